package attache.statistics.store;

import attache.statistics.pack.PackException;
import attache.statistics.product.ProductGroups;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesAddress;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.Dataset;
import attache.statistics.source.Dataset.PackFile;
import attache.statistics.source.Entity;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The reference pack, read where it lies: long tables through DuckDB, registers as plain CSV.
 *
 * <p>Opening reads the description and looks at the files' sizes; the database starts meanwhile on
 * a thread of its own, and the first query that needs it waits. Safe to be asked from several
 * threads; queries of the database run one at a time.
 */
public final class PackStore implements Statistics, Lookup.Things, AutoCloseable {

  private static final String REGISTER = "-register";

  /** The year of a row in the long tables of a data set. */
  private static final Map<String, String> YEAR =
      Map.of(
          "imf-dots-annual", "year",
          "imf-dots-monthly", "year(month)",
          "baci-pairs", "year",
          "reconciled-pairs", "year",
          "wdi", "year",
          "unctad-fdi", "year",
          "bis-fx", "year",
          "ecb-fx", "year(day)");

  private final PackFolder pack;
  private final Engine engine;
  private final TradeTables trade;
  private final List<Holding> holdings;
  private final List<Register> registers;
  private final Map<String, Entity> entities;
  private final Map<String, Entity> entitiesByName;
  private final ReconciledTables reconciled;
  private final ExchangeRates rates;
  private final Map<String, Integer> lastYears = new HashMap<>();
  private final Map<Integer, MirrorRatio> mirrorRatios = new HashMap<>();

  private PackStore(PackFolder pack, Engine engine) {
    this.pack = pack;
    this.engine = engine;
    this.trade = TradeTables.annual(engine, pack);
    this.holdings =
        List.of(
            trade,
            TradeTables.monthly(engine, pack),
            EconomyTables.wdi(engine, pack),
            EconomyTables.unctad(engine, pack),
            EconomyTables.bis(engine, pack));
    this.reconciled = new ReconciledTables(engine, pack);
    this.rates = new ExchangeRates(engine, pack);
    this.entities = entities(pack);
    this.entitiesByName = byName(entities);
    this.registers = registers(pack, entities);
  }

  /**
   * Opens the pack in a folder.
   *
   * @throws PackException when the folder is no pack or a file is missing or damaged; the message
   *     is one sentence with what to do
   */
  public static PackStore open(Path folder) {
    CompletableFuture<List<Path>> readable = new CompletableFuture<>();
    Engine engine = Engine.start(readable);
    try {
      PackFolder pack = PackFolder.open(folder);
      readable.complete(
          pack.files().values().stream().filter(PackFile::isParquet).map(pack::locate).toList());
      return new PackStore(pack, engine);
    } catch (PackException e) {
      readable.completeExceptionally(e);
      throw e;
    }
  }

  private static Map<String, Entity> entities(PackFolder pack) {
    Map<String, Entity> byId = new LinkedHashMap<>();
    PackCsv.read(pack, pack.file("register-entities"))
        .rows()
        .forEach(row -> {
          List<String> names = new ArrayList<>();
          for (String column : List.of("names_en", "names_ru", "names_zh")) {
            names.addAll(parts(row.getField(column)));
          }
          String id = row.getField("id");
          byId.put(
              id, new Entity(id, row.getField("kind"), names, parts(row.getField("countries"))));
        });
    return byId;
  }

