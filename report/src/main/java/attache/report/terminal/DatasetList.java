package attache.report.terminal;

import attache.statistics.source.Dataset;
import java.util.List;
import java.util.Locale;

/** Data sets as a list for a terminal: what each holds, under which terms, in which edition. */
public final class DatasetList {

  /** Each data set with its files' sizes and hashes, then the total. */
  public String render(List<Dataset> datasets, Sheet sheet) {
    StringBuilder out = new StringBuilder();
    for (Dataset dataset : datasets) {
      sheet.line(out, sheet.bold(dataset.id()));
      sheet.wrapped(out, "what", dataset.agency() + ": " + dataset.title());
      if (!dataset.coverage().isEmpty()) {
        sheet.wrapped(out, "covers", dataset.coverage());
      }
      sheet.wrapped(out, "edition", dataset.vintage() + ", retrieved " + dataset.retrieved());
      sheet.wrapped(out, "licence", dataset.licence());
      for (Dataset.PackFile file : dataset.files()) {
        sheet.wrapped(
            out,
            "file",
            file.path() + ", " + size(file.bytes()) + ", sha256 " + file.sha256().substring(0, 12));
      }
      if (dataset.url() != null) {
        sheet.wrapped(out, "newer at", dataset.url());
      }
      for (String quirk : dataset.quirks()) {
        sheet.wrapped(out, "mind", quirk);
      }
      out.append('\n');
    }
    long bytes =
        datasets.stream().flatMap(d -> d.files().stream()).mapToLong(Dataset.PackFile::bytes).sum();
    sheet.wrapped(out, "", datasets.size() + " data sets, " + size(bytes) + " in all.");
    return out.toString();
  }

  private static String size(long bytes) {
    return bytes < 1 << 20
        ? Math.max(1, Math.round(bytes / 1024.0)) + " KiB"
        : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
  }
}
