package attache.claims.statement;

/**
 * A stretch of a statement's text in UTF-16 units, end exclusive. Spans that leave the program are
 * converted to code points by {@link Statement#codePoint}.
 *
 * @param start first unit, at least 0
 * @param end one past the last unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  /** The number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether the other lies in this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether they share a unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The stretch of text. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** By start, then end. */
  @Override
  public int compareTo(Span other) {
    int c = Integer.compare(start, other.start);
    return c != 0 ? c : Integer.compare(end, other.end);
  }
}
