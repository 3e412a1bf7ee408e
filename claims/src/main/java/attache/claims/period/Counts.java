package attache.claims.period;

import attache.claims.period.Time.Reckoning;
import attache.claims.period.TimeMention.Kind;
import attache.claims.period.TimeWords.Role;
import attache.claims.period.TimeWords.Trait;
import attache.claims.token.Tokens;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads counted units and bare ones: "nine months of 2020", "ten years to 2013", "two years ago",
 * "a year", "the year before".
 */
final class Counts {
  private final Expressions all;
  private final TimeTokens at;
  private final Discourse told;
  private final Years years;
  private final SpeechDay speech;
  private int amount;

  Counts(Expressions all, TimeTokens at, Discourse told) {
    this.all = all;
    this.at = at;
    this.told = told;
    this.years = all.years;
    this.speech = told.speech();
  }

  /** "the year before the war" is counted from the war, which no calendar tells. */
  private boolean isBeforeSomething(int earlier) {
    int j = earlier + 1;
    return at.is(earlier, Trait.BEFORE)
        && (at.isAny(j, Role.THE, Role.ARTICLE, Role.YESTERDAY, Role.THIS)
            || at.capital(j)
            || at.kind(j) == Tokens.Kind.NUMBER);
  }

  /** "nine months of 2020", "ten years to 2013", "two years ago", "a year earlier", "a year". */
  @Nullable Time counted(int i) {
    boolean article = at.is(i, Role.ARTICLE);
    boolean vague = at.is(i, Role.VAGUE);
    int n = article || vague ? 1 : years.count(i);
    int unit = article || vague ? i + 1 : years.next();
    if (n < 0) {
      return null;
    }
    if (article && at.is(unit, Role.FISCAL)) {
      return null;
    }
    int afterHalf = afterHalf(unit);
    boolean half = at.is(unit - 1, Trait.HALF) || afterHalf > unit;
    unit = afterHalf;
    boolean hyphen = at.isDash(unit);
    if (hyphen) {
      unit++;
    }
    if (at.is(unit, Role.CONSECUTIVE) && at.is(unit + 1, Role.UNIT)) {
      return Time.of(Kind.DURATION, unit + 1, null, at.grain(unit + 1));
    }
    if (at.is(unit, Role.FISCAL) && at.isUnit(unit + 1, Grain.YEAR)) {
      unit++;
    }
    if (!at.is(unit, Role.UNIT)) {
      return null;
    }
    Grain grain = at.grain(unit);
    if (hyphen) {
      return at.is(unit + 1, Role.PLAN) && grain == Grain.YEAR
          ? all.named(unit + 1)
          : isFraction(grain) ? null : Time.of(Kind.DURATION, unit, null, grain);
    }
    unit = at.afterPoint(unit) - 1;
    Time anchored = article && isFraction(grain) ? null : anchored(i, n, unit, grain);
    if (anchored != null) {
      return anchored;
    }
    Time placed = placed(n, half, vague, unit, grain);
    if (placed != null) {
      return placed;
    }
    int months = n * grain.months();
    boolean theMonths =
        at.is(i - 1, Role.THE)
            && at.isAny(i - 2, Role.IN, Role.DURING, Role.OVER)
            && !at.isAny(unit + 1, Role.AFTER, Role.SINCE, Role.EARLIER, Role.FROM, Role.THAT);
    boolean whole = (at.is(i - 1, Trait.WHOLE) || theMonths) && !vague && !half && n > 1;
    if (whole && grain != Grain.YEAR && months > 1 && months < 12) {
      return all.parts.inYear(YearPart.months(1, months, Grain.QUARTER), unit, Kind.PERIOD);
    }
    if (!article) {
      return isFraction(grain) || (vague && !isRecent(i))
          ? null
          : Time.of(isRecent(i) ? Kind.SINCE : Kind.DURATION, unit, null, grain);
    }
    return lone(i, unit);
  }

