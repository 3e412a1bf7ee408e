package attache.claims.frame;

import attache.claims.figure.Figure;
import attache.claims.figure.Figure.Form;
import attache.claims.frame.OwnWords.Said;
import attache.claims.lexicon.Match;
import attache.claims.period.TimeMention;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.quantity.Ucum;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of a sentence are figures of a user's own measure: its words stand near, and the
 * figure's unit is one that the measure can be in. A measure whose words say more is taken before
 * one whose words say less.
 */
final class OwnTopics {

  /** What a word more of a phrase is worth, in tokens that it may stand further away. */
  private static final int WORD = 4;

  /** A phrase in another clause stands so much further away. */
  private static final int CLAUSE = 8;

  /** "Per capita" stands no further behind its figure. */
  private static final int HEAD_REACH = 8;

  /** The words of a unit are no more tokens than this. */
  private static final int UNIT = 4;

  /** A number without a noun is an amount when it is so large. */
  private static final int LARGE = 1000;

  /** Nouns that count anything. */
  private static final Set<String> ANY_THING =
      Set.of(
          "units",
          "pieces",
          "items",
          "cases",
          "things",
          "unit",
          "штук",
          "единиц",
          "шт",
          "unidades");

  /** What figures of an index may be called. */
  private static final Set<String> POINTS =
      Set.of(
          "point", "points", "балл", "балла", "баллов", "пункт", "пункта", "пунктов", "punto",
          "puntos");

  private static final Set<String> YEARS =
      Set.of(
          "years", "year", "лет", "год", "года", "году", "годам", "годов", "岁", "年", "años", "año");

  private final Scene scene;
  private final OwnWords words;
  private final List<Said> said;
  private final Map<Figure, Topic> topics = new IdentityHashMap<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<TimeMention> times = new ArrayList<>();

  /** Where "per capita" is said. */
  private final BitSet heads = new BitSet();

  private OwnTopics(Scene scene, OwnWords words, List<Said> said) {
    this.scene = scene;
    this.words = words;
    this.said = said;
    for (int at = scene.start; at < scene.end; at++) {
      heads.set(at, words.isHead(scene.tokens, at, scene.end));
    }
  }

  /** Finds them in a sentence in which own measures are spoken of. */
  static OwnTopics of(Scene scene, OwnWords words, List<Said> said) {
    OwnTopics topics = new OwnTopics(scene, words, said);
    topics.assign();
    return topics;
  }

  /**
   * The figures of the sentence, those of own measures with their units; plain numbers left out.
   */
  List<Figure> figures() {
    return figures;
  }

  /** The words of time that no figure of an own measure is made of ("66 years"). */
  List<TimeMention> times() {
    return times;
  }

  /** The topic of one of {@link #figures}, or null where it is of no own measure. */
  @Nullable Topic topic(Figure figure) {
    return topics.get(figure);
  }

  private void assign() {
    int after = -1;
    for (Figure figure : scene.figures) {
      if (figure.first() <= after) {
        continue; // the 100,000 of "4.9 per 100,000 people"
      }
      Match<Figure> best = best(figure);
      if (best != null) {
        figures.add(best.value());
        after = best.last();
      } else if (figure.form() != Form.PLAIN) {
        figures.add(figure);
      }
    }
    BitSet own = new BitSet();
    topics.keySet().forEach(f -> own.set(f.first(), f.last() + 1));
    for (TimeMention time : scene.times) {
      int next = own.nextSetBit(time.first());
      if (next < 0 || next > time.last()) {
        times.add(time);
      }
    }
  }

  private @Nullable Match<Figure> best(Figure figure) {
    Match<Figure> best = null;
    Said whose = null;
    int least = Integer.MAX_VALUE;
    for (Said own : said) {
      int cost = cost(own, figure);
      Match<Figure> fitted = cost < least && isAsked(own, figure) ? fitted(own, figure) : null;
      if (fitted != null) {
        best = fitted;
        whose = own;
        least = cost;
      }
    }
    if (best == null || whose == null) {
      return null;
    }
    topics.put(best.value(), topic(whose, figure));
    return best;
  }

