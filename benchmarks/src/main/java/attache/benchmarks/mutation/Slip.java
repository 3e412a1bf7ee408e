package attache.benchmarks.mutation;

import attache.benchmarks.mutation.Ask.What;
import attache.benchmarks.mutation.Form.Shown;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The slips that are put into true figures, and the cause that the checker should name. Two at once
 * are put into figures of four digits and more: with fewer, one of so many pairs closes by chance.
 */
enum Slip {
  MILLION_FOR_BILLION("SCALE"),
  BILLION_FOR_MILLION("SCALE"),
  DECIMAL_PLACE("SCALE"),
  DECIMAL_MARK("DECIMAL_MARK"),
  WAN_AND_YI("ASIAN_UNIT"),
  OTHER_CURRENCY("CURRENCY"),
  DOLLARS_FOR_OTHERS("CURRENCY"),
  SIGN("SIGN"),
  INDEX_FOR_GROWTH("INDEX_FOR_GROWTH"),
  RATIO_FOR_INCREMENT("TIMES_RATIO_OR_INCREMENT"),
  PERCENT_FOR_TIMES("TIMES_RATIO_OR_INCREMENT"),
  BY_FOR_TO("BY_OR_TO"),
  TO_FOR_BY("BY_OR_TO"),
  ON_THE_NEW_BASE("SWAPPED_BASE"),
  YEAR_BEFORE("NEIGHBOURING_YEAR"),
  YEAR_AFTER("NEIGHBOURING_YEAR"),
  TWO_YEARS_BEFORE("NEIGHBOURING_YEAR"),
  EXPORTS_FOR_TRADE("OTHER_FLOW"),
  IMPORTS_FOR_TRADE("OTHER_FLOW"),
  TRADE_FOR_FLOW("OTHER_FLOW"),
  BALANCE_FOR_FLOW("OTHER_FLOW"),
  OTHER_DIRECTION("OTHER_DIRECTION"),
  OTHER_REPORTER("OTHER_REPORTER"),
  MONTHS_FOR_YEAR("PART_YEAR"),
  YEAR_FOR_MONTHS("PART_YEAR"),
  MONTH_FOR_MONTHS("PART_YEAR"),
  FISCAL_YEAR("FISCAL_YEAR"),
  PREVIOUS_PERIOD("GROWTH_BASE"),
  LAST_MONTH("GROWTH_BASE"),
  TOTAL_FOR_AVERAGE("AVERAGE_OR_TOTAL"),
  AVERAGE_FOR_TOTAL("AVERAGE_OR_TOTAL"),
  BASE_ONE_OFF("BASE_YEAR"),
  NOMINAL_FOR_REAL("NOMINAL_OR_REAL"),
  WITH_HONG_KONG("PARTNER_SCOPE"),
  UNION_FOR_MEMBER("PARTNER_SCOPE"),
  WORLD_FOR_PARTNER("PARTNER_SCOPE"),
  SHARE_OF_THE_OTHER("SHARE_OF_WHAT"),
  SHARE_OF_TRADE("OTHER_FLOW"),
  PLACE_BY_IMPORTS("OTHER_FLOW"),
  PLACE_THE_OTHER_WAY("OTHER_DIRECTION"),
  MONTHLY_AVERAGE("PER_PERIOD"),
  WITH_SERVICES("OTHER_MEASURE"),
  STOCK_FOR_FLOW("OTHER_MEASURE"),
  OUT_FOR_IN("OTHER_MEASURE"),
  SUM_OF_YEARS("CUMULATIVE"),
  SCALE_AND_YEAR_BEFORE("SCALE+NEIGHBOURING_YEAR"),
  EXPORTS_OF_YEAR_BEFORE("OTHER_FLOW+NEIGHBOURING_YEAR");

  private static final Map<String, Integer> FISCAL =
      Map.of("IND", 4, "JPN", 4, "GBR", 4, "CAN", 4, "USA", 10);

  /** Where two years lie within this part of each other, the year is no second slip. */
  private static final double SAME_YEARS = 0.1;

  /** Currencies that amounts are told in by mistake. */
  private static final List<String> CURRENCIES = List.of("CNY", "EUR", "RUB");

  final String cause;

  Slip(String cause) {
    this.cause = cause;
  }

