package attache.statistics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attache.statistics.indicator.ExportPotential.Opportunity;
import attache.statistics.mirror.AsymmetryCause;
import attache.statistics.mirror.GoodsFlow;
import attache.statistics.mirror.Ladder;
import attache.statistics.mirror.Mirror;
import attache.statistics.mirror.MirrorGap;
import attache.statistics.mirror.Mirrors;
import attache.statistics.mirror.Rung;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.comtrade.ComtradeCsv;
import attache.statistics.store.AddOptions;
import attache.statistics.store.Holdings;
import attache.statistics.store.UserStore;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user adds trade by product in UN Comtrade's layout; the figures are made up. */
class AddedFilesTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");
  private static final Country BLR = Country.of("BLR");
  private static final Country CHN = Country.of("CHN");

  private static final String TRADE =
      """
      typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,motCode,customsCode,classificationCode,cmdCode,primaryValue
      C,A,2022,112,X,156,0,0,C00,H6,TOTAL,1000
      C,A,2022,112,X,0,0,0,C00,H6,TOTAL,5000
      C,A,2022,112,X,643,0,0,C00,H6,TOTAL,3800
      C,A,2022,112,X,899,0,0,C00,H6,TOTAL,200
      C,A,2022,112,RX,156,0,0,C00,H6,TOTAL,50
      C,A,2022,156,M,112,0,0,C00,H6,TOTAL,1700
      C,A,2022,643,M,112,0,0,C00,H6,TOTAL,3800
      C,A,2022,112,M,156,0,0,C00,H6,TOTAL,4000
      C,A,2022,112,X,156,0,0,C00,H6,310420,800
      C,A,2022,112,X,156,0,0,C00,H6,040210,200
      C,A,2022,112,X,0,0,0,C00,H6,310420,2500
      C,A,2022,112,X,0,0,0,C00,H6,040210,2500
      C,A,2022,643,X,0,0,0,C00,H6,310420,2500
      C,A,2022,643,X,0,0,0,C00,H6,270900,9000
      C,A,2022,643,X,0,0,0,C00,H6,040210,100
      C,A,2022,156,M,0,0,0,C00,H6,310420,2000
      C,A,2022,156,M,0,0,0,C00,H6,040210,3000
      C,A,2022,156,M,112,0,0,C00,H6,310420,1500
      C,A,2022,156,M,112,0,0,C00,H6,040210,200
      """;

  @TempDir private Path folder;

  @BeforeEach
  void add() throws IOException {
    Path file = Files.writeString(folder.resolve("comtrade.csv"), TRADE);
    UserStore.add(
        store(),
        OfficialFile.of(file, null, LocalDate.of(2024, 5, 1)),
        new ComtradeCsv(),
        AddOptions.none());
  }

  private Path store() {
    return folder.resolve("store.duckdb");
  }

  @Test
  void reexportsAndTradeUnderNoPartnerOfTheAddedFileExplainItsGap() {
    try (Holdings held = Holdings.open(PACK, store(), null)) {
      List<Mirror> mirrors = new Mirrors(held).of(new GoodsFlow(BLR, CHN, null), Period.year(2022));
      Mirror mirror = mirrors.getFirst();
      assertThat(mirror.dataset()).isEqualTo("comtrade");
      Ladder ladder = Objects.requireNonNull(mirror.ladder());
      assertThat(ladder.raw()).isEqualTo(700);
      Rung.Explained reexports = explained(ladder, AsymmetryCause.REEXPORTS);
      assertThat(reexports.amount()).isEqualTo(-50);
      Rung.Explained unallocated = explained(ladder, AsymmetryCause.CONFIDENTIALITY);
      assertThat(unallocated.basis()).startsWith("Belarus books exports of $200 under no partner");
      // The gaps with China and Russia, all of it with China: the whole of the 200 is spread there.
      assertThat(unallocated.amount()).isEqualTo(200);
    }
  }

  @Test
  void aProductOfTheAddedFileHasItsMirror() {
    try (Holdings held = Holdings.open(PACK, store(), null)) {
      Mirror potash =
          new Mirrors(held).of(new GoodsFlow(BLR, CHN, "310420"), Period.year(2022)).getFirst();
      MirrorGap gap = Objects.requireNonNull(potash.gap());
      assertThat(gap.exporter()).isEqualTo(800);
      assertThat(gap.importer()).isEqualTo(1500);
      Mirror chapter =
          new Mirrors(held).of(new GoodsFlow(BLR, CHN, "31"), Period.year(2022)).getFirst();
      assertThat(Objects.requireNonNull(chapter.gap()).amount())
          .as("a chapter is the sum of its subheadings")
          .isEqualTo(700);
    }
  }

  @Test
  void opportunitiesAreFoundInTheAddedFile() {
    try (Holdings held = Holdings.open(PACK, store(), null)) {
      int year = Opportunities.lastYear(held, BLR, CHN, null);
      assertThat(year).isEqualTo(2022);
      Opportunities found =
          ((Opportunities.Answer.Found) Opportunities.of(held, BLR, CHN, year, null))
              .opportunities();
      // Potash ½ · 2,000 = 1,000; milk 2,500 ÷ 2,600 · 3,000 = 2,884.6; sold 1,700 of 3,884.6.
      assertThat(found.potential().ease().optional().orElseThrow())
          .isCloseTo(1700 / 3884.615385, within(1e-6));
      assertThat(found.potential().opportunities())
          .extracting(Opportunity::product)
          .containsExactly("040210", "310420");
      assertThat(found.potential().opportunities().getFirst().gap())
          .isCloseTo(2884.615385 * 1700 / 3884.615385 - 200, within(1e-3));
    }
  }

  @Test
  void theSheetOfTheYearHasIndicatorsByProduct() {
    try (Holdings held = Holdings.open(PACK, store(), null)) {
      IndicatorSheet sheet = IndicatorSheet.of(held, BLR, CHN, 2022, null).orElseThrow();
      assertThat(sheet.dataset()).isEqualTo("comtrade");
      // Belarus sells half and half, China buys 0.4 and 0.6.
      assertThat(
              sheet.indicators().stream()
                  .filter(i -> i.id().equals("complementarity"))
                  .findFirst()
                  .orElseThrow()
                  .value()
                  .optional()
                  .orElseThrow())
          .isCloseTo(90, within(1e-9));
    }
  }

  private static Rung.Explained explained(Ladder ladder, AsymmetryCause cause) {
    return (Rung.Explained)
        ladder.rungs().stream().filter(r -> r.cause() == cause).findFirst().orElseThrow();
  }
}
