package attache.statistics.source.table;

import attache.statistics.source.SourceException;

/**
 * A mapping is wrong, or does not fit the table it is used with. The message is one sentence: the
 * key in the mapping, what was expected there, and what to do.
 */
public final class MappingException extends SourceException {

  private static final long serialVersionUID = 1;

  /** With the sentence to show. */
  public MappingException(String message) {
    super(message);
  }

  /** With the sentence to show and what lies behind it. */
  public MappingException(String message, Throwable cause) {
    super(message, cause);
  }
}
