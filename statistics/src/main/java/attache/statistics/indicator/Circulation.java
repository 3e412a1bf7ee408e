package attache.statistics.indicator;

/**
 * How much of an economy turns inside the country and how much across its border. All three in
 * current prices and one currency, of one year, goods and services, as the national accounts have
 * them (World Development Indicators).
 *
 * @param output gross domestic product
 * @param exports of goods and services
 * @param imports of goods and services
 */
public record Circulation(double output, double exports, double imports) {

  private static final String NO_OUTPUT = "there is no gross domestic product";

  /** (X + M) ÷ GDP, from 0; above 1 in entrepôts. Goods alone give less than goods and services. */
  public Reckoned openness() {
    return Reckoned.ratio(exports + imports, output, NO_OUTPUT);
  }

  /** X ÷ GDP: the part of demand that comes from outside, counted gross of imported inputs. */
  public Reckoned exportShare() {
    return Reckoned.ratio(exports, output, NO_OUTPUT);
  }

  /** M ÷ GDP. */
  public Reckoned importShare() {
    return Reckoned.ratio(imports, output, NO_OUTPUT);
  }

  /**
   * (GDP − X + M) ÷ GDP: what is consumed and invested at home against what is made there; above 1
   * in a country that buys more than it sells.
   */
  public Reckoned domesticDemand() {
    return Reckoned.ratio(output - exports + imports, output, NO_OUTPUT);
  }

  /** M ÷ (GDP − X + M): the part of home demand that imports meet. */
  public Reckoned importPenetration() {
    return Reckoned.ratio(imports, output - exports + imports, "there is no demand at home");
  }
}
