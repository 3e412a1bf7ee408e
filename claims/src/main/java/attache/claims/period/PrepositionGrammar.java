package attache.claims.period;

import attache.claims.period.Time.Reckoning;
import attache.claims.period.TimeMention.Kind;
import attache.claims.period.TimeWords.Role;
import attache.claims.period.TimeWords.Trait;
import attache.claims.token.Tokens;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of languages that say by a word before an expression of time what it is for: the
 * start or the base of a change, a day a stock is counted on.
 */
final class PrepositionGrammar implements Grammar {

  /** How far back a word of change lets "from 2019" be what the change is measured from. */
  private static final int CHANGE_REACH = 10;

  private final TimeTokens at;
  private final Discourse told;
  private final Expressions expressions;
  private final SpeechDay speech;
  private final Mentions mentions;

  PrepositionGrammar(
      TimeTokens at, Discourse told, Mentions mentions, TimeConventions conventions) {
    this.at = at;
    this.told = told;
    this.mentions = mentions;
    this.expressions = new Expressions(at, told, conventions);
    this.speech = told.speech();
  }

  @Override
  public int step(int i) {
    switch (at.kind(i)) {
      case NUMBER -> {
        return plain(i);
      }
      case WORD -> {
        return word(i);
      }
      case CURRENCY -> mentions.closeSince();
      case SIGN -> {
        if (at.isApostrophe(i)) {
          return plain(i);
        }
        if (at.isSign(i, ',') || at.isSign(i, ';') || at.isSign(i, ':') || at.isSign(i, '%')) {
          mentions.closeSince();
        }
      }
    }
    return i + 1;
  }

  private int word(int i) {
    return switch (at.role(i)) {
      case NONE,
          COUNTED,
          MEASURED,
          CHANGE,
          WAS,
          AND,
          OF,
          AROUND,
          AGO,
          AHEAD,
          AFTER,
          ENDED,
          CONSECUTIVE,
          STRETCH,
          DATE,
          EXPRESSION,
          STARTING ->
          i + 1;
      case WITHIN -> {
        Time within = expressions.counts.within(i);
        yield within == null ? i + 1 : mentions.add(i, within);
      }
      case DURING -> over(i);
      case LEVEL -> level(i);
      case THIS -> thisMoment(i);
      case IN -> in(i);
      case UPON -> upon(i);
      case THROUGH -> through(i);
      case MOMENT ->
          at.is(i + 1, Role.STRETCH) || at.isUnit(i + 1, Grain.DAY) ? now(i, i + 1) : i + 1;
      case FUTURE -> {
        told.speakOfFuture();
        yield i + 1;
      }
      case PERFECT -> {
        mentions.closeSince();
        yield i + 1;
      }
      case SINCE -> since(i);
      case FROM -> from(i);
      case BETWEEN -> between(i);
      case BY -> by(i);
      case TO -> to(i);
      case AS -> asOf(i);
      case AT -> present(i);
      case OVER, ON -> overOrOn(i);
      case THAN, WHAT, AGAINST, COMPARED -> compared(i);
      case EVERY -> rate(i);
      case RATE -> mentions.add(i, Time.of(Kind.RATE, i, null, Grain.YEAR));
      case PRESENT ->
          speech.toTheDay() && at.is(i, Trait.TODAY)
              ? plain(i)
              : mentions.add(i, Time.of(Kind.PRESENT, i, null, Grain.DAY));
      case YEAR_ON_YEAR -> mentions.addBase(i, i, Kind.COMPARISON, null, true);
      case PERIOD_ON_PERIOD -> mentions.addBase(i, i, Kind.PREVIOUS, null, true);
      case NAME -> name(i);
      case NUMBER_NAME -> numberName(i);
      case PLAN -> at.capital(i) && at.capital(i - 1) ? name(i) : i + 1;
      case UNIT, LETTER -> {
        int distance = distance(i);
        yield distance > 0 ? distance : plain(i);
      }
      default -> plain(i);
    };
  }