  /**
   * What counts from a day that is said: "two days before yesterday", "three weeks from tomorrow",
   * "a week starting on 4 May", "1 month and 21 days ago"; or null.
   */
  private @Nullable Time anchored(int i, int n, int unit, Grain grain) {
    int j = unit + 1;
    if (at.is(j, Role.STARTING)) {
      int k = at.isAny(j + 1, Role.FROM, Role.ON) ? j + 2 : j + 1;
      return lasting(n, grain, all.read(k));
    }
    if (!speech.toTheDay()) {
      return null;
    }
    int day = at.isSign(j, ',') ? j + 2 : j + 1;
    boolean from = at.is(day - 1, Role.FROM);
    if (from && at.is(i - 1, Role.DURING)) {
      return lasting(n, grain, all.read(day));
    }
    boolean before = at.is(day - 1, Trait.BEFORE);
    if ((from || before || at.is(day - 1, Role.AFTER))
        && (at.is(day, Role.YESTERDAY) || at.is(day, Trait.TODAY))) {
      Period start = speech.day(at.value(day));
      Period then = start == null ? null : SpeechDay.moved(start.start(), before ? -n : n, grain);
      return Time.of(Kind.DAY, day, then, Grain.DAY).from(Reckoning.SPEECH);
    }
    return compound(i);
  }

  private static @Nullable Time lasting(int n, Grain grain, @Nullable Time start) {
    if (start == null || start.kind() != Kind.DAY) {
      return null;
    }
    Period day = start.period();
    Period end = day == null ? null : SpeechDay.moved(day.start(), n, grain);
    Period period =
        day == null || end == null || !end.start().isAfter(day.start())
            ? null
            : Period.days(day.start(), end.start().minusDays(1));
    return start.with(Kind.PERIOD).with(period);
  }

  /** "2 years, 1 month and 21 days ago" or "… later": to the day; or null. */
  private @Nullable Time compound(int i) {
    LocalDate today = speech.date();
    int sign = 0;
    int parts = 0;
    int j = i;
    int months = 0;
    int days = 0;
    while (parts < 4 && sign == 0) {
      int n = years.count(j);
      int unit = years.next();
      if (n < 0 || n > 5000 || !at.is(unit, Role.UNIT)) {
        return null;
      }
      Grain grain = at.grain(unit);
      months += n * grain.months();
      days += n * (grain == Grain.DAY ? 1 : grain == Grain.WEEK ? 7 : 0);
      parts++;
      j = at.is(unit + 1, Role.AND) || at.isSign(unit + 1, ',') ? unit + 2 : unit + 1;
      sign = at.is(unit + 1, Role.AGO) ? -1 : at.is(unit + 1, Role.LATER) ? 1 : 0;
    }
    if (parts < 2 || sign == 0 || today == null || months > 12 * SpeechDay.MOST_YEARS) {
      return null;
    }
    LocalDate then = today.plusMonths((long) sign * months).plusDays((long) sign * days);
    return Time.of(Kind.DAY, j, Period.day(then), Grain.DAY).from(Reckoning.SPEECH);
  }

