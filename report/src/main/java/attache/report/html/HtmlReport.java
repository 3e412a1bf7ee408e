package attache.report.html;

import attache.checking.CheckedStatement;
import attache.checking.Finding;
import attache.checking.diagnosis.Hypothesis;
import attache.checking.verdict.Outcome;
import attache.report.wording.OutcomeWords;
import attache.report.wording.SideWords;
import attache.report.wording.Wording;
import attache.statistics.source.Dataset;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checked statement as one self-contained HTML page: no script, nothing loaded from elsewhere.
 * Everything that comes from the statement is escaped by the templates for where it stands.
 */
public final class HtmlReport {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The page. */
  public String render(CheckedStatement checked) {
    Wording wording = new Wording(checked.datasets(), checked.catalogue());
    Page page =
        new Page(
            checked,
            wording,
            MarkedText.of(checked.statement(), checked.findings()),
            checked.shown(),
            style());
    StringOutput out = new StringOutput();
    engine.render("report.jte", page, out);
    return out.toString();
  }

  /** The CSS class of a tone. */
  static String cssClass(OutcomeWords.Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing beside " + HtmlReport.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the page's template needs.
   *
   * @param checked the statement and its findings
   * @param wording findings in words
   * @param text the statement in marked pieces
   * @param sources the data sets that gave evidence
   * @param style the style sheet
   */
  public record Page(
      CheckedStatement checked,
      Wording wording,
      List<MarkedText> text,
      List<Dataset> sources,
      String style) {

    /** The headline, or the statement's name. */
    public String title() {
      String title = checked.statement().title();
      return title != null ? title : checked.statement().id();
    }

    /** Where it was published, if that is an address on the web; anything else is no link. */
    public @Nullable String link() {
      String url = checked.statement().url();
      return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }

    /** Counts per outcome, most telling first. */
    public List<Map.Entry<Outcome, Integer>> counts() {
      return List.copyOf(checked.summary().entrySet());
    }

    /** The outcome in words. */
    public OutcomeWords words(Outcome outcome) {
      return OutcomeWords.of(outcome);
    }

    /** The CSS class of an outcome. */
    public String tone(Outcome outcome) {
      return cssClass(OutcomeWords.of(outcome).tone());
    }

    /** The figure as said. */
    public String surface(Finding finding) {
      return finding.claim().span().of(checked.statement().text());
    }

    /** Every slip that is tried, for the method. */
    public List<Hypothesis> slips() {
      return Hypothesis.all();
    }

    /** A prior as it is printed. */
    public String share(double prior) {
      return String.format(Locale.ROOT, "%.2f", prior);
    }

    /** Every outcome there is, for the method. */
    public List<Outcome> outcomes() {
      return List.of(Outcome.values());
    }

    /** Both sides beside one another, in words. */
    public SideWords sides() {
      return new SideWords(wording);
    }

    /** What was said against each side, drawn; null when there is nothing to draw. */
    public @Nullable EvidenceStrip strip(Finding finding) {
      return EvidenceStrip.of(finding, wording);
    }

    /** The worst finding in one sentence, or null when nothing is off. */
    public @Nullable Finding worst() {
      return checked.findings().stream()
          .filter(f -> cssClass(OutcomeWords.of(f.outcome()).tone()).equals("bad"))
          .findFirst()
          .orElse(null);
    }
  }
}
