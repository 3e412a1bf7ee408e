package attache.claims.figure;

import attache.claims.figure.FigureWords.Mark;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number, or two that bound a range, with what it is of where its own words say so.
 *
 * @param first its first token, a mark of money before the number included
 * @param last its last token, unit words included
 * @param number the number, or the lower end
 * @param upper the upper end of a range, or null
 * @param mark what it is of, or null where the words beside it do not say
 * @param carried whether the mark or the scale stands beside a neighbour only
 */
record Amount(
    int first,
    int last,
    WrittenNumber number,
    @Nullable WrittenNumber upper,
    @Nullable Mark mark,
    boolean carried) {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  boolean isMoney() {
    return mark != null && mark.isMoney();
  }

  boolean isBare() {
    return mark == null && number.form() != WrittenNumber.Form.PART;
  }

  Amount with(WrittenNumber other, @Nullable Mark otherMark) {
    return new Amount(first, last, other, upper, otherMark, true);
  }

  /** With hundredths of its unit added, which reach to a token. */
  Amount plus(BigDecimal more, int to) {
    WrittenNumber sum =
        new WrittenNumber(
            number.first(),
            number.last(),
            number.value().add(more),
            HUNDREDTH,
            BigDecimal.ONE,
            WrittenNumber.Form.SEPARATED);
    return new Amount(first, to, sum, upper, mark, carried);
  }

  /** The range from this to the other. */
  Amount to(Amount other, @Nullable Mark shared) {
    return new Amount(first, other.last, number, other.number, shared, false);
  }
}
