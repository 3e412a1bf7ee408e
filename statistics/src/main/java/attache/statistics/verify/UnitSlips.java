package attache.statistics.verify;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Figures a thousand or a million times those beside them, as when thousands of dollars are taken
 * for dollars: from one year to the next a jump by 10³ or 10⁶, within a factor of two, that the
 * partner does not see (its own figure moves by less than a factor of five). Where the partner does
 * not report, the jump must also come back by as much within three years, since trade that begins
 * jumps too.
 */
final class UnitSlips implements Rule.OfSides {

  static final double NEAR = Math.log10(2);
  static final double STILL = Math.log10(5);
  static final int BACK_WITHIN = 3;

  private final double least;

  /**
   * @param least the money off from which on it is told, in the series' unit
   */
  UnitSlips(double least) {
    this.least = least;
  }

  @Override
  public void look(Flow.Side side, Consumer<Suspicion> found) {
    Line own = side.own();
    for (int i = 1; i < own.size(); i++) {
      int t = own.time(i);
      if (own.isReported(t) && own.isReported(t - 1)) {
        double jump = (own.log(t) - own.log(t - 1)) / Math.log(10);
        int power = power(jump);
        if (power != 0
            && Math.max(own.value(i), own.value(i - 1)) >= least
            && isUnseen(own, side.mirror(), t, jump)) {
          tell(own, i, power, jump, found);
        }
      }
    }
  }

  /** 3 or 6 with the jump's sign when it is near such a power of ten; else 0. */
  static int power(double jump) {
    for (int power : new int[] {3, 6}) {
      if (Math.abs(Math.abs(jump) - power) <= NEAR) {
        return jump > 0 ? power : -power;
      }
    }
    return 0;
  }

  private static boolean isUnseen(Line own, @Nullable Line mirror, int t, double jump) {
    if (mirror != null && mirror.isReported(t) && mirror.isReported(t - 1)) {
      return Math.abs(mirror.log(t) - mirror.log(t - 1)) / Math.log(10) < STILL;
    }
    for (int later = t + 1; later <= t + BACK_WITHIN; later++) {
      if (own.isReported(later) && own.isReported(later - 1)) {
        double back = (own.log(later) - own.log(later - 1)) / Math.log(10);
        if (power(back) == -power(jump)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void tell(Line own, int i, int power, double jump, Consumer<Suspicion> found) {
    found.accept(
        new Suspicion(
            Rule.UNIT_SLIP,
            own.key().toString(),
            own.period(i).toString(),
            own.value(i),
            String.format(
                Locale.ROOT,
                "%s after %s, %s10%s",
                Figure.shortly(own.value(i)),
                Figure.shortly(own.value(i - 1)),
                power > 0 ? "about ×" : "about ÷",
                Math.abs(power) == 3 ? "³" : "⁶"),
            1 + (NEAR - Math.abs(Math.abs(jump) - Math.abs(power))),
            Math.max(own.value(i), own.value(i - 1))));
  }
}
