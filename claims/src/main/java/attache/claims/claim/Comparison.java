package attache.claims.claim;

import attache.vocabulary.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a change is measured against.
 *
 * @param basis how the base is named
 * @param base the base period, or null when the text leaves it open
 * @param current the period the change ends in, or null when the text leaves it open
 */
public record Comparison(Basis basis, @Nullable Period base, @Nullable Period current) {

  /** How the base is named. */
  public enum Basis {
    /** "year on year", "from the same period last year", "compared with 2020" of 2021. */
    YEAR_ON_YEAR,
    /** "from the previous month", "quarter on quarter". */
    PREVIOUS_PERIOD,
    /** "since 2005", "over the last four years": from a base far back. */
    SINCE,
    /** "an average of 9 % a year": one year's change, averaged. */
    ANNUAL_AVERAGE,
    /** Nothing is said; a yearly figure is taken against the year before. */
    UNSTATED
  }
}
