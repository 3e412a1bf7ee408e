package attache.claims.quantity;

import attache.claims.claim.Direction;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.quantity.Hedge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds every quantity of a text: a pass tells what is none, one reads numbers with the units of
 * the table, neighbours become ranges, what has no unit is asked which noun it counts, and the
 * words around say how sure it is and which way it went. Each pass is linear in the text.
 */
public final class Quantities {

  private final Tokens tokens;
  private final Changes changes;
  private final List<Draft> drafts;
  private final Carried carried;

  private Quantities(Tokens tokens, QuantityWords words) {
    this.tokens = tokens;
    this.changes = new Changes(tokens, words);
    Nouns nouns = new Nouns(tokens, words);
    Units units = new Units(tokens, words, nouns);
    BitSet none = NotQuantities.of(tokens, words, nouns);
    NumberScanner numbers = new NumberScanner(tokens, words, nouns, none);
    List<Draft> found = new DraftReader(tokens, words, numbers, units).all();
    List<Draft> joined = new Ranges(tokens, numbers, changes).joined(found);
    this.drafts = new Counted(tokens, words, nouns, units).all(joined);
    this.carried = new Carried(tokens, changes, drafts);
  }

  /**
   * The quantities of the text, in order, not overlapping. Only English has tables of units and
   * nouns; the quantities of other languages are the figures that claims are made of.
   */
  public static List<QuantityMention> of(Tokens tokens) {
    QuantityWords words = QuantityWords.of(tokens.language());
    return words.tellNouns()
        ? new Quantities(tokens, words).mentions()
        : FigureQuantities.of(tokens, words);
  }

  private List<QuantityMention> mentions() {
    List<QuantityMention> mentions = new ArrayList<>(drafts.size());
    int floor = 0;
    QuantityMention before = null;
    for (int i = 0; i < drafts.size(); i++) {
      QuantityMention mention = mention(i, floor, before);
      if (mention != null) {
        mentions.add(mention);
        before = mention;
      }
      floor = drafts.get(i).last() + 1;
    }
    return List.copyOf(mentions);
  }

  private @Nullable QuantityMention mention(
      int index, int floor, @Nullable QuantityMention before) {
    Draft draft = drafts.get(index);
    Hedge hedge = changes.hedge(draft.first(), draft.last(), floor);
    Direction direction =
        changes.direction(draft.first(), floor, draft.measure() || !draft.hasUnit());
    if (before != null && isConversion(draft, before)) {
      hedge = hedge == Hedge.NONE ? before.hedge() : hedge;
      direction = direction == null ? before.direction() : direction;
    } else if (before != null && direction == null && isContinued(draft, before)) {
      direction = before.direction();
    }
    String unit =
        draft.hasUnit()
            ? draft.unit()
            : carried.unit(index, hedge != Hedge.NONE || direction != null);
    return unit == null
        ? null
        : new QuantityMention(
            draft.first(), draft.last(), draft.low(), draft.high(), unit, hedge, direction);
  }

  /** "more than 10 miles (16 km)": the same once more, in another unit. */
  private boolean isConversion(Draft draft, QuantityMention before) {
    int sign = draft.first() - 1;
    return before.last() == sign - 1 && (tokens.is(sign, "(") || tokens.is(sign, "/"));
  }

  /** "down 2.3%, and the other by 2.6%": the verb is that of the quantity before. */
  private boolean isContinued(Draft draft, QuantityMention before) {
    return tokens.is(draft.first() - 1, Particle.BY)
        && tokens.sentence(before.first()) == tokens.sentence(draft.first());
  }
}
