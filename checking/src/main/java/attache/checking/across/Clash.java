package attache.checking.across;

import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Two statements give different figures for the same thing.
 *
 * @param first the figure of the statement given first
 * @param second the figure of the other
 * @param cause why they may differ
 * @param says what is told by whom and why it may differ, in plain words
 */
public record Clash(Said first, Said second, Cause cause, String says) {

  /**
   * A figure and where it was said.
   *
   * @param statement the statement
   * @param claim the figure in it
   */
  public record Said(Statement statement, Claim claim) {

    /** The figure in the statement's words. */
    public String surface() {
      return claim.span().of(statement.text());
    }

    /** The speaker, or the statement's name where none is known. */
    public String by() {
      @Nullable String speaker = claim.speaker();
      return speaker == null ? statement.id() : speaker + " (" + statement.id() + ")";
    }
  }

  /** Why two figures of one thing may differ. */
  public enum Cause {
    /** Each is in line with the statistics of another side: nobody's error. */
    TWO_SIDES,
    /** A slip in one of them would bring them together. */
    SLIP,
    /** One is in line with official figures, and the other is not. */
    ONE_OFF,
    /** Nothing held tells. */
    UNKNOWN
  }
}
