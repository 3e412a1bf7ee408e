package attache.checking;

import attache.checking.evidence.Evidence;
import attache.checking.verdict.Outcome;
import attache.statistics.mirror.Mirror;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the two sides' reports stand to one another. A gap between them is nobody's error.
 *
 * @param mirrors both reports of each flow that the reading is made of, with their gap and what
 *     explains it; empty where the reading is no trade of two countries
 * @param reconciled values made of both reports, each with method and interval: a third fact beside
 *     the two, never in their place
 * @param now what is known today, where the check is of an earlier day and that changes something,
 *     else null
 */
public record BothSides(List<Mirror> mirrors, List<Evidence> reconciled, @Nullable Now now) {

  /** Nothing to lay beside one another. */
  public static final BothSides NONE = new BothSides(List.of(), List.of(), null);

  public BothSides {
    mirrors = List.copyOf(mirrors);
    reconciled = List.copyOf(reconciled);
  }

  /**
   * What came to be known after the day of the check.
   *
   * @param outcome the outcome by what is known today
   * @param evidence today's figures
   * @param says what changed, one sentence
   */
  public record Now(Outcome outcome, List<Evidence> evidence, String says) {

    public Now {
      evidence = List.copyOf(evidence);
    }
  }
}
