package attache.report.wording;

import attache.checking.Finding;
import attache.checking.evidence.Evidence;
import attache.statistics.mirror.Ladder;
import attache.statistics.mirror.Mirror;
import attache.statistics.mirror.MirrorGap;
import attache.statistics.mirror.Report;
import attache.statistics.mirror.Rung;
import attache.statistics.series.Valuation;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * How both sides' reports stand to one another, in words: the gap, what explains it, and the value
 * that was made of both.
 *
 * @param wording names of data sets and figures
 */
public record SideWords(Wording wording) {

  /** "$3.24 billion, between $2.1 and $4.9 billion (said is in line) · Attaché, …". */
  public String reconciled(Finding finding, Evidence evidence) {
    Interval interval = evidence.interval();
    boolean wide = interval.width() > Math.abs(evidence.value()) / 1000;
    return wording.figure(evidence.value(), evidence)
        + (wide
            ? ", nine in ten within " + FigureFormat.say(interval, Unit.parse(evidence.unit()))
            : "")
        + wording.gap(finding, evidence).map(g -> " (said is " + g + ")").orElse("")
        + " · "
        + wording.shortSource(evidence.dataset())
        + (evidence.formula().isEmpty() ? "" : ": " + evidence.formula());
  }

  /** "From China to Belarus: China reports $1.78 billion (FOB), Belarus $3.81 billion (CIF) …". */
  public String gap(Mirror mirror) {
    Report sold = mirror.exporter();
    Report bought = mirror.importer();
    MirrorGap gap = mirror.gap();
    if (sold == null || bought == null || gap == null) {
      return "";
    }
    return "From "
        + mirror.flow().from().nameWithArticle()
        + " to "
        + mirror.flow().to().nameWithArticle()
        + ": "
        + mirror.flow().from().nameWithArticle()
        + " reports "
        + amount(sold.value(), mirror)
        + valued(sold)
        + ", "
        + mirror.flow().to().nameWithArticle()
        + " "
        + amount(bought.value(), mirror)
        + valued(bought)
        + "; "
        + amount(Math.abs(gap.amount()), mirror)
        + " apart"
        + unexplained(mirror, gap)
        + ".";
  }

  /** Freight may explain more than the whole gap: then what is left has the other sign. */
  private static String unexplained(Mirror mirror, MirrorGap gap) {
    Ladder ladder = mirror.ladder();
    if (ladder == null || gap.amount() == 0) {
      return "";
    }
    double left = ladder.unexplained();
    if (Math.abs(left) <= Math.abs(gap.amount()) && left * gap.amount() >= 0) {
      return ", of which " + amount(Math.abs(left), mirror) + " stays unexplained";
    }
    return "; once freight and what else is known are taken off, "
        + (left > 0 ? mirror.flow().to() : mirror.flow().from()).nameWithArticle()
        + " counts "
        + amount(Math.abs(left), mirror)
        + " more, unexplained";
  }

  /** What was looked into, one line a rung. */
  public List<String> rungs(Mirror mirror) {
    Ladder ladder = mirror.ladder();
    if (ladder == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (Rung rung : ladder.rungs()) {
      lines.add(
          rung.cause().title()
              + ": "
              + switch (rung) {
                case Rung.Explained e ->
                    signed(e.amount(), mirror)
                        + (e.effect() == Rung.Effect.WIDENS ? ", works the other way" : "")
                        + " ("
                        + (e.isEstimate() ? "estimate: " : "")
                        + e.basis()
                        + (e.source().equals(mirror.dataset()) ? "" : ", " + e.source())
                        + ")";
                case Rung.NotAvailable n ->
                    "not available, needs "
                        + n.needs()
                        + (n.command().isEmpty() ? "" : ": " + n.command());
                case Rung.NotApplicable n -> n.why();
              });
    }
    return lines;
  }

  private static String valued(Report report) {
    Valuation valuation = report.key().valuation();
    return valuation == Valuation.FOB || valuation == Valuation.CIF ? " (" + valuation + ")" : "";
  }

  private static String amount(double value, Mirror mirror) {
    return FigureFormat.say(value, Unit.money(mirror.currency()));
  }

  private static String signed(double value, Mirror mirror) {
    return (value > 0 ? "+" : value < 0 ? "−" : "") + amount(Math.abs(value), mirror);
  }
}
