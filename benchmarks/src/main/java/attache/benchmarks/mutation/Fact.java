package attache.benchmarks.mutation;

import attache.vocabulary.language.Language;
import attache.vocabulary.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A true figure.
 *
 * @param form what the sentence says
 * @param language of the sentence
 * @param sentence with places for what is said
 * @param a the country named first
 * @param b the other one, or null
 * @param own how the first-named side has it, or where a side is named that one
 * @param value the figure, in the unit of the form
 * @param digits how it is printed
 */
record Fact(
    Form form,
    Language language,
    String sentence,
    String a,
    @Nullable String b,
    Ask own,
    double value,
    int digits) {

  Period period() {
    return own.period();
  }

  int year() {
    return own.period().start().getYear();
  }

  /** The figure as printed without a slip. */
  Figure figure() {
    return new Figure(shown(value), "USD", digits, Figure.Way.ROUNDED);
  }

  /** In the unit the form prints: "grew three times" of a ratio of four, in Chinese. */
  double shown(double computed) {
    return form.shown == Form.Shown.TIMES_MORE ? computed - 1 : computed;
  }

  /** Back from what is printed. */
  double computed(double shown) {
    return form.shown == Form.Shown.TIMES_MORE ? shown + 1 : shown;
  }

  /** "Grew 1.3 times" of English is both. */
  boolean isAmbiguous() {
    return sentence.matches(".*(grew|rose|increased) \\{n}.*");
  }
}
