package attache.checking.reading;

import attache.claims.claim.Claim;
import attache.claims.claim.Claim.Flag;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.claim.Parties.About;
import attache.claims.claim.Parties.Between;
import attache.claims.claim.Parties.Flow;
import attache.claims.claim.Parties.Partnership;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.Measure.Shape;
import attache.vocabulary.measure.OwnMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One choice of measure and parties that the words allow.
 *
 * @param measure catalogue id
 * @param parties in the form the measure needs
 * @param entity the park or fair as named, or null
 * @param prior how usual it is, 0 to 1
 * @param named whether the words name the parties
 * @param assumptions what was taken for granted
 */
record Subject(
    String measure,
    Parties parties,
    @Nullable String entity,
    double prior,
    boolean named,
    List<String> assumptions) {

  /** An own measure of the same words, beside the one they usually mean. */
  private static final double NAMESAKE = 0.4;

  private static final int MOST_NAMESAKES = 3;

  private static final Country WORLD = Country.of("WLD");

  /** What a measure's words may mean besides, and how usual that is. */
  private record Also(String measure, double prior, String assumption) {}

  private static final String GOODS =
      "“Trade” without more is taken as trade in goods, exports and imports together.";

  private static final Map<String, List<Also>> MEANINGS =
      Map.of(
          "goods_trade_turnover",
          List.of(
              new Also("goods_trade_turnover", 0.8, GOODS),
              new Also(
                  "goods_services_trade",
                  0.15,
                  "“Trade” is taken as goods and services together.")),
          "investment",
          List.of(
              new Also(
                  "investment",
                  0.6,
                  "“Investment” without more is taken as investment of any kind."),
              new Also("fdi_flow", 0.2, "“Investment” is taken as a year's direct investment."),
              new Also(
                  "fdi_stock", 0.12, "“Investment” is taken as the stock of direct investment."),
              new Also("pledged_investment", 0.08, "“Investment” is taken as what was pledged.")),
          "fdi_flow",
          List.of(
              new Also("fdi_flow", 0.75, ""),
              new Also("fdi_stock", 0.2, "Direct investment is taken as the stock.")),
          "fdi_stock",
          List.of(
              new Also("fdi_stock", 0.85, ""),
              new Also("fdi_flow", 0.1, "Direct investment is taken as a year's flow.")));

  /** What is signed at a fair that the words name is the fair's. */
  private static final Set<String> AT_A_FAIR = Set.of("letters_of_intent", "contracts");

  /** A trade measure seen with the whole world. */
  private static final Map<String, String> TOTALS =
      Map.of(
          "goods_exports", "total_exports",
          "goods_imports", "total_imports",
          "goods_trade_turnover", "total_trade");

  /** All that the claim's words allow, best first; empty when they name no measure we know. */
  static List<Subject> of(Claim claim, Occasion occasion) {
    Measure said = occasion.catalogue().find(claim.measure()).orElse(null);
    if (said == null) {
      return List.of();
    }
    List<Subject> all = new ArrayList<>();
    for (Also also : withNamesakes(meanings(ofPartner(said.id(), claim), claim), said, occasion)) {
      for (Subject subject : placed(also.measure, claim, occasion)) {
        all.add(
            new Subject(
                subject.measure,
                subject.parties,
                subject.entity,
                subject.prior * also.prior,
                subject.named,
                also.assumption.isEmpty()
                    ? subject.assumptions
                    : joined(also.assumption, subject.assumptions)));
      }
    }
    return all;
  }

  /** The user's own measures that go by the same words are readings of their own. */
  private static List<Also> withNamesakes(List<Also> usual, Measure said, Occasion occasion) {
    List<OwnMeasure> own = occasion.catalogue().namesakes(said.id());
    if (own.isEmpty()) {
      return usual;
    }
    List<Also> all = new ArrayList<>(usual);
    own.stream()
        .limit(MOST_NAMESAKES)
        .forEach(other ->
            all.add(
                new Also(
                    other.id(),
                    NAMESAKE,
                    "Taken as “" + other.measure().title("en") + "” of your own table.")));
    return all;
  }

  /** A partner's part of "total exports" is its part of the exports. */
  private static String ofPartner(String measure, Claim claim) {
    if (claim.parties() instanceof Partnership) {
      for (Map.Entry<String, String> total : TOTALS.entrySet()) {
        if (total.getValue().equals(measure)) {
          return total.getKey();
        }
      }
    }
    return measure;
  }

  private static List<Also> meanings(String measure, Claim claim) {
    if (claim.is(Flag.GOODS_AND_SERVICES) && measure.equals("goods_trade_turnover")) {
      return List.of(new Also("goods_services_trade", 1, ""));
    }
    if (isOfPartner(claim) && measure.equals("goods_trade_turnover")) {
      return List.of(
          new Also(measure, 0.6, "Partners are compared by exports and imports of goods together."),
          new Also("goods_exports", 0.2, "Partners are compared by exports of goods."),
          new Also("goods_imports", 0.2, "Partners are compared by imports of goods."));
    }
    if (claim.factKind() == Kind.CHANGE && measure.equals("gdp")) {
      if (claim.is(Flag.REAL) || claim.is(Flag.NOMINAL)) {
        return List.of(new Also(claim.is(Flag.REAL) ? "gdp_growth" : "gdp", 1, ""));
      }
      return List.of(
          new Also("gdp_growth", 0.8, "Growth of the economy is taken as real growth."),
          new Also("gdp", 0.2, "Growth is taken as that of the amount in current prices."));
    }
    return MEANINGS.getOrDefault(measure, List.of(new Also(measure, 1, "")));
  }

  /** Whether it is of one partner among all: a rank, a share or what a part added to the whole. */
  private static boolean isOfPartner(Claim claim) {
    return claim.factKind() == Kind.RANK
        || claim.factKind() == Kind.SHARE
        || (claim.factKind() == Kind.CHANGE
            && (claim.is(Flag.OF_SHARE) || claim.is(Flag.CONTRIBUTION)));
  }

  private static List<Subject> placed(String id, Claim claim, Occasion occasion) {
    Measure measure = occasion.catalogue().get(id);
    if (claim.entity() != null && AT_A_FAIR.contains(id)) {
      return List.of(plain("fair_contracts", claim.parties(), claim.entity()));
    }
    return switch (measure.shape()) {
      case PAIR, DIRECTED ->
          isOfPartner(claim)
              ? ofPartner(id, claim, occasion)
              : measure.shape() == Shape.PAIR
                  ? ofPair(id, claim.parties(), occasion)
                  : directed(id, claim.parties(), occasion);
      case COUNTRY -> ofCountry(id, claim);
      case PARK, EVENT -> ofThing(id, measure.shape(), claim, occasion);
    };
  }

  private static List<Subject> ofThing(String id, Shape shape, Claim claim, Occasion occasion) {
    if (claim.entity() != null) {
      return List.of(plain(id, claim.parties(), claim.entity()));
    }
    String only = shape == Shape.PARK ? occasion.park() : occasion.fair();
    return only == null
        ? List.of()
        : List.of(
            new Subject(
                id,
                claim.parties(),
                only,
                1,
                true,
                List.of("Taken as " + only + ", the only one the statement names.")));
  }

  private static List<Subject> ofPair(String id, Parties parties, Occasion occasion) {
    return switch (parties) {
      case Between(List<Country> sides) when sides.size() == 2 -> List.of(plain(id, parties, null));
      case Between(List<Country> sides) when sides.size() == 1 ->
          unsaid(alone(id, sides.getFirst(), occasion));
      case Between(List<Country> sides) -> List.of();
      case Flow(List<Country> from, List<Country> to) -> ofSides(id, from, to, occasion);
      case Partnership(List<Country> reporter, List<Country> partner) ->
          ofSides(id, reporter, partner, occasion);
      case About(List<Country> subject) when subject.size() == 1 ->
          alone(id, subject.getFirst(), occasion);
      case About(List<Country> subject) -> List.of();
      case Parties.None() -> guessed(id, occasion);
    };
  }

  private static List<Subject> ofSides(
      String id, List<Country> a, List<Country> b, Occasion occasion) {
    if (isOpen(a) && isOpen(b)) {
      return List.of();
    }
    if (isOpen(a) || isOpen(b)) {
      List<Country> named = isOpen(a) ? b : a;
      return named.size() == 1 ? unsaid(alone(id, named.getFirst(), occasion)) : List.of();
    }
    return List.of(
        plain(
            id,
            a.size() == 1 && b.size() == 1
                ? new Between(List.of(a.getFirst(), b.getFirst()))
                : new Partnership(a, b),
            null));
  }

  /** The words mean two sides and name one: whose trade it is with is not said. */
  private static List<Subject> unsaid(List<Subject> subjects) {
    return subjects.stream()
        .map(s -> new Subject(s.measure, s.parties, s.entity, s.prior, false, s.assumptions))
        .toList();
  }

  /** One country's trade: with the world, or, in a statement about a pair, with the other. */
  private static List<Subject> alone(String id, Country country, Occasion occasion) {
    List<Subject> all = new ArrayList<>();
    Country other = occasion.beside(country);
    String total = TOTALS.get(id);
    if (country.isGroup() && !country.equals(WORLD) && id.endsWith("_turnover")) {
      all.add(
          new Subject(
              id,
              new Between(List.of(country, country)),
              null,
              0.5,
              other == null,
              List.of("Taken as trade of its members with one another.")));
    }
    if (total != null) {
      all.add(
          new Subject(
              total,
              new About(List.of(country)),
              null,
              other == null ? 1 : 0.5,
              other == null,
              other == null ? List.of() : List.of("Taken as trade with the whole world.")));
    }
    if (other != null) {
      String with = "Taken as trade with " + other.nameWithArticle() + ".";
      Parties parties =
          id.endsWith("exports")
              ? new Flow(List.of(country), List.of(other))
              : id.endsWith("imports")
                  ? new Flow(List.of(other), List.of(country))
                  : new Between(List.of(country, other));
      all.add(new Subject(id, parties, null, 0.5, false, List.of(with)));
    }
    return all;
  }

  private static List<Subject> guessed(String id, Occasion occasion) {
    return occasion.pair().size() != 2
        ? List.of()
        : List.of(
            new Subject(
                id,
                new Between(occasion.pair()),
                null,
                1,
                false,
                List.of("Taken as " + names(occasion.pair()) + ", whom the statement is about.")));
  }

  private static List<Subject> directed(String id, Parties parties, Occasion occasion) {
    boolean balance = id.endsWith("_balance");
    return switch (parties) {
      case Flow(List<Country> from, List<Country> to) when balance ->
          isOpen(from) || isOpen(to)
              ? List.of()
              : List.of(plain(id, new Partnership(from, to), null));
      case Flow(List<Country> from, List<Country> to) -> {
        if (isOpen(from) && isOpen(to)) {
          yield List.of();
        }
        if (isOpen(to)) {
          yield from.size() == 1 && TOTALS.containsKey(id)
              ? unsaid(alone("goods_exports", from.getFirst(), occasion))
              : List.of();
        }
        if (isOpen(from)) {
          yield to.size() == 1 && TOTALS.containsKey(id)
              ? unsaid(alone("goods_imports", to.getFirst(), occasion))
              : List.of();
        }
        yield List.of(plain(id, parties, null));
      }
      case Between(List<Country> sides) when sides.size() == 2 ->
          either(id, sides, true, List.of());
      case Between(List<Country> sides) -> List.of();
      case Partnership(List<Country> reporter, List<Country> partner) ->
          List.of(
              plain(
                  id,
                  balance
                      ? parties
                      : id.endsWith("imports")
                          ? new Flow(partner, reporter)
                          : new Flow(reporter, partner),
                  null));
      case About(List<Country> subject) when subject.size() == 1 ->
          balance ? List.of() : alone(id, subject.getFirst(), occasion);
      case About(List<Country> subject) -> List.of();
      case Parties.None() ->
          occasion.pair().size() == 2
              ? either(
                  id,
                  occasion.pair(),
                  false,
                  List.of("Taken as " + names(occasion.pair()) + ", whom the statement is about."))
              : List.of();
    };
  }

  /** A flow between two whose direction the words leave open. */
  private static List<Subject> either(
      String id, List<Country> sides, boolean named, List<String> assumptions) {
    List<Country> a = List.of(sides.getFirst());
    List<Country> b = List.of(sides.getLast());
    if (id.endsWith("_balance")) {
      return List.of(new Subject(id, new Partnership(a, b), null, 1, named, assumptions));
    }
    return List.of(
        new Subject(id, new Flow(a, b), null, 0.5, false, joined(way(a, b), assumptions)),
        new Subject(id, new Flow(b, a), null, 0.5, false, joined(way(b, a), assumptions)));
  }

  private static String way(List<Country> from, List<Country> to) {
    return "Taken as from " + names(from) + " to " + names(to) + ".";
  }

  private static List<Subject> ofPartner(String id, Claim claim, Occasion occasion) {
    Parties parties = claim.parties();
    return switch (parties) {
      case Partnership(List<Country> reporter, List<Country> partner)
          when reporter.contains(WORLD) && !isOpen(partner) ->
          claim.factKind() == Kind.RANK ? amongAll(id, partner) : ofWhole(id, partner);
      case Partnership(List<Country> reporter, List<Country> partner) ->
          isOpen(reporter) || isOpen(partner) ? List.of() : List.of(plain(id, parties, null));
      case Flow(List<Country> from, List<Country> to) -> {
        if (isOpen(from) || isOpen(to)) {
          yield List.of();
        }
        yield List.of(
            plain(
                id,
                id.endsWith("imports") ? new Partnership(to, from) : new Partnership(from, to),
                null));
      }
      case Between(List<Country> sides) when sides.size() == 2 -> partners(id, sides, List.of());
      case Parties.None() ->
          occasion.pair().size() == 2
              ? partners(id, occasion.pair(), List.of("Taken as the two the statement is about."))
              : List.of();
      case Between(List<Country> sides) -> List.of();
      case About(List<Country> subject) -> amongAll(id, subject);
    };
  }

  /**
   * "The world's largest importer" without whose: where the exports of all go, most arrives; so a
   * place among those whom others sell to is one by what comes in.
   */
  private static List<Subject> amongAll(String id, List<Country> subject) {
    String total =
        switch (id) {
          case "goods_exports" -> "total_imports";
          case "goods_imports" -> "total_exports";
          case "goods_trade_turnover" -> "total_trade";
          default -> null;
        };
    return total == null || subject.size() != 1
        ? List.of()
        : List.of(plain(total, new About(subject), null));
  }

  /** "China's part in the exports of the world": what it sells of what all sell. */
  private static List<Subject> ofWhole(String id, List<Country> part) {
    String total = TOTALS.get(id);
    return total == null || part.size() != 1
        ? List.of()
        : List.of(plain(total, new About(part), null));
  }

  private static List<Subject> partners(String id, List<Country> sides, List<String> assumptions) {
    List<Country> a = List.of(sides.getFirst());
    List<Country> b = List.of(sides.getLast());
    return List.of(
        new Subject(id, new Partnership(a, b), null, 0.5, false, joined(place(a, b), assumptions)),
        new Subject(id, new Partnership(b, a), null, 0.5, false, joined(place(b, a), assumptions)));
  }

  private static String place(List<Country> reporter, List<Country> partner) {
    return "Taken as the place of "
        + names(partner)
        + " among partners of "
        + names(reporter)
        + ".";
  }

  /**
   * The group that a country's share is a share of ("Germany's part in the Union's GDP"); null
   * where the claim is no share or names no such group.
   */
  static @Nullable Country group(Claim claim) {
    boolean share =
        claim.factKind() == Kind.SHARE
            || (claim.factKind() == Kind.CHANGE
                && (claim.is(Flag.OF_SHARE) || claim.is(Flag.CONTRIBUTION)));
    return share
            && claim.parties() instanceof Partnership(List<Country> whole, List<Country> part)
            && whole.size() == 1
            && part.size() == 1
            && whole.getFirst().isGroup()
        ? whole.getFirst()
        : null;
  }

  private static List<Subject> ofCountry(String id, Claim claim) {
    Parties parties = claim.parties();
    if (group(claim) != null && parties instanceof Partnership(var whole, List<Country> part)) {
      return List.of(plain(id, new About(part), null));
    }
    List<Country> named = parties.all().stream().filter(c -> !c.equals(WORLD)).toList();
    if (named.isEmpty() && parties.all().contains(WORLD)) {
      named = List.of(WORLD);
    }
    if (named.size() == 1) {
      return List.of(plain(id, new About(named), null));
    }
    return switch (parties) {
      case Partnership(List<Country> reporter, List<Country> partner) when reporter.size() == 1 ->
          List.of(plain(id, new About(reporter), null));
      default -> List.of();
    };
  }

  private static boolean isOpen(List<Country> side) {
    return side.isEmpty() || side.contains(WORLD);
  }

  private static Subject plain(String id, Parties parties, @Nullable String entity) {
    return new Subject(id, parties, entity, 1, true, List.of());
  }

  private static List<String> joined(String first, List<String> rest) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  private static String names(List<Country> countries) {
    return String.join(" and ", countries.stream().map(Country::nameWithArticle).toList());
  }
}
