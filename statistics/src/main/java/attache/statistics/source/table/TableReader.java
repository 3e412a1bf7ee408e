package attache.statistics.source.table;

import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.AreaCodes;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.source.table.Mapping.FigureColumn;
import attache.statistics.source.table.Mapping.KeyColumn;
import attache.statistics.source.table.Mapping.Kind;
import attache.statistics.source.table.Mapping.Mark;
import attache.statistics.source.table.Mapping.Role;
import attache.statistics.source.table.Mapping.Span;
import attache.statistics.source.table.PartnerNames.Partner;
import attache.statistics.source.table.TableReading.ColumnUse;
import attache.statistics.source.table.TableReading.Figure;
import attache.statistics.source.table.TableReading.NameUse;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a sheet by a mapping: header, title, unit, then row by row, column by column. */
final class TableReader {

  private static final int ROWS_SHOWN = 3;

  private static final String PERCENT = "percent";

  /** "в 2,3 р.": Russian offices print an index of more than 200 % so. */
  private static final Pattern TIMES =
      Pattern.compile("в ([0-9]{1,6}(?:[.,][0-9]{1,4})?) ?р.{0,6}");

  private final OfficialFile file;
  private final Mapping mapping;
  private final Sheet sheet;
  private final Header header;
  private final PartnerNames names;
  private final AboveTable above;

  private final Map<String, Integer> marks = new TreeMap<>();
  private final Set<String> remarks = new LinkedHashSet<>();
  private final List<String> firstRows = new ArrayList<>();
  private final Map<String, PeriodWords> periods = new HashMap<>();
  private final Map<String, TableUnit> units = new HashMap<>();
  private final FigureList figures;

  private TableReader(OfficialFile file, Mapping mapping, Sheet sheet, Header header) {
    this.file = file;
    this.mapping = mapping;
    this.sheet = sheet;
    this.header = header;
    this.names = new PartnerNames(mapping);
    this.above = AboveTable.of(file, mapping, sheet, header);
    this.figures = new FigureList(file.path().toString(), mapping);
  }

  /**
   * Reads the one table of these sheets that the mapping describes.
   *
   * @throws MappingException when none has the words of the mapping, or what stands there is not
   *     what the mapping says
   * @throws SourceException when the table is wrong in itself
   */
  static TableReading read(
      OfficialFile file, Mapping mapping, @Nullable Schema schema, List<Sheet> sheets) {
    Sheet sheet = SheetChoice.of(file, mapping, sheets);
    Header header =
        Header.find(sheet, mapping).orElseThrow(() -> SheetChoice.notFound(file, mapping, sheet));
    if (schema != null) {
      schema.check(file.path().toString(), sheet, header);
    }
    return new TableReader(file, mapping, sheet, header).read();
  }

  private TableReading read() {
    int end = end();
    Integer partnerColumn = header.keys().get(Role.PARTNER);
    boolean nested =
        !header.keys().containsKey(Role.PERIOD) && !header.keys().containsKey(Role.YEAR);
    if (partnerColumn == null) {
      for (int row = header.last() + 1; row < end; row++) {
        asWideAsHeader(row);
        read(row, null, true);
      }
    } else {
      for (Partners.Line line :
          new Partners(mapping, names)
              .lines(sheet, header.last() + 1, end, partnerColumn, nested)) {
        asWideAsHeader(line.row());
        if (line.partner().isKept() && !isNumbering(line.row())) {
          read(line.row(), line.partner(), line.adds());
        }
      }
    }
    List<Figure> all = figures.finished();
    if (all.isEmpty()) {
      throw new MappingException(
          file.path()
              + ": the header was found in row "
              + sheet.line(header.last())
              + ", and no figure below it; look at what --dry-run says of the columns");
    }
    remarks.addAll(figures.remarks());
    return new TableReading(
        mapping.source().id(),
        sheet.name(),
        sheet.encoding(),
        above.title(),
        above.unitFound(),
        sheet.line(header.first()),
        sheet.line(header.last()),
        columns(),
        namesUsed(),
        marks,
        figures.checks(),
        all,
        firstRows,
        List.copyOf(remarks));
  }

  /**
   * The row after the last one: where the sheet ends, or another table with such a header begins.
   */
  private int end() {
    int column = header.keys().getOrDefault(Role.PARTNER, 0);
    String name = sheet.cell(header.last(), column).text();
    if (name.isEmpty()) {
      name = sheet.cell(header.first(), column).text();
    }
    for (int row = header.last() + 1; row < sheet.height() && !name.isEmpty(); row++) {
      if (sheet.cell(row, column).text().equals(name)) {
        remarks.add(
            "row "
                + sheet.line(row)
                + " repeats the header: what stands from there on is another table and was not"
                + " read");
        return row;
      }
    }
    return sheet.height();
  }

