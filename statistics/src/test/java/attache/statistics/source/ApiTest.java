package attache.statistics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.statistics.fetch.Apis;
import attache.statistics.series.Frequency;
import attache.statistics.source.FetchQuery.Flow;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every interface keeps to, and what each asks and takes for whole. */
class ApiTest {

  @TempDir Path folder;

  static Stream<Api> every() {
    return Apis.known().all().stream();
  }

  private static Api api(String name) {
    return Apis.known().find(name).orElseThrow();
  }

  private static List<Country> countries(String codes) {
    return codes == null ? List.of() : Stream.of(codes.split("\\+", -1)).map(Country::of).toList();
  }

  private static List<String> codes(String codes) {
    return codes == null ? List.of() : List.of(codes.split("\\+", -1));
  }

  @ParameterizedTest(name = "{0} {7}")
  @CsvSource(
      nullValues = "-",
      value = {
        // The keys and queries are those of trade-statistics.md 4.1 to 4.5.
        "comtrade, BLR+CHN, CHN+BLR, -, -, A, 2015/2016,"
            + " 'https://comtradeapi.un.org/public/v1/preview/C/A/HS?reporterCode=112,156"
            + "&period=2015,2016&partnerCode=156,112&partner2Code=0&cmdCode=TOTAL&flowCode=X,M"
            + "&customsCode=C00&motCode=0&maxRecords=500'",
        "comtrade, USA, FRA+IND+ITA+NOR+CHE+TWN+WLD+AFG, AG2, -, M, 2023-01/2023-02,"
            + " 'https://comtradeapi.un.org/public/v1/preview/C/M/HS?reporterCode=842"
            + "&period=202301,202302&partnerCode=251,699,381,579,757,490,0,4&partner2Code=0"
            + "&cmdCode=AG2&flowCode=X,M&customsCode=C00&motCode=0&maxRecords=500'",
        "worldbank, BLR+CHN+WLD+EU, -, -, NY.GDP.MKTP.CD, A, 2015/2024,"
            + " 'https://api.worldbank.org/v2/country/BLR;CHN;WLD;EUU/indicator/NY.GDP.MKTP.CD"
            + "?format=json&date=2015:2024&per_page=20000&page=1'",
        "imf, CHN+BLR, BLR+CHN, -, -, A, 2015/2023,"
            + " 'https://api.imf.org/external/sdmx/2.1/data/IMF.STA,IMTS,1.0.0/"
            + "CHN+BLR.XG_FOB_USD+MG_CIF_USD.BLR+CHN.A?startPeriod=2015&endPeriod=2023'",
        "imf, CHN, WLD, -, -, M, 2024-01/2024-09,"
            + " 'https://api.imf.org/external/sdmx/2.1/data/IMF.STA,IMTS,1.0.0/"
            + "CHN.XG_FOB_USD+MG_CIF_USD.G001.M?startPeriod=2024-01&endPeriod=2024-09'",
        "imf, CHN, -, -, -, Q, 2024,"
            + " 'https://api.imf.org/external/sdmx/2.1/data/IMF.STA,IMTS,1.0.0/"
            + "CHN.XG_FOB_USD+MG_CIF_USD..Q?startPeriod=2024-01&endPeriod=2024-12'",
        "eurostat, EU+POL, BLR+SRB, -, -, A, 2015/2024,"
            + " 'https://ec.europa.eu/eurostat/api/comext/dissemination/sdmx/2.1/data/DS-045409/"
            + "A.EU27_2020+PL.BY+XS.TOTAL.2+1.VALUE_IN_EUROS?startPeriod=2015&endPeriod=2024"
            + "&format=SDMX-CSV&compressed=false'",
        "ecb, USA+CHN+DEU, -, -, -, A, 2015/2024,"
            + " 'https://data-api.ecb.europa.eu/service/data/EXR/A.CNY+USD.EUR.SP00.A"
            + "?startPeriod=2015&endPeriod=2024&format=csvdata'",
        "ecb, -, -, -, -, M, 2015/2024,"
            + " 'https://data-api.ecb.europa.eu/service/data/EXR/M..EUR.SP00.A"
            + "?startPeriod=2015-01&endPeriod=2024-12&format=csvdata'",
      })
  void aQueryIsSaidInTheSourcesOwnWords(
      String name,
      String reporters,
      String partners,
      String products,
      String indicators,
      String frequency,
      String span,
      String address) {
    FetchQuery query =
        new FetchQuery(
            countries(reporters),
            countries(partners),
            Flow.BOTH,
            codes(products),
            codes(indicators),
            Frequency.parse(frequency),
            Period.parse(span));
    assertThat(api(name).requests(query, false))
        .extracting(r -> r.uri().toString())
        .containsExactly(address);
  }

