package attache.statistics.store;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Averages of exchange rates: of a year the BIS's, and where it has none, the mean of the ECB's
 * daily cross rates over a year that is whole; of a month that mean.
 */
final class ExchangeRates {

  /** A year of the ECB has about 255 working days; a currency dropped or a year begun has fewer. */
  private static final int DAYS_OF_A_YEAR = 240;

  /** A month of the ECB has at least 18 working days. */
  private static final int DAYS_OF_A_MONTH = 15;

  private final Engine engine;
  private final String bis;
  private final String ecb;
  private final Map<String, Map<Integer, Double>> byCurrency = new HashMap<>();
  private final Map<String, Map<YearMonth, Double>> monthsByCurrency = new HashMap<>();

  ExchangeRates(Engine engine, PackFolder pack) {
    this.engine = engine;
    this.bis = Engine.table(pack.locate(pack.file("bis-annual")));
    this.ecb = Engine.table(pack.locate(pack.file("ecb-daily")));
  }

  /** Units of the currency per US dollar, the year's average. */
  synchronized OptionalDouble perDollar(String currency, int year) {
    if (currency.equals("USD")) {
      return OptionalDouble.of(1);
    }
    Double rate = byCurrency.computeIfAbsent(currency, this::read).get(year);
    return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
  }

  /** The mean of the ECB's daily cross rates over a month, where it has most of its days. */
  synchronized OptionalDouble perDollar(String currency, YearMonth month) {
    if (currency.equals("USD")) {
      return OptionalDouble.of(1);
    }
    Double rate = monthsByCurrency.computeIfAbsent(currency, this::readMonths).get(month);
    return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
  }

  private Map<YearMonth, Double> readMonths(String currency) {
    Map<YearMonth, Double> rates = new HashMap<>();
    engine.query(
        "SELECT year(usd.day), month(usd.day), avg(coalesce(other.per_eur, 1) / usd.per_eur),"
            + " count(*) FROM "
            + ecb
            + " usd LEFT JOIN (SELECT day, per_eur FROM "
            + ecb
            + " WHERE currency = ?) other USING (day) WHERE usd.currency = 'USD'"
            + " AND (other.day IS NOT NULL OR ? = 'EUR') GROUP BY 1, 2",
        List.of(currency, currency),
        row -> {
          if (row.getInt(4) >= DAYS_OF_A_MONTH) {
            rates.put(YearMonth.of(row.getInt(1), row.getInt(2)), row.getDouble(3));
          }
        });
    return rates;
  }

  private Map<Integer, Double> read(String currency) {
    Map<Integer, Double> rates = new HashMap<>();
    // Euro rates of before 1999 differ by country; XM is the euro area's own, built on the ecu.
    engine.query(
        "SELECT year, lcu_per_usd FROM "
            + bis
            + " WHERE currency = ? ORDER BY year, ref_area <> 'XM', ref_area",
        List.of(currency),
        row -> rates.putIfAbsent(row.getInt(1), row.getDouble(2)));
    engine.query(
        "SELECT year(usd.day), avg(coalesce(other.per_eur, 1) / usd.per_eur), count(*) FROM "
            + ecb
            + " usd LEFT JOIN (SELECT day, per_eur FROM "
            + ecb
            + " WHERE currency = ?) other USING (day) WHERE usd.currency = 'USD'"
            + " AND (other.day IS NOT NULL OR ? = 'EUR') GROUP BY 1",
        List.of(currency, currency),
        row -> {
          if (row.getInt(3) >= DAYS_OF_A_YEAR) {
            rates.putIfAbsent(row.getInt(1), row.getDouble(2));
          }
        });
    return rates;
  }
}
