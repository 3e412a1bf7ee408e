package attache.statistics.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * How far an economy's reports are from what its partners report of the same flows. A σ of 0.3
 * means that two reports out of three lie within a factor of e^0.3 = 1.35 of the true value, as far
 * as partners' reports tell: an error that both sides share is not seen.
 *
 * @param area the economy
 * @param exporterSigma the standard deviation of the logarithmic error of what it reports to have
 *     exported; null when no partner reports the same flows
 * @param exporterPartners how many partners do
 * @param importerSigma likewise of what it reports to have imported
 * @param importerPartners how many partners do
 * @param flows how many flows both sides report, over years and products
 */
public record Reliability(
    String area,
    @Nullable Double exporterSigma,
    int exporterPartners,
    @Nullable Double importerSigma,
    int importerPartners,
    long flows) {

  /** Both roles' mean variance as a standard deviation; of one role where only one is known. */
  public double sigma() {
    if (exporterSigma == null || importerSigma == null) {
      return exporterSigma != null
          ? exporterSigma
          : importerSigma != null ? importerSigma : Double.NaN;
    }
    return Math.sqrt((exporterSigma * exporterSigma + importerSigma * importerSigma) / 2);
  }
}
