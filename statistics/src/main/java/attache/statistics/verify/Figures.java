package attache.statistics.verify;

import attache.statistics.series.SeriesAddress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Figures that are held, as the rules look at them. */
interface Figures {

  /**
   * Reads them edition by edition; of an edition first all flows, then the totals they add up to.
   *
   * @param address which countries only, or null for all
   * @param flows takes what goes from one country to another, both sides' reports together
   * @param totals takes what a reporter reports of the world
   */
  void read(@Nullable SeriesAddress address, Consumer<Flow> flows, Consumer<Line> totals);
}
