package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import attache.claims.claim.Link;
import attache.claims.claim.PeriodBasis;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same thing told twice. Two sentences that name a measure and a time may still mean two
 * things, so that only what the words place fully, and alike, is held against itself.
 */
final class Repeats {

  private Repeats() {}

  static void tie(Web web) {
    for (Cell cell : web.cells()) {
      if (!cell.topic().isTotal()) {
        continue;
      }
      List<Variable> told =
          web.in(cell).stream().filter(v -> v.claim() != null && isPlaced(v.claim())).toList();
      for (int i = 1; i < told.size(); i++) {
        Variable first = told.get(0);
        Variable again = told.get(i);
        if (first.sentence() != again.sentence()
            && first.source().equals(again.source())
            && first.speaker().equals(again.speaker())) {
          web.tie(Tie.Sum.of("repeated", first, List.of(again), Slack.between(first, again)));
        }
      }
    }
  }

  /** A bound agrees with nearly everything. */
  private static boolean isOneNumber(@Nullable Quantity quantity) {
    return quantity != null
        && switch (quantity.hedge()) {
          case NONE, ABOUT, NEARLY, RECORD -> true;
          case MORE_THAN, AT_LEAST, LESS_THAN, UP_TO -> false;
        };
  }

  private static boolean isPlaced(Claim claim) {
    Role role = Role.of(claim);
    return (role == Role.LEVEL || role == Role.CHANGE)
        && Catalogue.standard().find(claim.measure()).isPresent()
        && claim.product() == null
        && isOneNumber(claim.quantity())
        && claim.entity() == null
        && claim.periodBasis() == PeriodBasis.STATED
        && claim.period() != null
        && !Role.isExpected(claim)
        && !claim.parties().all().isEmpty()
        && claim.links().stream().noneMatch(l -> l.role() == Link.Role.PART_OF);
  }
}
