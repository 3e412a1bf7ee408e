package attache.checking.across;

import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.Check;
import attache.checking.CheckedStatement;
import attache.checking.across.Clash.Cause;
import attache.claims.ClaimReader;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.statistics.store.PackStore;
import attache.statistics.store.Statistics;
import attache.vocabulary.country.Country;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trade of China and Belarus in 2019: 2.69 bn by China, 4.48 bn by Belarus (IMF). */
class ClashesTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");

  private static PackStore pack;

  @BeforeAll
  static void open() {
    pack = PackStore.open(PACK);
  }

  @AfterAll
  static void close() {
    pack.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TWO_SIDES | In 2019 trade between China and Belarus was $4.48 billion.     | Trade between China and Belarus amounted to $2.69 billion in 2019.
          SLIP      | In 2019 trade between China and Belarus was $4.5 billion.      | Trade between China and Belarus amounted to $4.5 million in 2019.
          SLIP      | In 2019 trade between China and Belarus was $4.5 billion.      | В 2019 году товарооборот между Китаем и Беларусью составил 4,5 млн долларов.
          SLIP      | 2019年中国和白俄罗斯贸易额为45亿美元。                         | В 2019 году товарооборот между Китаем и Беларусью составил 4,5 млн долларов.
          SLIP      | In 2019 trade between China and Belarus grew by 23 percent.    | In 2019 trade between China and Belarus fell by 23 percent.
          ONE_OFF   | In 2018 trade between Brazil and Argentina was $26.8 billion.  | In 2018 trade between Brazil and Argentina was $6.5 billion.
          UNKNOWN   | In 2024 trade between Brazil and Argentina was $27.4 billion.  | In 2024 trade between Brazil and Argentina was $31.9 billion.
          UNKNOWN   | China was Chile's largest trading partner in 2024.             | China was Chile's third largest trading partner in 2024.
          """)
  void figuresOfOneThingThatDoNotAgreeClash(Cause cause, String one, String other)
      throws IOException {
    List<Clash> clashes = clashes(one, other);
    assertThat(clashes).extracting(Clash::cause).containsExactly(cause);
    assertThat(clashes.getFirst().says()).contains("“", "says");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a rounding         | In 2019 trade between China and Belarus was $4.48 billion.  | In 2019 trade between China and Belarus was about $4.5 billion.
          a bound            | In 2019 trade between China and Belarus was $4.48 billion.  | In 2019 trade between China and Belarus exceeded $4 billion.
          another year       | In 2019 trade between China and Belarus was $4.48 billion.  | In 2018 trade between China and Belarus was $3.64 billion.
          part of the year   | In 2019 trade between China and Belarus was $4.48 billion.  | In January–September 2019 trade between China and Belarus was $3.2 billion.
          another flow       | Exports from Belarus to China were $673 million in 2019.    | Exports from China to Belarus were $3.8 billion in 2019.
          another pair       | In 2019 trade between China and Belarus was $4.48 billion.  | In 2019 trade between China and Russia was $110 billion.
          another currency   | In 2019 trade between Japan and Korea was $75.9 billion.    | In 2019 trade between Japan and Korea was 8.27 trillion yen.
          a change           | In 2019 trade between China and Belarus was $4.48 billion.  | In 2019 trade between China and Belarus grew by 23 percent.
          two targets        | Trade of China and Belarus is to reach $8 billion in 2030.  | Trade of China and Belarus is to reach $12 billion in 2030.
          """)
  void otherThingsAndRoundingsAreNoClash(String why, String one, String other) throws IOException {
    assertThat(clashes(one, other)).as(why).isEmpty();
  }

  @Test
  void theSlipIsLookedForWhereOfficialFiguresAreNotMet() throws IOException {
    Clash clash =
        clashes(
                "Exports from Belarus to China reached $67.3 million in 2019.",
                "Exports from Belarus to China reached $673 million in 2019.")
            .getFirst();
    assertThat(clash.says()).contains("if s1 meant: $673 million, not $67.3 million");
  }

  @Test
  void withoutStatisticsFiguresAreHeldAgainstOneAnotherAllTheSame() throws IOException {
    List<CheckedStatement> checked = new ArrayList<>();
    checked.add(
        checked(Statistics.NONE, "s1", "In 2019 trade of China and Belarus was $4.5 billion."));
    checked.add(
        checked(Statistics.NONE, "s2", "In 2019 trade of China and Belarus was $4.5 million."));
    assertThat(new Clashes(Statistics.NONE).of(checked))
        .extracting(Clash::cause)
        .containsExactly(Cause.SLIP);
  }

  @Test
  void aStatementIsNotHeldAgainstItself() throws IOException {
    CheckedStatement one =
        checked(
            pack,
            "s1",
            "In 2019 trade of China and Belarus was $4.5 billion. In 2019 trade of China and"
                + " Belarus was $4.5 million.");
    assertThat(new Clashes(pack).of(List.of(one))).isEmpty();
  }

  private static List<Clash> clashes(String one, String other) throws IOException {
    return new Clashes(pack).of(List.of(checked(pack, "s1", one), checked(pack, "s2", other)));
  }

  private static CheckedStatement checked(Statistics statistics, String id, String text)
      throws IOException {
    Statement statement =
        StatementReader.read(
            text.getBytes(StandardCharsets.UTF_8),
            id + ".txt",
            new StatementReader.Options(
                LocalDate.of(2025, 3, 1), List.<Country>of(), null, null, null, null));
    return new Check(statistics).check(statement, ClaimReader.read(statement));
  }
}
