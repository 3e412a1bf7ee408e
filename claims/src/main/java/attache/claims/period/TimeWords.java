package attache.claims.period;

import attache.claims.token.Tokens;
import attache.vocabulary.language.Endings;
import attache.vocabulary.language.Language;
import attache.vocabulary.language.Resources;
import attache.vocabulary.period.MonthNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of time of a language: what each does, its value and its traits. Data: {@code
 * time-words-en.tsv} and the like, and the vocabulary's names of months; a language without a table
 * has no words of time. Looking a token up copies no text.
 *
 * <p>Words may write endings in braces ({@link Endings}).
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
    LETTER,
    POSSESSIVE,
    SUFFIX,
    ONWARD,
    ROW,
    THEN,
    MADE,
    WITH,
    LEVEL,
    SO,
    FAR,
    STRONG,
    LAST_YEAR,
    UPON,
    THROUGH,
    YEARLY,
    EXPRESSION,
    SEASON,
    REST,
    STARTING,
    WITHIN,
    FUTURE_NOUN,
    TURN,
    HALF_YEAR,
    OR
  }

  /** How a word of a role differs from the others of that role. */
  enum Trait {
    /** A unit that is more than one: "years". */
    PLURAL,
    /** Also means something else, such as a name, even where it has a capital: "May". */
    HOMONYM,
    /** Also means something else where it has no capital: "august". */
    LOWER,
    /** A word for the last that also looks back over many: "the last five years". */
    BACK,
    /** A word for the last that with one unit means the time up to now: "the past year". */
    ROLLING,
    /** Only says until when, not where to: "until". */
    UNTIL,
    /** May be followed by what it is counted from: "before the war". */
    BEFORE,
    /** A vague word that looks back by itself: "recent years". */
    RECENT,
    /** A number that takes a preposition: "a couple of years". */
    PAIR,
    /** A change that also says an amount: "more". */
    AMOUNT,
    /** A stretch of time that is only one beside a year: "this time last year". */
    LOOSE,
    /** A hundredth: "percent". */
    PERCENT,
    /** Grows a figure into a decade: "1990s", "1990-е". */
    DECADE,
    /** A unit that may follow the number of a year and belongs to it: "2020 года". */
    FOLLOWS,
    /** An abbreviation that a point may follow: "2020 г.". */
    POINT,
    /** A unit whose form after "in" says how often: "в год". */
    PER,
    /** What follows needs no preposition: "конец октября". */
    GENITIVE,
    /** A unit that after a number in digits is one of them by its number: "3 квартал". */
    ORDINAL,
    /** A preposition that names only where a span starts: "с 2005 года". */
    START,
    /** A preposition that can also name the base of a change: "рост к 2019 году". */
    BASE,
    /** A preposition by which a count of months is the months since the year began. */
    WHOLE,
    /** A number and a half. */
    HALF,
    /** A letter that is also an ending of numbers: "9М 2020", "2020-м". */
    ENDING,
    /** A word for the present that is a day: "today". */
    TODAY,
    /** A number of thousands: "two thousand and five". */
    THOUSAND,
    /** A word for the last or the next that stands behind its unit: "el año pasado". */
    POSTPOSED;

    private final int bit = 1 << ordinal();
  }

  private static final Map<String, TimeWords> READ = new ConcurrentHashMap<>();

  private static final int SLOTS = 4096;

  private final String[] words = new String[SLOTS];
  private final Role[] roles = new Role[SLOTS];
  private final int[] values = new int[SLOTS];
  private final int[] traits = new int[SLOTS];

  /** By the low bits of the first letter: bit n is set when a word of n letters begins with it. */
  private final int[] lengths = new int[64];

  private TimeWords(Language language) {
    String table = "time-words-" + language.tag() + ".tsv";
    Endings endings = Endings.of(language);
    List<String[]> rows = rows(table);
    if (!rows.isEmpty()) {
      for (String[] cells : rows) {
        Role role = Role.valueOf(cells[0].toUpperCase(Locale.ROOT));
        int marks = cells.length > 3 ? marks(cells[3]) : 0;
        for (String word : cells[2].split(" ", -1)) {
          for (String form : endings.expand(word)) {
            put(form, role, value(cells[1]), marks);
          }
        }
      }
      MonthNames.of(language.tag())
          .numbers()
          .forEach((word, month) -> put(word, Role.MONTH, month, 0));
    }
  }

  /** The words of time of the language. */
  static TimeWords of(Language language) {
    return READ.computeIfAbsent(language.tag(), tag -> new TimeWords(language));
  }

  private static int marks(String cell) {
    int marks = 0;
    for (String trait : cell.split(" ", -1)) {
      marks |= Trait.valueOf(trait.toUpperCase(Locale.ROOT)).bit;
    }
    return marks;
  }

  private static int value(String cell) {
    return Character.isLetter(cell.charAt(0))
        ? Grain.valueOf(cell).ordinal()
        : Integer.parseInt(cell);
  }

  private void put(String unfolded, Role role, int value, int marks) {
    String word = folded(unfolded);
    int slot = spread(Tokens.hash(word));
    while (words[slot] != null) {
      if (words[slot].equals(word)) {
        return;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    words[slot] = word;
    roles[slot] = role;
    values[slot] = value;
    traits[slot] = marks;
    lengths[word.charAt(0) & 63] |= 1 << word.length();
  }

  private static String folded(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      folded.append(Tokens.fold(word.charAt(i)));
    }
    return folded.toString();
  }

  private static int spread(int hash) {
    return (hash ^ (hash >>> 11) ^ (hash >>> 22)) & (SLOTS - 1);
  }

  /** The slot of the token's word, or -1 when it is no word of time. */
  int slot(Tokens tokens, int token) {
    int from = tokens.start(token);
    int to = tokens.end(token);
    String text = tokens.source();
    if (to - from > 31
        || (lengths[Tokens.fold(text.charAt(from)) & 63] & (1 << (to - from))) == 0) {
      return -1;
    }
    int slot = spread(tokens.hash(token));
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
      if (Tokens.fold(text.charAt(i)) != word.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  Role role(int slot) {
    return roles[slot];
  }

  int value(int slot) {
    return values[slot];
  }

  boolean has(int slot, Trait trait) {
    return (traits[slot] & trait.bit) != 0;
  }

  /** The lines of a table beside this class, cut at tabs; none where there is no such table. */
  static List<String[]> rows(String name) {
    return Resources.lines(TimeWords.class, name).stream()
        .map(line -> line.split("\t", -1))
        .toList();
  }
}
