package attache.report.json;

import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.source.Dataset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Series as JSON: {@code datasets}, each with its edition, terms and the hashes of its files, and
 * {@code series}, each with its key and its {@code observations}. An end of an interval that is not
 * there is null.
 */
public final class SeriesJson {

  private final JsonMapper mapper = JsonMapper.shared();
  private final List<Dataset> datasets;

  /**
   * @param datasets the data sets at hand; those that no series is of are left out
   */
  public SeriesJson(List<Dataset> datasets) {
    this.datasets = List.copyOf(datasets);
  }

  /** All of it, ended by a line end. */
  public String text(Iterable<Series> series) {
    Set<String> used =
        StreamSupport.stream(series.spliterator(), false)
            .map(s -> s.key().dataset())
            .collect(Collectors.toSet());
    ObjectNode root = mapper.createObjectNode();
    ArrayNode sets = root.putArray("datasets");
    datasets.stream().filter(d -> used.contains(d.id())).forEach(d -> sets.add(dataset(d)));
    ArrayNode all = root.putArray("series");
    series.forEach(s -> all.add(series(s)));
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private ObjectNode dataset(Dataset dataset) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", dataset.id());
    node.put("title", dataset.title());
    node.put("agency", dataset.agency());
    node.put("edition", dataset.vintage());
    node.put("retrieved", dataset.retrieved());
    node.put("licence", dataset.licence());
    node.put("attribution", dataset.attribution());
    node.put("url", dataset.url());
    ArrayNode files = node.putArray("files");
    dataset
        .files()
        .forEach(f ->
            files
                .addObject()
                .put("path", f.path())
                .put("sha256", f.sha256())
                .put("bytes", f.bytes()));
    return node;
  }

  private ObjectNode series(Series series) {
    SeriesKey key = series.key();
    ObjectNode node = mapper.createObjectNode();
    node.put("address", key.toString());
    node.put("dataset", key.dataset());
    node.put("edition", key.vintage());
    node.put("measure", key.measure());
    node.put("reporter", key.reporter());
    node.put("partner", key.partner());
    node.put("origin", key.origin());
    node.put("product", key.product());
    node.put("entity", key.entity());
    node.put("frequency", key.frequency().code());
    node.put("unit", key.unit());
    node.put("valuation", key.valuation().name().toLowerCase(Locale.ROOT));
    node.put("growth", key.growth());
    node.put("scope", key.scope());
    ArrayNode observations = node.putArray("observations");
    series.observations().forEach(o -> observations.add(observation(o)));
    return node;
  }

  private ObjectNode observation(Observation observation) {
    ObjectNode node = mapper.createObjectNode();
    node.put("period", observation.period().toString());
    number(node, "value", observation.value());
    number(node, "low", observation.interval().low());
    number(node, "high", observation.interval().high());
    node.put("status", observation.status().name().toLowerCase(Locale.ROOT));
    node.put("source", observation.source());
    node.put("note", observation.note());
    return node;
  }

  /** A whole number is written as one: 1777700000, not 1.7777E9. */
  private static void number(ObjectNode node, String name, double value) {
    if (Double.isInfinite(value)) {
      node.putNull(name);
    } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      node.put(name, (long) value);
    } else {
      node.put(name, new BigDecimal(new BigDecimal(Double.toString(value)).toPlainString()));
    }
  }
}
