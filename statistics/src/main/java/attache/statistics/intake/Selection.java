package attache.statistics.intake;

import attache.statistics.product.ProductGroup;
import attache.statistics.source.AreaCodes;
import attache.statistics.source.Column;
import attache.statistics.source.Entity;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.StagedRow;
import attache.statistics.source.Staging;
import attache.vocabulary.measure.OwnMeasure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a file is wanted, and under which id.
 *
 * @param dataset id of the data set that its figures go to; null for the file's own
 * @param reporter only this one's reports; null for all
 * @param firstYear first calendar year, 0 for no limit
 * @param lastYear last calendar year, 9999 for no limit
 */
public record Selection(
    @Nullable String dataset, @Nullable String reporter, int firstYear, int lastYear) {

  /** All of it. */
  public static final Selection ALL = new Selection(null, null, 0, 9999);

  /**
   * The years of a text: {@code 2019}, {@code 2019-2023}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public Selection years(String text) {
    if (!text.matches("[12][0-9]{3}(-[12][0-9]{3})?")) {
      throw new IllegalArgumentException("expected years such as 2019-2023, not '" + text + "'");
    }
    int first = Integer.parseInt(text.substring(0, 4));
    int last = Integer.parseInt(text.substring(text.length() - 4));
    if (last < first) {
      throw new IllegalArgumentException("the years " + text + " run backwards");
    }
    return new Selection(dataset, reporter, first, last);
  }

  /** The same form of file, with nothing given out but what is wanted. */
  public FileFormat of(FileFormat format) {
    return equals(ALL) ? format : new Narrowed(format, this);
  }

  /** Whether this makes another reading of the same file; how it does, in a word that is stable. */
  @Override
  public String toString() {
    return (dataset == null ? "" : dataset)
        + "|"
        + (reporter == null ? "" : reporter)
        + "|"
        + firstYear
        + "-"
        + lastYear;
  }

  private record Narrowed(FileFormat whole, Selection wanted) implements FileFormat {

    @Override
    public String id() {
      return whole.id();
    }

    @Override
    public Source source() {
      return whole.source();
    }

    @Override
    public boolean recognises(OfficialFile file) {
      return whole.recognises(file);
    }

    @Override
    public void read(OfficialFile file, Staging staging) {
      // An archive with a table a year need not be unpacked whole.
      whole
          .ofYears(wanted.firstYear, wanted.lastYear)
          .orElse(whole)
          .read(file, new Sieve(staging, wanted));
    }
  }

  /** A staging that lets through what is wanted. */
  private record Sieve(Staging into, Selection wanted) implements Staging {

    @Override
    public void insert(OfficialFile what, Map<Column, String> everyRow, String select) {
      List<String> conditions = new ArrayList<>();
      String reporter = wanted.reporter;
      if (reporter != null) {
        conditions.add("reporter = " + Staging.literal(reporter));
      }
      if (wanted.firstYear > 0) {
        conditions.add("period_end >= DATE '" + LocalDate.of(wanted.firstYear, 1, 1) + "'");
        conditions.add("period_start <= DATE '" + LocalDate.of(wanted.lastYear, 12, 31) + "'");
      }
      String columns =
          wanted.dataset == null
              ? "*"
              : "COLUMNS(lambda c: c <> 'dataset'), "
                  + Staging.literal(wanted.dataset)
                  + " AS dataset";
      into.insert(
          what,
          "SELECT "
              + columns
              + " FROM ("
              // A third party's figures have no reporter, and most queries no data set.
              + "SELECT NULL::VARCHAR AS reporter, NULL::VARCHAR AS dataset WHERE false"
              + " UNION ALL BY NAME SELECT "
              + everyRow.entrySet().stream()
                  .sorted(Map.Entry.comparingByKey())
                  .map(column -> column.getValue() + " AS " + column.getKey().sql() + ", ")
                  .collect(Collectors.joining())
              + "* FROM ("
              + select
              + ")) AS wanted"
              + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)));
    }

    @Override
    public void insert(StagedRow row) {
      @Nullable Object[] cells = row.cells();
      boolean reported =
          wanted.reporter == null
              || Objects.equals(wanted.reporter, cells[Column.REPORTER.ordinal()]);
      if (reported
          && cells[Column.PERIOD_START.ordinal()] instanceof LocalDate start
          && cells[Column.PERIOD_END.ordinal()] instanceof LocalDate end
          && end.getYear() >= wanted.firstYear
          && start.getYear() <= wanted.lastYear) {
        into.insert(wanted.dataset == null ? row : row.with(Column.DATASET, wanted.dataset));
      }
    }

    @Override
    public void run(OfficialFile what, String sql) {
      into.run(what, sql);
    }

    @Override
    public void query(OfficialFile what, String sql, RowReader reader) {
      into.query(what, sql, reader);
    }

    @Override
    public void areas(AreaCodes codes) {
      into.areas(codes);
    }

    @Override
    public List<Path> unpack(OfficialFile archive, Predicate<String> files) {
      return into.unpack(archive, files);
    }

    @Override
    public Path newFile(String name) {
      return into.newFile(name);
    }

    @Override
    public void vintage(String edition) {
      into.vintage(edition);
    }

    @Override
    public void knownFrom(LocalDate day) {
      into.knownFrom(day);
    }

    @Override
    public void source(Source other) {
      into.source(other);
    }

    @Override
    public void remark(String sentence) {
      into.remark(sentence);
    }

    @Override
    public void entity(Entity entity) {
      into.entity(entity);
    }

    @Override
    public void group(ProductGroup group) {
      into.group(group);
    }

    @Override
    public void measure(OwnMeasure measure) {
      into.measure(measure);
    }
  }
}
