package attache.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

  private static final Grid TRADE =
      new Grid(
          List.of(
              Column.words("reporter", "Reporter"),
              Column.figures("value", "USD m"),
              Column.hidden("source")),
          List.of(
              List.of(Cell.of("China"), Cell.of(1_777_700_000.0, "1,777.7"), Cell.of("a.csv, 3")),
              List.of(Cell.of("Belarus"), Cell.none("–"), Cell.of("=cmd()"))));

  @Test
  void figuresStandAtTheRightAndHiddenColumnsAreNotShown() {
    assertThat(TRADE.text(new Sheet(80, false)))
        .isEqualTo(
            """
            Reporter    USD m
            China     1,777.7
            Belarus         –
            """);
  }

  @Test
  void wordsAreShortenedOnANarrowSheetAndFiguresNever() {
    Grid grid =
        new Grid(
            List.of(Column.words("what", "What"), Column.figures("value", "Value")),
            List.of(List.of(Cell.of("w".repeat(70)), Cell.of(1.0, "1,234,567,890"))));
    assertThat(grid.text(new Sheet(40, false)).lines())
        .allMatch(line -> line.length() <= 40)
        .anyMatch(line -> line.endsWith("1,234,567,890"));
  }

  @Test
  void programsGetValuesAndNoFormula() {
    assertThat(TRADE.csv())
        .isEqualTo(
            "reporter,value,source\r\nChina,1777700000,\"a.csv, 3\"\r\nBelarus,,'=cmd()\r\n");
    assertThat(TRADE.json()).contains("\"value\" : 1777700000", "\"value\" : null");
  }

  @Test
  void aRowOfAnotherWidthIsRefused() {
    assertThatThrownBy(() -> new Grid(TRADE.columns(), List.of(List.of(Cell.of("x")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row has 1 cells, expected 3");
  }
}