  /** "А 1 2 3", the numbers of the columns that Russian tables print below their header. */
  private boolean isNumbering(int row) {
    if (row > header.last() + 2) {
      return false;
    }
    int last = -1;
    int numbers = 0;
    for (int column : new java.util.TreeSet<>(header.figures().keySet())) {
      BigDecimal number = number(sheet.cell(row, column));
      if (number == null || number.scale() > 0) {
        return false;
      }
      int value = number.intValue();
      if ((last >= 0 && value != last + 1) || value > header.headings().size()) {
        return false;
      }
      last = value;
      numbers++;
    }
    int names = header.keys().getOrDefault(Role.PARTNER, 0);
    return numbers > 1 && sheet.cell(row, names).text().length() <= 2;
  }

  private void read(int row, @Nullable Partner partner, boolean adds) {
    boolean any = false;
    for (Map.Entry<Integer, FigureColumn> column : header.figures().entrySet()) {
      Sheet.Cell cell = sheet.cell(row, column.getKey());
      if (!cell.isEmpty()) {
        read(row, partner, adds, column.getKey(), column.getValue());
        any = true;
      }
    }
    if (any && firstRows.size() < ROWS_SHOWN) {
      firstRows.add(sheet.printed(row));
    }
  }

  /** Rows of a text file have as many cells as the header, or one that says something about it. */
  private void asWideAsHeader(int row) {
    if (sheet.encoding().isEmpty()) {
      return;
    }
    List<Sheet.Cell> cells = sheet.rows().get(row).cells();
    int width = cells.size();
    if (width < header.headings().size()
        && cells.stream().filter(cell -> !cell.isEmpty()).count() > 1) {
      throw new SourceException(
          file.path()
              + ", line "
              + sheet.line(row)
              + ": has "
              + width
              + " cells below a header of "
              + header.headings().size()
              + "; the file is cut short, or \"delimiter\" in the mapping is not what stands"
              + " between cells");
    }
    for (int column = header.headings().size(); column < width; column++) {
      if (!sheet.cell(row, column).isEmpty()) {
        throw new SourceException(
            file.path()
                + ", line "
                + sheet.line(row)
                + ": has "
                + width
                + " cells below a header of "
                + header.headings().size()
                + "; figures with commas between thousands must stand in quotes, or name"
                + " \"delimiter\" in the mapping");
      }
    }
  }

  private void read(
      int row, @Nullable Partner partner, boolean adds, int column, FigureColumn figure) {
    String measure = measure(row, figure);
    Period period = period(row, column, figure);
    TableUnit unit = unit(row, column, figure, period);
    if (figure.kind() == Kind.INDEX && !isOnYearBefore(column, period)) {
      remarks.add(
          "column "
              + (column + 1)
              + " ('"
              + TableWords.clipped(header.heading(column))
              + "') compares with another period than the year before and was left out");
      return;
    }
    Sheet.Cell cell = sheet.cell(row, column);
    Mark mark = cell.number() == null ? mapping.marks().get(TableWords.key(cell.text())) : null;
    Slot slot = slot(row, partner, measure, period, unit, figure);
    if (mark != null) {
      marks.merge(cell.text(), 1, Integer::sum);
      figures.mark(slot, mark, adds);
      return;
    }
    BigDecimal number = figure.kind() == Kind.INDEX ? index(cell) : number(cell);
    if (number == null) {
      throw new MappingException(
          file.path()
              + ", row "
              + sheet.line(row)
              + ", column "
              + (column + 1)
              + " ('"
              + TableWords.clipped(header.heading(column))
              + "'): '"
              + TableWords.clipped(cell.text())
              + "' is no number with \"decimal\": \""
              + mapping.numerals().decimal()
              + "\"; if it stands for one that is not there, say what it means under \"marks\"");
    }
    figures.add(slot, number, adds);
  }

  private @Nullable BigDecimal number(Sheet.Cell cell) {
    return cell.number() != null ? cell.number() : mapping.numerals().read(cell.text());
  }

  private @Nullable BigDecimal index(Sheet.Cell cell) {
    Matcher times = TIMES.matcher(TableWords.key(cell.text()));
    if (cell.number() == null && times.matches()) {
      return new BigDecimal(times.group(1).replace(',', '.')).scaleByPowerOfTen(2);
    }
    return number(cell);
  }

  /** A figure's place: all of it but what stands there. */
  record Slot(
      int line,
      String measure,
      @Nullable String reporter,
      @Nullable String partner,
      @Nullable String origin,
      @Nullable String product,
      Period period,
      TableUnit unit,
      Valuation valuation,
      Kind kind,
      Status status,
      @Nullable String scope,
      @Nullable BigDecimal quantity,
      @Nullable String quantityUnit,
      @Nullable String note) {}

