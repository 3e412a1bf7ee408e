package attache.checking.reading;

import attache.claims.claim.Claim;

/**
 * A reading together with the figure that its words give then: "increased 1.3 times" is 1.3 times
 * as much by one reading and 2.3 times by another.
 *
 * @param claim the claim as this reading takes it
 * @param reading what it is a figure of
 * @param named whether the words themselves say who with whom
 * @param dated whether the words themselves say when; a figure is never called off on one guess
 *     about who or when
 */
public record Meaning(Claim claim, Reading reading, boolean named, boolean dated) {

  /** The same of another reading. */
  public Meaning with(Reading other) {
    return new Meaning(claim, other, named, dated);
  }

  /** The same with the figure put otherwise. */
  public Meaning with(Claim restated, Reading other) {
    return new Meaning(restated, other, named, dated);
  }

  /** The same with one more thing taken for granted, and that much less likely. */
  Meaning assuming(String assumption, double likelihood) {
    return with(reading.assuming(assumption, likelihood));
  }
}
