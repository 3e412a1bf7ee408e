package attache.statistics.source.sdmx;

import attache.statistics.series.Status;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a code of OBS_STATUS says of a figure.
 *
 * @param status what it is worth
 * @param note what a reader must know, or null
 * @see <a href="https://registry.sdmx.org/overview.html">SDMX cross-domain code list
 *     CL_OBS_STATUS</a>
 */
record SdmxStatus(Status status, @Nullable String note) {

  /** Of a code in either case; one that the list lacks is kept in the note. */
  static SdmxStatus of(String code) {
    return switch (code.toUpperCase(Locale.ROOT)) {
      case "", "A" -> new SdmxStatus(Status.REPORTED, null);
      case "B" -> new SdmxStatus(Status.REPORTED, "break in the series");
      case "D" -> new SdmxStatus(Status.REPORTED, "definition differs");
      case "E" -> new SdmxStatus(Status.ESTIMATED, null);
      case "I" -> new SdmxStatus(Status.ESTIMATED, "imputed");
      case "F" -> new SdmxStatus(Status.PLANNED, "forecast");
      case "G" -> new SdmxStatus(Status.REPORTED, "experimental");
      case "N" -> new SdmxStatus(Status.REPORTED, "not significant");
      case "P" -> new SdmxStatus(Status.PROVISIONAL, null);
      case "S" -> new SdmxStatus(Status.REPORTED, "strike or other special event");
      case "U" -> new SdmxStatus(Status.REPORTED, "low reliability");
      case "V" -> new SdmxStatus(Status.REPORTED, "not validated");
      case "W" -> new SdmxStatus(Status.REPORTED, "includes data of another category");
      default -> new SdmxStatus(Status.REPORTED, "OBS_STATUS " + code);
    };
  }
}
