package attache.claims.period;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseTimeTest {

  private static final LocalDate DAY = LocalDate.of(2024, 11, 24);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          2023年双边贸易额创下纪录     | PERIOD 2023
          二〇二三年出口回升           | PERIOD 2023
          二零一九年签署协议           | PERIOD 2019
          24年，两国贸易仍在增长       | PERIOD 2024
          19年签署的协议               | PERIOD 2019
          08年金融危机后出口下滑       | PERIOD 2008
          ２０２３年出口增长           | PERIOD 2023
          2023 年 1 至 9 月 出口增长   | PERIOD 2023-01/2023-09
          民國112年出口衰退            | PERIOD 2023
          民国三年创办                 | PERIOD 1914
          112年1至10月進口減少         | PERIOD 2023-01/2023-10
          公元1978年                   | PERIOD 1978
          2018—2022年，贸易额累计超过  | PERIOD 2018-01/2022-12
          2018年至2022年间             | SINCE 2018-01/2022-12
          2013至2022年，年均增长6%     | SINCE 2013-01/2022-12; RATE
          从2013年到2023年，贸易额翻番 | SINCE 2013-01/2023-12
          2013年—2023年，对外投资      | PERIOD 2013-01/2023-12
          2015/16财年出口下降          | PERIOD 2015-07/2016-06
          2015-16财年进口上升          | PERIOD 2015-07/2016-06
          2022-2023财政年度            | PERIOD 2022-07/2023-06
          上一财年的赤字               | PERIOD 2023-07/2024-06
          截至6月30日止六个月，营业额  | PERIOD 2024-01/2024-06
          20世纪90年代，贸易刚刚起步   | PERIOD 1990-01/1999-12
          上世纪80年代末               | PERIOD 1980-01/1989-12
          九十年代的合作               | PERIOD 1990-01/1999-12
          本世纪20年代                 | PERIOD 2020-01/2029-12
          进入21世纪                   | NAME
          2021、2022和2023年的出口     | PERIOD 2021; PERIOD 2022; PERIOD 2023
          2022年和2023年分别增长       | PERIOD 2022; PERIOD 2023
          """)
  void yearsSpansOfYearsAndFiscalYearsAreRead(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          2024年1月出口          | PERIOD 2024-01
          1—9月，进出口总值      | PERIOD 2024-01/2024-09
          1至9月份，出口         | PERIOD 2024-01/2024-09
          1月到10月，进口        | PERIOD 2024-01/2024-10
          今年1－4月继续增长     | PERIOD 2024-01/2024-04
          2023年11月至2024年2月  | PERIOD 2023-11/2024-02
          2023年11月至次年2月    | PERIOD 2023-11/2024-02
          1、2月份出口           | PERIOD 2024-01/2024-02
          一月到十月             | PERIOD 2024-01/2024-10
          2024年前三季度，出口   | PERIOD 2024-01/2024-09
          前三季度，进口         | PERIOD 2024-01/2024-09
          前10个月，两国贸易额   | PERIOD 2024-01/2024-10
          头十个月外贸增长       | PERIOD 2024-01/2024-10
          首三季出口上升         | PERIOD 2024-01/2024-09
          今年首季香港出口       | PERIOD 2024-01/2024-03
          去年前11个月           | PERIOD 2023-01/2023-11
          今年上半年，双边贸易额 | PERIOD 2024-01/2024-06
          下半年出口回暖         | PERIOD 2023-07/2023-12
          2023年下半年           | PERIOD 2023-07/2023-12
          第一季度，经济增长     | PERIOD 2024-01/2024-03
          今年一季度出口         | PERIOD 2024-01/2024-03
          三季度末，外汇储备     | AS_OF @2024-09-30
          一至三季度，工业增加值 | PERIOD 2024-01/2024-09
          第一至第三季度         | PERIOD 2024-01/2024-09
          2022年四季度           | PERIOD 2022-10/2022-12
          去年最后一个季度       | PERIOD 2023-10/2023-12
          本季度出口             | PERIOD 2024-10/2024-12
          上季度进口             | PERIOD 2024-07/2024-09
          9月当月，出口          | PERIOD 2024-09
          去年全年，贸易额       | PERIOD 2023
          2023年全年出口         | PERIOD 2023
          十月份出口             | PERIOD 2024-10
          12月出口               | PERIOD 2023-12
          """)
  void partsOfYearsAreReadAndTheirYearSupplied(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          今年出口增长               | PERIOD 2024
          去年双方贸易额达到         | PERIOD 2023
          前年贸易额                 | PERIOD 2022
          大前年的出口               | PERIOD 2021
          明年是两国建交五十周年     | AHEAD 2025
          后年举行峰会               | AHEAD 2026
          2022年签署协议，当年贸易额 | PERIOD 2022; PERIOD 2022
          2022年加入协定，次年出口   | PERIOD 2022; PERIOD 2023
          2022年成立，同年投产       | PERIOD 2022; PERIOD 2022
          本月出口回升               | PERIOD 2024-11
          上月出口下降               | PERIOD 2024-10
          上个月贸易顺差             | PERIOD 2024-10
          下个月完工                 | AHEAD 2024-12
          """)
  void yearsAndMonthsCountFromTheDayOrFromWhatWasNamed(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          今年以来，贸易额不断上升         | PERIOD 2024-01/2024-10
          年初至今，出口增长               | PERIOD 2024-01/2024-10
          自今年年初以来                   | PERIOD 2024-01/2024-10
          2013年以来，双边贸易             | SINCE 2013-01/2024-12 base 2013
          自2013年起，中国成为             | SINCE 2013-01/2024-12 base 2013
          2013年至今，投资                 | SINCE 2013-01/2024-12 base 2013
          自2001年加入世贸组织以来         | SINCE 2001-01/2024-12 base 2001
          2013年建立战略伙伴关系以来，合作 | SINCE 2013-01/2024-12 base 2013
          改革开放以来，贸易               | SINCE
          建交以来，贸易增长               | SINCE
          去年9月以来出口                  | SINCE 2023-09/2024-11 base 2023-09
          90年代以来，贸易                 | SINCE 1990-01/2024-12 base 1990-01/1999-12
          过去五年，贸易年均增长           | SINCE 2019-01/2024-12; RATE
          近十年来，投资                   | SINCE 2014-01/2024-12
          最近三年，出口                   | SINCE 2021-01/2024-12
          近年来，合作不断深化             | SINCE
          十年来，双边贸易额               | SINCE 2014-01/2024-12
          40多年来，经过共同努力           | SINCE 1984-01/2024-12
          过去一年                         | SINCE 2023-11/2024-10
          过去三个月，出口                 | SINCE 2024-08/2024-10
          半年来，进口                     | SINCE 2024-05/2024-10
          几年来，投资增加                 | SINCE
          半个多世纪以来，两国             | SINCE 1974-01/2024-12
          """)
  void startsAreCountedFrom(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          截至10月底，共有66家企业   | AS_OF @2024-10-31
          截至2023年底，直接投资存量 | AS_OF @2023-12-31
          截至2023年，投资存量       | AS_OF @2023-12-31
          截至今年9月，园区企业      | AS_OF @2024-09-30
          截止目前，累计投资         | PRESENT
          截至11月20日，累计         | AS_OF @2024-11-20
          2023年底，外债余额         | AS_OF @2023-12-31
          去年年底，存量达           | AS_OF @2023-12-31
          上月末，外汇储备           | AS_OF @2024-10-31
          10月末，余额               | AS_OF @2024-10-31
          2023年末存款               | AS_OF @2023-12-31
          十月初，会议召开           | PERIOD 2024-10
          10月上旬出口               | PERIOD 2024-10
          目前，中国是最大伙伴       | PRESENT
          """)
  void stocksHaveADay(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          到2030年，双边贸易额将达到     | AHEAD 2030
          到今年底，完成建设             | AHEAD 2024
          2030年前实现碳达峰             | AHEAD 2030
          力争2035年达到                 | AHEAD 2035
          未来五年，投资                 | AHEAD 2025-01/2029-12
          今后十年合作                   | AHEAD 2025-01/2034-12
          双方将在五年内把贸易额提高一倍 | AHEAD 2025-01/2029-12
          未来三年内，双方               | AHEAD 2025-01/2027-12
          到本世纪中叶                   | AHEAD
          年底前完成                     | AHEAD 2024
          """)
  void goalsLieAhead(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          出口从2013年的89亿美元增长到2023年的240亿美元 | PERIOD 2013; PERIOD 2023
          出口同比增长5%                                | COMPARISON
          出口环比下降3%                                | PREVIOUS
          出口按年上升5%                                | COMPARISON
          比上年增长5%                                  | COMPARISON 2023
          2022年出口比上年增长5%                        | PERIOD 2022; COMPARISON 2021
          今年前9个月，出口较去年同期增长               | PERIOD 2024-01/2024-09; COMPARISON 2023-01/2023-09
          今年上半年，与去年同期相比，进口增长          | PERIOD 2024-01/2024-06; COMPARISON 2023-01/2023-06
          与2019年相比，贸易额增长                      | COMPARISON 2019
          同上年相比，出口下降                          | COMPARISON 2023
          10月出口比上月增长2%                          | PERIOD 2024-10; PREVIOUS 2024-09
          三季度出口较二季度增长                        | PERIOD 2024-07/2024-09; PREVIOUS 2024-04/2024-06
          去年贸易额比10年前增长116%                    | PERIOD 2023; COMPARISON 2013
          高于2019年同期水平                            | COMPARISON
          2019年同期                                    | PERIOD
          去年出口1.5万亿元，上年同期为1.2万亿元        | PERIOD 2023; PERIOD 2022
          """)
  void basesOfChangesAreToldFromPeriods(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          每年贸易额               | RATE
          年均增长6%               | RATE
          年销售额达7000亿美元     | RATE
          月均出口                 | RATE
          連續15年成為最大貿易夥伴 | ``
          连续五年保持增长         | ``
          10年前，贸易额只有       | PERIOD 2014
          5年前启动的项目          | PERIOD 2019
          2013年提出倡议，十年后   | PERIOD 2013; PERIOD 2023
          2022年签署，两年后生效   | PERIOD 2022; PERIOD 2024
          """)
  void ratesAndStreaksAreNoPeriods(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          “十四五”期间，双边贸易 | PERIOD 2021-01/2025-12
          十三五时期，投资       | PERIOD 2016-01/2020-12
          “十四五”规划           | NAME
          “十四五”末，达到       | AHEAD 2025
          第十四个五年规划       | ``
          “十一五”以来           | SINCE 2006-01/2024-12 base 2006-01/2010-12
          2030年可持续发展议程   | NAME
          中国制造2025           | NAME
          """)
  void planPeriodsHaveYearsAndPlansAreNames(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          11月24日，两国签署       | DAY 2024-11-24
          2020年11月24日签署       | DAY 2020-11-24
          2020年11月5日至10日举行  | DAY 2020-11-05/2020-11-10
          11月5日—10日             | DAY 2024-11-05/2024-11-10
          10月28日至11月3日        | DAY 2024-10-28/2024-11-03
          2020-11-24               | DAY 2020-11-24
          2020年11月24日（星期二） | DAY 2020-11-24
          昨天，代表团抵达         | DAY 2024-11-23
          本月5日，会议召开        | DAY 2024-11-05
          上周三                   | DAY 2024-11-13
          本周                     | PERIOD 2024-11-18/2024-11-24
          """)
  void daysAreRead(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          五年的努力                 | DURATION
          三个月内完成               | DURATION
          为期三天的访问             | DURATION
          持续近10年的合作           | DURATION
          2000多家企业               | ``
          500家中国企业              | ``
          2024年内，签署协议         | PERIOD 2024
          占2023年出口的三成         | PERIOD 2023
          日本年出口                 | RATE
          十分重视，百年未有之大变局 | ``
          年增12%的出口              | COMPARISON
          一带一路倡议提出10年来     | SINCE 2014-01/2024-12
          2024年中国出口             | PERIOD 2024
          比2023年1—9月增长          | COMPARISON 2023-01/2023-09
          第二年                     | PERIOD
          春节假期                   | ``
          去年11月                   | PERIOD 2023-11
          明年四月                   | AHEAD 2025-04
          2月30日                    | DAY
          """)
  void whatOnlyLooksLikeAPeriodIsNone(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          海关7日发布数据，今年前10个月进出口增长         | NAME; PERIOD 2024-01/2024-10
          10月20日，商务部发言人表示，出口增长           | NAME
          2023年全年，贸易额达282亿美元                  | PERIOD 2023
          截至2024年9月末，储备较8月末上升               | AS_OF @2024-09-30; PREVIOUS @2024-08-31
          我國112年出口總額較111年減少                   | PERIOD 2023; COMPARISON 2022
          2019年6月投产，当年实现产值3亿元，次年翻番     | PERIOD 2019-06; PERIOD 2019; PERIOD 2020
          “十四五”以来累计投资，“十三五”期间则为         | SINCE 2021-01/2024-12 base 2021-01/2025-12; PERIOD 2016-01/2020-12
          协定自2024年1月1日起生效                       | SINCE 2024-01/2024-11 base 2024-01-01
          2022、2023两年投资分别为186亿美元和251亿美元   | PERIOD 2022; PERIOD 2023; DURATION
          三季度当季增长3.5%，9月当月增长0.7%            | PERIOD 2024-07/2024-09; PERIOD 2024-07/2024-09; PERIOD 2024-09
          2023/24年度大豆产量                            | PERIOD 2023-07/2024-06
          三年多来，园区吸引了56家企业                   | SINCE 2021-01/2024-12
          2000年贸易额突破100亿美元；到2008年超过1000亿  | PERIOD 2000; PERIOD 2008
          2024年第一、二季度                             | PERIOD 2024-01/2024-06
          今年7月以来，出口连续4个月增长                 | SINCE 2024-07/2024-11 base 2024-07
          较疫情前的2019年增长30%                        | COMPARISON 2019
          去年12月，当月出口额同比增长2.3%               | PERIOD 2023-12; PERIOD 2023-12; COMPARISON
          今年第3季出口年增8.2%，前3季年增10%            | PERIOD 2024-07/2024-09; COMPARISON; PERIOD 2024-01/2024-09; COMPARISON
          2015年到2020年五年间                           | SINCE 2015-01/2020-12; DURATION
          计划2025年建成，年产能达30万吨                 | AHEAD 2025; RATE
          两国在2011—2015年期间的贸易                    | PERIOD 2011-01/2015-12
          2月29日签署                                    | DAY 2024-02-29
          """)
  void newsIsRead(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @Test
  void withoutADayNothingCountsFromIt() {
    assertThat(read("去年出口，2013年以来，过去五年，前三季度", null))
        .isEqualTo("PERIOD; SINCE 2013 base 2013; SINCE; PERIOD 2013-01/2013-09");
  }

  @Test
  void theWordThatCarriesTheMeaningBelongsToTheMention() {
    Tokens tokens = Tokens.of("2023年，比2022年增长；自2013年以来；到2030年；截至10月底；与去年相比", Language.CHINESE);
    assertThat(TimeMentions.of(tokens, DAY))
        .extracting(m -> tokens.source().substring(tokens.start(m.first()), tokens.end(m.last())))
        .containsExactly("2023年", "比2022年", "2013年以来", "到2030年", "截至10月底", "与去年相比");
  }

  @Test
  void mentionsOfAnyTextAreInOrderApartAndTheirPeriodsParseBack() {
    String[] words =
        ("在 自 从 到 至 比 较 与 同 的 年 月 日 号 个 季度 半年 上半年 前 后 来 以来 以后 之前 内 过去 近 未来 今年 去年 上年 当年 次年"
                + " 本月 上月 本周 上周 周三 同期 相比 截至 底 末 初 年底 年初 年内 年均 每 连续 十四五 “ ” 期间 规划 世纪 90 年代 2019 2020 19 5"
                + " 1 9 31 二〇二〇 三 十 两 多 几 第 一 最后 财年 民国 112 — - / . ， 、 （ ） 2020.2.30 万 亿 % 目前 将 元年 止 起 至今")
            .split(" ", -1);
    AnyWords.areReadInOrder(words, "", Language.CHINESE, DAY);
  }

  @Test
  void aTextThatOnlyEverBeginsExpressionsIsReadAllTheSame() {
    for (String word : List.of("与", "自", "比", "2019年至", "前", "截至", "第", "“")) {
      assertThat(TimeMentions.of(Tokens.of(word.repeat(20_000) + "2019年", Language.CHINESE), DAY))
          .isNotEmpty();
    }
  }

  private static String read(String text, @Nullable LocalDate day) {
    return TimeMentions.of(Tokens.of(text, Language.CHINESE), day).stream()
        .map(m ->
            (m.kind()
                    + (m.period() == null ? "" : " " + m.period())
                    + (m.base() == null ? "" : (m.isBase() ? " " : " base ") + m.base()))
                .strip())
        .collect(Collectors.joining("; "));
  }
}
