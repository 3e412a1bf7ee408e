package attache.statistics.source.table;

import static attache.statistics.source.table.Tables.figures;
import static attache.statistics.source.table.Tables.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attache.statistics.source.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookSheetsTest {

  @TempDir private Path folder;

  /** Belarus's trade by country as Belstat lays it out: merged headers, groups by indentation. */
  private Path belstat(boolean xlsx) throws IOException {
    Path file = folder.resolve(xlsx ? "trade.xlsx" : "trade.xls");
    try (Workbook workbook = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("Содержание").createRow(0).createCell(0).setCellValue("1. Торговля");
      var sheet = workbook.createSheet("1.2");
      CellStyle in = workbook.createCellStyle();
      in.setIndention((short) 2);
      CellStyle tenths = workbook.createCellStyle();
      tenths.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
      sheet.createRow(0).createCell(0).setCellValue("Торговля товарами Республики Беларусь");
      sheet.createRow(2).createCell(0).setCellValue("миллионов долларов США");
      Row years = sheet.createRow(3);
      years.createCell(0).setCellValue("Страна");
      years.createCell(1).setCellValue(2018);
      years.createCell(3).setCellValue("2019 г.");
      Row flows = sheet.createRow(4);
      for (int i = 1; i < 5; i++) {
        flows.createCell(i).setCellValue(i % 2 == 1 ? "Экспорт" : "Импорт");
      }
      sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
      sheet.addMergedRegion(new CellRangeAddress(3, 3, 1, 2));
      sheet.addMergedRegion(new CellRangeAddress(3, 3, 3, 4));
      Object[][] rows = {
        {"Всего", 0, 14_045.4, 28_000.0, 14_242.8, 25_817.5},
        {"Страны СНГ", 0, 13_563.5, 24_842.0, 13_569.5, 22_010.0},
        {"Россия", 1, 13_563.5, 24_842.0, 13_569.5, 22_010.0},
        {"Китай", 0, 481.9, 3_158.0, 673.3, 3_807.5},
      };
      int next = 5;
      for (Object[] cells : rows) {
        Row row = sheet.createRow(next++);
        row.createCell(0).setCellValue((String) cells[0]);
        if (cells[1].equals(1)) {
          row.getCell(0).setCellStyle(in);
        }
        for (int i = 1; i < 5; i++) {
          row.createCell(i).setCellValue((Double) cells[i + 1]);
          row.getCell(i).setCellStyle(tenths);
        }
      }
      workbook.write(out);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWorkbookIsReadWithMergedHeadersIndentationAndPrecision(boolean xlsx) throws IOException {
    Path file = belstat(xlsx);
    TableFormat format = TableFormat.ready("belstat-by-country").orElseThrow();
    assertThat(format.recognises(Tables.file(file))).isTrue();
    TableReading reading = format.understand(Tables.file(file));
    assertThat(reading.sheet()).isEqualTo("1.2");
    assertThat(reading.headerFirst()).isEqualTo(4);
    assertThat(reading.headerLast()).isEqualTo(5);
    assertThat(level(reading, "goods_imports", "CHN", "2019")).isEqualTo(3_807.5e6, within(1.0));
    assertThat(level(reading, "goods_imports", "CHN", "2018")).isEqualTo(3_158e6, within(1.0));
    assertThat(figures(reading, "goods_imports", "CHN", "2018").getFirst().halfWidth())
        .as("shown as 3,158.0")
        .isEqualByComparingTo("50000");
    assertThat(reading.checks()).hasSize(4).allMatch(TableReading.TotalCheck::addsUp);
  }

  @Test
  void readingAWorkbookWritesNothingToTheConsole() throws IOException {
    Path file = belstat(true);
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      WorkbookSheets.read(Tables.file(file));
    } finally {
      System.setErr(err);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aWorkbookCutShortIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(belstat(false));
    Path cut = Files.write(folder.resolve("cut.xls"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> WorkbookSheets.read(Tables.file(cut)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("cut.xls");
  }

  @Test
  void aWorkbookThatUnpacksToAThousandTimesItsSizeIsRefused() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    try (var good = new java.util.zip.ZipFile(belstat(true).toFile());
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (var entry : (Iterable<ZipEntry>) good.stream().map(ZipEntry.class::cast)::iterator) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = good.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith("sheet2.xml")) {
          String xml = new String(bytes, StandardCharsets.UTF_8);
          int at = xml.indexOf("<sheetData>");
          zip.write(xml.substring(0, at).getBytes(StandardCharsets.UTF_8));
          byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < 64; i++) {
            zip.write(blanks);
          }
          zip.write(xml.substring(at).getBytes(StandardCharsets.UTF_8));
        } else {
          zip.write(bytes);
        }
        zip.closeEntry();
      }
    }
    assertThatThrownBy(() -> WorkbookSheets.read(Tables.file(bomb)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("bomb.xlsx");
  }

  @Test
  void aSheetThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    Path file = belstat(true);
    TableFormat format =
        Tables.format(
            "{\"extends\": \"belstat-by-country\", \"dataset\": \"own\", \"sheet\": \"1.3\"}");
    assertThatThrownBy(() -> format.understand(Tables.file(file)))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("no sheet \"1.3\"")
        .hasMessageContaining("\"Содержание\", \"1.2\"");
  }
}
