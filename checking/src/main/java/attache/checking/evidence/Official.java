package attache.checking.evidence;

import attache.checking.evidence.Sides.View;
import attache.checking.reading.Meaning;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.reading.TradeFamily;
import attache.claims.claim.Direction;
import attache.claims.claim.Parties.Partnership;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.source.Entity;
import attache.statistics.store.Statistics;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.Measure.Shape;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What official figures give for a reading, by each reporter and data set. Sides are never merged.
 */
public final class Official {

  private static final Country WORLD = Country.of("WLD");

  /** A figure wider than this part of itself is a rough one. */
  private static final double COARSE = 0.08;

  /** Months are at least this part of an even share of the year, at most that. */
  private static final double LEAST_OF_EVEN = 0.5;

  private static final double MOST_OF_EVEN = 1.8;

  private final Ledger ledger;
  private final Amounts amounts;
  private final Partners partners;

  /** Over these statistics; every question is put to them once. */
  public Official(Statistics statistics) {
    this.ledger = new Ledger(statistics);
    this.amounts = new Amounts(ledger);
    this.partners = new Partners(ledger);
  }

  /** What the reading gives, in the unit of the claim; empty when nothing is held. */
  public List<Evidence> of(Meaning meaning) {
    Reading reading = meaning.reading();
    List<Evidence> all = new ArrayList<>();
    switch (reading.operation()) {
      case LEVEL -> all.addAll(levels(reading, currency(meaning)));
      case YEARLY_AVERAGE -> all.addAll(averages(reading, currency(meaning)));
      case GROWTH, YEARLY_GROWTH, RATIO, DIFFERENCE ->
          all.addAll(changes(reading, currency(meaning)));
      case SHARE -> all.addAll(shares(reading));
      case RANK -> all.addAll(places(reading, meaning.claim().scope()));
      case RECORD -> {
        if (meaning.claim().direction() != Direction.DOWN) {
          all.addAll(records(reading));
        }
      }
    }
    return sharp(distinct(all));
  }

  /** Codes of the countries whose statistics could speak of the reading. */
  public static List<String> sides(Reading reading) {
    return switch (reading.operation()) {
      case RANK, SHARE ->
          reading.parties() instanceof Partnership(List<Country> reporter, List<Country> partner)
                  && reporter.size() == 1
              ? List.of(reporter.getFirst().code())
              : List.of();
      default -> isThing(reading) ? List.of() : Sides.of(reading).reporters();
    };
  }

  private static @Nullable String currency(Meaning meaning) {
    Quantity quantity = meaning.claim().quantity();
    return quantity != null && quantity.unit() instanceof Unit.Money money ? money.code() : null;
  }

  private static boolean isThing(Reading reading) {
    return Catalogue.standard()
        .find(reading.measure())
        .map(m -> m.shape() == Shape.PARK || m.shape() == Shape.EVENT)
        .orElse(false);
  }

  // ---- amounts ------------------------------------------------------------------------------

  private List<Evidence> levels(Reading reading, @Nullable String currency) {
    if (isThing(reading)) {
      return things(reading, currency);
    }
    List<Evidence> all = new ArrayList<>();
    for (View view : Sides.of(reading).all()) {
      all.addAll(amounts.of(view, reading.product(), reading.period(), currency));
    }
    return all;
  }

  private List<Evidence> things(Reading reading, @Nullable String currency) {
    String name = reading.entity();
    Optional<Entity> entity = name == null ? Optional.empty() : ledger.entity(name);
    if (entity.isEmpty()) {
      return List.of();
    }
    return amounts.ofThing(
        reading.measure(),
        entity.get().id(),
        reading.parties().all().stream().map(Country::code).toList(),
        reading.period(),
        currency);
  }

  private List<Evidence> averages(Reading reading, @Nullable String currency) {
    double years = reading.period().monthCount() / 12.0;
    return levels(reading, currency).stream()
        .map(e ->
            e.with(
                e.value() / years,
                e.interval().times(1 / years),
                e.unit(),
                e.formula() + ", divided by " + FigureFormat.say(years, Unit.ONE)))
        .toList();
  }