  /** The figure with the slip, or null where it cannot be made of the fact. */
  @Nullable Figure in(Fact fact, Books books) {
    Figure told = fact.figure();
    Ask own = fact.own();
    boolean money = fact.form().shown == Shown.MONEY;
    boolean change = own.what() == What.GROWTH;
    double v = told.value();
    return switch (this) {
      case MILLION_FOR_BILLION -> money || isPeople(fact) ? told.of(v / 1000) : null;
      case BILLION_FOR_MILLION -> money || isPeople(fact) ? told.of(v * 1000) : null;
      case DECIMAL_PLACE -> money ? told.of(fact.year() % 2 == 0 ? v * 10 : v / 10) : null;
      case DECIMAL_MARK ->
          money && isThreeDecimals(v)
              ? new Figure(v * 1000, "USD", 3 + whole(v), Figure.Way.ROUNDED)
              : null;
      case WAN_AND_YI ->
          money && fact.language().tag().equals("zh")
              ? told.of(v >= 1e9 ? v / 1e4 : v * 1e4)
              : null;
      case OTHER_CURRENCY -> money ? inCurrency(fact, books, told, false) : null;
      case DOLLARS_FOR_OTHERS -> money ? inCurrency(fact, books, told, true) : null;
      case SIGN -> change || isSigned(fact) ? told.of(-v) : null;
      case INDEX_FOR_GROWTH -> change ? told.of(v > 0 ? 100 + v : -(100 + v)) : null;
      case RATIO_FOR_INCREMENT ->
          fact.form().shown == Shown.TIMES
              ? told.of(v - 1)
              : fact.form().shown == Shown.TIMES_MORE ? told.of(v + 1) : null;
      case PERCENT_FOR_TIMES -> change && v > 20 && v < 800 ? told.of(1 + v / 100) : null;
      case BY_FOR_TO ->
          fact.form() == Form.TURNOVER_DIFFERENCE
              ? signed(told, value(books, own.computing(What.LEVEL)), v)
              : null;
      case TO_FOR_BY ->
          fact.form() == Form.TURNOVER_TO || fact.form() == Form.EXPORTS_TO
              ? rise(
                  told,
                  value(books, own.computing(What.DIFFERENCE).since(fact.period().plusYears(-1))))
              : null;
      case ON_THE_NEW_BASE -> change ? told.of(100 * (1 - 1 / (1 + v / 100))) : null;
      case YEAR_BEFORE -> shifted(fact, books, -1);
      case YEAR_AFTER -> shifted(fact, books, 1);
      case TWO_YEARS_BEFORE -> shifted(fact, books, -2);
      case EXPORTS_FOR_TRADE -> isTrade(fact) ? of(fact, value(books, own.of(Form.SALES))) : null;
      case IMPORTS_FOR_TRADE ->
          isTrade(fact) ? of(fact, value(books, own.of(Form.PURCHASES))) : null;
      case TRADE_FOR_FLOW -> isFlow(fact) ? of(fact, value(books, own.of(Form.TRADE))) : null;
      case BALANCE_FOR_FLOW ->
          (isTrade(fact) || isFlow(fact)) && own.what() == What.LEVEL
              ? size(told, value(books, own.of("goods_trade_balance")))
              : null;
      case OTHER_DIRECTION ->
          isFlow(fact) && !fact.form().namesReporter()
              ? of(fact, value(books, own.of(opposite(own.measure()))))
              : null;
      case OTHER_REPORTER -> {
        Ask other = fact.form().other(own);
        yield fact.form().namesReporter() && other != null ? of(fact, value(books, other)) : null;
      }
      case MONTHS_FOR_YEAR -> {
        int n = List.of(9, 6, 10, 11).get(Math.floorMod(fact.a().hashCode() + fact.year(), 4));
        yield fact.form().takesMonths() && fact.period().isCalendarYear()
            ? of(fact, value(books, own.in(Period.firstMonths(fact.year(), n))))
            : null;
      }
      case YEAR_FOR_MONTHS ->
          fact.period().isYearToDate() && fact.period().monthCount() < 12
              ? of(fact, value(books, own.in(Period.year(fact.year()))))
              : null;
      case MONTH_FOR_MONTHS ->
          isMonths(fact) && own.what() == What.LEVEL
              ? of(fact, value(books, own.in(lastMonth(fact.period()))))
              : null;
      case FISCAL_YEAR -> fiscal(fact, books);
      case PREVIOUS_PERIOD ->
          isMonths(fact) && change
              ? of(fact, value(books, own.since(before(fact.period()))))
              : null;
      case LAST_MONTH ->
          isMonths(fact) && change
              ? of(fact, value(books, own.in(lastMonth(fact.period()))))
              : null;
      case TOTAL_FOR_AVERAGE ->
          own.what() == What.YEARLY_GROWTH
              ? of(fact, value(books, own.computing(What.GROWTH)))
              : null;
      case AVERAGE_FOR_TOTAL ->
          change && fact.form().hasBase()
              ? of(fact, value(books, own.computing(What.YEARLY_GROWTH)))
              : null;
      case BASE_ONE_OFF -> {
        Period base = own.base();
        yield base != null && fact.form().hasBase()
            ? of(fact, value(books, own.since(base.plusYears(1))))
            : null;
      }
      case NOMINAL_FOR_REAL ->
          fact.form() == Form.REAL_GROWTH
                  && (fact.sentence().contains("eal") || fact.sentence().contains("реал"))
              ? of(
                  fact,
                  value(
                      books,
                      new Ask(
                          What.GROWTH,
                          "gdp",
                          fact.a(),
                          null,
                          fact.period(),
                          fact.period().plusYears(-1))))
              : null;
      case WITH_HONG_KONG -> withHongKong(fact, books);
      case UNION_FOR_MEMBER -> union(fact, books);
      case WORLD_FOR_PARTNER ->
          fact.b() != null && isAmount(fact) ? of(fact, value(books, worldly(own))) : null;
      case SHARE_OF_THE_OTHER ->
          own.what() == What.SHARE && fact.b() != null
              ? of(
                  fact, value(books, own.of(Form.mirrored(own.measure())).with(fact.b(), fact.a())))
              : null;
      case SHARE_OF_TRADE ->
          own.what() == What.SHARE ? of(fact, value(books, own.of(Form.TRADE))) : null;
      case PLACE_BY_IMPORTS ->
          fact.form() == Form.EXPORT_RANK ? of(fact, value(books, own.of(Form.PURCHASES))) : null;
      case PLACE_THE_OTHER_WAY ->
          own.what() == What.RANK && fact.b() != null
              ? of(fact, value(books, own.with(fact.b(), fact.a())))
              : null;
      case MONTHLY_AVERAGE ->
          money && fact.period().isCalendarYear() && fact.form() != Form.GDP_PER_CAPITA
              ? told.of(v / 12)
              : null;
      case WITH_SERVICES ->
          fact.form() == Form.TOTAL_EXPORTS || fact.form() == Form.TOTAL_IMPORTS
              ? of(
                  fact,
                  value(
                      books,
                      new Ask(
                          What.LEVEL,
                          own.measure().replace("total_", "total_goods_services_"),
                          fact.a(),
                          null,
                          fact.period(),
                          null)))
              : null;
      case STOCK_FOR_FLOW ->
          fact.form() == Form.FDI_INFLOW
              ? of(fact, value(books, own.of("fdi_inward_stock_total")))
              : null;
      case OUT_FOR_IN ->
          fact.form() == Form.FDI_INFLOW
              ? of(fact, value(books, own.of("fdi_outflow_total")))
              : null;
      case SUM_OF_YEARS -> {
        double sum = 0;
        boolean all = isAmount(fact) && fact.period().isCalendarYear();
        for (int back = 0; back < 3 && all; back++) {
          Double one = value(books, own.in(fact.period().plusYears(-back)));
          all = one != null;
          sum += one == null ? 0 : one;
        }
        yield all ? told.of(sum) : null;
      }
      case SCALE_AND_YEAR_BEFORE -> {
        Figure before = money && fact.digits() > 3 ? shifted(fact, books, -1) : null;
        yield before == null || new Tolerance(books).allows(fact, before)
            ? null
            : before.of(before.value() / 1000);
      }
      case EXPORTS_OF_YEAR_BEFORE -> {
        Double now = value(books, own.of(Form.SALES));
        Double before = value(books, own.of(Form.SALES).in(fact.period().plusYears(-1)));
        boolean apart = now != null && before != null && Math.abs(before / now - 1) > SAME_YEARS;
        yield isTrade(fact) && own.what() == What.LEVEL && fact.digits() > 3 && apart
            ? of(fact, before)
            : null;
      }
    };
  }

