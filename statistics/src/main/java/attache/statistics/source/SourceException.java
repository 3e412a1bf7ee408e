package attache.statistics.source;

/**
 * A file or an answer of a source cannot be used. The message is one sentence: what was read, where
 * (file, line), what was expected, what to do.
 */
public class SourceException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With the sentence to show. */
  public SourceException(String message) {
    super(message);
  }

  /** With the sentence to show and what lies behind it. */
  public SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