  // ---- changes ------------------------------------------------------------------------------

  private List<Evidence> changes(Reading reading, @Nullable String currency) {
    Period base = reading.base();
    if (base == null) {
      return List.of();
    }
    List<Evidence> all = new ArrayList<>();
    if (isThing(reading)) {
      all.addAll(
          joined(things(reading, currency), things(reading.in(base, null), currency), reading));
      return all;
    }
    for (View view : Sides.of(reading).all()) {
      List<Evidence> now = amounts.of(view, reading.product(), reading.period(), currency);
      List<Evidence> then = amounts.of(view, reading.product(), base, currency);
      all.addAll(joined(now, then, reading));
      if (base.equals(reading.period().plusYears(-1))) {
        amounts
            .statedGrowth(view, reading.product(), reading.period())
            .forEach(e -> stated(e, reading).ifPresent(all::add));
      }
    }
    return all;
  }

  private static Optional<Evidence> stated(Evidence growth, Reading reading) {
    return switch (reading.operation()) {
      case GROWTH, YEARLY_GROWTH -> Optional.of(growth);
      case RATIO ->
          Optional.of(
              growth.with(
                  1 + growth.value() / 100,
                  growth.interval().times(0.01).plus(Interval.point(1)),
                  Unit.TIMES.text(),
                  "1 + the growth stated"));
      default -> Optional.empty();
    };
  }

