package attache.claims.period;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Words of time in any order: whatever they say, mentions come in order and their periods are
 * sound.
 */
final class AnyWords {

  private static final int TEXTS = 20_000;

  private AnyWords() {}

  /**
   * Reads texts drawn from the words.
   *
   * @param between what mostly stands between two words, a blank or nothing; else it is the other
   */
  static void areReadInOrder(String[] words, String between, Language language, LocalDate day) {
    String other = between.isEmpty() ? " " : "";
    Random random = new Random(11);
    for (int n = 0; n < TEXTS; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(words[random.nextInt(words.length)])
            .append(random.nextInt(5) == 0 ? other : between);
      }
      Tokens tokens = Tokens.of(text.toString(), language);
      int before = -1;
      for (TimeMention mention : TimeMentions.of(tokens, n % 3 == 0 ? null : day)) {
        assertThat(mention.first()).as("%s", text).isGreaterThan(before);
        assertThat(mention.last()).as("%s", text).isGreaterThanOrEqualTo(mention.first());
        assertThat(mention.last()).as("%s", text).isLessThan(tokens.size());
        before = mention.last();
        for (@Nullable Period period : Arrays.asList(mention.period(), mention.base())) {
          if (period != null) {
            assertThat(Period.parse(period.toString())).as("%s", text).isEqualTo(period);
          }
        }
      }
    }
  }
}