  /** "within five years": from the day on; null where it counts from something else. */
  @Nullable Time within(int i) {
    LocalDate today = speech.date();
    int j = i + 1;
    while (at.isAny(j, Role.THE, Role.NEXT)) {
      j++;
    }
    int months = 0;
    int days = 0;
    int last = -1;
    Grain grain = Grain.DAY;
    for (int parts = 0; parts < 4; parts++) {
      int n = years.count(j);
      int unit = n < 0 ? j + 1 : years.next();
      boolean article = n < 0 && at.is(j, Role.ARTICLE) && parts == 0;
      if ((n < 0 && !article) || n > 5000 || !at.is(unit, Role.UNIT)) {
        break;
      }
      grain = at.grain(unit);
      int many = article ? 1 : n;
      months += many * grain.months();
      days += many * (grain == Grain.DAY ? 1 : grain == Grain.WEEK ? 7 : 0);
      last = unit;
      j = unit + 1;
    }
    if (last < 0 || at.isAny(j, Role.OF, Role.AFTER) || months > 12 * SpeechDay.MOST_YEARS) {
      return null;
    }
    if (at.is(j, Role.FROM)) {
      if (!at.is(j + 1, Role.PRESENT)) {
        return null;
      }
      last = j + 1;
    }
    boolean whole = !speech.toTheDay() && days == 0 && months % Math.max(1, grain.months()) == 0;
    Period period =
        today == null
            ? null
            : whole
                ? speech.ahead(months / Math.max(1, grain.months()), grain)
                : Period.days(today, today.plusMonths(months).plusDays(days));
    return Time.of(Kind.AHEAD, last, period, grain).from(Reckoning.SPEECH);
  }

  /** The token after "and a half", "с половиной" at the token; or the token. */
  int afterHalf(int i) {
    if (at.is(i, Role.FROM) && at.isUnit(i + 1, Grain.HALF)) {
      return i + 2;
    }
    boolean half = at.is(i, Role.AND) && at.is(i + 1, Role.ARTICLE) && at.isUnit(i + 2, Grain.HALF);
    return half ? i + 3 : i;
  }

  /** The count of units from the token, "two years", "a year" or "год": the last token, or -1. */
  int quantity(int i) {
    int n = years.count(i);
    amount = n < 0 ? 1 : n;
    int unit = n < 0 ? i : years.next();
    return at.is(unit, Role.UNIT) && (n >= 0 || at.is(unit, Trait.PER)) ? unit : -1;
  }

  /** What {@link #quantity} counted last. */
  int amount() {
    return amount;
  }

  private boolean isRecent(int i) {
    return at.is(i, Trait.RECENT);
  }

  /** A quarter or a half is more often a part of a whole than a time. */
  private static boolean isFraction(Grain grain) {
    return grain == Grain.QUARTER || grain == Grain.HALF;
  }

  /** "$11 billion a year" says how often; "in a year", "more than a year" how long. */
  private @Nullable Time lone(int i, int unit) {
    Grain grain = at.grain(unit);
    if (isFraction(grain)) {
      return null;
    }
    boolean lasts =
        at.isAny(
                i - 1,
                Role.IN,
                Role.DURING,
                Role.OVER,
                Role.THAN,
                Role.AROUND,
                Role.AFTER,
                Role.OF,
                Role.BY,
                Role.FROM)
            || at.is(unit + 1, Role.OF)
            || at.isDash(unit + 1)
            || grain == Grain.DECADE
            || grain == Grain.CENTURY;
    return Time.of(lasts ? Kind.DURATION : Kind.RATE, unit, null, grain);
  }

  /**
   * What follows a count of units and gives it a place: "ago", "of 2020", "to September"; or null.
   */
  private @Nullable Time placed(int n, boolean half, boolean vague, int unit, Grain grain) {
    int j = at.is(unit + 1, Role.THAT) && at.is(unit + 2, Role.AGO) ? unit + 2 : unit + 1;
    return switch (at.role(j)) {
      case CONSECUTIVE -> Time.of(Kind.DURATION, j, null, grain);
      case AGO -> all.relatives.ago(n, half, vague, j, grain);
      case EARLIER ->
          vague || isBeforeSomething(j)
              ? Time.period(j, null, grain)
              : all.relatives.shifted(j, -n, grain);
      case LATER, THROUGH ->
          vague ? Time.period(j, null, grain) : all.relatives.shifted(j, n, grain);
      case AHEAD -> Time.of(Kind.AHEAD, j, null, grain);
      case FROM ->
          at.is(j + 1, Role.PRESENT)
              ? Time.of(Kind.AHEAD, j + 1, speech.fromNow(n, grain), grain)
              : null;
      case FUTURE_NOUN -> Time.of(Kind.AHEAD, j, speech.ahead(n, grain), grain);
      case TO, ENDED -> vague ? null : window(n, grain, j);
      default -> {
        if (at.is(j, Role.IN) && at.is(j + 1, Role.THE) && at.is(j + 2, Role.FUTURE_NOUN)) {
          yield Time.of(Kind.AHEAD, j + 2, speech.ahead(n, grain), grain);
        }
        if (at.is(j, Role.IN) && at.is(j + 1, Role.ARTICLE) && at.is(j + 2, Role.ROW)) {
          yield Time.of(Kind.DURATION, j + 2, null, grain);
        }
        int months = n * grain.months();
        boolean part = !vague && !half && months > 0 && months <= 12 && n > 1;
        yield part && grain != Grain.YEAR
            ? all.parts.withYearSaid(YearPart.months(1, months, Grain.QUARTER), unit, Kind.PERIOD)
            : null;
      }
    };
  }

