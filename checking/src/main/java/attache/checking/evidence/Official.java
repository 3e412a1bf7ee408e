package attache.checking.evidence;

import attache.checking.evidence.Sides.View;
import attache.checking.reading.Meaning;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.reading.TradeFamily;
import attache.claims.claim.Claim;
import attache.claims.claim.Counterpart;
import attache.claims.claim.Direction;
import attache.claims.claim.Parties;
import attache.claims.claim.Parties.About;
import attache.claims.claim.Parties.Partnership;
import attache.statistics.store.Recent;
import attache.statistics.store.Statistics;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Ucum;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What official figures give for a reading, by each reporter and data set. Sides are never merged.
 */
public final class Official {

  /** A figure wider than this part of itself is a rough one. */
  private static final double COARSE = 0.08;

  /** Months are at least this part of an even share of the year, at most that. */
  private static final double LEAST_OF_EVEN = 0.5;

  private static final double MOST_OF_EVEN = 1.8;

  /** Each is a handful of figures, a kilobyte or two. */
  private static final int MOST_ANSWERS = 20_000;

  private final Catalogue catalogue;
  private final Map<Question, List<Evidence>> answers =
      Collections.synchronizedMap(new Recent<>(MOST_ANSWERS));
  private final Amounts amounts;
  private final Levels levels;
  private final Changes changes;
  private final Shares shares;
  private final Quotients quotients;
  private final Places places;
  private final Records records;
  private final Streaks streaks;
  private final ThirdParties third;

  /** Over these statistics; a question put lately is not put again. Several threads may ask. */
  public Official(Statistics statistics) {
    Ledger ledger = new Ledger(statistics);
    this.catalogue = statistics.catalogue();
    this.amounts = new Amounts(ledger);
    this.levels = new Levels(ledger, amounts);
    this.changes = new Changes(ledger, amounts, levels);
    this.shares = new Shares(amounts);
    this.quotients = new Quotients(amounts);
    this.places = new Places(ledger);
    this.records = new Records(amounts);
    this.streaks = new Streaks(amounts);
    this.third = new ThirdParties(ledger);
  }

  /** What figures can be figures of. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * What is asked, without who is believed and what was assumed.
   *
   * @param unit the claim's, or null where it has no figure
   * @param scope who is counted for a place
   * @param low whether the record is a low, or what went on in a row a fall
   * @param years how many years in a row are said, else 0
   */
  private record Question(
      String measure,
      Operation operation,
      Parties parties,
      @Nullable String product,
      @Nullable String entity,
      Period period,
      @Nullable Period base,
      @Nullable Counterpart against,
      @Nullable Unit unit,
      @Nullable String scope,
      boolean low,
      double years) {

    private static Question of(Reading reading, Claim claim) {
      Quantity quantity = claim.quantity();
      return new Question(
          reading.measure(),
          reading.operation(),
          reading.parties(),
          reading.product(),
          reading.entity(),
          reading.period(),
          reading.base(),
          reading.against(),
          quantity == null ? null : quantity.unit(),
          reading.operation() == Operation.RANK ? claim.scope() : null,
          (reading.operation() == Operation.RECORD || reading.operation() == Operation.STREAK)
              && claim.direction() == Direction.DOWN,
          reading.operation() == Operation.STREAK && quantity != null ? quantity.number() : 0);
    }
  }

  /** What the reading gives, in the unit of the claim; empty when nothing is held. */
  public List<Evidence> of(Meaning meaning) {
    Question question = Question.of(meaning.reading(), meaning.claim());
    List<Evidence> known = answers.get(question);
    if (known == null) {
      known = List.copyOf(found(meaning));
      answers.put(question, known);
    }
    return known;
  }

  private List<Evidence> found(Meaning meaning) {
    Reading reading = meaning.reading();
    List<Evidence> all = new ArrayList<>();
    switch (reading.operation()) {
      case LEVEL, YEARLY_AVERAGE, MONTHLY_AVERAGE, DAILY_AVERAGE, PER_HEAD ->
          all.addAll(levels.of(reading, currency(meaning)));
      case GROWTH, YEARLY_GROWTH, RATIO, DIFFERENCE ->
          all.addAll(changes.of(reading, currency(meaning)));
      case SHARE, SHARE_CHANGE, CONTRIBUTION -> all.addAll(shares.of(reading));
      case MULTIPLE -> all.addAll(quotients.of(reading));
      case RANK -> all.addAll(places(reading, meaning.claim()));
      case RECORD -> all.addAll(records(reading, meaning.claim().direction() == Direction.DOWN));
      case STREAK -> all.addAll(streaks.of(reading, meaning.claim()));
    }
    return sharp(distinct(inPhysicalUnit(all, meaning.claim().quantity())));
  }

