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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  private static final Set<String> COUNTRY =
      Set.of(
          "entity",
          "country",
          "country name",
          "country or area",
          "country/area",
          "economy",
          "nation",
          "location",
          "area",
          "geo",
          "geography",
          "страна",
          "страны",
          "государство",
          "país",
          "pais",
          "国家",
          "国家/地区",
          "国别");

  private static final Set<String> CODE =
      Set.of("code", "country code", "iso3", "iso", "iso code", "iso_code", "iso3c", "код", "代码");

  private static final Set<String> YEAR =
      Set.of("year", "years", "год", "годы", "año", "ano", "年", "年份", "年度");

  /** Columns that name what a row is of, where years stand side by side. */
  private static final Set<String> SUBJECT =
      Set.of(
          "indicator",
          "indicator name",
          "series",
          "series name",
          "variable",
          "measure",
          "показатель",
          "indicador",
          "指标");

  private static final Set<String> UNIT = Set.of("unit", "units", "единица", "unidad", "单位");

  /** Tables with one of these are of trade between countries. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "partner", "reporter", "flow", "product", "commodity", "trade flow", "partner country");

  private static final Pattern A_YEAR = Pattern.compile("(1[5-9]|20|21)\\d\\d");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,30}([.]\\d{0,30})?|[.]\\d{1,30})([eE][+-]?\\d{1,2})?");
  private static final Set<String> NONE =
      Set.of("", "..", "…", "-", "–", "n/a", "na", "nan", "null", "н/д");

  private final Source source;
  private final TableNotes notes;

  private CountryTable(Source source, TableNotes notes) {
    this.source = source;
    this.notes = notes;
  }

  /** Whether the first line of a file is the header of such a table. */
  public static boolean isOne(OfficialFile file) {
    return file.entries().isEmpty() && Layout.of(cells(file.firstLine()), ',') != null;
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

  /** Where the columns of a table are; -1 where there is none. */
  private record Layout(
      char delimiter,
      List<String> header,
      int country,
      int code,
      int year,
      int subject,
      int unit,
      List<Integer> figures) {

    /** Of a header; null when it is none of ours. */
    static @Nullable Layout of(List<String> header, char delimiter) {
      List<String> names = header.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
      int country = first(names, COUNTRY);
      if (country < 0 || names.stream().anyMatch(NOT_OURS::contains)) {
        return null;
      }
      int code = first(names, CODE);
      int year = first(names, YEAR);
      List<Integer> figures = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        boolean key = i == country || i == code || i == year;
        boolean aYear = A_YEAR.matcher(names.get(i)).matches();
        if (!key && !names.get(i).isEmpty() && (year >= 0 ? !aYear : aYear)) {
          figures.add(i);
        }
      }
      return figures.isEmpty() || (year < 0 && figures.size() < 2)
          ? null
          : new Layout(
              delimiter,
              header,
              country,
              code,
              year,
              year >= 0 ? -1 : first(names, SUBJECT),
              year >= 0 ? -1 : first(names, UNIT),
              figures);
    }

    private static int first(List<String> names, Set<String> of) {
      for (int i = 0; i < names.size(); i++) {
        if (of.contains(names.get(i))) {
          return i;
        }
      }
      return -1;
    }

    boolean isWide() {
      return year < 0;
    }
  }

  private static char delimiter(String line) {
    long commas = line.chars().filter(c -> c == ',').count();
    long semicolons = line.chars().filter(c -> c == ';').count();
    long tabs = line.chars().filter(c -> c == '\t').count();
    return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(delimiter(line)).ofCsvRecord(line)) {
      reader.stream().limit(1).forEach(r -> cells.addAll(r.getFields()));
    } catch (CsvParseException | IOException | IllegalArgumentException e) {
      return List.of();
    }
    return cells;
  }

  @Override
  public void read(OfficialFile file, Staging staging) {
    char delimiter = delimiter(file.firstLine());
    Layout layout = Layout.of(cells(file.firstLine()), delimiter);
    if (layout == null) {
      throw new SourceException(
          file.path()
              + ": expected a header with a column 'Country' (or 'Entity') and either 'Year' and"
              + " columns of figures, or a column for each year");
    }
    if (!layout.isWide() && layout.figures().size() > MOST_MEASURES) {
      throw new SourceException(
          file.path()
              + ": has "
              + layout.figures().size()
              + " columns of figures, more than the "
              + MOST_MEASURES
              + " that are read of a table; cut it into several");
    }
    Reading reading = new Reading(file, layout, new LinkedHashMap<>(), new HashSet<>());
    Path rows = staging.newFile("figures.csv");
    try (CsvWriter out = CsvWriter.builder().build(rows);
        CsvReader<CsvRecord> in =
            CsvReader.builder()
                .fieldSeparator(delimiter)
                .ofCsvRecord(file.path(), StandardCharsets.UTF_8)) {
      boolean header = true;
      for (CsvRecord row : in) {
        if (!header) {
          reading.row(row, out, staging);
        }
        header = false;
      }
    } catch (CsvParseException e) {
      throw new SourceException(file.path() + ": is no table of comma-separated cells", e);
    } catch (IOException e) {
      throw new SourceException(file.path() + ": is no text in UTF-8 that can be read", e);
    }
    reading.finish(staging);
    staging.insert(
        file,
        "SELECT * FROM read_csv("
            + Staging.literal(rows.toString())
            + ", header = false, delim = ',', quote = '\"', escape = '\"', nullstr = '', auto_detect ="
            + " false, max_line_size = 4194304, columns = {'line': 'BIGINT', 'measure': 'VARCHAR',"
            + " 'reporter': 'VARCHAR', 'frequency': 'VARCHAR', 'period_start': 'DATE', 'period_end':"
            + " 'DATE', 'value': 'DOUBLE', 'half_width': 'DOUBLE', 'unit': 'VARCHAR'})");
  }

  /** A measure of the table with what its figures are multiplied by. */
  private record Of(String id, SaidUnit unit) {}

  /** The rows of one table on their way. */
  private final class Reading {

    private final OfficialFile file;
    private final Layout layout;

    /** By the name of a column or subject. */
    private final Map<String, Of> measures;

    private final Set<String> unknown;
    private final Map<String, String> areas = new LinkedHashMap<>();

    private Reading(
        OfficialFile file, Layout layout, Map<String, Of> measures, Set<String> unknown) {
      this.file = file;
      this.layout = layout;
      this.measures = measures;
      this.unknown = unknown;
    }

    private void row(CsvRecord row, CsvWriter out, Staging staging) {
      String name = cell(row, layout.country());
      String code = layout.code() < 0 ? "" : cell(row, layout.code());
      if (name.isEmpty() && code.isEmpty()) {
        return;
      }
      String area = areas.computeIfAbsent(code + '\t' + name, k -> area(code, name));
      for (int column : layout.figures()) {
        String text = cell(row, column);
        String plain = plain(text, layout.delimiter());
        if (NONE.contains(plain.toLowerCase(Locale.ROOT))) {
          continue;
        }
        if (!NUMBER.matcher(plain).matches()) {
          if (!layout.isWide() && measures.get(layout.header().get(column)) == null) {
            continue; // a column of words
          }
          throw new SourceException(
              file.path()
                  + ", line "
                  + row.getStartingLineNumber()
                  + ": '"
                  + (text.length() > 40 ? text.substring(0, 40) + "…" : text)
                  + "' is no number; expected figures, or an empty cell where there is none");
        }
        Of of = measure(row, column, staging);
        int year = year(row, column);
        double value = Double.parseDouble(plain) * of.unit().factor();
        out.writeRecord(
            String.valueOf(row.getStartingLineNumber()),
            of.id(),
            area,
            "A",
            String.format(Locale.ROOT, "%04d-01-01", year),
            String.format(Locale.ROOT, "%04d-12-31", year),
            String.valueOf(value),
            String.valueOf(halfWidth(plain) * of.unit().factor()),
            of.unit().unit().text());
      }
    }

    private Of measure(CsvRecord row, int column, Staging staging) {
      String name =
          !layout.isWide()
              ? layout.header().get(column)
              : layout.subject() < 0 ? "" : cell(row, layout.subject());
      Of known = measures.get(name);
      if (known != null) {
        return known;
      }
      if (measures.size() >= MOST_MEASURES) {
        throw new SourceException(
            file.path() + ": is of more than " + MOST_MEASURES + " subjects; cut it into several");
      }
      TableNotes.Column told = notes.column(name.isEmpty() ? "value" : name);
      List<String> titles = new ArrayList<>(told.titles());
      if (!name.isBlank()) {
        titles.add(name);
      }
      String whole = notes.title();
      boolean one = layout.isWide() ? layout.subject() < 0 : layout.figures().size() == 1;
      if (one && whole != null) {
        titles.add(whole);
      }
      if (one) {
        titles.add(file.name().replaceFirst("\\.[A-Za-z]{2,4}$", "").replace('-', ' '));
      }
      titles.removeIf(t -> ColumnMeasure.clean(t).isEmpty());
      if (titles.isEmpty()) {
        titles.add("column " + (column + 1));
      }
      String said = told.unit();
      if (said == null && layout.unit() >= 0) {
        said = cell(row, layout.unit());
      }
      if (said == null) {
        said = SaidUnit.in(titles.getFirst());
      }
      String best =
          titles.stream()
              .filter(t -> ColumnMeasure.tells(ColumnMeasure.clean(t), ColumnMeasure.language(t)))
              .findFirst()
              .orElse(titles.getFirst());
      titles.remove(best);
      titles.addFirst(best);
      String id = source.id() + ":" + unused(ColumnMeasure.slug(name.isBlank() ? best : name));
      ColumnMeasure made = new ColumnMeasure(id, titles, said, told.nature(), told.words());
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
      String text =
          layout.isWide() ? layout.header().get(column).strip() : cell(row, layout.year());
      if (!A_YEAR.matcher(text).matches()) {
        throw new SourceException(
            file.path()
                + ", line "
                + row.getStartingLineNumber()
                + ": '"
                + (text.length() > 40 ? text.substring(0, 40) + "…" : text)
                + "' is no year from 1500 to 2199");
      }
      return Integer.parseInt(text);
    }

    private String area(String code, String name) {
      String upper = code.toUpperCase(Locale.ROOT);
      if (upper.length() == 3
          && Country.countries().stream().anyMatch(c -> c.code().equals(upper))) {
        return upper;
      }
      String known = Country.find(name).map(Country::code).orElse(null);
      if (known != null) {
        return known;
      }
      if (name.equalsIgnoreCase("world") || upper.equals("OWID_WRL")) {
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

  private static String cell(CsvRecord row, int column) {
    return column < row.getFieldCount() ? row.getField(column).strip() : "";
  }

  /** "1 234,5" of tables that have semicolons, "1,234.5" of those that quote. */
  private static String plain(String text, char delimiter) {
    String plain =
        text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "").replace('−', '-');
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
