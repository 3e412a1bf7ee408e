package attache.statistics.source.sdmx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an SDMX-JSON message says of a data set besides its figures.
 *
 * @param structure the index of its structure
 * @param deletes whether it asks to delete figures instead of giving any
 * @param flow the data flow, as far as the data set names it
 * @param attributes cells of all attributes that hold for the whole data set
 * @param groups cells of the attributes of groups, by the group's key {@code 0::1}
 */
record SdmxJsonDataSet(
    int structure,
    boolean deletes,
    Optional<SdmxJsonFlow> flow,
    List<@Nullable List<String>> attributes,
    Map<String, List<@Nullable List<String>>> groups) {}
