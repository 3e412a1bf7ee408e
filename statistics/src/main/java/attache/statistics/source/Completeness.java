package attache.statistics.source;

import java.net.URI;
import java.time.Duration;

/** Whether an answer is all that was asked for, and what to do where it is not. */
public sealed interface Completeness {

  /** All that was asked for. */
  record Whole() implements Completeness {}

  /** The source holds nothing of what was asked for. */
  record Nothing() implements Completeness {}

  /**
   * A part; the rest begins elsewhere.
   *
   * @param rest the next page
   */
  record NextPage(FetchRequest rest) implements Completeness {}

  /**
   * More was asked for than one answer holds, or may: what came is not used, narrower calls are
   * made.
   *
   * @param limit what the limit is, in words
   */
  record TooMuch(String limit) implements Completeness {}

  /**
   * Nothing yet: the answer is made meanwhile.
   *
   * @param at where to ask next
   * @param pause how long to wait before
   */
  record Ticket(URI at, Duration pause) implements Completeness {}

  /**
   * Refused; asking again the same way is no use.
   *
   * @param says what the source says, of one line
   */
  record Declined(String says) implements Completeness {

    private static final int LONGEST = 240;

    /**
     * The words are a stranger's: one line, no control characters, no more than a line or three.
     */
    public Declined {
      StringBuilder line = new StringBuilder();
      says.codePoints()
          .limit(4L * LONGEST)
          .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
          .filter(c -> c != ' ' || line.isEmpty() || line.charAt(line.length() - 1) != ' ')
          .forEach(line::appendCodePoint);
      String words = line.toString().strip();
      says = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }
  }

  /**
   * Cut short or garbled on the way: the same call is made again.
   *
   * @param how what is wrong with it
   */
  record Damaged(String how) implements Completeness {}
}
