package attache.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DocxTextTest {

  private static Statement read(WordFile file) throws IOException {
    return read(file.bytes());
  }

  private static Statement read(byte[] bytes) throws IOException {
    return StatementReader.read(bytes, "speech.docx", StatementReader.Options.NONE);
  }

  private static List<String> paragraphs(Statement statement) {
    return statement.paragraphs().stream().map(p -> p.of(statement.text())).toList();
  }

  @Test
  void paragraphsAreReadWithRunsAndWithoutWhatWasDeleted() throws IOException {
    Statement statement =
        read(
            new WordFile()
                .raw(
                    "<w:p><w:pPr><w:numPr/></w:pPr>"
                        + WordFile.run("Trade reached ")
                        + "<w:del><w:r><w:delText>4.6 million</w:delText></w:r></w:del><w:ins>"
                        + WordFile.run("4.6 bil")
                        + "</w:ins>"
                        + WordFile.run("lion dollars &amp; more.")
                        + "<w:r><w:instrText>PAGE 99</w:instrText></w:r></w:p>")
                .paragraph("")
                .raw("<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>rated</w:t></w:r></w:p>"));
    assertThat(paragraphs(statement))
        .containsExactly("Trade reached 4.6 billion dollars & more.", "A-rated");
  }

  @Test
  void tablesAreLeftOutAndCountedButNotALayoutOfLongParagraphs() throws IOException {
    String paragraph = "Trade grew by a tenth over the year, as everybody had hoped. ".repeat(6);
    Statement statement =
        read(
            new WordFile()
                .paragraph("Exports rose.")
                .table("Product|2018|2019", "Timber|410.2|377.0")
                .table("Office of Trade|" + paragraph)
                .paragraph("Imports fell."));
    assertThat(statement.text()).doesNotContain("410.2").contains("as everybody had hoped");
    assertThat(statement.origin().tables()).isEqualTo(1);
  }

  @Test
  void footnotesFollowTheTextAndTextBoxesStandBesideIt() throws IOException {
    Statement statement =
        read(
            new WordFile()
                .raw(
                    "<w:p>"
                        + WordFile.run("Exports rose by 5 %")
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                        + "<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:txbxContent><w:p>"
                        + WordFile.run("A box.")
                        + "</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p>"
                        + WordFile.run("A box.")
                        + "</w:p></mc:Fallback></mc:AlternateContent></w:r>"
                        + WordFile.run(" in 2019.")
                        + "</w:p>")
                .footnotes(
                    "<w:footnote w:type=\"separator\"><w:p>"
                        + WordFile.run("----")
                        + "</w:p></w:footnote><w:footnote w:id=\"2\"><w:p>"
                        + WordFile.run("Without gold.")
                        + "</w:p></w:footnote>"));
    assertThat(paragraphs(statement))
        .containsExactly("A box.", "Exports rose by 5 % in 2019.", "Without gold.");
  }

  @Test
  void boldQuestionsAndHeadingsThatAskMakeAnInterview() throws IOException {
    WordFile file =
        new WordFile()
            .styles(
                "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/></w:style>")
            .paragraph("We met the ambassador.")
            .bold("How is trade?")
            .paragraph("It was 3 billion dollars.")
            .raw(
                "<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr>"
                    + WordFile.run("And investment?")
                    + "</w:p>")
            .paragraph("It doubled.");
    assertThat(read(file).turns())
        .extracting(Turn::role)
        .containsExactly(
            Turn.Role.PROSE,
            Turn.Role.QUESTION,
            Turn.Role.ANSWER,
            Turn.Role.QUESTION,
            Turn.Role.ANSWER);
  }

  @Test
  void itsPropertiesGiveTitleAndTheDayItWasLastChanged() throws IOException {
    Statement statement =
        read(
            new WordFile()
                .paragraph("Trade was 3 billion dollars in 2019.")
                .properties("Remarks", "2014-01-01T08:00:00Z", "2020-11-24T08:00:00Z"));
    assertThat(statement.title()).isEqualTo("Remarks");
    assertThat(statement.dating())
        .isEqualTo(new Dating(LocalDate.of(2020, 11, 24), Dating.Source.FILE));
  }

  private static void isRefused(byte[] bytes, String sentence) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableStatementException.class)
        .hasMessageStartingWith("speech.docx " + sentence)
        .hasMessageNotContaining("\n");
  }

  @Test
  void entitiesAndExternalDocumentsAreNotFetched() throws IOException {
    String bomb =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    WordFile file =
        new WordFile()
            .part(
                "word/document.xml",
                bomb + "<document><body><p><r><t>Trade &f;&b; grew.</t></r></p></body></document>");
    try {
      assertThat(read(file).text()).doesNotContain("root", "aaaa");
    } catch (UnreadableStatementException e) {
      assertThat(e).hasMessageStartingWith("speech.docx is a broken Word document");
    }
  }

  @Test
  void brokenEmptyAndTabularDocumentsAreRefusedInASentence() throws IOException {
    byte[] whole = new WordFile().paragraph("Trade grew by 3 percent.".repeat(500)).bytes();
    isRefused(Arrays.copyOf(whole, whole.length / 3), "is a broken Word document");
    isRefused(
        new WordFile().part("word/document.xml", "<w:document>").bytes(),
        "is a broken Word document (its XML does not hold)");
    isRefused(new WordFile().paragraph(" ").bytes(), "is a Word document without text");
    isRefused(new WordFile().table("a|1", "b|2").bytes(), "holds nothing but tables");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void whatUnpacksToMoreThanADocumentIsRefused() throws IOException {
    for (String part : List.of("word/document.xml", "word/media/image1.png")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry("word/styles.xml"));
        zip.putNextEntry(new ZipEntry(part));
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < 600; i++) {
          zip.write(blanks);
        }
      }
      isRefused(bytes.toByteArray(), "unpacks to more than 512 MB");
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void deepNestingIsRefusedAndManyParagraphsAreRead() throws IOException {
    isRefused(new WordFile().raw("<w:sdt>".repeat(100_000)).bytes(), "is a broken Word document");
    Statement statement =
        read(
            new WordFile()
                .raw(
                    ("<w:p>" + WordFile.run("Trade grew by 3 percent.") + "</w:p>")
                        .repeat(100_000)));
    assertThat(statement.paragraphs()).hasSize(100_000);
  }
}
