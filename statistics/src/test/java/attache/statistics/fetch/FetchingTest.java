package attache.statistics.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import attache.statistics.fetch.Loopback.Call;
import attache.statistics.series.Frequency;
import attache.statistics.source.Api;
import attache.statistics.source.FetchQuery;
import attache.statistics.source.FetchQuery.Flow;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.source.comtrade.ComtradeApi;
import attache.statistics.source.eurostat.ComextApi;
import attache.statistics.source.imf.ImtsApi;
import attache.statistics.source.rates.EcbApi;
import attache.statistics.source.worldbank.WorldBankApi;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import com.fasterxml.jackson.annotation.JsonIgnore;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documented formats of the five interfaces, and a server that misbehaves in every way. */
@Timeout(60)
class FetchingTest {

  private static final String IMTS =
      "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE\n"
          + "IMF.STA:IMTS(1.0.0),BLR,MG_CIF_USD,CHN,A,2019,3807600000\n"
          + "IMF.STA:IMTS(1.0.0),BLR,XG_FOB_USD,CHN,A,2019,673340000\n";

  private static final String KEY = "3f1c9a7e5b2d4c6f8091a2b3c4d5e6f7";

  @TempDir Path folder;

  private Desk desk;
  private Loopback server;

  @BeforeEach
  void open() throws IOException {
    desk = new Desk(folder.resolve("responses"));
    server = new Loopback(call -> call.csv(IMTS));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  // What the five give

  @Test
  void theImfGivesBothSidesInOneAnswer() {
    Fetched fetched = fetch(new ImtsApi(server.base()), pair("2015/2023"));
    assertThat(server.calls()).hasSize(1);
    assertThat(server.calls().getFirst().headers())
        .containsEntry("accept", "application/vnd.sdmx.data+csv;version=1.0.0")
        .containsEntry("accept-encoding", "gzip")
        .hasEntrySatisfying("user-agent", agent -> assertThat(agent).startsWith("Attache/"));
    assertThat(texts(fetched)).containsExactly(IMTS);
    OfficialFile file = fetched.files().getFirst();
    assertThat(file.name()).isEqualTo("imf-imts-A-BLR+CHN-CHN+BLR-2015-2023.csv");
    assertThat(file.url())
        .isEqualTo(server.base() + server.calls().getFirst().target().substring(1));
    assertThat(file.retrieved()).isEqualTo("2026-11-30");
    assertThat(file.path()).hasFileName(file.sha256());
  }

  @Test
  void theWorldBanksPagesAreFollowedToTheLast() {
    server.now(call -> {
      int page = Integer.parseInt(call.parameter("page"));
      call.json(
          "[{\"page\":"
              + page
              + ",\"pages\":3,\"per_page\":20000,\"total\":5,\"lastupdated\":\"2026-10-07\"},"
              + "[{\"indicator\":{\"id\":\"NY.GDP.MKTP.CD\"},\"countryiso3code\":\"BLR\",\"date\":\""
              + (2024 - page)
              + "\",\"value\":1}]]");
    });
    Fetched fetched = fetch(new WorldBankApi(server.base()), gdp());
    assertThat(server.calls()).extracting(c -> c.parameter("page")).containsExactly("1", "2", "3");
    assertThat(fetched.files())
        .extracting(OfficialFile::name)
        .containsExactly(
            "worldbank-A-BLR-NY.GDP.MKTP.CD-2015-2024.json",
            "worldbank-A-BLR-NY.GDP.MKTP.CD-2015-2024-page2.json",
            "worldbank-A-BLR-NY.GDP.MKTP.CD-2015-2024-page3.json");
    assertThat(desk.waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void comtradeCutsOffAtFiveHundredRowsWithoutAWordAndStillEveryRowComesOnce() {
    // Twelve years, two flows, thirty partners: 720 rows, of which a call gives the first 500.
    List<Country> partners =
        Country.countries().stream().filter(FetchingTest::today).limit(30).toList();
    FetchQuery query =
        FetchQuery.totals(
            List.of(Country.of("BLR")), partners, Frequency.ANNUAL, Period.parse("2012/2023"));
    server.now(call -> call.json(comtrade(call, 500)));
    Fetched fetched = fetch(new ComtradeApi(server.base()), query);
    List<String> rows = rowsOf(fetched);
    assertThat(rows).hasSize(12 * 2 * 30).doesNotHaveDuplicates();
    assertThat(server.calls()).hasSize(3);
    assertThat(fetched.remarks()).anySatisfy(r -> assertThat(r).contains("500 rows"));
  }

  @ParameterizedTest
  @CsvSource({"499, 1", "500, 3"})
  void anAnswerAtExactlyTheLimitIsAskedForInParts(int truth, int calls) {
    // A monthly year of one reporter and its partners, cut or whole: only the count can tell.
    AtomicInteger left = new AtomicInteger();
    server.now(call -> {
      boolean whole = call.parameter("period").split(",", -1).length == 12;
      left.set(whole ? truth : truth / 2);
      call.json(comtradeRows(left.get(), call.parameter("period")));
    });
    FetchQuery query =
        FetchQuery.totals(
            List.of(Country.of("BLR")), List.of(), Frequency.MONTHLY, Period.parse("2023"));
    Fetched fetched = fetch(new ComtradeApi(server.base()), query);
    assertThat(server.calls()).hasSize(calls);
    assertThat(fetched.files()).hasSize(calls == 1 ? 1 : 2);
  }

  @Test
  void whatIsCutOffAndCannotBeSplitIsRefusedWithWhatToDo() {
    server.now(call -> call.json(comtradeRows(500, "2023")));
    FetchQuery query =
        new FetchQuery(
            List.of(Country.of("CHN")),
            List.of(),
            Set.of(Flow.EXPORTS),
            List.of("AG6"),
            List.of(),
            Frequency.ANNUAL,
            Period.parse("2023"));
    assertThatThrownBy(() -> fetch(new ComtradeApi(server.base()), query))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("500 rows")
        .hasMessageContaining("name partners or products")
        .hasMessageContaining("COMTRADE_API_KEY");
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void eurostatsTicketIsWaitedForAndTheAnswerIsFoundAgainWithoutIt() {
    String csv =
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\n"
            + "ESTAT:DS-045409(1.0),15/09/26,A,PL,BY,TOTAL,2,VALUE_IN_EUROS,2023,1000\n";
    AtomicInteger polls = new AtomicInteger();
    server.now(call -> {
      if (call.target().contains("/async/status/")) {
        String state = polls.incrementAndGet() < 3 ? "PROCESSING" : "AVAILABLE";
        call.reply(200, "text/xml", envelope("asyncResponse", "key", state));
      } else if (call.target().contains("/async/data/")) {
        call.reply(200, "application/octet-stream", Call.gzip(csv));
      } else {
        call.reply(200, "text/xml", envelope("syncResponse", "id", "SUBMITTED"));
      }
    });
    FetchQuery query =
        FetchQuery.totals(
            List.of(Country.of("POL")),
            List.of(Country.of("BLR")),
            Frequency.ANNUAL,
            Period.parse("2015/2023"));
    Api api = new ComextApi(server.base());
    Fetched fetched = fetch(api, query);
    assertThat(texts(fetched)).containsExactly(csv);
    assertThat(server.calls())
        .extracting(Call::target)
        .element(4)
        .asString()
        .endsWith("1.0/async/data/98de05ea-540a-43d3-903b-7c9e14faf808");
    int calls = server.calls().size();
    assertThat(texts(fetch(api, query, Reuse.ONLY))).containsExactly(csv);
    assertThat(server.calls()).hasSize(calls);
  }

  @Test
  void aTicketThatIsNeverReadyIsGivenUp() {
    server.now(call -> call.reply(200, "text/xml", envelope("asyncResponse", "key", "PROCESSING")));
    assertThatThrownBy(() -> fetch(new ComextApi(server.base()), pair("2019")))
        .hasMessageContaining("not made after 30 minutes");
    assertThat(server.calls()).hasSizeLessThan(150);
  }

  private static byte[] envelope(String response, String id, String state) {
    return ("<?xml version=\"1.0\"?><env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\">"
            + "<env:Body><r:"
            + response
            + " xmlns:r=\"http://estat.ec.europa.eu/disschain\"><status><"
            + id
            + ">98de05ea-540a-43d3-903b-7c9e14faf808</"
            + id
            + "><status>"
            + state
            + "</status></status></r:"
            + response
            + "></env:Body></env:Envelope>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void eurostatsTooBigIsAskedForInParts() {
    server.now(call -> {
      if (call.target().contains("startPeriod=2015&endPeriod=2023")) {
        call.reply(
            413,
            "text/xml",
            "<S:Fault xmlns:S=\"s\"><faultcode>413</faultcode><faultstring>EXTRACTION_TOO_BIG: too big</faultstring></S:Fault>"
                .getBytes(StandardCharsets.UTF_8));
      } else {
        call.csv("DATAFLOW,TIME_PERIOD,OBS_VALUE\nD," + call.parameter("startPeriod") + ",1\n");
      }
    });
    Fetched fetched =
        fetch(
            new ComextApi(server.base()),
            FetchQuery.totals(
                List.of(Country.of("POL")),
                List.of(),
                Frequency.ANNUAL,
                Period.parse("2015/2023")));
    assertThat(server.calls()).hasSize(3);
    assertThat(texts(fetched)).hasSize(2).doesNotHaveDuplicates();
    // A refusal is none of the answers that are kept.
    assertThat(fetched.asked()).isEqualTo(3);
  }

  @Test
  void theEcbHasNothingOnACurrencyItDoesNotQuote() {
    server.now(call ->
        call.reply(404, "text/plain", "No results found.".getBytes(StandardCharsets.UTF_8)));
    Fetched fetched =
        fetch(
            new EcbApi(server.base()),
            FetchQuery.totals(
                List.of(Country.of("BLR")),
                List.of(),
                Frequency.ANNUAL,
                Period.parse("2015/2023")));
    assertThat(server.calls().getFirst().target()).contains("/A.BYN.EUR.SP00.A?");
    assertThat(fetched.files()).isEmpty();
  }

  // What passes is tried again

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429|Retry-After: 7|PT7S",
        "429|Retry-After: Mon, 30 Nov 2026 05:01:30 GMT|PT1M30S",
        "429|Retry-After: Mon, 30 Nov 2020 05:01:30 GMT|PT2S",
        "403|Retry-After: 26|PT26S",
        "429|Retry-After: soon|PT2S",
        "429|X-Nothing: 1|PT2S",
        "503|Retry-After: 120|PT2M",
      })
  void whoSaysWhenToComeBackIsObeyed(int status, String header, String wait) {
    once(call -> call.reply(status, "text/plain", new byte[] {'x'}, header));
    assertThat(texts(fetch(new ImtsApi(server.base()), pair("2019")))).containsExactly(IMTS);
    assertThat(server.calls()).hasSize(2);
    // The pause between calls is never shorter than the source's own two seconds.
    assertThat(
            desk.waits.getFirst().plus(desk.waits.size() > 1 ? desk.waits.get(1) : Duration.ZERO))
        .isGreaterThanOrEqualTo(Duration.parse(wait))
        .isLessThanOrEqualTo(Duration.parse(wait).plusSeconds(2));
  }

  @Test
  void aQuotaThatIsUsedUpForTheDayIsNotWaitedFor() {
    server.now(call ->
        call.reply(
            403,
            "application/json",
            "{\"statusCode\":403,\"message\":\"Out of call volume quota.\"}"
                .getBytes(StandardCharsets.UTF_8),
            "Retry-After: 72095"));
    assertThatThrownBy(() -> fetch(new ComtradeApi(server.base()), pair("2019")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("come back at 2026-12-01T01:01:35Z");
    assertThat(server.calls()).hasSize(1);
    assertThat(desk.waits).isEmpty();
  }

  @Test
  void threeTimesOutOfOrderIsSatThroughWithLongerAndLongerWaits() {
    AtomicInteger calls = new AtomicInteger();
    server.now(call -> {
      if (calls.incrementAndGet() <= 3) {
        call.reply(503, "text/html", "<html>busy</html>".getBytes(StandardCharsets.UTF_8));
      } else {
        call.csv(IMTS);
      }
    });
    assertThat(texts(fetch(new ImtsApi(server.base()), pair("2019")))).containsExactly(IMTS);
    assertThat(desk.waits)
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    assertThat(desk.told).anySatisfy(t -> assertThat(t).contains("503", "again in 4 s"));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 429, 408})
  void whatNeverPassesIsGivenUpAfterSoManyCalls(int status) {
    server.now(call -> call.reply(status, "text/plain", new byte[] {'x'}));
    assertThatThrownBy(() -> fetch(new ImtsApi(server.base()), pair("2019")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("it answers " + status + ", 4 times in a row");
    assertThat(server.calls()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 405, 410})
  void whatDoesNotPassIsNotTriedAgain(int status) {
    server.now(
        call -> call.reply(status, "text/plain", "no such flow".getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> fetch(new ImtsApi(server.base()), pair("2019")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(status + ": no such flow");
    assertThat(server.calls()).hasSize(1);
    assertThat(bodies()).isEmpty();
  }

  // What is cut short is noticed

  @ParameterizedTest
  @ValueSource(
      strings = {
        "length not met",
        "chunked cut off",
        "gzip cut off",
        "gzip without trailer",
        "csv cut in a row",
        "connection reset",
        "closed before the head",
        "garbage"
      })
  void whatIsCutShortOnTheWayIsAskedForAgain(String how) {
    byte[] body = IMTS.getBytes(StandardCharsets.UTF_8);
    once(call -> {
      String gzip = "Content-Encoding: gzip";
      switch (how) {
        case "length not met" -> call.raw(Call.head(200, "text/csv", body.length + 10), body);
        case "chunked cut off" ->
            call.raw(
                "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(body.length)
                    + "\r\n",
                Arrays.copyOf(body, body.length));
        case "gzip cut off" -> {
          byte[] packed = Call.gzip(IMTS);
          call.reply(200, "text/csv", Arrays.copyOf(packed, packed.length / 2), gzip);
        }
        case "gzip without trailer" -> {
          byte[] packed = Call.gzip(IMTS);
          call.reply(200, "text/csv", Arrays.copyOf(packed, packed.length - 8), gzip);
        }
        case "csv cut in a row" ->
            // No length, no chunks: only the figures themselves can tell.
            call.raw(
                "HTTP/1.0 200 OK\r\nContent-Type: text/csv\r\n\r\n",
                Arrays.copyOf(body, body.length - 20));
        case "connection reset" -> call.reset();
        case "closed before the head" -> call.raw("HTTP/1.1 2", new byte[0]);
        default -> call.raw("\u0000\u0001garbage\r\n\r\n", body);
      }
    });
    Fetched fetched = fetch(new ImtsApi(server.base()), pair("2019"));
    assertThat(texts(fetched)).containsExactly(IMTS);
    assertThat(server.calls()).hasSize(2);
    assertThat(bodies()).hasSize(1);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void jsonThatEndsEarlyIsAskedForAgainThoughHttpCallsItWhole() {
    String json = comtradeRows(3, "2019");
    server.now(
        first(call -> call.json(json.substring(0, json.length() - 20)), call -> call.json(json)));
    assertThat(texts(fetch(new ComtradeApi(server.base()), pair("2019")))).containsExactly(json);
    assertThat(server.calls()).hasSize(2);
  }

  @Test
  void whatIsAlwaysCutShortIsSaid() {
    server.now(
        call -> call.raw(Call.head(200, "text/csv", 5_000), IMTS.getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> fetch(new ImtsApi(server.base()), pair("2019")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("the answer is cut short, 4 times in a row");
    assertThat(bodies()).isEmpty();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void whoDribblesIsNotListenedToForEver() {
    desk.patience = Desk.IMPATIENT;
    server.now(call -> {
      call.raw(Call.head(200, "text/csv", 1_000_000), new byte[0]);
      for (int i = 0; i < 1_000; i++) {
        call.raw("x", new byte[0]);
        Thread.sleep(100);
      }
    });
    assertThatThrownBy(() -> fetch(new ImtsApi(server.base()), pair("2019")))
        .hasMessageContaining("does not come to its end in time");
  }

  @Test
  void whoFallsSilentIsNotWaitedForForEver() {
    desk.patience = Desk.IMPATIENT;
    AtomicInteger calls = new AtomicInteger();
    server.now(call -> {
      if (calls.incrementAndGet() == 1) {
        Thread.sleep(20_000); // no head
      } else if (calls.get() == 2) {
        call.raw(Call.head(200, "text/csv", 1_000), new byte[] {'D'});
        Thread.sleep(20_000); // no end
      } else {
        call.csv(IMTS);
      }
    });
    assertThat(texts(fetch(new ImtsApi(server.base()), pair("2019")))).containsExactly(IMTS);
    assertThat(server.calls()).hasSize(3);
  }

  // What a stranger may try

  @Test
  void anAnswerLargerThanAnyCanBeIsRefused() {
    server.now(call -> call.reply(200, "text/csv", new byte[(1 << 20) + 1]));
    assertThatThrownBy(() -> fetch(new ImtsApi(server.base()), pair("2019")))
        .hasMessageContaining("larger than 1 MiB");
    assertThat(server.calls()).hasSize(1);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void anAnswerThatUnpacksToMoreThanAnyCanBeIsRefused() {
    server.now(call ->
        call.reply(200, "text/csv", Call.gzip("x".repeat(30 << 20)), "Content-Encoding: gzip"));
    assertThatThrownBy(() -> fetch(new ImtsApi(server.base()), pair("2019")))
        .hasMessageContaining("larger than 1 MiB");
    assertThat(leftovers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/other",
        "https://evil.example/x",
        "http://127.0.0.1:1/x",
        "file:///etc/passwd",
        "//evil.example/x",
        ":::",
        ""
      })
  void nobodyIsFollowedToAnotherHost(String location) {
    desk.environment = Map.of("COMTRADE_API_KEY", KEY);
    server.now(call -> call.reply(302, "text/plain", new byte[0], "Location: " + location));
    assertThatThrownBy(() -> fetch(new ComtradeApi(server.base()), pair("2019")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("sends on to");
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void aMoveOnTheSameHostIsFollowedButNotForEver() {
    server.now(call -> {
      if (call.target().startsWith("/moved")) {
        call.csv(IMTS);
      } else {
        call.reply(301, "text/plain", new byte[0], "Location: /moved");
      }
    });
    assertThat(texts(fetch(new ImtsApi(server.base()), pair("2019")))).containsExactly(IMTS);
    server.now(call -> call.reply(302, "text/plain", new byte[0], "Location: /again"));
    assertThatThrownBy(() -> fetch(new ImtsApi(server.base()), pair("2020")))
        .hasMessageContaining("sends on more than 5 times");
  }

  @Test
  void theSamePageForEverEnds() {
    Api api = new WorldBankApi(server.base());
    server.now(call -> call.json("[{\"page\":1,\"pages\":9},[{\"date\":\"2023\",\"value\":1}]]"));
    assertThatThrownBy(() -> fetch(api, gdp())).hasMessageContaining("gives page 1");
    server.now(call -> call.json("[{\"pages\":9},[{\"date\":\"2023\",\"value\":1}]]"));
    assertThatThrownBy(() -> fetch(api, gdp(), Reuse.NONE)).hasMessageContaining("same page again");
    assertThat(server.calls()).hasSize(4);
  }

  @Test
  void theWorldBanksErrorInsideAGoodAnswerIsAnError() {
    server.now(call ->
        call.json(
            "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\",\"value\":\"The provided"
                + " parameter value is not valid\"}]}]"));
    assertThatThrownBy(() -> fetch(new WorldBankApi(server.base()), gdp()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("Invalid value: The provided parameter value is not valid");
    assertThat(bodies()).isEmpty();
  }

  @Test
  void textIsReadInTheCharacterSetItIsIn() {
    String text = "DATAFLOW,COUNTRY,LABEL,OBS_VALUE\nD,CIV,Côte d’Ivoire,1\n";
    Charset windows = Charset.forName("windows-1252");
    server.now(call -> call.reply(200, "text/csv; charset=utf-8", text.getBytes(windows)));
    Fetched wrong = fetch(new ImtsApi(server.base()), pair("2018"));
    assertThat(texts(wrong)).containsExactly(text);
    assertThat(wrong.remarks()).anySatisfy(r -> assertThat(r).contains("windows-1252"));
    server.now(call ->
        call.reply(
            200,
            "text/csv; charset=ISO-8859-15",
            "DATAFLOW,L,OBS_VALUE\nD,à €,1\n".getBytes(Charset.forName("ISO-8859-15"))));
    assertThat(texts(fetch(new ImtsApi(server.base()), pair("2019"))).getFirst()).contains("à €");
    server.now(call -> call.reply(200, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    Fetched right = fetch(new ImtsApi(server.base()), pair("2020"));
    assertThat(texts(right)).containsExactly(text);
    assertThat(right.remarks()).isEmpty();
    server.now(call -> call.reply(200, "text/csv", new byte[] {'O', (byte) 0x81, (byte) 0x8d}));
    assertThatThrownBy(() -> fetch(new ImtsApi(server.base()), pair("2021")))
        .hasMessageContaining("character sets");
  }

  // The key

  @Test
  void theKeyGoesIntoItsHeaderAndNowhereElse() throws IOException {
    desk.environment = Map.of("COMTRADE_API_KEY", " " + KEY + "\n");
    server.now(call -> call.json(comtradeRows(3, "2019")));
    Fetched fetched = fetch(new ComtradeApi(server.base()), pair("2019"));
    Call call = server.calls().getFirst();
    assertThat(call.headers()).containsEntry("ocp-apim-subscription-key", KEY);
    assertThat(call.target()).startsWith("/data/v1/get/").doesNotContain(KEY);
    assertThat(fetched.toString()).doesNotContain(KEY);
    assertThat(desk.told.toString()).doesNotContain(KEY);
    assertKeyIsNowhere();
  }

  @Test
  void aServerThatRepeatsTheKeyIsNotRepeated() throws IOException {
    desk.environment = Map.of("COMTRADE_API_KEY", KEY);
    server.now(call ->
        call.reply(
            401,
            "application/json",
            ("{\"statusCode\":401,\"message\":\"invalid key " + KEY + "\"}")
                .getBytes(StandardCharsets.UTF_8)));
    Throwable refused = catchThrowable(() -> fetch(new ComtradeApi(server.base()), pair("2019")));
    assertThat(refused).hasMessageContaining("invalid key ***");
    server.now(
        call -> call.json("{\"data\":[{\"echo\":\"" + KEY + "\"}],\"count\":1,\"error\":\"\"}"));
    Throwable echoed = catchThrowable(() -> fetch(new ComtradeApi(server.base()), pair("2019")));
    assertThat(echoed).hasMessageContaining("repeats your key");
    assertThat(refused + " " + echoed + desk.told).doesNotContain(KEY);
    assertKeyIsNowhere();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "caf\u00e9", "a\r\nX-Injected: 1"})
  void whatCannotBeAKeyIsSaidWithoutSayingIt(String key) {
    desk.environment = Map.of("COMTRADE_API_KEY", key);
    assertThatThrownBy(() -> fetch(new ComtradeApi(server.base()), pair("2019")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("COMTRADE_API_KEY")
        .satisfies(e -> assertThat(e.toString()).doesNotContain(key));
    assertThat(server.calls()).isEmpty();
  }

  private void assertKeyIsNowhere() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(f -> {
            assertThat(f.toString()).doesNotContain(KEY);
            assertThat(Files.readString(f, StandardCharsets.ISO_8859_1)).doesNotContain(KEY);
          });
    }
  }

  // What is kept

  @Test
  void aFetchIsRepeatedFromWhatIsKeptAndAskedAgainOnRequest() throws IOException {
    Api api = new ImtsApi(server.base());
    fetch(api, pair("2019"));
    assertThat(fetch(api, pair("2019")).reused()).isEqualTo(1);
    assertThat(server.calls()).hasSize(1);
    fetch(api, pair("2019"), Reuse.NONE);
    assertThat(server.calls()).hasSize(2);
    desk.now = desk.now.plus(Duration.ofHours(25));
    fetch(api, pair("2019"));
    assertThat(server.calls()).hasSize(3);
    desk.now = desk.now.plus(Duration.ofDays(900));
    server.close();
    Fetched offline = fetch(api, pair("2019"), Reuse.ONLY);
    assertThat(texts(offline)).containsExactly(IMTS);
    assertThat(offline.asked()).isZero();
    assertThat(offline.files().getFirst().retrieved()).isEqualTo("2026-12-01");
  }

  @Test
  void offlineNobodyIsAskedAndWhatIsNotKeptIsSaid() {
    assertThatThrownBy(() -> fetch(new ImtsApi(server.base()), pair("2019"), Reuse.ONLY))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("without --offline");
    assertThat(server.calls()).isEmpty();
  }

  @Test
  void whatWasFetchedWithAKeyIsRepeatedWithoutOne() {
    desk.environment = Map.of("COMTRADE_API_KEY", KEY);
    server.now(call -> call.json(comtradeRows(3, "2019")));
    Api api = new ComtradeApi(server.base());
    fetch(api, pair("2019"));
    desk.environment = Map.of();
    assertThat(fetch(api, pair("2019"), Reuse.ONLY).reused()).isEqualTo(1);
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void aFetchThatIsKilledGoesOnWithTheAnswersAlreadyThere() throws Exception {
    // 2000 to 2023 are two calls to Comtrade; while the second is answered the process is killed.
    CountDownLatch second = new CountDownLatch(1);
    server.now(call -> {
      if (call.parameter("period").startsWith("2012")) {
        call.raw(Call.head(200, "application/json", 1_000), new byte[] {'{'});
        second.countDown();
        Thread.sleep(30_000);
      }
      call.json(comtradeRows(7, "2000"));
    });
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                classPath(),
                FetchInAProcess.class.getName(),
                server.base().toString(),
                desk.cache.toString())
            .inheritIO()
            .start();
    assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
    process.destroyForcibly().waitFor();
    assertThat(server.calls()).hasSize(2);
    server.now(call -> call.json(comtradeRows(9, "2012")));
    desk.now = Instant.now();
    Fetched fetched = fetch(new ComtradeApi(server.base()), pair("2000/2023"));
    assertThat(server.calls()).hasSize(3);
    assertThat(server.calls().getLast().parameter("period")).startsWith("2012");
    assertThat(fetched.reused()).isEqualTo(1);
    assertThat(rowsOf(fetched)).hasSize(16);
    assertThat(leftovers()).hasSize(1);
    Files.setLastModifiedTime(
        leftovers().getFirst(), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    fetch(new ComtradeApi(server.base()), pair("2000/2023"), Reuse.NONE);
    assertThat(leftovers()).as("what the killed process left").isEmpty();
  }

  /** Where the classes of another process lie: no runner of tests says it of itself. */
  private static String classPath() {
    return Stream.of(
            FetchInAProcess.class,
            Fetching.class,
            Country.class,
            JsonMapper.class,
            JsonParser.class,
            JsonIgnore.class,
            CsvReader.class)
        .map(type ->
            Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void aFailureInTheMiddleSaysThatWhatCameIsKept() {
    server.now(call -> {
      if (call.parameter("period").startsWith("2012")) {
        call.reply(500, "text/plain", new byte[] {'x'});
      } else {
        call.json(comtradeRows(7, "2000"));
      }
    });
    assertThatThrownBy(() -> fetch(new ComtradeApi(server.base()), pair("2000/2023")))
        .hasMessageContaining("2012 to 2023")
        .hasMessageContaining("the same command goes on there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"body", "index", "elsewhere", "gone"})
  void whatWasChangedInTheCacheIsAskedForAgain(String what) throws IOException {
    Api api = new ImtsApi(server.base());
    fetch(api, pair("2019"));
    Path body = desk.cache.resolve("bodies").resolve(bodies().getFirst());
    Path index = index().getFirst();
    Files.writeString(folder.resolve("secret"), "secret");
    switch (what) {
      case "body" -> Files.writeString(body, "changed");
      case "index" -> Files.writeString(index, "{\"sha256\": 7");
      case "gone" -> Files.delete(body);
      default ->
          Files.writeString(
              index, Files.readString(index).replace(bodies().getFirst(), "../../secret"));
    }
    assertThat(texts(fetch(api, pair("2019")))).containsExactly(IMTS);
    assertThat(server.calls()).hasSize(2);
  }

  @Test
  void theIndexTellsWhatWasAskedAndWhen() throws IOException {
    server.now(call ->
        call.reply(
            200,
            "text/csv",
            IMTS.getBytes(StandardCharsets.UTF_8),
            "ETag: \"7\"",
            "Set-Cookie: session=1"));
    fetch(new ImtsApi(server.base()), pair("2019"));
    JsonNode entry = JsonMapper.shared().readTree(Files.readString(index().getFirst()));
    assertThat(entry.path("request").asString())
        .isEqualTo(
            "GET "
                + server.base()
                + server.calls().getFirst().target().substring(1)
                + " application/vnd.sdmx.data+csv;version=1.0.0");
    assertThat(entry.path("sha256").asString()).isEqualTo(bodies().getFirst());
    assertThat(entry.path("status").asInt()).isEqualTo(200);
    assertThat(entry.path("asked").asString()).startsWith("2026-11-30T05:0");
    assertThat(entry.path("headers").path("etag").asString()).isEqualTo("\"7\"");
    assertThat(entry.path("headers").has("set-cookie")).isFalse();
  }

  // No network

  @Test
  void noNetworkIsOneSentenceThatSaysWhatToDoInstead() throws IOException {
    server.close();
    Throwable none = catchThrowable(() -> fetch(new ImtsApi(server.base()), pair("2019")));
    assertThat(none)
        .isInstanceOf(NoNetworkException.class)
        .hasMessageStartingWith("there is no network: 127.0.0.1 cannot be reached; ")
        .hasMessageContaining("--offline")
        .hasMessageContaining(server.base().toString())
        .hasMessageContaining("attache data add");
    assertThat(desk.waits).isEmpty();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aHostThatHasNoNameHereIsNoNetwork() {
    Api api = new ImtsApi(URI.create("http://nowhere.invalid/"));
    assertThatThrownBy(() -> fetch(api, pair("2019")))
        .isInstanceOf(NoNetworkException.class)
        .hasMessageContaining("nowhere.invalid");
  }

  @Test
  void aNetworkThatGoesAwayInTheMiddleIsTriedAgain() {
    server.now(call -> {
      call.json(comtradeRows(7, "2000"));
      server.close();
    });
    assertThatThrownBy(() -> fetch(new ComtradeApi(server.base()), pair("2000/2023")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("127.0.0.1 cannot be reached, 4 times in a row")
        .hasMessageContaining("what came is kept");
  }

  // Helpers

  private Fetched fetch(Api api, FetchQuery query) {
    return fetch(api, query, Reuse.OF_TODAY);
  }

  private Fetched fetch(Api api, FetchQuery query, Reuse reuse) {
    try (Fetching fetching = desk.fetching()) {
      return fetching.fetch(api, query, reuse, desk.told::add);
    }
  }

  /** Misbehaves at the first call, gives the IMF's figures from then on. */
  private void once(Loopback.Script badly) {
    server.now(first(badly, call -> call.csv(IMTS)));
  }

  private static Loopback.Script first(Loopback.Script badly, Loopback.Script well) {
    AtomicInteger calls = new AtomicInteger();
    return call -> (calls.getAndIncrement() == 0 ? badly : well).answer(call);
  }

  private static FetchQuery pair(String span) {
    List<Country> both = List.of(Country.of("BLR"), Country.of("CHN"));
    return FetchQuery.totals(both, both.reversed(), Frequency.ANNUAL, Period.parse(span));
  }

  private static FetchQuery gdp() {
    return new FetchQuery(
        List.of(Country.of("BLR")),
        List.of(),
        Flow.BOTH,
        List.of(),
        List.of("NY.GDP.MKTP.CD"),
        Frequency.ANNUAL,
        Period.parse("2015/2024"));
  }

  private static boolean today(Country country) {
    return !country.isHistoric() && country.numeric().isPresent();
  }

  /** What Comtrade has for a call (a row a reporter, partner, flow and period), cut at a limit. */
  private static String comtrade(Call call, int limit) {
    List<String> rows = new ArrayList<>();
    for (String period : call.parameter("period").split(",", -1)) {
      for (String reporter : call.parameter("reporterCode").split(",", -1)) {
        for (String partner : call.parameter("partnerCode").split(",", -1)) {
          for (String flow : call.parameter("flowCode").split(",", -1)) {
            rows.add(row(period, reporter, partner, flow));
          }
        }
      }
    }
    return comtrade(rows.subList(0, Math.min(limit, rows.size())));
  }

  private static String comtradeRows(int count, String period) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(period, "112", String.valueOf(i), "X"));
    }
    return comtrade(rows);
  }

  private static String row(String period, String reporter, String partner, String flow) {
    return "{\"typeCode\":\"C\",\"freqCode\":\"A\",\"period\":\""
        + period
        + "\",\"reporterCode\":"
        + reporter
        + ",\"flowCode\":\""
        + flow
        + "\",\"partnerCode\":"
        + partner
        + ",\"cmdCode\":\"TOTAL\",\"primaryValue\":1.0}";
  }

  private static String comtrade(List<String> rows) {
    return "{\"elapsedTime\":\"0.35 secs\",\"count\":"
        + rows.size()
        + ",\"data\":["
        + String.join(",", rows)
        + "],\"error\":\"\"}";
  }

  private static List<String> rowsOf(Fetched fetched) {
    List<String> rows = new ArrayList<>();
    for (String text : texts(fetched)) {
      JsonMapper.shared().readTree(text).path("data").forEach(row -> rows.add(row.toString()));
    }
    return rows;
  }

  private static List<String> texts(Fetched fetched) {
    return fetched.files().stream().map(f -> read(f.path())).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> bodies() {
    return names("bodies").stream().map(p -> p.getFileName().toString()).toList();
  }

  private List<Path> index() {
    return names("index");
  }

  /** Files of answers that never became whole. */
  private List<Path> leftovers() {
    return names(".").stream().filter(Files::isRegularFile).toList();
  }

  private List<Path> names(String sub) {
    try (Stream<Path> files = Files.list(desk.cache.resolve(sub))) {
      return List.copyOf(new TreeSet<>(files.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
