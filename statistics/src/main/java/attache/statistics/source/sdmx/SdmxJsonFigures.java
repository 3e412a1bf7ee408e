package attache.statistics.source.sdmx;

import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.source.Staging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of an SDMX-JSON message, as one table a structure: two structures may call the same
 * thing differently, so each is understood by itself.
 */
final class SdmxJsonFigures {

  private final OfficialFile file;
  private final SdmxJsonOutline outline;
  private final Staging staging;
  private final SortedMap<Integer, SdmxJsonRows> tables = new TreeMap<>();
  private long observations;
  private long figures;
  private int dataSet;

  SdmxJsonFigures(OfficialFile file, SdmxJsonOutline outline, Staging staging) {
    this.file = file;
    this.outline = outline;
    this.staging = staging;
  }

  /**
   * Stages them.
   *
   * @throws SourceException when a key or an index points nowhere, when there are no figures, or
   *     when one cannot be read
   */
  void stage(Path json) {
    try {
      SdmxJsonReader.walk(
          file,
          json,
          message ->
              message.message(name -> {
                if (name.equals("dataSets")) {
                  message.elements(() -> dataSet(message));
                }
              }));
    } catch (UncheckedIOException e) {
      throw new SourceException(file.path() + ": cannot be unpacked: " + e.getMessage(), e);
    } finally {
      tables.values().forEach(SdmxJsonRows::close);
    }
    if (figures == 0) {
      throw new SourceException(
          file.path() + ": the message holds no figures; ask for other periods or countries");
    }
    tables.values().forEach(rows -> rows.observations(staging).stage());
  }

  private void dataSet(SdmxJsonReader in) {
    SdmxJsonDataSet set = outline.dataSets().get(dataSet++);
    if (set.deletes()) {
      return;
    }
    SdmxJsonRows rows = tables.computeIfAbsent(set.structure(), this::rows);
    String where = file.path() + ", data set " + dataSet;
    located(where, () -> rows.begin(set, outline.flow(set)));
    in.members(name -> {
      if (name.equals("series")) {
        in.members(key -> series(in, rows, where + ", series ", key));
      } else if (name.equals("observations")) {
        rows.beginFlat();
        in.members(key -> observation(in, rows, where, key));
      }
    });
  }

  private SdmxJsonRows rows(int structure) {
    try {
      return new SdmxJsonRows(
          file,
          outline.structures().get(structure),
          staging.newFile("figures-" + structure + ".csv"));
    } catch (IllegalArgumentException e) {
      throw new SourceException(
          file.path() + ", structure " + (structure + 1) + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void series(SdmxJsonReader in, SdmxJsonRows rows, String where, String key) {
    String named = where + "'" + SdmxTable.clipped(key) + "'";
    located(named, () -> rows.beginSeries(key));
    in.members(part -> {
      if (part.equals("attributes")) {
        located(named, () -> rows.seriesAttributes(in.cells()));
      } else if (part.equals("observations")) {
        in.members(time -> observation(in, rows, named, time));
      }
    });
    located(named, rows::endSeries);
  }

  private void observation(SdmxJsonReader in, SdmxJsonRows rows, String where, String key) {
    try {
      if (!in.isArray() && !in.isNull()) {
        throw new IllegalArgumentException("is no list of a figure and its attributes");
      }
      observations++;
      figures += rows.add(observations, key, in.isNull() ? List.of() : in.cells()) ? 1 : 0;
    } catch (IllegalArgumentException e) {
      throw new SourceException(
          where + ", observation '" + SdmxTable.clipped(key) + "': " + e.getMessage(), e);
    }
  }

  private static void located(String where, Runnable step) {
    try {
      step.run();
    } catch (IllegalArgumentException e) {
      throw new SourceException(where + ": " + e.getMessage(), e);
    }
  }
}
