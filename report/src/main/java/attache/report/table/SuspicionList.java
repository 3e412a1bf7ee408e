package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.statistics.verify.Rule;
import attache.statistics.verify.Suspicion;
import attache.statistics.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What looks wrong in the figures held, for a person and for other programs. */
public final class SuspicionList {

  private final Verification.Outcome outcome;

  /** Of what a look-over found. */
  public SuspicionList(Verification.Outcome outcome) {
    this.outcome = outcome;
  }

  /**
   * For a terminal: rule by rule, the weightiest of each.
   *
   * @param most how many of each rule are shown
   */
  public String text(Sheet sheet, int most) {
    StringBuilder out = new StringBuilder();
    sheet.wrapped(out, "", summary());
    outcome.notes().forEach(note -> sheet.wrapped(out, "note", note));
    byRule()
        .forEach((rule, found) -> {
          out.append('\n');
          sheet.line(
              out,
              sheet.bold(rule.title() + ": " + String.format(Locale.ROOT, "%,d", found.size())));
          sheet.wrapped(out, "told when", rule.test());
          sheet.wrapped(out, "may mean", rule.meaning());
          for (Suspicion one : found.subList(0, Math.min(most, found.size()))) {
            sheet.line(out, sheet.fit("  " + Sheet.clean(head(one)), sheet.width()));
            sheet.wrapped(out, " ", one.what());
          }
          if (found.size() > most) {
            sheet.line(
                out,
                String.format(
                    Locale.ROOT,
                    "  … %,d more: --format csv, or name a series",
                    found.size() - most));
          }
        });
    return out.toString();
  }

  private String summary() {
    int count = outcome.suspicions().size();
    String looked =
        String.format(
            Locale.ROOT,
            "%,d figures in %,d series looked at",
            outcome.figures(),
            outcome.series());
    if (count == 0) {
      return looked + ": nothing looks wrong.";
    }
    return looked
        + String.format(
            Locale.ROOT,
            ": %,d finding%s%s. Differences of less than %.0f million are left out. A finding is no"
                + " verdict: the figure may be right.",
            count,
            count == 1 ? "" : "s",
            outcome.series() < 1000
                ? ""
                : String.format(
                    Locale.ROOT, ", %.1f on a thousand series", 1000.0 * count / outcome.series()),
            outcome.least() / 1e6);
  }

  private static String head(Suspicion one) {
    return (one.period() + " " + one.series()).strip();
  }

  private Map<Rule, List<Suspicion>> byRule() {
    Map<Rule, List<Suspicion>> byRule = new TreeMap<>();
    outcome
        .suspicions()
        .forEach(one -> byRule.computeIfAbsent(one.rule(), rule -> new ArrayList<>()).add(one));
    return byRule;
  }

  /** All of them, for other programs. */
  public Grid grid() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Suspicion one : outcome.suspicions()) {
      rows.add(
          List.of(
              Cell.of(one.rule().name().toLowerCase(Locale.ROOT)),
              Cell.of(one.series()),
              Cell.of(one.period()),
              Double.isNaN(one.value()) ? Cell.none("") : Cell.of(one.value(), ""),
              Cell.of(one.what()),
              Cell.of(Math.round(one.certainty() * 100) / 100.0, ""),
              Cell.of(one.rule().test()),
              Cell.of(one.rule().meaning())));
    }
    return new Grid(
        List.of(
            Column.words("rule", "rule"),
            Column.words("series", "series"),
            Column.words("period", "period"),
            Column.figures("value", "value"),
            Column.words("what", "what"),
            Column.figures("times_threshold", "times threshold"),
            Column.words("told_when", "told when"),
            Column.words("may_mean", "may mean")),
        rows);
  }
}
