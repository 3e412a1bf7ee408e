package attache.statistics.mirror;

import attache.statistics.series.SeriesKey;

/** A data set in one edition: reports are only laid beside one another within one. */
record Edition(String dataset, String vintage) {

  static Edition of(SeriesKey key) {
    return new Edition(key.dataset(), key.vintage());
  }

  /** As sources are named in a rung. */
  @Override
  public String toString() {
    return dataset + "@" + vintage;
  }
}
