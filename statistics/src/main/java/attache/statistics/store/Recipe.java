package attache.statistics.store;

import attache.statistics.series.Observation;
import attache.statistics.series.Status;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a measure is made of what a data set holds, as the catalogue writes it: {@code X} as held,
 * {@code X+M}, {@code X-M}, {@code A/B}, or {@code growth(A)}, the change on a year earlier in
 * percent.
 *
 * @param operation what is done
 * @param codes the data set's own codes, one or two
 */
record Recipe(Operation operation, List<String> codes) {

  Recipe {
    codes = List.copyOf(codes);
  }

  /** What is done with the codes. */
  enum Operation {
    AS_HELD(' '),
    SUM('+'),
    DIFFERENCE('-'),
    RATIO('/'),
    GROWTH('%');

    private final char sign;

    Operation(char sign) {
      this.sign = sign;
    }

    private Interval of(Interval a, Interval b) {
      return switch (this) {
        case AS_HELD -> a;
        case SUM -> a.plus(b);
        case DIFFERENCE -> a.minus(b);
        case RATIO -> a.dividedBy(b);
        case GROWTH -> a.dividedBy(b).minus(Interval.point(1)).times(100);
      };
    }

    private double of(double a, double b) {
      return switch (this) {
        case AS_HELD -> a;
        case SUM -> a + b;
        case DIFFERENCE -> a - b;
        case RATIO -> a / b;
        case GROWTH -> 100 * (a / b - 1);
      };
    }
  }

  /** Reads the text form; a code has letters, digits, dots and underscores, or hyphens inside. */
  static Recipe parse(String text) {
    if (text.startsWith("growth(") && text.endsWith(")")) {
      return new Recipe(
          Operation.GROWTH, List.of(text.substring("growth(".length(), text.length() - 1)));
    }
    for (Operation operation : List.of(Operation.SUM, Operation.RATIO, Operation.DIFFERENCE)) {
      int at = text.indexOf(operation.sign);
      // "inward-flow" is one code: only the one-letter flows are subtracted.
      if (at > 0 && (operation != Operation.DIFFERENCE || at == 1)) {
        return new Recipe(operation, List.of(text.substring(0, at), text.substring(at + 1)));
      }
    }
    return new Recipe(Operation.AS_HELD, List.of(text));
  }

  /** Whether it needs two codes. */
  boolean isOfTwo() {
    return codes.size() == 2;
  }

  /**
   * The observations of the measure: where both parts are held for a period, and for a growth where
   * the year before is.
   *
   * @param first those of the first code, by period
   * @param second those of the second, by period; ignored where there is none
   */
  List<Observation> cook(List<Observation> first, List<Observation> second) {
    return switch (operation) {
      case AS_HELD -> first;
      case GROWTH -> join(first, byPeriod(first), -1);
      case SUM, DIFFERENCE, RATIO -> join(first, byPeriod(second), 0);
    };
  }

  private static Map<Period, Observation> byPeriod(List<Observation> observations) {
    Map<Period, Observation> byPeriod = HashMap.newHashMap(observations.size());
    observations.forEach(o -> byPeriod.put(o.period(), o));
    return byPeriod;
  }

  private List<Observation> join(
      List<Observation> first, Map<Period, Observation> other, int years) {
    List<Observation> joined = new ArrayList<>();
    for (Observation a : first) {
      Observation b = other.get(years == 0 ? a.period() : a.period().plusYears(years));
      if (b != null && (b.value() != 0 || operation.ordinal() < Operation.RATIO.ordinal())) {
        joined.add(made(a, b));
      }
    }
    return joined;
  }

  private Observation made(Observation a, Observation b) {
    boolean estimated = a.status() == Status.ESTIMATED || b.status() == Status.ESTIMATED;
    String source = a.source().equals(b.source()) ? a.source() : a.source() + ", " + b.source();
    return new Observation(
        a.period(),
        operation.of(a.value(), b.value()),
        operation.of(a.interval(), b.interval()),
        estimated ? Status.ESTIMATED : a.status(),
        source,
        a.note() != null ? a.note() : b.note());
  }
}
