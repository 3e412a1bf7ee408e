package attache.statistics.source.countries;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.Staging;
import attache.vocabulary.country.Country;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A CSV table of a user's own by country and year, on any subject: a row a country and year with
 * columns of figures (the layout of Our World in Data), or a row a country with a column a year, of
 * one subject or of those that a column names. Separated by commas, semicolons or tabs; the words
 * it goes by are in its header and in {@link TableNotes}.
 */
public final class CountryTable implements FileFormat {

  /** A table with more columns of figures is a database's whole contents. */
  private static final int MOST_MEASURES = 1000;

  private static final int MOST_UNKNOWN = 20;

  private static final Pattern A_YEAR = Pattern.compile("(1[5-9]|20|21)\\d\\d");

  /** Marks of footnotes and of what is provisional or estimated, behind a figure. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?:\\*{1,3}|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\\s?\\([a-z]{1,3}\\)|\\s\\d\\)|\\s?[pe])$");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,30}([.]\\d{0,30})?|[.]\\d{1,30})([eE][+-]?\\d{1,2})?");
  private static final Set<String> NONE =
      Set.of(
          "", "..", "...", "…", "-", "–", "—", "n/a", "na", "n.a.", "nan", "null", "none", ":", "x",
          "х", "н/д", "н.д.");

  private static final Set<String> WORLD =
      Set.of("world", "world total", "all countries", "мир", "весь мир", "世界", "全球", "mundo");

  private final Source source;
  private final TableNotes notes;

  private CountryTable(Source source, TableNotes notes) {
    this.source = source;
    this.notes = notes;
  }

  /**
   * Whether a file is such a table: one of its first lines is a header of one.
   *
   * @throws SourceException when it is, and cannot be read as it is
   */
  public static boolean isOne(OfficialFile file) {
    return file.entries().isEmpty() && TableText.ofHead(file) != null;
  }

