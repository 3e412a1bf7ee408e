package attache.checking.selfcheck;

import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue's formulas: turnover = exports + imports, balance = exports − imports. */
final class Sums {

  private Sums() {}

  static void tie(Web web) {
    for (Variable whole : web.variables()) {
      Cell.Topic topic = whole.cell().topic();
      if (topic.role() == Role.LEVEL) {
        Catalogue.standard()
            .find(topic.measure())
            .filter(m -> m.formula().size() == 2)
            .ifPresent(m -> tie(web, whole, m));
      }
    }
  }

  /** Whose figures the two terms of a formula are. */
  private record View(
      Measure.Term one, Who whoseOne, Measure.Term other, Who whoseOther, boolean mirrored) {}

  private static void tie(Web web, Variable whole, Measure measure) {
    for (View view : views(measure, whole.cell().topic().who())) {
      Variable one = pick(web, whole, view.one, view.whoseOne);
      Variable other = pick(web, whole, view.other, view.whoseOther);
      if (one != null && other != null) {
        tie(web, whole, one, other, measure, view.mirrored);
        return;
      }
    }
    Variable one = onlyInSentence(web, whole, measure.formula().get(0));
    Variable other = onlyInSentence(web, whole, measure.formula().get(1));
    if (one != null && other != null) {
      tie(web, whole, one, other, measure, false);
    }
  }

  private static void tie(
      Web web, Variable whole, Variable one, Variable other, Measure measure, boolean mirrored) {
    double slack = Slack.between(whole, one, other);
    slack = mirrored ? Math.max(slack, Slack.MIRROR) : slack;
    web.tie(
        measure.formula().get(1).sign() > 0
            ? Tie.Sum.of("sum", whole, List.of(one, other), slack)
            : new Tie.Distance(whole, one, other, slack));
  }

  /**
   * The ways two sides' flows may make up a figure of both, likeliest first: one side's exports and
   * imports, or (mirrored: each side may have counted one of them) what both export or import.
   */
  private static List<View> views(Measure measure, Who who) {
    Measure.Term plus = measure.formula().get(0);
    Measure.Term minus = measure.formula().get(1);
    List<View> views = new ArrayList<>();
    views.add(new View(plus, who, minus, who, false));
    if (who.shape() == Who.Shape.FLOW || who.shape() == Who.Shape.PAIR) {
      Who there = Who.flow(who.first(), who.second());
      Who back = Who.flow(who.second(), who.first());
      Who both = who.undirected();
      views.add(new View(plus, there, minus, back, false));
      views.add(new View(plus, back, minus, there, false));
      views.add(new View(plus, both, minus, both, false));
      views.add(new View(plus, there, plus, back, true));
      views.add(new View(minus, there, minus, back, true));
    }
    return views;
  }

  private static @Nullable Variable pick(Web web, Variable whole, Measure.Term term, Who who) {
    return web.pick(whole.cell().of(whole.cell().topic().ofMeasure(term.measure(), who)), whole);
  }

  /**
   * The term's figure in the sentence of the whole, where there is exactly one and nothing speaks
   * against its being of the same sides and time.
   */
  private static @Nullable Variable onlyInSentence(Web web, Variable whole, Measure.Term term) {
    if (whole.claim() == null) {
      return null;
    }
    Variable found = null;
    for (Variable v : web.inSentence(whole.sentence())) {
      Cell.Topic topic = v.cell().topic();
      if (topic.role() == Role.LEVEL && topic.measure().equals(term.measure())) {
        if (found != null) {
          return null;
        }
        found = v;
      }
    }
    return found != null && isOfSame(found, whole) ? found : null;
  }

  private static boolean isOfSame(Variable part, Variable whole) {
    Cell.Topic a = part.cell().topic();
    Cell.Topic b = whole.cell().topic();
    boolean oneUnnamed =
        a.who().shape() == Who.Shape.UNNAMED || b.who().shape() == Who.Shape.UNNAMED;
    boolean sameTime =
        part.cell().when().period() == null
            || whole.cell().when().period() == null
            || part.cell().when().equals(whole.cell().when());
    return oneUnnamed
        && sameTime
        && a.unit().equals(b.unit())
        && a.product().equals(b.product())
        && a.entity().equals(b.entity())
        && a.expected() == b.expected()
        && a.flags().equals(b.flags());
  }
}
