package attache.statistics.mirror;

import java.util.OptionalDouble;

/**
 * How far two reports of the same goods lie apart. X is what the exporter's side reports, M what
 * the importer's does; positive means that the importer counts more, as it should where imports are
 * valued CIF and exports FOB. The forms are those compared in Javorsek, ESCAP/ARTNeT Working Paper
 * 2016; {@link #symmetric} is the one shown by default, because it treats both sides alike, is
 * bounded and also tells of a flow that only one side counts.
 *
 * @param exporter X, not negative
 * @param importer M, not negative; or F, M brought to FOB, for the gap after freight and insurance
 */
public record MirrorGap(double exporter, double importer) {

  /**
   * @throws IllegalArgumentException when a report is negative or no number
   */
  public MirrorGap {
    if (!(exporter >= 0 && importer >= 0 && Double.isFinite(exporter + importer))) {
      throw new IllegalArgumentException(
          "a report of trade is a positive amount, not " + exporter + " and " + importer);
    }
  }

  /** M − X, in the currency of the reports. */
  public double amount() {
    return importer - exporter;
  }

  /**
   * (M − X) ÷ ((M + X)/2), the gap as a share of the mean of both, in [−2, 2]; 2 when only the
   * importer counts anything. Empty when both report nothing.
   */
  public OptionalDouble symmetric() {
    return share(importer - exporter, (importer + exporter) / 2);
  }

  /** (M − X) ÷ X, at least −1; empty when the exporter reports nothing. */
  public OptionalDouble relative() {
    return share(importer - exporter, exporter);
  }

  /** ln(M ÷ X); empty when one side reports nothing. */
  public OptionalDouble log() {
    return exporter > 0 && importer > 0
        ? OptionalDouble.of(Math.log(importer) - Math.log(exporter))
        : OptionalDouble.empty();
  }

  /**
   * |X − M| ÷ (X + M) in [0, 1], 1 when only one side counts anything: half of {@link #symmetric}
   * without its sign, the discrepancy of the Growth Lab (Bustos and others, Scientific Data 13:170,
   * 2026). Empty when both report nothing.
   */
  public OptionalDouble asymmetry() {
    return share(Math.abs(exporter - importer), exporter + importer);
  }

  private static OptionalDouble share(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }
}
