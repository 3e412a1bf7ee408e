package attache.vocabulary.country;

import java.util.List;
import java.util.Optional;

/**
 * Two countries, or a country and a group, that are looked at together. The order is kept: the
 * first is the one whose side is told first.
 *
 * @param first one side
 * @param second the other, never the same
 */
public record CountryPair(Country first, Country second) {

  /** What may stand between the two, spelled with its blanks; a hyphen comes last. */
  private static final List<String> SEPARATORS =
      List.of(" and ", " – ", " — ", " - ", "–", "—", ",", "/", ":", ">", "-", " ");

  /** No two names are longer than this together. */
  private static final int LONGEST = 200;

  /**
   * @throws IllegalArgumentException when both sides are the same
   */
  public CountryPair {
    if (first.equals(second)) {
      throw new IllegalArgumentException(
          "a pair needs two different countries, not twice " + first);
    }
  }

  /**
   * Reads two countries with a hyphen, dash, comma, slash, colon, "and" or a blank between them.
   * Each is what {@link Country#find} takes: a code of three or two letters, a group code or a
   * name, in any case: {@code CHN-BLR}, {@code cn/by}, {@code China and Guinea-Bissau}.
   *
   * @throws IllegalArgumentException when the text is no pair; the message says which side is
   *     unknown
   */
  public static CountryPair parse(String text) {
    if (text.length() <= LONGEST) {
      for (String separator : SEPARATORS) {
        int at = text.indexOf(separator);
        while (at >= 0) {
          Optional<Country> first = Country.find(text.substring(0, at));
          Optional<Country> second = Country.find(text.substring(at + separator.length()));
          if (first.isPresent() && second.isPresent()) {
            return new CountryPair(first.get(), second.get());
          }
          at = text.indexOf(separator, at + 1);
        }
      }
    }
    throw new IllegalArgumentException(why(text));
  }

  private static String why(String text) {
    String expected = "a pair is two countries such as CHN-BLR";
    if (text.length() > LONGEST) {
      return expected + ", not a text of " + text.length() + " characters";
    }
    for (String separator : SEPARATORS) {
      int at = text.indexOf(separator);
      if (at > 0 && at + separator.length() < text.length()) {
        String left = text.substring(0, at).strip();
        String right = text.substring(at + separator.length()).strip();
        String unknown = Country.find(left).isPresent() ? right : left;
        return expected + "; " + Nearest.unknown(unknown);
      }
    }
    String near = Nearest.unknown(text);
    return near.endsWith("?") && Country.find(text).isEmpty()
        ? expected + "; " + near
        : expected + ", not '" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "'";
  }

  /** Both, in order. */
  public List<Country> countries() {
    return List.of(first, second);
  }

  /** The same pair told from the other side. */
  public CountryPair reversed() {
    return new CountryPair(second, first);
  }

  /** The text form that {@link #parse} reads back: {@code CHN-BLR}. */
  @Override
  public String toString() {
    return first + "-" + second;
  }
}
