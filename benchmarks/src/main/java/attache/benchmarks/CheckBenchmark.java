package attache.benchmarks;

import attache.checking.Check;
import attache.checking.verdict.Outcome;
import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.statistics.store.PackStore;
import attache.vocabulary.country.Country;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many figures a second are held against the pack: {@code ./dev bench check [ROUNDS]}. Each
 * statement is about one pair and says one thing of every kind that is computed, each figure made
 * up, so that nearly all are off and every slip is tried. Statements are checked on all processors,
 * as {@code attache check} does with several files. The first round reads the pack; the others find
 * much of what it read, but ask of other years and say other figures.
 */
final class CheckBenchmark {

  private static final int ROUNDS = 8;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final List<String> PAIRS =
      List.of(
          "CHN-BLR", "DEU-POL", "USA-CAN", "RUS-KAZ", "CHN-JPN", "BRA-ARG", "IND-CHN", "FRA-ITA",
          "TUR-AZE", "GBR-IRL", "KOR-VNM", "EGY-SAU", "MEX-USA", "UZB-KGZ", "ZAF-CHN", "UKR-POL");

  /** Two countries, a year and a factor from round to round. */
  private static final List<String> SENTENCES =
      List.of(
          "In %3$d trade between %1$s and %2$s amounted to $%4$.2f billion.",
          "Exports from %1$s to %2$s grew by %4$.1f percent in %3$d.",
          "%1$s imported goods worth $%4$.1f billion from %2$s in %3$d.",
          "Trade between %1$s and %2$s has grown %4$.1f times since %3$d.",
          "Between %3$d and 2019 trade between %1$s and %2$s grew by an average of %4$.1f percent a year.",
          "%2$s accounted for %4$.1f percent of the exports of %1$s in %3$d.",
          "In %3$d %2$s was the third largest trading partner of %1$s.",
          "In %3$d trade between %1$s and %2$s exceeded $%4$.1f billion for the first time.",
          "Since %3$d trade between %1$s and %2$s has totalled $%4$.1f billion.",
          "The trade deficit of %1$s with %2$s stood at $%4$.2f billion in %3$d.",
          "In January-September %3$d trade between %1$s and %2$s reached $%4$.2f billion.",
          "GDP per capita of %1$s was $%5$,.0f in %3$d.");

  /** Years are told of in turn. */
  private static final int FIRST_YEAR = 2006;

  private static final int YEARS = 13;

  /** A statement and its figures. */
  private record Read(Statement statement, List<Claim> claims) {}

  private CheckBenchmark() {}

  /**
   * Prints a line a round.
   *
   * @param args the number of rounds, 8 if absent
   */
  static void run(List<String> args) throws IOException {
    int rounds = args.isEmpty() ? ROUNDS : Integer.parseInt(args.getFirst());
    Path home = Path.of(System.getProperty("attache.home", "."));
    int figures = figures(statements(1));
    try (PackStore store = PackStore.open(home.resolve("data"))) {
      Check check = new Check(store);
      System.out.printf(
          Locale.ROOT,
          "%d statements, %d figures a round; in a second by the clock, and in one of a processor%n"
              + "%-8s %10s %12s %12s %10s%n",
          PAIRS.size(),
          figures,
          "round",
          "ms",
          "figures/s",
          "a processor",
          "settled");
      for (int round = 1; round <= rounds; round++) {
        List<Read> statements = statements(round);
        figures = figures(statements);
        long began = System.nanoTime();
        long busy = PROCESS.getProcessCpuTime();
        long settled =
            statements.parallelStream()
                .flatMap(read -> check.check(read.statement, read.claims).findings().stream())
                .filter(finding -> finding.outcome() != Outcome.UNCHECKED)
                .count();
        double ms = (System.nanoTime() - began) / 1e6;
        double cpu = (PROCESS.getProcessCpuTime() - busy) / 1e6;
        System.out.printf(
            Locale.ROOT,
            "%-8d %10.1f %12.0f %12.0f %10d%n",
            round,
            ms,
            figures / ms * 1000,
            figures / cpu * 1000,
            settled);
      }
    }
  }

  private static int figures(List<Read> statements) {
    return statements.stream().mapToInt(s -> s.claims.size()).sum();
  }

  private static List<Read> statements(int round) throws IOException {
    List<Read> statements = new ArrayList<>();
    for (String pair : PAIRS) {
      String one = Country.of(pair.substring(0, 3)).nameWithArticle();
      String other = Country.of(pair.substring(4)).nameWithArticle();
      int nth = round * PAIRS.size() + statements.size();
      int year = FIRST_YEAR + nth % YEARS;
      // The golden ratio's multiples fall everywhere between two and thirty.
      double amount = 2 + 28 * (nth * 0.618_033_988_749 % 1);
      StringBuilder text = new StringBuilder();
      for (String sentence : SENTENCES) {
        text.append(String.format(Locale.ROOT, sentence, one, other, year, amount, 1_000 * amount))
            .append('\n');
      }
      Statement statement =
          StatementReader.read(
              text.toString().getBytes(StandardCharsets.UTF_8),
              "statement.txt",
              new StatementReader.Options(
                  LocalDate.of(2020, 11, 24), List.of(), "en", null, null, null));
      statements.add(new Read(statement, ClaimReader.read(statement)));
    }
    return statements;
  }
}
