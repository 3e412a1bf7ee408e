package attache.statistics.mirror;

import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Valuation;
import attache.statistics.store.MirrorRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Freight and insurance, which imports CIF hold and exports FOB do not. The ratio CIF ÷ FOB is
 * taken from the first that is held of
 *
 * <ol>
 *   <li>a table for the pair that the user added, such as the OECD's International Transport and
 *       Insurance Costs (ITIC), as measure {@code cif_fob_ratio} (CIF ÷ FOB) or {@code
 *       cif_fob_margin} (the difference as a share of the CIF value, in percent or as a number);
 *   <li>BACI's published equation, where measures {@code distance} (km), {@code contiguity}, {@code
 *       landlocked} and the product's {@code unit_value} ($ a kg) are held;
 *   <li>the median of importer's over exporter's report among all pairs of the same data set and
 *       year that both sides report, of flows of a million and more; of another data set where the
 *       same one does not hold the world.
 * </ol>
 *
 * <p>The mean of the pair's own ratio over the years is not used: it would explain every lasting
 * gap by freight.
 */
final class Freight implements Cause {

  /** So many pairs make a median of the world. */
  private static final int FEWEST_PAIRS = 100;

  /** A margin of a year before may stand in for so many years: freight changes slowly. */
  private static final int YEARS_BACK = 5;

  private final Trade trade;

  Freight(Trade trade) {
    this.trade = trade;
  }

  /**
   * A ratio and where it is from.
   *
   * @param cifFob CIF ÷ FOB
   */
  private record Ratio(double cifFob, String basis, String source, boolean isEstimate) {}

  @Override
  public Rung look(Sighting sighting, double left) {
    Valuation sold = sighting.exporter().key().valuation();
    Valuation bought = sighting.importer().key().valuation();
    if (sold == Valuation.NONE || bought == Valuation.NONE) {
      return new Rung.NotAvailable(
          AsymmetryCause.VALUATION,
          "how the figures are valued, which this source does not say",
          "");
    }
    if (sold == bought) {
      return new Rung.NotApplicable(AsymmetryCause.VALUATION, "both sides value the goods " + sold);
    }
    Optional<Ratio> found =
        ofTable(sighting).or(() -> ofEquation(sighting)).or(() -> ofWorld(sighting));
    if (found.isEmpty()) {
      return new Rung.NotAvailable(
          AsymmetryCause.VALUATION,
          "a ratio CIF to FOB for " + sighting.year(),
          "attache data add FILE --mapping MAPPING with the OECD's ITIC table");
    }
    Ratio ratio = found.get();
    double fob = sighting.importer().value() / ratio.cifFob();
    return new Rung.Explained(
        AsymmetryCause.VALUATION,
        left,
        sighting.importer().value() - fob,
        ratio.basis(),
        ratio.source(),
        ratio.isEstimate());
  }

  /** CIF ÷ FOB that a rung of this cause took off. */
  static double cifFob(Sighting sighting, Rung rung) {
    double importer = sighting.importer().value();
    return rung instanceof Rung.Explained e && e.amount() < importer
        ? importer / (importer - e.amount())
        : 1;
  }

