package attache.checking;

import attache.checking.diagnosis.Diagnosis;
import attache.checking.diagnosis.Explanation;
import attache.checking.diagnosis.QuantitySlip;
import attache.checking.selfcheck.Conflict;
import attache.checking.verdict.Outcome;
import attache.claims.claim.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which figure of a conflict is to blame: the one its repair rewrites, or where the figures alone
 * do not tell, the one that a slip would bring to official figures.
 */
final class Blame {

  private final Weighing weighing;
  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<String, List<Conflict>> conflicts = new HashMap<>();

  /**
   * @param weighing holds a claim against official figures
   * @param claims the statement's figures
   * @param conflicts the sets of them that cannot all hold
   */
  Blame(Weighing weighing, List<Claim> claims, List<Conflict> conflicts) {
    this.weighing = weighing;
    claims.forEach(claim -> this.claims.put(claim.id(), claim));
    for (Conflict conflict : conflicts) {
      conflict
          .claims()
          .forEach(id -> this.conflicts.computeIfAbsent(id, c -> new ArrayList<>()).add(conflict));
    }
  }

  /** The conflicts that the claim takes part in. */
  List<Conflict> involving(Claim claim) {
    return conflicts.getOrDefault(claim.id(), List.of());
  }

  /** The conflict that this claim is to blame for, unless official figures clear it. */
  @Nullable Conflict of(Claim claim, Candidate chosen) {
    if (chosen.judgement().isGood() && !chosen.isFarBeyond()) {
      return null;
    }
    for (Conflict conflict : involving(claim)) {
      String culprit = conflict.culprit();
      if (culprit == null && conflict.claims().contains(claim.id())) {
        culprit = officially(conflict);
      }
      if (culprit == null ? conflict.claims().contains(claim.id()) : culprit.equals(claim.id())) {
        return conflict;
      }
    }
    return null;
  }

  /**
   * Where the figures alone do not tell which of them is to blame, the one that a slip of the pen
   * would bring to official figures; null when none or several would.
   */
  private @Nullable String officially(Conflict conflict) {
    String only = null;
    for (String id : conflict.claims()) {
      Claim claim = claims.get(id);
      if (claim != null) {
        Candidate chosen = weighing.chosen(claim, weighing.candidates(claim));
        if (chosen != null && slip(chosen) != null) {
          if (only != null) {
            return null;
          }
          only = claim.id();
        }
      }
    }
    return only;
  }

  /** The slip in the figure itself that brings it to official figures, or null. */
  @Nullable Explanation slip(Candidate chosen) {
    if (chosen.outcome() != Outcome.OFF && !chosen.isFarBeyond()) {
      return null;
    }
    return Diagnosis.of(chosen.meaning(), chosen.evidence(), weighing.official())
        .accepted()
        .stream()
        .filter(e -> QuantitySlip.ALL.stream().anyMatch(q -> q.id().equals(e.hypothesis())))
        .findFirst()
        .orElse(null);
  }
}
