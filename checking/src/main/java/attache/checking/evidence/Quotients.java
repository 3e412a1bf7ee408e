package attache.checking.evidence;

import attache.checking.evidence.Sides.View;
import attache.checking.reading.Reading;
import attache.claims.claim.Counterpart;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing divided by another of the same period: exports by imports, one country's economy by
 * another's. Both are of one data set, and of trade also of one reporter, where one has both.
 */
record Quotients(Amounts amounts) {

  /** What each report gives. */
  List<Evidence> of(Reading reading) {
    Counterpart against = reading.against();
    if (against == null || reading.product() != null) {
      return List.of();
    }
    List<Evidence> over = all(Sides.of(reading), reading.period());
    List<Evidence> under =
        all(Sides.of(reading.of(against.measure(), against.parties())), reading.period());
    List<Evidence> byOne = new ArrayList<>();
    List<Evidence> byTwo = new ArrayList<>();
    for (Evidence e : over) {
      for (Evidence o : under) {
        boolean comparable = e.dataset().equals(o.dataset()) && e.unit().equals(o.unit());
        if (comparable && o.interval().low() > 0) {
          boolean one = java.util.Objects.equals(e.reporter(), o.reporter());
          (one ? byOne : byTwo).add(quotient(e, o));
        }
      }
    }
    return byOne.isEmpty() ? byTwo : byOne;
  }

  private List<Evidence> all(Sides sides, Period period) {
    List<Evidence> all = new ArrayList<>();
    for (View view : sides.all()) {
      all.addAll(amounts.of(view, null, period, null));
    }
    return all;
  }

  private static Evidence quotient(Evidence e, Evidence o) {
    return e.against(
        o,
        e.value() / o.value(),
        e.interval().dividedBy(o.interval()),
        Unit.TIMES.text(),
        e.said() + " ÷ " + o.said());
  }
}
