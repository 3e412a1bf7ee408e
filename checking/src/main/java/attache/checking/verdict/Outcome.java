package attache.checking.verdict;

/** What came of checking a figure; never of judging a person. */
public enum Outcome {
  /** What was said meets both sides' statistics, or those of the only side there is. */
  MATCHES_BOTH,
  /** It meets one side's statistics; the other's are out of tolerance or not held. */
  MATCHES_ONE,
  /** The gap is at most 5 % (growth: 1 percentage point or the last printed digit). */
  CLOSE,
  /** The gap is above 5 % and at most 10 %. */
  IMPRECISE,
  /** The gap is above 10 %, and a hypothesis of the closed list reproduces what was said. */
  OFF_EXPLAINED,
  /** The gap is above 10 %, and no hypothesis does. */
  OFF,
  /** The statement's own figures cannot all hold. */
  CONTRADICTS_ITSELF,
  /** No official figure is held for it. */
  UNCHECKED,
  /** A target, forecast or opinion; its arithmetic is still checked. */
  NOT_A_FACT
}
