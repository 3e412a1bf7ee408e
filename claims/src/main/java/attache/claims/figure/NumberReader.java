package attache.claims.figure;

import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as they are written, in digits and in words, and asks not what they are of: the 19
 * of COVID-19 is one. How words make a number differs by language, so there are as many readers.
 */
interface NumberReader {

  /** The number that begins with the token, or null. A sign before it is left to the caller. */
  @Nullable WrittenNumber at(int token);

  /** The number after a mark of money, beside which more letters are scales ("$5 t"), or null. */
  @Nullable WrittenNumber afterMark(int token);

  /** Whether the token is written with a word that ends or makes an ordinal, or is one. */
  @Nullable Ordinal ordinal(int token);

  /**
   * A place in an order.
   *
   * @param first its first token
   * @param last its last token
   * @param place from 1
   */
  record Ordinal(int first, int last, long place) {}

  /**
   * The reader of the text's language.
   *
   * @param taken tokens that no number may hold
   */
  static NumberReader of(Tokens tokens, FigureWords words, BitSet taken) {
    return tokens.language().equals(Language.CHINESE)
        ? new HanNumbers(tokens, words, taken)
        : new AlphabeticNumbers(tokens, words, taken);
  }
}
