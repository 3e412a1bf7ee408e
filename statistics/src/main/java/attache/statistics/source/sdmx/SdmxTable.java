package attache.statistics.source.sdmx;

import attache.statistics.series.Frequency;
import attache.statistics.source.AreaCodes;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.source.Staging;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an SDMX message says, as a table {@code sdmx} of the staging database: {@code line}, and a
 * column of text for each component, null where a cell is empty. Queries name the cells by {@link
 * #cell}; nothing of the file's own text becomes part of a query but as a quoted text.
 *
 * @param file the message
 * @param staging where the table is
 * @param columns the component of each column; null for one not to be used
 * @param where what a line is called in a sentence: line or observation
 */
public record SdmxTable(
    OfficialFile file, Staging staging, List<@Nullable String> columns, String where) {

  private static final int LONGEST_HEADER = 1 << 16;

  public SdmxTable {
    columns = Collections.unmodifiableList(new ArrayList<>(columns));
  }

  /** Whether the file begins as SDMX-CSV of that structure, "ECB:EXR", whatever its version. */
  public static boolean isCsvOf(OfficialFile file, String structure) {
    return SdmxCsvHeader.structureOf(file)
        .map(id -> id.equals(structure) || id.startsWith(structure + "("))
        .orElse(false);
  }

  /** Reads an SDMX-CSV file; of an archive the first file that ends in .csv. */
  public static SdmxTable ofCsv(OfficialFile file, Staging staging) {
    List<Path> unpacked =
        staging.unpack(file, name -> name.toLowerCase(Locale.ROOT).endsWith(".csv"));
    if (unpacked.isEmpty()) {
      throw new SourceException(file.path() + ": the archive holds no CSV file");
    }
    Path path = unpacked.getFirst();
    SdmxCsvHeader header = SdmxCsvHeader.read(file.path(), firstLine(file, path));
    int n = header.columns().size();
    String types =
        IntStream.range(0, n)
            .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    String cells =
        IntStream.range(0, n)
            .mapToObj(i -> cellOf(header, i) + " AS c" + i)
            .collect(Collectors.joining(", "));
    staging.run(
        file,
        "CREATE OR REPLACE TEMP TABLE sdmx AS SELECT row_number() OVER () + 1 AS line, "
            + cells
            + " FROM read_csv("
            + Staging.literal(path.toString())
            + ", auto_detect = false, header = true, quote = '\"', escape = '\"', nullstr = '', delim = "
            + Staging.literal(String.valueOf(header.separator()))
            + ", columns = "
            + types
            + ")");
    return new SdmxTable(file, staging, header.columns(), "line");
  }

  private static String firstLine(OfficialFile file, Path path) {
    if (path.equals(file.path())) {
      return file.firstLine();
    }
    try (InputStream in = Files.newInputStream(path)) {
      String head = new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.UTF_8);
      return head.replaceFirst("^\uFEFF", "").lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new SourceException(file.path() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** "A: Annual" is A; a decimal comma, where fields are parted by semicolons, is a point. */
  private static String cellOf(SdmxCsvHeader header, int i) {
    if (i == 0 && header.isOfEcb()) {
      return "'ECB:' || split_part(c0, '.', 1)";
    }
    String cell = header.labelled().get(i) ? "split_part(c" + i + ", ': ', 1)" : "c" + i;
    return "OBS_VALUE".equals(header.columns().get(i)) && header.separator() != ','
        ? "replace(" + cell + ", ',', '.')"
        : cell;
  }

  /**
   * Codes of areas as agencies write them: ISO 3166-1 alpha-3, alpha-2 and numeric, and a table.
   */
  public static AreaCodes areaCodes() {
    Map<String, String> codes = new HashMap<>(AreaCodes.iso3().byCode());
    for (Country country : Country.countries()) {
      country.alpha2().ifPresent(code -> codes.put(code, country.code()));
      country.numeric().ifPresent(code -> codes.put(code, country.code()));
    }
    return AreaCodes.of("sdmx", new AreaCodes("sdmx", codes));
  }

  /** Whether the message has that component. */
  public boolean has(String component) {
    return columns.contains(component);
  }

  /** The cell of the first of these components that the message has, in SQL; NULL without any. */
  public String cell(String... components) {
    for (String component : components) {
      int i = columns.indexOf(component);
      if (i >= 0) {
        return "c" + i;
      }
    }
    return "CAST(NULL AS VARCHAR)";
  }

  /**
   * The cell of a component that must be there.
   *
   * @throws SourceException when it is not
   */
  public String required(String component) {
    if (!has(component)) {
      throw new SourceException(
          file.path()
              + ": has no column "
              + component
              + ", only "
              + columns.stream()
                  .filter(c -> c != null)
                  .limit(20)
                  .collect(Collectors.joining(", ")));
    }
    return cell(component);
  }

  /**
   * Refuses the message where a condition holds for an observation.
   *
   * @param condition in SQL, on {@code sdmx}
   * @param cell whose text is named
   * @param expected how the sentence ends
   */
  public void refuseWhere(String condition, String cell, String expected) {
    staging.query(
        file,
        "SELECT line, " + cell + " FROM sdmx WHERE " + condition + " ORDER BY line LIMIT 1",
        row -> {
          throw new SourceException(
              file.path()
                  + ", "
                  + where
                  + " "
                  + row.getLong(1)
                  + ": '"
                  + clipped(String.valueOf(row.getString(2)))
                  + "' "
                  + expected);
        });
  }

  static String clipped(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  /**
   * Whether a row gives a figure, in SQL: NaN and #N/A say that one is missing on purpose, and a
   * row that asks to delete gives none.
   */
  public String isFigure() {
    return required("OBS_VALUE")
        + " IS NOT NULL AND "
        + cell("OBS_VALUE")
        + " NOT IN ('NaN', '#N/A') AND coalesce("
        + cell("ACTION")
        + ", 'I') <> 'D'";
  }

  /**
   * Makes a table {@code periods} (time, freq, frequency, period_start, period_end) of every value
   * of TIME_PERIOD that has a figure. Where the frequency is of years, quarters or months, a day
   * stands for the one it lies in, as with normalised times.
   *
   * @param freq the cell of the frequency
   * @throws SourceException when one is no period; the line is named
   */
  public void periods(String freq) {
    String time = required("TIME_PERIOD");
    List<List<String>> rows = new ArrayList<>();
    staging.query(
        file,
        "SELECT "
            + time
            + ", coalesce("
            + freq
            + ", ''), min(line) FROM sdmx WHERE "
            + isFigure()
            + " GROUP BY ALL ORDER BY 3",
        row -> {
          String text = row.getString(1);
          try {
            Period read = SdmxTime.read(text == null ? "" : text);
            Period period = inFrequency(read, row.getString(2));
            rows.add(
                List.of(
                    text == null ? "" : text,
                    row.getString(2),
                    frequency(period, row.getString(2)).code(),
                    period.start().toString(),
                    period.end().toString()));
          } catch (IllegalArgumentException e) {
            throw new SourceException(
                file.path() + ", " + where + " " + row.getLong(3) + ": " + e.getMessage(), e);
          }
        });
    staging.table(
        file,
        "periods",
        List.of(
            "time VARCHAR",
            "freq VARCHAR",
            "frequency VARCHAR",
            "period_start DATE",
            "period_end DATE"),
        rows);
  }

  /**
   * Makes a table {@code statuses} (code, status, note) of every code of OBS_STATUS in the message.
   *
   * @param cell of the status; its row in the table is the one of {@code coalesce(cell, '')}
   */
  public void statuses(String cell) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    staging.query(
        file,
        "SELECT DISTINCT coalesce(" + cell + ", '') FROM sdmx ORDER BY 1",
        row -> {
          SdmxStatus status = SdmxStatus.of(row.getString(1));
          rows.add(Arrays.asList(row.getString(1), status.status().name(), status.note()));
        });
    staging.table(
        file, "statuses", List.of("code VARCHAR", "status VARCHAR", "note VARCHAR"), rows);
  }

  private static Period inFrequency(Period period, String freq) {
    LocalDate day = period.start();
    if (!day.equals(period.end())) {
      return period;
    }
    return switch (freq) {
      case "A" -> Period.year(day.getYear());
      case "S" -> Period.half(day.getYear(), (day.getMonthValue() + 5) / 6);
      case "Q" -> Period.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
      case "M" -> Period.of(YearMonth.from(day), YearMonth.from(day));
      default -> period;
    };
  }

  /** What no code of ours is for — days, weeks, halves — is irregular. */
  private static Frequency frequency(Period period, String freq) {
    if (!freq.isEmpty()) {
      return switch (freq) {
        case "A" -> Frequency.ANNUAL;
        case "Q" -> Frequency.QUARTERLY;
        case "M" -> Frequency.MONTHLY;
        default -> Frequency.IRREGULAR;
      };
    }
    if (period.isWholeMonths()) {
      int first = period.start().getMonthValue();
      switch (period.monthCount()) {
        case 1:
          return Frequency.MONTHLY;
        case 3:
          return first % 3 == 1 ? Frequency.QUARTERLY : Frequency.IRREGULAR;
        case 12:
          return first == 1 ? Frequency.ANNUAL : Frequency.IRREGULAR;
        default:
          return Frequency.IRREGULAR;
      }
    }
    return Frequency.IRREGULAR;
  }

  /**
   * The figure in whole units, in SQL: UNIT_MULT multiplied out as digits, so that 5.83 billion is
   * 5830000000 and no neighbour of it.
   *
   * @param mult the cell of the power of ten, "0" for whole units
   */
  public String value(String mult) {
    String text = cell("OBS_VALUE");
    return "coalesce(TRY_CAST("
        + text
        + " || 'e' || coalesce("
        + mult
        + ", '0') AS DOUBLE), TRY_CAST("
        + text
        + " AS DOUBLE) * power(10, CAST(coalesce("
        + mult
        + ", '0') AS INTEGER)))";
  }

  /** Half the worth of the last digit written, in SQL. */
  public String halfWidth(String mult) {
    String text = cell("OBS_VALUE");
    return "CASE WHEN contains(lower("
        + text
        + "), 'e') THEN 0 ELSE 0.5 * power(10, CAST(coalesce("
        + mult
        + ", '0') AS INTEGER) - CASE WHEN contains("
        + text
        + ", '.') THEN length("
        + text
        + ") - strpos("
        + text
        + ", '.') ELSE 0 END) END";
  }

  /** Refuses figures that are no numbers and multipliers that are no powers of ten. */
  public void refuseWrongFigures(String mult) {
    refuseWhere(
        isFigure()
            + " AND NOT coalesce(isfinite(TRY_CAST("
            + cell("OBS_VALUE")
            + " AS DOUBLE)), false)",
        cell("OBS_VALUE"),
        "is no number: the file is damaged or in another form than SDMX; fetch it again");
    refuseWhere(
        isFigure()
            + " AND "
            + mult
            + " IS NOT NULL AND NOT coalesce(TRY_CAST("
            + mult
            + " AS INTEGER) BETWEEN -12 AND 15, false)",
        mult,
        "is no UNIT_MULT, expected a power of ten such as 0, 3, 6 or 9");
  }
}
