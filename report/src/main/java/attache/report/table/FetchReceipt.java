package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.statistics.fetch.Fetched;
import attache.statistics.source.Api;
import attache.statistics.source.FetchQuery;
import attache.statistics.source.OfficialFile;
import attache.statistics.store.Edition;
import attache.statistics.store.Receipt;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a fetch brought, and what became of it in the store.
 *
 * @param access of the interface that was asked
 * @param query what was asked for
 * @param fetched what came
 * @param receipts of the store, one a file of it, in the same order
 */
public record FetchReceipt(
    Api.Access access, FetchQuery query, Fetched fetched, List<Receipt> receipts) {

  public FetchReceipt {
    receipts = List.copyOf(receipts);
    if (receipts.size() != fetched.files().size()) {
      throw new IllegalArgumentException("not as many receipts as files");
    }
  }

  /** For a person. */
  public String text(Sheet sheet) {
    StringBuilder out = new StringBuilder();
    if (receipts.isEmpty()) {
      sheet.wrapped(out, "", access.name() + " holds nothing of " + query + " (" + calls() + ").");
      return out.toString();
    }
    for (int i = 0; i < receipts.size(); i++) {
      Receipt receipt = receipts.get(i);
      sheet.line(out, sheet.bold(sheet.fit(fetched.files().get(i).name(), sheet.width())));
      receipt.editions().forEach(edition -> sheet.wrapped(out, label(receipt), brought(edition)));
    }
    Set<String> sources = new LinkedHashSet<>();
    Set<String> notes = new LinkedHashSet<>(fetched.remarks());
    Set<String> warnings = new LinkedHashSet<>();
    Set<String> unknown = new LinkedHashSet<>();
    for (Receipt receipt : receipts) {
      receipt.editions().forEach(e -> sources.add(e.about().attribution()));
      receipt.editions().forEach(e -> sources.add(e.about().licence()));
      notes.addAll(receipt.remarks());
      warnings.addAll(receipt.warnings());
      unknown.addAll(receipt.unknownAreas());
    }
    sheet.line(out, "");
    sheet.wrapped(out, "asked", calls());
    sources.forEach(source -> sheet.wrapped(out, "source", source));
    notes.forEach(note -> sheet.wrapped(out, "mind", note));
    if (!unknown.isEmpty()) {
      sheet.wrapped(out, "not known", "areas " + String.join(", ", unknown));
    }
    warnings.forEach(warning -> sheet.wrapped(out, "look at", warning));
    next().ifPresent(command -> sheet.wrapped(out, "next", command));
    return out.toString();
  }

  private static String label(Receipt receipt) {
    return receipt.alreadyHeld() ? "held already" : "added";
  }

  private static String brought(Edition edition) {
    return edition.dataset()
        + ", edition "
        + edition.vintage()
        + ": "
        + String.format(Locale.ROOT, "%,d", edition.rows())
        + (edition.rows() == 1 ? " figure" : " figures")
        + (edition.rows() == 0
            ? ""
            : " of "
                + edition.firstYear()
                + (edition.firstYear() == edition.lastYear() ? "" : " to " + edition.lastYear()));
  }

  private String calls() {
    String made = fetched.asked() == 1 ? "1 call" : fetched.asked() + " calls";
    return switch (fetched.reused()) {
      case 0 -> made;
      case 1 -> made + ", 1 answer kept before";
      default -> made + ", " + fetched.reused() + " answers kept before";
    };
  }

  /** What to type to see the first pair. */
  private Optional<String> next() {
    for (Country reporter : query.reporters()) {
      for (Country partner : query.partners()) {
        if (!partner.equals(reporter) && !reporter.isGroup()) {
          return Optional.of("attache data show " + reporter + "-" + partner);
        }
      }
    }
    return Optional.empty();
  }

  /** For other programs: a row a file and edition. */
  public Grid grid() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < receipts.size(); i++) {
      OfficialFile file = fetched.files().get(i);
      for (Edition edition : receipts.get(i).editions()) {
        rows.add(
            List.of(
                Cell.of(file.name()),
                Cell.of(file.path().toString()),
                Cell.of(file.sha256()),
                Cell.of(file.url()),
                Cell.of(edition.dataset()),
                Cell.of(edition.vintage()),
                Cell.of(edition.rows(), String.valueOf(edition.rows())),
                Cell.of(edition.firstYear(), String.valueOf(edition.firstYear())),
                Cell.of(edition.lastYear(), String.valueOf(edition.lastYear())),
                Cell.of(receipts.get(i).alreadyHeld(), "")));
      }
    }
    return new Grid(
        List.of(
            Column.words("name", "Name"),
            Column.words("file", "File"),
            Column.words("sha256", "SHA-256"),
            Column.words("address", "Address"),
            Column.words("dataset", "Data set"),
            Column.words("vintage", "Edition"),
            Column.figures("rows", "Figures"),
            Column.figures("first_year", "From"),
            Column.figures("last_year", "To"),
            Column.words("already_held", "Held already")),
        rows);
  }
}
