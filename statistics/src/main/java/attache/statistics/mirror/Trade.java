package attache.statistics.mirror;

import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Valuation;
import attache.statistics.source.NoPartner;
import attache.statistics.store.MirrorRatio;
import attache.statistics.store.Recent;
import attache.statistics.store.Statistics;
import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goods trade as the reporters tell it, asked of the figures at hand by edition. */
final class Trade {

  static final String EXPORTS = "goods_exports";
  static final String IMPORTS = "goods_imports";
  static final String WORLD = "WLD";

  /** Below it mirror ratios are mostly rounding and single parcels. */
  private static final double SMALLEST_FLOW = 1e6;

  private final Statistics statistics;

  /** A partner's or a reporter's year has two hundred figures. */
  private static final int YEARS_KEPT = 256;

  private final Map<YearQuery, Map<String, Figures>> years = new Recent<>(YEARS_KEPT);
  private final Map<String, MirrorRatio> ratios = new HashMap<>();

  Trade(Statistics statistics) {
    this.statistics = statistics;
  }

  private record YearQuery(
      String measure,
      @Nullable String reporter,
      @Nullable String partner,
      @Nullable String product,
      Edition edition,
      int year) {}

  Statistics statistics() {
    return statistics;
  }

  /** What a reporter tells of a partner, by edition in the order of the data sets. */
  Map<Edition, Figures> byEdition(
      String measure, String reporter, String partner, @Nullable String product) {
    return byEdition(new SeriesQuery(measure, reporter, partner, product, null, 0, 9999));
  }

  private Map<Edition, Figures> byEdition(SeriesQuery query) {
    Map<Edition, List<Series>> byEdition = new LinkedHashMap<>();
    for (Series s : statistics.series(query)) {
      if (isReport(s.key(), query.product())) {
        byEdition.computeIfAbsent(Edition.of(s.key()), e -> new ArrayList<>()).add(s);
      }
    }
    Map<Edition, Figures> figures = new LinkedHashMap<>();
    byEdition.forEach((edition, series) -> figures.put(edition, wholeFirst(series)));
    return figures;
  }

  /** What a reporter tells of a partner in a period in one edition. */
  Optional<Report> report(
      String measure,
      String reporter,
      String partner,
      @Nullable String product,
      Edition edition,
      Period period) {
    int first = period.start().getYear();
    int last = period.end().getYear();
    return in(
            edition,
            byEdition(new SeriesQuery(measure, reporter, partner, product, null, first, last)))
        .flatMap(figures -> figures.of(period));
  }

  /**
   * The figures of an edition; where the data set has them only in others, those of the latest.
   * Sources that are revised file by file give each reporter's figures a date of their own.
   */
  static Optional<Figures> in(Edition edition, Map<Edition, Figures> byEdition) {
    Figures same = byEdition.get(edition);
    return same != null
        ? Optional.of(same)
        : byEdition.entrySet().stream()
            .filter(e -> e.getKey().dataset().equals(edition.dataset()))
            .max(Map.Entry.comparingByKey(Comparator.comparing(Edition::vintage)))
            .map(Map.Entry::getValue);
  }

  /**
   * What every reporter tells of a partner, or one reporter of every partner, in one edition.
   *
   * @return figures by {@code reporter>partner}
   */
  Map<String, Figures> everybody(
      String measure,
      @Nullable String reporter,
      @Nullable String partner,
      @Nullable String product,
      Edition edition,
      int year) {
    return years.computeIfAbsent(
        new YearQuery(measure, reporter, partner, product, edition, year), this::read);
  }

  private Map<String, Figures> read(YearQuery q) {
    Map<String, Map<Edition, List<Series>>> byPair = new LinkedHashMap<>();
    for (Series s :
        statistics.series(
            new SeriesQuery(q.measure, q.reporter, q.partner, q.product, null, q.year, q.year))) {
      SeriesKey key = s.key();
      if (isReport(key, q.product)
          && key.dataset().equals(q.edition.dataset())
          && !WORLD.equals(key.partner())
          && !NoPartner.AREAS.contains(String.valueOf(key.partner()))) {
        byPair
            .computeIfAbsent(pair(key.reporter(), key.partner()), p -> new LinkedHashMap<>())
            .computeIfAbsent(Edition.of(key), e -> new ArrayList<>())
            .add(s);
      }
    }
    Map<String, Figures> figures = new LinkedHashMap<>();
    byPair.forEach((pair, editions) -> {
      Map<Edition, Figures> byEdition = new LinkedHashMap<>();
      editions.forEach((edition, series) -> byEdition.put(edition, wholeFirst(series)));
      in(q.edition, byEdition).ifPresent(of -> figures.put(pair, of));
    });
    return figures;
  }

  /**
   * What importers report over what exporters report of the same goods, in an edition and a year:
   * as known before, else from every pair that both report themselves.
   */
  MirrorRatio ratio(Edition edition, int year) {
    return ratios.computeIfAbsent(
        edition + " " + year,
        key ->
            statistics
                .mirrorRatio(edition.dataset(), year)
                .orElseGet(() -> pairByPair(edition, year)));
  }

  /** The ratio from the figures themselves. */
  MirrorRatio pairByPair(Edition edition, int year) {
    Map<String, Figures> exports = read(world(EXPORTS, edition, year));
    Map<String, Figures> imports =
        exports.isEmpty() ? Map.of() : read(world(IMPORTS, edition, year));
    Period period = Period.year(year);
    double[] all =
        imports.entrySet().stream()
            .mapToDouble(e -> over(e.getValue(), exports.get(turned(e.getKey())), period))
            .filter(ratio -> ratio > 0)
            .sorted()
            .toArray();
    int half = all.length / 2;
    double median =
        all.length == 0 ? 1 : all.length % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2;
    return new MirrorRatio(median, all.length);
  }

  /** Thirty thousand figures, too many to keep. */
  private static YearQuery world(String measure, Edition edition, int year) {
    return new YearQuery(measure, null, null, null, edition, year);
  }

  /** 0 where they do not both report a flow that is large enough. */
  private static double over(Figures importer, @Nullable Figures exporter, Period period) {
    double bought = importer.own(period).orElse(0);
    double sold = exporter == null ? 0 : exporter.own(period).orElse(0);
    return Math.min(bought, sold) >= SMALLEST_FLOW ? bought / sold : 0;
  }

  private static String turned(String pair) {
    int at = pair.indexOf('>');
    return pair(pair.substring(at + 1), pair.substring(0, at));
  }

  static String pair(@Nullable String reporter, @Nullable String partner) {
    return reporter + ">" + partner;
  }

  private static boolean isReport(SeriesKey key, @Nullable String product) {
    return key.reporter() != null
        && key.partner() != null
        && !key.growth()
        && key.entity() == null
        && Objects.equals(key.product(), product);
  }

  private static Figures wholeFirst(List<Series> series) {
    return new Figures(
        series.stream()
            .sorted(
                Comparator.comparing((Series s) -> s.key().scope() != null)
                    .thenComparing(s -> s.key().valuation() == Valuation.NONE)
                    .thenComparing(s -> s.key().frequency()))
            .toList());
  }
}
