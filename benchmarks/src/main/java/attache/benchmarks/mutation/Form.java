package attache.benchmarks.mutation;

import attache.benchmarks.mutation.Ask.What;
import attache.vocabulary.period.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a sentence can say of two countries or of one. The sentences are found by the name. */
enum Form {
  TURNOVER(What.LEVEL, Form.TRADE, Shown.MONEY),
  EXPORTS(What.LEVEL, Form.SALES, Shown.MONEY),
  IMPORTS(What.LEVEL, Form.PURCHASES, Shown.MONEY),
  BALANCE(What.LEVEL, "goods_trade_balance", Shown.SIGNED_MONEY),
  TURNOVER_GROWTH(What.GROWTH, Form.TRADE, Shown.PERCENT),
  EXPORTS_GROWTH(What.GROWTH, Form.SALES, Shown.PERCENT),
  IMPORTS_GROWTH(What.GROWTH, Form.PURCHASES, Shown.PERCENT),
  TURNOVER_RATIO(What.RATIO, Form.TRADE, Shown.TIMES),
  EXPORTS_RATIO(What.RATIO, Form.SALES, Shown.TIMES),
  TURNOVER_INCREMENT(What.RATIO, Form.TRADE, Shown.TIMES_MORE),
  TURNOVER_SINCE(What.GROWTH, Form.TRADE, Shown.PERCENT),
  EXPORTS_SINCE(What.GROWTH, Form.SALES, Shown.PERCENT),
  TURNOVER_AVERAGE(What.YEARLY_GROWTH, Form.TRADE, Shown.PERCENT),
  TURNOVER_DIFFERENCE(What.DIFFERENCE, Form.TRADE, Shown.SIGNED_MONEY),
  TURNOVER_TO(What.LEVEL, Form.TRADE, Shown.MONEY),
  EXPORTS_TO(What.LEVEL, Form.SALES, Shown.MONEY),
  EXPORT_SHARE(What.SHARE, Form.SALES, Shown.SHARE),
  IMPORT_SHARE(What.SHARE, Form.PURCHASES, Shown.SHARE),
  RANK(What.RANK, Form.TRADE, Shown.PLACE),
  EXPORT_RANK(What.RANK, Form.SALES, Shown.PLACE),
  SAID_TURNOVER(What.LEVEL, Form.TRADE, Shown.MONEY),
  SAID_EXPORTS(What.LEVEL, Form.SALES, Shown.MONEY),
  GDP(What.LEVEL, "gdp", Shown.MONEY),
  GDP_PER_CAPITA(What.LEVEL, "gdp_per_capita", Shown.MONEY),
  POPULATION(What.LEVEL, "population", Shown.PEOPLE),
  REAL_GROWTH(What.LEVEL, "gdp_growth", Shown.PERCENT),
  TOTAL_EXPORTS(What.LEVEL, "total_exports", Shown.MONEY),
  TOTAL_IMPORTS(What.LEVEL, "total_imports", Shown.MONEY),
  FDI_INFLOW(What.LEVEL, "fdi_inflow_total", Shown.MONEY);

  static final String TRADE = "goods_trade_turnover";
  static final String SALES = "goods_exports";
  static final String PURCHASES = "goods_imports";

  /** How the figure is printed. */
  enum Shown {
    MONEY,
    SIGNED_MONEY,
    PERCENT,
    SHARE,
    TIMES,
    TIMES_MORE,
    PLACE,
    PEOPLE
  }

  final What what;
  final String measure;
  final Shown shown;

  Form(What what, String measure, Shown shown) {
    this.what = what;
    this.measure = measure;
    this.shown = shown;
  }

  /** The name in the files of sentences. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether only one country is spoken of. */
  boolean isOfOne() {
    return switch (this) {
      case GDP, GDP_PER_CAPITA, POPULATION, REAL_GROWTH, TOTAL_EXPORTS, TOTAL_IMPORTS, FDI_INFLOW ->
          true;
      default -> false;
    };
  }

  /** Whether whose statistics are meant is said. */
  boolean namesReporter() {
    return this == SAID_TURNOVER || this == SAID_EXPORTS;
  }

  /** Whether a base year is said. */
  boolean hasBase() {
    return name().endsWith("_RATIO")
        || name().endsWith("_INCREMENT")
        || name().endsWith("_SINCE")
        || name().endsWith("_AVERAGE");
  }

  /** Whether some months can stand for the year in the sentences. */
  boolean takesMonths() {
    return what != What.RANK && what != What.SHARE && !hasBase() && !isOfOne();
  }

  /** What the first-named side has on its books. */
  Ask own(String a, @Nullable String b, Period period, @Nullable Period base) {
    return new Ask(
        what,
        measure,
        a,
        isOfOne() ? measure.startsWith("total_") ? "WLD" : null : b,
        period,
        base);
  }

  /** What the other side has on its books of the same; null where it has no say. */
  @Nullable Ask other(Ask own) {
    String partner = own.partner();
    return isOfOne() || partner == null || what == What.SHARE || what == What.RANK
        ? null
        : own.of(mirrored(own.measure())).with(partner, own.reporter());
  }

  static String mirrored(String measure) {
    return measure.equals(SALES) ? PURCHASES : measure.equals(PURCHASES) ? SALES : measure;
  }

  /** Measures that the words allow: of a place without more, any. */
  List<String> measures(Ask own) {
    return this == RANK ? List.of(TRADE, SALES, PURCHASES) : List.of(own.measure());
  }
}
