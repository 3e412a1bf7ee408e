package attache.benchmarks;

import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.claim.ClaimJson;
import attache.claims.statement.Span;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.claims.statement.UnreadableStatementException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads hostile documents, one after the other, each made from a seed: {@code ./dev bench fuzz-text
 * [SECONDS [SEED]]}. Whatever the bytes, a document is refused in a sentence or read; of what is
 * read, every span lies in the text and is what it says, in order, and a second reading is the
 * same.
 */
public final class FuzzText {

  /** Reading one document may take no longer; the largest has about a megabyte. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final StatementReader.Options OPTIONS =
      new StatementReader.Options(LocalDate.of(2024, 3, 5), List.of(), null, null, null, null);

  private FuzzText() {}

  /**
   * A document that was read wrongly.
   *
   * @param seed what it is made from
   * @param reason what is wrong
   * @param cause what was thrown, or null
   */
  public record Finding(long seed, String reason, @Nullable Throwable cause) {}

  /**
   * What a run came to.
   *
   * @param documents how many were read or refused
   * @param refused how many of them were refused
   * @param claims how many claims were read
   * @param finding the first document that was read wrongly, or null
   */
  public record Run(long documents, long refused, long claims, @Nullable Finding finding) {}

  /**
   * Reads documents from the seed on, until the time is over, so many are read or one is read
   * wrongly.
   */
  public static Run run(long seed, Duration time, long most) {
    Instant end = Instant.now().plus(time);
    long documents = 0;
    long refused = 0;
    long claims = 0;
    while (documents < most && Instant.now().isBefore(end)) {
      long next = seed + documents;
      documents++;
      try {
        int read = read(next);
        claims += Math.max(read, 0);
        refused += read < 0 ? 1 : 0;
      } catch (AssertionError | RuntimeException | IOException | VirtualMachineError e) {
        return new Run(
            documents, refused, claims, new Finding(next, String.valueOf(e.getMessage()), e));
      }
    }
    return new Run(documents, refused, claims, null);
  }

  static void main(List<String> args) throws IOException {
    long seconds = args.isEmpty() ? 600 : Long.parseLong(args.getFirst());
    long seed =
        args.size() < 2 ? Instant.now().getEpochSecond() * 1000 : Long.parseLong(args.get(1));
    System.out.printf(Locale.ROOT, "reading hostile texts for %d s from seed %d%n", seconds, seed);
    Run run = run(seed, Duration.ofSeconds(seconds), Long.MAX_VALUE);
    System.out.printf(
        Locale.ROOT,
        "%d documents, %d refused in a sentence, %d claims%n",
        run.documents(),
        run.refused(),
        run.claims());
    Finding finding = run.finding();
    if (finding != null) {
      HostileText.Document document = HostileText.document(finding.seed());
      Path file =
          Files.write(
              Path.of("target", "fuzz-" + finding.seed() + document.suffix()), document.bytes());
      System.out.printf(
          "seed %d is read wrongly: %s%nsee %s%n", finding.seed(), finding.reason(), file);
      if (finding.cause() != null) {
        finding.cause().printStackTrace(System.out);
      }
      System.exit(1);
    }
    System.out.println("none read wrongly");
  }

  /** Reads one document; the number of its claims, or -1 when it is refused. */
  private static int read(long seed) throws IOException {
    HostileText.Document document = HostileText.document(seed);
    long begun = System.nanoTime();
    Statement statement;
    try {
      statement = StatementReader.read(document.bytes(), "fuzz" + document.suffix(), OPTIONS);
    } catch (UnreadableStatementException e) {
      check(e.getMessage() != null && !e.getMessage().isBlank(), "a refusal without a word");
      return -1;
    }
    List<Claim> claims = ClaimReader.read(statement);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    check(took.compareTo(PATIENCE) < 0, "it took " + took.toSeconds() + " s");
    inspect(statement, claims);
    check(claims.equals(ClaimReader.read(statement)), "read twice, it is read differently");
    return claims.size();
  }

  private static void inspect(Statement statement, List<Claim> claims) {
    String text = statement.text();
    ClaimJson json = new ClaimJson(statement);
    int end = 0;
    for (Claim claim : claims) {
      Span span = claim.span();
      check(span.start() >= end, "claims overlap or are out of order at " + span);
      check(span.start() < span.end() && span.end() <= text.length(), "no such span: " + span);
      check(
          claim.sentence().start() <= span.start() && span.end() <= claim.sentence().end(),
          "the claim at " + span + " is outside its sentence " + claim.sentence());
      end = span.end();
      JsonNode node = JsonMapper.shared().readTree(json.line(claim));
      String surface = node.path("surface").asString();
      int from = text.offsetByCodePoints(0, node.path("start").asInt());
      int to = text.offsetByCodePoints(0, node.path("end").asInt());
      check(
          text.substring(from, to).equals(span.of(text)) && surface.length() == to - from,
          "the code points of " + span + " are not its own");
    }
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
