package attache.statistics.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups of goods, on the pack's own tables. */
class ProductGroupsTest {

  private static final Path NOMENCLATURE =
      Path.of(System.getProperty("attache.home", ".."), "data", "nomenclature");

  private static ProductGroups groups;
  private static HsTree tree;

  @BeforeAll
  static void read() throws IOException {
    groups =
        ProductGroups.read(NOMENCLATURE.resolve("product-groups.csv"))
            .and(ProductGroups.readMedical(NOMENCLATURE.resolve("covid-medical-hs2017.csv")));
    tree = HsTree.read(NOMENCLATURE.resolve("hs.csv"));
  }

  private static ProductGroup group(String id) {
    return groups.find(id).orElseThrow();
  }

  @ParameterizedTest(name = "{0} and {1}: all of it {2}, some of it {3}")
  @CsvSource({
    "agri_wto,  01,       true,  true",
    "agri_wto,  03,       false, false",
    "agri_wto,  16,       false, true",
    "agri_wto,  1604,     false, false",
    "agri_wto,  160250,   true,  true",
    "agri_wto,  2905,     false, true",
    "agri_wto,  29054300, true,  true",
    "agri_food, 03,       true,  true",
    "agri_food, 1604,     true,  true",
    "agri_food, 290543,   false, false",
    "agri_food, 25,       false, false",
  })
  void aGroupCoversTheCodesThatBeginWithItsOwn(String id, String code, boolean all, boolean some) {
    assertThat(group(id).covers(code)).isEqualTo(all);
    assertThat(group(id).touches(code)).isEqualTo(some);
  }

  @ParameterizedTest(name = "drinks without beer but with root beer: {0} {1}")
  @CsvSource({"22, false", "2204, true", "2203, false", "220300, false", "22030010, true"})
  void theLongestBeginningSays(String code, boolean in) {
    ProductGroup drinks =
        new ProductGroup("drinks", "", "", List.of("22", "22030010"), List.of("2203"));
    assertThat(drinks.covers(code)).isEqualTo(in);
  }

  @Test
  void rowsOfChaptersHeadingsAndSubheadingsAreNotAddedUpThreeTimes() {
    List<String> rows =
        List.of("01", "0101", "010121", "010129", "16", "1602", "160250", "1604", "160414");

    assertThat(group("agri_wto").summands(rows)).containsExactly("01", "1602");
    assertThat(group("agri_food").summands(rows)).containsExactly("01", "16");
    assertThat(group("fish").summands(rows)).containsExactly("1604");
  }

  @Test
  void whereTheCoarserRowIsMissingTheFinerOnesAreAddedUp() {
    List<String> rows = List.of("010121", "010129", "0102", "010221");

    assertThat(group("agri_wto").summands(rows)).containsExactly("010121", "010129", "0102");
  }

  @Test
  void whatASourceGivesOnlyTogetherWithOtherGoodsIsLacking() {
    ProductGroup meat = new ProductGroup("meat", "", "", List.of("02", "1601", "1602"));

    assertThat(meat.lacking(List.of("02", "16"))).containsExactly("1601", "1602");
    assertThat(meat.lacking(List.of("0201", "160100", "16025010"))).isEmpty();
  }

  @Test
  void aMedicalCodeOfSeveralSectionsIsCountedOnce() {
    ProductGroup all = group("medical_supplies");

    assertThat(all.prefixes()).hasSize(74).doesNotHaveDuplicates();
    assertThat(all.basis()).contains("WCO and WHO");
    List<ProductGroup> sections =
        groups.all().stream().filter(g -> g.id().startsWith("medical_supplies_")).toList();
    assertThat(sections).hasSize(6);
    assertThat(sections.stream().mapToInt(g -> g.prefixes().size()).sum())
        .as("the sections overlap")
        .isGreaterThan(74);
    assertThat(sections).allSatisfy(g -> assertThat(all.prefixes()).containsAll(g.prefixes()));
  }

  @Test
  void agriculturalGoodsAreHeldOnTwoBasesBothNamed() {
    assertThat(group("agri_wto").basis()).contains("WTO Agreement on Agriculture");
    assertThat(group("agri_food").basis()).contains("HS");
    assertThat(tree.codes(group("agri_food"), 2)).hasSize(24);
    assertThat(tree.codes(group("agri_wto"), 2)).hasSize(22).doesNotContain("03", "16");
  }

  @Test
  void anHsCodeIsAGroupOfItsOwn() {
    assertThat(groups.goods("0402").orElseThrow().covers("040210")).isTrue();
    assertThat(groups.goods("dairy").orElseThrow().title()).contains("airy");
    assertThat(groups.goods("nonsense")).isEmpty();
    assertThatThrownBy(() -> new ProductGroup("x", "", "", List.of("1")))
        .hasMessage("'1' of group x is no HS code, expected 2 to 10 digits");
  }

  @Test
  void theTreeKnowsParentsChildrenAndChapters() {
    assertThat(tree.parent("040210")).contains("0402");
    assertThat(tree.parent("0402")).contains("04");
    assertThat(tree.parent("04")).contains(HsTree.TOTAL);
    assertThat(tree.parent("7777")).isEmpty();
    assertThat(tree.children(HsTree.TOTAL)).hasSize(97).startsWith("01").endsWith("99");
    assertThat(tree.children("0101")).containsExactly("010121", "010129", "010130", "010190");
    assertThat(tree.description("0102")).contains("Bovine animals; live");
    assertThat(HsTree.chapter("84295210")).isEqualTo("84");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "HS2017, HS2017",
    "HS 2017, HS2017",
    "hs17, HS2017",
    "H5, HS2017",
    "H0, HS1992",
    "HS-92, HS1992",
    "H6, HS2022",
    "S4,",
    "HS2016,"
  })
  void anEditionGoesByManyNames(String name, HsTree.Edition expected) {
    assertThat(HsTree.Edition.named(name)).isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void aYearHasTheEditionInForce() {
    assertThat(HsTree.Edition.in(2019)).isEqualTo(HsTree.Edition.HS2017);
    assertThat(HsTree.Edition.in(2022)).isEqualTo(HsTree.Edition.HS2022);
    assertThat(HsTree.Edition.in(1970)).isEqualTo(HsTree.Edition.HS1988);
  }

  @Test
  void aConcordanceMakesAGroupOfEachClassAndOfThoseAbove() {
    Concordance bec =
        new Concordance(
            "bec",
            new TreeMap<>(
                Map.of(
                    "010121", List.of("41"),
                    "010130", List.of("111", "41"),
                    "020110", List.of("122"))));

    ProductGroups made = bec.groups();

    assertThat(made.find("bec_41").orElseThrow().prefixes()).containsExactly("010121", "010130");
    assertThat(made.find("bec_1").orElseThrow().prefixes()).containsExactly("010130", "020110");
    assertThat(made.find("bec_1").orElseThrow().title()).isEqualTo("BEC 1");
    assertThat(bec.shared()).containsExactly("010130");
  }
}
