package attache.checking.selfcheck;

import attache.checking.reading.TradeFamily;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rates of a turnover and of what it is made of: whatever the levels are, the turnover grows by no
 * less than the slower of exports and imports and by no more than the faster, and a partner's share
 * in it lies between the shares in the two.
 */
final class Means {

  private Means() {}

  static void tie(Web web) {
    Set<Variable> weighed = weighed(web);
    for (Variable rate : web.variables()) {
      Cell.Topic topic = rate.cell().topic();
      TradeFamily family = TradeFamily.of(topic.measure());
      boolean isRate =
          topic.role() == Role.SHARE
              || (topic.role() == Role.CHANGE && web.meaning(rate).form() == Meaning.Form.FACTOR);
      if (isRate
          && family != null
          && topic.measure().equals(family.turnover())
          && !weighed.contains(rate)) {
        tie(web, rate, family);
      }
    }
  }

  private static void tie(Web web, Variable rate, TradeFamily family) {
    Who who = rate.cell().topic().who();
    Variable exports = rate(web, rate, family.exports(), who);
    Variable imports = rate(web, rate, family.imports(), who);
    if (who.shape() == Who.Shape.PAIR && (exports == null || imports == null)) {
      for (Who way :
          List.of(Who.flow(who.first(), who.second()), Who.flow(who.second(), who.first()))) {
        Variable there = rate(web, rate, family.exports(), way);
        Variable here = rate(web, rate, family.imports(), Who.flow(way.second(), way.first()));
        if (there != null && here != null) {
          exports = there;
          imports = here;
        }
      }
    }
    if (exports != null && imports != null) {
      web.tie(new Tie.Between(rate, exports, imports, Slack.between(rate, exports, imports)));
    }
  }

  private static @Nullable Variable rate(Web web, Variable like, String measure, Who who) {
    Cell cell = new Cell(like.cell().topic().ofMeasure(measure, who), like.cell().when());
    Variable found = web.pick(cell, like);
    return found == null || web.meaning(found).form() != web.meaning(like).form() ? null : found;
  }

  /** The growths that act on a level which is also the sum of its parts: that says more. */
  private static Set<Variable> weighed(Web web) {
    Set<Variable> all = new HashSet<>();
    for (Tie tie : web.ties()) {
      if (tie instanceof Tie.Sum sum
          && sum.kind().equals("sum")
          && web.definition(sum.whole()) instanceof Tie.Scaling growth) {
        all.add(growth.change());
      }
    }
    return all;
  }
}
