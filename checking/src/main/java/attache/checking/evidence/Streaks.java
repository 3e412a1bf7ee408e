package attache.checking.evidence;

import attache.checking.evidence.Sides.View;
import attache.checking.reading.Reading;
import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many years in a row something grew, or fell, by each side's annual series. Where a series
 * does not settle it, nothing is given: it begins too late, the year that breaks the row does so by
 * little (in another currency it may not), or one year is lacking that the running year may be.
 */
record Streaks(Amounts amounts) {

  /** A change the other way by less than this part may be one of prices, currency or revision. */
  private static final double LITTLE = 0.15;

  /** The longest row that is told. */
  private static final int MOST = 60;

  /**
   * A row in one series.
   *
   * @param years its length
   * @param broken the year before it, in which it went the other way, or null where none is held
   * @param clearly whether it then went the other way by much
   */
  private record Row(int years, @Nullable Observation broken, boolean clearly) {}

  /** The rows that the reading's period ends; empty when nothing settles it. */
  List<Evidence> of(Reading reading, Claim claim) {
    if (!reading.period().isCalendarYear() || claim.quantity() == null) {
      return List.of();
    }
    boolean down = claim.direction() == Direction.DOWN;
    double said = claim.quantity().number();
    List<Evidence> settled = new ArrayList<>();
    boolean open = false;
    boolean holds = false;
    for (View view : Sides.of(reading).all()) {
      for (Series series : amounts.wholeSeries(view, reading.product())) {
        int last = reading.period().start().getYear();
        if (series.at(Period.year(last)) == null || series.at(Period.year(last - 1)) == null) {
          continue;
        }
        Row row = row(series, last, down);
        boolean enough = row.years() >= said;
        boolean lacks = row.years() <= said - 2 && row.clearly();
        holds |= enough;
        open |= !enough && !lacks;
        if (enough || lacks) {
          settled.add(evidence(series, last, row, down));
        }
      }
    }
    return open && !holds ? List.of() : settled;
  }

  private static Row row(Series series, int last, boolean down) {
    int years = 0;
    while (years < MOST) {
      Observation now = series.at(Period.year(last - years));
      Observation before = series.at(Period.year(last - years - 1));
      if (now == null || before == null) {
        return new Row(years, null, false);
      }
      if (down ? now.value() >= before.value() : now.value() <= before.value()) {
        double other = Math.abs(now.value() - before.value());
        return new Row(years, now, other > LITTLE * Math.abs(before.value()));
      }
      years++;
    }
    return new Row(years, null, false);
  }

  private static Evidence evidence(Series series, int last, Row row, boolean down) {
    Evidence all = Amounts.single(series.key(), nonNull(series, last), "");
    int first = last - row.years() - (row.broken() == null ? 0 : 1);
    for (int year = last - 1; year >= first; year--) {
      Observation observation = series.at(Period.year(year));
      if (observation != null) {
        all =
            all.against(
                Amounts.single(series.key(), observation, ""),
                row.years(),
                Interval.point(row.years()),
                Unit.count("years").text(),
                "");
      }
    }
    String way = down ? "down" : "up";
    String other = down ? "up" : "down";
    String how =
        (row.years() == 0
                ? ""
                : way + " every year from " + (last - row.years() + 1) + " to " + last)
            + (row.broken() == null
                ? ""
                : (row.years() == 0 ? "" : ", ") + other + " in " + (last - row.years()));
    return all.with(row.years(), Interval.point(row.years()), Unit.count("years").text(), how);
  }

  private static Observation nonNull(Series series, int year) {
    return Objects.requireNonNull(series.at(Period.year(year)));
  }
}
