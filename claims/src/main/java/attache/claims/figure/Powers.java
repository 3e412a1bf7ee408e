package attache.claims.figure;

import attache.claims.figure.WrittenNumber.Form;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Numbers with a power of ten or an exponent: 1.3e6, 6.23x10^-4, 1.1^23. */
final class Powers {

  /** Of no figure is the exponent larger, and larger ones make numbers that fill memory. */
  private static final int LARGEST = 300;

  private static final MathContext PRECISION = new MathContext(15);

  private final Tokens tokens;
  private final Digits digits;

  Powers(Tokens tokens, Digits digits) {
    this.tokens = tokens;
    this.digits = digits;
  }

  /** The number with an exponent that begins with the digits, or null. */
  @Nullable WrittenNumber at(int token) {
    int sign = token + 1;
    if (sign + 1 >= tokens.size() || !isGlued(sign)) {
      return null;
    }
    boolean ten = isChar(sign, 'e');
    if (!ten && !isChar(sign, '^') && !isChar(sign, 'x') && !isChar(sign, '×')) {
      return null;
    }
    BigDecimal base = digits.value(tokens, token);
    if (base == null) {
      return null;
    }
    int exponentAt = sign + 1;
    if (!ten && !isChar(sign, '^')) {
      boolean timesTen = isGlued(sign + 1) && tokens.is(sign + 1, "10") && isChar(sign + 2, '^');
      if (!timesTen) {
        return null;
      }
      ten = true;
      exponentAt = sign + 3;
    }
    boolean negative = false;
    for (int signs = 0; signs < 2 && isGlued(exponentAt); signs++) {
      if (isChar(exponentAt, '-') || isChar(exponentAt, '−')) {
        negative = !negative;
      } else if (!isChar(exponentAt, '+')) {
        break;
      }
      exponentAt++;
    }
    int exponent = exponent(exponentAt);
    return exponent < 0
        ? null
        : number(token, exponentAt, base, negative ? -exponent : exponent, ten);
  }

  private int exponent(int token) {
    if (!isGlued(token) || tokens.kind(token) != Kind.NUMBER) {
      return -1;
    }
    BigDecimal value = digits.value(tokens, token);
    return value == null || value.scale() != 0 || value.compareTo(BigDecimal.valueOf(LARGEST)) > 0
        ? -1
        : value.intValue();
  }

  private static @Nullable WrittenNumber number(
      int first, int last, BigDecimal base, int exponent, boolean ten) {
    BigDecimal value;
    if (ten) {
      value = base.scaleByPowerOfTen(exponent);
    } else {
      double power = Math.pow(base.doubleValue(), exponent);
      if (!Double.isFinite(power)) {
        return null;
      }
      value = new BigDecimal(power, PRECISION);
    }
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(ten ? exponent - base.scale() : 0);
    return new WrittenNumber(first, last, value, step, BigDecimal.ONE, Form.SEPARATED);
  }

  private boolean isGlued(int token) {
    return token < tokens.size() && tokens.glued(token);
  }

  private boolean isChar(int token, char c) {
    return token < tokens.size()
        && tokens.end(token) - tokens.start(token) == 1
        && Tokens.fold(tokens.source().charAt(tokens.start(token))) == c;
  }
}
