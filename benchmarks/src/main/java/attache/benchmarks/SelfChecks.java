package attache.benchmarks;

import attache.checking.selfcheck.Conflict;
import attache.checking.selfcheck.Relation;
import attache.checking.selfcheck.SelfCheck;
import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.vocabulary.country.Country;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statements against themselves: {@code ./dev bench self-check [SHARED]}. Where the collection is
 * there, how many of the relations that arithmetic by hand found between the figures of public
 * statements are found from their text; every contradiction found in the collection's other texts
 * and in the examples, to be looked at; and how long a text of 300 figures takes.
 */
final class SelfChecks {

  private static final String SENTENCES =
      "checking/src/test/resources/attache/checking/selfcheck/real-en.txt";

  private static final LocalDate DAY = LocalDate.of(2024, 7, 10);
  private static final int FIGURES = 300;
  private static final int RUNS = 40;

  /** A relation worked out by hand: whose statement, its name there, and the figures it ties. */
  private record Listed(String statement, String relation, List<String> figures) {}

  private static final List<Listed> LISTED =
      List.of(
          listed("cn-ru-2023m2", "sum", "T X M"),
          listed("cn-ru-2023m2", "weighted growth", "T gT X gX M gM"),
          listed("cn-ru-2023m2", "headline \"a quarter\"", "gT 25"),
          listed("cn-ru-2023m2", "headline \"almost a third\"", "gM 33.3333"),
          listed("us-in-2023", "growth", "T T0 gT"),
          listed("in-us-fy24", "US sum", "T X M"),
          listed("in-us-fy24", "US previous year", "T0 X gX M gM"),
          listed("in-us-fy24", "China sum", "CT CX CM"),
          listed("in-us-fy24", "China previous year", "CT0 CX CgX CM CgM"),
          listed("uz-target-2023", "12 x 1.2^3", "T g 20"),
          listed("uz-target-2023", "12 x 1.2^2", "T g 20"),
          listed("kz-cn-2022-mixed", "Kazakh side figure", "T s 24"),
          listed("vn-2020m9", "sum", "T X M"),
          listed("vn-2020m9", "balance", "B X M"),
          listed("vn-2020m9", "weighted growth", "T gT X gX M gM"),
          listed("vn-2020m9", "last year balance", "B0 X gX M gM"),
          listed("vn-2020m9", "sector sum", "X D F"),
          listed("vn-2020m9", "share", "X D sD"),
          listed("vn-2020m9", "sector balances", "B bD bF"),
          listed("vn-2018apr", "total & balance", "T X B"),
          listed("vn-2018apr", "share", "X F s"),
          listed("vn-2018apr", "FDI balance", "F FM FB"),
          listed("in-ca-2020", "sum", "T X M"),
          listed("in-ca-2020", "goods+services", "T SV"),
          listed("ru-friendly", "82 lies between", "a x m"),
          listed("uk-commonwealth", "ratio", "e c 5"),
          listed("uz-2023m4", "sum", "T X M"),
          listed("uz-2023m4", "balance", "B X M"),
          listed("uz-2023m4", "weighted growth", "T gT X gX M gM"),
          listed("uz-2023m4", "deyarli", "T C 17"),
          listed("uz-cis-2024", "sum", "T X M"),
          listed("uz-cis-2024", "Russia sum", "R RX RM"),
          listed("uz-cis-2024", "Russia share", "T R s"));

  private static final Map<String, String> PAIRS =
      Map.of(
          "cn-ru-2023m2", "CHN RUS",
          "us-in-2023", "IND USA",
          "kz-cn-2022-mixed", "CHN KAZ",
          "uz-target-2023", "UZB RUS",
          "in-ca-2020", "IND CAN");

  private SelfChecks() {}

  private static Listed listed(String statement, String relation, String figures) {
    return new Listed(statement, relation, List.of(figures.split(" ", -1)));
  }

