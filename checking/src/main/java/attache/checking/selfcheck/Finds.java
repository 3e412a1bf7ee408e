package attache.checking.selfcheck;

import attache.checking.reading.TradeFamily;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sums, balances and growths that close to the digit between figures told close by, where the words
 * leave open, or let a reader mistake, whose or of when one of them is ("32 billion by their count,
 * 28 by ours"). They are told because they close; nothing is demanded of them, so that they can
 * neither open a contradiction nor join what is said apart.
 */
final class Finds {

  /** A figure is looked for among so many before and behind. */
  private static final int AROUND = 12;

  /** And no more sentences with figures away. */
  private static final int SENTENCES = 4;

  /** What comes out has to be this sharp, or it closes by chance too often. */
  private static final double SHARP = 0.012;

  /** In one sentence and the next figures are told together, and need not be quite as sharp. */
  private static final double SHARP_TOGETHER = 0.025;

  private final Web web;
  private final List<Variable> said;
  private final Set<Set<Variable>> known = new HashSet<>();
  private final Set<Variable> explained = new HashSet<>();

  private Finds(Web web) {
    this.web = web;
    this.said = web.variables().stream().filter(v -> v.claim() != null).toList();
    for (Tie tie : web.ties()) {
      if (tie.slack() < Slack.ANY && tie.variables().stream().allMatch(v -> v.claim() != null)) {
        known.add(new HashSet<>(tie.variables()));
        if (!(tie instanceof Tie.Sum sum && sum.atMost()) && holds(tie)) {
          explained.add(tie.variables().get(0));
          if (tie instanceof Tie.Scaling scaling) {
            explained.add(scaling.change());
          }
        }
      }
    }
  }

  /** Adds what closes and is tied by nothing else. */
  static void tie(Web web) {
    Finds finds = new Finds(web);
    for (int i = 0; i < finds.said.size(); i++) {
      Variable v = finds.said.get(i);
      Tie found = finds.explained.contains(v) ? null : finds.best(v, finds.around(i));
      if (found != null) {
        web.tie(found);
      }
    }
  }

  private List<Variable> around(int at) {
    Variable v = said.get(at);
    List<Variable> around = new ArrayList<>();
    for (int i = Math.max(0, at - AROUND); i < Math.min(said.size(), at + AROUND + 1); i++) {
      Variable other = said.get(i);
      if (i != at
          && Math.abs(other.sentence() - v.sentence()) <= SENTENCES
          && other.cell().topic().role() == Role.LEVEL
          && !other.cell().topic().expected()) {
        around.add(other);
      }
    }
    return around;
  }

  /** The find whose figures stand nearest to this one, or null. */
  private @Nullable Tie best(Variable v, List<Variable> around) {
    Tie best = null;
    int distance = Integer.MAX_VALUE;
    for (int i = 0; i < around.size(); i++) {
      for (int j = i + 1; j < around.size(); j++) {
        Tie tie = tied(v, around.get(i), around.get(j));
        int d =
            Math.abs(around.get(i).index() - v.index())
                + Math.abs(around.get(j).index() - v.index());
        if (tie != null && d < distance && !known.contains(new HashSet<>(tie.variables()))) {
          best = tie;
          distance = d;
        }
      }
    }
    return best;
  }

  private @Nullable Tie tied(Variable v, Variable one, Variable other) {
    if (v.cell().topic().role() == Role.LEVEL) {
      return isMadeOf(v, one, other) ? ofFlows(v, one, other) : null;
    }
    return v.cell().topic().role() == Role.CHANGE && isChangeOf(v, one, other)
        ? ofLevels(v, one, other)
        : null;
  }

  /** Whether exports and imports between the same two make a turnover or balance of theirs. */
  private static boolean isMadeOf(Variable whole, Variable one, Variable other) {
    Cell.Topic topic = whole.cell().topic();
    Cell.Topic a = one.cell().topic();
    Cell.Topic b = other.cell().topic();
    TradeFamily family = TradeFamily.of(topic.measure());
    return family != null
        && !topic.expected()
        && !family.isFlow(topic.measure())
        && family.isFlow(a.measure())
        && family.isFlow(b.measure())
        && !(a.measure().equals(b.measure()) && a.who().equals(b.who()))
        && topic.who().undirected().equals(a.who().undirected())
        && topic.who().undirected().equals(b.who().undirected())
        && topic.product().equals(a.product())
        && topic.product().equals(b.product())
        && topic.unit().equals(a.unit())
        && topic.unit().equals(b.unit())
        && !areOfTwoTimes(one, other);
  }

  /** Whether the words themselves give two periods. */
  private static boolean areOfTwoTimes(Variable one, Variable other) {
    Period a = one.cell().when().period();
    Period b = other.cell().when().period();
    return one.timed() && other.timed() && !Objects.equals(a, b);
  }

  private @Nullable Tie ofFlows(Variable whole, Variable one, Variable other) {
    TradeFamily family = Objects.requireNonNull(TradeFamily.of(whole.cell().topic().measure()));
    Tie tie =
        whole.cell().topic().measure().equals(family.turnover())
            ? Tie.Sum.of("sum", whole, List.of(one, other), Slack.ANY)
            : new Tie.Distance(whole, one, other, Slack.ANY);
    return isSharp(whole, one, other) && holds(tie) ? tie : null;
  }

  /** Whether they are levels of what changed, at two times. */
  private static boolean isChangeOf(Variable change, Variable one, Variable other) {
    Cell.Topic topic = change.cell().topic();
    Cell.Topic a = one.cell().topic();
    Cell.Topic b = other.cell().topic();
    return TradeFamily.of(topic.measure()) != null
        && a.equals(b)
        && topic.measure().equals(a.measure())
        && topic.who().equals(a.who())
        && topic.product().equals(a.product());
  }

  private @Nullable Tie ofLevels(Variable change, Variable one, Variable other) {
    Period a = one.cell().when().period();
    Period b = other.cell().when().period();
    Tie forth = scaled(change, one, other);
    Tie back = scaled(change, other, one);
    Tie tie;
    if (a != null && b != null && !a.equals(b)) {
      tie = a.compareTo(b) > 0 ? forth : back;
    } else if (one.sentence() == change.sentence() && other.sentence() == change.sentence()) {
      tie = holds(forth) ? forth : back;
    } else {
      return null;
    }
    return isSharp(one, other) && holds(tie) ? tie : null;
  }

  private Tie scaled(Variable change, Variable current, Variable base) {
    boolean amount = web.meaning(change).form() == Meaning.Form.DIFFERENCE;
    return new Tie.Scaling(amount ? "difference" : "growth", current, base, change, Slack.ANY);
  }

  private boolean isSharp(Variable whole, Variable... more) {
    boolean together = true;
    for (Variable v : more) {
      together &= Math.abs(v.sentence() - whole.sentence()) <= 1;
    }
    double most = together ? SHARP_TOGETHER : SHARP;
    double size = Math.abs(web.meaning(whole).interval().middle());
    double width = web.meaning(whole).interval().width();
    for (Variable v : more) {
      Interval interval = web.meaning(v).interval();
      width = Math.max(width, interval.width());
    }
    return size > 0 && width <= most * size;
  }

  private boolean holds(Tie tie) {
    return Narrowing.holds(web::meaning, List.of(tie), Slack.WITHOUT);
  }
}
