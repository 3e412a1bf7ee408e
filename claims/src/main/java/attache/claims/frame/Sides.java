package attache.claims.frame;

import attache.claims.lexicon.Match;
import attache.claims.statement.Statement;
import attache.claims.token.Tokens;
import attache.vocabulary.country.Country;
import attache.vocabulary.language.Language;
import attache.vocabulary.quantity.CurrencyName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose statement it is and whom it is about, before any sentence is read: what "our", "the two
 * countries" and a bare "$" fall back on.
 *
 * @param home the country that publishes it, told by its address, or null
 * @param pair the two sides it is about, the more certain one first; one or none where the text
 *     does not tell
 */
record Sides(@Nullable Country home, List<Country> pair) {

  /** A country named in the headline counts as often as this many in the text. */
  private static final int HEADLINE = 3;

  /** Regions are where things happen; a side is a country or a union that trades as one. */
  private static final Set<String> UNIONS =
      Set.of("EU", "EAEU", "ASEAN", "GCC", "MERCOSUR", "CIS", "AFU", "EFTA", "CENTRALASIA");

  Sides {
    pair = List.copyOf(pair);
  }

  /** Reads them from the address, the pair that was given, the headline and the mentions. */
  static Sides of(Statement statement, List<Match<Cue>> cues, Cues lexicon) {
    Country home = publisher(statement.url());
    if (statement.pair().size() >= 2) {
      return new Sides(home, statement.pair());
    }
    Map<Country, Integer> mentions = new LinkedHashMap<>();
    if (home != null) {
      mentions.put(home, HEADLINE);
    }
    String title = statement.title();
    if (title != null) {
      count(lexicon.in(Tokens.of(title, Language.of(statement.language()))), HEADLINE, mentions);
    }
    count(cues, 1, mentions);
    statement.pair().forEach(c -> mentions.merge(c, Integer.MAX_VALUE / 2, Integer::sum));
    List<Country> sides = new ArrayList<>();
    if (home != null) {
      sides.add(home);
    }
    // stable: of equally frequent ones, the first mentioned
    mentions.entrySet().stream()
        .filter(e -> !e.getKey().equals(home))
        .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
        .limit(2 - sides.size())
        .forEach(e -> sides.add(e.getKey()));
    return new Sides(home != null ? home : Home.told(statement, cues, lexicon, sides), sides);
  }

  private static void count(List<Match<Cue>> cues, int weight, Map<Country, Integer> mentions) {
    for (Match<Cue> cue : cues) {
      if (cue.value() instanceof Cue.Place(Country country, boolean adjective, _)
          && isSide(country)) {
        mentions.merge(country, weight, Integer::sum);
      }
    }
  }

  /** Whether it trades as one side. */
  static boolean isSide(Country country) {
    return !country.isGroup() || UNIONS.contains(country.code());
  }

  /** The country whose own domain the address lies in: "state.gov", "pm.gov.au", "mfa.gov.by". */
  private static @Nullable Country publisher(@Nullable String url) {
    if (url == null) {
      return null;
    }
    int host = url.indexOf("://");
    int from = host < 0 ? 0 : host + 3;
    int to = from;
    while (to < url.length() && "/?#:".indexOf(url.charAt(to)) < 0) {
      to++;
    }
    String name = url.substring(from, to).toLowerCase(Locale.ROOT);
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (last.equals("gov") || last.equals("mil")) {
      return new Country("USA");
    }
    if (last.equals("uk")) {
      return new Country("GBR");
    }
    return last.length() == 2 && !last.equals("eu") ? Country.find(last).orElse(null) : null;
  }

  /** Whether just one of the two is a side of the pair that the whole statement is about. */
  boolean sharesOne(List<Country> two) {
    return pair.size() == 2 && two.stream().filter(pair::contains).count() == 1;
  }

  /** The side across from this one: of a third country the publisher's; null when none is known. */
  @Nullable Country other(Country side) {
    if (!pair.contains(side)) {
      return home;
    }
    if (pair.size() < 2) {
      return null;
    }
    return pair.get(0).equals(side) ? pair.get(1) : pair.get(0);
  }

  /**
   * The currency that a name or sign of several means here: the publisher's own, else that of a
   * side, unless the usual one is a side's too.
   *
   * @param usual the currency that is meant where nothing tells
   */
  String currency(String usual) {
    if (home != null) {
      return own(usual, home).orElse(usual);
    }
    String found = usual;
    for (Country side : pair) {
      String own = own(usual, side).orElse("");
      if (own.equals(usual)) {
        return usual;
      }
      if (found.equals(usual) && !own.isEmpty()) {
        found = own;
      }
    }
    return found;
  }

  /** Whether the publisher or a side has a currency of that name that is not the usual one. */
  boolean mayMeanAnother(String usual) {
    return !currency(usual).equals(usual)
        || pair.stream().anyMatch(c -> !own(usual, c).orElse(usual).equals(usual));
  }

  /** The country's own currency, when it goes by the name of that one. */
  private static Optional<String> own(String usual, Country country) {
    return country
        .currency()
        .filter(own -> CurrencyName.of(usual).map(n -> n.isOf(own)).orElse(own.equals(usual)));
  }
}