  private static @Nullable Double value(Books books, Ask ask) {
    return books.value(ask);
  }

  private static @Nullable Figure of(Fact fact, @Nullable Double computed) {
    return computed == null ? null : fact.figure().of(fact.shown(computed));
  }

  private static @Nullable Figure size(Figure told, @Nullable Double value) {
    return value == null ? null : told.of(Math.abs(value));
  }

  /** Nobody says "rose to" of what fell. */
  private static @Nullable Figure rise(Figure told, @Nullable Double value) {
    return value == null || value <= 0 ? null : told.of(value);
  }

  private static @Nullable Figure signed(Figure told, @Nullable Double value, double sign) {
    return value == null ? null : told.of(Math.copySign(value, sign));
  }

  private static @Nullable Figure shifted(Fact fact, Books books, int years) {
    return fact.form() == Form.POPULATION
        ? null
        : of(fact, value(books, fact.own().in(fact.period().plusYears(years))));
  }

  private static boolean isPeople(Fact fact) {
    return fact.form().shown == Shown.PEOPLE;
  }

  private static boolean isSigned(Fact fact) {
    return fact.own().what() == What.DIFFERENCE || fact.own().what() == What.YEARLY_GROWTH;
  }

  private static boolean isTrade(Fact fact) {
    return fact.own().measure().equals(Form.TRADE)
        && fact.b() != null
        && fact.own().what() != What.RANK;
  }

