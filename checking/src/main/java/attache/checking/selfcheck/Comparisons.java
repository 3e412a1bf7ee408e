package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import attache.claims.claim.Comparison;
import attache.claims.claim.Comparison.Basis;
import attache.claims.claim.Kind;
import attache.claims.claim.Link;
import attache.vocabulary.period.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an average yearly growth runs, where its own words do not say: "will reach 20
 * billion in 2026, growing by 20 % a year" runs from the one other level that is told.
 */
final class Comparisons {

  private final List<Claim> claims;
  private final Map<String, Claim> byId = new HashMap<>();

  private Comparisons(List<Claim> claims) {
    this.claims = claims;
    claims.forEach(claim -> byId.putIfAbsent(claim.id(), claim));
  }

  /** The claims, with the span of average growths filled in where the others tell it. */
  static List<Claim> completed(List<Claim> claims) {
    Comparisons comparisons = new Comparisons(claims);
    return claims.stream().map(comparisons::completed).toList();
  }

  private Claim completed(Claim growth) {
    Comparison comparison = growth.comparison();
    if (growth.kind() != Kind.CHANGE
        || comparison == null
        || comparison.basis() != Basis.ANNUAL_AVERAGE
        || comparison.base() != null) {
      return growth;
    }
    Claim end = end(growth);
    Period until = end == null ? comparison.current() : end.period();
    if (until == null || !until.isCalendarYear()) {
      return growth;
    }
    Set<Period> starts =
        claims.stream()
            .filter(claim -> isLevelOf(growth, claim))
            .map(Claim::period)
            .filter(Objects::nonNull)
            .filter(period -> period.isCalendarYear() && period.end().isBefore(until.start()))
            .collect(Collectors.toSet());
    return starts.size() == 1
        ? growth.compared(new Comparison(Basis.ANNUAL_AVERAGE, starts.iterator().next(), until))
        : growth;
  }

  private @Nullable Claim end(Claim growth) {
    return growth.links().stream()
        .filter(link -> link.role() == Link.Role.CHANGE_OF)
        .map(link -> byId.get(link.claim()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isLevelOf(Claim growth, Claim level) {
    return level.factKind() == Kind.LEVEL
        && level.measure() != null
        && level.measure().equals(growth.measure())
        && level.parties().equals(growth.parties())
        && Objects.equals(level.product(), growth.product());
  }
}
