package attache.claims.quantity;

import attache.claims.quantity.ReadNumber.Form;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives numbers without a unit that of the quantity they stand beside: "27, 30 and 35 percent",
 * "ten of the 12 jurors", "33 shootings, compared with 21", "2.1 percent and 2.4 a year ago". What
 * nothing shows to be a quantity is none.
 */
final class Carried {

  /** Between the numbers of "ten of the last 12". */
  private static final int OF = 3;

  private final Tokens tokens;
  private final Changes changes;
  private final List<Draft> drafts;

  /** The unit of the next number, where the text lists the two; null where it does not. */
  private final @Nullable String[] listed;

  /**
   * The last unit before in the sentence, those in brackets left out; empty where there is none.
   */
  private final String[] before;

  Carried(Tokens tokens, Changes changes, List<Draft> drafts) {
    this.tokens = tokens;
    this.changes = changes;
    this.drafts = drafts;
    this.listed = new @Nullable String[drafts.size()];
    this.before = new String[drafts.size()];
    for (int i = drafts.size() - 2; i >= 0; i--) {
      Draft next = drafts.get(i + 1);
      if (isListed(drafts.get(i), next)) {
        listed[i] = next.hasUnit() ? next.unit() : listed[i + 1];
      }
    }
    for (int i = 0; i < drafts.size(); i++) {
      before[i] = i == 0 || !inOneSentence(drafts.get(i - 1), drafts.get(i)) ? "" : unitUpTo(i - 1);
    }
  }

  private String unitUpTo(int index) {
    Draft draft = drafts.get(index);
    return draft.hasUnit() && !tokens.is(draft.first() - 1, "(") ? draft.unit() : before[index];
  }

  /**
   * The unit of a number that has none of its own: empty where the text does not say, null where it
   * is no quantity.
   *
   * @param told whether words widen, bound or move it
   */
  @Nullable String unit(int index, boolean told) {
    Draft draft = drafts.get(index);
    Form form = draft.number().form();
    if (form == Form.ONE) {
      return null;
    }
    if (draft.isRange() || form == Form.PART || form == Form.VAGUE) {
      return "";
    }
    String next = listed[index];
    if (next != null) {
      return next;
    }
    int first = draft.first();
    boolean afterTo =
        index > 0 && tokens.is(first - 1, Particle.TO) && drafts.get(index - 1).last() == first - 2;
    if (afterTo) {
      Draft left = drafts.get(index - 1);
      return changes.isMoved(left, 0) ? "" : left.unit();
    }
    boolean said =
        told
            || draft.number().isScaled()
            || form == Form.SEPARATED
            || draft.isLong(tokens)
            || (index > 0 && changes.isCompared(first, drafts.get(index - 1).last() + 1));
    boolean level = tokens.is(first - 1, Particle.TO) || tokens.is(first - 1, Particle.AT);
    return said ? (level ? "" : before[index]) : null;
  }

  private boolean inOneSentence(Draft left, Draft right) {
    return tokens.sentence(left.first()) == tokens.sentence(right.first());
  }

  /** "5, 10 and 15", "ten of the 12", "30 by 40", "four- and six-cylinder". */
  private boolean isListed(Draft draft, Draft next) {
    if (draft.hasUnit() || !inOneSentence(draft, next) || tokens.is(next.first() - 1, "(")) {
      return false;
    }
    int link = draft.last() + 1;
    int gap = next.first() - link;
    if (isHung(link)) {
      return true;
    }
    if (tokens.is(link, Particle.OF)) {
      return gap == 1 || (gap <= OF && isDeterminer(link + 1));
    }
    boolean comma = tokens.is(link, ",");
    return switch (gap) {
      case 1 -> comma || tokens.isAny(link, Particle.AND, Particle.OR, Particle.BY);
      case 2 -> comma && tokens.isAny(link + 1, Particle.AND, Particle.OR);
      default -> false;
    };
  }

  private boolean isDeterminer(int token) {
    return tokens.isAny(
        token, Particle.THE, Particle.THEIR, Particle.OUR, Particle.THIS, Particle.THAT);
  }

  /** A hyphen that waits for the unit of the next number. */
  private boolean isHung(int token) {
    return tokens.is(token, "-")
        && tokens.glued(token)
        && token + 1 < tokens.size()
        && (!tokens.glued(token + 1) || tokens.is(token + 1, ","));
  }
}
