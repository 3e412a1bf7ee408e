package attache.checking.evidence;

import attache.checking.evidence.Sides.View;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Changes against a base: growth, growth a year, difference and ratio, each of two figures of one
 * report, and growth that a side states itself.
 */
record Changes(Ledger ledger, Amounts amounts, Levels levels) {

  /** What the reading's operation gives, by report. */
  List<Evidence> of(Reading reading, @Nullable String currency) {
    Period base = reading.base();
    if (base == null) {
      return List.of();
    }
    List<Evidence> all = new ArrayList<>();
    if (Levels.isThing(reading)) {
      all.addAll(
          joined(
              levels.whole(reading, currency),
              levels.whole(reading.in(base, null), currency),
              reading));
      return all;
    }
    for (View view : Sides.of(reading).all()) {
      List<Evidence> now = amounts.of(view, reading.product(), reading.period(), currency);
      List<Evidence> then = amounts.of(view, reading.product(), base, currency);
      all.addAll(joined(now, then, reading));
      all.addAll(
          joined(
              levels.withoutTradeAmongMembers(
                  view, now, reading.product(), reading.period(), currency),
              levels.withoutTradeAmongMembers(view, then, reading.product(), base, currency),
              reading));
      if (view.changesBetween(base, reading.period())) {
        View today = view.withMembersOf(reading.period().end());
        List<Evidence> asToday = amounts.of(today, reading.product(), base, currency);
        joined(now, asToday, reading)
            .forEach(e ->
                all.add(e.noting("Both years are counted with the members of the later one.")));
      }
      if (base.equals(reading.period().plusYears(-1))) {
        amounts
            .statedGrowth(view, reading.product(), reading.period())
            .forEach(e -> stated(e, reading).ifPresent(all::add));
      }
    }
    return all;
  }

  private static Optional<Evidence> stated(Evidence growth, Reading reading) {
    return switch (reading.operation()) {
      case GROWTH, YEARLY_GROWTH -> Optional.of(growth);
      case RATIO ->
          Optional.of(
              growth.with(
                  1 + growth.value() / 100,
                  growth.interval().times(0.01).plus(Interval.point(1)),
                  Unit.TIMES.text(),
                  "1 + the growth stated"));
      default -> Optional.empty();
    };
  }

  /** Changes from figures of the same report: same reporter, data set, frequency and scope. */
  private static List<Evidence> joined(List<Evidence> now, List<Evidence> then, Reading reading) {
    List<Evidence> all = new ArrayList<>();
    for (Evidence e : now) {
      for (Evidence b : then) {
        if (isSameReport(e, b)) {
          change(e, b, reading).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private static boolean isSameReport(Evidence e, Evidence b) {
    var x = e.inputs().getFirst().series();
    var y = b.inputs().getFirst().series();
    return x.equals(y);
  }

  private static Optional<Evidence> change(Evidence e, Evidence b, Reading reading) {
    boolean quotient = b.interval().low() > 0;
    String from = e.said() + " against " + b.said();
    return switch (reading.operation()) {
      case GROWTH ->
          quotient
              ? Optional.of(
                  e.against(
                      b,
                      (e.value() / b.value() - 1) * 100,
                      growth(e.interval().dividedBy(b.interval())),
                      Unit.PERCENT.text(),
                      from))
              : Optional.empty();
      case RATIO ->
          quotient
              ? Optional.of(
                  e.against(
                      b,
                      e.value() / b.value(),
                      e.interval().dividedBy(b.interval()),
                      Unit.TIMES.text(),
                      from))
              : Optional.empty();
      case YEARLY_GROWTH -> yearly(e, b, reading, from);
      case DIFFERENCE ->
          Optional.of(
              e.against(
                  b, e.value() - b.value(), e.interval().minus(b.interval()), e.unit(), from));
      default -> Optional.empty();
    };
  }

  private static Optional<Evidence> yearly(Evidence e, Evidence b, Reading reading, String from) {
    Period base = reading.base();
    int years = base == null ? 0 : reading.period().start().getYear() - base.start().getYear();
    if (years <= 0 || b.interval().low() <= 0 || e.interval().low() <= 0) {
      return Optional.empty();
    }
    Interval ratio = e.interval().dividedBy(b.interval());
    double power = 1.0 / years;
    return Optional.of(
        e.against(
            b,
            (Math.pow(e.value() / b.value(), power) - 1) * 100,
            growth(new Interval(Math.pow(ratio.low(), power), Math.pow(ratio.high(), power))),
            Unit.PERCENT.text(),
            from + ", over " + years + " years"));
  }

  /**
   * Growth of money amounts once more in the reporter's own currency, where the rates of both years
   * are held: customs of many countries publish it so.
   */
  List<Evidence> inOwnCurrency(List<Evidence> growths, Reading reading) {
    Period base = reading.base();
    List<Evidence> all = new ArrayList<>();
    for (Evidence e : growths) {
      String reporter = e.reporter();
      String currency = reporter == null ? null : Country.of(reporter).currency().orElse(null);
      String unit = e.inputs().getFirst().series().unit();
      boolean money = unit.equals("USD");
      if (base == null || currency == null || currency.equals(unit) || !money) {
        continue;
      }
      OptionalDouble now = ledger.perDollar(currency, reading.period());
      OptionalDouble then = ledger.perDollar(currency, base);
      if (now.isPresent() && then.isPresent()) {
        double factor = now.getAsDouble() / then.getAsDouble();
        if (reading.operation() == Operation.YEARLY_GROWTH) {
          int years = reading.period().start().getYear() - base.start().getYear();
          factor = Math.pow(factor, 1.0 / Math.max(1, years));
        }
        ownCurrency(e, factor, currency).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Evidence> ownCurrency(Evidence e, double factor, String currency) {
    String note = "In " + currency + ", at the average rates of the periods.";
    String how = e.formula() + ", in " + currency;
    if (e.unit().equals(Unit.TIMES.text())) {
      return Optional.of(
          e.with(e.value() * factor, e.interval().times(factor), e.unit(), how).noting(note));
    }
    if (!e.unit().equals(Unit.PERCENT.text())) {
      return Optional.empty();
    }
    Interval ratio = e.interval().times(0.01).plus(Interval.point(1)).times(factor);
    return Optional.of(
        e.with(((1 + e.value() / 100) * factor - 1) * 100, growth(ratio), e.unit(), how)
            .noting(note));
  }

  private static Interval growth(Interval ratio) {
    return ratio.minus(Interval.point(1)).times(100);
  }
}
