package attache.statistics.source.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.statistics.source.OfficialFile;
import attache.statistics.store.StagingTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EcbHistoryTest {

  private static final Path REAL =
      Path.of(System.getProperty("attache.home", ".."), "../shared/data/fx/eurofxref-hist.zip");

  @Test
  void theWholeHistoryIsReadAsThePackHoldsIt() {
    assumeTrue(Files.exists(REAL), "../shared is not here");
    OfficialFile file = OfficialFile.of(REAL, null, LocalDate.of(2026, 11, 30));
    EcbHistory format = new EcbHistory();
    assertThat(format.recognises(file)).isTrue();
    try (StagingTable staging = StagingTable.inMemory()) {
      format.read(file, staging);
      assertThat(staging.vintage()).contains("2026-04-13");
      long[] found = {0, 0};
      Path pack = Path.of(System.getProperty("attache.home", ".."), "data/fx/ecb-daily.parquet");
      staging.query(
          file,
          "SELECT count(*), count(p.per_eur) FROM staged s FULL JOIN '"
              + pack
              + "' p ON p.currency = s.unit AND p.day = s.period_start AND p.per_eur = s.value",
          row -> {
            found[0] = row.getLong(1);
            found[1] = row.getLong(2);
          });
      assertThat(found[0]).isEqualTo(found[1]).isGreaterThan(200_000);
    }
  }
}
