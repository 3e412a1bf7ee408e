package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.report.wording.Wording;
import attache.statistics.reconcile.Mode;
import attache.statistics.reconcile.Provenance;
import attache.statistics.reconcile.Reconciled;
import attache.statistics.reconcile.ReconciledFlow;
import attache.statistics.reconcile.Reliability;
import attache.statistics.source.Dataset;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One value made of both sides' reports, and how reliable reporters are. */
public final class ReconciledTable {

  private static final String DASH = "–";

  private final Provenance held;
  private final Reconciled run;
  private final Wording wording;

  /**
   * @param held what was reconciled
   * @param run how
   * @param datasets the data sets at hand, for their names
   */
  public ReconciledTable(Provenance held, Reconciled run, List<Dataset> datasets) {
    this.held = held;
    this.run = run;
    this.wording = new Wording(datasets);
  }

  /**
   * A pair's flows both ways: of one year each with the reports it was made of, of several a line a
   * year.
   *
   * @param flows of the pair, all exporters' together
   */
  public String pair(Country first, Country second, List<ReconciledFlow> flows, Sheet sheet) {
    StringBuilder out = new StringBuilder();
    List<Integer> years = flows.stream().map(ReconciledFlow::year).distinct().sorted().toList();
    Amounts amounts = Amounts.upTo(held.currency(), largest(flows));
    sheet.line(
        out,
        sheet.bold(
            sheet.fit(
                first.name()
                    + " and "
                    + second.name()
                    + ": "
                    + (held.product() == null ? "goods" : held.product())
                    + ", one value of both sides' reports",
                sheet.width())));
    for (List<Country> way : List.of(List.of(first, second), List.of(second, first))) {
      List<ReconciledFlow> of =
          flows.stream()
              .filter(f ->
                  f.exporter().equals(way.getFirst().code())
                      && f.importer().equals(way.getLast().code()))
              .toList();
      out.append('\n');
      sheet.line(
          out,
          sheet.bold(
              sheet.fit(
                  "From "
                      + way.getFirst().nameWithArticle()
                      + " to "
                      + way.getLast().nameWithArticle()
                      + ", "
                      + amounts.unit(),
                  sheet.width())));
      if (of.isEmpty()) {
        sheet.line(out, "  nothing is reported");
      } else if (years.size() == 1) {
        out.append(parts(way.getFirst(), way.getLast(), of.getFirst(), amounts).text(sheet));
      } else {
        out.append(overTime(of, amounts).text(sheet));
      }
    }
    out.append('\n');
    for (Country country : List.of(first, second)) {
      run.reliability(country.code())
          .ifPresent(r -> sheet.wrapped(out, country.code(), reliability(country, r)));
    }
    foot(out, sheet);
    return out.toString();
  }

  private static double largest(List<ReconciledFlow> flows) {
    return flows.stream()
        .flatMap(f ->
            Stream.of(f.exporterReport(), f.importerReport(), f.importerFob(), f.value(), f.high()))
        .filter(Objects::nonNull)
        .mapToDouble(v -> v)
        .max()
        .orElse(0);
  }

