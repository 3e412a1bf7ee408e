package attache.claims.frame;

import attache.claims.lexicon.Match;
import attache.claims.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A numbered edition as Chinese says it: 第三届进博会, 经贸混委会第五次会议, 第12轮谈判.
 *
 * @param number the number
 * @param last the last token of what is numbered
 * @param name what is numbered, then whose it is where that stands before: "会议 经贸混委会"
 */
record HanEdition(int number, int last, String name) {

  /** What is numbered stands no further behind its number, in characters. */
  private static final int REACH = 14;

  /** Whose it is has no more characters. */
  private static final int OWNER = 12;

  private static final int MOST_DIGITS = 3;

  private static final String DIGITS = "〇一二三四五六七八九";

  /** The edition whose number begins with the token, or null. */
  static @Nullable HanEdition at(Scene scene, int token) {
    Tokens tokens = scene.tokens;
    if (!tokens.is(token, "第") || token + 2 >= scene.end) {
      return null;
    }
    int at = token + 1;
    int number = 0;
    if (tokens.kind(at) == Tokens.Kind.NUMBER) {
      number = plain(tokens.text(at++));
    } else {
      int first = at;
      while (at < scene.end && at - first < MOST_DIGITS + 1 && isDigit(tokens.text(at))) {
        at++;
      }
      number = han(tokens, first, at);
    }
    if (number <= 0 || at >= scene.end || !tokens.isAny(at, "届", "次", "轮", "屆", "輪")) {
      return null;
    }
    Match<Cue> head = head(scene, at + 1);
    if (head == null) {
      return null;
    }
    String what = tokens.span(head.first(), head.last()).of(tokens.source());
    String owner = head.first() == at + 1 ? owner(scene, token) : before(scene, at + 1, head);
    return new HanEdition(number, head.last(), owner.isEmpty() ? what : what + " " + owner);
  }

  private static int plain(String digits) {
    boolean whole =
        digits.length() <= MOST_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole ? Integer.parseInt(digits) : 0;
  }

  private static boolean isDigit(String text) {
    return text.equals("十") || text.equals("百") || (text.length() == 1 && DIGITS.contains(text));
  }

  /** 三, 十二, 二十五; 0 where the characters are no such number. */
  private static int han(Tokens tokens, int first, int end) {
    int number = 0;
    int digit = 0;
    for (int at = first; at < end; at++) {
      String text = tokens.text(at);
      if (text.equals("百")) {
        number += 100 * Math.max(1, digit);
        digit = 0;
      } else if (text.equals("十")) {
        number += 10 * Math.max(1, digit);
        digit = 0;
      } else {
        digit = DIGITS.indexOf(text);
      }
    }
    return number + digit;
  }

  private static @Nullable Match<Cue> head(Scene scene, int from) {
    for (int at = from; at < Math.min(scene.end, from + REACH); at++) {
      if (scene.tokens.kind(at) != Tokens.Kind.WORD || scene.timeAt(at) != null) {
        return null;
      }
      Match<Cue> cue = scene.cueAt(at);
      if (cue != null
          && cue.first() == at
          && (Scene.is(cue, Cue.Role.EDITION) || Scene.is(cue, Cue.Role.FAIR))) {
        return cue;
      }
    }
    return null;
  }

  private static String before(Scene scene, int from, Match<Cue> head) {
    return scene.tokens.span(from, head.first() - 1).of(scene.tokens.source());
  }

  /** The characters before the number, back to a sign or a time. */
  private static String owner(Scene scene, int number) {
    int first = number;
    while (first - 1 >= scene.start
        && number - first < OWNER
        && scene.tokens.kind(first - 1) == Tokens.Kind.WORD
        && scene.timeAt(first - 1) == null
        && scene.figureAt(first - 1) == null) {
      first--;
    }
    return first == number ? "" : scene.tokens.span(first, number - 1).of(scene.tokens.source());
  }
}
