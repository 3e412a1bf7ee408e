package attache.statistics.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.statistics.pack.PackPlan.RawFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How the pack is made: checked on the way in, the same bytes on the way out. */
class PackBuilderTest {

  private static final String FACTS =
      "id,topic,metric,period,value,unit,scope,stated_by_side,stated_date,date_basis,outlet,url,"
          + "quote,note\n";
  private static final String DECISIONS =
      "id,row,entity,topic,measure,operation,reporter,origin,destination,product,start,end,as_of,"
          + "value,qualifier,unit,scope,status,note\n";

  @TempDir Path raw;
  @TempDir Path home;

  @BeforeEach
  void anArchiveOfRates() throws IOException {
    Path archive = raw.resolve("fx/eurofxref-hist.zip");
    Files.createDirectories(archive.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("../eurofxref-hist.csv"));
      zip.write("Date,USD,\n1999-01-04,1.1789,\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void rebuiltFromTheRawFilesThePackIsTheSameToTheByte() throws IOException {
    Path collected = Pack.FOLDER.resolve("../../shared/data").normalize();
    assumeTrue(Files.isDirectory(collected), "no raw files at " + collected + ": not rebuilt");
    for (String kept : byHand()) {
      Files.createDirectories(home.resolve(kept).getParent());
      Files.copy(Pack.FOLDER.resolve(kept), home.resolve(kept));
    }
    new PackBuilder(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
        .build(collected, home);
    for (JsonNode resource : Pack.description().get("resources")) {
      String path = resource.get("path").stringValue();
      assertThat(home.resolve(path)).hasSameBinaryContentAs(Pack.FOLDER.resolve(path));
    }
    assertThat(home.resolve(DataPackage.FILE))
        .hasSameBinaryContentAs(Pack.FOLDER.resolve(DataPackage.FILE));
  }

  @Test
  void sealingDescribesTheFilesAsTheyLie() throws IOException {
    assertThat(new DataPackage(PackPlan.standard()).describe(Pack.FOLDER))
        .isEqualTo(Files.readString(Pack.FOLDER.resolve(DataPackage.FILE)));
  }

  @Test
  void aRawFileWithAnotherColumnIsRefused() throws IOException {
    Files.writeString(raw.resolve("t.csv"), "reporter,partner,jahr\nBLR,CHN,2019\n");
    assertThatThrownBy(() -> check(new RawFile("t.csv", List.of("reporter", "partner", "year"), 1)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("t.csv: expected the columns [reporter, partner, year]")
        .hasMessageContaining("jahr");
  }

  @Test
  void aRawFileWithARowLessIsRefused() throws IOException {
    Files.writeString(raw.resolve("t.csv"), "reporter,year\nBLR,2019\n");
    assertThatThrownBy(() -> check(new RawFile("t.csv", List.of("reporter", "year"), 2)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("expected 2 rows, found 1");
  }

  @Test
  void aMissingRawFileIsNamed() {
    assertThatThrownBy(() -> check(new RawFile("none.csv", List.of("a"), 1)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("raw file missing")
        .hasMessageContaining("none.csv");
  }

  @Test
  void anArchiveCannotWriteOutsideItsFolder() {
    try (Workbench bench = Workbench.open(raw, home)) {
      assertThat(home.resolve("eurofxref-hist.csv")).exists();
      assertThat(home.resolve("../eurofxref-hist.csv")).doesNotExist();
    }
  }

  @Test
  void aFactsBoundsComeFromItsPrintedDigitsAndItsHedge() throws IOException {
    List<String> made =
        register(
            "G1,trade,total trade,2023,4500000000.0,USD,goods,CN,2023,dated,Outlet,http://a,said,\n",
            "G1,G1,CHN-BLR,trade,goods_trade_turnover,level,CHN,,,,2023-01-01,2023-12-31,,"
                + "4.5e9,more_than,USD,goods,stated,\n");
    assertThat(made)
        .containsExactly(
            "id,value,low,high,stated_by,url",
            "G1,4500000000,4450000000," + "4600000000,CHN,http://a");
  }

  @Test
  void aCollectedRowWithoutADecisionIsRefused() {
    assertThatThrownBy(
            () -> register("G1,t,m,2023,1.0,USD,goods,BY,2023,dated,Outlet,http://a,said,\n", ""))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("rows not mapped: [G1]");
  }

  @Test
  void aDecisionWithAnotherValueThanItsRowIsRefused() {
    assertThatThrownBy(() ->
            register(
                "G1,t,m,2023,60,companies,,BY,2023,dated,Outlet,http://a,said,\n",
                "G1,G1,GREAT_STONE,park,park_residents,level,BLR,,,,,,2019-12-31,"
                    + "66,,count:companies,residents,stated,\n"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("no fact has the value of its row: [G1]");
  }

  private List<String> register(String rows, String decisions) throws IOException {
    Path facts = Files.writeString(home.resolve("facts.csv"), FACTS + rows);
    Path mapping = Files.writeString(home.resolve("mapping.csv"), DECISIONS + decisions);
    Path target = home.resolve("register.csv");
    new RegisterMaker(List.of("id", "value", "low", "high", "stated_by", "url"))
        .write(facts, mapping, target);
    return Files.readAllLines(target);
  }

  private void check(RawFile file) {
    try (Workbench bench = Workbench.open(raw, home)) {
      bench.check(file);
    }
  }

  /** What no query makes. */
  private static List<String> byHand() {
    return PackPlan.standard().tables().stream()
        .filter(t -> t.sql() == null && !t.name().equals(RegisterMaker.RESOURCE))
        .map(PackPlan.Table::path)
        .toList();
  }
}
