package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import attache.claims.claim.Link;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Growth between two levels: level · (1 + growth). Where only one of the levels is said, the other
 * follows and can meet what is said elsewhere.
 */
final class Growths {

  /** Real growth is told beside nominal levels; the two do not multiply. */
  private static final List<String> TOLD_IN_REAL_TERMS = List.of("gdp", "gdp_per_capita");

  /** Following chains of growth further would tell little: each step loses a digit. */
  private static final int SWEEPS = 2;

  private Growths() {}

  static void tie(Web web) {
    List<Variable> open =
        web.variables().stream()
            .filter(v -> v.cell().topic().role() == Role.CHANGE || isQuotient(v))
            .filter(v -> !TOLD_IN_REAL_TERMS.contains(v.cell().topic().measure()))
            .toList();
    for (int sweep = 0; sweep < SWEEPS && !open.isEmpty(); sweep++) {
      List<Variable> later = new ArrayList<>();
      for (Variable change : open) {
        if (!tied(web, change)) {
          later.add(change);
        }
      }
      open = later;
    }
  }

  private static boolean isQuotient(Variable v) {
    return v.cell().topic().role() == Role.RATIO
        && v.claim() != null
        && v.claim().quantity() != null
        && v.claim().quantity().unit().equals(Unit.TIMES);
  }

  /**
   * "X, five times as much as Y": where the sentence has no other two of one kind, they make the
   * ratio, or it is one of something else.
   */
  private static boolean quotient(Web web, Variable ratio) {
    List<Variable> levels =
        web.inSentence(ratio.sentence()).stream()
            .filter(v -> v.cell().topic().role() == Role.LEVEL)
            .toList();
    if (levels.size() == 2
        && levels.get(0).cell().topic().unit().equals(levels.get(1).cell().topic().unit())
        && levels.get(0).cell().topic().measure().equals(levels.get(1).cell().topic().measure())) {
      boolean falling =
          web.meaning(levels.get(0)).interval().middle()
              < web.meaning(levels.get(1)).interval().middle();
      Variable more = levels.get(falling ? 1 : 0);
      Variable less = levels.get(falling ? 0 : 1);
      web.tie(new Tie.Scaling("product", more, less, ratio, Slack.ANY));
    }
    return true;
  }

  private static boolean tied(Web web, Variable change) {
    Claim claim = change.claim();
    if (claim == null) {
      return true;
    }
    Period currentPeriod = Cell.currentOf(claim);
    Period basePeriod = Cell.baseOf(claim);
    if (change.cell().topic().role() == Role.RATIO && web.linked(change, Link.Role.BASE) == null) {
      return quotient(web, change);
    }
    Variable current = linkedLevel(web, change, Link.Role.CHANGE_OF);
    Variable base = linkedLevel(web, change, Link.Role.BASE);
    if (base == null && current != null) {
      base = linkedLevel(web, current, Link.Role.BASE);
    }
    boolean ofTotals = change.cell().topic().isTotal();
    if (current == null && currentPeriod != null && ofTotals) {
      current = level(web, change, currentPeriod, base, change.cell().topic().expected());
    }
    if (base == null && basePeriod != null && ofTotals) {
      base = level(web, change, basePeriod, current, false);
      if (base == null && current != null && current.cell().topic().expected()) {
        base = level(web, change, basePeriod, current, true);
      }
    }
    if (current != null && current.equals(base)) {
      return true;
    }
    if (current != null && base != null) {
      if (fits(web, change, current, base)) {
        web.tie(
            new Tie.Scaling(
                kind(web, change), current, base, change, slack(change, current, base)));
      }
      return true;
    }
    if (current != null && basePeriod != null && fits(web, change, current, current)) {
      Cell cell = inItsOwnTime(current.cell()).at(basePeriod);
      Variable before = web.implied(cell, current, timed(change, current), Meaning.Form.LEVEL);
      web.define(
          before,
          new Tie.Scaling("growth", current, before, change, slack(change, current, current)));
      return true;
    }
    if (base != null && currentPeriod != null && fits(web, change, base, base)) {
      Cell cell = inItsOwnTime(base.cell()).at(currentPeriod);
      Variable after = web.implied(cell, base, timed(change, base), Meaning.Form.LEVEL);
      web.define(after, new Tie.Scaling("growth", after, base, change, slack(change, base, base)));
      return true;
    }
    return false;
  }

  /** "Doubled since 2005" is told of a yearly level, though its words sound like a sum. */
  private static Cell inItsOwnTime(Cell level) {
    Cell.Topic topic = level.topic();
    return level.of(
        topic.flagged(topic.flags().stream().filter(f -> f != Claim.Flag.CUMULATIVE).toList()));
  }

  private static @Nullable Variable linkedLevel(Web web, Variable from, Link.Role role) {
    Variable to = web.linked(from, role);
    return to != null
            && (to.cell().topic().role() == Role.LEVEL || to.cell().topic().role() == Role.SHARE)
        ? to
        : null;
  }

  /** The level of the change's topic in the period, in the unit of the other level if known. */
  private static @Nullable Variable level(
      Web web, Variable change, Period period, @Nullable Variable other, boolean expected) {
    if (other != null) {
      Cell.Topic topic = other.cell().topic();
      return topic.role() == Role.LEVEL
          ? web.pick(new Cell(topic.levels(topic.unit(), expected), Cell.When.of(period)), change)
          : null;
    }
    Variable found = null;
    for (String unit : web.unitsOf(change.cell().topic(), expected)) {
      Cell cell = new Cell(change.cell().topic().levels(unit, expected), Cell.When.of(period));
      Variable level = web.pick(cell, change);
      if (level != null && found != null) {
        return null; // told in two currencies: whose growth it is cannot be told
      }
      found = level != null ? level : found;
    }
    return found;
  }

  /** Whether the change can act on the levels: an amount must be of their unit. */
  private static boolean fits(Web web, Variable change, Variable current, Variable base) {
    if (!current.cell().topic().unit().equals(base.cell().topic().unit())
        || current.cell().topic().role() != base.cell().topic().role()) {
      return false;
    }
    boolean percentLevels =
        current.cell().topic().role() == Role.SHARE
            || current.cell().topic().unit().equals(Unit.PERCENT.text());
    if (web.meaning(change).form() == Meaning.Form.DIFFERENCE) {
      Quantity quantity = change.claim() == null ? null : change.claim().quantity();
      Unit unit = quantity == null ? Unit.ONE : quantity.unit();
      return unit instanceof Unit.Plain
          ? percentLevels
          : unit instanceof Unit.Count
              ? current.cell().topic().unit().equals("count")
              : unit.text().equals(current.cell().topic().unit());
    }
    return true;
  }

  private static String kind(Web web, Variable change) {
    return web.meaning(change).form() == Meaning.Form.DIFFERENCE
        ? "difference"
        : change.cell().topic().role() == Role.RATIO ? "product" : "growth";
  }

  private static double slack(Variable change, Variable current, Variable base) {
    return Slack.between(change, current, base);
  }

  private static boolean timed(Variable change, Variable level) {
    return level.timed() || change.timed();
  }
}
