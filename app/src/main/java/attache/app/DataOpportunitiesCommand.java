package attache.app;

import attache.report.table.OpportunityTable;
import attache.statistics.indicator.Opportunities;
import attache.statistics.product.HsTree;
import attache.statistics.store.Holdings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attache data opportunities}: what one country could sell in another's market. */
@Command(
    name = "opportunities",
    description = {
      "Shows the goods that a country sells well and the other buys, but of which it sells less"
          + " there than its other trade with it lets expect.%n",
      "It takes trade by product of one year: the country's and all countries' exports to the"
          + " world, the other's imports from the world and from the country. The reference pack"
          + " holds none; add it, for example from UN Comtrade.%n"
    },
    footer = {
      "%nExamples:",
      "  attache data opportunities BLR CHN                 Belarus's goods in China",
      "  attache data opportunities CHN BLR --year 2022 --limit 40",
      "  attache data opportunities BLR CHN --format csv    every product"
    })
final class DataOpportunitiesCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(index = "0", paramLabel = "SELLER", description = "Who sells, by code or name.")
  private String seller = "";

  @Parameters(index = "1", paramLabel = "MARKET", description = "Who buys.")
  private String market = "";

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "The year; the last that is held by product without it.")
  private @Nullable Integer year;

  @Option(names = "--dataset", paramLabel = "ID", description = "Only this data set.")
  private @Nullable String dataset;

  @Option(names = "--limit", paramLabel = "N", description = "How many goods to show (20).")
  private int limit = 20;

  @Mixin private final TableOutput output = new TableOutput();

  DataOpportunitiesCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Pair pair = Pair.of(seller, market);
    if (limit < 1) {
      throw new Failure(Exit.WRONG_USAGE, "--limit takes a number from 1, not " + limit + ".");
    }
    try (Holdings statistics = Holdings.open(shell.data(), shell.store(), null);
        Progress progress = Progress.of(shell, "looking for opportunities")) {
      int of =
          year != null
              ? year
              : Opportunities.lastYear(statistics, pair.first(), pair.second(), dataset);
      Opportunities.Answer answer =
          Opportunities.of(statistics, pair.first(), pair.second(), of, dataset);
      progress.clear();
      switch (answer) {
        case Opportunities.Answer.Found(Opportunities found) -> {
          OpportunityTable table = new OpportunityTable(goods());
          output.print(
              shell, () -> table.render(found, limit, shell.sheet()), table.grid(found), null);
        }
        case Opportunities.Answer.Lacking lacking ->
            throw new Failure(
                Exit.WRONG_USAGE,
                "This needs product data that are not held: "
                    + String.join("; ", of == 0 ? withoutYear(pair) : lacking.needed())
                    + ". Get them with attache data fetch comtrade, or attache data add FILE.");
      }
    }
    return Exit.DONE.code();
  }

  private static Iterable<String> withoutYear(Pair pair) {
    return List.of(
        pair.second().name() + "'s imports from " + pair.first().name() + " by product, any year");
  }

  private Function<String, String> goods() throws IOException {
    HsTree tree = HsTree.read(shell.data().resolve("nomenclature/hs.csv"));
    return code -> tree.description(code).orElse("");
  }
}
