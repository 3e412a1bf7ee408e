package attache.checking.evidence;

import attache.checking.evidence.Evidence.Input;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.claims.claim.Parties;
import attache.claims.claim.Parties.Between;
import attache.claims.claim.Parties.Flow;
import attache.claims.claim.Parties.Partnership;
import attache.statistics.mirror.GoodsFlow;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.vocabulary.country.Country;
import attache.vocabulary.quantity.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values that third parties made of both sides' reports: beside the two reports a third fact, never
 * one of them.
 */
public final class ThirdParties {

  private final Ledger ledger;

  ThirdParties(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The flows of goods a reading of two countries' goods trade is made of; empty for any other.
   *
   * @return one flow for exports and imports, two for turnover and balance, the second taken off
   *     the first in a balance
   */
  public static List<GoodsFlow> flows(Reading reading) {
    return switch (reading.measure()) {
      case "goods_exports", "goods_imports" ->
          reading.parties() instanceof Flow(List<Country> from, List<Country> to)
              ? flow(from, to, reading).stream().toList()
              : List.of();
      case "goods_trade_turnover", "goods_trade_balance" -> both(reading);
      default -> List.of();
    };
  }

  private static List<GoodsFlow> both(Reading reading) {
    Parties parties = reading.parties();
    List<Country> one =
        switch (parties) {
          case Between(List<Country> sides) when sides.size() == 2 -> List.of(sides.getFirst());
          case Partnership(List<Country> reporter, List<Country> partner) -> reporter;
          default -> List.of();
        };
    List<Country> other =
        switch (parties) {
          case Between(List<Country> sides) when sides.size() == 2 -> List.of(sides.getLast());
          case Partnership(List<Country> reporter, List<Country> partner) -> partner;
          default -> List.of();
        };
    return flow(one, other, reading).map(f -> List.of(f, f.reversed())).orElse(List.of());
  }

  private static Optional<GoodsFlow> flow(List<Country> from, List<Country> to, Reading reading) {
    boolean pair =
        from.size() == 1
            && to.size() == 1
            && !from.getFirst().isGroup()
            && !to.getFirst().isGroup()
            && !from.equals(to);
    return pair
        ? Optional.of(new GoodsFlow(from.getFirst(), to.getFirst(), reading.product()))
        : Optional.empty();
  }

  /** What each third party's value is, of amounts of a year in dollars; else empty. */
  List<Evidence> of(Reading reading) {
    List<GoodsFlow> flows = flows(reading);
    if (reading.operation() != Operation.LEVEL
        || !reading.period().isCalendarYear()
        || flows.isEmpty()) {
      return List.of();
    }
    boolean balance = reading.measure().endsWith("_balance");
    List<Evidence> all = new ArrayList<>();
    for (Evidence first : of(flows.getFirst(), reading)) {
      if (flows.size() == 1) {
        all.add(first);
        continue;
      }
      for (Evidence back : of(flows.getLast(), reading)) {
        if (back.dataset().equals(first.dataset())) {
          all.add(
              first.against(
                  back,
                  balance ? first.value() - back.value() : first.value() + back.value(),
                  balance
                      ? first.interval().minus(back.interval())
                      : first.interval().plus(back.interval()),
                  first.unit(),
                  balance ? "exports − imports" : "exports + imports"));
        }
      }
    }
    return all;
  }

  private List<Evidence> of(GoodsFlow flow, Reading reading) {
    List<Evidence> all = new ArrayList<>();
    SeriesQuery query =
        new SeriesQuery(
            "goods_exports",
            null,
            flow.to().code(),
            flow.product(),
            null,
            reading.period().start().getYear(),
            reading.period().end().getYear(),
            flow.from().code());
    for (Series series : ledger.series(query)) {
      Observation o = series.at(reading.period());
      if (o != null && series.key().reporter() == null) {
        Interval interval = o.interval();
        String note = o.note();
        String scope = series.key().scope();
        all.add(
            new Evidence(
                null,
                series.key().dataset(),
                series.key().vintage(),
                o.value(),
                interval,
                series.key().unit(),
                List.of(new Input(series.key(), o)),
                note == null ? "" : note,
                false,
                scope == null ? List.of() : List.of("Value " + scope + ".")));
      }
    }
    return all;
  }
}
