package attache.report.wording;

import attache.claims.claim.Claim;
import attache.claims.claim.Comparison;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.TimesReading;
import attache.vocabulary.period.PeriodFormat;
import org.jspecify.annotations.Nullable;

/**
 * How a claim was read, before anything was checked: what kind of figure it is, of what, whose and
 * of when, each in a few words, so that a person who has the sentence before them sees a
 * misreading.
 *
 * @param kind what it says of its measure: "level", "change: up", "forecast of a level"
 * @param what the measure
 * @param who who with whom
 * @param when the period, and for a change what it is against
 */
public record ReadClaim(String kind, Part what, Part who, Part when) {

  /** Where a part comes from. */
  public enum Source {
    /** From the words around the figure. */
    SAID,
    /** From sentences before, or from the day of speaking. */
    TAKEN_OVER,
    /** Nothing tells. */
    NOT_TOLD;

    /** The CSS class of the source. */
    public String style() {
      return this == SAID ? "said" : this == TAKEN_OVER ? "taken" : "untold";
    }
  }

  /** A part in words and where it comes from. */
  public record Part(String words, Source source) {
    static Part said(String words) {
      return words.isEmpty() ? NOT_TOLD : new Part(words, Source.SAID);
    }

    private static final Part NOT_TOLD = new Part("not told", Source.NOT_TOLD);
  }

  /** The reading of the claim in words. */
  static ReadClaim of(Claim claim, Wording wording) {
    return new ReadClaim(
        kind(claim),
        what(claim, wording),
        Part.said(wording.parties(claim.parties())),
        when(claim));
  }

  private static String kind(Claim claim) {
    StringBuilder kind = new StringBuilder(name(claim.kind()));
    if (claim.baseKind() != null && claim.baseKind() != claim.kind()) {
      kind.append(" of a ").append(name(claim.baseKind()));
    }
    if (claim.direction() != null) {
      kind.append(claim.direction() == Direction.UP ? ", up" : ", down");
    }
    if (claim.change() != null) {
      switch (claim.change()) {
        case BY -> kind.append(" by");
        case TO -> kind.append(" to");
        case PP -> kind.append(" by points");
        case TIMES -> {}
      }
    }
    TimesReading times = claim.timesReading();
    if (times != null) {
      kind.append(
          switch (times) {
            case RATIO -> ", new ÷ old";
            case INCREMENT -> ", added ÷ old";
            case AMBIGUOUS -> ", new ÷ old or added ÷ old";
          });
    }
    return kind.toString();
  }

  private static String name(Kind kind) {
    return kind == Kind.DATE_EVENT ? "date" : kind.label();
  }

  private static Part what(Claim claim, Wording wording) {
    if (claim.measure() == null) {
      return Part.NOT_TOLD;
    }
    StringBuilder what = new StringBuilder(wording.title(claim.measure()));
    if (claim.product() != null && !claim.measure().endsWith(claim.product())) {
      what.append(": ").append(claim.product().replace('_', ' '));
    }
    if (claim.entity() != null) {
      what.append(", ").append(claim.entity());
    }
    if (claim.scope() != null) {
      what.append(", ").append(claim.scope());
    }
    return Part.said(what.toString());
  }

  private static Part when(Claim claim) {
    Comparison against = claim.comparison();
    String base = against == null ? null : base(against);
    if (claim.period() == null) {
      return base == null ? Part.NOT_TOLD : Part.said(base);
    }
    String period = PeriodFormat.say(claim.period());
    String words = base == null ? period : period + ", " + base;
    return switch (claim.periodBasis()) {
      case STATED, NONE -> Part.said(words);
      case INHERITED -> new Part(words + " (from the sentences before)", Source.TAKEN_OVER);
      case PRESENT -> new Part(words + " (“now”, on the day of speaking)", Source.TAKEN_OVER);
    };
  }

  private static @Nullable String base(Comparison against) {
    if (against.base() != null) {
      return "against " + PeriodFormat.say(against.base());
    }
    return switch (against.basis()) {
      case YEAR_ON_YEAR -> "against a year earlier";
      case PREVIOUS_PERIOD -> "against the period before";
      case SINCE -> "since a base not told";
      case ANNUAL_AVERAGE -> "a year on average";
      case UNSTATED -> null;
    };
  }
}
