package attache.statistics.source.table;

import attache.statistics.source.SourceException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text, with what they were read as. Nothing is guessed by the look of letters: a byte
 * order mark decides, then what the mapping says, then whether the bytes are UTF-8 at all. Any
 * bytes are windows-1251, and most are GB18030, so that between those two only a person can tell.
 *
 * @param text without a byte order mark
 * @param encoding its name
 */
record TextDecoding(String text, String encoding) {

  private static final int SHOWN = 40;

  /**
   * @param declared by the mapping, best first
   * @throws SourceException when the bytes are none of what they may be
   */
  static TextDecoding of(byte[] bytes, List<String> declared, String what) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return marked(bytes, 3, StandardCharsets.UTF_8, what);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return marked(bytes, 2, StandardCharsets.UTF_16LE, what);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return marked(bytes, 2, StandardCharsets.UTF_16BE, what);
    }
    for (String name : declared.isEmpty() ? List.of("UTF-8") : declared) {
      String text = strictly(bytes, 0, Charset.forName(name));
      if (text != null && text.indexOf('\0') < 0) {
        return new TextDecoding(text, name);
      }
    }
    if (!declared.isEmpty()) {
      throw new SourceException(
          what
              + ": is not written in "
              + String.join(" or ", declared)
              + ", which the mapping's \"encoding\" says");
    }
    if (isWide(bytes)) {
      throw new SourceException(
          what
              + ": has a zero byte in its text; if it is UTF-16, say in the mapping"
              + " \"encoding\": \"UTF-16LE\"");
    }
    throw new SourceException(
        what
            + ": is not UTF-8; say in the mapping what it is: with \"encoding\": \"windows-1251\""
            + " it begins '"
            + beginning(bytes, "windows-1251")
            + "', with \"encoding\": \"GB18030\" '"
            + beginning(bytes, "GB18030")
            + "'");
  }

  /** Whether this Java knows an encoding of that name. */
  static boolean knows(String encoding) {
    try {
      return Charset.isSupported(encoding);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static TextDecoding marked(byte[] bytes, int skipped, Charset charset, String what) {
    String text = strictly(bytes, skipped, charset);
    if (text == null) {
      throw new SourceException(
          what
              + ": its first bytes say "
              + charset.name()
              + " and a later one is not; save it again, or fetch it again");
    }
    return new TextDecoding(text, charset.name());
  }

  private static boolean isWide(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 1 << 12); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String strictly(byte[] bytes, int skipped, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, skipped, bytes.length - skipped))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String beginning(byte[] bytes, String encoding) {
    String text =
        new String(bytes, 0, Math.min(bytes.length, 4 * SHOWN), Charset.forName(encoding));
    String line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
