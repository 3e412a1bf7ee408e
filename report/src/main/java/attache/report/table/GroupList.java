package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.statistics.product.ProductGroup;
import java.util.List;

/** Groups of goods, each with who draws its line and by which codes. */
public final class GroupList {

  private final List<ProductGroup> groups;

  /**
   * @param groups in the order to show
   */
  public GroupList(List<ProductGroup> groups) {
    this.groups = List.copyOf(groups);
  }

  /** For reading. */
  public String text(Sheet sheet) {
    StringBuilder out = new StringBuilder();
    for (ProductGroup group : groups) {
      sheet.line(out, sheet.bold(Sheet.clean(group.id())));
      sheet.wrapped(out, "what", group.title());
      if (!group.basis().isEmpty()) {
        sheet.wrapped(out, "drawn by", group.basis());
      }
      sheet.wrapped(out, "HS codes", codes(group));
      out.append('\n');
    }
    sheet.wrapped(
        out,
        "",
        groups.size()
            + " groups. attache data show BLR-CHN/goods_exports/"
            + (groups.isEmpty() ? "GROUP" : groups.getFirst().id())
            + " adds one up where products are held; a file of your own groups (id, title,"
            + " hs_prefix) is added with attache data add.");
    return out.toString();
  }

  private static String codes(ProductGroup group) {
    if (group.prefixes().isEmpty()) {
      return "none: the HS does not draw this line";
    }
    return String.join(" ", group.prefixes())
        + (group.except().isEmpty() ? "" : " without " + String.join(" ", group.except()));
  }

  /** The same, a row a group. */
  public Grid grid() {
    return new Grid(
        List.of(
            Column.words("id", "Group"),
            Column.words("title", "Title"),
            Column.words("basis", "Drawn by"),
            Column.hidden("hs_prefixes"),
            Column.hidden("except")),
        groups.stream()
            .map(g ->
                List.of(
                    Cell.of(g.id()),
                    Cell.of(g.title()),
                    Cell.of(g.basis()),
                    Cell.of(String.join(" ", g.prefixes())),
                    Cell.of(String.join(" ", g.except()))))
            .toList());
  }
}
