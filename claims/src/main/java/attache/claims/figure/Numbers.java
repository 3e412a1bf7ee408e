package attache.claims.figure;

import attache.claims.figure.FigureWords.Mark;
import attache.claims.statement.Span;
import attache.claims.token.Tokens;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain numbers of a text, whatever they are numbers of: for those who want what is written and
 * no judgement whether it is a figure. {@link Figures} reads with the same readers.
 */
public final class Numbers {

  private final Tokens tokens;
  private final NumberReader numbers;
  private final AmountReader amounts;

  private Numbers(Tokens tokens) {
    this.tokens = tokens;
    FigureWords words = FigureWords.of(tokens.language());
    this.numbers = NumberReader.of(tokens, words, new BitSet());
    this.amounts = new AmountReader(tokens, words, numbers);
  }

  /** The plain numbers of the text. */
  public static Numbers in(Tokens tokens) {
    return new Numbers(tokens);
  }

  /**
   * A number, with its unit where it has one.
   *
   * @param span where it stands, unit included
   * @param value in the unit
   * @param unit its unit; {@link Unit#ONE} when it has none
   */
  public record Written(Span span, BigDecimal value, Unit unit) {}

  /**
   * A range of numbers.
   *
   * @param span where it stands, the words that bound it included
   * @param from the lower end, or null when there is none
   * @param fromIncluded whether the lower end belongs to the range
   * @param to the upper end, or null when there is none
   * @param toIncluded whether the upper end belongs to the range
   */
  public record Range(
      Span span,
      @Nullable BigDecimal from,
      boolean fromIncluded,
      @Nullable BigDecimal to,
      boolean toIncluded) {}

  /** Every number written, fractions included, in order; ordinals are none. */
  public List<Written> plain() {
    List<Written> found = new ArrayList<>();
    int token = 0;
    while (token < tokens.size()) {
      WrittenNumber number = numbers.at(token);
      if (number == null) {
        token++;
      } else {
        found.add(written(number.first(), number.last(), number.value(), Unit.ONE));
        token = number.last() + 1;
      }
    }
    return found;
  }

  /** Every amount in percent. */
  public List<Written> percents() {
    return amounts(Figure.Form.PERCENT);
  }

  /** Every amount of money. */
  public List<Written> money() {
    return amounts(Figure.Form.MONEY);
  }

  private List<Written> amounts(Figure.Form form) {
    List<Written> found = new ArrayList<>();
    int token = 0;
    while (token < tokens.size()) {
      Amount amount = amounts.at(token);
      Mark mark = amount == null ? null : amount.mark();
      if (amount != null && mark != null && mark.form() == form) {
        found.add(
            written(
                amount.first(),
                amount.last(),
                amount.number().value().multiply(mark.factor()),
                mark.unit()));
      }
      token = amount == null ? token + 1 : amount.last() + 1;
    }
    return found;
  }

  /** Every ordinal: its place. */
  public List<Written> ordinals() {
    return List.of();
  }

  /** Every range, and every number that words bound on one side. */
  public List<Range> ranges() {
    return List.of();
  }

  private Written written(int first, int last, BigDecimal value, Unit unit) {
    return new Written(tokens.span(first, last), value, unit);
  }
}
