package attache.checking.diagnosis;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.reading.TradeFamily;
import attache.claims.claim.Parties;
import attache.claims.claim.Parties.About;
import attache.claims.claim.Parties.Between;
import attache.claims.claim.Parties.Flow;
import attache.claims.claim.Parties.Partnership;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Trade with more or with fewer than those named (trap 39): China with Hong Kong and Macao, a union
 * for one of its members, the union with or without the United Kingdom, all of a country's trade
 * for that with one.
 */
public record PartnerScope() implements ReadingSlip {

  private record Scope(List<Country> countries, double prior, String says) {}

  private record Union(Country group, double prior) {}

  private static final double PRIOR = 0.12;
  private static final double PRIOR_OF_WORLD = 0.10;

  private static final Country CHINA = Country.of("CHN");
  private static final Country HONG_KONG = Country.of("HKG");
  private static final Country MACAO = Country.of("MAC");

  /** Unions that members are taken for, and how often. */
  private static final List<Union> UNIONS =
      List.of(
          new Union(Country.of("EU"), 0.10),
          new Union(Country.of("EAEU"), 0.10),
          new Union(Country.of("ASEAN"), 0.06));

  /** Whose trade is most of the union's. */
  private static final Map<Country, Country> LARGEST =
      Map.of(Country.of("EAEU"), Country.of("RUS"));

  private static final Map<String, String> TOTALS =
      Map.of(
          "goods_exports", "total_exports",
          "goods_imports", "total_imports",
          "goods_trade_turnover", "total_trade");

  @Override
  public String id() {
    return "PARTNER_SCOPE";
  }

  @Override
  public String tries() {
    return "China with Hong Kong and Macao; the EU, EAEU or ASEAN for a member; the EU with and"
        + " without the United Kingdom; all of either side's trade";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(39);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    Operation operation = reading.operation();
    boolean summed = operation == Operation.LEVEL || operation.isChange();
    if (!summed || TradeFamily.of(reading.measure()) == null) {
      return List.of();
    }
    return switch (reading.parties()) {
      case Between(List<Country> sides) when sides.size() == 2 ->
          ofSides(reading, List.of(sides.getFirst()), List.of(sides.getLast()));
      case Flow(List<Country> from, List<Country> to) -> ofSides(reading, from, to);
      case Partnership(List<Country> side, List<Country> partner) ->
          ofSides(reading, side, partner);
      default -> List.of();
    };
  }

  private List<Rereading> ofSides(Reading reading, List<Country> a, List<Country> b) {
    if (a.size() != 1 || b.size() != 1) {
      return List.of();
    }
    List<Rereading> all = new ArrayList<>();
    Country first = a.getFirst();
    Country second = b.getFirst();
    for (Scope scope : scopes(second, first, reading.period())) {
      all.add(rereading(reading, scope, with(reading, a, scope.countries)));
    }
    for (Scope scope : scopes(first, second, reading.period())) {
      all.add(rereading(reading, scope, with(reading, scope.countries, b)));
    }
    String total = TOTALS.get(reading.measure());
    boolean flow = reading.parties() instanceof Flow;
    if (total != null) {
      String ofFirst = flow ? "total_exports" : total;
      String ofSecond = flow ? "total_imports" : total;
      all.add(whole(reading, ofFirst, a));
      all.add(whole(reading, ofSecond, b));
    }
    return all;
  }

  private static Parties with(Reading reading, List<Country> a, List<Country> b) {
    return reading.parties() instanceof Flow ? new Flow(a, b) : new Partnership(a, b);
  }

  private Rereading rereading(Reading reading, Scope scope, Parties parties) {
    return new Rereading(id(), scope.says, scope.prior, reading.of(reading.measure(), parties));
  }

  private Rereading whole(Reading reading, String measure, List<Country> side) {
    return new Rereading(
        id(),
        "with the whole world, by " + side.getFirst().nameWithArticle(),
        PRIOR_OF_WORLD,
        reading.of(measure, new About(side)));
  }

  /** What the country may stand for, beside the other one. */
  private static List<Scope> scopes(Country country, Country other, Period period) {
    List<Scope> all = new ArrayList<>();
    if (country.equals(CHINA) && !other.equals(HONG_KONG) && !other.equals(MACAO)) {
      all.add(new Scope(List.of(CHINA, HONG_KONG), PRIOR, "China with Hong Kong"));
      all.add(
          new Scope(List.of(CHINA, HONG_KONG, MACAO), PRIOR / 2, "China with Hong Kong and Macao"));
    }
    if (country.isGroup()) {
      all.addAll(ofUnion(country));
      return all;
    }
    for (Union union : UNIONS) {
      if (union.group.members(period.end()).contains(country)) {
        all.add(
            new Scope(
                List.of(union.group),
                union.prior,
                union.group.nameWithArticle() + ", not " + country.nameWithArticle() + " alone"));
      }
    }
    return all;
  }

  private static List<Scope> ofUnion(Country union) {
    Country largest = LARGEST.get(union);
    Stream<Scope> alone =
        largest == null
            ? Stream.empty()
            : Stream.of(new Scope(List.of(largest), PRIOR, largest.nameWithArticle() + " alone"));
    Stream<Scope> others =
        union.code().startsWith("EU")
            ? Stream.of("EU28", "EU27")
                .map(Country::of)
                .filter(c -> !c.equals(union))
                .map(c -> new Scope(List.of(c), PRIOR / 2, c.code()))
            : Stream.empty();
    return Stream.concat(alone, others).toList();
  }
}
