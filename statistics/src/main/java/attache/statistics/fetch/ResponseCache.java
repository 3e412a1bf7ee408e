package attache.statistics.fetch;

import attache.statistics.source.Answer;
import attache.statistics.source.FetchRequest;
import attache.statistics.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every answer, kept by the hash of its bytes: {@code bodies/<sha256>}, and for each request, which
 * never holds a key, {@code index/<sha256 of the request>.json} with what was asked, when, and
 * which body came. Files come to be by renaming, so that whoever is killed leaves whole ones.
 */
public final class ResponseCache {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** A file of an answer that did not become whole in so long is of a process that was killed. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path folder;
  private boolean swept;

  /** In the folder; it is made when something is to be kept. */
  public ResponseCache(Path folder) {
    this.folder = folder;
  }

  /**
   * The usual place: {@code attache/responses} under {@code XDG_CACHE_HOME} or {@code ~/.cache}.
   */
  public static Path usualFolder(Map<String, String> environment) {
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        cache.isEmpty()
            ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache")
            : Path.of(cache);
    return base.resolve("attache").resolve("responses");
  }

  /**
   * An answer kept.
   *
   * @param request what was asked
   * @param status of HTTP
   * @param sha256 of the body
   * @param asked when
   * @param recodedFrom the character set the text came in, or null for UTF-8
   * @param body where the bytes lie
   */
  public record Kept(
      FetchRequest request,
      int status,
      String sha256,
      Instant asked,
      @Nullable String recodedFrom,
      Path body) {

    /** As something to judge. */
    Answer answer() {
      return new Answer(request, status, body);
    }
  }

  /** Where the folder is. */
  public Path folder() {
    return folder;
  }

  /**
   * The newest answer to the request whose bytes are still what came; empty where there is none.
   */
  Optional<Kept> find(FetchRequest request) {
    Path entry = entry(request);
    if (!Files.isRegularFile(entry)) {
      return Optional.empty();
    }
    try {
      JsonNode node = JsonMapper.shared().readTree(Files.readString(entry));
      String sha256 = node.path("sha256").asString("");
      Path body = folder.resolve("bodies").resolve(sha256);
      // What lies in a cache may have been changed by anybody.
      boolean sound =
          HASH.matcher(sha256).matches()
              && node.path("request").asString("").equals(line(request))
              && Files.isRegularFile(body)
              && sha256(body).equals(sha256);
      return sound
          ? Optional.of(
              new Kept(
                  request,
                  node.path("status").asInt(200),
                  sha256,
                  Instant.parse(node.path("asked").asString("")),
                  node.path("recoded_from").asString(null),
                  body))
          : Optional.empty();
    } catch (IOException | JacksonException | DateTimeException damaged) {
      return Optional.empty();
    }
  }

  /** A new file to receive into, in the same folder so that it can be renamed. */
  Path newFile() {
    try {
      Files.createDirectories(folder.resolve("bodies"));
      Files.createDirectories(folder.resolve("index"));
      sweep();
      return Files.createTempFile(folder, "coming-", ".part");
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void sweep() throws IOException {
    if (swept) {
      return;
    }
    swept = true;
    FileTime longAgo = FileTime.from(Instant.now().minus(ABANDONED));
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "coming-*")) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).compareTo(longAgo) < 0) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  /** Keeps an answer in place of what was kept for the request before. */
  Kept keep(FetchRequest request, Received received, Instant asked) {
    try {
      String sha256 = sha256(received.body());
      Path body = folder.resolve("bodies").resolve(sha256);
      Files.move(received.body(), body, StandardCopyOption.ATOMIC_MOVE);
      ObjectNode node = JsonMapper.shared().createObjectNode();
      node.put("request", line(request));
      node.put("asked", asked.toString());
      node.put("status", received.status());
      node.put("sha256", sha256);
      node.put("bytes", received.bytes());
      if (received.recodedFrom() != null) {
        node.put("recoded_from", received.recodedFrom());
      }
      ObjectNode headers = node.putObject("headers");
      received.headers().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(header -> headers.put(header.getKey(), header.getValue()));
      Path coming = newFile();
      Files.writeString(
          coming, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node));
      Files.move(coming, entry(request), StandardCopyOption.ATOMIC_MOVE);
      return new Kept(request, received.status(), sha256, asked, received.recodedFrom(), body);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private SourceException unwritable(IOException e) {
    return new SourceException(
        folder
            + ": answers cannot be kept there ("
            + e.getMessage()
            + "); name another place in XDG_CACHE_HOME",
        e);
  }

  private Path entry(FetchRequest request) {
    byte[] hash = digest().digest(line(request).getBytes(StandardCharsets.UTF_8));
    return folder.resolve("index").resolve(HexFormat.of().formatHex(hash) + ".json");
  }

  private static String line(FetchRequest request) {
    return "GET " + request.uri() + " " + request.accept();
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
