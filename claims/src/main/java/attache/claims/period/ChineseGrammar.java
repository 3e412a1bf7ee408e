package attache.claims.period;

import attache.claims.period.ChineseWords.Role;
import attache.claims.period.Time.Reckoning;
import attache.claims.period.TimeMention.Kind;
import attache.claims.token.Tokens;
import attache.vocabulary.period.Period;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of Chinese. What an expression of time is for stands before it ("截至", "比", "自") or
 * behind ("以来", "前", "相比"), so each is read once and then looked at from both sides. It works on
 * pieces, words of one or more tokens.
 */
final class ChineseGrammar implements Grammar {

  /** How far behind a time "相比" may stand. */
  private static final int COMPARED_REACH = 8;

  /** How far behind "比" the time may stand that other words describe. */
  private static final int THAN_REACH = 7;

  /** How far behind a day who says something on it may stand: "20日，海关总署发布". */
  private static final int ANNOUNCED_REACH = 16;

  /** How far behind its start "以来" may stand: "2013年两国建立战略伙伴关系以来". */
  private static final int SINCE_REACH = 24;

  private final Tokens tokens;
  private final ChinesePieces at;
  private final Discourse told;
  private final SpeechDay speech;
  private final ChineseExpressions expressions;
  private final Mentions mentions;

  private int sentence = -1;

  /** The piece to go on with. */
  private int piece;

  /** The piece at which a start waits for its "以来", or -1. */
  private int open;

  ChineseGrammar(Tokens tokens, Discourse told, Mentions mentions, TimeConventions conventions) {
    this.tokens = tokens;
    this.at = new ChinesePieces(tokens, ChineseWords.ALL);
    this.told = told;
    this.speech = told.speech();
    this.expressions = new ChineseExpressions(at, told, conventions);
    this.mentions = mentions;
  }

  @Override
  public int step(int token) {
    if (tokens.sentence(token) != sentence) {
      sentence = tokens.sentence(token);
      at.enter(sentence);
      piece = 0;
      open = -1;
    }
    piece = read(piece);
    return piece < at.size() ? at.firstToken(piece) : tokens.sentenceEnd(sentence);
  }

  /** Reads what begins at the piece; the piece to go on with. */
  private int read(int p) {
    return switch (at.role(p)) {
      case FUTURE -> {
        told.speakOfFuture();
        yield p + 1;
      }
      case FROM -> from(p);
      case AS_OF -> asOf(p);
      case TO -> to(p);
      case THAN, COMPARED -> than(p);
      case AND -> with(p);
      case YEAR_ON_YEAR -> base(p, p, Kind.COMPARISON, null, true);
      case PERIOD_ON_PERIOD -> base(p, p, Kind.PREVIOUS, null, true);
      case RATE -> add(p, Time.of(Kind.RATE, p, null, Grain.YEAR));
      case EVERY -> {
        Time time = expressions.read(p + 1);
        yield time != null && time.kind() == Kind.DURATION ? add(p, time.with(Kind.RATE)) : p + 1;
      }
      case PRESENT, UNTIL_NOW -> add(p, Time.of(Kind.PRESENT, p, null, Grain.DAY));
      case STREAK -> streak(p);
      case LASTING -> lasting(p);
      case YEAR -> yearly(p);
      case SINCE -> closeSince(p, true);
      case AFTER, ON -> at.value(p) == 0 || open >= 0 ? closeSince(p, false) : plain(p);
      case NAMED_BEFORE ->
          at.digits(p + 1) == 4 ? add(p, Time.of(Kind.NAME, p + 1, null, Grain.YEAR)) : p + 1;
      case NONE -> p + 1 < at.size() && at.plan(p + 1) > 0 ? plain(p) : p + 1;
      default -> plain(p);
    };
  }

  // ---------------------------------------------------------------- adding

  private int add(int first, Time time) {
    mentions.add(at.firstToken(first), time.endingAt(at.lastToken(time.last())));
    return time.last() + 1;
  }

