package attache.benchmarks.mutation;

import attache.vocabulary.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A figure to look up or to compute.
 *
 * @param what what is computed
 * @param measure catalogue id, seen from the reporter's side
 * @param reporter ISO code of whose books, for a single country which
 * @param partner ISO code, "WLD", or null for a single country
 * @param period when
 * @param base what a change is measured against, or null
 */
record Ask(
    What what,
    String measure,
    String reporter,
    @Nullable String partner,
    Period period,
    @Nullable Period base) {

  /** What is made of the series. */
  enum What {
    /** The amount. */
    LEVEL,
    /** Percent on the base. */
    GROWTH,
    /** New divided by old. */
    RATIO,
    /** New less old. */
    DIFFERENCE,
    /** Percent a year from the base on. */
    YEARLY_GROWTH,
    /** Percent of the reporter's flow with the world. */
    SHARE,
    /** Place of the partner among all. */
    RANK
  }

  Ask of(String other) {
    return new Ask(what, other, reporter, partner, period, base);
  }

  Ask with(String otherReporter, @Nullable String otherPartner) {
    return new Ask(what, measure, otherReporter, otherPartner, period, base);
  }

  /** The same of another time; a base stays as far away as it is. */
  Ask in(Period other) {
    int years = other.start().getYear() - period.start().getYear();
    boolean alike = other.monthCount() == period.monthCount() || base == null;
    return new Ask(
        what,
        measure,
        reporter,
        partner,
        other,
        base == null ? null : alike ? base.plusYears(years) : other.plusYears(-1));
  }

  Ask since(@Nullable Period otherBase) {
    return new Ask(what, measure, reporter, partner, period, otherBase);
  }

  Ask computing(What other) {
    return new Ask(other, measure, reporter, partner, period, base);
  }
}
