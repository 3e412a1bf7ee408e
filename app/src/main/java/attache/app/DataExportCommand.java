package attache.app;

import attache.report.json.SeriesJson;
import attache.report.table.SeriesGrid;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesAddress;
import attache.statistics.source.Dataset;
import attache.statistics.source.sdmx.SdmxCsvWriter;
import attache.statistics.store.Holdings;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code attache data export}: what is held, for the other side's desk or another program. */
@Command(
    name = "export",
    description = {
      "Writes all series at the addresses, each side's apart, every figure with its data set,"
          + " edition, interval, source and the words to name it with. The file is there in full or"
          + " not at all.%n",
      "sdmx-csv is SDMX-CSV 2.0; attache data add reads it back figure by figure. csv is the same"
          + " as a plain table; json lists the data sets first, with their terms and the hashes of"
          + " their files.%n"
    },
    footer = {
      "%nBefore you pass figures on, see each data set's terms: attache data list.",
      "%nExamples:",
      "  attache data export CHN-BLR BLR-CHN --output china-belarus.csv",
      "  attache data export BLR/gdp CHN/gdp --format json",
      "  attache data export BLR-CHN --as-of 2020-11-24 --output known-then.csv",
      "  attache data add china-belarus.csv        on the other side's machine"
    })
final class DataExportCommand implements Callable<Integer> {

  private final Shell shell;

  /** The forms, each for other programs. */
  enum Form {
    SDMX_CSV,
    CSV,
    JSON;

    @Override
    public String toString() {
      return this == SDMX_CSV ? "sdmx-csv" : this == CSV ? "csv" : "json";
    }
  }

  @Parameters(
      paramLabel = "SERIES",
      arity = "1..*",
      description = "Addresses as attache data show takes them: CHN-BLR, BLR/gdp, '#GREAT_STONE'.")
  private List<String> addresses = List.of();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to; standard output if left out.")
  private @Nullable String output;

  @Option(names = "--force", description = "Replace the file if it is there already.")
  private boolean force;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormConverter.class,
      description = "sdmx-csv (the default), csv or json.")
  private Form form = Form.SDMX_CSV;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Statements.DayConverter.class,
      description = "Export what was known that day, such as 2020-11-24.")
  private @Nullable LocalDate asOf;

  DataExportCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    ExportFile file = output == null ? null : ExportFile.at(output, force);
    try (Holdings holdings = Holdings.open(shell.data(), shell.store(), asOf)) {
      List<Series> series = find(holdings);
      List<Dataset> datasets = holdings.datasets();
      if (file == null) {
        write(series, datasets, shell.out());
      } else {
        file.write(out -> write(series, datasets, out));
        long figures = series.stream().mapToLong(s -> s.observations().size()).sum();
        shell
            .err()
            .println(
                figures + " figures of " + series.size() + " series written to " + output + ".");
      }
    } catch (IllegalArgumentException e) {
      throw new Failure(Exit.WRONG_USAGE, e.getMessage() + ".", e);
    }
    return Exit.DONE.code();
  }

  /** Each series once, though several addresses may name it. */
  private List<Series> find(Holdings holdings) {
    Set<Series> found = new LinkedHashSet<>();
    for (String address : addresses) {
      List<Series> held = holdings.find(SeriesAddress.parse(address));
      if (held.isEmpty()) {
        throw new Failure(
            Exit.WRONG_USAGE,
            "Nothing is held for " + address + ": attache data list says what there is.");
      }
      found.addAll(held);
    }
    return new ArrayList<>(found);
  }

  private void write(List<Series> series, List<Dataset> datasets, Writer out) throws IOException {
    switch (form) {
      case SDMX_CSV -> new SdmxCsvWriter(datasets).write(series, out);
      case CSV -> out.write(SeriesGrid.of(series, datasets).csv());
      case JSON -> out.write(new SeriesJson(datasets).text(series));
    }
  }

  /** Reads a form's name. */
  static final class FormConverter implements ITypeConverter<Form> {
    @Override
    public Form convert(String text) {
      for (Form form : Form.values()) {
        if (form.toString().equalsIgnoreCase(text)) {
          return form;
        }
      }
      throw new TypeConversionException("expected sdmx-csv, csv or json, not '" + text + "'");
    }
  }
}
