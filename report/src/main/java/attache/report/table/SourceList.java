package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.statistics.source.FileFormat;
import attache.statistics.source.Source;
import java.util.List;

/** The sources whose files can be added, each with its terms and how to get it. */
public final class SourceList {

  private final List<Source> sources;
  private final List<FileFormat> formats;

  /**
   * @param sources in the order to show
   * @param formats the forms their files have
   */
  public SourceList(List<Source> sources, List<FileFormat> formats) {
    this.sources = List.copyOf(sources);
    this.formats = List.copyOf(formats);
  }

  /** For reading. */
  public String text(Sheet sheet) {
    StringBuilder out = new StringBuilder();
    for (Source source : sources) {
      sheet.line(out, sheet.bold(source.id()));
      sheet.wrapped(out, "what", source.agency() + ": " + source.title());
      sheet.wrapped(out, "covers", source.coverage());
      sheet.wrapped(out, "licence", source.licence());
      sheet.wrapped(out, "get it", source.howToGet());
      if (!source.website().isEmpty()) {
        sheet.wrapped(out, "at", source.website());
      }
      if (!source.fileNames().isEmpty()) {
        sheet.wrapped(out, "files", String.join(", ", source.fileNames()));
      }
      sheet.wrapped(out, "newer", editions(source));
      out.append('\n');
    }
    sheet.wrapped(
        out,
        "",
        sources.size()
            + " sources. Add a file with attache data add FILE; fetch with attache data fetch.");
    return out.toString();
  }

  private static String editions(Source source) {
    return switch (source.editions()) {
      case REVISES -> "a newer edition corrects and adds; older values stay to be seen";
      case REPLACES -> "a newer edition replaces an older one whole; the two are never mixed";
    };
  }

  /** The same, a row a source. */
  public Grid grid() {
    return new Grid(
        List.of(
            Column.words("id", "Source"),
            Column.words("agency", "Agency"),
            Column.words("title", "Title"),
            Column.words("coverage", "Covers"),
            Column.hidden("licence"),
            Column.hidden("attribution"),
            Column.hidden("website"),
            Column.hidden("how_to_get"),
            Column.hidden("file_names"),
            Column.hidden("formats"),
            Column.hidden("basis"),
            Column.hidden("editions")),
        sources.stream()
            .map(s ->
                List.of(
                    Cell.of(s.id()),
                    Cell.of(s.agency()),
                    Cell.of(s.title()),
                    Cell.of(s.coverage()),
                    Cell.of(s.licence()),
                    Cell.of(s.attribution()),
                    Cell.of(s.website()),
                    Cell.of(s.howToGet()),
                    Cell.of(String.join("; ", s.fileNames())),
                    Cell.of(
                        String.join(
                            "; ",
                            formats.stream()
                                .filter(f -> f.source().id().equals(s.id()))
                                .map(FileFormat::id)
                                .toList())),
                    Cell.of(s.basis().name()),
                    Cell.of(s.editions().name())))
            .toList());
  }
}
