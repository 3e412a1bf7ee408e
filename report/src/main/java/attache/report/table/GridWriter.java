package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A {@link Grid} for other programs that is too long to be kept: rows are written as they come, in
 * the same form.
 */
public final class GridWriter {

  private final List<Column> columns;

  /** Of these columns. */
  public GridWriter(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Hands over rows. */
  public interface Rows {
    /** One after the other. */
    void to(Consumer<List<Cell>> each);
  }

  /** As {@link Grid#csv}. Does not close {@code out}. */
  public void csv(Rows rows, Writer out) {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(columns.stream().map(Column::key).toList());
    rows.to(row -> csv.writeRecord(row.stream().map(Grid::field).toList()));
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link Grid#json}. Does not close {@code out}. */
  public void json(Rows rows, Writer out) {
    JsonMapper mapper =
        JsonMapper.builder()
            .disable(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    try {
      try (SequenceWriter array = mapper.writerWithDefaultPrettyPrinter().writeValuesAsArray(out)) {
        rows.to(row -> array.write(Grid.object(columns, row)));
      }
      out.write("\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
