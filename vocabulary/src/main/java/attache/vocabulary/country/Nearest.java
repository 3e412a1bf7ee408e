package attache.vocabulary.country;

import attache.vocabulary.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what somebody who gave an unknown code or name may have meant. */
final class Nearest {

  /** Longer texts are no slip of the keyboard, and cost time to compare. */
  private static final int LONGEST = 40;

  private static final int SUGGESTIONS = 3;

  private Nearest() {}

  /** One sentence: the text is unknown, and what is near it. */
  static String unknown(String text) {
    String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    List<Country> near = to(text);
    if (near.isEmpty()) {
      return "no country or group is called '"
          + shown
          + "': give an ISO 3166-1 alpha-3 code such as BLR, a group code such as EU, or an English"
          + " name";
    }
    List<String> said = near.stream().map(c -> c.code() + " (" + c.name() + ")").toList();
    return "no country or group has the code '"
        + shown
        + "': did you mean "
        + String.join(" or ", said)
        + "?";
  }

  /** The countries whose code or name is nearest, best first, at most three. */
  static List<Country> to(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return List.of();
    }
    Optional<Country> exact = Country.find(text);
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    String key = Gazetteer.key(text);
    Map<Country, Integer> distances = new HashMap<>();
    // A slip in a code of three letters leaves two; in a name about a fourth may be off.
    int most = key.length() <= 3 ? 1 : Math.max(1, key.length() / 4);
    for (Country country : all()) {
      consider(country, distance(key, Gazetteer.key(country.code())), 1, distances);
    }
    Gazetteer.of(Language.ENGLISH)
        .keys()
        .forEach((name, country) -> consider(country, distance(key, name), most, distances));
    return distances.entrySet().stream()
        .sorted(
            Map.Entry.<Country, Integer>comparingByValue()
                .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
        .limit(SUGGESTIONS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Country> all() {
    List<Country> all = new ArrayList<>(Country.countries());
    all.addAll(Country.groups());
    return all;
  }

  private static void consider(
      Country country, int distance, int most, Map<Country, Integer> distances) {
    if (distance <= most) {
      distances.merge(country, distance, Math::min);
    }
  }

  /**
   * How many letters have to be put in, left out, replaced or swapped with their neighbour to make
   * one text of the other (optimal string alignment).
   */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row[j] = best;
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[b.length()];
  }
}
