package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.report.wording.Wording;
import attache.statistics.mirror.AsymmetryCause;
import attache.statistics.mirror.GoodsFlow;
import attache.statistics.mirror.Ladder;
import attache.statistics.mirror.Mirror;
import attache.statistics.mirror.MirrorGap;
import attache.statistics.mirror.Report;
import attache.statistics.mirror.Rung;
import attache.statistics.source.Dataset;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Both sides' reports of the same goods, for people and for programs. */
public final class MirrorTable {

  private static final String GAP_IN_WORDS =
      "What the buying side counts less what the selling side counts, as a share of the mean of"
          + " both. Positive is usual, because imports hold freight and insurance (CIF) and"
          + " exports do not (FOB).";

  private final List<Dataset> datasets;
  private final Wording wording;

  /**
   * @param datasets the data sets at hand, for their names
   */
  public MirrorTable(List<Dataset> datasets) {
    this.datasets = List.copyOf(datasets);
    this.wording = new Wording(datasets);
  }

  /**
   * One period, each flow with the ladder that explains its gap.
   *
   * @param mirrors of one data set and edition, a flow each
   */
  public String explained(List<Mirror> mirrors, Sheet sheet) {
    StringBuilder out = new StringBuilder();
    head(out, mirrors, PeriodFormat.say(mirrors.getFirst().period()), sheet);
    for (Mirror mirror : mirrors) {
      out.append('\n');
      Amounts amounts = amounts(mirrors);
      row(
          out,
          sheet,
          sheet.bold(title(mirror.flow())),
          title(mirror.flow()),
          amounts.unit(),
          "gap");
      side(out, sheet, mirror.flow().from(), "exports", mirror.exporter(), amounts, "");
      side(
          out, sheet, mirror.flow().to(), "imports", mirror.importer(), amounts, gap(mirror.gap()));
      if (mirror.ladder() != null) {
        ladder(out, sheet, mirror, mirror.ladder(), amounts);
      }
    }
    foot(out, mirrors, sheet);
    return out.toString();
  }

