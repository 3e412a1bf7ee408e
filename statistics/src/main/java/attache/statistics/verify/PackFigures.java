package attache.statistics.verify;

import attache.statistics.series.Frequency;
import attache.statistics.series.SeriesAddress;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Valuation;
import attache.statistics.source.Dataset;
import attache.statistics.source.Dataset.PackFile;
import attache.statistics.store.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The trade tables of the reference pack, both sides of each pair together. */
final class PackFigures implements Figures {

  private static final String WORLD = "WLD";

  private final Path folder;
  private final List<Dataset> datasets;

  /**
   * @param folder the pack's
   * @param datasets those at hand, the pack's first
   */
  PackFigures(Path folder, List<Dataset> datasets) {
    this.folder = folder;
    this.datasets = List.copyOf(datasets);
  }

  @Override
  public void read(@Nullable SeriesAddress address, Consumer<Flow> flows, Consumer<Line> totals) {
    Set<String> seen = new HashSet<>();
    for (Dataset dataset : datasets) {
      if (!seen.add(dataset.id())) {
        // An edition of the user's own under the same id: it lies in the store.
        continue;
      }
      switch (dataset.id()) {
        case "imf-dots-annual" -> read(dataset, Frequency.ANNUAL, address, flows, totals);
        case "imf-dots-monthly" -> read(dataset, Frequency.MONTHLY, address, flows, totals);
        default -> {
          // Reconciled values have no other side, and no parts: there is nothing to hold against.
        }
      }
    }
  }

  private void read(
      Dataset dataset,
      Frequency frequency,
      @Nullable SeriesAddress address,
      Consumer<Flow> flows,
      Consumer<Line> totals) {
    if (address != null && address.dataset() != null && !address.dataset().equals(dataset.id())) {
      return;
    }
    List<Path> tables =
        dataset.files().stream()
            .filter(PackFile::isParquet)
            .map(file -> folder.resolve(file.path()))
            .toList();
    String time =
        frequency == Frequency.ANNUAL
            ? "year AS t, value, estimated"
            : "12 * year(month) + month(month) - 1 AS t, value, false AS estimated";
    String rows =
        "(SELECT flow = 'X' AS export, reporter, partner, "
            + time
            + " FROM "
            + Engine.table(tables.toArray(Path[]::new))
            + ")";
    FlowBuilder.Edition edition =
        new FlowBuilder.Edition(dataset.id(), dataset.vintage(), frequency, "USD");
    try (Engine engine = Engine.start(CompletableFuture.completedFuture(tables))) {
      List<Object> parameters = new ArrayList<>();
      FlowBuilder builder = new FlowBuilder(flows);
      String where = where(address, parameters);
      engine.query(
          "SELECT CASE WHEN export THEN reporter ELSE partner END AS origin,"
              + " CASE WHEN export THEN partner ELSE reporter END AS destination,"
              + " export, t, value, estimated FROM "
              + rows
              + where
              + " AND partner <> 'WLD' ORDER BY ALL",
          parameters,
          row ->
              builder.add(
                  edition,
                  row.getString(1),
                  row.getString(2),
                  null,
                  row.getBoolean(3),
                  row.getInt(4),
                  row.getDouble(5),
                  row.getBoolean(6)));
      builder.done();
      totals(engine, rows + where, parameters, edition, totals);
    }
  }

  /** Of one pair both sides are read, whichever is asked for: each is held against the other. */
  private static String where(@Nullable SeriesAddress address, List<Object> parameters) {
    if (address == null || (address.reporter() == null && address.partner() == null)) {
      return " WHERE true";
    }
    String one = address.reporter();
    String other = address.partner();
    if (one == null || other == null || other.equals(WORLD)) {
      String country = one == null ? other : one;
      parameters.add(country);
      parameters.add(country);
      return " WHERE (reporter = ? OR partner = ?)";
    }
    parameters.addAll(List.of(one, other, other, one));
    return " WHERE ((reporter = ? AND partner = ?) OR (reporter = ? AND partner = ?))";
  }

  private static void totals(
      Engine engine,
      String from,
      List<Object> parameters,
      FlowBuilder.Edition edition,
      Consumer<Line> totals) {
    List<Line> lines = new ArrayList<>();
    engine.query(
        "SELECT export, reporter, t, value, estimated FROM "
            + from
            + " AND partner = 'WLD' ORDER BY ALL",
        parameters,
        row -> {
          String measure = row.getBoolean(1) ? "goods_exports" : "goods_imports";
          String reporter = row.getString(2);
          Line open = lines.isEmpty() ? null : lines.getLast();
          if (open == null
              || !open.key().measure().equals(measure)
              || !reporter.equals(open.key().reporter())) {
            open = new Line(world(edition, measure, reporter));
            lines.add(open);
          }
          open.add(row.getInt(3), row.getDouble(4), row.getBoolean(5));
        });
    lines.forEach(totals);
  }

  private static SeriesKey world(FlowBuilder.Edition edition, String measure, String reporter) {
    boolean export = measure.equals("goods_exports");
    return new SeriesKey(
        edition.dataset(),
        edition.vintage(),
        measure,
        reporter,
        WORLD,
        null,
        null,
        edition.frequency(),
        edition.unit(),
        export ? Valuation.FOB : Valuation.CIF,
        false,
        null,
        export ? reporter : WORLD);
  }
}
