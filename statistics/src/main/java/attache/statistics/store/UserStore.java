package attache.statistics.store;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user has added to the reference pack: one DuckDB file.
 *
 * <p>A file is added whole or not at all, in one transaction: an import that is killed leaves the
 * store as it was. The same file again changes nothing. Two imports at once wait for one another,
 * and readers ({@link Holdings}) wait for a running import.
 */
public final class UserStore {

  private static final String VARIABLE = "ATTACHE_STORE";

  private UserStore() {}

  /**
   * Where it lies: {@code $ATTACHE_STORE}, or {@code attache/store.duckdb} in {@code
   * $XDG_DATA_HOME}, or in {@code ~/.local/share}.
   *
   * @param environment the process's variables
   */
  public static Path path(Map<String, String> environment) {
    String own = environment.getOrDefault(VARIABLE, "");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path home = Path.of(System.getProperty("user.home", "."));
    return (data.isEmpty() ? home.resolve(".local/share") : Path.of(data))
        .resolve("attache/store.duckdb");
  }

  /**
   * Adds a file.
   *
   * @param store the database file; made where there is none
   * @param format the form to read it in
   * @throws SourceException when the file cannot be used: nothing of it is held then
   * @throws attache.statistics.pack.PackException when the store cannot be opened or written
   */
  public static Receipt add(Path store, OfficialFile file, FileFormat format, AddOptions options) {
    try (StoreFile open = StoreFile.forWriting(store, options.waiting())) {
      List<Edition> held = held(open, file, format, options.mapping());
      if (!held.isEmpty()) {
        if (held.stream().anyMatch(edition -> edition.path() == null)) {
          EditionTable.notePath(open, file);
        }
        return new Receipt(
            held,
            held.stream().mapToLong(Edition::rows).sum(),
            true,
            List.of(),
            List.of(),
            List.of());
      }
      return Import.of(open, file, format, options);
    } catch (SQLException e) {
      throw StoreFile.unwritable(store, e);
    }
  }

  /** What the same bytes, read in the same way, brought before; a file without figures has one. */
  private static List<Edition> held(
      StoreFile open, OfficialFile file, FileFormat format, @Nullable String mapping) {
    return EditionTable.read(open).stream()
        .map(EditionTable.Row::edition)
        .filter(e ->
            e.sha256().equals(file.sha256())
                && e.format().equals(format.id())
                && java.util.Objects.equals(e.mapping(), mapping))
        .toList();
  }
}