  /**
   * Several periods, a line each with both flows.
   *
   * @param sent of the first flow, by period
   * @param returned of the other, by period; a period may be missing in either
   */
  public String overTime(List<Mirror> sent, List<Mirror> returned, Sheet sheet) {
    List<Mirror> all = Stream.concat(sent.stream(), returned.stream()).toList();
    StringBuilder out = new StringBuilder();
    Mirror first = all.getFirst();
    head(out, all, "as both sides report it", sheet);
    Amounts amounts = amounts(all);
    GoodsFlow flow = sent.isEmpty() ? first.flow().reversed() : first.flow();
    String a = flow.from().code();
    String b = flow.to().code();
    out.append('\n');
    sheet.line(
        out,
        sheet.fit(
            "In "
                + amounts.unit()
                + ": what goes from "
                + flow.from().nameWithArticle()
                + " to "
                + flow.to().nameWithArticle()
                + ", then what comes back.",
            sheet.width()));
    List<Column> columns =
        List.of(
            Column.words("period", ""),
            Column.words("shown_period", "period"),
            Column.figures("x", a + " exports"),
            Column.figures("m", b + " imports"),
            Column.figures("g", "gap"),
            Column.figures("x2", b + " exports"),
            Column.figures("m2", a + " imports"),
            Column.figures("g2", "gap"));
    List<List<Cell>> rows = new ArrayList<>();
    Set<Period> periods = new TreeSet<>();
    all.forEach(m -> periods.add(m.period()));
    for (Period period : periods) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(period.toString()));
      row.add(Cell.of(period.toString()));
      for (List<Mirror> direction : List.of(sent, returned)) {
        Mirror mirror =
            direction.stream().filter(m -> m.period().equals(period)).findFirst().orElse(null);
        row.add(Cell.of(mirror == null ? "–" : value(mirror.exporter(), amounts)));
        row.add(Cell.of(mirror == null ? "–" : value(mirror.importer(), amounts)));
        row.add(Cell.of(mirror == null ? "–" : gap(mirror.gap())));
      }
      rows.add(row);
    }
    out.append(new Grid(columns, rows).text(sheet));
    if (all.stream().anyMatch(m -> m.gap() != null && !m.isOfTwoReports())) {
      sheet.line(out, "* estimated by the publisher: no report of that side");
    }
    foot(out, all, sheet);
    return out.toString();
  }

  /** Everything for other programs, a row a flow, period, data set and edition. */
  public static Grid grid(List<Mirror> mirrors) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.words("from", "from"),
                Column.words("to", "to"),
                Column.words("product", "product"),
                Column.words("period", "period"),
                Column.words("dataset", "data set"),
                Column.words("vintage", "edition"),
                Column.words("currency", "currency")));
    for (String side : List.of("exporter", "importer")) {
      columns.add(Column.figures(side + "_value", side));
      for (String key : List.of("low", "high", "valuation", "status", "source")) {
        columns.add(Column.hidden(side + "_" + key));
      }
    }
    for (String form : List.of("amount", "symmetric", "relative", "log")) {
      columns.add(Column.figures("gap_" + form, "gap " + form));
    }
    columns.add(Column.figures("asymmetry", "asymmetry"));
    columns.add(Column.hidden("two_own_reports"));
    for (AsymmetryCause cause : explainable()) {
      String key = cause.name().toLowerCase(Locale.ROOT);
      columns.add(Column.figures(key + "_amount", cause.title()));
      columns.add(Column.hidden(key + "_basis"));
      columns.add(Column.hidden(key + "_source"));
    }
    columns.add(Column.figures("unexplained", "unexplained"));
    columns.add(Column.hidden("notes"));
    return new Grid(columns, mirrors.stream().map(MirrorTable::row).toList());
  }

  /** The causes that a ladder looks into, in its order. */
  private static List<AsymmetryCause> explainable() {
    return List.of(
        AsymmetryCause.VALUATION,
        AsymmetryCause.REEXPORTS,
        AsymmetryCause.CONFIDENTIALITY,
        AsymmetryCause.TIME,
        AsymmetryCause.EXCHANGE_RATES);
  }

  private static List<Cell> row(Mirror m) {
    List<Cell> row =
        new ArrayList<>(
            List.of(
                Cell.of(m.flow().from().code()),
                Cell.of(m.flow().to().code()),
                Cell.of(m.flow().product()),
                Cell.of(m.period().toString()),
                Cell.of(m.dataset()),
                Cell.of(m.vintage()),
                Cell.of(m.currency())));
    for (@Nullable Report side : new Report[] {m.exporter(), m.importer()}) {
      row.add(number(side, r -> r.value()));
      row.add(number(side, r -> r.observation().interval().low()));
      row.add(number(side, r -> r.observation().interval().high()));
      row.add(Cell.of(side == null ? null : side.key().valuation().name()));
      row.add(Cell.of(side == null ? null : side.observation().status().name()));
      row.add(Cell.of(side == null ? null : side.observation().source()));
    }
    MirrorGap gap = m.gap();
    row.add(gap == null ? Cell.none("") : Cell.of(gap.amount(), String.valueOf(gap.amount())));
    row.add(number(gap == null ? OptionalDouble.empty() : gap.symmetric()));
    row.add(number(gap == null ? OptionalDouble.empty() : gap.relative()));
    row.add(number(gap == null ? OptionalDouble.empty() : gap.log()));
    row.add(number(gap == null ? OptionalDouble.empty() : gap.asymmetry()));
    row.add(Cell.of(m.isOfTwoReports(), String.valueOf(m.isOfTwoReports())));
    Ladder ladder = m.ladder();
    for (AsymmetryCause cause : explainable()) {
      Rung rung =
          ladder == null
              ? null
              : ladder.rungs().stream().filter(r -> r.cause() == cause).findFirst().orElse(null);
      switch (rung) {
        case Rung.Explained e -> {
          row.add(Cell.of(e.amount(), String.valueOf(e.amount())));
          row.add(Cell.of(e.basis()));
          row.add(Cell.of(e.source()));
        }
        case Rung.NotAvailable n -> {
          row.add(Cell.none(""));
          row.add(Cell.of("not available: needs " + n.needs()));
          row.add(Cell.of(n.command()));
        }
        case Rung.NotApplicable n -> {
          row.add(Cell.none(""));
          row.add(Cell.of("does not apply: " + n.why()));
          row.add(Cell.none(""));
        }
        case null -> {
          row.add(Cell.none(""));
          row.add(Cell.none(""));
          row.add(Cell.none(""));
        }
      }
    }
    row.add(
        ladder == null
            ? Cell.none("")
            : Cell.of(ladder.unexplained(), String.valueOf(ladder.unexplained())));
    row.add(Cell.of(String.join(" ", m.notes())));
    return row;
  }

  private static Cell number(@Nullable Report side, Function<Report, Double> part) {
    return side == null
        ? Cell.none("")
        : Cell.of(part.apply(side), String.valueOf(part.apply(side)));
  }

  private static Cell number(OptionalDouble value) {
    return value.isPresent()
        ? Cell.of(value.getAsDouble(), String.valueOf(value.getAsDouble()))
        : Cell.none("");
  }

  private void head(StringBuilder out, List<Mirror> mirrors, String when, Sheet sheet) {
    Mirror first = mirrors.getFirst();
    String product = first.flow().product();
    sheet.line(
        out,
        sheet.bold(
            sheet.fit(
                "Trade in goods"
                    + (product == null ? "" : " (" + Sheet.clean(product) + ")")
                    + " of "
                    + first.flow().from().nameWithArticle()
                    + " and "
                    + first.flow().to().nameWithArticle()
                    + ", "
                    + when,
                sheet.width())));
    sheet.wrapped(out, "", wording.source(first.dataset()) + ", edition " + first.vintage() + ".");
  }

  private static String title(GoodsFlow flow) {
    return "From " + flow.from().nameWithArticle() + " to " + flow.to().nameWithArticle();
  }

  private static Amounts amounts(List<Mirror> mirrors) {
    return Amounts.upTo(
        mirrors.getFirst().currency(),
        mirrors.stream()
            .flatMap(m -> Stream.of(m.exporter(), m.importer()))
            .filter(Objects::nonNull)
            .mapToDouble(Report::value)
            .max()
            .orElse(0));
  }

  private static String value(@Nullable Report side, Amounts amounts) {
    return side == null ? "–" : (side.isOwn() ? "" : "*") + amounts.say(side.value());
  }

  private static String gap(@Nullable MirrorGap gap) {
    if (gap == null) {
      return "–";
    }
    OptionalDouble share = gap.symmetric();
    return share.isPresent() ? Amounts.percent(share.getAsDouble()) : "–";
  }

  private static void side(
      StringBuilder out,
      Sheet sheet,
      Country side,
      String flow,
      @Nullable Report report,
      Amounts amounts,
      String gap) {
    String what =
        report == null
            ? "  " + side.name() + " reports no such " + flow
            : "  "
                + side.name()
                + (report.isOwn() ? " reports, " : ", estimated, ")
                + flow
                + " "
                + report.key().valuation();
    row(out, sheet, what, what, report == null ? "–" : amounts.say(report.value()), gap);
  }

  private static void ladder(
      StringBuilder out, Sheet sheet, Mirror mirror, Ladder ladder, Amounts amounts) {
    String here = mirror.dataset() + "@" + mirror.vintage();
    String why = "  what explains the gap";
    row(out, sheet, why, why, "explains", "leaves");
    String raw = "    raw gap";
    row(out, sheet, raw, raw, "", amounts.signed(ladder.raw()));
    for (Rung rung : ladder.rungs()) {
      String title = "    " + rung.cause().title();
      switch (rung) {
        case Rung.Explained e -> {
          row(out, sheet, title, title, amounts.signed(e.amount()), amounts.signed(e.left()));
          hang(
              out,
              sheet,
              effect(e)
                  + (e.isEstimate() ? "estimate: " : "")
                  + e.basis()
                  + (e.source().equals(here) ? "" : " [" + e.source() + "]"));
        }
        case Rung.NotAvailable n -> {
          row(out, sheet, title, title, "not held", "");
          hang(
              out, sheet, "needs " + n.needs() + (n.command().isEmpty() ? "" : ": " + n.command()));
        }
        case Rung.NotApplicable n ->
            row(out, sheet, title + ": " + n.why(), title + ": " + n.why(), "", "");
      }
    }
    String rest = "    unexplained";
    row(out, sheet, sheet.bold(rest), rest, "", amounts.signed(ladder.unexplained()));
  }

  private static String effect(Rung.Explained rung) {
    return switch (rung.effect()) {
      case CLOSES, NONE -> "";
      case OVERSHOOTS -> "MORE THAN WAS LEFT: ";
      case WIDENS -> "works the other way: ";
    };
  }

  private static void hang(StringBuilder out, Sheet sheet, String text) {
    StringBuilder wrapped = new StringBuilder();
    new Sheet(sheet.width() - 6, false).wrapped(wrapped, "", text);
    wrapped.toString().lines().forEach(line -> sheet.line(out, "      " + line));
  }

  /** A text, and two columns of figures at the right edge. */
  private static void row(
      StringBuilder out, Sheet sheet, String painted, String text, String first, String second) {
    int column = 14;
    int room = sheet.width() - 2 * column;
    String shown = Sheet.columns(text) <= room ? painted : sheet.fit(text, room);
    String line =
        shown
            + " ".repeat(Math.max(0, room - Math.min(room, Sheet.columns(text))))
            + pad(first, column)
            + pad(second, column);
    sheet.line(out, line.stripTrailing());
  }

  private static String pad(String text, int width) {
    return " ".repeat(Math.max(1, width - Sheet.columns(text))) + text;
  }

  private void foot(StringBuilder out, List<Mirror> mirrors, Sheet sheet) {
    out.append('\n');
    Set<String> notes = new LinkedHashSet<>();
    mirrors.forEach(m -> notes.addAll(m.notes()));
    for (String note : notes) {
      sheet.wrapped(out, "mind", note);
    }
    sheet.wrapped(out, "gap", GAP_IN_WORDS);
    Set<String> sources = new LinkedHashSet<>();
    mirrors.forEach(m -> sources.add(m.dataset()));
    for (Dataset dataset : datasets) {
      if (sources.contains(dataset.id())) {
        sheet.wrapped(out, "source", Wording.attribution(dataset));
      }
    }
  }
}
