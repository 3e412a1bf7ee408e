package attache.checking;

import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.evidence.Evidence;
import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.reading.Occasion;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.verdict.Judgement;
import attache.checking.verdict.Outcome;
import attache.checking.verdict.Stated;
import attache.checking.wording.SafeWording;
import attache.checking.wording.SafeWordings;
import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.statement.Dating;
import attache.claims.statement.Span;
import attache.claims.statement.Statement;
import attache.claims.statement.Turn;
import attache.statistics.store.PackStore;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that Attaché says itself, read and checked again by Attaché. */
class SafeSentencesTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");

  private static final List<String> PAIRS =
      List.of(
          "CHN BLR", "RUS KAZ", "IND USA", "DEU POL", "KEN CHN", "FRA ARE", "CUB RUS", "PHL NLD",
          "GBR SVK", "JPN AUS", "CIV FRA", "COD ZMB", "THA LAO", "DOM HTI");

  private static final List<String> COUNTRIES = List.of("BLR", "CHN", "USA", "NLD", "PHL", "KEN");

  private static final int LAST_YEAR = 2020;

  private static PackStore pack;

  /** One for all sentences, so that every figure is asked for once. */
  private static Official official;

  @BeforeAll
  static void open() {
    pack = PackStore.open(PACK);
    official = new Official(pack);
  }

  @AfterAll
  static void close() {
    pack.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "zh"})
  void everySafeSentenceIsTrueByTheCheckItself(String language) {
    List<String> untrue = new ArrayList<>();
    int said = 0;
    for (Reading reading : readings()) {
      SafeWording safe = safe(reading, language);
      if (safe != null) {
        said++;
        String why = whyUntrue(safe, reading);
        if (why != null) {
          untrue.add(safe.text() + "\n    " + why);
        }
      }
    }
    assertThat(untrue).as("untrue of %d sentences", said).isEmpty();
    assertThat(said).isGreaterThan(200);
  }

  // ---- making them --------------------------------------------------------------------------

  private static List<Reading> readings() {
    List<Reading> all = new ArrayList<>();
    for (String pair : PAIRS) {
      Country a = Country.of(pair.substring(0, 3));
      Country b = Country.of(pair.substring(4));
      Parties between = new Parties.Between(List.of(a, b));
      Parties flow = new Parties.Flow(List.of(a), List.of(b));
      Parties partner = new Parties.Partnership(List.of(a), List.of(b));
      for (int year : List.of(1985, 2012, 2019)) {
        Period in = Period.year(year);
        Period before = Period.year(year - 1);
        all.add(of("goods_trade_turnover", Operation.LEVEL, between, in, null));
        all.add(of("goods_exports", Operation.LEVEL, flow, in, null));
        all.add(of("goods_imports", Operation.LEVEL, flow, in, null));
        all.add(of("goods_trade_balance", Operation.LEVEL, partner, in, null));
        all.add(of("goods_trade_turnover", Operation.GROWTH, between, in, before));
        all.add(of("goods_exports", Operation.GROWTH, flow, in, before));
        all.add(of("goods_imports", Operation.RATIO, flow, in, before));
        all.add(of("goods_trade_turnover", Operation.DIFFERENCE, between, in, before));
        all.add(of("goods_trade_turnover", Operation.RECORD, between, in, null));
        all.add(of("goods_trade_turnover", Operation.SHARE, partner, in, null));
        all.add(of("goods_exports", Operation.SHARE, partner, in, null));
        all.add(of("goods_imports", Operation.SHARE, partner, in, null));
        all.add(of("goods_trade_turnover", Operation.RANK, partner, in, null));
        all.add(of("goods_exports", Operation.RANK, partner, in, null));
        all.add(of("goods_imports", Operation.RANK, partner, in, null));
      }
      Period fiveYears = Period.months(2014, 1, 2018, 12);
      all.add(of("goods_trade_turnover", Operation.YEARLY_AVERAGE, between, fiveYears, null));
    }
    Parties months = new Parties.Between(List.of(Country.of("CHN"), Country.of("IND")));
    Period nine = Period.firstMonths(2019, 9);
    all.add(of("goods_trade_turnover", Operation.LEVEL, months, nine, null));
    all.add(of("goods_trade_turnover", Operation.GROWTH, months, nine, nine.plusYears(-1)));
    all.add(of("goods_trade_turnover", Operation.LEVEL, months, Period.month(2019, 5), null));
    all.add(of("goods_trade_turnover", Operation.LEVEL, months, Period.fiscalYear(2018, 4), null));
    for (String code : COUNTRIES) {
      Parties about = new Parties.About(List.of(Country.of(code)));
      for (String measure :
          List.of(
              "gdp",
              "gdp_growth",
              "gdp_per_capita",
              "inflation",
              "population",
              "total_exports",
              "total_imports",
              "total_trade",
              "fdi_inflow_total",
              "fdi_outflow_total",
              "total_goods_services_exports")) {
        for (int year : List.of(2009, 2018)) {
          all.add(of(measure, Operation.LEVEL, about, Period.year(year), null));
        }
      }
    }
    return all;
  }

  private static Reading of(
      String measure, Operation operation, Parties parties, Period in, @Nullable Period base) {
    return new Reading(measure, operation, parties, null, null, null, in, base, List.of(), 1);
  }

  /** What is said instead of a figure of the reading that is far off. */
  private @Nullable SafeWording safe(Reading reading, String language) {
    Claim claim = Said.claim("c1").usd("1", 0).of(reading.measure()).get();
    return safe(reading, language, Outcome.OFF, claim);
  }

  private @Nullable SafeWording safe(
      Reading reading, String language, Outcome outcome, Claim claim) {
    List<Evidence> evidence = official.of(new Meaning(claim, reading, true, true));
    Judgement judgement =
        Judgement.of(new Meaning(claim, reading, true, true), Stated.of(claim, reading), evidence);
    return new SafeWordings(pack.datasets(), language)
        .of(outcome, claim, reading, judgement, evidence);
  }

  // ---- reading them -------------------------------------------------------------------------

  /** Null when every figure of the sentence holds, each by the side it is told of. */
  private @Nullable String whyUntrue(SafeWording safe, Reading reading) {
    Statement statement = statement(safe);
    List<Claim> claims =
        ClaimReader.read(statement).stream().filter(c -> c.kind() != Kind.NONE).toList();
    if (claims.isEmpty()) {
      return "no figure was found in it";
    }
    Occasion occasion = Occasion.of(statement, claims, LAST_YEAR, pack.catalogue());
    Weighing weighing = new Weighing(official, occasion, Map.of());
    List<String> wrong = new ArrayList<>();
    for (Claim claim : claims) {
      Candidate chosen = weighing.chosen(claim, weighing.candidates(claim));
      Outcome outcome = chosen == null ? Outcome.UNCHECKED : chosen.outcome();
      Period period = chosen == null ? null : chosen.reading().period();
      boolean holds = outcome == Outcome.MATCHES_BOTH || outcome == Outcome.MATCHES_ONE;
      boolean ofSide =
          reading.parties() instanceof Parties.About || claim.attributionCountry() != null;
      boolean sameTime =
          reading.operation() == Operation.RECORD || Objects.equals(period, reading.period());
      if (!holds || !ofSide || !sameTime) {
        wrong.add(
            claim.span().of(safe.text())
                + " of "
                + claim.parties()
                + " by "
                + claim.attributionCountry()
                + " in "
                + period
                + ": "
                + outcome);
      }
    }
    return wrong.isEmpty() ? null : String.join("; ", wrong);
  }

  private static Statement statement(SafeWording safe) {
    String text = safe.text();
    Span all = new Span(0, text.length());
    return new Statement(
        "safe",
        text,
        safe.language(),
        new Dating(LocalDate.of(2026, 11, 24), Dating.Source.GIVEN),
        null,
        null,
        List.of(),
        List.of(all),
        List.of(new Turn(all, null, Turn.Role.PROSE)),
        Statement.Origin.SAME);
  }

  // ---- how they read ------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | In 2019, trade in goods between China and Belarus amounted to $2.69 billion according to China's statistics and $4.48 billion according to Belarus's statistics. Source: IMF, Direction of Trade (retrieved 2026-11-23).
          ru | В 2019 году товарооборот Китая и Беларуси составил 2,69 млрд долларов США по данным статистики Китая и 4,48 млрд долларов США по данным статистики Беларуси. Источник: IMF, Direction of Trade (получено 2026-11-23).
          zh | 按中国统计，2019年中国与白俄罗斯的货物贸易额为26.9亿美元；按白俄罗斯统计，为44.8亿美元。来源：IMF, Direction of Trade （2026-11-23获取）。
          """)
  void theTradeOfTwoIsToldByBothSides(String language, String sentence) {
    Parties pair = new Parties.Between(List.of(Country.of("CHN"), Country.of("BLR")));
    Reading reading = of("goods_trade_turnover", Operation.LEVEL, pair, Period.year(2019), null);
    SafeWording safe = safe(reading, language);
    assertThat(safe).isNotNull();
    assertThat(safe.text()).isEqualTo(sentence);
    assertThat(safe.datasets()).containsExactly("imf-dots-annual");
  }

  @ParameterizedTest
  @CsvSource({
    "FRA, во Францию",
    "CUB, на Кубу",
    "BLR, в Беларусь",
    "PHL, на Филиппины",
    "USA, в США",
    "VNM, во Вьетнам"
  })
  void theRussianPrepositionGoesWithTheName(String code, String words) {
    Parties flow = new Parties.Flow(List.of(Country.of("RUS")), List.of(Country.of(code)));
    SafeWording safe =
        safe(of("goods_exports", Operation.LEVEL, flow, Period.year(2019), null), "ru");
    assertThat(safe).isNotNull();
    assertThat(safe.text()).contains("экспорт товаров из России " + words + " ");
  }

  @Test
  void whatStandsAsItWasSaidNeedsNoOtherWords() {
    Parties pair = new Parties.Between(List.of(Country.of("CHN"), Country.of("BLR")));
    Reading reading = of("goods_trade_turnover", Operation.LEVEL, pair, Period.year(2019), null);
    for (Outcome outcome :
        List.of(Outcome.MATCHES_BOTH, Outcome.CLOSE, Outcome.UNCHECKED, Outcome.NOT_A_FACT)) {
      assertThat(safe(reading, "en", outcome, Said.claim("c1").usd("1", 0).get())).isNull();
    }
    Claim attributed = Said.claim("c1").usd("4.48", 9).by("BLR").get();
    assertThat(safe(reading, "en", Outcome.MATCHES_ONE, attributed)).isNull();
  }
}
