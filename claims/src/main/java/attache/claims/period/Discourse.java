package attache.claims.period;

import attache.claims.token.Tokens;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was named before and when the statement was made: it supplies what words of time leave out.
 */
final class Discourse {

  /** How many sentences a period named before still holds for. */
  private static final int REACH = 3;

  /** A day within so many days ahead is the coming one, not last year's ("on 18 April I will"). */
  private static final int NEAR = 60;

  /** A part of a year so few days from its end counts as over ("in the first half", 28 June). */
  private static final int NEARLY_OVER = 7;

  private final Tokens tokens;
  private final SpeechDay speech;
  private @Nullable Period period;
  private int periodSentence;
  private @Nullable Period then;
  private int thenSentence;
  private int year;
  private int yearSentence;
  private int sentence;
  private boolean future;

  Discourse(Tokens tokens, SpeechDay speech) {
    this.tokens = tokens;
    this.speech = speech;
  }

  void enter(int nextSentence) {
    sentence = nextSentence;
    future = false;
  }

  /** The sentence speaks of what will be. */
  void speakOfFuture() {
    future = true;
  }

  boolean isOfFuture() {
    return future;
  }

  SpeechDay speech() {
    return speech;
  }

  /** Remembers a period that the text named. */
  void name(Period named, boolean span) {
    year = named.end().getYear();
    yearSentence = sentence;
    compareWith(named);
    if (span) {
      period = named;
      periodSentence = sentence;
    }
  }

  /** Remembers what the text compares with: no period of its figures, but what "then" points at. */
  void compareWith(Period base) {
    then = base;
    thenSentence = sentence;
  }

  /** What "then" points at, or null. */
  @Nullable Period then() {
    return then != null && reaches(thenSentence) ? then : null;
  }

  /** The period named last, or null when that is too far back or in another paragraph. */
  @Nullable Period named() {
    return period != null && reaches(periodSentence) ? period : null;
  }

  /** The year named last, or that of the day, or 0. */
  int yearNamed() {
    if (year != 0 && reaches(yearSentence)) {
      return year;
    }
    return speech.year();
  }

  private boolean reaches(int earlier) {
    if (sentence - earlier > REACH) {
      return false;
    }
    for (int s = earlier; s < sentence; s++) {
      int end = tokens.sentenceSpan(s).end();
      int start = tokens.start(tokens.sentenceStart(s + 1));
      if (tokens.source().substring(end, start).indexOf('\n') >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The year of a part of a year whose year is not said, or 0. A year named before in the sentence
   * holds; one named before in the paragraph holds where no day is known or the text tells of other
   * years than the day's; else it is the latest such part that is over, or the next one where the
   * sentence speaks of the future.
   */
  int yearOf(YearPart part) {
    boolean inSentence = year != 0 && yearSentence == sentence;
    if (inSentence) {
      return year;
    }
    boolean inParagraph = year != 0 && reaches(yearSentence);
    if (inParagraph && (!speech.isKnown() || Math.abs(speech.year() - year) > 1)) {
      return year;
    }
    LocalDate today = speech.date();
    return today == null ? 0 : yearByDay(part, today);
  }

  private int yearByDay(YearPart part, LocalDate today) {
    int y = today.getYear();
    if (future) {
      Period own = part.in(y);
      return own != null && own.end().isBefore(today) ? y + 1 : y;
    }
    for (int candidate = y + 1; candidate > y - 1; candidate--) {
      Period there = part.in(candidate);
      if (there != null && isPast(part, there, today)) {
        return candidate;
      }
    }
    return y - 1;
  }

  private static boolean isPast(YearPart part, Period there, LocalDate today) {
    return switch (part.grain()) {
      case DAY -> ChronoUnit.DAYS.between(today, there.start()) <= NEAR;
      case MONTH -> !there.start().isAfter(today);
      default -> ChronoUnit.DAYS.between(today, there.end()) <= NEARLY_OVER;
    };
  }
}
