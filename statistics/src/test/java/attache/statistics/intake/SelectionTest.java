package attache.statistics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.statistics.source.Column;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.source.cepii.Baci;
import attache.statistics.store.StagingTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

  @TempDir private Path folder;

  @Test
  void ofAnArchiveOnlyTheTablesOfTheYearsWantedAreRead() throws IOException {
    OfficialFile archive =
        archive(
            Map.of(
                "BACI_HS12_Y2021_V202601.csv",
                "t,i,j,k,v,q\n2021,156,112,870323,12.345,1\n",
                "BACI_HS12_Y2022_V202601.csv",
                "another table\n"));
    assertThatThrownBy(() -> read(new Baci(), archive)).isInstanceOf(SourceException.class);
    List<Map<Column, Object>> rows = read(Selection.ALL.years("2021").of(new Baci()), archive);
    assertThat(rows)
        .singleElement()
        .satisfies(row ->
            assertThat(row)
                .containsEntry(Column.ORIGIN, "CHN")
                .containsEntry(Column.PARTNER, "BLR")
                .containsEntry(Column.VALUE, 12_345.0)
                .containsEntry(Column.STATUS, "RECONCILED"));
  }

  @Test
  void aThirdPartysFiguresAreNobodysReports() throws IOException {
    OfficialFile archive =
        archive(
            Map.of("BACI_HS12_Y2021_V202601.csv", "t,i,j,k,v,q\n2021,156,112,870323,12.345,1\n"));
    Selection belarus = new Selection(null, "BLR", 0, 9999);
    assertThat(read(belarus.of(new Baci()), archive)).isEmpty();
  }

  private OfficialFile archive(Map<String, String> tables) throws IOException {
    Path zip = folder.resolve("BACI_HS12_V202601.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, String> table : tables.entrySet()) {
        out.putNextEntry(new ZipEntry(table.getKey()));
        out.write(table.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return OfficialFile.of(zip, null, LocalDate.of(2026, 11, 30));
  }

  private static List<Map<Column, Object>> read(FileFormat format, OfficialFile file) {
    try (StagingTable staging = StagingTable.inMemory()) {
      format.read(file, staging);
      return staging.rows();
    }
  }
}