  /** Reads an expression that stands by itself; the token to go on with. */
  private int plain(int i) {
    Time time = expressions.read(i);
    if (time == null) {
      return i + 1;
    }
    if (isNameYear(i, time)) {
      return mentions.add(i, Time.of(Kind.NAME, time.last() + 1, null, Grain.YEAR));
    }
    if (isWordYear(i, time)) {
      return mentions.add(i, time.with(Kind.NAME).with((Period) null));
    }
    if (isMadeIn(i, time)) {
      return mentions.add(i, time.with(Kind.NAME));
    }
    if (time.reckoning() == Reckoning.TEXT && at.isDash(time.last() - 1)) {
      return addBase(i, time);
    }
    Time joined = joined(time);
    return joined == null ? mentions.add(i, time) : mentions.add(i, joined);
  }

  /** "2030 Agenda": the year of a name. */
  private boolean isNameYear(int i, Time time) {
    int name = time.last() + 1;
    return time.last() <= i + 1
        && at.digits(time.last()) == 4
        && at.isAny(name, Role.NAME, Role.PLAN)
        && at.capital(name);
  }

  /** "Olympiad-2018": the year of a name. */
  private boolean isWordYear(int i, Time time) {
    return time.last() == i
        && at.digits(i) == 4
        && at.isSign(i - 1, '-')
        && at.glued(i)
        && at.glued(i - 1)
        && at.capital(i - 2)
        && at.kind(i - 2) == Tokens.Kind.WORD
        && at.is(i - 2, Role.NONE);
  }

  /** "Made in China 2025": no sentence has a year stand so. */
  private boolean isMadeIn(int i, Time time) {
    return time.last() == i
        && at.digits(i) == 4
        && at.capital(i - 1)
        && at.is(i - 2, Role.IN)
        && at.is(i - 3, Role.MADE)
        && at.capital(i - 3);
  }

  /** Two expressions joined to one span: "July 2019 to June 2020", "2012 to last year"; or null. */
  private @Nullable Time joined(Time first) {
    int joint = first.last() + 1;
    return at.is(joint, Role.TO) || at.isDash(joint) ? spanTo(joint, first) : null;
  }

  private @Nullable Time spanTo(int joint, Time first) {
    Period start = first.period();
    if (start == null || (!first.isSpan() && first.kind() != Kind.DAY)) {
      return null;
    }
    int second = at.is(joint + 1, Role.THE) ? joint + 2 : joint + 1;
    if (!at.isDash(joint) && at.isAny(second, Role.PRESENT, Role.DATE, Role.MOMENT)) {
      return toPresent(first, start, second);
    }
    if (at.is(second, Role.TO) || at.is(second, Role.FROM)) {
      return null;
    }
    Time last = expressions.read(joint + 1);
    Period end = last == null ? null : last.period();
    if (last == null
        || end == null
        || last.kind() == Kind.SINCE
        || last.kind() == Kind.AS_OF
        || last.reckoning() == Reckoning.TEXT) {
      return null;
    }
    boolean days = first.kind() == Kind.DAY && last.kind() == Kind.DAY;
    if (days && !last.certain() && !end.end().isAfter(start.end())) {
      end = end.plusYears(1);
    }
    boolean isMixed = (first.kind() == Kind.DAY) != (last.kind() == Kind.DAY);
    if (!end.end().isAfter(start.end())
        || (isMixed && !(first.certain() && last.certain()) && !speech.toTheDay())) {
      return null;
    }
    Period span = Period.days(start.start(), end.end());
    return (last.certain() ? first : first.uncertain()).with(span).endingAt(last.last());
  }

