package attache.checking;

import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.evidence.Evidence;
import attache.checking.reading.Operation;
import attache.checking.verdict.Outcome;
import attache.claims.ClaimReader;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.statistics.store.PackStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each operation from words to evidence, in three languages, on figures of the reference pack: the
 * IMF's annual and monthly trade, the World Bank's GDP and population, the BIS's and ECB's rates.
 */
class OperationsTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");
  private static final LocalDate DAY = LocalDate.of(2020, 11, 24);

  private static PackStore pack;

  @BeforeAll
  static void open() {
    pack = PackStore.open(PACK);
  }

  @AfterAll
  static void close() {
    pack.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Germany with China: 145 and 138 billion in nine months of 2019, 194 and 185 in the year
          In January-September 2019 trade between Germany and China amounted to $150 billion. | LEVEL | CLOSE | sum of 9 months
          2019年1-9月中德贸易额为1380亿美元。 | LEVEL | MATCHES_BOTH | sum of 9 months
          За девять месяцев 2019 года товарооборот Китая и Германии составил 138 млрд долларов. | LEVEL | MATCHES_BOTH | sum of 9 months
          По состоянию на конец октября товарооборот Китая и Японии составил 250 млрд долларов. | LEVEL | MATCHES_BOTH | sum of 10 months
          # India's year runs from April to March
          India's exports to China were $16.6 billion in 2019-20. | LEVEL | CLOSE | sum of 12 months
          # a sum over twenty years, an average of ten, of months, of days, per head
          Since 2001 trade between China and Belarus has totalled more than $38 billion. | LEVEL | MATCHES_ONE | sum of 19 years
          Среднегодовой товарооборот России и Китая в 2010-2019 годах составил 85 млрд долларов. | YEARLY_AVERAGE | CLOSE | ÷ 10 years
          In 2019 trade between Germany and France came to $16.5 billion a month. | MONTHLY_AVERAGE | MATCHES_BOTH | ÷ 12 months
          In 2019 the United States and Canada traded $1.6 billion a day. | DAILY_AVERAGE | MATCHES_BOTH | ÷ 365 days
          Germany's foreign trade per capita was $33,000 in 2019. | PER_HEAD | MATCHES_BOTH | people
          Внешняя торговля Германии на душу населения составила в 2019 году 33 тысячи долларов. | PER_HEAD | MATCHES_BOTH | people
          # years in a row, by the annual series; an index; most of a whole
          Trade between Germany and Poland grew for the third year in a row in 2018. | STREAK | MATCHES_BOTH | up every year from 2016 to 2018, down in 2015
          Товарооборот Германии и Польши в 2018 году вырос третий год подряд. | STREAK | MATCHES_BOTH | up every year from 2016
          2017年中俄双边贸易额连续五年增长。 | STREAK | OFF | down in 2015
          In 2018 trade between Germany and Poland amounted to 113 per cent of the level of 2017. | GROWTH | MATCHES_BOTH | against
          Импорт Германии из Польши в 2018 году составил 113 % от уровня 2017 года. | GROWTH | CLOSE | against
          China accounted for the lion's share of Mongolia's exports in 2018. | SHARE | MATCHES_BOTH | of $7.012 billion
          Львиная доля экспорта Монголии в 2018 году пришлась на Китай. | SHARE | MATCHES_BOTH | of $7.012 billion
          # changes: over years, a year, in the own currency
          Between 2010 and 2019 trade between Germany and Poland grew by an average of 5.6 percent a year. | YEARLY_GROWTH | MATCHES_BOTH | over 9 years
          Exports of Germany to China have grown fourfold since 2005. | RATIO | MATCHES_ONE | against
          In 2016 imports of Egypt from China halved. | RATIO | MATCHES_ONE | against
          Trade between China and Japan in the first half of 2020 was down 3 percent on the first half of 2019. | GROWTH | MATCHES_BOTH | against
          In March 2020 exports of China to the United States grew by 69 percent compared with February 2020. | GROWTH | MATCHES_ONE | against
          # parts of a whole
          China's share of world exports was 13.6 percent in 2019. | SHARE | MATCHES_BOTH | sum of 209 reports
          China's economy accounts for 16 percent of world GDP in 2019. | SHARE | MATCHES_BOTH | of $88.15 trillion
          The EU accounted for 42 percent of Russia's trade in 2019. | SHARE | MATCHES_BOTH | of
          На долю Китая в 2019 году пришлось 16,5% внешней торговли России. | SHARE | MATCHES_BOTH | of
          2019年中国占俄罗斯外贸总额的16.5%。 | SHARE | MATCHES_BOTH | of
          China's share in Kazakhstan's exports rose by 3 percentage points in 2019. | SHARE_CHANGE | MATCHES_BOTH | against
          Доля Китая в экспорте Казахстана в 2019 году выросла на 3 процентных пункта. | SHARE_CHANGE | MATCHES_BOTH | against
          Exports to China contributed 6.7 percentage points to the growth of Australia's exports in 2019. | CONTRIBUTION | MATCHES_BOTH | of the whole before
          # a country's part of what a group has, not of what the world has
          Germany's share of the GDP of the EU was 25 percent in 2019. | SHARE | MATCHES_BOTH | of $15.81 trillion
          Brazil generated 33 percent of Latin America's GDP in 2019. | SHARE | MATCHES_BOTH | of $5.659 trillion
          Доля Казахстана в населении ЕАЭС в 2019 году составила 10,5%. | SHARE | MATCHES_BOTH | sum of 5 reports
          2019年德国占欧盟GDP的25%。 | SHARE | MATCHES_BOTH | of $15.81 trillion
          # a place in a group, whoever is named first
          Germany was the EU's largest economy in 2019. | RANK | MATCHES_BOTH | of 28 economies
          In the EAEU, Kazakhstan had the second largest population in 2019. | RANK | MATCHES_BOTH | after Russia, of 5
          Among ASEAN countries, Indonesia was the largest economy in 2019. | RANK | MATCHES_BOTH | of 10 economies
          В 2019 году Казахстан — крупнейшая экономика Центральной Азии. | RANK | MATCHES_BOTH | of 5 economies
          2019年德国是欧盟最大的经济体。 | RANK | MATCHES_BOTH | of 28 economies
          France was the EU's largest economy in 2019. | RANK | OFF | after Germany and the United Kingdom
          # one thing by another
          In 2019 exports of China to Kazakhstan exceeded imports 1.4 times. | MULTIPLE | MATCHES_ONE | ÷
          В 2019 году экспорт Китая в Казахстан в 1,4 раза превысил импорт. | MULTIPLE | MATCHES_ONE | ÷
          2019年中国对哈萨克斯坦出口额是进口额的1.4倍。 | MULTIPLE | MATCHES_ONE | ÷
          In 2019 China's economy was eight times larger than Russia's. | MULTIPLE | MATCHES_BOTH | ÷
          In 2019 China's GDP was 8.4 times that of Russia. | MULTIPLE | MATCHES_BOTH | ÷
          2019年中国经济总量是俄罗斯的8倍。 | MULTIPLE | MATCHES_BOTH | ÷
          # places
          In 2019 China was the world's largest exporter. | RANK | MATCHES_BOTH | of 209 economies
          In 2019 Germany was the third largest exporter in the world. | RANK | MATCHES_BOTH | after China and the United States
          In 2019 the United States was the world's largest importer. | RANK | MATCHES_BOTH | of 209 economies
          В 2019 году Китай был крупнейшим экспортером в мире. | RANK | MATCHES_BOTH | of 209 economies
          2019年印度是世界第五大经济体。 | RANK | MATCHES_BOTH | of 210 economies
          В 2019 году Китай был крупнейшим торговым партнером России. | RANK | MATCHES_BOTH | of 184 partners
          Poland is among the top ten trading partners of Germany. | RANK | MATCHES_BOTH | of 206 partners
          # highs and lows
          In 2018 trade between China and Germany reached a record high. | RECORD | MATCHES_BOTH | highest since the series begins
          В 2016 году товарооборот между Россией и Германией достиг самого низкого уровня с 2005 года. | RECORD | MATCHES_ONE | lowest since
          2018年中俄贸易额为2014年以来最高。 | RECORD | MATCHES_BOTH | highest since the series begins in 1992
          # groups by their members of the time
          Trade between Russia and the EU amounted to $410 billion in 2012. | LEVEL | MATCHES_BOTH | exports + imports
          In 2016 trade between Kazakhstan and the EAEU member states amounted to $14 billion. | LEVEL | MATCHES_BOTH | exports + imports
          China's trade with the BRICS countries in 2019 amounted to $360 billion. | LEVEL | MATCHES_ONE | exports + imports
          In 2019 mutual trade of the EAEU amounted to $60 billion. | LEVEL | MATCHES_BOTH | ''
          In 2019 the GDP of the EAEU was $1.96 trillion. | LEVEL | MATCHES_BOTH | ''
          # balances
          In 2019 China ran a surplus of $295 billion in trade with the United States. | LEVEL | MATCHES_ONE | exports − imports
          # another currency
          China's exports to Russia were worth 343 billion yuan in 2019. | LEVEL | MATCHES_ONE | ''
          """)
  void computesWhatTheWordsSay(
      String sentence, Operation operation, Outcome outcome, String formula) throws IOException {
    Finding finding = only(sentence);
    assertThat(Objects.requireNonNull(finding.reading()).operation()).isEqualTo(operation);
    assertThat(finding.outcome()).as(finding.says()).isEqualTo(outcome);
    assertThat(finding.evidence()).anyMatch(e -> e.formula().contains(formula));
    assertThat(finding.evidence()).allMatch(e -> !e.inputs().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          In 2018 trade between Russia and China exceeded $100 billion for the first time. | FIRST_TIME | since the series begins in 1992
          В 2018 году товарооборот между Россией и Китаем впервые превысил 100 млрд долларов. | FIRST_TIME | since the series begins in 1992
          2018年中俄贸易额首次突破1000亿美元。 | FIRST_TIME | since the series begins in 1992
          In 2019 trade between Russia and China exceeded $100 billion for the first time. | NOT_FIRST_TIME | $108 billion in 2018
          In 2018, for the first time since 2014, trade between Russia and China exceeded $95 billion. | FIRST_TIME | since 2014
          """)
  void looksForFirstTimesInTheWholeSeries(String sentence, String flag, String says)
      throws IOException {
    assertThat(only(sentence).flags())
        .anyMatch(note -> note.id().equals(flag) && note.says().contains(says));
  }

  @Test
  void aMarkPassedBeforeTheYearItIsCountedFromIsNoMatter() throws IOException {
    Finding finding =
        only(
            "In 2018, for the first time since 2014, trade between Russia and China exceeded $95 billion.");
    assertThat(finding.flags()).noneMatch(note -> note.id().equals("NOT_FIRST_TIME"));
  }

  @Test
  void trustsThePopulationOfAnotherDataSetOnlyWithSayingSo() throws IOException {
    Finding finding = only("Germany's foreign trade per capita was $33,000 in 2019.");
    assertThat(finding.evidence())
        .allMatch(e -> e.notes().stream().anyMatch(n -> n.contains("another data set, wdi")));
  }

  @Test
  void countsTheUnionOfTheYearThatIsSpokenOf() throws IOException {
    // Croatia joined in 2013, the United Kingdom left in 2020.
    assertThat(reports("Trade between Russia and the EU amounted to $410 billion in 2012."))
        .contains("sum of 27 reports");
    assertThat(reports("Trade between Russia and the EU amounted to $280 billion in 2019."))
        .contains("sum of 28 reports");
  }

  private static List<String> reports(String sentence) throws IOException {
    return only(sentence).evidence().stream().map(Evidence::notes).flatMap(List::stream).toList();
  }

  @Test
  void saysWhyItsReadingWasTakenAndNotTheNext() throws IOException {
    assertThat(only("In 2019 trade between Russia and China exceeded $100 billion.").because())
        .isEqualTo(
            "Taken as trade in goods, not as trade in goods and services: the words mean that more"
                + " often.");
    assertThat(only("In 2019 mutual trade of the EAEU amounted to $60 billion.").because())
        .contains("by this one, which the words allow, it does");
    assertThat(only("In 2019 exports of China to Kazakhstan amounted to $12.8 billion.").because())
        .isNull();
  }

  private static Finding only(String sentence) throws IOException {
    Statement statement =
        StatementReader.read(
            sentence.getBytes(StandardCharsets.UTF_8),
            "statement.txt",
            new StatementReader.Options(DAY, List.of(), null, null, null, null));
    List<Finding> findings =
        new Check(pack).check(statement, ClaimReader.read(statement)).findings();
    assertThat(findings).as(sentence).hasSize(1);
    return findings.getFirst();
  }
}
