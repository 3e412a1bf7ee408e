package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "$45.9 billion, or 71.3 % of all exports": the amount that a share stands right beside is the
 * part, and its whole is one of the amounts told before. Which one the words seldom say, so that
 * the nearest is taken that makes the share, and none is held against it.
 */
final class Quotas {

  /** Characters between an amount and the share it is. */
  private static final int BESIDE = 16;

  /** Sentences back in which the whole may stand. */
  private static final int BACK = 3;

  private Quotas() {}

  /** Ties a share, or a bare percentage, to the amount beside it and the whole that fits. */
  static void tie(Web web, Variable share) {
    Variable part = beside(web, share);
    if (part == null) {
      return;
    }
    for (Variable whole : before(web, part)) {
      Tie tie = new Tie.Scaling("share", part, whole, share, Slack.ANY);
      if (isWithinBound(share, part, whole)
          && Narrowing.holds(web::meaning, List.of(tie), Slack.WITHOUT)) {
        web.tie(tie);
        return;
      }
    }
  }

  /** "More than half" is not told of 43 %, though both may be rounded. */
  private static boolean isWithinBound(Variable share, Variable part, Variable whole) {
    Claim percent = share.claim();
    Quantity quantity = percent == null ? null : percent.quantity();
    if (quantity == null || part.claim() == null || whole.claim() == null) {
      return false;
    }
    double is = 100 * Meaning.number(part.claim()) / Meaning.number(whole.claim());
    return switch (quantity.hedge()) {
      case NONE, ABOUT, NEARLY, RECORD -> true;
      case MORE_THAN, AT_LEAST -> is >= quantity.number();
      case LESS_THAN, UP_TO -> is <= quantity.number();
    };
  }

  private static @Nullable Variable beside(Web web, Variable share) {
    Claim percent = share.claim();
    Variable nearest = null;
    int least = BESIDE + 1;
    for (Variable v : percent == null ? List.<Variable>of() : web.inSentence(share.sentence())) {
      Claim amount = v.claim();
      if (amount != null && percent != null && isAmount(v)) {
        int gap =
            Math.max(
                percent.span().start() - amount.span().end(),
                amount.span().start() - percent.span().end());
        if (gap < least) {
          least = gap;
          nearest = v;
        }
      }
    }
    return nearest;
  }

  private static boolean isAmount(Variable v) {
    return v.cell().topic().role() == Role.LEVEL
        && !v.cell().topic().unit().equals(Unit.PERCENT.text());
  }

  /** Larger amounts in the same unit and time, nearest first. */
  private static List<Variable> before(Web web, Variable part) {
    List<Variable> all = new ArrayList<>();
    for (int back = 0; back <= BACK; back++) {
      List<Variable> sentence = web.inSentence(part.sentence() - back);
      for (int i = sentence.size() - 1; i >= 0; i--) {
        Variable whole = sentence.get(i);
        if (isAmount(whole)
            && !whole.equals(part)
            && whole.cell().topic().unit().equals(part.cell().topic().unit())
            && isOfOneTime(whole, part)
            && web.meaning(whole).interval().middle() > web.meaning(part).interval().middle()) {
          all.add(whole);
        }
      }
    }
    return all;
  }

  private static boolean isOfOneTime(Variable a, Variable b) {
    return a.cell().when().period() == null
        || b.cell().when().period() == null
        || a.cell().when().equals(b.cell().when());
  }
}
