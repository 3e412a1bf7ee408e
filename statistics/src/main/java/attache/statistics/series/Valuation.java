package attache.statistics.series;

/** At which point of its journey a good is valued. */
public enum Valuation {
  /** At the exporter's border. */
  FOB,
  /** At the importer's border, freight and insurance in. */
  CIF,
  /** Exports FOB added to imports CIF, as turnover usually is. */
  MIXED,
  /** Does not apply, or is not known. */
  NONE
}
