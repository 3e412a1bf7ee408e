package attache.statistics.source.sdmx;

import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.source.Dataset;
import attache.vocabulary.quantity.Interval;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes series as SDMX-CSV 2.0, a row an observation, in the order they come. The same series give
 * the same bytes, and reading them gives the same series again.
 *
 * <p>Every value is in whole units (UNIT_MULT 0) with all its digits. LOW and HIGH are the ends of
 * the interval that a figure stands for, {@code INF} where it has no end, empty where it is a
 * point. Each row names its data set, edition, file or page, the file's hash where it is known, and
 * the words to name the source with.
 *
 * @see <a href="https://docs.sdmx.io/">SDMX-CSV data message field guide, sdmx-twg/sdmx-csv</a>
 */
public final class SdmxCsvWriter {

  private final Map<String, Dataset> datasets = new HashMap<>();

  /**
   * @param datasets the data sets at hand: how they are to be named, and the hashes of their files
   */
  public SdmxCsvWriter(List<Dataset> datasets) {
    datasets.forEach(dataset -> this.datasets.put(dataset.id(), dataset));
  }

  /** The whole as text. */
  public String text(Iterable<Series> series) {
    StringWriter out = new StringWriter();
    try {
      write(series, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Writes one after the other; nothing is kept. Does not close {@code out}.
   *
   * @throws IOException when {@code out} cannot be written to
   */
  public void write(Iterable<Series> series, Writer out) throws IOException {
    write((Handing) series::forEach, out);
  }

  /**
   * Writes those that somebody hands over one after the other; nothing is kept. Does not close
   * {@code out}.
   *
   * @throws IOException when {@code out} cannot be written to
   */
  public void write(Handing series, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(OwnStructure.COLUMNS);
    series.to(
        s -> s.observations().forEach(observation -> csv.writeRecord(row(s.key(), observation))));
    csv.flush();
  }

  /** Hands over series. */
  public interface Handing {
    /** One after the other. */
    void to(Consumer<Series> each);
  }

  /** In the order of {@link OwnStructure#COLUMNS}. */
  private List<String> row(SeriesKey key, Observation observation) {
    Dataset dataset = datasets.get(key.dataset());
    double value = observation.value();
    Interval interval = observation.interval();
    boolean isPoint = interval.low() == value && interval.high() == value;
    return List.of(
        "dataflow",
        OwnStructure.ID,
        "R",
        key.dataset(),
        key.vintage(),
        key.frequency().code(),
        applicable(key.reporter()),
        applicable(key.partner()),
        applicable(key.origin()),
        key.measure(),
        key.product() == null ? OwnStructure.TOTAL : key.product(),
        applicable(key.entity()),
        key.growth() ? OwnStructure.GROWTH : OwnStructure.LEVEL,
        key.valuation().name(),
        applicable(key.scope()),
        OwnStructure.unitCode(key.unit()),
        SdmxTime.write(observation.period()),
        number(value),
        OwnStructure.obsStatus(observation.status()),
        "0",
        isPoint ? "" : number(interval.low()),
        isPoint ? "" : number(interval.high()),
        observation.status().name().toLowerCase(Locale.ROOT),
        observation.note() == null ? "" : observation.note(),
        observation.source(),
        dataset == null ? "" : dataset.hashOf(observation.source()),
        dataset == null ? "" : dataset.attribution());
  }

  private static String applicable(@Nullable String code) {
    return code == null ? OwnStructure.NOT_APPLICABLE : code;
  }

  /** The shortest digits that give the same double, without an exponent; as XML has infinity. */
  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "INF" : "-INF";
    }
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
