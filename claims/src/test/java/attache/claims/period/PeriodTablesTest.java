package attache.claims.period;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.token.Tokens;
import attache.vocabulary.country.Country;
import attache.vocabulary.language.Language;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of sentences beside this class: what words of time each language has in them. */
class PeriodTablesTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void wordsOfTimeMeanWhatTheTableOfTheLanguageSays(String tag) throws IOException {
    List<String> wrong = new ArrayList<>();
    LocalDate day = LocalDate.EPOCH;
    FiscalCalendar fiscal = FiscalCalendar.JULY;
    for (String line : lines("periods-" + tag + ".txt")) {
      if (line.startsWith("@")) {
        String[] cells = line.substring(1).split(" ", -1);
        day = LocalDate.parse(cells[0]);
        fiscal = FiscalCalendar.of(Arrays.stream(cells).skip(1).map(Country::of).toList());
        continue;
      }
      int bar = line.lastIndexOf('|');
      String text = line.substring(0, bar).strip();
      String read = line.substring(bar + 1).strip();
      String mentions = read(text, Language.of(tag), day, fiscal);
      if (!mentions.equals(read)) {
        wrong.add(text + " | " + mentions + ", not " + read);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String read(String text, Language language, LocalDate day, FiscalCalendar fiscal) {
    return TimeMentions.of(Tokens.of(text, language), day, fiscal).stream()
        .map(m -> (m.kind() + " " + value(m)).strip())
        .collect(Collectors.joining("; "));
  }

  private static String value(TimeMention mention) {
    Period period = mention.isBase() ? mention.base() : mention.period();
    return period == null ? "" : period.toString();
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = PeriodTablesTest.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
