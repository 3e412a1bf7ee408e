package attache.statistics.pack;

/**
 * The pack cannot be made or read; the message is one sentence that says of what, why, what was
 * expected, and what to do.
 */
public final class PackException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the sentence to show. */
  public PackException(String message) {
    super(message);
  }

  /** With the sentence to show and what lies behind it. */
  public PackException(String message, Throwable cause) {
    super(message, cause);
  }
}
