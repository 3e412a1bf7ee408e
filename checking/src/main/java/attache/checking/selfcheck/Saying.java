package attache.checking.selfcheck;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.claims.claim.TimesReading;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Relations in words, with the numbers as said and what they come to. */
final class Saying {

  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_DIGITS = 7;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Reckoning reckoning;

  Saying(Reckoning reckoning) {
    this.reckoning = reckoning;
  }

  /** The relation and how it holds, one sentence. */
  String of(Tie tie, Reckoning.Held held) {
    String text =
        switch (tie) {
          case Tie.Sum sum when sum.whole().cell().topic().role() == Role.EVENT -> event(sum, held);
          case Tie.Sum sum -> sum.atMost() ? atMost(sum, held) : sum(sum, held);
          case Tie.Scaling scaling -> scaling(scaling, held);
          case Tie.Distance distance -> distance(distance, held);
          case Tie.Between between -> between(between, held);
        };
    String start =
        tie instanceof Tie.Sum sum
                && (sum.kind().equals("sub-period")
                    || sum.whole().cell().topic().role() == Role.EVENT)
            ? ""
            : derivations(tie.variables());
    return start + text + ".";
  }

  private String derivations(List<Variable> variables) {
    List<String> all = new ArrayList<>();
    for (Variable v : variables) {
      if (v.claim() == null) {
        all.add(derivation(v));
      }
    }
    return all.isEmpty() ? "" : String.join("; ", all) + "; ";
  }

  /** "$3.128 billion ÷ (1 − 2.8 %) = $3.22 billion for January–September 2019". */
  private String derivation(Variable implied) {
    if (reckoning.web().definition(implied) instanceof Tie.Sum sum) {
      return amount(sum.whole())
          + sum.parts().stream()
              .filter(part -> !part.equals(implied))
              .map(part -> " − " + amount(part))
              .collect(Collectors.joining())
          + " = "
          + computed(implied, FEWEST_DIGITS)
          + titled(implied);
    }
    if (!(reckoning.web().definition(implied) instanceof Tie.Scaling scaling)) {
      return computed(implied, FEWEST_DIGITS);
    }
    String result = computed(implied, FEWEST_DIGITS);
    Period period = implied.cell().when().period();
    String when = period == null ? "" : " for " + PeriodFormat.say(period);
    if (implied.equals(scaling.change())) {
      return amount(scaling.current()) + " ÷ " + amount(scaling.base()) + " = " + result;
    }
    if (implied.equals(scaling.base())) {
      boolean difference = isDifference(scaling.change());
      return amount(scaling.current())
          + (difference ? " less " + change(scaling.change()) : " ÷ " + factor(scaling.change()))
          + " = "
          + result
          + when;
    }
    return product(scaling) + " = " + result + when;
  }

  private String sum(Tie.Sum sum, Reckoning.Held held) {
    Variable whole = sum.whole();
    if (sum.kind().equals("repeated")) {
      return amount(sum.parts().get(0))
          + " and "
          + amount(whole)
          + " are said of the same"
          + switch (held.holding()) {
            case HOLDS, HOLDS_BY_READING -> " and agree";
            case HOLDS_BY_TRUNCATION -> " and agree if digits were cut off";
            case DIFFERS_BY_SOURCE -> " by two sources, which differ";
            case FAILS ->
                held.nearly() ? " and differ in the last printed digit" : " and do not agree";
          };
    }
    double all = 0;
    List<String> terms = new ArrayList<>();
    boolean periodsDiffer =
        sum.parts().stream().anyMatch(p -> !p.cell().when().equals(whole.cell().when()));
    for (int i = 0; i < sum.parts().size(); i++) {
      Variable part = sum.parts().get(i);
      double times = sum.coefficients().get(i);
      all += number(part) * times;
      terms.add(
          amount(part)
              + (times == 1 ? "" : " × " + count(times))
              + (periodsDiffer && times == 1 ? in(part) : ""));
    }
    return String.join(" + ", terms) + " = " + say(all, whole) + verdict(whole, held);
  }

  /** "30 years before 2022 is 1992, in line with …", "number 3 in 2020 comes after …". */
  private static String event(Tie.Sum sum, Reckoning.Held held) {
    Variable whole = sum.whole();
    Variable part = sum.parts().get(0);
    boolean fails = held.holding() == Relation.Holding.FAILS;
    if (sum.kind().equals("anniversary")) {
      long years = Math.round(ordinal(part));
      long began = year(part);
      return years
          + " years before "
          + (began + years)
          + " is "
          + began
          + (fails ? ", not " : ", in line with ")
          + "the "
          + year(whole)
          + (Events.isAnniversary(whole)
              ? " that "
                  + Math.round(ordinal(whole))
                  + " years before "
                  + (year(whole) + Math.round(ordinal(whole)))
                  + " is"
              : " said");
    }
    String earlier = "number " + Math.round(ordinal(part)) + " in " + year(part);
    String later = "number " + Math.round(ordinal(whole)) + " in " + year(whole);
    boolean yearly = whole.claim() != null && whole.claim().is(Claim.Flag.PER_YEAR);
    return earlier
        + " and "
        + later
        + (fails
            ? ordinal(part) == ordinal(whole)
                ? " cannot be the same"
                : yearly && year(whole) >= year(part)
                    ? " are more than one a year"
                    : " are in the wrong order"
            : yearly
                    && year(whole) - year(part)
                        > Math.round(ordinal(whole)) - Math.round(ordinal(part))
                ? " fit if years were left out"
                : " fit one another");
  }

