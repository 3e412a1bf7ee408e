package attache.claims.statement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The encoding that bytes which are no UTF-8 look like, told from how often which bytes come, in
 * one pass over their beginning. Where two fit alike none is told, for a wrong guess makes other
 * names and figures of those that were written.
 */
final class CharsetByLook {

  /** Bytes looked at. */
  private static final int SAMPLE = 1 << 16;

  /** Fewer bytes beyond ASCII tell nothing. */
  private static final int LEAST = 4;

  private final byte[] bytes;
  private final int end;
  private final int[] times = new int[256];
  private int high;
  private int letters;

  private CharsetByLook(byte[] bytes) {
    this.bytes = bytes;
    this.end = wholeLines(bytes);
    for (int i = 0; i < end; i++) {
      int b = bytes[i] & 0xFF;
      times[b]++;
      high += b >= 0x80 ? 1 : 0;
      letters += (b | 0x20) >= 'a' && (b | 0x20) <= 'z' ? 1 : 0;
    }
  }

  /** The sample ends with a line, lest it cut a character in two. */
  private static int wholeLines(byte[] bytes) {
    int end = Math.min(bytes.length, SAMPLE);
    if (end == bytes.length) {
      return end;
    }
    int line = end;
    while (line > 0 && bytes[line - 1] != '\n') {
      line--;
    }
    return line > 0 ? line : end;
  }

  /** The encoding, or null when none is sure enough. */
  static @Nullable Charset of(byte[] bytes) {
    CharsetByLook look = new CharsetByLook(bytes);
    if (look.high < LEAST) {
      return look.western();
    }
    Charset chinese = look.chinese();
    if (chinese != null) {
      return chinese;
    }
    return look.high > look.letters ? look.cyrillic() : look.western();
  }

  /**
   * Frequent characters of GB 2312 have a first byte of B0 to D7 and a second above A0; those of
   * Big5 a first of A4 to C6 and a second that half the time is below 7F.
   */
  private @Nullable Charset chinese() {
    int pairs = 0;
    int frequent = 0;
    int low = 0;
    int big5 = 0;
    for (int i = 0; i + 1 < end; i++) {
      int first = bytes[i] & 0xFF;
      if (first < 0x81) {
        continue;
      }
      int second = bytes[i + 1] & 0xFF;
      pairs++;
      frequent += first >= 0xB0 && first <= 0xD7 && second > 0xA0 ? 1 : 0;
      low += second >= 0x40 && second < 0x7F ? 1 : 0;
      big5 += first >= 0xA1 && first <= 0xC6 ? 1 : 0;
      i++;
    }
    if (frequent * 10 >= pairs * 6 && low * 10 <= pairs && isAll("GB18030")) {
      return Charset.forName("GB18030");
    }
    boolean looks = big5 * 10 >= pairs * 7 && low * 10 >= pairs * 2;
    return looks && isAll("Big5") ? Charset.forName("Big5") : null;
  }

  private boolean isAll(String charset) {
    try {
      Charset.forName(charset)
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, 0, end));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Most letters are small, and each encoding has the small ones in another place. */
  private @Nullable Charset cyrillic() {
    int windows = count(0xE0, 0xFF);
    int koi = count(0xC0, 0xDF);
    int dos = count(0xA0, 0xAF) + count(0xE0, 0xEF);
    int dosOnly = count(0xA0, 0xAF);
    if (dosOnly * 3 > high && dos * 10 > high * 6) {
      return Charset.forName("IBM866");
    }
    if (windows > 2 * koi) {
      return Charset.forName("windows-1251");
    }
    return koi > 2 * windows ? Charset.forName("KOI8-R") : null;
  }

  /** Now and then a letter with an accent, a quotation mark or a dash among ASCII. */
  private @Nullable Charset western() {
    int accents = count(0xC0, 0xFF) - times[0xD7] - times[0xF7];
    int marks = 0;
    for (int mark :
        new int[] {
          0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xA0, 0xA1, 0xA3, 0xA7, 0xA9, 0xAB, 0xB0,
          0xB7, 0xBA, 0xBB, 0xBF, 0xAA
        }) {
      marks += times[mark];
    }
    boolean among = high * 5 <= letters && accents + marks == high;
    return among && isAll("windows-1252") ? Charset.forName("windows-1252") : null;
  }

  private int count(int from, int to) {
    int count = 0;
    for (int b = from; b <= to; b++) {
      count += times[b];
    }
    return count;
  }
}
