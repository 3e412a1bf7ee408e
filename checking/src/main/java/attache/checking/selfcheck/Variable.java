package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import attache.claims.claim.PeriodBasis;
import attache.vocabulary.quantity.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A number that a statement says or implies.
 *
 * @param index its place among the variables of the statement
 * @param cell what it is a figure of
 * @param claim the claim that says it, or null when it only follows from others
 * @param sentence number of the sentence it stands in
 * @param breath number of the first of the sentences that are told in one breath with its own
 * @param source whose statistics are named for it, or ""
 * @param speaker who says it, or ""
 * @param timed whether the words themselves give its period
 * @param least the least it can be: zero for amounts that cannot be negative
 */
record Variable(
    int index,
    Cell cell,
    @Nullable Claim claim,
    int sentence,
    int breath,
    String source,
    String speaker,
    boolean timed,
    double least) {

  static Variable of(int index, Cell cell, Claim claim, int sentence, Meaning meaning) {
    String country = claim.attributionCountry();
    String words = claim.attribution();
    String speaker = claim.speaker();
    return new Variable(
        index,
        cell,
        claim,
        sentence,
        sentence,
        country != null ? country : words != null ? words : "",
        speaker == null ? "" : speaker,
        claim.periodBasis() == PeriodBasis.STATED,
        meaning.form() != Meaning.Form.DIFFERENCE && meaning.interval().low() >= 0
            ? 0
            : Double.NEGATIVE_INFINITY);
  }

  /** The same where a sum that closes shows when it is, and that sentences belong together. */
  Variable joined(int withBreath, boolean placed) {
    return new Variable(
        index, cell, claim, sentence, withBreath, source, speaker, timed || placed, least);
  }

  /** Within its statement a variable is its index. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Variable v && index == v.index;
  }

  @Override
  public int hashCode() {
    return index;
  }

  /** Every value it can have if nothing is said of it. */
  Interval range() {
    return new Interval(least, Double.POSITIVE_INFINITY);
  }

  /** Whether the claim that says this one hangs on the other's claim by the words. */
  boolean isLinkedTo(Variable other) {
    return claim != null
        && other.claim != null
        && claim.links().stream().anyMatch(link -> link.claim().equals(other.claim.id()));
  }
}
