package attache.statistics.source.sdmx;

import attache.statistics.source.SourceException;
import attache.statistics.source.Staging;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stages an SDMX message of any agency. Components are known by the names that SDMX's cross-domain
 * concepts have, and that agencies use for them; every other dimension is kept in the scope, {@code
 * EXR_TYPE=SP00}, so that no two series fall together.
 */
final class SdmxObservations {

  private static final List<String> FREQ = List.of("FREQ", "FREQUENCY");
  private static final List<String> REPORTER =
      List.of(
          "REPORTER",
          "REF_AREA",
          "REPORTING_COUNTRY",
          "REPORTER_COUNTRY",
          "REPORTING_AREA",
          "COUNTRY",
          "GEO",
          "ECONOMY",
          "LOCATION",
          "AREA");
  private static final List<String> PARTNER =
      List.of(
          "PARTNER",
          "COUNTERPART_AREA",
          "COUNTERPART_COUNTRY",
          "PARTNER_AREA",
          "PARTNER_COUNTRY",
          "COUNTERPART",
          "VIS_A_VIS_AREA");
  private static final List<String> FLOW = List.of("FLOW", "TRADE_FLOW");
  private static final List<String> PRODUCT = List.of("PRODUCT", "COMMODITY", "PRODUCT_CODE");
  private static final List<String> INDICATOR =
      List.of("INDICATOR", "MEASURE", "SERIES", "SUBJECT", "ITEM");
  private static final List<String> UNIT = List.of("UNIT_MEASURE", "UNIT");
  private static final List<String> MULTIPLIER = List.of("UNIT_MULT");
  private static final List<String> STATUS = List.of("OBS_STATUS", "OBS_FLAG");
  private static final List<String> CONFIDENTIAL = List.of("CONF_STATUS", "OBS_CONF");
  private static final List<String> VALUATION = List.of("VALUATION");
  private static final List<String> NOTE = List.of("OBS_COMMENT", "COMMENT_OBS", "COMMENT", "NOTE");

  /** What says something of the message and not of what is measured. */
  private static final Set<String> NO_DIMENSION =
      Set.of(
          "STRUCTURE",
          "STRUCTURE_ID",
          "ACTION",
          "TIME_PERIOD",
          "OBS_VALUE",
          "LAST UPDATE",
          "LAST_UPDATE",
          "UPDATED",
          "PREPARED",
          "DECIMALS",
          "TIME_FORMAT",
          "TITLE",
          "TITLE_COMPL",
          "TITLE_TS",
          "COLLECTION");

  /** Codes of trade flows that stand for a measure of the catalogue where goods are counted. */
  private static final Map<String, String> GOODS =
      Map.of(
          "X", "goods_exports",
          "EXP", "goods_exports",
          "M", "goods_imports",
          "IMP", "goods_imports",
          "RX", "goods_reexports",
          "RM", "goods_reimports",
          "DX", "goods_domestic_exports");

  /** What is not said: the total, what does not apply, a dimension switched off. */
  private static final String UNSAID = "('_T', '_Z', '~', '')";

  private static final Pattern STRUCTURE =
      Pattern.compile("([A-Za-z][A-Za-z0-9_.\\-]*):([A-Za-z0-9_@$\\-]+)(?:\\([0-9.+]*\\))?");

  private final SdmxTable table;
  private final Set<String> dimensions;
  private final Staging staging;

  /**
   * @param dimensions the components that tell series apart, as far as the message says which they
   *     are; null where only their place does, left of the figures
   */
  SdmxObservations(SdmxTable table, @Nullable Set<String> dimensions) {
    this.table = table;
    this.staging = table.staging();
    this.dimensions = dimensions != null ? dimensions : leftOfTheFigures();
  }