  private Optional<Ratio> ofTable(Sighting s) {
    for (@Nullable String product : products(s)) {
      for (String measure : List.of("cif_fob_ratio", "cif_fob_margin")) {
        for (Series series : pairSeries(measure, s, product)) {
          Observation o = lastUntil(series, s.year());
          if (o != null) {
            double margin = series.key().unit().equals("percent") ? o.value() / 100 : o.value();
            double ratio = measure.equals("cif_fob_ratio") ? o.value() : 1 / (1 - margin);
            if (ratio >= 1 && ratio < 3) {
              return Optional.of(
                  new Ratio(
                      ratio,
                      says(ratio) + " for this pair in " + o.period(),
                      Edition.of(series.key()).toString(),
                      false));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<@Nullable String> products(Sighting s) {
    String product = s.flow().product();
    List<@Nullable String> products = new ArrayList<>();
    if (product != null) {
      products.add(product);
      if (product.length() > 4 && product.chars().allMatch(Character::isDigit)) {
        products.add(product.substring(0, 4));
      }
    }
    products.add(null);
    return products;
  }

  private List<Series> pairSeries(String measure, Sighting s, @Nullable String product) {
    return trade
        .statistics()
        .series(
            new SeriesQuery(
                measure,
                s.flow().to().code(),
                s.flow().from().code(),
                product,
                null,
                s.year() - YEARS_BACK,
                s.year()));
  }

  private static @Nullable Observation lastUntil(Series series, int year) {
    Observation last = null;
    for (Observation o : series.observations()) {
      int of = o.period().start().getYear();
      if (of <= year && of >= year - YEARS_BACK) {
        last = o;
      }
    }
    return last;
  }

  private Optional<Ratio> ofEquation(Sighting s) {
    String product = s.flow().product();
    String from = s.flow().from().code();
    String to = s.flow().to().code();
    OptionalDouble kilometres =
        constant(new SeriesQuery("distance", from, to, null, null, 0, 9999));
    OptionalDouble border = constant(new SeriesQuery("contiguity", from, to, null, null, 0, 9999));
    OptionalDouble exporter = constant(SeriesQuery.ofCountry("landlocked", from));
    OptionalDouble importer = constant(SeriesQuery.ofCountry("landlocked", to));
    OptionalDouble unitValue =
        product == null
            ? OptionalDouble.empty()
            : constant(new SeriesQuery("unit_value", null, null, product, null, 0, s.year()));
    if (kilometres.orElse(0) <= 0
        || border.isEmpty()
        || exporter.isEmpty()
        || importer.isEmpty()
        || unitValue.orElse(0) <= 0) {
      return Optional.empty();
    }
    double ratio =
        new BaciFreight(
                kilometres.getAsDouble(),
                border.getAsDouble() > 0,
                exporter.getAsDouble() > 0,
                importer.getAsDouble() > 0,
                unitValue.getAsDouble())
            .cifFob();
    return Optional.of(
        new Ratio(
            ratio,
            says(ratio) + String.format(Locale.ROOT, " over %,.0f km", kilometres.getAsDouble()),
            "BACI's published equation (CEPII WP 2010-23, model II)",
            true));
  }

  private OptionalDouble constant(SeriesQuery query) {
    OptionalDouble last = OptionalDouble.empty();
    for (Series series : trade.statistics().series(query)) {
      if (!series.observations().isEmpty()) {
        last = OptionalDouble.of(series.observations().getLast().value());
      }
    }
    return last;
  }

  private Optional<Ratio> ofWorld(Sighting s) {
    Set<Edition> others = new TreeSet<>(java.util.Comparator.comparing(Edition::toString));
    trade.statistics().datasets().stream()
        .filter(d -> d.holdsBothReporters())
        .map(d -> new Edition(d.id(), d.vintage()))
        .forEach(others::add);
    List<Edition> editions = new ArrayList<>();
    editions.add(new Edition(s.dataset(), s.vintage()));
    editions.addAll(others);
    for (Edition edition : editions) {
      MirrorRatio world = trade.ratio(edition, s.year());
      if (world.pairs() >= FEWEST_PAIRS) {
        return world.median() < 1
            ? Optional.empty()
            : Optional.of(
                new Ratio(
                    world.median(),
                    String.format(
                        Locale.ROOT,
                        "%s: median of the world's %,d pairs in %d",
                        says(world.median()),
                        world.pairs(),
                        s.year()),
                    edition.toString(),
                    true));
      }
    }
    return Optional.empty();
  }

  private static String says(double ratio) {
    return String.format(Locale.ROOT, "CIF = FOB × %.3f", ratio);
  }
}
