package attache.claims.period;

import attache.claims.lexicon.Match;
import attache.claims.period.ChineseWords.Role;
import attache.claims.period.ChineseWords.Word;
import attache.claims.token.Tokens;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sentence cut into words of time, numbers and single other tokens, its pieces. Outside the
 * sentence every piece has {@link Role#NONE}, so that no expression runs over a full stop.
 */
final class ChinesePieces {

  private final Tokens tokens;
  private final ChineseWords words;
  private int size;
  private int[] firsts = new int[64];
  private int[] lasts = new int[64];
  private @Nullable Word[] meanings = new Word[64];
  private @Nullable HanNumber[] numbers = new HanNumber[64];

  ChinesePieces(Tokens tokens, ChineseWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** Cuts the sentence; what was cut before is forgotten. */
  void enter(int sentence) {
    size = 0;
    int to = tokens.sentenceEnd(sentence);
    int i = tokens.sentenceStart(sentence);
    while (i < to) {
      i = cut(i, to);
    }
  }

  /** Adds the piece that begins at the token; the token after it. */
  private int cut(int i, int to) {
    if (tokens.kind(i) == Tokens.Kind.NUMBER) {
      return add(i, i, null, inDigits(i));
    }
    Match<Word> match = words.phrases.at(tokens, i, to);
    if (match != null) {
      return add(i, i + match.value().length() - 1, match.value(), null);
    }
    int end = i;
    while (end < to && isHanNumber(end)) {
      end++;
    }
    if (end > i) {
      String text = tokens.source().substring(tokens.start(i), tokens.end(end - 1));
      return add(i, end - 1, null, HanNumber.of(text.replace(" ", "")));
    }
    return add(i, i, null, null);
  }

  private boolean isHanNumber(int token) {
    return tokens.end(token) - tokens.start(token) == 1
        && HanNumber.isPart(tokens.source().charAt(tokens.start(token)));
  }

  /** The number, without a value where it has separators or more than four digits. */
  private HanNumber inDigits(int token) {
    int length = tokens.end(token) - tokens.start(token);
    int value = 0;
    for (int at = tokens.start(token); at < tokens.end(token) && value >= 0; at++) {
      int digit = Tokens.fold(tokens.source().charAt(at)) - '0';
      value = length > 4 || digit < 0 || digit > 9 ? -1 : 10 * value + digit;
    }
    return new HanNumber(value, value < 0 ? 0 : length, value, 0);
  }

  private int add(int first, int last, @Nullable Word word, @Nullable HanNumber number) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * size);
      lasts = Arrays.copyOf(lasts, 2 * size);
      meanings = Arrays.copyOf(meanings, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    firsts[size] = first;
    lasts[size] = last;
    meanings[size] = word;
    numbers[size] = number;
    size++;
    return last + 1;
  }

  int size() {
    return size;
  }

  boolean has(int p) {
    return p >= 0 && p < size;
  }

  int firstToken(int p) {
    return firsts[p];
  }

  int lastToken(int p) {
    return lasts[p];
  }

  Role role(int p) {
    if (!has(p)) {
      return Role.NONE;
    }
    Word word = meanings[p];
    return word != null ? word.role() : numbers[p] != null ? Role.NUMBER : Role.NONE;
  }

  boolean is(int p, Role role) {
    return role(p) == role;
  }

  boolean isAny(int p, Role... roles) {
    Role role = role(p);
    for (Role one : roles) {
      if (role == one) {
        return true;
      }
    }
    return false;
  }

  /** What the word shifts or counts by; 0 for what is no word of time. */
  int value(int p) {
    Word word = has(p) ? meanings[p] : null;
    return word == null ? 0 : word.value();
  }

  /** What the word counts in. */
  Grain grain(int p) {
    Word word = has(p) ? meanings[p] : null;
    return word == null ? Grain.DAY : word.grain();
  }

  boolean isUnit(int p, Grain grain) {
    return is(p, Role.UNIT) && grain(p) == grain;
  }

  /** The number at the piece as a count, or -1. */
  int number(int p) {
    HanNumber number = has(p) ? numbers[p] : null;
    return number == null ? -1 : number.value();
  }

  /** The number at the piece as its digits stand, or -1. */
  int digitsInOrder(int p) {
    HanNumber number = has(p) ? numbers[p] : null;
    return number == null ? -1 : number.year();
  }

  /** How many digits the number has where it is written digit by digit; else 0. */
  int digits(int p) {
    HanNumber number = has(p) ? numbers[p] : null;
    return number == null ? 0 : number.digits();
  }

  /** The five-year plan the number is short for, or 0. */
  int plan(int p) {
    HanNumber number = has(p) ? numbers[p] : null;
    return number == null ? 0 : number.plan();
  }

  /** Whether no blanks stand between the pieces from one to another. */
  boolean isGlued(int from, int to) {
    for (int p = from + 1; p <= to; p++) {
      if (!has(p) || !tokens.glued(firsts[p])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the piece is a currency sign. */
  boolean isCurrency(int p) {
    return has(p) && tokens.kind(firsts[p]) == Tokens.Kind.CURRENCY;
  }

  /** Whether the number is in Arabic digits. */
  boolean isArabic(int p) {
    return is(p, Role.NUMBER) && tokens.kind(firsts[p]) == Tokens.Kind.NUMBER;
  }

  boolean isSign(int p, char sign) {
    return sign(p) == sign;
  }

  /** The sign at the piece, narrow for full-width; 0 where there is none. */
  char sign(int p) {
    if (!has(p) || tokens.kind(firsts[p]) != Tokens.Kind.SIGN) {
      return 0;
    }
    return Tokens.fold(tokens.source().charAt(tokens.start(firsts[p])));
  }

  /** Whether the piece is a hyphen, a dash or a tilde. */
  boolean isDash(int p) {
    char c = sign(p);
    return c == '-'
        || c == '~'
        || (c >= '\u2010' && c <= '\u2015')
        || c == '\u2212'
        || c == '\u301c'
        || c == '\u2500';
  }

  /** Whether the piece ends a clause or a part of it. */
  boolean isComma(int p) {
    return switch (sign(p)) {
      case ',', ';', ':', '。' -> true;
      default -> false;
    };
  }

  /** Day, month and year of one token "13.5.2015" or "2015.5.13"; empty when it is none. */
  int[] dotted(int p) {
    int length = has(p) ? tokens.end(firsts[p]) - tokens.start(firsts[p]) : 0;
    if (!isArabic(p) || length < 8 || length > 10) {
      return new int[0];
    }
    int[] parts = new int[3];
    int part = 0;
    int digits = 0;
    int mostDigits = 0;
    for (int at = tokens.start(firsts[p]); at < tokens.end(firsts[p]); at++) {
      char c = Tokens.fold(tokens.source().charAt(at));
      if (c >= '0' && c <= '9') {
        parts[part] = 10 * parts[part] + c - '0';
        mostDigits = Math.max(mostDigits, ++digits);
      } else if (c == '.' && part < 2) {
        part++;
        digits = 0;
      } else {
        return new int[0];
      }
    }
    if (part < 2 || mostDigits != 4) {
      return new int[0];
    }
    return parts[0] > 31 ? new int[] {parts[2], parts[1], parts[0]} : parts;
  }
}
