package attache.claims.period;

/**
 * A number of at most four places in Han characters: written by places ("二十五"), or digit by digit
 * ("二〇二四").
 *
 * @param value the number, or -1 where the characters are several guesses ("三五", "两三") or none
 * @param digits how many digits stand where it is written digit by digit; 0 where by places
 * @param year what it is as a year: the digits in their order, "三五" is 35
 * @param plan the number of the five-year plan it names by the short name ("十四五": 14), or 0
 */
record HanNumber(int value, int digits, int year, int plan) {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

  private static final int MOST_PLACES = 8;

  /** Whether the character is a digit or the sign of a place; 两 counts. */
  static boolean isPart(char c) {
    return digit(c) >= 0 || place(c) > 0;
  }

  /** Reads characters all of which are parts of numbers. */
  static HanNumber of(String text) {
    int plan = text.length() > 1 && text.endsWith("五") ? planOf(text) : 0;
    if (text.length() > MOST_PLACES) {
      return new HanNumber(-1, 0, -1, 0);
    }
    boolean byDigits = true;
    int joined = 0;
    boolean guess = false;
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      byDigits &= digit >= 0;
      joined = 10 * joined + Math.max(digit, 0);
      guess |= i > 0 && isGuess(text.charAt(i - 1), text.charAt(i));
    }
    if (byDigits) {
      if (text.length() > 4) {
        return new HanNumber(-1, 0, -1, plan);
      }
      int value = guess && text.length() == 2 ? -1 : joined;
      return new HanNumber(value, text.length(), joined, plan);
    }
    int value = byPlaces(text, text.length());
    return new HanNumber(value, 0, value, plan);
  }

  private static int planOf(String text) {
    int number = byPlaces(text, text.length() - 1);
    return number >= 1 && number <= 20 ? number : 0;
  }

  /** "两三年" is two or three years, "三五年" a few. */
  private static boolean isGuess(char one, char two) {
    int a = digit(one);
    int b = digit(two);
    return (a > 0 && b == a + 1) || (a == 3 && b == 5);
  }

  /** The number that the first characters write by places, or -1. */
  private static int byPlaces(String text, int length) {
    int sum = 0;
    int digit = -1;
    int lastPlace = Integer.MAX_VALUE;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      int place = place(c);
      if (place == 0) {
        if (digit > 0) {
          return -1;
        }
        digit = digit(c);
      } else if (place >= lastPlace) {
        return -1;
      } else {
        sum += (digit < 0 ? 1 : digit) * place;
        digit = -1;
        lastPlace = place;
      }
    }
    return sum + Math.max(digit, 0);
  }

  private static int digit(char c) {
    int digit = DIGITS.indexOf(c);
    if (digit < 0) {
      digit = FORMAL.indexOf(c);
    }
    return c == '两' || c == '兩' ? 2 : digit;
  }

  private static int place(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 0;
    };
  }
}
