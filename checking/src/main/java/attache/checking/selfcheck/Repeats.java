package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import attache.claims.claim.Link;
import attache.claims.claim.Parties;
import attache.claims.claim.PeriodBasis;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.quantity.Quantity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The same thing told twice. Two sentences that name a measure and a time may still mean two
 * things, so that only what the words place fully, and alike, is held against itself.
 */
final class Repeats {

  private Repeats() {}

  static void tie(Web web) {
    for (Cell cell : web.cells()) {
      if (cell.topic().isTotal()) {
        List<Variable> told = web.in(cell).stream().filter(Repeats::isTold).toList();
        for (int i = 1; i < told.size(); i++) {
          tie(web, told.get(0), told.get(i));
        }
      }
    }
  }

  private static void tie(Web web, Variable first, Variable again) {
    if (first.sentence() == again.sentence()
        || !first.source().equals(again.source())
        || !first.speaker().equals(again.speaker())) {
      return;
    }
    boolean placed = isPlaced(first.claim()) && isPlaced(again.claim());
    boolean alike = placed && Objects.equals(measure(first), measure(again));
    // what is not placed fully may agree, but is not held to it
    web.tie(
        Tie.Sum.of(
            "repeated", first, List.of(again), alike ? Slack.between(first, again) : Slack.ANY));
  }

  private static @Nullable String measure(Variable v) {
    return v.claim() == null ? null : v.claim().measure();
  }

  /** A bound agrees with nearly everything. */
  private static boolean isOneNumber(@Nullable Quantity quantity) {
    return quantity != null
        && switch (quantity.hedge()) {
          case NONE, ABOUT, NEARLY, RECORD -> true;
          case MORE_THAN, AT_LEAST, LESS_THAN, UP_TO -> false;
        };
  }

  private static boolean isTold(Variable v) {
    Claim claim = v.claim();
    Role role = claim == null ? null : Role.of(claim);
    return claim != null
        && (role == Role.LEVEL || role == Role.CHANGE)
        && Catalogue.standard().find(claim.measure()).isPresent()
        && claim.product() == null
        && isOneNumber(claim.quantity())
        && claim.entity() == null
        && claim.period() != null
        && !Role.isExpected(claim)
        && !claim.parties().all().isEmpty()
        && claim.links().stream().noneMatch(l -> l.role() == Link.Role.PART_OF);
  }

  private static boolean isPlaced(@Nullable Claim claim) {
    return claim != null
        && claim.periodBasis() == PeriodBasis.STATED
        && !(claim.parties() instanceof Parties.Flow(List<Country> from, List<Country> to)
            && from.isEmpty() != to.isEmpty());
  }
}
