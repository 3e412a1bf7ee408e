package attache.statistics.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.statistics.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TabularPackageTest {

  private static final String DESCRIPTION =
      """
      {"name": "ministry-trade", "title": "Trade of the ministry",
       "licenses": [{"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0"}],
       "resources": [
         {"name": "by-partner", "path": "trade.csv",
          "attache": {"reporter": "BLR", "unit": "USD million"},
          "schema": {"missingValues": ["", "n/a"], "fields": [
            {"name": "country", "type": "string", "attache": "partner"},
            {"name": "year", "type": "year"},
            {"name": "sold", "type": "number", "attache": {"measure": "exports"}},
            {"name": "bought", "type": "number", "attache": {"measure": "imports"}},
            {"name": "remark", "type": "string"}]}}]}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeTheTable() throws IOException {
    Files.writeString(
        folder.resolve("trade.csv"),
        "country,year,sold,bought,remark\nChina,2019,673.3,3807.6,\nKazakhstan,2019,777.1,n/a,x\n");
  }

  private TabularPackage described(String json) throws IOException {
    Files.writeString(folder.resolve(TabularPackage.FILE), json);
    return TabularPackage.at(folder);
  }

  private TableReading reading(String json) throws IOException {
    TabularPackage.Resource table = described(json).resources().getFirst();
    return table.format().understand(Tables.file(table.file()));
  }

  @Test
  void aPackagesTableIsReadByTheHintsOfItsFields() throws IOException {
    assertThat(TabularPackage.isAt(folder)).isFalse();
    TableReading reading = reading(DESCRIPTION);
    assertThat(TabularPackage.isAt(folder)).isTrue();
    assertThat(reading.figures()).hasSize(3);
    assertThat(Tables.level(reading, "goods_imports", "CHN", "2019")).isEqualTo(3_807.6e6);
    assertThat(described(DESCRIPTION).resources().getFirst().format().source().licence())
        .isEqualTo("Creative Commons Attribution 4.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "673.3 | many | row 2, field \"sold\": expected number, not 'many'",
        "2019,777.1 | 19,777.1 | row 3, field \"year\": expected year, not '19'",
        "remark | remarks | no cell has '=remark'",
      })
  void aCellOfAnotherTypeIsRefusedWithResourceRowAndField(String good, String bad, String message)
      throws IOException {
    Path table = folder.resolve("trade.csv");
    Files.writeString(table, Files.readString(table).replace(good, bad));
    assertThatThrownBy(() -> reading(DESCRIPTION))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../trade.csv",
        "/etc/passwd",
        "sub/../../trade.csv",
        "https://example.org/trade.csv",
        "..\\\\trade.csv",
        "out.csv",
      })
  void aPathOutOfThePackagesFolderIsRefused(String path) throws IOException {
    Path link = folder.resolve("out.csv");
    Files.createSymbolicLink(
        link, Tables.FIXTURES.resolve("plain-wide/my-years.csv").toAbsolutePath());
    assertThatThrownBy(() -> described(DESCRIPTION.replace("trade.csv", path)))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("inside the package's folder");
    Files.delete(link);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"attache\": \"partner\" | \"attache\": \"partners\" | \"attache\": expected value, flow",
        "\"path\": \"trade.csv\", | | \"path\": expected the path of a file",
        "\"schema\" | \"shema\" | \"schema\": expected an object",
        "\"trade.csv\" | \"none.csv\" | there is no such file",
      })
  void whatIsWrongInADescriptionIsNamed(String good, String bad, String message)
      throws IOException {
    String json = DESCRIPTION.replace(good, bad == null ? "" : bad);
    assertThat(json).isNotEqualTo(DESCRIPTION);
    assertThatThrownBy(() -> described(json))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aPackageOfAPlainLongTableNeedsNoHints() throws IOException {
    Files.writeString(
        folder.resolve("trade.csv"),
        "reporter,partner,flow,period,value,unit\nBLR,CHN,exports,2019,673.3,USD million\n");
    TableReading reading =
        reading(
            """
            {"name": "plain", "resources": [{"name": "t", "path": "trade.csv", "schema": {"fields": [
              {"name": "reporter"}, {"name": "partner"}, {"name": "flow"}, {"name": "period"},
              {"name": "value", "type": "number"}, {"name": "unit"}]}}]}
            """);
    assertThat(Tables.level(reading, "goods_exports", "CHN", "2019")).isEqualTo(673.3e6);
  }
}