  private int addSince(int first, int last, Time start) {
    Period named = start.period();
    if (named != null) {
      told.name(named, start.kind() == Kind.PERIOD);
    }
    mentions.addSince(at.firstToken(first), start.endingAt(at.lastToken(last)));
    return last + 1;
  }

  private int base(int first, int last, Kind kind, @Nullable Period base, boolean certain) {
    mentions.addBase(at.firstToken(first), at.lastToken(last), kind, base, certain);
    return last + 1;
  }

  /** Reads an expression that stands by itself; the piece to go on with. */
  private int plain(int p) {
    Time time = expressions.read(p);
    return time == null ? p + 1 : placed(p, time);
  }

  /** Adds an expression with what stands behind it. */
  private int placed(int first, Time time) {
    int next = time.last() + 1;
    if (isNamed(time, next)) {
      return add(
          first, Time.of(Kind.NAME, at.is(next, Role.NAME) ? next : time.last(), null, Grain.YEAR));
    }
    if (time.kind() == Kind.NAME || time.kind() == Kind.RATE || time.kind() == Kind.DURATION) {
      return add(first, time);
    }
    Time joined = joined(time);
    if (joined != null) {
      return placed(first, joined);
    }
    if (at.is(time.last(), Role.FISCAL) && at.isSign(next, '(')) {
      // "2022财年（2022年4月至2023年3月）" says itself which months it has
      Time months = expressions.read(next + 1);
      Time span = months == null ? null : joined(months);
      if (span != null && at.isSign(span.last() + 1, ')')) {
        return add(first, span.endingAt(span.last() + 1));
      }
    }
    if (time.kind() == Kind.DAY && isAnnounced(next)) {
      return add(first, Time.of(Kind.NAME, time.last(), null, Grain.DAY));
    }
    boolean span =
        time.kind() == Kind.PERIOD || time.kind() == Kind.DAY || time.kind() == Kind.AS_OF;
    if (!span) {
      return add(first, time);
    }
    boolean dated = time.reckoning() != Reckoning.TEXT || time.period() != null;
    return switch (at.role(next)) {
      case SINCE -> since(first, next, time);
      case COME ->
          at.isComma(next + 1) || at.is(next + 1, Role.RATE)
              ? since(first, next, time)
              : add(first, time);
      case ON, UNTIL_NOW -> isAgo(time) ? add(first, time) : since(first, next, time);
      case AFTER ->
          dated && time.kind() != Kind.AS_OF && !at.is(next + 1, Role.YEAR)
              ? after(first, next, time)
              : add(first, time);
      case BEFORE -> before(first, next, time);
      case FIRST ->
          at.value(next) == 1
                  && !isAgo(time)
                  && !at.is(next + 1, Role.YEAR)
                  && expressions.parts.read(next) == null
              ? before(first, next, time)
              : add(first, time);
      case WITHIN, STRETCH, BETWEEN -> add(first, time.endingAt(next));
      default -> add(first, time);
    };
  }

  /**
   * Whether the day is only that on which something is told: "7日发布", "10月20日，商务部发言人表示". Figures are
   * not of it.
   */
  private boolean isAnnounced(int from) {
    int commas = 0;
    for (int q = from; q < from + ANNOUNCED_REACH && at.has(q) && commas < 2; q++) {
      if (at.is(q, Role.ANNOUNCED)) {
        return true;
      }
      if (at.is(q, Role.MEASURE) && at.is(q - 1, Role.NUMBER)) {
        return false;
      }
      if (at.isComma(q)) {
        commas++;
      }
    }
    return false;
  }

  private boolean isAgo(Time time) {
    return at.isAny(time.last(), Role.FIRST, Role.BEFORE);
  }

  /** "2030年可持续发展议程", "2030年愿景": the year of a name. */
  private boolean isNamed(Time time, int next) {
    return at.is(next, Role.NAME)
        && time.grain() == Grain.YEAR
        && time.kind() != Kind.AS_OF
        && time.period() != null
        && time.reckoning() == Reckoning.CALENDAR;
  }

