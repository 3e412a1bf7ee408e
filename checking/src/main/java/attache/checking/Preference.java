package attache.checking;

import attache.checking.reading.Reading;
import attache.checking.verdict.Outcome;
import attache.claims.claim.Claim;
import attache.claims.claim.Counterpart;
import attache.claims.claim.TimesReading;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a reading was taken and not the next one.
 *
 * @param names words for what readings are of
 * @param chosen the one taken
 * @param candidates all readings of the claim, the most usual first
 * @param picked whether a person asked for it
 */
record Preference(Names names, Candidate chosen, List<Candidate> candidates, boolean picked) {

  /** One sentence; null where the words allow no other reading. */
  @Nullable String says() {
    Candidate other = rival();
    if (other == null) {
      return null;
    }
    String taken = words(chosen, other);
    String that = words(other, chosen);
    if (picked) {
      return "Taken as " + taken + " because that reading was asked for, not as " + that + ".";
    }
    if (chosen.number() < other.number()) {
      return "Taken as "
          + taken
          + ", not as "
          + that
          + ": "
          + (chosen.meaning().reading().prior() > other.meaning().reading().prior()
              ? "the words mean that more often."
              : "both are as usual, and it is the one the words name first.");
    }
    String why =
        other.outcome() == Outcome.UNCHECKED
            ? "of the more usual reading nothing is held"
            : chosen.judgement().isGood()
                ? "by the more usual reading the figure does not agree, by this one, which the"
                    + " words allow, it does"
                : "more is held to judge it by";
    return "Taken as " + taken + ", not as " + that + ": " + why + ".";
  }

  /** The likeliest of those passed over, or the next one. */
  private @Nullable Candidate rival() {
    return candidates.stream()
        .filter(c -> c.number() != chosen.number())
        .filter(c -> c.outcome() != Outcome.UNCHECKED || c.number() < chosen.number())
        .findFirst()
        .or(() -> candidates.stream().filter(c -> c.number() != chosen.number()).findFirst())
        .orElse(null);
  }

  /** What a reading is where the other is something else. */
  private String words(Candidate one, Candidate other) {
    Reading a = one.reading();
    Reading b = other.reading();
    List<String> words = new ArrayList<>();
    if (a.operation() != b.operation()) {
      words.add("the " + a.operation().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    if (!a.measure().equals(b.measure())) {
      words.add(names.measure(a));
    }
    if (!a.parties().equals(b.parties())) {
      words.add("that " + Names.who(a.parties()));
    }
    if (!a.period().equals(b.period())) {
      words.add("that of " + PeriodFormat.say(a.period()));
    }
    if (!Objects.equals(a.base(), b.base()) && a.base() != null) {
      words.add("a change from " + PeriodFormat.say(a.base()));
    }
    Counterpart against = a.against();
    if (!Objects.equals(against, b.against()) && against != null) {
      words.add("a part of " + against.measure().replace('_', ' '));
    }
    ofFigure(one.meaning().claim(), other.meaning().claim(), words);
    return words.isEmpty() ? "reading " + one.number() : Names.list(words);
  }

  private static void ofFigure(Claim a, Claim b, List<String> words) {
    if (a.timesReading() != b.timesReading() && a.timesReading() != null) {
      words.add(
          a.timesReading() == TimesReading.INCREMENT ? "a surplus of so many times" : "a ratio");
    }
    Quantity one = a.quantity();
    Quantity other = b.quantity();
    if (one != null
        && other != null
        && !one.unit().equals(other.unit())
        && one.unit() instanceof Unit.Money money) {
      words.add("an amount in " + money.code());
    }
  }
}