  private static List<String> parts(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split("\\|", -1));
  }

  private static Map<String, Entity> byName(Map<String, Entity> entities) {
    Map<String, Entity> byName = new HashMap<>();
    for (Entity entity : entities.values()) {
      byName.putIfAbsent(folded(entity.id()), entity);
      entity.names().forEach(name -> byName.putIfAbsent(folded(name), entity));
    }
    return byName;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** A register's facts lie in the first file of its data set. */
  private static List<Register> registers(PackFolder pack, Map<String, Entity> entities) {
    List<Register> registers = new ArrayList<>();
    for (Dataset dataset : pack.datasets()) {
      if (dataset.id().endsWith(REGISTER)) {
        registers.add(
            Register.read(
                pack,
                dataset.id().substring(0, dataset.id().length() - REGISTER.length()),
                dataset,
                entities));
      }
    }
    return registers;
  }

  @Override
  public List<Dataset> datasets() {
    return pack.datasets();
  }

  @Override
  public List<Series> series(SeriesQuery query) {
    List<Series> all = new ArrayList<>();
    Measure measure = Catalogue.standard().find(query.measure()).orElse(null);
    if (query.isOfThirdParty()) {
      all.addAll(reconciled.series(query));
    } else if (measure != null) {
      for (Holding holding : holdings) {
        String code = measure.codeIn(holding.dataset());
        if (code != null) {
          all.addAll(holding.series(measure, Recipe.parse(code), query));
        }
      }
    }
    for (Register register : registers) {
      all.addAll(register.series(query, true));
    }
    if (query.origin() != null) {
      all.removeIf(series ->
          !query.origin().equals(series.key().origin())
              || (query.isOfThirdParty() && series.key().reporter() != null));
    }
    return all;
  }

  /** Of the pack's data sets only the annual trade holds both reports of the whole world. */
  @Override
  public Optional<MirrorRatio> mirrorRatio(String dataset, int year) {
    if (dataset.equals(trade.dataset())) {
      return Optional.ofNullable(ratios().get(year));
    }
    boolean held = pack.datasets().stream().anyMatch(d -> d.id().equals(dataset));
    return held ? Optional.of(new MirrorRatio(1, 0)) : Optional.empty();
  }

  private synchronized Map<Integer, MirrorRatio> ratios() {
    if (mirrorRatios.isEmpty()) {
      PackCsv.read(pack, pack.file("mirror-ratios"))
          .rows()
          .forEach(row ->
              mirrorRatios.put(
                  Integer.valueOf(row.getField("year")),
                  new MirrorRatio(
                      Double.parseDouble(row.getField("ratio")),
                      Integer.parseInt(row.getField("pairs")))));
    }
    return mirrorRatios;
  }

  @Override
  public List<Series> registered() {
    List<Series> all = new ArrayList<>();
    for (Register register : registers) {
      all.addAll(register.all());
    }
    return all;
  }

  @Override
  public List<Series> unproven(SeriesQuery query) {
    List<Series> all = new ArrayList<>();
    for (Register register : registers) {
      all.addAll(register.series(query, false));
    }
    return all;
  }

  /**
   * The series at an address, in the order of the catalogue, then of {@link #series}. Without a
   * measure: of {@code CHN>BLR} all that is held of the pair, of {@code BLR} the single-country
   * measures, of {@code #GREAT_STONE} all that is held of the park.
   *
   * @return empty when nothing is held there
   * @throws IllegalArgumentException when the measure or the entity is not known
   */
  public List<Series> find(SeriesAddress address) {
    return new Lookup(measures(), this, this::series).find(address);
  }

  /** The measures that series are held of: those of the catalogue, then the registers' own. */
  public Set<String> measures() {
    Set<String> measures = new LinkedHashSet<>();
    Set<String> ofRegisters = new LinkedHashSet<>();
    registers.forEach(register -> ofRegisters.addAll(register.measures()));
    for (Measure measure : Catalogue.standard().all()) {
      if (ofRegisters.contains(measure.id())
          || holdings.stream().anyMatch(h -> measure.codeIn(h.dataset()) != null)) {
        measures.add(measure.id());
      }
    }
    measures.addAll(ofRegisters);
    return measures;
  }

  @Override
  public Optional<Entity> entity(String name) {
    return Optional.ofNullable(entitiesByName.get(folded(name)));
  }

  @Override
  public OptionalDouble perDollar(String currency, int year) {
    return rates.perDollar(currency, year);
  }

  @Override
  public OptionalDouble perDollar(String currency, YearMonth month) {
    return rates.perDollar(currency, month);
  }

  @Override
  public synchronized int lastYear(String dataset) {
    return lastYears.computeIfAbsent(dataset, this::readLastYear);
  }

  private int readLastYear(String dataset) {
    for (Register register : registers) {
      if (register.dataset().id().equals(dataset)) {
        return register.lastYear();
      }
    }
    String year = YEAR.get(dataset);
    int[] last = {0};
    if (year != null) {
      for (PackFile file : pack.dataset(dataset).files()) {
        if (file.isParquet()) {
          engine.query(
              "SELECT max(" + year + ") FROM " + Engine.table(pack.locate(file)),
              List.of(),
              row -> last[0] = Math.max(last[0], row.getInt(1)));
        }
      }
    }
    return last[0];
  }

  /** The parks, fairs and projects that the pack's registers speak of. */
  @Override
  public List<Entity> entities() {
    return List.copyOf(entities.values());
  }

  /**
   * The groups of goods that the pack draws.
   *
   * @throws PackException when their table cannot be read
   */
  public ProductGroups groups() {
    try {
      return ProductGroups.read(pack.locate(pack.file("product-groups")));
    } catch (IOException | IllegalArgumentException e) {
      throw new PackException(e.getMessage() + "; see its files with 'attache data verify'", e);
    }
  }

  /** The rows of the data set's long tables, or of its first file where it has none. */
  public long rows(String dataset) {
    List<PackFile> files = pack.dataset(dataset).files();
    List<PackFile> tables = files.stream().filter(PackFile::isParquet).toList();
    if (tables.isEmpty()) {
      return PackCsv.read(pack, files.getFirst()).rows().size();
    }
    long[] rows = {0};
    for (PackFile table : tables) {
      engine.query(
          "SELECT count(*) FROM " + Engine.table(pack.locate(table)),
          List.of(),
          row -> rows[0] += row.getLong(1));
    }
    return rows[0];
  }

  /**
   * Reads every file of the pack and compares its SHA-256 with the description's.
   *
   * @throws PackException naming the first file that differs, what was expected and what to do
   */
  public void verify() {
    pack.verify();
  }

  @Override
  public void close() {
    engine.close();
  }
}
