package attache.claims.figure;

import attache.claims.figure.FigureWords.Label;
import attache.claims.figure.FigureWords.Numeral;
import attache.claims.figure.FigureWords.Numeral.Role;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;

/**
 * Tells the fractions that are shares of something ("a third of exports", "one in five") from those
 * of time and of names ("the second half", "three quarters of 2020", "24/7").
 */
final class Shares {

  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  /** Finer parts are no figure of speech. */
  private static final BigDecimal FINEST = new BigDecimal("0.01");

  private final Tokens tokens;
  private final FigureWords words;
  private final CountedNouns nouns;

  Shares(Tokens tokens, FigureWords words, CountedNouns nouns) {
    this.tokens = tokens;
    this.words = words;
    this.nouns = nouns;
  }

  /** Whether the part of a whole is a share. */
  boolean isShare(WrittenNumber part) {
    if (part.value().compareTo(BigDecimal.ONE) >= 0 || part.value().compareTo(FINEST) < 0) {
      return false;
    }
    if (tokens.kind(part.last()) != Kind.WORD) {
      return nouns.endsPart(part.last()) || tokens.is(part.first() + 1, Particle.IN);
    }
    Match<Numeral> word = words.numerals().at(tokens, part.last());
    if (word == null || word.value().role() == Role.CARDINAL) {
      return true;
    }
    boolean half =
        word.value().role() == Role.PART && word.value().worth().compareTo(BigDecimal.TWO) == 0;
    if (half && !tokens.is(part.first(), Particle.ONE)) {
      return isHalfShare(part.first(), part.last());
    }
    boolean quarter = word.value().worth().compareTo(FOUR) == 0;
    return nouns.endsPart(part.last()) && !(quarter && isPeriod(part));
  }

  /** "three quarters of 2020", "one quarter in", "in a quarter": periods. */
  private boolean isPeriod(WrittenNumber part) {
    int next = part.last() + 1;
    boolean ofYear =
        tokens.is(next, Particle.OF)
            && next + 1 < tokens.size()
            && tokens.kind(next + 1) == Kind.NUMBER;
    return ofYear
        || tokens.is(next, Particle.IN)
        || (tokens.is(part.first(), Particle.A) && tokens.is(part.first() - 1, Particle.IN));
  }

  private boolean isHalfShare(int first, int last) {
    int before = last - 1;
    if (isGluedHyphen(last + 1)
        || (Hyphens.isHyphen(tokens, before) && tokens.glued(last))
        || isOneOfHalves(before)
        || tokens.is(last + 1, Particle.A)
        || tokens.is(first - 1, Particle.AND)) {
      return false;
    }
    return nouns.endsPart(last)
        || tokens.isAny(last + 1, Particle.THE, Particle.THEIR, Particle.OUR, Particle.ALL)
        || tokens.isAny(last + 1, Particle.THAT, Particle.THIS);
  }

  /** "the first half", "this half", "the latter half", "each half". */
  private boolean isOneOfHalves(int before) {
    if (tokens.isAny(before, Particle.OTHER, Particle.THIS, Particle.THAT, Particle.EACH)) {
      return true;
    }
    Match<Label> label = words.labels().at(tokens, before);
    Match<Numeral> ordinal = words.numerals().at(tokens, before);
    return (label != null && label.value() == Label.HALF)
        || (ordinal != null
            && (ordinal.value().role() == Role.ORDINAL
                || ordinal.value().role() == Role.ORDINAL_ENDING));
  }

  private boolean isGluedHyphen(int token) {
    return Hyphens.isHyphen(tokens, token) && tokens.glued(token);
  }
}
