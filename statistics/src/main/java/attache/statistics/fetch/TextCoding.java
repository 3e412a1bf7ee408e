package attache.statistics.fetch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The character set that a text is declared to be in, held against its bytes: the WTO's interface,
 * for one, says UTF-8 and sends Windows-1252, which is tried next.
 */
final class TextCoding {

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

  private TextCoding() {}

  /**
   * Makes the file UTF-8 where it is text in another character set.
   *
   * @param contentType as the answer declares it
   * @return the character set it was in, or null where nothing had to be done
   * @throws Transport.RefusedException when the bytes are in no character set they can be in
   */
  static @Nullable String toUtf8(Path file, String contentType) throws IOException {
    if (!isText(contentType)) {
      return null;
    }
    Set<Charset> candidates = new LinkedHashSet<>();
    Charset declared = declared(contentType);
    candidates.add(declared == null ? StandardCharsets.UTF_8 : declared);
    candidates.add(StandardCharsets.UTF_8);
    candidates.add(Charset.forName("windows-1252"));
    for (Charset charset : candidates) {
      if (canBe(file, charset)) {
        // ASCII, of which UTF-8 is made, needs nothing done either.
        if (!charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII)) {
          recode(file, charset);
          return charset.name();
        }
        return null;
      }
    }
    throw new Transport.RefusedException("the text is in none of the character sets " + candidates);
  }

  private static boolean isText(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.contains("json")
        || type.contains("xml")
        || type.contains("csv");
  }

  private static @Nullable Charset declared(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType);
    try {
      return matcher.find() ? Charset.forName(matcher.group(1)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unheardOf) {
      return null;
    }
  }

  private static Reader strict(Path file, Charset charset) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            Files.newInputStream(file),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        1 << 16);
  }

  private static boolean canBe(Path file, Charset charset) throws IOException {
    try (Reader reader = strict(file, charset)) {
      reader.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Whether a text stands anywhere in the file, as bytes of ASCII. */
  static boolean holds(Path file, String ascii) throws IOException {
    byte[] buffer = new byte[1 << 16];
    String before = "";
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        String text = before + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
        if (text.contains(ascii)) {
          return true;
        }
        before = text.substring(Math.max(0, text.length() - ascii.length()));
      }
    }
    return false;
  }

  private static void recode(Path file, Charset from) throws IOException {
    Path recoded = file.resolveSibling(file.getFileName() + ".utf8");
    try (Reader reader = strict(file, from);
        Writer writer =
            new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(recoded), StandardCharsets.UTF_8))) {
      reader.transferTo(writer);
    }
    Files.move(recoded, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
