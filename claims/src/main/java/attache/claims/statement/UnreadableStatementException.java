package attache.claims.statement;

import java.io.IOException;

/**
 * A document that cannot be read as a statement: empty, binary, too large, in an unknown encoding.
 * The message is one sentence for the user that says what, where and what to do.
 */
public final class UnreadableStatementException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence: what is wrong, where, and what to do next
   */
  public UnreadableStatementException(String message) {
    super(message);
  }
}
