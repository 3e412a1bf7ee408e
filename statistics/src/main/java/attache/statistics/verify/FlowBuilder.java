package attache.statistics.verify;

import attache.statistics.series.Frequency;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Valuation;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows together that come edition by edition, product by product, by origin, destination, flow
 * and time, so that never more than one pair is held.
 */
final class FlowBuilder {

  private final Consumer<Flow> whole;
  private @Nullable Edition edition;
  private String origin = "";
  private String destination = "";
  private @Nullable String product;
  private @Nullable Line exports;
  private @Nullable Line imports;

  FlowBuilder(Consumer<Flow> whole) {
    this.whole = whole;
  }

  /** An edition of a data set, with figures of one frequency. */
  record Edition(String dataset, String vintage, Frequency frequency, String unit) {}

  /** Takes the next row. */
  void add(
      Edition of,
      String from,
      String to,
      @Nullable String good,
      boolean isExport,
      int time,
      double value,
      boolean estimated) {
    if (!from.equals(origin)
        || !to.equals(destination)
        || !of.equals(edition)
        || !Objects.equals(good, product)) {
      done();
      edition = of;
      origin = from;
      destination = to;
      product = good;
    }
    Line line = isExport ? exports : imports;
    if (line == null) {
      line = new Line(key(of, from, to, good, isExport));
      if (isExport) {
        exports = line;
      } else {
        imports = line;
      }
    }
    line.add(time, value, estimated);
  }

  private static SeriesKey key(
      Edition of, String from, String to, @Nullable String good, boolean isExport) {
    return new SeriesKey(
        of.dataset,
        of.vintage,
        isExport ? "goods_exports" : "goods_imports",
        isExport ? from : to,
        isExport ? to : from,
        good,
        null,
        of.frequency,
        of.unit,
        isExport ? Valuation.FOB : Valuation.CIF,
        false,
        null,
        from);
  }

  /** Hands over the last flow. */
  void done() {
    if (exports != null || imports != null) {
      whole.accept(new Flow(exports, imports));
    }
    exports = null;
    imports = null;
  }
}