  /** How far away the words stand, less what they say. */
  private int cost(Said own, Figure figure) {
    int distance;
    if (own.last() < figure.first()) {
      distance = figure.first() - own.last();
    } else if (own.first() > figure.last()) {
      distance = 2 * (own.first() - figure.last()) + 2;
    } else {
      distance = 0;
    }
    if (distance > Scene.REACH) {
      return Integer.MAX_VALUE;
    }
    int clauses = scene.sameClause(own.first(), figure.first()) || distance == 0 ? 0 : CLAUSE;
    int between = 0;
    for (int at = own.last() + 1; at < figure.first(); at++) {
      between += scene.beginsFigure(at) ? 2 : 0;
    }
    for (int at = figure.last() + 1; at < own.first(); at++) {
      between += scene.beginsFigure(at) ? CLAUSE : 0;
    }
    int head = own.head() ? -CLAUSE : 0;
    return distance + clauses + between + head - WORD * own.words();
  }

  /** Whether both or neither are for each head of people, or one can be put so. */
  private boolean isAsked(Said own, Figure figure) {
    Figure next = scene.next(figure);
    int stop = Math.min(figure.last() + HEAD_REACH, next == null ? scene.end : next.first());
    Figure previous = scene.previous(figure);
    boolean before =
        hasHead(previous == null ? scene.start : previous.last() + 1, figure.first())
            || hasHead(scene.start, scene.figures.getFirst().first());
    boolean said = before || hasHead(figure.last() + 1, stop);
    // an amount is put on each head by the population
    return own.head() == said || (said && own.measure().measure().additive());
  }

  private boolean hasHead(int from, int to) {
    int head = heads.nextSetBit(from);
    return head >= 0 && head < to;
  }

  /** The words nearest to the figure, outside of it, as what names its measure. */
  private @Nullable Match<Cue> anchor(Said own, Figure figure) {
    int nearest = -1;
    for (int token : own.at()) {
      boolean outside = token < figure.first() || token > figure.last();
      if (outside
          && (nearest < 0
              || Math.abs(token - figure.first()) < Math.abs(nearest - figure.first()))) {
        nearest = token;
      }
    }
    return nearest < 0
        ? null
        : new Match<>(nearest, nearest, new Cue.Measured(own.measure().id(), Cue.Strength.NOUN));
  }

  /** The figure as one of the measure, with the tokens it takes up; null when it cannot be one. */
  private @Nullable Match<Figure> fitted(Said own, Figure figure) {
    Unit unit = own.measure().unit();
    return switch (figure.form()) {
      case MONEY ->
          unit instanceof Unit.Money && own.measure().per() == null ? whole(figure) : null;
      case PERCENT ->
          unit.equals(Unit.PERCENT)
                  || figure.direction() != null
                  || isChanged(figure)
                  || (own.measure().measure().additive() && Stance.isOfWhole(scene, figure))
              ? whole(figure)
              : null;
      case POINTS -> unit.equals(Unit.PERCENT) ? whole(figure) : null;
      case TIMES -> whole(figure);
      case RANK -> isRanked(own, figure) ? whole(figure) : null;
      case PHYSICAL ->
          unit instanceof Unit.Physical(String code)
                  && figure.quantity().unit() instanceof Unit.Physical(String stated)
                  && Ucum.factor(stated, code).isPresent()
              ? whole(figure)
              : null;
      case COUNT -> counts(own, figure, unit) ? whole(figure) : null;
      case BARE ->
          unit instanceof Unit.Count || unit.equals(Unit.ONE)
              ? as(figure, unit, figure.last())
              : null;
      case PLAIN -> plain(own, figure, unit);
    };
  }

  private static Match<Figure> whole(Figure figure) {
    Figure same =
        new Figure(
            figure.first(),
            figure.last(),
            figure.outerFirst(),
            figure.outerLast(),
            figure.form(),
            figure.quantity(),
            figure.direction(),
            figure.change(),
            figure.timesReading(),
            figure.flags());
    return new Match<>(figure.first(), figure.last(), same);
  }

  private static Match<Figure> as(Figure figure, Unit unit, int last) {
    Figure made =
        new Figure(
            figure.first(),
            last,
            figure.outerFirst(),
            Math.max(last, figure.outerLast()),
            unit instanceof Unit.Count ? Form.COUNT : Form.BARE,
            figure.quantity().withUnit(unit),
            figure.direction(),
            figure.change(),
            figure.timesReading(),
            figure.flags());
    return new Match<>(figure.first(), last, made);
  }

  /**
   * A place by the measure: no other role is said ("exporter" of a measure of production), and a
   * plain "largest" says among whom.
   */
  private boolean isRanked(Said own, Figure figure) {
    Match<Cue> role = Topic.partnerOf(scene, figure);
    if (role != null && !own.holds(role.first(), role.last())) {
      return false;
    }
    boolean near =
        own.last() >= figure.first()
            || (scene.sameClause(own.last(), figure.first())
                && !scene.figureBetween(own.last(), figure.first()));
    return near && scene.sameClause(own.first(), figure.last()) && isPlaced(own, figure);
  }

