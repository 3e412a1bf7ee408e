package attache.statistics.store;

/**
 * What importers report over what exporters report of the same goods: the median of all pairs that
 * both report themselves in a year, of flows of a million dollars and more. It holds freight,
 * insurance and all other reasons.
 *
 * @param median importer's over exporter's figure
 * @param pairs so many pairs it is the median of
 */
public record MirrorRatio(double median, int pairs) {}
