package attache.statistics.product;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Harmonized System in one edition: chapters of two digits, headings of four, subheadings of
 * six.
 */
public final class HsTree {

  /** What stands above the chapters. */
  public static final String TOTAL = "TOTAL";

  private final NavigableMap<String, Node> byCode = new TreeMap<>();
  private final Map<String, List<String>> children = new HashMap<>();

  private record Node(String parent, String description) {}

  private HsTree() {}

  /** An edition of the HS, under the name of the first year in which trade is reported in it. */
  public enum Edition {
    HS1988(1988),
    HS1992(1992),
    HS1996(1996),
    HS2002(2002),
    HS2007(2007),
    HS2012(2012),
    HS2017(2017),
    HS2022(2022);

    private final int from;

    Edition(int from) {
      this.from = from;
    }

    /** The first year in which countries report in it; some change years later. */
    public int from() {
      return from;
    }

    /** The edition in force in a year; the first for all years before. */
    public static Edition in(int year) {
      Edition current = HS1988;
      for (Edition edition : values()) {
        if (edition.from <= year) {
          current = edition;
        }
      }
      return current;
    }

    /**
     * The edition of a name in any of the usual ways: HS2017, HS17, H5, HS 2017.
     *
     * @return empty for a name of none
     */
    public static Optional<Edition> named(String name) {
      String tight = name.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
      for (Edition edition : values()) {
        String year = String.valueOf(edition.from);
        // UN Comtrade counts them from H0, which is the edition of 1992.
        if (tight.equals("HS" + year)
            || tight.equals("HS" + year.substring(2))
            || tight.equals("H" + (edition.ordinal() - 1))) {
          return Optional.of(edition);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Reads the pack's table (code, level, parent, description).
   *
   * @throws IOException when it cannot be read
   */
  public static HsTree read(Path table) throws IOException {
    HsTree tree = new HsTree();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
      for (NamedCsvRecord row : reader) {
        String code = row.getField("code");
        if (!code.equals(TOTAL)) {
          tree.byCode.put(code, new Node(row.getField("parent"), row.getField("description")));
          tree.children
              .computeIfAbsent(row.getField("parent"), parent -> new ArrayList<>())
              .add(code);
        }
      }
    } catch (CsvParseException e) {
      throw new IOException(table + ": is no CSV: " + e.getMessage(), e);
    }
    return tree;
  }

  /** What is classified under the code; empty for a code that the edition does not have. */
  public Optional<String> description(String code) {
    return Optional.ofNullable(byCode.get(code)).map(Node::description);
  }

  /** The code one level up, {@link #TOTAL} above a chapter; empty for a code it does not have. */
  public Optional<String> parent(String code) {
    return Optional.ofNullable(byCode.get(code)).map(Node::parent);
  }

  /** The chapter of a code of any length, whether or not the edition has the code. */
  public static String chapter(String code) {
    return code.substring(0, 2);
  }

  /** The codes one level down, in order; the chapters of {@link #TOTAL}. */
  public List<String> children(String code) {
    return children.getOrDefault(code, List.of()).stream().sorted().toList();
  }

  /** All codes of that many digits that the group covers, in order. */
  public List<String> codes(ProductGroup group, int digits) {
    return byCode.keySet().stream()
        .filter(code -> code.length() == digits && group.covers(code))
        .toList();
  }
}
