package attache.statistics.source.table;

import attache.statistics.source.table.PartnerNames.Kind;
import attache.statistics.source.table.PartnerNames.Partner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The rows of a table by partner, and who belongs to whom: by indentation, or by words such as "из
 * них:". What belongs to a row is never added to it.
 */
final class Partners {

  /**
   * A row of a partner.
   *
   * @param row of the sheet
   * @param partner who
   * @param adds whether it is one of the parts that add up to the total
   */
  record Line(int row, Partner partner, boolean adds) {}

  private record Named(int row, String name, int indent, boolean lead) {}

  private record Above(int indent, boolean country) {}

  private final Mapping mapping;
  private final PartnerNames names;

  Partners(Mapping mapping, PartnerNames names) {
    this.mapping = mapping;
    this.names = names;
  }

  /**
   * The lines of a table.
   *
   * @param nested whether rows may belong to rows at all; not where a partner has a row a period
   */
  List<Line> lines(Sheet sheet, int first, int end, int column, boolean nested) {
    List<Named> named = new ArrayList<>();
    for (int row = first; row < end; row++) {
      Sheet.Cell cell = sheet.cell(row, column);
      if (!cell.isEmpty()) {
        named.add(named(row, cell, nested));
      }
    }
    List<Line> lines = new ArrayList<>();
    Deque<Above> above = new ArrayDeque<>();
    for (int i = 0; i < named.size(); i++) {
      Named row = named.get(i);
      if (row.name.isEmpty()) {
        continue;
      }
      Partner partner = names.partner(row.name);
      while (!above.isEmpty() && above.peek().indent >= row.indent) {
        above.pop();
      }
      boolean inCountry = above.stream().anyMatch(Above::country);
      boolean leads = nested && leads(named, i);
      if (leads && mapping.groups().indented() && partner.kind() != Kind.TOTAL) {
        above.push(new Above(row.indent, partner.kind() == Kind.COUNTRY));
      }
      boolean single =
          partner.kind() == Kind.COUNTRY
              || partner.kind() == Kind.UNSPECIFIED
              || (partner.kind() == Kind.UNKNOWN && !leads);
      lines.add(
          new Line(
              row.row,
              partner.kind() == Kind.UNKNOWN && leads
                  ? new Partner(partner.name(), Kind.GROUP, partner.area())
                  : partner,
              single && !inCountry));
    }
    return lines;
  }

  /** A name without the words that lead in members, if these stand before it. */
  private Named named(int row, Sheet.Cell cell, boolean nested) {
    String name = cell.text();
    if (nested) {
      String key = TableWords.key(name);
      for (String lead : mapping.groups().lead()) {
        if (key.startsWith(lead)) {
          String rest = key.substring(lead.length()).strip();
          if (rest.isEmpty() || rest.equals(":")) {
            return new Named(row, "", cell.indent(), true);
          }
          if (rest.startsWith(":") || lead.endsWith(":") || key.charAt(lead.length()) == ' ') {
            String printed = name.substring(name.length() - Math.min(name.length(), rest.length()));
            return new Named(row, printed.replaceFirst("^[:\\s]+", ""), cell.indent() + 1, true);
          }
        }
      }
    }
    return new Named(row, name, cell.indent(), false);
  }

  /** Whether the next rows belong to this one. */
  private boolean leads(List<Named> named, int i) {
    if (i + 1 >= named.size()) {
      return false;
    }
    Named row = named.get(i);
    Named next = named.get(i + 1);
    return (next.lead && !row.lead) || (mapping.groups().indented() && next.indent > row.indent);
  }
}
