package attache.checking.evidence;

import attache.checking.reading.Reading;
import attache.claims.claim.Parties;
import attache.claims.claim.Parties.About;
import attache.claims.claim.Parties.Between;
import attache.claims.claim.Parties.Flow;
import attache.claims.claim.Parties.Partnership;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose statistics speak of a reading, and under which measure: of what goes from A to B, A's
 * exports to B and B's imports from A.
 *
 * @param all the views, the first-named side's first
 */
record Sides(List<View> all) {

  Sides {
    all = List.copyOf(all);
  }

  /**
   * How one side sees it.
   *
   * @param measure the measure on its own books
   * @param reporter whose statistics: one country, or several that are summed
   * @param partner with whom; empty for measures of one country
   * @param origin where the goods or the money come from, or null for measures without direction
   * @param mirrored whether its balance is the other's with the sign turned
   */
  record View(
      String measure,
      List<Country> reporter,
      List<Country> partner,
      @Nullable List<Country> origin,
      boolean mirrored) {}

  static Sides of(Reading reading) {
    return new Sides(views(reading.measure(), reading.parties()));
  }

  private static List<View> views(String measure, Parties parties) {
    boolean directed =
        Catalogue.standard().find(measure).map(m -> m.shape() == Shape.DIRECTED).orElse(false);
    return switch (parties) {
      case Parties.None() -> List.of();
      case About(List<Country> subject) ->
          List.of(new View(measure, subject, List.of(), null, false));
      case Between(List<Country> sides) when sides.size() == 2 ->
          mutual(measure, List.of(sides.getFirst()), List.of(sides.getLast()));
      case Between(List<Country> sides) -> List.of();
      case Flow(List<Country> from, List<Country> to) ->
          directed ? flow(measure, from, to) : mutual(measure, from, to);
      case Partnership(List<Country> a, List<Country> b) -> mutual(measure, a, b);
    };
  }

  private static List<View> mutual(String measure, List<Country> a, List<Country> b) {
    boolean balance = measure.endsWith("_balance");
    return List.of(new View(measure, a, b, null, false), new View(measure, b, a, null, balance));
  }

  private static List<View> flow(String measure, List<Country> from, List<Country> to) {
    String exports = exportsOf(measure);
    String imports = exports == null ? measure : importsOf(exports);
    return List.of(
        new View(exports == null ? measure : exports, from, to, from, false),
        new View(imports, to, from, from, false));
  }

  /** "goods_exports" of "goods_imports"; null of what has no such twin. */
  private static @Nullable String exportsOf(String measure) {
    return measure.endsWith("_exports")
        ? measure
        : measure.endsWith("_imports")
            ? measure.substring(0, measure.length() - "imports".length()) + "exports"
            : null;
  }

  private static String importsOf(String exports) {
    return exports.substring(0, exports.length() - "exports".length()) + "imports";
  }

  /** ISO codes of single-country sides, for saying whose statistics could speak. */
  List<String> reporters() {
    List<String> codes = new ArrayList<>();
    for (View view : all) {
      if (view.reporter.size() == 1) {
        codes.add(view.reporter.getFirst().code());
      }
    }
    return codes;
  }
}
