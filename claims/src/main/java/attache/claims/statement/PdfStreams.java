package attache.claims.statement;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The packed streams of a PDF document, unpacked to nowhere before PDFBox sees them, for a stream
 * of a few kilobytes may unpack to more than the machine holds.
 */
final class PdfStreams {

  /** Text, fonts and drawings of all pages together unpack to less. */
  private static final long MOST_UNPACKED = 512L << 20;

  /** A stream's dictionary is looked for in so many bytes before it. */
  private static final int DICTIONARY = 1_024;

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  private PdfStreams() {}

  /**
   * @throws UnreadableStatementException when its streams, pictures apart, unpack to more than any
   *     document's
   */
  static void refuseBombs(byte[] bytes, String name) throws UnreadableStatementException {
    long unpacked = 0;
    Inflater inflater = new Inflater();
    byte[] out = new byte[1 << 16];
    try {
      int at = indexOf(bytes, 0);
      while (at >= 0) {
        int start = at + STREAM.length;
        while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
          start++;
        }
        String dictionary = dictionary(bytes, at);
        boolean packed = dictionary.contains("Flate") || dictionary.contains("/Fl");
        if (dictionary.contains("FlateDecode/FlateDecode")
            || dictionary.contains("FlateDecode /FlateDecode")) {
          throw bomb(name);
        }
        if (packed && !dictionary.contains("/Image")) {
          inflater.reset();
          inflater.setInput(bytes, start, bytes.length - start);
          int n = 1;
          while (n > 0 && unpacked <= MOST_UNPACKED) {
            n = inflate(inflater, out);
            unpacked += n;
          }
          start += (int) Math.min(inflater.getBytesRead(), bytes.length - start);
        }
        if (unpacked > MOST_UNPACKED) {
          throw bomb(name);
        }
        at = indexOf(bytes, start);
      }
    } finally {
      inflater.end();
    }
  }

  private static int inflate(Inflater inflater, byte[] out) {
    try {
      return inflater.inflate(out);
    } catch (DataFormatException e) {
      return 0; // broken or encrypted, which PDFBox tells better
    }
  }

  private static UnreadableStatementException bomb(String name) {
    return new UnreadableStatementException(
        name
            + " unpacks to more than "
            + (MOST_UNPACKED >> 20)
            + " MB, which no document of words does: give its text as plain text.");
  }

  /** The bytes before the stream up to the object that it belongs to. */
  private static String dictionary(byte[] bytes, int at) {
    int from = Math.max(0, at - DICTIONARY);
    String before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    return before.substring(Math.max(0, before.lastIndexOf(" obj")));
  }

  /** Where the next "stream" begins that is no "endstream", or -1. */
  private static int indexOf(byte[] bytes, int from) {
    for (int i = from; i + STREAM.length <= bytes.length; i++) {
      if (bytes[i] == 's' && isStream(bytes, i) && (i == 0 || bytes[i - 1] != 'd')) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isStream(byte[] bytes, int at) {
    for (int k = 0; k < STREAM.length; k++) {
      if (bytes[at + k] != STREAM[k]) {
        return false;
      }
    }
    return true;
  }
}
