package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.statistics.indicator.ExportPotential.Opportunity;
import attache.statistics.indicator.Opportunities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What one country could sell in another's market, for people and for programs. */
public final class OpportunityTable {

  private static final String METHOD =
      "Potential = A's share of the world's exports of the product × what B buys of it × ease; ease"
          + " = A's sales in B ÷ what they were if A had in B its shares of the world's exports (after"
          + " ITC, Decreux and Spies 2016, without its projections, tariffs and distances). Products"
          + " that A sells with an advantage of at least 1 (Balassa) and B buys; largest gap first."
          + " Potentials sum to actual trade: a gap tells what lags behind the rest.";

  private final Function<String, String> description;

  /**
   * @param description what a product code stands for, empty where that is not known
   */
  public OpportunityTable(Function<String, String> description) {
    this.description = description;
  }

  /**
   * The first so many.
   *
   * @param limit how many products are shown
   */
  public String render(Opportunities found, int limit, Sheet paper) {
    StringBuilder out = new StringBuilder();
    List<Opportunity> all = found.potential().opportunities();
    paper.line(
        out,
        paper.bold(
            paper.fit(
                "What "
                    + found.seller().nameWithArticle()
                    + " (A) could sell in "
                    + found.market().nameWithArticle()
                    + " (B), "
                    + found.year(),
                paper.width())));
    OptionalDouble ease = found.potential().ease().optional();
    paper.wrapped(
        out,
        "",
        all.size()
            + " products of "
            + found.level()
            + " digits that A sells with advantage and B buys"
            + (ease.isPresent()
                ? String.format(Locale.ROOT, "; ease of trade %.2f.", ease.getAsDouble())
                : "."));
    out.append('\n');
    Amounts amounts =
        Amounts.upTo("USD", all.stream().mapToDouble(Opportunity::demand).max().orElse(0));
    paper.line(out, "In " + amounts.unit() + ":");
    out.append(grid(all.subList(0, Math.min(limit, all.size())), amounts).text(paper));
    out.append('\n');
    paper.wrapped(out, "how", METHOD);
    paper.wrapped(out, "on", found.basis());
    return out.toString();
  }

  /** The same for other programs, every product. */
  public Grid grid(Opportunities found) {
    return grid(found.potential().opportunities(), new Amounts("USD", false));
  }

  private Grid grid(List<Opportunity> opportunities, Amounts amounts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Opportunity o : opportunities) {
      rows.add(
          List.of(
              Cell.of(o.product()),
              Cell.of(description.apply(o.product())),
              Cell.of(o.gap(), amounts.signed(o.gap())),
              Cell.of(o.potential(), amounts.say(o.potential())),
              Cell.of(o.actual(), amounts.say(o.actual())),
              Cell.of(o.demand(), amounts.say(o.demand())),
              Cell.of(
                  o.marketShare(), String.format(Locale.ROOT, "%.1f %%", 100 * o.marketShare())),
              Cell.of(o.advantage(), String.format(Locale.ROOT, "%.1f", o.advantage()))));
    }
    return new Grid(
        List.of(
            Column.figures("product", "code"),
            Column.words("description", "goods"),
            Column.figures("gap", "gap"),
            Column.figures("potential", "potential"),
            Column.figures("actual", "actual"),
            Column.figures("demand", "B buys"),
            Column.figures("market_share", "share"),
            Column.figures("advantage", "RCA")),
        rows);
  }
}
