package attache.statistics.reconcile;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Dataset;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reconciled flows as series of a data set of their own, {@value #DATASET}: third parties' exports
 * of the exporter, never anybody's report. The edition is that of the reports they were made from,
 * the scope names data set and method, and each observation's note says what it was made of.
 *
 * @param made whose reports were reconciled
 * @param run how
 */
public record ReconciledSeries(Provenance made, Reconciled run) {

  /** Id of the data set. */
  public static final String DATASET = "attache-reconciled";

  /**
   * Series of flows that come one after the other, those of a series together; nothing is kept of a
   * series that has been handed over.
   *
   * @param flows hands over each flow to who is given to it
   */
  public void each(Consumer<Consumer<ReconciledFlow>> flows, Consumer<Series> found) {
    List<Observation> observations = new ArrayList<>();
    SeriesKey[] last = new SeriesKey[1];
    flows.accept(flow -> {
      SeriesKey key = key(flow);
      SeriesKey before = last[0];
      if (before != null && !before.equals(key)) {
        found.accept(new Series(before, List.copyOf(observations)));
        observations.clear();
      }
      last[0] = key;
      observations.add(observation(flow));
    });
    if (last[0] != null) {
      found.accept(new Series(last[0], List.copyOf(observations)));
    }
  }

  /** Of these flows, in their order. */
  public List<Series> of(List<ReconciledFlow> flows) {
    Map<SeriesKey, List<Observation>> byKey = new LinkedHashMap<>();
    for (ReconciledFlow flow : flows) {
      byKey.computeIfAbsent(key(flow), key -> new ArrayList<>()).add(observation(flow));
    }
    List<Series> series = new ArrayList<>();
    byKey.forEach((key, observations) -> series.add(new Series(key, observations)));
    return series;
  }

  /**
   * The data set they make, named with the words of the one they were made from.
   *
   * @param datasets the data sets at hand
   */
  public Dataset dataset(List<Dataset> datasets) {
    String attribution =
        datasets.stream()
            .filter(d -> d.id().equals(made.dataset()))
            .map(Dataset::attribution)
            .findFirst()
            .orElse(made.dataset());
    return new Dataset(
        DATASET,
        "Goods trade reconciled by Attaché from " + made.dataset(),
        "Attaché",
        "as the reports it was made from",
        attribution + "; reconciled by Attaché (" + run.method().id() + ")",
        null,
        vintage(),
        "",
        "",
        List.of(),
        List.of(),
        false);
  }

  /** The edition: that of the reports. */
  public String vintage() {
    return made.vintage();
  }

  private SeriesKey key(ReconciledFlow flow) {
    return new SeriesKey(
        DATASET,
        vintage(),
        "goods_exports",
        null,
        flow.importer(),
        flow.product().equals(ReportTable.ALL_PRODUCTS) ? null : flow.product(),
        null,
        Frequency.ANNUAL,
        made.currency(),
        Valuation.FOB,
        false,
        "made from " + made.dataset() + " by " + run.method().id(),
        flow.exporter());
  }

  private Observation observation(ReconciledFlow flow) {
    Double low = flow.low();
    Double high = flow.high();
    return new Observation(
        Period.year(flow.year()),
        flow.value(),
        low == null || high == null ? Interval.point(flow.value()) : new Interval(low, high),
        Status.RECONCILED,
        made.dataset() + "@" + vintage(),
        note(flow));
  }

  /** What a value was made of, with the weights. */
  private static String note(ReconciledFlow flow) {
    Double weight = flow.exporterWeight();
    Double exports = flow.exporterReport();
    Double imports = flow.importerFob();
    return switch (flow.held()) {
      case BOTH ->
          String.format(
              Locale.ROOT,
              "exporter's report %.0f by weight %.3f, importer's brought to FOB %.0f by %.3f",
              exports,
              weight,
              imports,
              1 - (weight == null ? 0 : weight));
      case EXPORTER -> "exporter's report alone";
      case IMPORTER ->
          String.format(
              Locale.ROOT,
              "importer's report alone, brought to FOB from %.0f",
              flow.importerReport());
      case NEITHER -> "what the pair's total holds beyond its products";
    };
  }
}
