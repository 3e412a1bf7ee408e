package attache.statistics.source.desk;

import attache.statistics.product.Concordance;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A concordance of HS subheadings with the Broad Economic Categories or the SITC: two columns, the
 * HS code and the class, as the United Nations Statistics Division gives them out. Each class
 * becomes a group of goods, {@code bec_111} or {@code sitc_0}.
 */
public final class ConcordanceFormat implements FileFormat {

  private static final Source SOURCE =
      new Source(
          "concordance",
          "Concordance of the Harmonized System with BEC or SITC",
          "United Nations Statistics Division",
          "of whoever publishes it; ask before you pass it on",
          "United Nations Statistics Division, correspondence tables",
          "https://unstats.un.org/unsd/classifications/Econ",
          "HS subheadings of one edition",
          "Save the sheet of a correspondence table as CSV, with the headings hs and bec, or hs and"
              + " sitc.",
          List.of("hs17_bec.csv"),
          Source.Basis.NO_PAIRS,
          Source.Editions.REPLACES);

  @Override
  public String id() {
    return "concordance-csv";
  }

  @Override
  public Source source() {
    return SOURCE;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    List<String> headings = DeskTable.headings(file);
    return headings.size() <= 4
        && headings.stream().anyMatch(ConcordanceFormat::isHs)
        && headings.stream().anyMatch(ConcordanceFormat::isClass);
  }

  /** hs, HS 2017, hs17, HS6 … */
  private static boolean isHs(String heading) {
    return heading.startsWith("hs")
        && heading.substring(2).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '_');
  }

  private static boolean isClass(String heading) {
    return heading.startsWith("bec") || heading.startsWith("sitc");
  }

  @Override
  @SourceQuirk(
      source = "concordance",
      cause =
          "Some HS subheadings fall in several classes (n:n); nothing splits their value, so the"
              + " groups of classes beside each other overlap.")
  public void read(OfficialFile file, Staging staging) {
    DeskTable table = DeskTable.read(file);
    String hs = table.columns().stream().filter(ConcordanceFormat::isHs).findFirst().orElse("hs");
    String kind =
        table.columns().stream().filter(ConcordanceFormat::isClass).findFirst().orElse("bec");
    table.require(file, hs);
    table.require(file, kind);
    Complaints complaints = new Complaints(file.path());
    TreeMap<String, List<String>> classes = new TreeMap<>();
    for (DeskTable.Row row : table.rows()) {
      String code = row.cells().getOrDefault(hs, "").replace(".", "");
      String name = row.cells().getOrDefault(kind, "");
      String padded = code.length() % 2 == 0 ? code : "0" + code;
      if (padded.length() != 6 || !padded.chars().allMatch(c -> c >= '0' && c <= '9')) {
        complaints.add(
            row.line(), hs, Complaints.quoted(code) + " is no subheading, expected six digits");
      } else if (name.isEmpty()
          || name.length() > 8
          || !name.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')) {
        complaints.add(
            row.line(), kind, Complaints.quoted(name) + " is no class, expected digits such as 41");
      } else {
        classes.computeIfAbsent(padded, key -> new ArrayList<>()).add(name);
      }
    }
    complaints.raise();
    if (classes.isEmpty()) {
      throw new SourceException(file.path() + ": has headings and no codes");
    }
    Concordance concordance = new Concordance(kind.startsWith("bec") ? "bec" : "sitc", classes);
    concordance.groups().all().forEach(staging::group);
    int shared = concordance.shared().size();
    if (shared > 0) {
      staging.remark(
          shared
              + (shared == 1 ? " subheading falls" : " subheadings fall")
              + " in several classes and are in the group of each: such groups may add up to more"
              + " than the whole.");
    }
  }
}
