package attache.checking.selfcheck;

import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Places in an order: whoever stands lower has no more, and the n-th has at most 1/n of the whole.
 * A place is 1/n in arithmetic.
 */
final class Ranks {

  /** Whose partners are ordered by what. */
  private record Order(Cell.Topic topic, Cell.When when) {}

  /** A partner's place and amount. */
  private record Placed(double place, Variable rank, Variable level) {}

  private Ranks() {}

  static void tie(Web web) {
    Map<Order, List<Placed>> orders = new LinkedHashMap<>();
    for (Variable rank : web.variables()) {
      Cell.Topic topic = rank.cell().topic();
      if (topic.role() != Role.RANK
          || topic.who().shape() != Who.Shape.PLACE
          || rank.cell().when().period() == null
          || !isOneCountry(topic.who().second())) {
        continue;
      }
      if (topic.scope().isEmpty()) {
        Variable share = share(web, rank);
        if (share != null) {
          web.tie(Tie.Sum.atMost("order", rank, List.of(share), Slack.between(rank, share)));
        }
      }
      Who reporter = Who.one(topic.who().first());
      for (String unit : web.unitsOf(whose(topic), false)) {
        Variable level = web.pick(rank.cell().of(whose(topic).levels(unit, false)), rank);
        if (level != null) {
          orders
              .computeIfAbsent(
                  new Order(
                      topic.ofMeasure(topic.measure() + " " + unit, reporter), rank.cell().when()),
                  o -> new ArrayList<>())
              .add(new Placed(1 / web.meaning(rank).interval().low(), rank, level));
        }
      }
    }
    orders.values().forEach(placed -> inOrder(web, placed));
  }

  private static void inOrder(Web web, List<Placed> placed) {
    placed.sort(Comparator.comparingDouble(Placed::place));
    for (int i = 1; i < placed.size(); i++) {
      Placed larger = placed.get(i - 1);
      Placed smaller = placed.get(i);
      if (smaller.place > larger.place && !smaller.level.equals(larger.level)) {
        web.tie(
            Tie.Sum.atMost(
                "order",
                larger.level,
                List.of(smaller.level),
                Math.max(
                    Slack.REVISION,
                    Slack.between(larger.level, smaller.level, larger.rank, smaller.rank))));
      }
    }
  }

  /** The levels that partners are ordered by. */
  private static Cell.Topic whose(Cell.Topic rank) {
    String reporter = rank.who().first();
    String partner = rank.who().second();
    Who who =
        switch (rank.measure()) {
          case "goods_exports" -> Who.flow(reporter, partner);
          case "goods_imports" -> Who.flow(partner, reporter);
          default -> Who.pair(reporter, partner);
        };
    return rank.ofMeasure(rank.measure(), who);
  }

  private static @Nullable Variable share(Web web, Variable rank) {
    Cell.Topic topic = rank.cell().topic();
    return web.pick(
        rank.cell()
            .of(
                new Cell.Topic(
                    Role.SHARE,
                    topic.measure(),
                    topic.product(),
                    topic.entity(),
                    topic.who(),
                    "",
                    topic.expected(),
                    topic.flags(),
                    "")),
        rank);
  }

  private static boolean isOneCountry(String code) {
    return !code.contains(",") && !new Country(code).isGroup();
  }
}
