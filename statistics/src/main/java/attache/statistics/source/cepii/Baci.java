package attache.statistics.source.cepii;

import attache.statistics.source.AreaCodes;
import attache.statistics.source.Column;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.TextTable;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BACI as CEPII gives it out: a zip with one table for each year, {@code
 * BACI_HS12_Y2023_V202601.csv}, or one of these tables by itself. Columns: t year, i exporter, j
 * importer, k product of the HS edition in the file's name, v thousand US dollars, q metric tons.
 *
 * <p>Each HS edition is a data set of its own ({@code baci-hs12}): they count the same trade.
 */
public final class Baci implements FileFormat {

  /** The record. */
  public static final Source SOURCE =
      new Source(
          "baci",
          "BACI: International Trade Database at the Product Level",
          "CEPII",
          "Etalab Open Licence 2.0: may be used and passed on, also commercially, naming CEPII",
          "CEPII, BACI (Gaulier and Zignago 2010, CEPII Working Paper 2010-23)",
          "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
          "goods by HS6 product between some 230 economies, annual: HS92 since 1995, HS12 since"
              + " 2012; one value of each flow made of both sides' reports",
          "Download BACI_HS12_V….zip (or another HS edition) from CEPII's page of BACI and add it"
              + " as it is; a year unpacked from it can be added too.",
          List.of("BACI_HS12_V202601.zip", "BACI_HS12_Y2023_V202601.csv"),
          Source.Basis.RECONCILED,
          Source.Editions.REPLACES);

  private static final Pattern TABLE = Pattern.compile("BACI_HS(\\d\\d)_Y(\\d{4})_V(\\d{6})\\.csv");

  /** The edition of the HS by the two digits of its year. */
  private static final Map<String, String> CLASSIFICATIONS =
      Map.of(
          "92", "HS1992",
          "96", "HS1996",
          "02", "HS2002",
          "07", "HS2007",
          "12", "HS2012",
          "17", "HS2017",
          "22", "HS2022");

  private final IntPredicate years;

  /** All years of a file. */
  public Baci() {
    this(year -> true);
  }

  private Baci(IntPredicate years) {
    this.years = years;
  }

  @Override
  public String id() {
    return "baci";
  }

  @Override
  public Source source() {
    return SOURCE;
  }

  @Override
  public Optional<FileFormat> ofYears(int first, int last) {
    return Optional.of(new Baci(year -> year >= first && year <= last));
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return file.entries().isEmpty()
        ? TABLE.matcher(file.name()).matches()
        : file.entries().stream().anyMatch(name -> TABLE.matcher(lastPart(name)).matches());
  }

  @Override
  @SourceQuirk(
      source = "baci",
      cause =
          "A flow that is not there is one that nobody reported or that was below 1,000 dollars,"
              + " not one of zero.")
  @SourceQuirk(
      source = "baci",
      cause =
          "Releases are remade as a whole, and the latest year of each is provisional: two releases"
              + " are never mixed, the newest known counts.")
  public void read(OfficialFile file, Staging staging) {
    List<Path> tables =
        staging.unpack(file, name -> isWanted(lastPart(name))).stream()
            .sorted(Comparator.comparing(table -> String.valueOf(table.getFileName())))
            .toList();
    if (tables.isEmpty()) {
      throw new SourceException(
          file.path() + ": holds no table BACI_HS…_Y….csv of the years asked for");
    }
    staging.areas(AreaCodes.comtrade());
    for (Path table : tables) {
      read(file, table, staging);
    }
  }

  private boolean isWanted(String name) {
    Matcher named = TABLE.matcher(name);
    return named.matches() && years.test(Integer.parseInt(named.group(2)));
  }

  @SourceQuirk(
      source = "baci",
      cause = "Values are printed in thousand dollars with three decimals, so to the dollar.")
  private static void read(OfficialFile file, Path table, Staging staging) {
    Matcher named = TABLE.matcher(String.valueOf(table.getFileName()));
    String classification = named.matches() ? CLASSIFICATIONS.get(named.group(1)) : null;
    if (classification == null) {
      throw new SourceException(
          file.path()
              + ": the name does not say edition, year and release, like"
              + " BACI_HS12_Y2023_V202601.csv; name the file as CEPII does");
    }
    String year = named.group(2);
    TextTable text = TextTable.of(file, table, ',', List.of("t", "i", "j", "k", "v", "q"));
    staging.vintage(vintage(named.group(3)));
    String firstDay = "DATE '" + year + "-01-01'";
    staging.insert(
        file,
        Map.of(
            Column.DATASET, Staging.literal("baci-hs" + named.group(1)),
            Column.MEASURE, "'goods_exports'",
            Column.CLASSIFICATION, Staging.literal(classification),
            Column.FREQUENCY, "'A'",
            Column.PERIOD_END, "DATE '" + year + "-12-31'",
            Column.HALF_WIDTH, "0.5",
            Column.UNIT, "'USD'",
            Column.VALUATION, "'FOB'",
            Column.STATUS, "'RECONCILED'",
            Column.QUANTITY_UNIT, "'t'"),
        String.format(
            Locale.ROOT,
            """
            SELECT line_of_file AS line, %s AS origin, %s AS partner, %s AS product,
              CASE WHEN t = %s THEN %s ELSE %s END AS period_start,
              round(%s * 1000) AS value, %s AS quantity, %s AS note
            FROM %s, (SELECT list(area ORDER BY n) AS areas FROM range(1000) numbers(n)
              LEFT JOIN areas ON code = CAST(n AS VARCHAR))
            """,
            area("i"),
            area("j"),
            product(),
            Staging.literal(year),
            firstDay,
            TextTable.failure("t", "is not the year of the file's name"),
            TextTable.number("v"),
            quantity(),
            taiwan(),
            text.rows()));
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** V202601 is the release of January 2026. */
  private static String vintage(String release) {
    return release.substring(0, 4) + "-" + release.substring(4);
  }

  /** Looked up in a list by number, which takes an eighth of the time of joining a table. */
  private static String area(String column) {
    return String.format(
        Locale.ROOT,
        "coalesce(areas[TRY_CAST(%1$s AS UINTEGER) + 1], '?' || coalesce(%1$s, ''))",
        column);
  }

  @SourceQuirk(
      source = "baci",
      cause =
          "A product code is text of six digits; in files that went through a spreadsheet 010121"
              + " has become 10121, and the zero is put back.")
  private static String product() {
    return "CASE WHEN regexp_full_match(k, '[0-9]{5,6}') THEN lpad(k, 6, '0') ELSE "
        + TextTable.failure("k", "is no HS6 code")
        + " END";
  }

  @SourceQuirk(
      source = "baci",
      cause =
          "A quantity in tons is left blank where it is not known; older releases write NA, or pad"
              + " it with blanks.")
  private static String quantity() {
    return TextTable.number("q", "NA");
  }

  @SourceQuirk(
      source = "baci",
      cause =
          "Taiwan is there as code 490, Other Asia not elsewhere specified, which stands for it.")
  private static String taiwan() {
    return "CASE WHEN '490' IN (i, j) THEN 'Taiwan as \"Other Asia, nes\"' END";
  }
}
