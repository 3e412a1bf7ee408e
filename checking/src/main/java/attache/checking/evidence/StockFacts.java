package attache.checking.evidence;

import attache.statistics.series.Observation;
import attache.statistics.series.SeriesKey;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stock that registers hold for some days, held against a figure of another day. What was stated
 * in the same month speaks for itself; between two facts the stock lies between them; a single fact
 * is taken when it is at most thirteen months away.
 */
final class StockFacts {

  private static final int FAR = 400;

  private StockFacts() {}

  /** What one series says of the period; empty when its facts are all too far away. */
  static List<Evidence> of(SeriesKey key, List<Observation> facts, Period asked) {
    List<Evidence> direct = new ArrayList<>();
    Observation before = null;
    Observation after = null;
    LocalDate day = asked.end();
    for (Observation fact : facts) {
      Period held = fact.period();
      if (isSameTime(held, asked)) {
        direct.add(Amounts.single(key, fact, "as stated"));
      } else if (held.end().isBefore(asked.start())) {
        before = before == null || !day(held).isBefore(day(before.period())) ? fact : before;
      } else if (held.start().isAfter(day)) {
        after = after == null || day(held).isBefore(day(after.period())) ? fact : after;
      } else {
        direct.add(Amounts.single(key, fact, "as stated of some day of the period"));
      }
    }
    if (!direct.isEmpty()) {
      return direct;
    }
    return between(key, near(before, day), near(after, day), day);
  }

  /** The day itself; of "some day of the year", the middle of it. */
  private static LocalDate day(Period held) {
    return held.start().plusDays(held.dayCount() / 2);
  }

  private static boolean isSameTime(Period held, Period asked) {
    return held.equals(asked)
        || (held.asOf()
            && (asked.contains(Period.day(held.start()))
                || YearMonth.from(held.start()).equals(YearMonth.from(asked.end()))));
  }

  private static @Nullable Observation near(@Nullable Observation fact, LocalDate day) {
    return fact != null && distance(fact, day) <= FAR ? fact : null;
  }

  private static long distance(Observation fact, LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(day(fact.period()), day));
  }

  private static List<Evidence> between(
      SeriesKey key, @Nullable Observation before, @Nullable Observation after, LocalDate day) {
    if (before == null || after == null) {
      Observation only = before != null ? before : after;
      return only == null
          ? List.of()
          : List.of(Amounts.single(key, only, "as stated for " + PeriodFormat.say(only.period())));
    }
    Evidence first = Amounts.single(key, before, "");
    Evidence last = Amounts.single(key, after, "");
    boolean nearerFirst = distance(before, day) <= distance(after, day);
    return List.of(
        first.against(
            last,
            nearerFirst ? before.value() : after.value(),
            before.interval().hull(after.interval()),
            key.unit(),
            said(before, key) + ", " + said(after, key)));
  }

  private static String said(Observation fact, SeriesKey key) {
    return FigureFormat.say(fact.value(), Unit.parse(key.unit()))
        + " for "
        + PeriodFormat.say(fact.period());
  }
}