  private @Nullable Time toPresent(Time first, Period start, int last) {
    LocalDate today = speech.date();
    if (today == null || speech.isBefore(start)) {
      return null;
    }
    return first.kind() == Kind.DAY
        ? first.with(Period.days(start.start(), today)).endingAt(last)
        : first.with(Kind.SINCE).with(speech.from(start, first.grain())).endingAt(last);
  }

  /** A base: month, quarter or week before is {@link Kind#PREVIOUS}, all else a comparison. */
  private int addBase(int first, Time time) {
    Period named = told.named();
    boolean isNeighbour =
        named != null
            && named.monthCount() < 12
            && named.isWholeMonths()
            && named.previous().equals(time.period());
    boolean isBefore =
        isNeighbour
            || (time.reckoning() != Reckoning.CALENDAR
                && time.grain().compareTo(Grain.YEAR) < 0
                && (time.kind() == Kind.PERIOD || time.reckoning() == Reckoning.TEXT)
                && !isSameStretch(time)
                && !at.is(time.last(), Role.MONTH));
    Kind kind = isBefore ? Kind.PREVIOUS : Kind.COMPARISON;
    return mentions.addBase(first, time.last(), kind, time.period(), time.certain());
  }

  private boolean isSameStretch(Time time) {
    return at.is(time.last(), Role.STRETCH);
  }

  // ---------------------------------------------------------------- since, from, by, as of

  /** "since 2005", "since the beginning of the year", "since then", or an open "since …". */
  private int since(int i) {
    if (at.is(i + 1, Role.THEN)) {
      return sinceThen(i, i + 1);
    }
    Time time = expressions.read(i + 1);
    if (time != null && time.kind() != Kind.NAME && time.kind() != Kind.DURATION) {
      nameStart(time);
      return mentions.addSince(i, time);
    }
    mentions.openSince();
    return i + 1;
  }

  private int sinceThen(int first, int last) {
    Period named = told.then();
    return named == null
        ? mentions.add(first, Time.of(Kind.SINCE, last, null, Grain.YEAR))
        : mentions.addSince(first, Time.period(last, named, Grain.YEAR).uncertain());
  }

  private void nameStart(Time start) {
    Period period = start.period();
    if (period != null) {
      told.name(period, start.kind() == Kind.PERIOD);
    }
  }

  private int now(int first, int last) {
    return mentions.add(first, Time.of(Kind.PRESENT, last, null, Grain.DAY));
  }

  /** "$5 billion в год" says how often, "в годовом выражении" what a change is measured from. */
  private int in(int i) {
    if (at.is(i + 1, Role.UNIT) && at.is(i + 1, Trait.PER) && expressions.years.year(i + 2) < 0) {
      return mentions.add(i, Time.of(Kind.RATE, i + 1, null, at.grain(i + 1)));
    }
    if (at.is(i + 1, Role.YEARLY) && at.is(i + 2, Role.EXPRESSION)) {
      return mentions.addBase(i, i + 2, distanceOf(Grain.at(at.value(i + 1))), null, true);
    }
    int unit = speech.toTheDay() ? expressions.counts.quantity(i + 1) : -1;
    if (unit > 0 && at.kind(unit + 1) == Tokens.Kind.SIGN) {
      Period then = speech.fromNow(expressions.counts.amount(), at.grain(unit));
      return mentions.add(i, Time.of(Kind.DAY, unit, then, Grain.DAY));
    }
    return i + 1;
  }

  /** "за год вырос на 5%": what a change is measured from. */
  private int over(int i) {
    int unit = i + 1;
    boolean bare = at.is(i, Trait.WHOLE) && at.is(unit, Trait.PER) && at.is(unit, Role.UNIT);
    return bare && (isAfterChange(i) || isBeforeChange(unit))
        ? mentions.addBase(i, unit, distanceOf(at.grain(unit)), null, true)
        : i + 1;
  }

