package attache.claims.frame;

import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.lexicon.Match;
import attache.claims.period.TimeMention;
import attache.claims.statement.Statement;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates that can be checked by themselves: an agreement's entry into force, the beginning of
 * diplomatic relations, their anniversaries, and the days of a fair.
 */
final class Dates {

  /** The date of an event stands no further from its words than this. */
  private static final int REACH = 14;

  private static final String DIPLOMATIC = "other:diplomatic_relations";

  private static final List<String> OF_DIPLOMACY =
      List.of("diplomatic", "diplomátic", "дипломат", "дипотнош", "建交", "外交关系");

  private static final List<String> OF_PARTNERSHIP =
      List.of("partner", "strategic", "партнер", "стратег", "estratég", "战略", "伙伴");

  private static final Particle[] BEFORE_DATES = {
    Particle.IN,
    Particle.ON,
    Particle.SINCE,
    Particle.FROM,
    Particle.THE,
    Particle.AS,
    Particle.OF,
    Particle.BY,
    Particle.AT,
    Particle.THAT,
    Particle.DURING,
    Particle.UNTIL
  };

  private Dates() {}

  /** Adds the dated events of a sentence to its drafts. */
  static void add(Scene scene, Discourse discourse, Statement statement, List<Draft> drafts) {
    for (Match<Cue> cue : scene.cues) {
      if (Scene.is(cue, Cue.Role.ANNIVERSARY)) {
        anniversary(scene, cue, discourse, statement, drafts);
      } else if (Scene.is(cue, Cue.Role.EVENT)
          || (Scene.is(cue, Cue.Role.ESTABLISHED) && isOfRelations(scene, cue))) {
        event(scene, cue, discourse, drafts);
      } else if (Scene.is(cue, Cue.Role.FAIR) && scene.tokens.isCapitalised(cue.last())) {
        fair(scene, cue, discourse, drafts);
      }
    }
  }

  /** "Relations, which were established in 1992": companies and parks are established too. */
  private static boolean isOfRelations(Scene scene, Match<Cue> cue) {
    return scene.has(
        Cue.Role.DIPLOMACY, Math.max(scene.start, cue.first() - REACH / 2), cue.first() - 1);
  }

  private static void event(Scene scene, Match<Cue> cue, Discourse discourse, List<Draft> drafts) {
    TimeMention time = dateNear(scene, cue);
    if (time == null || time.period() == null || isOfAnniversary(scene, cue, time)) {
      return;
    }
    int first = firstOfDate(scene, time);
    Period period = time.period();
    if (time.kind() == TimeMention.Kind.SINCE) {
      boolean year = period.start().getDayOfYear() == 1;
      period =
          year
              ? Period.year(period.start().getYear())
              : Period.month(period.start().getYear(), period.start().getMonthValue());
    }
    add(scene, cue, first, time.last(), null, period, discourse, drafts);
  }

  /** 今年是中秘建交45周年: the time before is of the anniversary, not of the beginning. */
  private static boolean isOfAnniversary(Scene scene, Match<Cue> cue, TimeMention time) {
    return scene.isString()
        && time.last() < cue.first()
        && scene.after(cue.last(), REACH / 2, c -> Scene.is(c, Cue.Role.ANNIVERSARY))
            instanceof Match<Cue> marked
        && scene.sameClause(cue.last(), marked.first());
  }

  private static void add(
      Scene scene,
      Match<Cue> cue,
      int first,
      int last,
      @Nullable Quantity quantity,
      @Nullable Period period,
      Discourse discourse,
      List<Draft> drafts) {
    Topic topic = new Topic(measure(scene, cue), null, null, Topic.Basis.SENTENCE);
    Parties parties = pair(scene, cue, topic, discourse);
    Draft draft =
        new Draft(
            scene.tokens.span(first, last),
            null,
            quantity,
            topic,
            Framing.plain(Kind.DATE_EVENT, null),
            Framing.at(period, null),
            parties);
    if (DIPLOMATIC.equals(topic.measure()) && !isDiplomatic(scene, cue)) {
      draft.entity = "relations";
    }
    drafts.add(draft);
  }

  /**
   * Whether the words are surely of diplomatic relations, and of no partnership that came later.
   */
  private static boolean isDiplomatic(Scene scene, Match<Cue> cue) {
    int first = Math.max(scene.start, cue.first() - REACH);
    int last = Math.min(scene.end - 1, cue.last() + REACH);
    String near = scene.tokens.span(first, last).of(scene.tokens.source()).toLowerCase(Locale.ROOT);
    return OF_DIPLOMACY.stream().anyMatch(near::contains)
        && OF_PARTNERSHIP.stream().noneMatch(near::contains);
  }

  private static Parties pair(Scene scene, Match<Cue> cue, Topic topic, Discourse discourse) {
    return Who.of(
        scene,
        Anchors.at(cue.first(), cue.last()),
        new Topic("agreements", null, topic.cue(), topic.basis()),
        Kind.DATE_EVENT,
        discourse,
        List.of());
  }

