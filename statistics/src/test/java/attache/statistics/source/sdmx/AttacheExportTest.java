package attache.statistics.source.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesAddress;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Column;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.store.PackStore;
import attache.statistics.store.StagingTable;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttacheExportTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");

  @TempDir Path folder;

  /** A figure and all that is said of it. */
  private record Told(
      SeriesKey key,
      LocalDate start,
      LocalDate end,
      double value,
      Interval interval,
      Status status,
      String source,
      @Nullable String note) {

    private static Told of(SeriesKey key, Observation o) {
      return new Told(
          key,
          o.period().start(),
          o.period().end(),
          o.value(),
          o.interval(),
          o.status(),
          o.source(),
          o.note());
    }

    private static Told of(Map<Column, Object> row) {
      double value = (double) Objects.requireNonNull(row.get(Column.VALUE));
      return new Told(
          new SeriesKey(
              text(row, Column.DATASET),
              text(row, Column.VINTAGE),
              text(row, Column.MEASURE),
              (String) row.get(Column.REPORTER),
              (String) row.get(Column.PARTNER),
              (String) row.get(Column.PRODUCT),
              (String) row.get(Column.ENTITY),
              Frequency.parse(text(row, Column.FREQUENCY)),
              text(row, Column.UNIT),
              Valuation.valueOf(text(row, Column.VALUATION)),
              (boolean) Objects.requireNonNull(row.get(Column.GROWTH)),
              (String) row.get(Column.SCOPE),
              (String) row.get(Column.ORIGIN)),
          LocalDate.parse(text(row, Column.PERIOD_START)),
          LocalDate.parse(text(row, Column.PERIOD_END)),
          value,
          new Interval(
              (double) row.getOrDefault(Column.LOW, value),
              (double) row.getOrDefault(Column.HIGH, value)),
          Status.valueOf(text(row, Column.STATUS)),
          text(row, Column.SOURCE),
          (String) row.get(Column.NOTE));
    }

    private static String text(Map<Column, Object> row, Column column) {
      return String.valueOf(row.get(column));
    }
  }

  @Test
  void everySeriesOfThePackComesBackAsItWent() throws IOException {
    List<Series> series = new ArrayList<>();
    try (PackStore pack = PackStore.open(PACK)) {
      for (String address :
          List.of(
              "CHN-BLR",
              "BLR-CHN",
              "CHN>WLD",
              "BLR",
              "DEU",
              "WLD/gdp",
              "EU/population",
              "#GREAT_STONE",
              "->BLR",
              "/park_residents")) {
        series.addAll(pack.find(SeriesAddress.parse(address)));
      }
      series.add(ofOurOwn());
      Path file = folder.resolve("export.csv");
      Files.writeString(file, new SdmxCsvWriter(pack.datasets()).text(series));

      List<Told> went = new ArrayList<>();
      series.forEach(s -> s.observations().forEach(o -> went.add(Told.of(s.key(), o))));
      assertThat(went.size()).isGreaterThan(2000);
      assertThat(went.stream().filter(t -> t.key().growth()).count()).isPositive();
      assertThat(read(file).stream().map(Told::of)).containsExactlyElementsOf(went);
    }
  }

  /** With what the pack has none of: a figure without an upper end, texts that CSV must quote. */
  private static Series ofOurOwn() {
    return new Series(
        new SeriesKey(
            "own",
            "2026-11",
            "people moved",
            null,
            null,
            "8703",
            "GREAT_STONE",
            Frequency.IRREGULAR,
            "ucum:km2",
            Valuation.MIXED,
            true,
            "all: \"old\", and\nnew",
            "CHN"),
        List.of(
            new Observation(
                Period.parse("2020-11-05/2020-11-10"),
                31e6,
                new Interval(31e6, Double.POSITIVE_INFINITY),
                Status.PLANNED,
                "https://example.org/?a=1,2",
                "=1+1; more than"),
            new Observation(
                Period.parse("2020-02/2020-04"),
                -0.1 - 0.2,
                new Interval(-1e-300, 1e-300).hull(Interval.point(-0.1 - 0.2)),
                Status.RECONCILED,
                "a, b",
                null)));
  }

  private List<Map<Column, Object>> read(Path file) {
    OfficialFile official = OfficialFile.of(file, null, LocalDate.of(2026, 11, 30));
    AttacheExportFormat format = new AttacheExportFormat();
    assertThat(format.recognises(official)).isTrue();
    assertThat(new SdmxCsvFormat().recognises(official)).isFalse();
    try (StagingTable staging = StagingTable.inMemory()) {
      format.read(official, staging);
      assertThat(staging.remarks()).hasSize(1);
      return staging.rows();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "',R,', ',D,', 'line 2: ''D'' is no ACTION of an export, expected R'",
    "',2019,', ',2019-Q7,', 'line 2: ''2019-Q7'' is no period'",
    "',673336100,', ',673 336 100,', 'line 2: ''673 336 100'' is no number'",
    "',imf-dots-annual,', ',../x,', 'line 2: ''../x'' is no id of a data set'",
    "',A,0,', ',A,3,', 'line 2: ''3'' is no UNIT_MULT of an export, expected 0'",
    "',FOB,', ',FAS,', 'line 2: ''FAS'' is no valuation'",
    "',reported,', ',hearsay,', 'line 2: ''hearsay'' is no status'",
    "',A,BLR,', ',D,BLR,', 'line 2: ''D'' is no frequency'",
    "'UNIT_MULT,', '', 'has no column UNIT_MULT'",
  })
  void whatNoExportHasIsRefusedWithItsLine(String find, String put, String sentence)
      throws IOException {
    String export =
        """
        STRUCTURE,STRUCTURE_ID,ACTION,DATASET,VINTAGE,FREQ,REPORTER,PARTNER,ORIGIN,MEASURE,PRODUCT,\
        ENTITY,TRANSFORMATION,VALUATION,SCOPE,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,\
        UNIT_MULT,LOW,HIGH,STATUS,NOTE,SOURCE
        dataflow,ATTACHE:DF_SERIES(1.0.0),R,imf-dots-annual,as-found,A,BLR,CHN,BLR,goods_exports,_T,\
        _Z,N,FOB,_Z,USD,2019,673336100,A,0,673336099.5,673336100.5,reported,,f.parquet
        """;
    Path good = Files.writeString(folder.resolve("good.csv"), export);
    assertThat(read(good)).hasSize(1);
    String broken = export.replaceFirst(java.util.regex.Pattern.quote(find), put);
    assertThat(broken).isNotEqualTo(export);
    Path file =
        Files.writeString(
            folder.resolve("broken.csv"),
            find.startsWith("UNIT_MULT") ? broken.replace(",A,0,", ",A,") : broken);
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> read(file))
        .withMessageContaining(sentence);
  }
}
