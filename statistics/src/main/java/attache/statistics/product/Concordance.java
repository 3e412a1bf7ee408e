package attache.statistics.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which class of another nomenclature each HS subheading falls in: the Broad Economic Categories
 * (BEC), or the Standard International Trade Classification (SITC).
 *
 * <p>Some subheadings fall in several classes ("n:n" in the United Nations' tables): horses are
 * both a consumer good and a capital good. Nothing here splits their value; they are in the group
 * of each class, and once in a group above both. Groups of classes beside each other can therefore
 * add up to more than the whole; {@link #shared} says by which codes.
 *
 * @param nomenclature "bec" or "sitc", as in the groups' ids
 * @param classes the classes of each HS code, in the order of the codes
 */
public record Concordance(String nomenclature, SortedMap<String, List<String>> classes) {

  public Concordance {
    SortedMap<String, List<String>> copy = new TreeMap<>();
    classes.forEach((code, of) -> copy.put(code, List.copyOf(new TreeSet<>(of))));
    classes = Collections.unmodifiableSortedMap(copy);
  }

  /** The codes that fall in more than one class, in order. */
  public List<String> shared() {
    return classes.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * A group of goods for every class and every class above it: {@code bec_111}, {@code bec_11},
   * {@code bec_1}.
   */
  public ProductGroups groups() {
    Map<String, List<String>> byClass = new TreeMap<>();
    classes.forEach((code, of) -> {
      for (String name : of) {
        String digits = name.replace(".", "");
        for (int n = 1; n <= digits.length(); n++) {
          byClass.computeIfAbsent(digits.substring(0, n), prefix -> new ArrayList<>()).add(code);
        }
      }
    });
    Map<String, ProductGroup> groups = new LinkedHashMap<>();
    byClass.forEach((name, codes) -> {
      String id = nomenclature + "_" + name;
      groups.put(
          id,
          new ProductGroup(
              id,
              nomenclature.toUpperCase(Locale.ROOT) + " " + name,
              "Concordance of the HS with the " + title() + ", a file of the user's",
              codes));
    });
    return new ProductGroups(groups);
  }

  private String title() {
    return nomenclature.equals("bec")
        ? "Broad Economic Categories"
        : "Standard International Trade Classification";
  }
}
