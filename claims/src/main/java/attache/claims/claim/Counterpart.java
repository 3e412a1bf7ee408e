package attache.claims.claim;

/**
 * What a figure is set against: of "exports exceed imports three times" the imports.
 *
 * @param measure catalogue id
 * @param parties who with whom
 */
public record Counterpart(String measure, Parties parties) {}
