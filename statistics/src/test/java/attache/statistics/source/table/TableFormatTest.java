package attache.statistics.source.table;

import static attache.statistics.source.table.Tables.figures;
import static attache.statistics.source.table.Tables.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attache.statistics.source.SourceException;
import attache.statistics.source.table.TableReading.NameUse;
import attache.statistics.source.table.TableReading.TotalCheck;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatTest {

  @TempDir private Path folder;

  private Tables tables() {
    return new Tables(folder);
  }

  private static String text(String fixture) {
    try {
      return Files.readString(Tables.FIXTURES.resolve(fixture));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final String GACC = "gacc-by-country/gacc-2019-12-by-country.csv";
  private static final String BELSTAT = "belstat-by-country/vneshnyaya-torgovlya-po-stranam.csv";

  @Test
  void chinasTableByCountryIsReadWithItsMonthsGroupsAndGrowth() {
    TableReading reading = tables().ready("gacc-by-country", text(GACC));
    assertThat(level(reading, "goods_exports", "BLR", "2019")).isEqualTo(1_777.7e6, within(1.0));
    assertThat(level(reading, "goods_imports", "BLR", "2019-12")).isEqualTo(80.2e6, within(1.0));
    assertThat(figures(reading, "goods_trade_turnover", "BLR", "2019"))
        .as("turnover follows from exports and imports; its growth does not")
        .singleElement()
        .satisfies(f -> assertThat(f.growth()).isTrue());
    assertThat(reading.title()).isNotNull();
    assertThat(reading.unit()).isNotNull();
    assertThat(reading.headerFirst()).isEqualTo(3);
    assertThat(reading.headerLast()).isEqualTo(4);
    assertThat(reading.names())
        .contains(
            new NameUse("Total1)", "WLD", "total"),
            new NameUse("Asia", "ASIA", "group"),
            new NameUse("Belarus", "BLR", "country"));
    assertThat(reading.marks()).containsEntry("-", 1);
  }

  @Test
  void aGroupIsNeverAddedToItsMembers() {
    TableReading reading = tables().ready("belstat-by-country", text(BELSTAT));
    TotalCheck exports =
        reading.checks().stream()
            .filter(c -> c.measure().equals("goods_exports"))
            .findFirst()
            .orElseThrow();
    assertThat(exports.partners()).isEqualTo(5);
    assertThat(exports.sum()).isEqualByComparingTo("16337000000.0");
    assertThat(exports.rest()).isEqualByComparingTo("16618100000.0");
    assertThat(level(reading, "goods_exports", "_X", "2019")).isEqualTo(16_618.1e6, within(1.0));
  }

  @Test
  void anIndexIsAGrowthOfWhatIsOverAHundred() {
    TableReading reading = tables().ready("belstat-by-country", text(BELSTAT));
    assertThat(figures(reading, "goods_exports", "CHN", "2019"))
        .filteredOn(TableReading.Figure::growth)
        .singleElement()
        .satisfies(f -> {
          assertThat(f.value()).isEqualByComparingTo("39.7");
          assertThat(f.note()).contains("139.7 % of the same period a year earlier");
        });
    assertThat(figures(reading, "goods_imports", "KAZ", "2019"))
        .filteredOn(TableReading.Figure::growth)
        .singleElement()
        .satisfies(f -> assertThat(f.value()).as("2.3 times").isEqualByComparingTo("130"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16"})
  void aRussianTableIsReadInTheEncodingsItComesIn(String encoding) {
    TableReading reading =
        TableFormat.ready("belstat-by-country")
            .orElseThrow()
            .understand(tables().file(text(BELSTAT), Charset.forName(encoding)));
    assertThat(level(reading, "goods_imports", "CHN", "2019")).isEqualTo(3_807.6e6, within(1.0));
  }

  @Test
  void anEncodingThatOnlyAPersonCanTellIsAskedFor() {
    String mapping =
        """
        {"dataset": "t", "title": "t", "reporter": "BLR", "unit": "USD", "period": "2019",
         "keys": {"partner": "Страна"}, "figures": [{"words": ["Экспорт"], "measure": "exports"}]}
        """
            .replace("\"t\"", "\"tt\"");
    assertThatThrownBy(() ->
            Tables.format(mapping)
                .understand(
                    tables().file("Страна,Экспорт\nКитай,5\n", Charset.forName("windows-1251"))))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("\"encoding\": \"windows-1251\" it begins 'Страна,Экспорт'");
  }

  @Test
  void aTitleInYuanOverAUnitInDollarsIsRefused() {
    assertThatThrownBy(
            () -> tables().ready("gacc-by-country", text(GACC).replace("(in USD)", "(in CNY)")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("row 1 says CNY")
        .hasMessageContaining("row 2 says USD")
        .hasMessageContaining("contradicts itself");
  }

  @Test
  void aTitleOfOneMonthOverColumnsOfAnotherIsRefused() {
    assertThatThrownBy(() ->
            tables().ready("gacc-by-country", text(GACC).replace("December 2019", "November 2019")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("contradicts itself");
  }

  @ParameterizedTest
  @CsvSource({
    "'Unit: CNY 100 Million', CNY, 177770000000",
    "'Unit: US$1,000', USD, 1777700",
    "'Unit: USD10,000', USD, 17777000",
  })
  void theUnitRowSaysCurrencyAndPower(String unit, String currency, double value) {
    String table =
        text(GACC)
            .replace(" (in USD)", "")
            .replace("Unit: USD1 Million", '"' + unit + '"')
            .replace("\"\"", "\"");
    TableReading reading = tables().ready("gacc-by-country", table);
    assertThat(level(reading, "goods_exports", "BLR", "2019")).isEqualTo(value, within(1.0));
    assertThat(reading.figures()).anyMatch(f -> f.unit().equals(currency));
  }

  @Test
  void januaryAndFebruaryTogetherAreTwoMonths() {
    String table =
        """
        "(4) China's Total Export & Import Values by Country/Region, January-February 2020 (in USD)",,,
        Unit: USD1 Million,,,
        Country (Region),Total,Export,Import
        ,1-2,1-2,1-2
        Total,"5,919.9","2,924.5","2,995.4"
        Belarus,300.4,200.1,100.3
        """;
    TableReading reading = tables().ready("gacc-by-country", table);
    assertThat(level(reading, "goods_exports", "BLR", "2020-01/2020-02"))
        .isEqualTo(200.1e6, within(1.0));
    assertThat(reading.figures()).noneMatch(f -> f.frequency().code().equals("M"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-8"})
  void anExportOfTheOnlineQueryIsReadWithProductsAndQuantities(String encoding) {
    String table =
        """
        "数据年月","商品编码","商品名称","贸易伙伴编码","贸易伙伴名称","第一数量","第一计量单位","第二数量","第二计量单位","美元"
        "202305","31042090","其他氯化钾","340","白俄罗斯","150,000,000","千克","0","-","61,500,000"
        "202305","04022100","未加糖的乳粉","340","白俄罗斯","1,200,000","千克","0","-","4,321,000"
        """;
    TableReading reading =
        TableFormat.ready("gacc-query-imports")
            .orElseThrow()
            .understand(tables().file(table, Charset.forName(encoding)));
    assertThat(reading.figures()).hasSize(2);
    TableReading.Figure milk = reading.figures().getLast();
    assertThat(milk.product()).isEqualTo("04022100");
    assertThat(milk.classification()).isEqualTo("HS-CHN");
    assertThat(milk.partner()).isEqualTo("BLR");
    assertThat(milk.origin()).isEqualTo("BLR");
    assertThat(milk.value()).isEqualByComparingTo("4321000");
    assertThat(milk.quantity()).isEqualByComparingTo("1200000");
    assertThat(milk.quantityUnit()).isEqualTo("千克");
    assertThat(milk.measure()).isEqualTo("goods_imports");
  }

  @Test
  void exportsAndImportsOfTheOnlineQueryLookAlikeAndAreNeverGuessed() {
    String table = "\"数据年月\",\"贸易伙伴名称\",\"美元\"\n\"202305\",\"白俄罗斯\",\"5\"\n";
    assertThat(TableFormat.recognised())
        .noneMatch(format -> format.recognises(tables().file(table)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Country;Value | no cell has '=partner'",
        "partner;flow;value | no cell has '=period'",
      })
  void aMappingThatDoesNotFitSaysWhatItMissesAndWhatItSaw(String header, String missing) {
    assertThatThrownBy(() -> tables().ready("plain-long", header + "\nBLR;5;7\n"))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(missing)
        .hasMessageContaining("1: " + header.split(";", 2)[0])
        .hasMessageContaining("2: BLR");
  }

  @Test
  void commasBetweenThousandsWithoutQuotesAreNotReadAsCells() {
    assertThatThrownBy(() ->
            tables()
                .ready(
                    "plain-wide",
                    "reporter,partner,flow,2018,2019\nCHN,BLR,exports,1,145.4,1,777.7\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("quotes");
  }

  @Test
  void aFigureThatTwoRowsGiveDifferentlyIsRefused() {
    assertThatThrownBy(() ->
            tables()
                .ready(
                    "plain-wide",
                    "reporter,partner,flow,2019\nCHN,BLR,exports,1\nCHN,Belarus,X,2\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("rows 2 and 3");
  }

  @Test
  void aCountryInTwoGroupsIsTakenOnce() {
    TableReading reading =
        tables().ready("plain-wide", "reporter,partner,flow,2019\nCHN,BLR,X,1\nCHN,Belarus,X,1\n");
    assertThat(reading.figures()).hasSize(1);
    assertThat(reading.remarks()).anyMatch(r -> r.startsWith("1 figure stands twice"));
  }

  @Test
  void aStrictTableThatDoesNotAddUpIsRefusedWithTheDifference() {
    String mapping =
        """
        {"extends": "plain-wide", "dataset": "own", "total": {"check": "strict"}}
        """;
    String table = "reporter,partner,flow,2019\nBLR,Total,X,100\nBLR,CHN,X,60\nBLR,RUS,X,%s\n";
    assertThat(tables().own(mapping, table.formatted("40")).checks())
        .singleElement()
        .satisfies(check -> assertThat(check.addsUp()).isTrue());
    assertThatThrownBy(() -> tables().own(mapping, table.formatted("35")))
        .hasMessageContaining("lack 5.00 % of the total");
    assertThatThrownBy(() -> tables().own(mapping, table.formatted("70")))
        .hasMessageContaining("30.00 % more than the total");
  }

  @Test
  void unitsThatChangeOverTheYearsAreEachTheirOwn() {
    String mapping =
        """
        {"extends": "plain-wide", "dataset": "own",
         "unit": [{"to": 2018, "unit": "USD thousand"}, {"from": 2019, "unit": "USD million"}]}
        """;
    TableReading reading =
        tables().own(mapping, "reporter,partner,flow,2018,2019\nBLR,CHN,X,481900,673.3\n");
    assertThat(level(reading, "goods_exports", "CHN", "2018")).isEqualTo(481.9e6, within(1.0));
    assertThat(level(reading, "goods_exports", "CHN", "2019")).isEqualTo(673.3e6, within(1.0));
  }

  @Test
  void precisionIsThatOfTheDigitsPrinted() {
    TableReading reading =
        tables()
            .ready(
                "plain-wide",
                "reporter,partner,flow,unit,2019,2020\nBLR,CHN,X,USD million,673.3,748\n");
    assertThat(reading.figures().getFirst().halfWidth()).isEqualByComparingTo("50000");
    assertThat(reading.figures().getLast().halfWidth()).isEqualByComparingTo("500000");
  }

  @Test
  void aReporterThatNothingSaysIsAskedFor() {
    assertThatThrownBy(() -> tables().ready("plain-wide", "partner,flow,2019\nCHN,X,1\n"))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("--reporter BLR");
    TableReading reading =
        TableFormat.ready("plain-wide")
            .orElseThrow()
            .withReporter("BLR")
            .understand(tables().file("partner,flow,2019\nCHN,X,1\n"));
    assertThat(reading.figures().getFirst().reporter()).isEqualTo("BLR");
  }

  @Test
  void aSecondTableBelowIsNotReadAsPartOfTheFirst() {
    TableReading reading =
        tables()
            .ready(
                "plain-wide",
                """
                reporter,partner,flow,2019
                BLR,CHN,X,1
                ,,,
                reporter,partner,flow,2019
                BLR,CHN,X,7
                """);
    assertThat(reading.figures()).hasSize(1);
    assertThat(reading.remarks()).anyMatch(r -> r.contains("row 4 repeats the header"));
  }

  @Test
  void hongKongInsideChinaIsNotAddedTwice() {
    String mapping =
        """
        {"dataset": "own", "title": "x", "reporter": "BLR", "unit": "USD", "period": "2019",
         "keys": {"partner": "country"}, "figures": [{"words": ["exports"], "measure": "exports"}],
         "total": {"check": "strict"}}
        """;
    TableReading reading =
        tables()
            .own(
                mapping,
                "Country,Exports\nTotal,30\nChina,20\n  of which: Hong Kong,5\nRussia,10\n");
    assertThat(reading.checks())
        .singleElement()
        .satisfies(check -> assertThat(check.sum()).isEqualByComparingTo("30"));
    assertThat(level(reading, "goods_exports", "HKG", "2019")).isEqualTo(5.0);
  }

  @Test
  void aTableOfWitsIsReadByItsOwnCodesOfAreas() {
    String mapping =
        """
        {"dataset": "wits-totals", "title": "WITS, totals by partner", "codes": "wits",
         "unit": "USD thousand",
         "keys": {"reporter": "reporter", "partner": "partner", "year": "year", "flow": "flow"},
         "figures": [{"words": ["value_usd_thousand"]}]}
        """;
    TableReading reading =
        tables()
            .own(
                mapping,
                """
                reporter,partner,year,flow,value_usd_thousand
                ROM,OAS,2015,X,11.5
                ROM,SER,2015,X,7
                ROM,BUN,2015,X,3
                ROM,UNS,2015,X,2
                ROM,WLD,2015,X,23.5
                SUD,EUN,2015,M,5
                """);
    assertThat(level(reading, "goods_exports", "TWN", "2015")).isEqualTo(11_500.0);
    assertThat(level(reading, "goods_exports", "SRB", "2015")).isEqualTo(7_000.0);
    assertThat(level(reading, "goods_exports", "comtrade:837", "2015")).isEqualTo(3_000.0);
    assertThat(level(reading, "goods_exports", "_X", "2015")).isEqualTo(2_000.0);
    assertThat(level(reading, "goods_imports", "EU", "2015")).isEqualTo(5_000.0);
    assertThat(reading.figures()).extracting(f -> f.reporter()).contains("ROU", "SDN");
    assertThat(reading.names())
        .contains(new NameUse("BUN", "comtrade:837", "unspecified"))
        .noneMatch(name -> name.kind().equals("unknown"));
    assertThat(reading.checks())
        .as("rows that name no country are parts of the total")
        .anySatisfy(check -> assertThat(check.sum()).isEqualByComparingTo("23500"));
  }

  @Test
  void armeniasMonthsAreReadAsTheyWereFound() {
    Path file =
        Path.of(System.getProperty("attache.home", ".."))
            .toAbsolutePath()
            .resolve("../shared/data/trade/armstat_monthly.csv.gz");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.exists(file), "../shared/data/trade is not here");
    TableFormat format = TableFormat.ready("armstat-by-country").orElseThrow();
    assertThat(format.recognises(Tables.file(file))).isTrue();
    TableReading reading = format.understand(Tables.file(file));
    assertThat(reading.figures()).hasSizeGreaterThan(80_000);
    assertThat(reading.names().stream().filter(n -> n.kind().equals("unknown")).map(NameUse::name))
        .containsExactlyInAnyOrder(
            "Channel Islands",
            "Nagorno-Karabakh",
            "Nagorno Karabagh",
            "EU countries not specified");
  }

  @Test
  void aHostileTableIsReadInTimeThatGrowsWithItsSize() {
    String row = "BLR," + "\"" + "a".repeat(100_000) + "\",X," + "1".repeat(30) + "\n";
    List<Long> times = new java.util.ArrayList<>();
    for (int size : new int[] {5, 20}) {
      String table = "reporter,partner,flow,2019\n" + row.repeat(size);
      long began = System.nanoTime();
      tables().ready("plain-wide", table);
      times.add(System.nanoTime() - began);
    }
    assertThat(times.getLast()).isLessThan(8_000_000_000L);
  }

  @Test
  void noBytesAtAllMakeMoreThanAClearError() {
    java.util.random.RandomGenerator random = new java.util.Random(4);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[1 + random.nextInt(400)];
      random.nextBytes(bytes);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      assertThatThrownBy(() -> tables().ready("plain-long", text))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("table.csv");
    }
  }
}
