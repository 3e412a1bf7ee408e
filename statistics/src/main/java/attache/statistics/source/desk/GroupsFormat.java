package attache.statistics.source.desk;

import attache.statistics.product.ProductGroup;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.Staging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user's own groups of goods: id, title, hs_prefix, except, basis. A group may stand in several
 * rows, and a cell may hold several codes and ranges: {@code 01-05 0701 0702}. A spreadsheet drops
 * the zero that chapters 01 to 09 begin with; codes have an even number of digits, so it is put
 * back.
 */
public final class GroupsFormat implements FileFormat {

  private static final Source SOURCE =
      new Source(
          "groups",
          "Groups of goods of your own",
          "you",
          "yours",
          "Own groups of goods",
          "https://www.wcoomd.org/en/topics/nomenclature/overview.aspx",
          "any goods, by the beginnings of HS codes",
          "Write a table with the columns id, title, hs_prefix, except.",
          List.of("groups.csv"),
          Source.Basis.NO_PAIRS,
          Source.Editions.REPLACES);

  private static final int LONGEST_ID = 40;

  @Override
  public String id() {
    return "groups-csv";
  }

  @Override
  public Source source() {
    return SOURCE;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    List<String> headings = DeskTable.headings(file);
    return headings.contains("hs_prefix")
        || (headings.contains("id") && headings.contains("except"));
  }

  /** A group as its rows fill it. */
  private static final class Draft {
    private final List<String> prefixes = new ArrayList<>();
    private final List<String> except = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String basis;

    private ProductGroup done(String id) {
      return new ProductGroup(
          id,
          title == null ? id : title,
          basis == null ? "own group, HS prefixes" : basis,
          prefixes,
          except);
    }
  }

  @Override
  public void read(OfficialFile file, Staging staging) {
    DeskTable table = DeskTable.read(file);
    table.require(file, "id");
    table.require(file, "hs_prefix");
    Complaints complaints = new Complaints(file.path());
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (DeskTable.Row row : table.rows()) {
      String id = row.get("id");
      if (id == null || !isId(id)) {
        complaints.add(
            row.line(), "id", "expected a word of letters, digits and _, such as my_steel");
        continue;
      }
      Draft draft = drafts.computeIfAbsent(id.toLowerCase(Locale.ROOT), key -> new Draft());
      draft.title = draft.title == null ? row.get("title") : draft.title;
      draft.basis = draft.basis == null ? row.get("basis") : draft.basis;
      draft.prefixes.addAll(codes(row, "hs_prefix", complaints));
      if (row.get("hs_prefix") == null && (row.get("except") == null || draft.prefixes.isEmpty())) {
        complaints.add(row.line(), "hs_prefix", "is empty, expected codes such as 04 or 01-05");
      }
      draft.except.addAll(codes(row, "except", complaints));
    }
    complaints.raise();
    if (drafts.isEmpty()) {
      throw new SourceException(file.path() + ": has headings and no groups");
    }
    drafts.forEach((id, draft) -> staging.group(draft.done(id)));
  }

  /** Not all digits: an address could not tell it from an HS code. */
  private static boolean isId(String id) {
    return id.length() <= LONGEST_ID
        && id.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || c == '_')
        && id.chars().anyMatch(c -> !Character.isDigit(c));
  }

  private static List<String> codes(DeskTable.Row row, String column, Complaints complaints) {
    List<String> codes = new ArrayList<>();
    String cell = row.get(column);
    for (String part : (cell == null ? "" : cell).split("[ ,;|]", -1)) {
      String text = part.replace(".", "").replace('–', '-');
      if (text.isEmpty()) {
        continue;
      }
      try {
        int dash = text.indexOf('-');
        if (dash < 0) {
          codes.add(code(text));
        } else {
          codes.addAll(range(code(text.substring(0, dash)), code(text.substring(dash + 1))));
        }
      } catch (IllegalArgumentException e) {
        complaints.add(
            row.line(),
            column,
            Complaints.quoted(part)
                + " is no HS code, expected for example 04, 0402, 040210 or 01-05");
      }
    }
    return codes;
  }

  private static String code(String digits) {
    if (digits.isEmpty()
        || digits.length() > 10
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException(digits);
    }
    return digits.length() % 2 == 0 ? digits : "0" + digits;
  }

  /** Chapters or headings from one to another, both with. */
  private static List<String> range(String from, String to) {
    int first = Integer.parseInt(from);
    int last = Integer.parseInt(to);
    if (from.length() != to.length() || from.length() > 4 || first > last) {
      throw new IllegalArgumentException(from + "-" + to);
    }
    List<String> codes = new ArrayList<>();
    for (int code = first; code <= last; code++) {
      codes.add(String.format(Locale.ROOT, "%0" + from.length() + "d", code));
    }
    return codes;
  }
}