  private static String measure(Scene scene, Match<Cue> cue) {
    return scene.has(Cue.Role.DIPLOMACY, cue.first() - REACH, cue.last() + REACH)
        ? DIPLOMATIC
        : "other:fta_entry_into_force";
  }

  /** The nearest date behind the words, or before them in the same clause. */
  private static @Nullable TimeMention dateNear(Scene scene, Match<Cue> cue) {
    int stop = Math.min(scene.end, cue.last() + 1 + REACH);
    for (int at = cue.last() + 1; at < stop; at++) {
      TimeMention time = scene.timeAt(at);
      if (isDate(time)) {
        return time;
      }
      if (scene.figureAt(at) != null || scene.isComma(at)) {
        break;
      }
    }
    stop = Math.max(scene.clauseStart(cue.first()), cue.first() - REACH);
    for (int at = cue.first() - 1; at >= stop; at--) {
      TimeMention time = scene.timeAt(at);
      if (isDate(time)) {
        return time;
      }
      if (scene.figureAt(at) != null) {
        break;
      }
    }
    return null;
  }

  private static boolean isDate(@Nullable TimeMention time) {
    return time != null
        && time.period() != null
        && (time.kind() == TimeMention.Kind.PERIOD
            || time.kind() == TimeMention.Kind.DAY
            || time.kind() == TimeMention.Kind.AS_OF
            || (time.kind() == TimeMention.Kind.SINCE && (time.base() != null || time.certain())));
  }

  private static int firstOfDate(Scene scene, TimeMention time) {
    int first = time.first();
    while (first < time.last() && scene.tokens.isAny(first, BEFORE_DATES)) {
      first++;
    }
    return first;
  }

  /** "the 10-year anniversary of the agreement", "the 30th anniversary of relations". */
  private static void anniversary(
      Scene scene, Match<Cue> cue, Discourse discourse, Statement statement, List<Draft> drafts) {
    Tokens tokens = scene.tokens;
    int at = cue.first() - 1;
    int stop = Math.max(scene.start, cue.first() - 6);
    int years = -1;
    int first = at;
    while (at >= stop && years <= 0) {
      if (tokens.kind(at) == Tokens.Kind.NUMBER) {
        years = number(tokens.text(at));
        first = at;
      } else {
        years = Cues.of(tokens.language()).ordinal(tokens.text(at));
        first = years > 0 ? at : first;
      }
      at--;
    }
    if (years <= 0 || years > 500) {
      return;
    }
    Period day = null;
    int end = Math.min(scene.end, cue.last() + Scene.REACH);
    for (int i = Math.max(scene.start, cue.first() - Scene.REACH); i < end && day == null; i++) {
      TimeMention time = scene.timeAt(i);
      if (time != null
          && time.period() != null
          && !isOfBeginning(scene, time)
          && (time.kind() == TimeMention.Kind.PERIOD
              || time.kind() == TimeMention.Kind.DAY
              || time.kind() == TimeMention.Kind.AHEAD)) {
        day = time.period();
      }
    }
    if (day == null && statement.dating() != null) {
      day = Period.year(statement.dating().day().getYear());
    }
    Quantity quantity =
        Quantity.of(BigDecimal.valueOf(years), BigDecimal.ONE, Unit.count("years"), Hedge.NONE);
    int last = scene.isString() ? cue.last() : cue.first();
    add(
        scene,
        cue,
        first,
        last,
        quantity,
        day == null ? null : day.plusYears(-years),
        discourse,
        drafts);
  }

  /** "The 30th anniversary of relations established in 1992": that year began what is marked. */
  private static boolean isOfBeginning(Scene scene, TimeMention time) {
    return scene.before(
            time.first(), 3, c -> Scene.is(c, Cue.Role.ESTABLISHED) || Scene.is(c, Cue.Role.EVENT))
        != null;
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The days a named fair is held. */
  private static void fair(Scene scene, Match<Cue> cue, Discourse discourse, List<Draft> drafts) {
    boolean held = false;
    int stop = Math.min(scene.end, cue.last() + 1 + Scene.REACH / 2);
    for (int at = cue.last() + 1; at < stop; at++) {
      held |= scene.isRole(at, Cue.Role.HELD);
      TimeMention time = scene.timeAt(at);
      if (held
          && time != null
          && time.period() != null
          && (time.kind() == TimeMention.Kind.PERIOD || time.kind() == TimeMention.Kind.DAY)) {
        Topic topic = new Topic("fair_edition", null, null, Topic.Basis.SENTENCE);
        List<Country> pair = discourse.pair();
        Draft draft =
            new Draft(
                scene.tokens.span(firstOfDate(scene, time), time.last()),
                null,
                null,
                topic,
                Framing.plain(Kind.DATE_EVENT, null),
                Framing.at(time.period(), null),
                pair.isEmpty() ? Parties.NONE : new Parties.Between(pair));
        draft.entity = Names.around(scene, cue);
        drafts.add(draft);
        return;
      }
    }
  }
}
