package attache.checking.selfcheck;

import attache.vocabulary.quantity.Interval;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
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

  private final Map<Variable, State> states = new HashMap<>();
  private final List<BitSet> clashes = new ArrayList<>();
  private final List<State> changed = new ArrayList<>();
  private long steps;

  /** What is known of a variable in this round, and will be in the next. */
  private static final class State {
    private final int index;
    private Meaning now;
    private Meaning next;
    private @Nullable BitSet reasons; // null: the variable alone
    private @Nullable BitSet nextReasons;
    private boolean due = true;
    private boolean changed;

    private State(int index, Meaning start) {
      this.index = index;
      this.now = start;
      this.next = start;
    }
  }

  /**
   * @param start the values each variable may have at first
   * @param ties what holds between them
   */
  Narrowing(Function<Variable, Meaning> start, List<Tie> ties) {
    for (Tie tie : ties) {
      for (Variable v : tie.variables()) {
        states.computeIfAbsent(v, variable -> new State(variable.index(), start.apply(variable)));
      }
    }
  }

  /**
   * Whether the ties leave every variable a value, as far as intervals can tell.
   *
   * @param start the values each variable may have at first
   * @param slack what to allow a tie in place of its own slack
   */
  static boolean holds(
      Function<Variable, Meaning> start, List<Tie> ties, DoubleUnaryOperator slack) {
    return new Narrowing(start, ties).clash(ties, slack) == null;
  }

  /**
   * The variables behind the nearest contradiction, fewest first, or null when there is none. To be
   * asked once.
   *
   * @param ties the ties it was made for
   * @param slack what to allow a tie in place of its own slack
   */
  @Nullable BitSet clash(List<Tie> ties, DoubleUnaryOperator slack) {
    List<Step> turns = new ArrayList<>(ties.size());
    for (Tie tie : ties) {
      turns.add(new Step(tie));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Step step : turns) {
        if (step.isDue()) {
          steps++;
          step.tie.narrow(step, slack.applyAsDouble(step.tie.slack()));
        }
      }
      if (!clashes.isEmpty()) {
        BitSet fewest = clashes.get(0);
        for (BitSet clash : clashes) {
          fewest = clash.cardinality() < fewest.cardinality() ? clash : fewest;
        }
        return fewest;
      }
      if (changed.isEmpty()) {
        return null;
      }
      states.values().forEach(state -> state.due = state.changed);
      for (State state : changed) {
        state.now = state.next;
        state.reasons = state.nextReasons;
        state.changed = false;
      }
      changed.clear();
    }
    return null;
  }

  /** How many looks at a tie it took. */
  long steps() {
    return steps;
  }

  /** One tie's turn: it reads what the round began with and writes what the next begins with. */
  final class Step {

    private final Tie tie;
    private final State[] tied;

    private Step(Tie tie) {
      this.tie = tie;
      this.tied = tie.variables().stream().map(this::state).toArray(State[]::new);
    }

    private State state(Variable variable) {
      return Objects.requireNonNull(states.get(variable));
    }

    private boolean isDue() {
      for (State state : tied) {
        if (state.due) {
          return true;
        }
      }
      return false;
    }

    Interval at(Variable variable) {
      return state(variable).now.interval();
    }

    Meaning.Form form(Variable variable) {
      return state(variable).now.form();
    }

    void narrow(Variable variable, Interval to) {
      State state = state(variable);
      Interval old = state.next.interval();
      double low = Math.max(old.low(), to.low());
      double high = Math.min(old.high(), to.high());
      if (low > high) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (low - high > SAME * size) {
          clashes.add(behind(state));
          return;
        }
        low = high;
      }
      if (moves(old.low(), low) || moves(old.high(), high)) {
        state.nextReasons = behind(state);
        state.next = new Meaning(new Interval(low, high), state.next.form());
        if (!state.changed) {
          state.changed = true;
          changed.add(state);
        }
      }
    }

    private BitSet behind(State narrowed) {
      BitSet all = new BitSet();
      add(all, narrowed.nextReasons, narrowed.index);
      for (State state : tied) {
        add(all, state.reasons, state.index);
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
