package attache.checking.diagnosis;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.reading.TradeFamily;
import attache.claims.claim.Parties.Partnership;
import attache.vocabulary.country.Country;
import java.util.List;

/**
 * A share in the trade of the other side (trap 40): what goes from A to B as a part of what B buys,
 * not of what A sells. Shares in another flow of the same side are {@link OtherFlow}'s.
 */
public record ShareOfWhat() implements ReadingSlip {

  private static final double PRIOR = 0.15;

  @Override
  public String id() {
    return "SHARE_OF_WHAT";
  }

  @Override
  public String tries() {
    return "the same goods as a share of what the other side buys or sells";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(40);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    TradeFamily family = TradeFamily.of(reading.measure());
    boolean share = reading.operation() == Operation.SHARE || reading.operation() == Operation.RANK;
    if (!share
        || family == null
        || !family.isFlow(reading.measure())
        || !(reading.parties() instanceof Partnership(List<Country> side, List<Country> partner))) {
      return List.of();
    }
    boolean exports = reading.measure().equals(family.exports());
    return List.of(
        new Rereading(
            id(),
            "of what "
                + names(partner)
                + (exports ? " buys" : " sells")
                + ", not of what "
                + names(side)
                + (exports ? " sells" : " buys"),
            PRIOR,
            reading.of(
                exports ? family.imports() : family.exports(), new Partnership(partner, side))));
  }

  private static String names(List<Country> countries) {
    return String.join(" and ", countries.stream().map(Country::nameWithArticle).toList());
  }
}
