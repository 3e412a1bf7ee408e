package attache.statistics.mirror;

/** Looks into one cause of a gap. */
interface Cause {

  /**
   * What the cause explains.
   *
   * @param sighting the two reports
   * @param left what the causes looked into before leave of the gap, with its sign, in the currency
   *     of the exporter's report
   */
  Rung look(Sighting sighting, double left);
}
