package attache.claims.period;

import attache.claims.lexicon.Phrases;
import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import attache.vocabulary.language.PhraseTable;
import java.util.Locale;

/** The Chinese words of time. Data: {@code time-phrases-zh.tsv}. */
final class ChineseWords {

  /** What a word does in an expression of time; the names are those of the table, upper case. */
  enum Role {
    /** No word of time. */
    NONE,
    /** A number, in digits or Han characters; in no table. */
    NUMBER,
    /** A word that holds a word of time and is none. */
    OTHER,
    YEAR,
    YEARLY,
    MONTH,
    DAY,
    DECADE,
    CENTURY,
    CENTURY_NEAR,
    UNIT,
    COUNTER,
    HALF_YEAR,
    HALF,
    WHOLE,
    FISCAL,
    NEAR_FISCAL,
    SPEECH_YEAR,
    NEAR,
    NEAR_DAY,
    TEXT_YEAR,
    TEXT,
    TEXT_DAY,
    SAME,
    WEEKDAY,
    WEEKEND,
    ANNIVERSARY,
    SEASON,
    LAST,
    NEXT,
    FIRST,
    FINAL,
    RECENT,
    LONG_AGO,
    AFTER,
    BEFORE,
    WITHIN,
    COME,
    SINCE,
    ON,
    UNTIL_NOW,
    YEAR_TO_DATE,
    TO,
    AND,
    BETWEEN,
    STRETCH,
    FROM,
    IN,
    AS_OF,
    ENDED,
    THAN,
    COMPARED,
    YEAR_ON_YEAR,
    PERIOD_ON_PERIOD,
    RATE,
    END,
    START,
    YEAR_END,
    YEAR_START,
    MONTH_END,
    MONTH_START,
    QUARTER_END,
    YEAR_WITHIN,
    THIRD,
    MID_CENTURY,
    STREAK,
    LASTING,
    MORE,
    VAGUE,
    ORDINAL,
    EVERY,
    THAT,
    OF,
    HALF_OF,
    FUTURE,
    PRESENT,
    NAME,
    PLAN,
    NAMED_BEFORE,
    MINGUO,
    ERA,
    FIRST_YEAR,
    COMMON_ERA,
    LUNAR,
    FLOW,
    SWING,
    ANNOUNCED,
    MEASURE
  }

  /**
   * A word of time.
   *
   * @param value what it counts or shifts by; its meaning is the role's
   * @param grain what it counts in; a day where the role needs none
   * @param length how many tokens of the phrase are the word; the rest only tells it from another
   */
  record Word(Role role, int value, Grain grain, int length) {}

  static final ChineseWords ALL = new ChineseWords();

  final Phrases<Word> phrases;

  private ChineseWords() {
    Phrases.Builder<Word> builder = Phrases.builder();
    for (PhraseTable.Row row :
        PhraseTable.read(ChineseWords.class, "time-phrases", Language.CHINESE).rows()) {
      Role role = Role.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
      String number = row.cell(1);
      String counted = row.cell(2);
      if (role == Role.UNIT) {
        counted = number;
        number = "";
      }
      int value = number.isEmpty() ? 0 : Integer.parseInt(number);
      Grain grain = counted.isEmpty() ? Grain.DAY : Grain.valueOf(counted);
      for (String phrase : row.phrases()) {
        int bar = phrase.indexOf('/');
        String word = bar < 0 ? phrase : phrase.substring(0, bar);
        builder.add(phrase.replace("/", ""), new Word(role, value, grain, Tokens.of(word).size()));
      }
    }
    phrases = builder.build();
  }
}
