package attache.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.Link;
import attache.claims.claim.Parties;
import attache.claims.claim.TimesReading;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real interview the project starts from, read where its folder lies beside the repository. */
class InterviewTest {

  private static final Path INTERVIEW = SharedFolder.path().resolve("seeds/interview.txt");
  private static final Country CHINA = Country.of("CHN");
  private static final Country BELARUS = Country.of("BLR");

  private Map<String, Claim> claims = Map.of();

  @BeforeEach
  void read() throws IOException {
    assumeTrue(Files.exists(INTERVIEW), "the interview lies in an optional folder: ../shared");
    Statement statement =
        StatementReader.read(
            INTERVIEW,
            new StatementReader.Options(
                LocalDate.of(2020, 11, 24), List.of(), null, null, null, null));
    claims =
        ClaimReader.read(statement).stream()
            .collect(Collectors.toMap(c -> c.span().of(statement.text()), Function.identity()));
  }

  private Claim claim(String surface) {
    return Objects.requireNonNull(claims.get(surface), () -> "no claim on " + surface);
  }

  @Test
  void everyFigureOfTheEconomyAndCooperationIsAClaimAndNoDateOrOrdinalOfAMeetingIs() {
    assertThat(claims)
        .containsOnlyKeys(
            "66 resident companies",
            "14 Countries",
            "$1.2 billion",
            "third biggest trading partner",
            "$4.6 million",
            "$3.128 billion",
            "2.8%",
            "$190 million",
            "1.3 times",
            "5-10 November",
            "$31 million",
            "$1.17 billion",
            "$390 million",
            "1.4 billion people",
            "400 million people",
            "largest market",
            "$22 trillion");
  }

  @Test
  void theParksFiguresBelongToTheParkAtTheDayTheyAreCounted() {
    for (String surface : List.of("66 resident companies", "14 Countries", "$1.2 billion")) {
      assertThat(claim(surface).measure()).startsWith("park_");
      assertThat(claim(surface).entity()).contains("Great Stone");
      assertThat(claim(surface).period()).isEqualTo(Period.asOf(LocalDate.of(2020, 10, 31)));
    }
  }

  @Test
  void theYearsTradeIsARecordByBelarusianStatistics() {
    Claim trade = claim("$4.6 million");

    assertThat(trade.measure()).isEqualTo("goods_trade_turnover");
    assertThat(trade.parties().all()).containsExactlyInAnyOrder(CHINA, BELARUS);
    assertThat(trade.period()).isEqualTo(Period.year(2019));
    assertThat(trade.is(Claim.Flag.RECORD)).isTrue();
    assertThat(trade.attributionCountry()).isEqualTo("BLR");
  }

  @Test
  void theDeclineIsOfTheNineMonthsTradeAgainstTheYearBefore() {
    Claim change = claim("2.8%");

    assertThat(change.kind()).isEqualTo(Kind.CHANGE);
    assertThat(change.direction()).isEqualTo(Direction.DOWN);
    assertThat(change.period()).isEqualTo(Period.firstMonths(2020, 9));
    assertThat(change.comparison()).isNotNull();
    assertThat(change.comparison().base()).isEqualTo(Period.firstMonths(2019, 9));
    assertThat(change.links())
        .containsExactly(new Link(Link.Role.CHANGE_OF, claim("$3.128 billion").id()));
  }

  @Test
  void theMultiplierIsAmbiguousAndOfTheSuppliesOfTheSameMonths() {
    Claim times = claim("1.3 times");

    assertThat(times.timesReading()).isEqualTo(TimesReading.AMBIGUOUS);
    assertThat(times.measure()).isEqualTo("agri_exports");
    assertThat(times.parties()).isEqualTo(new Parties.Flow(List.of(BELARUS), List.of(CHINA)));
    assertThat(times.period()).isEqualTo(Period.firstMonths(2020, 9));
  }

  @Test
  void theRankIsChinasAmongThePartnersOfBelarus() {
    assertThat(claim("third biggest trading partner").parties())
        .isEqualTo(new Parties.Partnership(List.of(BELARUS), List.of(CHINA)));
  }

  @Test
  void directInvestmentIsPartOfTheInvestmentOfTheYear() {
    Claim direct = claim("$390 million");

    assertThat(direct.measure()).isEqualTo("fdi_flow");
    assertThat(claim("$1.17 billion").measure()).isEqualTo("investment");
    assertThat(direct.links())
        .containsExactly(new Link(Link.Role.PART_OF, claim("$1.17 billion").id()));
    assertThat(direct.parties()).isEqualTo(new Parties.Flow(List.of(CHINA), List.of(BELARUS)));
  }

  @Test
  void thePeopleAreThePopulationAndTheImportsOfTenYearsAForecast() {
    assertThat(claim("1.4 billion people").measure()).isEqualTo("population");
    assertThat(claim("400 million people").measure()).isEqualTo("middle_income_population");
    Claim imports = claim("$22 trillion");
    assertThat(imports.kind()).isEqualTo(Kind.FORECAST);
    assertThat(imports.measure()).isEqualTo("total_imports");
    assertThat(imports.parties()).isEqualTo(new Parties.About(List.of(CHINA)));
    assertThat(imports.period()).isNotNull();
    assertThat(imports.period().monthCount()).isEqualTo(120);
  }
}
