package attache.statistics.store;

import attache.statistics.pack.PackException;
import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Dataset;
import attache.statistics.source.Entity;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure.Shape;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A register of dated public figures about one pair of countries, its parks and fairs.
 *
 * <p>A series is what one reporter says of one thing on one basis, so facts of another scope
 * ("goods, Belstat", "basis not stated") are another series. Facts whose owner is not known have no
 * reporter; a query for a reporter's figures never gets them.
 */
final class Register {

  private final Dataset dataset;
  private final List<Fact> facts;
  private final Set<String> heldAsWhole = new HashSet<>();

  private Register(Dataset dataset, List<Fact> facts) {
    this.dataset = dataset;
    this.facts = List.copyOf(facts);
    for (Fact fact : facts) {
      if (fact.key.product() == null) {
        heldAsWhole.add(fact.key.measure());
      }
    }
  }

  /**
   * One row.
   *
   * @param key the series it belongs to
   * @param observation the figure
   * @param entity what it is about
   */
  private record Fact(SeriesKey key, Observation observation, Entity entity) {}

  /**
   * Reads a register.
   *
   * @param resource the file's name in the package
   * @param dataset the data set it belongs to
   * @param entities what its rows may be about
   */
  static Register read(
      PackFolder pack, String resource, Dataset dataset, Map<String, Entity> entities) {
    PackCsv csv = PackCsv.read(pack, pack.file(resource));
    List<Fact> facts = new ArrayList<>();
    for (NamedCsvRecord row : csv.rows()) {
      try {
        facts.add(new RowReader(dataset, entities, row).fact());
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new PackException(
            csv.path() + ", line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
      }
    }
    return new Register(dataset, facts);
  }

  Dataset dataset() {
    return dataset;
  }

  /** The measures of stated facts, each once, in the order of the file. */
  List<String> measures() {
    return facts.stream()
        .filter(fact -> fact.observation.status().isEvidence())
        .map(fact -> fact.key.measure())
        .distinct()
        .toList();
  }

  /** The last year that a stated fact is of. */
  int lastYear() {
    return facts.stream()
        .filter(fact -> fact.observation.status().isEvidence())
        .mapToInt(fact -> fact.observation.period().end().getYear())
        .max()
        .orElse(0);
  }

  /**
   * The series that answer the query, by reporter, partner and scope.
   *
   * @param evidence true for what was stated, false for plans and unsupported figures
   */
  List<Series> series(SeriesQuery query, boolean evidence) {
    Predicate<Fact> wanted = wanted(query);
    return series(fact -> fact.observation.status().isEvidence() == evidence && wanted.test(fact));
  }

  /** Every fact, evidence or not. */
  List<Series> all() {
    return series(fact -> true);
  }

  private List<Series> series(Predicate<Fact> wanted) {
    Map<SeriesKey, List<Observation>> byKey = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (wanted.test(fact)) {
        byKey.computeIfAbsent(fact.key, key -> new ArrayList<>()).add(fact.observation);
      }
    }
    List<Series> series = new ArrayList<>();
    byKey.forEach((key, observations) -> {
      observations.sort(Comparator.comparing(Observation::period));
      series.add(new Series(key, observations));
    });
    series.sort(
        Comparator.comparing(
                (Series s) -> s.key().reporter(), Comparator.nullsLast(String::compareTo))
            .thenComparing(s -> s.key().partner(), Comparator.nullsLast(String::compareTo))
            .thenComparing(s -> s.key().growth()));
    return series;
  }

  private Predicate<Fact> wanted(SeriesQuery query) {
    Shape shape = Catalogue.standard().find(query.measure()).map(m -> m.shape()).orElse(null);
    boolean ofThings = shape == null || shape == Shape.PARK || shape == Shape.EVENT;
    boolean ofPartners = shape == Shape.PAIR || shape == Shape.DIRECTED;
    // One pair's facts are no list of partners, and no total over them.
    if (ofPartners && query.partner() == null && query.entity() == null) {
      return fact -> false;
    }
    return fact ->
        fact.key.measure().equals(query.measure())
            && within(query, fact.observation.period())
            && (query.reporter() == null || query.reporter().equals(fact.key.reporter()))
            && (query.partner() == null || hasPartner(fact, query.partner()))
            && (query.product() == null
                ? fact.key.product() == null || !heldAsWhole.contains(query.measure())
                : query.product().equals(fact.key.product()))
            && (query.entity() == null
                ? ofThings || fact.entity.kind().equals("pair")
                : query.entity().equals(fact.entity.id()));
  }

