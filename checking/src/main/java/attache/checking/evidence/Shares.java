package attache.checking.evidence;

import attache.checking.evidence.Sides.View;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.reading.TradeFamily;
import attache.claims.claim.Counterpart;
import attache.claims.claim.Parties.About;
import attache.claims.claim.Parties.Partnership;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Measure.Shape;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a whole: a partner's in a reporter's trade, a country's in the world's or a group's; how
 * a part changed, and what it added to the growth of the whole.
 */
record Shares(Amounts amounts) {

  private static final Country WORLD = Country.of("WLD");

  /**
   * A part and the whole it is of.
   *
   * @param part how a side sees the part
   * @param whole how it sees the whole
   */
  private record Pair(View part, View whole) {}

  /** What the reading's operation gives, by report; empty when it is no share we can compute. */
  List<Evidence> of(Reading reading) {
    List<Evidence> all = new ArrayList<>();
    for (Pair pair : pairs(reading)) {
      Period base = reading.base();
      if (reading.operation() == Operation.SHARE) {
        all.addAll(shares(pair, reading.period()));
      } else if (base != null) {
        all.addAll(
            reading.operation() == Operation.CONTRIBUTION
                ? contributions(pair, reading.period(), base)
                : changes(pair, reading.period(), base));
      }
    }
    return all;
  }

  private List<Pair> pairs(Reading reading) {
    String measure = reading.measure();
    if (reading.product() != null) {
      return List.of();
    }
    if (reading.parties() instanceof About(List<Country> subject)) {
      boolean additive =
          amounts
              .catalogue()
              .find(measure)
              .map(m -> m.shape() == Shape.COUNTRY && m.additive())
              .orElse(false);
      Counterpart against = reading.against();
      Country whole =
          against != null && against.parties() instanceof About(List<Country> of)
              ? of.getFirst()
              : WORLD;
      return additive && subject.size() == 1
          ? List.of(new Pair(about(measure, subject.getFirst()), about(measure, whole)))
          : List.of();
    }
    return TradeFamily.of(measure) != null
            && reading.parties() instanceof Partnership(List<Country> reporter, List<Country> with)
        ? List.of(
            new Pair(
                new View(measure, reporter, with, null, false),
                new View(measure, reporter, List.of(WORLD), null, false)))
        : List.of();
  }

  private static View about(String measure, Country country) {
    return new View(measure, List.of(country), List.of(), null, false);
  }

  private List<Evidence> shares(Pair pair, Period period) {
    List<Evidence> all = new ArrayList<>();
    for (Evidence part : amounts.of(pair.part, null, period, null)) {
      for (Evidence whole : amounts.of(pair.whole, null, period, null)) {
        if (part.dataset().equals(whole.dataset()) && whole.interval().low() > 0) {
          all.add(
              part.against(
                  whole,
                  100 * part.value() / whole.value(),
                  part.interval().dividedBy(whole.interval()).times(100),
                  Unit.PERCENT.text(),
                  part.said() + " of " + whole.said() + summed(whole)));
        }
      }
    }
    return all;
  }

  private static String summed(Evidence whole) {
    return whole.notes().stream()
        .filter(note -> note.startsWith("sum of "))
        .findFirst()
        .map(note -> ", the " + note)
        .orElse("");
  }

  private List<Evidence> changes(Pair pair, Period period, Period base) {
    List<Evidence> all = new ArrayList<>();
    for (Evidence now : shares(pair, period)) {
      for (Evidence then : shares(pair, base)) {
        if (now.dataset().equals(then.dataset())) {
          all.add(
              now.against(
                  then,
                  now.value() - then.value(),
                  now.interval().minus(then.interval()),
                  Unit.PERCENTAGE_POINTS.text(),
                  now.said() + " against " + then.said()));
        }
      }
    }
    return all;
  }

  /**
   * The change of the part over the base of the whole, in points of the whole's growth; so the
   * contributions of all parts add up to the growth (System of National Accounts 2008, 15.58).
   */
  private List<Evidence> contributions(Pair pair, Period period, Period base) {
    List<Evidence> all = new ArrayList<>();
    for (Evidence now : amounts.of(pair.part, null, period, null)) {
      for (Evidence then : amounts.of(pair.part, null, base, null)) {
        for (Evidence whole : amounts.of(pair.whole, null, base, null)) {
          if (now.dataset().equals(then.dataset())
              && now.dataset().equals(whole.dataset())
              && whole.interval().low() > 0) {
            double added = now.value() - then.value();
            Interval interval = now.interval().minus(then.interval());
            all.add(
                now.against(then, added, interval, now.unit(), "")
                    .against(
                        whole,
                        100 * added / whole.value(),
                        interval.dividedBy(whole.interval()).times(100),
                        Unit.PERCENTAGE_POINTS.text(),
                        "("
                            + now.said()
                            + " − "
                            + then.said()
                            + ") ÷ "
                            + whole.said()
                            + " of the whole before"));
          }
        }
      }
    }
    return all;
  }
}
