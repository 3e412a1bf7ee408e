package attache.statistics.source.sdmx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dimension, measure or attribute, as the structure of an SDMX-JSON message tells it.
 *
 * @param id its name, {@code REF_AREA}; {@code TIME_PERIOD} for whatever has the role of time
 * @param position in the keys of groups; the largest number where it is not told
 * @param values the codes or texts that figures point at by their index; empty where values stand
 *     beside the figures themselves
 * @param fallback what counts where nothing is said, or null
 */
record SdmxJsonComponent(
    String id, int position, List<@Nullable String> values, @Nullable String fallback) {

  static final String TIME = "TIME_PERIOD";

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_@$.\\-]{0,199}");

  /**
   * @throws IllegalArgumentException when the name is none
   */
  SdmxJsonComponent {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "'" + SdmxTable.clipped(id) + "' is no name of an SDMX component");
    }
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /**
   * The code at an index.
   *
   * @throws IllegalArgumentException when there is none
   */
  @Nullable String value(int index) {
    if (index < 0 || index >= values.size()) {
      throw wrong(String.valueOf(index));
    }
    return values.get(index);
  }

  /**
   * What the cell of an observation, series or data set says.
   *
   * @param cell indexes of values or, where the component has none, texts; null for nothing
   * @throws IllegalArgumentException when an index has no value
   */
  @Nullable String text(@Nullable List<String> cell) {
    if (cell == null) {
      return fallback;
    }
    if (values.isEmpty()) {
      return cell.size() == 1 ? cell.getFirst() : String.join("; ", cell);
    }
    String text =
        cell.stream()
            .map(index -> value(index(index)))
            .filter(value -> value != null)
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? fallback : text;
  }

  /**
   * The number that a text is.
   *
   * @throws IllegalArgumentException when it is no index of a value
   */
  int index(String text) {
    try {
      int index = Integer.parseInt(text);
      value(index);
      return index;
    } catch (NumberFormatException e) {
      throw (IllegalArgumentException) wrong(text).initCause(e);
    }
  }

  private IllegalArgumentException wrong(String index) {
    return new IllegalArgumentException(
        "'"
            + SdmxTable.clipped(index)
            + "' is no index of "
            + id
            + ", which has "
            + values.size()
            + (values.size() == 1 ? " value" : " values"));
  }
}
