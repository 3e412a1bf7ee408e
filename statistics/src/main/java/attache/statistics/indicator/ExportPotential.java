package attache.statistics.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What A could sell in B's market, by the idea of the International Trade Centre's export potential
 * (Decreux and Spies, Export Potential Assessments, ITC 2016) in its simplest form: supply × demand
 * × ease, of one year, without the projections to come, tariff and distance terms of the original.
 *
 * <pre>
 * supply_k    = x^A_k ÷ x^W_k            A's share of the world's exports of k
 * demand_k    = m^B_k                    what B buys of k from everybody
 * ease        = X^AB ÷ Σ_k supply_k · demand_k
 * potential_k = supply_k · demand_k · ease
 * gap_k       = potential_k − x^AB_k
 * </pre>
 *
 * <p>Ease is A's trade with B against what it would be if A had in B's market the share that it has
 * in the world's: above 1 the two trade more easily than others do, below 1 less. Potentials sum to
 * actual trade, so a gap says what A sells too little of in B compared with its other goods there,
 * not that trade as a whole must grow.
 *
 * @param supply x^A, A's exports to the world by product
 * @param world x^W, all countries' exports to the world
 * @param demand m^B, B's imports from the world
 * @param actual x^AB, A's sales in B, by B's imports from A, so that they compare with demand
 */
public record ExportPotential(Basket supply, Basket world, Basket demand, Basket actual) {

  /**
   * A product that A sells with advantage and B buys.
   *
   * @param product code
   * @param advantage A's revealed comparative advantage, at least 1
   * @param supply what A sells of it to the world
   * @param demand what B buys of it from the world
   * @param marketShare A's share of that, in [0, 1] where the reports agree
   * @param potential what A would sell of it in B
   * @param actual what it sells
   */
  public record Opportunity(
      String product,
      double advantage,
      double supply,
      double demand,
      double marketShare,
      double potential,
      double actual) {

    /** Potential less actual; below zero where A sells more than expected. */
    public double gap() {
      return potential - actual;
    }
  }

  /** A's share in B's market against its share elsewhere, from 0. */
  public Reckoned ease() {
    double expected = 0;
    for (String k : supply.values().keySet()) {
      expected += expected(k);
    }
    return Reckoned.ratio(actual.total(), expected, "B buys nothing of what A sells");
  }

  /** What A would sell of a product in B, whether or not it has an advantage in it. */
  public Reckoned potential(String product) {
    return ease().then(ease -> ease * expected(product));
  }

  private double expected(String product) {
    double all = world.of(product);
    return all > 0 ? supply.of(product) / all * demand.of(product) : 0;
  }

  /**
   * The products that A sells with an advantage of at least one and that B buys, those with the
   * largest gap between potential and actual sales first, those of equal gaps by code.
   */
  public List<Opportunity> opportunities() {
    double ease = ease().optional().orElse(0);
    List<Opportunity> found = new ArrayList<>();
    for (String k : supply.values().keySet()) {
      double advantage = Advantage.of(k, supply, world).balassa().optional().orElse(0);
      double bought = demand.of(k);
      if (advantage >= 1 && bought > 0) {
        found.add(
            new Opportunity(
                k,
                advantage,
                supply.of(k),
                bought,
                actual.of(k) / bought,
                ease * expected(k),
                actual.of(k)));
      }
    }
    found.sort(
        Comparator.comparingDouble(Opportunity::gap)
            .reversed()
            .thenComparing(Opportunity::product));
    return found;
  }
}