  private boolean isBeforeChange(int i) {
    for (int j = i + 1; j <= i + CHANGE_REACH && at.has(j); j++) {
      if (at.is(j, Role.CHANGE) || at.isSign(j, '%')) {
        return true;
      }
      if (at.isSign(j, ';') || at.isSign(j, ',')) {
        return false;
      }
    }
    return false;
  }

  /** "больше показателя 2019 года", "превышает уровень 2019 года". */
  private int level(int i) {
    boolean measured = at.is(i, Trait.GENITIVE) && at.is(i - 1, Role.CHANGE);
    Time time = measured ? expressions.read(i + 1) : null;
    Period past = time == null ? null : time.period();
    boolean isBase =
        time != null && time.kind() == Kind.PERIOD && (past == null || speech.isAfter(past));
    return isBase && time != null ? addBase(i, asBase(time)) : i + 1;
  }

  /** "на текущий момент", "к этому времени". */
  private int thisMoment(int i) {
    boolean moment = at.is(i + 1, Role.STRETCH) && at.is(i + 1, Trait.LOOSE);
    return moment && at.isAny(i - 1, Role.UPON, Role.BY) ? now(i, i + 1) : plain(i);
  }

  /** "на 1 июля": the day a stock is counted on; "на конец октября", "на сегодня". */
  private int upon(int i) {
    if (at.is(i + 1, Role.PRESENT)) {
      return now(i, i + 1);
    }
    if (at.is(i + 1, Role.MOMENT)) {
      return i + 1;
    }
    Time time = expressions.read(i + 1);
    if (time == null) {
      return i + 1;
    }
    Period day = time.period();
    boolean isCount =
        time.kind() == Kind.DAY && day != null && day.dayCount() == 1 && !speech.isBefore(day);
    return isCount
        ? mentions.add(i, mentions.counted(time))
        : time.kind() == Kind.AS_OF ? mentions.add(i, time) : i + 1;
  }

  /** "через пять лет". */
  private int through(int i) {
    int unit = expressions.counts.quantity(i + 1);
    if (unit < 0 || at.is(unit + 1, Role.AFTER)) {
      return i + 1;
    }
    Grain grain = at.grain(unit);
    int n = expressions.counts.amount();
    return at.value(i) == 0
        ? mentions.add(i, Time.of(Kind.AHEAD, unit, speech.fromNow(n, grain), grain))
        : mentions.add(i, expressions.relatives.shifted(unit, n, grain));
  }

  /** "from 2012 to 2019", "from a year earlier", "from 2018 on", "from January to September". */
  private int from(int i) {
    boolean start = at.is(i, Trait.START);
    int then = at.is(i + 1, Role.THAT) ? i + 2 : i + 1;
    if (start && at.is(then, Role.THEN)) {
      return sinceThen(i, then);
    }
    int j = at.is(i + 1, Role.THAT) && at.isAny(i + 2, Role.IN, Role.OF) ? i + 3 : i + 1;
    if (at.is(j, Role.IN)) {
      j++;
    }
    if (start && at.is(i + 1, Role.STRETCH) && at.is(i + 1, Trait.LOOSE)) {
      mentions.openSince();
      return i + 2;
    }
    Time time = expressions.read(j);
    if (time == null) {
      return i + 1;
    }
    Time range = joined(time);
    if (range == null && isRange(time)) {
      range = time;
    }
    if (range != null) {
      boolean long_ =
          range.period() != null
              && range.period().monthCount() > 12
              && range.isSpan()
              && !speech.isBefore(range.period());
      return mentions.add(i, long_ ? range.with(Kind.SINCE) : range);
    }
    boolean isStart =
        start
            && (time.kind() == Kind.AS_OF
                || (time.kind() == Kind.DAY
                    && time.certain()
                    && time.period() != null
                    && time.period().dayCount() == 1
                    && speech.isAfter(time.period())));
    if (!time.isSpan() && !isStart) {
      return time.kind() == Kind.AHEAD || time.kind() == Kind.RATE ? i + 1 : mentions.add(i, time);
    }
    boolean onwards = at.is(time.last() + 1, Role.ON) || at.is(time.last() + 1, Role.ONWARD);
    if (onwards) {
      return mentions.addSince(i, time.endingAt(time.last() + 1));
    }
    if (start) {
      nameStart(time);
      return mentions.addSince(i, time);
    }
    boolean level = at.is(time.last() + 1, Role.LEVEL);
    if (time.reckoning() == Reckoning.TEXT || isYearAgo(time) || level || isAfterChange(i)) {
      return addBase(i, asBase(time));
    }
    return i == at.from() ? mentions.addSince(i, time) : mentions.add(j, time);
  }

