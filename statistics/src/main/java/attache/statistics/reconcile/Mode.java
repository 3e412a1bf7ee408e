package attache.statistics.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How one value is made of two reports of the same flow. */
public enum Mode {
  /**
   * The mean of the logarithms, each report weighted by the inverse of its reporter's error
   * variance, {@code w = σ²_imp,j / (σ²_exp,i + σ²_imp,j)}. Reports err by factors, so it is their
   * logarithms that average without bias, and this weight gives the mean of least variance
   * (Baranga, ESCoE DP 2018-01, uses the same weights).
   */
  GEOMETRIC_INVVAR(Weights.INVERSE, true),
  /**
   * As in CEPII's BACI (Gaulier and Zignago, CEPII WP 2010-23, equation 3), with its second term
   * made symmetric: {@code w = g(σ_j) / (g(σ_i) + g(σ_j))}, {@code g(σ) = e^σ² (e^σ² − 1)}, an
   * arithmetic mean. With the equation as printed, weights pass 1.
   */
  BACI(Weights.INVERSE, false),
  /** The importer's report where there is one. */
  IMPORTER_FIRST("0.0", false),
  /** The exporter's report where there is one. */
  EXPORTER_FIRST("1.0", false),
  /** The mean of both reports. */
  SIMPLE_MEAN("0.5", false),
  /** The mean of their logarithms. */
  GEOMETRIC_MEAN("0.5", true),
  /**
   * The report of the side more of whose trade agrees with its partners' within a fifth, its worst
   * partner left out (after Gehlhar, GTAP technical paper 10, 1996); the importer's where they are
   * even.
   */
  GEHLHAR_SELECT("CASE WHEN e.exporter_score > m.importer_score THEN 1.0 ELSE 0.0 END", false);

  private final String weight;
  private final boolean inLogs;

  Mode(String weight, boolean inLogs) {
    this.weight = weight;
    this.inLogs = inLogs;
  }

  /** Texts that constants share. */
  private static final class Weights {
    static final String INVERSE = "m.importer_score / (e.exporter_score + m.importer_score)";

    private Weights() {}
  }

  /** Its name on the command line: {@code geometric-invvar}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The mode of a name.
   *
   * @throws IllegalArgumentException when there is none such
   */
  public static Mode of(String id) {
    for (Mode mode : values()) {
      if (mode.id().equals(id)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "there is no mode '" + id + "', expected one of " + String.join(", ", ids()));
  }

  /** The names of all modes. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Mode::id).toList();
  }

  /**
   * The weight of the exporter's report, from 0 to 1, in SQL, with the exporter's scores in {@code
   * e} and the importer's in {@code m}.
   */
  String weight() {
    return weight;
  }

  /** Whether logarithms are averaged. */
  boolean isInLogs() {
    return inLogs;
  }
}
