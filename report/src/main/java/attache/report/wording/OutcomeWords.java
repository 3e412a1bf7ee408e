package attache.report.wording;

import attache.checking.verdict.Outcome;

/**
 * How an outcome is shown: never by colour alone.
 *
 * @param name the words
 * @param glyph one or two characters that tell outcomes apart without colour
 * @param tone the family of colours, also a CSS class
 */
public record OutcomeWords(String name, String glyph, Tone tone) {

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
      case MATCHES_BOTH -> new OutcomeWords("Matches", "✓✓", Tone.GOOD);
      case MATCHES_ONE -> new OutcomeWords("Matches one side", "✓|", Tone.ONE_SIDE);
      case CLOSE -> new OutcomeWords("Close", "≈", Tone.GOOD);
      case IMPRECISE -> new OutcomeWords("Imprecise", "~", Tone.DOUBT);
      case OFF_EXPLAINED -> new OutcomeWords("Off, cause found", "✗→", Tone.BAD);
      case OFF -> new OutcomeWords("Off", "✗?", Tone.BAD);
      case CONTRADICTS_ITSELF -> new OutcomeWords("Contradicts itself", "⊥", Tone.BAD);
      case UNCHECKED -> new OutcomeWords("Not checked", "…", Tone.OPEN);
      case NOT_A_FACT -> new OutcomeWords("Not a fact to check", "○", Tone.OPEN);
    };
  }
}
