package attache.statistics.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * What one side reports of a flow of goods.
 *
 * @param reporter whose statistics, ISO 3166-1 alpha-3 or any other code
 * @param partner with whom, coded likewise
 * @param flow which way, seen from the reporter
 * @param product code of the product, or {@link ReportTable#ALL_PRODUCTS}
 * @param year calendar year
 * @param value in a currency that is the same for all reports; only values above zero take part
 * @param quantity in a unit that is the same for all reports of a product, kilograms for {@link
 *     Freight#ESTIMATED}; null where none is given
 * @param estimated whether it was made up by the publisher, perhaps from the partner's report: such
 *     a figure is no side, and is left out
 * @param fob whether imports are valued free on board already
 */
public record Report(
    String reporter,
    String partner,
    Flow flow,
    String product,
    int year,
    double value,
    @Nullable Double quantity,
    boolean estimated,
    boolean fob) {

  /** Which way goods went, seen from the reporter. */
  public enum Flow {
    EXPORT("X"),
    IMPORT("M");

    private final String code;

    Flow(String code) {
      this.code = code;
    }

    /** As Comtrade writes it: X or M. */
    public String code() {
      return code;
    }
  }

  /** Of all products, valued as usual: exports FOB, imports CIF. */
  public static Report of(String reporter, String partner, Flow flow, int year, double value) {
    return new Report(
        reporter, partner, flow, ReportTable.ALL_PRODUCTS, year, value, null, false, false);
  }
}
