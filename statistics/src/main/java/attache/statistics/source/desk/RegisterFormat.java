package attache.statistics.source.desk;

import attache.statistics.source.Column;
import attache.statistics.source.Entity;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.StagedRow;
import attache.statistics.source.Staging;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A register of dated facts that a desk officer keeps in a spreadsheet: parks, projects, fairs,
 * meetings, agreements, letters of intent, aid, targets. Its schema is {@code register-schema.json}
 * (Frictionless Table Schema); docs/registers.md explains it. The register of the reference pack is
 * in the same form.
 *
 * <p>Each file is a data set of its own under its name, so that a corrected file takes the place of
 * the one before, and registers of two desks that clash both stand.
 */
public final class RegisterFormat implements FileFormat {

  private static final Source SOURCE =
      new Source(
          "register",
          "Register of dated facts",
          "whoever is named with each fact",
          "facts, each with its source; what you fill in is yours",
          "The outlet named with each fact",
          "https://specs.frictionlessdata.io/table-schema/",
          "parks, projects, fairs, meetings, agreements, letters of intent, aid, targets",
          "Fill in the template that 'attache data add --template register' prints.",
          List.of("register.csv"),
          Source.Basis.BOTH_REPORTERS,
          Source.Editions.REPLACES);

  /** Columns of the pack's register beside those of the schema. */
  private static final Set<String> ALSO_KNOWN =
      Set.of("id", "topic", "start", "end", "as_of", "low", "high", "date_basis");

  private static final List<String> MARKS =
      List.of("measure", "date", "as_of", "status", "stated_by", "outlet", "url");
  private static final int LEAST_MARKS = 3;

  @Override
  public String id() {
    return "register-csv";
  }

  @Override
  public Source source() {
    return SOURCE;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    List<String> headings = DeskTable.headings(file);
    // A register that lacks a column is to be told so, not that it is in no known form.
    return headings.contains("entity")
        && MARKS.stream().filter(headings::contains).count() >= LEAST_MARKS;
  }

  @Override
  public void read(OfficialFile file, Staging staging) {
    DeskTable table = DeskTable.read(file);
    table.require(file, "measure");
    table.require(file, "date", "start", "as_of");
    table.require(file, "url", "outlet");
    Set<String> unknown = new TreeSet<>(table.columns());
    unknown.removeAll(columns());
    unknown.removeAll(ALSO_KNOWN);
    unknown.remove("");
    if (!unknown.isEmpty()) {
      staging.remark("Columns that a register does not have were not read: " + unknown + ".");
    }
    if (table.rows().isEmpty()) {
      throw new SourceException(
          file.path() + ": has headings and no facts; lines that begin with # are not read");
    }
    Map<String, EntityNames> entities = entities(table);
    Complaints complaints = new Complaints(file.path());
    Map<StagedRow, FactRow> facts = new LinkedHashMap<>();
    String dataset = dataset(file);
    for (DeskTable.Row row : table.rows()) {
      FactRow fact = new FactRow(row, table.delimiter() == ';', entities, complaints);
      StagedRow staged = fact.staged();
      if (staged != null) {
        facts.put(staged.with(Column.DATASET, dataset), fact);
      }
    }
    complaints.raise();
    for (EntityNames names : entities.values()) {
      Entity entity = names.entity();
      if (names.isDescribed()) {
        staging.entity(entity);
      }
    }
    facts.keySet().forEach(staging::insert);
  }

  /** What the rows describe of each entity; later rows may leave out what an earlier one has. */
  private static Map<String, EntityNames> entities(DeskTable table) {
    Map<String, EntityNames> entities = new LinkedHashMap<>();
    for (DeskTable.Row row : table.rows()) {
      String id = EntityNames.id(row);
      if (id != null) {
        entities.computeIfAbsent(id, EntityNames::new).add(row);
      }
    }
    return entities;
  }

  private static String dataset(OfficialFile file) {
    String name = file.name();
    int dot = name.lastIndexOf('.');
    StringBuilder id = new StringBuilder("register");
    for (String word :
        (dot > 0 ? name.substring(0, dot) : name)
            .toLowerCase(Locale.ROOT)
            .split("[^\\p{L}\\p{N}]", -1)) {
      if (!word.isEmpty() && !word.equals("register")) {
        id.append('-').append(word);
      }
    }
    return id.toString();
  }

  /** The columns of the schema, in its order. */
  private static List<String> columns() {
    return List.of(template().lines().findFirst().orElse("").split(",", -1));
  }

  /** An empty register with its headings and examples behind #, to fill in. */
  public static String template() {
    return text("register-template.csv");
  }

  /** The schema (Frictionless Table Schema). */
  public static String schema() {
    return text("register-schema.json");
  }

  private static String text(String resource) {
    try (InputStream in = RegisterFormat.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
