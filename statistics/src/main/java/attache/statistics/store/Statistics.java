package attache.statistics.store;

import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.Dataset;
import attache.statistics.source.Entity;
import attache.vocabulary.measure.Catalogue;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Official figures, however they are kept. What A reports and what B reports is never merged. */
public interface Statistics {

  /** No figures at all: for holding a statement against itself alone. */
  Statistics NONE =
      new Statistics() {
        @Override
        public List<Dataset> datasets() {
          return List.of();
        }

        @Override
        public List<Series> series(SeriesQuery query) {
          return List.of();
        }

        @Override
        public Optional<Entity> entity(String name) {
          return Optional.empty();
        }

        @Override
        public OptionalDouble perDollar(String currency, int year) {
          return OptionalDouble.empty();
        }

        @Override
        public int lastYear(String dataset) {
          return 0;
        }
      };

  /** What figures can be figures of: the standard measures, and those of the user's own tables. */
  default Catalogue catalogue() {
    return Catalogue.standard();
  }

  /** The data sets at hand, in a stable order. */
  List<Dataset> datasets();

  /**
   * All series that answer the query, each side's and each data set's its own, ordered by data set,
   * reporter and partner; empty when nothing is held.
   */
  List<Series> series(SeriesQuery query);

  /**
   * Figures of registers that are no evidence: targets, plans, forecasts ({@code PLANNED}) and what
   * no side supports ({@code UNSUPPORTED}). They are kept so that a statement that repeats one can
   * be told so; {@link #series} never gives them. Empty when nothing is held.
   */
  default List<Series> unproven(SeriesQuery query) {
    return List.of();
  }

  /**
   * What importers report over what exporters report in the data set in a year, where that has been
   * worked out before.
   *
   * @return empty where it has to be worked out from the figures
   */
  default Optional<MirrorRatio> mirrorRatio(String dataset, int year) {
    return Optional.empty();
  }

  /** Everything that registers hold, stated facts and others, in the order of the registers. */
  default List<Series> registered() {
    return List.of();
  }

  /** The park, fair or project that goes by this name in any language, case ignored. */
  Optional<Entity> entity(String name);

  /**
   * Average units of a currency per US dollar over a calendar year; empty when not held.
   *
   * @param currency ISO 4217 code
   */
  OptionalDouble perDollar(String currency, int year);

  /**
   * Average units of a currency per US dollar over a month; empty when not held.
   *
   * @param currency ISO 4217 code
   */
  default OptionalDouble perDollar(String currency, YearMonth month) {
    return OptionalDouble.empty();
  }

  /** The last year for which the data set of that id has observations; 0 when it has none. */
  int lastYear(String dataset);
}
