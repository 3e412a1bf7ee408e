package attache.statistics.source.worldbank;

import attache.statistics.source.AreaCodes;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.countries.ColumnMeasure;
import attache.statistics.source.countries.SaidUnit;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.OwnMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How figures of the World Bank become ours, whatever file they come in. An indicator that the
 * catalogue serves as it is becomes that measure; any other keeps its code, {@code
 * wdi:SP.DYN.LE00.IN}, with its name as scope.
 */
final class Indicators {

  static final Source WDI =
      new Source(
          "wdi",
          "World Development Indicators",
          "World Bank",
          "Creative Commons Attribution 4.0",
          "World Bank, World Development Indicators",
          "https://data.worldbank.org",
          "some 1,500 indicators of 217 economies and groups of them, annual since 1960",
          "At data.worldbank.org open an indicator and download CSV, or WDI_CSV.zip with all of"
              + " them; or save an answer of https://api.worldbank.org/v2 in JSON.",
          List.of("WDI_CSV.zip", "API_NY.GDP.MKTP.CD_DS2_en_csv_v2_75934.zip"),
          Source.Basis.NO_PAIRS,
          Source.Editions.REVISES);

  /** A file of more indicators is a database rather than a table of a subject. */
  private static final int MOST_NAMED = 20;

  /** A code as the catalogue writes one that is not computed of others. */
  private static final Pattern BARE = Pattern.compile("[A-Z0-9]+(\\.[A-Z0-9]+)+");

  /** The number of the World Development Indicators among the bank's databases. */
  static final String OF_WDI = "2";

  private Indicators() {}

  /**
   * Stages figures.
   *
   * @param database the number of the bank's database that the figures are of, 2 for the World
   *     Development Indicators: those of any other are a data set of their own, {@code
   *     worldbank-40}, which neither revises nor answers for these
   * @param title what the file calls that database, or null
   * @param from a table with the columns line, economy, indicator, name (of the indicator), period,
   *     value (text, no nulls) and status (the bank's, or null)
   */
  @SourceQuirk(
      source = "wdi",
      cause =
          "Groups have codes of three letters as countries have; two of them, LAC and SSA, are here"
              + " without their high-income members and stay worldbank:LAC and worldbank:SSA.")
  @SourceQuirk(
      source = "wdi",
      cause =
          "Figures in local currency, in constant prices and at purchasing power parity do not carry"
              + " their unit apart; it stands in the indicator's name, which is kept as scope.")
  static void stage(
      OfficialFile file, String database, @Nullable String title, String from, Staging staging) {
    if (!database.equals(OF_WDI)) {
      staging.remark(
          "These figures are of the World Bank's database "
              + database
              + ", not of the World Development Indicators: they are kept apart as "
              + dataset(database)
              + ".");
      staging.source(other(database, title));
    }
    staging.areas(AreaCodes.of("worldbank", AreaCodes.iso3()));
    staging.table(
        file,
        "measures",
        List.of("code VARCHAR", "measure VARCHAR", "unit VARCHAR"),
        ofCatalogue());
    List<List<String>> others = others(file, dataset(database), from, staging);
    staging.table(
        file,
        "measures",
        List.of("code VARCHAR", "measure VARCHAR", "unit VARCHAR"),
        Stream.concat(ofCatalogue().stream(), others.stream()).toList());
    staging.insert(
        file,
        """
        SELECT line, %1$s AS dataset, coalesce(m.measure, %1$s || ':' || indicator) AS measure,
          coalesce(a.area, '?' || economy) AS reporter,
          CASE substr(period, 5, 1) WHEN '' THEN 'A' WHEN 'Q' THEN 'Q' ELSE 'M' END AS frequency,
          CASE WHEN NOT regexp_full_match(coalesce(indicator, ''), '[A-Za-z0-9_.-]{1,80}') THEN
              CAST(error('line ' || line || ': ''' || left(coalesce(indicator, ''), 40)
                || ''' is no code of an indicator; fetch the file again') AS DATE)
            WHEN NOT regexp_full_match(coalesce(period, ''), '[0-9]{4}(Q[1-4]|M(0[1-9]|1[0-2]))?')
            THEN CAST(error('line ' || line || ': ''' || left(coalesce(period, ''), 40)
              || ''' is no year, quarter or month; fetch the file again') AS DATE)
            ELSE make_date(CAST(left(period, 4) AS INTEGER), CASE substr(period, 5, 1)
              WHEN '' THEN 1 WHEN 'Q' THEN 3 * CAST(substr(period, 6) AS INTEGER) - 2
              ELSE CAST(substr(period, 6) AS INTEGER) END, 1) END AS period_start,
          last_day(make_date(TRY_CAST(left(period, 4) AS INTEGER), CASE substr(period, 5, 1)
              WHEN '' THEN 12 WHEN 'Q' THEN 3 * TRY_CAST(substr(period, 6) AS INTEGER)
              ELSE TRY_CAST(substr(period, 6) AS INTEGER) END, 1)) AS period_end,
          CASE WHEN isfinite(TRY_CAST(value AS DOUBLE)) THEN CAST(value AS DOUBLE)
            ELSE CAST(error('line ' || line || ': ''' || left(value, 40)
              || ''' is no number; fetch the file again') AS DOUBLE) END AS value,
          CASE WHEN contains(lower(value), 'e') THEN 0 ELSE 0.5 * power(10,
            -CASE WHEN contains(value, '.') THEN length(value) - strpos(value, '.') ELSE 0 END) END
            AS half_width,
          CASE WHEN m.unit IS NOT NULL THEN m.unit
            WHEN regexp_full_match(indicator, '.*\\.(ZS|ZG)(\\..*)?') THEN 'percent'
            WHEN regexp_full_match(indicator, '.*\\.(CD|KD)') AND NOT contains(indicator, '.PP.')
            THEN 'USD' ELSE '1' END AS unit,
          CASE status WHEN 'E' THEN 'ESTIMATED' WHEN 'F' THEN 'PLANNED' WHEN 'P' THEN 'PROVISIONAL'
            ELSE 'REPORTED' END AS status,
          CASE WHEN m.measure IS NULL OR contains(m.measure, ':') THEN name END AS scope
        FROM %2$s LEFT JOIN measures m ON m.code = indicator LEFT JOIN areas a ON a.code = economy
        """
            .formatted(Staging.literal(dataset(database)), from));
  }

