package attache.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.verdict.Outcome;
import attache.claims.ClaimReader;
import attache.claims.statement.StatementReader;
import attache.statistics.store.PackStore;
import attache.vocabulary.country.Country;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is out of tolerance as it was read, and whether the words around it let it be called off.
 */
class HeldBackTest {

  private static final Set<Outcome> CALLED =
      EnumSet.of(Outcome.OFF, Outcome.OFF_EXPLAINED, Outcome.CONTRADICTS_ITSELF);

  private static PackStore pack;

  @BeforeAll
  static void open() {
    pack = PackStore.open(Path.of(System.getProperty("attache.home", ".."), "data"));
  }

  @AfterAll
  static void close() {
    pack.close();
  }

  static List<Arguments> heldBack() {
    return List.of(
        Arguments.of(
            "a share of a part that no statistics of the two tell",
            "IND-LKA 2013-04-02",
            "In 2012 India's exports to Sri Lanka were $4.2 billion, of which diesel made up a"
                + " quarter.",
            "a quarter"),
        Arguments.of(
            "a share of a part whose whole is told without its figure",
            "IND-LKA 2013-04-02",
            "In 2012 Indian exports to Sri Lanka, of which vehicles were nearly a third, fell by 13"
                + " percent to $4.2 billion.",
            "a third"),
        Arguments.of(
            "a growth that is right of the other direction, which the words do not rule out",
            "FIN-EST 2009-04-02",
            "In 2008 Finland stayed the first customer of Estonia and took 18 percent of its exports."
                + " By Estonian figures exports to Finland went up by 17 percent to 2.29 billion"
                + " dollars.",
            "17 percent"),
        Arguments.of(
            "a sum over two years that the sentence names",
            "RUS-NLD 2012-04-02",
            "В 2011 году экспорт России в Нидерланды составил 61 млрд долларов. За два года, 2010"
                + " и 2011, Россия вывезла в Нидерланды товаров на 114 млрд долларов.",
            "114 млрд долларов"),
        Arguments.of(
            "a round figure that is right of the other year told",
            "LKA-IND 2013-04-02",
            "In 2011 Sri Lanka's imports from India reached $4.3 billion. The deficit last year was"
                + " only three billion dollars, and the year before it had been almost four.",
            "three billion dollars"));
  }

  static List<Arguments> called() {
    return List.of(
        Arguments.of(
            "a share whose whole the words name",
            "IND-LKA 2013-04-02",
            "In 2012 Sri Lanka took 25 percent of India's exports.",
            "25 percent"),
        Arguments.of(
            "no sum of the years named either",
            "RUS-NLD 2012-04-02",
            "За два года, 2010 и 2011, Россия вывезла в Нидерланды товаров на 214 млрд долларов.",
            "214 млрд долларов"),
        Arguments.of(
            "a unit that the figure before lends, of the same sentence",
            "SRB-RUS 2019-04-02",
            "В 2018 году, по сербским данным, импорт из России составил 2 млрд долларов, а экспорт"
                + " Сербии в Россию – 0,57 млрд.",
            "0,57 млрд"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("heldBack")
  void itIsNotCalledOff(String what, String occasion, String text, String figure)
      throws IOException {
    assertThat(finding(occasion, text, figure).outcome()).as(what).isNotIn(CALLED);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("called")
  void itIsCalledOff(String what, String occasion, String text, String figure) throws IOException {
    assertThat(finding(occasion, text, figure).outcome()).as(what).isIn(CALLED);
  }

  private static Finding finding(String occasion, String text, String figure) throws IOException {
    List<Country> two =
        Stream.of(occasion.substring(0, 3), occasion.substring(4, 7)).map(Country::of).toList();
    var options =
        new StatementReader.Options(
            LocalDate.parse(occasion.substring(8)), two, null, null, null, null);
    var statement = StatementReader.read(text.getBytes(UTF_8), "told.txt", options);
    return new Check(pack)
        .check(statement, ClaimReader.read(statement)).findings().stream()
            .filter(f ->
                text.substring(f.claim().span().start(), f.claim().span().end()).contains(figure))
            .findFirst()
            .orElseThrow();
  }
}
