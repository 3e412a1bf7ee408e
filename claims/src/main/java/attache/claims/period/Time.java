package attache.claims.period;

import attache.vocabulary.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time, before the words around it say what it is for.
 *
 * @param last its last token
 * @param kind what it does by itself
 * @param period the period it means, or null where the text allows none
 * @param grain what it is counted in: a quarter has the grain quarter, "2012–2019" year
 * @param certain whether no year was supplied
 * @param reckoning what it is counted from
 */
record Time(
    int last,
    TimeMention.Kind kind,
    @Nullable Period period,
    Grain grain,
    boolean certain,
    Reckoning reckoning) {

  /** What an expression counts from. */
  enum Reckoning {
    /** Nothing: "2019", "September". */
    CALENDAR,
    /** The day of the statement: "last year". */
    SPEECH,
    /** What was named before: "the year before". */
    TEXT
  }

  static Time period(int last, @Nullable Period period, Grain grain) {
    return new Time(
        last, TimeMention.Kind.PERIOD, period, grain, period != null, Reckoning.CALENDAR);
  }

  static Time of(TimeMention.Kind kind, int last, @Nullable Period period, Grain grain) {
    return new Time(last, kind, period, grain, period != null, Reckoning.CALENDAR);
  }

  Time uncertain() {
    return new Time(last, kind, period, grain, false, reckoning);
  }

  Time from(Reckoning origin) {
    return new Time(last, kind, period, grain, certain, origin);
  }

  Time with(TimeMention.Kind other) {
    return new Time(last, other, period, grain, certain, reckoning);
  }

  Time with(@Nullable Period other) {
    return new Time(last, kind, other, grain, certain && other != null, reckoning);
  }

  Time endingAt(int token) {
    return new Time(token, kind, period, grain, certain, reckoning);
  }

  /** Whether it can be what a change is measured from. */
  boolean isSpan() {
    return kind == TimeMention.Kind.PERIOD || kind == TimeMention.Kind.SINCE;
  }
}
