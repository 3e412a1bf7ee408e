package attache.checking.selfcheck;

import attache.checking.reading.TradeFamily;
import attache.claims.claim.Claim.Flag;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue's formulas: turnover = exports + imports, balance = exports − imports. */
final class Sums {

  private Sums() {}

  static void tie(Web web) {
    List<Variable> levels =
        web.variables().stream().filter(v -> v.cell().topic().role() == Role.LEVEL).toList();
    levels.forEach(turnover -> complete(web, turnover));
    for (Variable whole : levels) {
      Cell.Topic topic = whole.cell().topic();
      Catalogue.standard()
          .find(topic.measure())
          .filter(m -> m.formula().size() == 2)
          .ifPresent(m -> tie(web, whole, m));
      if (topic.measure().equals(Cell.GOODS_AND_SERVICES)) {
        Measure trade = Catalogue.standard().get(Cell.GOODS);
        // whether services are in is often said of the turnover alone, or said wrongly
        if (!tie(web, whole, trade, Cell.withServices(topic.flags()), Slack.NONE)
            && !tie(web, whole, trade, topic.flags(), Slack.ANY)) {
          inSentence(web, whole, trade);
        }
      }
    }
  }

  /**
   * Where a turnover, one of its flows and the balance are said, the other flow follows from the
   * first two, so that the balance can be held against it.
   */
  private static void complete(Web web, Variable turnover) {
    Cell.Topic topic = turnover.cell().topic();
    TradeFamily family = TradeFamily.of(topic.measure());
    if (family == null
        || family.balance() == null
        || !topic.measure().equals(family.turnover())
        || balance(web, turnover, family.balance()) == null) {
      return;
    }
    for (View view : views(Catalogue.standard().get(topic.measure()), topic.who())) {
      Cell one = cell(turnover, view.one, view.whoseOne, topic.flags());
      Cell other = cell(turnover, view.other, view.whoseOther, topic.flags());
      if (view.slack == Slack.NONE && web.in(one).isEmpty() != web.in(other).isEmpty()) {
        Variable said = web.pick(web.in(one).isEmpty() ? other : one, turnover);
        if (said != null) {
          Cell missing = web.in(one).isEmpty() ? one : other;
          Variable rest =
              web.implied(missing, turnover, turnover.timed() && said.timed(), Meaning.Form.LEVEL);
          web.define(
              rest,
              Tie.Sum.of("sum", turnover, List.of(said, rest), Slack.between(turnover, said)));
          return;
        }
      }
    }
  }

  private static @Nullable Variable balance(Web web, Variable turnover, String measure) {
    Who who = turnover.cell().topic().who();
    Who there = Who.flow(who.first(), who.second());
    Who back = Who.flow(who.second(), who.first());
    for (Who whose : List.of(who, there, back)) {
      Variable found =
          web.pick(turnover.cell().of(turnover.cell().topic().ofMeasure(measure, whose)), turnover);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whose figures the two terms of a formula are. */
  private record View(
      Measure.Term one, Who whoseOne, Measure.Term other, Who whoseOther, double slack) {}

  private static void tie(Web web, Variable whole, Measure measure) {
    if (tie(web, whole, measure, whole.cell().topic().flags(), Slack.NONE)) {
      return;
    }
    Variable one = onlyInSentence(web, whole, measure.formula().get(0));
    Variable other = onlyInSentence(web, whole, measure.formula().get(1));
    if (one != null && other != null) {
      tie(web, whole, one, other, measure, Slack.NONE);
    } else {
      inSentence(web, whole, measure);
    }
  }

  private static boolean tie(
      Web web, Variable whole, Measure measure, List<Flag> flags, double atLeast) {
    for (View view : views(measure, whole.cell().topic().who())) {
      Variable one = web.pick(cell(whole, view.one, view.whoseOne, flags), whole);
      Variable other = web.pick(cell(whole, view.other, view.whoseOther, flags), whole);
      if (one != null && other != null) {
        tie(web, whole, one, other, measure, Math.max(atLeast, view.slack));
        return true;
      }
    }
    return false;
  }

  /**
   * "Trade with Russia was X: exports were Y and imports Z": whose exports is easily misread, so
   * that the two that follow in the sentence are the whole's if they make it, and else nothing.
   */
  private static void inSentence(Web web, Variable whole, Measure measure) {
    Variable one = null;
    Variable other = null;
    for (Variable v :
        whole.claim() == null ? List.<Variable>of() : web.inSentence(whole.sentence())) {
      Cell.Topic topic = v.cell().topic();
      if (v.index() <= whole.index()
          || topic.role() != Role.LEVEL
          || !topic.unit().equals(whole.cell().topic().unit())) {
        continue;
      }
      if (topic.measure().equals(measure.formula().get(0).measure()) && one == null) {
        one = v;
      } else if (topic.measure().equals(measure.formula().get(1).measure()) && other == null) {
        other = v;
      } else if (topic.measure().equals(whole.cell().topic().measure())) {
        break;
      }
    }
    if (one != null && other != null) {
      tie(web, whole, one, other, measure, Slack.ANY);
    }
  }

  private static void tie(
      Web web, Variable whole, Variable one, Variable other, Measure measure, double atLeast) {
    double slack = Math.max(atLeast, Slack.between(whole, one, other));
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
    views.add(new View(plus, who, minus, who, Slack.NONE));
    if (who.shape() == Who.Shape.FLOW || who.shape() == Who.Shape.PAIR) {
      Who there = Who.flow(who.first(), who.second());
      Who back = Who.flow(who.second(), who.first());
      Who both = who.undirected();
      views.add(new View(plus, there, minus, back, Slack.NONE));
      views.add(new View(plus, back, minus, there, Slack.NONE));
      views.add(new View(plus, both, minus, both, Slack.NONE));
      for (Who way : List.of(there, back)) {
        views.add(new View(plus, both, minus, way, Slack.MIRROR));
        views.add(new View(plus, way, minus, both, Slack.MIRROR));
      }
      views.add(new View(plus, there, plus, back, Slack.MIRROR));
      views.add(new View(minus, there, minus, back, Slack.MIRROR));
      // "exports to Italy … and imports": whose imports is easily misread
      views.add(new View(plus, there, minus, there, Slack.ANY));
      views.add(new View(plus, back, minus, back, Slack.ANY));
    }
    return views;
  }

  private static Cell cell(Variable whole, Measure.Term term, Who who, List<Flag> flags) {
    return whole.cell().of(whole.cell().topic().ofMeasure(term.measure(), who).flagged(flags));
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