  @Test
  void withAKeyComtradeIsAskedForMoreAndTheAddressHoldsNoKey() {
    FetchRequest request =
        api("comtrade").requests(pair("2019", Frequency.ANNUAL), true).getFirst();
    assertThat(request.uri().toString())
        .startsWith("https://comtradeapi.un.org/data/v1/get/C/A/HS?")
        .endsWith("&maxRecords=100000")
        .doesNotContainIgnoringCase("key");
  }

  @Test
  void whatComtradeIsAskedForIsReadAsTheSameCountry() {
    for (Country country : Country.countries()) {
      if (country.numeric().isEmpty() || country.code().equals("MCO")) {
        continue;
      }
      FetchQuery query =
          FetchQuery.totals(
              List.of(country), List.of(Country.of("WLD")), Frequency.ANNUAL, Period.year(1970));
      String address = api("comtrade").requests(query, false).getFirst().uri().toString();
      String codes =
          address.substring(address.indexOf("reporterCode=") + 13, address.indexOf("&period"));
      for (String code : codes.split(",", -1)) {
        assertThat(AreaCodes.comtrade().areaOr(code)).as(code).isEqualTo(country.code());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"imf, imf, 1.0.0/, .XG_FOB", "worldbank, worldbank, country/, /indicator"})
  void whatIsAskedForByCodeIsReadAsTheSameCountry(
      String name, String scheme, String before, String behind) {
    AreaCodes read = AreaCodes.of(scheme, AreaCodes.iso3());
    for (Country country : Country.countries()) {
      FetchQuery query =
          FetchQuery.totals(List.of(country), List.of(), Frequency.ANNUAL, Period.year(2019));
      String address = api(name).requests(query, false).getFirst().uri().toString();
      int from = address.indexOf(before) + before.length();
      String code = address.substring(from, address.indexOf(behind));
      assertThat(read.areaOr(code)).as(address).isEqualTo(country.code());
    }
  }

  @ParameterizedTest
  @CsvSource({"DEU, 1990, '276,280'", "DEU, 1991, 276", "SDN, 2011, '729,736'", "SDN, 2012, 729"})
  void aCountryThatHadAnotherCodeIsAskedForUnderBoth(String country, int year, String codes) {
    FetchQuery query =
        FetchQuery.totals(
            countries(country), countries("CHN"), Frequency.ANNUAL, Period.year(year));
    assertThat(api("comtrade").requests(query, false).getFirst().uri().toString())
        .contains("reporterCode=" + codes + "&");
  }

  @Test
  void comtradeGetsTwelvePeriodsACallAndEachOnce() {
    List<FetchRequest> requests =
        api("comtrade").requests(pair("2000/2024", Frequency.ANNUAL), false);
    assertThat(requests).hasSize(3);
    assertThat(requests)
        .allSatisfy(r -> assertThat(r.query().periods()).hasSizeLessThanOrEqualTo(12));
    assertThat(requests.stream().flatMap(r -> r.query().periods().stream()))
        .hasSize(25)
        .doesNotHaveDuplicates();
  }

  @Test
  void anAddressTooLongForComtradeBecomesSeveralThatAskForTheSame() {
    List<String> products =
        Stream.iterate(100_000, i -> i + 1).limit(900).map(i -> "" + i).toList();
    List<FetchRequest> requests =
        api("comtrade").requests(pair("2015/2023", Frequency.ANNUAL).withProducts(products), true);
    assertThat(requests).hasSize(2);
    assertThat(requests)
        .allSatisfy(r -> assertThat(r.uri().toString()).hasSizeLessThanOrEqualTo(4095));
    long cells =
        requests.stream()
            .map(FetchRequest::query)
            .mapToLong(q ->
                (long) q.reporters().size()
                    * q.partners().size()
                    * q.flows().size()
                    * q.products().size()
                    * q.periods().size())
            .sum();
    assertThat(cells).isEqualTo(2L * 2 * 2 * 900 * 9);
  }

  @Test
  void eurostatIsAskedForNoMoreCellsThanItGivesAtOnce() {
    FetchQuery query =
        new FetchQuery(
            countries("POL+LTU"),
            List.of(),
            Flow.BOTH,
            List.of("AG2"),
            List.of(),
            Frequency.MONTHLY,
            Period.parse("2023"));
    assertThat(api("eurostat").requests(query, false))
        .hasSizeGreaterThan(1)
        .allSatisfy(r ->
            assertThat(
                    300L
                        * r.query().reporters().size()
                        * r.query().products().size()
                        * r.query().flows().size()
                        * 2
                        * 12)
                .isLessThanOrEqualTo(500_000));
  }

  @Test
  void withoutIndicatorsTheWorldBankIsAskedForWhatTheCatalogueIsServedFrom() {
    List<FetchRequest> requests =
        api("worldbank").requests(pair("2015/2024", Frequency.ANNUAL), false);
    assertThat(requests)
        .extracting(r -> r.query().indicators().getFirst())
        .contains("NY.GDP.MKTP.CD", "SP.POP.TOTL", "NY.GDP.MKTP.KD")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "comtrade, EAEU, CHN, -, A, members",
        "comtrade, MCO, CHN, -, A, with another country",
        "comtrade, BLR, CHN, -, Q, years (A) or months (M)",
        "comtrade, -, -, -, A, name one side",
        "worldbank, ASEAN, -, -, A, members",
        "worldbank, BLR, -, -, M, by year",
        "imf, EU, CHN, -, A, members",
        "imf, BLR, CHN, 27, A, products",
        "eurostat, POL, BLR, AG6, A, bulk file",
        "eurostat, POL, BLR, -, Q, months",
        "eurostat, POL, ASEAN, -, A, members",
        "ecb, DEU, -, -, A, euros",
      })
  void whatCannotBeAskedIsSaidWithWhatCan(
      String name,
      String reporters,
      String partners,
      String products,
      String frequency,
      String says) {
    FetchQuery query =
        new FetchQuery(
            countries(reporters),
            countries(partners),
            Set.of(Flow.EXPORTS),
            codes(products),
            List.of(),
            Frequency.parse(frequency),
            Period.parse("2015/2023"));
    assertThatThrownBy(() -> api(name).requests(query, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(says);
  }

  @ParameterizedTest
  @MethodSource("every")
  void everyInterfaceSaysWhatAUserMustKnow(Api api) {
    Api.Access access = api.access();
    assertThat(access.name()).matches("[a-z]+");
    assertThat(access.base().getScheme()).isEqualTo("https");
    assertThat(access.base().toString()).endsWith("/");
    assertThat(access.gives()).isNotBlank();
    assertThat(access.limits()).isNotBlank();
    assertThat(access.example()).startsWith(access.name() + " ");
    assertThat(access.pause()).isPositive();
    if (access.key() != null) {
      assertThat(access.key().variable()).matches("[A-Z_]+_KEY");
    }
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "comtrade|200|{\"elapsedTime\":\"0.1 secs\",\"count\":0,\"data\":[],\"error\":\"\"}|Nothing|",
        "comtrade|200|{\"elapsedTime\":\"0.1 secs\",\"count\":1,\"data\":[{\"period\":\"2023\"}],\"error\":\"\"}|Whole|",
        "comtrade|200|{\"count\":2,\"data\":[{\"period\":\"2023\"}],\"error\":\"\"}|TooMuch|",
        "comtrade|200|{\"count\":0,\"data\":[],\"error\":\"Invalid period\"}|Declined|Invalid period",
        "comtrade|200|{\"count\":1,\"data\":[{\"period\":\"2023\"|Damaged|ends early",
        "comtrade|200|{\"statusCode\":404,\"message\":\"Resource not found\"}|Declined|Resource not found",
        "comtrade|401|{ \"statusCode\": 401, \"message\": \"Access denied due to invalid subscription key.\" }|Declined|401: Access denied",
        "comtrade|200|[]|Damaged|no \"data\"",
        "comtrade|200|<html>Sign in to the hotel's network</html>|Declined|web page",
        "worldbank|200|[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\",\"value\":\"The provided parameter value is not valid\"}]}]|Declined|Invalid value: The provided",
        "worldbank|200|[{\"page\":1,\"pages\":1,\"per_page\":20000,\"total\":1},[{\"date\":\"2023\"}]]|Whole|",
        "worldbank|200|[{\"page\":0,\"pages\":0,\"per_page\":0,\"total\":0},null]|Nothing|",
        "worldbank|200|[{\"page\":1,\"pages\":3,\"per_page\":20000},[{\"date\":\"2023\"}]]|NextPage|page=2",
        "worldbank|200|[{\"page\":2,\"pages\":3,\"per_page\":20000},[{\"date\":\"2023\"}]]|Declined|gives page 2",
        "worldbank|200|[{\"page\":1,\"pages\":1},[{\"date\":\"20|Damaged|ends early",
        "worldbank|400|<?xml version=\"1.0\"?><wb:error/>|Declined|400",
        "imf|200|DATAFLOW,COUNTRY,TIME_PERIOD,OBS_VALUE¶IMF.STA:IMTS(1.0.0),BLR,2019,1|Whole|",
        "imf|200|DATAFLOW,COUNTRY,TIME_PERIOD,OBS_VALUE|Nothing|",
        "imf|204||Nothing|",
        "imf|200||Damaged|empty",
        "imf|404|No results found.|Nothing|",
        "imf|400|Semantic error|Declined|400: Semantic error",
        "imf|200|<m:Error xmlns:m=\"m\" xmlns:c=\"c\"><m:ErrorMessage code=\"140\"><c:Text>Syntax error</c:Text></m:ErrorMessage></m:Error>|Declined|140: Syntax error",
        "imf|404|<m:Error xmlns:m=\"m\" xmlns:c=\"c\"><m:ErrorMessage code=\"100\"><c:Text>No results matching the query.</c:Text></m:ErrorMessage></m:Error>|Nothing|",
        "imf|200|<m:D xmlns:m=\"m\" xmlns:f=\"f\" xmlns:c=\"c\"><f:Footer><f:Message code=\"510\"><c:Text>Response size exceeds service limit</c:Text></f:Message></f:Footer></m:D>|TooMuch|",
        "imf|200|a;b;c|Declined|no SDMX-CSV",
        "eurostat|200|DATAFLOW,LAST UPDATE,freq,reporter,OBS_VALUE|Nothing|",
        "eurostat|413|<S:Fault xmlns:S=\"s\"><faultcode>413</faultcode><faultstring>EXTRACTION_TOO_BIG: The requested extraction is too big, estimated 7644780 rows</faultstring></S:Fault>|TooMuch|5,000,000",
        "eurostat|200|<S:Fault xmlns:S=\"s\"><faultcode>100</faultcode><faultstring>NO_RESULTS: The query did not return any results.</faultstring></S:Fault>|Nothing|",
        "eurostat|404|<S:Fault xmlns:S=\"s\"><faultcode>100</faultcode><faultstring>UNKNOWN_REQUEST: Unknown request.</faultstring></S:Fault>|Declined|UNKNOWN_REQUEST",
        "eurostat|200|<E><B><syncResponse><queued><id>98de05ea-540a</id><status>SUBMITTED</status></queued></syncResponse></B></E>|Ticket|async/status/98de05ea-540a",
        "eurostat|200|<E><B><asyncResponse><status><key>98de05ea-540a</key><status>PROCESSING</status></status></asyncResponse></B></E>|Ticket|async/status/98de05ea-540a",
        "eurostat|200|<E><B><asyncResponse><status><key>98de05ea-540a</key><status>AVAILABLE</status></status></asyncResponse></B></E>|Ticket|async/data/98de05ea-540a",
        "eurostat|200|<E><B><asyncResponse><status><key>98de05ea-540a</key><status>EXPIRED</status></status></asyncResponse></B></E>|Declined|EXPIRED",
        "eurostat|200|<E><id>../../../admin</id><status>AVAILABLE</status></E>|Declined|markup",
        "eurostat|200|<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><E><faultstring>&e;</faultstring></E>|Declined|markup",
        "ecb|200|KEY,FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE¶EXR.A.USD.EUR.SP00.A,A,USD,2023,1.0813|Whole|",
        "ecb|404|No results found.|Nothing|",
      })
  void anAnswerIsTakenForWhatItIs(String name, int status, String body, String kind, String says)
      throws IOException {
    FetchQuery query =
        new FetchQuery(
            name.equals("ecb") ? List.of() : countries("POL"),
            name.equals("ecb") ? List.of() : countries("BLR"),
            Set.of(Flow.EXPORTS),
            List.of(),
            name.equals("worldbank") ? List.of("NY.GDP.MKTP.CD") : List.of(),
            Frequency.ANNUAL,
            Period.year(2023));
    Completeness completeness =
        judged(name, query, status, body == null ? "" : body.replace("¶", "\n"));
    assertThat(completeness.getClass().getSimpleName()).isEqualTo(kind);
    if (says != null) {
      assertThat(completeness.toString()).contains(says);
    }
  }

  @Test
  void aRowOfCsvThatIsCutShortIsNoticed() throws IOException {
    String csv =
        "DATAFLOW,COUNTRY,TIME_PERIOD,OBS_VALUE\nIMF.STA:IMTS(1.0.0),BLR,2019,3807600000\nIMF.STA:IM";
    assertThat(judged("imf", pair("2019", Frequency.ANNUAL), 200, csv))
        .isInstanceOf(Completeness.Damaged.class);
  }

  @ParameterizedTest
  @CsvSource({"499, Whole", "500, TooMuch", "501, TooMuch"})
  void anAnswerOfExactlyTheLimitIsTakenForCut(int rows, String kind) throws IOException {
    StringBuilder body = new StringBuilder("{\"count\":" + rows + ",\"data\":[");
    for (int i = 0; i < rows; i++) {
      body.append(i == 0 ? "" : ",")
          .append("{\"period\":\"2023\",\"partnerCode\":")
          .append(i)
          .append('}');
    }
    Completeness completeness =
        judged("comtrade", pair("2023", Frequency.ANNUAL), 200, body + "],\"error\":\"\"}");
    assertThat(completeness.getClass().getSimpleName()).isEqualTo(kind);
  }

  @Test
  void whatAStrangerSaysIsOneLineWithoutControlCharacters() {
    Completeness.Declined declined =
        new Completeness.Declined("a\u001b[31mb\n\n  c\t" + "x".repeat(1_000));
    assertThat(declined.says()).startsWith("a [31mb c xxx").hasSize(241);
  }

  private Completeness judged(String name, FetchQuery query, int status, String body)
      throws IOException {
    Api api = api(name);
    Path file = Files.writeString(folder.resolve("body"), body, StandardCharsets.UTF_8);
    return api.judge(new Answer(api.requests(query, false).getFirst(), status, file));
  }

  private static FetchQuery pair(String span, Frequency frequency) {
    return FetchQuery.totals(
        countries("BLR+CHN"), countries("CHN+BLR"), frequency, Period.parse(span));
  }

  @Test
  void aPageIsANameOfItsOwn() {
    FetchRequest first =
        FetchRequest.of(
            "worldbank",
            URI.create("https://x/?page=1"),
            "application/json",
            pair("2019", Frequency.ANNUAL),
            "json");
    FetchRequest second = first.page(URI.create("https://x/?page=2"), 2);
    assertThat(first.name()).isEqualTo("worldbank-A-BLR+CHN-CHN+BLR-2019.json");
    assertThat(second.name()).isEqualTo("worldbank-A-BLR+CHN-CHN+BLR-2019-page2.json");
    assertThat(second.page(URI.create("https://x/?page=3"), 3).name())
        .isEqualTo("worldbank-A-BLR+CHN-CHN+BLR-2019-page3.json");
  }
}
