package attache.statistics.reconcile;

/** Least squares from sums of products, for a handful of regressors. */
final class NormalEquations {

  private NormalEquations() {}

  /**
   * Solves {@code A x = y} for a symmetric A without negative eigenvalues by Cholesky's
   * decomposition. A regressor that says nothing the ones before it do not say gets 0.
   *
   * @param a sums of products of regressors, full matrix
   * @param y sums of products of regressors and what is explained
   */
  static double[] solve(double[][] a, double[] y) {
    int p = y.length;
    double[][] l = new double[p][p];
    double[] z = new double[p];
    for (int i = 0; i < p; i++) {
      double pivot = a[i][i];
      for (int k = 0; k < i; k++) {
        pivot -= l[i][k] * l[i][k];
      }
      boolean says = pivot > 1e-10 * a[i][i];
      l[i][i] = says ? Math.sqrt(pivot) : 0;
      for (int j = i + 1; j < p && says; j++) {
        double sum = a[j][i];
        for (int k = 0; k < i; k++) {
          sum -= l[j][k] * l[i][k];
        }
        l[j][i] = sum / l[i][i];
      }
      double rest = y[i];
      for (int k = 0; k < i; k++) {
        rest -= l[i][k] * z[k];
      }
      z[i] = says ? rest / l[i][i] : 0;
    }
    double[] x = new double[p];
    for (int i = p - 1; i >= 0; i--) {
      double rest = z[i];
      for (int k = i + 1; k < p; k++) {
        rest -= l[k][i] * x[k];
      }
      x[i] = l[i][i] > 0 ? rest / l[i][i] : 0;
    }
    return x;
  }
}
