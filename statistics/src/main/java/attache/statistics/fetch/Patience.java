package attache.statistics.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How long is waited, for what, and how often it is tried.
 *
 * @param attempts calls of one request in all
 * @param first what is waited after the first that failed, twice as long after each that follows
 * @param longest no wait is longer; a source that asks for a longer one is left alone
 * @param connect until a connection stands
 * @param silence without a byte
 * @param whole for one answer
 * @param mostBytes of one answer, packed or unpacked
 * @param tickets for an answer that is made behind a ticket
 */
public record Patience(
    int attempts,
    Duration first,
    Duration longest,
    Duration connect,
    Duration silence,
    Duration whole,
    long mostBytes,
    Duration tickets) {

  /** Statuses that pass: too many calls, and a server that is out of order or overloaded. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private static final int FORBIDDEN = 403;

  /** For public services of statistical offices. */
  public static Patience usual() {
    return new Patience(
        5,
        Duration.ofSeconds(2),
        Duration.ofMinutes(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(120),
        Duration.ofMinutes(15),
        1L << 30,
        Duration.ofMinutes(30));
  }

  /** What to wait before the attempt after this one (1, 2 …). */
  Duration after(int attempt) {
    Duration wait = first.multipliedBy(1L << Math.min(attempt - 1, 20));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  /** Whether the same call may be answered better later. */
  static boolean isPassing(int status, boolean saysWhen) {
    return PASSING.contains(status) || (status == FORBIDDEN && saysWhen);
  }

  /**
   * When a Retry-After header asks to come back: seconds, or a date of HTTP (RFC 9110, 10.2.3).
   *
   * @return empty where it says neither
   */
  static Optional<Duration> retryAfter(String header, Instant now) {
    String text = header.strip();
    if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant then =
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
              .toInstant();
      return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}
