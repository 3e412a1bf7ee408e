package attache.benchmarks.mutation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came of the sentences, by row and language. */
final class Tally {

  /** What came of a sentence. */
  enum Result {
    RIGHT_CAUSE("right"),
    TIE("tie"),
    OTHER_CAUSE("other"),
    NO_CAUSE("none"),
    MISSED("missed"),
    NOT_SETTLED("unsettled"),
    NOT_READ("unread"),
    NO_ERROR("no error");

    final String title;

    Result(String title) {
      this.title = title;
    }
  }

  private final Map<String, Map<Result, Integer>> rows = new TreeMap<>();

  void count(String row, Result result) {
    rows.computeIfAbsent(row, key -> new EnumMap<>(Result.class)).merge(result, 1, Integer::sum);
  }

  int of(String row, Result... results) {
    int sum = 0;
    for (Result result : results) {
      sum += rows.getOrDefault(row, Map.of()).getOrDefault(result, 0);
    }
    return sum;
  }

  /** All that count: without those that a fair editor would let stand. */
  int all(String row) {
    int sum = 0;
    for (Result result : Result.values()) {
      sum += result == Result.NO_ERROR ? 0 : of(row, result);
    }
    return sum;
  }

  boolean has(String row) {
    return rows.containsKey(row);
  }

  /** A line of the table. */
  String line(String row) {
    List<String> cells = new ArrayList<>();
    int all = all(row);
    int ties = of(row, Result.TIE);
    cells.add(String.format(Locale.ROOT, "%-26s %6d", row, all));
    cells.add(
        String.format(
            Locale.ROOT, "%7s", all == ties ? "" : share(of(row, Result.RIGHT_CAUSE), all - ties)));
    for (Result result : Result.values()) {
      cells.add(String.format(Locale.ROOT, "%9d", of(row, result)));
    }
    return String.join(" ", cells);
  }

  static String head() {
    StringBuilder head =
        new StringBuilder(String.format(Locale.ROOT, "%-26s %6s %7s", "", "all", "right"));
    for (Result result : Result.values()) {
      head.append(String.format(Locale.ROOT, " %9s", result.title));
    }
    return head.toString();
  }

  static String share(int part, int whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
  }
}
