package attache.app;

import attache.report.table.Grid;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a command gives a table out. */
final class TableOutput {

  /** The forms. */
  enum Format {
    TABLE,
    CSV,
    JSON,
    SDMX_CSV
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "table (for reading), csv, json or sdmx-csv.")
  private Format format = Format.TABLE;

  /** Whether a person reads it. */
  boolean isForReading() {
    return format == Format.TABLE;
  }

  /**
   * Prints it.
   *
   * @param reading what a person is shown
   * @param grid the same for other programs
   * @param sdmx the figures in SDMX-CSV, or null where the table holds none
   */
  void print(Shell shell, Supplier<String> reading, Grid grid, @Nullable Supplier<String> sdmx) {
    shell
        .out()
        .print(
            switch (format) {
              case TABLE -> reading.get();
              case CSV -> grid.csv();
              case JSON -> grid.json();
              case SDMX_CSV -> {
                if (sdmx == null) {
                  throw new Failure(
                      Exit.WRONG_USAGE,
                      "This table holds no series, so there is no SDMX-CSV of it: use csv or json.");
                }
                yield sdmx.get();
              }
            });
  }

  /** A table too long to be kept, for other programs. */
  interface Stream {
    /** Writes it as CSV. */
    void csv(Writer out) throws IOException;

    /** Writes it as JSON. */
    void json(Writer out) throws IOException;

    /** Writes its figures as SDMX-CSV. */
    void sdmx(Writer out) throws IOException;
  }

  /**
   * Writes it row by row.
   *
   * @param reading what a person is shown
   */
  void stream(Shell shell, Supplier<String> reading, Stream stream) throws IOException {
    switch (format) {
      case TABLE -> shell.out().print(reading.get());
      case CSV -> stream.csv(shell.out());
      case JSON -> stream.json(shell.out());
      case SDMX_CSV -> stream.sdmx(shell.out());
    }
  }

  /** Reads a form's name. */
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
      try {
        return Format.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "expected table, csv, json or sdmx-csv, not '" + text + "'");
      }
    }
  }
}
