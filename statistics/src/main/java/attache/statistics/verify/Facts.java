package attache.statistics.verify;

import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Status;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.Measure.Shape;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What does not go together among the stated facts of registers. Facts are held against one another
 * by the intervals that their words allow ("nearly 3 billion"), never by their numbers; they must
 * be of the same thing on the same basis (scope) and of the same period.
 */
public final class Facts {

  private final List<Fact> facts = new ArrayList<>();

  /**
   * @param series of registers; figures of other sources are told from facts by their status and
   *     left out, as are plans and unsupported figures
   */
  public Facts(List<Series> series) {
    for (Series one : series) {
      for (Observation o : one.observations()) {
        if (o.status() == Status.STATED) {
          facts.add(new Fact(one.key(), o));
        }
      }
    }
  }

  /** A stated figure. */
  private record Fact(SeriesKey key, Observation observation) {

    Interval interval() {
      return observation.interval();
    }

    /** The figure and whose it is: "15 companies (BLR)". */
    String said() {
      return FigureFormat.say(observation.value(), Unit.parse(key.unit()), 5)
          + " ("
          + (key.reporter() == null ? "third party" : key.reporter())
          + ")";
    }

    /**
     * What must be the same for two facts to be of one thing. Of trade and investment each side has
     * its own count, and their gap is no clash; the residents of a park or the number of a fair are
     * one, whoever counts.
     */
    String thing(boolean withMeasure) {
      Shape shape = Catalogue.standard().find(key.measure()).map(Measure::shape).orElse(null);
      boolean oneCount = key.entity() != null && shape != Shape.PAIR && shape != Shape.DIRECTED;
      return String.join(
          "\t",
          withMeasure ? key.measure() : "",
          String.valueOf(key.entity()),
          oneCount ? "" : String.valueOf(key.reporter()),
          oneCount ? "" : String.valueOf(key.partner()),
          withMeasure ? String.valueOf(key.origin()) : "",
          String.valueOf(key.product()),
          String.valueOf(key.scope()));
    }
  }

  /** Hands over all that clashes. */
  public void look(Consumer<Suspicion> found) {
    clashes(found);
    growths(found);
    turnovers(found);
  }

  /** Facts of one thing, unit and period whose intervals do not meet. */
  private void clashes(Consumer<Suspicion> found) {
    Map<String, List<Fact>> byThing = new LinkedHashMap<>();
    for (Fact fact : facts) {
      byThing
          .computeIfAbsent(
              fact.thing(true)
                  + "\t"
                  + fact.key.unit()
                  + "\t"
                  + fact.key.growth()
                  + "\t"
                  + fact.observation.period(),
              thing -> new ArrayList<>())
          .add(fact);
    }
    for (List<Fact> same : byThing.values()) {
      Fact first = same.getFirst();
      for (Fact other : same.subList(1, same.size())) {
        if (!first.interval().meets(other.interval())) {
          found.accept(
              suspicion(
                  Rule.CLASH,
                  other,
                  other.said() + " against " + first.said() + scope(first),
                  first.interval()));
        }
      }
    }
  }

  private static String scope(Fact fact) {
    return fact.key.scope() == null ? "" : ", both as \"" + fact.key.scope() + "\"";
  }

  /** Growths that the levels of the two periods do not give. */
  private void growths(Consumer<Suspicion> found) {
    for (Fact growth : facts) {
      if (!growth.key.growth()) {
        continue;
      }
      Period period = growth.observation.period();
      Fact now = level(growth, period);
      Fact before = level(growth, period.plusYears(-1));
      if (now == null || before == null) {
        continue;
      }
      Interval given =
          now.interval().dividedBy(before.interval()).minus(Interval.point(1)).times(100);
      if (!given.meets(growth.interval())) {
        found.accept(
            suspicion(
                Rule.GROWTH_AND_LEVELS,
                growth,
                String.format(
                    Locale.ROOT,
                    "%s, but %s after %s is %.1f to %.1f %%",
                    growth.said(),
                    now.said(),
                    before.said(),
                    given.low(),
                    given.high()),
                given));
      }
    }
  }

  private @Nullable Fact level(Fact growth, Period period) {
    for (Fact fact : facts) {
      if (!fact.key.growth()
          && fact.thing(true).equals(growth.thing(true))
          && fact.observation.period().equals(period)
          && Unit.parse(fact.key.unit()) instanceof Unit.Money) {
        return fact;
      }
    }
    return null;
  }

  /** Turnovers that exports and imports on the same basis do not add up to. */
  private void turnovers(Consumer<Suspicion> found) {
    for (Fact whole : facts) {
      Measure measure = Catalogue.standard().find(whole.key.measure()).orElse(null);
      if (measure == null || measure.formula().isEmpty() || whole.key.growth()) {
        continue;
      }
      Interval sum = Interval.point(0);
      List<String> said = new ArrayList<>();
      for (Measure.Term term : measure.formula()) {
        Fact part = part(whole, term.measure());
        if (part == null) {
          said.clear();
          break;
        }
        sum = term.sign() > 0 ? sum.plus(part.interval()) : sum.minus(part.interval());
        said.add(part.said());
      }
      if (!said.isEmpty() && !sum.meets(whole.interval())) {
        found.accept(
            suspicion(
                Rule.FLOWS_AND_TURNOVER,
                whole,
                whole.said() + ", but its parts are " + String.join(" and ", said),
                sum));
      }
    }
  }

  private @Nullable Fact part(Fact whole, String measure) {
    for (Fact fact : facts) {
      if (fact.key.measure().equals(measure)
          && !fact.key.growth()
          && fact.key.unit().equals(whole.key.unit())
          && fact.thing(false).equals(whole.thing(false))
          && fact.observation.period().equals(whole.observation.period())) {
        return fact;
      }
    }
    return null;
  }

  /** How far apart: the distance of the nearest ends in widths of the narrower interval. */
  private static Suspicion suspicion(Rule rule, Fact fact, String what, Interval other) {
    double apart = Math.abs(fact.interval().distanceFrom(other));
    double width = Math.max(fact.interval().width(), other.width());
    return new Suspicion(
        rule,
        fact.key.toString(),
        fact.observation.period().toString(),
        fact.observation.value(),
        what,
        width > 0 ? 1 + apart / width : 1 + apart,
        Math.abs(fact.observation.value()));
  }
}
