package attache.claims.lexicon;

/**
 * A phrase found in a text.
 *
 * @param first its first token
 * @param last its last token, inclusive
 * @param value what the phrase means
 */
public record Match<T>(int first, int last, T value) {}
