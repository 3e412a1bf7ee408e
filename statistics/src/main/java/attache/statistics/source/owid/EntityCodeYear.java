package attache.statistics.source.owid;

import attache.statistics.source.AreaCodes;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.TextTable;
import attache.statistics.source.countries.ColumnMeasure;
import attache.statistics.source.countries.SaidUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table of Our World in Data: Entity, Code, Year (or Day), and a column a measure; alone, in a
 * zip, or with the {@code .metadata.json} beside it that tells titles, units and sources.
 */
public final class EntityCodeYear implements FileFormat {

  /** The record. */
  public static final Source SOURCE =
      new Source(
          "owid",
          "Our World in Data",
          "Global Change Data Lab",
          "Creative Commons Attribution 4.0 for what Our World in Data made itself; figures of others"
              + " keep the terms of their sources, which each row names where the metadata do",
          "Our World in Data, with the source that each figure names",
          "https://ourworldindata.org",
          "whatever a chart shows, annual or daily",
          "Under a chart choose Download and Data (CSV); add the zip, or the CSV with the"
              + " .metadata.json beside it.",
          List.of("life-expectancy.csv", "life-expectancy.zip"),
          Source.Basis.NO_PAIRS,
          Source.Editions.REVISES);

  private static final Pattern BEGINNING =
      Pattern.compile("\"?entity\"?,\"?code\"?,\"?(year|day)\"?,.*", Pattern.CASE_INSENSITIVE);
  private static final String METADATA = ".metadata.json";
  private static final long LARGEST_METADATA = 4 << 20;
  private static final int LONGEST_SLUG = 80;

  @Override
  public String id() {
    return "owid-csv";
  }

  @Override
  public Source source() {
    return SOURCE;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return BEGINNING.matcher(file.firstLine()).matches()
        || file.entries().stream().anyMatch(name -> name.endsWith(METADATA));
  }

