package attache.claims.statement;

import java.util.Arrays;

/**
 * Turns UTF-16 offsets of one text into code-point offsets. Time to build is linear in the text, a
 * look-up is logarithmic in the number of characters outside the basic plane; memory is theirs.
 */
public final class CodePoints {

  /** Offsets of the second half of every surrogate pair, ascending. */
  private final int[] secondHalves;

  /** For offsets into this text. */
  public CodePoints(String text) {
    int[] found = new int[16];
    int n = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (n == found.length) {
          found = Arrays.copyOf(found, 2 * n);
        }
        found[n++] = i;
      }
    }
    secondHalves = Arrays.copyOf(found, n);
  }

  /** The number of code points before the offset. */
  public int before(int offset) {
    int at = Arrays.binarySearch(secondHalves, offset);
    return offset - (at >= 0 ? at : -at - 1);
  }
}
