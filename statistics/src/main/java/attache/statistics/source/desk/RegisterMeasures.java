package attache.statistics.source.desk;

import attache.vocabulary.language.Resources;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.measure.Measure.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a register's facts can be of: the measures of the catalogue, and those that only registers
 * have, such as that a park was opened.
 */
final class RegisterMeasures {

  private static final Map<String, Fact> OWN = own();

  private RegisterMeasures() {}

  /**
   * What a fact is of.
   *
   * @param id of the catalogue or the register
   * @param stock whether it holds of a day
   * @param unit the usual one, or null where there is none
   * @param shape whom it is about, or null of the register's own
   */
  record Fact(String id, boolean stock, @Nullable String unit, @Nullable Shape shape) {

    /** Whether it is of two countries. */
    boolean isOfPartners() {
      return shape == Shape.PAIR || shape == Shape.DIRECTED;
    }
  }

  private static Map<String, Fact> own() {
    Map<String, Fact> own = new LinkedHashMap<>();
    for (String line : Resources.lines(RegisterMeasures.class, "register-measures.tsv")) {
      String[] cells = line.split("\t", -1);
      Shape shape = Catalogue.standard().find(cells[0]).map(Measure::shape).orElse(null);
      own.put(cells[0], new Fact(cells[0], cells[1].equals("stock"), cells[2], shape));
    }
    return own;
  }

  /** The measure of an id or an English title, in any case and with spaces or underscores. */
  static Optional<Fact> find(String written) {
    String id = DeskTable.key(written);
    Fact own = OWN.get(id);
    if (own != null) {
      return Optional.of(own);
    }
    for (Measure measure : Catalogue.standard().all()) {
      if (measure.id().equals(id) || measure.title("en").equalsIgnoreCase(written)) {
        return Optional.of(
            new Fact(
                measure.id(),
                measure.nature() == Nature.STOCK,
                measure.unit() == Measure.UnitKind.PERCENT ? "percent" : null,
                measure.shape()));
      }
    }
    return Optional.empty();
  }

  /** The ids that have a word of the text, or where none has, examples. */
  static String near(String written) {
    String asked = DeskTable.key(written);
    List<String> words =
        List.of(asked.split("_", -1)).stream().filter(word -> word.length() > 3).toList();
    List<String> near = new ArrayList<>();
    Catalogue.standard().all().forEach(measure -> near.add(measure.id()));
    OWN.keySet().stream().filter(id -> !near.contains(id)).forEach(near::add);
    near.removeIf(id -> words.stream().noneMatch(id::contains));
    return near.isEmpty()
        ? "one such as park_residents, fair_edition or letters_of_intent (docs/registers.md)"
        : String.join(", ", near.subList(0, Math.min(5, near.size())));
  }

  /** Folds "more than" and the like to the name of a hedge. */
  static String hedge(String written) {
    return written.toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
