package attache.statistics.verify;

import attache.statistics.source.OfficialFile;
import attache.statistics.store.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether the files that a user's figures were added from are still what they were. The figures are
 * in the store and do not need them; a file that was changed since is not what they say any more.
 *
 * <p>Of several files that were added from one place, as a download that is overwritten each month,
 * only one can lie there: if it is any of them, nothing was changed.
 */
final class AddedFiles {

  private static final int MOST_NAMED = 5;

  private final List<Edition> editions;

  /**
   * @param editions by import, the oldest first
   */
  AddedFiles(List<Edition> editions) {
    this.editions = List.copyOf(editions);
  }

  /**
   * Reads and compares every file that is still there.
   *
   * @return what could not be compared, in sentences
   */
  List<String> look(Consumer<Suspicion> found) {
    Map<String, List<Edition>> byPath = new LinkedHashMap<>();
    Set<String> withoutPath = new LinkedHashSet<>();
    for (Edition edition : editions) {
      String path = edition.path();
      if (path == null) {
        withoutPath.add(edition.sha256());
      } else {
        byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(edition);
      }
    }
    List<String> missing = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    byPath.forEach((path, added) -> {
      try {
        Path file = Path.of(path);
        if (Files.isRegularFile(file)) {
          compare(path, OfficialFile.sha256(file), added, found);
        } else {
          missing.add(path);
        }
      } catch (IOException | InvalidPathException | SecurityException e) {
        notes.add(path + " cannot be read, so its hash was not compared.");
      }
    });
    missing.stream()
        .limit(MOST_NAMED)
        .map(path -> path + " is no longer there, so its hash was not compared.")
        .forEach(notes::add);
    if (missing.size() > MOST_NAMED) {
      notes.add(missing.size() - MOST_NAMED + " more files that were added are no longer there.");
    }
    if (!withoutPath.isEmpty()) {
      notes.add(
          (withoutPath.size() == 1 ? "1 file was" : withoutPath.size() + " files were")
              + " added before it was kept where files lie: add the same again and they are compared"
              + " from then on.");
    }
    return notes;
  }

  private static void compare(
      String path, String now, List<Edition> added, Consumer<Suspicion> found) {
    if (added.stream().anyMatch(edition -> edition.sha256().equals(now))) {
      return;
    }
    Edition newest = added.getLast();
    found.accept(
        new Suspicion(
            Rule.CHANGED_FILE,
            newest.dataset() + "@" + newest.vintage(),
            "",
            Double.NaN,
            path
                + " is not the file that was added on "
                + newest.retrieved()
                + ": its SHA-256 begins "
                + now.substring(0, 12)
                + ", that of the file added "
                + newest.shortHash()
                + ".",
            1,
            newest.rows()));
  }
}
