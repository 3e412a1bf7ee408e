package attache.statistics.reconcile;

/**
 * How reports are reconciled.
 *
 * @param mode how one value is made of two
 * @param freight how imports are brought to the exporter's border
 */
public record Method(Mode mode, Freight freight) {

  /** Reliability is estimated from so many years, the year asked for the last of them. */
  public static final int YEARS = 5;

  /** What goes without saying. */
  public static final Method DEFAULT = new Method(Mode.GEOMETRIC_INVVAR, Freight.POOLED);

  /** Its name, as a reconciled set carries it: {@code geometric-invvar/pooled}. */
  public String id() {
    return mode.id() + "/" + freight.id();
  }
}
