package attache.claims.period;

import attache.claims.period.TimeWords.Role;
import attache.claims.period.TimeWords.Trait;
import attache.claims.token.Tokens;

/**
 * A text's tokens as words of time. Roles end at the sentence that is being read: a token outside
 * it has {@link Role#NONE}, so that no expression runs over a full stop.
 */
final class TimeTokens {

  private final Tokens tokens;
  private final TimeWords words;

  /** Where each token stands among the words of time, or -1. */
  private final short[] slots;

  private int from;
  private int to;

  TimeTokens(Tokens tokens, TimeWords words) {
    this.tokens = tokens;
    this.words = words;
    this.to = tokens.size();
    this.slots = new short[to];
    for (int i = 0; i < to; i++) {
      slots[i] = (short) (tokens.kind(i) == Tokens.Kind.WORD ? words.slot(tokens, i) : -1);
    }
  }

  void enter(int sentence) {
    from = tokens.sentenceStart(sentence);
    to = tokens.sentenceEnd(sentence);
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean has(int i) {
    return i >= from && i < to;
  }

  Role role(int i) {
    return has(i) && slots[i] >= 0 ? words.role(slots[i]) : Role.NONE;
  }

  boolean is(int i, Role role) {
    return role(i) == role;
  }

  boolean isAny(int i, Role... roles) {
    Role role = role(i);
    for (Role one : roles) {
      if (role == one) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token is a word of time with the trait. */
  boolean is(int i, Trait trait) {
    return has(i) && slots[i] >= 0 && words.has(slots[i], trait);
  }

  /** The value of a word of time; only for tokens that have a role. */
  int value(int i) {
    return words.value(slots[i]);
  }

  /** What the unit at the token counts in; only for {@link Role#UNIT} and {@link Role#LETTER}. */
  Grain grain(int i) {
    return Grain.at(value(i));
  }

  boolean isUnit(int i, Grain grain) {
    return is(i, Role.UNIT) && grain(i) == grain;
  }

  Tokens.Kind kind(int i) {
    return has(i) ? tokens.kind(i) : Tokens.Kind.SIGN;
  }

  boolean isSign(int i, char sign) {
    return has(i) && tokens.end(i) - tokens.start(i) == 1 && first(i) == sign;
  }

  char first(int i) {
    return Tokens.fold(tokens.source().charAt(tokens.start(i)));
  }

  int length(int i) {
    return tokens.end(i) - tokens.start(i);
  }

  /** Whether the token is a hyphen or a dash. */
  boolean isDash(int i) {
    if (!has(i) || length(i) != 1) {
      return false;
    }
    char c = first(i);
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }

  boolean isApostrophe(int i) {
    return isSign(i, '\'') || isSign(i, '\u2019') || isSign(i, '\u2018');
  }

  /** Whether nothing stands between the token and the one before. */
  boolean glued(int i) {
    return has(i) && has(i - 1) && tokens.glued(i);
  }

  boolean capital(int i) {
    return has(i) && tokens.isCapitalised(i);
  }

  /** The token after a number and the ending written to it: "30th", "1990s", "2019-м". */
  int afterSuffix(int number) {
    int i = number + 1;
    if (glued(i) && is(i, Role.SUFFIX)) {
      return i + 1;
    }
    boolean written = isDash(i) && glued(i) && glued(i + 1);
    return written && (is(i + 1, Role.SUFFIX) || is(i + 1, Trait.ENDING)) ? i + 2 : i;
  }

  /** The token after a word for the year that follows its number ("2020 года"), or the token. */
  int afterYearWord(int i) {
    return isUnit(i, Grain.YEAR) && is(i, Trait.FOLLOWS) ? afterPoint(i) : i;
  }

  /** The token after a word and the point of its abbreviation. */
  int afterPoint(int word) {
    boolean point = is(word, Trait.POINT) && isSign(word + 1, '.') && glued(word + 1);
    return point ? word + 2 : word + 1;
  }

  /** How many digits a number without separators has; 0 for any other token. */
  int digits(int i) {
    if (!has(i) || tokens.kind(i) != Tokens.Kind.NUMBER) {
      return 0;
    }
    int length = length(i);
    if (length > 4) {
      return 0;
    }
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      char c = Tokens.fold(tokens.source().charAt(at));
      if (c < '0' || c > '9') {
        return 0;
      }
    }
    return length;
  }

  /** The number without separators, of at most four digits, at the token, or -1. */
  int number(int i) {
    return digits(i) == 0 ? -1 : digitsAt(tokens.start(i), tokens.end(i));
  }

  /** Day, month and year of one token "30.10.2020" or "2020.10.30"; empty when it is none. */
  int[] dotted(int i) {
    if (!has(i) || tokens.kind(i) != Tokens.Kind.NUMBER || length(i) < 8 || length(i) > 10) {
      return new int[0];
    }
    String text = tokens.source();
    int start = tokens.start(i);
    int end = tokens.end(i);
    int one = text.indexOf('.', start);
    int two = one < 0 ? -1 : text.indexOf('.', one + 1);
    if (one < 0 || two < 0 || two >= end || two - one > 3) {
      return new int[0];
    }
    if (one - start == 4 && end - two <= 3) {
      return new int[] {
        digitsAt(two + 1, end), digitsAt(one + 1, two), digitsAt(start, one),
      };
    }
    if (end - two != 5 || one - start > 2) {
      return new int[0];
    }
    return new int[] {
      digitsAt(start, one), digitsAt(one + 1, two), digitsAt(two + 1, end),
    };
  }

  /** Both numbers of a token "4.22" or "2015.3"; empty when it is none. */
  int[] pointed(int i) {
    if (!has(i) || tokens.kind(i) != Tokens.Kind.NUMBER || length(i) < 3 || length(i) > 7) {
      return new int[0];
    }
    int start = tokens.start(i);
    int end = tokens.end(i);
    int point = tokens.source().indexOf('.', start);
    boolean one =
        point > start
            && point < end - 1
            && end - point <= 3
            && tokens.source().lastIndexOf('.', end - 1) == point
            && tokens.source().substring(start, end).indexOf(',') < 0;
    return one ? new int[] {digitsAt(start, point), digitsAt(point + 1, end)} : new int[0];
  }

  private int digitsAt(int start, int end) {
    int value = 0;
    for (int at = start; at < end; at++) {
      value = 10 * value + Tokens.fold(tokens.source().charAt(at)) - '0';
    }
    return value;
  }

  int sentenceOf(int i) {
    return tokens.sentence(i);
  }
}
