package attache.claims.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseFiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "出口额达1亿2000万美元 | 1亿2000万美元 MONEY 120000000 USD",
        "進口3.2萬億日元 | 3.2萬億日元 MONEY 3200000000000 JPY",
        "货运量100多万吨 | 100多万吨 PHYSICAL 1000000 t",
        "产量增至三百五十万吨 | 三百五十万吨 PHYSICAL 3500000 t",
        "贸易额增长了三倍 | 三倍 TIMES 3 times INCREMENT",
        "贸易额是2015年的四倍 | 四倍 TIMES 4 times RATIO",
        "贸易额翻了两番 | 翻了两番 TIMES 4 times RATIO",
        "占比提高2.3个百分点 | 2.3个百分点 POINTS 2.3 percentage_points",
        "占比为百分之十二点五 | 百分之十二点五 PERCENT 12.5 percent",
        "约三成五来自中国 | 三成五 PERCENT 35 percent",
        "约占四分之一 | 四分之一 PERCENT 25 percent",
        "近千家企业 | 千家企业 COUNT 1000 count:companies",
        "增长率为-1.8% | -1.8% PERCENT -1.8 percent",
        "增速是−1.8% | −1.8% PERCENT -1.8 percent",
        "亏损负5.2亿元 | 负5.2亿元 MONEY -520000000 CNY",
        "壹佰伍拾万元 | 壹佰伍拾万元 MONEY 1500000 CNY",
        "成为第三大贸易伙伴 | 第三大贸易伙伴 RANK 3 rank",
      })
  void everyWayOfWritingANumberIsRead(String text, String expected) {
    Tokens tokens = Tokens.of(text, Language.CHINESE);
    List<Figure> figures = Figures.of(tokens, new BitSet());

    assertThat(figures).hasSize(1);
    Figure figure = figures.getFirst();
    String value =
        figure.quantity().value() == null
            ? ""
            : figure.quantity().value().stripTrailingZeros().toPlainString();
    String unit = figure.quantity().unit().text().replace("ucum:", "");
    String read =
        tokens.span(figure.first(), figure.last()).of(text)
            + " "
            + figure.form()
            + " "
            + value
            + " "
            + unit
            + (figure.timesReading() == null ? "" : " " + figure.timesReading());
    assertThat(read).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"两国领导人", "第五次会议", "统一大市场", "四川省", "新冠19号文件", "双方三次会谈"})
  void whatOnlyHoldsANumeralIsNoFigure(String text) {
    assertThat(Figures.of(Tokens.of(text, Language.CHINESE), new BitSet())).isEmpty();
  }
}
