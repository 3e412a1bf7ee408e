package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents of every kind through both commands. */
class DocumentsTest {

  private static final String FIRST = "In 2018 trade in goods between Chile and Peru";
  private static final String SECOND = "amounted to $2.9 billion.";

  @TempDir private Path folder;

  private Path pdf() throws IOException {
    Path file = folder.resolve("speech.pdf");
    try (PDDocument document = new PDDocument()) {
      for (String line :
          new String[] {"We thank our hosts for their welcome.", FIRST + " " + SECOND}) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          content.newLineAtOffset(50, 700);
          content.showText(line);
          content.endText();
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  private Path docx() throws IOException {
    Path file = folder.resolve("speech.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      String xml =
          "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>%s</w:t></w:r><w:r><w:t> %s</w:t></w:r></w:p>"
              + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2019</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
              + "</w:body></w:document>";
      zip.write(xml.formatted(FIRST, SECOND).getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private Path html() throws IOException {
    return Files.writeString(
        folder.resolve("speech.html"),
        "<html><body><nav>12 topics</nav><article><p>%s %s</p></article></body></html>"
            .formatted(FIRST, SECOND));
  }

  @Test
  void extractReadsPdfWordAndWebPagesAlike() throws IOException {
    for (Path file : new Path[] {pdf(), docx(), html()}) {
      Run run = Run.attache("extract", file.toString());
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).hasLineCount(1);
      JsonNode claim = JsonMapper.shared().readTree(run.out());
      assertThat(claim.path("doc").asString()).isEqualTo("speech");
      assertThat(claim.path("surface").asString()).isEqualTo("$2.9 billion");
      assertThat(claim.path("period").path("start").asString()).isEqualTo("2018-01");
      boolean paged = file.toString().endsWith(".pdf");
      assertThat(claim.path("page").asString("none")).isEqualTo(paged ? "2" : "none");
    }
  }

  @Test
  void checkReadsPdfWordAndWebPagesAlike() throws IOException {
    for (Path file : new Path[] {pdf(), docx(), html()}) {
      Run run = Run.attache("check", file.toString());
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains("$2.9 billion", "between Chile and Peru");
      assertThat(run.out().contains("(page 2)")).isEqualTo(file.toString().endsWith(".pdf"));
      assertThat(run.out().contains("A table was left out"))
          .isEqualTo(file.endsWith("speech.docx"));
    }
  }

  @Test
  void whatWasLeftOutOrGuessedIsSaidBesideTheClaims() throws IOException {
    Run word = Run.attache("extract", docx().toString());
    assertThat(word.err()).hasLineCount(1).contains("speech.docx", "A table was left out");
    Path old = folder.resolve("old.txt");
    Files.write(
        old,
        "В 2019 году товарооборот Китая и Перу составил 3 млрд долларов."
            .getBytes(java.nio.charset.Charset.forName("windows-1251")));
    Run text = Run.attache("extract", old.toString());
    assertThat(text.code()).isZero();
    assertThat(text.err()).contains("old.txt", "windows-1251");
    assertThat(text.out()).contains("\"surface\":\"3 млрд долларов\"");
  }
}
