package attache.statistics.source.sdmx;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import java.util.Set;

/** SDMX-CSV 1.0, 2.0 and 2.1 of any agency. */
@SourceQuirk(
    source = "sdmx",
    cause =
        "SDMX-CSV does not say which columns are dimensions: those left of OBS_VALUE are taken, and"
            + " a file in which two figures then fall together is refused.")
@SourceQuirk(
    source = "sdmx",
    cause =
        "Rows with ACTION D ask to delete figures; they are left out, because what is held is never"
            + " deleted.")
public final class SdmxCsvFormat implements FileFormat {

  /** Data flows that another format reads with more knowledge. */
  private static final Set<String> OF_OTHER_FORMATS =
      Set.of("IMF.STA:IMTS", "IMF:IMTS", "ECB:EXR", "BIS:WS_XRU", "ATTACHE:DF_SERIES");

  /** Comext's, of which Eurostat has several. */
  private static final String COMEXT = "ESTAT:DS-";

  @Override
  public String id() {
    return "sdmx-csv";
  }

  @Override
  public Source source() {
    return SdmxSources.ANY;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return SdmxCsvHeader.structureOf(file).map(id -> !isOfAnotherFormat(id)).orElse(false);
  }

  /** Whether another format reads SDMX-CSV of a data flow, {@code IMF.STA:IMTS(1.0.0)}. */
  static boolean isOfAnotherFormat(String id) {
    return OF_OTHER_FORMATS.contains(withoutVersion(id)) || id.startsWith(COMEXT);
  }

  private static String withoutVersion(String id) {
    int bracket = id.indexOf('(');
    return bracket < 0 ? id : id.substring(0, bracket);
  }

  @Override
  public void read(OfficialFile file, Staging staging) {
    new SdmxObservations(SdmxTable.ofCsv(file, staging), null).stage();
  }
}
