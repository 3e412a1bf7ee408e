package attache.checking.diagnosis;

/**
 * One slip of the closed list that may stand behind a figure that is off: a pure rewriting either
 * of the figure as said or of what it is taken to mean. Nothing here looks at statistics; whoever
 * applies it recomputes and sees whether it closes.
 */
public sealed interface Hypothesis permits QuantitySlip, ReadingSlip {

  /** Stable id for reports and the JSON contract ("SCALE"). */
  String id();
}
