package attache.statistics.pack;

import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the register of dated facts from the rows as collected and the mapping, which says row by
 * row, decided by eye, what each fact is.
 *
 * <p>From the collected row come only who said it, when, where (outlet and address) and how the
 * date is known; its quotation is never read. From the mapping comes everything else. A value is
 * written there as printed ({@code 1.72e9} for 1.72 billion), so that the interval it stands for
 * follows from its digits and its hedge by the rule of {@link Quantity#meant}.
 */
final class RegisterMaker {

  /** The resource it makes. */
  static final String RESOURCE = "china-belarus";

  /** The collected rows, below the raw folder. */
  static final String RAW = "pilot/china_belarus_facts.csv";

  /** The mapping, below the pack's folder. */
  static final String MAPPING = "registers/china-belarus-mapping.csv";

  private final List<String> columns;

  /** For a register of these columns. */
  RegisterMaker(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * Writes the register.
   *
   * @throws PackException when a collected row is not mapped, or a mapping names a row, unit, date
   *     or value that cannot be
   */
  void write(Path raw, Path mapping, Path target) throws IOException {
    Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(raw)) {
      reader.forEach(row -> rows.put(row.getField("id"), row));
    }
    Set<String> unmapped = new TreeSet<>(rows.keySet());
    Set<String> unmatched = numericRows(rows);
    Set<String> ids = new HashSet<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(mapping);
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target)) {
      writer.writeRecord(columns);
      for (NamedCsvRecord decision : reader) {
        String id = decision.getField("id");
        NamedCsvRecord row = rows.get(decision.getField("row"));
        if (row == null || !ids.add(id)) {
          throw new PackException(MAPPING + ": " + id + " stands twice or names no collected row");
        }
        Map<String, String> fact = fact(decision, row);
        unmapped.remove(row.getField("id"));
        if (isValueOf(row, new BigDecimal(decision.getField("value")))) {
          unmatched.remove(row.getField("id"));
        }
        writer.writeRecord(columns.stream().map(fact::get).toList());
      }
    }
    if (!unmapped.isEmpty()) {
      throw new PackException(MAPPING + ": rows not mapped: " + unmapped);
    }
    if (!unmatched.isEmpty()) {
      throw new PackException(MAPPING + ": no fact has the value of its row: " + unmatched);
    }
  }

  /** Rows whose value is one plain number: one of their facts must have it. */
  private static Set<String> numericRows(Map<String, NamedCsvRecord> rows) {
    Set<String> numeric = new TreeSet<>();
    rows.forEach((id, row) -> {
      if (isNumber(row.getField("value"))) {
        numeric.add(id);
      }
    });
    return numeric;
  }

  /** Whether it is the row's value; "1.5 times" is the same as +50 %. */
  private static boolean isValueOf(NamedCsvRecord row, BigDecimal value) {
    if (!isNumber(row.getField("value"))) {
      return false;
    }
    BigDecimal collected = new BigDecimal(row.getField("value"));
    if (row.getField("unit").equals("times")) {
      collected = collected.subtract(BigDecimal.ONE).movePointRight(2);
    }
    return collected.compareTo(value) == 0;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }

  private static Map<String, String> fact(NamedCsvRecord decision, NamedCsvRecord row) {
    String id = decision.getField("id");
    Map<String, String> fact = new HashMap<>(decision.getFieldsAsMap());
    try {
      BigDecimal value = new BigDecimal(decision.getField("value"));
      String qualifier = decision.getField("qualifier");
      Quantity quantity =
          Quantity.of(
              value,
              BigDecimal.ONE.movePointLeft(value.scale()),
              Unit.parse(decision.getField("unit")),
              qualifier.isEmpty() ? Hedge.NONE : Hedge.parse(qualifier));
      Interval meant = quantity.meant();
      fact.put("value", value.toPlainString());
      fact.put("low", plain(meant.low()));
      fact.put("high", plain(meant.high()));
      requireDates(decision);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new PackException(MAPPING + ": " + id + ": " + e.getMessage(), e);
    }
    fact.put("stated_by", statedBy(row.getField("stated_by_side")));
    for (String copied : List.of("stated_date", "date_basis", "outlet", "url")) {
      fact.put(copied, row.getField(copied));
    }
    return fact;
  }

  /** Either a day as of which it holds, or the first and last day of a period. */
  private static void requireDates(NamedCsvRecord decision) {
    String asOf = decision.getField("as_of");
    String start = decision.getField("start");
    String end = decision.getField("end");
    if (asOf.isEmpty() == start.isEmpty() || start.isEmpty() != end.isEmpty()) {
      throw new IllegalArgumentException("needs as_of, or start and end");
    }
    if (asOf.isEmpty() && LocalDate.parse(start).isAfter(LocalDate.parse(end))) {
      throw new IllegalArgumentException("ends before it starts");
    }
    if (!asOf.isEmpty()) {
      LocalDate.parse(asOf);
    }
  }

  /** ISO code of the side that spoke; both, where it was both; empty for a third party. */
  private static String statedBy(String side) {
    return switch (side) {
      case "BY" -> "BLR";
      case "BY/CN" -> "BLR|CHN";
      case "third party" -> "";
      default -> {
        // "CN", "CN via BelTA", "CN counsellor via BY press": the Chinese side, however it came.
        if (side.equals("CN") || side.startsWith("CN ")) {
          yield "CHN";
        }
        throw new PackException(RAW + ": side not known: '" + side + "'");
      }
    };
  }

  /** Twelve digits: more are noise of binary arithmetic. */
  private static String plain(double end) {
    BigDecimal rounded = BigDecimal.valueOf(end).round(new MathContext(12));
    return rounded.stripTrailingZeros().toPlainString();
  }
}
