package attache.claims.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import attache.vocabulary.quantity.Hedge;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "quantities-en.tsv",
      delimiter = '\t',
      quoteCharacter = '`',
      emptyValue = "",
      nullValues = "")
  void aSentenceHasTheseQuantitiesAndNoOthers(String sentence, String expected) {
    assertThat(read(Tokens.of(sentence))).isEqualTo(expected == null ? "" : expected);
  }

  /** {@code value[..value] unit[, hedge][, direction]; …}: how the table of cases has them. */
  private static String read(Tokens tokens) {
    return Quantities.of(tokens).stream()
        .map(QuantitiesTest::line)
        .collect(Collectors.joining("; "));
  }

  private static String line(QuantityMention mention) {
    StringBuilder line = new StringBuilder(plain(mention.from()));
    if (mention.isRange()) {
      line.append("..").append(plain(mention.to()));
    }
    if (!mention.unit().isEmpty()) {
      line.append(' ').append(mention.unit());
    }
    if (mention.hedge() != Hedge.NONE) {
      line.append(", ").append(mention.hedge().label());
    }
    if (mention.direction() != null) {
      line.append(", ").append(mention.direction().label());
    }
    return line.toString();
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  @Test
  void quantitiesStandInOrderAndDoNotOverlap() {
    String text =
        "Two new 737 Max jets cost $100 million each, 5 to 6 per cent more than in 2018,"
            + " and 14-18 mpg is 24 at best.";
    List<QuantityMention> mentions = Quantities.of(Tokens.of(text));
    assertThat(mentions).isNotEmpty();
    for (int i = 1; i < mentions.size(); i++) {
      assertThat(mentions.get(i).first()).isGreaterThan(mentions.get(i - 1).last());
    }
  }

  @Test
  void aTextOfNothingButNumbersIsReadToItsEnd() {
    String text = "1, 2, 3 and 4 to 5 of the 6, ".repeat(20_000) + "7 percent.";
    assertThat(Quantities.of(Tokens.of(text))).isNotEmpty();
  }

  @Test
  void theJsonOfAQuantityCountsCodePointsAndKeepsDecimalsExact() throws IOException {
    Statement statement =
        StatementReader.read(
            "😀 Exports rose by about 3.20 per cent to $1.1-1.2 billion."
                .getBytes(StandardCharsets.UTF_8),
            "a",
            new StatementReader.Options(null, List.of(), "en", null, null, null));
    Tokens tokens = Tokens.of(statement.text(), statement.paragraphs(), Language.ENGLISH);
    QuantityJson json = new QuantityJson(statement, tokens);
    assertThat(Quantities.of(tokens).stream().map(json::line))
        .containsExactly(
            "{\"doc\":\"a\",\"lang\":\"en\",\"start\":24,\"end\":37,\"surface\":\"3.20 per cent\","
                + "\"value\":3.2,\"from\":null,\"to\":null,\"unit\":\"percentage\","
                + "\"hedge\":\"about\",\"direction\":\"up\",\"sentence\":\""
                + statement.text()
                + "\"}",
            "{\"doc\":\"a\",\"lang\":\"en\",\"start\":41,\"end\":57,\"surface\":\"$1.1-1.2 billion\","
                + "\"value\":null,\"from\":1100000000,\"to\":1200000000,\"unit\":\"dollar\","
                + "\"hedge\":\"none\",\"direction\":null,\"sentence\":\""
                + statement.text()
                + "\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Экспорт вырос до 1,2 млрд долларов в 2019 году.      | 1200000000
          zh | 2019年，双边贸易额达到45.5亿美元。                    | 4550000000
          es | En 2019 el comercio alcanzó 300 millones de dólares. | 300000000
          """)
  void quantitiesOfOtherLanguagesAreTheFiguresOfClaims(String tag, String text, String value) {
    assertThat(Quantities.of(Tokens.of(text, Language.of(tag))))
        .anySatisfy(mention -> {
          assertThat(mention.from()).isEqualByComparingTo(value);
          assertThat(mention.unit()).isEqualTo("dollar");
        });
  }
}
