package attache.app;

import attache.report.table.DatasetGrid;
import attache.report.table.GroupList;
import attache.report.table.MeasureList;
import attache.report.table.SourceList;
import attache.report.terminal.DatasetList;
import attache.statistics.intake.Sources;
import attache.statistics.source.Dataset;
import attache.statistics.store.Holdings;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attache data list}: what is at hand, and what could be. */
@Command(
    name = "list",
    sortOptions = false,
    description =
        "Lists the data sets at hand, those of the pack and those you added, each with its terms.%n",
    footer = {
      "%nExamples:",
      "  attache data list                   what is held, edition by edition",
      "  attache data list --sources         what can be added: terms, how to get it",
      "  attache data list --groups          groups of goods and who draws their lines",
      "  attache data list --measures        measures of your own tables and their words",
      "  attache data list --format csv      the same for a spreadsheet"
    })
final class DataListCommand implements Callable<Integer> {

  private final Shell shell;

  @ArgGroup(exclusive = true)
  private @Nullable Instead instead;

  @Mixin private final TableOutput output = new TableOutput();

  /** What is listed instead of data sets. */
  private static final class Instead {
    @Option(names = "--sources", description = "List the sources whose files can be added.")
    private boolean sources;

    @Option(names = "--groups", description = "List the groups of goods that can be asked for.")
    private boolean groups;

    @Option(
        names = "--measures",
        description = "List the measures of your own tables with the words claims find them by.")
    private boolean measures;
  }

  DataListCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (instead != null && instead.sources) {
      SourceList list = new SourceList(Sources.all(), Sources.formats());
      output.print(shell, () -> list.text(shell.sheet()), list.grid(), null);
      return Exit.DONE.code();
    }
    try (Holdings held = Holdings.open(shell.data(), shell.store(), null)) {
      MeasureList own = new MeasureList(held.catalogue().own());
      if (instead != null && instead.measures) {
        output.print(shell, () -> own.text(shell.sheet()), own.grid(), null);
      } else if (instead != null && instead.groups) {
        GroupList list = new GroupList(held.groups().all());
        output.print(shell, () -> list.text(shell.sheet()), list.grid(), null);
      } else {
        List<Dataset> datasets = held.datasets();
        output.print(
            shell,
            () -> new DatasetList().render(datasets, shell.sheet()) + own.text(shell.sheet()),
            DatasetGrid.of(datasets),
            null);
      }
    }
    return Exit.DONE.code();
  }
}
