package attache.app;

import attache.report.table.IndicatorTable;
import attache.statistics.indicator.IndicatorSheet;
import attache.statistics.store.Holdings;
import attache.vocabulary.country.Country;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attache data indicators}: what a pair's trade means to one side. */
@Command(
    name = "indicators",
    description = {
      "Shows what trade with a partner means to a country: growth, balance, shares, places,"
          + " dependence, intensity, concentration, the mirror gap, and by product complementarity,"
          + " advantage and similarity.%n",
      "Each stands with its formula and what it rests on: whose report, how valued, which data set"
          + " and edition. What cannot be computed is named with what it needs.%n"
    },
    footer = {
      "%nExamples:",
      "  attache data indicators BLR CHN               by Belarus's report, last year",
      "  attache data indicators CHN BLR --year 2019   by China's",
      "  attache data indicators BLR CHN --format csv"
    })
final class DataIndicatorsCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(index = "0", paramLabel = "COUNTRY", description = "Whose trade, by code or name.")
  private String country = "";

  @Parameters(index = "1", paramLabel = "PARTNER", description = "With whom.")
  private String partner = "";

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "The year; the last that is reported without it.")
  private @Nullable Integer year;

  @Option(
      names = "--dataset",
      paramLabel = "ID",
      description = "Trade by this data set; without it the first that holds the year.")
  private @Nullable String dataset;

  @Mixin private final TableOutput output = new TableOutput();

  DataIndicatorsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Pair pair = Pair.of(country, partner);
    try (Holdings statistics = Holdings.open(shell.data(), shell.store(), null);
        Progress progress = Progress.of(shell, "reckoning indicators")) {
      IndicatorSheet sheet =
          IndicatorSheet.of(statistics, pair.first(), pair.second(), year, dataset)
              .orElseThrow(() -> nothing(pair));
      progress.clear();
      output.print(
          shell,
          () -> new IndicatorTable(statistics.datasets()).render(sheet, shell.sheet()),
          IndicatorTable.grid(sheet),
          null);
    }
    return Exit.DONE.code();
  }

  private Failure nothing(Pair pair) {
    Country reporter = pair.first();
    return new Failure(
        Exit.WRONG_USAGE,
        "No exports and imports of "
            + reporter.name()
            + " with "
            + pair.second().name()
            + (year == null ? "" : " in " + year)
            + " are held"
            + (dataset == null ? "" : " in " + dataset)
            + ": attache data list says what there is, attache data fetch gets more.");
  }
}