  /**
   * Whether the expression itself runs from one named end to another: "January to September",
   * "2012-2019", but not "2012-13".
   */
  private boolean isRange(Time time) {
    for (int j = time.last() - 1; j > time.last() - 6 && at.has(j); j--) {
      if (at.is(j, Role.TO) || at.isDash(j)) {
        return time.period() != null && time.kind() != Kind.RATE && at.digits(j + 1) != 2;
      }
      if (at.is(j, Role.FROM)) {
        return false;
      }
    }
    return false;
  }

  private boolean isYearAgo(Time time) {
    return at.is(time.last(), Role.AGO);
  }

  /** "from a year ago" is what was named a year before, where a part of a year was named. */
  private Time asBase(Time time) {
    Period named = told.named();
    Period then = time.period();
    boolean isPart = named != null && named.monthCount() < 12;
    if (named == null
        || then == null
        || !isPart
        || !isYearAgo(time)
        || time.grain() != Grain.YEAR) {
      return time;
    }
    int years = speech.year() - then.start().getYear();
    return time.with(named.plusYears(-years)).from(Reckoning.TEXT);
  }

  private boolean isAfterChange(int i) {
    for (int j = i - 1; j >= i - CHANGE_REACH && at.has(j); j--) {
      if (at.is(j, Role.CHANGE) || at.isSign(j, '%')) {
        return true;
      }
      if (at.isSign(j, ';') || at.is(j, Role.FROM)) {
        return false;
      }
    }
    return false;
  }

  /** "between 2010 and 2020", "between January and September 2020". */
  private int between(int i) {
    Time time = expressions.read(i + 1, true);
    if (time == null) {
      return i + 1;
    }
    int joint = time.last() + 1;
    boolean and = at.is(joint, Role.AND) && (time.certain() || time.kind() == Kind.DAY);
    Time span = and ? spanTo(joint, time) : null;
    if (span != null) {
      time = span;
    }
    Period period = time.period();
    boolean isLong =
        period != null && period.monthCount() > 12 && time.isSpan() && !speech.isBefore(period);
    return mentions.add(i, isLong ? time.with(Kind.SINCE) : time);
  }

  /** "by 2030", "by the end of October". */
  private int by(int i) {
    if (at.is(i, Trait.BASE)) {
      int base = toBase(i);
      if (base > 0) {
        return base;
      }
    }
    Time time = expressions.read(i + 1);
    if (time == null) {
      return i + 1;
    }
    return switch (time.kind()) {
      case PERIOD, DAY, AS_OF, AHEAD -> mentions.add(i, mentions.deadline(time));
      default -> i + 1;
    };
  }

  /**
   * "рост к 2018 году", "к уровню 2018 года", "к прошлому году", "к аналогичному периоду": what a
   * change is measured from, where it is past; or -1.
   */
  private int toBase(int i) {
    int j = i + 1;
    while (j < i + 3 && at.is(j, Role.LEVEL)) {
      j++;
    }
    boolean level = j > i + 1;
    Time time = expressions.read(j);
    if (time == null || time.kind() != Kind.PERIOD) {
      return -1;
    }
    boolean counted = time.reckoning() != Reckoning.CALENDAR;
    Period base = time.period();
    boolean isPast = base == null ? counted : speech.isAfter(base);
    Period named = told.named();
    boolean isShort =
        base != null
            && named != null
            && base.monthCount() < 12
            && named.monthCount() == base.monthCount()
            && base.end().isBefore(named.start());
    return (level || counted || isShort || isAfterChange(i)) && isPast
        ? addBase(i, asBase(time))
        : -1;
  }

