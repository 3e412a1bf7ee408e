package attache.statistics.intake;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.countries.CountryTable;
import attache.statistics.source.countries.TableNotes;
import attache.statistics.source.table.MappingException;
import attache.statistics.source.table.TableFormat;
import attache.statistics.source.table.TabularPackage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody wants to add, and how it is read.
 *
 * @param file which
 * @param format in which form it is
 * @param selection what of it is wanted
 */
public record Incoming(OfficialFile file, FileFormat format, Selection selection) {

  /** Files of more bytes are read once, not a second time to tell what is new in them. */
  private static final long SMALL = 4 << 20;

  /**
   * What a path brings: one file, or the tables of a data package.
   *
   * @param path of a file, or of a data package or its folder
   * @param mapping name of a ready mapping or path of one's own, or null to tell the form by what
   *     is in the file
   * @param selection what is wanted; its reporter is also whose table it is, where nothing says so
   * @param today the day it is added
   * @throws MappingException when the mapping is wrong, or only a mapping can tell what it is
   * @throws attache.statistics.source.SourceException when a file is not there or of no known form
   */
  public static List<Incoming> at(
      Path path, @Nullable String mapping, Selection selection, LocalDate today) {
    if (mapping == null && TabularPackage.isAt(path)) {
      return TabularPackage.at(path).resources().stream()
          .map(table -> of(OfficialFile.of(table.file(), null, today), table.format(), selection))
          .toList();
    }
    OfficialFile file = OfficialFile.of(path, null, today);
    if (mapping != null && TableNotes.isAt(Path.of(mapping))) {
      return List.of(
          new Incoming(file, CountryTable.of(file, TableNotes.of(Path.of(mapping))), selection));
    }
    return List.of(of(file, format(file, mapping), selection));
  }

  /** Of a table the reporter says whose it is; of any other file which of them is wanted. */
  private static Incoming of(OfficialFile file, FileFormat format, Selection selection) {
    String reporter = selection.reporter();
    if (reporter != null && format instanceof TableFormat table) {
      return new Incoming(file, table.withReporter(reporter), selection);
    }
    return new Incoming(file, format, selection);
  }

  private static FileFormat format(OfficialFile file, @Nullable String mapping) {
    if (mapping != null) {
      Optional<TableFormat> ready = TableFormat.ready(mapping);
      return ready.isPresent() ? ready.get() : TableFormat.of(Path.of(mapping));
    }
    boolean known = Sources.formats().stream().anyMatch(format -> format.recognises(file));
    if (!known) {
      List<String> could =
          TableFormat.readyNames().stream()
              .flatMap(name -> TableFormat.ready(name).stream())
              .filter(format -> !format.isRecognised() && format.recognises(file))
              .map(TableFormat::id)
              .toList();
      if (!could.isEmpty()) {
        throw new MappingException(
            file.path()
                + ": could be "
                + String.join(" or ", could)
                + ", which look alike; say which with --mapping");
      }
      if (CountryTable.isOne(file)) {
        return CountryTable.of(file, TableNotes.NONE);
      }
    }
    return Sources.formatOf(file);
  }

  /** Whether it can be read twice without anybody waiting. */
  public boolean isSmall() {
    return file.bytes() <= SMALL;
  }

  /** The form, giving out only what is wanted. */
  public FileFormat selected() {
    return selection.of(format);
  }

  /**
   * What tells this reading of the bytes from others, as a hash: the mapping's words and what is
   * wanted.
   *
   * @return null where the file's own form says all
   */
  public @Nullable String reading() {
    boolean own =
        format instanceof CountryTable
            || (format instanceof TableFormat table && !table.isRecognised());
    if (!own && selection.equals(Selection.ALL)) {
      return null;
    }
    String words =
        switch (format) {
          case TableFormat table -> table.words();
          case CountryTable table -> table.words();
          default -> "";
        };
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((words + '\n' + selection).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
