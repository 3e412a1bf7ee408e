package attache.statistics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.statistics.pack.PackException;
import attache.statistics.source.Dataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that is whole, and packs that are not. */
class PackFolderTest {

  private static final Path SHIPPED = Path.of(System.getProperty("attache.home", ".."), "data");

  @TempDir Path copy;

  @BeforeEach
  void copyOfThePack() throws IOException {
    try (Stream<Path> walk = Files.walk(SHIPPED)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void thePackThatIsShippedIsWhole() {
    try (PackStore store = PackStore.open(copy)) {
      assertThatCode(store::verify).doesNotThrowAnyException();
    }
  }

  @Test
  void everyDataSetNamesItsAgencyItsLicenceAndItsFiles() {
    List<Dataset> datasets = PackFolder.open(copy).datasets();
    assertThat(datasets)
        .extracting(Dataset::id)
        .startsWith("imf-dots-annual")
        .doesNotHaveDuplicates();
    for (Dataset dataset : datasets) {
      assertThat(dataset.agency()).as(dataset.id()).isNotBlank();
      assertThat(dataset.licence()).as(dataset.id()).isNotBlank();
      assertThat(dataset.attribution()).as(dataset.id()).isNotBlank();
      assertThat(dataset.vintage()).as(dataset.id()).isNotBlank();
      assertThat(dataset.files()).as(dataset.id()).isNotEmpty();
      assertThat(dataset.files()).allMatch(f -> f.sha256().matches("[0-9a-f]{64}"));
    }
    Dataset trade = datasets.getFirst();
    assertThat(trade.holdsBothReporters()).isTrue();
    assertThat(trade.files()).hasSize(3);
    assertThat(trade.quirks()).isNotEmpty();
  }

  @Test
  void aFolderThatIsNoPackIsToldSo() throws IOException {
    Path empty = Files.createDirectory(copy.resolve("empty"));
    assertThatThrownBy(() -> PackStore.open(empty))
        .isInstanceOf(PackException.class)
        .hasMessage(
            "no reference pack in "
                + empty
                + ": it has no datapackage.json; get the pack again (git checkout -- data)");
    assertThatThrownBy(() -> PackStore.open(copy.resolve("nowhere")))
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("no reference pack in ");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(copy.resolve("macro/wdi.parquet"));
    assertThatThrownBy(() -> PackStore.open(copy))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("wdi.parquet: missing from the reference pack");
  }

  @Test
  void aFileCutShortIsFoundOnOpening() throws IOException {
    Path file = copy.resolve("trade/imf-dots-monthly.parquet");
    Files.write(file, List.of("cut"));
    assertThatThrownBy(() -> PackStore.open(copy))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("imf-dots-monthly.parquet: damaged: expected 234098 bytes, found 4");
  }

  @Test
  void aChangedFigureIsFoundByItsHash() throws IOException {
    Path file = copy.resolve("registers/china-belarus.csv");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("650000000", "950000000"));
    try (PackStore store = PackStore.open(copy)) {
      assertThatThrownBy(store::verify)
          .isInstanceOf(PackException.class)
          .hasMessageContaining("china-belarus.csv: changed: expected SHA-256 ")
          .hasMessageContaining(", found ")
          .hasMessageContaining("get the pack again");
    }
  }

  @Test
  void aDescriptionThatIsNoJsonIsToldInOneSentence() throws IOException {
    for (String text : List.of("{\"resources\": [", "{}", "[]", "")) {
      Files.writeString(copy.resolve("datapackage.json"), text);
      assertThatThrownBy(() -> PackStore.open(copy))
          .as(text)
          .isInstanceOf(PackException.class)
          .hasMessageContaining("datapackage.json: cannot be read")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void aRegisterWithAnUnknownStatusIsRefusedWithItsLine() throws IOException {
    Path file = copy.resolve("registers/china-belarus.csv");
    byte[] bytes =
        Files.readString(file)
            .replaceFirst(",stated,", ",statef,")
            .getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);
    assertThatThrownBy(() -> PackStore.open(copy))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("registers/china-belarus.csv, line 2: status 'statef' is none of ");
  }

  @Test
  void aPackInAFolderWithQuotesAndBlanksIsReadToo() throws IOException {
    Path odd = copy.resolveSibling(copy.getFileName() + " o'odd");
    Files.move(copy, odd);
    try (PackStore store = PackStore.open(odd)) {
      assertThat(store.lastYear("imf-dots-annual")).isEqualTo(2020);
    } finally {
      Files.move(odd, copy);
    }
  }
}