  /** "今年以来", "2013年以来", "10月底至今". */
  private int since(int first, int last, Time start) {
    boolean thisYear =
        start.reckoning() == Reckoning.SPEECH
            && start.period() != null
            && start.period().start().getYear() == speech.year()
            && (start.grain() == Grain.YEAR);
    return thisYear ? add(first, expressions.toDate(last)) : addSince(first, last, start);
  }

  /** "2013年以后" counts from it; "2010年之后2018年之前" lies between. */
  private int after(int first, int last, Time start) {
    Time end = expressions.read(last + 1);
    if (end != null && at.is(end.last() + 1, Role.BEFORE)) {
      Period from = start.period();
      Period to = end.period();
      if (from != null && to != null && to.start().isAfter(from.start())) {
        Period between = Period.days(from.start(), to.start().minusDays(1));
        return add(first, start.with(Kind.SINCE).with(between).endingAt(end.last() + 1));
      }
    }
    return start.kind() == Kind.DAY || speech.isBefore(start.period())
        ? add(first, start)
        : addSince(first, last, start);
  }

  /** "2030年前": a goal's day where it is ahead. */
  private int before(int first, int last, Time time) {
    Period period = time.period();
    boolean ahead = speech.isKnown() && period != null && !speech.isAfter(period);
    return ahead
        ? add(first, mentions.deadline(time).endingAt(last))
        : add(first, time.uncertain().endingAt(last));
  }

  /** Two expressions joined to one span: "2013年至2022年", "2007年与2009年之间"; or null. */
  private @Nullable Time joined(Time first) {
    Period start = first.period();
    if (start == null
        || (first.kind() != Kind.PERIOD && first.kind() != Kind.DAY)
        || isAgo(first)) {
      return null;
    }
    int joint = first.last() + 1;
    int second = expressions.years.afterJoint(joint);
    boolean with = at.is(joint, Role.AND);
    if (with) {
      second = joint + 1;
    }
    if (second < 0) {
      return null;
    }
    if (at.is(second, Role.PRESENT)) {
      return first.with(Kind.SINCE).with(mentions.since(first)).endingAt(second);
    }
    if (!with && at.is(second, Role.TEXT_YEAR)) {
      told.name(start, true);
    }
    Time end = expressions.read(second);
    Period to = end == null ? null : end.period();
    if (end == null || to == null || (with && !at.is(end.last() + 1, Role.BETWEEN))) {
      return null;
    }
    boolean fits =
        switch (end.kind()) {
          case PERIOD, AHEAD, AS_OF -> true;
          case DAY -> first.kind() == Kind.DAY || !end.certain();
          default -> false;
        };
    if (!fits || (first.grain() == Grain.DAY) != (end.grain() == Grain.DAY)) {
      return null;
    }
    if (!end.certain() && to.end().isBefore(start.start())) {
      to = to.plusYears(1);
    }
    if (!to.end().isAfter(start.end())) {
      return null;
    }
    int last = at.isAny(end.last() + 1, Role.BETWEEN, Role.STRETCH) ? end.last() + 1 : end.last();
    Time span =
        new Time(
            last,
            first.kind(),
            Period.days(start.start(), to.end()),
            first.grain(),
            first.certain(),
            first.reckoning());
    boolean long_ = span.period() != null && span.period().monthCount() > 12;
    return long_ && span.isSpan() && !at.isDash(joint) ? span.with(Kind.SINCE) : span;
  }

  // ---------------------------------------------------------------- since, from, by, as of

  /** "自2013年以来", "从2013年至2022年", "从去年起", "自2001年加入世贸组织以来". */
  private int from(int p) {
    Time time = expressions.read(p + 1);
    if (time == null) {
      open = p;
      return p + 1;
    }
    Time joined = joined(time);
    if (joined != null) {
      Period span = joined.period();
      boolean long_ = span != null && span.monthCount() > 12 && joined.isSpan();
      return add(p, long_ ? joined.with(Kind.SINCE) : joined);
    }
    boolean range =
        time.isSpan()
            && time.period() != null
            && time.grain() == Grain.YEAR
            && time.period().monthCount() > 12
            && !time.period().isFiscalYear();
    if (range) {
      return add(p, time.with(Kind.SINCE));
    }
    open = p;
    if (at.is(time.last() + 1, Role.AFTER)
        && (time.isSpan() || time.kind() == Kind.DAY)
        && time.period() != null) {
      return addSince(p, time.last() + 1, time);
    }
    return placed(p + 1, time);
  }

