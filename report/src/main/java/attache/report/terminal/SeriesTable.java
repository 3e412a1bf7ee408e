package attache.report.terminal;

import attache.report.wording.Wording;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesAddress;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Dataset;
import attache.statistics.verify.Facts;
import attache.statistics.verify.Rule;
import attache.statistics.verify.Suspicion;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Series as tables for a terminal, each with its source. */
public final class SeriesTable {

  private final Wording wording;

  /**
   * @param datasets the data sets at hand, for their names
   */
  public SeriesTable(List<Dataset> datasets) {
    this.wording = new Wording(datasets);
  }

  /** Each series with a heading and a line per observation. */
  public String render(List<Series> series, Sheet sheet) {
    StringBuilder out = new StringBuilder();
    for (Series s : series) {
      SeriesKey key = s.key();
      sheet.line(out, sheet.bold(Sheet.clean(key.toString())));
      sheet.wrapped(out, "", heading(key));
      int widest =
          s.observations().stream()
              .mapToInt(o -> Sheet.columns(PeriodFormat.say(o.period())))
              .max()
              .orElse(0);
      for (Observation o : s.observations()) {
        String period = PeriodFormat.say(o.period());
        String figure = FigureFormat.say(o.value(), Unit.parse(key.unit()), 5);
        String more =
            (o.status() == Status.REPORTED || o.status() == Status.STATED
                    ? ""
                    : "  " + o.status().name().toLowerCase(Locale.ROOT))
                + (o.note() == null ? "" : "  " + o.note());
        sheet.line(
            out,
            sheet.fit(
                "  "
                    + period
                    + " ".repeat(widest - Sheet.columns(period) + 2)
                    + figure
                    + Sheet.clean(more),
                sheet.width()));
        if (o.source().startsWith("http")) {
          sheet.line(out, sheet.fit("    " + Sheet.clean(o.source()), sheet.width()));
        }
      }
      out.append('\n');
    }
    clashes(series, sheet, out);
    return out.toString();
  }

  /** Facts that cannot both be stand above where they belong, and here beside one another. */
  private static void clashes(List<Series> series, Sheet sheet, StringBuilder out) {
    List<Suspicion> found = new ArrayList<>();
    new Facts(series).look(found::add);
    for (Suspicion one : found) {
      sheet.wrapped(
          out,
          one.rule() == Rule.CLASH ? "clash" : "mind",
          one.period() + ": " + Wording.measureTitle(measure(one)) + ": " + one.what() + ".");
    }
    if (!found.isEmpty()) {
      out.append('\n');
    }
  }

  private static String measure(Suspicion one) {
    String measure = SeriesAddress.parse(one.series()).measure();
    return measure == null ? one.series() : measure;
  }

  private String heading(SeriesKey key) {
    return Wording.measureTitle(key.measure())
        + (key.reporter() == null ? "" : ", as " + Wording.country(key.reporter()) + " reports")
        + (key.partner() == null ? "" : ", with " + Wording.country(key.partner()))
        + (key.valuation() == Valuation.NONE ? "" : ", " + key.valuation())
        + (key.scope() == null ? "" : " (" + key.scope() + ")")
        + ". Source: "
        + wording.source(key.dataset())
        + ", edition "
        + key.vintage()
        + ".";
  }
}
