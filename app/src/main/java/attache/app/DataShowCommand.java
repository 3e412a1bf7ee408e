package attache.app;

import attache.report.table.RevisionTable;
import attache.report.table.SeriesGrid;
import attache.report.terminal.SeriesTable;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesAddress;
import attache.statistics.source.sdmx.SdmxCsvWriter;
import attache.statistics.store.Holdings;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attache data show}: the figures of a series. */
@Command(
    name = "show",
    description = "Shows what is held, each side's figures apart, with their sources.%n",
    footer = {
      "%nExamples:",
      "  attache data show BLR-CHN/goods_exports   what Belarus says it sells to China",
      "  attache data show CHN-BLR/goods_imports   the same goods as China counts them",
      "  attache data show KAZ/population",
      "  attache data show '#GREAT_STONE'          everything about a park",
      "  attache data show CHN-BLR/goods_exports --revisions",
      "                                            what each edition said of each year"
    })
final class DataShowCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(
      paramLabel = "SERIES",
      description =
          "REPORTER-PARTNER/MEASURE, COUNTRY/MEASURE or #PARK/MEASURE; without a measure, all"
              + " that is held.")
  private String series = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Statements.DayConverter.class,
      description = "Show what was known that day, such as 2020-11-24.")
  private @Nullable LocalDate asOf;

  @Option(names = "--revisions", description = "Show what each edition held gave for each figure.")
  private boolean revisions;

  @Mixin private final TableOutput output = new TableOutput();

  DataShowCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    try (Holdings pack = Holdings.open(shell.data(), shell.store(), asOf)) {
      List<Series> held = pack.find(SeriesAddress.parse(series));
      if (held.isEmpty()) {
        throw new Failure(
            Exit.WRONG_USAGE,
            "Nothing is held for " + series + ": attache data list says what there is.");
      }
      if (revisions) {
        RevisionTable table = new RevisionTable(pack.revisions(SeriesAddress.parse(series)));
        output.print(shell, () -> table.text(shell.sheet()), table.grid(), null);
        return Exit.DONE.code();
      }
      output.print(
          shell,
          () -> new SeriesTable(pack.datasets()).render(held, shell.sheet()),
          SeriesGrid.of(held, pack.datasets()),
          () -> new SdmxCsvWriter(pack.datasets()).text(held));
    } catch (IllegalArgumentException e) {
      throw new Failure(Exit.WRONG_USAGE, e.getMessage() + ".", e);
    }
    return Exit.DONE.code();
  }
}
