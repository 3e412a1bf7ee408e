package attache.report.terminal;

import attache.checking.BothSides;
import attache.checking.CheckedStatement;
import attache.checking.Finding;
import attache.checking.across.Clash;
import attache.checking.diagnosis.Explanation;
import attache.checking.evidence.Evidence;
import attache.checking.selfcheck.Conflict;
import attache.checking.selfcheck.Relation;
import attache.checking.verdict.Outcome;
import attache.checking.verdict.Tolerances;
import attache.claims.statement.Statement;
import attache.report.wording.OutcomeWords;
import attache.report.wording.SideWords;
import attache.report.wording.Wording;
import attache.statistics.mirror.Mirror;
import attache.statistics.source.Dataset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A checked statement as lines for a terminal. Colour is an extra: every outcome is also told by
 * its name and a glyph. Control characters of the statement are replaced, so that a text cannot
 * drive the terminal.
 */
public final class TerminalReport {

  private final Sheet page;

  /**
   * @param width columns, at least 40
   * @param colour whether ANSI colours may be used
   */
  public TerminalReport(int width, boolean colour) {
    this.page = new Sheet(width, colour);
  }

  /** The report; lines end with a newline, none is longer than the width. */
  public String render(CheckedStatement checked) {
    Wording wording = new Wording(checked.datasets(), checked.catalogue());
    StringBuilder out = new StringBuilder();
    head(out, checked, wording);
    for (Finding finding : checked.findings()) {
      finding(out, checked.statement(), finding, wording);
    }
    relations(out, checked.relations(), wording);
    summary(out, checked, wording);
    sources(out, checked);
    return out.toString();
  }

  /** Where several statements do not agree; lines as in {@link #render}. */
  public String render(List<Clash> clashes, int statements) {
    StringBuilder out = new StringBuilder();
    page.rule(out);
    page.line(out, page.bold("Between the " + statements + " statements"));
    if (clashes.isEmpty()) {
      page.wrapped(out, "", "No two of them give different figures for the same thing.");
    }
    for (Clash clash : clashes) {
      page.wrapped(
          out,
          (clash.cause() == Clash.Cause.TWO_SIDES ? "✓| " : "⊥ ")
              + page.fit(clash.first().claim().id() + " " + clash.second().claim().id(), 9),
          clash.says());
    }
    return out.toString();
  }

  private void head(StringBuilder out, CheckedStatement checked, Wording wording) {
    Statement statement = checked.statement();
    String title = statement.title() != null ? statement.title() : statement.id();
    page.line(out, page.bold(page.fit(Sheet.clean("Attaché · " + title), page.width())));
    String about =
        wording.dating(statement)
            + (statement.pair().isEmpty()
                ? ""
                : " · "
                    + statement.pair().stream()
                        .map(c -> Wording.country(c.code()))
                        .collect(Collectors.joining(" and ")));
    page.wrapped(out, "", about);
    statement.origin().notes().forEach(note -> page.wrapped(out, "", note));
    if (checked.asOf() != null) {
      page.wrapped(out, "", Sheet.clean(wording.knowledge(checked)));
    }
    page.rule(out);
  }

