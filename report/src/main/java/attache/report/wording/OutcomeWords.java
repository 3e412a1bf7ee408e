package attache.report.wording;

import attache.checking.verdict.Outcome;

/**
 * How an outcome is shown: never by colour alone.
 *
 * @param name the words
 * @param glyph one or two characters that tell outcomes apart without colour
 * @param tone the family of colours, also a CSS class
 * @param meaning the rule in one sentence
 */
public record OutcomeWords(String name, String glyph, Tone tone, String meaning) {

  /** Families of outcomes, each with one colour in every report. */
  public enum Tone {
    GOOD,
    ONE_SIDE,
    DOUBT,
    BAD,
    OPEN
  }

  /** The words for the outcome. */
  public static OutcomeWords of(Outcome outcome) {
    return switch (outcome) {
      case MATCHES_BOTH ->
          new OutcomeWords(
              "Matches",
              "✓✓",
              Tone.GOOD,
              "What was said meets the statistics of both sides, or of the only source there can be.");
      case MATCHES_ONE ->
          new OutcomeWords(
              "Matches one side",
              "✓|",
              Tone.ONE_SIDE,
              "It meets one side's statistics; the other's are out of tolerance or not held.");
      case CLOSE ->
          new OutcomeWords("Close", "≈", Tone.GOOD, "At most 5 % away; rates at most one point.");
      case IMPRECISE ->
          new OutcomeWords(
              "Imprecise",
              "~",
              Tone.DOUBT,
              "Above 5 % and at most 10 % away; rates at most three points.");
      case OFF_EXPLAINED ->
          new OutcomeWords(
              "Off, cause found",
              "✗→",
              Tone.BAD,
              "More than 10 % away, and a listed slip accounts for it.");
      case OFF ->
          new OutcomeWords(
              "Off", "✗?", Tone.BAD, "More than 10 % away, and no listed slip accounts for it.");
      case CONTRADICTS_ITSELF ->
          new OutcomeWords(
              "Contradicts itself", "⊥", Tone.BAD, "The statement's own figures cannot all hold.");
      case UNCHECKED ->
          new OutcomeWords(
              "Not checked",
              "…",
              Tone.OPEN,
              "No official figure is held, or what is held does not settle it.");
      case NOT_A_FACT ->
          new OutcomeWords(
              "Not a fact to check",
              "○",
              Tone.OPEN,
              "A target, forecast or opinion; its arithmetic is checked all the same.");
    };
  }
}