  /**
   * A word that makes what was named before it a start: "2009年签署自贸协定以来". Without a date there is a
   * span whose start is not told ("改革开放以来").
   */
  private int closeSince(int p, boolean since) {
    TimeMention last = mentions.last();
    boolean isStart =
        last != null
            && (last.kind() == Kind.PERIOD || last.kind() == Kind.DAY || last.kind() == Kind.AS_OF)
            && last.period() != null
            && (since || (open >= 0 && last.first() >= at.firstToken(open)))
            && reaches(last, p);
    open = -1;
    if (isStart) {
      mentions.lastBeginsSpan();
      return p + 1;
    }
    return since ? add(p, Time.of(Kind.SINCE, p, null, Grain.YEAR)) : p + 1;
  }

  /** Whether the mention stands in the clause of the piece, and no figure between them. */
  private boolean reaches(TimeMention mention, int p) {
    for (int q = p - 1; q >= 0 && q > p - SINCE_REACH; q--) {
      if (at.lastToken(q) <= mention.last()) {
        return true;
      }
      if (at.isComma(q) || at.is(q, Role.MEASURE) || at.isArabic(q)) {
        return false;
      }
    }
    return false;
  }

  /** "截至10月底", "截止2023年", "截至6月30日止六个月". */
  private int asOf(int p) {
    int q = at.is(p + 1, Role.TO) ? p + 2 : p + 1;
    if (at.isAny(q, Role.PRESENT, Role.UNTIL_NOW)) {
      return add(p, Time.of(Kind.PRESENT, q, null, Grain.DAY));
    }
    Time time = expressions.read(q);
    if (time == null) {
      return p + 1;
    }
    return switch (time.kind()) {
      case PERIOD, DAY, AS_OF, AHEAD -> {
        Time window = ended(time);
        yield window != null ? add(p, window) : add(p, mentions.counted(time));
      }
      default -> p + 1;
    };
  }

  /** "6月30日止六个月", "3月31日止年度": the months that end with it; or null. */
  private @Nullable Time ended(Time end) {
    Period day = end.period();
    int next = end.last() + 1;
    if (day == null || !at.is(next, Role.ENDED)) {
      return null;
    }
    int q = next + 1;
    int months = 0;
    if (at.isAny(q, Role.YEARLY, Role.FISCAL)) {
      months = 12;
    } else if (at.number(q) > 0 && at.is(q + 1, Role.COUNTER) && at.is(q + 2, Role.MONTH)) {
      months = at.number(q);
      q += 2;
    }
    if (months == 0) {
      return null;
    }
    YearMonth last = YearMonth.from(day.end());
    Time span = Time.period(q, Period.of(last.minusMonths(months - 1L), last), Grain.QUARTER);
    return end.certain() ? span : span.uncertain();
  }

  /** "到2030年", "到今年底": a goal's where it is ahead; "增长到2023年的": a year like any other. */
  private int to(int p) {
    Time time = expressions.read(p + 1);
    if (time == null) {
      return p + 1;
    }
    Period period = time.period();
    boolean ahead = period != null && speech.isKnown() && !speech.isAfter(period);
    return switch (time.kind()) {
      case PERIOD, DAY, AS_OF, AHEAD ->
          ahead && joined(time) == null ? add(p, mentions.deadline(time)) : placed(p + 1, time);
      default -> placed(p + 1, time);
    };
  }

  // ---------------------------------------------------------------- bases of changes