  /** A number of its own says a place; "the largest" does where a group or the world is named. */
  private boolean isPlaced(Said own, Figure figure) {
    if (figure.quantity().number() > 1) {
      return true;
    }
    int from = Math.max(scene.start, Math.min(own.first(), figure.first()) - UNIT);
    int to = Math.max(own.last(), figure.last()) + UNIT;
    return RankScope.of(scene, figure, topic(own, figure)) != null
        || scene.named(from, to).stream().anyMatch(n -> n.country().code().equals("WLD"));
  }

  private Topic topic(Said own, Figure figure) {
    return new Topic(own.measure().id(), null, anchor(own, figure), Topic.Basis.SENTENCE);
  }

  /** "rose by 12 %": percent of what was, of a measure that is not in percent itself. */
  private boolean isChanged(Figure figure) {
    int from = Math.max(scene.start, figure.first() - Scene.REACH / 4);
    int to = Math.min(scene.end - 1, figure.last() + Scene.REACH / 12);
    return scene.has(Cue.Role.UP, from, to) || scene.has(Cue.Role.DOWN, from, to);
  }

  /** Things counted: those of the measure's own words, of its unit, or "units". */
  private boolean counts(Said own, Figure figure, Unit unit) {
    if (!(figure.quantity().unit() instanceof Unit.Count(String noun))) {
      return false;
    }
    boolean countable =
        (unit instanceof Unit.Count || unit.equals(Unit.ONE)) && own.measure().per() == null;
    if (!countable) {
      return false;
    }
    boolean meant = unit instanceof Unit.Count(String held) && words.isSame(held, noun);
    return meant
        || own.holds(figure.first(), figure.last())
        || ANY_THING.contains(scene.tokens.text(figure.last()).toLowerCase(Locale.ROOT))
        || scene.isString();
  }

  private @Nullable Match<Figure> plain(Said own, Figure figure, Unit unit) {
    int next = figure.last() + 1;
    BigDecimal per = own.measure().per();
    int of = perNumber(figure);
    if (of >= 0 || per != null) {
      Figure number = of < 0 ? null : scene.figureAt(of);
      BigDecimal said = number == null ? null : number.quantity().value();
      return per != null && (said == null || said.compareTo(per) == 0)
          ? as(figure, unit, number == null ? figure.last() : number.last())
          : null;
    }
    if (unit instanceof Unit.Count(String noun)) {
      for (int at = next; at < Math.min(scene.end, next + UNIT); at++) {
        if (isUnit(noun, scene.tokens.text(at))) {
          return as(figure, unit, at);
        }
      }
      return isAlone(next) && isLedUpTo(own, figure) ? as(figure, unit, figure.last()) : null;
    }
    boolean alone =
        isAlone(next) || POINTS.contains(scene.tokens.text(next).toLowerCase(Locale.ROOT));
    return unit.equals(Unit.ONE) && alone ? as(figure, unit, figure.last()) : null;
  }

  /** No noun follows that it could count. */
  private boolean isAlone(int next) {
    return next >= scene.end
        || scene.tokens.kind(next) != Tokens.Kind.WORD
        || scene.timeAt(next) != null
        || words.isGeneric(scene.tokens.text(next));
  }

  /** "Car production rose from 92,400 to 112,500": a large number that the measure leads up to. */
  private boolean isLedUpTo(Said own, Figure figure) {
    return figure.quantity().number() >= LARGE
        && own.last() < figure.first()
        && figure.first() - own.last() <= Scene.REACH / 3;
  }

  /** Years in the languages that are read; any other noun in forms of its own. */
  private boolean isUnit(String noun, String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return noun.equals("years") ? YEARS.contains(folded) : words.isSame(noun, folded);
  }

  /** The token of the number in "per 100,000 people" right behind the figure, or -1. */
  private int perNumber(Figure figure) {
    int at = figure.last() + 1;
    for (int steps = 0; steps < UNIT && at < scene.end; steps++, at++) {
      if (scene.tokens.is(at, Particle.PER) || scene.tokens.isAny(at, "на", "por", "每")) {
        return scene.beginsFigure(at + 1) ? at + 1 : -1;
      }
    }
    return -1;
  }
}