  private Slot slot(
      int row,
      @Nullable Partner partner,
      String measure,
      Period period,
      TableUnit unit,
      FigureColumn figure) {
    String reporter = reporter(row);
    String area = partner != null ? partner.area() : isOfPairs(measure) ? AreaCodes.WORLD : null;
    String product = text(row, Role.PRODUCT);
    String quantity = text(row, Role.QUANTITY);
    String said = text(row, Role.STATUS);
    return new Slot(
        sheet.line(row),
        measure,
        reporter,
        area,
        origin(measure, reporter, area),
        product == null || product.equalsIgnoreCase("total") ? null : product,
        period,
        unit,
        figure.valuation() != null ? figure.valuation() : valuation(measure),
        figure.kind(),
        said == null ? mapping.status() : status(row, said),
        figure.scope(),
        quantity == null ? null : mapping.numerals().read(quantity),
        text(row, Role.QUANTITY_UNIT),
        text(row, Role.NOTE));
  }

  private Status status(int row, String said) {
    String key = TableWords.key(said);
    String meaning = meaning(Role.STATUS, key);
    for (Status status : Status.values()) {
      if (status.name().toLowerCase(Locale.ROOT).equals(meaning == null ? key : meaning)) {
        return status;
      }
    }
    throw notUnderstood(row, Role.STATUS, said, "reported, provisional or estimated");
  }

  private @Nullable String text(int row, Role role) {
    Integer column = header.keys().get(role);
    String text = column == null ? "" : sheet.cell(row, column).text();
    return text.isEmpty() ? null : text;
  }

  private @Nullable String meaning(Role role, String key) {
    KeyColumn column = mapping.keys().get(role);
    return column == null ? null : column.values().get(key);
  }

  private String measure(int row, FigureColumn figure) {
    if (figure.measure() != null) {
      return figure.measure();
    }
    String said = text(row, Role.FLOW);
    if (said == null) {
      throw notUnderstood(row, Role.FLOW, "", "exports, imports or the like");
    }
    String key = TableWords.key(said);
    String measure = meaning(Role.FLOW, key);
    if (measure == null) {
      measure = TableWords.of("flow").get(key);
    }
    if (measure == null && Catalogue.standard().find(said).isPresent()) {
      measure = said;
    }
    if (measure == null) {
      throw notUnderstood(row, Role.FLOW, said, "exports, imports or the like");
    }
    return measure;
  }

  private MappingException notUnderstood(int row, Role role, String said, String expected) {
    return new MappingException(
        file.path()
            + ", row "
            + sheet.line(row)
            + ": '"
            + TableWords.clipped(said)
            + "' is not understood, expected "
            + expected
            + "; say what it means in the mapping's \"keys\" » \""
            + MappingNode.spelled(role)
            + "\" » \"values\"");
  }

  private @Nullable String reporter(int row) {
    String said = text(row, Role.REPORTER);
    if (said != null) {
      return names.partner(said).area();
    }
    if (mapping.reporter() == null) {
      throw new MappingException(
          mapping.source().id()
              + ": nothing says whose statistics these are; add \"reporter\": \"BLR\" to the mapping"
              + " or give --reporter BLR");
    }
    return mapping.reporter();
  }

  private Period period(int row, int column, FigureColumn figure) {
    PeriodWords said = header.period(column).or(periodOfRow(row));
    PeriodWords title = above.period();
    if (figure.span() == Span.TO_MONTH
        && said.last() > 0
        && title.last() > 0
        && said.last() != title.last()) {
      throw new SourceException(
          file.path()
              + ": the title says month "
              + title.last()
              + " and column "
              + (column + 1)
              + " ('"
              + TableWords.clipped(header.heading(column))
              + "') month "
              + said.last()
              + ": the table contradicts itself; fetch it again");
    }
    PeriodWords whole = said;
    if (figure.span() == Span.MONTH || figure.span() == Span.TO_MONTH || said.isNothing()) {
      whole = said.or(title);
    } else if (said.year() == 0) {
      whole = new PeriodWords(title.year(), said.first(), said.last());
    }
    if (mapping.period() != null) {
      whole = whole.or(mapping.period());
    }
    whole =
        switch (figure.span()) {
          case MONTH -> whole.isFromJanuary() && said.first() == 0 ? whole.lastMonth() : whole;
          case TO_MONTH -> whole.fromJanuary();
          case YEAR, AS_SAID -> whole;
        };
    return whole
        .period()
        .orElseThrow(() ->
            new MappingException(
                file.path()
                    + ", row "
                    + sheet.line(row)
                    + ", column "
                    + (column + 1)
                    + " ('"
                    + TableWords.clipped(header.heading(column))
                    + "'): nothing says of which year or month it is: neither heading nor"
                    + " title, nor \"period\" in the mapping"));
  }

