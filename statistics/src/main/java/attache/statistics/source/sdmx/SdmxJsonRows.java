package attache.statistics.source.sdmx;

import attache.statistics.source.OfficialFile;
import attache.statistics.source.Staging;
import attache.statistics.source.sdmx.SdmxJsonStructure.Level;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The observations that one structure explains, put out as rows of the table that {@link
 * SdmxObservations} reads. Faults of a key or an index are IllegalArgumentExceptions; who knows
 * where it stands in the message says so.
 */
final class SdmxJsonRows implements AutoCloseable {

  /**
   * Of a series whose attributes stand behind its observations, all are held until then: every day
   * of five centuries.
   */
  private static final int MOST_HELD = 200_000;

  /** Groups may be told by one, two … dimensions; each way is looked up for each series. */
  private static final int MOST_WAYS = 64;

  /** In bytes: most attributes are short, however many there are. */
  private static final int LONGEST_ROW = 1 << 24;

  private final OfficialFile file;
  private final SdmxJsonStructure structure;
  private final Path path;
  private final CsvWriter writer;
  private final List<SdmxJsonComponent> dimensions;
  private final int figure;
  private final int figureColumn;
  private final int[] groupOrder;
  private final Map<String, Integer> attributeColumns;
  private final int[] indexes;
  private final @Nullable String[] ofDataSet;
  private final Set<List<Integer>> ways = new HashSet<>();
  private final List<Held> held = new ArrayList<>();
  private Map<String, List<@Nullable List<String>>> groups = Map.of();
  private List<@Nullable List<String>> ofSeries = List.of();
  private boolean attributesAwaited;
  private int keyFrom;

  /** An observation that waits for the attributes of its series. */
  private record Held(long line, String key, List<@Nullable List<String>> cells) {}

  /**
   * @param path of a new file to hold the rows
   * @throws IllegalArgumentException when which measure is the figure is not known
   */
  SdmxJsonRows(OfficialFile file, SdmxJsonStructure structure, Path path) throws IOException {
    this.file = file;
    this.structure = structure;
    this.path = path;
    this.dimensions = structure.dimensions();
    this.figure = structure.figure();
    this.figureColumn = structure.figureColumn();
    this.groupOrder = structure.groupOrder();
    this.attributeColumns = structure.attributeColumns();
    this.ofDataSet = new String[structure.columns().size()];
    this.indexes = new int[dimensions.size()];
    this.writer = CsvWriter.builder().build(path);
  }

  /**
   * Begins a data set.
   *
   * @param flow {@code ECB:EXR(1.0)}
   */
  void begin(SdmxJsonDataSet set, String flow) {
    Arrays.fill(ofDataSet, null);
    ofDataSet[0] = flow;
    for (int i = 0; i < structure.ofDataSet().size(); i++) {
      ofDataSet[1 + i] = dimensions.get(i).value(0);
    }
    for (Level level : Level.values()) {
      for (SdmxJsonComponent attribute : structure.attributesOf(level)) {
        say(ofDataSet, attribute, attribute.fallback());
      }
    }
    say(ofDataSet, Level.DATA_SET, 0, set.attributes());
    groups = set.groups();
    ways.clear();
    for (String key : groups.keySet()) {
      ways.add(way(key));
      if (ways.size() > MOST_WAYS) {
        throw new IllegalArgumentException(
            "groups are made in more than " + MOST_WAYS + " ways; ask for SDMX-CSV");
      }
    }
  }

  /** The places in the key of a group that say something. */
  private List<Integer> way(String key) {
    List<Integer> places = new ArrayList<>();
    int place = 0;
    for (int from = 0; from <= key.length(); place++) {
      int colon = key.indexOf(':', from);
      int end = colon < 0 ? key.length() : colon;
      if (end > from) {
        places.add(place);
      }
      from = end + 1;
    }
    if (place != groupOrder.length) {
      throw new IllegalArgumentException(
          "the key '"
              + SdmxTable.clipped(key)
              + "' of a group has "
              + place
              + " places, expected "
              + groupOrder.length);
    }
    return places;
  }

  /** Begins observations that stand in no series: their keys tell all. */
  void beginFlat() {
    keyFrom = structure.ofDataSet().size();
    ofSeries = List.of();
    attributesAwaited = false;
  }

  /** Begins a series. */
  void beginSeries(String key) {
    keyFrom = structure.ofDataSet().size() + structure.ofSeries().size();
    place(key, structure.ofDataSet().size(), keyFrom);
    ofSeries = List.of();
    attributesAwaited = !structure.attributesOf(Level.SERIES).isEmpty();
  }

  /** Takes the attributes of the series. */
  void seriesAttributes(List<@Nullable List<String>> cells) {
    ofSeries = cells;
    release();
  }

