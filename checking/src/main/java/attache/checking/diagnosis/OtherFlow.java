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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exports told as trade, imports as exports, the balance as a flow (trap 35): "bilateral trade of
 * 65.39 billion" of India and the United States was India's exports alone.
 */
public record OtherFlow() implements ReadingSlip {

  private static final double PRIOR_OF_FLOW = 0.20;
  private static final double PRIOR_OF_TURNOVER = 0.20;
  private static final double PRIOR_OF_BALANCE = 0.06;

  @Override
  public String id() {
    return "OTHER_FLOW";
  }

  @Override
  public String tries() {
    return "exports or imports for turnover, turnover for one of them, the balance; places and shares by another flow";
  }

  @Override
  public double prior() {
    return PRIOR_OF_FLOW;
  }

  @Override
  public List<Integer> traps() {
    return List.of(35, 40, 41);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    TradeFamily family = TradeFamily.of(reading.measure());
    if (family == null) {
      return List.of();
    }
    if (reading.operation() == Operation.RANK || reading.operation() == Operation.SHARE) {
      return ofPartner(reading, family);
    }
    return switch (reading.parties()) {
      case Between(List<Country> sides) when sides.size() == 2 ->
          of(reading, family, List.of(sides.get(0)), List.of(sides.get(1)), null);
      case Flow(List<Country> from, List<Country> to) -> of(reading, family, from, to, to);
      case Partnership(List<Country> side, List<Country> partner) ->
          of(reading, family, side, partner, null);
      case About(List<Country> subject) -> ofOne(reading, family);
      default -> List.of();
    };
  }

  /** A country's whole trade. */
  private List<Rereading> ofOne(Reading reading, TradeFamily family) {
    List<Rereading> all = new ArrayList<>();
    for (String measure : Arrays.asList(family.turnover(), family.exports(), family.imports())) {
      if (measure != null && !measure.equals(reading.measure())) {
        all.add(
            new Rereading(
                id(),
                measure.equals(family.exports())
                    ? "exports alone"
                    : measure.equals(family.imports())
                        ? "imports alone"
                        : "exports and imports together",
                PRIOR_OF_FLOW,
                reading.of(measure, reading.parties())));
      }
    }
    return all;
  }

  /**
   * @param saidTo where the flow that was said goes, or null when no flow was; the flow the other
   *     way is left to {@link OtherDirection}
   */
  private List<Rereading> of(
      Reading reading,
      TradeFamily family,
      List<Country> a,
      List<Country> b,
      @Nullable List<Country> saidTo) {
    List<Rereading> all = new ArrayList<>();
    String turnover = family.turnover();
    String balance = family.balance();
    if (turnover != null && !turnover.equals(reading.measure())) {
      all.add(
          new Rereading(
              id(),
              "exports and imports together",
              PRIOR_OF_TURNOVER,
              reading.of(turnover, new Between(joined(a, b)))));
    }
    if (saidTo == null) {
      all.add(flow(reading, family, a, b));
      all.add(flow(reading, family, b, a));
    }
    if (balance != null && !balance.equals(reading.measure())) {
      all.add(
          new Rereading(
              id(),
              "the balance of trade alone",
              PRIOR_OF_BALANCE,
              reading.of(balance, new Partnership(a, b))));
    }
    return all;
  }

  private Rereading flow(
      Reading reading, TradeFamily family, List<Country> from, List<Country> to) {
    return new Rereading(
        id(),
        names(from) + "'s exports to " + names(to) + " alone",
        PRIOR_OF_FLOW,
        reading.of(family.exports(), new Flow(from, to)));
  }

  private List<Rereading> ofPartner(Reading reading, TradeFamily family) {
    List<Rereading> all = new ArrayList<>();
    for (String measure : Arrays.asList(family.turnover(), family.exports(), family.imports())) {
      if (measure != null && !measure.equals(reading.measure())) {
        all.add(
            new Rereading(
                id(),
                measure.equals(family.exports())
                    ? "by exports"
                    : measure.equals(family.imports()) ? "by imports" : "by turnover",
                PRIOR_OF_FLOW,
                reading.of(measure, reading.parties())));
      }
    }
    return all;
  }

  private static List<Country> joined(List<Country> a, List<Country> b) {
    return new Parties.Flow(a, b).all();
  }

  private static String names(List<Country> countries) {
    return String.join(" and ", countries.stream().map(Country::nameWithArticle).toList());
  }
}
