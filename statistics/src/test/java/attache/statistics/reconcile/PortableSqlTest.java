package attache.statistics.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What reconciliation asks of an engine, DuckDB and Spark SQL both have. */
class PortableSqlTest {

  /**
   * In the reference of both: duckdb.org/docs/stable/sql/functions and
   * spark.apache.org/docs/latest/api/sql. {@code median} comes from the dialect.
   */
  private static final Set<String> BOTH_HAVE =
      Set.of(
          "abs",
          "avg",
          "cast",
          "coalesce",
          "count",
          "exp",
          "floor",
          "greatest",
          "least",
          "ln",
          "max",
          "median",
          "sqrt",
          "sum");

  private static final Set<String> WORDS_BEFORE_BRACKETS =
      Set.of(
          "and", "as", "from", "then", "values", "v", "when", "where", "or", "else", "join", "in");

  private static final Pattern CALL = Pattern.compile("\\b([A-Za-z_]\\w*)\\s*\\(");

  /** What only DuckDB, or nobody else in this form, understands. */
  private static final Pattern ONLY_DUCKDB =
      Pattern.compile(
          "::|\\bGROUP BY ALL\\b|\\bEXCLUDE\\b|\\bQUALIFY\\b|\\bFILTER\\s*\\(|\\bUSING\\s+SAMPLE\\b"
              + "|\\bUNNEST\\b|\\bASOF\\b|\\bPIVOT\\b|^\\s*FROM\\b|\\bBY NAME\\b",
          Pattern.CASE_INSENSITIVE);

  /** Writes down what is asked. */
  private static final class Listening implements SqlEngine {
    final ReportTable table;
    final Set<String> said = new TreeSet<>();

    Listening(ReportTable table) {
      this.table = table;
    }

    @Override
    public Dialect dialect() {
      return table.dialect();
    }

    @Override
    public void run(String statement) {
      said.add(statement);
      table.run(statement);
    }

    @Override
    public void query(String select, RowReader reader) {
      said.add(select);
      table.query(select, reader);
    }
  }

  private static Set<String> everythingAsked() {
    try (ReportTable table = ReportTable.inMemory(1, "1GB")) {
      TwoSidedWorld world = TwoSidedWorld.of(8, 4, 1);
      table.add(world.reports);
      table.add(
          world.with(r ->
              TwoSidedWorld.report(
                  r.reporter(), r.partner(), r.flow(), ReportTable.ALL_PRODUCTS, r.value())));
      table.run(
          "CREATE TABLE geography AS SELECT DISTINCT reporter AS exporter, partner AS importer,"
              + " 8.0 AS log_distance, 0 AS contiguous, 1 AS landlocked_exporter,"
              + " 0 AS landlocked_importer FROM report");
      Listening listening = new Listening(table);
      for (Mode mode : Mode.values()) {
        for (Freight freight : Freight.values()) {
          Reconciliation.run(listening, new Method(mode, freight)).flows("AAQ", "ABQ", "x");
        }
      }
      return listening.said;
    }
  }

  @Test
  void everyFunctionIsOneThatBothEnginesHave() {
    Set<String> others = new TreeSet<>();
    Set<String> said = everythingAsked();
    for (String sql : said) {
      Matcher call = CALL.matcher(sql.replaceAll("'[^']*'", "''"));
      while (call.find()) {
        String name = call.group(1).toLowerCase(Locale.ROOT);
        if (!BOTH_HAVE.contains(name) && !WORDS_BEFORE_BRACKETS.contains(name)) {
          others.add(name);
        }
      }
    }
    assertThat(said).hasSizeGreaterThan(20);
    assertThat(others).isEmpty();
  }

  @Test
  void nothingIsWrittenAsOnlyDuckDbWritesIt() {
    assertThat(everythingAsked())
        .noneMatch(sql -> ONLY_DUCKDB.matcher(sql.replaceAll("'[^']*'", "''")).find());
  }

  @Test
  void theDialectsDifferInKeepingAndInTheMedian() {
    assertThat(Dialect.DUCKDB.keeping("t", "SELECT 1"))
        .containsExactly("CREATE OR REPLACE TABLE t AS SELECT 1");
    assertThat(Dialect.SPARK.keeping("t", "SELECT 1"))
        .containsExactly("DROP VIEW IF EXISTS t", "CACHE TABLE t AS SELECT 1");
    assertThat(Dialect.SPARK.medianOf("x")).isEqualTo("percentile_approx(x, 0.5, 10000)");
  }
}