  private PeriodWords periodOfRow(int row) {
    PeriodWords said = new PeriodWords(0, 0, 0);
    for (Role role : List.of(Role.PERIOD, Role.YEAR, Role.MONTH)) {
      String text = text(row, role);
      if (text != null) {
        PeriodWords words = periods.computeIfAbsent(text, PeriodWords::in);
        if (words.isNothing()) {
          throw notUnderstood(row, role, text, "a year or a month such as 2023, 2023-05, 202305");
        }
        said = said.or(words);
      }
    }
    return said;
  }

  private boolean isOnYearBefore(int column, Period period) {
    PeriodWords base = header.base(column);
    boolean previousMonth =
        TableWords.has(TableWords.key(header.heading(column)), "предыдущему месяцу")
            || TableWords.has(TableWords.key(header.heading(column)), "previous month");
    return !previousMonth && (base.year() == 0 || base.year() == period.start().getYear() - 1);
  }

  private TableUnit unit(int row, int column, FigureColumn figure, Period period) {
    if (figure.kind() != Kind.LEVEL) {
      return new TableUnit(PERCENT, BigDecimal.ONE, PERCENT);
    }
    if (figure.unit() != null) {
      return figure.unit();
    }
    String said = text(row, Role.UNIT);
    if (said != null) {
      return units.computeIfAbsent(
          said,
          text ->
              TableUnit.in(text)
                  .orElseThrow(
                      () -> notUnderstood(row, Role.UNIT, text, "a unit such as USD million")));
    }
    Optional<TableUnit> own = above.unitOfColumn(column);
    if (own.isPresent()) {
      return own.get();
    }
    return above
        .unit()
        .or(() -> mapping.unit().of(period.start().getYear()))
        .orElseThrow(() ->
            new MappingException(
                file.path()
                    + ": nothing says what the figures are in; no cell above them states a"
                    + " unit, so add \"unit\" to the mapping, such as \"USD million\""));
  }

  private static boolean isOfPairs(String measure) {
    Optional<Measure> known = Catalogue.standard().find(measure);
    return known.isEmpty() || known.get().shape() != Measure.Shape.COUNTRY;
  }

  private static @Nullable String origin(
      String measure, @Nullable String reporter, @Nullable String partner) {
    return switch (measure) {
      case "goods_exports", "goods_reexports", "goods_domestic_exports", "goods_trade_balance" ->
          reporter;
      case "goods_imports", "goods_reimports" -> partner;
      default -> null;
    };
  }

  /** Exports FOB and imports CIF, as the United Nations recommend (IMTS 2010, 4.8). */
  private static Valuation valuation(String measure) {
    return switch (measure) {
      case "goods_exports", "goods_reexports", "goods_domestic_exports" -> Valuation.FOB;
      case "goods_imports", "goods_reimports" -> Valuation.CIF;
      case "goods_trade_turnover", "goods_trade_balance" -> Valuation.MIXED;
      default -> Valuation.NONE;
    };
  }

  private List<ColumnUse> columns() {
    List<ColumnUse> columns = new ArrayList<>();
    for (int column = 0; column < header.headings().size(); column++) {
      int number = column;
      String use =
          header.keys().entrySet().stream()
              .filter(e -> e.getValue() == number)
              .map(e -> MappingNode.spelled(e.getKey()))
              .findFirst()
              .orElseGet(() -> use(number));
      columns.add(new ColumnUse(column + 1, header.heading(column), use));
    }
    return columns;
  }

  private String use(int column) {
    FigureColumn figure = header.figures().get(column);
    if (figure == null) {
      return "";
    }
    String what = figure.measure() == null ? "by flow" : figure.measure();
    String kind =
        switch (figure.kind()) {
          case LEVEL -> "";
          case INDEX -> ", growth from an index";
          case CHANGE -> ", growth";
        };
    boolean byRow = header.keys().containsKey(Role.PERIOD) || header.keys().containsKey(Role.YEAR);
    return what + kind + (byRow ? "" : ", " + periodOfColumn(column, figure));
  }

  private String periodOfColumn(int column, FigureColumn figure) {
    try {
      return period(header.last(), column, figure).toString();
    } catch (MappingException e) {
      return "no period";
    }
  }

  private List<NameUse> namesUsed() {
    return names.all().stream()
        .map(p -> new NameUse(p.name(), p.area(), p.kind().name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