  /** Changes from figures of the same report: same reporter, data set, frequency and scope. */
  private static List<Evidence> joined(List<Evidence> now, List<Evidence> then, Reading reading) {
    List<Evidence> all = new ArrayList<>();
    for (Evidence e : now) {
      for (Evidence b : then) {
        if (isSameReport(e, b)) {
          change(e, b, reading).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private static boolean isSameReport(Evidence e, Evidence b) {
    var x = e.inputs().getFirst().series();
    var y = b.inputs().getFirst().series();
    return x.equals(y);
  }

  private static Optional<Evidence> change(Evidence e, Evidence b, Reading reading) {
    boolean quotient = b.interval().low() > 0;
    String from = said(e) + " against " + said(b);
    return switch (reading.operation()) {
      case GROWTH ->
          quotient
              ? Optional.of(
                  e.against(
                      b,
                      (e.value() / b.value() - 1) * 100,
                      growth(e.interval().dividedBy(b.interval())),
                      Unit.PERCENT.text(),
                      from))
              : Optional.empty();
      case RATIO ->
          quotient
              ? Optional.of(
                  e.against(
                      b,
                      e.value() / b.value(),
                      e.interval().dividedBy(b.interval()),
                      Unit.TIMES.text(),
                      from))
              : Optional.empty();
      case YEARLY_GROWTH -> yearly(e, b, reading, from);
      case DIFFERENCE ->
          Optional.of(
              e.against(
                  b, e.value() - b.value(), e.interval().minus(b.interval()), e.unit(), from));
      default -> Optional.empty();
    };
  }

  private static Optional<Evidence> yearly(Evidence e, Evidence b, Reading reading, String from) {
    Period base = reading.base();
    int years = base == null ? 0 : reading.period().start().getYear() - base.start().getYear();
    if (years <= 0 || b.interval().low() <= 0 || e.interval().low() <= 0) {
      return Optional.empty();
    }
    Interval ratio = e.interval().dividedBy(b.interval());
    double power = 1.0 / years;
    return Optional.of(
        e.against(
            b,
            (Math.pow(e.value() / b.value(), power) - 1) * 100,
            growth(new Interval(Math.pow(ratio.low(), power), Math.pow(ratio.high(), power))),
            Unit.PERCENT.text(),
            from + ", over " + years + " years"));
  }

  /** What registers hold of other periods that share days with the reading's. */
  public List<Evidence> ofOtherPeriods(Reading reading) {
    List<Evidence> all = new ArrayList<>();
    if (!isThing(reading)) {
      for (View view : Sides.of(reading).all()) {
        all.addAll(amounts.ofOtherPeriods(view, reading.product(), reading.period()));
      }
    }
    return distinct(all);
  }

  /** Targets, plans and unsupported figures of the reading's own period: no evidence. */
  public List<Evidence> unproven(Reading reading) {
    List<Evidence> all = new ArrayList<>();
    if (!isThing(reading)) {
      for (View view : Sides.of(reading).all()) {
        all.addAll(amounts.unproven(view, reading.product(), reading.period()));
      }
    }
    return all;
  }

  /**
   * Rough bounds of an amount of some months, from the year they are part of: by each side's own
   * report, from half to nearly twice an even share, and no more than the year. Good only for
   * telling orders of magnitude. Empty when the reading is no such amount or no year is held.
   */
  public List<Evidence> boundsOfPart(Meaning meaning) {
    Reading reading = meaning.reading();
    Period period = reading.period();
    boolean part =
        reading.operation() == Operation.LEVEL
            && period.isWholeMonths()
            && period.monthCount() < 12
            && period.start().getYear() == period.end().getYear()
            && Catalogue.standard().find(reading.measure()).map(Measure::additive).orElse(false)
            && !reading.measure().endsWith("_balance");
    if (!part) {
      return List.of();
    }
    Period year = Period.year(period.start().getYear());
    double share = period.monthCount() / 12.0;
    return of(meaning.with(reading.in(year, null))).stream()
        .filter(e -> e.independent() && e.interval().low() > 0)
        .map(e ->
            e.with(
                e.value() * share,
                new Interval(
                    e.value() * share * LEAST_OF_EVEN,
                    e.value() * Math.min(1, share * MOST_OF_EVEN)),
                e.unit(),
                "about "
                    + period.monthCount()
                    + " twelfths of "
                    + said(e)
                    + " in "
                    + year.start().getYear()))
        .toList();
  }

  private static Interval growth(Interval ratio) {
    return ratio.minus(Interval.point(1)).times(100);
  }

  private static String said(Evidence e) {
    return FigureFormat.say(e.value(), Unit.parse(e.unit()), 4);
  }

  /**
   * Growth of money amounts once more in the reporter's own currency, where the rates of both years
   * are held: customs of many countries publish it so.
   */
  public List<Evidence> inOwnCurrency(List<Evidence> growths, Reading reading) {
    Period base = reading.base();
    List<Evidence> all = new ArrayList<>();
    for (Evidence e : growths) {
      String reporter = e.reporter();
      String currency = reporter == null ? null : Country.of(reporter).currency().orElse(null);
      String unit = e.inputs().getFirst().series().unit();
      boolean money = unit.equals("USD");
      if (base == null || currency == null || currency.equals(unit) || !money) {
        continue;
      }
      OptionalDouble now = ledger.perDollar(currency, reading.period().end().getYear());
      OptionalDouble then = ledger.perDollar(currency, base.end().getYear());
      if (now.isPresent() && then.isPresent()) {
        double factor = now.getAsDouble() / then.getAsDouble();
        ownCurrency(e, factor, currency).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Evidence> ownCurrency(Evidence e, double factor, String currency) {
    String note = "In " + currency + ", at the average rates of the years.";
    String how = e.formula() + ", in " + currency;
    if (e.unit().equals(Unit.TIMES.text())) {
      return Optional.of(
          e.with(e.value() * factor, e.interval().times(factor), e.unit(), how).noting(note));
    }
    if (!e.unit().equals(Unit.PERCENT.text())) {
      return Optional.empty();
    }
    Interval ratio = e.interval().times(0.01).plus(Interval.point(1)).times(factor);
    return Optional.of(
        e.with(((1 + e.value() / 100) * factor - 1) * 100, growth(ratio), e.unit(), how)
            .noting(note));
  }

  // ---- partners -----------------------------------------------------------------------------

  private List<Evidence> shares(Reading reading) {
    if (!(reading.parties() instanceof Partnership(List<Country> reporter, List<Country> partner))
        || TradeFamily.of(reading.measure()) == null
        || reading.product() != null) {
      return List.of();
    }
    List<Evidence> all = new ArrayList<>();
    View part = new View(reading.measure(), reporter, partner, null, false);
    View whole = new View(reading.measure(), reporter, List.of(WORLD), null, false);
    for (Evidence e : amounts.of(part, null, reading.period(), null)) {
      for (Evidence w : amounts.of(whole, null, reading.period(), null)) {
        if (e.dataset().equals(w.dataset()) && w.interval().low() > 0) {
          all.add(
              e.against(
                  w,
                  100 * e.value() / w.value(),
                  e.interval().dividedBy(w.interval()).times(100),
                  Unit.PERCENT.text(),
                  said(e) + " of " + said(w)));
        }
      }
    }
    return all;
  }

  private List<Evidence> places(Reading reading, @Nullable String scope) {
    boolean held =
        TradeFamily.of(reading.measure()) != null
            && reading.product() == null
            && !reading.measure().endsWith("_balance");
    return held
            && reading.parties()
                instanceof Partnership(List<Country> reporter, List<Country> partner)
            && reporter.size() == 1
            && partner.size() == 1
        ? partners.place(
            reading.measure(), reporter.getFirst(), partner.getFirst(), reading.period(), scope)
        : List.of();
  }

  /**
   * Whether the year is the highest of each side's annual series so far. The value is the year's
   * amount; the inputs are that year's figure and the highest one before.
   */
  public List<Evidence> records(Reading reading) {
    if (!reading.period().isCalendarYear()) {
      return List.of();
    }
    List<Evidence> all = new ArrayList<>();
    for (View view : Sides.of(reading).all()) {
      for (Series series : amounts.wholeSeries(view, reading.product())) {
        record(series, reading.period()).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Evidence> record(Series series, Period period) {
    Observation now = series.at(period);
    Observation best = null;
    int first = period.start().getYear();
    for (Observation o : series.observations()) {
      if (o.period().compareTo(period) < 0) {
        first = Math.min(first, o.period().start().getYear());
        best = best == null || o.value() > best.value() ? o : best;
      }
    }
    if (now == null || best == null) {
      return Optional.empty();
    }
    Unit unit = Unit.parse(series.key().unit());
    String before = FigureFormat.say(best.value(), unit) + " in " + PeriodFormat.say(best.period());
    Evidence e = Amounts.single(series.key(), now, "");
    return Optional.of(
        e.against(
            Amounts.single(series.key(), best, ""),
            now.value(),
            now.interval(),
            e.unit(),
            now.value() >= best.value()
                ? "highest since the series begins in " + first + "; before it " + before
                : "not the highest since " + first + ": " + before));
  }

  /**
   * Without coarse figures where the same side has sharper ones: "nearly three billion" of a speech
   * is no match for the office's own.
   */
  private static List<Evidence> sharp(List<Evidence> all) {
    return all.stream()
        .filter(e ->
            !isCoarse(e)
                || all.stream()
                    .noneMatch(o ->
                        !isCoarse(o)
                            && o.independent()
                            && java.util.Objects.equals(o.reporter(), e.reporter())))
        .toList();
  }

  private static boolean isCoarse(Evidence e) {
    return e.inputs().stream()
        .map(Evidence.Input::observation)
        .anyMatch(o -> o.interval().width() > COARSE * Math.abs(o.value()));
  }

  private static List<Evidence> distinct(List<Evidence> all) {
    List<Evidence> kept = new ArrayList<>();
    for (Evidence e : all) {
      boolean known =
          kept.stream()
              .anyMatch(k ->
                  k.dataset().equals(e.dataset())
                      && java.util.Objects.equals(k.reporter(), e.reporter())
                      && k.interval().equals(e.interval())
                      && k.formula()
                          .toLowerCase(Locale.ROOT)
                          .equals(e.formula().toLowerCase(Locale.ROOT)));
      if (!known) {
        kept.add(e);
      }
    }
    return kept;
  }
}
