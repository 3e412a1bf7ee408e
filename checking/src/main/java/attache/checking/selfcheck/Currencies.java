package attache.checking.selfcheck;

import attache.claims.claim.Link;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same amount twice: in one unit it is the same number, in two currencies the rate between them
 * is that of the statement's other amounts.
 */
final class Currencies {

  /** How far rates of one text may lie apart: years differ, and a writer may use one of another. */
  private static final double RATES_APART = 1.5;

  /** Beyond so many years money may have been renamed. */
  private static final int YEARS_APART = 3;

  private record Units(String from, String to) {}

  private record Rate(Variable variable, @Nullable Period period) {}

  private Currencies() {}

  static void tie(Web web) {
    Map<Units, Rate> rates = new HashMap<>();
    for (Variable one : web.variables()) {
      Variable other = web.linked(one, Link.Role.SAME_AS);
      if (other == null || !isLevel(one) || !isLevel(other)) {
        continue;
      }
      Units units = new Units(one.cell().topic().unit(), other.cell().topic().unit());
      if (units.from.equals(units.to)) {
        web.tie(Tie.Sum.of("repeated", one, List.of(other), Slack.between(one, other)));
      } else if (isMoney(one) && isMoney(other)) {
        boolean inOrder = units.from.compareTo(units.to) < 0;
        Variable from = inOrder ? one : other;
        Variable to = inOrder ? other : one;
        Units key = inOrder ? units : new Units(units.to, units.from);
        Period period =
            one.cell().when().period() != null
                ? one.cell().when().period()
                : other.cell().when().period();
        Rate known = rates.get(key);
        if (known == null || isFar(known.period, period)) {
          rates.put(key, new Rate(rate(web, from, to), period));
        } else {
          web.tie(new Tie.Scaling("currency", to, from, known.variable, RATES_APART));
        }
      }
    }
  }

  private static Variable rate(Web web, Variable from, Variable to) {
    Cell.Topic topic = from.cell().topic();
    Cell.Topic rate =
        new Cell.Topic(
            Role.RATIO,
            "rate " + topic.unit() + " " + to.cell().topic().unit(),
            "",
            "",
            topic.who(),
            "",
            false,
            List.of(),
            "");
    Variable implied = web.implied(from.cell().of(rate), from, from.timed(), Meaning.Form.FACTOR);
    web.define(implied, new Tie.Scaling("currency", to, from, implied, Slack.NONE));
    return implied;
  }

  private static boolean isFar(@Nullable Period a, @Nullable Period b) {
    return a != null
        && b != null
        && Math.abs(a.start().getYear() - b.start().getYear()) > YEARS_APART;
  }

  private static boolean isLevel(Variable variable) {
    return variable.cell().topic().role() == Role.LEVEL;
  }

  private static boolean isMoney(Variable variable) {
    return variable.claim() != null
        && variable.claim().quantity() != null
        && variable.claim().quantity().unit() instanceof Unit.Money;
  }
}
