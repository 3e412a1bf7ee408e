package attache.checking;

import attache.checking.evidence.Official;
import attache.checking.evidence.ThirdParties;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.statistics.mirror.GoodsFlow;
import attache.statistics.mirror.Mirror;
import attache.statistics.mirror.Mirrors;
import attache.statistics.store.Recent;
import attache.statistics.store.Statistics;
import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays both sides' reports of a reading's goods beside one another, each pair and period once.
 * Several threads may ask.
 */
final class SideBySide {

  private static final int MOST_KEPT = 1_024;

  private final Mirrors mirrors;
  private final Official official;
  private final Map<List<Object>, Optional<Mirror>> laid = new Recent<>(MOST_KEPT);

  SideBySide(Statistics statistics, Official official) {
    this.mirrors = new Mirrors(statistics);
    this.official = official;
  }

  /** Both sides of an amount of goods; nothing for other readings. */
  synchronized BothSides of(Reading reading) {
    if (reading.operation() != Operation.LEVEL || reading.period().asOf()) {
      return BothSides.NONE;
    }
    List<Mirror> all = new ArrayList<>();
    for (GoodsFlow flow : ThirdParties.flows(reading)) {
      laid.computeIfAbsent(List.of(flow, reading.period()), at -> mirror(flow, reading.period()))
          .ifPresent(all::add);
    }
    return new BothSides(all, official.reconciled(reading), null);
  }

  /** The mirror of the first data set in which both sides have a report of their own. */
  private Optional<Mirror> mirror(GoodsFlow flow, Period period) {
    return mirrors.of(flow, period).stream()
        .filter(Mirror::isOfTwoReports)
        .filter(m -> m.gap() != null)
        .findFirst();
  }
}
