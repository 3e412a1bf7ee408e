package attache.statistics.source.table;

import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads workbooks (XLSX and XLS) through Apache POI, which is loaded here and nowhere else. A
 * formula counts with the value it was saved with.
 */
final class WorkbookSheets {

  /** A workbook takes about a hundred times its size in memory. */
  private static final long MOST_BYTES = 24L << 20;

  private static final int MOST_CELLS = 2_000_000;
  private static final int MOST_REGIONS = 20_000;

  /** Digits that a double holds for certain less those that a sum of a few spoils. */
  private static final MathContext STORED = new MathContext(12);

  static {
    // A part that unpacks to a hundred times its size is a bomb; no sheet of an office is.
    ZipSecureFile.setMinInflateRatio(0.01);
    ZipSecureFile.setMaxEntrySize(512L << 20);
    ZipSecureFile.setMaxFileCount(2_000);
  }

  private final String what;
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private int cells;

  private WorkbookSheets(String what) {
    this.what = what;
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  /** Whether the file is a workbook, by its first bytes and what its archive holds. */
  static boolean isWorkbook(OfficialFile file) {
    byte[] head = file.head();
    boolean compound =
        head.length > 7
            && (head[0] & 0xFF) == 0xD0
            && (head[1] & 0xFF) == 0xCF
            && (head[2] & 0xFF) == 0x11
            && (head[3] & 0xFF) == 0xE0;
    return compound || file.entries().contains("xl/workbook.xml");
  }

  /**
   * Reads every sheet, hidden ones too.
   *
   * @throws SourceException when the workbook is damaged, encrypted or larger than can be meant
   */
  static List<Sheet> read(OfficialFile file) {
    String what = file.path().toString();
    if (file.bytes() > MOST_BYTES) {
      throw new SourceException(
          what + ": a workbook of more than 24 MiB; save the sheet you need as CSV");
    }
    try (Workbook workbook = WorkbookFactory.create(file.path().toFile(), null, true)) {
      List<Sheet> sheets = new ArrayList<>();
      WorkbookSheets reader = new WorkbookSheets(what);
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        sheets.add(reader.sheet(workbook.getSheetAt(i)));
      }
      return sheets;
    } catch (EncryptedDocumentException e) {
      throw new SourceException(what + ": is protected by a password; save it without one", e);
    } catch (SourceException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // POI meets damage with exceptions of many kinds.
      throw new SourceException(
          what
              + ": the workbook is damaged or unpacks to more than can be meant ("
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + "); open it and save it again, or save the sheet as CSV",
          e);
    }
  }

  private Sheet sheet(org.apache.poi.ss.usermodel.Sheet sheet) {
    List<Sheet.Row> rows = new ArrayList<>();
    for (Row row : sheet) {
      while (rows.size() < row.getRowNum() && rows.size() < MOST_CELLS) {
        count(1);
        rows.add(new Sheet.Row(rows.size() + 1, List.of()));
      }
      List<Sheet.Cell> line = new ArrayList<>();
      for (int column = 0; column < row.getLastCellNum(); column++) {
        count(1);
        line.add(cell(row.getCell(column)));
      }
      rows.add(new Sheet.Row(row.getRowNum() + 1, line));
    }
    List<Sheet.Region> merged =
        sheet.getMergedRegions().stream()
            .limit(MOST_REGIONS)
            .map(r ->
                new Sheet.Region(
                    r.getFirstRow(), r.getFirstColumn(), r.getLastRow(), r.getLastColumn()))
            .toList();
    return new Sheet(sheet.getSheetName(), "", rows, merged);
  }

  private void count(int more) {
    cells += more;
    if (cells > MOST_CELLS) {
      throw new SourceException(
          what + ": has more than " + MOST_CELLS + " cells; save the sheet you need as CSV");
    }
  }

  private Sheet.Cell cell(org.apache.poi.ss.usermodel.@Nullable Cell cell) {
    if (cell == null) {
      return Sheet.Cell.of("");
    }
    Sheet.Cell printed = Sheet.Cell.of(formatter.formatCellValue(cell));
    int indent = printed.indent() + 2 * cell.getCellStyle().getIndention();
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type != CellType.NUMERIC || printed.isEmpty()) {
      return new Sheet.Cell(printed.text(), indent, null);
    }
    if (DateUtil.isCellDateFormatted(cell)) {
      return new Sheet.Cell(
          cell.getLocalDateTimeCellValue().toLocalDate().toString(), indent, null);
    }
    return new Sheet.Cell(
        printed.text(), indent, number(cell.getNumericCellValue(), printed.text()));
  }

  /**
   * The number stored, with the decimals it is shown with if those are more; null where what is
   * shown is another number (a percentage, thousands shown for units): then what is printed counts.
   */
  private static @Nullable BigDecimal number(double stored, String shown) {
    if (Double.isNaN(stored) || Double.isInfinite(stored)) {
      return null;
    }
    BigDecimal exact = new BigDecimal(Double.toString(stored)).round(STORED).stripTrailingZeros();
    if (exact.scale() < 0) {
      exact = exact.setScale(0);
    }
    BigDecimal printed = Numerals.plain(shown);
    if (printed == null) {
      return exact;
    }
    BigDecimal half = BigDecimal.valueOf(5, printed.scale() + 1);
    if (printed.subtract(exact).abs().compareTo(half) > 0) {
      return null;
    }
    return printed.scale() > exact.scale() ? exact.setScale(printed.scale()) : exact;
  }
}
