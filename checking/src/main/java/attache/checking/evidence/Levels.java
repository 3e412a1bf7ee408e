package attache.checking.evidence;

import attache.checking.evidence.Sides.View;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.claims.claim.Parties.About;
import attache.statistics.source.Entity;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure.Shape;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Amounts of a reading by each side, put on one year, month, day or head where that is meant. */
record Levels(Ledger ledger, Amounts amounts) {

  private static final Country WORLD = Country.of("WLD");

  /** What a group's members trade with everybody, and what of it they trade with one another. */
  private static final Map<String, String> TOTALS =
      Map.of(
          "total_exports", "goods_exports",
          "total_imports", "goods_imports",
          "total_trade", "goods_trade_turnover");

  /**
   * The amounts that the reading's operation asks for.
   *
   * @param currency ISO code wanted, or null for the currency the figures are in
   */
  List<Evidence> of(Reading reading, @Nullable String currency) {
    Period period = reading.period();
    return switch (reading.operation()) {
      case YEARLY_AVERAGE -> each(whole(reading, currency), period.monthCount() / 12.0, "year");
      case MONTHLY_AVERAGE -> each(whole(reading, currency), period.monthCount(), "month");
      case DAILY_AVERAGE -> each(whole(reading, currency), period.dayCount(), "day");
      case PER_HEAD -> perHead(reading, currency);
      default -> whole(reading, currency);
    };
  }

  /** The whole amount in the period. */
  List<Evidence> whole(Reading reading, @Nullable String currency) {
    if (isThing(reading)) {
      return things(reading, currency);
    }
    List<Evidence> all = new ArrayList<>();
    for (View view : Sides.of(reading).all()) {
      List<Evidence> held = amounts.of(view, reading.product(), reading.period(), currency);
      all.addAll(held);
      all.addAll(
          withoutTradeAmongMembers(view, held, reading.product(), reading.period(), currency));
    }
    return all;
  }

  static boolean isThing(Reading reading) {
    return Catalogue.standard()
        .find(reading.measure())
        .map(m -> m.shape() == Shape.PARK || m.shape() == Shape.EVENT)
        .orElse(false);
  }

  private List<Evidence> things(Reading reading, @Nullable String currency) {
    String name = reading.entity();
    Optional<Entity> entity = name == null ? Optional.empty() : ledger.entity(name);
    if (entity.isEmpty()) {
      return List.of();
    }
    return amounts.ofThing(
        reading.measure(),
        entity.get().id(),
        reading.parties().all().stream().map(Country::code).toList(),
        reading.period(),
        currency);
  }

  /** "The exports of the Union" are what its members sell to others, or to one another, too. */
  List<Evidence> withoutTradeAmongMembers(
      View view,
      List<Evidence> held,
      @Nullable String product,
      Period period,
      @Nullable String currency) {
    String flow = TOTALS.get(view.measure());
    boolean group =
        view.reporter().size() == 1
            && view.reporter().getFirst().isGroup()
            && !view.reporter().getFirst().equals(WORLD);
    if (flow == null || !group || held.isEmpty()) {
      return List.of();
    }
    View within = new View(flow, view.reporter(), view.reporter(), null, false);
    List<Evidence> all = new ArrayList<>();
    for (Evidence mutual : amounts.of(within, product, period, currency)) {
      for (Evidence e : held) {
        if (e.dataset().equals(mutual.dataset())) {
          all.add(
              e.against(
                      mutual,
                      e.value() - mutual.value(),
                      e.interval().minus(mutual.interval()),
                      e.unit(),
                      e.said() + " − " + mutual.said() + " among its members")
                  .noting("Without what its members trade with one another."));
        }
      }
    }
    return all;
  }

  private static List<Evidence> each(List<Evidence> wholes, double parts, String of) {
    if (parts == 1) {
      return wholes;
    }
    return wholes.stream()
        .map(e ->
            e.with(
                e.value() / parts,
                e.interval().times(1 / parts),
                e.unit(),
                e.said() + " ÷ " + FigureFormat.say(parts, Unit.ONE) + " " + of + "s"))
        .toList();
  }

  /** The population is the World Bank's, whoever reports the amount; it is said so. */
  private List<Evidence> perHead(Reading reading, @Nullable String currency) {
    if (!(reading.parties() instanceof About(List<Country> subject))) {
      return List.of();
    }
    View people = new View("population", subject, List.of(), null, false);
    List<Evidence> all = new ArrayList<>();
    for (Evidence p : amounts.of(people, null, reading.period(), null)) {
      for (Evidence e : whole(reading.computing(Operation.LEVEL), currency)) {
        if (p.interval().low() > 0) {
          Evidence head =
              e.against(
                  p,
                  e.value() / p.value(),
                  e.interval().dividedBy(p.interval()),
                  e.unit(),
                  e.said() + " ÷ " + p.said());
          all.add(
              e.dataset().equals(p.dataset())
                  ? head
                  : head.noting("The population is of another data set, " + p.dataset() + "."));
        }
      }
    }
    return all;
  }
}