  @Override
  public void read(OfficialFile file, Staging staging) {
    List<Path> files =
        staging.unpack(file, name -> name.endsWith(".csv") || name.endsWith(METADATA));
    Path table =
        files.size() == 1
            ? files.getFirst()
            : files.stream()
                .filter(path -> path.toString().endsWith(".csv"))
                .findFirst()
                .orElseThrow(
                    () -> new SourceException(file.path() + ": the archive holds no CSV file"));
    JsonNode metadata = metadata(file, table, files);
    TextTable header = TextTable.of(file, table, ',', List.of("entity", "code"));
    boolean daily = header.has("day");
    if (!daily && !header.has("year")) {
      throw new SourceException(file.path() + ": has no column 'year' and no column 'day'");
    }
    List<String> columns = header.columns();
    TextTable cells =
        new TextTable(
            table,
            ',',
            IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).toList(),
            header.encoding());
    staging.run(file, "CREATE OR REPLACE TEMP TABLE cells AS FROM " + cells.rows());
    staging.areas(AreaCodes.of("owid", AreaCodes.iso3()));
    leaveOutWhatIsBeforeTheCalendar(file, staging, columns);
    Set<String> measures = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!Set.of("entity", "code", "year", "day").contains(columns.get(i))
          && isOfFigures(file, staging, columns.get(i), i)) {
        JsonNode about = about(metadata, columns.get(i));
        String measure = "owid:" + slug(about.path("shortName").asString(columns.get(i)));
        if (!measures.add(measure)) {
          throw new SourceException(
              file.path() + ": two columns would both be " + measure + "; rename one of them");
        }
        staging.measure(
            new ColumnMeasure(
                    measure,
                    titles(about, columns.get(i)),
                    said(about, columns.get(i)),
                    null,
                    Map.of())
                .measure());
        staging.insert(file, select(columns, i, measure, about, daily));
      }
    }
    if (measures.isEmpty()) {
      throw new SourceException(file.path() + ": has no column of figures");
    }
  }

  /** Of the zip, or of the file beside the table; nothing where there is none. */
  private static JsonNode metadata(OfficialFile file, Path table, List<Path> unpacked) {
    String name = String.valueOf(table.getFileName());
    Path beside = table.resolveSibling(name.replaceFirst("\\.csv(\\.gz)?$", "") + METADATA);
    Path path =
        unpacked.stream().filter(p -> p.toString().endsWith(METADATA)).findFirst().orElse(beside);
    if (!Files.isRegularFile(path)) {
      return JsonMapper.shared().createObjectNode();
    }
    try {
      if (Files.size(path) > LARGEST_METADATA) {
        throw new SourceException(path + ": is too large for metadata of a table");
      }
      return JsonMapper.shared().readTree(Files.readString(path));
    } catch (IOException | JacksonException e) {
      throw new SourceException(
          file.path()
              + ": its metadata, "
              + path.getFileName()
              + ", cannot be read; fetch them again",
          e);
    }
  }

  /** What the metadata say of a column, whose name here is in lower case. */
  private static JsonNode about(JsonNode metadata, String column) {
    Map<String, JsonNode> byName = new HashMap<>();
    metadata
        .path("columns")
        .forEachEntry((name, about) -> byName.put(name.strip().toLowerCase(Locale.ROOT), about));
    return byName.getOrDefault(column, JsonMapper.shared().createObjectNode());
  }

  /** The unit as the metadata say it, or the header. */
  private static String said(JsonNode about, String column) {
    String said = about.path("unit").asString("");
    return said.isBlank() ? SaidUnit.in(column) : said;
  }

  /** What a column may be called: the titles that people see first. */
  private static List<String> titles(JsonNode about, String column) {
    List<String> titles = new ArrayList<>();
    for (String key : List.of("titleShort", "titleLong", "shortName")) {
      titles.add(about.path(key).asString(""));
    }
    titles.add(about.path("display").path("name").asString(""));
    titles.add(column);
    titles.removeIf(String::isBlank);
    return titles;
  }

  private static String slug(String text) {
    String slug =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    return slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
  }

  @SourceQuirk(
      source = "owid",
      cause = "Years may lie before the year 1, down to -10000; those rows are left out.")
  private static void leaveOutWhatIsBeforeTheCalendar(
      OfficialFile file, Staging staging, List<String> columns) {
    int year = columns.indexOf("year");
    if (year >= 0) {
      staging.query(
          file,
          "SELECT count(*) FROM cells WHERE TRY_CAST(c" + year + " AS INTEGER) < 1",
          row -> {
            if (row.getLong(1) > 0) {
              staging.remark(row.getLong(1) + " rows of years before the year 1 were left out.");
            }
          });
      staging.run(file, "DELETE FROM cells WHERE TRY_CAST(c" + year + " AS INTEGER) < 1");
    }
  }

  @SourceQuirk(
      source = "owid",
      cause =
          "A column may hold words, such as annotations or the region of a country; it is left out"
              + " when none of its cells is a number.")
  private static boolean isOfFigures(
      OfficialFile file, Staging staging, String column, int number) {
    long[] counts = {0, 0};
    staging.query(
        file,
        "SELECT count(nullif(trim(c"
            + number
            + "), '')), count(TRY_CAST(c"
            + number
            + " AS DOUBLE)) FROM cells",
        row -> {
          counts[0] = row.getLong(1);
          counts[1] = row.getLong(2);
        });
    if (counts[0] > 0 && counts[1] == 0) {
      staging.remark(
          "The column '"
              + (column.length() > 60 ? column.substring(0, 60) + "…" : column)
              + "' holds words and was left out.");
    }
    return counts[1] > 0;
  }

  @SourceQuirk(
      source = "owid",
      cause =
          "Regions and groups of incomes have no code or one that begins with OWID_; those that"
              + " Attaché has no code for stay owid:…, those without any go by their name.")
  private static String select(
      List<String> columns, int i, String measure, JsonNode about, boolean daily) {
    String time = "c" + columns.indexOf(daily ? "day" : "year");
    String code = "c" + columns.indexOf("code");
    String entity = "c" + columns.indexOf("entity");
    String said = said(about, columns.get(i));
    SaidUnit known = SaidUnit.of(said);
    String unit = known.unit().text();
    String title = about.path("titleShort").asString(columns.get(i));
    String scope = unit.equals("1") && !said.isBlank() ? title + "; " + said : title;
    return """
    SELECT line_of_file AS line, %1$s AS measure,
      coalesce(a.area, CASE WHEN starts_with(%2$s, 'OWID_') THEN 'owid:' || substr(%2$s, 6)
        END, '?' || coalesce(nullif(%2$s, ''), %3$s, '')) AS reporter,
      '%4$s' AS frequency,
      %5$s AS period_start, %6$s AS period_end,
      CASE WHEN isfinite(TRY_CAST(%7$s AS DOUBLE)) THEN CAST(%7$s AS DOUBLE) * %11$s
        ELSE CAST(error('line ' || line_of_file || ': ''' || left(%7$s, 40)
          || ''' is no number; fetch the file again') AS DOUBLE) END AS value,
      CASE WHEN contains(lower(%7$s), 'e') THEN 0 ELSE 0.5 * power(10,
        -CASE WHEN contains(%7$s, '.') THEN length(%7$s) - strpos(%7$s, '.') ELSE 0 END) * %11$s
        END AS half_width,
      %8$s AS unit, %9$s AS scope, %10$s AS source
    FROM cells LEFT JOIN areas a ON a.code = %2$s WHERE %7$s <> ''
    """
        .formatted(
            Staging.literal(measure),
            code,
            entity,
            daily ? "I" : "A",
            daily
                ? "coalesce(TRY_CAST(%1$s AS DATE), %2$s)".formatted(time, noPeriod(time, "day"))
                : "coalesce(make_date(TRY_CAST(%1$s AS INTEGER), 1, 1), %2$s)"
                    .formatted(time, noPeriod(time, "year")),
            daily
                ? "TRY_CAST(" + time + " AS DATE)"
                : "make_date(TRY_CAST(" + time + " AS INTEGER), 12, 31)",
            "trim(c" + i + ")",
            Staging.literal(unit),
            Staging.literal(clipped(scope)),
            literalOrNull(about.path("citationShort").asString(null)),
            String.valueOf(known.factor()));
  }

  private static String noPeriod(String time, String what) {
    return "CAST(error('line ' || line_of_file || ': ''' || left(coalesce("
        + time
        + ", ''), 40) || ''' is no "
        + what
        + "; fetch the file again') AS DATE)";
  }

  private static String literalOrNull(@Nullable String text) {
    return text == null || text.isBlank()
        ? "CAST(NULL AS VARCHAR)"
        : Staging.literal(clipped(text));
  }

  private static String clipped(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
