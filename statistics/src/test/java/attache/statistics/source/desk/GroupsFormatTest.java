package attache.statistics.source.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.statistics.product.ProductGroup;
import attache.statistics.product.ProductGroups;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.store.StagingTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Own groups of goods and concordances. */
class GroupsFormatTest {

  @TempDir private Path folder;

  private static ProductGroups read(FileFormat format, OfficialFile file) {
    assertThat(format.recognises(file)).isTrue();
    try (StagingTable staging = StagingTable.inMemory()) {
      format.read(file, staging);
      Map<String, ProductGroup> byId = new LinkedHashMap<>();
      staging.groups().forEach(group -> byId.put(group.id(), group));
      return new ProductGroups(byId);
    }
  }

  @Test
  void aGroupIsDrawnByCodesRangesAndExceptions() {
    ProductGroups groups =
        read(
            new GroupsFormat(),
            Desk.saved(
                folder,
                "groups.csv",
                "id;title;hs_prefix;except\n"
                    + "Farm;Farm goods;1-5 0701;3 04.07\n"
                    + "farm;;10,11;\n"
                    + "steel;;7201;\n"));

    ProductGroup farm = groups.find("farm").orElseThrow();
    assertThat(farm.title()).isEqualTo("Farm goods");
    assertThat(farm.prefixes()).containsExactly("01", "02", "03", "04", "05", "0701", "10", "11");
    assertThat(farm.except()).containsExactly("03", "0407");
    assertThat(farm.covers("0408")).isTrue();
    assertThat(farm.covers("030110")).isFalse();
    assertThat(groups.find("steel").orElseThrow().title()).isEqualTo("steel");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "x,X,beef, | row 2, column hs_prefix: 'beef' is no HS code, expected for example 04",
        "x,X,05-01, | row 2, column hs_prefix: '05-01' is no HS code",
        "x,X,01-0199, | row 2, column hs_prefix: '01-0199' is no HS code",
        "x,X,12345678901, | is no HS code",
        "0402,X,04, | row 2, column id: expected a word",
        "a b,X,04, | row 2, column id: expected a word",
        "x,X,, | row 2, column hs_prefix: is empty, expected codes such as 04",
      })
  void whatIsNoGroupIsRefused(String line, String why) {
    OfficialFile file =
        Desk.saved(folder, "groups.csv", "id,title,hs_prefix,except\n" + line + "\n");
    assertThatThrownBy(() -> read(new GroupsFormat(), file))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aConcordanceWithTheSitcMakesAGroupOfEachClass() {
    ProductGroups groups =
        read(
            new ConcordanceFormat(),
            Desk.saved(folder, "hs_sitc.csv", "hs,sitc\n010121,001.50\n20110,011.11\n"));

    assertThat(groups.find("sitc_0").orElseThrow().prefixes()).containsExactly("010121", "020110");
    assertThat(groups.find("sitc_011").orElseThrow().prefixes()).containsExactly("020110");
  }

  @Test
  void theBroadEconomicCategoriesOfTheHs2017AreRead() {
    Path table =
        Path.of(System.getProperty("attache.home", ".."), "..", "shared/data/nomenclature")
            .resolve("hs17_bec.csv");
    assumeTrue(Files.isRegularFile(table), "../shared/data is not there");
    ProductGroups groups =
        read(new ConcordanceFormat(), OfficialFile.of(table, null, LocalDate.of(2026, 11, 30)));

    assertThat(groups.find("bec_51").orElseThrow().prefixes())
        .contains("870321", "870323")
        .hasSize(13);
    assertThat(groups.find("bec_41").orElseThrow().prefixes()).contains("010121", "010130");
    List<String> foods = groups.find("bec_1").orElseThrow().prefixes();
    assertThat(foods).contains("010130").doesNotHaveDuplicates();
  }
}
