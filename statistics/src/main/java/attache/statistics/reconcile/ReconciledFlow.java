package attache.statistics.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * One value made of what both sides, or one, report of a flow of goods, valued FOB in the reports'
 * currency.
 *
 * @param exporter from where
 * @param importer to where
 * @param product which product, {@link ReportTable#ALL_PRODUCTS}, or {@link
 *     Reconciliation#RESIDUAL}: what the pair's total holds beyond its products
 * @param year calendar year
 * @param exporterReport what the exporter reports, or null
 * @param importerReport what the importer reports, CIF as reported, or null
 * @param importerFob the same brought to the exporter's border, or null
 * @param value the reconciled value
 * @param low where the interval that holds the true value nine times in ten begins, were errors as
 *     the method takes them to be: independent and log-normal; null when no error can be told
 * @param high where it ends
 * @param exporterWeight the weight of the exporter's report, 0 to 1; null for the residual
 */
public record ReconciledFlow(
    String exporter,
    String importer,
    String product,
    int year,
    @Nullable Double exporterReport,
    @Nullable Double importerReport,
    @Nullable Double importerFob,
    double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double exporterWeight) {

  /** Which sides' reports are held. */
  public enum Held {
    BOTH,
    EXPORTER,
    IMPORTER,
    /** None: what is left of a total. */
    NEITHER
  }

  /** Which sides' reports it was made of. */
  public Held held() {
    if (exporterReport != null && importerFob != null) {
      return Held.BOTH;
    }
    return exporterReport != null
        ? Held.EXPORTER
        : importerFob != null ? Held.IMPORTER : Held.NEITHER;
  }
}
