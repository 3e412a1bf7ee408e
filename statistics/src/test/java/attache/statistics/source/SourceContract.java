package attache.statistics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import attache.statistics.intake.Sources;
import attache.statistics.product.ProductGroup;
import attache.statistics.store.StagingTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What every format of every source keeps to, whatever becomes of its file on the way: the kit that
 * {@link SourceContractTest} runs on all of them.
 *
 * @param fixture a small file in the official layout
 * @param folder where changed copies of it may be put
 */
record SourceContract(Fixture fixture, Path folder) {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  /** What somebody who means harm, or a slip of a clerk, leaves in a cell. */
  private static final List<String> HOSTILE =
      List.of(
          "\"quoted\" \"\"twice\"\"",
          "'; DROP TABLE staged; --",
          "a;b;c\td",
          "=cmd|' /C calc'!A0",
          "x".repeat(1 << 20),
          "nul\0inside",
          "../../../etc/passwd");

  /** Its source's record says what a user must know. */
  static void saysWhatAUserMustKnow(FileFormat format) {
    Source source = format.source();
    assertThat(format.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(source.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(
            List.of(
                source.title(),
                source.agency(),
                source.licence(),
                source.attribution(),
                source.coverage(),
                source.howToGet()))
        .noneMatch(String::isBlank);
    assertThat(source.website()).startsWith("http");
  }

  void isRecognisedByItsFormatAlone() {
    OfficialFile file = official(fixture.write(folder));
    assertThat(Sources.formats().stream().filter(f -> f.recognises(file)).map(FileFormat::id))
        .containsExactly(fixture.format().id());
  }

  void givesTheRowsThatAreInIt() {
    List<Map<Column, Object>> rows = read(fixture.write(folder));
    assertThat(fixture.expected()).as("expected.csv").isNotEmpty();
    for (Map<String, String> expected : fixture.expected()) {
      assertThat(expected).as("expected.csv tells lines").containsKey("line");
      if (!expected.getOrDefault("rows", "").isEmpty()) {
        assertThat(rows).hasSize(Integer.parseInt(expected.get("rows")));
      }
      assertThat(rows.stream().filter(row -> matches(expected, row)).count())
          .as("rows like %s among%n%s", expected, lines(rows))
          .isEqualTo(1);
    }
  }

  private static boolean matches(Map<String, String> expected, Map<Column, Object> row) {
    return expected.entrySet().stream()
        .filter(cell -> !cell.getKey().equals("file") && !cell.getKey().equals("rows"))
        .allMatch(cell -> {
          Column column = Column.valueOf(cell.getKey().toUpperCase(Locale.ROOT));
          Object found = row.get(column);
          if (found instanceof Double number && !cell.getValue().isEmpty()) {
            return Double.parseDouble(cell.getValue()) == number;
          }
          return cell.getValue().equals(found == null ? "" : found.toString());
        });
  }

  void isReadTheSameTwice() {
    Path file = fixture.write(folder);
    assertThat(read(file)).isEqualTo(read(file)).isNotEmpty();
  }

  void isRefusedWhenCutShort() {
    for (double share : new double[] {0.3, 0.6, 0.9}) {
      if (!fixture.isText()) {
        isRefused("cut", fixture.writeCut(folder.resolve("cut"), share));
      }
    }
    if (fixture.isTable()) {
      isRefused("row cut", fixture.write(folder.resolve("row"), bytes -> cutInARow()));
    } else if (fixture.isText()) {
      isRefused("cut", fixture.writeCut(folder.resolve("text"), 0.7));
    }
  }

  /** The last row without its second half. */
  private byte[] cutInARow() {
    List<List<String>> table = fixture.table();
    List<String> last = table.getLast();
    table.set(table.size() - 1, last.subList(0, (last.size() + 1) / 2));
    String text = new String(fixture.text(table, "\n", false), StandardCharsets.UTF_8).strip();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  void isRefusedWithoutAColumnItNeeds() {
    for (String column : fixture.required()) {
      Path file = changed("without", table -> without(column, table));
      assertThatThrownBy(() -> read(file))
          .as("without the column %s", column)
          .isInstanceOf(SourceException.class)
          .hasMessageContaining(fixture.name())
          .message()
          .containsIgnoringCase(column);
    }
  }

  private static List<List<String>> without(String column, List<List<String>> table) {
    int at = table.getFirst().indexOf(column);
    assertThat(at).as("column %s of the fixture", column).isNotNegative();
    return table.stream()
        .map(row ->
            Stream.concat(
                    row.subList(0, at).stream(),
                    row.subList(Math.min(at + 1, row.size()), row.size()).stream())
                .toList())
        .toList();
  }

  void isReadTheSameOrRefusedWithItsColumnsInAnotherOrder() {
    List<Map<Column, Object>> plain = read(fixture.write(folder));
    for (int turn : new int[] {1, 2, -1}) {
      Path file = changed("turned" + turn, table -> turned(turn, table));
      try {
        assertThat(read(file)).isEqualTo(plain);
      } catch (SourceException e) {
        assertThat(e).hasMessageContaining(fixture.name());
      }
    }
  }

  private static List<List<String>> turned(int by, List<List<String>> table) {
    int width = table.getFirst().size();
    List<List<String>> turned = new ArrayList<>();
    for (List<String> row : table) {
      List<String> cells = new ArrayList<>(row);
      // Cells beyond the header, which some sources leave behind, stay where they are.
      Collections.rotate(cells.subList(0, Math.min(width, cells.size())), by);
      turned.add(cells);
    }
    return turned;
  }

  void isReadTheSameHoweverItsTextIsWritten() {
    List<Map<Column, Object>> plain = read(fixture.write(folder));
    Map<String, UnaryOperator<byte[]>> ways =
        Map.of(
            "crlf", bytes -> fixture.text(fixture.table(), "\r\n", false),
            "bom", bytes -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes),
            "quotes", bytes -> fixture.text(fixture.table(), "\n", true),
            "blank lines", bytes -> joined(bytes, "\n\n\n".getBytes(StandardCharsets.UTF_8)));
    ways.forEach((way, change) ->
        assertThat(read(fixture.write(folder.resolve(way), change))).as(way).isEqualTo(plain));
  }

  void isNeverReadInAWrongCharset() {
    String text = new String(fixture.heart(), StandardCharsets.UTF_8);
    Path wide =
        fixture.write(
            folder.resolve("utf16"),
            bytes -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    try {
      assertThat(read(wide)).isEqualTo(read(fixture.write(folder)));
    } catch (SourceException e) {
      assertThat(e).hasMessageContaining(fixture.name());
    }
    for (String column : fixture.required()) {
      Path narrow =
          fixture.write(
              folder.resolve("latin1"),
              bytes ->
                  new String(
                          fixture.text(with("Réunion", column, fixture.table()), "\n", false),
                          StandardCharsets.UTF_8)
                      .getBytes(StandardCharsets.ISO_8859_1));
      try {
        assertThat(lines(read(narrow))).doesNotContain("\uFFFD").doesNotContain("Ã");
      } catch (SourceException e) {
        assertThat(e).hasMessageContaining(fixture.name());
      }
    }
  }

  void takesNoHarmFromAHostileCell() {
    List<Map<Column, Object>> plain = read(fixture.write(folder));
    int next = 0;
    for (String column : fixture.required()) {
      for (int i = 0; i < 2; i++, next++) {
        String hostile = HOSTILE.get(next % HOSTILE.size());
        Path file = changed("hostile" + next, table -> with(hostile, column, table));
        try {
          // The last row may say something else now, or nothing; no other row may.
          List<Map<Column, Object>> changed = read(file);
          assertThat(plain.stream().filter(row -> !changed.contains(row)).count())
              .as("rows changed by a hostile %s", column)
              .isLessThanOrEqualTo(rowsOfTheLastLine(plain));
        } catch (SourceException e) {
          assertThat(e).hasMessageContaining(fixture.name());
          assertThat(e.toString()).as("the message").hasSizeLessThan(2000);
        }
      }
    }
  }

  private static long rowsOfTheLastLine(List<Map<Column, Object>> rows) {
    Object last = rows.getLast().getOrDefault(Column.LINE, 0L);
    return rows.stream().filter(row -> last.equals(row.get(Column.LINE))).count();
  }

  private static List<List<String>> with(String cell, String column, List<List<String>> table) {
    List<String> last = new ArrayList<>(table.getLast());
    last.set(table.getFirst().indexOf(column), cell);
    table.set(table.size() - 1, last);
    return table;
  }

  private Path changed(String where, UnaryOperator<List<List<String>>> change) {
    return fixture.write(
        folder.resolve(where), bytes -> fixture.text(change.apply(fixture.table()), "\n", false));
  }

  private void isRefused(String how, Path path) {
    try {
      List<Map<Column, Object>> rows = read(path);
      fail("%s: a file %s was read, %s rows of it", fixture, how, rows.size());
    } catch (SourceException e) {
      assertThat(e).hasMessageContaining(fixture.name());
      assertThat(e.getMessage()).as("one sentence").doesNotContain("\n").hasSizeLessThan(400);
    }
  }

  private static OfficialFile official(Path path) {
    return OfficialFile.of(path, null, DAY);
  }

  private List<Map<Column, Object>> read(Path path) {
    try (StagingTable staging = StagingTable.inMemory()) {
      fixture.format().read(official(path), staging);
      List<Map<Column, Object>> rows = new ArrayList<>(staging.rows());
      staging.groups().forEach(group -> rows.add(asRow(group)));
      return rows;
    }
  }

  /** A file may draw groups of goods and hold no figures: expected.csv has a row a group. */
  private static Map<Column, Object> asRow(ProductGroup group) {
    return Map.of(
        Column.PRODUCT,
        group.id(),
        Column.SCOPE,
        group.title(),
        Column.NOTE,
        String.join(" ", group.prefixes())
            + (group.except().isEmpty() ? "" : " except " + String.join(" ", group.except())));
  }

  private static String lines(List<Map<Column, Object>> rows) {
    return String.join("\n", rows.stream().map(Map::toString).toList());
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
