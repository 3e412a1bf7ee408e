package attache.claims.frame;

import attache.claims.claim.Change;
import attache.claims.claim.Kind;
import attache.claims.claim.Link;
import attache.claims.claim.Parties;
import attache.claims.figure.Figure;
import attache.claims.figure.Figure.Form;
import attache.claims.token.Particle;
import attache.vocabulary.country.Country;
import attache.vocabulary.quantity.Quantity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the figures of one sentence hang on one another, as its words say. */
final class Ties {

  /** A figure hangs on one no further away in the list than this. */
  private static final int REACH = 4;

  private Ties() {}

  /** Ties the drafts of a sentence, which are in the order of its figures. */
  static void add(Scene scene, List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.figure == null) {
        continue;
      }
      Kind fact = factOf(draft);
      if (fact == Kind.SHARE) {
        tieShare(drafts, i);
      } else if (fact == Kind.CHANGE) {
        tieChange(drafts, i);
      } else if (draft.stance.change() == Change.TO) {
        String measure = draft.topic.measure();
        Draft start =
            near(drafts, i, d -> d.stance.start() && Objects.equals(d.topic.measure(), measure));
        if (start != null) {
          draft.tie(Link.Role.BASE, start);
        }
      } else if (!draft.stance.start()) {
        tieLevel(scene, drafts, i);
      }
    }
  }

  private static Kind factOf(Draft draft) {
    Kind base = draft.stance.baseKind();
    return base != null ? base : draft.stance.kind();
  }

  private static void tieChange(List<Draft> drafts, int i) {
    Draft change = drafts.get(i);
    Draft start = near(drafts, i, d -> d.stance.start() && sameTopic(d, change));
    if (start != null) {
      change.tie(Link.Role.BASE, start);
    }
    Draft level =
        near(
            drafts,
            i,
            d ->
                !d.stance.start()
                    && (factOf(d) == Kind.LEVEL
                        || factOf(d) == Kind.THRESHOLD
                        || factOf(d) == Kind.COUNT)
                    && sameTopic(d, change));
    if (level != null) {
      change.tie(Link.Role.CHANGE_OF, level);
    }
  }

  /** "Chile's exports were $60 billion, of which Peru took a third": the amount is the whole. */
  private static void tieShare(List<Draft> drafts, int i) {
    Draft share = drafts.get(i);
    Draft amount =
        near(drafts, i, d -> factOf(d) == Kind.LEVEL && !d.stance.start() && isShareOf(share, d));
    if (amount != null) {
      share.tie(Link.Role.SHARE_OF, amount);
    }
  }

  private static boolean isShareOf(Draft share, Draft amount) {
    String measure = share.topic.measure();
    return measure != null
        && measure.equals(amount.topic.measure())
        && share.parties
            instanceof Parties.Partnership(List<Country> reporter, List<Country> partner)
        && amount.parties.all().containsAll(reporter)
        && amount.parties.all().stream().noneMatch(partner::contains);
  }

  private static boolean sameTopic(Draft one, Draft other) {
    return Objects.equals(one.topic.measure(), other.topic.measure())
        && one.parties.equals(other.parties);
  }

  private static void tieLevel(Scene scene, List<Draft> drafts, int i) {
    Draft draft = drafts.get(i);
    Figure figure = Objects.requireNonNull(draft.figure);
    if (i == 0) {
      return;
    }
    Draft previous = drafts.get(i - 1);
    Figure before = previous.figure;
    if (before == null) {
      return;
    }
    if (figure.form() == Form.MONEY
        && before.form() == Form.MONEY
        && figure.outerFirst() - before.outerLast() <= 4
        && (scene.tokens.is(figure.outerFirst() - 1, "(")
            || scene.tokens.is(figure.outerFirst() - 1, Particle.OR))
        && !unitOf(draft).equals(unitOf(previous))) {
      draft.tie(Link.Role.SAME_AS, previous);
      return;
    }
    for (int j = i - 1; j >= Math.max(0, i - REACH); j--) {
      Draft whole = drafts.get(j);
      Figure larger = whole.figure;
      if (larger == null || larger.form() != figure.form()) {
        continue;
      }
      if (scene.has(Cue.Role.INCLUDING, larger.last() + 1, figure.first() - 1)) {
        draft.tie(Link.Role.PART_OF, whole);
        return;
      }
    }
    for (int j = i - 1; j >= Math.max(0, i - REACH); j--) {
      Draft against = drafts.get(j);
      if (against.stance.start() && sameTopic(against, draft)) {
        draft.tie(Link.Role.BASE, against);
        return;
      }
    }
    if (i + 1 < drafts.size()
        && drafts.get(i + 1).stance.start()
        && sameTopic(drafts.get(i + 1), draft)) {
      draft.tie(Link.Role.BASE, drafts.get(i + 1));
    }
  }

  private static String unitOf(Draft draft) {
    Quantity quantity = draft.quantity;
    return quantity == null ? "" : quantity.unit().text();
  }

  private static @Nullable Draft near(
      List<Draft> drafts, int i, java.util.function.Predicate<Draft> test) {
    for (int d = 1; d <= REACH; d++) {
      if (i - d >= 0 && test.test(drafts.get(i - d))) {
        return drafts.get(i - d);
      }
      if (i + d < drafts.size() && test.test(drafts.get(i + d))) {
        return drafts.get(i + d);
      }
    }
    return null;
  }
}
