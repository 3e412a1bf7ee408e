package attache.statistics.mirror;

import attache.vocabulary.period.Period;

/**
 * Two reports whose gap is to be explained.
 *
 * @param cifFob how many times the FOB value the importer's is by freight and insurance; 1 before
 *     that is known, and where both are valued alike
 */
record Sighting(GoodsFlow flow, Period period, Report exporter, Report importer, double cifFob) {

  String dataset() {
    return exporter.key().dataset();
  }

  String vintage() {
    return exporter.key().vintage();
  }

  MirrorGap gap() {
    return new MirrorGap(exporter.value(), importer.value());
  }

  /** The calendar year in which the period begins. */
  int year() {
    return period.start().getYear();
  }
}
