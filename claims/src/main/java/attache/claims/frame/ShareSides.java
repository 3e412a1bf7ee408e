package attache.claims.frame;

import attache.claims.claim.Parties;
import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has a share in whose whole: "Peru takes 8 % of Chile's exports", "8 % of Chile's exports go
 * to Peru", "Peru's share in the trade of Chile is 8 %", "Peru (8 %)".
 */
final class ShareSides {

  private static final String WORLD = "WLD";

  private final Around around;
  private final Scene scene;
  private final List<Named> named;

  private ShareSides(Around around) {
    this.around = around;
    this.scene = around.scene();
    this.named = around.named();
  }

  /** The sides of a share of trade or investment, or null when the words do not put it so. */
  static @Nullable Parties of(Around around) {
    ShareSides share = new ShareSides(around);
    Match<Cue> measure = around.topic().cue();
    Named bracketed = beforeBracket(around.scene(), around.figure());
    if (bracketed != null) {
      return share.partner(bracketed.country(), share.reporterBefore(bracketed.country()));
    }
    if (measure == null) {
      return null;
    }
    if (!isExchange(around)) {
      return around.shape() == Measure.Shape.COUNTRY ? share.ofGroup(measure) : null;
    }
    Named whole = share.ownerOf(measure);
    Named part = share.part(measure, whole);
    if (part == null) {
      return null;
    }
    Country reporter = whole != null ? whole.country() : share.reporterBefore(part.country());
    return share.partner(part.country(), reporter);
  }

  /** "Brazil makes up 40 % of Latin America's GDP": of what a group of countries has together. */
  private @Nullable Parties ofGroup(Match<Cue> measure) {
    Named whole = ownerOf(measure);
    if (whole == null || !whole.country().isGroup() || whole.country().code().equals(WORLD)) {
      return null; // of the world's is what a share of one country means anyway
    }
    Country part = null;
    for (Named n : named) {
      boolean other = !n.country().equals(whole.country()) && Sides.isSide(n.country());
      boolean before = n.last() < around.figure().first();
      if (other && !n.is(Relation.LEFT_BEHIND) && (part == null || before)) {
        part = n.country();
      }
    }
    return part == null ? null : partner(part, whole.country());
  }

  private static boolean isExchange(Around around) {
    String measure = around.topic().measure();
    return around.shape() == Measure.Shape.DIRECTED
        || around.shape() == Measure.Shape.PAIR
        || (measure != null && measure.startsWith("total_"));
  }

  private @Nullable Parties partner(Country partner, @Nullable Country reporter) {
    return reporter == null || reporter.equals(partner)
        ? null
        : new Parties.Partnership(List.of(reporter), List.of(partner));
  }

  /** "Peru (8 %)": the place just before the bracket, or null. */
  static @Nullable Named beforeBracket(Scene scene, Figure figure) {
    int open = figure.outerFirst() - 1;
    if (!scene.tokens.is(open, "(")) {
      return null;
    }
    List<Named> before = scene.named(open - 4, open - 1);
    return !before.isEmpty() && before.getLast().last() == open - 1 ? before.getLast() : null;
  }

  /** Whose whole it is when the words near do not say: the one spoken of. */
  private @Nullable Country reporterBefore(Country partner) {
    Discourse discourse = around.discourse();
    if (discourse.owner != null && !discourse.owner.equals(partner)) {
      return discourse.owner;
    }
    if (around.isSaid(Cue.Role.SELF) && discourse.sides.home() instanceof Country home) {
      return home.equals(partner) ? null : home;
    }
    return around.acrossFrom(partner);
  }

  /** "Chile's exports", "Chilean exports", "the exports of Chile": the owner of the measure. */
  private @Nullable Named ownerOf(Match<Cue> measure) {
    for (Named n : named) {
      if (n.is(Relation.WHOLE)) {
        return n;
      }
      boolean before =
          n.last() < measure.first()
              && measure.first() - n.last() <= 4
              && (n.owner() || n.adjective())
              && !scene.figureBetween(n.last(), measure.first());
      boolean behind =
          n.first() > measure.last()
              && n.first() - measure.last() <= 3
              && n.is(Relation.OF)
              && !scene.figureBetween(measure.last(), n.first());
      if (before || behind) {
        return n;
      }
    }
    return null;
  }

  /** The one that has the share: where the goods go or come from, else the subject before. */
  private @Nullable Named part(Match<Cue> measure, @Nullable Named whole) {
    Named subject = null;
    for (Named n : named) {
      if (n.equals(whole) || (whole != null && n.country().equals(whole.country()))) {
        continue;
      }
      if (n.is(Relation.TO, Relation.FROM, Relation.WITH)
          && (n.first() > measure.last() || n.first() > around.figure().last())) {
        return n;
      }
      if (n.last() < around.figure().first()
          && !n.is(Relation.IN, Relation.LEFT_BEHIND)
          && Sides.isSide(n.country())) {
        subject = n;
      }
    }
    return subject;
  }
}