  /** Services give dimensions first; a file in any order keeps all that is no known attribute. */
  private Set<String> leftOfTheFigures() {
    List<@Nullable String> columns = table.columns();
    int figures = columns.indexOf("OBS_VALUE");
    boolean usual = columns.indexOf("TIME_PERIOD") < figures;
    Set<String> left = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (column != null && (!usual || i < figures)) {
        left.add(column);
      }
    }
    return left;
  }

  /**
   * Stages every figure.
   *
   * @throws SourceException when one cannot be read, or when two of one series and period differ
   */
  void stage() {
    String mult = cell(MULTIPLIER);
    refuseWrongActions();
    table.refuseWrongFigures(mult);
    String freq = cell(FREQ);
    table.periods(freq);
    staging.areas(SdmxTable.areaCodes());
    table.statuses(cell(STATUS));
    units();
    measures();
    String select =
        "SELECT line, m.dataset, m.measure, "
            + area("r", REPORTER)
            + " AS reporter, "
            + area("p", PARTNER)
            + " AS partner, CASE m.seller WHEN 'reporter' THEN "
            + area("r", REPORTER)
            + " WHEN 'partner' THEN "
            + area("p", PARTNER)
            + " END AS origin, "
            + product()
            + " AS product, t.frequency, t.period_start, t.period_end, "
            + table.value(mult)
            + " AS value, "
            + table.halfWidth(mult)
            + " AS half_width, coalesce(u.unit, '1') AS unit, "
            + valuation()
            + " AS valuation, s.status, "
            + scope()
            + " AS scope, "
            + note()
            + " AS note FROM sdmx JOIN periods t ON t.time = "
            + table.cell("TIME_PERIOD")
            + " AND t.freq = coalesce("
            + freq
            + ", '') JOIN statuses s ON s.code = coalesce("
            + cell(STATUS)
            + ", '') JOIN measures m ON m.structure IS NOT DISTINCT FROM "
            + table.cell("STRUCTURE_ID")
            + " AND m.indicator = "
            + indicator()
            + " AND m.flow = coalesce("
            + cell(FLOW)
            + ", '') LEFT JOIN units u ON u.code = "
            + unitCell()
            + " LEFT JOIN areas r ON r.code = "
            + cell(REPORTER)
            + " LEFT JOIN areas p ON p.code = "
            + cell(PARTNER)
            + " WHERE "
            + table.isFigure();
    refuseClashes(select);
    staging.insert(table.file(), select);
    tellWhatWasLeftOut();
  }

  private void refuseWrongActions() {
    if (table.has("ACTION")) {
      table.refuseWhere(
          table.cell("ACTION") + " NOT IN ('I', 'A', 'M', 'R', 'D')",
          table.cell("ACTION"),
          "is no ACTION, expected I, A, M, R or D");
    }
  }

  private void tellWhatWasLeftOut() {
    if (table.has("ACTION")) {
      staging.query(
          table.file(),
          "SELECT count(*) FROM sdmx WHERE " + table.cell("ACTION") + " = 'D'",
          row -> {
            if (row.getLong(1) > 0) {
              staging.remark(
                  row.getLong(1)
                      + " rows ask to delete figures and were left out: what is held is never"
                      + " deleted.");
            }
          });
    }
  }

  /** Two figures of one thing mean that a dimension was not recognised, or a broken file. */
  private void refuseClashes(String select) {
    staging.query(
        table.file(),
        "SELECT min(line), max(line), any_value(measure) FROM ("
            + select
            + ") GROUP BY dataset, measure, reporter, partner, origin, product, frequency,"
            + " period_start, period_end, unit, valuation, scope"
            + " HAVING count(DISTINCT value) > 1 ORDER BY 1 LIMIT 1",
        row -> {
          throw new SourceException(
              table.file().path()
                  + ": "
                  + table.where()
                  + "s "
                  + row.getLong(1)
                  + " and "
                  + row.getLong(2)
                  + " give two figures of the same "
                  + row.getString(3)
                  + " and period, so what tells them apart is not known; describe the file with"
                  + " --mapping");
        });
  }

  private @Nullable String component(List<String> names) {
    for (String name : names) {
      for (String column : table.columns()) {
        if (column != null && column.equalsIgnoreCase(name)) {
          return column;
        }
      }
    }
    return null;
  }

  private String cell(List<String> names) {
    String component = component(names);
    return component == null ? table.cell() : table.cell(component);
  }

  /** {@code UNIT_MEASURE}; an exchange rate has its currencies as dimensions, so they are none. */
  private String unitCell() {
    return cell(UNIT);
  }

  private String area(String alias, List<String> names) {
    String cell = cell(names);
    return "CASE WHEN "
        + cell
        + " NOT IN ('_Z', '~') THEN coalesce("
        + alias
        + ".area, '?' || "
        + cell
        + ") END";
  }

  private String product() {
    return "CASE WHEN upper("
        + cell(PRODUCT)
        + ") NOT IN ('_T', '_Z', '~', 'TOTAL', 'TOT') THEN "
        + cell(PRODUCT)
        + " END";
  }

  private String valuation() {
    String cell = "upper(" + cell(VALUATION) + ")";
    return "CASE WHEN "
        + cell
        + " = 'FOB' THEN 'FOB' WHEN "
        + cell
        + " = 'CIF' THEN 'CIF' ELSE 'NONE' END";
  }

  private String note() {
    String conf = cell(CONFIDENTIAL);
    return "nullif(concat_ws('; ', s.note, CASE WHEN "
        + conf
        + " NOT IN ('F', '_Z') THEN 'confidentiality ' || "
        + conf
        + " END, "
        + cell(NOTE)
        + "), '')";
  }

  /** Every dimension that has no place of its own. */
  private String scope() {
    Set<String> placed =
        Stream.of(
                FREQ,
                REPORTER,
                PARTNER,
                FLOW,
                PRODUCT,
                INDICATOR,
                UNIT,
                MULTIPLIER,
                STATUS,
                CONFIDENTIAL,
                VALUATION,
                NOTE)
            .map(this::component)
            .filter(c -> c != null)
            .collect(Collectors.toSet());
    List<String> parts = new ArrayList<>();
    for (String column : table.columns()) {
      if (column != null
          && dimensions.contains(column)
          && !placed.contains(column)
          && !NO_DIMENSION.contains(column.toUpperCase(Locale.ROOT))) {
        parts.add(said(column, table.cell(column), ""));
      }
    }
    String unit = component(UNIT);
    if (unit != null) {
      parts.add(said(unit, table.cell(unit), "u.unit IS NULL AND "));
    }
    return parts.isEmpty()
        ? "CAST(NULL AS VARCHAR)"
        : "nullif(concat_ws('; ', " + String.join(", ", parts) + "), '')";
  }

  private static String said(String column, String cell, String condition) {
    return "CASE WHEN "
        + condition
        + cell
        + " NOT IN "
        + UNSAID
        + " THEN "
        + Staging.literal(column + "=")
        + " || "
        + cell
        + " END";
  }

  private void units() {
    List<List<String>> rows = new ArrayList<>();
    staging.query(
        table.file(),
        "SELECT DISTINCT "
            + unitCell()
            + " FROM sdmx WHERE "
            + unitCell()
            + " IS NOT NULL ORDER BY 1",
        row -> {
          String code = row.getString(1);
          SdmxUnit.of(code).ifPresent(unit -> rows.add(List.of(code, unit)));
        });
    staging.table(table.file(), "units", List.of("code VARCHAR", "unit VARCHAR"), rows);
  }

  /** The codes of all indicators, joined. */
  private String indicator() {
    List<String> cells = new ArrayList<>();
    for (String name : INDICATOR) {
      String component = component(List.of(name));
      if (component != null) {
        cells.add(
            "CASE WHEN "
                + table.cell(component)
                + " NOT IN "
                + UNSAID
                + " THEN "
                + table.cell(component)
                + " END");
      }
    }
    return cells.isEmpty() ? "''" : "concat_ws('.', " + String.join(", ", cells) + ")";
  }

  private void measures() {
    List<List<@Nullable String>> rows = new ArrayList<>();
    boolean ofGoods = component(PRODUCT) != null && component(FLOW) != null;
    staging.query(
        table.file(),
        "SELECT "
            + table.required("STRUCTURE_ID")
            + ", "
            + indicator()
            + ", coalesce("
            + cell(FLOW)
            + ", ''), min(line) FROM sdmx GROUP BY ALL ORDER BY 4",
        row -> {
          String structure = row.getString(1);
          var parts = STRUCTURE.matcher(structure == null ? "" : structure);
          if (!parts.matches()) {
            throw new SourceException(
                table.file().path()
                    + ", "
                    + table.where()
                    + " "
                    + row.getLong(4)
                    + ": '"
                    + SdmxTable.clipped(String.valueOf(structure))
                    + "' names no data flow, expected for example ECB:EXR(1.0)");
          }
          String measure =
              measure(parts.group(1), parts.group(2), row.getString(2), row.getString(3), ofGoods);
          rows.add(
              Arrays.asList(
                  structure,
                  row.getString(2),
                  row.getString(3),
                  measure,
                  slug(parts.group(1) + "-" + parts.group(2)),
                  seller(measure)));
        });
    staging.table(
        table.file(),
        "measures",
        List.of(
            "structure VARCHAR",
            "indicator VARCHAR",
            "flow VARCHAR",
            "measure VARCHAR",
            "dataset VARCHAR",
            "seller VARCHAR"),
        rows);
  }

  private static String measure(
      String agency, String dataflow, String indicator, String flow, boolean ofGoods) {
    String goods = GOODS.get(flow.toUpperCase(Locale.ROOT));
    if (ofGoods && goods != null && indicator.isEmpty()) {
      return goods;
    }
    String id = indicator.toLowerCase(Locale.ROOT);
    if (flow.isEmpty() && Catalogue.standard().find(id).isPresent()) {
      return id;
    }
    return Stream.of(agency + ":" + dataflow, indicator, flow)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(":"))
        .replaceAll("[^A-Za-z0-9_.:\\-]", "_");
  }

  /** Who the goods come from, where the measure says that. */
  private static @Nullable String seller(String measure) {
    if (measure.endsWith("exports")) {
      return "reporter";
    }
    boolean directed =
        measure.startsWith("goods_")
            || Catalogue.standard()
                .find(measure)
                .map(m -> m.shape() == Measure.Shape.DIRECTED)
                .orElse(false);
    return directed && measure.endsWith("imports") ? "partner" : null;
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
