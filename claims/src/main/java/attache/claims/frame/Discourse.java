package attache.claims.frame;

import attache.claims.claim.Parties;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences so far leave in a reader's mind: the measure, the sides, the day spoken of. It
 * fades: a new paragraph takes the period, a new speaker or a question takes everything but the
 * sides of the statement.
 */
final class Discourse {

  /** A day after every accession known. */
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  final Sides sides;

  @Nullable String measure;
  @Nullable String product;
  Parties parties = Parties.NONE;
  @Nullable Period period;

  /** Whether the sentence spoken of last told of one side's flows to several others. */
  boolean several;

  /** Whose measure was spoken of last in this paragraph: "Peru's exports"; null when nobody's. */
  @Nullable Country owner;

  /** What the place in an order spoken of last was one of, in this paragraph. */
  @Nullable Topic rank;

  /** The park, zone or fair spoken of, as named. */
  @Nullable String entity;

  /** The two sides spoken of last, where a sentence names them; empty when none does. */
  List<Country> pair = List.of();

  /** The one country spoken of last. */
  @Nullable Country country;

  /** Sentences since a claim was made; the period of an old one is not taken over. */
  int silent;

  Discourse(Sides sides) {
    this.sides = sides;
  }

  /** The day that memberships are asked for: that of the period spoken of, else today's. */
  LocalDate day() {
    return period == null ? LATEST : period.end();
  }

  /** A new sentence in the same paragraph. */
  void nextSentence() {
    silent++;
  }

  /** A new paragraph: the topic may go on, the period is named anew. */
  void nextParagraph() {
    period = null;
    pair = List.of();
    measure = null;
    product = null;
    parties = Parties.NONE;
    owner = null;
    rank = null;
    several = false;
  }

  /** Another speaks. */
  void nextTurn() {
    nextParagraph();
    entity = null;
    country = null;
  }

  /** The two sides meant by "the two countries": those spoken of last, or the statement's. */
  List<Country> pair() {
    return pair.size() == 2 ? pair : sides.pair();
  }

  /** The side across from this one. */
  @Nullable Country other(Country side) {
    if (owner != null && !owner.equals(side) && !(pair.size() == 2 && pair.contains(side))) {
      return owner;
    }
    List<Country> spokenOf = pair;
    if (spokenOf.size() == 2 && spokenOf.contains(side)) {
      return spokenOf.get(0).equals(side) ? spokenOf.get(1) : spokenOf.get(0);
    }
    return sides.other(side);
  }
}
