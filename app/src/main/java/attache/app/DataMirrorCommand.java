package attache.app;

import attache.report.table.MirrorTable;
import attache.statistics.mirror.GoodsFlow;
import attache.statistics.mirror.Mirror;
import attache.statistics.mirror.Mirrors;
import attache.statistics.mirror.Report;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.source.sdmx.SdmxCsvWriter;
import attache.statistics.store.Holdings;
import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attache data mirror}: what both sides report of the same goods. */
@Command(
    name = "mirror",
    description = {
      "Lays what one side reports to have sold beside what the other reports to have bought, both"
          + " ways, and says what explains the gap.%n",
      "Of one year or month the gap is taken apart: freight and insurance, re-exports, trade booked"
          + " under no partner, goods on the way, exchange rates, and what nothing explains. What"
          + " a step needs and does not have is named with the command that gets it. Of several"
          + " years each gets a line.%n"
    },
    footer = {
      "%nExamples:",
      "  attache data mirror CHN BLR                    the last year that both report",
      "  attache data mirror China Belarus --year 2019",
      "  attache data mirror CHN BLR --years 2010-2020  a line a year",
      "  attache data mirror USA CHN --year 2019 --monthly",
      "  attache data mirror CHN BLR --years 2010-2020 --format csv"
    })
final class DataMirrorCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(index = "0", paramLabel = "COUNTRY", description = "One side, by code or name.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "OTHER", description = "The other side.")
  private String second = "";

  @Mixin private final Span span = new Span();

  @Option(
      names = "--product",
      paramLabel = "GOODS",
      description = "A code of the Harmonized System or a group of goods; all goods without it.")
  private @Nullable String product;

  @Option(
      names = "--dataset",
      paramLabel = "ID",
      description = "Only this data set; without it the first in which both sides report.")
  private @Nullable String dataset;

  @Mixin private final TableOutput output = new TableOutput();

  DataMirrorCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Pair pair = Pair.of(first, second);
    GoodsFlow flow = new GoodsFlow(pair.first(), pair.second(), product);
    try (Holdings statistics = Holdings.open(shell.data(), shell.store(), null);
        Progress progress = Progress.of(shell, "laying both sides' reports beside one another")) {
      Mirrors mirrors = new Mirrors(statistics);
      List<Period> periods = span.periods(mirrors.years(flow.from(), flow.to(), dataset));
      List<Mirror> sent = lay(mirrors, flow, periods);
      List<Mirror> returned = lay(mirrors, flow.reversed(), periods);
      progress.clear();
      show(statistics, periods, sent, returned);
    }
    return Exit.DONE.code();
  }

  private void show(
      Holdings statistics, List<Period> periods, List<Mirror> sent, List<Mirror> returned) {
    List<Mirror> all = new ArrayList<>(sent);
    all.addAll(returned);
    if (all.isEmpty()) {
      throw new Failure(
          Exit.WRONG_USAGE,
          "No goods trade of "
              + first
              + " with "
              + second
              + (product == null ? "" : " in " + product)
              + " is held for that time: attache data list says what there is, attache data fetch"
              + " gets more.");
    }
    MirrorTable table = new MirrorTable(statistics.datasets());
    String shown = fullest(all);
    List<Mirror> sentThere = of(shown, sent);
    List<Mirror> returnedThere = of(shown, returned);
    output.print(
        shell,
        () ->
            periods.size() == 1
                ? table.explained(both(sentThere, returnedThere), shell.sheet())
                : table.overTime(sentThere, returnedThere, shell.sheet()),
        MirrorTable.grid(all),
        () -> new SdmxCsvWriter(statistics.datasets()).text(reports(all)));
  }

  /** Each side's figures as a series of its own. */
  private static List<Series> reports(List<Mirror> mirrors) {
    Map<SeriesKey, List<Observation>> reports = new LinkedHashMap<>();
    for (Mirror mirror : mirrors) {
      for (@Nullable Report side : new Report[] {mirror.exporter(), mirror.importer()}) {
        if (side != null) {
          reports.computeIfAbsent(side.key(), key -> new ArrayList<>()).add(side.observation());
        }
      }
    }
    List<Series> series = new ArrayList<>();
    reports.forEach((key, observations) -> series.add(new Series(key, observations)));
    return series;
  }

  private static List<Mirror> both(List<Mirror> sent, List<Mirror> returned) {
    List<Mirror> both = new ArrayList<>(sent);
    both.addAll(returned);
    return both;
  }

  /** The data set and edition with the most gaps to show, of equals the first. */
  private static String fullest(List<Mirror> mirrors) {
    Map<String, Integer> gaps = new LinkedHashMap<>();
    mirrors.forEach(m -> gaps.merge(edition(m), m.gap() == null ? 0 : 1, Integer::sum));
    String fullest = edition(mirrors.getFirst());
    for (Map.Entry<String, Integer> e : gaps.entrySet()) {
      fullest = e.getValue() > gaps.getOrDefault(fullest, 0) ? e.getKey() : fullest;
    }
    return fullest;
  }

  private static String edition(Mirror mirror) {
    return mirror.dataset() + "@" + mirror.vintage();
  }

  private static List<Mirror> of(String edition, List<Mirror> mirrors) {
    return mirrors.stream().filter(m -> edition.equals(edition(m))).toList();
  }

  private List<Mirror> lay(Mirrors mirrors, GoodsFlow flow, List<Period> periods) {
    List<Mirror> all = new ArrayList<>();
    for (Period period : periods) {
      // A table of many periods has no room for what explains each gap.
      boolean explained = periods.size() == 1 || !output.isForReading();
      for (Mirror mirror : explained ? mirrors.of(flow, period) : mirrors.reports(flow, period)) {
        if (dataset == null || dataset.equals(mirror.dataset())) {
          all.add(mirror);
        }
      }
    }
    return all;
  }
}
