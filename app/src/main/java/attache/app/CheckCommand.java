package attache.app;

import attache.checking.Check;
import attache.checking.CheckedStatement;
import attache.checking.verdict.Outcome;
import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.report.html.HtmlReport;
import attache.report.json.JsonReport;
import attache.report.terminal.TerminalReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
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
    JSON
  }

  /** A long speech has a hundred thousand characters; a file of millions is an archive. */
  private static final int LONGEST = 4_000_000;

  private final Shell shell;

  @Parameters(
      paramLabel = "FILE",
      description = "A text, Markdown, HTML, PDF or DOCX file, or - for standard input.")
  private String file = "";

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write the report as a page, too.")
  private @Nullable String report;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
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

  @Mixin private final Statements statements = new Statements();

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    ReportFile page = report == null ? null : ReportFile.to(report, file);
    CheckedStatement checked;
    try (OpeningPack pack = withoutData ? OpeningPack.none() : OpeningPack.at(shell, asOf);
        Progress progress = Progress.of(shell, "checking " + file)) {
      Statement statement = statements.read(file, shell);
      if (statement.text().length() > LONGEST) {
        throw new Failure(
            Exit.UNREADABLE,
            file
                + " is longer than the 4 million characters that are checked as one statement:"
                + " split it, or list its figures with attache extract.");
      }
      List<Claim> claims = ClaimReader.read(statement);
      checked =
          new Check(pack.opened(), new Check.Options(picked(claims))).check(statement, claims);
    }
    shell.out().print(text(checked));
    if (page != null) {
      page.write(new HtmlReport().render(checked));
    }
    boolean met = checked.findings().stream().anyMatch(f -> failOn.contains(f.outcome()));
    return (met ? Exit.FAIL_ON_MET : Exit.DONE).code();
  }

  /** The readings asked for, of claims that the statement has. */
  private Map<String, Integer> picked(List<Claim> claims) {
    for (Map.Entry<String, Integer> reading : readings.entrySet()) {
      if (claims.stream().noneMatch(c -> c.id().equals(reading.getKey()))) {
        throw new Failure(
            Exit.WRONG_USAGE,
            "--reading "
                + reading.getKey()
                + "="
                + reading.getValue()
                + ": "
                + file
                + " has no figure "
                + reading.getKey()
                + "; the report numbers them c1 to c"
                + claims.size()
                + ".");
      }
    }
    return readings;
  }

  private String text(CheckedStatement checked) {
    return switch (format) {
      case TEXT -> new TerminalReport(shell.width(), shell.colour()).render(checked);
      case JSON -> new JsonReport().render(checked);
    };
  }
}
