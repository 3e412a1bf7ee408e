package attache.claims.period;

import attache.vocabulary.period.Period;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of time in the text.
 *
 * @param first first token, with the preposition where it belongs to the meaning ("since 2005")
 * @param last last token, inclusive
 * @param kind what the words do
 * @param period the period they mean, resolved with the statement's day and the years named before;
 *     null where the text allows none, and for bases of changes
 * @param base for {@link Kind#COMPARISON} and {@link Kind#PREVIOUS} the period compared with, or
 *     null when only the distance is said ("year on year") or nothing was named before it; for
 *     {@link Kind#SINCE} the start as it was named ("since 2005": 2005), or null
 * @param certain whether the words name the period whole; false where a year was supplied from the
 *     context or the day, and where the words are vague ("early 2020")
 */
public record TimeMention(
    int first,
    int last,
    Kind kind,
    @Nullable Period period,
    @Nullable Period base,
    boolean certain) {

  /** What words of time do. */
  public enum Kind {
    /** Name a period: 2019, last year, January–September 2020, the first half, FY 2012-13. */
    PERIOD,
    /** Name a day or days: 30 October 2020, and fairs' dates. */
    DAY,
    /** Name the day a stock is counted on: as of the end of October, by early 2020. */
    AS_OF,
    /**
     * Count from a start on: since 2005, over the past decade, from 2012 to 2019. The period runs
     * to the statement's day (whole years, or whole months); without one it is the start alone.
     */
    SINCE,
    /** Look ahead from the statement's day: in the next ten years, by 2030, next year. */
    AHEAD,
    /** Name the base of a change: year-on-year, from a year earlier, compared with 2018. */
    COMPARISON,
    /** Name the base of a change as the period before: month on month, from the last quarter. */
    PREVIOUS,
    /** Say how often: a year, annually, per month. */
    RATE,
    /** The time of speaking: now, today, currently. */
    PRESENT,
    /** A duration that is no period: a three-day visit, ten years of friendship. */
    DURATION,
    /** A name with a year or ordinal in it: the 14th Five-Year Plan, Agenda 2030. */
    NAME
  }

  /** Whether it is what a change is measured from, and no period of a claim. */
  public boolean isBase() {
    return kind == Kind.COMPARISON || kind == Kind.PREVIOUS;
  }

  /** Whether a figure that stands by it can be of its period. */
  public boolean isPeriod() {
    return period != null
        && switch (kind) {
          case PERIOD, DAY, AS_OF, SINCE, AHEAD -> true;
          case COMPARISON, PREVIOUS, RATE, PRESENT, DURATION, NAME -> false;
        };
  }

  /** The tokens that belong to any of the mentions. */
  public static BitSet tokens(List<TimeMention> mentions) {
    BitSet taken = new BitSet();
    for (TimeMention mention : mentions) {
      taken.set(mention.first, mention.last + 1);
    }
    return taken;
  }
}
