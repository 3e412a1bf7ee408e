package attache.checking.reading;

import attache.claims.claim.Counterpart;
import attache.claims.claim.Parties;
import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a claim may mean.
 *
 * @param measure catalogue id
 * @param operation what is computed
 * @param parties who with whom, in the form the measure needs: {@code Between} for turnover, {@code
 *     Flow} for a flow that has a direction (that of the goods or money), {@code Partnership} for a
 *     balance (of the reporter with the partner), rank or share, {@code About} for one country
 * @param reporter ISO code of the side whose statistics are meant, or null for either
 * @param product product group or HS code, or null
 * @param entity register id, or null
 * @param period when
 * @param base the base of a change; of a record the period it is counted from, or null for the
 *     whole series; else null
 * @param against what a quotient divides by, or null
 * @param assumptions what was taken for granted, in words a reader can check
 * @param prior how usual this meaning is, 0 to 1, before looking at any data
 */
public record Reading(
    String measure,
    Operation operation,
    Parties parties,
    @Nullable String reporter,
    @Nullable String product,
    @Nullable String entity,
    Period period,
    @Nullable Period base,
    @Nullable Counterpart against,
    List<String> assumptions,
    double prior) {

  public Reading {
    assumptions = List.copyOf(assumptions);
  }

  /** One that is no quotient. */
  public Reading(
      String measure,
      Operation operation,
      Parties parties,
      @Nullable String reporter,
      @Nullable String product,
      @Nullable String entity,
      Period period,
      @Nullable Period base,
      List<String> assumptions,
      double prior) {
    this(
        measure,
        operation,
        parties,
        reporter,
        product,
        entity,
        period,
        base,
        null,
        assumptions,
        prior);
  }

  /** The same of another period and, for changes, another base. */
  public Reading in(Period otherPeriod, @Nullable Period otherBase) {
    return new Reading(
        measure,
        operation,
        parties,
        reporter,
        product,
        entity,
        otherPeriod,
        otherBase,
        against,
        assumptions,
        prior);
  }

  /** The same of another measure between the same parties, told in the way the measure needs. */
  public Reading of(String otherMeasure, Parties otherParties) {
    return new Reading(
        otherMeasure,
        operation,
        otherParties,
        reporter,
        product,
        entity,
        period,
        base,
        against,
        assumptions,
        prior);
  }

  /** The same by another side's statistics, or by either's when null. */
  public Reading by(@Nullable String otherReporter) {
    return new Reading(
        measure,
        operation,
        parties,
        otherReporter,
        product,
        entity,
        period,
        base,
        against,
        assumptions,
        prior);
  }

  /** The same with one more thing taken for granted, and that much less likely. */
  public Reading assuming(String assumption, double likelihood) {
    List<String> all = new ArrayList<>(assumptions);
    all.add(assumption);
    return new Reading(
        measure,
        operation,
        parties,
        reporter,
        product,
        entity,
        period,
        base,
        against,
        all,
        prior * likelihood);
  }

  /** The same with something else computed from the series. */
  public Reading computing(Operation other) {
    return new Reading(
        measure,
        other,
        parties,
        reporter,
        product,
        entity,
        period,
        base,
        against,
        assumptions,
        prior);
  }

  /** The quotient of this and another thing. */
  public Reading over(Counterpart other) {
    return new Reading(
        measure,
        Operation.MULTIPLE,
        parties,
        reporter,
        product,
        entity,
        period,
        base,
        other,
        assumptions,
        prior);
  }
}
