package attache.app;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** A report on its way to a file, which is there in full or not at all. */
final class ReportFile {

  private final Path file;

  private ReportFile(Path file) {
    this.file = file;
  }

  /**
   * A report that can be written, as far as can be told before there is anything to write.
   *
   * @param name where to
   * @param statement the argument the statement is read from, which must not be overwritten
   * @throws Failure when the report is no HTML file or cannot be written there
   */
  static ReportFile to(String name, String statement) {
    Path file = path(name);
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.endsWith(".html") && !lower.endsWith(".htm")) {
      throw refused(name + " is no HTML file: give --report a name that ends in .html.");
    }
    Path folder = folderOf(file);
    if (!Files.isDirectory(folder)) {
      throw refused("There is no folder " + folder + " for the report: make it first.");
    }
    if (Files.isDirectory(file)) {
      throw refused(name + " is a folder: give --report the name of a file.");
    }
    if (!Files.isWritable(folder)) {
      throw refused("The report cannot be written to " + folder + ": choose another folder.");
    }
    if (isSame(file, statement)) {
      throw refused(name + " is the statement itself: give the report another name.");
    }
    return new ReportFile(file);
  }

  /**
   * Writes the report beside its place and moves it there.
   *
   * @throws Failure when that fails; then nothing of it stays
   */
  void write(String text) {
    Path half =
        folderOf(file)
            .resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.writeString(
          half, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
      try {
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      half.toFile().delete();
      throw new Failure(
          Exit.WRONG_USAGE,
          "The report could not be written to " + file + ": see that the disk has room.",
          e);
    }
  }

  private static boolean isSame(Path file, String statement) {
    try {
      return Files.exists(file) && Files.isSameFile(file, Path.of(statement));
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Failure(Exit.WRONG_USAGE, name + " cannot be the name of a file.", e);
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  private static Failure refused(String sentence) {
    return new Failure(Exit.WRONG_USAGE, sentence);
  }
}
