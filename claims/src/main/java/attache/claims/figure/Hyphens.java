package attache.claims.figure;

import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;

/** Hyphens between the words of a number, and minus signs before it. */
final class Hyphens {

  private Hyphens() {}

  static boolean isHyphen(Tokens tokens, int token) {
    if (token < 0 || token >= tokens.size() || tokens.kind(token) != Kind.SIGN) {
      return false;
    }
    char c = Tokens.fold(tokens.source().charAt(tokens.start(token)));
    return c == '-' || c == '‐' || c == '‑';
  }

  static boolean isMinus(Tokens tokens, int token) {
    if (token < 0 || token >= tokens.size() || tokens.kind(token) != Kind.SIGN) {
      return false;
    }
    char c = Tokens.fold(tokens.source().charAt(tokens.start(token)));
    return c == '-' || c == '−' || c == '–';
  }

  /** Whether the token is a hyphen with nothing around it, or with blanks on both sides. */
  static boolean joins(Tokens tokens, int token) {
    return isHyphen(tokens, token)
        && token + 1 < tokens.size()
        && tokens.kind(token + 1) == Kind.WORD
        && tokens.glued(token) == tokens.glued(token + 1);
  }

  /**
   * Whether a minus stands before the number: the word, or a sign that is no hyphen and no dash,
   * with a blank or bracket before it and the number glued to it. Chinese puts no blanks: behind
   * its characters the true sign of minus is one, and a hyphen where percent follow (增长率为-1.8%, but
   * not 上海-2018年).
   */
  static boolean isNegated(Tokens tokens, int first) {
    int sign = first - 1;
    if (sign < 0) {
      return false;
    }
    if (tokens.is(sign, Particle.MINUS)) {
      return true;
    }
    if (!isMinus(tokens, sign) || !tokens.glued(first)) {
      return false;
    }
    if (!tokens.glued(sign)) {
      return true;
    }
    char before = tokens.source().charAt(tokens.start(sign) - 1);
    return isOpen(before)
        || (Character.isIdeographic(before) && (tokens.is(sign, "−") || tokens.is(first + 1, "%")));
  }

  private static boolean isOpen(char before) {
    return before == '(' || before == '<' || before == '>' || before == '=';
  }
}
