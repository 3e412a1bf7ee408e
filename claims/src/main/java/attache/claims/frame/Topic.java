package attache.claims.frame;

import attache.claims.figure.Figure;
import attache.claims.figure.Figure.Form;
import attache.claims.lexicon.Match;
import attache.claims.period.TimeMention;
import attache.claims.token.Tokens;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.quantity.Unit;
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

  private static final Topic NOTHING = new Topic(null, null, null, Basis.NONE);

  /** Between a figure and the measure it is bound to stand no more words than this. */
  private static final int BOUND_REACH = 9;

  /** A list of figures that go with a list of measures is no longer than this. */
  private static final int LIST = 8;

  private static final Set<String> AGRI_FLOWS =
      Set.of("goods_exports", "goods_imports", "goods_trade_turnover");

  /** The topic of the figure. */
  static Topic of(Scene scene, Figure figure, Discourse discourse) {
    return switch (figure.form()) {
      case RANK -> ranked(scene, figure);
      case COUNT -> counted(scene, figure, discourse);
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
  Topic held(When when, List<Draft> sofar) {
    if ("fdi_flow".equals(measure)) {
      boolean stock =
          when.basis() == attache.claims.claim.PeriodBasis.PRESENT
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
      if (scene.tokens.isAny(at, ",", "and")) {
        return true;
      }
    }
    return false;
  }

  private static Topic counted(Scene scene, Figure figure, Discourse discourse) {
    if (!(figure.quantity().unit() instanceof Unit.Count(String noun))) {
      return NOTHING;
    }
    Match<Cue> named =
        scene.after(
            figure.first() - 1,
            figure.last() - figure.first() + 1,
            c ->
                c.value() instanceof Cue.Measured(String m, var s)
                    && c.last() <= figure.last()
                    && isPark(m));
    String measure =
        named != null
            ? ((Cue.Measured) named.value()).measure()
            : Cues.of(scene.tokens.language()).counted(noun);
    boolean park = discourse.entity != null || scene.namesPark();
    if (measure == null) {
      return NOTHING;
    }
    switch (measure) {
      case "-" -> {
        return NOTHING;
      }
      case "park_resident_countries" -> {
        boolean residents =
            scene.after(
                    scene.start - 1,
                    Scene.REACH,
                    c -> c.value() instanceof Cue.Measured(String m, var s) && isPark(m))
                != null;
        return park && (residents || fromCompanies(scene, figure))
            ? new Topic(measure, null, null, Basis.NOUN)
            : NOTHING;
      }
      case "companies" -> {
        return new Topic(
            park && scene.namesPark() ? "park_residents" : measure, null, null, Basis.NOUN);
      }
      case "population" -> {
        return people(scene, figure);
      }
      default -> {
        return measure.startsWith("product:")
            ? new Topic(measure, measure.substring("product:".length()), null, Basis.NOUN)
            : new Topic(measure, null, null, Basis.NOUN);
      }
    }
  }

  private static boolean isPark(String measure) {
    return measure.startsWith("park_");
  }

  /** "66 companies from 14 countries": the figure before counts companies. */
  private static boolean fromCompanies(Scene scene, Figure figure) {
    int governor = scene.governor(figure);
    return scene.tokens.is(governor, "from")
        && scene.figureAt(governor - 1) instanceof Figure before
        && before.form() == Form.COUNT;
  }

  private static Topic people(Scene scene, Figure figure) {
    Match<Cue> near =
        scene.after(
            figure.last(),
            8,
            c ->
                c.value() instanceof Cue.Measured(String m, var s)
                    && (m.equals("population") || m.equals("middle_income_population"))
                    && !scene.figureBetween(figure.last(), c.first() + 1));
    if (near == null) {
      near =
          scene.before(
              figure.outerFirst(),
              14,
              c ->
                  c.value() instanceof Cue.Measured(String m, var s)
                      && (m.equals("population") || m.equals("middle_income_population"))
                      && scene.figureAt(c.first()) == null);
    }
    if (middleIncome(scene, figure)) {
      return new Topic("middle_income_population", null, near, Basis.NOUN);
    }
    if (near != null) {
      return new Topic(((Cue.Measured) near.value()).measure(), null, near, Basis.NOUN);
    }
    if (livesIn(scene, figure)) {
      return new Topic("population", null, null, Basis.NOUN);
    }
    int governor = scene.governor(figure);
    boolean land =
        scene.tokens.isAny(governor, "of", "to", "with", "over", "has")
            && scene.before(
                    governor + 1,
                    6,
                    c ->
                        c.value() instanceof Cue.Partner
                            || c.value() instanceof Cue.Place
                            || scene.tokens.isAny(c.first(), "home", "nation", "country"))
                != null;
    land |=
        scene.tokens.isAny(governor - 1, "country", "nation", "market", "home", "economy", "land");
    return new Topic(land ? "population" : "other:people", null, null, Basis.NOUN);
  }

  /** "33 million people live in Uzbekistan", "with its 209 million people in Brazil". */
  private static boolean livesIn(Scene scene, Figure figure) {
    int in = figure.last() + 1;
    boolean live = scene.tokens.isAny(in, "live", "lives", "lived", "living");
    in = live ? in + 1 : in;
    return scene.tokens.is(in, "in")
        && (live || scene.tokens.is(scene.governor(figure), "with"))
        && scene.cueAt(in + 1) instanceof Match<Cue> place
        && place.value() instanceof Cue.Place;
  }

  private static boolean middleIncome(Scene scene, Figure figure) {
    int stop = Math.min(scene.end, figure.last() + 8);
    for (int at = figure.first(); at < stop; at++) {
      if (scene.tokens.is(at, "middle")) {
        return true;
      }
      if (at > figure.last()
          && (scene.tokens.isAny(at, ",", "and") || scene.figureAt(at) != null)) {
        break;
      }
    }
    int from = Math.max(scene.start, figure.outerFirst() - 10);
    for (int at = figure.outerFirst() - 1; at >= from; at--) {
      if (scene.tokens.isAny(at, ",", "and") || scene.figureAt(at) != null) {
        return false;
      }
      if (scene.tokens.is(at, "middle")) {
        return true;
      }
    }
    return false;
  }

  private static Topic measured(Scene scene, Figure figure, Discourse discourse) {
    Topic bound = bound(scene, figure);
    if (bound != null) {
      return inPark(scene, bound, discourse);
    }
    if (figure.form() == Form.PERCENT && ofSomethingElse(scene, figure)) {
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
                    && fits(m, figure)
                    && scene.clause(c.first()) == scene.clause(figure.last())
                    && !scene.figureBetween(figure.last(), c.first()));
    if (inherits(scene, figure, later) && discourse.measure != null) {
      return fits(discourse.measure, figure)
          ? new Topic(discourse.measure, discourse.product, null, Basis.INHERITED)
          : NOTHING;
    }
    if (later != null) {
      return inPark(scene, refined(scene, later, Basis.SENTENCE), discourse);
    }
    return NOTHING;
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

  /** A measure that follows and is bound to the figure by "in", "of", "worth" or nothing. */
  private static @Nullable Topic bound(Scene scene, Figure figure) {
    Tokens tokens = scene.tokens;
    int at = figure.outerLast() + 1;
    boolean linked = false;
    boolean changeNoun = false;
    for (int steps = 0; steps < BOUND_REACH && at < scene.end; steps++) {
      if (scene.figureAt(at) != null) {
        return null;
      }
      TimeMention time = scene.timeAt(at);
      if (time != null) {
        at = time.last() + 1;
        continue;
      }
      Match<Cue> cue = scene.cueAt(at);
      if (cue != null) {
        if (cue.value() instanceof Cue.Measured(String measure, Cue.Strength strength)
            && cue.first() == at) {
          boolean mayBind =
              strength == Cue.Strength.VERB ? !linked : strength == Cue.Strength.NOUN || linked;
          return mayBind && fits(measure, figure) ? refined(scene, cue, Basis.BOUND) : null;
        }
        if (cue.value() instanceof Cue.Product(String id) && linked) {
          Match<Cue> flow = scene.after(cue.last(), 2, c -> isFlow(c));
          if (flow != null && flow.first() == cue.last() + 1) {
            return refined(scene, flow, Basis.BOUND);
          }
          return flowOfProduct(scene, figure, cue, id);
        }
        boolean passes =
            cue.value() instanceof Cue.Place
                || cue.value() instanceof Cue.Product
                || Scene.is(cue, Cue.Role.UP)
                || Scene.is(cue, Cue.Role.DOWN)
                || Scene.is(cue, Cue.Role.PAIR)
                || Scene.is(cue, Cue.Role.SELF)
                || Scene.is(cue, Cue.Role.SHARE)
                || Scene.is(cue, Cue.Role.CUMULATIVE)
                || Scene.is(cue, Cue.Role.WAS);
        if (!passes) {
          return null;
        }
        changeNoun |= Scene.is(cue, Cue.Role.UP) || Scene.is(cue, Cue.Role.DOWN);
        at = cue.last() + 1;
        continue;
      }
      if (tokens.isAny(at, "in", "of", "worth", "for", "as")) {
        linked = true;
      } else if (tokens.isAny(
          at,
          ",",
          ";",
          ".",
          "(",
          ")",
          ":",
          "and",
          "or",
          "to",
          "from",
          "by",
          "with",
          "between",
          "since",
          "on",
          "at",
          "that",
          "compared",
          "against",
          "than",
          "-",
          "–",
          "—")) {
        return null;
      } else if (!linked && !changeNoun && steps > 1) {
        return null;
      }
      at++;
    }
    return null;
  }

  /** "exported $5 billion of wheat", "$5 billion of wheat": trade in the product. */
  private static Topic flowOfProduct(Scene scene, Figure figure, Match<Cue> cue, String id) {
    Topic before = before(scene, figure);
    String flow = before == null || before.measure() == null ? "" : before.measure();
    return AGRI_FLOWS.contains(flow)
        ? refined(flow, id, before == null ? cue : before.cue(), Basis.BOUND)
        : new Topic("product:" + id, id, cue, Basis.BOUND);
  }

  private static boolean isFlow(Match<Cue> cue) {
    return cue.value() instanceof Cue.Measured(String m, var s) && AGRI_FLOWS.contains(m);
  }

  /** "72 per cent of all goods that …": a share of something no word of ours names. */
  private static boolean ofSomethingElse(Scene scene, Figure figure) {
    int at = figure.outerLast() + 1;
    if (!scene.tokens.is(at, "of")) {
      return false;
    }
    return !scene.tokens.isAny(at + 1, "it", "this", "that", "them", "which", "these");
  }

  /** "exports and imports were $5 billion and $3 billion respectively": the same place in both. */
  private static @Nullable Topic listed(Scene scene, Figure figure) {
    if (!scene.has(
        Cue.Role.RESPECTIVELY,
        figure.last(),
        Math.min(scene.end - 1, figure.last() + Scene.REACH))) {
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
                      && fits(m, figure));
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
    return one.form() == like.form()
        && next.form() == like.form()
        && next.outerFirst() - one.outerLast() <= 3;
  }

  private static @Nullable Topic before(Scene scene, Figure figure) {
    Match<Cue> noun =
        scene.before(
            figure.outerFirst(),
            Scene.REACH,
            c ->
                c.value() instanceof Cue.Measured(String m, Cue.Strength s)
                    && s != Cue.Strength.WEAK
                    && scene.figureAt(c.first()) == null
                    && fits(m, figure));
    if (noun == null) {
      noun =
          scene.before(
              figure.outerFirst(),
              Scene.REACH,
              c ->
                  c.value() instanceof Cue.Measured(String m, Cue.Strength s)
                      && scene.figureAt(c.first()) == null
                      && fits(m, figure));
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

  private static Topic refined(Scene scene, Match<Cue> cue, Basis basis) {
    String measure = ((Cue.Measured) cue.value()).measure();
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
    if (bilateral == null || !scene.tokens.isAny(cue.last() + 1, "to", "from", "with", "between")) {
      return measure;
    }
    Match<Cue> place =
        scene.after(cue.last() + 1, 3, c -> c.value() instanceof Cue.Place(var c2, var a, _));
    return place != null
            && place.value() instanceof Cue.Place(var country, var adjective, _)
            && !country.code().equals("WLD")
        ? bilateral
        : measure;
  }

  /** Trade in a product has a measure of its own. */
  private static Topic refined(
      String measure, @Nullable String product, @Nullable Match<Cue> cue, Basis basis) {
    if (product == null) {
      return new Topic(measure, null, cue, basis);
    }
    if (product.equals("agri_food") && AGRI_FLOWS.contains(measure)) {
      String agri =
          switch (measure) {
            case "goods_exports" -> "agri_exports";
            case "goods_imports" -> "agri_imports";
            default -> "agri_trade_turnover";
          };
      return new Topic(agri, product, cue, basis);
    }
    return AGRI_FLOWS.contains(measure)
        ? new Topic("product:" + product, product, cue, basis)
        : new Topic(measure, null, cue, basis);
  }

  /** The product just before the measure's words, or just after "of". */
  private static @Nullable String product(Scene scene, Match<Cue> measure) {
    Match<Cue> before = scene.cueAt(measure.first() - 1);
    if (before != null && before.value() instanceof Cue.Product(String id)) {
      return id;
    }
    int at = measure.last() + 1;
    if (scene.tokens.isAny(at, "of", "in", "for")) {
      for (int i = at + 1; i <= at + 4; i++) {
        Match<Cue> cue = scene.cueAt(i);
        if (cue != null && cue.value() instanceof Cue.Product(String id)) {
          return id;
        }
        if (cue != null
            && cue.value() instanceof Cue.Place(var c, boolean adjective, _)
            && !adjective) {
          return null;
        }
        if (scene.figureAt(i) != null || scene.tokens.isAny(i, ",", "to", "from", "and")) {
          return null;
        }
      }
    }
    return null;
  }

  /** Whether the measure's figures can be put in this form. */
  static boolean fits(String measure, Figure figure) {
    Optional<Measure> known = Catalogue.standard().find(measure);
    Measure.UnitKind unit = known.map(Measure::unit).orElse(null);
    return switch (figure.form()) {
      case MONEY -> unit == null || unit == Measure.UnitKind.MONEY;
      case PHYSICAL ->
          unit == null
              || unit == Measure.UnitKind.PHYSICAL
              || AGRI_FLOWS.contains(measure)
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
