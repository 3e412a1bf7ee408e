package attache.checking.selfcheck;

import attache.vocabulary.quantity.Interval;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Interval propagation (Waltz filtering, Davis 1987): each tie narrows its variables until nothing
 * changes or {@link #ROUNDS} are over. Every round looks at each tie whose variables have changed
 * once, so that the work is at most rounds × size of the ties, and a contradiction is met first
 * along the shortest chain.
 *
 * <p>Each variable remembers the variables it was narrowed by, so that an empty interval names what
 * lies behind it.
 */
final class Narrowing {

  private static final int ROUNDS = 20;

  /** A change below this share of the number is none, so that converging chains end. */
  private static final double SMALLEST_STEP = 1e-7;

  /** Ends that differ by this share are the same end: doubles are not exact. */
  private static final double SAME = 1e-9;

  private final Meaning[] now;
  private final Meaning[] next;
  private final @Nullable BitSet[] reasons; // null: the variable alone
  private final @Nullable BitSet[] nextReasons;
  private final List<BitSet> clashes = new ArrayList<>();
  private BitSet changed = new BitSet();

  private Narrowing(Meaning[] start) {
    this.now = start.clone();
    this.next = start.clone();
    this.reasons = new BitSet[start.length];
    this.nextReasons = new BitSet[start.length];
  }

  /**
   * Whether the ties leave every variable a value, as far as intervals can tell.
   *
   * @param start the values each variable may have at first, by index
   * @param tight whether no tie may be off by its slack
   */
  static boolean holds(Meaning[] start, List<Tie> ties, boolean tight) {
    return clash(start, ties, tight) == null;
  }

  /**
   * The variables behind the nearest contradiction, fewest first, or null when there is none.
   *
   * @param start the values each variable may have at first, by index
   * @param tight whether no tie may be off by its slack
   */
  static @Nullable BitSet clash(Meaning[] start, List<Tie> ties, boolean tight) {
    return new Narrowing(start).run(ties, tight);
  }

  private @Nullable BitSet run(List<Tie> ties, boolean tight) {
    changed.set(0, now.length);
    for (int round = 0; round < ROUNDS && !changed.isEmpty(); round++) {
      BitSet due = changed;
      changed = new BitSet();
      for (Tie tie : ties) {
        List<Variable> variables = tie.variables();
        if (variables.stream().anyMatch(v -> due.get(v.index()))) {
          tie.narrow(new Step(variables), tight ? 1 : tie.slack());
        }
      }
      if (!clashes.isEmpty()) {
        BitSet fewest = clashes.get(0);
        for (BitSet clash : clashes) {
          fewest = clash.cardinality() < fewest.cardinality() ? clash : fewest;
        }
        return fewest;
      }
      for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
        now[i] = next[i];
        reasons[i] = nextReasons[i];
      }
    }
    return null;
  }

  /** One tie's turn: it reads what the round began with and writes what the next begins with. */
  final class Step {

    private final List<Variable> variables;

    private Step(List<Variable> variables) {
      this.variables = variables;
    }

    Interval at(Variable variable) {
      return now[variable.index()].interval();
    }

    Meaning.Form form(Variable variable) {
      return now[variable.index()].form();
    }

    void narrow(Variable variable, Interval to) {
      int i = variable.index();
      Interval old = next[i].interval();
      double low = Math.max(old.low(), to.low());
      double high = Math.min(old.high(), to.high());
      if (low > high) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (low - high > SAME * size) {
          clashes.add(behind(i));
          return;
        }
        low = high;
      }
      if (moves(old.low(), low) || moves(old.high(), high)) {
        nextReasons[i] = behind(i);
        next[i] = new Meaning(new Interval(low, high), next[i].form());
        changed.set(i);
      }
    }

    private BitSet behind(int index) {
      BitSet all = new BitSet();
      add(all, nextReasons[index], index);
      for (Variable variable : variables) {
        add(all, reasons[variable.index()], variable.index());
      }
      return all;
    }

    private static void add(BitSet all, @Nullable BitSet some, int alone) {
      if (some == null) {
        all.set(alone);
      } else {
        all.or(some);
      }
    }

    private static boolean moves(double from, double to) {
      return from != to && !(Math.abs(from - to) <= SMALLEST_STEP * Math.abs(from));
    }
  }
}