  /**
   * The indicators that the catalogue has not, made measures with the words of their names. Of a
   * file with a great many, such as the whole database, none is: who adds that names no subject.
   */
  private static List<List<String>> others(
      OfficialFile file, String dataset, String from, Staging staging) {
    Map<String, String> names = new TreeMap<>();
    staging.query(
        file,
        "SELECT DISTINCT p.indicator, '' FROM "
            + from
            + " p LEFT JOIN measures m ON m.code = p.indicator WHERE m.code IS NULL AND p.indicator IS"
            + " NOT NULL LIMIT "
            + (MOST_NAMED + 1),
        row -> names.put(row.getString(1), row.getString(2)));
    if (names.isEmpty() || names.size() > MOST_NAMED) {
      return List.of();
    }
    staging.query(
        file,
        "SELECT indicator, coalesce(max(name), '') FROM " + from + " GROUP BY indicator",
        row -> names.replace(row.getString(1), row.getString(2)));
    List<List<String>> all = new ArrayList<>();
    names.forEach((code, name) -> {
      boolean local = code.matches(".*\\.(CN|KN)(\\..*)?");
      if (!name.isBlank() && !local) {
        String said =
            code.matches(".*\\.(ZS|ZG)(\\..*)?")
                ? "%"
                : code.matches(".*\\.(CD|KD)") && !code.contains(".PP.")
                    ? "USD"
                    : SaidUnit.in(name);
        if (SaidUnit.of(said).factor() == 1) {
          String id = dataset + ":" + code;
          OwnMeasure measure = new ColumnMeasure(id, List.of(name), said, null, Map.of()).measure();
          staging.measure(measure);
          all.add(List.of(code, id, measure.unit().text()));
        }
      }
    });
    return all;
  }

  /** Of another database no more is told than its files do. */
  private static Source other(String database, @Nullable String title) {
    String name = "World Bank, database " + database;
    return new Source(
        dataset(database),
        title == null ? name : title,
        WDI.agency(),
        "not stated in the file; the database's terms stand at datacatalog.worldbank.org",
        title == null ? name : name + " (" + title + ")",
        "https://datacatalog.worldbank.org",
        "",
        WDI.howToGet(),
        List.of(),
        WDI.basis(),
        WDI.editions());
  }

  private static String dataset(String database) {
    return database.equals(OF_WDI) ? WDI.id() : "worldbank-" + database;
  }

  private static List<List<String>> ofCatalogue() {
    List<List<String>> measures = new ArrayList<>();
    for (Measure measure : Catalogue.standard().all()) {
      String code = measure.codeIn("wdi");
      if (code != null && BARE.matcher(code).matches()) {
        measures.add(List.of(code, measure.id(), unit(measure)));
      }
    }
    return measures;
  }

  private static String unit(Measure measure) {
    return switch (measure.unit()) {
      case MONEY -> "USD";
      case PERCENT -> "percent";
      case COUNT -> "count:people";
      case PHYSICAL, INDEX -> "1";
    };
  }
}
