package attache.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelinesTest {

  private static @Nullable Dating dating(String text) {
    return dating(text, null);
  }

  private static @Nullable Dating dating(String text, @Nullable LocalDate made) {
    String language = MainLanguage.of(text, null, false);
    return Datelines.dating(text, Paragraphs.of(text), language, null, null, made);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          November 24, 2020 | 2020-11-24
          24 November 2020 | 2020-11-24
          24th November, 2020 | 2020-11-24
          Nov. 24, 2020 | 2020-11-24
          24.11.2020 | 2020-11-24
          24/11/2020 | 2020-11-24
          11/24/2020 | 2020-11-24
          2020-11-24 | 2020-11-24
          2020-11-24T08:15:00+03:00 | 2020-11-24
          Published on 3 Sept 2021 at 10:15 | 2021-09-03
          Minsk, 1 February 2019 | 2019-02-01
          Nairobi, 10 October 2018 | 2018-10-10
          24 ноября 2020 года | 2020-11-24
          Минск, 24 ноября 2020 г. | 2020-11-24
          24 ноября 2020, 10:30 | 2020-11-24
          Опубликовано: 24.11.2020 в 10:30 | 2020-11-24
          24 de noviembre de 2020 | 2020-11-24
          Lima, 5 de setiembre del 2021 | 2021-09-05
          2020年11月24日 10:30 | 2020-11-24
          来源：商务部网站　2020年11月24日 | 2020-11-24
          ２０２０年１１月２４日 | 2020-11-24
          2020 年 11 月 24 日 | 2020-11-24
          二〇二〇年十一月二十四日 | 2020-11-24
          2020/11/24 10:30:15 | 2020-11-24
          """)
  void aDateByItselfIsTheDay(String line, LocalDate day) {
    String text =
        "A headline\n\n" + line + "\n\nTrade grew in 2015 by far more than anybody thought.";
    assertThat(dating(text)).isEqualTo(new Dating(day, Dating.Source.DATELINE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MINSK, 24 November (BelTA) – Trade reached 3 billion dollars in January-September 2020, said the envoy. | 2020-11-24
          BEIJING, Jan. 14 (Xinhua) -- Trade reached 3 billion dollars in 2020, customs said on a Thursday. | 2021-01-14
          """)
  void anAgencysDatelineGetsItsYearFromTheText(String text, LocalDate day) {
    assertThat(dating(text)).isEqualTo(new Dating(day, Dating.Source.DATELINE_WITHOUT_YEAR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (Astana, 5 March 2019) Trade reached 3 billion dollars in 2018, the two ministers said at their meeting. | 2019-03-05
          Nairobi, 10 October 2018 – Trade between the two countries doubled in 2017, the minister said on arrival. | 2018-10-10
          NUR-SULTAN. KAZINFORM. 5 March 2019 /TradeNews/ – Trade reached 3 billion dollars in the year, said the office. | 2019-03-05
          МИНСК, 24 ноября 2020 г. /Корр. Агентства/. Товарооборот двух стран за девять месяцев составил 3 млрд долларов. | 2020-11-24
          Буэнос-Айрес, 24 ноября 2020 года – Экспорт говядины вырос вдвое, сообщили в министерстве после переговоров. | 2020-11-24
          Montevideo, 24 de noviembre de 2020 (Agencia).- Las exportaciones crecieron un 3 por ciento en el año, dijo el ministro. | 2020-11-24
          新华社蒙得维的亚2020年11月24日电（记者 李明）两国贸易额今年前九个月达到31亿美元，部长在会上表示，双方还将扩大合作，推动贸易平衡发展。 | 2020-11-24
          """)
  void anAgencysDatelineIsTheDay(String text, LocalDate day) {
    assertThat(dating(text)).isEqualTo(new Dating(day, Dating.Source.DATELINE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          МИНСК, 24 ноября. /АГЕНТСТВО/. Товарооборот двух стран в январе-сентябре 2020 года составил 3 млрд долларов. | 2020-11-24
          24 ноября, Минск /Корр. АГЕНТСТВА/. Товарооборот двух стран в январе-сентябре 2020 года составил 3 млрд долларов. | 2020-11-24
          Москва. 14 января. АГЕНТСТВО - Экспорт зерна в 2020 году достиг 3 млрд долларов, сообщила служба в четверг. | 2021-01-14
          ПЕКИН, 14 янв — Агентство. Экспорт за 2020 год вырос на 3 процента, сообщила таможня в четверг утром. | 2021-01-14
          Lima, 24 nov (Agencia) -- El comercio alcanzó 3 mil millones de dólares en setiembre de 2020, dijo el ministro ayer. | 2020-11-24
          新华社明斯克11月24日电（记者李明）2020年前三季度双边贸易额31亿美元，大使在接受采访时表示，两国合作前景广阔，企业热情很高。 | 2020-11-24
          中新网1月14日电 2020年两国贸易额达31亿美元，海关总署新闻发言人14日在发布会上说，进出口增长好于预期，结构继续优化。 | 2021-01-14
          （北京11月24日讯）2020年9月底，两国贸易额达31亿美元，发言人表示，双方将继续扩大合作，推动贸易平衡发展，实现互利共赢。 | 2020-11-24
          """)
  void anAgencysDatelineInAnyLanguageGetsItsYearFromTheText(String text, LocalDate day) {
    assertThat(dating(text)).isEqualTo(new Dating(day, Dating.Source.DATELINE_WITHOUT_YEAR));
  }

  @Test
  void aFileGivesADatelineItsYearAndATextWithoutDatelineItsDay() {
    LocalDate made = LocalDate.of(2020, 11, 26);
    String line =
        "MINSK, 24 November (Agency) – Trade was 3 billion dollars, the envoy told us on the";
    assertThat(dating(line + " day.", made))
        .isEqualTo(new Dating(made.minusDays(2), Dating.Source.DATELINE_WITHOUT_YEAR));
    assertThat(dating("Trade grew in 2015.", made)).isEqualTo(new Dating(made, Dating.Source.FILE));
    assertThat(dating("December 24\n\nTrade grew in 2015.", made))
        .isEqualTo(new Dating(LocalDate.of(2019, 12, 24), Dating.Source.DATELINE_WITHOUT_YEAR));
  }

  @Test
  void aTitleMayEndInItsDate() {
    String title = "Remarks of the minister at the business forum of the two countries, Lima, ";
    assertThat(dating(title + "24 November 2020\n\nLadies and gentlemen, trade grew."))
        .isEqualTo(new Dating(LocalDate.of(2020, 11, 24), Dating.Source.DATELINE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On Monday 24 November 2020 (the day of the fair) trade was said to have grown by a tenth over the year before.
          The fair of 5 March 2019 – the third of its kind – brought letters of intent for 31 million dollars, he said.
          2020年11月5日（星期四）举行的第三届博览会上，两国企业签署了价值3100万美元的意向书，大使表示这是一个很好的结果，双方都很满意。
          Выставка 5 марта 2019 года – третья по счёту – принесла письма о намерениях на 31 млн долларов, сказал посол.
          """)
  void aSentenceWithADateIsNoDateline(String text) {
    assertThat(dating(text))
        .isNotNull()
        .extracting(Dating::source)
        .isEqualTo(Dating.Source.INFERRED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /2020/11/24/trade-grows.html | 2020-11-24
          /2020-11/24/c_1126778.htm | 2020-11-24
          /news/t20201124_301.html | 2020-11-24
          /article/20209999/trade |
          /archive/2020/trade-grows |
          """)
  void anAddressMayHoldTheDay(String path, @Nullable LocalDate day) {
    assertThat(AddressDate.of("https://example.org" + path)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Trade was 3 billion in January-September 2020. We expect 4 billion in 2025. | 2020-09-30
          Trade was 3 billion in January-September 2020. The fair was held on 5-10 November. | 2020-11-10
          Trade was 3 billion in 2019. The goals through 2035 stand. | 2019-12-31
          Trade was 3 billion in 2019. By the year 2030 there are 150 million of us. | 2019-12-31
          A fund of 2,019 companies was set up on 3 May 2018. | 2018-05-03
          Товарооборот в 2019 году составил 3 млрд долларов. К 2025 году планируется 5 млрд. | 2019-12-31
          За январь-сентябрь объём торговли составил 3 млрд; в сентябре 2020 года он вырос. | 2020-09-30
          2019年双边贸易额为31亿美元。预计到2025年达到50亿美元。 | 2019-12-31
          截至2020年10月底，园区共有66家企业。 | 2020-10-31
          El comercio sumó 3 mil millones en 2019. Se espera que en 2025 llegue a 5 mil millones. | 2019-12-31
          """)
  void elseTheLatestPastDateIsInferred(String text, LocalDate day) {
    assertThat(dating(text)).isEqualTo(new Dating(day, Dating.Source.INFERRED));
  }

  @Test
  void nothingTellsTheDateOfATextWithoutDates() {
    assertThat(dating("Trade grew, and May is a fine month for 1700 jobs.")).isNull();
  }
}
