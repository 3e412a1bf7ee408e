package attache.statistics.indicator;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A flow by product, once for each level of detail that a source gives: chapters, headings and
 * subheadings hold the same goods and must never be in one basket.
 *
 * @param byLevel baskets by the number of digits of their codes
 */
record Products(SortedMap<Integer, Basket> byLevel) {

  Products {
    byLevel = Collections.unmodifiableSortedMap(new TreeMap<>(byLevel));
  }

  /** The basket of a level, empty where none is held. */
  Basket at(int level) {
    return byLevel.getOrDefault(level, Basket.EMPTY);
  }

  /** The finest level, up to six digits, that all of them have; codes beyond are national. */
  static Optional<Integer> finestOf(List<Products> flows) {
    return flows.getFirst().byLevel.keySet().stream()
        .filter(level -> level <= 6 && flows.stream().allMatch(f -> f.byLevel.containsKey(level)))
        .max(Integer::compare);
  }
}
