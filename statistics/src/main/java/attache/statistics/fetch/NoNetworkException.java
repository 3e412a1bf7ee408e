package attache.statistics.fetch;

/** A source cannot be reached at all. The message is one sentence that says what to do instead. */
public final class NoNetworkException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the sentence to show. */
  public NoNetworkException(String message, Throwable cause) {
    super(message, cause);
  }
}
