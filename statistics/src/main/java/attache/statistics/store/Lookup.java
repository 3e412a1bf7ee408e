package attache.statistics.store;

import attache.statistics.series.Series;
import attache.statistics.series.SeriesAddress;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.Entity;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.Measure.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds series by the address that a person types.
 *
 * @param measures those that series are held of, in the order of the answer
 * @param statistics what is held
 * @param series answers a query
 */
record Lookup(Set<String> measures, Things statistics, Answers series) {

  /** Answers queries. */
  interface Answers {
    /** The series that answer. */
    List<Series> of(SeriesQuery query);
  }

  /** Knows parks, fairs and projects. */
  interface Things {
    /** The one that goes by this name. */
    Optional<Entity> entity(String name);

    /** All. */
    List<Entity> entities();
  }

  /**
   * The series at an address, by measure.
   *
   * @throws IllegalArgumentException when the measure or the entity is not known
   */
  List<Series> find(SeriesAddress address) {
    String entity = address.entity() == null ? null : entityId(address.entity());
    if (address.measure() != null && !measures.contains(address.measure())) {
      throw new IllegalArgumentException(unknownMeasure(address.measure(), measures));
    }
    List<Series> found = new ArrayList<>();
    for (String measure : measures) {
      if (address.measure() == null
          ? isMeant(measure, address, entity)
          : measure.equals(address.measure())) {
        SeriesQuery query =
            new SeriesQuery(
                measure,
                address.reporter(),
                address.partner(),
                address.product(),
                entity,
                0,
                9999,
                address.origin());
        for (Series series : series.of(query)) {
          if (address.admits(series.key())) {
            found.add(series);
          }
        }
      }
    }
    return found;
  }

  /** Whether an address without a measure means this one. */
  private static boolean isMeant(String id, SeriesAddress address, @Nullable String entity) {
    Shape shape = Catalogue.standard().find(id).map(Measure::shape).orElse(null);
    if (entity != null) {
      return shape != Shape.COUNTRY;
    }
    return address.partner() == null
        ? shape == Shape.COUNTRY
        : shape == null || shape == Shape.PAIR || shape == Shape.DIRECTED;
  }

  private String entityId(String name) {
    return statistics
        .entity(name)
        .map(Entity::id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no register speaks of '"
                    + name
                    + "', expected one of "
                    + new TreeSet<>(statistics.entities().stream().map(Entity::id).toList())));
  }

  private static String unknownMeasure(String asked, Set<String> held) {
    if (Catalogue.standard().find(asked).isPresent()) {
      return "no figures are held of '" + asked + "'";
    }
    List<String> near =
        held.stream()
            .filter(id ->
                id.contains(asked) || List.of(id.split("_", -1)).contains(asked.split("_", -1)[0]))
            .limit(5)
            .toList();
    return "no measure '"
        + asked
        + "', expected "
        + (near.isEmpty() ? "one such as goods_exports or gdp" : String.join(", ", near));
  }
}
