package attache.statistics.verify;

import attache.statistics.series.Frequency;
import attache.statistics.series.SeriesAddress;
import attache.statistics.series.SeriesKey;
import attache.statistics.store.StoredTrade;
import attache.statistics.store.StoredTrade.Held;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The goods trade that a user has added, both sides of each pair together. */
final class StoreFigures implements Figures {

  private final StoredTrade trade;

  StoreFigures(StoredTrade trade) {
    this.trade = trade;
  }

  @Override
  public void read(@Nullable SeriesAddress address, Consumer<Flow> flows, Consumer<Line> totals) {
    Pair pair = new Pair(flows, totals);
    trade.goods(address, pair::add);
    pair.done();
  }

  /** What comes of one pair, before the next begins. */
  private static final class Pair {
    private final Consumer<Flow> flows;
    private final Consumer<Line> totals;
    private final Map<SeriesKey, Line> lines = new LinkedHashMap<>();
    private @Nullable SeriesKey first;

    Pair(Consumer<Flow> flows, Consumer<Line> totals) {
      this.flows = flows;
      this.totals = totals;
    }

    private void add(Held held) {
      SeriesKey key = held.key();
      if (first == null || !isOfOnePair(first, key)) {
        done();
        first = key;
      }
      Line line = lines.computeIfAbsent(key, Line::new);
      int year = held.period().start().getYear();
      int time =
          key.frequency() == Frequency.MONTHLY
              ? 12 * year + held.period().start().getMonthValue() - 1
              : year;
      line.put(time, held.value(), held.estimated());
    }

    private static boolean isOfOnePair(SeriesKey a, SeriesKey b) {
      return a.dataset().equals(b.dataset())
          && a.frequency() == b.frequency()
          && a.unit().equals(b.unit())
          && Objects.equals(a.product(), b.product())
          && Objects.equals(a.scope(), b.scope())
          && from(a).equals(from(b))
          && to(a).equals(to(b));
    }

    private static boolean isExport(SeriesKey key) {
      return key.measure().equals("goods_exports");
    }

    private static String from(SeriesKey key) {
      return String.valueOf(isExport(key) ? key.reporter() : key.partner());
    }

    private static String to(SeriesKey key) {
      return String.valueOf(isExport(key) ? key.partner() : key.reporter());
    }

    /** Hands over the pair; a second series of a side, of another valuation, goes alone. */
    private void done() {
      List<Line> exports = new ArrayList<>();
      List<Line> imports = new ArrayList<>();
      for (Line line : lines.values()) {
        if ("WLD".equals(line.key().partner())) {
          totals.accept(line);
        } else {
          (isExport(line.key()) ? exports : imports).add(line);
        }
      }
      for (int i = 0; i < Math.max(exports.size(), imports.size()); i++) {
        flows.accept(
            new Flow(
                i < exports.size() ? exports.get(i) : null,
                i < imports.size() ? imports.get(i) : null));
      }
      lines.clear();
      first = null;
    }
  }
}
