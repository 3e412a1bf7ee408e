package attache.statistics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.statistics.store.StagingTable;
import attache.vocabulary.country.Country;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WitsAreasTest {

  private static final Path REAL =
      Path.of(System.getProperty("attache.home", ".."))
          .resolve("../shared/data/trade/wits_bilateral_totals_both_reporters.csv.gz");

  @ParameterizedTest
  @CsvSource({
    "CHN, CHN",
    "ROM, ROU",
    "ZAR, COD",
    "TMP, TLS",
    "SUD, SDN",
    "SDN, SDN",
    "MNT, MNE",
    "SER, SRB",
    "YUG, YUG",
    "BLX, BLX",
    "OAS, TWN",
    "EUN, EU",
    "WLD, WLD",
    "UNS, _X",
    "BUN, comtrade:837",
    "FRE, comtrade:838",
    "SPE, comtrade:839",
    "KN1, comtrade:658",
  })
  void theCodesOfWitsAreNotAllThoseOfIso(String code, String area) {
    assertThat(AreaCodes.wits().area(code)).contains(area);
  }

  @Test
  void whatHasNoCodeHereGoesByUnComtradesOrNamesNoPartner() {
    Set<String> comtrade = Set.copyOf(AreaCodes.comtrade().byCode().values());
    AreaCodes.wits()
        .byCode()
        .forEach((code, area) -> {
          boolean known = Country.find(area).isPresent() || area.equals(AreaCodes.WORLD);
          assertThat(known || NoPartner.AREAS.contains(area) || comtrade.contains(area))
              .as(code + " is " + area)
              .isTrue();
        });
  }

  @Test
  void everyCodeOfTheRealTableIsKnown() {
    assumeTrue(Files.isRegularFile(REAL), "../shared/data is not there");
    OfficialFile file = OfficialFile.of(REAL, null, LocalDate.of(2026, 11, 30));
    AreaCodes wits = AreaCodes.wits();
    TreeSet<String> met = new TreeSet<>();
    TreeSet<String> unknown = new TreeSet<>();
    try (StagingTable engine = StagingTable.inMemory()) {
      engine.query(
          file,
          "SELECT DISTINCT unnest([reporter, partner]) FROM read_csv("
              + Staging.literal(REAL.toString())
              + ")",
          row -> {
            met.add(row.getString(1));
            if (wits.area(row.getString(1)).isEmpty()) {
              unknown.add(row.getString(1));
            }
          });
    }
    assertThat(met).hasSize(266).contains("ROM", "SER", "BUN", "UNS", "ZW1");
    assertThat(unknown).isEmpty();
  }
}
