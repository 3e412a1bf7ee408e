package attache.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PdfTextTest {

  private static final String[] ARTICLE = {
    "Trade in goods between the two neighbours came to 3.1 billion dollars in the first nine months"
        + " of 2020, which is 2.8 percent less than in the same months of the year before, when no"
        + " border was closed and every train ran.",
    "Exports of timber fell by a tenth, while those of dairy products rose from 120 million to 190"
        + " million dollars, more than in any year since records began, the ministry said in a note"
        + " to the members of both parliaments.",
    "Both sides expect a recovery. The joint commission meets in spring, and companies have signed"
        + " letters of intent for 31 million dollars at the last fair, of which a half is for food"
        + " and the other half for machines and their parts.",
  };

  private static Statement read(PdfPages pages) throws IOException {
    return StatementReader.read(pages.bytes(), "report.pdf", StatementReader.Options.NONE);
  }

  private static List<String> paragraphs(Statement statement) {
    return statement.paragraphs().stream().map(p -> p.of(statement.text())).toList();
  }

  @Test
  void twoColumnsAreReadOneAfterTheOtherAndParagraphsGoOnInTheNext() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.bold(18).line(50, 60, "Trade holds out in a hard year").plain(10);
      List<String> lines = pages.broken(235, ARTICLE);
      List<String> rest = pages.column(50, 100, 235, 190, lines);
      assertThat(rest).isNotEmpty();
      pages.column(310, 100, 235, 400, rest);
      Statement statement = read(pages);
      assertThat(paragraphs(statement))
          .containsExactly("Trade holds out in a hard year", ARTICLE[0], ARTICLE[1], ARTICLE[2]);
    }
  }

  @Test
  void headersFootersAndPageNumbersAreTakenOffAndParagraphsGoOnOverThePage() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      List<String> lines = new ArrayList<>(pages.broken(480, ARTICLE));
      lines.addAll(pages.broken(480, ARTICLE));
      int page = 1;
      while (!lines.isEmpty()) {
        pages.plain(8).line(50, 40, "Ministry of Trade    Quarterly report no. " + page);
        pages.line(290, 800, "– " + page + " –").plain(10);
        lines = pages.column(50, 80, 480, 100, lines);
        if (!lines.isEmpty()) {
          pages.nextPage();
          page++;
        }
      }
      Statement statement = read(pages);
      assertThat(page).isGreaterThan(3);
      assertThat(paragraphs(statement))
          .containsExactly(ARTICLE[0], ARTICLE[1], ARTICLE[2], ARTICLE[0], ARTICLE[1], ARTICLE[2]);
      assertThat(statement.origin().page(0)).isEqualTo(1);
      assertThat(statement.origin().page(statement.text().length() - 1)).isGreaterThan(1);
    }
  }

  @Test
  void wordsCutAtALinesEndAreMadeWhole() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages
          .line(50, 80, "The two coun-")
          .line(50, 92, "tries and their year-on-")
          .line(50, 104, "year growth, the China-")
          .line(50, 116, "Belarus park, a long-")
          .line(50, 128, "term plan for 2021-")
          .line(50, 140, "2025, a new long-term loan")
          .line(50, 152, "and an of\u00ADfice.");
      assertThat(read(pages).text())
          .isEqualTo(
              "The two countries and their year-on-year growth, the China-Belarus park, a long-term"
                  + " plan for 2021-2025, a new long-term loan and an of\u00ADfice.");
    }
  }

  @Test
  void tablesAreLeftOutAndCounted() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      List<String> lines = pages.broken(480, ARTICLE);
      List<String> rest = pages.column(50, 80, 480, 110, lines);
      String[][] table = {
        {"Product", "2018", "2019"},
        {"Timber", "410.2", "377.0"},
        {"Dairy products", "120.4", "190.1"},
        {"Machines and parts", "88.9", "91.3"},
        {"Total", "619.5", "658.4"}
      };
      for (int i = 0; i < table.length; i++) {
        for (int k = 0; k < 3; k++) {
          pages.line(50 + 150 * k, 160 + 14 * i, table[i][k]);
        }
      }
      pages.column(50, 260, 480, 700, rest);
      Statement statement = read(pages);
      assertThat(statement.text()).doesNotContain("619.5", "Timber 410", "Product 2018");
      assertThat(statement.text()).contains("190 million dollars, more than", "31 million");
      assertThat(statement.origin().tables()).isEqualTo(1);
    }
  }

  @Test
  void theNumberOfANoteIsNoDigitOfTheFigureBeforeItAndTheNoteWaitsForTheParagraphsEnd()
      throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.line(50, 80, "Exports rose by 5%").plain(6).line(137, 76, "1").plain(10);
      pages.line(145, 80, "in a year in which all others fell by a tenth or more, and went on");
      pages.plain(7).line(50, 760, "1 Without gold, says the office.").plain(10);
      pages.nextPage().line(50, 80, "rising in the spring.").line(50, 120, "Imports did not.");
      assertThat(paragraphs(read(pages)))
          .containsExactly(
              "Exports rose by 5% in a year in which all others fell by a tenth or more, and went"
                  + " on rising in the spring.",
              "1 Without gold, says the office.", "Imports did not.");
    }
  }

  @Test
  void boldQuestionsMakeAnInterview() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages
          .bold(10)
          .line(50, 80, "How is trade with your neighbour?")
          .plain(10)
          .line(50, 94, "It was 3 billion dollars.")
          .bold(10)
          .line(50, 120, "And investment?")
          .plain(10)
          .line(50, 134, "It doubled.");
      assertThat(read(pages).turns())
          .extracting(Turn::role)
          .containsExactly(
              Turn.Role.QUESTION, Turn.Role.ANSWER, Turn.Role.QUESTION, Turn.Role.ANSWER);
    }
  }

  @Test
  void russianTextIsReadByTheFontItCarries() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.cyrillic(11).line(50, 80, "Товарооборот двух стран вырос на 2,8 % и достиг");
      pages.line(50, 94, "3,1 млрд долларов.");
      Statement statement = read(pages);
      assertThat(statement.text())
          .isEqualTo("Товарооборот двух стран вырос на 2,8 % и достиг 3,1 млрд долларов.");
      assertThat(statement.language()).isEqualTo("ru");
    }
  }

  @Test
  void theDayItWasMadeIsTakenWhereTheTextNamesNone() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      pages.line(50, 80, "Trade was 3 billion dollars in 2019.").madeOn("Trade", 2020, 11, 24);
      Statement statement = read(pages);
      assertThat(statement.dating())
          .isEqualTo(new Dating(LocalDate.of(2020, 11, 24), Dating.Source.FILE));
      assertThat(statement.title()).isEqualTo("Trade");
      pages.line(50, 50, "Minsk, 20 November 2020");
    }
    try (PdfPages pages = new PdfPages()) {
      pages.line(50, 50, "Minsk, 20 November 2020").madeOn("Microsoft Word - x.doc", 2020, 11, 24);
      pages.line(50, 80, "Trade was 3 billion dollars in 2019.");
      Statement statement = read(pages);
      assertThat(statement.dating())
          .isEqualTo(new Dating(LocalDate.of(2020, 11, 20), Dating.Source.DATELINE));
      assertThat(statement.title()).isNull();
    }
  }

  private static void isRefused(byte[] bytes, String sentence) {
    assertThatThrownBy(
            () -> StatementReader.read(bytes, "report.pdf", StatementReader.Options.NONE))
        .isInstanceOf(UnreadableStatementException.class)
        .hasMessageStartingWith("report.pdf " + sentence)
        .hasMessageNotContaining("\n");
  }

  @Test
  void lockedEmptyAndBrokenDocumentsAreRefusedInASentence() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      isRefused(
          pages.line(50, 80, "Trade grew.").locked("secret").bytes(), "is locked with a password");
    }
    try (PdfPages pages = new PdfPages()) {
      isRefused(pages.nextPage().bytes(), "holds pictures of pages and no text");
    }
    isRefused("%PDF-1.7 stream".getBytes(StandardCharsets.UTF_8), "is a broken PDF document");
    isRefused(("%PDF-1.4\n" + "[".repeat(200_000)).getBytes(StandardCharsets.UTF_8), "is a broken");
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void cutOffAndDamagedDocumentsEndInTextOrASentence() throws IOException {
    byte[] whole;
    try (PdfPages pages = new PdfPages()) {
      pages.column(50, 80, 480, 700, pages.broken(480, ARTICLE));
      whole = pages.bytes();
    }
    for (int k = 1; k < 20; k++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * k / 20);
      byte[] damaged = whole.clone();
      for (int i = k; i < damaged.length; i += 97 + k) {
        damaged[i] ^= (byte) (31 * k);
      }
      for (byte[] bytes : List.of(cut, damaged)) {
        try {
          Statement statement =
              StatementReader.read(bytes, "report.pdf", StatementReader.Options.NONE);
          assertThat(statement.text()).isNotBlank();
        } catch (UnreadableStatementException e) {
          assertThat(e.getMessage()).startsWith("report.pdf ");
        }
      }
    }
  }

  @Test
  void moreThanTwoThousandPagesAreRefused() throws IOException {
    try (PdfPages pages = new PdfPages()) {
      for (int i = 0; i < PdfText.MOST_PAGES; i++) {
        pages.nextPage();
      }
      isRefused(pages.bytes(), "has 2,001 pages");
    }
  }

  @Test
  void aStreamThatUnpacksToHalfAGigabyteIsRefusedBeforeItIsRead() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 520; i++) {
        out.write(zeros);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(
        "%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n"
            .getBytes(StandardCharsets.US_ASCII));
    file.write(packed.toByteArray());
    file.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    isRefused(file.toByteArray(), "unpacks to more than 512 MB");
  }
}
