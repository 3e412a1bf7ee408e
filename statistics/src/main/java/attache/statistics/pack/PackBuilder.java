package attache.statistics.pack;

import attache.statistics.pack.PackPlan.RawFile;
import attache.statistics.pack.PackPlan.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Builds the reference pack: raw files in, {@code data/} out, the same bytes each time.
 *
 * <p>Tables that a query makes come from the raw files; those kept by hand (groups of goods,
 * entities, names of indicators, the mapping of the register) are taken from {@code data/} as they
 * are. With {@code data/} alone, only {@code datapackage.json} is written anew, as an edit by hand
 * needs it.
 */
public final class PackBuilder {

  /**
   * How the pack's tables are written, in DuckDB's words. A row group holds about the rows of one
   * reporter, both flows: reading a pair opens one row group of a file.
   */
  public static final String PARQUET =
      "FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19, ROW_GROUP_SIZE 20480";

  private final PackPlan plan = PackPlan.standard();
  private final PrintStream progress;

  PackBuilder(PrintStream progress) {
    this.progress = progress;
  }

  /** {@code RAW_DIR DATA_DIR} builds, {@code DATA_DIR} seals what lies there. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** 0 done, 2 wrong usage, 4 data at fault. */
  private static int run(String[] args) {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: PackBuilder [RAW_DIR] DATA_DIR");
      return 2;
    }
    PackBuilder builder = new PackBuilder(System.err);
    try {
      if (args.length == 2) {
        builder.build(Path.of(args[0]), Path.of(args[1]));
      } else {
        builder.seal(Path.of(args[0]));
      }
      return 0;
    } catch (PackException e) {
      System.err.println("pack: " + e.getMessage());
    } catch (IOException e) {
      System.err.println("pack: a file could not be read or written: " + e);
    }
    return 4;
  }

  /**
   * Checks the raw files, makes all tables aside, and moves them into the pack when all are good.
   */
  void build(Path raw, Path data) throws IOException {
    Path home = data.toAbsolutePath();
    Files.createDirectories(home);
    // Beside the pack, so that each file moves in at one stroke.
    Path aside = Files.createTempDirectory(home.getParent(), ".pack-");
    try {
      Path unpacked = Files.createDirectory(aside.resolve("unpacked"));
      Path made = Files.createDirectory(aside.resolve("made"));
      try (Workbench bench = Workbench.open(raw.toAbsolutePath(), unpacked)) {
        for (RawFile file : plan.raw()) {
          say("checking  %s", file.path());
          bench.check(file);
        }
        for (Table table : plan.tables()) {
          make(table, bench, raw, home, made);
        }
      }
      new DataPackage(plan).write(made);
      for (Table table : plan.tables()) {
        move(made, home, table.path());
      }
      move(made, home, DataPackage.FILE);
    } finally {
      delete(aside);
    }
  }

  private void make(Table table, Workbench bench, Path raw, Path home, Path made)
      throws IOException {
    long start = System.nanoTime();
    Path target = made.resolve(table.path());
    Files.createDirectories(target.getParent());
    String sql = table.sql();
    if (sql != null) {
      bench.write(table, sql, made);
    } else if (table.name().equals(RegisterMaker.RESOURCE)) {
      new RegisterMaker(table.fieldNames())
          .write(raw.resolve(RegisterMaker.RAW), home.resolve(RegisterMaker.MAPPING), target);
    } else {
      keep(table, home.resolve(table.path()), target);
    }
    say(
        "made      %-42s %,11d bytes %6d ms",
        table.path(), Files.size(target), (System.nanoTime() - start) / 1_000_000);
  }

  private static void keep(Table table, Path source, Path target) throws IOException {
    try {
      Files.copy(source, target);
    } catch (NoSuchFileException e) {
      throw new PackException(table.path() + " is kept by hand and missing: " + source, e);
    }
  }

  /** Writes {@code datapackage.json} for the files as they lie in the pack. */
  void seal(Path data) throws IOException {
    new DataPackage(plan).write(data);
    say("sealed    %s", data.resolve(DataPackage.FILE));
  }

  private static void move(Path from, Path to, String path) throws IOException {
    Files.createDirectories(to.resolve(path).getParent());
    Files.move(from.resolve(path), to.resolve(path), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  private void say(String format, Object... values) {
    progress.println(String.format(Locale.ROOT, format, values));
  }
}
