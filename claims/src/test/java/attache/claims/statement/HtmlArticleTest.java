package attache.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlArticleTest {

  private static final String FIRST =
      "Trade between the two countries reached <b>$3.1&nbsp;billion</b> in 2019, the minister said,"
          + " which is more than ever before &amp; a tenth more than in 2018.";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><title>Trade grows | Daily</title>
      <meta property="og:title" content="Trade grows">
      <meta property="article:published_time" content="2020-11-24T10:00:00+03:00">
      <link rel="canonical" href="https://example.org/trade">
      <script>var x = "99 billion";</script></head>
      <body><nav><ul><li><a href="/">Home</a></li><li><a href="/b">Business 24</a></li></ul></nav>
      <div class="content"><article><h1>Trade grows</h1>
      <p>%s</p>
      <p>Exports of food were worth 190 million dollars,<br>imports of machines, parts and other goods
         were worth two billion, and the rest was services of every kind.</p>
      <p>Both sides hope, as the minister put it, that the coming years will bring more, since the
         agreement of March entered into force, and since companies know each other better.</p>
      </article></div>
      <aside><p>Advertisement: save 50 percent today</p></aside>
      <footer>Copyright 2020 Daily. 10,000 readers.</footer></body></html>
      """
          .formatted(FIRST);

  private static Statement read(String page) throws IOException {
    return StatementReader.read(
        page.getBytes(StandardCharsets.UTF_8), "page.html", StatementReader.Options.NONE);
  }

  @Test
  void theArticleIsTakenAndWhatIsAroundItIsLeft() throws IOException {
    Statement statement = read(PAGE);
    assertThat(statement.text())
        .contains("$3.1\u00A0billion in 2019", "before & a tenth", "190 million")
        .doesNotContain("50 percent", "Copyright", "99 billion", "Business 24", "<");
    assertThat(statement.paragraphs()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void thePageSaysItsTitleDayAndAddress() throws IOException {
    Statement statement = read(PAGE);
    assertThat(statement.title()).isEqualTo("Trade grows");
    assertThat(statement.url()).isEqualTo("https://example.org/trade");
    assertThat(statement.dating())
        .isEqualTo(new Dating(LocalDate.of(2020, 11, 24), Dating.Source.METADATA));
  }

  @Test
  void everyWordLeadsBackToItsPlaceInTheSource() throws IOException {
    Statement statement = read(PAGE);
    String text = statement.text();
    for (String word :
        new String[] {
          "Trade between",
          "$3.1",
          "billion",
          "in 2019",
          "a tenth",
          "190 million",
          "imports of",
          "two billion",
          "since companies"
        }) {
      int source = statement.origin().sourceOffset(text.indexOf(word));
      assertThat(PAGE.substring(source)).as(word).startsWith(word);
    }
    int ampersand = statement.origin().sourceOffset(text.indexOf("& a tenth"));
    assertThat(PAGE.substring(ampersand)).startsWith("&amp; a tenth");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type=\"application/ld+json\">{\"datePublished\": \"2020-11-24\"}</script>",
        "<meta name=\"date\" content=\"24 November 2020\">",
        "<time datetime=\"2020-11-24\">today</time>",
        "<time>November 24, 2020</time>",
        "<span itemprop=\"datePublished\" content=\"2020-11-24\"></span>"
      })
  void theDayStandsInManyPlaces(String where) throws IOException {
    Statement statement =
        read("<html><body>" + where + "<p>Trade grew by a tenth.</p></body></html>");
    assertThat(statement.dating())
        .isEqualTo(new Dating(LocalDate.of(2020, 11, 24), Dating.Source.METADATA));
  }

  @Test
  void aTextWithoutNameIsAWebPageWhenItBeginsLikeOne() throws IOException {
    byte[] page = "<!-- x --> <p>Trade &lt;grew&gt;.</p>".getBytes(StandardCharsets.UTF_8);
    assertThat(StatementReader.read(page, "stdin", StatementReader.Options.NONE).text())
        .isEqualTo("Trade <grew>.");
    byte[] text = "Trade <p>grew.".getBytes(StandardCharsets.UTF_8);
    assertThat(StatementReader.read(text, "stdin", StatementReader.Options.NONE).text())
        .isEqualTo("Trade <p>grew.");
  }

  @Test
  void aPageInAnotherEncodingIsReadWhenItDeclaresIt() throws IOException {
    String page =
        "<html><head><meta charset=\"windows-1251\"></head><p>Торговля выросла.</p></html>";
    byte[] bytes = page.getBytes(Charset.forName("windows-1251"));
    assertThat(StatementReader.read(bytes, "a.html", StatementReader.Options.NONE).text())
        .isEqualTo("Торговля выросла.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<p><i>", "<a href=x>", "<ul><li>"})
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aHundredThousandNestedTagsDoNoHarm(String tag) throws IOException {
    Statement statement = read("<p>Trade grew.</p>" + tag.repeat(100_000) + "It was 3 billion.");
    assertThat(statement.text()).contains("Trade grew.").contains("It was 3 billion.");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hugeAttributesAndManyParagraphsDoNoHarm() throws IOException {
    String attribute = "<p title=\"" + "x".repeat(5_000_000) + "\">Trade grew.</p>";
    assertThat(read(attribute).text()).isEqualTo("Trade grew.");
    String many = "<p>Trade grew &amp; grew by 3 percent.</p>".repeat(200_000);
    assertThat(read(many).paragraphs()).hasSize(200_000);
    assertThat(read("<p>" + "&".repeat(1_000_000) + "</p>").text()).hasSize(1_000_000);
  }
}
