package attache.statistics.source.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Dataset;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class SdmxCsvWriterTest {

  private static final Dataset DOTS =
      new Dataset(
          "imf-dots-annual",
          "Direction of Trade",
          "IMF",
          "free with attribution",
          "IMF, Direction of Trade Statistics",
          null,
          "as-found",
          "2026-11-23",
          "",
          List.of(new Dataset.PackFile("trade/exports.parquet", "ab12", 1)),
          List.of(),
          true);

  @Test
  void aRowNamesItsStructureItsSeriesItsFigureAndItsSource() {
    Series exports =
        new Series(
            new SeriesKey(
                "imf-dots-annual",
                "as-found",
                "goods_exports",
                "BLR",
                "CHN",
                null,
                null,
                Frequency.ANNUAL,
                "USD",
                Valuation.FOB,
                false,
                null,
                "BLR"),
            List.of(
                new Observation(
                    Period.year(2019),
                    673_337_000,
                    Interval.around(673_337_000, 0.5),
                    Status.REPORTED,
                    "trade/exports.parquet",
                    null)));
    assertThat(new SdmxCsvWriter(List.of(DOTS)).text(List.of(exports)))
        .isEqualTo(
            "STRUCTURE,STRUCTURE_ID,ACTION,DATASET,VINTAGE,FREQ,REPORTER,PARTNER,ORIGIN,MEASURE,"
                + "PRODUCT,ENTITY,TRANSFORMATION,VALUATION,SCOPE,UNIT_MEASURE,TIME_PERIOD,"
                + "OBS_VALUE,OBS_STATUS,UNIT_MULT,LOW,HIGH,STATUS,NOTE,SOURCE,SOURCE_SHA256,"
                + "ATTRIBUTION\r\n"
                + "dataflow,ATTACHE:DF_SERIES(1.0.0),R,imf-dots-annual,as-found,A,BLR,CHN,BLR,"
                + "goods_exports,_T,_Z,N,FOB,_Z,USD,2019,673337000,A,0,673336999.5,673337000.5,"
                + "reported,,trade/exports.parquet,ab12,\"IMF, Direction of Trade Statistics\"\r\n");
  }

  @Test
  void aFigureWithoutAnUpperEndHasInfinityAndOneThatIsAPointHasNoEnds() {
    Series jobs =
        new Series(
            new SeriesKey(
                "r",
                "v",
                "inflation",
                "BLR",
                null,
                null,
                null,
                Frequency.IRREGULAR,
                "percent",
                Valuation.NONE,
                true,
                "as \"said\"",
                null),
            List.of(
                new Observation(
                    Period.year(2019),
                    1e-7,
                    new Interval(1e-7, Double.POSITIVE_INFINITY),
                    Status.STATED,
                    "",
                    "more than"),
                new Observation(
                    Period.year(2020), 31e15, Interval.point(31e15), Status.RECONCILED, "", null)));
    assertThat(new SdmxCsvWriter(List.of()).text(List.of(jobs)).lines().skip(1))
        .containsExactly(
            "dataflow,ATTACHE:DF_SERIES(1.0.0),R,r,v,I,BLR,_Z,_Z,inflation,_T,_Z,GY,NONE,"
                + "\"as \"\"said\"\"\",PC,2019,0.0000001,A,0,0.0000001,INF,stated,more than,,,",
            "dataflow,ATTACHE:DF_SERIES(1.0.0),R,r,v,I,BLR,_Z,_Z,inflation,_T,_Z,GY,NONE,"
                + "\"as \"\"said\"\"\",PC,2020,31000000000000000,E,0,,,reconciled,,,,");
  }
}
