package attache.claims.period;

import attache.claims.period.TimeMention.Kind;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mentions found so far. Adding one tells the {@link Discourse} what was named, and what is
 * ahead of the day from what was. Every way to add gives the token to go on with.
 */
final class Mentions {

  private final Discourse told;
  private final SpeechDay speech;
  private final List<TimeMention> found = new ArrayList<>();

  /** Whether an open "since …" waits for its date: "since the agreement was signed in 2005". */
  private boolean sinceOpen;

  Mentions(Discourse told) {
    this.told = told;
    this.speech = told.speech();
  }

  /** All of them, in the order of the text. */
  List<TimeMention> all() {
    return found;
  }

  /** The next period named is the start of a span. */
  void openSince() {
    sinceOpen = true;
  }

  void closeSince() {
    sinceOpen = false;
  }

  /** Adds an expression as what it is by itself. */
  int add(int first, Time time) {
    Kind kind = time.kind();
    Period period = time.period();
    if (kind == Kind.AS_OF && speech.isBefore(period)) {
      return add(first, deadline(time));
    }
    if (kind == Kind.DAY && period != null && period.isWholeMonths()) {
      kind = Kind.PERIOD;
    }
    boolean isSpan = kind == Kind.PERIOD;
    if (isSpan && speech.isBefore(period)) {
      kind = Kind.AHEAD;
    }
    if (isSpan && sinceOpen && period != null && kind == Kind.PERIOD) {
      sinceOpen = false;
      told.name(period, true);
      found.add(
          new TimeMention(first, time.last(), Kind.SINCE, since(time), period, time.certain()));
      return time.last() + 1;
    }
    if (period != null && (isSpan || kind == Kind.DAY || kind == Kind.AS_OF)) {
      told.name(period, isSpan);
    }
    if ((kind == Kind.PERIOD && time.grain() == Grain.YEAR) || kind == Kind.AS_OF) {
      sinceOpen = false;
    }
    found.add(new TimeMention(first, time.last(), kind, period, null, time.certain()));
    return time.last() + 1;
  }

  /** Adds what counts from a start on. */
  int addSince(int first, Time start) {
    Period period = start.kind() == Kind.SINCE ? start.period() : since(start);
    found.add(
        new TimeMention(first, start.last(), Kind.SINCE, period, start.period(), start.certain()));
    return start.last() + 1;
  }

  /** The one added last, or null. */
  @Nullable TimeMention last() {
    return found.isEmpty() ? null : found.getLast();
  }

  /** Makes the period added last the start of a span that runs to the day. */
  void lastBeginsSpan() {
    TimeMention start = found.removeLast();
    Period named = start.period();
    boolean byYear = named != null && named.isCalendarYear();
    Time time = Time.period(start.last(), named, byYear ? Grain.YEAR : Grain.MONTH);
    addSince(start.first(), start.certain() ? time : time.uncertain());
  }

  /** Adds the base of a change; null where only the distance is said. */
  int addBase(int first, int last, Kind kind, @Nullable Period base, boolean certain) {
    if (base != null) {
      told.compareWith(base);
    }
    found.add(new TimeMention(first, last, kind, null, base, certain));
    return last + 1;
  }

  /** From the start of what is named to the day; the start alone where no day is known. */
  @Nullable Period since(Time start) {
    Period named = start.period();
    if (named == null) {
      return null;
    }
    boolean newYear = start.kind() == Kind.AS_OF && named.start().getDayOfYear() == 1;
    return newYear && named.start().getYear() == speech.year()
        ? speech.toDate()
        : speech.from(named, start.grain());
  }

  /** A day ahead is a goal's; one that is past is what a stock is counted on. */
  Time deadline(Time time) {
    Period period = time.period();
    boolean isAhead =
        speech.isKnown()
            ? period == null || !speech.isAfter(period)
            : time.kind() != Kind.AS_OF && time.kind() != Kind.DAY;
    if (isAhead) {
      boolean yearEnd =
          period != null
              && period.asOf()
              && period.end().getDayOfYear() > 364
              && period.end().getMonthValue() == 12;
      return yearEnd && period != null
          ? time.with(Kind.AHEAD).with(Period.year(period.end().getYear()))
          : time.with(Kind.AHEAD);
    }
    return counted(time);
  }

  /** The state on the last day of what is named, or on the day itself where that comes first. */
  Time counted(Time time) {
    Period period = time.period();
    LocalDate today = speech.date();
    Time asOf = time.with(Kind.AS_OF);
    if (period == null) {
      return asOf;
    }
    LocalDate last = period.end();
    if (today != null && today.isBefore(last) && !today.isBefore(period.start())) {
      last = today;
    }
    Time counted = asOf.with(Period.asOf(last));
    return time.certain() ? counted : counted.uncertain();
  }
}
