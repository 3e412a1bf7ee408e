package attache.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.vocabulary.country.Country;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementReaderTest {

  private static final StatementReader.Options NONE = StatementReader.Options.NONE;

  private static Statement read(String text, String name) throws IOException {
    return StatementReader.read(text.getBytes(StandardCharsets.UTF_8), name, NONE);
  }

  private static String paragraph(Statement statement, int i) {
    return statement.paragraphs().get(i).of(statement.text());
  }

  @Test
  void plainTextIsKeptCharacterForCharacter() throws IOException {
    String text = "  Trade grew.\r\n\r\n\tExports – 4,6 млрд € \uD83D\uDCC8 too. \n\n";
    Statement statement = read(text, "speech.txt");
    assertThat(statement.text()).isEqualTo(text);
    assertThat(statement.id()).isEqualTo("speech");
    assertThat(statement.origin().sourceOffset(17)).isEqualTo(17);
  }

  @Test
  void markdownKeepsItsMarkupSoThatOffsetsAreThoseOfTheFile() throws IOException {
    String text = "# Trade\n\nIt was **$3.1 billion** in [2019](https://example.org).\n";
    Statement statement = read(text, "note.md");
    assertThat(statement.text()).isEqualTo(text);
    assertThat(statement.paragraphs()).hasSize(2);
  }

  @Test
  void aByteOrderMarkIsLeftOutAndCountedInTheOrigin() throws IOException {
    Statement statement = read("\uFEFFTrade grew.", "a.txt");
    assertThat(statement.text()).isEqualTo("Trade grew.");
    assertThat(statement.origin().sourceOffset(6)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE"})
  void utf16IsReadWhenItHasAByteOrderMark(String charset) throws IOException {
    byte[] bytes = "\uFEFFТорговля: 3,1 млрд".getBytes(Charset.forName(charset));
    Statement statement = StatementReader.read(bytes, "a.txt", NONE);
    assertThat(statement.text()).isEqualTo("Торговля: 3,1 млрд");
    assertThat(statement.language()).isEqualTo("ru");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE"})
  void utf16WithoutAByteOrderMarkIsToldByItsZeros(String charset) throws IOException {
    for (String text :
        List.of("Trade grew by a tenth.", "Торговля выросла на 3 процента в 2019 году. ")) {
      Statement statement =
          StatementReader.read(text.getBytes(Charset.forName(charset)), "a.txt", NONE);
      assertThat(statement.text()).isEqualTo(text);
      assertThat(statement.origin().notes()).singleElement().asString().contains(charset);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1251 | Товарооборот двух стран вырос на 3 % и достиг 4,6 млрд долларов.
          KOI8-R | Товарооборот двух стран вырос на 3 % и достиг 4,6 млрд долларов.
          IBM866 | Товарооборот двух стран вырос на 3 % и достиг 4,6 млрд долларов.
          GB18030 | 两国贸易额去年增长3%，达到46亿美元，大使在接受记者采访时表示，双方将继续扩大合作。
          Big5 | 兩國貿易額去年增長3%，達到46億美元，大使在接受記者採訪時表示，雙方將繼續擴大合作。
          windows-1252 | El comercio creció un 3 % y alcanzó 4.600 millones de dólares según el señor ministro.
          windows-1252 | Trade with Curaçao grew by 3 percent.
          """)
  void otherEncodingsAreToldByTheLookOfTheirBytesAndSaidSo(String charset, String text)
      throws IOException {
    Statement statement =
        StatementReader.read(text.getBytes(Charset.forName(charset)), "a.txt", NONE);
    assertThat(statement.text()).isEqualTo(text);
    assertThat(statement.origin().notes())
        .containsExactly("Its encoding is not said and was taken to be " + charset + ".");
  }

  @Test
  void anEncodingThatCannotBeToldIsRefusedWithTheByteAndTheCommandThatHelps() {
    byte[] bytes = "Trade grew \u0081\u008D by \u00FF\u00FE.".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> StatementReader.read(bytes, "a.txt", NONE))
        .isInstanceOf(UnreadableStatementException.class)
        .hasMessage(
            "a.txt is not UTF-8 (byte 11 is 0x81): convert it first, for example with:"
                + " iconv -f WINDOWS-1252 -t UTF-8");
  }

  @Test
  void aFewBrokenBytesAreShownAndCounted() throws IOException {
    String text = "Товарооборот двух стран вырос на 3 % и достиг 4,6 млрд долларов.";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes[1] = 'x';
    Statement statement = StatementReader.read(bytes, "a.txt", NONE);
    assertThat(statement.text()).startsWith("\uFFFDxоварооборот").endsWith("4,6 млрд долларов.");
    assertThat(statement.origin().notes())
        .containsExactly("A byte of it is broken, shown as \uFFFD.");
  }

  @ParameterizedTest
  @CsvSource({
    "'\u00D0\u00CF\u0011\u00E0....', an old or password-protected Microsoft Office file",
    "'PK\u0003\u0004....xl/workbook.xml', an Excel workbook (XLSX)",
    "'PK\u0003\u0004....other', a ZIP archive",
    "'\u0089PNG....', a PNG image",
    "'\u00FF\u00D8\u00FF\u00E0....', a JPEG image",
    "'GIF89a....', a GIF image",
    "'{\\rtf1 text}', an RTF document",
    "'....ftypmp42', an MP4 recording",
  })
  void binaryFilesAreNamedByTheirFormat(String head, String format) {
    byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> StatementReader.read(bytes, "x", NONE))
        .isInstanceOf(UnreadableStatementException.class)
        .hasMessageContaining("is " + format)
        .hasMessageEndingWith(".");
  }

  @Test
  void anUnknownBinaryFileIsRefusedByItsZeroBytes() {
    byte[] bytes = "some\0thing that is not a text".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> StatementReader.read(bytes, "x.bin", NONE))
        .hasMessageContaining("x.bin is a binary file (byte 4 is zero)");
  }

  @Test
  void emptyAndBlankFilesAreRefused() {
    assertThatThrownBy(() -> read("", "a.txt")).hasMessageContaining("a.txt is empty");
    assertThatThrownBy(() -> read(" \n\t\n", "a.txt")).hasMessageContaining("holds only blanks");
    assertThatThrownBy(() -> read("<html><script>x()</script></html>", "a.html"))
        .hasMessageContaining("web page without text");
  }

  @Test
  void missingFilesAndFoldersAreSaidInOneSentence(@TempDir Path folder) {
    assertThatThrownBy(() -> StatementReader.read(folder))
        .isInstanceOf(UnreadableStatementException.class)
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> StatementReader.read(folder.resolve("no.txt")))
        .isInstanceOf(UnreadableStatementException.class)
        .hasMessageContaining("There is no file");
  }

  @Test
  void aFileIsReadAndNamedAfterItself(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("visit.2020.txt");
    Files.writeString(file, "Trade grew.");
    assertThat(StatementReader.read(file).id()).isEqualTo("visit.2020");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void fiftyMegabytesAreReadAndMoreThanSixtyFourRefused() throws IOException {
    String sentence = "Bilateral trade reached 3.1 billion dollars in 2019, said the envoy.\n";
    byte[] large = sentence.repeat(50_000_000 / sentence.length()).getBytes(StandardCharsets.UTF_8);
    Statement statement = StatementReader.read(large, "large.txt", NONE);
    assertThat(statement.text()).hasSize(large.length);
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }

          @Override
          public int read(byte[] into, int from, int length) {
            java.util.Arrays.fill(into, from, from + length, (byte) 'a');
            return length;
          }
        };
    assertThatThrownBy(() -> StatementReader.read(endless, "stdin", NONE))
        .isInstanceOf(UnreadableStatementException.class)
        .hasMessageContaining("larger than 64 MB");
  }

  @Test
  void whatTheCallerKnowsStandsAboveTheDocument() throws IOException {
    StatementReader.Options options =
        new StatementReader.Options(
            LocalDate.of(2020, 11, 24),
            List.of(Country.of("CHN"), Country.of("BLR")),
            "en-GB",
            "Ambassador Li",
            "Interview",
            "https://example.org/1");
    byte[] bytes = "3 March 2019\n\nTrade grew.".getBytes(StandardCharsets.UTF_8);
    Statement statement = StatementReader.read(new ByteArrayInputStream(bytes), "stdin", options);
    assertThat(statement.dating())
        .isEqualTo(new Dating(LocalDate.of(2020, 11, 24), Dating.Source.GIVEN));
    assertThat(statement.language()).isEqualTo("en");
    assertThat(statement.pair()).hasSize(2);
    assertThat(statement.turns())
        .allSatisfy(t -> assertThat(t.speaker()).isEqualTo("Ambassador Li"));
  }

  @Test
  void blankLinesAndLongLinesMakeParagraphs() throws IOException {
    String longLine =
        "Trade between the two countries has grown for ten years in a row. ".repeat(4);
    Statement statement = read(longLine + "\n" + longLine + "\n\nA last word.", "a.txt");
    assertThat(statement.paragraphs()).hasSize(3);
    assertThat(paragraph(statement, 2)).isEqualTo("A last word.");
  }

  @Test
  void linesBrokenToAWidthAreOneParagraph() throws IOException {
    String wrapped =
        """
        Trade between the two countries amounted to almost three and a half
        billion dollars in the first nine months of the year, which is a tenth
        more than a year before.
        It is a record.
        - exports grew faster than imports did over the whole of the period
        - imports of machinery fell
        """;
    Statement statement = read(wrapped, "a.txt");
    assertThat(statement.paragraphs()).hasSize(4);
    assertThat(paragraph(statement, 0)).endsWith("a year before.");
  }

  @Test
  void chineseLinesBrokenToAWidthAreOneParagraphAndAnIndentBeginsTheNext() throws IOException {
    String wrapped =
        """
        　　今年前九个月，两国贸易额达到31亿美元，同比下降2.8%，好于预期，大使在
        接受采访时表示，双方将继续扩大合作，推动贸易平衡发展，为两国人民带来更
        多福祉。
        　　他说，乳制品出口额达到1.9亿美元，创历史新高，双方企业在第三届博览会
        上签署了总额3100万美元的意向书。
        """;
    Statement statement = read(wrapped, "a.txt");
    assertThat(statement.paragraphs()).hasSize(2);
    assertThat(paragraph(statement, 1)).startsWith("他说");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Trade grew, and exports to the neighbours with it. | en
          Товарооборот Беларуси и Китая вырос на 3 %. | ru
          双边贸易额达到31亿美元。 | zh
          貿易は3月に増えました。 | ja
          수출이 3% 증가했다. | ko
          Le commerce entre les deux pays a atteint 3 milliards de dollars dans le premier semestre. | fr
          Der Handel und die Investitionen sind mit der Zeit auf das Dreifache gewachsen. | de
          3.1 | en
          El comercio entre los dos países llegó a 3 mil millones de dólares en el primer semestre. | es
          Тавараабарот дзвюх краін вырас, і ў мінулым годзе ён склаў 3 мільярды. | be
          Товарообіг двох країн зріс, і його обсяг торік сягнув 3 мільярдів, що є рекордом. | uk
          Екі елдің тауар айналымы өсті және өткен жылы 3 миллиард долларға жетті. | kk
          Эки өлкөнүн соода жүгүртүүсү өстү жана үч миллиардга жетти, бул эң жакшы көрсөткүч. | ky
          Трговинска размена двеју земаља је порасла, рекао је министар, и износи три милијарде. | sr
          По словам посла, парк «Вялікі камень» растёт, а товарооборот вырос на треть за год, и это только начало работы двух стран. | ru
          大使说：“Trade is good”，双边贸易额达到31亿美元，同比增长3%，双方都很满意。 | zh
          """)
  void theLanguageIsToldFromTheScriptAndSmallWords(String text, String language)
      throws IOException {
    assertThat(read(text, "a.txt").language()).isEqualTo(language);
  }
}