  /** "until 2030", "through 2035": a goal where it is ahead. "to date" is the present. */
  private int to(int i) {
    if (!at.is(i, Trait.UNTIL) && at.is(i + 1, Role.DATE)) {
      return mentions.add(i, Time.of(Kind.PRESENT, i + 1, null, Grain.DAY));
    }
    if (!at.is(i, Trait.UNTIL)) {
      return i + 1;
    }
    Time time = expressions.read(i + 1);
    boolean isAhead = time != null && time.isSpan() && speech.isBefore(time.period());
    return isAhead && time != null ? mentions.add(i, time.with(Kind.AHEAD)) : i + 1;
  }

  /** "as of 1 July", "as at the end of October", "as of today". */
  private int asOf(int i) {
    if (!at.isAny(i + 1, Role.OF, Role.AT, Role.ON, Role.FROM, Role.UPON)) {
      return i + 1;
    }
    int j = at.is(i + 2, Role.THE) ? i + 3 : i + 2;
    if (at.isAny(j, Role.PRESENT, Role.DATE)) {
      LocalDate today = speech.date();
      return mentions.add(
          i, Time.of(Kind.AS_OF, j, today == null ? null : Period.asOf(today), Grain.DAY));
    }
    Time time = expressions.read(i + 2);
    if (time == null) {
      return i + 1;
    }
    return switch (time.kind()) {
      case PERIOD, DAY, AS_OF, AHEAD -> mentions.add(i, mentions.counted(time));
      default -> i + 1;
    };
  }

  /** "at present", "at the moment". */
  private int present(int i) {
    int j = at.is(i + 1, Role.THE) ? i + 2 : i + 1;
    return at.is(j, Role.MOMENT)
        ? mentions.add(i, Time.of(Kind.PRESENT, j, null, Grain.DAY))
        : i + 1;
  }

  // ---------------------------------------------------------------- bases of changes

  /** "over the last five years" spans, "up 5% over 2019" and "on the previous year" compare. */
  private int overOrOn(int i) {
    Time time = expressions.read(i + 1);
    if (time == null) {
      // "up 6% on the year"
      int unit = i + 2;
      boolean distance = at.is(i + 1, Role.THE) && at.is(unit, Role.UNIT) && isAfterChange(i);
      return distance && !at.is(unit, Trait.PLURAL) && !at.is(unit + 1, Role.OF)
          ? mentions.addBase(i, unit, distanceOf(at.grain(unit)), null, true)
          : i + 1;
    }
    return switch (time.kind()) {
      case SINCE, AHEAD, DURATION -> {
        if (time.reckoning() == Reckoning.TEXT) {
          yield addBase(i, time);
        }
        yield at.is(i, Role.OVER) ? mentions.add(i, time) : i + 1;
      }
      case PERIOD -> {
        boolean isShort = time.period() == null || time.period().monthCount() <= 12;
        boolean isBase = isAfterChange(i) || time.reckoning() == Reckoning.TEXT;
        yield isBase && isShort && !isSameStretch(time) ? addBase(i, asBase(time)) : i + 1;
      }
      default -> i + 1;
    };
  }

  /** "compared with 2018", "than a year ago", "against the same period", "what it was in 2005". */
  private int compared(int i) {
    int j = afterCue(i);
    if (j < 0) {
      return i + 1;
    }
    Time time = null;
    for (int end = Math.min(j + 5, at.to()); j < end && time == null; j++) {
      time = expressions.read(j);
      if (time == null && !isFiller(j)) {
        return i + 1;
      }
    }
    if (time == null) {
      return i + 1;
    }
    return switch (time.kind()) {
      case PERIOD, SINCE, DAY, AS_OF -> addBase(i, asBase(time));
      default -> i + 1;
    };
  }

