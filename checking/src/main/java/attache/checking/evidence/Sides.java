package attache.checking.evidence;

import attache.checking.reading.Reading;
import attache.checking.reading.TradeFamily;
import attache.claims.claim.Parties;
import attache.claims.claim.Parties.About;
import attache.claims.claim.Parties.Between;
import attache.claims.claim.Parties.Flow;
import attache.claims.claim.Parties.Partnership;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure.Shape;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose statistics speak of a reading, and under which measure: of what goes from A to B, A's
 * exports to B and B's imports from A.
 *
 * @param all the views, the first-named side's first
 */
record Sides(List<View> all) {

  private static final Country WORLD = Country.of("WLD");

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
   * @param membersOf the day whose members of groups are counted, or null for those of the period
   */
  record View(
      String measure,
      List<Country> reporter,
      List<Country> partner,
      @Nullable List<Country> origin,
      boolean mirrored,
      @Nullable LocalDate membersOf) {

    View(
        String measure,
        List<Country> reporter,
        List<Country> partner,
        @Nullable List<Country> origin,
        boolean mirrored) {
      this(measure, reporter, partner, origin, mirrored, null);
    }

    /** The same, groups counted with their members of that day whatever the period. */
    View withMembersOf(LocalDate day) {
      return new View(measure, reporter, partner, origin, mirrored, day);
    }

    /** Whether a group has other members in one period than in the other. */
    boolean changesBetween(Period one, Period other) {
      return Stream.concat(reporter.stream(), partner.stream())
          .anyMatch(c ->
              c.isGroup()
                  && !c.equals(WORLD)
                  && !c.members(one.end()).equals(c.members(other.end())));
    }
  }

  static Sides of(Reading reading) {
    return new Sides(views(reading.measure(), reading.parties()));
  }

  private static List<View> views(String measure, Parties parties) {
    boolean directed =
        Catalogue.standard().find(measure).map(m -> m.shape() == Shape.DIRECTED).orElse(false);
    boolean own = Catalogue.standard().find(measure).isEmpty();
    if (own && parties instanceof Flow(List<Country> from, List<Country> to)) {
      return List.of(new View(measure, from, to, null, false)); // a user's table tells it once
    }
    return switch (parties) {
      case Parties.None() -> List.of();
      case About(List<Country> subject) ->
          List.of(new View(measure, subject, List.of(), null, false));
      case Between(List<Country> sides) when isWithin(sides) -> within(measure, sides.getFirst());
      case Between(List<Country> sides) when sides.size() == 2 ->
          mutual(measure, List.of(sides.getFirst()), List.of(sides.getLast()));
      case Between(List<Country> sides) -> List.of();
      case Flow(List<Country> from, List<Country> to) ->
          directed ? flow(measure, from, to) : mutual(measure, from, to);
      case Partnership(List<Country> a, List<Country> b) -> mutual(measure, a, b);
    };
  }

  /** A group twice: its members with one another. */
  private static boolean isWithin(List<Country> sides) {
    return sides.size() == 2
        && sides.getFirst().isGroup()
        && sides.getFirst().equals(sides.getLast());
  }

  /**
   * What members trade with one another leaves one of them and comes to another: it is counted
   * once, by those it leaves or by those it comes to, and never as exports and imports together.
   */
  private static List<View> within(String measure, Country group) {
    List<Country> one = List.of(group);
    TradeFamily family = TradeFamily.of(measure);
    return family == null
        ? List.of()
        : List.of(
            new View(family.exports(), one, one, null, false),
            new View(family.imports(), one, one, null, false));
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
