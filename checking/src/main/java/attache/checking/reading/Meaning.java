package attache.checking.reading;

import attache.claims.claim.Claim;

/**
 * A reading together with the figure that its words give then: "increased 1.3 times" is 1.3 times
 * as much by one reading and 2.3 times by another.
 *
 * @param claim the claim as this reading takes it
 * @param reading what it is a figure of
 * @param certain whether the words themselves say who with whom and when; a figure is never called
 *     off on a guess about them
 */
public record Meaning(Claim claim, Reading reading, boolean certain) {

  /** The same with one more thing taken for granted, and that much less likely. */
  Meaning assuming(String assumption, double likelihood) {
    return new Meaning(claim, reading.assuming(assumption, likelihood), certain);
  }
}
