package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Guards what ships: a library that slips in through another is seen here first. */
class RuntimeJarsTest {
  /** Written by the build before the tests: the jars of the runtime class path, one path a line. */
  private static final Path CLASS_PATH = Path.of("target", "runtime-classpath");

  @Test
  void onlyTheseLibrariesShip() throws IOException {
    assertThat(libraries())
        .containsExactly(
            "commons-codec",
            "commons-collections4",
            "commons-compress",
            "commons-io",
            "commons-lang3",
            "commons-logging",
            "commons-math3",
            "curvesapi",
            "duckdb_jdbc",
            "fastcsv",
            "fontbox",
            "jackson-annotations",
            "jackson-core",
            "jackson-databind",
            "jsoup",
            "jspecify",
            "jte-runtime",
            "kotlin-stdlib",
            "log4j-api",
            "pdfbox",
            "pdfbox-io",
            "picocli",
            "poi",
            "poi-ooxml",
            "poi-ooxml-lite",
            "readability4j",
            "slf4j-api",
            "slf4j-nop",
            "sparsebitset",
            "xmlbeans",
            "xz");
  }

  /** Seventeen of them read workbooks and archives of statistical offices. */
  @Test
  void librariesStaySmall() throws IOException {
    long bytes = 0;
    for (Path jar : jars()) {
      if (!jar.getFileName().toString().startsWith("duckdb_jdbc")) {
        bytes += Files.size(jar);
      }
    }
    assertThat(bytes / (1 << 20)).as("MiB of libraries beside DuckDB").isLessThan(29);
  }

  private static List<String> libraries() throws IOException {
    return jars().stream()
        .map(jar -> jar.getFileName().toString().toLowerCase(Locale.ROOT))
        .map(name -> name.substring(0, endOfName(name)))
        .sorted()
        .toList();
  }

  private static List<Path> jars() throws IOException {
    String paths = Files.readString(CLASS_PATH).strip();
    return Stream.of(paths.split(System.getProperty("path.separator"), -1))
        .map(Path::of)
        .filter(path -> path.toString().endsWith(".jar"))
        .filter(path -> !path.startsWith(Path.of("..").toAbsolutePath().normalize()))
        .toList();
  }

  /** Where the version starts: at the first hyphen before a digit. */
  private static int endOfName(String jar) {
    for (int i = 0; i + 1 < jar.length(); i++) {
      if (jar.charAt(i) == '-' && Character.isDigit(jar.charAt(i + 1))) {
        return i;
      }
    }
    return jar.length();
  }
}
