package attache.statistics.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import attache.statistics.intake.Sources;
import attache.statistics.series.Frequency;
import attache.statistics.source.Api;
import attache.statistics.source.Column;
import attache.statistics.source.FetchQuery;
import attache.statistics.source.FetchQuery.Flow;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.comtrade.ComtradeApi;
import attache.statistics.source.eurostat.ComextApi;
import attache.statistics.source.imf.ImtsApi;
import attache.statistics.source.rates.EcbApi;
import attache.statistics.source.worldbank.WorldBankApi;
import attache.statistics.store.StagingTable;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an interface gives is read by the format of its source. Layouts as documented
 * (trade-statistics.md 4.1 to 4.5); figures of the IMF, the World Bank and the ECB are real, the
 * others are made up.
 */
class FetchedFilesTest {

  private static final String COMTRADE =
      """
      {"elapsedTime":"0.35 secs","count":2,"error":"","data":[
      {"typeCode":"C","freqCode":"A","refPeriodId":20190101,"refYear":2019,"refMonth":52,"period":"2019",
      "reporterCode":112,"reporterISO":"BLR","reporterDesc":"Belarus","flowCode":"M","flowDesc":"Import",
      "partnerCode":156,"partnerISO":"CHN","partnerDesc":"China","partner2Code":0,"partner2ISO":"W00",
      "partner2Desc":"World","classificationCode":"H5","classificationSearchCode":"HS",
      "isOriginalClassification":true,"cmdCode":"TOTAL","cmdDesc":"All Commodities","aggrLevel":0,
      "isLeaf":false,"customsCode":"C00","customsDesc":"TOTAL CPC","mosCode":"0","motCode":0,
      "motDesc":"TOTAL MOT","qtyUnitCode":-1,"qtyUnitAbbr":"N/A","qty":0,"isQtyEstimated":false,
      "altQtyUnitCode":-1,"altQtyUnitAbbr":"N/A","altQty":0,"isAltQtyEstimated":false,"netWgt":0,
      "isNetWgtEstimated":false,"grossWgt":0,"isGrossWgtEstimated":false,"cifvalue":3664300000.0,
      "fobvalue":null,"primaryValue":3664300000.0,"legacyEstimationFlag":4,"isReported":false,
      "isAggregate":true},
      {"typeCode":"C","freqCode":"A","refPeriodId":20190101,"refYear":2019,"refMonth":52,"period":"2019",
      "reporterCode":112,"reporterISO":"BLR","reporterDesc":"Belarus","flowCode":"X","flowDesc":"Export",
      "partnerCode":156,"partnerISO":"CHN","partnerDesc":"China","partner2Code":0,"partner2ISO":"W00",
      "partner2Desc":"World","classificationCode":"H5","classificationSearchCode":"HS",
      "isOriginalClassification":true,"cmdCode":"TOTAL","cmdDesc":"All Commodities","aggrLevel":0,
      "isLeaf":false,"customsCode":"C00","customsDesc":"TOTAL CPC","mosCode":"0","motCode":0,
      "motDesc":"TOTAL MOT","qtyUnitCode":-1,"qtyUnitAbbr":"N/A","qty":0,"isQtyEstimated":false,
      "altQtyUnitCode":-1,"altQtyUnitAbbr":"N/A","altQty":0,"isAltQtyEstimated":false,"netWgt":0,
      "isNetWgtEstimated":false,"grossWgt":0,"isGrossWgtEstimated":false,"cifvalue":null,
      "fobvalue":634700000.0,"primaryValue":634700000.0,"legacyEstimationFlag":4,"isReported":false,
      "isAggregate":true}]}
      """;

  private static final String IMTS =
      """
      DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE
      IMF.STA:IMTS(1.0.0),BLR,MG_CIF_USD,CHN,A,2019,3807600000
      """;

  private static final String GDP =
      """
      [{"page":1,"pages":1,"per_page":20000,"total":1,"sourceid":"2","lastupdated":"2026-10-07"},
      [{"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP (current US$)"},"country":{"id":"BY","value":"Belarus"},
      "countryiso3code":"BLR","date":"2019","value":64409647982.0,"unit":"","obs_status":"","decimal":0}]]
      """;

