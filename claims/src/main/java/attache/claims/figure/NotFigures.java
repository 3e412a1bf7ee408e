package attache.claims.figure;

import attache.claims.figure.FigureWords.Numeral;
import attache.claims.figure.FigureWords.Numeral.Role;
import attache.claims.lexicon.Match;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;

/**
 * Tells the numbers that are no figures by what is glued to them: names, times, dates, scores and
 * addresses (COVID-19, A320, 24/7, 10:30, 1.2.3).
 */
final class NotFigures {

  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private final Tokens tokens;
  private final FigureWords words;

  NotFigures(Tokens tokens, FigureWords words) {
    this.words = words;
    this.tokens = tokens;
  }

  /** Whether the amount is part of something longer that is no figure. */
  boolean has(Amount amount) {
    int first = amount.number().first();
    if (amount.isMoney() && amount.first() < first && !Hyphens.isMinus(tokens, amount.first())) {
      return false;
    }
    return switch (tokens.kind(first)) {
      case NUMBER ->
          isGluedToName(first)
              || isFollowedByName(amount.number().last())
              || (amount.mark() == null && isGeneration(amount.number()));
      case WORD -> isBehindHyphen(first);
      case CURRENCY, SIGN -> false;
    };
  }

  /** "5G", "4T": a letter that stands for a scale elsewhere. */
  private boolean isGeneration(WrittenNumber number) {
    if (number.last() == number.first() || !tokens.glued(number.last())) {
      return false;
    }
    Match<Numeral> letter = words.numerals().at(tokens, number.last());
    return letter != null
        && letter.value().role() == Role.CAPITAL
        && letter.value().worth().compareTo(BILLION) >= 0;
  }

  /** "COVID-nineteen", the two of "fifty-two-year". */
  private boolean isBehindHyphen(int token) {
    return Hyphens.isHyphen(tokens, token - 1) && tokens.glued(token - 1) && tokens.glued(token);
  }

  /** "COVID-19", "A320", "24/7", "10:30": the digits belong to what stands before them. */
  private boolean isGluedToName(int token) {
    if (!tokens.glued(token)) {
      return false;
    }
    int before = token - 1;
    if (tokens.kind(before) == Kind.CURRENCY) {
      return false;
    }
    if (tokens.kind(before) == Kind.WORD) {
      return !isHan(before);
    }
    if (tokens.kind(before) == Kind.NUMBER) {
      return true;
    }
    return switch (sign(before)) {
      case '/', ':', '#', '@', '_', '.', ',', '&', '\\', '%', '=', '?' -> tokens.glued(before);
      case '-', '‐', '‑' ->
          tokens.glued(before) && tokens.kind(before - 1) == Kind.WORD && !isHan(before - 1);
      default -> false;
    };
  }

  /** "10:30", "30/10", "5/km": what is glued behind says that it is no plain number. */
  private boolean isFollowedByName(int last) {
    int after = last + 1;
    if (after >= tokens.size() || !tokens.glued(after) || tokens.kind(after) != Kind.SIGN) {
      return false;
    }
    boolean digitsBehind = isGluedKind(after + 1, Kind.NUMBER);
    return switch (sign(after)) {
      case ':', '.' -> digitsBehind;
      case '/' -> digitsBehind || isGluedKind(after + 1, Kind.WORD);
      case '°' -> true;
      default -> false;
    };
  }

  private boolean isGluedKind(int token, Kind kind) {
    return token < tokens.size() && tokens.glued(token) && tokens.kind(token) == kind;
  }

  /** Where words are not parted by blanks, a word before digits says nothing. */
  private boolean isHan(int token) {
    return Character.isIdeographic(tokens.source().codePointAt(tokens.start(token)));
  }

  private char sign(int token) {
    return Tokens.fold(tokens.source().charAt(tokens.start(token)));
  }
}
