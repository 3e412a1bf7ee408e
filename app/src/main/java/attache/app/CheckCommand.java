package attache.app;

import attache.checking.Check;
import attache.checking.CheckedStatement;
import attache.checking.Finding;
import attache.checking.across.Clash;
import attache.checking.across.Clashes;
import attache.checking.verdict.Outcome;
import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.report.exchange.ClaimReviews;
import attache.report.exchange.Derivation;
import attache.report.exchange.Publication;
import attache.report.exchange.WebAnnotations;
import attache.report.html.HtmlReport;
import attache.report.json.JsonReport;
import attache.report.terminal.TerminalReport;
import attache.statistics.store.Statistics;
import attache.vocabulary.measure.Catalogue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attache check}: a statement held against official statistics and against itself. */
@Command(
    name = "check",
    sortOptions = false,
    description =
        "Checks every figure of a statement against both sides' statistics and against the"
            + " statement's other figures.%n")
final class CheckCommand implements Callable<Integer> {

  /** What standard output gets. */
  enum Format {
    TEXT,
    JSON,
    CLAIMREVIEW,
    ANNOTATION,
    PROV;

    /** Whether it is of one statement and can be published. */
    boolean isExchanged() {
      return this != TEXT && this != JSON;
    }
  }

  /** A long speech has a hundred thousand characters; a file of millions is an archive. */
  private static final int LONGEST = 4_000_000;

  private final Shell shell;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Text, Markdown, HTML, PDF or DOCX files, or - for standard input. Several are held"
              + " against one another, too: other days, other speakers, other languages.")
  private List<String> files = List.of();

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write the report as a page, too.")
  private @Nullable String report;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "What standard output gets: text, json or, to exchange with others, JSON-LD of one"
              + " statement: claimreview (schema.org), annotation (W3C Web Annotation) or prov"
              + " (W3C PROV-O).")
  private Format format = Format.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "OUTCOME",
      split = ",",
      converter = OutcomeConverter.class,
      description =
          "End with exit code 1 when a figure has this outcome: ${COMPLETION-CANDIDATES}.")
  private Set<Outcome> failOn = EnumSet.noneOf(Outcome.class);

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Statements.DayConverter.class,
      description = "Hold it against what was known that day, such as 2020-11-24.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--reading",
      paramLabel = "CLAIM=N",
      split = ",",
      description =
          "Take a figure by another of its readings, such as c7=2; the report numbers them.")
  private Map<String, Integer> readings = new LinkedHashMap<>();

  @Option(
      names = "--no-data",
      description = "Hold the figures against one another only, not against statistics.")
  private boolean withoutData;

  @Mixin private final Publishing publishing = new Publishing();

  @Mixin private final Statements statements = new Statements();

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    if (files.size() > 1 && (report != null || !readings.isEmpty())) {
      throw new Failure(
          Exit.WRONG_USAGE,
          (report != null ? "--report" : "--reading")
              + " is of one statement: check the files one by one for it.");
    }
    if (files.size() > 1 && format.isExchanged()) {
      throw new Failure(
          Exit.WRONG_USAGE,
          "--format "
              + format.name().toLowerCase(Locale.ROOT)
              + " is of one statement: check the files one by one for it.");
    }
    Publication publication = publishing.of(format.isExchanged());
    ReportFile page = report == null ? null : ReportFile.to(report, files.getFirst());
    List<CheckedStatement> checked;
    List<Clash> clashes;
    try (OpeningPack pack = withoutData ? OpeningPack.none() : OpeningPack.at(shell, asOf);
        OpeningPack today =
            withoutData || asOf == null ? OpeningPack.none() : OpeningPack.at(shell, null);
        Progress progress = Progress.of(shell, "checking " + named())) {
      List<Statement> read = new ArrayList<>();
      for (String file : files) {
        read.add(read(file));
      }
      Statistics held = pack.opened();
      Check check =
          new Check(
              held, new Check.Options(readings, today.openedOrNull(), withoutData ? null : asOf));
      checked =
          IntStream.range(0, read.size())
              .parallel()
              .mapToObj(i -> check(files.get(i), read.get(i), check, held.catalogue()))
              .toList();
      clashes = checked.size() == 1 ? List.of() : new Clashes(pack.opened()).of(checked);
    }
    shell.out().print(text(checked, clashes, publication));
    if (page != null) {
      page.write(new HtmlReport().render(checked.getFirst()));
    }
    boolean met =
        checked.stream()
            .flatMap(c -> c.findings().stream())
            .anyMatch(f -> failOn.contains(f.outcome()));
    return (met ? Exit.FAIL_ON_MET : Exit.DONE).code();
  }

  private String named() {
    return files.size() == 1 ? files.getFirst() : files.size() + " statements";
  }

  private Statement read(String file) throws IOException {
    Statement statement = statements.read(file, shell);
    if (statement.text().length() > LONGEST) {
      throw new Failure(
          Exit.UNREADABLE,
          file
              + " is longer than the 4 million characters that are checked as one statement:"
              + " split it, or list its figures with attache extract.");
    }
    return statement;
  }

  /** Checks the statement by the readings asked for. */
  private CheckedStatement check(
      String file, Statement statement, Check check, Catalogue catalogue) {
    List<Claim> claims = ClaimReader.read(statement, catalogue);
    CheckedStatement checked = check.check(statement, claims);
    for (Map.Entry<String, Integer> picked : readings.entrySet()) {
      Finding finding =
          checked.findings().stream()
              .filter(f -> f.claim().id().equals(picked.getKey()))
              .findFirst()
              .orElseThrow(() -> refused(file, picked, "has no figure", claims.size()));
      if (finding.number() != picked.getValue()) {
        throw refused(file, picked, "has no such reading of", claims.size());
      }
    }
    return checked;
  }

  private static Failure refused(
      String file, Map.Entry<String, Integer> picked, String lacks, int figures) {
    return new Failure(
        Exit.WRONG_USAGE,
        "--reading "
            + picked.getKey()
            + "="
            + picked.getValue()
            + ": "
            + file
            + " "
            + lacks
            + " "
            + picked.getKey()
            + "; its report numbers the figures c1 to c"
            + figures
            + " and their other readings.");
  }

  private String text(
      List<CheckedStatement> checked, List<Clash> clashes, Publication publication) {
    return switch (format) {
      case TEXT -> {
        TerminalReport terminal = new TerminalReport(shell.width(), shell.colour());
        StringBuilder all = new StringBuilder();
        checked.forEach(c -> all.append(terminal.render(c)));
        yield checked.size() == 1
            ? all.toString()
            : all.append(terminal.render(clashes, checked.size())).toString();
      }
      case JSON ->
          checked.size() == 1
              ? new JsonReport().render(checked.getFirst())
              : new JsonReport().render(checked, clashes);
      case CLAIMREVIEW -> new ClaimReviews(publication).render(checked.getFirst());
      case ANNOTATION -> new WebAnnotations(publication).render(checked.getFirst());
      case PROV -> new Derivation(publication).render(checked.getFirst());
    };
  }
}
