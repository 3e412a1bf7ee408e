package attache.checking.reading;

import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exports, imports and what is made of them: the measures of one kind of trade (goods, services,
 * food), as the catalogue's formulas tie them together.
 *
 * @param exports id of the exports
 * @param imports id of the imports
 * @param turnover id of exports + imports, or null when the catalogue has none
 * @param balance id of exports − imports, or null when the catalogue has none
 */
public record TradeFamily(
    String exports, String imports, @Nullable String turnover, @Nullable String balance) {

  private static final Map<String, TradeFamily> BY_MEASURE = families();

  /** The family the measure belongs to, or null when it is no trade. */
  public static @Nullable TradeFamily of(String measure) {
    return BY_MEASURE.get(measure);
  }

  /** Whether the measure is this family's exports or imports. */
  public boolean isFlow(String measure) {
    return measure.equals(exports) || measure.equals(imports);
  }

  private static Map<String, TradeFamily> families() {
    Map<String, TradeFamily> found = new TreeMap<>();
    for (Measure measure : Catalogue.standard().all()) {
      List<Measure.Term> terms = measure.formula();
      if (terms.size() == 2
          && terms.get(0).sign() > 0
          && terms.get(0).measure().endsWith("exports")
          && terms.get(1).measure().endsWith("imports")) {
        boolean sum = terms.get(1).sign() > 0;
        found.merge(
            terms.get(0).measure(),
            new TradeFamily(
                terms.get(0).measure(),
                terms.get(1).measure(),
                sum ? measure.id() : null,
                sum ? null : measure.id()),
            TradeFamily::joined);
      }
    }
    Map<String, TradeFamily> byMeasure = new TreeMap<>();
    for (TradeFamily family : found.values()) {
      byMeasure.put(family.exports, family);
      byMeasure.put(family.imports, family);
      if (family.turnover != null) {
        byMeasure.put(family.turnover, family);
      }
      if (family.balance != null) {
        byMeasure.put(family.balance, family);
      }
    }
    return Map.copyOf(byMeasure);
  }

  private static TradeFamily joined(TradeFamily a, TradeFamily b) {
    return new TradeFamily(
        a.exports,
        a.imports,
        a.turnover != null ? a.turnover : b.turnover,
        a.balance != null ? a.balance : b.balance);
  }
}
