package attache.claims.period;

import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the words of time in a text and the periods they mean, in one pass. */
public final class TimeMentions {

  private TimeMentions() {}

  /**
   * The words of time, "1995-96" taken as July to June.
   *
   * @param statementDay the day the statement was made, which "last year" counts from; null where
   *     it is not known, and such words then have no period
   * @return in the order of the text, not overlapping
   */
  public static List<TimeMention> of(Tokens tokens, @Nullable LocalDate statementDay) {
    return of(tokens, statementDay, FiscalCalendar.JULY);
  }

  /**
   * The words of time.
   *
   * @param statementDay the day the statement was made, or null where it is not known
   * @param fiscal what a fiscal year and "1995-96" mean in this statement
   * @return in the order of the text, not overlapping
   */
  public static List<TimeMention> of(
      Tokens tokens, @Nullable LocalDate statementDay, FiscalCalendar fiscal) {
    return of(tokens, statementDay, TimeConventions.of(fiscal));
  }

  /**
   * The words of time.
   *
   * @param statementDay the day the statement was made, or null where it is not known
   * @return in the order of the text, not overlapping
   */
  public static List<TimeMention> of(
      Tokens tokens, @Nullable LocalDate statementDay, TimeConventions conventions) {
    TimeTokens at = new TimeTokens(tokens, TimeWords.of(tokens.language()));
    Discourse told = new Discourse(tokens, new SpeechDay(statementDay, conventions.toTheDay()));
    Mentions mentions = new Mentions(told);
    // a language with another order of words has a grammar of its own
    Grammar grammar =
        tokens.language().equals(Language.CHINESE)
            ? new ChineseGrammar(tokens, told, mentions, conventions)
            : new PrepositionGrammar(at, told, mentions, conventions);
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      at.enter(sentence);
      told.enter(sentence);
      mentions.closeSince();
      int i = at.from();
      while (i < at.to()) {
        i = grammar.step(i);
      }
    }
    return mentions.all();
  }
}
