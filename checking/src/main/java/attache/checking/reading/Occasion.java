package attache.checking.reading;

import attache.claims.claim.Claim;
import attache.claims.claim.Parties;
import attache.claims.statement.Dating;
import attache.claims.statement.Statement;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the rest of a statement tells about a claim that does not say it itself.
 *
 * @param day the day it was made, or null
 * @param pair the two countries it is about, or empty
 * @param park the one park or zone it names, or null
 * @param fair the one fair or other event it names, or null
 * @param lastYear the last year the pack holds trade of, for statements without a day
 * @param catalogue what its figures can be figures of
 */
public record Occasion(
    @Nullable LocalDate day,
    List<Country> pair,
    @Nullable String park,
    @Nullable String fair,
    int lastYear,
    Catalogue catalogue) {

  public Occasion {
    pair = List.copyOf(pair);
  }

  /** Of a statement: its date, and the pair and the park that its claims name. */
  public static Occasion of(
      Statement statement, List<Claim> claims, int lastYear, Catalogue catalogue) {
    return new Occasion(
        day(statement.dating()),
        statement.pair().size() == 2 ? statement.pair() : usualPair(claims),
        onlyEntity(claims, Measure.Shape.PARK, catalogue),
        onlyEntity(claims, Measure.Shape.EVENT, catalogue),
        lastYear,
        catalogue);
  }

  /**
   * A day that was only inferred is the last one the text tells of: it was made after that, so that
   * "in 2018" in a text that names no later day is a year that was over.
   */
  private static @Nullable LocalDate day(@Nullable Dating dating) {
    if (dating == null) {
      return null;
    }
    return dating.source() == Dating.Source.INFERRED ? dating.day().plusDays(1) : dating.day();
  }

  /** Whether the period had begun and was not over when the statement was made. */
  public boolean isUnfinished(Period period) {
    return day != null
        && !period.asOf()
        && !period.end().isBefore(day)
        && period.start().isBefore(day);
  }

  /** The last calendar year that was over on the day of the statement. */
  public int lastFullYear() {
    return day == null ? lastYear : day.getYear() - 1;
  }

  /** The other country of the pair, or null. */
  @Nullable Country beside(Country country) {
    if (pair.size() != 2 || !pair.contains(country)) {
      return null;
    }
    return pair.getFirst().equals(country) ? pair.getLast() : pair.getFirst();
  }

  /** The two countries most claims have; none when another pair comes up as often. */
  private static List<Country> usualPair(List<Claim> claims) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Claim claim : claims) {
      List<Country> named = claim.parties().all();
      if (named.size() == 2 && !(claim.parties() instanceof Parties.About)) {
        List<Country> sorted = named.stream().sorted().toList();
        counts.merge(sorted.getFirst() + "-" + sorted.getLast(), 1, Integer::sum);
      }
    }
    List<Map.Entry<String, Integer>> order =
        counts.entrySet().stream().sorted(Comparator.comparing(e -> -e.getValue())).toList();
    boolean one =
        order.size() == 1
            || (order.size() > 1 && order.get(0).getValue() > 2 * order.get(1).getValue());
    if (!one) {
      return List.of();
    }
    String pair = order.getFirst().getKey();
    int dash = pair.indexOf('-');
    return List.of(Country.of(pair.substring(0, dash)), Country.of(pair.substring(dash + 1)));
  }

  private static @Nullable String onlyEntity(
      List<Claim> claims, Measure.Shape shape, Catalogue catalogue) {
    String only = null;
    for (Claim claim : claims) {
      String entity = claim.entity();
      boolean fits = catalogue.find(claim.measure()).map(m -> m.shape() == shape).orElse(false);
      if (entity != null && fits) {
        if (only != null && !only.equalsIgnoreCase(entity)) {
          return null;
        }
        only = entity;
      }
    }
    return only;
  }
}
