package attache.statistics.verify;

import java.util.Comparator;

/**
 * Something that looks wrong in the figures held. It is no verdict: the figure may be right and the
 * world odd.
 *
 * @param rule which rule found it
 * @param series address of the series
 * @param period text form of the period; empty when it is of the whole series
 * @param value the figure, in the series' unit
 * @param what what was seen, one sentence with the figures it was held against
 * @param certainty how far beyond the rule's threshold it lies: 1 is at it
 * @param weight how much money or how many things hang on it, to order findings by
 */
public record Suspicion(
    Rule rule,
    String series,
    String period,
    double value,
    String what,
    double certainty,
    double weight) {

  /** By rule, the weightiest first; then by address and period, so that the order is total. */
  public static final Comparator<Suspicion> ORDER =
      Comparator.comparing(Suspicion::rule)
          .thenComparing(Comparator.comparingDouble(Suspicion::weight).reversed())
          .thenComparing(Suspicion::series)
          .thenComparing(Suspicion::period)
          .thenComparing(Suspicion::what);
}
