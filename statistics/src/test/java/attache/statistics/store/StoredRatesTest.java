package attache.statistics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attache.statistics.intake.Sources;
import attache.statistics.source.OfficialFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRatesTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");

  @TempDir private Path folder;

  private void add(String name, String text) throws IOException {
    OfficialFile file =
        OfficialFile.of(
            Files.writeString(folder.resolve(name), text), null, LocalDate.of(2031, 1, 10));
    UserStore.add(folder.resolve("store.duckdb"), file, Sources.formatOf(file), AddOptions.none());
  }

  private OptionalDouble perDollar(String currency, int year) {
    try (Holdings holdings = Holdings.open(PACK, folder.resolve("store.duckdb"), null)) {
      return holdings.perDollar(currency, year);
    }
  }

  private static final String BIS =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,CURRENCY,COLLECTION,TIME_PERIOD,OBS_VALUE,"
          + "OBS_STATUS\n";

  @Test
  void anAverageOfTheYearComesBeforeThePackAndARateOfItsEndDoesNotCount() throws IOException {
    add(
        "WS_XRU.csv",
        BIS
            + "dataflow,BIS:WS_XRU(1.0),I,A,CN,CNY,A,2019,6.911383,A\n"
            + "dataflow,BIS:WS_XRU(1.0),I,A,CN,CNY,E,2019,6.9662,A\n"
            + "dataflow,BIS:WS_XRU(1.0),I,A,CN,CNY,E,2030,7.5,A\n"
            + "dataflow,BIS:WS_XRU(1.0),I,A,DE,EUR,A,2019,0.5,A\n"
            + "dataflow,BIS:WS_XRU(1.0),I,A,XM,EUR,A,2019,0.893276,A\n");
    assertThat(perDollar("CNY", 2019)).hasValue(6.911383);
    assertThat(perDollar("EUR", 2019)).hasValue(0.893276);
    assertThat(perDollar("CNY", 2030)).isEmpty();
    assertThat(perDollar("BYN", 2019).orElseThrow()).isCloseTo(2.095575, within(1e-6));
    assertThat(perDollar("USD", 2019)).hasValue(1);
  }

  @Test
  void ratesOfTheEuroAreTakenAsWhatTheyAre() throws IOException {
    StringBuilder text = new StringBuilder("Date,USD,CNY,\n");
    for (LocalDate day = LocalDate.of(2030, 12, 31);
        day.getYear() == 2030;
        day = day.minusDays(1)) {
      text.append(day)
          .append(",1.2,")
          .append(day.getMonthValue() < 7 ? "9.0" : "6.0")
          .append(",\n");
    }
    add("eurofxref-hist.csv", text.toString());
    // 181 days at 7.5 yuan a dollar and 184 at 5.
    assertThat(perDollar("CNY", 2030).orElseThrow())
        .isCloseTo((181 * 7.5 + 184 * 5) / 365, within(1e-9));
    assertThat(perDollar("EUR", 2030).orElseThrow()).isCloseTo(1 / 1.2, within(1e-9));
    assertThat(perDollar("JPY", 2030)).isEmpty();
  }

  @Test
  void averagesOfTheEurosYearMakeOneOfTheDollar() throws IOException {
    add(
        "exr.csv",
        "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
            + "EXR.A.USD.EUR.SP00.A,A,USD,EUR,SP00,A,2030,1.25,A\n"
            + "EXR.A.CNY.EUR.SP00.A,A,CNY,EUR,SP00,A,2030,8.0,A\n"
            + "EXR.A.CNY.EUR.SP00.E,A,CNY,EUR,SP00,E,2030,99.0,A\n");
    assertThat(perDollar("CNY", 2030).orElseThrow()).isCloseTo(6.4, within(1e-9));
  }
}
