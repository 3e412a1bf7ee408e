package attache.statistics.source.sdmx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an SDMX-JSON message says of how its figures are to be read, with the table that comes of
 * it: the data flow, every dimension, the figure and every attribute.
 *
 * @param flow the data flow, as far as the structure names it
 * @param ofDataSet dimensions of which all figures have one value
 * @param ofSeries dimensions that the keys of series are made of
 * @param ofObservation dimensions that the keys of observations are made of
 * @param measures what each observation begins with; null where nothing is said, which means a
 *     figure
 * @param attributes by level
 */
record SdmxJsonStructure(
    Optional<SdmxJsonFlow> flow,
    List<SdmxJsonComponent> ofDataSet,
    List<SdmxJsonComponent> ofSeries,
    List<SdmxJsonComponent> ofObservation,
    @Nullable List<SdmxJsonComponent> measures,
    Map<Level, List<SdmxJsonComponent>> attributes) {

  /** What an attribute is attached to, the widest first: a narrower one prevails. */
  enum Level {
    DATA_SET,
    GROUP,
    SERIES,
    OBSERVATION
  }

  private static final String VALUE = "OBS_VALUE";

  /** Columns with a meaning of their own, which no attribute may take. */
  private static final Set<String> RESERVED =
      Set.of("STRUCTURE", "STRUCTURE_ID", "ACTION", VALUE, SdmxJsonComponent.TIME);

  /**
   * @throws IllegalArgumentException when a dimension stands twice or none of several measures is
   *     the figure
   */
  SdmxJsonStructure {
    Set<String> seen = new HashSet<>(RESERVED);
    seen.remove(SdmxJsonComponent.TIME);
    for (List<SdmxJsonComponent> level : List.of(ofDataSet, ofSeries, ofObservation)) {
      for (SdmxJsonComponent dimension : level) {
        if (!seen.add(dimension.id())) {
          throw new IllegalArgumentException("the dimension " + dimension.id() + " stands twice");
        }
      }
    }
    for (SdmxJsonComponent dimension : ofDataSet) {
      if (dimension.values().size() != 1) {
        throw new IllegalArgumentException(
            "the dimension "
                + dimension.id()
                + " is said to be the same for a whole data set but has "
                + dimension.values().size()
                + " values");
      }
    }
  }

  /** Those of data set, series and observation, in this order. */
  List<SdmxJsonComponent> dimensions() {
    List<SdmxJsonComponent> all = new ArrayList<>(ofDataSet);
    all.addAll(ofSeries);
    all.addAll(ofObservation);
    return all;
  }

  /** Where each dimension stands in the key of a group: a place in {@link #dimensions}. */
  int[] groupOrder() {
    List<SdmxJsonComponent> all = dimensions();
    return IntStream.range(0, all.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> all.get(i).position()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  Set<String> dimensionIds() {
    return dimensions().stream().map(SdmxJsonComponent::id).collect(Collectors.toSet());
  }

  List<SdmxJsonComponent> attributesOf(Level level) {
    return attributes.getOrDefault(level, List.of());
  }

  /** How many values an observation has before its attributes. */
  int measureCount() {
    return measures == null ? 1 : measures.size();
  }

  /**
   * Which of the measures is the figure.
   *
   * @throws IllegalArgumentException when that is not known
   */
  int figure() {
    if (measures == null || (measures.size() == 1)) {
      return 0;
    }
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i).id().equals(VALUE)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        measures.isEmpty()
            ? "the structure has no measure, so there are no figures"
            : "none of the measures "
                + measures.stream()
                    .map(SdmxJsonComponent::id)
                    .limit(5)
                    .collect(Collectors.joining(", "))
                + " is OBS_VALUE, so which is the figure is not known; ask for one measure at a"
                + " time");
  }

  /** The figure among the cells of an observation; of a coded measure the code's text. */
  @Nullable String figureText(List<@Nullable List<String>> cells) {
    List<String> cell = cells.get(figure());
    if (cell == null || measures == null) {
      return cell == null ? null : String.join("; ", cell);
    }
    return measures.get(figure()).text(cell);
  }

  /** The columns of the table: data flow, dimensions, figure, attributes. */
  List<@Nullable String> columns() {
    List<@Nullable String> columns = new ArrayList<>();
    columns.add("STRUCTURE_ID");
    dimensions().forEach(dimension -> columns.add(dimension.id()));
    columns.add(VALUE);
    columns.addAll(attributeColumns().keySet());
    return columns;
  }

  /** Where the figure stands in a row. */
  int figureColumn() {
    return 1 + ofDataSet.size() + ofSeries.size() + ofObservation.size();
  }

  /** The place of every attribute in a row; one that is called as a dimension has none. */
  Map<String, Integer> attributeColumns() {
    Set<String> taken = dimensionIds();
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Level level : Level.values()) {
      for (SdmxJsonComponent attribute : attributesOf(level)) {
        if (!taken.contains(attribute.id()) && !RESERVED.contains(attribute.id())) {
          places.putIfAbsent(attribute.id(), figureColumn() + 1 + places.size());
        }
      }
    }
    return places;
  }
}
