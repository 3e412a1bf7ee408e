package attache.app;

import attache.report.table.PreviewPage;
import attache.report.table.ReceiptPage;
import attache.statistics.intake.Incoming;
import attache.statistics.intake.Preview;
import attache.statistics.intake.Selection;
import attache.statistics.source.desk.RegisterFormat;
import attache.statistics.store.AddOptions;
import attache.statistics.store.Holdings;
import attache.statistics.store.Receipt;
import attache.statistics.store.UserStore;
import attache.vocabulary.country.Country;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attache data add}: official files and tables of one's own. */
@Command(
    name = "add",
    description = {
      "Adds files to what statements are checked against; with --dry-run shows what it understood of"
          + " them and adds nothing. A file is added whole or not at all, and the same file twice"
          + " changes nothing.",
      "%nFiles as official sources give them out are told by what is in them. A national table, or"
          + " any CSV or workbook of your own, is described by a mapping: docs/tables.md shows how to"
          + " write one in ten minutes. A folder with a datapackage.json brings all its tables.%n"
    },
    footer = {
      "%nReady mappings: gacc-by-country, gacc-query-exports, gacc-query-imports, belstat-by-country,"
          + " armstat-by-country, plain-long, plain-wide.",
      "%nExamples:",
      "  attache data add table.xlsx --dry-run",
      "  attache data add table.xlsx --mapping my-mapping.json --dry-run",
      "  attache data add gacc.csv --mapping gacc-query-exports --vintage 2024-01-18",
      "  attache data add my-figures.csv --reporter BLR --dataset my-ministry",
      "  attache data add BACI_HS92_V202601.zip --years 2019-2023",
      "  attache data add folder-with-a-datapackage/",
      "  attache data add --template register > my-register.csv"
    })
final class DataAddCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files, or data packages with their folder.")
  private List<Path> files = List.of();

  @Option(
      names = "--mapping",
      paramLabel = "M",
      description = "A ready mapping's name, or the file with your own.")
  private @Nullable String mapping;

  @Option(names = "--dry-run", description = "Show what was understood, and add nothing.")
  private boolean dryRun;

  @Option(
      names = "--dataset",
      paramLabel = "ID",
      description = "Keep the figures under this id, not the source's own.")
  private @Nullable String dataset;

  @Option(
      names = "--vintage",
      paramLabel = "DATE",
      description = "Which edition it is: 2024-01-18, 2024-01 or 2024.")
  private @Nullable String vintage;

  @Option(
      names = "--reporter",
      paramLabel = "ISO3",
      description = "Whose table it is; of a file of many reporters, whose figures are wanted.")
  private @Nullable String reporter;

  @Option(
      names = "--years",
      paramLabel = "YEARS",
      description = "Only figures of these years: 2019 or 2019-2023.")
  private @Nullable String years;

  @Option(
      names = "--template",
      paramLabel = "KIND",
      description =
          "Print an empty table to fill in and add nothing: register, or register-schema for its"
              + " Frictionless table schema.")
  private @Nullable String template;

  @Mixin private TableOutput output = new TableOutput();

  DataAddCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (template != null) {
      shell.out().print(emptyTable(template));
      return Exit.DONE.code();
    }
    if (files.isEmpty()) {
      throw new Failure(
          Exit.WRONG_USAGE, "There is no file to add: name one, as in attache data add FILE.");
    }
    Selection selection = selection();
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    List<PreviewPage> previews = new ArrayList<>();
    List<ReceiptPage> receipts = new ArrayList<>();
    try (Progress progress = Progress.of(shell, "reading")) {
      for (Path file : files) {
        for (Incoming incoming : Incoming.at(file, mapping, selection, today)) {
          progress.at("reading " + incoming.file().name());
          if (dryRun) {
            previews.add(new PreviewPage(preview(incoming)));
          } else {
            Preview preview = incoming.isSmall() ? preview(incoming) : null;
            progress.at("adding " + incoming.file().name());
            receipts.add(new ReceiptPage(incoming.file(), preview, add(incoming, progress)));
          }
          progress.clear();
          show(previews, receipts);
        }
      }
    }
    if (!output.isForReading()) {
      output.print(
          shell, () -> "", dryRun ? PreviewPage.grid(previews) : ReceiptPage.grid(receipts), null);
    }
    return Exit.DONE.code();
  }

  private static String emptyTable(String kind) {
    return switch (kind) {
      case "register" -> RegisterFormat.template();
      case "register-schema" -> RegisterFormat.schema();
      default ->
          throw new Failure(
              Exit.WRONG_USAGE,
              "There is no template '" + kind + "': expected register or register-schema.");
    };
  }

  /** A person sees each file as it is done. */
  private void show(List<PreviewPage> previews, List<ReceiptPage> receipts) {
    if (output.isForReading()) {
      shell
          .out()
          .print(
              dryRun
                  ? previews.getLast().text(shell.sheet())
                  : receipts.getLast().text(shell.sheet()));
      shell.out().flush();
    }
  }

  private Preview preview(Incoming incoming) {
    try (Holdings held = Holdings.open(shell.data(), shell.store(), null)) {
      return Preview.of(incoming, held);
    }
  }

  private Receipt add(Incoming incoming, Progress progress) {
    return UserStore.add(
        shell.store(),
        incoming.file(),
        incoming.selected(),
        new AddOptions(
            vintage, incoming.reading(), () -> progress.at("waiting for another import")));
  }

  private Selection selection() {
    try {
      Selection all =
          new Selection(dataset, reporter == null ? null : Country.of(reporter).code(), 0, 9999);
      return years == null ? all : all.years(years);
    } catch (IllegalArgumentException e) {
      throw new Failure(Exit.WRONG_USAGE, e.getMessage() + ".", e);
    }
  }
}
