package attache.statistics.indicator;

import attache.statistics.indicator.Indicator.Kind;
import attache.statistics.mirror.GoodsFlow;
import attache.statistics.mirror.Mirror;
import attache.statistics.mirror.MirrorGap;
import attache.statistics.mirror.Mirrors;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.Dataset;
import attache.statistics.store.Statistics;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Makes the {@link IndicatorSheet} of a pair, section by section. */
final class SheetMaker {

  /** Years over which the average growth is taken. */
  private static final int SPAN = 5;

  private static final String NOT_REPORTED = "not reported for both years";
  private static final String PRODUCT_DATA = "needs product data: ";

  private final Statistics statistics;
  private final Book book;
  private final Country a;
  private final Country b;
  private final int year;
  private final List<Indicator> sheet = new ArrayList<>();

  SheetMaker(Statistics statistics, Book book, Country a, Country b, int year) {
    this.statistics = statistics;
    this.book = book;
    this.a = a;
    this.b = b;
    this.year = year;
  }

  IndicatorSheet sheet() {
    growth();
    balance();
    places();
    sizes();
    concentration();
    mirror();
    products();
    return new IndicatorSheet(a, b, year, book.dataset(), sheet);
  }

  private void add(
      String id, String title, Reckoned value, Kind kind, String formula, String basis) {
    add(id, title, value, kind, formula, basis, "");
  }

  private void add(
      String id,
      String title,
      Reckoned value,
      Kind kind,
      String formula,
      String basis,
      String remark) {
    sheet.add(new Indicator(id, title, value, kind, formula, basis, remark));
  }

  private OptionalDouble flow(String measure, int of) {
    return book.flow(measure, a, b, of);
  }

  private OptionalDouble turnover(int of) {
    return sum(flow(Book.EXPORTS, of), flow(Book.IMPORTS, of));
  }

