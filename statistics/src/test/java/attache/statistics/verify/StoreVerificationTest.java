package attache.statistics.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import attache.statistics.series.Frequency;
import attache.statistics.series.SeriesAddress;
import attache.statistics.series.Valuation;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.StagedRow;
import attache.statistics.source.Staging;
import attache.statistics.source.desk.GroupsFormat;
import attache.statistics.source.desk.RegisterFormat;
import attache.statistics.store.AddOptions;
import attache.statistics.store.Holdings;
import attache.statistics.store.UserStore;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user has added is looked over like the pack. */
class StoreVerificationTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");

  @TempDir private Path folder;

  /** Lines "reporter partner X|M product year value", as some customs office might send them. */
  private record Lines(String text) implements FileFormat {

    @Override
    public String id() {
      return "lines";
    }

    @Override
    public Source source() {
      return Source.ofUser("customs", "Customs of the test", "Customs");
    }

    @Override
    public boolean recognises(OfficialFile file) {
      return false;
    }

    @Override
    public void read(OfficialFile file, Staging staging) {
      long number = 0;
      for (String line : text.lines().toList()) {
        String[] cells = line.split(" ", -1);
        boolean export = cells[2].equals("X");
        staging.insert(
            new StagedRow(
                    ++number,
                    export ? "goods_exports" : "goods_imports",
                    Frequency.ANNUAL,
                    Period.year(Integer.parseInt(cells[4])),
                    Double.parseDouble(cells[5]),
                    "USD")
                .reporter(cells[0])
                .partner(cells[1])
                .origin(export ? cells[0] : cells[1])
                .product(
                    cells[3].equals("-") ? null : cells[3], cells[3].equals("-") ? null : "HS2017")
                .valuation(export ? Valuation.FOB : Valuation.CIF));
      }
    }
  }

  private void add(String name, FileFormat format, String text) throws IOException {
    Path path = Files.writeString(folder.resolve(name), text);
    UserStore.add(
        folder.resolve("store.duckdb"),
        OfficialFile.of(path, null, LocalDate.of(2026, 11, 30)),
        format,
        AddOptions.none());
  }

  private void addLines(String name, String text) throws IOException {
    add(name, new Lines(text), text);
  }

  private List<Suspicion> found(@Nullable String address) {
    try (Holdings held = Holdings.open(PACK, folder.resolve("store.duckdb"), null)) {
      held.verify();
      return Verification.of(PACK, held)
          .run(address == null ? null : SeriesAddress.parse(address))
          .suspicions();
    }
  }

  private static String years(String flow, int from, double... millions) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < millions.length; i++) {
      lines.append(String.format(Locale.ROOT, "%s - %d %.0f%n", flow, from + i, millions[i] * 1e6));
    }
    return lines.toString();
  }

  @Test
  void belarusImportsOf2014AreFoundInFilesOfTheUserToo() throws IOException {
    addLines(
        "china.txt",
        years("CHN BLR X", 2009, 280.5, 795.6, 703.9, 920.3, 871.1, 1110.1, 747.3, 1100.2, 934.5));
    addLines(
        "belarus.txt",
        years("BLR CHN M", 2009, 1081.4, 1684.1, 2193.9, 2373.5, 2827, 948, 2321, 2129.5, 2745.3));

    assertThat(found("customs:BLR-CHN"))
        .extracting(Suspicion::rule, Suspicion::series, Suspicion::period)
        .containsExactly(
            tuple(Rule.BROKEN_POINT, "customs:BLR>CHN/goods_imports@2026-11-30", "2014"));
  }

  @Test
  void aCorrectedFigureTakesThePlaceOfTheBrokenOne() throws IOException {
    addLines(
        "china.txt",
        years("CHN BLR X", 2009, 280.5, 795.6, 703.9, 920.3, 871.1, 1110.1, 747.3, 1100.2, 934.5));
    addLines(
        "belarus.txt",
        years("BLR CHN M", 2009, 1081.4, 1684.1, 2193.9, 2373.5, 2827, 948, 2321, 2129.5, 2745.3));
    addLines("corrected.txt", years("BLR CHN M", 2014, 2373.2));

    assertThat(found("customs:BLR-CHN")).isEmpty();
  }

  @Test
  void whatStandsTwiceInOneEditionIsTold() throws IOException {
    addLines(
        "twice.txt",
        "BLR CHN X 310420 2019 5000000\nBLR CHN X 310420 2019 5000001\n"
            + "BLR CHN X 310430 2019 5000000\n");

    assertThat(found("customs:BLR-CHN"))
        .extracting(Suspicion::rule, Suspicion::series, Suspicion::value)
        .containsExactly(
            tuple(Rule.DUPLICATE, "customs:BLR>CHN/goods_exports/310420@2026-11-30", 5000001.0));
  }

  @Test
  void productsThatDoNotAddUpToTheirTotalAreTold() throws IOException {
    StringBuilder lines = new StringBuilder("BLR CHN X - 2019 200000000\n");
    StringBuilder full = new StringBuilder("BLR RUS X - 2019 96000000\n");
    for (int chapter = 1; chapter <= 97; chapter++) {
      if (chapter != 77) {
        String code = String.format(Locale.ROOT, "%02d", chapter);
        lines.append("BLR CHN X ").append(code).append(" 2019 1000000\n");
        full.append("BLR RUS X ").append(code).append(" 2019 1000000\n");
      }
    }
    addLines("chapters.txt", lines.toString() + full);

    assertThat(found("customs:BLR"))
        .filteredOn(one -> one.rule() == Rule.PRODUCTS_AND_TOTAL)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.series()).isEqualTo("customs:BLR>CHN/goods_exports@2026-11-30");
          assertThat(one.what())
              .isEqualTo("products (HS2017, 2 digits) add up to 48.0 % of the total of 200 m");
        });
  }

  @Test
  void aUsersRegisterThatClashesWithItselfIsTold() throws IOException {
    add(
        "mine.csv",
        new RegisterFormat(),
        "entity,kind,name_en,countries,measure,value,date,scope,outlet,reporter\n"
            + "Orsha zone,park,Orsha Zone,BLR,park residents,30,31.10.2020,residents,A,BLR\n"
            + "Orsha zone,,,,park residents,35,31.10.2020,residents,B,BLR\n"
            + "Orsha zone,,,,park residents,40,31.12.2020,residents,B,BLR\n");

    assertThat(found("#Orsha Zone"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.rule()).isEqualTo(Rule.CLASH);
          assertThat(one.series()).contains("#ORSHA_ZONE/park_residents");
          assertThat(one.what()).contains("35 companies (BLR) against 30 companies (BLR)");
        });
    try (Holdings held = Holdings.open(PACK, folder.resolve("store.duckdb"), null)) {
      assertThat(held.find(SeriesAddress.parse("#orsha zone/park_residents")))
          .singleElement()
          .satisfies(series ->
              assertThat(series.observations()).as("facts that clash both stand").hasSize(3));
    }
  }

  @Test
  void aGroupOfTheUsersOwnIsSummedOnce() throws IOException {
    add(
        "groups.csv",
        new GroupsFormat(),
        "id,title,hs_prefix,except\nsalts,Potash but no sulphate,3104,310430\n");
    addLines(
        "potash.txt",
        "BLR CHN X 3104 2019 100\nBLR CHN X 310420 2019 90\nBLR CHN X 310430 2019 7\n"
            + "BLR CHN X 310490 2019 3\nBLR CHN X 31042050 2019 60\n");

    try (Holdings held = Holdings.open(PACK, folder.resolve("store.duckdb"), null)) {
      assertThat(held.find(SeriesAddress.parse("customs:BLR-CHN/goods_exports/salts")))
          .singleElement()
          .satisfies(series -> assertThat(series.observations().getFirst().value()).isEqualTo(93));
      assertThat(held.find(SeriesAddress.parse("customs:BLR-CHN/goods_exports/potash_fertilisers")))
          .singleElement()
          .satisfies(series -> assertThat(series.observations().getFirst().value()).isEqualTo(100));
    }
  }
}