  /** The token after the words that announce a base, or -1. */
  private int afterCue(int i) {
    return switch (at.role(i)) {
      case COMPARED -> {
        boolean joint = at.isAny(i + 1, Role.TO, Role.AGAINST, Role.WITH, Role.FROM, Role.BY);
        yield joint ? i + 2 : -1;
      }
      case AGAINST -> at.isSign(i + 1, '.') && at.glued(i + 1) ? i + 2 : i + 1;
      case THAN, WHAT -> {
        for (int j = i + 1; j < i + 5; j++) {
          if (at.is(j, Role.WAS)) {
            yield at.isAny(j + 1, Role.IN, Role.DURING)
                ? j + 2
                : at.is(i, Role.THAN) ? i + 1 : j + 1;
          }
        }
        yield at.is(i, Role.THAN) && !isAmount(i) ? i + 1 : -1;
      }
      default -> -1;
    };
  }

  /** "more than a year", "less than 2019 tonnes" say an amount. */
  private boolean isAmount(int i) {
    boolean amount = at.is(i - 1, Trait.AMOUNT);
    return amount
        && (at.is(i + 1, Role.ARTICLE) || at.digits(i + 1) > 0 || at.is(i + 1, Role.NUMBER))
        && !at.isAny(i + 3, Role.AGO, Role.EARLIER);
  }

  private boolean isFiller(int j) {
    return at.isAny(j, Role.THE, Role.IN, Role.DURING, Role.OF, Role.THAT, Role.AT)
        || at.is(j, Role.LEVEL);
  }

  /** "year-on-year", "month over month", "y/y", "q-o-q": the token after it, or -1. */
  private int distance(int i) {
    int j = i + 1;
    boolean letter = at.is(i, Role.LETTER);
    boolean signed = at.isDash(j) || at.isSign(j, '/');
    if (signed) {
      j++;
    } else if (letter) {
      return -1;
    }
    boolean word = at.isAny(j, Role.ON, Role.OVER, Role.TO, Role.BY);
    if (word) {
      j++;
      if (at.isDash(j)) {
        j++;
      }
    } else if (!letter && !at.isSign(j - 1, '/')) {
      return -1;
    }
    if (!at.is(j, at.role(i)) || at.grain(j) != at.grain(i)) {
      return -1;
    }
    return mentions.addBase(i, j, distanceOf(at.grain(i)), null, true);
  }

  private static Kind distanceOf(Grain grain) {
    return grain.compareTo(Grain.YEAR) >= 0 ? Kind.COMPARISON : Kind.PREVIOUS;
  }

  // ---------------------------------------------------------------- rates and names

  private int rate(int i) {
    int unit = i + 1;
    if (at.is(unit, Role.UNIT) || at.is(unit, Role.RATE)) {
      return mentions.add(i, Time.of(Kind.RATE, unit, null, Grain.YEAR));
    }
    return i + 1;
  }

  /** "Agenda 2030", "Expo 2020", "Vision-2030". */
  private int name(int i) {
    int j = at.isDash(i + 1) ? i + 2 : i + 1;
    boolean named = at.capital(i) && expressions.years.year(j) > 0;
    return named ? mentions.add(i, Time.of(Kind.NAME, j, null, Grain.YEAR)) : i + 1;
  }

  /** "COVID-19", "COP26". */
  private int numberName(int i) {
    int j = at.isDash(i + 1) ? i + 2 : i + 1;
    boolean named = at.glued(j) && at.digits(j) > 0 && at.digits(j) < 3;
    return named ? mentions.add(i, Time.of(Kind.NAME, j, null, Grain.YEAR)) : i + 1;
  }
}
