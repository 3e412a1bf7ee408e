package attache.claims.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.statement.Span;
import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import attache.vocabulary.quantity.Quantity;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps of numbers and scales as Russian has them: each phrase and all figures in it. */
class RussianFiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // decimal comma, blanks between thousands, compounds
        "составил 739,386 млн долларов | 739386000 USD",
        "составил 378 886 млн рублей | 378886000000 RUB",
        "составил 1 234 567 тонн | 1234567 ucum:t",
        "составил 4 млрд 782 млн долларов | 4782000000 USD",
        "составил 5 миллиардов 350 миллионов евро | 5350000000 EUR",
        "составил 2,5 трлн рублей | 2500000000000 RUB",
        "составил 12.5 млн долл. США | 12500000 USD",
        "составил 417 млн. долл. в год | 417000000 USD",
        "составил 25 тыс. тонн | 25000 ucum:t",
        "составил 300 тысяч долларов | 300000 USD",
        "$1,6 млрд | 1600000000 USD",
        "полтора миллиарда долларов | 1500000000 USD",
        "два с половиной миллиона рублей | 2500000 RUB",
        "двадцать пять миллионов юаней | 25000000 CNY",
        "полмиллиона тонн | 500000 ucum:t",
        "около миллиона долларов | about 1000000 USD",
        "120 млн кВт·ч | 120000000 ucum:kW.h",
        // hedges, each on its side
        "порядка 200 млн долларов | about 200000000 USD",
        "примерно 15 % | about 15 percent",
        "почти 2 млрд долларов | nearly 2000000000 USD",
        "без малого 5 млрд евро | nearly 5000000000 EUR",
        "приближается к 4 миллиардам долларов | nearly 4000000000 USD",
        "более 7 млрд долларов | more_than 7000000000 USD",
        "свыше 7 млрд долларов | more_than 7000000000 USD",
        "превысил 7 млрд долларов | more_than 7000000000 USD",
        "менее 3 % | less_than 3 percent",
        "не менее 50 млн долларов | at_least 50000000 USD",
        "3 млрд долларов с лишним | more_than 3000000000 USD",
        "рекордные 4,9 миллиарда долларов | record 4900000000 USD",
        // fractions and orders of magnitude
        "почти треть экспорта | nearly 33.3333 percent",
        "две трети экспорта | 66.6667 percent",
        "четверть экспорта | 25 percent",
        "половина экспорта | 50 percent",
        "тысячи рабочих мест | 1000-10000 count:jobs",
        "десятки миллионов долларов | 10000000-100000000 USD",
        // multiples and points
        "вырос в 3,3 раза | 3.3 times",
        "вырос в полтора раза | 1.5 times",
        "вырос вдвое | 2 times",
        "сократился втрое | 3 times",
        "объем торговли удвоился | 2 times",
        "обеспечить трехкратный рост | 3 times",
        "вырос на 2 процентных пункта | 2 percentage_points",
        "вырос на 0,5 п.п. к маю | 0.5 percentage_points",
        // lists that share a scale or a currency
        "с 10 до 20 миллиардов долларов | 10000000000 USD; 20000000000 USD",
        "60-80 млрд рублей | 60000000000-80000000000 RUB",
        "на 27, 30 и 35 процентов | 27 percent; 30 percent; 35 percent",
        // ranks
        "занял 3-е место | 3 rank",
        "третий по величине торговый партнер | 3 rank",
        "крупнейший торговый партнер | 1 rank",
        "одним из крупнейших партнеров | ''",
        // no figures
        "встречались 11 раз | ''",
        "статья 5 и пункт 12 договора | ''",
        "две страны, три президента и пятое заседание | ''",
        "избежание двойного налогообложения | ''",
        "дом 15, тел. 220-15-30 | ''",
      })
  void aPhraseHasTheseFigures(String text, String figures) {
    Tokens tokens = Tokens.of(text, List.of(new Span(0, text.length())), Language.RUSSIAN);

    assertThat(
            Figures.of(tokens, new BitSet()).stream()
                .map(f -> shown(f.quantity()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(figures);
  }

  private static String shown(Quantity quantity) {
    String hedge =
        switch (quantity.hedge()) {
          case NONE, UP_TO -> "";
          default -> quantity.hedge().label() + " ";
        };
    String number =
        Stream.of(quantity.value(), quantity.from(), quantity.to())
            .filter(Objects::nonNull)
            .map(n -> n.stripTrailingZeros().toPlainString())
            .collect(Collectors.joining("-"));
    return hedge + number + " " + quantity.unit().text();
  }
}
