package attache.checking.across;

import attache.checking.CheckedStatement;
import attache.checking.Finding;
import attache.checking.across.Clash.Cause;
import attache.checking.across.Clash.Said;
import attache.checking.diagnosis.QuantitySlip;
import attache.checking.diagnosis.Restatement;
import attache.checking.evidence.Evidence;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.verdict.Outcome;
import attache.checking.verdict.Stated;
import attache.checking.verdict.Tolerances;
import attache.claims.claim.Claim;
import attache.claims.claim.TimesReading;
import attache.statistics.store.Statistics;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures of several statements that are told of the same thing and do not agree: the same
 * measure, parties, product, period and base. Nothing is compared of which the words leave open who
 * or when it is about; a rounding is no clash.
 */
public final class Clashes {

  /** More pairs of figures than this of one thing are not held against one another. */
  private static final int MOST_OF_ONE_THING = 200;

  private final Statistics statistics;

  /** With exchange rates of these statistics. */
  public Clashes(Statistics statistics) {
    this.statistics = statistics;
  }

  /** One figure of one statement, the place of which is given, as its reading takes it. */
  private record Figure(
      int place, CheckedStatement statement, Finding finding, Reading reading, Interval said) {

    private Claim claim() {
      return finding.claim();
    }

    private Said told() {
      return new Said(statement.statement(), claim());
    }
  }

