package attache.statistics.mirror;

import java.util.List;

/**
 * A gap and what explains it, one cause after the other. Every amount is kept in full: the raw gap
 * is the sum of the rungs and what stays unexplained, whatever their signs.
 *
 * @param raw M − X in the currency of the exporter's report
 * @param rungs in the order in which the causes are taken away
 */
public record Ladder(double raw, List<Rung> rungs) {

  public Ladder {
    rungs = List.copyOf(rungs);
  }

  /** What no rung explains, with its sign. */
  public double unexplained() {
    double left = raw;
    for (Rung rung : rungs) {
      if (rung instanceof Rung.Explained explained) {
        left = explained.left();
      }
    }
    return left;
  }
}
