package attache.statistics.store;

import attache.statistics.source.Source.Editions;
import attache.statistics.store.EditionTable.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The editions that answer, by data set, oldest first: of each data set all that were known, or
 * where editions replace one another the newest alone.
 *
 * @param byDataset never empty lists
 */
record Shelf(Map<String, List<Row>> byDataset) {

  private static final Comparator<Row> BY_AGE =
      Comparator.comparing((Row row) -> row.edition().knownFrom())
          .thenComparingInt(Row::importNumber)
          .thenComparing(Row::ownVintage);

  /** What was known by a day. */
  static Shelf knownOn(List<Row> all, LocalDate day) {
    return of(all, row -> !row.edition().knownFrom().isAfter(day));
  }

  /** The editions that are meant. */
  static Shelf of(List<Row> all, Predicate<Row> meant) {
    Map<String, List<Row>> byDataset = new LinkedHashMap<>();
    all.stream()
        .filter(meant)
        .sorted(Comparator.comparing((Row row) -> row.edition().dataset()).thenComparing(BY_AGE))
        .forEach(row ->
            byDataset.computeIfAbsent(row.edition().dataset(), d -> new ArrayList<>()).add(row));
    byDataset.replaceAll((dataset, rows) -> whole(rows));
    return new Shelf(byDataset);
  }

  /** Files of one edition, such as the years of a release, go together. */
  private static List<Row> whole(List<Row> rows) {
    Row newest = rows.getLast();
    return newest.edition().editions() == Editions.REPLACES
        ? rows.stream()
            .filter(row -> row.edition().vintage().equals(newest.edition().vintage()))
            .toList()
        : rows;
  }

  /** All of them. */
  List<Row> rows() {
    return byDataset.values().stream().flatMap(List::stream).toList();
  }
}
