package attache.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.CheckedStatement;
import attache.checking.selfcheck.Relation;
import attache.claims.statement.Statement;
import attache.report.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final String HOSTILE =
      "<script>alert(1)</script>\" onload='x' {{7*7}} </textarea><!-- ";

  @Test
  void aPageShowsTheFigureBothSidesTheCauseAndTheSourceWithItsHash() {
    String page =
        new HtmlReport()
            .render(Sample.checked("A talk", "Trade in 2019 was ", "$4.5 million", " in all."));
    assertThat(page)
        .contains("href=\"#c1\"", "id=\"c1\"", "Contradicts itself")
        .contains("$4.48 billion", "$2.69 billion", "Belarus", "China")
        .contains("billion, not million", "+0.4 % from the figure of Belarus")
        .contains("ab".repeat(32), "International Monetary Fund")
        .contains("<svg", "At most 5 %".toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void howAFigureWasReadStandsBesideTheStatement() {
    String page =
        new HtmlReport().render(Sample.checked("A talk", "Trade in 2019 was ", "$4.5 million", ""));
    assertThat(page)
        .containsPattern(
            "<td>level</td><td class=\"said\">Trade in goods, both directions</td>"
                + "<td class=\"said\">China and Belarus</td><td class=\"said\">2019</td>");
  }

  @Test
  void nothingOfTheStatementIsMarkup() {
    String page =
        new HtmlReport().render(Sample.checked(HOSTILE, HOSTILE, "$4.5 million", HOSTILE));
    assertThat(page).doesNotContain("<script").doesNotContain("<!-- ").doesNotContain("title=\"<");
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void onlyAnAddressOnTheWebBecomesALink() {
    assertThat(new HtmlReport().render(published("https://example.org/a?b=\"><script>")))
        .contains("href=\"https://example.org/a?b=&#34;>&lt;script>\"")
        .doesNotContain("<script");
    assertThat(new HtmlReport().render(published("javascript:alert(1)")))
        .doesNotContain("javascript:");
  }

  @Test
  void theRelationsLookedAtAreListedWithHowTheyHold() {
    CheckedStatement c = Sample.checked("A", "b ", "$4.5 million", "");
    String page =
        new HtmlReport()
            .render(
                new CheckedStatement(
                    c.statement(),
                    c.findings(),
                    List.of(
                        new Relation("sum", List.of("c1"), "1 + 1 = <2>", Relation.Holding.HOLDS),
                        new Relation("part", List.of("c1"), "3 ≤ 2", Relation.Holding.FAILS)),
                    c.conflicts(),
                    c.datasets()));
    assertThat(page)
        .contains("The statement against itself", "1 + 1 = &lt;2&gt;", "3 ≤ 2", "does not hold");
  }

  private static CheckedStatement published(String url) {
    CheckedStatement c = Sample.checked("A", "b ", "$4.5 million", "");
    Statement s = c.statement();
    return new CheckedStatement(
        new Statement(
            s.id(),
            s.text(),
            s.language(),
            s.dating(),
            s.title(),
            url,
            s.pair(),
            s.paragraphs(),
            s.turns(),
            s.origin()),
        c.findings(),
        c.relations(),
        c.conflicts(),
        c.datasets());
  }

  @Test
  void aPageLoadsNothingFromElsewhere() {
    String page = new HtmlReport().render(Sample.checked("A", "b ", "$4.5 million", ""));
    assertThat(page).doesNotContain("<link").doesNotContain("<img").doesNotContain("url(");
    assertThat(page).contains("default-src 'none'");
  }

  @Test
  void theSameFindingsGiveTheSameBytes() {
    assertThat(new HtmlReport().render(Sample.checked("A", "b ", "$4.5 million", "")))
        .isEqualTo(new HtmlReport().render(Sample.checked("A", "b ", "$4.5 million", "")));
  }
}
