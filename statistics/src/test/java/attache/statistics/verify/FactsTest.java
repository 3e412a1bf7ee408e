package attache.statistics.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.store.PackStore;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Facts of registers that do not go together. */
class FactsTest {

  private static Series fact(
      String measure,
      @Nullable String reporter,
      @Nullable String entity,
      String unit,
      boolean growth,
      String period,
      double value,
      double half,
      Status status) {
    return new Series(
        new SeriesKey(
            "register",
            "2026-11-30",
            measure,
            reporter,
            reporter == null ? null : "CHN",
            null,
            entity,
            Frequency.IRREGULAR,
            unit,
            Valuation.NONE,
            growth,
            "goods",
            null),
        List.of(
            new Observation(
                Period.parse(period), value, Interval.around(value, half), status, "page", null)));
  }

  private static Series trade(String measure, String period, double value, double half) {
    return fact(measure, "BLR", null, "USD", false, period, value, half, Status.STATED);
  }

  private static List<Suspicion> in(Series... facts) {
    List<Suspicion> found = new ArrayList<>();
    new Facts(List.of(facts)).look(found::add);
    return found;
  }

  @Test
  void exportsAndImportsThatDoNotAddUpToTheTurnoverAreTold() {
    Series exports = trade("goods_exports", "2022", 1.61e9, 5e6);
    Series imports = trade("goods_imports", "2022", 4.18e9, 5e6);

    assertThat(in(exports, imports, trade("goods_trade_turnover", "2022", 5.79e9, 5e6))).isEmpty();
    assertThat(in(exports, imports, trade("goods_trade_turnover", "2022", 6.2e9, 5e6)))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.rule()).isEqualTo(Rule.FLOWS_AND_TURNOVER);
          assertThat(found.what()).contains("6.2 billion").contains("1.61 billion");
        });
    assertThat(in(exports, trade("goods_trade_turnover", "2022", 6.2e9, 5e6)))
        .as("without imports nothing can be said")
        .isEmpty();
  }

  @Test
  void roundedFactsThatMayBothBeDoNotClash() {
    assertThat(
            in(
                trade("goods_exports", "2022", 1.61e9, 5e6),
                trade("goods_exports", "2022", 1.6e9, 5e7)))
        .isEmpty();
    assertThat(
            in(
                trade("goods_exports", "2022", 1.61e9, 5e6),
                trade("goods_exports", "2022", 1.7e9, 5e7)))
        .extracting(Suspicion::rule)
        .containsExactly(Rule.CLASH);
  }

  @Test
  void aTargetDoesNotClashWithWhatCame() {
    assertThat(
            in(
                fact(
                    "park_residents",
                    "BLR",
                    "PARK",
                    "count:companies",
                    false,
                    "@2020-12-31",
                    80,
                    0,
                    Status.PLANNED),
                fact(
                    "park_residents",
                    "BLR",
                    "PARK",
                    "count:companies",
                    false,
                    "@2020-12-31",
                    68,
                    0,
                    Status.STATED)))
        .isEmpty();
  }

  @Test
  void aGrowthMustFollowFromTheLevelsByTheirIntervals() {
    Series before = trade("goods_exports", "2021", 1e9, 5e6);
    Series now = trade("goods_exports", "2022", 1.5e9, 5e6);

    assertThat(in(before, now, growth(50))).isEmpty();
    assertThat(in(before, now, growth(65)))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.rule()).isEqualTo(Rule.GROWTH_AND_LEVELS);
          assertThat(found.what()).contains("48.8 to 51.3 %");
        });
  }

  private static Series growth(double percent) {
    return fact("goods_exports", "BLR", null, "percent", true, "2022", percent, 0.5, Status.STATED);
  }

  @Test
  void thePacksRegisterHasOneGrowthThatDoesNotFollowAndOneClash() {
    Path folder = Path.of(System.getProperty("attache.home", ".."), "data");
    List<Suspicion> found = new ArrayList<>();
    try (PackStore pack = PackStore.open(folder)) {
      new Facts(pack.registered()).look(found::add);
    }
    assertThat(found)
        .extracting(Suspicion::rule, Suspicion::series, Suspicion::period)
        .containsExactlyInAnyOrder(
            tuple(
                Rule.CLASH,
                "china-belarus-register:CHN#GREAT_STONE/park_resident_countries@2026-11-23",
                "@2019-12-31"),
            tuple(
                Rule.GROWTH_AND_LEVELS,
                "china-belarus-register:CHN>BLR/goods_trade_turnover/growth@2026-11-23",
                "2019"));
  }
}
