package attache.claims.period;

import attache.claims.period.ChineseWords.Role;
import attache.claims.period.Time.Reckoning;
import attache.claims.period.TimeMention.Kind;
import attache.vocabulary.period.Period;
import org.jspecify.annotations.Nullable;

/** Reads spans of counted units, decades and plan periods: "过去五年", "10年前", "90年代", "“十四五”期间". */
final class ChineseSpans {

  private final ChinesePieces at;
  private final Discourse told;
  private final SpeechDay speech;

  ChineseSpans(ChinesePieces at, Discourse told) {
    this.at = at;
    this.told = told;
    this.speech = told.speech();
  }

  /**
   * Units counted.
   *
   * @param n how many, or -1 where it is not said
   * @param last the last piece
   */
  private record Count(int n, Grain grain, int last, boolean more) {}

  /** "五年", "三个月", "十多年", "半个世纪", "几年", "两周"; or null. */
  private @Nullable Count count(int p) {
    int q = p;
    int n = -1;
    boolean more = false;
    boolean half = at.is(q, Role.HALF_OF);
    if (at.is(q, Role.HALF_YEAR)) {
      return new Count(6, Grain.MONTH, q, false);
    }
    if (half) {
      q++;
    } else if (at.is(q, Role.VAGUE)) {
      q++;
      if (at.is(q, Role.NUMBER)) {
        q++;
      }
    } else if (at.is(q, Role.MORE)) {
      return at.is(q + 1, Role.YEAR) ? new Count(-1, Grain.YEAR, q + 1, true) : null;
    } else if (at.is(q, Role.NUMBER)) {
      n = at.number(q++);
      if (at.is(q, Role.VAGUE)) {
        n = -1;
        q++;
      }
    } else {
      return null;
    }
    if (at.is(q, Role.MORE)) {
      more = true;
      q++;
    }
    boolean counter = at.is(q, Role.COUNTER);
    if (counter) {
      q++;
      if (at.is(q, Role.MORE)) {
        more = true;
        q++;
      }
    }
    if (at.is(q, Role.RATE) && at.value(q) == 1 && !half && !counter) {
      // "近五年均" holds the mark of the count before it
      return new Count(n, Grain.YEAR, q - 1, more);
    }
    Grain grain = grainOf(q, counter);
    if (grain == null) {
      return null;
    }
    if (half) {
      return grain == Grain.CENTURY
          ? new Count(50, Grain.YEAR, q, more)
          : grain == Grain.YEAR ? new Count(6, Grain.MONTH, q, more) : null;
    }
    if (at.is(q + 1, Role.MORE) || (at.is(q + 1, Role.HALF_OF) && !counter)) {
      more = true;
      q++;
    }
    if (grain == Grain.CENTURY) {
      return counter ? new Count(n < 0 ? n : 100 * n, Grain.YEAR, q, more) : null;
    }
    return new Count(n, grain, q, more);
  }

  private @Nullable Grain grainOf(int q, boolean counter) {
    return switch (at.role(q)) {
      case YEAR, YEARLY, YEAR_WITHIN -> counter ? null : Grain.YEAR;
      case MONTH -> counter ? Grain.MONTH : null;
      case CENTURY -> Grain.CENTURY;
      case FISCAL -> Grain.YEAR;
      case UNIT -> at.grain(q) == Grain.QUARTER && !counter ? null : at.grain(q);
      default -> null;
    };
  }

  /** A span that begins with a number; or null. */
  @Nullable Time numbered(int p) {
    if (at.is(p + 1, Role.DECADE)) {
      return decade(p, at.digits(p) == 4 ? 0 : -1);
    }
    if (at.is(p + 1, Role.CENTURY) && at.number(p) > 0) {
      return ofCentury(p + 1, at.number(p) - 1);
    }
    Time plan = plan(p);
    if (plan != null) {
      return plan;
    }
    Count count = count(p);
    if (count == null) {
      return null;
    }
    boolean opens = p == 0 || at.isComma(p - 1);
    if (opens && at.is(count.last() + 1, Role.BETWEEN) && count.n() > 0) {
      // "十年间，贸易额翻了一番": the ten years up to now
      return Time.of(
              Kind.SINCE, count.last() + 1, speech.back(count.n(), count.grain()), count.grain())
          .from(Reckoning.SPEECH);
    }
    return placed(count);
  }

