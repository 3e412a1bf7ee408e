package attache.statistics.reconcile;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Valuation;
import attache.statistics.source.Dataset;
import attache.statistics.source.SourceQuirk;
import attache.statistics.store.Statistics;
import attache.vocabulary.country.Country;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is held of both sides' goods trade in one data set, ready to be reconciled.
 *
 * @param dataset its id
 * @param vintages its editions that figures were taken from
 * @param product which product, or null for all together
 * @param reports the reports, each once, of its newest edition
 */
public record HeldReports(
    String dataset, Set<String> vintages, @Nullable String product, List<Report> reports) {

  private static final String CURRENCY = "USD";

  /**
   * Who values imports FOB without saying so: CEPII WP 2010-23 names Algeria, Georgia and South
   * Africa with its customs union.
   */
  static final Set<String> IMPORTS_FOB = Set.of("DZA", "GEO", "ZAF", "BWA", "LSO", "NAM", "SWZ");

  public HeldReports {
    vintages = Set.copyOf(vintages);
    reports = List.copyOf(reports);
  }

  /**
   * Reads them.
   *
   * @param dataset of this data set only, or null for the first that holds both sides' reports
   * @param product of this product, or null for all together
   * @return without reports when nothing is held
   */
  public static HeldReports of(
      Statistics statistics, @Nullable String dataset, @Nullable String product, int from, int to) {
    if (dataset != null) {
      return read(statistics, dataset, product, from, to);
    }
    HeldReports none = new HeldReports("", Set.of(), product, List.of());
    for (Dataset candidate : statistics.datasets()) {
      if (candidate.holdsBothReporters()) {
        HeldReports held = read(statistics, candidate.id(), product, from, to);
        if (!held.reports.isEmpty()) {
          return held;
        }
      }
    }
    return none;
  }

  /** Whose reports they are. */
  public Provenance provenance() {
    return new Provenance(dataset, vintages, product, CURRENCY);
  }

  private static HeldReports read(
      Statistics statistics, String dataset, @Nullable String product, int from, int to) {
    Map<String, Report> reports = new TreeMap<>();
    Map<String, String> editions = new HashMap<>();
    for (Report.Flow flow : Report.Flow.values()) {
      String measure = flow == Report.Flow.EXPORT ? "goods_exports" : "goods_imports";
      SeriesQuery query = new SeriesQuery(measure, null, null, product, null, from, to);
      for (Series series : statistics.series(query)) {
        SeriesKey key = series.key();
        String reporter = key.reporter();
        String partner = key.partner();
        if (key.dataset().equals(dataset)
            && isWanted(key)
            && reporter != null
            && partner != null
            && isEconomy(reporter)
            && isEconomy(partner)) {
          for (Observation o : series.observations()) {
            int year = o.period().start().getYear();
            String what = flow.code() + reporter + ' ' + partner + ' ' + year;
            if (key.vintage().compareTo(editions.getOrDefault(what, "")) >= 0) {
              editions.put(what, key.vintage());
              reports.put(what, report(key, reporter, partner, flow, year, o));
            }
          }
        }
      }
    }
    return new HeldReports(
        dataset, new TreeSet<>(editions.values()), product, List.copyOf(reports.values()));
  }

  private static boolean isWanted(SeriesKey key) {
    return key.frequency() == Frequency.ANNUAL
        && key.unit().equals(CURRENCY)
        && !key.growth()
        && key.entity() == null;
  }

  /** Whether an economy's imports come FOB from the UN, whatever is said of imports in general. */
  @SourceQuirk(
      source = "comtrade",
      cause =
          "Algeria, Georgia, South Africa, Botswana, Lesotho, Namibia and Eswatini value imports"
              + " FOB: no freight is taken off them when both sides are reconciled.")
  public static boolean valuesImportsFob(String reporter) {
    return IMPORTS_FOB.contains(reporter);
  }

  /** No group, no world, no "not specified", no code that is not understood. */
  private static boolean isEconomy(String code) {
    return code.length() == 3
        && !code.equals("WLD")
        && Country.find(code).map(c -> !c.isGroup()).orElse(true);
  }

  private static Report report(
      SeriesKey key,
      String reporter,
      String partner,
      Report.Flow flow,
      int year,
      Observation observation) {
    String product = key.product();
    boolean fob =
        flow == Report.Flow.IMPORT
            && (key.valuation() == Valuation.FOB
                || (!key.dataset().startsWith("imf-") && valuesImportsFob(reporter)));
    return new Report(
        reporter,
        partner,
        flow,
        product == null ? ReportTable.ALL_PRODUCTS : product,
        year,
        observation.value(),
        null,
        !observation.status().isOwnReport(),
        fob);
  }
}