  private static long year(Variable event) {
    Period period = event.cell().when().period();
    return period == null ? 0 : period.start().getYear();
  }

  private static double ordinal(Variable event) {
    Quantity quantity = event.claim() == null ? null : event.claim().quantity();
    return quantity == null ? 0 : quantity.number();
  }

  private String atMost(Tie.Sum sum, Reckoning.Held held) {
    Variable whole = sum.whole();
    Variable part = sum.parts().get(0);
    boolean fails =
        held.holding() == Relation.Holding.FAILS
            || held.holding() == Relation.Holding.DIFFERS_BY_SOURCE;
    String more = fails ? "more than " : "no more than ";
    if (whole.cell().topic().role() == Role.RANK) {
      double most = number(whole);
      return "a share of "
          + amount(part)
          + " is "
          + more
          + FigureFormat.say(100 * most, Unit.PERCENT)
          + ", the most that place "
          + Math.round(1 / most)
          + " can hold";
    }
    if (sum.kind().equals("sub-period")) {
      Period period = whole.cell().when().period();
      return (part.claim() == null ? derivation(part) : amount(part) + in(part))
          + (fails ? ", more than " : ", within ")
          + the(whole)
          + (period == null ? "" : " for all of " + PeriodFormat.say(period));
    }
    if (sum.kind().equals("order")) {
      return amount(part)
          + with(part)
          + " is "
          + more
          + amount(whole)
          + with(whole)
          + ", which stands higher";
    }
    String parts =
        sum.parts().stream().map(p -> amount(p) + titled(p)).collect(Collectors.joining(" + "));
    return parts
        + (fails ? " is more than " : " is within ")
        + amount(whole)
        + titled(whole)
        + (fails ? ", of which it is a part" : "");
  }

  private String scaling(Tie.Scaling scaling, Reckoning.Held held) {
    Variable current = scaling.current();
    double base = number(scaling.base());
    double by = number(scaling.change());
    double comes = isDifference(scaling.change()) ? base + by : base * by;
    return product(scaling) + " = " + say(comes, current) + verdict(current, held);
  }

  private String distance(Tie.Distance distance, Reckoning.Held held) {
    boolean inOrder = number(distance.one()) >= number(distance.other());
    Variable more = inOrder ? distance.one() : distance.other();
    Variable less = inOrder ? distance.other() : distance.one();
    return amount(more)
        + " − "
        + amount(less)
        + " = "
        + say(number(more) - number(less), distance.balance())
        + verdict(distance.balance(), held);
  }

  private String between(Tie.Between between, Reckoning.Held held) {
    boolean fails = held.holding() == Relation.Holding.FAILS && !held.nearly();
    return change(between.whole())
        + titled(between.whole())
        + (fails ? " does not lie between " : " lies between ")
        + change(between.one())
        + titled(between.one())
        + " and "
        + change(between.other())
        + titled(between.other());
  }

  private String verdict(Variable compared, Reckoning.Held held) {
    return switch (held.holding()) {
      case HOLDS -> ", in line with " + the(compared);
      case HOLDS_BY_TRUNCATION ->
          ", in line with " + the(compared) + " only if digits were cut off, not rounded";
      case HOLDS_BY_READING ->
          held.readOtherwise() == null
              ? ", in line with " + the(compared)
              : ", but in line with " + the(compared) + " if " + otherwise(held.readOtherwise());
      case DIFFERS_BY_SOURCE -> ", not " + the(compared) + " by another source";
      case FAILS ->
          held.nearly() ? ", one last digit off " + the(compared) : ", not " + the(compared);
    };
  }

  private static String otherwise(Variable v) {
    Claim claim = v.claim();
    Quantity quantity = claim == null ? null : claim.quantity();
    if (claim == null || quantity == null) {
      return "read otherwise";
    }
    if (quantity.unit().equals(Unit.TIMES)) {
      boolean increment = claim.timesReading() == TimesReading.INCREMENT;
      return FigureFormat.say(quantity.number(), Unit.TIMES)
          + (increment ? " is the new over the old" : " is what was added, over the old");
    }
    return said(quantity) + " is a share of the rate itself";
  }

  /** "the $4.6 million said", or what follows where nothing is said. */
  private String the(Variable v) {
    return "the " + amount(v) + (v.claim() == null ? " that follows" : " said");
  }

  private String product(Tie.Scaling scaling) {
    if (scaling.kind().equals("share")) {
      return amount(scaling.change()) + " of " + amount(scaling.base());
    }
    if (scaling.kind().equals("currency")) {
      return amount(scaling.base()) + " at " + computed(scaling.change(), FEWEST_DIGITS);
    }
    return amount(scaling.base())
        + (isDifference(scaling.change())
            ? " + " + change(scaling.change())
            : " × " + factor(scaling.change()));
  }

