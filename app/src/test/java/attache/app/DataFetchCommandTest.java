package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import attache.statistics.fetch.Apis;
import attache.statistics.fetch.Fetching;
import attache.statistics.fetch.Patience;
import attache.statistics.fetch.ResponseCache;
import attache.statistics.source.Api;
import attache.statistics.source.comtrade.ComtradeApi;
import attache.statistics.source.eurostat.ComextApi;
import attache.statistics.source.imf.ImtsApi;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataFetchCommandTest {

  private static final String IMTS =
      """
      DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE
      IMF.STA:IMTS(1.0.0),BLR,MG_CIF_USD,CHN,A,2019,3807600000
      IMF.STA:IMTS(1.0.0),BLR,XG_FOB_USD,CHN,A,2019,673340000
      """;

  @TempDir Path folder;

  private final AtomicInteger calls = new AtomicInteger();
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private volatile String answer = IMTS;
  private HttpServer server;
  private Apis apis;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          queries.add(exchange.getRequestURI().getQuery());
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/vnd.sdmx.data+csv");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    apis = new Apis(List.of(new ImtsApi(base), new ComtradeApi(base), new ComextApi(base)));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Run fetch(String... args) {
    return fetch(Map.of(), args);
  }

  private Run fetch(Map<String, String> environment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Shell shell =
        new Shell(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(err),
            80,
            false,
            false,
            Run.HOME,
            folder.resolve("store.duckdb"));
    DataFetchCommand command =
        new DataFetchCommand(
            shell,
            () -> apis,
            environment,
            e ->
                new Fetching(
                    new ResponseCache(folder.resolve("responses")),
                    e,
                    Patience.usual(),
                    InstantSource.system(),
                    time -> {}));
    String[] all = new String[args.length + 2];
    all[0] = "data";
    all[1] = "fetch";
    System.arraycopy(args, 0, all, 2, args.length);
    int code = Main.run(shell, command, all);
    return new Run(code, out.toString(), err.toString());
  }

  @Test
  void withoutASourceAllAreListedWithTheirKeys() {
    Run run = Run.attache("data", "fetch");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .contains("comtrade", "imf", "worldbank", "eurostat", "ecb")
        .anyMatch(l -> l.startsWith("  key          COMTRADE_API_KEY"))
        .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void theListIsATableForOtherPrograms() {
    JsonNode list =
        JsonMapper.shared().readTree(Run.attache("data", "fetch", "--format", "json").out());
    assertThat(list.size()).isEqualTo(5);
    assertThat(list.path(0).path("source").asString()).isEqualTo("comtrade");
    assertThat(list.path(0).path("key_variable").asString()).isEqualTo("COMTRADE_API_KEY");
    assertThat(list.path(0).path("pause_seconds").asInt()).isEqualTo(6);
    assertThat(list.path(1).path("key_variable").isNull()).isTrue();
  }

  @Test
  void helpTeachesWithAnExampleASource() {
    Run run = Run.attache("data", "fetch", "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
    for (Api api : Apis.known().all()) {
      assertThat(run.out()).contains("  attache data fetch " + api.access().name() + " ");
    }
  }

  @Test
  void everyExampleOfTheListCanBeAsked() {
    for (Api api : Apis.known().all()) {
      String[] args = ("data fetch " + api.access().example() + " --dry-run").split(" ", -1);
      Run run = Run.attache(args);
      assertThat(run.code()).as(api.access().example() + run.err()).isZero();
      assertThat(run.out()).contains("Nothing has been", api.access().base().toString());
    }
  }

  @Test
  void aDryRunShowsTheCallsAndAsksNobody() {
    Run run = fetch("comtrade", "--pair", "BLR-CHN", "--years", "2000-2023", "--dry-run");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("BLR, CHN with CHN, BLR, 2000 to 2011", "2 calls, at least 6 s", "not set");
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
    assertThat(calls).hasValue(0);
    Run csv =
        fetch("comtrade", "--pair", "BLR-CHN", "--years", "2019", "--dry-run", "--format", "csv");
    assertThat(csv.out().lines().toList()).hasSize(2).element(1).asString().contains("flowCode=X");
  }

  @Test
  void theKeyIsNeverShown() {
    String key = "3f1c9a7e5b2d4c6f8091a2b3c4d5e6f7";
    Map<String, String> environment = Map.of("COMTRADE_API_KEY", key);
    Run list = fetch(environment);
    Run plan = fetch(environment, "comtrade", "--pair", "BLR-CHN", "--years", "2019", "--dry-run");
    Run failed = fetch(environment, "comtrade", "--pair", "BLR-CHN", "--years", "2019");
    assertThat(list.out()).contains("COMTRADE_API_KEY is set");
    assertThat(plan.out()).contains("/data/v1/get/", "it is not shown");
    assertThat(failed.code()).isEqualTo(3);
    assertThat(list.out() + plan.out() + failed.out() + failed.err()).doesNotContain(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "comtarde --years 2019|none of the sources",
        "imf --pair BLR-CHN|--years",
        "imf --pair BLR-CHX --years 2019|CHX",
        "imf --pair BLR --years 2019|expected BLR-CHN",
        "imf --pair BLR-CHN --reporter RUS --years 2019|--pair already",
        "imf --pair BLR-CHN --years 19|period",
        "imf --pair BLR-CHN --years 2019 --flow sideways|exports, imports or both",
        "imf --pair BLR-CHN --years 2019 --flow both,rx|ask comtrade",
        "eurostat --reporter POL --partner BLR --years 2019 --flow re-exports|ask comtrade",
        "imf --pair BLR-CHN --years 2019 --frequency W|A, Q",
        "imf --pair BLR-CHN --years 2019 --product AG2|no products",
        "comtrade --pair BLR-CHN --years 2019 --product 01&x=1|code of a product",
        "comtrade --pair BLR-CHN --years 2019 --frequency Q|no quarters",
        "imf --pair BLR-CHN --years 2019 --offline --refresh|choose",
      })
  void whatCannotBeAskedIsWrongUsageInOneSentence(String args, String says) {
    Run run = fetch(args.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("attache: ").contains(says).hasLineCount(1);
    assertThat(calls).hasValue(0);
  }

  @Test
  void whatIsFetchedIsHeldAndShownWithItsSource() {
    Run run = fetch("imf", "--pair", "BLR-CHN", "--years", "2019");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .contains("imf-imts-A-BLR+CHN-CHN+BLR-2019.csv", "  asked        1 call")
        .anyMatch(l -> l.startsWith("  added        imf-imts, edition") && l.contains("2 figures"))
        .anyMatch(l -> l.startsWith("  source       ") && l.contains("International Monetary Fund"))
        .contains("  next         attache data show BLR-CHN")
        .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
    Run shown =
        Run.withStore(
            folder.resolve("store.duckdb"), "data", "show", "imf-imts:BLR-CHN/goods_imports");
    assertThat(shown.out()).contains("$3.8076 billion");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "both|X,M",
        "re-exports|RX",
        "rx,rm,dx|RX,RM,DX",
        "domestic-exports,both|X,M,DX",
        "re-imports, imports|M,RM",
      })
  void partsOfExportsAndImportsAreAskedForByTheirNames(String flow, String asked) {
    answer = comtrade("156, 'X', 112, 1");
    Run run =
        fetch(
            "comtrade", "--reporter", "CHN", "--partner", "BLR", "--years", "2019", "--flow", flow);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(queries).singleElement().asString().contains("&flowCode=" + asked + "&");
  }

  /** China's re-exports here are made up; the rest is near what both sides report of 2019. */
  @Test
  void reexportsThatAreFetchedAreARungOfTheGapAndTheCommandForThemIsTheOneThatWasNamed() {
    Path store = folder.resolve("store.duckdb");
    answer = comtrade("156, 'X', 112, 1777675950", "112, 'M', 156, 3807600000");
    assertThat(fetch("comtrade", "--pair", "CHN-BLR", "--years", "2019").err()).isEmpty();
    String[] mirror = {"data", "mirror", "CHN", "BLR", "--year", "2019", "--dataset", "comtrade"};
    String before = Run.withStore(store, mirror).out().replaceAll("\\s+", " ");
    String named =
        "attache data fetch comtrade --reporter CHN --partner BLR --flow re-exports --years 2019";
    assertThat(before).contains("needs re-exports of China by partner: " + named);

    answer = comtrade("156, 'RX', 112, 25000000");
    String[] words = named.split(" ", -1);
    Run run = fetch(Arrays.copyOfRange(words, 3, words.length));
    assertThat(run.code()).as(run.err()).isZero();
    String after = Run.withStore(store, mirror).out().replaceAll("\\s+", " ");
    assertThat(after)
        .doesNotContain(named)
        .contains("re-exports −25.0", "works the other way: China's exports hold re-exports");
  }

  /** An answer of rows of reporter, flow, partner and dollars. */
  private static String comtrade(String... rows) {
    String data =
        Arrays.stream(rows)
            .map(row -> row.replace('\'', '"').split(", ", -1))
            .map(cells ->
                """
                {"typeCode": "C", "freqCode": "A", "period": "2019", "reporterCode": %s,
                 "flowCode": %s, "partnerCode": %s, "classificationCode": "H5",
                 "cmdCode": "TOTAL", "primaryValue": %s}\
                """
                    .formatted((Object[]) cells))
            .collect(Collectors.joining(","));
    return "{\"count\": " + rows.length + ", \"data\": [" + data + "], \"error\": \"\"}";
  }

  @Test
  void aFetchThatIsRepeatedAsksNobodyAndChangesNothing() {
    fetch("imf", "--pair", "BLR-CHN", "--years", "2019");
    Run again = fetch("imf", "--pair", "BLR-CHN", "--years", "2019", "--offline");
    assertThat(again.code()).isZero();
    assertThat(calls).hasValue(1);
    assertThat(again.out()).contains("  held already imf-imts", "0 calls, 1 answer kept before");
    Run refreshed =
        fetch("imf", "--pair", "BLR-CHN", "--years", "2019", "--refresh", "--format", "json");
    assertThat(calls).hasValue(2);
    JsonNode row = JsonMapper.shared().readTree(refreshed.out()).path(0);
    assertThat(row.path("already_held").asBoolean()).isTrue();
    assertThat(row.path("rows").asInt()).isEqualTo(2);
    assertThat(row.path("file").asString()).endsWith(row.path("sha256").asString());
  }

  @Test
  void nothingHeldByTheSourceIsSaidAndIsNoFailure() {
    answer = "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE\n";
    Run run = fetch("imf", "--pair", "BLR-CHN", "--years", "2019");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo("imf holds nothing of BLR, CHN with CHN, BLR, 2019 (1 call).\n");
  }

  @Test
  void noNetworkIsOneSentenceAndDataAtFault() {
    server.stop(0);
    Run run = fetch("imf", "--pair", "BLR-CHN", "--years", "2019");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("attache: there is no network: 127.0.0.1 cannot be reached")
        .contains("--offline", "attache data add")
        .hasLineCount(1);
  }

  @Test
  void whatIsNotKeptCannotBeRepeatedOffline() {
    Run run = fetch("imf", "--pair", "BLR-CHN", "--years", "2019", "--offline");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("run it without --offline").hasLineCount(1);
    assertThat(calls).hasValue(0);
  }
}
