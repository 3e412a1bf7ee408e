package attache.statistics.store;

import attache.statistics.pack.PackException;
import attache.statistics.product.ProductGroups;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesAddress;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.Dataset;
import attache.statistics.source.Entity;
import attache.statistics.source.Source.Basis;
import attache.statistics.store.EditionTable.Row;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * All that is held: the reference pack, and what the user has added.
 *
 * <p>With a day, it is what was known that day: of the user's store only editions known by then,
 * and no figure of a period that was not over. An edition named by a month or year counts from its
 * last day. Data sets of the pack whose edition has no date stay in ({@link #undated}); those of a
 * later date are out, but for registers, whose facts carry their own days.
 *
 * <p>Where the user has added a data set that the pack has under the same id, the user's figures
 * stand in for the pack's of the same periods.
 *
 * <p>The store is opened on a thread of its own, and while it is open no import can run; the first
 * question that needs it waits. Where there is no store nothing is looked for. Safe to be asked
 * from several threads.
 */
public final class Holdings implements Statistics, Lookup.Things, AutoCloseable {

  private static final String REGISTER = "-register";

  private final PackStore pack;
  private final @Nullable FutureTask<StoredFigures> stored;
  private final @Nullable LocalDate asOf;
  private @Nullable StoredRates rates;
  private @Nullable Catalogue catalogue;

  private Holdings(
      PackStore pack, @Nullable FutureTask<StoredFigures> stored, @Nullable LocalDate asOf) {
    this.pack = pack;
    this.stored = stored;
    this.asOf = asOf;
  }

  /**
   * Opens both.
   *
   * @param pack the pack's folder
   * @param store the user's store; it need not be there
   * @param asOf the day whose knowledge counts, or null for all that is held
   * @throws PackException when the pack cannot be opened; of the store the first question tells
   */
  public static Holdings open(Path pack, Path store, @Nullable LocalDate asOf) {
    return open(pack, store, asOf, () -> {});
  }

  /**
   * Opens both.
   *
   * @param waiting called once when a running import has to be waited for
   */
  public static Holdings open(Path pack, Path store, @Nullable LocalDate asOf, Runnable waiting) {
    PackStore reference = PackStore.open(pack);
    if (!Files.exists(store)) {
      return new Holdings(reference, null, asOf);
    }
    FutureTask<StoredFigures> task =
        new FutureTask<>(
            () -> StoredFigures.open(store.toAbsolutePath(), asOf, reference.groups(), waiting));
    Thread.ofPlatform().daemon().name("attache-store").start(task);
    return new Holdings(reference, task, asOf);
  }

  private @Nullable StoredFigures stored() {
    if (stored == null) {
      return null;
    }
    try {
      return stored.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PackException("interrupted while the store was opened", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  /** The day whose knowledge counts, or null for all that is held. */
  public @Nullable LocalDate asOf() {
    return asOf;
  }

  /** The pack's data sets of which it is not known since when they were known, by id. */
  public Set<String> undated() {
    Set<String> undated = new LinkedHashSet<>();
    for (Dataset dataset : pack.datasets()) {
      if (Edition.day(dataset.vintage()).isEmpty()) {
        undated.add(dataset.id());
      }
    }
    return undated;
  }

  /** The editions that the user has added, by import, whatever the day. */
  public List<Edition> editions() {
    StoredFigures figures = stored();
    return figures == null
        ? List.of()
        : figures.editions().stream().map(EditionTable.Row::edition).toList();
  }

  /** The groups of goods that are drawn by the user and by the pack. */
  public ProductGroups groups() {
    StoredFigures figures = stored();
    return figures == null ? pack.groups() : figures.groups();
  }

  /** The standard measures and those of the user's own tables. */
  @Override
  public synchronized Catalogue catalogue() {
    if (catalogue == null) {
      StoredFigures figures = stored();
      catalogue =
          figures == null ? Catalogue.standard() : Catalogue.standard().with(figures.ownMeasures());
    }
    return catalogue;
  }

  @Override
  public Optional<MirrorRatio> mirrorRatio(String dataset, int year) {
    boolean added =
        stored != null && editions().stream().anyMatch(e -> e.dataset().equals(dataset));
    return added || asOf != null ? Optional.empty() : pack.mirrorRatio(dataset, year);
  }

  @Override
  public List<Dataset> datasets() {
    List<Dataset> all = new ArrayList<>(pack.datasets());
    StoredFigures figures = stored();
    if (figures != null) {
      Map<String, List<Edition>> byVintage = new LinkedHashMap<>();
      for (Row row : figures.shelf().rows()) {
        Edition edition = row.edition();
        byVintage
            .computeIfAbsent(edition.dataset() + "@" + edition.vintage(), e -> new ArrayList<>())
            .add(edition);
      }
      byVintage.values().forEach(editions -> all.add(dataset(editions)));
    }
    return all;
  }

  private static Dataset dataset(List<Edition> editions) {
    Edition newest = editions.getLast();
    long rows = editions.stream().mapToLong(Edition::rows).sum();
    int first = editions.stream().mapToInt(Edition::firstYear).min().orElse(0);
    int last = editions.stream().mapToInt(Edition::lastYear).max().orElse(0);
    return new Dataset(
        newest.dataset(),
        newest.about().title(),
        newest.about().agency(),
        newest.about().licence(),
        newest.about().attribution(),
        newest.about().website().isEmpty() ? null : newest.about().website(),
        newest.vintage(),
        newest.retrieved().toString(),
        rows == 0
            ? newest.about().coverage()
            : String.format(
                Locale.ROOT, "%,d figures of %d to %d, added by you", rows, first, last),
        editions.stream().map(e -> new Dataset.PackFile(e.file(), e.sha256(), e.bytes())).toList(),
        List.of(),
        newest.basis() == Basis.BOTH_REPORTERS);
  }

  @Override
  public List<Series> series(SeriesQuery query) {
    List<Series> own = ownSeries(query, null);
    List<Series> all = new ArrayList<>(withoutThoseOf(own, packSeries(pack.series(query))));
    all.addAll(own);
    return all;
  }

  private List<Series> ownSeries(SeriesQuery query, @Nullable String vintage) {
    StoredFigures figures = stored();
    if (figures == null) {
      return List.of();
    }
    Shelf shelf =
        vintage == null
            ? figures.shelf()
            : Shelf.of(figures.editions(), row -> row.edition().vintage().equals(vintage));
    return new Derived(q -> figures.series(q, shelf, true)).series(query);
  }

  private List<Series> packSeries(List<Series> found) {
    if (asOf == null) {
      return found;
    }
    List<Series> known = new ArrayList<>();
    for (Series series : found) {
      SeriesKey key = series.key();
      boolean later =
          Edition.day(key.vintage()).filter(day -> day.isAfter(asOf)).isPresent()
              && !key.dataset().endsWith(REGISTER);
      List<Observation> over =
          series.observations().stream().filter(o -> !o.period().end().isAfter(asOf)).toList();
      if (!later && !over.isEmpty()) {
        known.add(new Series(key, over));
      }
    }
    return known;
  }

  /** The pack's series but for the periods that the user's own of the same data set give. */
  private static List<Series> withoutThoseOf(List<Series> own, List<Series> ofPack) {
    if (own.isEmpty()) {
      return ofPack;
    }
    Map<String, Set<Period>> given = new HashMap<>();
    for (Series series : own) {
      Set<Period> periods = given.computeIfAbsent(anyEdition(series.key()), k -> new HashSet<>());
      series.observations().forEach(o -> periods.add(o.period()));
    }
    List<Series> rest = new ArrayList<>();
    for (Series series : ofPack) {
      Set<Period> periods = given.getOrDefault(anyEdition(series.key()), Set.of());
      List<Observation> left =
          series.observations().stream().filter(o -> !periods.contains(o.period())).toList();
      if (!left.isEmpty()) {
        rest.add(new Series(series.key(), left));
      }
    }
    return rest;
  }

  /** What a series is of, in whatever edition. */
  private static String anyEdition(SeriesKey key) {
    return String.join(
        "/",
        key.dataset(),
        key.measure(),
        String.valueOf(key.reporter()),
        String.valueOf(key.partner()),
        String.valueOf(key.product()),
        String.valueOf(key.entity()),
        key.frequency().code(),
        key.unit(),
        String.valueOf(key.growth()),
        String.valueOf(key.origin()),
        String.valueOf(key.scope()));
  }

  @Override
  public List<Series> registered() {
    List<Series> all = new ArrayList<>(pack.registered());
    StoredFigures figures = stored();
    if (figures != null) {
      all.addAll(figures.registered());
    }
    return all;
  }

  @Override
  public List<Series> unproven(SeriesQuery query) {
    List<Series> all = new ArrayList<>(packSeries(pack.unproven(query)));
    StoredFigures figures = stored();
    if (figures != null) {
      all.addAll(figures.series(query, figures.shelf(), false));
    }
    return all;
  }

  /**
   * The series at an address, in the order of the catalogue, then of {@link #series}. Without a
   * measure: of {@code CHN>BLR} all that is held of the pair, of {@code BLR} the single-country
   * measures, of {@code #GREAT_STONE} all that is held of the park. An address with an edition gets
   * that one, an older one too.
   *
   * @return empty when nothing is held there
   * @throws IllegalArgumentException when the measure or the entity is not known
   */
  public List<Series> find(SeriesAddress address) {
    if (address.vintage() == null) {
      return new Lookup(measures(), this, this::series).find(address);
    }
    return new Lookup(
            measures(),
            this,
            query -> {
              List<Series> all = new ArrayList<>(packSeries(pack.series(query)));
              all.addAll(ownSeries(query, address.vintage()));
              return all;
            })
        .find(address);
  }

  /**
   * What each edition held gives for the figures at an address, the pack's edition first where its
   * day is not known. Derived measures are made within an edition.
   *
   * @throws IllegalArgumentException when the measure or the entity is not known
   */
  public List<Revision> revisions(SeriesAddress address) {
    Map<String, Map<Period, List<Revision.Given>>> given = new LinkedHashMap<>();
    Map<String, SeriesKey> newest = new HashMap<>();
    new Lookup(measures(), this, query -> packSeries(pack.series(query)))
        .find(address)
        .forEach(
            series -> add(series, Edition.day(series.key().vintage()).orElse(null), given, newest));
    Map<String, LocalDate> vintages = new LinkedHashMap<>();
    StoredFigures figures = stored();
    if (figures != null) {
      figures.editions().stream()
          .map(Row::edition)
          .filter(e -> asOf == null || !e.knownFrom().isAfter(asOf))
          .sorted(java.util.Comparator.comparing(Edition::knownFrom))
          .forEach(e -> vintages.put(e.vintage(), e.knownFrom()));
      vintages.forEach((vintage, day) ->
          new Lookup(measures(), this, query -> ownSeries(query, vintage))
              .find(address)
              .forEach(series -> add(series, day, given, newest)));
    }
    List<Revision> revisions = new ArrayList<>();
    given.forEach((id, byPeriod) ->
        byPeriod.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(e ->
                revisions.add(
                    new Revision(
                        Objects.requireNonNull(newest.get(id)), e.getKey(), e.getValue()))));
    return revisions;
  }

  private static void add(
      Series series,
      @Nullable LocalDate day,
      Map<String, Map<Period, List<Revision.Given>>> given,
      Map<String, SeriesKey> newest) {
    String id = anyEdition(series.key());
    newest.put(id, series.key());
    Map<Period, List<Revision.Given>> byPeriod =
        given.computeIfAbsent(id, k -> new LinkedHashMap<>());
    for (Observation o : series.observations()) {
      byPeriod
          .computeIfAbsent(o.period(), p -> new ArrayList<>())
          .add(new Revision.Given(series.key().vintage(), day, o));
    }
  }

  /** The measures that series are held of: the catalogue's in its order, then others. */
  public Set<String> measures() {
    Set<String> held = new LinkedHashSet<>(pack.measures());
    StoredFigures figures = stored();
    if (figures != null) {
      held.addAll(Derived.measures(figures.measures()));
    }
    Set<String> ordered = new LinkedHashSet<>();
    for (Measure measure : catalogue().all()) {
      if (held.contains(measure.id())) {
        ordered.add(measure.id());
      }
    }
    ordered.addAll(held);
    return ordered;
  }

  @Override
  public Optional<Entity> entity(String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    StoredFigures figures = stored();
    if (figures != null) {
      for (Entity entity : figures.entities()) {
        if (entity.id().toLowerCase(Locale.ROOT).equals(folded)
            || entity.names().stream()
                .anyMatch(n -> n.strip().toLowerCase(Locale.ROOT).equals(folded))) {
          return Optional.of(entity);
        }
      }
    }
    return pack.entity(name);
  }

  @Override
  public List<Entity> entities() {
    Map<String, Entity> byId = new LinkedHashMap<>();
    pack.entities().forEach(e -> byId.put(e.id(), e));
    StoredFigures figures = stored();
    if (figures != null) {
      figures.entities().forEach(e -> byId.put(e.id(), e));
    }
    return List.copyOf(byId.values());
  }

  /**
   * A rate that the user has added as an average of years comes first, then the pack's, then one
   * made of the user's rates of the euro.
   */
  @Override
  public OptionalDouble perDollar(String currency, int year) {
    if (asOf != null && year >= asOf.getYear()) {
      return OptionalDouble.empty();
    }
    StoredRates rates = rates();
    OptionalDouble own =
        rates == null || currency.equals("USD")
            ? OptionalDouble.empty()
            : rates.perDollar(currency, year);
    OptionalDouble known = own.isPresent() ? own : pack.perDollar(currency, year);
    return known.isPresent() || rates == null ? known : rates.perDollarByEuro(currency, year);
  }

  /** Of months the pack's alone. */
  @Override
  public OptionalDouble perDollar(String currency, YearMonth month) {
    return asOf != null && !month.isBefore(YearMonth.from(asOf))
        ? OptionalDouble.empty()
        : pack.perDollar(currency, month);
  }

  private synchronized @Nullable StoredRates rates() {
    StoredFigures figures = stored();
    if (rates == null && figures != null) {
      rates = new StoredRates(figures);
    }
    return rates;
  }

  @Override
  public int lastYear(String dataset) {
    StoredFigures figures = stored();
    int own = figures == null ? 0 : figures.lastYear(dataset);
    boolean ofPack = pack.datasets().stream().anyMatch(d -> d.id().equals(dataset));
    int last = Math.max(own, ofPack ? pack.lastYear(dataset) : 0);
    return asOf == null ? last : Math.min(last, asOf.getYear());
  }

  /** The figures of a data set, those of the pack and the user's own. */
  public long rows(String dataset) {
    StoredFigures figures = stored();
    boolean ofPack = pack.datasets().stream().anyMatch(d -> d.id().equals(dataset));
    return (figures == null ? 0 : figures.rows(dataset)) + (ofPack ? pack.rows(dataset) : 0);
  }

  /**
   * Reads every file of the pack and compares its SHA-256 with the description's; looks whether
   * everything that was added to the store is there.
   *
   * @throws PackException naming the first file that differs or is not whole
   */
  public void verify() {
    pack.verify();
    StoredFigures figures = stored();
    if (figures != null) {
      figures.verify();
    }
  }

  /** The rows of the user's store as they lie there, or null where there is no store. */
  public @Nullable StoredTrade trade() {
    StoredFigures figures = stored();
    return figures == null ? null : figures.trade();
  }

  /** Closes what was or will be opened. */
  @Override
  public void close() {
    if (stored != null) {
      try {
        stored.get().close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException neverOpened) {
        // Nothing to close; who asked was told.
      }
    }
    pack.close();
  }
}