  /**
   * The form of one table.
   *
   * @param own what the user says of it; what lies beside it fills in the rest
   */
  public static CountryTable of(OfficialFile file, TableNotes own) {
    TableNotes notes = own.or(TableNotes.beside(file.path()));
    String name = file.name().replaceFirst("\\.[A-Za-z]{2,4}$", "");
    StringBuilder id = new StringBuilder("own-");
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (id.length() < 50 && (plain || id.charAt(id.length() - 1) != '-')) {
        id.append(plain ? c : '-');
      }
    }
    String dataset = id.toString().replaceAll("-+$", "");
    return new CountryTable(
        notes.source(
            dataset.equals("own") ? "own-table" : dataset, ColumnMeasure.clean(file.name())),
        notes);
  }

  /** What tells this reading of a file from another one. */
  public String words() {
    return notes.text();
  }

  @Override
  public String id() {
    return "country-table";
  }

  @Override
  public Source source() {
    return source;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return isOne(file);
  }

  @Override
  public void read(OfficialFile file, Staging staging) {
    TableText table = TableText.of(file);
    Layout layout = table.layout();
    if (!layout.isWide() && !layout.across() && layout.figures().size() > MOST_MEASURES) {
      throw new SourceException(
          file.path()
              + ": has "
              + layout.figures().size()
              + " columns of figures, more than the "
              + MOST_MEASURES
              + " that are read of a table; cut it into several");
    }
    Reading reading = new Reading(file, table, Subjects.of(table));
    Path rows = staging.newFile("figures.csv");
    try (CsvWriter out = CsvWriter.builder().build(rows);
        CsvReader<CsvRecord> in = TableText.rows(table.text(), table.delimiter())) {
      for (CsvRecord row : in) {
        if (row.getStartingLineNumber() > table.headerLine()) {
          reading.row(row, out, staging);
        }
      }
    } catch (CsvParseException e) {
      throw new SourceException(file.path() + ": is no table of comma-separated cells", e);
    } catch (IOException e) {
      throw new SourceException(file.path() + ": cannot be read: " + e.getMessage(), e);
    }
    reading.finish(staging);
    staging.insert(
        file,
        "SELECT * FROM read_csv("
            + Staging.literal(rows.toString())
            + ", header = false, delim = ',', quote = '\"', escape = '\"', nullstr = '', auto_detect ="
            + " false, max_line_size = 4194304, columns = {'line': 'BIGINT', 'measure': 'VARCHAR',"
            + " 'reporter': 'VARCHAR', 'partner': 'VARCHAR', 'frequency': 'VARCHAR', 'period_start':"
            + " 'DATE', 'period_end': 'DATE', 'value': 'DOUBLE', 'half_width': 'DOUBLE', 'unit':"
            + " 'VARCHAR'})");
  }

  /** A measure of the table with what its figures are multiplied by. */
  private record Of(String id, SaidUnit unit) {}

  /** The rows of one table on their way. */
  private final class Reading {

    private final OfficialFile file;
    private final TableText table;
    private final Layout layout;

    /** What its figures are of, looked at before any is read. */
    private final Subjects subjects;

    /** By the name of a column or subject. */
    private final Map<String, Of> measures = new LinkedHashMap<>();

    private final Set<String> unknown = new HashSet<>();
    private final Map<String, String> areas = new LinkedHashMap<>();

    /** The figures read, with the lines they stand in, so that none is told twice. */
    private final Map<String, double[]> told = new HashMap<>();

    private Reading(OfficialFile file, TableText table, Subjects subjects) {
      this.file = file;
      this.table = table;
      this.layout = table.layout();
      this.subjects = subjects;
    }

    private void row(CsvRecord row, CsvWriter out, Staging staging) {
      for (int extra = layout.header().size(); extra < row.getFieldCount(); extra++) {
        if (!cell(row, extra).isEmpty()) {
          throw new SourceException(
              at(row)
                  + "has more cells than the header; a figure with a comma in it has to stand in"
                  + " quotes");
        }
      }
      for (int column : layout.figures()) {
        String name = subjects.name(row, column);
        String text = cell(row, column);
        if (isNone(text) || subjects.isOfWords(name)) {
          continue;
        }
        String plain = plain(text, table.delimiter());
        if (!NUMBER.matcher(plain).matches()) {
          throw new SourceException(
              at(row)
                  + "'"
                  + clipped(text)
                  + "' is no number; expected figures, or an empty cell where there is none");
        }
        String whose = layout.across() ? layout.header().get(column) : cell(row, layout.country());
        String code = layout.code() < 0 ? "" : cell(row, layout.code());
        if (whose.isBlank() && code.isEmpty()) {
          continue;
        }
        Of of = measure(row, column, name, staging);
        int year = year(row, column);
        String area = area(code.equals(whose) ? "" : code, whose);
        String partner = layout.isOfPairs() ? area("", cell(row, layout.partner())) : "";
        double value = Double.parseDouble(plain) * of.unit().factor();
        if (isToldBefore(of.id() + '|' + area + '|' + partner + '|' + year, value, row, whose)) {
          continue;
        }
        out.writeRecord(
            String.valueOf(row.getStartingLineNumber()),
            of.id(),
            area,
            partner,
            "A",
            String.format(Locale.ROOT, "%04d-01-01", year),
            String.format(Locale.ROOT, "%04d-12-31", year),
            String.valueOf(value),
            String.valueOf(halfWidth(plain) * of.unit().factor()),
            of.unit().unit().text());
      }
    }

    private boolean isToldBefore(String key, double value, CsvRecord row, String whose) {
      double[] before = told.putIfAbsent(key, new double[] {value, row.getStartingLineNumber()});
      if (before != null && before[0] != value) {
        throw new SourceException(
            at(row)
                + "another figure of "
                + clipped(whose)
                + " for the same year than in line "
                + (long) before[1]
                + "; leave the right one, or name what tells the two apart in a column 'Indicator'");
      }
      return before != null;
    }

    private String at(CsvRecord row) {
      return file.path() + ", line " + row.getStartingLineNumber() + ": ";
    }

    private Of measure(CsvRecord row, int column, String name, Staging staging) {
      Of known = measures.get(name);
      if (known != null) {
        return known;
      }
      if (measures.size() >= MOST_MEASURES) {
        throw new SourceException(
            file.path() + ": is of more than " + MOST_MEASURES + " subjects; cut it into several");
      }
      TableNotes.Column noted = notes.column(name.isEmpty() ? "value" : name);
      List<String> titles = new ArrayList<>(noted.titles());
      if (!name.isBlank()) {
        titles.add(name);
      }
      String whole = notes.title() != null ? notes.title() : table.title();
      if (subjects.isOne() && whole != null) {
        titles.add(whole);
      }
      titles.removeIf(t -> ColumnMeasure.clean(t).isEmpty());
      if (subjects.isOne() && titles.stream().noneMatch(CountryTable::tells)) {
        titles.add(file.name().replaceFirst("\\.[A-Za-z]{2,4}$", "").replace('-', ' '));
      }
      if (titles.isEmpty()) {
        titles.add("column " + (column + 1));
      }
      String best =
          titles.stream().filter(CountryTable::tells).findFirst().orElse(titles.getFirst());
      titles.remove(best);
      titles.addFirst(best);
      String said = noted.unit();
      if (said == null && layout.unit() >= 0) {
        said = cell(row, layout.unit());
      }
      if (said == null) {
        said = titles.stream().map(SaidUnit::in).filter(u -> !u.isEmpty()).findFirst().orElse("");
      }
      if (said.isEmpty() && table.unit() != null) {
        said = table.unit();
      }
      if (said.isEmpty() && subjects.isCounted(name)) {
        said = ColumnMeasure.counted(best);
      }
      String id = source.id() + ":" + unused(ColumnMeasure.slug(name.isBlank() ? best : name));
      ColumnMeasure made =
          new ColumnMeasure(id, titles, said, noted.nature(), noted.words(), layout.isOfPairs());
      staging.measure(made.measure());
      Of of = new Of(id, SaidUnit.of(said));
      measures.put(name, of);
      return of;
    }

    private String unused(String slug) {
      String base = slug.isEmpty() ? "value" : slug;
      String free = base;
      for (int n = 2; isTaken(free); n++) {
        free = base + "_" + n;
      }
      return free;
    }

    private boolean isTaken(String slug) {
      String id = source.id() + ":" + slug;
      return measures.values().stream().anyMatch(of -> of.id().equals(id));
    }

    private int year(CsvRecord row, int column) {
      if (layout.isWide()) {
        return Layout.yearIn(layout.header().get(column));
      }
      String text = cell(row, layout.year());
      int year = Layout.yearIn(text);
      if (year < 0 || !A_YEAR.matcher(text.substring(0, Math.min(4, text.length()))).matches()) {
        throw new SourceException(at(row) + "'" + clipped(text) + "' is no year from 1500 to 2199");
      }
      return year;
    }

    private String area(String code, String name) {
      return areas.computeIfAbsent(code + '\t' + name, k -> areaOf(code, name));
    }

    private String areaOf(String code, String said) {
      String name =
          ColumnMeasure.clean(said).replaceFirst("(?:\\*+|[\u00b9\u00b2\u00b3]|\\s\\d\\))$", "");
      String upper = code.toUpperCase(Locale.ROOT);
      if (upper.length() == 3
          && Country.countries().stream().anyMatch(c -> c.code().equals(upper))) {
        return upper;
      }
      String known = Country.find(name).map(Country::code).orElse(null);
      if (known != null) {
        return known;
      }
      if (WORLD.contains(name.toLowerCase(Locale.ROOT)) || upper.equals("OWID_WRL")) {
        return "WLD";
      }
      String shown = ColumnMeasure.clean(name.isEmpty() ? code : name);
      unknown.add(shown);
      return "?" + (shown.length() > 80 ? shown.substring(0, 80) : shown);
    }

    private void finish(Staging staging) {
      if (measures.isEmpty()) {
        throw new SourceException(file.path() + ": has no figures under its header");
      }
      if (unknown.size() > MOST_UNKNOWN) {
        staging.remark(unknown.size() + " rows of areas that are no countries were kept as named.");
      }
    }
  }

  private static boolean tells(String title) {
    String clean = ColumnMeasure.clean(title);
    return ColumnMeasure.tells(clean, ColumnMeasure.language(clean));
  }

  private static String clipped(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  /** Whether a cell says that there is no figure. */
  static boolean isNone(String text) {
    return NONE.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  static boolean isNumber(String text, char delimiter) {
    return NUMBER.matcher(plain(text, delimiter)).matches();
  }

  static String cell(CsvRecord row, int column) {
    return column < row.getFieldCount() ? row.getField(column).strip() : "";
  }

  /** "1 234,5" of tables that have semicolons, "1,234.5" of those that quote. */
  static String plain(String text, char delimiter) {
    String plain =
        MARK.matcher(text.strip())
            .replaceFirst("")
            .replace("\u00a0", "")
            .replace("\u202f", "")
            .replace(" ", "")
            .replace('−', '-');
    int comma = plain.indexOf(',');
    if (comma < 0) {
      return plain;
    }
    boolean decimal =
        comma == plain.lastIndexOf(',')
            && plain.indexOf('.') < 0
            && (delimiter != ',' || plain.length() - comma != 4);
    return decimal ? plain.replace(',', '.') : plain.replace(",", "");
  }

  private static double halfWidth(String number) {
    if (number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
      return 0;
    }
    int point = number.indexOf('.');
    return 0.5 * Math.pow(10, point < 0 ? 0 : -(number.length() - point - 1));
  }
}
