package attache.statistics.mirror;

/** One step of the {@link Ladder}: what one cause explains of a gap. */
public sealed interface Rung {

  /** The cause looked into. */
  AsymmetryCause cause();

  /**
   * The cause explains an amount.
   *
   * @param cause the cause
   * @param before what was left of the gap before, with its sign
   * @param amount what the cause makes of it, with its sign; nothing is cut off to fit
   * @param basis how it was computed, a formula in words
   * @param source the data set that the figures are of, or the publication of the formula
   * @param isEstimate whether it rests on an assumption named in the basis
   */
  record Explained(
      AsymmetryCause cause,
      double before,
      double amount,
      String basis,
      String source,
      boolean isEstimate)
      implements Rung {

    /** What is left of the gap after it. */
    public double left() {
      return before - amount;
    }

    /** What it does to the gap. */
    public Effect effect() {
      if (amount == 0) {
        return Effect.NONE;
      }
      if (amount * before <= 0) {
        return Effect.WIDENS;
      }
      return Math.abs(amount) > Math.abs(before) ? Effect.OVERSHOOTS : Effect.CLOSES;
    }
  }

  /**
   * The cause may be at work, but what would tell is not held.
   *
   * @param needs the figures that it takes
   * @param command how to get them, a command line or a step
   */
  record NotAvailable(AsymmetryCause cause, String needs, String command) implements Rung {}

  /**
   * The cause cannot be at work here.
   *
   * @param why a clause without its full stop
   */
  record NotApplicable(AsymmetryCause cause, String why) implements Rung {}

  /** What a rung does to the gap that was left before it. */
  enum Effect {
    /** Takes some or all of it away. */
    CLOSES,
    /** Explains more than was left, so that the rest has the other sign. */
    OVERSHOOTS,
    /** Works the other way: without the cause the gap would be wider. */
    WIDENS,
    /** Makes no difference. */
    NONE
  }
}