  private Grid parts(Country exporter, Country importer, ReconciledFlow flow, Amounts amounts) {
    List<Column> columns =
        List.of(
            Column.words("what", String.valueOf(flow.year())),
            Column.figures("value", "value"),
            Column.figures("weight", "weight"));
    Double weight = flow.exporterWeight();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        row(
            "  " + exporter.code() + " reports exports (FOB)",
            amount(flow.exporterReport(), amounts),
            flow.exporterReport() == null || weight == null ? "" : share(weight)));
    rows.add(
        row(
            "  " + importer.code() + " reports imports (CIF)",
            amount(flow.importerReport(), amounts),
            ""));
    if (flow.importerFob() != null) {
      rows.add(
          row(
              "  the same at the exporter's border (FOB)",
              amount(flow.importerFob(), amounts),
              weight == null ? "" : share(1 - weight)));
    }
    rows.add(row("  " + made(flow), amount(flow.value(), amounts), ""));
    rows.add(
        row(
            "  nine in ten, were errors independent",
            flow.low() == null
                ? "not known"
                : amount(flow.low(), amounts) + " – " + amount(flow.high(), amounts),
            ""));
    return new Grid(columns, rows);
  }

  private static List<Cell> row(String... cells) {
    return Stream.of(cells).map(Cell::of).toList();
  }

  private static String made(ReconciledFlow flow) {
    return switch (flow.held()) {
      case BOTH -> "reconciled (FOB)";
      case EXPORTER ->
          flow.importerReport() == null
              ? "the exporter's report alone"
              : "the exporter's: the other is a copy of it";
      case IMPORTER -> "the importer's report alone (FOB)";
      case NEITHER -> "what is left of the total";
    };
  }

  private static Grid overTime(List<ReconciledFlow> flows, Amounts amounts) {
    List<Column> columns =
        List.of(
            Column.words("year", "year"),
            Column.figures("exporter_report", "exports"),
            Column.figures("importer_fob", "imports FOB"),
            Column.figures("exporter_weight", "weights"),
            Column.figures("value", "reconciled"),
            Column.figures("low", "nine in ten from"),
            Column.figures("high", "to"));
    List<List<Cell>> rows = new ArrayList<>();
    for (ReconciledFlow flow : flows) {
      Double weight = flow.exporterWeight();
      rows.add(
          row(
              String.valueOf(flow.year()),
              amount(flow.exporterReport(), amounts),
              amount(flow.importerFob(), amounts),
              weight == null ? "" : share(weight) + " : " + share(1 - weight),
              amount(flow.value(), amounts),
              amount(flow.low(), amounts),
              amount(flow.high(), amounts)));
    }
    return new Grid(columns, rows);
  }

  private static String amount(@Nullable Double value, Amounts amounts) {
    return value == null ? DASH : amounts.say(value);
  }

  private static String share(double weight) {
    return String.format(Locale.ROOT, "%.2f", weight);
  }

  private String reliability(Country country, Reliability of) {
    return "σ of "
        + country.name()
        + "'s exports "
        + sigma(of.exporterSigma())
        + " ("
        + of.exporterPartners()
        + " partners), of its imports "
        + sigma(of.importerSigma())
        + " ("
        + of.importerPartners()
        + "), both for flows of "
        + Amounts.upTo(held.currency(), run.meanSize()).say(run.meanSize())
        + " "
        + Amounts.upTo(held.currency(), run.meanSize()).unit();
  }

  private static String sigma(@Nullable Double sigma) {
    return sigma == null ? "not known" : String.format(Locale.ROOT, "%.2f", sigma);
  }

  /** The economies by reliability, the best first. */
  public String reliability(Sheet sheet) {
    StringBuilder out = new StringBuilder();
    sheet.line(out, sheet.bold("Reporters by how far they are from what their partners report"));
    out.append('\n');
    out.append(reliability().text(sheet));
    out.append('\n');
    sheet.wrapped(
        out,
        "",
        "σ is the standard deviation of the logarithm of what is reported over the true value, for"
            + " a flow of "
            + Amounts.upTo(held.currency(), run.meanSize()).say(run.meanSize())
            + " "
            + Amounts.upTo(held.currency(), run.meanSize()).unit()
            + String.format(
                Locale.ROOT,
                "; at 0.1 billion it is %.2f times that, at 1 billion %.2f, at 10 billion %.2f.",
                run.widthAt(1e8),
                run.widthAt(1e9),
                run.widthAt(1e10)));
    sheet.wrapped(
        out,
        "",
        "It says how well a reporter agrees with its partners, not who is right: goods that pass"
            + " through a third country, secret trade and a wide customs territory count as error"
            + " too.");
    foot(out, sheet);
    return out.toString();
  }

  private Grid reliability() {
    List<Column> columns =
        List.of(
            Column.figures("rank", "rank"),
            Column.words("area", "code"),
            Column.words("name", "economy"),
            Column.figures("exporter_sigma", "σ exports"),
            Column.figures("exporter_partners", "partners"),
            Column.figures("importer_sigma", "σ imports"),
            Column.figures("importer_partners", "partners"),
            new Column("flows", "", true));
    List<List<Cell>> rows = new ArrayList<>();
    for (Reliability r : run.byReliability()) {
      int rank = rows.size() + 1;
      rows.add(
          List.of(
              Cell.of(rank, String.valueOf(rank)),
              Cell.of(r.area()),
              Cell.of(Country.find(r.area()).map(Country::name).orElse(r.area())),
              number(r.exporterSigma()),
              Cell.of(r.exporterPartners(), String.valueOf(r.exporterPartners())),
              number(r.importerSigma()),
              Cell.of(r.importerPartners(), String.valueOf(r.importerPartners())),
              Cell.of(r.flows(), String.valueOf(r.flows()))));
    }
    return new Grid(columns, rows);
  }

  private static Cell number(@Nullable Double sigma) {
    return sigma == null ? Cell.none(DASH) : Cell.of(sigma, sigma(sigma));
  }

  private void foot(StringBuilder out, Sheet sheet) {
    sheet.wrapped(out, "method", method());
    sheet.wrapped(
        out,
        "source",
        wording.source(held.dataset()) + ", edition " + String.join(", ", held.vintages()) + ".");
  }

  /** How values were made, in a sentence. */
  String method() {
    Mode mode = run.method().mode();
    String average =
        switch (mode) {
          case GEOMETRIC_INVVAR ->
              "mean of logarithms, each report weighted by the inverse variance of its reporter";
          case BACI -> "mean with the weights of CEPII's BACI (equation 3 made symmetric)";
          case IMPORTER_FIRST -> "the importer's report where there is one";
          case EXPORTER_FIRST -> "the exporter's report where there is one";
          case SIMPLE_MEAN -> "mean of both reports";
          case GEOMETRIC_MEAN -> "mean of the logarithms of both reports";
          case GEHLHAR_SELECT -> "the report of the side that agrees more with its partners";
        };
    return mode.id()
        + ": "
        + average
        + "; "
        + run.freight().describe()
        + "; estimates of the publisher left out. What each side reports stays as it is: this is a"
        + " third figure.";
  }

  /** The economies for other programs. */
  public Grid reliabilityGrid() {
    return reliability();
  }

  /** What {@link #grid} has of each flow. */
  static final List<Column> COLUMNS =
      Stream.of(
              "exporter",
              "importer",
              "product",
              "year",
              "exporter_report",
              "importer_report",
              "importer_fob",
              "exporter_weight",
              "value",
              "low",
              "high",
              "held",
              "currency",
              "method",
              "dataset",
              "vintage")
          .map(Column::hidden)
          .toList();

  /** Flows for other programs. */
  public Grid grid(List<ReconciledFlow> flows) {
    return new Grid(COLUMNS, flows.stream().map(this::row).toList());
  }

  List<Cell> row(ReconciledFlow f) {
    return List.of(
        Cell.of(f.exporter()),
        Cell.of(f.importer()),
        Cell.of(f.product()),
        Cell.of(f.year(), ""),
        maybe(f.exporterReport()),
        maybe(f.importerReport()),
        maybe(f.importerFob()),
        maybe(f.exporterWeight()),
        maybe(f.value()),
        maybe(f.low()),
        maybe(f.high()),
        Cell.of(f.held().name().toLowerCase(Locale.ROOT)),
        Cell.of(held.currency()),
        Cell.of(run.method().id()),
        Cell.of(held.dataset()),
        Cell.of(held.vintage()));
  }

  private static Cell maybe(@Nullable Double value) {
    return value == null ? Cell.none("") : Cell.of(value, "");
  }
}
