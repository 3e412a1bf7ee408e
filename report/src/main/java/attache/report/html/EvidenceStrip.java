package attache.report.html;

import attache.checking.Finding;
import attache.checking.evidence.Evidence;
import attache.report.wording.Wording;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drawing that is Attaché's own: what was said against each side's figure, as bars on one axis.
 * When the figures lie further apart than twenty times, the axis is logarithmic and says so.
 *
 * @param rows what was said first, then each side
 * @param ticks marks of the axis
 * @param logarithmic whether equal steps are equal factors
 */
public record EvidenceStrip(List<Row> rows, List<Tick> ticks, boolean logarithmic) {

  /** Width of the drawing area in SVG units. */
  public static final int WIDTH = 400;

  /** Height of a row in SVG units. */
  public static final int ROW = 30;

  private static final int MARGIN = 16;
  private static final double LOG_FROM = 20;

  /**
   * One bar.
   *
   * @param label whose figure it is
   * @param figure the figure in words
   * @param style CSS class: said, side or third
   * @param x left end in SVG units
   * @param width in SVG units, at least the width of a visible dot
   * @param openRight whether it goes on beyond the right edge
   * @param openLeft whether it goes on beyond the left edge
   */
  public record Row(
      String label,
      String figure,
      String style,
      double x,
      double width,
      boolean openRight,
      boolean openLeft) {

    /**
     * Where the figure's words stand: flush left up to the middle of the axis, else flush right.
     */
    public boolean wordsRight() {
      return x > WIDTH / 2.0;
    }
  }

  /**
   * A mark of the axis.
   *
   * @param x in SVG units
   * @param label the figure there
   */
  public record Tick(double x, String label) {

    /** About half the width of a letter, in SVG units. */
    private static final double HALF_LETTER = 3.6;

    /** Which part of the label stands at the mark, so that it is not cut off at the edges. */
    public String anchor() {
      double half = label.length() * HALF_LETTER;
      return x < half ? "start" : x > WIDTH - half ? "end" : "middle";
    }
  }

  /** Total height in SVG units, axis included. */
  public int height() {
    return axisY() + (logarithmic ? 34 : 20);
  }

  /** Where the axis' marks end, in SVG units. */
  public int axisY() {
    return rows.size() * ROW + 4;
  }

  /** The strip of a finding, or null where there is nothing to compare on an axis. */
  static @Nullable EvidenceStrip of(Finding finding, Wording wording) {
    Interval said = finding.stated();
    if (said == null || finding.evidence().isEmpty() || finding.claim().quantity() == null) {
      return null;
    }
    Unit unit = Unit.parse(finding.evidence().getFirst().unit());
    List<Interval> all = new ArrayList<>();
    all.add(said);
    finding.evidence().forEach(e -> all.add(e.interval()));
    double low = all.stream().mapToDouble(EvidenceStrip::near).min().orElse(0);
    double high = all.stream().mapToDouble(EvidenceStrip::far).max().orElse(1);
    boolean logarithmic = low > 0 && high / low > LOG_FROM;
    Axis axis = axis(low, high, logarithmic, unit);
    List<Row> rows = new ArrayList<>();
    rows.add(axis.row("said", FigureFormat.say(said, unit), "said", said));
    for (Evidence e : finding.evidence()) {
      rows.add(
          axis.row(
              wording.side(e),
              FigureFormat.say(e.value(), unit),
              e.independent() ? "side" : "third",
              e.interval()));
    }
    return new EvidenceStrip(List.copyOf(rows), axis.ticks(), logarithmic);
  }

  private static double near(Interval i) {
    return Double.isInfinite(i.low()) ? i.high() : i.low();
  }

  private static double far(Interval i) {
    return Double.isInfinite(i.high()) ? i.low() : i.high();
  }

  private static Axis axis(double low, double high, boolean logarithmic, Unit unit) {
    if (logarithmic) {
      return new Axis(low / 1.5, high * 1.5, true, unit);
    }
    double span = high - low;
    double pad = span == 0 ? Math.max(Math.abs(high) * 0.2, 1e-9) : span * 0.15;
    double from = low >= 0 && low < span ? 0 : low - pad;
    return new Axis(from, high + pad, false, unit);
  }

  /** A scale from figures to SVG units. */
  private record Axis(double from, double to, boolean logarithmic, Unit unit) {

    double x(double value) {
      double clamped = Math.min(Math.max(value, from), to);
      double share =
          logarithmic
              ? Math.log(clamped / from) / Math.log(to / from)
              : (clamped - from) / (to - from);
      return round(MARGIN + share * (WIDTH - 2 * MARGIN));
    }

    Row row(String label, String figure, String style, Interval interval) {
      double x = x(interval.low());
      double width = Math.max(6, x(interval.high()) - x);
      return new Row(
          label,
          figure,
          style,
          width == 6 ? round(Math.max(MARGIN - 3.0, x - 3)) : x,
          round(width),
          Double.isInfinite(interval.high()),
          Double.isInfinite(interval.low()));
    }

    List<Tick> ticks() {
      List<Tick> ticks = new ArrayList<>();
      for (int i = 0; i <= 2; i++) {
        double share = 0.05 + 0.45 * i;
        double value = logarithmic ? from * Math.pow(to / from, share) : from + (to - from) * share;
        double shown = rounded(value);
        // the noun stands with each row; beside an axis there is no room for it
        Unit ofAxis = unit instanceof Unit.Count ? Unit.ONE : unit;
        ticks.add(new Tick(x(shown), FigureFormat.say(shown, ofAxis, 2)));
      }
      return List.copyOf(ticks);
    }

    /** Two significant digits, so that a tick stands where its label says. */
    private double rounded(double value) {
      if (value == 0) {
        return 0;
      }
      double step = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 1);
      return Math.rint(value / step) * step;
    }

    private static double round(double units) {
      return Math.rint(units * 10) / 10;
    }
  }
}