  /** All clashes between any two of the statements, in the order of the statements and figures. */
  public List<Clash> of(List<CheckedStatement> statements) {
    Map<List<Object>, List<Figure>> byThing = new LinkedHashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      for (Finding finding : statements.get(i).findings()) {
        Figure figure = figure(i, statements.get(i), finding);
        if (figure != null) {
          byThing.computeIfAbsent(thing(figure.reading), t -> new ArrayList<>()).add(figure);
        }
      }
    }
    List<Clash> clashes = new ArrayList<>();
    for (List<Figure> told : byThing.values()) {
      clashes.addAll(among(told));
    }
    return clashes;
  }

  /** The figure, or null where it is open what it is told of or how it is meant. */
  private static @Nullable Figure figure(int place, CheckedStatement statement, Finding finding) {
    Claim claim = finding.claim();
    Reading reading = finding.reading();
    boolean open =
        reading == null
            || finding.outcome() == Outcome.NOT_A_FACT
            || claim.period() == null
            || (claim.parties().all().isEmpty() && claim.entity() == null)
            || claim.timesReading() == TimesReading.AMBIGUOUS;
    if (open || reading == null) {
      return null;
    }
    Stated stated = Stated.of(claim, reading);
    return stated == null ? null : new Figure(place, statement, finding, reading, stated.word());
  }

  /** What a reading is a figure of; two with equal things can be held against one another. */
  private static List<Object> thing(Reading reading) {
    List<Object> thing = new ArrayList<>();
    thing.add(reading.measure());
    thing.add(reading.operation());
    thing.add(who(reading));
    thing.add(String.valueOf(reading.product()));
    thing.add(String.valueOf(reading.entity()));
    thing.add(reading.period());
    thing.add(String.valueOf(reading.base()));
    return thing;
  }

  private static Object who(Reading reading) {
    boolean mutual =
        reading.operation() != Operation.RANK
            && reading.operation() != Operation.SHARE
            && reading.measure().endsWith("_turnover");
    return mutual
        ? new TreeSet<>(reading.parties().all().stream().map(Country::code).toList())
        : reading.parties();
  }

  private List<Clash> among(List<Figure> told) {
    List<Clash> clashes = new ArrayList<>();
    Set<String> known = new HashSet<>();
    int pairs = 0;
    for (int i = 0; i < told.size(); i++) {
      for (int j = i + 1; j < told.size() && pairs < MOST_OF_ONE_THING; j++) {
        Figure one = told.get(i);
        Figure other = told.get(j);
        if (one.place == other.place) {
          continue;
        }
        pairs++;
        Clash clash = between(one, other);
        if (clash != null && known.add(clash.says())) {
          clashes.add(clash);
        }
      }
    }
    return clashes;
  }

  private @Nullable Clash between(Figure one, Figure other) {
    Interval a = one.said;
    Interval b = inUnitOf(one, other);
    if (b == null || isNear(a, b, one)) {
      return null;
    }
    Said first = one.told();
    Said second = other.told();
    String told =
        first.by()
            + " says “"
            + first.surface()
            + "” and "
            + second.by()
            + " “"
            + second.surface()
            + "” "
            + of(one.reading)
            + ". ";
    String sides = eachBySide(one, other);
    if (sides != null) {
      return new Clash(first, second, Cause.TWO_SIDES, told + sides);
    }
    Clash ofOne = slip(told, one, b, first, second);
    Clash ofOther = slip(told, other, backInUnitOf(other, a, b), first, second);
    Clash slip = ofOther != null && (ofOne == null || isOff(other)) ? ofOther : ofOne;
    if (slip != null) {
      return slip;
    }
    boolean good = isGood(one.finding.outcome());
    if (good != isGood(other.finding.outcome())
        && one.finding.outcome() != Outcome.UNCHECKED
        && other.finding.outcome() != Outcome.UNCHECKED) {
      return new Clash(
          first,
          second,
          Cause.ONE_OFF,
          told + "Official figures support " + (good ? first : second).by() + ".");
    }
    return new Clash(
        first, second, Cause.UNKNOWN, told + "What is held does not tell which of them is right.");
  }

  private String of(Reading reading) {
    String title = statistics.catalogue().get(reading.measure()).title("en");
    return "of the same: "
        + title
        + ", "
        + (reading.entity() != null
            ? reading.entity()
            : String.join(
                " and ", reading.parties().all().stream().map(Country::nameWithArticle).toList()))
        + ", "
        + PeriodFormat.say(reading.period())
        + (reading.base() == null ? "" : " against " + PeriodFormat.say(reading.base()));
  }

  private static boolean isOff(Figure figure) {
    return switch (figure.finding.outcome()) {
      case OFF, OFF_EXPLAINED, CONTRADICTS_ITSELF -> true;
      default -> false;
    };
  }

  /** Whether the two meet or differ by no more than a rounding. */
  private static boolean isNear(Interval a, Interval b, Figure like) {
    double distance = Math.abs(a.distanceFrom(b));
    Unit unit = unit(like);
    if (distance == 0) {
      return true;
    }
    if (Unit.RANK.equals(unit)) {
      return false;
    }
    if (Unit.PERCENT.equals(unit) || Unit.PERCENTAGE_POINTS.equals(unit)) {
      return distance <= Tolerances.CLOSE_POINTS;
    }
    double size = Math.max(Math.abs(a.middle()), Math.abs(b.middle()));
    return distance <= Tolerances.CLOSE * size;
  }

  private static @Nullable Unit unit(Figure figure) {
    var quantity = figure.claim().quantity();
    return quantity == null ? null : quantity.unit();
  }

  /** The other figure in the unit of the first, at the average rate of the year, or null. */
  private @Nullable Interval inUnitOf(Figure one, Figure other) {
    double rate = rate(unit(other), unit(one), one.reading.period());
    return Double.isNaN(rate) ? null : other.said.times(rate);
  }

  private static Interval backInUnitOf(Figure other, Interval a, Interval converted) {
    double scale = converted.middle() == 0 ? 1 : other.said.middle() / converted.middle();
    return a.times(scale);
  }

  /** Units of one for one of the other; NaN where they cannot be compared. */
  private double rate(@Nullable Unit from, @Nullable Unit to, Period period) {
    if (from == null || to == null) {
      return Double.NaN;
    }
    if (from.equals(to) || (from instanceof Unit.Count && to instanceof Unit.Count)) {
      return 1;
    }
    if (from instanceof Unit.Money one && to instanceof Unit.Money other) {
      int year = period.end().getYear();
      OptionalDouble of = statistics.perDollar(one.code(), year);
      OptionalDouble into = statistics.perDollar(other.code(), year);
      return of.isPresent() && into.isPresent() && of.getAsDouble() > 0
          ? into.getAsDouble() / of.getAsDouble()
          : Double.NaN;
    }
    return Double.NaN;
  }

  private static boolean isGood(Outcome outcome) {
    return outcome == Outcome.MATCHES_BOTH
        || outcome == Outcome.MATCHES_ONE
        || outcome == Outcome.CLOSE;
  }

  /** Where each is in line with another side's own statistics, that said in words, or null. */
  private static @Nullable String eachBySide(Figure one, Figure other) {
    Set<String> first = sides(one);
    Set<String> second = sides(other);
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    if (first.isEmpty() || second.isEmpty() || !both.isEmpty()) {
      return null;
    }
    return "Each is in line with the statistics of another side: "
        + names(first)
        + " and "
        + names(second)
        + "; that is nobody's error, but whose figure it is should be said.";
  }

  private static Set<String> sides(Figure figure) {
    Set<String> sides = new TreeSet<>();
    Interval said = figure.finding.stated();
    if (said == null || !isGood(figure.finding.outcome())) {
      return sides;
    }
    for (Evidence e : figure.finding.evidence()) {
      if (e.independent() && e.reporter() != null && near(said, e.interval())) {
        sides.add(e.reporter());
      }
    }
    return sides;
  }

  private static boolean near(Interval said, Interval official) {
    return Math.abs(said.distanceFrom(official)) <= Tolerances.CLOSE * Math.abs(official.middle());
  }

  private static String names(Set<String> codes) {
    return String.join(", ", codes.stream().map(c -> Country.of(c).nameWithArticle()).toList());
  }

  /** The clash as a slip in one figure, where undoing one brings it to the other, or null. */
  private static @Nullable Clash slip(
      String told, Figure figure, Interval target, Said first, Said second) {
    for (Restatement slip : QuantitySlip.allOf(figure.claim())) {
      Stated said = Stated.of(slip.claim(), figure.reading);
      if (said != null && said.word().isBounded() && isNear(said.word(), target, figure)) {
        return new Clash(
            first,
            second,
            Cause.SLIP,
            told + "They agree if " + figure.told().by() + " meant: " + slip.says() + ".");
      }
    }
    return null;
  }
}
