package attache.benchmarks;

import attache.checking.Check;
import attache.checking.Finding;
import attache.claims.ClaimReader;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.statistics.series.Observation;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.store.PackStore;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sentences with figures of the reference pack, true ones and ones with a slip, and how often each
 * slip is found and named: {@code ./dev bench slips [PAIRS]}. The same seed gives the same
 * sentences.
 */
final class Slips {

  private static final int PAIRS = 100;
  private static final long SEED = 20_201_124;

  /** Smaller trade than this is printed with too few digits to tell slips apart. */
  private static final double SMALLEST = 3e7;

  private static final List<String> SIDES =
      List.of(
          "ARG", "ARM", "AUT", "AZE", "BLR", "BRA", "CAN", "CHE", "CHL", "CHN", "COL", "CZE", "DEU",
          "ECU", "EGY", "ESP", "EST", "FIN", "FRA", "GEO", "HUN", "IDN", "IND", "ITA", "JPN", "KAZ",
          "KEN", "KGZ", "KOR", "LKA", "LTU", "LVA", "MAR", "MDA", "MEX", "MNG", "MYS", "NOR", "PAK",
          "PER", "POL", "PRT", "ROU", "RUS", "SGP", "SWE", "THA", "TUR", "TZA", "UKR", "UZB", "VNM",
          "ZAF");

  private final PackStore store;
  private final Check check;
  private final Random random = new Random(SEED);
  private final Map<String, Map<String, Integer>> table = new LinkedHashMap<>();

  private Slips(PackStore store) {
    this.store = store;
    this.check = new Check(store);
  }

  /**
   * Prints a line a slip: what came of its sentences.
   *
   * @param args how many pairs of countries, 100 if absent
   */
  static void run(List<String> args) throws IOException {
    int wanted = args.isEmpty() ? PAIRS : Integer.parseInt(args.getFirst());
    Path home = Path.of(System.getProperty("attache.home", "."));
    try (PackStore store = PackStore.open(home.resolve("data"))) {
      Slips slips = new Slips(store);
      int done = 0;
      for (int attempt = 0; done < wanted && attempt < 40 * wanted; attempt++) {
        String a = SIDES.get(slips.random.nextInt(SIDES.size()));
        String b = SIDES.get(slips.random.nextInt(SIDES.size()));
        int year = 2015 + slips.random.nextInt(5);
        if (!a.equals(b) && slips.pair(a, b, year)) {
          done++;
        }
      }
      slips.print(done);
    }
  }

  /** Whether both sides report all that the sentences need. */
  private boolean pair(String a, String b, int year) throws IOException {
    Double trade = reported("goods_trade_turnover", a, b, year);
    Double before = reported("goods_trade_turnover", a, b, year - 1);
    Double exports = reported("goods_exports", a, b, year);
    Double imports = reported("goods_imports", a, b, year);
    Double theirs = reported("goods_exports", b, a, year);
    if (trade == null || before == null || exports == null || imports == null || theirs == null) {
      return false;
    }
    String one = new Country(a).nameWithArticle();
    String two = new Country(b).nameWithArticle();
    double growth = (trade / before - 1) * 100;
    String grew = growth > 0 ? "grew" : "fell";
    String shrank = growth > 0 ? "fell" : "grew";
    String percent = String.format(Locale.ROOT, "%.1f percent", Math.abs(growth));
    String between = "between " + one + " and " + two;
    say(
        "true trade",
        "",
        "In " + year + " trade " + between + " amounted to " + money(trade),
        year);
    say(
        "true exports",
        "",
        "Exports from " + one + " to " + two + " reached " + money(exports) + " in " + year,
        year);
    say(
        "true imports",
        "",
        "In " + year + " " + one + " imported goods worth " + money(imports) + " from " + two,
        year);
    if (Math.abs(growth) > 2) {
      say(
          "true growth",
          "",
          "Trade " + between + " " + grew + " by " + percent + " in " + year,
          year);
      say(
          "sign",
          "SIGN",
          "Trade " + between + " " + shrank + " by " + percent + " in " + year,
          year);
      say(
          "index for growth",
          "INDEX_FOR_GROWTH",
          String.format(
              Locale.ROOT, "Trade %s grew by %.1f percent in %d", between, 100 + growth, year),
          year);
    }
    say(
        "scale",
        "SCALE",
        "In " + year + " trade " + between + " amounted to " + money(trade / 1000),
        year);
    say(
        "exports for trade",
        "OTHER_FLOW",
        "Bilateral trade " + between + " totalled " + money(exports) + " in " + year,
        year);
    say(
        "other direction",
        "OTHER_DIRECTION",
        "Exports from " + one + " to " + two + " reached " + money(theirs) + " in " + year,
        year);
    say(
        "year before",
        "NEIGHBOURING_YEAR",
        "In " + year + " trade turnover " + between + " stood at " + money(before),
        year);
    return true;
  }

