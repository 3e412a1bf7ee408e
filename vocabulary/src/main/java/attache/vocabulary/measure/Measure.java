package attache.vocabulary.measure;

import attache.vocabulary.language.Endings;
import attache.vocabulary.language.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue: one thing a figure can be a figure of.
 *
 * @param id stable id, lower case with underscores ("goods_exports")
 * @param listed whether the list of measures that claims are exchanged by has it; one that it lacks
 *     goes out under "other:"
 * @param titles a title for people by language tag; English is always there
 * @param shape whom it is about
 * @param nature whether it is counted over a period or at a day
 * @param unit what its figures are in
 * @param additive whether parts of a period or of a region add up to the whole
 * @param partOf the measure this is a part of ("fdi_flow" of "investment"), or null
 * @param formula the measure as a signed sum of others (turnover = exports + imports); empty if it
 *     is not one
 * @param words names and phrases by language tag, lower case, the fullest first
 * @param served the data sets that hold it, with their code for it
 */
public record Measure(
    String id,
    boolean listed,
    Map<String, String> titles,
    Shape shape,
    Nature nature,
    UnitKind unit,
    boolean additive,
    @Nullable String partOf,
    List<Term> formula,
    Map<String, List<String>> words,
    List<Service> served) {

  public Measure {
    titles = Map.copyOf(titles);
    formula = List.copyOf(formula);
    words = Map.copyOf(words);
    served = List.copyOf(served);
  }

  /** The title in the language, or the English one. */
  public String title(String language) {
    String title = titles.get(language);
    return title != null ? title : titles.getOrDefault("en", id);
  }

  /** The names and phrases in the language; empty when there are none. */
  public List<String> words(String language) {
    Endings endings = Endings.of(new Language(language));
    return words.getOrDefault(language, List.of()).stream()
        .flatMap(phrase -> endings.expand(phrase).stream())
        .toList();
  }

  /** The code under which the data set holds it, or null when it does not. */
  public @Nullable String codeIn(String dataset) {
    for (Service service : served) {
      if (service.dataset().equals(dataset)) {
        return service.code();
      }
    }
    return null;
  }

  /** Whom a measure is about. */
  public enum Shape {
    /** Two countries without direction: turnover. */
    PAIR,
    /** From one country to another: exports, investment. */
    DIRECTED,
    /** One country: GDP. */
    COUNTRY,
    /** A park, zone or project. */
    PARK,
    /** A fair, meeting or other event. */
    EVENT
  }

  /** Whether figures belong to a period or to a day. */
  public enum Nature {
    FLOW,
    STOCK,
    /** A ratio or rate: neither adds up. */
    RATE
  }

  /** The kind of unit figures are in. */
  public enum UnitKind {
    MONEY,
    PERCENT,
    COUNT,
    PHYSICAL,
    INDEX
  }

  /**
   * A summand.
   *
   * @param sign +1 or −1
   * @param measure the measure added or subtracted
   */
  public record Term(int sign, String measure) {}

  /**
   * A data set that holds the measure.
   *
   * @param dataset the data set's id
   * @param code the data set's own code for it, or how it is made of several: {@code X+M}, {@code
   *     X-M}, {@code A/B}, {@code growth(A)}, the change on a year earlier in percent
   */
  public record Service(String dataset, String code) {}
}
