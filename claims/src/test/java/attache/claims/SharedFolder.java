package attache.claims;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of texts that lies beside the repository of those who have it. */
final class SharedFolder {

  private SharedFolder() {}

  /** The folder, looked for from here upwards; a path that does not exist where there is none. */
  static Path path() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null) {
      Path shared = at.resolveSibling("shared");
      if (Files.isDirectory(shared.resolve("corpus"))) {
        return shared;
      }
      at = at.getParent();
    }
    return Path.of("no-shared-folder");
  }
}