  private String factor(Variable change) {
    Claim claim = change.claim();
    Quantity quantity = claim == null ? null : claim.quantity();
    if (claim == null || quantity == null || change.cell().topic().role() == Role.RATIO) {
      return computed(change, FEWEST_DIGITS);
    }
    if (quantity.unit().equals(Unit.PERCENT) && claim.change() != Change.TO) {
      boolean down = claim.direction() == Direction.DOWN || quantity.number() < 0;
      double yearly = 1 + quantity.number() / 100 * (down && quantity.number() > 0 ? -1 : 1);
      long years =
          yearly > 0 && yearly != 1 ? Math.round(Math.log(number(change)) / Math.log(yearly)) : 1;
      return "(1 " + (down ? "− " : "+ ") + said(quantity) + ")" + (years > 1 ? "^" + years : "");
    }
    return computed(change, FEWEST_DIGITS);
  }

  private String change(Variable change) {
    Claim claim = change.claim();
    Quantity quantity = claim == null ? null : claim.quantity();
    if (claim == null || quantity == null) {
      return computed(change, FEWEST_DIGITS);
    }
    boolean down = claim.direction() == Direction.DOWN && quantity.number() > 0;
    return (down ? "−" : "") + said(quantity);
  }

  /** The figure as said, with its hedge; of an implied one, what it comes to. */
  private String amount(Variable v) {
    Quantity quantity = v.claim() == null ? null : v.claim().quantity();
    if (quantity == null) {
      return computed(v, FEWEST_DIGITS);
    }
    return said(quantity);
  }

  private static String said(Quantity quantity) {
    String hedge =
        switch (quantity.hedge()) {
          case NONE, RECORD -> "";
          case ABOUT -> "about ";
          case NEARLY -> "nearly ";
          case MORE_THAN -> "more than ";
          case LESS_THAN -> "less than ";
          case UP_TO -> "up to ";
          case AT_LEAST -> "at least ";
        };
    if (quantity.value() == null) {
      return hedge + FigureFormat.say(quantity.printed(), quantity.unit());
    }
    return hedge
        + switch (quantity.unit()) {
          case Unit.Plain plain
              when plain == Unit.Plain.PERCENT || plain == Unit.Plain.PERCENTAGE_POINTS ->
              quantity.value().abs().toPlainString()
                  + (plain == Unit.Plain.PERCENT ? " %" : " percentage points");
          default -> FigureFormat.say(quantity.number(), quantity.unit(), digits(quantity));
        };
  }

  private String computed(Variable v, int digits) {
    double number = number(v);
    String unit = v.cell().topic().unit();
    return unit.isEmpty() ? count(number) : FigureFormat.say(number, unit(unit), digits);
  }

  private static String say(double number, Variable like) {
    Quantity quantity = like.claim() == null ? null : like.claim().quantity();
    if (quantity != null && (quantity.unit().equals(Unit.PERCENT))) {
      return BigDecimal.valueOf(number)
              .multiply(HUNDRED)
              .setScale(Math.max(0, quantity.resolution().scale()), RoundingMode.HALF_UP)
              .toPlainString()
          + " %";
    }
    int digits = quantity == null ? FEWEST_DIGITS + 1 : digits(quantity);
    Unit unit = quantity == null ? unit(like.cell().topic().unit()) : quantity.unit();
    return FigureFormat.say(number, unit, digits);
  }

  private static Unit unit(String text) {
    return text.equals("count") || text.isEmpty() ? Unit.ONE : Unit.parse(text);
  }

  private static int digits(Quantity quantity) {
    BigDecimal value = quantity.value();
    if (value == null || value.signum() == 0) {
      return FEWEST_DIGITS;
    }
    int printed =
        value.abs().divideToIntegralValue(quantity.resolution()).toBigInteger().toString().length();
    return Math.clamp(printed, FEWEST_DIGITS, MOST_DIGITS);
  }

  private double number(Variable v) {
    return reckoning.number(v, Map.of());
  }

  private boolean isDifference(Variable v) {
    return reckoning.web().meaning(v).form() == Meaning.Form.DIFFERENCE;
  }

  private static String in(Variable v) {
    Period period = v.cell().when().period();
    return period == null ? "" : " for " + PeriodFormat.say(period);
  }

  private static String with(Variable v) {
    Who who = v.cell().topic().who();
    return who.second().isEmpty() ? "" : " (" + name(who.first()) + "–" + name(who.second()) + ")";
  }

  private static String name(String codes) {
    return codes.contains(",") ? codes : new Country(codes).name();
  }

  private static String titled(Variable v) {
    return Catalogue.standard()
        .find(v.cell().topic().measure())
        .map(m -> " (" + m.title("en").toLowerCase(Locale.ROOT) + ")")
        .orElse("");
  }

  /** A bare number with at most three decimals. */
  private static String count(double number) {
    return BigDecimal.valueOf(number)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
