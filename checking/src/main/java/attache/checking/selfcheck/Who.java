package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import attache.claims.claim.Parties;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sides of a figure in one canonical form, so that what is meant of the same sides is equal.
 *
 * @param shape how the two stand to one another
 * @param first of a pair, the first in the order of codes; of a flow, where it comes from
 * @param second the other side, or "" where there is one
 */
record Who(Shape shape, String first, String second) {

  /** How two sides stand to one another. */
  enum Shape {
    /** Both, without direction. */
    PAIR,
    /** From the first to the second. */
    FLOW,
    /** The second's place or share within the first's total. */
    PLACE,
    /** One side alone. */
    ONE,
    /** Nobody is named; only figures of the same sentence are taken to be of the same sides. */
    UNNAMED
  }

  @Override
  public int hashCode() {
    return 31 * first.hashCode() + second.hashCode();
  }

  static Who of(Claim claim, int sentence) {
    Measure measure = Catalogue.standard().find(claim.measure()).orElse(null);
    boolean undirected = measure != null && measure.shape() == Measure.Shape.PAIR;
    Role role = Role.of(claim);
    boolean place = role == Role.SHARE || role == Role.RANK;
    return switch (claim.parties()) {
      case Parties.None() -> new Who(Shape.UNNAMED, "s" + sentence, "");
      case Parties.About(List<Country> subject) -> one(codes(subject));
      case Parties.Between(List<Country> countries) ->
          countries.size() == 2
              ? pair(countries.get(0).code(), countries.get(1).code())
              : one(codes(countries));
      case Parties.Flow(List<Country> from, List<Country> to) ->
          isOfOne(measure, from, to)
              ? one(codes(from.isEmpty() ? to : from))
              : undirected ? pair(codes(from), codes(to)) : flow(codes(from), codes(to));
      case Parties.Partnership(List<Country> reporter, List<Country> partner) ->
          place
              ? new Who(Shape.PLACE, codes(reporter), codes(partner))
              : undirected || measure == null
                  ? pair(codes(reporter), codes(partner))
                  : measure.id().endsWith("imports")
                      ? flow(codes(partner), codes(reporter))
                      : flow(codes(reporter), codes(partner));
    };
  }

  /** "Vietnam's exports", "imports into Vietnam": nobody else is named, so they are with all. */
  private static boolean isOfOne(@Nullable Measure measure, List<Country> from, List<Country> to) {
    if (measure == null || from.isEmpty() == to.isEmpty()) {
      return false;
    }
    boolean imports = measure.id().endsWith("imports");
    return from.isEmpty() ? imports : !imports;
  }

  static Who pair(String a, String b) {
    return a.compareTo(b) <= 0 ? new Who(Shape.PAIR, a, b) : new Who(Shape.PAIR, b, a);
  }

  static Who flow(String from, String to) {
    return new Who(Shape.FLOW, from, to);
  }

  static Who one(String code) {
    return new Who(Shape.ONE, code, "");
  }

  /** Without direction. */
  Who undirected() {
    return shape == Shape.FLOW ? pair(first, second) : this;
  }

  private static String codes(List<Country> countries) {
    return countries.stream().map(Country::code).sorted().collect(Collectors.joining(","));
  }
}
