package attache.claims.token;

import static org.assertj.core.api.Assertions.assertThat;

import attache.vocabulary.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          China's exports rose 2.8%      | China 's exports rose 2.8 %
          worth US$4.6bn (A$6,100.5 m)   | worth US $ 4.6 bn ( A $ 6,100.5 m )
          two-way trade in 2015-16       | two - way trade in 2015 - 16
          the U.S. and the U.K. agreed   | the U.S. and the U.K. agreed
          Q1, 1,2 and 3,                 | Q 1 , 1,2 and 3 ,
          Belarus’ supplies              | Belarus ’ supplies
          выросла в 3,3 раза             | выросла в 3,3 раза
          贸易额达１２．５亿美元，增长3% | 贸 易 额 达 １２．５ 亿 美 元 ， 增 长 3 %
          二〇二四年GDP                  | 二 〇 二 四 年 GDP
          """)
  void wordsNumbersAndSignsStandApart(String text, String expected) {
    Tokens tokens = Tokens.of(text);
    assertThat(IntStream.range(0, tokens.size()).mapToObj(tokens::text))
        .containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Trade grew. It fell later.                         | 2
          Mr. Howard met Dr. Smith in Jan. 2019 in Minsk.    | 1
          Exports were 3.5 bln. Imports fell.                | 2
          The U.S. economy grew. So did ours!                | 2
          “It grew.” He said so.                             | 2
          6. The leaders welcomed it. They agreed.           | 2
          J. W. Howard said so.                              | 1
          In 2019. In 2020?                                  | 2
          贸易额增长。出口下降！                             | 2
          """)
  void sentencesEndWhereTheyDo(String text, int sentences) {
    assertThat(Tokens.of(text).sentenceCount()).isEqualTo(sentences);
  }

  @Test
  void aListWithoutEndIsCutAtAPauseAndAStreamOfWordsSomewhere() {
    Tokens list = Tokens.of("3 million, ".repeat(1_000));
    assertThat(list.sentenceCount()).isBetween(4, 5);
    assertThat(list.text(list.sentenceEnd(0) - 1)).isEqualTo(",");
    Tokens stream = Tokens.of("trade ".repeat(5_000));
    assertThat(stream.sentenceCount()).isEqualTo(5);
    assertThat(Tokens.of("trade ".repeat(500) + ", and so on").sentenceCount()).isEqualTo(1);
  }

  @Test
  void smallWordsAreKnownByWhatTheyDoInTheirLanguage() {
    Tokens tokens = Tokens.of("Trade OF China and Laos");
    assertThat(tokens.is(1, Particle.OF)).isTrue();
    assertThat(tokens.isAny(3, Particle.OR, Particle.AND)).isTrue();
    assertThat(tokens.isAny(2, Particle.values())).isFalse();
    assertThat(tokens.is(-1, Particle.OF) || tokens.is(9, Particle.OF)).isFalse();
  }

  @Test
  void fullWidthCharactersAndYoAreComparedAsTheirPlainOnes() {
    Tokens tokens = Tokens.of("ＵＳ＄ ５％ Ещё Её", Language.RUSSIAN);
    assertThat(tokens.is(0, "us") && tokens.is(1, "$") && tokens.is(2, "5")).isTrue();
    assertThat(tokens.kind(1)).isEqualTo(Tokens.Kind.CURRENCY);
    assertThat(tokens.is(3, "%") && tokens.is(4, "еще") && tokens.is(5, "ЕЁ")).isTrue();
  }

  @Test
  void tokensOfAnyTextAreInOrderAndSentencesCoverThem() {
    Random random = new Random(7);
    String alphabet = "ab Z9.,'’$%-—\n\t\"”()é中\ud83d\ude00\u0301!?…\u202e0";
    for (int n = 0; n < 2000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Tokens tokens = Tokens.of(text.toString());
      int at = 0;
      for (int i = 0; i < tokens.size(); i++) {
        assertThat(tokens.start(i)).isGreaterThanOrEqualTo(at);
        assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
        at = tokens.end(i);
      }
      List<Integer> covered = new ArrayList<>();
      for (int s = 0; s < tokens.sentenceCount(); s++) {
        for (int i = tokens.sentenceStart(s); i < tokens.sentenceEnd(s); i++) {
          assertThat(tokens.sentence(i)).isEqualTo(s);
          covered.add(i);
        }
      }
      assertThat(covered).hasSize(tokens.size());
    }
  }
}
