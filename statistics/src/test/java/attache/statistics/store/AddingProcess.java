package attache.statistics.store;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.Staging;
import attache.vocabulary.country.Country;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Adds one file to a store in a process of its own, so that it can be killed. */
final class AddingProcess {

  private AddingProcess() {}

  /**
   * @param arguments the store, the file, and another file whose coming it waits for after it has
   *     begun, or nothing
   */
  public static void main(String[] arguments) {
    OfficialFile file = OfficialFile.of(Path.of(arguments[1]), null, LocalDate.of(2026, 11, 30));
    FileFormat format =
        arguments.length > 2
            ? new Waiting(Path.of(arguments[2]))
            : new Waiting(Path.of(arguments[1]));
    UserStore.add(Path.of(arguments[0]), file, format, AddOptions.none());
  }

  /** Tells that it has begun, then reads as soon as a file is there. */
  private record Waiting(Path until) implements FileFormat {
    @Override
    public String id() {
      return PlainFormat.revised().id();
    }

    @Override
    public Source source() {
      return PlainFormat.REVISED;
    }

    @Override
    public boolean recognises(OfficialFile file) {
      return false;
    }

    @Override
    public void read(OfficialFile file, Staging staging) {
      System.out.println("begun");
      // Whoever began it may be gone: it must not wait for ever.
      long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      while (!Files.exists(until)) {
        if (System.nanoTime() > giveUp) {
          throw new IllegalStateException("waited two minutes for " + until);
        }
        try {
          Thread.sleep(20);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      PlainFormat.revised().read(file, staging);
    }
  }

  /** Starts one and returns when it has begun to read. */
  static Process begin(Path... arguments) throws IOException {
    String path =
        Stream.of(
                AddingProcess.class,
                UserStore.class,
                Country.class,
                DuckDBDriver.class,
                CsvReader.class,
                JsonMapper.class,
                JacksonException.class,
                ArchiveEntry.class,
                NullMarked.class)
            .map(c -> Path.of(c.getProtectionDomain().getCodeSource().getLocation().getPath()))
            .map(Path::toString)
            .distinct()
            .collect(Collectors.joining(System.getProperty("path.separator")));
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    path,
                    AddingProcess.class.getName()),
                Stream.of(arguments).map(Path::toString))
            .toList();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String line = process.inputReader().readLine();
    if (!"begun".equals(line)) {
      throw new IOException("the process did not begin: " + line);
    }
    return process;
  }
}
