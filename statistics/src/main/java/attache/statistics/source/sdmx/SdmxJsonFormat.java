package attache.statistics.source.sdmx;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import java.nio.file.Path;

/**
 * SDMX-JSON data messages of any agency: 1.0 and its drafts, 2.0 and 2.1, in series or flat.
 *
 * <p>The message is read twice: once for what explains it, which may stand after the figures, and
 * once for the figures, of which only one series is held at a time.
 */
@SourceQuirk(
    source = "sdmx",
    cause =
        "In SDMX-JSON the structure may stand before or after the figures that it explains: the"
            + " message is read twice.")
@SourceQuirk(
    source = "sdmx",
    cause =
        "Older SDMX-JSON names its data flow by an address alone, some without the agency: the"
            + " sender stands for it then.")
public final class SdmxJsonFormat implements FileFormat {

  @Override
  public String id() {
    return "sdmx-json";
  }

  @Override
  public Source source() {
    return SdmxSources.ANY;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    String head = file.headText();
    boolean tellsOfData =
        head.contains("\"dataSets\"")
            || head.contains("sdmx-json-data-schema")
            || (head.contains("\"dimensions\"") && head.contains("\"keyPosition\""));
    return head.stripLeading().startsWith("{")
        && tellsOfData
        && (head.contains("\"header\"")
            || head.contains("\"meta\"")
            || head.contains("\"structure"));
  }

  @Override
  public void read(OfficialFile file, Staging staging) {
    Path json = staging.unpack(file, name -> true).getFirst();
    SdmxJsonOutline outline = SdmxJsonOutline.read(file, json);
    outline.tell(staging);
    outline.dataSets().stream()
        .map(outline::flow)
        .distinct()
        .filter(SdmxCsvFormat::isOfAnotherFormat)
        .forEach(flow ->
            staging.remark(
                flow
                    + " is read with more knowledge as SDMX-CSV: here its figures stand under the"
                    + " agency's own names."));
    new SdmxJsonFigures(file, outline, staging).stage(json);
  }
}
