package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.terminal.Sheet;
import attache.statistics.intake.Novelty;
import attache.statistics.intake.Preview;
import attache.statistics.source.Column;
import attache.statistics.source.OfficialFile;
import attache.statistics.store.Edition;
import attache.statistics.store.Receipt;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that was added.
 *
 * @param file which
 * @param preview what was read of it; null for a file too large to be read twice
 * @param receipt what the store says
 */
public record ReceiptPage(OfficialFile file, @Nullable Preview preview, Receipt receipt) {

  /** For a terminal. */
  public String text(Sheet sheet) {
    StringBuilder out = new StringBuilder();
    sheet.wrapped(out, "", file.path().toString());
    if (receipt.alreadyHeld()) {
      sheet.wrapped(out, "held already", "the same file was added before; nothing has changed");
    }
    for (Edition edition : receipt.editions()) {
      sheet.wrapped(
          out,
          receipt.alreadyHeld() ? "is" : "added",
          edition.dataset()
              + ", edition "
              + edition.vintage()
              + ": "
              + count(edition.rows())
              + " figures"
              + years(edition));
      sheet.wrapped(out, "source", edition.about().title() + ", " + edition.about().agency());
    }
    Novelty novelty = preview == null ? null : preview.novelty();
    if (novelty != null && !receipt.alreadyHeld()) {
      sheet.wrapped(out, "against held", PreviewPage.says(novelty));
      novelty.examples().forEach(example -> sheet.wrapped(out, "revised", example));
    }
    if (!receipt.unknownAreas().isEmpty()) {
      sheet.wrapped(
          out,
          "not known",
          String.join("; ", receipt.unknownAreas())
              + " (kept under a question mark; a mapping's \"names\" can say who they are)");
    }
    receipt.remarks().forEach(remark -> sheet.wrapped(out, "note", remark));
    receipt.warnings().forEach(warning -> sheet.wrapped(out, "look at", warning));
    next().ifPresent(command -> sheet.wrapped(out, "next", command));
    out.append('\n');
    return out.toString();
  }

  private static String years(Edition edition) {
    if (edition.rows() == 0) {
      return "";
    }
    return edition.firstYear() == edition.lastYear()
        ? " of " + edition.firstYear()
        : " of " + edition.firstYear() + " to " + edition.lastYear();
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** What to type to see the first figure with a partner. */
  private Optional<String> next() {
    if (preview == null) {
      return Optional.of("attache data list");
    }
    for (Map<Column, Object> row : preview.first()) {
      Object reporter = row.get(Column.REPORTER);
      Object partner = row.get(Column.PARTNER);
      boolean pair =
          partner instanceof String area
              && area.matches("[A-Z]{3}")
              && Country.find(area).filter(c -> !c.isGroup()).isPresent();
      if (reporter != null && pair) {
        return Optional.of(
            "attache data show " + reporter + "-" + partner + "/" + row.get(Column.MEASURE));
      }
    }
    return Optional.empty();
  }

  /** Every edition of every file, for other programs. */
  public static Grid grid(List<ReceiptPage> pages) {
    List<Grid.Column> columns =
        List.of(
            Grid.Column.words("file", "file"),
            Grid.Column.words("sha256", "sha256"),
            Grid.Column.words("dataset", "dataset"),
            Grid.Column.words("vintage", "edition"),
            Grid.Column.figures("rows", "figures"),
            Grid.Column.figures("first_year", "from"),
            Grid.Column.figures("last_year", "to"),
            Grid.Column.words("already_held", "held already"),
            Grid.Column.figures("new", "new"),
            Grid.Column.figures("revised", "revised"),
            Grid.Column.figures("unchanged", "unchanged"));
    List<List<Cell>> rows = new ArrayList<>();
    for (ReceiptPage page : pages) {
      Preview preview = page.preview;
      Novelty novelty = preview == null ? null : preview.novelty();
      for (Edition edition : page.receipt.editions()) {
        rows.add(
            List.of(
                Cell.of(page.file.path().toString()),
                Cell.of(edition.sha256()),
                Cell.of(edition.dataset()),
                Cell.of(edition.vintage()),
                Cell.of(edition.rows(), count(edition.rows())),
                Cell.of(edition.firstYear(), String.valueOf(edition.firstYear())),
                Cell.of(edition.lastYear(), String.valueOf(edition.lastYear())),
                Cell.of(page.receipt.alreadyHeld(), page.receipt.alreadyHeld() ? "yes" : "no"),
                novelty == null ? Cell.none("–") : Cell.of(novelty.added(), count(novelty.added())),
                novelty == null
                    ? Cell.none("–")
                    : Cell.of(novelty.revised(), count(novelty.revised())),
                novelty == null
                    ? Cell.none("–")
                    : Cell.of(novelty.unchanged(), count(novelty.unchanged()))));
      }
    }
    return new Grid(columns, rows);
  }
}