  private void finding(StringBuilder out, Statement statement, Finding finding, Wording wording) {
    OutcomeWords words = OutcomeWords.of(finding.outcome());
    String surface = Sheet.clean(finding.claim().span().of(statement.text()));
    page.headed(out, words, finding.claim().id() + "  “" + surface + "”", words.name());
    page.wrapped(
        out,
        "said",
        "“"
            + wording.sentence(statement, finding.claim())
            + "”"
            + wording.page(statement, finding.claim()));
    if (finding.reading() != null) {
      page.wrapped(out, "taken as", wording.understood(finding.reading()));
      if (finding.because() != null && !finding.alternatives().isEmpty()) {
        page.wrapped(out, "because", finding.because());
      }
    }
    for (Evidence evidence : finding.evidence()) {
      String figure =
          wording.figure(evidence.value(), evidence)
              + wording.gap(finding, evidence).map(g -> " (said is " + g + ")").orElse("")
              + " · "
              + wording.shortSource(evidence.dataset())
              + (evidence.formula().isEmpty() ? "" : ": " + evidence.formula())
              + (evidence.independent() ? "" : " [no report of its own]");
      page.wrapped(out, page.fit(wording.side(evidence), Sheet.LABEL - 1), figure);
    }
    sides(out, finding, new SideWords(wording));
    page.wrapped(out, "verdict", finding.says());
    for (Explanation explanation : wording.explanations(finding)) {
      page.wrapped(out, "why", wording.explanation(finding, explanation));
    }
    for (Conflict conflict : finding.conflicts()) {
      conflict(out, finding, conflict, wording);
    }
    if (finding.safe() != null) {
      page.wrapped(out, "safe to say", finding.safe().text());
    }
    for (Finding.Alternative alternative : finding.alternatives()) {
      page.wrapped(
          out,
          "or " + alternative.number(),
          wording.understood(alternative.reading())
              + " → "
              + OutcomeWords.of(alternative.outcome()).name().toLowerCase(java.util.Locale.ROOT));
    }
    for (Finding.Note note : wording.notes(finding)) {
      page.wrapped(out, "note", note.says());
    }
    if (finding.wanted() != null) {
      page.wrapped(out, "to settle", finding.wanted());
    }
    out.append('\n');
  }

  private void sides(StringBuilder out, Finding finding, SideWords words) {
    for (Evidence evidence : finding.sides().reconciled()) {
      page.wrapped(out, "reconciled", words.reconciled(finding, evidence));
    }
    for (Mirror mirror : finding.sides().mirrors()) {
      page.wrapped(out, "apart", words.gap(mirror) + " That is nobody's error.");
    }
    BothSides.Now now = finding.sides().now();
    if (now != null) {
      page.wrapped(
          out,
          "today",
          OutcomeWords.of(now.outcome()).name() + " by what is held today. " + now.says());
    }
  }

  private void relations(StringBuilder out, List<Relation> relations, Wording wording) {
    if (relations.isEmpty()) {
      return;
    }
    page.line(out, page.bold("The statement against itself"));
    for (Relation relation : relations) {
      page.wrapped(
          out,
          glyph(relation.holding())
              + page.fit(String.join(" ", relation.claims()), Sheet.LABEL - 3),
          relation.says() + " · " + wording.holding(relation));
    }
    out.append('\n');
  }

  private static String glyph(Relation.Holding holding) {
    return switch (holding) {
      case HOLDS, HOLDS_BY_TRUNCATION, HOLDS_BY_READING -> "✓ ";
      case DIFFERS_BY_SOURCE -> "≠ ";
      case FAILS -> "✗ ";
    };
  }

  private void summary(StringBuilder out, CheckedStatement checked, Wording wording) {
    page.rule(out);
    page.wrapped(out, "", wording.summary(checked.findings()));
    if (checked.findings().stream().anyMatch(f -> f.outcome() != Outcome.NOT_A_FACT)) {
      page.wrapped(out, "", Tolerances.IN_WORDS);
    }
  }

  private void sources(StringBuilder out, CheckedStatement checked) {
    for (Dataset dataset : checked.shown()) {
      page.wrapped(
          out,
          "source",
          Wording.attribution(dataset)
              + " Edition "
              + dataset.vintage()
              + ", retrieved "
              + dataset.retrieved()
              + ". Files "
              + dataset.files().stream()
                  .map(f -> f.path() + " sha256 " + f.sha256().substring(0, 12))
                  .collect(Collectors.joining(", "))
              + ".");
    }
  }

  /** In full once, where it is told of; the verdict of a figure that contradicts has it already. */
  private void conflict(StringBuilder out, Finding finding, Conflict conflict, Wording wording) {
    if (!wording.isToldAt(finding, conflict)) {
      page.wrapped(
          out,
          "conflict",
          "It is one of the figures that cannot all hold: see " + wording.toldAt(conflict) + ".");
      return;
    }
    if (finding.outcome() != Outcome.CONTRADICTS_ITSELF) {
      conflict.relations().forEach(relation -> page.wrapped(out, "conflict", relation));
      if (conflict.repair() != null) {
        page.wrapped(out, "repair", conflict.culprit() + ": " + conflict.repair().says());
      }
    }
    if (!conflict.doubt().isEmpty()) {
      page.wrapped(out, "open", conflict.doubt());
    }
  }
}
