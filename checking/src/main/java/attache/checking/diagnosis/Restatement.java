package attache.checking.diagnosis;

import attache.claims.claim.Claim;

/**
 * A claim without a slip of the pen.
 *
 * @param hypothesis id of the slip
 * @param says the slip in words for the report ("billion, not million")
 * @param prior how usual the slip is among figures that are off, 0 to 1
 * @param claim the claim as it would have been
 */
public record Restatement(String hypothesis, String says, double prior, Claim claim) {}
