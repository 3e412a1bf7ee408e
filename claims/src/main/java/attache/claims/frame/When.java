package attache.claims.frame;

import attache.claims.claim.Change;
import attache.claims.claim.Comparison;
import attache.claims.claim.Kind;
import attache.claims.claim.PeriodBasis;
import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.period.TimeMention;
import attache.claims.token.Particle;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * When a figure holds.
 *
 * @param period the period or day, or null
 * @param basis where it comes from
 * @param mention the words that say it, or null
 * @param comparison what a change is measured against, or null when the figure is no change
 */
record When(
    @Nullable Period period,
    PeriodBasis basis,
    @Nullable TimeMention mention,
    @Nullable Comparison comparison) {

  /** A clause's border counts as so many words of distance. */
  private static final int CLAUSE_COST = 14;

  /** Where each clause has its time before it, one behind the next comma is of the next. */
  private static final int APART_COST = 60;

  /** Another figure between counts as so many. */
  private static final int FIGURE_COST = 9;

  /** Words of time that introduce a figure stand no further before it. */
  private static final int OWN = 3;

  /** Words of time that open a sentence hold for all of it. */
  private static final int OPENING_COST = 13;

  /** When the figure holds. */
  static When of(Scene scene, Figure figure, Topic topic, Stance stance, Discourse discourse) {
    Kind fact = stance.baseKind() != null ? stance.baseKind() : stance.kind();
    TimeMention best = nearest(scene, figure, stance);
    TimeMention compared = fact == Kind.CHANGE ? null : ofCompared(scene, figure);
    if (compared != null) {
      return new When(compared.base(), PeriodBasis.STATED, compared, null);
    }
    if (stance.start()) {
      return start(scene, figure, best, discourse);
    }
    Period period = best == null ? null : wholeYear(topic, best);
    PeriodBasis basis = period == null ? PeriodBasis.NONE : PeriodBasis.STATED;
    if (best != null && best.kind() == TimeMention.Kind.PRESENT) {
      basis = PeriodBasis.PRESENT;
    }
    if (best != null
        && period != null
        && best.kind() == TimeMention.Kind.SINCE
        && isThen(scene, best, figure)) {
      int year = endsIn(scene, best, period) ? period.end().getYear() : period.start().getYear();
      return new When(Period.year(year), PeriodBasis.STATED, null, null);
    }
    if (best != null
        && period != null
        && best.kind() == TimeMention.Kind.SINCE
        && fact == Kind.LEVEL
        && stance.change() == Change.TO
        && period.isWholeMonths()) {
      // "between 2010 and 2019 it fell from X to Y": Y is the level at the end
      return new When(Period.year(period.end().getYear()), PeriodBasis.STATED, best, null);
    }
    boolean change = fact == Kind.CHANGE;
    TimeMention was = change ? base(scene, figure) : null;
    if (was != null && was.period() != null) {
      return fromBase(scene, figure, stance, was, was.period(), discourse);
    }
    if (period == null
        && best == null
        && stance.kind() != Kind.FORECAST
        && stance.kind() != Kind.TARGET) {
      if (!change && isPresent(scene, figure)) {
        basis = PeriodBasis.PRESENT;
      } else if (discourse.period != null
          && discourse.silent <= 2
          && !isStanding(scene, topic, fact)) {
        period =
            isOfPeriods(topic) || isCountedOver(scene, topic)
                ? overYear(discourse.period)
                : discourse.period;
        basis = PeriodBasis.INHERITED;
      }
    }
    Comparison comparison = change ? comparison(scene, figure, best, period) : null;
    Period base = comparison == null ? null : comparison.base();
    if (base != null
        && period != null
        && period.isWholeMonths()
        && period.monthCount() % 12 == 0
        && base.start().plusYears(1).isBefore(period.start())) {
      // "double what it was in 2005", 比10年前增长116%: it runs from the one to the other
      period = Period.days(base.start(), period.end());
    }
    return new When(period, basis, best, comparison);
  }

  /**
   * When something is the highest, or is so for the first time, since a year: the year it is said
   * of, and the one it is counted from.
   */
  static When since(
      Scene scene,
      Figure figure,
      Topic topic,
      Stance stance,
      TimeMention since,
      Discourse discourse) {
    TimeMention now = nearest(scene, figure, stance, since);
    boolean inherited = now == null && discourse.period != null && discourse.silent <= 2;
    Period current = now != null ? wholeYear(topic, now) : inherited ? discourse.period : null;
    Period begins = since.period();
    return new When(
        current,
        current == null
            ? PeriodBasis.NONE
            : now != null ? PeriodBasis.STATED : PeriodBasis.INHERITED,
        now,
        begins == null
            ? null
            : new Comparison(
                Comparison.Basis.SINCE, Period.year(begins.start().getYear()), current));
  }

  /** "trade at the end of 2022": what is counted over a time is that of the year that ended. */
  private static @Nullable Period wholeYear(Topic topic, TimeMention time) {
    Period period = time.period();
    return period == null || time.kind() != TimeMention.Kind.AS_OF
        ? period
        : overTime(topic, period);
  }

  private static Period overTime(Topic topic, Period period) {
    return isOfPeriods(topic) ? overYear(period) : period;
  }

  private static boolean isCountedOver(Scene scene, Topic topic) {
    return scene
        .catalogue
        .find(topic.measure())
        .map(m -> m.nature() == Measure.Nature.FLOW && !m.id().startsWith("fdi_"))
        .orElse(false);
  }

  private static Period overYear(Period period) {
    if (!period.asOf()) {
      return period;
    }
    boolean yearEnd = period.end().getMonthValue() == 12 && period.end().getDayOfMonth() == 31;
    return yearEnd ? Period.year(period.end().getYear()) : period;
  }

  private static boolean isOfPeriods(Topic topic) {
    return topic.measure() != null && Around.isExchange(topic.measure());
  }

  /** "in the decade to 2019, when": the words of time end with the year that is meant. */
  private static boolean endsIn(Scene scene, TimeMention time, Period period) {
    return scene.tokens.is(time.last(), Integer.toString(period.end().getYear()))
        && period.end().getYear() != period.start().getYear();
  }

  /** "since 2015, when it stood at $350 million": the figure holds at the start. */
  private static boolean isThen(Scene scene, TimeMention since, Figure figure) {
    int at = since.last() + 1;
    return at < figure.first()
        && (scene.isRole(at, Cue.Role.WHEN)
            || (scene.isComma(at) && scene.isRole(at + 1, Cue.Role.WHEN)));
  }

  /**
   * What a multiple is a multiple of, where words of time name it: "double what it was in 2005",
   * "1.2 times as high as in 2009", "1.3 times its 2009 level", 是2009年的1.2倍.
   */
  private static @Nullable TimeMention base(Scene scene, Figure figure) {
    if (scene.isString()) {
      TimeMention before = scene.timeAt(figure.outerFirst() - 2);
      return before != null && before.isPeriod() && isOfBase(scene, before, figure) ? before : null;
    }
    int at = figure.outerLast() + 1;
    if (scene.isRole(at, Cue.Role.WHAT)
        || scene.tokens.isAny(at, Particle.THAT, Particle.THE)
        || Stance.isOfLevel(scene, figure)) {
      return firstPeriod(scene, at, at + 7);
    }
    if (figure.form() != Figure.Form.TIMES) {
      return null;
    }
    if (scene.tokens.is(at, Particle.THEIR)) {
      return firstPeriod(scene, at + 1, at + 1);
    }
    for (int i = at + 2; scene.tokens.is(at, Particle.AS) && i <= at + Scene.REACH / 2; i++) {
      if (scene.beginsFigure(i) || scene.clause(i) != scene.clause(at)) {
        return null;
      }
      if (scene.tokens.is(i, Particle.AS)) {
        return firstPeriod(scene, i + 1, i + 4);
      }
    }
    return null;
  }

  /** The first words of time there, if they are a period. */
  private static @Nullable TimeMention firstPeriod(Scene scene, int from, int to) {
    for (int i = from; i <= to; i++) {
      TimeMention time = scene.timeAt(i);
      if (time != null) {
        return time.isPeriod() ? time : null;
      }
    }
    return null;
  }

  private static When fromBase(
      Scene scene,
      Figure figure,
      Stance stance,
      TimeMention was,
      Period base,
      Discourse discourse) {
    TimeMention now = nearest(scene, figure, stance, was);
    if (now != null
        && now.period() instanceof Period part
        && !part.isCalendarYear()
        && !part.asOf()
        && base.isCalendarYear()
        && base.start().getYear() == part.start().getYear() - 1) {
      // "in the first quarter 130 % of the level of a year ago": of the same months
      return new When(
          part,
          PeriodBasis.STATED,
          now,
          new Comparison(Comparison.Basis.YEAR_ON_YEAR, part.plusYears(-1), part));
    }
    Period current = now != null && now.period() != null ? now.period() : discourse.period;
    Period whole =
        current == null || current.end().isBefore(base.start())
            ? base
            : Period.days(base.start(), current.end());
    return new When(
        whole, PeriodBasis.STATED, was, new Comparison(Comparison.Basis.SINCE, base, current));
  }

  /** The level a change starts from holds at the start of its period, or a year before. */
  private static When start(
      Scene scene, Figure figure, @Nullable TimeMention best, Discourse discourse) {
    TimeMention own = ownOf(scene, figure);
    if (own != null && own.period() != null) {
      return new When(own.period(), PeriodBasis.STATED, own, null);
    }
    Period period = best == null ? discourse.period : best.period();
    if (period == null) {
      return new When(null, PeriodBasis.NONE, best, null);
    }
    PeriodBasis basis = best == null ? PeriodBasis.INHERITED : PeriodBasis.STATED;
    if (best != null && best.kind() == TimeMention.Kind.SINCE) {
      return new When(Period.year(period.start().getYear()), basis, best, null);
    }
    return new When(period.plusYears(-1), basis, best, null);
  }

  /** Words of time right behind a figure, before anything else: "from $2 billion in 2005 to". */
  private static @Nullable TimeMention ownOf(Scene scene, Figure figure) {
    if (scene.isString()
        && scene.tokens.is(figure.outerFirst() - 1, Particle.ATTRIBUTE)
        && scene.timeAt(figure.outerFirst() - 2) instanceof TimeMention before
        && before.kind() == TimeMention.Kind.PERIOD) {
      return before; // 由2020年的45亿美元
    }
    for (int at = figure.outerLast() + 1; at <= figure.outerLast() + 3; at++) {
      if (scene.figureAt(at) != null) {
        return null;
      }
      TimeMention time = scene.timeAt(at);
      if (time != null) {
        return switch (time.kind()) {
          case PERIOD, DAY, AS_OF -> time;
          case COMPARISON, PREVIOUS ->
              time.base() == null
                  ? null
                  : new TimeMention(
                      time.first(),
                      time.last(),
                      TimeMention.Kind.PERIOD,
                      time.base(),
                      null,
                      time.certain());
          default -> null;
        };
      }
    }
    return null;
  }

  /** 较2009年的170亿美元翻了一番: what it is compared with stands right before its amount; or null. */
  static @Nullable TimeMention ofCompared(Scene scene, Figure figure) {
    TimeMention time =
        scene.isString() && figure.form() == Figure.Form.MONEY
            ? scene.timeAt(figure.outerFirst() - 2)
            : null;
    return time != null
            && time.kind() == TimeMention.Kind.COMPARISON
            && time.base() != null
            && scene.tokens.is(figure.outerFirst() - 1, Particle.ATTRIBUTE)
        ? time
        : null;
  }

  private static @Nullable TimeMention nearest(Scene scene, Figure figure, Stance stance) {
    return nearest(scene, figure, stance, null);
  }

  private static @Nullable TimeMention nearest(
      Scene scene, Figure figure, Stance stance, @Nullable TimeMention but) {
    TimeMention best = null;
    int cost = Integer.MAX_VALUE;
    int stop = Math.min(scene.end, figure.last() + Scene.REACH);
    int between = 0;
    boolean joined = false;
    for (int at = figure.outerLast() + 1; at < stop; at++) {
      if (scene.beginsFigure(at)) {
        between++;
      }
      joined |= scene.tokens.is(at, Particle.AND) || scene.isComma(at);
      TimeMention time = scene.timeAt(at);
      if (time != null
          && !time.equals(but)
          && time.first() == at
          && holds(time, stance)
          && !isOfStart(scene, time)
          && !isOfComparative(scene, time)
          && !isOfSaying(scene, time)) {
        int c = cost(scene, figure, time, at - figure.outerLast(), between);
        if (joined && between == 0 && isNearNext(scene, figure, time)) {
          c += CLAUSE_COST;
        }
        if (c < cost && (stance.kind() != Kind.RANK || scene.sameClause(at, figure.last()))) {
          cost = c;
          best = time;
        }
      }
    }
    between = 0;
    int first = Math.max(scene.start, figure.outerFirst() - Scene.REACH);
    for (int at = figure.outerFirst() - 1; at >= first; at--) {
      if (scene.endsFigure(at)) {
        between++;
      }
      TimeMention time = scene.timeAt(at);
      if (time != null
          && time.last() == at
          && holds(time, stance)
          && !isOfStart(scene, time)
          && !isOfComparative(scene, time)
          && !isOfBase(scene, time, figure)
          && !isOfSaying(scene, time)) {
        int c = cost(scene, figure, time, figure.outerFirst() - at, between);
        if (time.first() - scene.start <= 2
            && !isIntroduced(scene, best, figure)
            && !isFollowed(scene, time)) {
          c = Math.min(c, OPENING_COST);
        }
        if (c < cost) {
          cost = c;
          best = time;
        }
      }
    }
    return best;
  }

  /** "in 2019 it was 4 %, in 2010 only 2 %": a time of its own stands right before the figure. */
  private static boolean isIntroduced(Scene scene, @Nullable TimeMention time, Figure figure) {
    return time != null
        && time.last() < figure.first()
        && figure.outerFirst() - time.last() <= OWN
        && !scene.figureBetween(time.last(), figure.first());
  }

  /** 继2013年突破千亿美元之后: what went before, not the time the sentence is about. */
  private static boolean isFollowed(Scene scene, TimeMention time) {
    return scene.isString() && scene.tokens.isAny(time.first() - 1, "继", "繼");
  }

  /** "на четверть меньше прошлогоднего": what more or less is told from. */
  private static boolean isOfComparative(Scene scene, TimeMention time) {
    return scene.isRole(time.first() - 1, Cue.Role.COMPARATIVE)
        && scene.isRole(time.first() - 1, Cue.Role.SIZE);
  }

  /** "stood at $4 bn, and in 2022 alone $1 bn": the time stands before the next figure. */
  private static boolean isNearNext(Scene scene, Figure figure, TimeMention time) {
    Figure next = scene.next(figure);
    return next != null
        && next.outerFirst() > time.last()
        && next.outerFirst() - time.last() <= 3
        && time.first() - figure.outerLast() > 1;
  }

  /** "against $2 bn in 2021, up 40 %": the time right behind the base is the base's alone. */
  private static boolean isOfStart(Scene scene, TimeMention time) {
    for (int at = time.first() - 1; at >= time.first() - 2; at--) {
      if (scene.figureAt(at) instanceof Figure base) {
        Bearing bearing = scene.bearing(base);
        return bearing == Bearing.AGAINST || bearing == Bearing.FROM;
      }
    }
    return false;
  }

  /** 是上年的1.8倍: the time of the base stands right before the multiple. */
  private static boolean isOfBase(Scene scene, TimeMention time, Figure figure) {
    return scene.tokens.is(time.last() + 1, Particle.ATTRIBUTE)
        && figure.outerFirst() == time.last() + 2
        && (figure.form() == Figure.Form.TIMES || figure.form() == Figure.Form.PERCENT);
  }

  /** "the ministry said on Tuesday": a day that something is said on is no day of a figure. */
  private static boolean isOfSaying(Scene scene, TimeMention time) {
    return time.kind() == TimeMention.Kind.DAY
        && scene.before(time.first(), 4, c -> Scene.is(c, Cue.Role.SAYS)) instanceof Match<Cue> says
        && !scene.figureBetween(says.last(), time.first());
  }

  private static int cost(Scene scene, Figure figure, TimeMention time, int distance, int between) {
    int clauses = Math.abs(scene.clause(time.first()) - scene.clause(figure.first()));
    boolean apart = scene.isString() && scene.isParted(figure.last(), time.first());
    return distance
        + (apart ? APART_COST : 0)
        + CLAUSE_COST * clauses
        + FIGURE_COST * between
        + (time.kind() == TimeMention.Kind.PRESENT ? 6 : 0);
  }

  /** Companies, people and the like stand there at any time: no year is taken over for them. */
  private static boolean isStanding(Scene scene, Topic topic, Kind fact) {
    return fact == Kind.COUNT
        && scene
            .catalogue
            .find(topic.measure())
            .map(m -> m.nature() == Measure.Nature.STOCK)
            .orElse("companies".equals(topic.measure()) || "jobs".equals(topic.measure()));
  }

  private static boolean holds(TimeMention time, Stance stance) {
    return switch (time.kind()) {
      case PERIOD, DAY, AS_OF, SINCE, PRESENT -> true;
      case AHEAD -> stance.kind() == Kind.FORECAST || stance.kind() == Kind.TARGET;
      case COMPARISON, PREVIOUS, RATE, DURATION, NAME -> false;
    };
  }

  /** Whether the clause speaks of the present: "is worth", "accounts for". */
  private static boolean isPresent(Scene scene, Figure figure) {
    int from = Math.max(scene.clauseStart(figure.first()), figure.first() - Scene.REACH);
    if (scene.has(Cue.Role.WAS, from, figure.first())) {
      return false;
    }
    // "is worth $5 billion"; "1,300 companies operate in …"
    return scene.has(Cue.Role.IS, from, figure.first())
        || (figure.form() == Figure.Form.COUNT
            && scene.has(
                Cue.Role.IS,
                figure.last() + 1,
                Math.min(figure.last() + 3, scene.clauseEnd(figure.last()))));
  }

  private static Comparison comparison(
      Scene scene, Figure figure, @Nullable TimeMention best, @Nullable Period period) {
    int from = Math.max(scene.start, figure.first() - Scene.REACH / 2);
    int to = Math.min(scene.end, figure.last() + Scene.REACH / 2);
    TimeMention against = null;
    TimeMention rate = null;
    for (int at = figure.last() + 1; at < to && against == null; at++) {
      against = comparing(scene.timeAt(at));
      rate = rate == null ? rate(scene.timeAt(at)) : rate;
    }
    for (int at = figure.first() - 1; at >= from && against == null; at--) {
      against = comparing(scene.timeAt(at));
      rate = rate == null ? rate(scene.timeAt(at)) : rate;
    }
    if (against != null) {
      boolean yearly = against.kind() == TimeMention.Kind.COMPARISON;
      Period base = against.base();
      if (base == null && period != null && best != null && best.kind() != TimeMention.Kind.SINCE) {
        base = yearly ? period.plusYears(-1) : period.previous();
      }
      return new Comparison(
          yearly ? Comparison.Basis.YEAR_ON_YEAR : Comparison.Basis.PREVIOUS_PERIOD, base, period);
    }
    if (rate != null
        && (scene.has(Cue.Role.AVERAGE, from, to - 1) || figure.last() + 3 >= rate.first())) {
      return new Comparison(Comparison.Basis.ANNUAL_AVERAGE, null, period);
    }
    if (best != null && best.kind() == TimeMention.Kind.SINCE && period != null) {
      return new Comparison(
          Comparison.Basis.SINCE,
          Period.year(period.start().getYear()),
          Period.year(period.end().getYear()));
    }
    return new Comparison(Comparison.Basis.UNSTATED, null, period);
  }

  private static @Nullable TimeMention comparing(@Nullable TimeMention time) {
    return time != null
            && (time.kind() == TimeMention.Kind.COMPARISON
                || time.kind() == TimeMention.Kind.PREVIOUS)
        ? time
        : null;
  }

  private static @Nullable TimeMention rate(@Nullable TimeMention time) {
    return time != null && time.kind() == TimeMention.Kind.RATE ? time : null;
  }
}
