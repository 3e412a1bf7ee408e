package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.vocabulary.measure.OwnMeasure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The measures of a user's own tables, each with the words that claims are found to speak of it.
 */
public final class MeasureList {

  private static final int MOST_SHOWN = 60;

  private final List<OwnMeasure> measures;

  /**
   * @param measures in the order to show
   */
  public MeasureList(Collection<OwnMeasure> measures) {
    this.measures = List.copyOf(measures);
  }

  /** For reading; empty where there are none. */
  public String text(Sheet sheet) {
    StringBuilder out = new StringBuilder();
    for (OwnMeasure measure : measures.subList(0, Math.min(measures.size(), MOST_SHOWN))) {
      sheet.line(out, sheet.bold(Sheet.clean(measure.id())));
      sheet.wrapped(out, "what", measure.measure().title("en") + "; " + kind(measure));
      words(measure, out, sheet);
      out.append('\n');
    }
    if (measures.size() > MOST_SHOWN) {
      sheet.line(
          out,
          "… and "
              + (measures.size() - MOST_SHOWN)
              + " more measures of your own: attache data list --measures --format csv");
      out.append('\n');
    }
    return out.toString();
  }

  /** The words it goes by, or that it has none that tell it from others and what to do then. */
  static void words(OwnMeasure measure, StringBuilder out, Sheet sheet) {
    Map<String, List<String>> words = measure.measure().words();
    if (words.isEmpty()) {
      sheet.wrapped(
          out,
          "no words",
          "“"
              + measure.measure().title("en")
              + "” may be the title of any table, so that no claim is checked by it: give words with"
              + " --mapping, see docs/data.md");
      return;
    }
    words.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> sheet.wrapped(out, "words, " + e.getKey(), said(e.getValue())));
  }

  private static String said(List<String> phrases) {
    return phrases.stream().map(p -> "“" + p + "”").collect(Collectors.joining(", "));
  }

  /** "in years, a rate". */
  static String kind(OwnMeasure measure) {
    String unit = measure.said().isEmpty() ? "without a unit" : "in " + measure.said();
    return unit + ", a " + measure.measure().nature().name().toLowerCase(Locale.ROOT);
  }

  /** The same, a row a phrase; one row where there is none. */
  public Grid grid() {
    List<List<Cell>> rows = new ArrayList<>();
    for (OwnMeasure measure : measures) {
      Map<String, List<String>> words = measure.measure().words();
      if (words.isEmpty()) {
        rows.add(row(measure, "", ""));
      }
      words.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(e -> e.getValue().forEach(p -> rows.add(row(measure, e.getKey(), p))));
    }
    return new Grid(
        List.of(
            Column.words("measure", "Measure"),
            Column.words("title", "Title"),
            Column.words("unit", "Unit"),
            Column.words("nature", "Nature"),
            Column.words("language", "Language"),
            Column.words("words", "Words")),
        rows);
  }

  private static List<Cell> row(OwnMeasure measure, String language, String phrase) {
    return List.of(
        Cell.of(measure.id()),
        Cell.of(measure.measure().title("en")),
        Cell.of(measure.said()),
        Cell.of(measure.measure().nature().name().toLowerCase(Locale.ROOT)),
        Cell.of(language),
        Cell.of(phrase));
  }
}