  /** Ends the series, which may have no attributes. */
  void endSeries() {
    release();
  }

  private void release() {
    attributesAwaited = false;
    held.forEach(this::write);
    held.clear();
  }

  /**
   * Adds an observation.
   *
   * @param line its number in the message, counted from 1
   * @param cells the measures and then attributes
   * @return whether it has a figure
   */
  boolean add(long line, String key, List<@Nullable List<String>> cells) {
    if (cells.size() <= figure || cells.get(figure) == null) {
      place(key, keyFrom, dimensions.size());
      return false;
    }
    Held observation = new Held(line, key, cells);
    if (!attributesAwaited) {
      write(observation);
    } else if (held.size() < MOST_HELD) {
      held.add(observation);
    } else {
      throw new IllegalArgumentException(
          "more than "
              + MOST_HELD
              + " observations of one series stand before its attributes; ask for SDMX-CSV");
    }
    return true;
  }

  private void write(Held observation) {
    place(observation.key(), keyFrom, dimensions.size());
    @Nullable String[] row = ofDataSet.clone();
    for (int i = structure.ofDataSet().size(); i < dimensions.size(); i++) {
      row[1 + i] = dimensions.get(i).value(indexes[i]);
    }
    for (List<Integer> way : ways) {
      List<@Nullable List<String>> cells = groups.get(groupKey(way));
      if (cells != null) {
        say(row, Level.GROUP, 0, cells);
      }
    }
    say(row, Level.SERIES, 0, ofSeries);
    say(row, Level.OBSERVATION, structure.measureCount(), observation.cells());
    row[figureColumn] = structure.figureText(observation.cells());
    List<@Nullable String> cells = new ArrayList<>(row.length + 1);
    cells.add(String.valueOf(observation.line()));
    cells.addAll(Arrays.asList(row));
    writer.writeRecord(cells);
  }

  private String groupKey(List<Integer> way) {
    StringBuilder key = new StringBuilder();
    for (int place = 0; place < groupOrder.length; place++) {
      key.append(place == 0 ? "" : ":");
      if (way.contains(place)) {
        key.append(indexes[groupOrder[place]]);
      }
    }
    return key.toString();
  }

  /** Reads {@code 0:12:3} into the indexes of the dimensions from one to before another. */
  private void place(String key, int from, int to) {
    int at = 0;
    int dimension = from;
    while (dimension < to) {
      int colon = key.indexOf(':', at);
      int end = colon < 0 ? key.length() : colon;
      indexes[dimension] = dimensions.get(dimension).index(key.substring(at, end));
      dimension++;
      at = end + 1;
      if (colon < 0) {
        break;
      }
    }
    boolean more = at < key.length() || (at == key.length() && at > 0);
    if (dimension < to || more) {
      throw new IllegalArgumentException(
          "a key of "
              + (1 + key.chars().filter(c -> c == ':').count())
              + " places, expected "
              + (to - from)
              + " ("
              + dimensions.subList(from, to).stream()
                  .map(SdmxJsonComponent::id)
                  .limit(20)
                  .collect(Collectors.joining(":"))
              + ")");
    }
  }

  /** Puts what attributes of a level say into a row; cells behind them are of annotations. */
  private void say(
      @Nullable String[] row, Level level, int from, List<@Nullable List<String>> cells) {
    List<SdmxJsonComponent> attributes = structure.attributesOf(level);
    for (int i = 0; i < attributes.size() && from + i < cells.size(); i++) {
      List<String> cell = cells.get(from + i);
      if (cell != null) {
        say(row, attributes.get(i), attributes.get(i).text(cell));
      }
    }
  }

  private void say(@Nullable String[] row, SdmxJsonComponent attribute, @Nullable String text) {
    Integer column = attributeColumns.get(attribute.id());
    if (column != null && text != null) {
      row[column] = text;
    }
  }

  /** All rows, to be read as those of any other SDMX message. */
  SdmxObservations observations(Staging staging) {
    int n = ofDataSet.length;
    String columns =
        IntStream.range(0, n)
            .mapToObj(i -> ", 'c" + i + "': 'VARCHAR'")
            .collect(Collectors.joining("", "{'line': 'BIGINT'", "}"));
    staging.run(
        file,
        "CREATE OR REPLACE TEMP TABLE sdmx AS SELECT * FROM read_csv("
            + Staging.literal(path.toString())
            + ", auto_detect = false, header = false, quote = '\"', escape = '\"', nullstr = '',"
            + " delim = ',', max_line_size = "
            + LONGEST_ROW
            + ", columns = "
            + columns
            + ")");
    SdmxTable table = new SdmxTable(file, staging, structure.columns(), "observation");
    return new SdmxObservations(table, structure.dimensionIds());
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
