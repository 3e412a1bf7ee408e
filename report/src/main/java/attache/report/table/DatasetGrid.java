package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.statistics.source.Dataset;
import java.util.List;

/** Data sets, a row each, for other programs; {@code DatasetList} is for reading. */
public final class DatasetGrid {

  private DatasetGrid() {}

  /** In the order given. */
  public static Grid of(List<Dataset> datasets) {
    return new Grid(
        List.of(
            Column.words("id", "Data set"),
            Column.words("title", "Title"),
            Column.words("agency", "Agency"),
            Column.words("edition", "Edition"),
            Column.hidden("retrieved"),
            Column.hidden("coverage"),
            Column.hidden("licence"),
            Column.hidden("attribution"),
            Column.hidden("url"),
            Column.hidden("both_reporters"),
            Column.hidden("files"),
            Column.hidden("sha256")),
        datasets.stream()
            .map(d ->
                List.of(
                    Cell.of(d.id()),
                    Cell.of(d.title()),
                    Cell.of(d.agency()),
                    Cell.of(d.vintage()),
                    Cell.of(d.retrieved()),
                    Cell.of(d.coverage()),
                    Cell.of(d.licence()),
                    Cell.of(d.attribution()),
                    Cell.of(d.url()),
                    Cell.of(d.holdsBothReporters(), ""),
                    Cell.of(
                        String.join("; ", d.files().stream().map(Dataset.PackFile::path).toList())),
                    Cell.of(
                        String.join(
                            "; ", d.files().stream().map(Dataset.PackFile::sha256).toList()))))
            .toList());
  }
}
