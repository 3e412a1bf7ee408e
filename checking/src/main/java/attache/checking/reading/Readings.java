package attache.checking.reading;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Claim.Flag;
import attache.claims.claim.Comparison;
import attache.claims.claim.Counterpart;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.claim.TimesReading;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.measure.Measure.UnitKind;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.CurrencyName;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a claim may mean: every reading its words allow, the most usual first. */
public final class Readings {

  /** More readings than this help nobody. */
  private static final int MOST = 12;

  private Readings() {}

  /**
   * All readings, best first; empty when the words name no measure of the catalogue, nobody it
   * could be about, or when the figure's unit does not fit the measure.
   */
  public static List<Meaning> of(Claim claim, Occasion occasion) {
    List<Meaning> all = new ArrayList<>();
    for (Subject subject : Subject.of(claim, occasion)) {
      for (When when : When.of(claim, subject.measure(), occasion)) {
        all.addAll(meanings(claim, subject, when, occasion.catalogue()));
      }
    }
    return all.stream()
        .sorted(Comparator.comparingDouble(m -> -m.reading().prior()))
        .limit(MOST)
        .toList();
  }

  private static List<Meaning> meanings(
      Claim claim, Subject subject, When when, Catalogue catalogue) {
    Operation operation = operation(claim, subject.measure(), when.period(), catalogue);
    if (operation == null || (operation == Operation.MULTIPLE && claim.against() == null)) {
      return List.of();
    }
    List<String> assumptions = new ArrayList<>(subject.assumptions());
    if (!when.assumption().isEmpty()) {
      assumptions.add(when.assumption());
    }
    Meaning plain =
        new Meaning(
            claim,
            new Reading(
                subject.measure(),
                operation,
                subject.parties(),
                claim.attributionCountry(),
                claim.product(),
                subject.entity(),
                when.period(),
                operation.isChange() || operation == Operation.RECORD ? when.base() : null,
                operation == Operation.MULTIPLE ? claim.against() : whole(claim, subject),
                assumptions,
                subject.prior() * when.prior()),
            subject.named(),
            when.stated());
    List<Meaning> all = new ArrayList<>();
    all.addAll(byCurrency(byTimes(plain)));
    if (operation == Operation.LEVEL && isSeveralYears(plain, catalogue)) {
      all.add(
          plain
              .with(plain.reading().computing(Operation.YEARLY_AVERAGE))
              .assuming("Taken as the average of a year.", 0.3));
    }
    return all;
  }

  /** What a country's share is a share of, where that is a group's. */
  private static @Nullable Counterpart whole(Claim claim, Subject subject) {
    Country group = Subject.group(claim);
    return group != null && subject.parties() instanceof Parties.About
        ? new Counterpart(subject.measure(), new Parties.About(List.of(group)))
        : null;
  }

  private static boolean isSeveralYears(Meaning meaning, Catalogue catalogue) {
    Period period = meaning.reading().period();
    return period.isWholeMonths()
        && period.monthCount() > 12
        && nature(meaning.reading().measure(), catalogue) == Nature.FLOW;
  }

  /** "Increased 1.3 times" as the ratio of new to old, and as what was added. */
  private static List<Meaning> byTimes(Meaning meaning) {
    Claim claim = meaning.claim();
    Quantity quantity = claim.quantity();
    if (quantity == null
        || claim.timesReading() != TimesReading.AMBIGUOUS
        || claim.direction() == Direction.DOWN) {
      return List.of(meaning);
    }
    String n = quantity.value() == null ? "N" : quantity.value().toPlainString();
    boolean ofTwo = meaning.reading().operation() == Operation.MULTIPLE;
    return List.of(
        as(claim, quantity, TimesReading.RATIO, meaning)
            .assuming(
                "“"
                    + n
                    + " times” is taken as the ratio of "
                    + (ofTwo ? "the one to the other." : "new to old."),
                0.65),
        as(claim, quantity, TimesReading.INCREMENT, meaning)
            .assuming(
                "“"
                    + n
                    + " times” is taken as what "
                    + (ofTwo ? "the one has above the other." : "was added to the old."),
                0.35));
  }

  private static Meaning as(Claim claim, Quantity quantity, TimesReading times, Meaning meaning) {
    return meaning.with(
        claim.restated(quantity, claim.direction(), claim.change(), times), meaning.reading());
  }

  /**
   * A bare "$" is the dollar of one of those it is about, or the US dollar; so it is with pounds
   * and pesos.
   */
  private static List<Meaning> byCurrency(List<Meaning> meanings) {
    List<Meaning> all = new ArrayList<>();
    for (Meaning meaning : meanings) {
      Claim claim = meaning.claim();
      Quantity quantity = claim.quantity();
      all.add(meaning);
      if (claim.is(Flag.CURRENCY_INFERRED)
          && quantity != null
          && quantity.unit() instanceof Unit.Money money) {
        for (String other : namesakes(money.code(), meaning.reading())) {
          all.add(
              meaning
                  .with(
                      claim.restated(
                          quantity.withUnit(Unit.money(other)),
                          claim.direction(),
                          claim.change(),
                          claim.timesReading()),
                      meaning.reading())
                  .assuming("The bare currency sign is taken as " + other + ".", 0.4));
        }
      }
    }
    return all;
  }

