package attache.claims.period;

import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import attache.vocabulary.period.MonthNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The words of time of a language: what each does, and its value. Data: {@code time-words-en.tsv}
 * and the vocabulary's names of months. Looking a token up copies no text.
 */
final class TimeWords {

  /** What a word does in an expression of time; the names are those of the table, upper case. */
  enum Role {
    NONE,
    MONTH,
    UNIT,
    WEEKDAY,
    NUMBER,
    ORDINAL,
    DECADE_NAME,
    VAGUE,
    ARTICLE,
    THE,
    THIS,
    THAT,
    LAST,
    PREVIOUS,
    NEXT,
    FOLLOWING,
    SAME,
    STRETCH,
    FISCAL,
    FY,
    SINCE,
    FROM,
    BETWEEN,
    TO,
    BY,
    AS,
    AT,
    ON,
    OVER,
    THAN,
    WHAT,
    AGAINST,
    COMPARED,
    AND,
    OF,
    IN,
    DURING,
    AROUND,
    END,
    START,
    EARLY,
    MID,
    LATE,
    AGO,
    EARLIER,
    LATER,
    AHEAD,
    AFTER,
    EVERY,
    RATE,
    PRESENT,
    MOMENT,
    DATE,
    ENDED,
    CONSECUTIVE,
    PLAN,
    NAME,
    NUMBER_NAME,
    WAS,
    FUTURE,
    PERFECT,
    CHANGE,
    YEAR_ON_YEAR,
    PERIOD_ON_PERIOD,
    COUNTED,
    MEASURED,
    YESTERDAY,
    LETTER
  }

  static final TimeWords ENGLISH = new TimeWords(Language.ENGLISH);

  private static final int SLOTS = 2048;

  private final String[] words = new String[SLOTS];
  private final Role[] roles = new Role[SLOTS];
  private final int[] values = new int[SLOTS];

  /** By the low bits of the first letter: bit n is set when a word of n letters begins with it. */
  private final int[] lengths = new int[64];

  private TimeWords(Language language) {
    for (String[] cells : rows("time-words-" + language.tag() + ".tsv")) {
      Role role = Role.valueOf(cells[0].toUpperCase(Locale.ROOT));
      for (String word : cells[2].split(" ", -1)) {
        put(word, role, value(cells[1]));
      }
    }
    MonthNames.of(language.tag()).numbers().forEach((word, month) -> put(word, Role.MONTH, month));
  }

  private static int value(String cell) {
    return Character.isLetter(cell.charAt(0))
        ? Grain.valueOf(cell).ordinal()
        : Integer.parseInt(cell);
  }

  private void put(String word, Role role, int value) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    int slot = spread(hash);
    while (words[slot] != null) {
      if (words[slot].equals(word)) {
        return;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    words[slot] = word;
    roles[slot] = role;
    values[slot] = value;
    lengths[word.charAt(0) & 63] |= 1 << word.length();
  }

  private static int spread(int hash) {
    return (hash ^ (hash >>> 11) ^ (hash >>> 22)) & (SLOTS - 1);
  }

  /** The slot of the token's word, or -1 when it is no word of time. */
  int slot(Tokens tokens, int token) {
    int from = tokens.start(token);
    int to = tokens.end(token);
    String text = tokens.source();
    if (to - from > 31 || (lengths[lower(text.charAt(from)) & 63] & (1 << (to - from))) == 0) {
      return -1;
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + lower(text.charAt(i));
    }
    int slot = spread(hash);
    while (words[slot] != null) {
      if (matches(words[slot], text, from, to)) {
        return slot;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return -1;
  }

  private static boolean matches(String word, String text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (lower(text.charAt(i)) != word.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
    return Character.toLowerCase(c);
  }

  Role role(int slot) {
    return roles[slot];
  }

  int value(int slot) {
    return values[slot];
  }

  /** The lines of a table beside this class, cut at tabs, without remarks. */
  static List<String[]> rows(String name) {
    List<String[]> rows = new ArrayList<>();
    InputStream table = TimeWords.class.getResourceAsStream(name);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(table, name), StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (!line.startsWith("#")) {
          rows.add(line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read from the program's own files", e);
    }
    return rows;
  }
}
