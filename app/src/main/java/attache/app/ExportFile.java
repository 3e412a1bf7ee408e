package attache.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of figures on its way to its place, where it is in full or not at all. */
final class ExportFile {

  private final Path file;

  private ExportFile(Path file) {
    this.file = file;
  }

  /** What writes it. */
  interface Content {
    /** Writes all of it. */
    void writeTo(Writer out) throws IOException;
  }

  /**
   * A file that can be written, as far as can be told before there is anything to write.
   *
   * @param overwrite whether one that is there may be replaced
   * @throws Failure when it cannot
   */
  static ExportFile at(String name, boolean overwrite) {
    Path file;
    try {
      file = Path.of(name).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new Failure(Exit.WRONG_USAGE, name + " cannot be the name of a file.", e);
    }
    Path folder = folderOf(file);
    if (Files.isDirectory(file)) {
      throw refused(name + " is a folder: give --output the name of a file.");
    }
    if (!Files.isDirectory(folder)) {
      throw refused("There is no folder " + folder + ": make it first.");
    }
    if (!Files.isWritable(folder)) {
      throw refused(folder + " cannot be written to: choose another folder.");
    }
    if (!overwrite && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(name + " is there already: choose another name, or replace it with --force.");
    }
    return new ExportFile(file);
  }

  /**
   * Writes beside its place and moves it there.
   *
   * @throws Failure when that fails; then nothing of it stays
   */
  void write(Content content) {
    Path half =
        folderOf(file)
            .resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      try (Writer out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
        content.writeTo(out);
      }
      try {
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new Failure(
          Exit.WRONG_USAGE,
          file + " could not be written: see that the disk has room and that you may write there.",
          e);
    } finally {
      half.toFile().delete();
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  private static Failure refused(String sentence) {
    return new Failure(Exit.WRONG_USAGE, sentence);
  }
}
