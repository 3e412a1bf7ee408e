package attache.checking.reading;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Claim.Flag;
import attache.claims.claim.Comparison;
import attache.claims.claim.Kind;
import attache.claims.claim.PeriodBasis;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One choice of period, and of base for a change, that the words allow.
 *
 * @param period when
 * @param base what a change is measured against, or null
 * @param prior how usual it is, 0 to 1
 * @param stated whether the period stands with the figure
 * @param assumption what was taken for granted, or empty
 */
record When(Period period, @Nullable Period base, double prior, boolean stated, String assumption) {

  /** Statistics of a year are rarely out before April of the next. */
  private static final int FIRST_MONTH_WITH_LAST_YEAR = 4;

  /** All that the claim's words allow of a measure, best first. */
  static List<When> of(Claim claim, String measure, Occasion occasion) {
    Nature nature = occasion.catalogue().find(measure).map(m -> m.nature()).orElse(Nature.FLOW);
    List<When> all = new ArrayList<>();
    for (When found : periods(claim, nature, occasion)) {
      When when = found;
      Period period = when.period;
      if (claim.factKind() == Kind.RECORD) {
        all.add(ofRecord(when, claim, occasion));
        continue;
      }
      if (Readings.isStreak(claim)) {
        all.add(new When(lastYearOf(period), null, when.prior, when.stated, when.assumption));
        continue;
      }
      if (claim.factKind() != Kind.CHANGE) {
        all.addAll(nature == Nature.FLOW ? ofSeveralYears(when, claim, occasion) : List.of(when));
        continue;
      }
      if (isAverageSinceUnknown(claim, period)) {
        continue;
      }
      Comparison comparison = claim.comparison();
      Period current =
          lastYearOf(
              comparison != null && comparison.current() != null ? comparison.current() : period);
      Period base = base(period, current, comparison, claim);
      if (isSeveralYears(period)
          && current.isCalendarYear()
          && occasion.day() != null
          && !isOver(current, occasion.day())) {
        current = current.plusYears(-1);
        when = when.upTo(current);
      }
      if (base.compareTo(current) < 0) {
        all.add(new When(current, base, when.prior, when.stated, when.assumption));
      }
    }
    return all;
  }

  /**
   * A record "since 2014" is one among the years after it, up to the year that it is said of; one
   * without such words is of the whole series.
   */
  private static When ofRecord(When when, Claim claim, Occasion occasion) {
    Comparison since = claim.comparison();
    Period base = since == null ? null : since.base();
    Period current = lastYearOf(when.period);
    if (isSeveralYears(when.period) && base == null) {
      base = firstYearOf(when.period);
    }
    LocalDate day = occasion.day();
    if (isSeveralYears(when.period)
        && current.isCalendarYear()
        && day != null
        && !isOver(current, day)) {
      current = current.plusYears(-1);
    }
    boolean last = !current.equals(when.period);
    return new When(
        current,
        base != null && base.compareTo(current) < 0 ? base : null,
        when.prior,
        when.stated && !last,
        last
            ? "The record is taken as that of " + PeriodFormat.say(current) + "."
            : when.assumption);
  }

  /** "Nine per cent a year" without the years. */
  private static boolean isAverageSinceUnknown(Claim claim, Period period) {
    Comparison comparison = claim.comparison();
    return comparison != null
        && comparison.basis() == Comparison.Basis.ANNUAL_AVERAGE
        && comparison.base() == null
        && !isSeveralYears(period);
  }

  /**
   * "Trebled over four years to 332 million": an amount that a change ends in is of its last year.
   */
  private static List<When> ofSeveralYears(When when, Claim claim, Occasion occasion) {
    Period period = when.period;
    if (!isSeveralYears(period) || claim.is(Flag.PER_YEAR) || claim.is(Flag.AVERAGE)) {
      return List.of(when);
    }
    boolean sum = claim.is(Flag.CUMULATIVE);
    boolean end = claim.change() == Change.TO;
    List<When> all = new ArrayList<>();
    all.add(
        new When(
            period,
            null,
            when.prior * (sum ? 0.9 : end ? 0.05 : 0.5),
            when.stated && sum,
            when.assumption));
    int last = period.end().getYear();
    boolean running = occasion.day() != null && !period.end().isBefore(occasion.day());
    if (sum && running && last - 1 > period.start().getYear()) {
      Period full = Period.days(period.start(), Period.year(last - 1).end());
      all.add(
          new When(
              full,
              null,
              when.prior * 0.85,
              false,
              "The sum is taken up to " + (last - 1) + ", the last full year."));
    }
    boolean over = occasion.day() == null || period.end().isBefore(occasion.day());
    all.add(lastOf(when, last, (sum ? 0.05 : end ? 0.9 : 0.4) * (over ? 1 : 0.5)));
    if (!over) {
      all.add(lastOf(when, last - 1, (sum ? 0.05 : end ? 0.9 : 0.4)));
    }
    return all;
  }

