package attache.checking.evidence;

import attache.checking.evidence.Evidence.Input;
import attache.checking.evidence.Sides.View;
import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.store.Recent;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of a period as one side's data sets give them: read, summed over months, years or the
 * members of a group, and put into the currency asked for.
 */
final class Amounts {

  private static final Country WORLD = Country.of("WLD");

  /** A yearly average rate is no day's rate; what is converted by it is that uncertain. */
  private static final double RATE_WIDTH = 0.005;

  /** A group's sum with less of its members is no figure of the group. */
  private static final double MEMBERS_NEEDED = 0.8;

  /** Sums of more pairs of countries than this are not made: of the Union with itself 756. */
  private static final int MOST_PAIRS = 800;

  /** Of more partners than this all are read at once. */
  private static final int MOST_ALONE = 4;

  private static final int MOST_SUMS = 500;

  private final Ledger ledger;
  private final Map<Sum, List<Series>> sums = Collections.synchronizedMap(new Recent<>(MOST_SUMS));

  Amounts(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The amount by this side, once for each data set, edition, scope and clashing fact; empty when
   * none holds all of the period.
   *
   * @param currency ISO code wanted, or null for the currency the figures are in
   */
  List<Evidence> of(View view, @Nullable String product, Period period, @Nullable String currency) {
    List<Series> series = series(view, product, period);
    List<Evidence> all = new ArrayList<>();
    for (Series one : series) {
      if (one.key().growth() || !hasOrigin(one.key(), view)) {
        continue;
      }
      if (one.key().frequency() == Frequency.IRREGULAR && isStock(view.measure())) {
        for (Evidence e : StockFacts.of(one.key(), one.observations(), period)) {
          all.addAll(converted(e, period, currency));
        }
      } else {
        all.addAll(in(one, period, currency));
      }
    }
    return view.mirrored() ? all.stream().map(Amounts::mirrored).toList() : all;
  }

  /**
   * What registers hold of a park or fair: of a stock what was stated nearest in time, of a flow
   * what was stated of the period; by each reporter.
   *
   * @param parties codes of whom the claim names; facts of others' goods or exhibitors are left out
   */
  List<Evidence> ofThing(
      String measure,
      String entity,
      List<String> parties,
      Period period,
      @Nullable String currency) {
    List<Evidence> all = new ArrayList<>();
    for (Series one : ledger.series(SeriesQuery.ofEntity(measure, entity))) {
      String origin = one.key().origin();
      boolean whose =
          origin == null
              || parties.contains(origin)
              || (parties.isEmpty() && origin.equals(WORLD.code()));
      if (one.key().growth() || !whose) {
        continue;
      }
      List<Evidence> facts = new ArrayList<>();
      if (isStock(measure)) {
        facts.addAll(StockFacts.of(one.key(), one.observations(), period));
      } else {
        for (Observation o : one.observations()) {
          if (isOfSameTime(o.period(), period)) {
            facts.add(single(one.key(), o, "as stated"));
          }
        }
      }
      facts.forEach(e -> all.addAll(converted(e, period, currency)));
    }
    return all;
  }

  /** The same days, or a fair within the year or month that is spoken of. */
  private static boolean isOfSameTime(Period held, Period asked) {
    return held.equals(asked)
        || (held.monthCount() <= 2 && held.overlaps(asked) && asked.monthCount() <= 12);
  }

  Catalogue catalogue() {
    return ledger.catalogue();
  }

  private boolean isStock(String measure) {
    return catalogue().find(measure).map(m -> m.nature() == Nature.STOCK).orElse(false);
  }

  /** Growth rates that a side states itself, exactly of this period. */
  List<Evidence> statedGrowth(View view, @Nullable String product, Period period) {
    List<Evidence> all = new ArrayList<>();
    for (Series one : series(view, product, period)) {
      if (one.key().growth() && hasOrigin(one.key(), view)) {
        for (Observation o : one.observations()) {
          if (o.period().equals(period)) {
            all.add(single(one.key(), o, "as stated"));
          }
        }
      }
    }
    return all;
  }

  /** Dated facts of periods that share days with this one but are others. */
  List<Evidence> ofOtherPeriods(View view, @Nullable String product, Period period) {
    List<Evidence> all = new ArrayList<>();
    for (Series one : series(view, product, period)) {
      if (one.key().frequency() == Frequency.IRREGULAR
          && !one.key().growth()
          && hasOrigin(one.key(), view)) {
        for (Observation o : one.observations()) {
          if (o.period().overlaps(period) && !o.period().equals(period)) {
            all.add(single(one.key(), o, "as stated"));
          }
        }
      }
    }
    return all;
  }

  /** Targets, plans and unsupported figures of a side, of just this period. */
  List<Evidence> unproven(View view, @Nullable String product, Period period) {
    if (view.reporter().size() != 1 || view.partner().size() != 1) {
      return List.of();
    }
    List<Evidence> all = new ArrayList<>();
    SeriesQuery query =
        new SeriesQuery(
            view.measure(),
            view.reporter().getFirst().code(),
            view.partner().getFirst().code(),
            product,
            null,
            period.start().getYear(),
            period.end().getYear());
    for (Series one : ledger.unproven(query)) {
      if (!one.key().growth() && hasOrigin(one.key(), view)) {
        for (Observation o : one.observations()) {
          if (o.period().equals(period)) {
            all.add(single(one.key(), o, "as stated"));
          }
        }
      }
    }
    return all;
  }

  /** All years of the side's annual series. */
  List<Series> wholeSeries(View view, @Nullable String product) {
    if (view.reporter().size() != 1 || view.partner().size() > 1 || isSummed(view)) {
      return List.of();
    }
    return series(view, product, Period.days(Period.year(1).start(), Period.year(9999).end()))
        .stream()
        .filter(s -> s.key().frequency() == Frequency.ANNUAL && !s.key().growth())
        .filter(s -> hasOrigin(s.key(), view))
        .toList();
  }

  private static boolean isSummed(View view) {
    boolean reporters = view.reporter().stream().anyMatch(Amounts::isSummed);
    boolean partners = view.partner().stream().anyMatch(Amounts::isSummed);
    return partners || (reporters && !view.partner().isEmpty());
  }

  private static boolean isSummed(Country country) {
    return country.isGroup() && !country.equals(WORLD);
  }

  private List<Series> series(View view, @Nullable String product, Period period) {
    if (view.partner().isEmpty()) {
      return ofCountry(view, product, period);
    }
    if (view.reporter().size() == 1 && view.partner().size() == 1 && !isSummed(view)) {
      return ledger.series(
          new SeriesQuery(
              view.measure(),
              view.reporter().getFirst().code(),
              view.partner().getFirst().code(),
              product,
              null,
              0,
              9999));
    }
    return ofGroup(view, product, period);
  }

  /** A single-country measure; of a group, and of the world, its members' where it has none. */
  private List<Series> ofCountry(View view, @Nullable String product, Period period) {
    if (view.reporter().size() != 1) {
      return List.of();
    }
    Country country = view.reporter().getFirst();
    List<Series> own =
        ledger.series(
            new SeriesQuery(view.measure(), country.code(), null, product, null, 0, 9999));
    boolean additive = catalogue().find(view.measure()).map(Measure::additive).orElse(false);
    if (!own.isEmpty() || !country.isGroup() || !additive || product != null) {
      return own;
    }
    return country.equals(WORLD) ? ofWorld(view, period) : ofMembers(view, period);
  }

  /** What all economies of a data set have together, year by year. */
  private List<Series> ofWorld(View view, Period period) {
    List<Series> sums = new ArrayList<>();
    Map<String, Series> byDataset = new LinkedHashMap<>();
    for (Period year : years(period)) {
      int y = year.start().getYear();
      Map<String, List<Series>> parts = new LinkedHashMap<>();
      for (Series one :
          ledger.series(new SeriesQuery(view.measure(), null, null, null, null, y, y))) {
        if (one.key().frequency() == Frequency.ANNUAL && !one.key().growth()) {
          parts.computeIfAbsent(one.key().dataset(), d -> new ArrayList<>()).add(one);
        }
      }
      parts.forEach((dataset, all) -> {
        Series sum = summed(view, all, all.size());
        byDataset.merge(dataset, sum, Amounts::joined);
      });
    }
    sums.addAll(byDataset.values());
    return sums;
  }

  private static Series joined(Series a, Series b) {
    List<Observation> all = new ArrayList<>(a.observations());
    all.addAll(b.observations());
    return new Series(a.key(), all);
  }

  private static boolean hasOrigin(SeriesKey key, View view) {
    String origin = key.origin();
    List<Country> wanted = view.origin();
    return origin == null
        || wanted == null
        || wanted.size() != 1
        || isSummed(wanted.getFirst())
        || wanted.getFirst().code().equals(origin);
  }

  // ---- groups -------------------------------------------------------------------------------

  /** What is summed, for not summing it again. */
  private record Sum(
      String measure,
      List<Country> reporters,
      List<Country> partners,
      List<Country> own,
      List<Country> with) {}

  /** The series of a group: its members' summed, year by year, by data set. */
  private List<Series> ofGroup(View view, @Nullable String product, Period period) {
    LocalDate day = view.membersOf() == null ? period.end() : view.membersOf();
    List<Country> own = members(view.reporter(), day);
    List<Country> with = members(view.partner(), day);
    if (!own.equals(with)) {
      // A member's trade with its group is that with the others.
      with = own.size() == 1 ? without(with, own) : with;
      own = without(own, with);
    }
    if (own.isEmpty() || with.isEmpty() || own.size() * with.size() > MOST_PAIRS) {
      return List.of();
    }
    Sum sum = new Sum(view.measure(), view.reporter(), view.partner(), own, with);
    List<Series> known = product == null ? sums.get(sum) : null;
    if (known == null) {
      known = summed(view, sum, product);
      if (product == null) {
        sums.put(sum, known);
      }
    }
    return known;
  }

  /** Each of the fewer is asked for with all of the others at once. */
  private List<Series> summed(View view, Sum sum, @Nullable String product) {
    boolean fewPartners = sum.with.size() < sum.own.size();
    List<Series> parts = new ArrayList<>();
    for (Country one : fewPartners ? sum.with : sum.own) {
      parts.addAll(
          fewPartners
              ? between(view.measure(), sum.own, List.of(one), product)
              : between(view.measure(), List.of(one), sum.with, product));
    }
    int pairs = sum.own.size() * sum.with.size();
    int ofThemselves = (int) sum.own.stream().filter(sum.with::contains).count();
    return byDataset(view, parts, pairs - ofThemselves);
  }

  /** What each of the first reports of each of the second; one side is a single country. */
  private List<Series> between(
      String measure, List<Country> own, List<Country> with, @Nullable String product) {
    if (own.size() > MOST_ALONE || with.size() > MOST_ALONE) {
      SeriesQuery all =
          new SeriesQuery(
              measure,
              own.size() == 1 ? own.getFirst().code() : null,
              with.size() == 1 ? with.getFirst().code() : null,
              product,
              null,
              0,
              9999);
      return ledger.many(all).stream()
          .filter(s -> isOf(own, s.key().reporter()) && isOf(with, s.key().partner()))
          .toList();
    }
    List<Series> parts = new ArrayList<>();
    for (Country reporter : own) {
      for (Country partner : with) {
        if (!partner.equals(reporter)) {
          parts.addAll(
              ledger.series(
                  new SeriesQuery(
                      measure, reporter.code(), partner.code(), product, null, 0, 9999)));
        }
      }
    }
    return parts;
  }

  private static boolean isOf(List<Country> countries, @Nullable String code) {
    return countries.stream().anyMatch(c -> c.code().equals(code));
  }

  /** A group's single-country measure: its members' summed. */
  private List<Series> ofMembers(View view, Period period) {
    LocalDate day = view.membersOf() == null ? period.end() : view.membersOf();
    List<Country> own = members(view.reporter(), day);
    Sum sum = new Sum(view.measure(), view.reporter(), List.of(), own, List.of());
    List<Series> known = sums.get(sum);
    if (known == null) {
      known =
          own.isEmpty()
              ? List.of()
              : byDataset(
                  view,
                  own.stream()
                      .flatMap(c ->
                          ledger.series(SeriesQuery.ofCountry(view.measure(), c.code())).stream())
                      .toList(),
                  own.size());
      sums.put(sum, known);
    }
    return known;
  }

  /**
   * The sum of annual series, a data set each.
   *
   * @param wanted so many would be all
   */
  private List<Series> byDataset(View view, List<Series> parts, int wanted) {
    Map<String, List<Series>> byDataset = new LinkedHashMap<>();
    for (Series s : parts) {
      if (s.key().frequency() == Frequency.ANNUAL && !s.key().growth()) {
        byDataset.computeIfAbsent(s.key().dataset(), d -> new ArrayList<>()).add(s);
      }
    }
    return byDataset.values().stream()
        .filter(addends -> addends.size() >= MEMBERS_NEEDED * wanted)
        .map(addends -> summed(view, addends, wanted))
        .toList();
  }

  private static List<Country> without(List<Country> all, List<Country> these) {
    return all.stream().filter(c -> !these.contains(c)).toList();
  }

  private static List<Country> members(List<Country> side, LocalDate day) {
    return side.stream()
        .flatMap(c -> c.equals(WORLD) ? Stream.of(c) : c.members(day).stream())
        .distinct()
        .toList();
  }

  private static Series summed(View view, List<Series> parts, int wanted) {
    Map<Period, List<Observation>> byPeriod = new java.util.TreeMap<>();
    for (Series part : parts) {
      part.observations()
          .forEach(o -> byPeriod.computeIfAbsent(o.period(), p -> new ArrayList<>()).add(o));
    }
    SeriesKey first = parts.getFirst().key();
    SeriesKey key =
        new SeriesKey(
            first.dataset(),
            first.vintage(),
            view.measure(),
            view.reporter().size() == 1 ? view.reporter().getFirst().code() : null,
            view.partner().size() == 1 ? view.partner().getFirst().code() : null,
            first.product(),
            null,
            first.frequency(),
            first.unit(),
            first.valuation(),
            false,
            "sum over members",
            null);
    List<Observation> sums = new ArrayList<>();
    byPeriod.forEach((period, observations) -> {
      if (observations.size() >= MEMBERS_NEEDED * wanted) {
        sums.add(sum(period, observations, wanted));
      }
    });
    return new Series(key, sums);
  }

  private static Observation sum(Period period, List<Observation> parts, int wanted) {
    double value = 0;
    double estimated = 0;
    Interval interval = Interval.point(0);
    for (Observation part : parts) {
      value += part.value();
      interval = interval.plus(part.interval());
      estimated += part.status().isOwnReport() ? 0 : Math.abs(part.value());
    }
    int missing = wanted - parts.size();
    return new Observation(
        period,
        value,
        interval,
        estimated > Math.abs(value) / 10 ? Status.ESTIMATED : Status.REPORTED,
        parts.getFirst().source(),
        missing == 0
            ? "sum of " + parts.size() + " reports"
            : "sum of " + parts.size() + " reports; " + missing + " members have none");
  }

  // ---- one series ---------------------------------------------------------------------------

  private List<Evidence> in(Series series, Period period, @Nullable String currency) {
    SeriesKey key = series.key();
    List<Evidence> exact = new ArrayList<>();
    for (Observation o : series.observations()) {
      if (o.period().equals(period) || isSameYear(o.period(), period, key)) {
        exact.addAll(converted(single(key, o, formula(key)), period, currency));
      }
    }
    if (!exact.isEmpty()) {
      return exact;
    }
    if (!period.isWholeMonths()) {
      return List.of();
    }
    return switch (key.frequency()) {
      case MONTHLY -> summed(series, months(period), currency);
      case ANNUAL ->
          period.start().getMonthValue() == 1 && period.monthCount() % 12 == 0
              ? summed(series, years(period), currency)
              : List.of();
      case QUARTERLY, IRREGULAR -> List.of();
    };
  }

  /** A stock counted once a year stands for any day of that year. */
  private static boolean isSameYear(Period held, Period asked, SeriesKey key) {
    return asked.asOf()
        && key.frequency() == Frequency.ANNUAL
        && held.start().getYear() == asked.start().getYear();
  }

  private static List<Period> months(Period period) {
    List<Period> months = new ArrayList<>();
    YearMonth last = YearMonth.from(period.end());
    for (YearMonth m = YearMonth.from(period.start()); !m.isAfter(last); m = m.plusMonths(1)) {
      months.add(Period.of(m, m));
    }
    return months;
  }

  private static List<Period> years(Period period) {
    List<Period> years = new ArrayList<>();
    for (int y = period.start().getYear(); y <= period.end().getYear(); y++) {
      years.add(Period.year(y));
    }
    return years;
  }

  private List<Evidence> summed(Series series, List<Period> parts, @Nullable String currency) {
    List<Evidence> addends = new ArrayList<>();
    for (Period part : parts) {
      Observation o = series.at(part);
      if (o == null) {
        return List.of();
      }
      List<Evidence> one = converted(single(series.key(), o, ""), part, currency);
      if (one.isEmpty()) {
        return List.of();
      }
      addends.addAll(one);
    }
    boolean monthly = series.key().frequency() == Frequency.MONTHLY;
    String first = PeriodFormat.say(parts.getFirst());
    String last = PeriodFormat.say(parts.getLast());
    return List.of(
        Evidence.sum(
            addends,
            parts.size() == 1
                ? formula(series.key())
                : "sum of "
                    + parts.size()
                    + (monthly ? " months" : " years")
                    + ", "
                    + first
                    + " to "
                    + last));
  }

  static Evidence single(SeriesKey key, Observation o, String formula) {
    List<String> notes = new ArrayList<>();
    String valued = valuation(key);
    if (!valued.isEmpty()) {
      notes.add(valued);
    }
    if (key.scope() != null && !key.scope().equals("sum over members")) {
      notes.add("Scope: " + key.scope() + ".");
    }
    if (o.status() == Status.ESTIMATED) {
      notes.add("Estimated by the publisher, no report of its own.");
    }
    if (o.status() == Status.PROVISIONAL) {
      notes.add("Provisional.");
    }
    if (o.note() != null) {
      notes.add(o.note());
    }
    return new Evidence(
        key.reporter(),
        key.dataset(),
        key.vintage(),
        o.value(),
        o.interval(),
        key.growth() ? Unit.PERCENT.text() : key.unit(),
        List.of(new Input(key, o)),
        formula,
        o.status().isOwnReport(),
        notes);
  }

  private static String formula(SeriesKey key) {
    return key.frequency() == Frequency.IRREGULAR
        ? "as stated"
        : key.measure().endsWith("_turnover") || key.measure().equals("total_trade")
            ? "exports + imports"
            : key.measure().endsWith("_balance") ? "exports − imports" : "";
  }

  private static String valuation(SeriesKey key) {
    return switch (key.valuation()) {
      case FOB -> "Exports, valued at the exporter's border (FOB).";
      case CIF -> "Imports, valued with freight and insurance (CIF).";
      case MIXED -> "Exports FOB and imports CIF.";
      case NONE -> "";
    };
  }

  private static Evidence mirrored(Evidence e) {
    return e.with(
        -e.value(), new Interval(-e.interval().high(), -e.interval().low()), e.unit(), e.formula());
  }

  /** In the currency asked for, at the average rate of the period; empty when no rate is held. */
  private List<Evidence> converted(Evidence e, Period period, @Nullable String currency) {
    if (currency == null
        || e.unit().equals(currency)
        || !(Unit.parse(e.unit()) instanceof Unit.Money)) {
      return List.of(e);
    }
    OptionalDouble from = ledger.perDollar(e.unit(), period);
    OptionalDouble to = ledger.perDollar(currency, period);
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    double rate = to.getAsDouble() / from.getAsDouble();
    Interval exact = e.interval().times(rate);
    double width = Math.abs(e.value()) * rate * RATE_WIDTH;
    return List.of(
        e.with(
                e.value() * rate,
                new Interval(exact.low() - width, exact.high() + width),
                currency,
                e.formula())
            .noting(
                "Converted from "
                    + e.unit()
                    + " at the average rate of "
                    + PeriodFormat.say(period)
                    + ", "
                    + rounded(rate)
                    + " "
                    + currency
                    + " per "
                    + e.unit()
                    + "."));
  }

  private static String rounded(double rate) {
    return java.math.BigDecimal.valueOf(rate)
        .round(new java.math.MathContext(5))
        .stripTrailingZeros()
        .toPlainString();
  }
}
