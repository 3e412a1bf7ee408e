package attache.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.verdict.Outcome;
import attache.claims.ClaimReader;
import attache.claims.statement.StatementReader;
import attache.statistics.store.PackStore;
import attache.vocabulary.country.Country;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole statements of ours, written with official figures before the checker had seen them: what is
 * true in them is told as people tell it, and the slips put into them are marked. A slip marked
 * {@code off} has to be found, one marked {@code open} is known to be missed, and nothing else may
 * be called off or contradictory.
 */
class WholeStatementsTest {

  private static final Set<Outcome> CALLED =
      EnumSet.of(Outcome.OFF, Outcome.OFF_EXPLAINED, Outcome.CONTRADICTS_ITSELF);

  private static final Pattern MARK = Pattern.compile("\\[\\[([^|\\]]+)\\|(off|open)\\]\\]");

  private static PackStore pack;
  private static Check check;

  /** One statement, its slips by their place in the text. */
  record Told(String pair, LocalDate day, String text, List<Slip> slips) {

    record Slip(int start, int end, boolean found) {}

    static Told of(String block) {
      int line = block.indexOf('\n');
      String[] head = block.substring(0, line).strip().split(" ", -1);
      StringBuilder text = new StringBuilder();
      List<Slip> slips = new ArrayList<>();
      Matcher mark = MARK.matcher(block.substring(line + 1).strip());
      while (mark.find()) {
        mark.appendReplacement(text, "");
        int start = text.length();
        text.append(mark.group(1));
        slips.add(new Slip(start, text.length(), mark.group(2).equals("off")));
      }
      mark.appendTail(text);
      return new Told(head[0], LocalDate.parse(head[1]), text.toString(), slips);
    }

    @Override
    public String toString() {
      return pair + " " + day;
    }
  }

  @BeforeAll
  static void open() {
    pack = PackStore.open(Path.of(System.getProperty("attache.home", ".."), "data"));
    check = new Check(pack);
  }

  @AfterAll
  static void close() {
    pack.close();
  }

  static List<Told> english() throws IOException {
    return statements("en");
  }

  static List<Told> russian() throws IOException {
    return statements("ru");
  }

  static List<Told> chinese() throws IOException {
    return statements("zh");
  }

  private static List<Told> statements(String language) throws IOException {
    try (InputStream in =
        WholeStatementsTest.class.getResourceAsStream("told-" + language + ".txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return Arrays.stream(all.split("(?m)^### ", -1))
          .filter(block -> !block.isBlank())
          .map(Told::of)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource({"english", "russian", "chinese"})
  void onlySlipsAreCalledOffOrContradictory(Told told) throws IOException {
    CheckedStatement checked = checked(told);
    for (Finding finding : checked.findings()) {
      if (CALLED.contains(finding.outcome())) {
        int start = finding.claim().span().start();
        int end = finding.claim().span().end();
        assertThat(told.slips())
            .as("%s: %s", told.text().substring(start, end), finding.says())
            .anyMatch(slip -> slip.start() < end && slip.end() > start);
      }
    }
  }

  @ParameterizedTest
  @MethodSource({"english", "russian", "chinese"})
  void theSlipsMarkedSoAreFound(Told told) throws IOException {
    CheckedStatement checked = checked(told);
    for (Told.Slip slip : told.slips()) {
      if (slip.found()) {
        assertThat(checked.findings())
            .as(told.text().substring(slip.start(), slip.end()))
            .anyMatch(f ->
                CALLED.contains(f.outcome())
                    && f.claim().span().start() < slip.end()
                    && f.claim().span().end() > slip.start());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "zh"})
  void someSlipIsFoundInEveryLanguage(String language) throws IOException {
    assertThat(statements(language))
        .anyMatch(told -> told.slips().stream().anyMatch(Told.Slip::found));
  }

  private static CheckedStatement checked(Told told) throws IOException {
    List<Country> pair = Arrays.stream(told.pair().split("-", -1)).map(Country::of).toList();
    var options = new StatementReader.Options(told.day(), pair, null, null, null, null);
    var statement = StatementReader.read(told.text().getBytes(UTF_8), "told.txt", options);
    return check.check(statement, ClaimReader.read(statement));
  }
}
