package attache.checking.selfcheck;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * By which factor figures that belong together may differ without contradicting one another. One
 * sentence has one source; another may quote a revised figure, or the other side's.
 */
final class Slack {

  /** Told in one breath. */
  static final double NONE = 1;

  /** Told apart: one may be provisional and the other revised (the mark for "close", 5 %). */
  static final double REVISION = 1.05;

  /** Figures of one sentence that are no further apart do not add up, but contradict nothing. */
  private static final double ROUGH = 1.02;

  private static final double TIGHT = 1.005;

  /** Aims and forecasts are round. */
  static final double EXPECTED = 1.25;

  /**
   * Two sides' statistics, or a period that is only taken over from sentences before. Mirror
   * figures of the same trade differ by a factor of four at times, by a factor of ten never.
   */
  static final double MIRROR = 4;

  /** Nothing is demanded: if it holds exactly, it is told; if not, it was none. */
  static final double ANY = 1e9;

  /** Each tie its own slack. */
  static final DoubleUnaryOperator OWN = slack -> slack;

  /** No tie any. */
  static final DoubleUnaryOperator WITHOUT = slack -> NONE;

  /** No tie more than a revision. */
  static final DoubleUnaryOperator CLOSELY = slack -> Math.min(slack, REVISION);

  /** No tie more than what is lost in rounding on the way. */
  static final DoubleUnaryOperator TIGHTLY = slack -> Math.min(slack, TIGHT);

  /** Every tie a little, for what is rounded or revised on the way. */
  static final DoubleUnaryOperator ROUGHLY = slack -> Math.max(slack, ROUGH);

  private Slack() {}

  static double between(Variable... variables) {
    return between(List.of(variables));
  }

  static double between(List<Variable> variables) {
    double slack = NONE;
    Variable first = variables.get(0);
    for (Variable v : variables) {
      boolean sameBreath =
          v.sentence() == first.sentence() || v.isLinkedTo(first) || first.isLinkedTo(v);
      if (!v.source().equals(first.source()) || differ(v.speaker(), first.speaker())) {
        slack = Math.max(slack, MIRROR);
      } else if (!sameBreath) {
        slack = Math.max(slack, v.timed() && first.timed() ? REVISION : MIRROR);
      }
      if (v.cell().topic().expected()) {
        slack = Math.max(slack, EXPECTED);
      }
    }
    return slack;
  }

  private static boolean differ(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
  }
}
