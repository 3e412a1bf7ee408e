package attache.checking.evidence;

import attache.checking.evidence.Evidence.Input;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The place of a partner among all partners of a reporter by one flow, or of a country among all
 * countries by what it has; in one year.
 */
final class Places {

  private static final int SHOWN = 5;

  /** Words for all countries, as they stand in the phrases of the languages read. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "world",
          "globe",
          "в мире",
          "мира",
          "мире",
          "世界",
          "全球",
          "en el mundo",
          "del mundo",
          "mundo");

  /** Partners this near to each other change places with the edition of the statistics. */
  private static final double TIE = 0.05;

  private static final Country EU = Country.of("EU");
  private static final Country WORLD = Country.of("WLD");

  /** A table of so many economies lacks none that matters. */
  private static final int MOST_ECONOMIES = 120;

  /** So much of the members of a group is most of them. */
  private static final double MOST_MEMBERS = 0.8;

  private final Ledger ledger;

  Places(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What a reporter trades with one partner, or one economy has; or a group counted as one. */
  private record Trade(String name, double value, List<Input> inputs, boolean own) {}

  /**
   * Who is put in order.
   *
   * @param series one of each
   * @param code whose a series is
   * @param noun what they are called
   * @param note what a reader should know of the order
   */
  private record Field(
      List<Series> series, Function<SeriesKey, @Nullable String> code, String noun, String note) {}

  /**
   * The place, counting each country by itself; a second time with the European Union as one
   * partner where that changes it. Empty when the year or the scope is not held.
   *
   * @param scope among whom, in the speaker's words, or null for all
   */
  List<Evidence> place(
      String measure, Country reporter, Country partner, Period period, @Nullable String scope) {
    Predicate<String> within = within(scope, period);
    if (!period.isCalendarYear() || reporter.isGroup() || within == null) {
      return List.of();
    }
    Field field =
        new Field(
            ledger.series(
                SeriesQuery.allPartners(measure, reporter.code(), period.start().getYear())),
            SeriesKey::partner,
            "partners",
            "Each country is counted by itself, by the reporter's own figures.");
    boolean inUnion = isInUnion(partner, period) || isInUnion(reporter, period);
    return places(field, partner, !inUnion, period, within);
  }

  /**
   * The place of a country among all countries that the data set has; of its economy a second time
   * with the European Union as one, where that changes it. A table that lacks many countries can
   * tell that a place is too high, and no more: empty where it would have to tell more.
   *
   * @param scope among whom, in the speaker's words, or null for all
   * @param stated the place as it was said
   */
  List<Evidence> amongAll(
      String measure, Country country, Period period, @Nullable String scope, double stated) {
    Predicate<String> within = within(scope, period);
    Period year = period.asOf() ? Period.year(period.start().getYear()) : period;
    if (!year.isCalendarYear() || within == null) {
      return List.of();
    }
    Field field =
        new Field(
            ledger.series(
                new SeriesQuery(
                    measure,
                    null,
                    null,
                    null,
                    null,
                    year.start().getYear(),
                    year.start().getYear())),
            SeriesKey::reporter,
            "economies",
            "Each economy is counted by itself.");
    // Trade of the Union's members with one another is no trade of the Union.
    boolean asOne = !measure.startsWith("total_") && !isInUnion(country, period);
    List<Evidence> all = places(field, country, asOne, year, within);
    boolean own = ledger.catalogue().findOwn(measure).isPresent();
    return own
            && !all.isEmpty()
            && all.getFirst().value() <= stated
            && lacks(measure, field, country, year, scope)
        ? List.of()
        : all;
  }

  /**
   * Whether countries that a table lacks could come before one that it has: many are missing, and
   * no row of all of them together shows that little is left for those.
   */
  private boolean lacks(
      String measure, Field field, Country whose, Period period, @Nullable String scope) {
    Country group = scope == null ? WORLD : group(scope).orElse(WORLD);
    Set<String> wanted =
        group.members(period.end()).stream().map(Country::code).collect(Collectors.toSet());
    double sum = 0;
    double mine = 0;
    int held = 0;
    for (Series one : field.series) {
      String code = field.code.apply(one.key());
      Observation o = one.at(period);
      if (code == null || o == null) {
        continue;
      }
      if (wanted.contains(code)) {
        held++;
        sum += o.value();
        mine += whose.code().equals(code) ? o.value() : 0;
      }
    }
    boolean most = held >= (group.equals(WORLD) ? MOST_ECONOMIES : MOST_MEMBERS * wanted.size());
    double left = whole(measure, group, period) - sum;
    return !most && !(left < mine);
  }

  /** What the row of all together has, or no number where there is none. */
  private double whole(String measure, Country group, Period period) {
    for (Series one : ledger.series(SeriesQuery.ofCountry(measure, group.code()))) {
      Observation o = one.at(period);
      if (o != null) {
        return o.value();
      }
    }
    return Double.NaN;
  }

  private static boolean isInUnion(Country country, Period period) {
    return EU.members(period.end()).contains(country);
  }

  private static List<Evidence> places(
      Field field, Country whose, boolean unionToo, Period period, Predicate<String> within) {
    List<String> members =
        whose.isGroup()
            ? whose.members(period.end()).stream().map(Country::code).toList()
            : List.of(whose.code());
    List<Evidence> all = new ArrayList<>();
    all.addAll(place(field, whose.nameWithArticle(), members, List.of(), period, within));
    if (!all.isEmpty() && members.size() == 1 && unionToo) {
      List<String> union = EU.members(period.end()).stream().map(Country::code).toList();
      List<Evidence> asOne = place(field, whose.nameWithArticle(), members, union, period, within);
      if (!asOne.isEmpty() && asOne.getFirst().value() != all.getFirst().value()) {
        all.add(asOne.getFirst().noting("The European Union is counted as one."));
      }
    }
    return all;
  }

  private static List<Evidence> place(
      Field field,
      String name,
      List<String> members,
      List<String> union,
      Period period,
      Predicate<String> within) {
    List<Trade> trades = new ArrayList<>();
    List<Series> ofPartner = new ArrayList<>();
    List<Series> ofUnion = new ArrayList<>();
    for (Series one : field.series) {
      String code = field.code.apply(one.key());
      if (code == null || one.at(period) == null || !within.test(code) || isArea(code, members)) {
        continue;
      }
      if (members.contains(code)) {
        ofPartner.add(one);
      } else if (union.contains(code)) {
        ofUnion.add(one);
      } else {
        trades.add(trade(name(code), List.of(one), period));
      }
    }
    if (ofPartner.isEmpty()) {
      return List.of();
    }
    if (!ofUnion.isEmpty()) {
      trades.add(trade("the European Union", ofUnion, period));
    }
    Trade mine = trade(name, ofPartner, period);
    List<Trade> ahead =
        trades.stream()
            .filter(t -> t.value > mine.value)
            .sorted(Comparator.comparingDouble((Trade t) -> -t.value).thenComparing(Trade::name))
            .toList();
    int clearlyAhead = count(trades, mine.value * (1 + TIE), Double.POSITIVE_INFINITY);
    int aheadOrTied = count(trades, mine.value * (1 - TIE), Double.POSITIVE_INFINITY);
    return List.of(
        evidence(
            field,
            ofPartner.getFirst().key(),
            mine,
            ahead,
            new Interval(clearlyAhead + 1, aheadOrTied + 1),
            trades.size() + 1));
  }

  /** Rows of regions, of the world and of areas that nobody knows stand among economies. */
  private static boolean isArea(String code, List<String> members) {
    return !members.contains(code)
        && (code.startsWith("?")
            || code.indexOf(':') >= 0
            || Country.find(code).map(Country::isGroup).orElse(false));
  }

  /** A data set may have economies that the vocabulary does not. */
  private static String name(String code) {
    return Country.find(code).map(Country::nameWithArticle).orElse(code);
  }

  private static int count(List<Trade> trades, double from, double to) {
    return (int) trades.stream().filter(t -> t.value >= from && t.value <= to).count();
  }

  private static Trade trade(String name, List<Series> parts, Period period) {
    double value = 0;
    boolean own = true;
    List<Input> inputs = new ArrayList<>();
    for (Series part : parts) {
      Observation o = part.at(period);
      if (o != null) {
        value += o.value();
        own &= o.status().isOwnReport();
        inputs.add(new Input(part.key(), o));
      }
    }
    return new Trade(name, value, parts.size() == 1 ? inputs : List.of(), own);
  }

  private static Evidence evidence(
      Field field, SeriesKey key, Trade mine, List<Trade> ahead, Interval places, int counted) {
    List<Input> inputs = new ArrayList<>();
    ahead.stream().limit(SHOWN).forEach(t -> inputs.addAll(t.inputs));
    inputs.addAll(mine.inputs);
    int place = ahead.size() + 1;
    List<String> before = ahead.stream().limit(SHOWN).map(Trade::name).toList();
    String after =
        ahead.isEmpty()
            ? "ahead of all others"
            : "after "
                + (before.size() == 1
                    ? before.getFirst()
                    : String.join(", ", before.subList(0, before.size() - 1))
                        + " and "
                        + before.getLast())
                + (ahead.size() > SHOWN ? " and " + (ahead.size() - SHOWN) + " more" : "");
    return new Evidence(
        key.reporter(),
        key.dataset(),
        key.vintage(),
        place,
        places,
        Unit.RANK.text(),
        inputs,
        after + ", of " + counted + " " + field.noun,
        mine.own,
        List.of(field.note));
  }

  private static String words(String scope) {
    String words = scope.strip().toLowerCase(Locale.ROOT);
    for (String lead : List.of("in ", "within ", "among ", "of ", "the ")) {
      if (words.startsWith(lead)) {
        words = words.substring(lead.length());
      }
    }
    return words;
  }

  /** Who is counted, or null when the scope names no group we know. */
  private static @Nullable Predicate<String> within(@Nullable String scope, Period period) {
    if (scope == null) {
      return code -> true;
    }
    Optional<Country> group = group(scope);
    if (group.isPresent() && group.get().equals(WORLD)) {
      return code -> true;
    }
    if (group.isEmpty() || !group.get().isGroup()) {
      return null;
    }
    List<String> members = group.get().members(period.end()).stream().map(Country::code).toList();
    return members.isEmpty() ? null : members::contains;
  }

  private static Optional<Country> group(String scope) {
    String words = words(scope);
    if (EVERYWHERE.contains(words)) {
      return Optional.of(WORLD);
    }
    int space = words.indexOf(' ');
    return Country.find(words)
        .or(() -> space > 0 ? Country.find(words.substring(space + 1)) : Optional.empty());
  }
}