  /** "twelve months to November 1998", "ten years to 2013", "year ended 30 June"; or null. */
  @Nullable Time window(int n, Grain grain, int joint) {
    if (!at.isAny(joint, Role.TO, Role.ENDED) || grain.months() == 0) {
      return null;
    }
    int j = at.is(joint + 1, Role.ON) || at.is(joint + 1, Role.IN) ? joint + 2 : joint + 1;
    if (at.is(j, Role.THE)) {
      j++;
    }
    if (at.is(j, Role.END) && (at.is(j + 1, Role.OF) || at.isDash(j + 1))) {
      j += 2;
    }
    Time end =
        at.isAny(j, Role.MONTH, Role.LAST, Role.THIS) || at.digits(j) > 0 ? all.read(j) : null;
    if (end == null
        || !(end.kind() == Kind.PERIOD || end.kind() == Kind.DAY || end.kind() == Kind.AHEAD)) {
      return null;
    }
    Period to = end.period();
    long months = (long) n * grain.months();
    if (to == null || months > 12L * SpeechDay.MOST_YEARS) {
      return end.with((Period) null).with(Kind.PERIOD);
    }
    boolean byYear = end.grain() == Grain.YEAR && grain.months() >= 12;
    if (byYear && (n > 1 || grain == Grain.DECADE)) {
      int first = to.end().getYear() - (int) (months / 12);
      return end.with(Kind.SINCE).with(Period.months(first, 1, to.end().getYear(), 12));
    }
    YearMonth lastMonth = YearMonth.from(to.end());
    Period span = Period.of(lastMonth.minusMonths(months - 1), lastMonth);
    Time time = Time.period(end.last(), span, Grain.QUARTER);
    return end.certain() ? time : time.uncertain();
  }

