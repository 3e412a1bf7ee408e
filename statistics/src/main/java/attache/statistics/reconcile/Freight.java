package attache.statistics.reconcile;

import java.util.Locale;

/**
 * How imports, valued with freight and insurance (CIF), are brought to the exporter's border (FOB):
 * {@code F = M / e^c}.
 *
 * <p>No table of distances is held. Where a caller has one, CEPII's equation can be used or
 * estimated; without one, all pairs get the same c. A term of its own for each pair, from its own
 * reports of several years, was weighed and left out: freight differs between pairs by a standard
 * deviation of some 0.05, the reports of a pair by 0.5 and more, and for years on end, so that
 * hardly a hundredth of such a term would be freight and the rest misreporting that reconciliation
 * is there to see.
 */
public enum Freight {
  /** Nothing is taken off: for reports that are all FOB. */
  NONE,
  /**
   * The same for all pairs: the median of {@code ln(M/X)} over flows above the mean size, where
   * thresholds and transit through third countries weigh least, within 0 and {@value #MOST_POOLED}.
   * On the IMF's totals of 2015–2019 it is 0.05; the OECD's trade-weighted CIF-FOB margins are 5 to
   * 6 percent (Miao and Fortanier 2017).
   */
  POOLED,
  /**
   * CEPII WP 2010-23, equation 1, with the coefficients printed as model II: {@code c = 0.32 − 0.11
   * ln D + 0.010 (ln D)² − 0.032 ln UV − 0.044 contiguous + 0.049 landlocked importer − 0.009
   * landlocked exporter}, D in kilometres, UV the world's median unit value of the product in US
   * dollars a kilogram. Asks for the table {@code geography}; of totals, the term of UV is left
   * out.
   */
  PUBLISHED,
  /**
   * The same equation with coefficients estimated here: weighted least squares on the ratio of unit
   * values {@code (M/Qm)/(X/Qx)}, whose errors of value and quantity largely cancel, weighted by
   * {@code min(Qx,Qm)/max(Qx,Qm)}, refitted without residuals above two standard errors. Asks for
   * the table {@code geography} and for quantities in kilograms; flows under two tonnes are left
   * out, as CEPII does.
   */
  ESTIMATED;

  /** Nothing is shipped at more than this: e^0.7 is twice the value of the goods. */
  static final double MOST = 0.7;

  /** The Growth Lab's bound on pair totals. */
  static final double MOST_POOLED = 0.2;

  /** Its name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it differs by distance. */
  boolean asksForGeography() {
    return this == PUBLISHED || this == ESTIMATED;
  }
}
