package attache.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import attache.report.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalReportTest {

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 120})
  void noLineIsWiderThanTheTerminal(int width) {
    String report =
        new TerminalReport(width, false)
            .render(
                Sample.checked(
                    "贸易额".repeat(40), "word ".repeat(60) + "x".repeat(200), "$4.5 million", "。"));
    assertThat(report.lines())
        .allSatisfy(l -> assertThat(Sheet.columns(l)).isLessThanOrEqualTo(width));
  }

  @Test
  void aFigureInsideChineseIsNotBrokenOverTwoLines() {
    for (int before = 25; before < 40; before++) {
      StringBuilder out = new StringBuilder();
      new Sheet(80, false).wrapped(out, "said", "额".repeat(before) + "10.6%" + "额".repeat(40));
      assertThat(out.toString()).as("%d characters before it", before).contains("10.6%");
    }
  }

  @Test
  void withoutColourEveryOutcomeIsStillTold() {
    String report =
        new TerminalReport(80, false)
            .render(Sample.checked("A talk", "Trade was ", "$4.5 million", "."));
    assertThat(report)
        .contains("⊥ c1  “$4.5 million”", "Contradicts itself", "Belarus", "$4.48 billion")
        .contains("billion, not million", "1 figure: 1 contradicts itself.", "sha256 abababababab")
        .doesNotContain("\u001b");
  }

  @Test
  void aStatementCannotDriveTheTerminal() {
    String report =
        new TerminalReport(80, true)
            .render(Sample.checked("A\u001b]0;x\u0007", "b\u001b[2J\r\u202e", "$4.5\u0008", "."));
    assertThat(report).doesNotContain("\u001b]", "\u001b[2J", "\u0007", "\r", "\u202e", "\u0008");
  }
}