  /** An expression that begins with a bare unit: "year 2019", "year to June", "year before". */
  @Nullable Time unit(int i) {
    Grain grain = at.grain(i);
    int j = i + 1;
    if (grain == Grain.YEAR && years.year(j) > 0) {
      return years.read(j, false);
    }
    if (grain == Grain.YEAR && isToDate(j)) {
      return all.relatives.toDate(at.isDash(j) ? j + 3 : j + 1);
    }
    if (at.is(j, Role.POSSESSIVE)) {
      return grain == Grain.YEAR && at.is(j + 1, Role.END) ? yearEnd(j + 1) : null;
    }
    if (grain == Grain.YEAR && at.is(j, Role.END)) {
      return yearEnd(j);
    }
    if (at.isDash(j)) {
      if (grain == Grain.YEAR && at.is(j + 1, Role.END)) {
        return yearEnd(j + 1);
      }
      boolean earlier = at.isAny(j + 1, Role.EARLIER, Role.AGO);
      return earlier && !isFraction(grain) ? all.relatives.shifted(j + 1, -1, grain) : null;
    }
    boolean singular = !all.relatives.isPlural(i);
    if (grain == Grain.WEEK && singular) {
      Time week = all.weeks.week(i);
      if (week != null) {
        return week;
      }
    }
    Time next = afterOrBefore(j, grain);
    if (next != null) {
      return next;
    }
    if (grain == Grain.WEEKEND && singular) {
      return Time.period(i, speech.around(grain, 0), grain).uncertain().from(Reckoning.SPEECH);
    }
    if (grain == Grain.MONTH && at.is(j, Role.OF) && at.is(j + 1, Role.MONTH)) {
      return all.dates.monthOf(j + 1);
    }
    boolean the = at.is(i - 1, Role.THE) && singular;
    if (the && (grain == Grain.WEEK || (grain == Grain.DAY && speech.toTheDay()))) {
      return grain == Grain.DAY
          ? Time.of(Kind.DAY, i, speech.day(0), grain).from(Reckoning.SPEECH)
          : Time.period(i, speech.around(grain, 0), grain).uncertain().from(Reckoning.SPEECH);
    }
    return switch (at.role(j)) {
      case EARLIER, AGO ->
          at.is(j, Role.AGO) && at.is(i, Trait.PER)
              ? all.relatives.ago(1, false, false, j, grain)
              : singular && !isBeforeSomething(j) ? all.relatives.shifted(j, -1, grain) : null;
      case LATER, AFTER -> singular && grain != Grain.DAY ? following(i, j, grain) : null;
      case ENDED, TO -> singular && grain != Grain.DAY ? window(1, grain, j) : null;
      case AHEAD -> Time.of(Kind.AHEAD, j, null, grain);
      default -> null;
    };
  }

  /** "the week after next", "the day before yesterday", or null. */
  private @Nullable Time afterOrBefore(int j, Grain grain) {
    int next = at.is(j + 1, Role.THE) ? j + 2 : j + 1;
    if (at.is(j, Role.AFTER) && at.is(next, Role.NEXT) && !at.is(next + 1, Role.UNIT)) {
      return Time.of(Kind.AHEAD, next, speech.around(grain, 2), grain).from(Reckoning.SPEECH);
    }
    if (at.is(j, Trait.BEFORE) && at.is(next, Role.LAST) && !at.is(next + 1, Role.UNIT)) {
      return Time.period(next, speech.around(grain, -2), grain).from(Reckoning.SPEECH);
    }
    boolean near = grain == Grain.DAY && at.is(j + 1, Role.YESTERDAY);
    if (near && (at.is(j, Role.AFTER) || at.is(j, Trait.BEFORE))) {
      int shift = at.value(j + 1) + (at.is(j, Role.AFTER) ? 1 : -1);
      return Time.of(Kind.DAY, j + 1, speech.day(shift), grain).from(Reckoning.SPEECH);
    }
    return null;
  }

  /** "the year after" is one, "the year after the war" is none that can be placed. */
  private @Nullable Time following(int i, int j, Grain grain) {
    boolean ends = !at.has(j + 1) || at.kind(j + 1) == Tokens.Kind.SIGN;
    return at.is(i - 1, Role.THE) && ends ? all.relatives.shifted(j, 1, grain) : null;
  }

  private boolean isToDate(int j) {
    return at.isDash(j)
        ? at.is(j + 1, Role.TO) && at.isDash(j + 2) && at.is(j + 3, Role.DATE)
        : at.is(j, Role.TO) && at.is(j + 1, Role.DATE);
  }

  /** "year-end", "year-end 2019", "year's end". */
  private Time yearEnd(int end) {
    int year = years.year(end + 1);
    int last = year > 0 ? years.next() - 1 : end;
    int known = year > 0 ? year : told.yearNamed();
    Period period = known == 0 ? null : Period.asOf(LocalDate.of(known, 12, 31));
    Time time = Time.of(Kind.AS_OF, last, period, Grain.YEAR);
    return year > 0 ? time : time.uncertain();
  }
}
