package attache.claims.statement;

import org.jspecify.annotations.Nullable;

/**
 * What one person says before the next one speaks; a whole article is one turn.
 *
 * @param span where it stands, speaker label excluded
 * @param speaker who speaks, as the text names them, or null when it does not
 * @param role question, answer or plain prose
 */
public record Turn(Span span, @Nullable String speaker, Role role) {

  /** What a turn is for. */
  public enum Role {
    PROSE,
    QUESTION,
    ANSWER
  }
}