  private static final String COMEXT =
      """
      DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE
      ESTAT:DS-045409(1.0),15/09/26,A,PL,BY,TOTAL,2,VALUE_IN_EUROS,2019,1000000
      """;

  private static final String EXR =
      """
      KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE
      EXR.A.USD.EUR.SP00.A,A,USD,EUR,SP00,A,2019,1.1195
      """;

  @TempDir Path folder;

  @Test
  void comtradesAnswer() throws IOException {
    assertThat(figures(COMTRADE, server -> new ComtradeApi(server.base()), of("BLR", "CHN")))
        .containsExactlyInAnyOrder(
            "goods_imports BLR CHN 2019-01-01 3.6643E9 USD CIF",
            "goods_exports BLR CHN 2019-01-01 6.347E8 USD FOB");
  }

  @Test
  void theImfsAnswer() throws IOException {
    assertThat(figures(IMTS, server -> new ImtsApi(server.base()), of("BLR", "CHN")))
        .containsExactly("goods_imports BLR CHN 2019-01-01 3.8076E9 USD CIF");
  }

  @Test
  void theWorldBanksAnswer() throws IOException {
    FetchQuery query = of("BLR", "CHN").withIndicators(List.of("NY.GDP.MKTP.CD"));
    assertThat(figures(GDP, server -> new WorldBankApi(server.base()), query))
        .containsExactly("gdp BLR null 2019-01-01 6.4409647982E10 USD NONE");
  }

  @Test
  void eurostatsAnswer() throws IOException {
    assertThat(figures(COMEXT, server -> new ComextApi(server.base()), of("POL", "BLR")))
        .containsExactly("goods_exports POL BLR 2019-01-01 1000000.0 EUR FOB");
  }

  @Test
  void theEcbsAnswer() throws IOException {
    assertThat(figures(EXR, server -> new EcbApi(server.base()), of("USA", "CHN")))
        .containsExactly("exchange_rate EUROAREA null 2019-01-01 1.1195 USD NONE");
  }

  @Test
  void everyInterfaceIsOneOfASourceThatIsRead() {
    assertThat(Sources.all())
        .extracting(Source::id)
        .containsAll(Apis.known().all().stream().map(api -> api.access().source()).toList());
  }

  private interface Maker {
    Api at(Loopback server);
  }

  private static FetchQuery of(String reporter, String partner) {
    return new FetchQuery(
        List.of(Country.of(reporter)),
        List.of(Country.of(partner)),
        Flow.BOTH,
        List.of(),
        List.of(),
        Frequency.ANNUAL,
        Period.year(2019));
  }

  /** What is staged of what is fetched where the answer is given. */
  private List<String> figures(String answer, Maker api, FetchQuery query) throws IOException {
    Desk desk = new Desk(folder.resolve("responses"));
    try (Loopback server =
            new Loopback(call -> {
              if (answer.startsWith("{") || answer.startsWith("[")) {
                call.json(answer);
              } else {
                call.csv(answer);
              }
            });
        Fetching fetching = desk.fetching();
        StagingTable table = StagingTable.inMemory()) {
      Fetched fetched = fetching.fetch(api.at(server), query, Reuse.OF_TODAY, desk.told::add);
      OfficialFile file = fetched.files().getFirst();
      FileFormat format = Sources.formatOf(file);
      assertThat(format.source().id()).isEqualTo(api.at(server).access().source());
      format.read(file, table);
      return table.rows().stream().map(FetchedFilesTest::words).toList();
    }
  }

  private static String words(Map<Column, Object> row) {
    return Stream.of(
            Column.MEASURE,
            Column.REPORTER,
            Column.PARTNER,
            Column.PERIOD_START,
            Column.VALUE,
            Column.UNIT,
            Column.VALUATION)
        .map(column -> Objects.toString(row.get(column)))
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }
}
