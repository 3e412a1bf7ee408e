package attache.statistics.store;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Dataset;
import attache.statistics.source.Entity;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Figures that a test writes down, answering queries as a store does. */
public final class HeldSeries implements Statistics {

  private final Map<SeriesKey, List<Observation>> series = new LinkedHashMap<>();
  private final List<Dataset> datasets = new ArrayList<>();
  private final Map<String, Double> rates = new HashMap<>();

  /** Adds a data set of both reporters. */
  public HeldSeries dataset(String id, String... quirks) {
    datasets.add(
        new Dataset(
            id,
            id,
            "agency",
            "",
            id,
            null,
            "1",
            "2020-01-01",
            "",
            List.of(),
            List.of(quirks),
            true));
    return this;
  }

  /** Adds a rate. */
  public HeldSeries rate(String currency, int year, double perDollar) {
    rates.put(currency + year, perDollar);
    return this;
  }

  /** Adds a reported goods flow in dollars: exports FOB, imports CIF. */
  public HeldSeries trade(
      String dataset,
      String measure,
      String reporter,
      String partner,
      String period,
      double value) {
    return trade(dataset, measure, reporter, partner, null, period, value, Status.REPORTED);
  }

  /** Adds a goods flow of a product. */
  public HeldSeries trade(
      String dataset,
      String measure,
      String reporter,
      String partner,
      @Nullable String product,
      String period,
      double value,
      Status status) {
    boolean imports = measure.equals("goods_imports");
    Period when = Period.parse(period);
    return add(
        new SeriesKey(
            dataset,
            "1",
            measure,
            reporter,
            partner,
            product,
            null,
            when.monthCount() == 1 ? Frequency.MONTHLY : Frequency.ANNUAL,
            "USD",
            imports ? Valuation.CIF : Valuation.FOB,
            false,
            null,
            imports ? partner : reporter),
        period,
        value,
        status);
  }

  /** Adds a figure of one country or pair, without valuation. */
  public HeldSeries figure(
      String dataset,
      String measure,
      @Nullable String reporter,
      @Nullable String partner,
      @Nullable String product,
      String unit,
      String period,
      double value) {
    return add(
        new SeriesKey(
            dataset,
            "1",
            measure,
            reporter,
            partner,
            product,
            null,
            Frequency.ANNUAL,
            unit,
            Valuation.NONE,
            false,
            null),
        period,
        value,
        Status.REPORTED);
  }

  /** Adds an observation of any series. */
  public HeldSeries add(SeriesKey key, String period, double value, Status status) {
    series
        .computeIfAbsent(key, k -> new ArrayList<>())
        .add(
            new Observation(
                Period.parse(period), value, Interval.around(value, 0.5), status, "test", null));
    return this;
  }

  @Override
  public List<Dataset> datasets() {
    return datasets;
  }

  @Override
  public List<Series> series(SeriesQuery q) {
    List<Series> found = new ArrayList<>();
    series.forEach((key, observations) -> {
      boolean partner =
          q.partner() == null ? !"WLD".equals(key.partner()) : q.partner().equals(key.partner());
      if (key.measure().equals(q.measure())
          && (q.reporter() == null || q.reporter().equals(key.reporter()))
          && partner
          && (SeriesQuery.EVERY_PRODUCT.equals(q.product())
              ? key.product() != null
              : Objects.equals(q.product(), key.product()))) {
        List<Observation> within =
            observations.stream()
                .filter(o ->
                    o.period().start().getYear() <= q.lastYear()
                        && o.period().end().getYear() >= q.firstYear())
                .sorted(java.util.Comparator.comparing(Observation::period))
                .toList();
        if (!within.isEmpty()) {
          found.add(new Series(key, within));
        }
      }
    });
    return found;
  }

  @Override
  public Optional<Entity> entity(String name) {
    return Optional.empty();
  }

  @Override
  public OptionalDouble perDollar(String currency, int year) {
    Double rate = currency.equals("USD") ? Double.valueOf(1) : rates.get(currency + year);
    return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
  }

  @Override
  public int lastYear(String dataset) {
    return series.entrySet().stream()
        .filter(e -> e.getKey().dataset().equals(dataset))
        .flatMap(e -> e.getValue().stream())
        .mapToInt(o -> o.period().end().getYear())
        .max()
        .orElse(0);
  }
}
