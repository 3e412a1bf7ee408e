package attache.statistics.mirror;

import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Goods that pass through. Exports go by last known destination and hold what was made elsewhere;
 * imports go by origin. So of the exporter's report the re-exports to the partner count against the
 * gap, which is wider without them, and goods of the exporter's making that a third country
 * re-exports to the partner explain part of it: amount = Σ re-exports by others of the exporter's
 * goods − re-exports by the exporter of others' (IMTS 2010, chapter on re-exports and partner
 * attribution).
 */
final class Reexports implements Cause {

  private static final String MEASURE = "goods_reexports";
  private static final Pattern HS = Pattern.compile("[0-9]{2}([0-9]{2}){0,2}");

  private final Trade trade;

  Reexports(Trade trade) {
    this.trade = trade;
  }

  @Override
  public Rung look(Sighting sighting, double left) {
    String from = sighting.flow().from().code();
    Edition edition = new Edition(sighting.dataset(), sighting.vintage());
    Optional<Double> own = Optional.empty();
    double through = 0;
    TreeSet<String> hubs = new TreeSet<>();
    for (Series s : heldOf(sighting)) {
      SeriesKey key = s.key();
      Optional<Double> value = new Figures(List.of(s)).of(sighting.period()).map(Report::value);
      if (value.isEmpty() || !key.dataset().equals(edition.dataset())) {
        continue;
      }
      if (from.equals(key.reporter())) {
        own = value;
      } else if (from.equals(key.origin()) && key.reporter() != null) {
        through += value.get();
        hubs.add(key.reporter());
      }
    }
    if (own.isEmpty() && hubs.isEmpty()) {
      return new Rung.NotAvailable(AsymmetryCause.REEXPORTS, needs(sighting), command(sighting));
    }
    List<String> basis = new ArrayList<>();
    if (own.isPresent()) {
      basis.add(
          sighting.flow().from().name()
              + "'s exports hold re-exports, which the other side"
              + " counts to their origin");
    }
    if (!hubs.isEmpty()) {
      basis.add("goods of its making re-exported by " + String.join(", ", hubs));
    }
    return new Rung.Explained(
        AsymmetryCause.REEXPORTS,
        left,
        through - own.orElse(0.0),
        String.join("; ", basis),
        edition.toString(),
        false);
  }

  private static String needs(Sighting s) {
    String exports = "re-exports of " + s.flow().from().nameWithArticle() + " by partner";
    return isOfComtrade(s)
        ? exports
        : exports + ", which UN Comtrade has beside exports and imports of its own";
  }

  /**
   * What gets them. A gap is explained by figures of its own data set only, so that where it is
   * another's both sides' reports come along.
   */
  private static String command(Sighting s) {
    String from = s.flow().from().code();
    String to = s.flow().to().code();
    String product = s.flow().product();
    return "attache data fetch comtrade "
        + (isOfComtrade(s)
            ? "--reporter " + from + " --partner " + to + " --flow re-exports"
            : "--pair " + from + "-" + to + " --flow both,re-exports")
        + (product != null && HS.matcher(product).matches() ? " --product " + product : "")
        + " --years "
        + span(s.period());
  }

  private static String span(Period period) {
    int first = period.start().getYear();
    int last = period.end().getYear();
    boolean years = period.start().getDayOfYear() == 1 && period.end().plusDays(1).getYear() > last;
    if (years || !period.isWholeMonths()) {
      return first == last ? String.valueOf(first) : first + "-" + last;
    }
    return period + " --frequency M";
  }

  private static boolean isOfComtrade(Sighting s) {
    return s.dataset().equals("comtrade");
  }

  private List<Series> heldOf(Sighting s) {
    Period period = s.period();
    String to = s.flow().to().code();
    int first = period.start().getYear();
    int last = period.end().getYear();
    List<Series> held = new ArrayList<>();
    String product = s.flow().product();
    held.addAll(
        trade
            .statistics()
            .series(
                new SeriesQuery(MEASURE, s.flow().from().code(), to, product, null, first, last)));
    trade
        .statistics()
        .series(new SeriesQuery(MEASURE, null, to, product, null, first, last))
        .stream()
        .filter(series -> !s.flow().from().code().equals(series.key().reporter()))
        .forEach(held::add);
    return held;
  }
}
