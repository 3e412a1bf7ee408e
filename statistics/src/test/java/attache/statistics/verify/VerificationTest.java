package attache.statistics.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.statistics.series.Frequency;
import attache.statistics.series.SeriesAddress;
import attache.statistics.source.OfficialFile;
import attache.statistics.store.Holdings;
import attache.statistics.store.StagingTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The whole pack looked over, and UN Comtrade where it is at hand. */
class VerificationTest {

  private static final Path HOME = Path.of(System.getProperty("attache.home", ".."));

  private static Verification.Outcome pack(@Nullable String address) {
    Path folder = HOME.resolve("data");
    try (Holdings held = Holdings.open(folder, Path.of("no-such-store"), null)) {
      return Verification.of(folder, held)
          .run(address == null ? null : SeriesAddress.parse(address));
    }
  }

  private static List<Suspicion> of(Rule rule, Verification.Outcome outcome) {
    return outcome.suspicions().stream().filter(found -> found.rule() == rule).toList();
  }

  @Test
  void inThePackFewFindingsComeOnAThousandSeriesAndTheKnownOnesAreAmongThem() {
    Verification.Outcome outcome = pack(null);

    assertThat(outcome.figures()).isEqualTo(1_894_403 + 50_376 + 190);
    assertThat(1000.0 * outcome.suspicions().size() / outcome.series()).isBetween(20.0, 35.0);
    assertThat(of(Rule.BROKEN_POINT, outcome)).hasSizeBetween(900, 1_300);
    assertThat(of(Rule.DUPLICATE, outcome)).isEmpty();
    assertThat(of(Rule.NEGATIVE, outcome)).isEmpty();
    assertThat(of(Rule.PARTNERS_AND_WORLD, outcome))
        .as("Kuwait's exports by partner cover nine per cent of its total")
        .anySatisfy(found -> {
          assertThat(found.series()).isEqualTo("imf-dots-annual:KWT>WLD/goods_exports@as-found");
          assertThat(found.what()).startsWith("partners add up to 9 % of the total");
        });
    assertThat(of(Rule.UNIT_SLIP, outcome))
        .as("Britain's imports from Uzbekistan in 2019 are a thousand times those of 2018")
        .anySatisfy(found -> {
          assertThat(found.series()).contains("GBR>UZB/goods_imports");
          assertThat(found.period()).isEqualTo("2019");
        });
    assertThat(of(Rule.SAME_AS_MIRROR, outcome).getFirst().what())
        .isEqualTo(
            "13,475 of 62,116 estimates beside a report are that report times 1, 1.06 or 1.10:"
                + " no second side");
  }

  @Test
  void theSameIsFoundInTheSameOrderTwice() {
    assertThat(pack("KWT")).isEqualTo(pack("KWT"));
  }

  @Test
  void ofAPairOnlyThePairIsLookedAtAndSmallerThingsAreTold() {
    Verification.Outcome outcome = pack("BLR-DEU");

    assertThat(outcome.series()).isEqualTo(2);
    assertThat(outcome.least()).isLessThan(Verification.MATERIAL);
    assertThat(outcome.suspicions())
        .extracting(Suspicion::series)
        .allMatch(series -> series.contains("BLR>DEU"));
    assertThat(of(Rule.BROKEN_POINT, outcome)).extracting(Suspicion::period).contains("2010");
  }

  @Test
  void ofAParkItsClashesAreTold() {
    assertThat(pack("#GREAT_STONE").suspicions())
        .extracting(Suspicion::rule)
        .containsExactly(Rule.CLASH);
  }

  /** UN Comtrade through WITS: for tests only, never in the pack. */
  @Test
  void belarusImportsFromChinaOf2014AreFoundInUnComtrade() {
    Path table = HOME.resolve("../shared/data/trade/wits_bilateral_totals_both_reporters.csv.gz");
    assumeTrue(Files.isRegularFile(table), "../shared/data is not there");
    OfficialFile file = OfficialFile.of(table, null, LocalDate.of(2026, 11, 30));
    List<Suspicion> found = new ArrayList<>();
    int[] series = {0};
    BrokenPoints rule = new BrokenPoints(Verification.MATERIAL);
    FlowBuilder builder =
        new FlowBuilder(flow ->
            flow.sides()
                .forEach(side -> {
                  series[0]++;
                  rule.look(side, found::add);
                }));
    FlowBuilder.Edition edition =
        new FlowBuilder.Edition("wits", "as-found", Frequency.ANNUAL, "USD");
    try (StagingTable engine = StagingTable.inMemory()) {
      engine.query(
          file,
          "SELECT CASE flow WHEN 'X' THEN reporter ELSE partner END AS origin, CASE flow WHEN 'X'"
              + " THEN partner ELSE reporter END AS destination, flow = 'X' AS export, year,"
              + " 1000 * value_usd_thousand FROM read_csv('"
              + table
              + "') WHERE partner <> 'WLD' ORDER BY ALL",
          row ->
              builder.add(
                  edition,
                  row.getString(1),
                  row.getString(2),
                  null,
                  row.getBoolean(3),
                  row.getInt(4),
                  row.getDouble(5),
                  false));
    }
    builder.done();

    assertThat(found)
        .anySatisfy(point -> {
          assertThat(point.series()).isEqualTo("wits:BLR>CHN/goods_imports@as-found");
          assertThat(point.period()).isEqualTo("2014");
          assertThat(point.what()).contains("0.37 times its neighbours (2.827 bn, 2.321 bn)");
        });
    assertThat(1000.0 * found.size() / series[0]).as("on a thousand series").isLessThan(15);
  }
}
