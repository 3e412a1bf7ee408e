package attache.app;

import attache.report.table.ApiList;
import attache.report.table.FetchPlan;
import attache.report.table.FetchReceipt;
import attache.statistics.fetch.Apis;
import attache.statistics.fetch.Fetched;
import attache.statistics.fetch.Fetching;
import attache.statistics.fetch.NoNetworkException;
import attache.statistics.fetch.Reuse;
import attache.statistics.intake.Sources;
import attache.statistics.source.Api;
import attache.statistics.source.FetchQuery;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.store.AddOptions;
import attache.statistics.store.Receipt;
import attache.statistics.store.UserStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attache data fetch}: official figures through a source's public interface. */
@Command(
    name = "fetch",
    description = {
      "Asks a source's public interface for figures and adds them to your store. Asks politely: one"
          + " call at a time, with pauses, waiting when asked to. Every answer is kept: a fetch that"
          + " is cut off goes on where it stopped, and can be repeated with --offline.",
      "%nWithout SOURCE, lists the sources with their terms and keys.%n"
    },
    footer = {
      "%nKeys stand in the environment (COMTRADE_API_KEY) and go into a header, never into an"
          + " address, a file or a message.",
      "%nExamples:",
      "  attache data fetch comtrade --pair BLR-CHN --years 2015-2023",
      "  attache data fetch comtrade --pair BLR-CHN --years 2023 --product AG2",
      "  attache data fetch comtrade --pair BLR-CHN --years 2023 --flow both,rx",
      "  attache data fetch imf --pair BLR-CHN --years 2015-2024 --frequency M",
      "  attache data fetch worldbank --reporter BLR,CHN --years 2015-2024",
      "  attache data fetch eurostat --reporter EU,POL --partner BLR --years 2015-2024",
      "  attache data fetch ecb --indicator USD,CNY --years 2015-2024 --dry-run"
    })
final class DataFetchCommand implements Callable<Integer> {

  private final Shell shell;
  private final Supplier<Apis> known;
  private final Map<String, String> environment;
  private final Function<Map<String, String>, Fetching> client;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..1",
      description = "comtrade, imf, worldbank, eurostat or ecb.")
  private @Nullable String source;

  @Mixin private FetchWishes wishes = new FetchWishes();

  @Option(names = "--dry-run", description = "Show the calls and how long they take; ask nobody.")
  private boolean dryRun;

  @Option(names = "--offline", description = "Use the answers kept, of any age; ask nobody.")
  private boolean offline;

  @Option(names = "--refresh", description = "Ask again for what is kept from the last day too.")
  private boolean refresh;

  @Mixin private TableOutput output = new TableOutput();

  DataFetchCommand(Shell shell) {
    this(shell, Apis::known, System.getenv(), Fetching::usual);
  }

  /** With other interfaces, another environment, another client. */
  DataFetchCommand(
      Shell shell,
      Supplier<Apis> known,
      Map<String, String> environment,
      Function<Map<String, String>, Fetching> client) {
    this.shell = shell;
    this.known = known;
    this.environment = environment;
    this.client = client;
  }

  @Override
  public Integer call() {
    if (source == null) {
      list();
      return Exit.DONE.code();
    }
    try (Fetching fetching = client.apply(environment)) {
      FetchQuery query = wishes.query();
      if (dryRun) {
        plan(fetching, query);
      } else {
        fetch(fetching, query);
      }
    } catch (IllegalArgumentException e) {
      throw failure(Exit.WRONG_USAGE, e);
    } catch (NoNetworkException e) {
      throw failure(Exit.DATA_AT_FAULT, e);
    } catch (SourceException e) {
      throw failure(Exit.UNREADABLE, e);
    }
    return Exit.DONE.code();
  }

  private static Failure failure(Exit exit, Exception e) {
    String sentence = String.valueOf(e.getMessage());
    return new Failure(exit, sentence + (sentence.endsWith("?") ? "" : "."), e);
  }

  private void list() {
    Apis apis = known.get();
    ApiList list =
        new ApiList(
            apis.all(),
            Sources.all().stream().collect(Collectors.toMap(Source::id, s -> s)),
            environment.keySet());
    output.print(shell, () -> list.text(shell.sheet()), list.grid(), null);
  }

  private Api api() {
    Apis apis = known.get();
    return apis.find(String.valueOf(source))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'"
                    + source
                    + "' is none of the sources that can be asked: "
                    + apis.all().stream()
                        .map(api -> api.access().name())
                        .collect(Collectors.joining(", "))));
  }

  private void plan(Fetching fetching, FetchQuery query) {
    Api api = api();
    FetchPlan plan =
        new FetchPlan(
            api.access(),
            fetching.plan(api, query).stream()
                .map(r -> new FetchPlan.Call(r, !refresh && fetching.isKept(r)))
                .toList(),
            fetching.hasKey(api));
    output.print(shell, () -> plan.text(shell.sheet()), plan.grid(), null);
  }

  private void fetch(Fetching fetching, FetchQuery query) {
    if (offline && refresh) {
      throw new IllegalArgumentException("--offline asks nobody and --refresh asks again: choose");
    }
    Api api = api();
    Reuse reuse = offline ? Reuse.ONLY : refresh ? Reuse.NONE : Reuse.OF_TODAY;
    FetchReceipt receipt;
    try (Progress progress = Progress.of(shell, "asking " + api.access().name())) {
      Fetched fetched = fetching.fetch(api, query, reuse, progress::at);
      List<Receipt> receipts = new ArrayList<>();
      for (OfficialFile file : fetched.files()) {
        progress.at("adding " + file.name());
        receipts.add(
            UserStore.add(
                shell.store(),
                file,
                Sources.formatOf(file),
                AddOptions.none()
                    .whenWaiting(() -> progress.at("waiting for another import to end"))));
      }
      receipt = new FetchReceipt(api.access(), query, fetched, receipts);
    }
    output.print(shell, () -> receipt.text(shell.sheet()), receipt.grid(), null);
  }
}