  private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
        : OptionalDouble.empty();
  }

  private String own(String what) {
    return book.basis(a.name() + "'s report", what);
  }

  private String others(String what) {
    return book.basis(b.name() + "'s report", what);
  }

  private static String kinds(String measure) {
    return measure.equals(Book.EXPORTS) ? "exports FOB" : "imports CIF";
  }

  private void growth() {
    for (String measure : List.of(Book.EXPORTS, Book.IMPORTS)) {
      boolean exports = measure.equals(Book.EXPORTS);
      String id = exports ? "exports" : "imports";
      String title = exports ? "exports" : "imports";
      OptionalDouble now = flow(measure, year);
      add(id, title, known(now), Kind.MONEY, exports ? "X" : "M", own(kinds(measure)));
      changes(id, title, now, flow(measure, year - 1), flow(measure, year - SPAN), kinds(measure));
    }
    OptionalDouble now = turnover(year);
    String basis = "exports FOB and imports CIF";
    add("turnover", "turnover", known(now), Kind.MONEY, "X + M", own(basis));
    changes("turnover", "turnover", now, turnover(year - 1), turnover(year - SPAN), basis);
  }

  private static Reckoned known(OptionalDouble value) {
    return value.isPresent() ? Reckoned.of(value.getAsDouble()) : Reckoned.missing("not reported");
  }

  private void changes(
      String id,
      String title,
      OptionalDouble now,
      OptionalDouble before,
      OptionalDouble first,
      String what) {
    add(
        id + "_growth",
        title + ", change on " + (year - 1),
        both(before, now).map(Growth::yearOnYear).orElse(Reckoned.missing(NOT_REPORTED)),
        Kind.CHANGE,
        "x_t ÷ x_t−1 − 1",
        own(what));
    add(
        id + "_cagr",
        title + " p.a. since " + (year - SPAN),
        both(first, now).map(g -> g.compoundAnnual(SPAN)).orElse(Reckoned.missing(NOT_REPORTED)),
        Kind.CHANGE,
        "(x_T ÷ x_0)^(1/T) − 1",
        own(what));
  }

  private static Optional<Growth> both(OptionalDouble before, OptionalDouble now) {
    return before.isPresent() && now.isPresent()
        ? Optional.of(new Growth(before.getAsDouble(), now.getAsDouble()))
        : Optional.empty();
  }

  private void balance() {
    Balance trade =
        new Balance(flow(Book.EXPORTS, year).orElse(0), flow(Book.IMPORTS, year).orElse(0));
    String basis = own("exports FOB and imports CIF");
    add("balance", "balance", trade.balance(), Kind.MONEY, "X − M", basis);
    add(
        "normalised_balance",
        "balance ÷ turnover",
        trade.normalised(),
        Kind.INDEX,
        "(X − M) ÷ (X + M)",
        basis);
    add("coverage", "coverage of imports", trade.coverage(), Kind.PERCENT, "100 · X ÷ M", basis);
  }

  private void places() {
    for (String measure : List.of(Book.EXPORTS, Book.IMPORTS)) {
      boolean exports = measure.equals(Book.EXPORTS);
      Basket partners = book.partners(measure, a, year);
      OptionalDouble flow = flow(measure, year);
      OptionalDouble total = book.total(measure, a, year);
      String of = exports ? "exports" : "imports";
      add(
          of + "_partner_share",
          "B's share of " + of,
          share(flow, total),
          Kind.SHARE,
          exports ? "X^AB ÷ X^A" : "M^AB ÷ M^A",
          own(kinds(measure)),
          "the whole holds what is booked under no partner");
      place(of + "_rank", "B's place in " + of, partners, kinds(measure));
    }
    Basket turnover =
        book.partners(Book.EXPORTS, a, year).plus(book.partners(Book.IMPORTS, a, year));
    place("turnover_rank", "B's place in turnover", turnover, "exports and imports");
    add(
        "market_share",
        "A's share of B's imports",
        share(book.flow(Book.IMPORTS, b, a, year), book.total(Book.IMPORTS, b, year)),
        Kind.SHARE,
        "M^BA ÷ M^B",
        others("imports CIF, by origin"));
  }

  private static Reckoned share(OptionalDouble part, OptionalDouble whole) {
    return part.isPresent() && whole.isPresent()
        ? new Share(part.getAsDouble(), whole.getAsDouble()).share()
        : Reckoned.missing("flow or total not reported");
  }

  private void place(String id, String title, Basket partners, String what) {
    Standing standing = Standing.of(partners, b.code());
    add(
        id,
        title,
        partners.values().containsKey(b.code())
            ? Reckoned.of(standing.rank())
            : Reckoned.missing("not among the partners reported"),
        Kind.RANK,
        "1 + #{C: x^AC > x^AB}",
        own(what),
        "of " + standing.among() + (standing.tied() > 0 ? ", " + standing.tied() + " tied" : ""));
  }

  private void sizes() {
    OptionalDouble product = economy("gdp", a);
    Reckoned noProduct = Reckoned.missing("gross domestic product of the year not held");
    String mixed = own("exports FOB and imports CIF") + "; GDP current USD, wdi";
    OptionalDouble all = sum(book.total(Book.EXPORTS, a, year), book.total(Book.IMPORTS, a, year));
    add(
        "openness",
        "trade in goods ÷ GDP",
        product.isPresent() ? share(all, product) : noProduct,
        Kind.SHARE,
        "(X^A + M^A) ÷ GDP",
        mixed);
    add(
        "dependence",
        "trade with B ÷ GDP",
        product.isPresent() ? share(turnover(year), product) : noProduct,
        Kind.SHARE,
        "(X^AB + M^AB) ÷ GDP",
        mixed);
    OptionalDouble sold = economy("total_goods_services_exports", a);
    OptionalDouble bought = economy("total_goods_services_imports", a);
    Optional<Circulation> circulation =
        product.isPresent() && sold.isPresent() && bought.isPresent()
            ? Optional.of(
                new Circulation(product.getAsDouble(), sold.getAsDouble(), bought.getAsDouble()))
            : Optional.empty();
    Reckoned none = Reckoned.missing("national accounts of the year not held");
    String accounts = "national accounts of " + a.name() + ", goods and services, USD, wdi";
    add(
        "export_share",
        "all exports ÷ GDP",
        circulation.map(Circulation::exportShare).orElse(none),
        Kind.SHARE,
        "X ÷ GDP",
        accounts);
    add(
        "import_penetration",
        "imports ÷ home demand",
        circulation.map(Circulation::importPenetration).orElse(none),
        Kind.SHARE,
        "M ÷ (GDP − X + M)",
        accounts);
    intensity();
  }

  private OptionalDouble economy(String measure, Country country) {
    for (Series s :
        statistics.series(new SeriesQuery(measure, country.code(), null, null, null, year, year))) {
      Observation o = s.at(Period.year(year));
      if (o != null && s.key().unit().equals("USD")) {
        return OptionalDouble.of(o.value());
      }
    }
    return OptionalDouble.empty();
  }

  private void intensity() {
    OptionalDouble flow = flow(Book.EXPORTS, year);
    OptionalDouble exports = book.total(Book.EXPORTS, a, year);
    Basket toMarket = book.reporters(Book.EXPORTS, b, year);
    Basket world = book.totals(Book.EXPORTS, year);
    Reckoned none = Reckoned.missing("flow or total not reported");
    boolean known = flow.isPresent() && exports.isPresent();
    add(
        "trade_intensity",
        "intensity of exports",
        known
            ? new Intensity(
                    flow.getAsDouble(), exports.getAsDouble(), toMarket.total(), world.total())
                .index()
            : none,
        Kind.INDEX,
        "(X^AB/X^A) ÷ (X^WB/X^W)",
        book.basis("every exporter's report", "exports FOB"),
        world.values().size() + " reporters are the world");
    OptionalDouble market = book.total(Book.IMPORTS, b, year);
    Basket buyers = book.totals(Book.IMPORTS, year);
    add(
        "trade_intensity_refined",
        "intensity, refined",
        known && market.isPresent()
            ? new Intensity(
                    flow.getAsDouble(), exports.getAsDouble(), market.getAsDouble(), buyers.total())
                .refined(buyers.of(a.code()))
            : none,
        Kind.INDEX,
        "(X^AB/X^A) ÷ (M^B/(M^W − M^A))",
        book.basis("exports by " + a.name() + ", imports by each importer", "FOB and CIF"),
        buyers.values().size() + " reporters are the world");
  }

  private void concentration() {
    for (String measure : List.of(Book.EXPORTS, Book.IMPORTS)) {
      Basket partners = book.partners(measure, a, year);
      String of = measure.equals(Book.EXPORTS) ? "exports" : "imports";
      add(
          of + "_concentration",
          "concentration of " + of,
          new Concentration(partners).herfindahl(),
          Kind.INDEX,
          "Σ s²",
          own(kinds(measure)),
          "of " + partners.values().size() + " partners");
    }
  }

  private void mirror() {
    Mirrors mirrors = new Mirrors(statistics);
    for (GoodsFlow flow : List.of(new GoodsFlow(a, b, null), new GoodsFlow(b, a, null))) {
      Reckoned gap =
          mirrors.reports(flow, Period.year(year)).stream()
              .filter(m -> m.dataset().equals(book.dataset()))
              .filter(Mirror::isOfTwoReports)
              .map(Mirror::gap)
              .flatMap(Stream::ofNullable)
              .map(MirrorGap::symmetric)
              .filter(OptionalDouble::isPresent)
              .map(s -> Reckoned.of(s.getAsDouble()))
              .findFirst()
              .orElse(Reckoned.missing("not reported by both sides"));
      add(
          flow.from().equals(a) ? "mirror_gap_exports" : "mirror_gap_imports",
          flow.from().equals(a) ? "mirror gap, A to B" : "mirror gap, B to A",
          gap,
          Kind.CHANGE,
          "(M − X) ÷ ((M + X)/2)",
          book.basis("both sides' reports", "exports FOB, imports CIF"));
    }
  }

  /** What takes trade by product; where that is not held it is said of whom. */
  private void products() {
    Book goods = byProduct();
    Products sold = goods.products(Book.EXPORTS, a, null, year);
    Products bought = goods.products(Book.IMPORTS, b, null, year);
    Products soldByB = goods.products(Book.EXPORTS, b, null, year);
    Products there = goods.products(Book.EXPORTS, a, b, year);
    Products back = goods.products(Book.IMPORTS, a, b, year);
    String sales = a.name() + "'s exports to the world";
    add(
        goods,
        "complementarity",
        "complementarity",
        "100 (1 − ½ Σ |m^B_k − x^A_k|)",
        List.of(sold, bought),
        sales + " and " + b.name() + "'s imports",
        Kind.INDEX,
        level -> new Complementarity(sold.at(level), bought.at(level)).michaely());
    add(
        goods,
        "intra_industry",
        "same goods both ways",
        "Σ (x + m − |x − m|) ÷ Σ (x + m)",
        List.of(there, back),
        a.name() + "'s trade with " + b.name(),
        Kind.SHARE,
        level -> new IntraIndustry(there.at(level), back.at(level)).grubelLloyd());
    add(
        goods,
        "export_similarity",
        "similarity of exports",
        "100 Σ min(s^A_k, s^B_k)",
        List.of(sold, soldByB),
        "both sides' exports to the world",
        Kind.INDEX,
        level -> new Similarity(sold.at(level), soldByB.at(level)).fingerKreinin());
    add(
        goods,
        "product_concentration",
        "concentration on goods",
        "Σ s²",
        List.of(there),
        a.name() + "'s exports to " + b.name(),
        Kind.INDEX,
        level -> new Concentration(there.at(level)).herfindahl());
    advantage(goods, sold);
  }

  private interface OfLevel {
    Reckoned at(int level);
  }

  /** The data set of the sheet where it has products, else the first that has. */
  private Book byProduct() {
    List<Book> books = new ArrayList<>(List.of(book));
    for (Dataset held : statistics.datasets()) {
      if (held.holdsBothReporters()) {
        books.add(new Book(statistics, held.id()));
      }
    }
    for (Book one : books) {
      if (Stream.of(
              one.products(Book.EXPORTS, a, null, year), one.products(Book.EXPORTS, a, b, year))
          .anyMatch(products -> !products.byLevel().isEmpty())) {
        return one;
      }
    }
    return book;
  }

  private void add(
      Book goods,
      String id,
      String title,
      String formula,
      List<Products> needed,
      String whose,
      Kind kind,
      OfLevel indicator) {
    Optional<Integer> level = Products.finestOf(needed);
    add(
        id,
        title,
        level.map(indicator::at).orElse(Reckoned.missing(PRODUCT_DATA + whose)),
        kind,
        formula,
        level.isEmpty()
            ? ""
            : goods.basis(whose, "by codes of " + level.get() + " digits, imports CIF"));
  }

  /** In how many goods the country has an advantage; which they are, opportunities tell. */
  private void advantage(Book goods, Products sold) {
    Products world = sold.byLevel().isEmpty() ? sold : goods.productsOfAll(Book.EXPORTS, year);
    add(
        goods,
        "advantages",
        "goods with advantage",
        "#{k: (x^A_k/X^A) ÷ (x^W_k/X^W) ≥ 1}",
        List.of(sold, world),
        a.name() + "'s and the world's exports",
        Kind.INDEX,
        level -> {
          Basket own = sold.at(level);
          Basket all = world.at(level);
          return Reckoned.of(
              own.values().keySet().stream()
                  .filter(k -> Advantage.of(k, own, all).balassa().optional().orElse(0) >= 1)
                  .count());
        });
  }
}
