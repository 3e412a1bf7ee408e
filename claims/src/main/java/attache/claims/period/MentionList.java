package attache.claims.period;

import attache.claims.period.TimeMention.Kind;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of time found so far. What is added is remembered by the discourse, and what lies after
 * the day of the statement is told to be ahead.
 */
final class MentionList {

  private final Discourse told;
  private final SpeechDay speech;
  private final List<TimeMention> mentions = new ArrayList<>();

  MentionList(Discourse told) {
    this.told = told;
    this.speech = told.speech();
  }

  List<TimeMention> all() {
    return mentions;
  }

  @Nullable TimeMention last() {
    return mentions.isEmpty() ? null : mentions.getLast();
  }

  /** Adds an expression that stands on the tokens. */
  void add(int first, int last, Time time) {
    Kind kind = time.kind();
    Period period = time.period();
    if (kind == Kind.AS_OF && speech.isBefore(period)) {
      time = deadline(time);
      kind = time.kind();
      period = time.period();
    }
    if (kind == Kind.DAY && period != null && period.isWholeMonths()) {
      kind = Kind.PERIOD;
    }
    boolean isSpan = kind == Kind.PERIOD;
    if (isSpan && speech.isBefore(period)) {
      kind = Kind.AHEAD;
    }
    if (period != null && (isSpan || kind == Kind.DAY || kind == Kind.AS_OF)) {
      told.name(period, isSpan);
    }
    mentions.add(new TimeMention(first, last, kind, period, null, time.certain()));
  }

  /** Adds a start that is counted from. */
  void addSince(int first, int last, Time start) {
    Period named = start.period();
    if (named != null) {
      told.name(named, start.kind() == Kind.PERIOD);
    }
    Period period = start.kind() == Kind.SINCE ? named : since(start);
    mentions.add(new TimeMention(first, last, Kind.SINCE, period, named, start.certain()));
  }

  /** Adds the base of a change. */
  void addBase(int first, int last, Kind kind, @Nullable Period base, boolean certain) {
    if (base != null) {
      told.compareWith(base);
    }
    mentions.add(new TimeMention(first, last, kind, null, base, certain));
  }

  /** Makes the period added last the start of a span that runs to the day. */
  void lastBeginsSpan(int last) {
    TimeMention mention = mentions.getLast();
    Period named = mention.period();
    boolean byYear = named != null && named.isCalendarYear();
    Time start =
        new Time(
            last,
            mention.kind(),
            named,
            byYear ? Grain.YEAR : Grain.MONTH,
            mention.certain(),
            Time.Reckoning.CALENDAR);
    mentions.set(
        mentions.size() - 1,
        new TimeMention(
            mention.first(), mention.last(), Kind.SINCE, since(start), named, mention.certain()));
  }

  /** From the start of what is named to the day; the start alone where no day is known. */
  @Nullable Period since(Time start) {
    Period named = start.period();
    if (named == null) {
      return null;
    }
    boolean isThisYear =
        named.start().getDayOfYear() == 1
            && named.start().getYear() == speech.year()
            && (start.kind() == Kind.AS_OF || named.isCalendarYear());
    return isThisYear ? speech.toDate() : speech.from(named, start.grain());
  }

  /** A day ahead is a goal's; one that is past is what a stock is counted on. */
  Time deadline(Time time) {
    Period period = time.period();
    boolean isAhead =
        speech.isKnown()
            ? period == null || !speech.isAfter(period)
            : time.kind() != Kind.AS_OF && time.kind() != Kind.DAY;
    if (!isAhead) {
      return counted(time);
    }
    boolean yearEnd =
        period != null
            && period.asOf()
            && period.end().getDayOfMonth() == 31
            && period.end().getMonthValue() == 12;
    return yearEnd && period != null
        ? time.with(Kind.AHEAD).with(Period.year(period.end().getYear()))
        : time.with(Kind.AHEAD);
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
