package attache.claims.frame;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.claim.Parties;
import attache.claims.statement.StatementReader;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sentence of {@code frames-xx.txt} is framed as the table beside it says. */
class FramesTest {

  private static final LocalDate DAY = LocalDate.of(2023, 3, 15);

  /** A sentence and the frames of its figures; "*" leaves a field open. */
  record Case(String language, String text, @Nullable String url, List<String> frames) {

    /** "{address} text", with "\n" between paragraphs. */
    static Case of(String language, String line) {
      int end = line.startsWith("{") ? line.indexOf('}') : -1;
      return new Case(
          language,
          line.substring(end < 0 ? 0 : end + 2).replace("\\n", "\n\n"),
          end < 0 ? null : line.substring(1, end),
          new ArrayList<>());
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String language : List.of("en", "ru", "zh", "es")) {
      cases.addAll(cases(language));
    }
    return cases.stream();
  }

  private static List<Case> cases(String language) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = FramesTest.class.getResourceAsStream("frames-" + language + ".txt")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : table.lines().toList()) {
        if (line.startsWith("= ")) {
          cases.add(Case.of(language, line.substring(2)));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cases.getLast().frames().add(line);
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everySentenceOfTheTableIsFramedAsItSays(Case sentence) throws IOException {
    List<String> frames = read(sentence).stream().map(c -> frame(c, sentence.text())).toList();

    assertThat(masked(frames, sentence.frames())).isEqualTo(sentence.frames());
  }

  private static List<Claim> read(Case sentence) throws IOException {
    String text = sentence.text();
    return ClaimReader.read(
        StatementReader.read(
            text.getBytes(StandardCharsets.UTF_8),
            "sentence.txt",
            new StatementReader.Options(
                DAY, List.of(), sentence.language(), null, null, sentence.url())));
  }

  private static String frame(Claim claim, String text) {
    return String.join(
        " | ",
        claim.span().of(text),
        claim.kind().label() + (claim.baseKind() == null ? "" : " " + claim.baseKind().label()),
        claim.direction() == null && claim.change() == null
            ? "-"
            : Stream.of(
                    claim.direction() == null ? "" : claim.direction().label(),
                    claim.change() == null ? "" : claim.change().label())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" ")),
        claim.measure() == null ? "-" : claim.measure(),
        parties(claim.parties()),
        period(claim.period()));
  }

  private static String parties(Parties parties) {
    return switch (parties) {
      case Parties.None() -> "-";
      case Parties.Between(List<Country> all) -> codes(all, "+");
      case Parties.Flow(List<Country> from, List<Country> to) ->
          codes(from, "+") + ">" + codes(to, "+");
      case Parties.Partnership(List<Country> reporter, List<Country> partner) ->
          codes(reporter, "+") + ":" + codes(partner, "+");
      case Parties.About(List<Country> subject) -> codes(subject, "+");
    };
  }

  private static String codes(List<Country> countries, String between) {
    return countries.stream().map(Country::code).collect(Collectors.joining(between));
  }

  private static String period(@Nullable Period period) {
    if (period == null) {
      return "-";
    }
    if (period.isWholeMonths()
        && period.start().getMonthValue() == 1
        && period.end().getMonthValue() == 12
        && !period.isCalendarYear()) {
      return String.format(Locale.ROOT, "%d/%d", period.start().getYear(), period.end().getYear());
    }
    return period.toString();
  }

  /** What was read, with the fields that the table leaves open left open. */
  private static List<String> masked(List<String> read, List<String> expected) {
    List<String> masked = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      List<String> fields = new ArrayList<>(List.of(read.get(i).split(" \\| ", -1)));
      String[] wanted = i < expected.size() ? expected.get(i).split(" \\| ", -1) : new String[0];
      for (int f = 0; f < Math.min(wanted.length, fields.size()); f++) {
        if (isOpen(wanted[f], fields.get(f))) {
          fields.set(f, wanted[f]);
        }
      }
      masked.add(String.join(" | ", fields));
    }
    return masked;
  }

  /** Whether the table leaves the field, or the end or beginning of it, open. */
  private static boolean isOpen(String wanted, String read) {
    int star = wanted.indexOf('*');
    return star >= 0
        && read.startsWith(wanted.substring(0, star))
        && read.endsWith(wanted.substring(star + 1));
  }
}
