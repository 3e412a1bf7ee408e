package attache.statistics.source.sdmx;

import attache.statistics.series.Status;
import attache.vocabulary.quantity.Unit;
import java.util.List;
import java.util.Map;

/**
 * The structure of Attaché's own SDMX files: one data flow that any series fits into, so that two
 * sides can exchange what they hold.
 *
 * <p>The dimensions are those of {@code SeriesKey}, with data set and edition among them: the same
 * figure of two editions is two observations. Whatever does not apply is {@code _Z}, all products
 * are {@code _T}, as SDMX has it. The last columns are Attaché's own.
 */
final class OwnStructure {

  /** Agency, data flow and version. */
  static final String ID = "ATTACHE:DF_SERIES(1.0.0)";

  static final String NOT_APPLICABLE = "_Z";
  static final String TOTAL = "_T";

  /** Code list TRANSFORMATION: as it is. */
  static final String LEVEL = "N";

  /** Code list TRANSFORMATION: growth rate over one year. */
  static final String GROWTH = "GY";

  /** The header: what the file is, dimensions, the measure, attributes, columns of our own. */
  static final List<String> COLUMNS =
      List.of(
          "STRUCTURE",
          "STRUCTURE_ID",
          "ACTION",
          "DATASET",
          "VINTAGE",
          "FREQ",
          "REPORTER",
          "PARTNER",
          "ORIGIN",
          "MEASURE",
          "PRODUCT",
          "ENTITY",
          "TRANSFORMATION",
          "VALUATION",
          "SCOPE",
          "UNIT_MEASURE",
          "TIME_PERIOD",
          "OBS_VALUE",
          "OBS_STATUS",
          "UNIT_MULT",
          "LOW",
          "HIGH",
          "STATUS",
          "NOTE",
          "SOURCE",
          "SOURCE_SHA256",
          "ATTRIBUTION");

  /** Units that SDMX's code list CL_UNIT has under a name of its own. */
  private static final Map<String, String> UNITS =
      Map.of(
          Unit.PERCENT.text(), "PC",
          Unit.PERCENTAGE_POINTS.text(), "PP",
          Unit.ONE.text(), "PURE_NUMB");

  private OwnStructure() {}

  /** The unit as UNIT_MEASURE has it. */
  static String unitCode(String unit) {
    return UNITS.getOrDefault(unit, unit);
  }

  /** The unit of a UNIT_MEASURE. */
  static String unit(String code) {
    for (Map.Entry<String, String> unit : UNITS.entrySet()) {
      if (unit.getValue().equals(code)) {
        return unit.getKey();
      }
    }
    return code;
  }

  /** The code of CL_OBS_STATUS that is nearest; the column STATUS has the status itself. */
  static String obsStatus(Status status) {
    return switch (status) {
      case REPORTED, STATED -> "A";
      case PROVISIONAL -> "P";
      case ESTIMATED, RECONCILED -> "E";
      case PLANNED -> "F";
      case UNSUPPORTED -> "U";
    };
  }
}
