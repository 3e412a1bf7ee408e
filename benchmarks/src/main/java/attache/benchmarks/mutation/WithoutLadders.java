package attache.benchmarks.mutation;

import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.Dataset;
import attache.statistics.source.Entity;
import attache.statistics.store.Statistics;
import attache.vocabulary.measure.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The pack without questions for everybody's trade with everybody: only the ladders of mirror gaps
 * ask them, once a year of the sentences, and no verdict or cause hangs on them.
 *
 * @param pack all else
 */
record WithoutLadders(Statistics pack) implements Statistics {

  @Override
  public List<Dataset> datasets() {
    return pack.datasets();
  }

  @Override
  public List<Series> series(SeriesQuery query) {
    boolean everybody = query.reporter() == null && query.partner() == null;
    return everybody && query.entity() == null ? List.of() : pack.series(query);
  }

  @Override
  public List<Series> unproven(SeriesQuery query) {
    return pack.unproven(query);
  }

  @Override
  public List<Series> registered() {
    return pack.registered();
  }

  @Override
  public Optional<Entity> entity(String name) {
    return pack.entity(name);
  }

  @Override
  public OptionalDouble perDollar(String currency, int year) {
    return pack.perDollar(currency, year);
  }

  @Override
  public int lastYear(String dataset) {
    return pack.lastYear(dataset);
  }

  @Override
  public Catalogue catalogue() {
    return pack.catalogue();
  }
}
