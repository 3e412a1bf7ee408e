package attache.statistics.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as its publisher gave it out, where it lies on disk.
 *
 * @param path where
 * @param name the name it was given out under
 * @param sha256 of its bytes, lower-case hex
 * @param bytes its size
 * @param url where it was fetched from, or null where a person saved it
 * @param retrieved the day it was fetched or added
 * @param head its first 64 KiB; of a gz file those of what is packed in it
 * @param entries the names of the files inside a zip or 7z, in their order, at most 10,000; else
 *     empty
 */
public record OfficialFile(
    Path path,
    String name,
    String sha256,
    long bytes,
    @Nullable String url,
    LocalDate retrieved,
    byte[] head,
    List<String> entries) {

  private static final int HEAD = 1 << 16;

  public OfficialFile {
    entries = List.copyOf(entries);
  }

  /**
   * Reads the whole file once for its hash.
   *
   * @throws SourceException when it is not there, is a folder, is empty or cannot be read
   */
  public static OfficialFile of(Path path, @Nullable String url, LocalDate retrieved) {
    String name = String.valueOf(path.getFileName());
    if (!Files.isRegularFile(path)) {
      throw new SourceException(path + ": there is no such file");
    }
    try {
      long bytes = Files.size(path);
      if (bytes == 0) {
        throw new SourceException(path + ": the file is empty; fetch it again");
      }
      byte[] first = first(path);
      Optional<Archive> archive = Archive.of(path, first);
      boolean gzip = archive.filter(a -> a.kind() == Archive.Kind.GZIP).isPresent();
      return new OfficialFile(
          path,
          name,
          sha256(path),
          bytes,
          url,
          retrieved,
          gzip ? unpacked(first) : first,
          archive.map(Archive::names).orElse(List.of()));
    } catch (IOException e) {
      throw new SourceException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The same under the name it was given out under, where it lies under another. */
  public OfficialFile named(String given) {
    return new OfficialFile(path, given, sha256, bytes, url, retrieved, head, entries);
  }

  /** The head as text: UTF-8, or UTF-16 where a byte order mark says so; wrong bytes replaced. */
  public String headText() {
    if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
      return new String(head, 2, head.length - 2, StandardCharsets.UTF_16LE);
    }
    String text = new String(head, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The first line of the head, without its end. */
  public String firstLine() {
    return headText().lines().findFirst().orElse("");
  }

  /** The first sixteen hex digits of the hash, to name the file in a sentence. */
  public String shortHash() {
    return sha256.substring(0, 16);
  }

  private static byte[] first(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD);
    }
  }

  /** A head of packed bytes ends in the middle of a block. */
  private static byte[] unpacked(byte[] first) {
    byte[] head = new byte[HEAD];
    int length = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(first))) {
      for (int n = 0; n >= 0 && length < HEAD; n = in.read(head, length, HEAD - length)) {
        length += n;
      }
    } catch (IOException cutOff) {
      // What was unpacked before is the head.
    }
    return Arrays.copyOf(head, length);
  }

  /**
   * The SHA-256 of a file's bytes, lower-case hex.
   *
   * @throws IOException when it cannot be read
   */
  public static String sha256(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[HEAD];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
