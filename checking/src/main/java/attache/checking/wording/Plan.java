package attache.checking.wording;

import attache.checking.evidence.Evidence;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Gap.Tier;
import attache.checking.verdict.Judgement;
import attache.claims.claim.Parties;
import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.measure.Measure.Shape;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Unit;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a safe sentence says, in no language yet: each side's own figure of the reading. Ratios are
 * told as growth, which no language doubts; a record as the amounts of the year and of the highest
 * year before.
 *
 * @param operation level, growth, difference, share, rank, yearly average or record
 * @param measure catalogue id
 * @param first the first party as {@link Phrases} number them, or null for a park or fair
 * @param second the second, or null where there is only one
 * @param entity the park or fair as the statement names it, or null
 * @param period when
 * @param base the base of a change, or null
 * @param parts each side's figure, the first-named side's first; at least one
 */
record Plan(
    Operation operation,
    String measure,
    @Nullable Country first,
    @Nullable Country second,
    @Nullable String entity,
    Period period,
    @Nullable Period base,
    List<Part> parts) {

  private static final Set<Operation> TELLABLE =
      EnumSet.of(
          Operation.LEVEL,
          Operation.YEARLY_AVERAGE,
          Operation.GROWTH,
          Operation.DIFFERENCE,
          Operation.RATIO,
          Operation.SHARE,
          Operation.RANK,
          Operation.RECORD);

  /** A figure wider than this part of itself is told as rough. */
  private static final double ROUGH = 0.02;

  /**
   * One side's figure.
   *
   * @param reporter whose statistics, or null where a third party compiles it
   * @param value signed, in the unit
   * @param unit its unit
   * @param rough whether it stands for more than its digits say
   * @param highest for records, the highest year before, else null
   * @param evidence what it was taken from
   */
  record Part(
      @Nullable Country reporter,
      double value,
      Unit unit,
      boolean rough,
      @Nullable Observation highest,
      Evidence evidence) {

    /** Whether the year is no record by this side. */
    boolean isTopped() {
      return highest != null && highest.value() > value;
    }
  }

  Plan {
    parts = List.copyOf(parts);
  }

  /** What can be said of the reading by the figures held; empty where nothing safe can. */
  static Optional<Plan> of(Reading reading, Judgement judgement, List<Evidence> evidence) {
    Measure measure = Catalogue.standard().find(reading.measure()).orElse(null);
    if (measure == null
        || reading.product() != null
        || reading.against() != null
        || (reading.operation() == Operation.RECORD && reading.base() != null)
        || judgement.onlyEstimates()
        || !TELLABLE.contains(reading.operation())) {
      return Optional.empty();
    }
    boolean thing = measure.shape() == Shape.PARK || measure.shape() == Shape.EVENT;
    if (thing) {
      return ofThing(reading, measure, judgement);
    }
    List<Country> parties = parties(reading.parties());
    List<Part> parts = parts(reading, judgement, evidence);
    if (parties.isEmpty() || parts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Plan(
            reading.operation() == Operation.RATIO ? Operation.GROWTH : reading.operation(),
            reading.measure(),
            parties.getFirst(),
            parties.size() > 1 ? parties.getLast() : null,
            null,
            period(reading, measure, parts),
            reading.base(),
            parts));
  }

  private static Optional<Plan> ofThing(Reading reading, Measure measure, Judgement judgement) {
    Gap nearest = judgement.nearest();
    if (nearest == null || reading.operation() != Operation.LEVEL || reading.entity() == null) {
      return Optional.empty();
    }
    Evidence e = nearest.evidence();
    Evidence.Input input = nearestInTime(e, reading.period());
    Part part =
        new Part(
            null,
            input.observation().value(),
            Unit.parse(input.series().unit()),
            isRough(input.observation()),
            null,
            e);
    return Optional.of(
        new Plan(
            Operation.LEVEL,
            measure.id(),
            null,
            null,
            reading.entity(),
            input.observation().period(),
            null,
            List.of(part)));
  }

  /** The parties in the order of {@link Phrases}; empty where a side is several countries. */
  private static List<Country> parties(Parties parties) {
    return switch (parties) {
      case Parties.None() -> List.of();
      case Parties.Between(List<Country> sides) when sides.size() == 2 -> sides;
      case Parties.Between(List<Country> sides) -> List.of();
      case Parties.Flow(List<Country> from, List<Country> to) -> single(from, to);
      case Parties.Partnership(List<Country> reporter, List<Country> partner) ->
          single(reporter, partner);
      case Parties.About(List<Country> subject) -> subject.size() == 1 ? subject : List.of();
    };
  }

  private static List<Country> single(List<Country> a, List<Country> b) {
    return a.size() == 1 && b.size() == 1 ? List.of(a.getFirst(), b.getFirst()) : List.of();
  }

  /** A stock of the end of a year is that of its last day. */
  private static Period period(Reading reading, Measure measure, List<Part> parts) {
    boolean dated =
        measure.nature() == Nature.STOCK && parts.stream().anyMatch(p -> isStated(p.evidence()));
    return dated
        ? nearestInTime(parts.getFirst().evidence(), reading.period()).observation().period()
        : reading.period();
  }

  private static List<Part> parts(Reading reading, Judgement judgement, List<Evidence> evidence) {
    List<Part> parts = new ArrayList<>();
    Set<String> sides = new LinkedHashSet<>();
    boolean ofOne = reading.parties() instanceof Parties.About;
    for (Gap gap : judgement.best()) {
      Evidence e = told(gap, evidence);
      boolean told = isTellable(e) && sides.add(e.reporter() == null ? "" : e.reporter());
      if (told) {
        parts.add(part(e, reading, ofOne));
      }
    }
    return ofOne && parts.size() > 1 ? parts.subList(0, 1) : parts;
  }

  private static Part part(Evidence e, Reading reading, boolean ofOne) {
    boolean ratio = reading.operation() == Operation.RATIO;
    boolean record = reading.operation() == Operation.RECORD;
    return new Part(
        ofOne || e.reporter() == null ? null : Country.of(e.reporter()),
        ratio ? (e.value() - 1) * 100 : e.value(),
        ratio ? Unit.PERCENT : Unit.parse(e.unit()),
        reading.operation() == Operation.LEVEL && isRough(e),
        record ? e.inputs().getLast().observation() : null,
        e);
  }

  /** The side's figure that what was said meets, else that of its own series before quoted ones. */
  private static Evidence told(Gap gap, List<Evidence> evidence) {
    Evidence best = gap.evidence();
    if (best.reporter() == null || (gap.tier() == Tier.MEETS && isTellable(best))) {
      return best;
    }
    return evidence.stream()
        .filter(
            e -> Objects.equals(best.reporter(), e.reporter()) && e.independent() && isTellable(e))
        .filter(e -> e.unit().equals(best.unit()) && !isStated(e))
        .findFirst()
        .orElse(best);
  }

  /** Growth in another currency and rough bounds of part of a year are no plain figures. */
  private static boolean isTellable(Evidence e) {
    boolean ownCurrency =
        e.notes().stream().anyMatch(n -> n.endsWith("average rates of the years."));
    boolean union = e.notes().stream().anyMatch(n -> n.endsWith("is counted as one partner."));
    return !e.inputs().isEmpty()
        && !ownCurrency
        && !union
        && !e.formula().contains(" twelfths of ");
  }

  private static boolean isRough(Evidence e) {
    return e.interval().width() > ROUGH * Math.abs(e.value());
  }

  private static boolean isRough(Observation o) {
    return o.interval().width() > ROUGH * Math.abs(o.value());
  }

  /** Whether somebody stated it, and a page quotes him. */
  static boolean isStated(Evidence e) {
    return e.inputs().stream().anyMatch(i -> i.series().frequency() == Frequency.IRREGULAR);
  }

  private static Evidence.Input nearestInTime(Evidence e, Period period) {
    return e.inputs().stream()
        .min(
            Comparator.comparingLong(i ->
                Math.abs(ChronoUnit.DAYS.between(i.observation().period().end(), period.end()))))
        .orElseThrow();
  }
}