  /** The usual currency of the same name, and those of the countries it is about. */
  private static List<String> namesakes(String currency, Reading reading) {
    CurrencyName name = CurrencyName.of(currency).orElse(null);
    if (name == null) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(name.usual()),
            reading.parties().all().stream().flatMap(c -> c.currency().stream()))
        .filter(code -> name.isOf(code) && !code.equals(currency))
        .distinct()
        .toList();
  }

  /**
   * What is computed when the claim is a figure of that measure, or null when a figure of its unit
   * cannot be one of the measure.
   */
  public static @Nullable Operation operation(
      Claim claim, String measure, Period period, Catalogue catalogue) {
    Measure entry = catalogue.find(measure).orElse(null);
    Quantity quantity = claim.quantity();
    if (entry == null || (quantity == null && claim.factKind() != Kind.RECORD)) {
      return null;
    }
    Unit unit = quantity == null ? Unit.ONE : quantity.unit();
    return switch (claim.factKind()) {
      case LEVEL, COUNT, THRESHOLD ->
          isStreak(claim)
              ? entry.nature() == Nature.RATE ? null : Operation.STREAK
              : fits(unit, entry) ? level(claim, entry, period) : null;
      case CHANGE -> change(claim, entry, unit);
      case RANK ->
          unit.equals(Unit.RANK) && (isRanked(entry) || isOwn(entry, catalogue))
              ? Operation.RANK
              : null;
      case SHARE ->
          !unit.equals(Unit.PERCENT)
              ? null
              : entry.nature() == Nature.RATE ? Operation.LEVEL : Operation.SHARE;
      case RECORD -> entry.nature() == Nature.RATE ? null : Operation.RECORD;
      case RATIO ->
          unit.equals(Unit.TIMES) && entry.nature() != Nature.RATE ? Operation.MULTIPLE : null;
      case FORECAST, TARGET, DATE_EVENT, NONE -> null;
    };
  }

  /** "for the third year in a row": so many years in which it grew, or fell. */
  static boolean isStreak(Claim claim) {
    return claim.factKind() == Kind.COUNT
        && claim.direction() != null
        && claim.change() != Change.TO // "life expectancy rose to 67 years"
        && claim.quantity() instanceof Quantity years
        && years.unit().equals(Unit.count("years"));
  }

  /** Whoever has a table of it knows by what his countries are put in order. */
  private static boolean isOwn(Measure entry, Catalogue catalogue) {
    return catalogue.findOwn(entry.id()).isPresent();
  }

  private static boolean isRanked(Measure entry) {
    return entry.unit() == UnitKind.MONEY
        || (entry.unit() == UnitKind.COUNT && entry.shape() == Measure.Shape.COUNTRY);
  }

  private static Operation level(Claim claim, Measure entry, Period period) {
    if (claim.is(Flag.PER_HEAD) && entry.nature() != Nature.RATE) {
      return Operation.PER_HEAD;
    }
    if (entry.nature() != Nature.FLOW) {
      return Operation.LEVEL;
    }
    if (claim.is(Flag.PER_DAY)) {
      return Operation.DAILY_AVERAGE;
    }
    if (claim.is(Flag.PER_MONTH)) {
      return Operation.MONTHLY_AVERAGE;
    }
    boolean averaged =
        (claim.is(Flag.PER_YEAR) || claim.is(Flag.AVERAGE))
            && period.isWholeMonths()
            && period.monthCount() > 12;
    return averaged ? Operation.YEARLY_AVERAGE : Operation.LEVEL;
  }

  private static @Nullable Operation change(Claim claim, Measure entry, Unit unit) {
    boolean averaged =
        claim.comparison() != null && claim.comparison().basis() == Comparison.Basis.ANNUAL_AVERAGE;
    if (entry.nature() == Nature.RATE && entry.unit() == UnitKind.PERCENT) {
      // Of a rate, percent are points (only 3 of 6,516 claims say "points"); of growth, the rate.
      boolean growth = entry.id().endsWith("_growth") || entry.id().equals("inflation");
      return unit.equals(Unit.PERCENT) && growth
          ? Operation.LEVEL
          : unit.equals(Unit.PERCENTAGE_POINTS) || unit.equals(Unit.PERCENT)
              ? Operation.DIFFERENCE
              : null;
    }
    if (unit.equals(Unit.TIMES)) {
      return averaged ? null : Operation.RATIO;
    }
    if (unit.equals(Unit.PERCENT)) {
      if (claim.is(Flag.OF_SHARE)) {
        return claim.change() == Change.TO ? Operation.SHARE : Operation.SHARE_CHANGE;
      }
      if (claim.is(Flag.CONTRIBUTION)) {
        return Operation.CONTRIBUTION;
      }
      return averaged ? Operation.YEARLY_GROWTH : Operation.GROWTH;
    }
    if (unit.equals(Unit.PERCENTAGE_POINTS)) {
      return claim.is(Flag.OF_SHARE)
          ? Operation.SHARE_CHANGE
          : claim.is(Flag.CONTRIBUTION) ? Operation.CONTRIBUTION : null;
    }
    if (averaged) {
      return null;
    }
    return fits(unit, entry)
        ? claim.change() == Change.TO ? Operation.LEVEL : Operation.DIFFERENCE
        : null;
  }

  private static boolean fits(Unit unit, Measure entry) {
    return switch (entry.unit()) {
      case MONEY -> unit instanceof Unit.Money;
      case PERCENT -> unit.equals(Unit.PERCENT);
      case COUNT -> unit instanceof Unit.Count || unit.equals(Unit.ONE);
      case PHYSICAL -> unit instanceof Unit.Physical;
      case INDEX -> unit.equals(Unit.ONE);
    };
  }

  private static Nature nature(String measure, Catalogue catalogue) {
    return catalogue.find(measure).map(Measure::nature).orElse(Nature.FLOW);
  }
}