  /** A span that begins with a word for before, ahead, a few or half; or null. */
  @Nullable Time read(int p) {
    return switch (at.role(p)) {
      case LAST -> back(p);
      case NEXT, AFTER -> ahead(p);
      case VAGUE, HALF_YEAR, HALF_OF, MORE -> {
        Count count = count(p);
        yield count == null ? null : placed(count);
      }
      default -> null;
    };
  }

  /** "过去五年", "近十年来", "最近三个月", "上2个月"; or null. */
  private @Nullable Time back(int p) {
    int q = at.is(p + 1, Role.OF) ? p + 2 : p + 1;
    if (at.is(q, Role.THAT)) {
      q++;
    }
    Count count = count(q);
    if (count == null || count.n() >= 1000) {
      return null;
    }
    Period span = count.n() < 0 ? null : speech.back(count.n(), count.grain());
    Time time = Time.of(Kind.SINCE, over(count.last()), span, count.grain());
    return (count.more() ? time.uncertain() : time).from(Reckoning.SPEECH);
  }

  /** The last piece with "来", "里", "中", "间" after a span. */
  private int over(int last) {
    return at.isAny(last + 1, Role.COME, Role.SINCE, Role.WITHIN, Role.BETWEEN, Role.STRETCH)
        ? last + 1
        : last;
  }

  /** "未来五年", "今后三年内", "后1年"; or null. */
  private @Nullable Time ahead(int p) {
    int q = at.is(p + 1, Role.OF) ? p + 2 : p + 1;
    Count count = count(q);
    if (count == null || count.n() >= 1000) {
      return null;
    }
    Period span = count.n() < 1 ? null : speech.ahead(count.n(), count.grain());
    return Time.of(Kind.AHEAD, over(count.last()), span, count.grain()).from(Reckoning.SPEECH);
  }

  /** "前1周" looks back, "前三年" are the first three of something; or null. */
  @Nullable Time first(int p) {
    Count count = count(p + 1);
    if (count == null) {
      return null;
    }
    boolean before = at.value(p) == 1 && count.grain().compareTo(Grain.MONTH) < 0;
    return before
        ? Time.of(Kind.SINCE, count.last(), speech.back(count.n(), count.grain()), count.grain())
            .from(Reckoning.SPEECH)
        : Time.of(Kind.DURATION, count.last(), null, count.grain());
  }

  /** A count by what follows it: "前", "后", "来", "内", "规划". */
  private Time placed(Count count) {
    boolean within = at.is(count.last(), Role.YEAR_WITHIN);
    int next = within ? count.last() : count.last() + 1;
    int n = count.n();
    Grain grain = count.grain();
    return switch (at.role(next)) {
      case FIRST, BEFORE -> {
        if (at.is(next, Role.FIRST) && at.value(next) != 1) {
          yield Time.of(Kind.DURATION, count.last(), null, grain);
        }
        Period then = n < 0 ? null : speech.ago(n, grain);
        Kind kind = grain == Grain.DAY ? Kind.DAY : Kind.PERIOD;
        Time ago = Time.of(kind, next, then, grain).from(Reckoning.SPEECH);
        yield count.more() ? ago.uncertain() : ago;
      }
      case AFTER -> later(n, grain, next);
      case COME, SINCE -> {
        Period span = n < 1 ? null : speech.back(n, grain);
        Time since = Time.of(Kind.SINCE, next, span, grain).from(Reckoning.SPEECH);
        yield count.more() ? since.uncertain() : since;
      }
      case WITHIN, YEAR_WITHIN ->
          told.isOfFuture() && n > 0
              ? Time.of(Kind.AHEAD, next, speech.ahead(n, grain), grain).from(Reckoning.SPEECH)
              : Time.of(Kind.DURATION, next, null, grain);
      case PLAN, NAME -> Time.of(Kind.NAME, next, null, grain);
      case BETWEEN -> Time.of(Kind.DURATION, next, null, grain);
      default -> Time.of(Kind.DURATION, count.last(), null, grain);
    };
  }