  /** "Fifteenfold since 2001", said within a year, ends in the last full one. */
  private When upTo(Period year) {
    return new When(
        period, base, prior, false, "The change is taken up to " + year + ", the last full year.");
  }

  private static When lastOf(When when, int year, double share) {
    return new When(
        Period.year(year),
        null,
        when.prior * share,
        false,
        "The amount is taken as that of " + year + ", in which the years named end.");
  }

  private static Period base(
      Period period, Period current, @Nullable Comparison comparison, Claim claim) {
    if (comparison != null && comparison.base() != null) {
      Period base = comparison.base();
      return current.isCalendarYear() ? firstYearOf(base) : base;
    }
    if (isSeveralYears(period) && claim.change() != Change.TO) {
      return Period.year(period.start().getYear());
    }
    return comparison != null && comparison.basis() == Comparison.Basis.PREVIOUS_PERIOD
        ? current.previous()
        : current.plusYears(-1);
  }

  private static boolean isSeveralYears(Period period) {
    return period.isWholeMonths() && period.monthCount() > 12;
  }

  /** A change over several years ends in the last of them. */
  private static Period lastYearOf(Period period) {
    return isSeveralYears(period) ? Period.year(period.end().getYear()) : period;
  }

  private static Period firstYearOf(Period period) {
    return isSeveralYears(period) ? Period.year(period.start().getYear()) : period;
  }

  private static List<When> periods(Claim claim, Nature nature, Occasion occasion) {
    Period said = claim.period();
    LocalDate day = occasion.day();
    boolean present = claim.periodBasis() == PeriodBasis.PRESENT;
    if (said == null || (present && nature != Nature.STOCK && !isOver(said, day))) {
      return nature == Nature.STOCK && day != null
          ? List.of(new When(Period.asOf(day), null, 1, false, "Taken as of the statement's day."))
          : latestYears(occasion);
    }
    boolean stated = claim.periodBasis() == PeriodBasis.STATED;
    if (said.asOf() && nature == Nature.FLOW && claim.entity() == null) {
      return ofDay(said.start(), stated);
    }
    List<When> all = new ArrayList<>();
    all.add(new When(said, null, 1, stated, ""));
    if (!stated && said.isCalendarYear()) {
      all.add(neighbour(said, -1));
      if (day == null || said.end().getYear() < day.getYear()) {
        all.add(neighbour(said, 1));
      }
    }
    return all;
  }

  private static boolean isOver(Period period, @Nullable LocalDate day) {
    return !period.asOf() && day != null && period.end().isBefore(day);
  }

  /** The figure's year is that of a sentence before, or guessed: it may be the next one. */
  private static When neighbour(Period said, int years) {
    Period other = said.plusYears(years);
    return new When(
        other,
        null,
        0.1,
        false,
        "The year does not stand with the figure; taken as " + PeriodFormat.say(other) + ".");
  }

  /** "Now": the last full year, early in a year also the one before. */
  private static List<When> latestYears(Occasion occasion) {
    int year = occasion.lastFullYear();
    LocalDate day = occasion.day();
    String why =
        day == null
            ? "Neither figure nor statement bears a date; taken as "
            : "No period is said; taken as ";
    boolean early = day != null && day.getMonthValue() < FIRST_MONTH_WITH_LAST_YEAR;
    List<When> all = new ArrayList<>();
    int first = early ? year - 1 : year;
    int second = early ? year : year - 1;
    all.add(new When(Period.year(first), null, 0.6, false, why + first + "."));
    all.add(new When(Period.year(second), null, 0.25, false, why + second + "."));
    if (day != null) {
      all.add(new When(Period.year(year + 1), null, 0.1, false, why + (year + 1) + "."));
    }
    return all;
  }

  /** An amount "as of" a day is that of the year so far. */
  private static List<When> ofDay(LocalDate day, boolean stated) {
    List<When> all = new ArrayList<>();
    boolean atEnd = day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
    Period soFar =
        atEnd
            ? Period.year(day.getYear())
            : Period.firstMonths(day.getYear(), Math.max(1, day.getMonthValue()));
    all.add(
        new When(
            soFar,
            null,
            0.7,
            stated && atEnd,
            "An amount as of a day is taken as that of " + PeriodFormat.say(soFar) + "."));
    all.add(
        new When(
            Period.year(day.getYear() - 1),
            null,
            0.2,
            false,
            "Taken as the last full year before, " + (day.getYear() - 1) + "."));
    return all;
  }
}
