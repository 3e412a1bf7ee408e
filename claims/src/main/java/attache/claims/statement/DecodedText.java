package attache.claims.statement;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file. Text is UTF-8 or UTF-16, or what a web page declares; anything else is
 * told from the look of its bytes, and then it is said so, because a wrong guess turns figures and
 * names into others.
 *
 * @param text the characters, without the byte order mark
 * @param skipped how many characters of the decoded file stand before the text: 1 after a byte
 *     order mark, else 0
 * @param doubt a sentence to the user about how it was read, or null when there is no doubt
 */
record DecodedText(String text, int skipped, @Nullable String doubt) {

  /** Of a file that is nearly UTF-8, one in so many of its characters may be broken. */
  private static final int SELDOM = 20;

  /**
   * Decodes.
   *
   * @param bytes the whole file
   * @param name what the file is called in messages
   * @param declared the charset that the document itself declares (an HTML page), used where the
   *     bytes are not UTF-8, or null
   * @throws UnreadableStatementException when the file is empty, no text, or in another encoding
   */
  static DecodedText of(byte[] bytes, String name, @Nullable Charset declared)
      throws UnreadableStatementException {
    if (bytes.length == 0) {
      throw new UnreadableStatementException(name + " is empty: there is no statement to read.");
    }
    BinaryFormat binary = BinaryFormat.of(bytes);
    if (binary != null) {
      throw new UnreadableStatementException(
          name + " is " + binary.told() + ", which is not read yet: " + binary.advice() + ".");
    }
    DecodedText decoded = decode(bytes, name, declared);
    if (decoded.text.isBlank()) {
      throw new UnreadableStatementException(
          name + " holds only blanks: there is no statement to read.");
    }
    return decoded;
  }

  private static DecodedText decode(byte[] bytes, String name, @Nullable Charset declared)
      throws UnreadableStatementException {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new DecodedText(strict(bytes, 3, StandardCharsets.UTF_8, name), 1, null);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new DecodedText(strict(bytes, 2, StandardCharsets.UTF_16LE, name), 1, null);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new DecodedText(strict(bytes, 2, StandardCharsets.UTF_16BE, name), 1, null);
    }
    Charset wide = wide(bytes, name);
    if (wide != null) {
      return new DecodedText(strict(bytes, 0, wide, name), 0, readAs(wide));
    }
    try {
      return new DecodedText(decodeOrThrow(bytes, 0, StandardCharsets.UTF_8), 0, null);
    } catch (CharacterCodingException notUtf8) {
      if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
        return new DecodedText(strict(bytes, 0, declared, name), 0, null);
      }
    }
    int broken = brokenUtf8(bytes);
    if (broken > 0) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return new DecodedText(
          text,
          0,
          broken == 1
              ? "A byte of it is broken, shown as \uFFFD."
              : broken + " bytes of it are broken, shown as \uFFFD.");
    }
    Charset look = CharsetByLook.of(bytes);
    if (look == null) {
      throw wrongEncoding(bytes, name);
    }
    try {
      return new DecodedText(decodeOrThrow(bytes, 0, look), 0, readAs(look));
    } catch (CharacterCodingException otherwise) {
      throw wrongEncoding(bytes, name);
    }
  }

  private static String readAs(Charset charset) {
    return "Its encoding is not said and was taken to be " + charset.name() + ".";
  }

  /** How many bytes are out of place in what is UTF-8 otherwise; 0 when it is not. */
  private static int brokenUtf8(byte[] bytes) {
    int whole = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = lengthInUtf8(bytes[i]);
      int end = i + 1;
      while (end < bytes.length && end < i + length && (bytes[end] & 0xC0) == 0x80) {
        end++;
      }
      if (length == 0 || end < i + length) {
        broken++;
      } else if (length > 1) {
        whole++;
      }
      i = end;
    }
    return whole > 0 && broken * SELDOM <= whole ? broken : 0;
  }

  private static int lengthInUtf8(byte first) {
    int b = first & 0xFF;
    if (b < 0x80) {
      return 1;
    }
    return b < 0xC2 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
  }

  /** UTF-16 without a byte order mark, told by where its zero bytes stand; null for no zeros. */
  private static @Nullable Charset wide(byte[] bytes, String name)
      throws UnreadableStatementException {
    int even = 0;
    int odd = 0;
    int first = -1;
    for (int i = 0; i < bytes.length && (i < 1 << 16 || first < 0); i++) {
      if (bytes[i] == 0) {
        first = first < 0 ? i : first;
        even += 1 - (i & 1);
        odd += i & 1;
      }
    }
    if (first < 0) {
      return null;
    }
    int sampled = Math.min(bytes.length, 1 << 16) / 2;
    int most = Math.max(odd, even);
    // Of Latin text every second byte is zero, of Russian those of blanks and digits.
    if (most > sampled / 10 && Math.min(odd, even) <= most / 20 && bytes.length % 2 == 0) {
      return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    throw new UnreadableStatementException(
        name
            + " is a binary file (byte "
            + first
            + " is zero): give a text, Markdown, HTML, PDF or DOCX file.");
  }

  private static UnreadableStatementException wrongEncoding(byte[] bytes, String name) {
    int at = malformedAt(bytes);
    return new UnreadableStatementException(
        name
            + " is not UTF-8 (byte "
            + at
            + " is 0x"
            + String.format(Locale.ROOT, "%02X", bytes[at])
            + "): convert it first, for example with: iconv -f "
            + likely(bytes)
            + " -t UTF-8");
  }

  /**
   * A hint for the user and no more: Cyrillic in one byte a letter comes as runs of high bytes,
   * Western text as single ones among ASCII letters.
   */
  private static String likely(byte[] bytes) {
    int high = 0;
    int runs = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        high++;
        runs += i > 0 && bytes[i - 1] < 0 ? 1 : 0;
      }
    }
    return runs * 2 > high ? "WINDOWS-1251" : "WINDOWS-1252";
  }

  private static int malformedAt(byte[] bytes) {
    CharsetDecoder decoder = reporting(StandardCharsets.UTF_8);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError() || result.isUnderflow()) {
        return Math.min(in.position(), bytes.length - 1);
      }
      out.clear();
    }
  }

  private static String strict(byte[] bytes, int from, Charset charset, String name)
      throws UnreadableStatementException {
    try {
      return decodeOrThrow(bytes, from, charset);
    } catch (CharacterCodingException e) {
      throw new UnreadableStatementException(
          name
              + " says it is "
              + charset.name()
              + " and holds bytes that are not: save it as UTF-8 and try again.");
    }
  }

  private static String decodeOrThrow(byte[] bytes, int from, Charset charset)
      throws CharacterCodingException {
    return reporting(charset).decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
  }

  private static CharsetDecoder reporting(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean starts(byte[] bytes, int... head) {
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }
}
