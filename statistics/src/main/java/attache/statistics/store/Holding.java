package attache.statistics.store;

import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.vocabulary.measure.Measure;
import java.util.List;

/** The tables of one data set. */
interface Holding {

  /** The data set's id. */
  String dataset();

  /**
   * The series that answer the query, by reporter and partner.
   *
   * @param measure the measure asked for
   * @param recipe how the data set serves it
   */
  List<Series> series(Measure measure, Recipe recipe, SeriesQuery query);
}
