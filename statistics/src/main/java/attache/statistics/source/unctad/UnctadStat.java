package attache.statistics.source.unctad;

import attache.statistics.source.AreaCodes;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.TextTable;
import attache.vocabulary.country.Country;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tables of UNCTADstat, as CSV or the 7z around it: Year, Economy and its label, other dimensions
 * each with its label, then three columns a measure: the value, {@code … Footnote} and {@code …
 * Missing value}.
 *
 * <p>Foreign direct investment becomes the catalogue's measures; any other table is kept as {@code
 * unctadstat:<report>.<measure>} with its dimensions in the scope.
 */
public final class UnctadStat implements FileFormat {

  /** The record. */
  public static final Source SOURCE =
      new Source(
          "unctadstat",
          "UNCTADstat",
          "United Nations Conference on Trade and Development",
          "free, naming UNCTAD",
          "UNCTAD, UNCTADstat",
          "https://unctadstat.unctad.org",
          "foreign direct investment, trade and other indicators of some 200 economies and groups,"
              + " annual since 1970 or later",
          "At unctadstat.unctad.org open a table, choose bulk download, and add the 7z or the CSV in"
              + " it as it is.",
          List.of("US_FdiFlowsStock.csv.7z", "US_FdiFlowsStock.csv"),
          Source.Basis.NO_PAIRS,
          Source.Editions.REVISES);