  /**
   * Prints the three tables.
   *
   * @param args the folder of the collection, beside the checkout if absent
   */
  static void run(List<String> args) throws IOException {
    Path home = Path.of(System.getProperty("attache.home", ".")).toAbsolutePath().normalize();
    Path shared = args.isEmpty() ? home.resolveSibling("shared") : Path.of(args.getFirst());
    sentences(home.resolve(SENTENCES));
    Path statements = shared.resolve("corpus/self-check/statements.jsonl");
    if (Files.exists(statements)) {
      relations(statements);
    } else {
      System.out.println("No statements with relations worked out by hand in " + shared + ".");
    }
    contradictions(home.resolve("examples"), "none");
    contradictions(shared.resolve("corpus/dev/text"), "2022-06-01");
    contradictions(shared.resolve("seeds"), "2020-11-24");
    speed();
  }

  /** The same figures told in whole sentences, which the test of the self-check reads too. */
  private static void sentences(Path file) throws IOException {
    int found = 0;
    int listed = 0;
    int accused = 0;
    for (String told : Files.readString(file).split("\n====\n", -1)) {
      String[] parts = told.split("\n----", -1);
      List<Claim> claims = claims(parts[0], "", DAY, "en");
      SelfCheck check = SelfCheck.of(claims);
      boolean contradictory = parts[1].contains("contradictory");
      accused += !check.conflicts().isEmpty() && !contradictory ? 1 : 0;
      for (String line : parts[1].lines().filter(l -> l.contains(" ")).toList()) {
        int blank = line.indexOf(' ');
        List<String> surfaces = List.of(line.substring(blank + 1).split(" \\| ", -1));
        listed++;
        boolean tied =
            check.relations().stream()
                .filter(r -> r.holding().name().equals(line.substring(0, blank)))
                .anyMatch(r -> surfaces(r, claims, parts[0]).equals(Set.copyOf(surfaces)));
        found += tied ? 1 : 0;
        if (!tied) {
          System.out.println("  missed " + line);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "Relations worked out by hand: %d of %d found from sentences (%.2f); %d consistent"
            + " statements called contradictory%n",
        found,
        listed,
        (double) found / listed,
        accused);
  }

  private static Set<String> surfaces(Relation relation, List<Claim> claims, String text) {
    return claims.stream()
        .filter(c -> relation.claims().contains(c.id()))
        .map(c -> text.substring(c.span().start(), c.span().end()))
        .collect(Collectors.toSet());
  }

  private static void relations(Path statements) throws IOException {
    int found = 0;
    int contradictory = 0;
    List<String> missed = new ArrayList<>();
    for (String line : Files.readAllLines(statements)) {
      JsonNode node = JsonMapper.shared().readTree(line);
      String id = node.path("id").asString("");
      List<Claim> claims =
          claims(node.path("text").asString(""), PAIRS.getOrDefault(id, ""), DAY, lang(node));
      SelfCheck check = SelfCheck.of(claims);
      contradictory += check.conflicts().isEmpty() ? 0 : 1;
      for (Conflict conflict : check.conflicts()) {
        System.out.println("  contradiction in " + id + ": " + conflict.relations());
      }
      for (Listed listed : LISTED) {
        if (listed.statement.equals(id)) {
          boolean tied = check.relations().stream().anyMatch(r -> ties(r, claims, listed, node));
          found += tied ? 1 : 0;
          if (!tied) {
            missed.add(id + ": " + listed.relation);
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d found from the notes of the statements, which are shorthand (%.2f);"
            + " %d statements called contradictory%n",
        found,
        LISTED.size(),
        (double) found / LISTED.size(),
        contradictory);
    missed.forEach(m -> System.out.println("  missed " + m));
  }

  private static String lang(JsonNode node) {
    String text = node.path("text").asString("");
    return text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
        ? "ru"
        : "en";
  }

  /** Whether the relation is between just the figures listed. */
  private static boolean ties(Relation r, List<Claim> claims, Listed listed, JsonNode node) {
    if (r.claims().size() != listed.figures.size()) {
      return false;
    }
    List<Claim> tied = claims.stream().filter(c -> r.claims().contains(c.id())).toList();
    return listed.figures.stream()
        .allMatch(key -> {
          String value = node.path("figures").path(key).asString(key);
          return tied.stream().anyMatch(c -> isOf(c, value));
        });
  }

  private static boolean isOf(Claim claim, String value) {
    double number = claim.quantity() == null ? 0 : Math.abs(claim.quantity().number());
    double listed;
    try {
      listed = Math.abs(Double.parseDouble(value));
    } catch (NumberFormatException e) {
      return false;
    }
    for (double scale : new double[] {1, 1e6, 1e9}) {
      if (Math.abs(number - listed * scale) <= 1e-6 * listed * scale) {
        return true;
      }
    }
    return false;
  }

  private static void contradictions(Path folder, String day) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    int texts = 0;
    int figures = 0;
    int relations = 0;
    int conflicts = 0;
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      String language = name.matches("(en|ru|zh)\\d+\\.txt") ? name.substring(0, 2) : "";
      List<Claim> claims =
          claims(
              Files.readString(file),
              "",
              day.equals("none") ? null : LocalDate.parse(day),
              language);
      SelfCheck check = SelfCheck.of(claims);
      texts++;
      figures += claims.size();
      relations += check.relations().size();
      conflicts += check.conflicts().size();
      for (Conflict conflict : check.conflicts()) {
        System.out.println(
            "  "
                + name
                + ": "
                + String.join(" ", conflict.relations())
                + (conflict.repair() == null ? "" : " Repair: " + conflict.repair().says() + ".")
                + conflict.doubt());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d texts, %d figures, %d relations, %d contradictions%n",
        folder.getFileName(),
        texts,
        figures,
        relations,
        conflicts);
  }

  private static List<Claim> claims(
      String text, String pair, @Nullable LocalDate day, String language) throws IOException {
    List<Country> sides =
        pair.isEmpty() ? List.of() : Stream.of(pair.split(" ", -1)).map(Country::of).toList();
    Statement statement =
        StatementReader.read(
            text.getBytes(StandardCharsets.UTF_8),
            "statement.txt",
            new StatementReader.Options(
                day, sides, language.isEmpty() ? null : language, null, null, null));
    return ClaimReader.read(statement);
  }

  /** Years of trade told figure by figure, some with a slip. */
  private static void speed() throws IOException {
    StringBuilder text = new StringBuilder();
    int year = 1950;
    for (int n = 0; n < FIGURES; n += 5, year++) {
      double exports = 3.1 + n * 0.37 % 5;
      double imports = 2.3 + n * 0.53 % 4;
      text.append(
          String.format(
              Locale.ROOT,
              "In %d trade between Chile and Peru was $%.2f %s, up 7.4 percent. Exports of Chile to"
                  + " Peru were $%.2f billion and imports from Peru $%.2f billion, a difference of"
                  + " $%.2f billion. ",
              year,
              exports + imports,
              n % 50 == 0 ? "million" : "billion",
              exports,
              imports,
              Math.abs(exports - imports)));
    }
    List<Claim> claims = claims(text.toString(), "CHL PER", DAY, "en");
    SelfCheck check = SelfCheck.of(claims);
    long best = Long.MAX_VALUE;
    long first = 0;
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    for (int run = 0; run < RUNS; run++) {
      long start = clock.getCurrentThreadCpuTime();
      SelfCheck.of(claims);
      long took = clock.getCurrentThreadCpuTime() - start;
      first = run == 0 ? took : first;
      best = Math.min(best, took);
    }
    System.out.printf(
        Locale.ROOT,
        "%d figures, %d relations, %d contradictions: %.1f ms of one processor once warm (second run"
            + " of the process %.1f ms)%n",
        claims.size(),
        check.relations().size(),
        check.conflicts().size(),
        best / 1e6,
        first / 1e6);
  }
}