  /** "比上年", "较去年同期", "比10年前", "高于2019年". */
  private int than(int p) {
    Time time = expressions.read(p + 1);
    for (int q = p + 2; time == null && q < p + THAN_REACH && !at.isComma(q); q++) {
      // "较疫情前的2019年"
      time = at.is(q, Role.OF) ? expressions.read(q + 1) : null;
    }
    if (time == null) {
      return p + 1;
    }
    return switch (time.kind()) {
      case PERIOD, DAY, AS_OF -> compareWith(p, time, withCompared(time.last()));
      default -> p + 1;
    };
  }

  private int withCompared(int last) {
    return at.is(last + 1, Role.COMPARED) ? last + 1 : last;
  }

  /** "与去年同期相比", "同2019年相比"; where no "compared" follows the word only joins. */
  private int with(int p) {
    Time time = expressions.read(p + 1);
    int from = time == null ? p + 1 : time.last() + 1;
    int compared = -1;
    for (int q = from; q < from + COMPARED_REACH && compared < 0; q++) {
      if (!at.has(q) || at.isComma(q)) {
        return p + 1;
      }
      if (at.is(q, Role.COMPARED)) {
        compared = q;
      }
    }
    if (compared < 0) {
      return p + 1;
    }
    if (time == null) {
      // what it is compared with is no date: "同建交时相比"
      return p + 1;
    }
    return switch (time.kind()) {
      case PERIOD, DAY, AS_OF -> compareWith(p, time, compared);
      default -> p + 1;
    };
  }

  private int compareWith(int first, Time time, int last) {
    Period named = told.named();
    Period base = time.period();
    int ago = isAgo(time) && named != null && named.monthCount() <= 12 ? yearsAgo(first + 1) : -1;
    if (ago > 0 && named != null && ago <= SpeechDay.MOST_YEARS) {
      return base(first, last, Kind.COMPARISON, named.plusYears(-ago), time.certain());
    }
    boolean neighbour =
        time.reckoning() != Reckoning.CALENDAR
            && !at.is(time.last(), Role.SAME)
            && (time.kind() == Kind.PERIOD || time.reckoning() == Reckoning.TEXT);
    if (neighbour && time.grain().compareTo(Grain.YEAR) < 0) {
      boolean follows =
          named != null
              && base != null
              && named.isWholeMonths()
              && base.isWholeMonths()
              && base.monthCount() == named.monthCount();
      Period before = follows && named != null ? named.previous() : base;
      return base(first, last, Kind.PREVIOUS, before, time.certain());
    }
    if (neighbour && at.is(first + 1, Role.TEXT_YEAR)) {
      return base(
          first, last, Kind.COMPARISON, named == null ? base : named.plusYears(-1), time.certain());
    }
    boolean previous =
        named != null
            && base != null
            && named.isWholeMonths()
            && named.monthCount() < 12
            && base.equals(named.previous());
    boolean monthEnd = base != null && base.asOf() && time.grain().compareTo(Grain.YEAR) < 0;
    return base(
        first, last, previous || monthEnd ? Kind.PREVIOUS : Kind.COMPARISON, base, time.certain());
  }

  private int yearsAgo(int p) {
    return expressions.yearsAgo(p);
  }

  // ---------------------------------------------------------------- counts of units

  /** "连续13年": a count, which is no period and is left to who reads figures. */
  private int streak(int p) {
    Time time = expressions.read(p + 1);
    return time != null && time.kind() == Kind.DURATION ? time.last() + 1 : p + 1;
  }

  /** "持续近10年", "为期三天": how long, not when. */
  private int lasting(int p) {
    int q = at.isAny(p + 1, Role.LAST, Role.NEXT) ? p + 2 : p + 1;
    Time time = expressions.read(q);
    return time != null && (time.kind() == Kind.DURATION || time.kind() == Kind.SINCE)
        ? add(p, time.with(Kind.DURATION).with((Period) null))
        : p + 1;
  }

  /** "年销售额" says how often, "年增" compares with the year before. */
  private int yearly(int p) {
    if (at.is(p + 1, Role.FLOW)) {
      return add(p, Time.of(Kind.RATE, p, null, Grain.YEAR));
    }
    return at.is(p + 1, Role.SWING) ? base(p, p, Kind.COMPARISON, null, true) : p + 1;
  }
}
