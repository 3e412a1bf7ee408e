package attache.claims.figure;

import attache.claims.figure.FigureWords.Mark;
import attache.claims.figure.FigureWords.Numeral;
import attache.claims.figure.FigureWords.Numeral.Role;
import attache.claims.lexicon.Match;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Amounts that Chinese writes in ways of its own: percent before the number (百分之十二点五), tenths
 * (三成五), prices in tenths (八五折).
 */
final class HanAmounts {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF_TENTH = BigDecimal.valueOf(5);

  /** 百万分之一 has two; a hostile text has more. */
  private static final int MOST_SCALES = 3;

  private static final Mark PERCENT =
      new Mark(Figure.Form.PERCENT, Unit.PERCENT, BigDecimal.ONE, false, false);

  private final Tokens tokens;
  private final FigureWords words;
  private final HanNumbers numbers;

  HanAmounts(Tokens tokens, FigureWords words, HanNumbers numbers) {
    this.tokens = tokens;
    this.words = words;
    this.numbers = numbers;
  }

  /** The amount of percent that begins with the token, or null. */
  @Nullable Amount at(int token) {
    Amount percent = percent(token);
    return percent != null ? percent : tenths(token);
  }

  /** 百分之五, 千分之三, 万分之二; 百分之百. */
  private @Nullable Amount percent(int token) {
    BigDecimal of = BigDecimal.ONE;
    int at = token;
    while (role(at) == Role.SCALE && at - token < MOST_SCALES) {
      of = of.multiply(worth(at++));
    }
    if (at == token || role(at) != Role.OVER || role(token - 1) == Role.CARDINAL) {
      return null;
    }
    int next = over(at);
    boolean hundred = next < tokens.size() && role(next) == Role.SCALE && role(next + 1) == null;
    WrittenNumber number =
        hundred
            ? WrittenNumber.of(next, next, worth(next), BigDecimal.ONE, WrittenNumber.Form.WORDS)
            : numbers.whole(next);
    if (number == null || number.form() == WrittenNumber.Form.PART) {
      return null;
    }
    BigDecimal factor = HUNDRED.divide(of, MathContext.DECIMAL64);
    return amount(token, number.last(), number.times(factor));
  }

  private int over(int token) {
    Match<Numeral> match = words.numerals().at(tokens, token);
    return match == null ? token + 1 : match.last() + 1;
  }

  /** 三成, 三成五, 三成半, 半成, 7.2成; 八折, 八五折, 打对折. */
  private @Nullable Amount tenths(int token) {
    WrittenNumber number = isHalf(token) ? null : numbers.at(token);
    int last = number == null ? token : number.last();
    Role role = role(last + 1);
    if ((role != Role.TENTHS && role != Role.TENTHS_PAID)
        || (number == null && !isHalf(token))
        || (number != null && number.form() == WrittenNumber.Form.PART)) {
      return null;
    }
    BigDecimal value = HALF_TENTH;
    if (number != null) {
      if (role == Role.TENTHS_PAID && number.value().compareTo(BigDecimal.TEN) == 0) {
        return null;
      }
      boolean twoDigits =
          role == Role.TENTHS_PAID
              && number.isWhole()
              && number.value().compareTo(BigDecimal.TEN) >= 0;
      value = twoDigits ? number.value() : number.value().multiply(BigDecimal.TEN);
      BigDecimal most = role == Role.TENTHS_PAID ? BigDecimal.valueOf(99) : HUNDRED;
      if (value.compareTo(most) > 0 || value.signum() <= 0) {
        return null;
      }
    } else if (role == Role.TENTHS_PAID) {
      value = BigDecimal.valueOf(50);
      if (worth(token).signum() == 0 && !isVerbOfPrice(token - 1)) {
        return null;
      }
    }
    int end = last + 1;
    if (role == Role.TENTHS && number != null && number.isWhole()) {
      if (isHalf(end + 1)) {
        value = value.add(HALF_TENTH);
        end++;
      } else if (role(end + 1) == Role.CARDINAL && role(end + 2) == null) {
        value = value.add(worth(end + 1));
        end++;
      }
    }
    WrittenNumber percent =
        new WrittenNumber(
            token,
            end,
            value,
            number == null || value.remainder(BigDecimal.TEN).signum() == 0
                ? HALF_TENTH
                : BigDecimal.ONE,
            BigDecimal.ONE,
            WrittenNumber.Form.WORDS);
    return amount(token, end, percent);
  }

  private static Amount amount(int first, int last, WrittenNumber number) {
    return new Amount(first, last, number.spanning(first, last), null, PERCENT, false);
  }

  /** 打对折: 对折 alone is no price. */
  private boolean isVerbOfPrice(int token) {
    return role(token) == Role.DOZEN;
  }

  private boolean isHalf(int token) {
    return role(token) == Role.PART;
  }

  private @Nullable Role role(int token) {
    Match<Numeral> match = numeral(token);
    return match == null ? null : match.value().role();
  }

  private BigDecimal worth(int token) {
    Match<Numeral> match = numeral(token);
    return match == null ? BigDecimal.ONE : match.value().worth();
  }

  private @Nullable Match<Numeral> numeral(int token) {
    return token < 0 || token >= tokens.size() || tokens.kind(token) != Kind.WORD
        ? null
        : words.numerals().at(tokens, token);
  }
}
