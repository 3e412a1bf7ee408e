package attache.statistics.source.table;

import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Source;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How an office sets its figures in a table, as {@code docs/tables.md} explains it key by key.
 *
 * @param source whose table it is; its id is the data set's
 * @param recognised whether files are taken for this table by its words alone
 * @param reporter whose statistics, where no column says so; or null
 * @param encodings of a text file, best first; empty to go by its bytes
 * @param delimiter between the cells of a text file; null to find out
 * @param sheet name of the sheet, or its number from 1; null for the first that has the header
 * @param numerals how numbers are printed
 * @param title words of the table's title, all of which one cell above the header has; empty where
 *     the title does not matter
 * @param header words by which the header is found; empty to use those of the columns
 * @param headerRows how many rows the header has, 0 to find out
 * @param unit what the figures are in
 * @param period of all figures, where the table itself does not say; or null
 * @param keys columns that say what a row is about
 * @param figures columns of figures; the first entry that fits a column counts
 * @param names partners by the name the table has, keyed by {@link TableWords#key}
 * @param codes what the partner column holds
 * @param groups how groups of partners are told
 * @param total how the row of all partners is told, and what it is good for
 * @param marks what stands for a figure that is not there, keyed by {@link TableWords#key}
 * @param status of its figures
 * @param classification of product codes, or null
 */
record Mapping(
    Source source,
    boolean recognised,
    @Nullable String reporter,
    List<String> encodings,
    @Nullable Character delimiter,
    @Nullable String sheet,
    Numerals numerals,
    List<Anchor> title,
    List<Anchor> header,
    int headerRows,
    UnitRule unit,
    @Nullable PeriodWords period,
    Map<Role, KeyColumn> keys,
    List<FigureColumn> figures,
    Map<String, String> names,
    Codes codes,
    Groups groups,
    Total total,
    Map<String, Mark> marks,
    Status status,
    @Nullable String classification) {

  Mapping {
    encodings = List.copyOf(encodings);
    title = List.copyOf(title);
    header = List.copyOf(header);
    keys = Collections.unmodifiableMap(new TreeMap<>(keys));
    figures = List.copyOf(figures);
    names = Map.copyOf(names);
    marks = Map.copyOf(marks);
  }

  /** What a column says of its row. */
  enum Role {
    PARTNER,
    REPORTER,
    FLOW,
    PERIOD,
    YEAR,
    MONTH,
    PRODUCT,
    UNIT,
    QUANTITY,
    QUANTITY_UNIT,
    STATUS,
    NOTE
  }

  /** What a partner, or reporter, is written as. */
  enum Codes {
    NAMES,
    ISO3,
    ISO2,
    M49,
    COMTRADE,
    WITS
  }

  /** What stands for a figure. */
  enum Mark {
    /** There was nothing to count. */
    NIL,
    /** Not known, or not yet. */
    MISSING,
    /** Known and not told. */
    CONFIDENTIAL
  }

  /** What a figure says. */
  enum Kind {
    /** An amount. */
    LEVEL,
    /** A level in percent of that of a year earlier: 117 is a growth by 17. */
    INDEX,
    /** The growth on a year earlier in percent. */
    CHANGE
  }

  /** Which months a figure is of. */
  enum Span {
    MONTH,
    /** January to the month. */
    TO_MONTH,
    YEAR,
    /** What heading and title say. */
    AS_SAID
  }

  /** What becomes of a table whose partners do not add up. */
  enum Check {
    TELL,
    STRICT
  }

  /**
   * A column that says what a row is about.
   *
   * @param words one of them is in its heading
   * @param number its number from 1, 0 to go by the words
   * @param optional whether the table may lack it
   * @param values meaning of what stands in it, keyed by {@link TableWords#key}; empty to go by the
   *     words the program knows
   */
  record KeyColumn(List<Anchor> words, int number, boolean optional, Map<String, String> values) {
    KeyColumn {
      words = List.copyOf(words);
      values = Map.copyOf(values);
    }
  }

  /**
   * Columns of figures.
   *
   * @param words all of which stand in the headings above the column
   * @param not none of which does
   * @param number its number from 1, 0 to go by the words
   * @param measure what they are of; null where a column FLOW says so
   * @param kind what they say
   * @param span of which months
   * @param unit of these columns alone, or null
   * @param valuation at which border, or null for what is usual
   * @param scope what is counted, where that does not go without saying
   * @param key where it stands in the mapping, for messages
   */
  record FigureColumn(
      List<Anchor> words,
      List<Anchor> not,
      int number,
      @Nullable String measure,
      Kind kind,
      Span span,
      @Nullable TableUnit unit,
      @Nullable Valuation valuation,
      @Nullable String scope,
      String key) {
    FigureColumn {
      words = List.copyOf(words);
      not = List.copyOf(not);
    }
  }

  /**
   * What the figures are in.
   *
   * @param words one of which the cell of the unit has; empty for any cell above the figures that
   *     states one
   * @param stated where no cell says; by year where it changed, the first that fits counts
   */
  record UnitRule(List<Anchor> words, List<UnitOfYears> stated) {
    UnitRule {
      words = List.copyOf(words);
      stated = List.copyOf(stated);
    }

    /** What the mapping says of a year. */
    Optional<TableUnit> of(int year) {
      return stated.stream()
          .filter(s -> year >= s.from() && year <= s.to())
          .map(UnitOfYears::unit)
          .findFirst();
    }
  }

  /** A unit from one year to another, both inclusive. */
  record UnitOfYears(int from, int to, TableUnit unit) {}

  /**
   * Groups of partners, which are never added to their members.
   *
   * @param names of groups, keyed by {@link TableWords#key}
   * @param lead words that lead in the members of the row above, keyed likewise
   * @param indented whether rows set in further belong to the row above
   */
  record Groups(List<String> names, List<String> lead, boolean indented) {
    Groups {
      names = List.copyOf(names);
      lead = List.copyOf(lead);
    }
  }

  /**
   * The row of all partners.
   *
   * @param names keyed by {@link TableWords#key}
   * @param allPartners whether the table lists them all, so that they have to add up to it
   * @param check what becomes of a table whose partners do not
   * @param rest whether what partners lack of the total is kept as trade with unspecified partners
   */
  record Total(List<String> names, boolean allPartners, Check check, boolean rest) {
    Total {
      names = List.copyOf(names);
    }
  }

  /** The same of another reporter. */
  Mapping withReporter(String iso3) {
    return new Mapping(
        source,
        recognised,
        iso3,
        encodings,
        delimiter,
        sheet,
        numerals,
        title,
        header,
        headerRows,
        unit,
        period,
        keys,
        figures,
        names,
        codes,
        groups,
        total,
        marks,
        status,
        classification);
  }

  /** The words without which the header is not found. */
  List<Anchor> headerAnchors() {
    if (!header.isEmpty()) {
      return header;
    }
    List<Anchor> needed = new java.util.ArrayList<>();
    keys.values().stream()
        .filter(k -> !k.optional() && k.words().size() == 1)
        .forEach(k -> needed.add(k.words().getFirst()));
    figures.stream().filter(f -> f.number() == 0).limit(1).forEach(f -> needed.addAll(f.words()));
    return needed;
  }
}
