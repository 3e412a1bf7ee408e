package attache.benchmarks;

import attache.vocabulary.language.Language;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Spec files of one sort, with what they expect and what is found put in the same terms. */
interface SpecFamily {

  /**
   * One spec file.
   *
   * @param path below the specs' folder, without its ending
   * @param language of its texts
   */
  record File(String path, Language language) {

    /** The files of one model in the languages that have it. */
    static List<File> of(String group, String model) {
      return List.of(
          new File(group + "/English/" + model, Language.ENGLISH),
          new File(group + "/Chinese/" + model, Language.CHINESE));
    }

    /** The model's name: the last part of the path. */
    String model() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /**
   * Something found in a text, or expected there.
   *
   * @param start first UTF-16 unit
   * @param end one past the last
   * @param numbers its numbers; ends of a range in order
   * @param rest what must be the same besides: unit, openness, a period, or one of several with
   *     {@link #OR} between; {@link #ANYTHING} where only the place counts
   */
  record Found(int start, int end, List<BigDecimal> numbers, String rest) {

    static final String ANYTHING = "anything";

    static final String OR = " or ";

    /** Specs print fifteen digits. */
    private static final BigDecimal PRINTED = new BigDecimal("1e-13");

    boolean isSameAs(Found other) {
      return start < other.end
          && other.start < end
          && (other.rest.equals(ANYTHING)
              || (List.of(other.rest.split(OR)).contains(rest)
                  && areEqual(numbers, other.numbers)));
    }

    private static boolean areEqual(List<BigDecimal> ours, List<BigDecimal> theirs) {
      if (ours.size() != theirs.size()) {
        return false;
      }
      for (int i = 0; i < ours.size(); i++) {
        BigDecimal room = theirs.get(i).abs().multiply(PRINTED);
        if (ours.get(i).subtract(theirs.get(i)).abs().compareTo(room) > 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** The files this family reads. */
  List<File> files();

  /** What a case expects, in the order of the text. */
  List<Found> expected(File file, JsonNode test);

  /** What is read in the case's text. */
  List<Found> found(File file, JsonNode test);
}
