package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no statement can be read from ends with exit code 3 and one sentence, in both commands. */
class BadInputTest {

  private static final List<String> COMMANDS = List.of("check", "extract");

  @TempDir private Path folder;

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("empty.txt", new byte[0], "is empty"),
        Arguments.of("blank.md", " \n\t\n".getBytes(StandardCharsets.UTF_8), "only blanks"),
        Arguments.of("zeros.txt", new byte[] {'a', 0, 1, 2, 0, 9, 9}, "binary"),
        Arguments.of("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "PNG"),
        Arguments.of("page.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), "PDF"),
        Arguments.of("odd.txt", new byte[] {'3', (byte) 0xFF, (byte) 0x81, ' ', 'a'}, "iconv -f"),
        Arguments.of(
            "speech.docx", "PK\3\4 word/".getBytes(StandardCharsets.UTF_8), "Word document"),
        Arguments.of(
            "be.txt",
            "У 2019 годзе тавараабарот дзвюх краін склаў 3 мільярды долараў, адзначыў міністр, і ён вырас."
                .getBytes(StandardCharsets.UTF_8),
            "in Belarusian, and read are English, Russian, Chinese, Spanish"),
        Arguments.of(
            "ka.txt",
            "2019 წელს ვაჭრობამ 4,6 მილიარდი დოლარი შეადგინა.".getBytes(StandardCharsets.UTF_8),
            "in Georgian, and read are English, Russian, Chinese, Spanish"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aDocumentThatIsNoStatementIsSaidToBeNone(String name, byte[] bytes, String reason)
      throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    for (String command : COMMANDS) {
      refused(Run.attache(command, file.toString()), name, reason);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void standardInputIsRefusedLikeAFile(String name, byte[] bytes, String reason) {
    for (String command : COMMANDS) {
      refused(Run.at(Run.HOME, bytes, command, "-"), "", reason);
    }
  }

  @Test
  void aMissingFileAFolderAndAnAddressAreNamed() {
    for (String command : COMMANDS) {
      refused(Run.attache(command, "nowhere.txt"), "nowhere.txt", "check the name");
      refused(Run.attache(command, folder.toString()), folder.toString(), "is a folder");
      refused(Run.attache(command, "https://example.org/a"), "example.org", "save it");
    }
  }

  @Test
  void aFileBeyondTheLimitIsNotReadToItsEnd() throws IOException {
    Path file = folder.resolve("huge.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(3L << 30);
    }
    refused(Run.attache("extract", file.toString()), "huge.txt", "split it");
  }

  @Test
  void aWholeArchiveIsNotCheckedAsOneStatement() throws IOException {
    Path file = Files.writeString(folder.resolve("archive.txt"), "Trade grew. ".repeat(4_200_000));
    refused(Run.attache("check", file.toString()), "archive.txt", "split it", "attache extract");
  }

  @Test
  void noSentenceCanDriveTheTerminal() {
    Run run = Run.attache("check", "a\u001b]0;x\u0007b.txt");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).doesNotContain("\u001b", "\u0007").contains("a\ufffd]0;x\ufffdb.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "--pair, CHN-ATL, ATL",
    "--pair, Belarus, CHN-BLR",
    "--date, 24.11.2020, 2020-11-24",
    "--date, 2020-02-30, 2020-11-24",
    "--lang, klingonian, 'en'",
    "--format, xml, xml",
    "--speaker,,speaker",
  })
  void aWrongOptionIsWrongUsageAndSaysWhatIsExpected(String option, String value, String expected) {
    for (String command : COMMANDS) {
      Run run =
          value == null
              ? Run.withInput("Trade fell.", command, "-", option)
              : Run.withInput("Trade fell.", command, "-", option, value);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith("attache: ")
          .contains(option, expected, "attache " + command + " --help")
          .hasLineCount(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "extract"})
  void withoutAFileTheCommandSaysWhatIsMissing(String command) {
    Run run = Run.attache(command);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("FILE").hasLineCount(1);
  }

  private static void refused(Run run, String... named) {
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("attache: ")
        .contains(named)
        .doesNotContain("Exception", "\tat ")
        .hasLineCount(1);
  }
}
