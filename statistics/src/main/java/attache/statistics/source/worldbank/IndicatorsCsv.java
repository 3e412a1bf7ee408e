package attache.statistics.source.worldbank;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The World Bank's tables with a column a year: of one indicator, {@code API_….zip} or the CSV in
 * it, whose header stands below four lines with source and date; or of all, {@code WDI_CSV.zip}
 * with {@code WDICSV.csv}.
 */
public final class IndicatorsCsv implements FileFormat {

  private static final Pattern ENTRY =
      Pattern.compile("(.*/)?(API_[^/]*_DS[0-9]+_[^/]*\\.csv|WDICSV\\.csv|WDIData\\.csv)");
  private static final Pattern DATE = Pattern.compile("\"?Last Updated Date\"?,\"?([0-9-]{10})\"?");
  private static final Pattern TITLE = Pattern.compile("\"?Data Source\"?,\"?([^\",]{1,120})");
  private static final Pattern DATABASE = Pattern.compile("^API_.*_DS([0-9]{1,4})_");
  private static final Pattern PERIOD = Pattern.compile("[12][0-9]{3}");
  private static final List<String> FIRST =
      List.of("Country Name", "Country Code", "Indicator Name", "Indicator Code");
  private static final int HEAD = 1 << 16;

  @Override
  public String id() {
    return "worldbank-csv";
  }

  @Override
  public Source source() {
    return Indicators.WDI;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    if (!file.entries().isEmpty()) {
      return file.entries().stream().anyMatch(name -> ENTRY.matcher(name).matches());
    }
    String first = file.firstLine().replace("\"", "");
    return first.startsWith("Data Source,World Development Indicators")
        || (first.startsWith("Data Source,") && ENTRY.matcher(file.name()).matches())
        || first.startsWith(String.join(",", FIRST) + ",");
  }

  @Override
  @SourceQuirk(
      source = "wdi",
      cause =
          "Lines of API_….csv end with a comma, and so has the header: one column more than years,"
              + " which is left out.")
  public void read(OfficialFile file, Staging staging) {
    List<Path> tables = staging.unpack(file, name -> ENTRY.matcher(name).matches());
    if (tables.isEmpty()) {
      throw new SourceException(file.path() + ": the archive holds no API_….csv or WDICSV.csv");
    }
    for (Path table : tables) {
      read(file, table, staging);
    }
  }

  private static void read(OfficialFile file, Path table, Staging staging) {
    List<String> head = head(file, table);
    int skip = 0;
    String title = null;
    while (skip < head.size() && skip < 6 && !isHeader(head.get(skip))) {
      Matcher date = DATE.matcher(head.get(skip));
      if (date.lookingAt()) {
        staging.vintage(date.group(1));
      }
      Matcher named = TITLE.matcher(head.get(skip));
      if (named.lookingAt()) {
        title = named.group(1).strip();
      }
      skip++;
    }
    List<String> columns = skip < head.size() ? cells(file, head.get(skip)) : List.of();
    for (int i = 0; i < FIRST.size(); i++) {
      if (columns.size() <= i || !columns.get(i).equals(FIRST.get(i))) {
        throw new SourceException(
            file.path()
                + ": has no column '"
                + FIRST.get(i)
                + "' in its place; expected "
                + String.join(", ", FIRST)
                + " and years");
      }
    }
    Indicators.stage(file, database(table), title, rows(file, table, columns, skip), staging);
  }

  /**
   * {@code API_NY.GDP.MKTP.CD_DS2_en_csv_v2_75934.csv} is of database 2; a table that names none,
   * of WDI.
   */
  private static String database(Path table) {
    Matcher named = DATABASE.matcher(String.valueOf(table.getFileName()));
    return named.find() ? named.group(1) : Indicators.OF_WDI;
  }

  private static boolean isHeader(String line) {
    return line.replace("\"", "").contains("Country Code")
        || line.replace("\"", "").contains("Indicator Code");
  }

  private static List<String> head(OfficialFile file, Path table) {
    try (InputStream in = Files.newInputStream(table)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)
          .replaceFirst("^\uFEFF", "")
          .lines()
          .limit(8)
          .toList();
    } catch (IOException e) {
      throw new SourceException(file.path() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<String> cells(OfficialFile file, String line) {
    List<String> cells = new ArrayList<>();
    try {
      CsvReader.builder().ofCsvRecord(line).forEach(row -> cells.addAll(row.getFields()));
      return cells;
    } catch (CsvParseException e) {
      throw new SourceException(file.path() + ": its header is no CSV; fetch the file again", e);
    }
  }

  /** All cells of the wide table that are filled, one below the other. */
  private static String rows(OfficialFile file, Path table, List<String> columns, int skip) {
    List<Integer> years = new ArrayList<>();
    for (int i = FIRST.size(); i < columns.size(); i++) {
      if (PERIOD.matcher(columns.get(i)).matches()) {
        years.add(i);
      } else if (i < columns.size() - 1 || !columns.get(i).isBlank()) {
        throw new SourceException(
            file.path() + ": the column '" + clipped(columns.get(i)) + "' is no year");
      }
    }
    if (years.isEmpty()) {
      throw new SourceException(file.path() + ": has no column of a year");
    }
    String unpivoted =
        """
        (UNPIVOT (SELECT row_number() OVER () + %1$d AS line, c1 AS economy, c2 AS name,
              c3 AS indicator, CAST(NULL AS VARCHAR) AS status, %2$s
            FROM read_csv(%3$s, auto_detect = false, skip = %4$d, header = true, quote = '"',
              escape = '"', delim = ',', nullstr = '', strict_mode = true, columns = %5$s))
          ON %6$s INTO NAME period VALUE value)
        """;
    return String.format(
        Locale.ROOT,
        unpivoted,
        skip + 1,
        years.stream().map(i -> "c" + i + " AS \"" + columns.get(i) + "\"").collect(joined()),
        Staging.literal(table.toString()),
        skip,
        IntStream.range(0, columns.size())
            .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}")),
        years.stream().map(i -> "\"" + columns.get(i) + "\"").collect(joined()));
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static String clipped(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
