package attache.claims.period;

import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the words of time in an English text and the periods they mean, in one pass. */
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
    return new MentionReader(tokens, TimeWords.of(Language.ENGLISH), new SpeechDay(statementDay), fiscal).read();
  }
}
