package attache.claims.frame;

import attache.claims.claim.Parties;
import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words around a figure that may name its sides.
 *
 * @param from the first token of them
 * @param to the last
 * @param anchor where the measure is named, or the figure where it is not
 * @param before the sides of the figure before that is of the same words, or nobody
 */
record Around(
    Scene scene,
    Figure figure,
    Topic topic,
    Discourse discourse,
    int from,
    int to,
    int anchor,
    Parties before) {

  private static final Set<String> INWARD = Set.of("goods_imports", "agri_imports");

  /** All words of the figure's clause, and of that of its measure. */
  static Around of(Scene scene, Figure figure, Topic topic, Discourse discourse) {
    Match<Cue> cue = topic.cue();
    int first = cue == null ? figure.first() : Math.min(cue.first(), figure.first());
    int last = cue == null ? figure.last() : Math.max(cue.last(), figure.last());
    int clause = scene.clauseStart(first);
    if (figure.form() == Figure.Form.RANK && scene.isDash(clause) && clause > scene.start) {
      clause = scene.clauseStart(clause - 1); // «Для России Казахстан – одиннадцатый партнер»
    }
    int begins = Math.max(clause, first - Scene.REACH);
    int ends = Math.min(scene.clauseEnd(last), last + Scene.REACH / 2);
    if (cue != null && isTrade(cue) && cue.last() < figure.first()) {
      // "exports to Germany came to $74 bn, and its imports from Germany to $72 bn": each its own
      Figure previous = scene.previous(figure);
      if (previous != null && previous.last() < cue.first()) {
        begins = Math.max(begins, previous.last() + 1);
      }
      Match<Cue> next = scene.after(figure.last(), ends - figure.last(), Around::isTrade);
      if (next != null
          && scene.next(figure) != null
          && !scene.tokens.is(next.first() - 1, Particle.OF)) {
        ends = Math.min(ends, next.first() - 3);
      }
    }
    ends = Math.min(ends, beforeNext(scene, figure, ends));
    int anchor = cue == null ? figure.first() : cue.first();
    return new Around(
        scene,
        figure,
        topic,
        discourse,
        begins,
        Math.max(ends, figure.last()),
        anchor,
        Parties.NONE);
  }

  /** "with Peru was up 17 % and with Chile 12 %": a place that is listed anew is the next one's. */
  private static int beforeNext(Scene scene, Figure figure, int ends) {
    Figure next = scene.next(figure);
    boolean last = next == null || next.outerFirst() > ends;
    if (last && !scene.isString()) {
      return ends;
    }
    Match<Cue> part =
        scene.after(figure.last(), ends - figure.last() - 1, c -> Scene.is(c, Cue.Role.INCLUDING));
    if (part != null) {
      return part.first() - 1; // "$60 billion, of which Peru took a third"
    }
    if (next == null || last) {
      return ends;
    }
    for (Named n : scene.named(figure.last() + 1, next.outerFirst())) {
      if (n.is(Relation.TO, Relation.FROM, Relation.WITH)) {
        int join = n.first() - 1;
        while (join > figure.last() && n.first() - join <= 6 && !scene.joins(join)) {
          join--;
        }
        return join > figure.last() && scene.joins(join) ? join - 1 : ends;
      }
    }
    return ends;
  }

  /** The words since the draft's figure only, with the draft's sides to fall back on. */
  Around since(Draft draft, Figure last) {
    return new Around(
        scene, figure, topic, discourse, last.last() + 1, behind(), figure.first(), draft.parties);
  }

  Tokens tokens() {
    return scene.tokens;
  }

  /** The places named in these words, in order; those of the whole of a share where no other is. */
  List<Named> named() {
    List<Named> all = scene.named(from, to);
    if (shape() == Measure.Shape.COUNTRY) {
      return all;
    }
    List<Named> parts = all.stream().filter(n -> !n.is(Relation.WHOLE)).toList();
    return parts.isEmpty() && !isOfBoth() && !isSaid(Cue.Role.PAIR) ? wholes() : parts;
  }

  /** The places named as the whole that a share is of. */
  List<Named> wholes() {
    return scene.named(from, to).stream()
        .filter(n -> n.is(Relation.WHOLE))
        .filter(n -> n.last() < figure.first() && Sides.isSide(n.country()))
        .toList();
  }

  /** The same, those nearest to the measure or the figure first. */
  List<Named> nearest() {
    List<Named> sorted = new ArrayList<>(named());
    sorted.sort((a, b) -> Integer.compare(distance(a), distance(b)));
    return sorted;
  }

  private int distance(Named named) {
    return Math.min(Math.abs(named.first() - anchor), Math.abs(named.first() - figure.first()));
  }

  /** The last token before the next figure, inside these words. */
  int behind() {
    Figure next = scene.next(figure);
    return Math.min(to, next == null ? to : next.outerFirst() - 1);
  }

  boolean isSaid(Cue.Role role) {
    return scene.has(role, from, to);
  }

  /** Whether "our" stands just before the measure or figure. */
  boolean isOurs() {
    return isOurs(anchor);
  }

  boolean isOurs(int token) {
    return scene.before(token, 3, c -> Scene.is(c, Cue.Role.SELF)) != null;
  }

  /** Whether the measure's own words say that it is both sides': "mutual trade". */
  boolean isOfBoth() {
    Match<Cue> cue = topic.cue();
    return cue != null && Cues.of(tokens().language()).holds(Cue.Role.PAIR, tokens(), cue);
  }

  /** Whether the words speak of both sides at once: "two-way", "in each other's economies". */
  boolean saysBoth() {
    return isOfBoth() || isSaid(Cue.Role.PAIR);
  }

  /** The side across from this one, or null. */
  @Nullable Country acrossFrom(Country side) {
    if (scene.isString()) {
      List<Named> before = scene.named(scene.start, Math.max(anchor, figure.first()));
      for (int i = before.size() - 1; i >= 0; i--) {
        Named n = before.get(i);
        // 中国对俄罗斯出口80亿美元，自俄罗斯进口90亿美元
        if (n.is(Relation.SUBJECT)
            && !n.country().equals(side)
            && Sides.isSide(n.country())
            && !holds(n.country(), side)
            && scene.figureAt(n.first()) == null) {
          Named first = i == 0 ? n : before.get(i - 1);
          boolean joined =
              shape() == Measure.Shape.PAIR
                  && first.is(Relation.SUBJECT)
                  && first.last() == n.first() - 2
                  && scene.joins(n.first() - 1)
                  && !first.country().equals(side);
          // 中国与意大利贸易额433亿美元，与俄罗斯贸易额698亿美元: China's, both
          return joined ? first.country() : n.country();
        }
        if (n.is(Relation.BETWEEN) && !n.country().equals(side) && isBeside(before, i, side)) {
          return n.country(); // 中吉贸易额53亿美元，其中中方出口52亿美元
        }
      }
    }
    Country other = discourse.other(side);
    return side.equals(other) ? null : other;
  }

  /** Whether the side stands right before or behind the name, and the two are all that do: 中吉. */
  private static boolean isBeside(List<Named> names, int at, Country side) {
    return isPairOf(names, at - 1, at, side) || isPairOf(names, at, at + 1, side);
  }

  private static boolean isPairOf(List<Named> names, int one, int other, Country side) {
    if (one < 0 || other >= names.size()) {
      return false;
    }
    Named first = names.get(one);
    Named second = names.get(other);
    boolean alone =
        (one == 0 || names.get(one - 1).last() != first.first() - 1)
            && (other + 1 == names.size() || names.get(other + 1).first() != second.last() + 1);
    return alone
        && first.is(Relation.BETWEEN)
        && second.is(Relation.BETWEEN)
        && second.first() == first.last() + 1
        && (first.country().equals(side) != second.country().equals(side));
  }

  /** Whether the one is a group and the other a member of it: 中国与中亚国家……其中对哈萨克斯坦. */
  private boolean holds(Country group, Country country) {
    return group.isGroup() && group.members(discourse.day()).contains(country);
  }

  /** Between whom, from whom or of whom the measure is counted. */
  Measure.Shape shape() {
    return shape(scene, topic);
  }

  /** Between whom, from whom or of whom a topic's measure is counted. */
  static Measure.Shape shape(Scene scene, Topic topic) {
    String measure = topic.measure();
    if (measure == null) {
      return Measure.Shape.PAIR;
    }
    if (measure.equals("jobs") || measure.equals("other:people")) {
      return Measure.Shape.COUNTRY;
    }
    if (measure.startsWith("product:")) {
      return Measure.Shape.DIRECTED;
    }
    if (measure.startsWith("other:")) {
      return switch (measure) {
        case "other:trade_and_investment", "other:people_exchanges" -> Measure.Shape.PAIR;
        case "other:spending", "other:sales" -> Measure.Shape.DIRECTED;
        default -> Measure.Shape.COUNTRY;
      };
    }
    return scene.catalogue.find(measure).map(Measure::shape).orElse(Measure.Shape.PAIR);
  }

  /** Whether the goods come in to the one whose measure it is, also where a product is named. */
  boolean isInward() {
    Match<Cue> cue = topic.cue();
    String measure = topic.measure() == null ? "" : topic.measure();
    return INWARD.contains(
        cue != null && cue.value() instanceof Cue.Measured(String m, var s) ? m : measure);
  }

  static boolean isInward(String measure) {
    return INWARD.contains(measure);
  }

  static boolean isInward(Match<Cue> cue) {
    return cue.value() instanceof Cue.Measured(String m, var s) && m.endsWith("imports");
  }

  static boolean isTrade(Match<Cue> cue) {
    return cue.value() instanceof Cue.Measured(String m, var s) && isGoods(m);
  }

  /** Whether goods or services are counted that go from one to another in a period. */
  static boolean isExchange(String measure) {
    return isGoods(measure)
        || measure.endsWith("trade_turnover")
        || measure.endsWith("trade_balance")
        || measure.startsWith("product:")
        || measure.equals("total_trade")
        || measure.equals("goods_services_trade");
  }

  static boolean isGoods(String measure) {
    return measure.endsWith("exports") || measure.endsWith("imports");
  }

  /** One side, or none where it is not known. */
  static List<Country> listOf(@Nullable Country country) {
    return country == null ? List.of() : List.of(country);
  }
}
