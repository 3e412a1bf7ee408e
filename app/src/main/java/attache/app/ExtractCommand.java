package attache.app;

import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.claim.ClaimJson;
import attache.claims.quantity.Quantities;
import attache.claims.quantity.QuantityJson;
import attache.claims.statement.Statement;
import attache.claims.token.Tokens;
import attache.report.terminal.ClaimTable;
import attache.report.terminal.Sheet;
import attache.vocabulary.language.Language;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attache extract}: the claims of statements, without any statistics. */
@Command(
    name = "extract",
    sortOptions = false,
    description = "Prints the figures a statement gives and what they are figures of.%n")
final class ExtractCommand implements Callable<Integer> {

  /** How claims are printed. */
  enum Format {
    JSONL,
    TABLE
  }

  private final Main main;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Text, Markdown, HTML, PDF or DOCX files, or - for standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl (one claim a line) or table.")
  private Format format = Format.JSONL;

  @Option(
      names = "--all-quantities",
      description = {
        "Prints every quantity instead, whatever it is about, one JSON object a line: doc, lang,"
            + " start and end (code points), surface, value, or from and to of a range or a"
            + " movement, unit in the singular (\"dollar per barrel\", \"percentage\", \"heart"
            + " transplant\"; null where the text does not say), hedge (none, about, nearly,"
            + " more_than, less_than, up_to, at_least), direction (up, down or null) and sentence.",
        "Nouns are read as units in English only."
      })
  private boolean allQuantities;

  @Mixin private final Statements statements = new Statements();

  ExtractCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    Exit exit = Exit.DONE;
    try (Progress progress = Progress.of(main.shell(), "reading")) {
      for (String file : files) {
        progress.at("reading " + file);
        try {
          Statement statement = statements.read(file, main.shell());
          note(file, statement, progress);
          if (allQuantities) {
            printQuantities(statement);
          } else {
            List<Claim> claims = ClaimReader.read(statement);
            progress.clear();
            print(statement, claims);
          }
        } catch (IOException | Failure e) {
          progress.clear();
          exit = main.complain(e);
        }
      }
    }
    return exit.code();
  }

  private void note(String file, Statement statement, Progress progress) {
    for (String note : statement.origin().notes()) {
      progress.clear();
      main.shell().err().println("attache: " + Sheet.clean(file + ": " + note));
    }
  }

  private void printQuantities(Statement statement) {
    Tokens tokens =
        Tokens.of(statement.text(), statement.paragraphs(), Language.of(statement.language()));
    QuantityJson json = new QuantityJson(statement, tokens);
    Quantities.of(tokens).forEach(found -> main.shell().out().println(json.line(found)));
  }

  private void print(Statement statement, List<Claim> claims) {
    switch (format) {
      case JSONL -> {
        ClaimJson json = new ClaimJson(statement);
        claims.forEach(claim -> main.shell().out().println(json.line(claim)));
      }
      case TABLE ->
          main.shell().out().print(new ClaimTable(main.shell().sheet()).render(statement, claims));
    }
  }
}