  private static final Pattern NAME = Pattern.compile("US[._]([A-Za-z0-9]+).*");
  private static final String FOOTNOTE = "_footnote";
  private static final String MISSING = "_missing_value";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "us(d|_dollars?)?_(at_)?(current|constant)?.*?_?(thousands|millions|billions).*");

  @Override
  public String id() {
    return "unctadstat-csv";
  }

  @Override
  public Source source() {
    return SOURCE;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    if (!file.entries().isEmpty()) {
      return file.entries().stream()
          .anyMatch(name -> NAME.matcher(lastPart(name)).matches() && isCsv(name));
    }
    List<String> columns =
        Stream.of(file.firstLine().split(",", -1)).map(UnctadStat::slug).toList();
    return columns.contains("economy")
        && columns.contains("economy_label")
        && columns.contains("year")
        && columns.stream().anyMatch(c -> c.endsWith(FOOTNOTE) || c.endsWith(MISSING));
  }

  private static boolean isCsv(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** "US dollars at current prices in millions" as the bulk files or a tidy copy write it. */
  private static String slug(String column) {
    return column
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace("us$", "us_dollars")
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_|_$", "");
  }

  @Override
  public void read(OfficialFile file, Staging staging) {
    List<Path> tables = staging.unpack(file, UnctadStat::isCsv);
    if (tables.isEmpty()) {
      throw new SourceException(file.path() + ": the archive holds no CSV file");
    }
    staging.areas(areaCodes());
    for (Path table : tables) {
      read(file, table, staging);
    }
  }

  @SourceQuirk(
      source = "unctadstat",
      cause =
          "Economies go by UN M49 numbers with some of its own: 251 France with its overseas"
              + " departments, 842 the United States with Puerto Rico, 926, 757, 579; groups have four"
              + " digits.")
  private static AreaCodes areaCodes() {
    Map<String, String> codes = new HashMap<>();
    for (Country country : Country.countries()) {
      country.numeric().ifPresent(code -> codes.put(code, country.code()));
    }
    return AreaCodes.of("unctad", new AreaCodes("unctad", codes));
  }

  private static void read(OfficialFile file, Path table, Staging staging) {
    TextTable header = TextTable.of(file, table, ',', List.of("year", "economy"));
    List<String> columns = header.columns().stream().map(UnctadStat::slug).toList();
    TextTable cells =
        new TextTable(
            table,
            ',',
            IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).toList(),
            header.encoding());
    staging.run(file, "CREATE OR REPLACE TEMP TABLE cells AS FROM " + cells.rows());
    List<Integer> measures =
        IntStream.range(0, columns.size())
            .filter(i ->
                columns.contains(columns.get(i) + FOOTNOTE)
                    || columns.contains(columns.get(i) + MISSING))
            .boxed()
            .toList();
    if (measures.isEmpty()) {
      throw new SourceException(
          file.path()
              + ": has no column with a Footnote or Missing value beside it, as UNCTADstat's bulk"
              + " files have");
    }
    Matcher named = NAME.matcher(lastPart(String.valueOf(table.getFileName())));
    String report = named.matches() ? named.group(1).toLowerCase(Locale.ROOT) : "table";
    for (int measure : measures) {
      staging.insert(file, select(columns, measure, report));
    }
  }

  /**
   * @param measure number of its column
   */
  @SourceQuirk(
      source = "unctadstat",
      cause =
          "The unit and the multiplier stand in the name of the measure, as in 'US dollars at current"
              + " prices in millions', and are multiplied out.")
  private static String select(List<String> columns, int measure, String report) {
    String name = columns.get(measure);
    boolean isMoney = AMOUNT.matcher(name).matches();
    String mult =
        !isMoney ? "0" : name.contains("billions") ? "9" : name.contains("millions") ? "6" : "3";
    String value = "trim(c" + measure + ")";
    String footnote = cell(columns, name + FOOTNOTE);
    String mode = cell(columns, "mode_label");
    String direction = cell(columns, "direction_label");
    boolean ofInvestment =
        isMoney
            && name.contains("current")
            && columns.contains("mode_label")
            && columns.contains("direction_label");
    String investment =
        "CASE lower("
            + direction
            + ") || '-' || lower("
            + mode
            + ") WHEN 'inward-flow' THEN 'fdi_inflow_total' WHEN 'outward-flow' THEN"
            + " 'fdi_outflow_total' WHEN 'inward-stock' THEN 'fdi_inward_stock_total' WHEN"
            + " 'outward-stock' THEN 'fdi_outward_stock_total' END";
    String own = Staging.literal("unctadstat:" + clipped(report) + "." + clipped(name));
    return String.format(
        Locale.ROOT,
        """
        SELECT line_of_file AS line, %1$s AS dataset,
          coalesce(%2$s, %3$s) AS measure,
          coalesce(a.area, CASE WHEN regexp_full_match(%4$s, '[0-9]{4}') THEN 'unctad:' || %4$s END,
            '?' || coalesce(%4$s, '')) AS reporter, %5$s AS partner, 'A' AS frequency,
          CASE WHEN regexp_full_match(coalesce(%6$s, ''), '[12][0-9]{3}')
            THEN make_date(CAST(%6$s AS INTEGER), 1, 1)
            ELSE CAST(error('line ' || line_of_file || ': ''' || left(coalesce(%6$s, ''), 40)
              || ''' is no year; fetch the file again') AS DATE) END AS period_start,
          make_date(TRY_CAST(%6$s AS INTEGER), 12, 31) AS period_end,
          CASE WHEN isfinite(TRY_CAST(%7$s AS DOUBLE))
            THEN coalesce(TRY_CAST(%7$s || 'e%8$s' AS DOUBLE), CAST(%7$s AS DOUBLE) * power(10, %8$s))
            ELSE CAST(error('line ' || line_of_file || ': ''' || left(%7$s, 40)
              || ''' is no number; fetch the file again') AS DOUBLE) END AS value,
          CASE WHEN contains(lower(%7$s), 'e') THEN 0 ELSE 0.5 * power(10, %8$s -
            CASE WHEN contains(%7$s, '.') THEN length(%7$s) - strpos(%7$s, '.') ELSE 0 END) END
            AS half_width,
          '%9$s' AS unit,
          CASE WHEN contains(lower(%10$s), 'estimate') THEN 'ESTIMATED' ELSE 'REPORTED' END AS status,
          CASE WHEN %2$s IS NULL THEN %11$s END AS scope,
          %10$s AS note
        FROM cells LEFT JOIN areas a ON a.code = %4$s %12$s
        WHERE %7$s <> ''
        """,
        ofInvestment ? "'unctad-fdi'" : "'unctadstat'",
        ofInvestment ? investment : "CAST(NULL AS VARCHAR)",
        own,
        code(columns, "economy"),
        columns.contains("partner")
            ? "coalesce(p.area, '?' || coalesce(" + code(columns, "partner") + ", ''))"
            : "CAST(NULL AS VARCHAR)",
        cell(columns, "year"),
        value,
        mult,
        isMoney ? "USD" : name.contains("percent") ? "percent" : "1",
        "nullif(trim(" + footnote + "), '')",
        scope(columns, name),
        columns.contains("partner")
            ? "LEFT JOIN areas p ON p.code = " + code(columns, "partner")
            : "");
  }

  private static String clipped(String name) {
    return name.length() > 80 ? name.substring(0, 80) : name;
  }

  private static String cell(List<String> columns, String name) {
    int i = columns.indexOf(name);
    return i < 0 ? "CAST(NULL AS VARCHAR)" : "c" + i;
  }

  /** Spreadsheets drop the zeros that a number begins with. */
  private static String code(List<String> columns, String name) {
    String cell = cell(columns, name);
    return "CASE WHEN length("
        + cell
        + ") < 3 THEN lpad("
        + cell
        + ", 3, '0') ELSE "
        + cell
        + " END";
  }

  /** The measure's own name and every dimension that has a label. */
  private static String scope(List<String> columns, String measure) {
    String dimensions =
        columns.stream()
            .filter(c -> c.endsWith("_label"))
            .filter(c -> !c.equals("economy_label") && !c.equals("partner_label"))
            .map(c ->
                "CASE WHEN "
                    + cell(columns, c)
                    + " <> '' THEN "
                    + Staging.literal(c.substring(0, c.length() - "_label".length()) + "=")
                    + " || "
                    + cell(columns, c)
                    + " END")
            .collect(Collectors.joining(", "));
    String own = Staging.literal(measure.replace('_', ' '));
    return dimensions.isEmpty() ? own : "concat_ws('; ', " + own + ", " + dimensions + ")";
  }
}
