package attache.statistics.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What came back of a call: text in UTF-8, unpacked, where it lies on disk.
 *
 * @param request what was asked
 * @param status of HTTP: 200, or 400 and above where asking again the same way is no use
 * @param body the bytes
 */
public record Answer(FetchRequest request, int status, Path body) {

  private static final int OPENING = 1 << 13;

  /** Whether HTTP says that it is what was asked for. */
  public boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** The first 8 KiB as text, a byte order mark and blanks before it left out. */
  public String opening() {
    try (InputStream in = Files.newInputStream(body)) {
      String text = new String(in.readNBytes(OPENING), StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    } catch (IOException e) {
      throw gone(e);
    }
  }

  /** Whether it is XML or a web page. */
  public boolean isMarkup() {
    return opening().startsWith("<");
  }

  /** The bytes from their beginning; the caller closes. */
  public InputStream open() {
    try {
      return new BufferedInputStream(Files.newInputStream(body), 1 << 16);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  /** The failure to read what has just been written. */
  public SourceException gone(IOException e) {
    return new SourceException(
        body + ": the answer kept there cannot be read: " + e.getMessage(), e);
  }
}
