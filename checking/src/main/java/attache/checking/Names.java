package attache.checking;

import attache.checking.evidence.Evidence;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.claims.claim.Parties;
import attache.claims.claim.Parties.About;
import attache.claims.claim.Parties.Between;
import attache.claims.claim.Parties.Flow;
import attache.claims.claim.Parties.Partnership;
import attache.statistics.source.Dataset;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the sentences of a finding name figures, sides and what a reading is about. */
record Names(Map<String, String> agencies, Catalogue catalogue) {

  static Names of(List<Dataset> datasets, Catalogue catalogue) {
    Map<String, String> agencies = new LinkedHashMap<>();
    datasets.forEach(d -> agencies.put(d.id(), d.agency()));
    return new Names(agencies, catalogue);
  }

  /** "Belarus", or the publisher of a figure that is no country's own. */
  String side(Evidence e) {
    return e.reporter() != null
        ? name(Country.of(e.reporter()))
        : agencies.getOrDefault(e.dataset(), e.dataset());
  }

  private static String name(Country country) {
    return country.code().equals("WLD") ? "the world" : country.nameWithArticle();
  }

  /** Whether the figures are those of a table that the user has added. */
  boolean isOfOwnTable(Reading reading) {
    return catalogue.findOwn(reading.measure()).isPresent();
  }

  /** The publisher of a figure: "the IMF", "the World Bank". */
  String agency(Evidence e) {
    String agency = agencies.getOrDefault(e.dataset(), e.dataset());
    return agency.startsWith("the ") || agency.startsWith("The ") ? agency : "the " + agency;
  }

  /** The figure with its sign where it is a change. */
  static String figure(Evidence e, Reading reading) {
    Unit unit = Unit.parse(e.unit());
    String figure = FigureFormat.say(e.value(), unit);
    boolean change = reading.operation().isChange() && reading.operation() != Operation.RATIO;
    String signed = change && e.value() > 0 ? "+" + figure : figure;
    return switch (reading.operation()) {
      case YEARLY_AVERAGE -> signed + " a year";
      case MONTHLY_AVERAGE -> signed + " a month";
      case DAILY_AVERAGE -> signed + " a day";
      case PER_HEAD -> signed + " a head";
      default -> signed;
    };
  }

  /** "trade in goods, both directions, between China and Belarus". */
  String what(Reading reading) {
    String lower = measure(reading);
    String product =
        reading.product() == null ? "" : " (" + reading.product().replace('_', ' ') + ")";
    String entity = reading.entity() == null ? "" : " (" + reading.entity() + ")";
    String who = who(reading.parties());
    return lower + product + entity + (who.isEmpty() || reading.entity() != null ? "" : " " + who);
  }

  /** "trade in goods". */
  String measure(Reading reading) {
    String title = catalogue.get(reading.measure()).title("en");
    String lower =
        title.length() > 1 && Character.isLowerCase(title.charAt(1))
            ? Character.toLowerCase(title.charAt(0)) + title.substring(1)
            : title;
    return lower.replace(", both directions", "");
  }

  /** "between China and Belarus". */
  static String who(Parties parties) {
    return switch (parties) {
      case Parties.None() -> "";
      case Between(List<Country> sides) -> "between " + names(sides);
      case Flow(List<Country> from, List<Country> to) -> "from " + names(from) + " to " + names(to);
      case Partnership(List<Country> reporter, List<Country> partner) ->
          "of " + names(reporter) + " with " + names(partner);
      case About(List<Country> subject) -> "of " + names(subject);
    };
  }

  static String names(List<Country> countries) {
    return String.join(" and ", countries.stream().map(Names::name).toList());
  }

  /** "a", "a and b", "a, b and c". */
  static String list(List<String> words) {
    int n = words.size();
    return n <= 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, n - 1)) + " and " + words.get(n - 1);
  }
}
