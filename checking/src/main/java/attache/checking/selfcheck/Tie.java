package attache.checking.selfcheck;

import attache.vocabulary.quantity.Interval;
import java.util.ArrayList;
import java.util.List;

/** An equation or inequality between variables that must hold if the statement is consistent. */
sealed interface Tie {

  /** The kind of relation it is told as. */
  String kind();

  /** The factor by which both sides may differ without a contradiction; 1 where none is allowed. */
  double slack();

  /** The variables it ties, the one that is computed first. */
  List<Variable> variables();

  /** Narrows each variable to what the others leave it, if both sides differ by {@code slack}. */
  void narrow(Narrowing.Step step, double slack);

  /**
   * whole = Σ coefficient · part, or with {@code atMost} Σ ≤ whole.
   *
   * @param kind the kind of relation
   * @param whole the whole
   * @param parts what is added
   * @param coefficients what each part counts, never zero
   * @param atMost whether there may be more in the whole
   * @param slack the factor allowed
   */
  record Sum(
      String kind,
      Variable whole,
      List<Variable> parts,
      List<Double> coefficients,
      boolean atMost,
      double slack)
      implements Tie {

    public Sum {
      parts = List.copyOf(parts);
      coefficients = List.copyOf(coefficients);
    }

    static Sum of(String kind, Variable whole, List<Variable> parts, double slack) {
      return new Sum(kind, whole, parts, parts.stream().map(p -> 1.0).toList(), false, slack);
    }

    static Sum atMost(String kind, Variable whole, List<Variable> parts, double slack) {
      return new Sum(kind, whole, parts, parts.stream().map(p -> 1.0).toList(), true, slack);
    }

    @Override
    public List<Variable> variables() {
      return joined(whole, parts);
    }

    @Override
    public void narrow(Narrowing.Step step, double allowed) {
      int n = parts.size();
      Interval[] before = new Interval[n + 1]; // sums of the parts left of each, and right of each
      Interval[] after = new Interval[n + 1];
      before[0] = Interval.point(0);
      after[n] = Interval.point(0);
      for (int i = 0; i < n; i++) {
        before[i + 1] = before[i].plus(term(step, i));
        after[n - 1 - i] = after[n - i].plus(term(step, n - 1 - i));
      }
      Interval all = before[n];
      step.narrow(whole, atMost ? from(widened(all, allowed).low()) : widened(all, allowed));
      Interval total = widened(step.at(whole), allowed);
      if (atMost) {
        total = upTo(total.high());
      }
      for (int i = 0; i < n; i++) {
        Interval others = before[i].plus(after[i + 1]);
        step.narrow(parts.get(i), total.minus(others).times(1 / coefficients.get(i)));
      }
    }

    private Interval term(Narrowing.Step step, int i) {
      return step.at(parts.get(i)).times(coefficients.get(i));
    }
  }

  /**
   * current = base · change, or base + change when the change is a difference: growth between two
   * levels, a share of a total, an amount in another currency.
   *
   * @param kind the kind of relation
   * @param current the level that comes out
   * @param base the level that goes in
   * @param change what is done to it
   * @param slack the factor allowed
   */
  record Scaling(String kind, Variable current, Variable base, Variable change, double slack)
      implements Tie {

    @Override
    public List<Variable> variables() {
      return List.of(current, base, change);
    }

    @Override
    public void narrow(Narrowing.Step step, double allowed) {
      Interval to = step.at(current);
      Interval from = step.at(base);
      Interval by = step.at(change);
      if (step.form(change) == Meaning.Form.DIFFERENCE) {
        step.narrow(current, widened(from.plus(by), allowed));
        step.narrow(base, widened(to, allowed).minus(by));
        step.narrow(change, widened(to, allowed).minus(from));
      } else {
        step.narrow(current, widened(from.times(by), allowed));
        step.narrow(base, widened(to, allowed).dividedBy(by));
        step.narrow(change, widened(to, allowed).dividedBy(from));
      }
    }
  }

  /**
   * balance = |one − other|: a surplus and a deficit are both told without a sign.
   *
   * @param balance the difference, not negative
   * @param one one flow
   * @param other the other
   * @param slack the factor allowed
   */
  record Distance(Variable balance, Variable one, Variable other, double slack) implements Tie {

    @Override
    public String kind() {
      return "difference";
    }

    @Override
    public List<Variable> variables() {
      return List.of(balance, one, other);
    }

    @Override
    public void narrow(Narrowing.Step step, double allowed) {
      Interval a = step.at(one);
      Interval b = step.at(other);
      Interval d = a.minus(b);
      double least = d.contains(0) ? 0 : Math.min(Math.abs(d.low()), Math.abs(d.high()));
      double most = Math.max(Math.abs(d.low()), Math.abs(d.high()));
      step.narrow(balance, widened(new Interval(least, most), allowed));
      Interval gap = widened(step.at(balance), allowed);
      step.narrow(one, eitherSide(a, b, gap));
      step.narrow(other, eitherSide(b, a, gap));
    }

    /** What of {@code x} lies the gap above or below {@code y}, or the nearer side if nothing. */
    private static Interval eitherSide(Interval x, Interval y, Interval gap) {
      Interval above = y.plus(gap);
      Interval below = y.minus(gap);
      return !above.meets(x) ? below : !below.meets(x) ? above : above.hull(below);
    }
  }

  /**
   * The whole's rate lies between the rates of its two parts: growth of a turnover between those of
   * exports and imports, a partner's share in it between its shares in the two.
   *
   * @param whole the rate of the whole
   * @param one that of one part
   * @param other that of the other
   * @param slack the factor allowed
   */
  record Between(Variable whole, Variable one, Variable other, double slack) implements Tie {

    @Override
    public String kind() {
      return "mean";
    }

    @Override
    public List<Variable> variables() {
      return List.of(whole, one, other);
    }

    @Override
    public void narrow(Narrowing.Step step, double allowed) {
      Interval mean = widened(step.at(whole), allowed);
      Interval a = step.at(one);
      Interval b = step.at(other);
      step.narrow(whole, widened(a.hull(b), allowed));
      step.narrow(one, beyond(mean, b));
      step.narrow(other, beyond(mean, a));
    }

    /** Where the one part must lie if the other is all below or all above the mean. */
    private static Interval beyond(Interval mean, Interval part) {
      return part.high() < mean.low()
          ? from(mean.low())
          : part.low() > mean.high() ? upTo(mean.high()) : Interval.ANY;
    }
  }

  private static List<Variable> joined(Variable first, List<Variable> others) {
    List<Variable> all = new ArrayList<>(others.size() + 1);
    all.add(first);
    all.addAll(others);
    return all;
  }

  private static Interval widened(Interval interval, double factor) {
    if (factor == 1) {
      return interval;
    }
    return new Interval(
        interval.low() > 0 ? interval.low() / factor : interval.low() * factor,
        interval.high() > 0 ? interval.high() * factor : interval.high() / factor);
  }

  private static Interval from(double low) {
    return new Interval(low, Double.POSITIVE_INFINITY);
  }

  private static Interval upTo(double high) {
    return new Interval(Double.NEGATIVE_INFINITY, high);
  }
}