  private @Nullable Double reported(String measure, String reporter, String partner, int year) {
    for (var series : store.series(SeriesQuery.of(measure, reporter, partner))) {
      Observation at = series.at(Period.year(year));
      if (series.key().dataset().equals("imf-dots-annual")
          && at != null
          && at.status() == Status.REPORTED
          && at.value() > SMALLEST) {
        return at.value();
      }
    }
    return null;
  }

  /** Three digits and a scale word. */
  private static String money(double dollars) {
    BigDecimal rounded = new BigDecimal(dollars).round(new MathContext(3));
    boolean billion = dollars >= 1e9;
    boolean million = dollars >= 1e6;
    BigDecimal shown = rounded.movePointLeft(billion ? 9 : million ? 6 : 3);
    return "$"
        + shown.stripTrailingZeros().toPlainString()
        + (billion ? " billion" : million ? " million" : " thousand");
  }

  private void say(String kind, String hypothesis, String sentence, int year) throws IOException {
    Statement statement =
        StatementReader.read(
            (sentence + ".").getBytes(StandardCharsets.UTF_8),
            "sentence.txt",
            new StatementReader.Options(
                LocalDate.of(year + 1, 11, 24), List.of(), "en", null, null, null));
    List<Finding> findings = check.check(statement, ClaimReader.read(statement)).findings();
    table
        .computeIfAbsent(kind, k -> new TreeMap<>())
        .merge(verdict(findings, hypothesis), 1, Integer::sum);
  }

  private static String verdict(List<Finding> findings, String hypothesis) {
    if (findings.size() != 1) {
      return "not read";
    }
    Finding finding = findings.getFirst();
    String cause =
        finding.explanations().isEmpty() ? "" : finding.explanations().getFirst().hypothesis();
    return switch (finding.outcome()) {
      case MATCHES_BOTH, MATCHES_ONE, CLOSE, IMPRECISE ->
          !hypothesis.isEmpty() && cause.equals(hypothesis) ? "cause" : "within 10 %";
      case OFF_EXPLAINED -> cause.equals(hypothesis) ? "cause" : "other cause";
      case OFF -> "off";
      case CONTRADICTS_ITSELF, UNCHECKED, NOT_A_FACT -> "not settled";
    };
  }

  private void print(int pairs) {
    List<String> columns =
        List.of("cause", "other cause", "off", "within 10 %", "not settled", "not read");
    System.out.printf(Locale.ROOT, "%d pairs of countries%n%-18s %9s", pairs, "", "sentences");
    columns.forEach(c -> System.out.printf(Locale.ROOT, " %12s", c));
    System.out.println();
    for (Map.Entry<String, Map<String, Integer>> row : table.entrySet()) {
      int all = row.getValue().values().stream().mapToInt(Integer::intValue).sum();
      List<String> cells = new ArrayList<>();
      columns.forEach(c -> cells.add(String.valueOf(row.getValue().getOrDefault(c, 0))));
      System.out.printf(Locale.ROOT, "%-18s %9d", row.getKey(), all);
      cells.forEach(c -> System.out.printf(Locale.ROOT, " %12s", c));
      System.out.println();
    }
  }
}
