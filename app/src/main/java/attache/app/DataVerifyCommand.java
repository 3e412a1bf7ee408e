package attache.app;

import attache.report.table.SuspicionList;
import attache.statistics.series.SeriesAddress;
import attache.statistics.store.Holdings;
import attache.statistics.verify.Verification;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code attache data verify}: what is damaged, and what looks wrong. */
@Command(
    name = "verify",
    description = {
      "Compares the files of the pack with their hashes and looks whether the store of your own"
          + " figures is whole and the files they were added from are unchanged, then looks over the figures: broken"
          + " points, slips of units, sums that do not foot, gaps, duplicates, copies of the"
          + " partner's figure, facts that clash. What it finds is no verdict.%n",
      "Exit code 4 if data is damaged; suspicious figures alone are 0.%n"
    },
    footer = {
      "%nExamples:",
      "  attache data verify                       everything, the weightiest of each kind",
      "  attache data verify BLR-CHN               one reporter with one partner",
      "  attache data verify KWT/goods_exports",
      "  attache data verify '#GREAT_STONE'        facts about a park that clash",
      "  attache data verify --format csv          all findings, for a spreadsheet"
    })
final class DataVerifyCommand implements Callable<Integer> {

  private static final int MOST_OF_ALL = 5;
  private static final int MOST_OF_ONE = 50;

  private final Shell shell;

  @Parameters(
      arity = "0..1",
      paramLabel = "SERIES",
      description =
          "REPORTER-PARTNER, COUNTRY, #PARK, with or without /MEASURE; everything if left out.")
  private @Nullable String series;

  @Mixin private TableOutput output = new TableOutput();

  DataVerifyCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    SeriesAddress address = address();
    Verification.Outcome outcome;
    try (Progress progress = Progress.of(shell, "comparing the files with their hashes");
        Holdings held = Holdings.open(shell.data(), shell.store(), null)) {
      held.verify();
      progress.at("looking over the figures");
      outcome = Verification.of(shell.data(), held).run(address);
    }
    SuspicionList list = new SuspicionList(outcome);
    output.print(
        shell,
        () ->
            "No file is damaged.\n"
                + list.text(shell.sheet(), address == null ? MOST_OF_ALL : MOST_OF_ONE),
        list.grid(),
        null);
    return Exit.DONE.code();
  }

  private @Nullable SeriesAddress address() {
    try {
      return series == null ? null : SeriesAddress.parse(series);
    } catch (IllegalArgumentException e) {
      throw new Failure(Exit.WRONG_USAGE, e.getMessage() + ".", e);
    }
  }
}
