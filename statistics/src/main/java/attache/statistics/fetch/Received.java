package attache.statistics.fetch;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer of HTTP, its body on disk, unpacked, text as UTF-8.
 *
 * @param status of HTTP
 * @param headers those of {@link Transport#KEPT}, by lower-case name
 * @param body where the bytes lie
 * @param bytes how many
 * @param recodedFrom the character set that the text came in where it was not UTF-8, or null
 */
record Received(
    int status, Map<String, String> headers, Path body, long bytes, @Nullable String recodedFrom) {

  Received {
    headers = Map.copyOf(headers);
  }
}