  private static boolean within(SeriesQuery query, Period period) {
    return query.firstYear() <= period.end().getYear()
        && period.start().getYear() <= query.lastYear();
  }

  /** A turnover of nobody's statistics has no partner, but each country of the pair is one. */
  private static boolean hasPartner(Fact fact, String partner) {
    return fact.key.partner() != null
        ? fact.key.partner().equals(partner)
        : fact.key.reporter() == null && fact.entity.countries().contains(partner);
  }

  /** Makes a fact of a row. */
  private record RowReader(Dataset dataset, Map<String, Entity> entities, NamedCsvRecord row) {

    private static final Map<String, Status> STATUS =
        Map.of(
            "stated", Status.STATED,
            "target", Status.PLANNED,
            "plan", Status.PLANNED,
            "forecast", Status.PLANNED,
            "undated", Status.UNSUPPORTED,
            "unsupported", Status.UNSUPPORTED);

    private static final Set<Shape> OF_PARTNERS = EnumSet.of(Shape.PAIR, Shape.DIRECTED);

    private Fact fact() {
      Entity entity = required(entities, "entity");
      String unit = row.getField("unit");
      SeriesKey key =
          new SeriesKey(
              dataset.id(),
              dataset.vintage(),
              row.getField("measure"),
              optional("reporter"),
              partner(entity),
              optional("product"),
              entity.kind().equals("pair") && optional("reporter") != null ? null : entity.id(),
              Frequency.IRREGULAR,
              unit,
              Valuation.NONE,
              row.getField("operation").equals("growth"),
              optional("scope"),
              optional("origin"));
      return new Fact(key, observation(), entity);
    }

    /** The other country, seen from the reporter; of a third party's flow, its far end. */
    private @Nullable String partner(Entity entity) {
      String reporter = optional("reporter");
      String origin = optional("origin");
      String destination = optional("destination");
      if (origin != null && destination != null) {
        boolean fromFarEnd =
            reporter == null
                ? row.getField("measure").endsWith("_imports")
                : destination.equals(reporter);
        return fromFarEnd ? origin : destination;
      }
      return reporter == null || !isOfPartners(entity) ? null : otherOfPair(reporter);
    }

    private boolean isOfPartners(Entity entity) {
      return Catalogue.standard()
          .find(row.getField("measure"))
          .map(measure -> OF_PARTNERS.contains(measure.shape()))
          .orElse(entity.kind().equals("pair"));
    }

    /** Regions and the countries themselves: the register is of one pair. */
    private @Nullable String otherOfPair(String reporter) {
      for (Entity entity : entities.values()) {
        if (entity.kind().equals("pair") && entity.countries().contains(reporter)) {
          return entity.countries().getFirst().equals(reporter)
              ? entity.countries().getLast()
              : entity.countries().getFirst();
        }
      }
      return null;
    }

    private Observation observation() {
      double value = number("value");
      return new Observation(
          period(),
          value,
          new Interval(number("low"), number("high")),
          required(STATUS, "status"),
          row.getField("url"),
          note());
    }

    private Period period() {
      String asOf = optional("as_of");
      return asOf != null
          ? Period.asOf(LocalDate.parse(asOf))
          : Period.days(
              LocalDate.parse(row.getField("start")), LocalDate.parse(row.getField("end")));
    }

    /** Row, hedge, who said it where and when, and the row's own note. */
    private String note() {
      StringBuilder note = new StringBuilder(row.getField("id"));
      if (!row.getField("status").equals("stated")) {
        note.append(", ").append(row.getField("status"));
      }
      String qualifier = optional("qualifier");
      if (qualifier != null) {
        note.append(", ").append(qualifier.replace('_', ' '));
      }
      note.append("; ").append(row.getField("outlet"));
      String day = optional("stated_date");
      if (day != null) {
        note.append(", ").append(day);
      }
      String own = optional("note");
      if (own != null) {
        note.append("; ").append(own);
      }
      return note.toString();
    }

    private double number(String column) {
      return Double.parseDouble(row.getField(column));
    }

    private @Nullable String optional(String column) {
      String text = row.getField(column);
      return text.isEmpty() ? null : text;
    }

    private <T> T required(Map<String, T> known, String column) {
      T value = known.get(row.getField(column));
      if (value == null) {
        throw new IllegalArgumentException(
            column
                + " '"
                + row.getField(column)
                + "' is none of "
                + known.keySet().stream().sorted().toList());
      }
      return value;
    }
  }
}