  /** In the claim's unit where both are physical ones; what measures something else is left out. */
  private static List<Evidence> inPhysicalUnit(List<Evidence> all, @Nullable Quantity quantity) {
    if (quantity == null || !(quantity.unit() instanceof Unit.Physical(String wanted))) {
      return all;
    }
    List<Evidence> converted = new ArrayList<>();
    for (Evidence e : all) {
      if (!(Unit.parse(e.unit()) instanceof Unit.Physical(String held)) || held.equals(wanted)) {
        converted.add(e);
        continue;
      }
      Ucum.factor(held, wanted)
          .ifPresent(factor ->
              converted.add(
                  e.with(
                      e.value() * factor,
                      e.interval().times(factor),
                      quantity.unit().text(),
                      e.formula())));
    }
    return converted;
  }

  /** Values that third parties made of both sides' reports; each a fact of its own. */
  public List<Evidence> reconciled(Reading reading) {
    return third.of(reading);
  }

  /** Codes of the countries whose statistics could speak of the reading. */
  public static List<String> sides(Reading reading) {
    return switch (reading.operation()) {
      case RANK, SHARE, SHARE_CHANGE, CONTRIBUTION ->
          reading.parties() instanceof Partnership(List<Country> reporter, List<Country> partner)
                  && reporter.size() == 1
              ? List.of(reporter.getFirst().code())
              : List.of();
      case MULTIPLE -> reporters(reading);
      default -> Levels.isThing(reading) ? List.of() : Sides.of(reading).reporters();
    };
  }

  /** Of a quotient those who could report both; of two countries' own figures, the first. */
  private static List<String> reporters(Reading reading) {
    List<String> over = Sides.of(reading).reporters();
    Counterpart against = reading.against();
    List<String> under =
        against == null
            ? List.of()
            : Sides.of(reading.of(against.measure(), against.parties())).reporters();
    List<String> both = over.stream().filter(under::contains).toList();
    return both.isEmpty() ? over : both;
  }

  private static @Nullable String currency(Meaning meaning) {
    Quantity quantity = meaning.claim().quantity();
    return quantity != null && quantity.unit() instanceof Unit.Money money ? money.code() : null;
  }

  /** What registers hold of other periods that share days with the reading's. */
  public List<Evidence> ofOtherPeriods(Reading reading) {
    List<Evidence> all = new ArrayList<>();
    if (!Levels.isThing(reading)) {
      for (View view : Sides.of(reading).all()) {
        all.addAll(amounts.ofOtherPeriods(view, reading.product(), reading.period()));
      }
    }
    return distinct(all);
  }

  /** Targets, plans and unsupported figures of the reading's own period: no evidence. */
  public List<Evidence> unproven(Reading reading) {
    List<Evidence> all = new ArrayList<>();
    if (!Levels.isThing(reading)) {
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
            && catalogue().find(reading.measure()).map(Measure::additive).orElse(false)
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
                    + e.said()
                    + " in "
                    + year.start().getYear()))
        .toList();
  }

  /**
   * Growth of money amounts once more in the reporter's own currency, where the rates of both
   * periods are held: customs of many countries publish it so.
   */
  public List<Evidence> inOwnCurrency(List<Evidence> growths, Reading reading) {
    return changes.inOwnCurrency(growths, reading);
  }

  // ---- places and records -------------------------------------------------------------------

  private List<Evidence> places(Reading reading, Claim claim) {
    String scope = claim.scope();
    if (reading.parties() instanceof About(List<Country> subject)) {
      Quantity stated = claim.quantity();
      return subject.size() == 1 && stated != null
          ? places.amongAll(
              reading.measure(), subject.getFirst(), reading.period(), scope, stated.number())
          : List.of();
    }
    boolean held =
        TradeFamily.of(reading.measure()) != null
            && reading.product() == null
            && !reading.measure().endsWith("_balance");
    return held
            && reading.parties()
                instanceof Partnership(List<Country> reporter, List<Country> partner)
            && reporter.size() == 1
            && partner.size() == 1
        ? places.place(
            reading.measure(), reporter.getFirst(), partner.getFirst(), reading.period(), scope)
        : List.of();
  }

  /**
   * Whether the year is the highest of each side's annual series so far, or since the reading's
   * base. The value is the year's amount; the inputs are that year's figure and the one of the
   * years compared that comes nearest to it.
   *
   * @param low whether the lowest is meant
   */
  public List<Evidence> records(Reading reading, boolean low) {
    return records.of(reading, low);
  }

  /**
   * Whether an amount passed a mark for the first time, by each side's annual series.
   *
   * @param mark in the unit of the figures
   * @param unit text form of that unit
   * @param since only years after this one count, or null for the whole series
   */
  public List<FirstTime> firstTime(
      Reading reading, double mark, String unit, @Nullable Period since) {
    return records.firstTime(reading, mark, unit, since);
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
