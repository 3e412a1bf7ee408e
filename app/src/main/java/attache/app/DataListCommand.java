package attache.app;

import attache.report.terminal.DatasetList;
import attache.statistics.store.Holdings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code attache data list}: the data sets at hand. */
@Command(name = "list", description = "Lists the data sets at hand, each with its terms.%n")
final class DataListCommand implements Callable<Integer> {

  private final Shell shell;

  DataListCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    try (Holdings held = Holdings.open(shell.data(), shell.store(), null)) {
      shell.out().print(new DatasetList().render(held.datasets(), shell.sheet()));
    }
    return Exit.DONE.code();
  }
}
