package attache.app;

import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The time that a command is asked about. */
final class Span {

  @Option(names = "--year", paramLabel = "YEAR", description = "A year, or a month: 2019, 2019-03.")
  private @Nullable String year;

  @Option(names = "--years", paramLabel = "FIRST-LAST", description = "Several years, a line each.")
  private @Nullable String years;

  @Option(names = "--monthly", description = "Month by month, where months are held.")
  private boolean monthly;

  /**
   * The periods meant, in order.
   *
   * @param held years for which anything is held; the last is meant where none is named
   */
  List<Period> periods(List<Integer> held) {
    List<Period> named = named(held);
    return monthly
        ? named.stream().filter(Period::isCalendarYear).flatMap(y -> months(y).stream()).toList()
        : named;
  }

  private List<Period> named(List<Integer> held) {
    if (year != null && years != null) {
      throw new Failure(Exit.WRONG_USAGE, "Give --year or --years, not both.");
    }
    if (year != null) {
      return List.of(parse(year));
    }
    if (years != null) {
      return YearSpan.parse(years).periods();
    }
    return held.isEmpty() ? List.of() : List.of(Period.year(held.getLast()));
  }

  private static Period parse(String text) {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Failure(Exit.WRONG_USAGE, e.getMessage() + ".", e);
    }
  }

  private static List<Period> months(Period year) {
    List<Period> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      months.add(Period.month(year.start().getYear(), month));
    }
    return months;
  }
}
