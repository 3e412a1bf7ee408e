package attache.checking.verdict;

import attache.checking.evidence.Evidence;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.claims.claim.Claim;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;

/**
 * How far what was said lies from one official figure, between the nearest ends.
 *
 * @param evidence the official figure
 * @param size signed: of amounts a share of the official figure, of rates percentage points, of
 *     ranks places; zero when they meet
 * @param tier what that is by the tolerances
 */
public record Gap(Evidence evidence, double size, Tier tier) {

  /** The bands of the table of tolerances, best first. */
  public enum Tier {
    MEETS,
    CLOSE,
    IMPRECISE,
    OFF
  }

  /** A change of an amount is not measured finer than against this part of the amount itself. */
  private static final double LEAST_PART = 0.1;

  /**
   * The gap of what was said to the evidence.
   *
   * @param said signed and in the unit of the evidence
   */
  public static Gap between(Interval said, Evidence evidence, Claim claim, Reading reading) {
    boolean balance = reading.measure().endsWith("_balance");
    Interval a = balance ? size(said) : said;
    Interval b = balance ? size(evidence.interval()) : evidence.interval();
    double distance = a.distanceFrom(b);
    if (evidence.isPlace()) {
      return new Gap(evidence, distance, distance == 0 ? Tier.MEETS : Tier.OFF);
    }
    if (evidence.isRate()) {
      return new Gap(evidence, distance, ofRate(distance, evidence, claim, reading));
    }
    if (distance == 0) {
      return new Gap(evidence, 0, Tier.MEETS);
    }
    double whole = whole(evidence, reading);
    double share = whole == 0 ? Math.copySign(Double.MAX_VALUE, distance) : distance / whole;
    return new Gap(evidence, share, ofShare(Math.abs(share)));
  }

  /**
   * What a record lacks to the highest year it is compared with, or has more than the lowest; meets
   * when it is the highest or lowest.
   *
   * @param low whether a low is meant
   */
  public static Gap ofRecord(Evidence evidence, boolean low) {
    double rival = evidence.inputs().getLast().observation().value();
    double lack = low ? evidence.value() - rival : rival - evidence.value();
    double share = lack > 0 && rival != 0 ? lack / Math.abs(rival) : 0;
    return new Gap(evidence, low ? share : -share, share == 0 ? Tier.MEETS : ofShare(share));
  }

  private static double whole(Evidence evidence, Reading reading) {
    double value = Math.abs(evidence.value());
    if (reading.operation() != Operation.DIFFERENCE) {
      return value;
    }
    double largest =
        evidence.inputs().stream()
            .mapToDouble(i -> Math.abs(i.observation().value()))
            .max()
            .orElse(0);
    boolean sameUnit =
        evidence.inputs().stream().allMatch(i -> i.series().unit().equals(evidence.unit()));
    return sameUnit ? Math.max(value, LEAST_PART * largest) : value;
  }

  private static Tier ofShare(double share) {
    return share <= Tolerances.CLOSE
        ? Tier.CLOSE
        : share <= Tolerances.IMPRECISE ? Tier.IMPRECISE : Tier.OFF;
  }

  private static Tier ofRate(double distance, Evidence evidence, Claim claim, Reading reading) {
    double points = Math.abs(distance);
    if (points == 0) {
      return Tier.MEETS;
    }
    double rate = Math.abs(evidence.value());
    Quantity quantity = claim.quantity();
    double lastDigit = quantity == null ? 0 : quantity.resolution().doubleValue();
    double close = Math.max(Tolerances.CLOSE_POINTS, Tolerances.CLOSE * rate);
    double imprecise = Math.max(Tolerances.IMPRECISE_POINTS, Tolerances.IMPRECISE * rate);
    if (reading.operation() == Operation.SHARE) {
      close = Math.min(close, Tolerances.CLOSE_PART_OF_SHARE * rate);
      imprecise = Math.min(imprecise, 2 * Tolerances.CLOSE_PART_OF_SHARE * rate);
    }
    boolean digit = lastDigit <= Tolerances.IMPRECISE_POINTS && points <= lastDigit / 2;
    return points <= close || digit ? Tier.CLOSE : points <= imprecise ? Tier.IMPRECISE : Tier.OFF;
  }

  private static Interval size(Interval signed) {
    if (signed.low() >= 0) {
      return signed;
    }
    return signed.high() <= 0
        ? new Interval(-signed.high(), -signed.low())
        : new Interval(0, Math.max(-signed.low(), signed.high()));
  }
}
