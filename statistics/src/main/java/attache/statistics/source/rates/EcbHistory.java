package attache.statistics.source.rates;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ECB's euro foreign exchange reference rates since 1999, {@code eurofxref-hist.csv} or the zip
 * around it: a line a day, newest first, a column a currency, units of the currency per euro.
 */
public final class EcbHistory implements FileFormat {

  private static final Pattern HEADER = Pattern.compile("Date(?=.*USD)(, ?[A-Z]{3})+,?\\s*");
  private static final Pattern ENTRY = Pattern.compile("(.*/)?eurofxref-hist[a-z0-9-]*\\.csv");

  @Override
  public String id() {
    return "ecb-eurofxref";
  }

  @Override
  public Source source() {
    return RateSources.ECB;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return file.entries().isEmpty()
        ? HEADER.matcher(file.firstLine().replace("\"", "")).matches()
        : file.entries().stream().anyMatch(name -> ENTRY.matcher(name).matches());
  }

  @Override
  @SourceQuirk(
      source = "ecb-fx",
      cause =
          "Every line of eurofxref-hist.csv ends with a comma, so there is one column more than"
              + " currencies; it is empty and left out.")
  @SourceQuirk(
      source = "ecb-fx",
      cause =
          "N/A means that a currency was not quoted on the day, as the lev after it gave way to the"
              + " euro; there are no rates on weekends and holidays.")
  public void read(OfficialFile file, Staging staging) {
    List<Path> tables = staging.unpack(file, name -> ENTRY.matcher(name).matches());
    if (tables.isEmpty()) {
      throw new SourceException(file.path() + ": the archive holds no eurofxref-hist.csv");
    }
    String header = header(file, tables.getFirst());
    if (!HEADER.matcher(header).matches()) {
      throw new SourceException(
          file.path() + ": does not begin with Date and codes of currencies as eurofxref-hist.csv");
    }
    List<String> columns = new ArrayList<>();
    for (String cell : header.strip().split(",", -1)) {
      columns.add(cell.strip());
    }
    String select = select(tables.getFirst(), columns);
    staging.insert(file, select);
    staging.query(
        file,
        "SELECT max(period_start) FROM (" + select + ")",
        row -> staging.vintage(String.valueOf(row.getString(1))));
  }

  private static String header(OfficialFile file, Path table) {
    try (InputStream in = Files.newInputStream(table)) {
      return new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8)
          .replaceFirst("^\uFEFF", "")
          .lines()
          .findFirst()
          .orElse("")
          .replace("\"", "");
    } catch (IOException e) {
      throw new SourceException(file.path() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The codes in the header are three letters each, so they can name columns. */
  private static String select(Path table, List<String> columns) {
    String types =
        IntStream.range(0, columns.size())
            .mapToObj(i -> "'" + name(columns, i) + "': 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    String currencies =
        IntStream.range(1, columns.size())
            .filter(i -> !columns.get(i).isEmpty())
            .mapToObj(i -> name(columns, i))
            .collect(Collectors.joining(", "));
    return """
    SELECT line, 'exchange_rate' AS measure, 'EUROAREA' AS reporter, 'I' AS frequency,
      CASE WHEN TRY_CAST(day AS DATE) IS NULL THEN CAST(error('line ' || line || ': '''
          || left(coalesce(day, ''), 40) || ''' is no date; fetch the file again') AS DATE)
        ELSE CAST(day AS DATE) END AS period_start,
      TRY_CAST(day AS DATE) AS period_end,
      CASE WHEN coalesce(TRY_CAST(rate AS DOUBLE), -1) > 0 AND isfinite(TRY_CAST(rate AS DOUBLE))
        THEN CAST(rate AS DOUBLE)
        ELSE CAST(error('line ' || line || ': ''' || left(rate, 40)
          || ''' is no exchange rate; fetch the file again') AS DOUBLE) END AS value,
      0.5 * power(10, -CASE WHEN contains(rate, '.') THEN length(rate) - strpos(rate, '.')
        ELSE 0 END) AS half_width,
      currency AS unit, 'units per euro, reference rate of the day' AS scope
    FROM (UNPIVOT (SELECT row_number() OVER () + 1 AS line, * FROM read_csv(%s,
        auto_detect = false, header = true, quote = '"', escape = '"', delim = ',',
        strict_mode = true, columns = %s)) ON %s INTO NAME currency VALUE rate)
    WHERE rate NOT IN ('N/A', '')
    """
        .formatted(Staging.literal(table.toString()), types, currencies);
  }

  private static String name(List<String> columns, int i) {
    return i == 0 ? "day" : columns.get(i).isEmpty() ? "nothing" + i : columns.get(i);
  }
}
