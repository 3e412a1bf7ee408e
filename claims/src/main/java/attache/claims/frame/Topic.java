package attache.claims.frame;

import attache.claims.figure.Figure;
import attache.claims.figure.Figure.Form;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.vocabulary.measure.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is a figure of.
 *
 * @param measure id in the catalogue, "other:…", "product:…", or null when nothing tells
 * @param product the product it is narrowed to, or null
 * @param cue the words that name it, or null when it is taken over from before
 * @param basis how it was found
 */
record Topic(
    @Nullable String measure, @Nullable String product, @Nullable Match<Cue> cue, Basis basis) {

  /** How a measure was found. */
  enum Basis {
    /** After the figure, bound to it: "$390 million in direct investment". */
    BOUND,
    /** In the same sentence. */
    SENTENCE,
    /** In the sentences before. */
    INHERITED,
    /** By the noun that is counted. */
    NOUN,
    /** Not at all. */
    NONE
  }

  static final Topic NOTHING = new Topic(null, null, null, Basis.NONE);

  /** The trade that a balance is in stands no further before the balance's amount. */
  private static final int BALANCE_REACH = 8;

  /** What a verb is done to stands no further behind it. */
  private static final int OBJECT_REACH = 6;

  /** What has a rank stands no further before it. */
  private static final int RANKED_REACH = 12;

  /** A list of figures that go with a list of measures is no longer than this. */
  private static final int LIST = 8;

  static final Set<String> FLOWS = Set.of("goods_exports", "goods_imports", "goods_trade_turnover");

  /** The topic of the figure. */
  static Topic of(Scene scene, Figure figure, Discourse discourse) {
    return switch (figure.form()) {
      case RANK -> ranked(scene, figure);
      case COUNT -> Counted.topic(scene, figure, discourse);
      default -> measured(scene, figure, discourse);
    };
  }

  private static Topic ranked(Scene scene, Figure figure) {
    Match<Cue> partner = partnerOf(scene, figure);
    if (partner != null) {
      String measure = ((Cue.Partner) partner.value()).measure();
      String product = product(scene, partner);
      if (measure.equals("goods_trade_turnover") && withServices(scene, figure)) {
        return new Topic("goods_services_trade", null, partner, Basis.BOUND);
      }
      if (product != null && measure.equals("total_exports")) {
        return new Topic("other:rank", product, partner, Basis.BOUND);
      }
      if (product != null && measure.equals("goods_exports")) {
        return refined(measure, product, partner, Basis.BOUND);
      }
      return new Topic(measure, product, partner, Basis.BOUND);
    }
    Match<Cue> economy =
        scene.after(
            figure.first() - 1,
            figure.last() - figure.first() + 6,
            c -> c.value() instanceof Cue.Measured);
    if (economy != null) {
      return new Topic(((Cue.Measured) economy.value()).measure(), null, economy, Basis.BOUND);
    }
    if (scene.isString()) {
      // 在俄贸易伙伴中排名第五
      Match<Cue> before =
          scene.before(figure.first(), RANKED_REACH, c -> c.value() instanceof Cue.Partner);
      if (before != null
          && !scene.isParted(before.last(), figure.first())
          && !scene.figureBetween(before.first() - 1, figure.first())) {
        return new Topic(
            ((Cue.Partner) before.value()).measure(),
            product(scene, before),
            before,
            Basis.SENTENCE);
      }
    }
    return NOTHING;
  }

  /** "the third largest partner, with $99 billion of goods and services traded". */
  private static boolean withServices(Scene scene, Figure figure) {
    return scene.after(
            figure.last(),
            14,
            c ->
                c.value() instanceof Cue.Measured(String m, var s)
                    && m.equals("goods_services_trade")
                    && scene.clause(c.first()) == scene.clause(figure.last()))
        != null;
  }

  /**
   * The topic, now that it is known when its figure holds: direct investment as of a day, or as it
   * is now, is the stock; a rank of investors speaks of the investment named just before.
   */
  Topic held(Scene scene, Figure figure, When when, List<Draft> sofar) {
    if ("fdi_flow".equals(measure)) {
      boolean stock =
          scene.has(
                  Cue.Role.STOCK, scene.clauseStart(figure.first()), scene.clauseEnd(figure.last()))
              || when.basis() == attache.claims.claim.PeriodBasis.PRESENT
              || when.basis() == attache.claims.claim.PeriodBasis.NONE
              || (when.period() != null && when.period().asOf());
      return stock ? new Topic("fdi_stock", product, cue, basis) : this;
    }
    if ("investment".equals(measure)
        && cue != null
        && cue.value() instanceof Cue.Partner
        && !sofar.isEmpty()) {
      String before = sofar.getLast().topic.measure();
      return before != null && before.startsWith("fdi_")
          ? new Topic(before, product, cue, basis)
          : this;
    }
    return this;
  }

  /** The words for the role that a rank is a rank of, in the figure or close behind, or null. */
  static @Nullable Match<Cue> partnerOf(Scene scene, Figure figure) {
    return scene.after(
        figure.first() - 1,
        figure.last() - figure.first() + 7,
        c ->
            c.value() instanceof Cue.Partner
                && scene.clause(c.first()) == scene.clause(figure.first())
                && !crossesComma(scene, figure.last(), c.first()));
  }

  private static boolean crossesComma(Scene scene, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (scene.isComma(at) || scene.tokens.is(at, Particle.AND)) {
        return true;
      }
    }
    return false;
  }

  private static Topic measured(Scene scene, Figure figure, Discourse discourse) {
    Topic number = Counted.number(scene, figure);
    if (number != null) {
      return number;
    }
    Match<Cue> balance = balanceInTrade(scene, figure);
    if (balance != null) {
      return refined(scene, balance, Basis.SENTENCE);
    }
    boolean ofLevel = Stance.isOfLevel(scene, figure);
    Topic bound = ofLevel || isOfBalance(scene, figure) ? null : Bound.topic(scene, figure);
    if (bound != null) {
      return inPark(scene, bound, discourse);
    }
    if (figure.form() == Form.PERCENT && !ofLevel && ofSomethingElse(scene, figure)) {
      return NOTHING;
    }
    Topic listed = listed(scene, figure);
    if (listed != null) {
      return listed;
    }
    Topic before = before(scene, figure);
    if (before != null) {
      return inPark(scene, before, discourse);
    }
    Match<Cue> later =
        scene.after(
            figure.last(),
            Scene.REACH,
            c ->
                c.value() instanceof Cue.Measured(String m, Cue.Strength s)
                    && s == Cue.Strength.NOUN
                    && fits(scene, m, figure)
                    && scene.clause(c.first()) == scene.clause(figure.last())
                    && !scene.figureBetween(figure.last(), c.first()));
    if (inherits(scene, figure, later) && discourse.measure != null) {
      return fits(scene, discourse.measure, figure)
          ? new Topic(discourse.measure, discourse.product, null, Basis.INHERITED)
          : NOTHING;
    }
    if (later != null) {
      return inPark(scene, refined(scene, later, Basis.SENTENCE), discourse);
    }
    return NOTHING;
  }

  /** "a surplus of $3 billion in trade with": the trade behind only says of what. */
  private static boolean isOfBalance(Scene scene, Figure figure) {
    return figure.form() == Form.MONEY
        && scene.before(
                figure.outerFirst(),
                5,
                c ->
                    c.value() instanceof Cue.Measured(String m, Cue.Strength s)
                        && m.endsWith("_balance")
                        && scene.sameClause(c.first(), figure.first())
                        && !scene.figureBetween(c.last(), figure.first()))
            != null;
  }

  /** «дефицит России в торговле с Вьетнамом составил»: the trade only says in what; or null. */
  private static @Nullable Match<Cue> balanceInTrade(Scene scene, Figure figure) {
    Match<Cue> trade =
        figure.form() == Form.MONEY
            ? scene.before(
                figure.outerFirst(), BALANCE_REACH, c -> c.value() instanceof Cue.Measured)
            : null;
    Match<Cue> balance =
        trade != null
                && ((Cue.Measured) trade.value()).measure().endsWith("trade_turnover")
                && scene.tokens.is(trade.first() - 1, Particle.IN)
            ? scene.before(trade.first(), 4, c -> c.value() instanceof Cue.Measured)
            : null;
    return balance != null
            && ((Cue.Measured) balance.value()).measure().endsWith("_balance")
            && scene.sameClause(balance.first(), figure.first())
            && !scene.figureBetween(balance.last(), figure.first())
        ? balance
        : null;
  }

  /** Whether a pronoun or an ellipsis sends the reader back to what was spoken of. */
  private static boolean inherits(Scene scene, Figure figure, @Nullable Match<Cue> later) {
    if (scene.before(figure.outerFirst(), Scene.REACH, c -> Scene.is(c, Cue.Role.PRONOUN))
        != null) {
      return true;
    }
    if (later != null) {
      return false;
    }
    return figure.form() == Form.PERCENT
        || figure.form() == Form.TIMES
        || figure.form() == Form.POINTS
        || figure.form() == Form.BARE
        || scene.has(Cue.Role.UP, figure.first() - Scene.REACH, figure.first())
        || scene.has(Cue.Role.DOWN, figure.first() - Scene.REACH, figure.first())
        || scene.has(Cue.Role.SELF, figure.first() - Scene.REACH, figure.first())
        || scene.end - scene.start <= 14;
  }

  static boolean isFlow(Match<Cue> cue) {
    return cue.value() instanceof Cue.Measured(String m, var s) && FLOWS.contains(m);
  }

  /** "72 per cent of all goods that …": a share of something no word of ours names. */
  private static boolean ofSomethingElse(Scene scene, Figure figure) {
    int at = figure.outerLast() + 1;
    return scene.tokens.is(at, Particle.OF)
        && !isOfTotal(scene, at + 1)
        && !scene.tokens.isAny(
            at + 1, Particle.IT, Particle.THIS, Particle.THAT, Particle.WHICH, Particle.THEIR);
  }

  /** "of the country's total": of what was just spoken of. */
  private static boolean isOfTotal(Scene scene, int from) {
    int at = from;
    while (scene.tokens.isAny(
            at, Particle.THE, Particle.THEIR, Particle.OUR, Particle.ALL, Particle.POSSESSIVE)
        || scene.isRole(at, Cue.Role.LAND)) {
      at++;
    }
    return scene.isRole(at, Cue.Role.FILLER)
        && scene.tokens.isAny(at, "total", "whole")
        && (scene.isStop(at + 1) || at + 1 >= scene.end);
  }

  /** "exports and imports were $5 billion and $3 billion respectively": the same place in both. */
  private static @Nullable Topic listed(Scene scene, Figure figure) {
    if (!Who.isInOrder(scene, figure, Math.min(scene.end - 1, figure.last() + Scene.REACH))) {
      return null;
    }
    List<Figure> list = runOf(scene, figure);
    int first = list.getFirst().outerFirst();
    List<Match<Cue>> named = new ArrayList<>();
    int at = first;
    for (int i = 0; i < list.size(); i++) {
      Match<Cue> cue =
          scene.before(
              at,
              Scene.REACH,
              c ->
                  c.value() instanceof Cue.Measured(String m, Cue.Strength s)
                      && s == Cue.Strength.NOUN
                      && fits(scene, m, figure));
      if (cue == null) {
        return null;
      }
      named.addFirst(cue);
      at = cue.first();
    }
    if (named.stream().map(c -> ((Cue.Measured) c.value()).measure()).distinct().count()
        < named.size()) {
      return null;
    }
    return refined(scene, named.get(list.indexOf(figure)), Basis.SENTENCE);
  }

  /**
   * The figures of the same form that follow one another with nothing but signs and "and" between.
   */
  static List<Figure> runOf(Scene scene, Figure figure) {
    int at = scene.indexOf(figure);
    if (at < 0) {
      return List.of(figure);
    }
    int from = at;
    while (from > 0 && at - from < LIST && follows(scene, from - 1, figure)) {
      from--;
    }
    int to = at;
    while (to + 1 < scene.figures.size() && to - at < LIST && follows(scene, to, figure)) {
      to++;
    }
    return scene.figures.subList(from, to + 1);
  }

  /** Whether the figure at the place and the next one stand side by side in one list. */
  private static boolean follows(Scene scene, int at, Figure like) {
    Figure one = scene.figures.get(at);
    Figure next = scene.figures.get(at + 1);
    int gap = next.outerFirst() - one.outerLast();
    // 分别下降12%和增长72%: a verb of its own stands before the second, two signs long
    boolean ownVerb =
        gap <= 5 && scene.isString() && scene.joins(one.outerLast() + 1) && turns(scene, one, next);
    return one.form() == like.form() && next.form() == like.form() && (gap <= 3 || ownVerb);
  }

  private static boolean turns(Scene scene, Figure one, Figure next) {
    int from = one.outerLast() + 2;
    int to = next.outerFirst() - 1;
    return scene.has(Cue.Role.UP, from, to) || scene.has(Cue.Role.DOWN, from, to);
  }

  static @Nullable Topic before(Scene scene, Figure figure) {
    int end = scene.topicEnd(figure);
    Topic before = end < figure.outerFirst() ? before(scene, figure, end) : null;
    boolean known = before != null && before.measure() instanceof String m && !m.contains(":");
    return known ? before : before(scene, figure, figure.outerFirst());
  }

  private static @Nullable Topic before(Scene scene, Figure figure, int end) {
    Match<Cue> noun =
        scene.before(
            end,
            Scene.REACH,
            c ->
                c.value() instanceof Cue.Measured(String m, Cue.Strength s)
                    && s != Cue.Strength.WEAK
                    && scene.figureAt(c.first()) == null
                    && fits(scene, m, figure));
    if (noun == null) {
      noun =
          scene.before(
              end,
              Scene.REACH,
              c ->
                  c.value() instanceof Cue.Measured(String m, Cue.Strength s)
                      && scene.figureAt(c.first()) == null
                      && fits(scene, m, figure));
    }
    return noun == null ? null : refined(scene, noun, Basis.SENTENCE);
  }

  private static Topic inPark(Scene scene, Topic topic, Discourse discourse) {
    boolean park = discourse.entity != null || scene.namesPark();
    if (!park || topic.measure() == null) {
      return topic;
    }
    String measure =
        switch (topic.measure()) {
          case "pledged_investment" -> "park_committed_investment";
          case "investment" -> scene.namesPark() ? "park_realised_investment" : topic.measure();
          default -> topic.measure();
        };
    return new Topic(measure, topic.product(), topic.cue(), topic.basis());
  }

  static Topic refined(Scene scene, Match<Cue> cue, Basis basis) {
    String measure = ((Cue.Measured) cue.value()).measure();
    if (measure.equals("investment")
        && scene.before(cue.first(), 5, c -> Scene.is(c, Cue.Role.REALISED)) != null) {
      measure = "fdi_flow"; // 实际对华投资, what statistics of direct investment count
    }
    return refined(withOnePartner(scene, cue, measure), product(scene, cue), cue, basis);
  }

  /** "overall exports to Korea" are no exports to the world. */
  private static String withOnePartner(Scene scene, Match<Cue> cue, String measure) {
    String bilateral =
        switch (measure) {
          case "total_exports" -> "goods_exports";
          case "total_imports" -> "goods_imports";
          case "total_trade" -> "goods_trade_turnover";
          default -> null;
        };
    if (bilateral == null) {
      return measure;
    }
    for (Named place : scene.named(cue.last() + 1, cue.last() + 5)) {
      if (place.is(Relation.TO, Relation.FROM, Relation.WITH, Relation.BETWEEN)) {
        return place.country().code().equals("WLD") ? measure : bilateral;
      }
    }
    return measure;
  }

  /** Trade in a product has a measure of its own. */
  static Topic refined(
      String measure, @Nullable String product, @Nullable Match<Cue> cue, Basis basis) {
    if (product == null) {
      return new Topic(measure, null, cue, basis);
    }
    if (product.equals("agri_food") && FLOWS.contains(measure)) {
      String agri =
          switch (measure) {
            case "goods_exports" -> "agri_exports";
            case "goods_imports" -> "agri_imports";
            default -> "agri_trade_turnover";
          };
      return new Topic(agri, product, cue, basis);
    }
    return FLOWS.contains(measure)
        ? new Topic("product:" + product, product, cue, basis)
        : new Topic(measure, null, cue, basis);
  }

  private static boolean isVerb(Match<Cue> measure) {
    return measure.value() instanceof Cue.Measured(String m, Cue.Strength s)
        && s == Cue.Strength.VERB;
  }

  /** 进口原油4145万吨, 大米对华出口: the product right behind the verb, or before whom it goes to. */
  private static @Nullable Match<Cue> objectInString(Scene scene, Match<Cue> measure) {
    Match<Cue> behind = scene.cueAt(measure.last() + 1);
    if (behind != null && behind.value() instanceof Cue.Product) {
      return behind;
    }
    Match<Cue> place = scene.cueAt(measure.first() - 1);
    boolean directed =
        place != null
            && place.value() instanceof Cue.Place
            && scene.tokens.isAny(place.first() - 1, Particle.TO, Particle.FROM);
    return directed && place != null ? scene.cueAt(place.first() - 2) : null;
  }

  /** "supplied gas to Poland worth €2 billion": what a verb is done to, before any figure. */
  private static @Nullable Match<Cue> object(Scene scene, int from) {
    for (int at = from; at < from + OBJECT_REACH; at++) {
      if (scene.figureAt(at) != null
          || scene.isStop(at)
          || scene.isBracket(at)
          || scene.tokens.isAny(at, Particle.AND, Particle.WHICH, Particle.THAT)) {
        return null;
      }
      Match<Cue> cue = scene.cueAt(at);
      if (cue != null && cue.value() instanceof Cue.Product) {
        return cue;
      }
      if (cue != null
          && !(cue.value() instanceof Cue.Place)
          && !Scene.is(cue, Cue.Role.SELF)
          && !Scene.is(cue, Cue.Role.FILLER)) {
        return null;
      }
    }
    return null;
  }

  /** The product just before the measure's words, or just after "of". */
  private static @Nullable String product(Scene scene, Match<Cue> measure) {
    Match<Cue> before = scene.cueAt(measure.first() - 1);
    if (before != null && before.value() instanceof Cue.Product(String id)) {
      return id;
    }
    int at = measure.last() + 1;
    if (scene.isString() || isVerb(measure)) {
      Match<Cue> object = scene.isString() ? objectInString(scene, measure) : object(scene, at);
      if (object != null && object.value() instanceof Cue.Product(String id)) {
        return id;
      }
    }
    int what = scene.tokens.isAny(at, Particle.IN, Particle.FOR) ? at + 1 : scene.ofWhat(at);
    if (what >= 0) {
      for (int i = what; i < what + 4; i++) {
        Match<Cue> cue = scene.cueAt(i);
        if (cue != null && cue.value() instanceof Cue.Product(String id)) {
          return id;
        }
        if (cue != null
            && cue.value() instanceof Cue.Place(var c, boolean adjective, _)
            && !adjective) {
          return null;
        }
        if (scene.figureAt(i) != null
            || scene.isComma(i)
            || scene.tokens.isAny(i, Particle.TO, Particle.FROM, Particle.AND)) {
          return null;
        }
      }
    }
    return null;
  }

  /** Whether the measure's figures can be put in this form. */
  static boolean fits(Scene scene, String measure, Figure figure) {
    Optional<Measure> known = scene.catalogue.find(measure);
    Measure.UnitKind unit = known.map(Measure::unit).orElse(null);
    return switch (figure.form()) {
      case MONEY -> unit == null || unit == Measure.UnitKind.MONEY;
      case PHYSICAL ->
          unit == null
              || unit == Measure.UnitKind.PHYSICAL
              || FLOWS.contains(measure)
              || measure.equals("aid")
              || measure.startsWith("agri_");
      case BARE -> unit != Measure.UnitKind.PERCENT;
      default ->
          unit != Measure.UnitKind.COUNT
              || measure.equals("population")
              || measure.equals("tourists")
              || measure.equals("students")
              || measure.equals("freight_trains")
              || measure.equals("jobs");
    };
  }
}