  private static boolean isFlow(Fact fact) {
    String measure = fact.own().measure();
    boolean flow = measure.equals(Form.SALES) || measure.equals(Form.PURCHASES);
    return flow && fact.own().what() != What.RANK && fact.own().what() != What.SHARE;
  }

  private static boolean isAmount(Fact fact) {
    return fact.form().shown == Shown.MONEY && fact.b() != null && (isTrade(fact) || isFlow(fact));
  }

  private static boolean isMonths(Fact fact) {
    return fact.period().isYearToDate()
        && fact.period().monthCount() < 12
        && fact.period().monthCount() > 1;
  }

  private static String opposite(String measure) {
    return Form.mirrored(measure);
  }

  private static Ask worldly(Ask own) {
    String measure =
        own.measure().equals(Form.SALES)
            ? "total_exports"
            : own.measure().equals(Form.PURCHASES) ? "total_imports" : "total_trade";
    return own.of(measure).with(own.reporter(), "WLD");
  }

  private static boolean isThreeDecimals(double v) {
    return v >= 1e6 && v < 1e12;
  }

  /** Digits before the decimal mark when told in millions or billions. */
  private static int whole(double v) {
    double head = v >= 1e9 ? v / 1e9 : v / 1e6;
    return head >= 100 ? 3 : head >= 10 ? 2 : 1;
  }

  private static @Nullable Figure inCurrency(Fact fact, Books books, Figure told, boolean named) {
    String currency = CURRENCIES.get(Math.floorMod(fact.a().hashCode(), CURRENCIES.size()));
    for (String side : new String[] {fact.a(), String.valueOf(fact.b())}) {
      String own =
          side.equals("CHN") ? "CNY" : side.equals("RUS") ? "RUB" : side.equals("DEU") ? "EUR" : "";
      currency = own.isEmpty() ? currency : own;
    }
    Double rate = books.perDollar(currency, fact.year());
    return rate == null ? null : named ? told.in(currency) : told.of(told.value() * rate);
  }

  private static Period lastMonth(Period period) {
    return Period.month(period.end().getYear(), period.end().getMonthValue());
  }

  /** As many months right before. */
  private static Period before(Period period) {
    return period.previous();
  }

  private static @Nullable Figure fiscal(Fact fact, Books books) {
    Integer start = FISCAL.get(fact.a());
    boolean fits = fact.period().isCalendarYear() && fact.own().what() == What.LEVEL;
    if (start == null || !fits || fact.form().hasBase() || !fact.form().takesMonths()) {
      return null;
    }
    int year = start == 10 ? fact.year() - 1 : fact.year();
    Period period = Period.fiscalYear(year, start);
    return of(fact, value(books, fact.own().in(period)));
  }

  private static @Nullable Figure withHongKong(Fact fact, Books books) {
    boolean byTheOther = fact.own().reporter().equals(fact.a());
    boolean year = isAmount(fact) && fact.period().isCalendarYear();
    if (!"CHN".equals(fact.b()) || !byTheOther || !year) {
      return null;
    }
    Double more = value(books, fact.own().with(fact.own().reporter(), "HKG"));
    return more == null ? null : fact.figure().of(fact.value() + more);
  }

  private static @Nullable Figure union(Fact fact, Books books) {
    String group =
        List.of("DEU", "FRA", "POL", "ITA", "NLD").contains(String.valueOf(fact.b()))
            ? "EU"
            : "RUS".equals(fact.b()) ? "EAEU" : null;
    boolean byTheOther = fact.own().reporter().equals(fact.a());
    boolean year = isAmount(fact) && fact.period().isCalendarYear();
    if (group == null || !byTheOther || !year) {
      return null;
    }
    double sum = 0;
    for (Country member : Country.of(group).members(fact.period().end())) {
      if (member.code().equals(fact.a())) {
        return null;
      }
      Double one = value(books, fact.own().with(fact.own().reporter(), member.code()));
      if (one == null) {
        return null;
      }
      sum += one;
    }
    return fact.figure().of(sum);
  }
}