  private Time later(int n, Grain grain, int last) {
    Period named = told.named();
    Period then =
        named == null || n < 0 || n > SpeechDay.MOST_YEARS || grain != Grain.YEAR
            ? null
            : named.plusYears(n);
    return Time.period(last, then, grain).uncertain().from(Reckoning.TEXT);
  }

  /** How many units ago the expression tells that ends at the piece, or -1: "10年前" 10. */
  int yearsAgo(int p) {
    Count count = count(p);
    boolean ago =
        count != null
            && count.grain() == Grain.YEAR
            && (at.is(count.last() + 1, Role.BEFORE)
                || (at.is(count.last() + 1, Role.FIRST) && at.value(count.last() + 1) == 1));
    return ago && count != null ? count.n() : -1;
  }

  // ---------------------------------------------------------------- decades and plans

  /** "20世纪90年代", "上世纪80年代末"; a century alone is a name. */
  Time ofCentury(int last, int hundreds) {
    int p = last + 1;
    if (at.is(p, Role.NUMBER) && at.is(p + 1, Role.DECADE)) {
      Time decade = decade(p, 100 * hundreds);
      if (decade != null) {
        return decade;
      }
    }
    // the middle of a century is no day that a goal could be held to
    return at.is(p, Role.MID_CENTURY)
        ? Time.of(Kind.AHEAD, p, null, Grain.CENTURY)
        : Time.of(Kind.NAME, last, null, Grain.CENTURY);
  }

  /** "90年代", "2010年代"; or null. */
  private @Nullable Time decade(int p, int century) {
    int n = at.digits(p) > 0 ? at.digitsInOrder(p) : at.number(p);
    if (n < 0 || n % 10 != 0 || (n > 90 && at.digits(p) != 4)) {
      return null;
    }
    int first = century < 0 ? n + (n < 30 ? 2000 : 1900) : century + n;
    if (first < 1000 || first > 2190) {
      return null;
    }
    Time time = Time.period(p + 1, Period.months(first, 1, first + 9, 12), Grain.DECADE);
    return at.isAny(p + 2, Role.THIRD, Role.START, Role.END)
        ? time.uncertain().endingAt(p + 2)
        : time;
  }

  /** "“十四五”期间", "十四五末", and the plan itself, which is a name; or null. */
  @Nullable Time plan(int p) {
    boolean quoted = isOpening(p);
    int number = quoted ? p + 1 : p;
    int n = at.plan(number);
    if (n == 0) {
      return null;
    }
    boolean closed = quoted && isClosing(number + 1);
    int next = closed ? number + 2 : number + 1;
    int first = n == 1 ? 1953 : n == 2 ? 1958 : 1951 + 5 * n;
    Period years = Period.months(first, 1, first + 4, 12);
    return switch (at.role(next)) {
      case STRETCH -> {
        Time time = Time.period(next, years, Grain.YEAR);
        yield at.is(next + 1, Role.END)
            ? time.with(Kind.AS_OF).with(Period.asOf(years.end())).endingAt(next + 1)
            : time;
      }
      case SINCE -> Time.period(next - 1, years, Grain.YEAR);
      case END -> Time.of(Kind.AS_OF, next, Period.asOf(years.end()), Grain.YEAR);
      case START -> Time.period(next, Period.year(first), Grain.YEAR).uncertain();
      case NAME, PLAN -> Time.of(Kind.NAME, next, null, Grain.YEAR);
      default -> closed && n >= 6 ? Time.of(Kind.NAME, number + 1, null, Grain.YEAR) : null;
    };
  }

  private boolean isOpening(int p) {
    return switch (at.sign(p)) {
      case '“', '"', '「', '『', '‘', '\'' -> true;
      default -> false;
    };
  }

  private boolean isClosing(int p) {
    return switch (at.sign(p)) {
      case '”', '"', '」', '』', '’', '\'' -> true;
      default -> false;
    };
  }
}
