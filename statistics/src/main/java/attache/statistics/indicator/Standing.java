package attache.statistics.indicator;

/**
 * The place of a partner among all: 1 + the number of partners with more. Partners that trade the
 * same share a place. Who counts is decided before: single economies, the world and groups left
 * out, Hong Kong, Macao and Taiwan each for itself as the source has them.
 *
 * @param rank from 1
 * @param among how many partners there are
 * @param tied how many others share the place
 */
public record Standing(int rank, int among, int tied) {

  /**
   * The partner's place; of a partner that is not in the basket, the one behind all.
   *
   * @param partners the value of each partner
   */
  public static Standing of(Basket partners, String partner) {
    double own = partners.of(partner);
    int above = 0;
    int same = 0;
    for (var other : partners.values().entrySet()) {
      if (!other.getKey().equals(partner)) {
        above += other.getValue() > own ? 1 : 0;
        same += other.getValue() == own ? 1 : 0;
      }
    }
    return new Standing(above + 1, partners.values().size(), same);
  }
}
