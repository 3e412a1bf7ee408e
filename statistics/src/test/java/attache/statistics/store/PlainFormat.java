package attache.statistics.store;

import attache.statistics.source.Column;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.Staging;
import attache.statistics.source.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table whose columns are called as those of the staging table; for tests of the store. */
record PlainFormat(Source source) implements FileFormat {

  static final Source REVISED = source("customs", Source.Editions.REVISES);
  static final Source REPLACED = source("world", Source.Editions.REPLACES);

  private static Source source(String id, Source.Editions editions) {
    return new Source(
        id,
        "Figures of the test " + id,
        "Agency of the test",
        "free",
        "Agency of the test, " + id,
        "https://example.org/" + id,
        "",
        "",
        List.of(),
        Source.Basis.BOTH_REPORTERS,
        editions);
  }

  static PlainFormat revised() {
    return new PlainFormat(REVISED);
  }

  static PlainFormat replaced() {
    return new PlainFormat(REPLACED);
  }

  @Override
  public String id() {
    return "plain-" + source.id();
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return false;
  }

  @Override
  public void read(OfficialFile file, Staging staging) {
    String edition = file.name().replaceAll("^.*@|\\.csv$", "");
    if (file.name().contains("@")) {
      staging.vintage(edition);
    }
    TextTable table = TextTable.of(file, file.path(), ',', List.of("measure", "value"));
    staging.insert(
        file,
        table.columns().stream()
                .map(c ->
                    "CAST(nullif(trim("
                        + c
                        + "), '') AS "
                        + Column.valueOf(c.toUpperCase(Locale.ROOT)).type()
                        + ") AS "
                        + c)
                .collect(Collectors.joining(", ", "SELECT line_of_file AS line, ", " FROM "))
            + table.rows());
  }
}
