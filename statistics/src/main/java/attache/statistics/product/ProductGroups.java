package attache.statistics.product;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Groups of goods by id: those of the reference pack, the list of medical supplies, and a user's
 * own.
 *
 * @param byId in the order they were read
 */
public record ProductGroups(Map<String, ProductGroup> byId) {

  /** None. */
  public static final ProductGroups NONE = new ProductGroups(Map.of());

  private static final String ALL_MEDICAL = "medical_supplies";

  public ProductGroups {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /**
   * Reads the pack's table (id, title, hs_prefix, basis), a row a prefix.
   *
   * @throws IOException when it cannot be read
   * @throws IllegalArgumentException when a prefix is no HS code
   */
  public static ProductGroups read(Path table) throws IOException {
    Map<String, List<NamedCsvRecord>> rows = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows(table)) {
      rows.computeIfAbsent(row.getField("id"), id -> new ArrayList<>()).add(row);
    }
    Map<String, ProductGroup> groups = new LinkedHashMap<>();
    rows.forEach((id, of) ->
        groups.put(
            id,
            new ProductGroup(
                id,
                of.getFirst().getField("title"),
                of.getFirst().getField("basis"),
                of.stream()
                    .map(row -> row.getField("hs_prefix"))
                    .filter(prefix -> !prefix.isEmpty())
                    .toList())));
    return new ProductGroups(groups);
  }

  /**
   * Reads the medical supplies of the World Customs Organization and the World Health Organization
   * (code, section, section_title): one group of all, {@code medical_supplies}, and one a section.
   * A code stands in several sections and is counted once in the whole.
   *
   * @throws IOException when it cannot be read
   */
  public static ProductGroups readMedical(Path table) throws IOException {
    String basis = "WCO and WHO, HS classification reference for COVID-19 supplies, ed. 3, HS 2017";
    List<String> all = new ArrayList<>();
    Map<String, String> titles = new TreeMap<>();
    Map<String, List<String>> sections = new TreeMap<>();
    for (NamedCsvRecord row : rows(table)) {
      String section = row.getField("section");
      all.add(row.getField("code"));
      titles.putIfAbsent(section, row.getField("section_title"));
      sections.computeIfAbsent(section, s -> new ArrayList<>()).add(row.getField("code"));
    }
    Map<String, ProductGroup> groups = new LinkedHashMap<>();
    groups.put(
        ALL_MEDICAL,
        new ProductGroup(ALL_MEDICAL, "Medical supplies against COVID-19", basis, all));
    sections.forEach((section, codes) -> {
      String id = ALL_MEDICAL + "_" + section;
      groups.put(id, new ProductGroup(id, titles.getOrDefault(section, id), basis, codes));
    });
    return new ProductGroups(groups);
  }

  private static List<NamedCsvRecord> rows(Path table) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
      return reader.stream().toList();
    } catch (CsvParseException e) {
      throw new IOException(table + ": is no CSV: " + e.getMessage(), e);
    }
  }

  /** These and the others; where both have an id, these count. */
  public ProductGroups and(ProductGroups others) {
    Map<String, ProductGroup> both = new LinkedHashMap<>(byId);
    others.byId.forEach(both::putIfAbsent);
    return new ProductGroups(both);
  }

  /** The group of that id. */
  public Optional<ProductGroup> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All, in order. */
  public List<ProductGroup> all() {
    return List.copyOf(byId.values());
  }

  /**
   * The goods that a text of an address names: a group by its id, or an HS code as a group of its
   * own.
   */
  public Optional<ProductGroup> goods(String text) {
    return find(text)
        .or(() ->
            ProductGroup.isCode(text)
                ? Optional.of(
                    new ProductGroup(text, "HS " + text, "Harmonized System", List.of(text)))
                : Optional.empty());
  }
}
