package attache.statistics.series;

import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One official figure.
 *
 * @param period when
 * @param value the figure in the series' unit
 * @param interval what the figure stands for by its printed precision ("about $1.2 bn" is wide, a
 *     customs value in dollars is a point ± half a dollar)
 * @param status reported, estimated, stated …
 * @param source file and row, or the address of the page a dated fact was taken from
 * @param note what a reader must know, or null
 */
public record Observation(
    Period period,
    double value,
    Interval interval,
    Status status,
    String source,
    @Nullable String note) {}
