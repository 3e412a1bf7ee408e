package attache.checking;

import static attache.checking.Said.claim;
import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.diagnosis.Explanation;
import attache.checking.evidence.Evidence;
import attache.checking.verdict.Outcome;
import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Claim.Flag;
import attache.claims.claim.Comparison.Basis;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.Link;
import attache.claims.claim.TimesReading;
import attache.claims.statement.Dating;
import attache.claims.statement.Span;
import attache.claims.statement.Statement;
import attache.claims.statement.Turn;
import attache.statistics.store.PackStore;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.quantity.Hedge;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures as one might say them, held against the reference pack. */
class CheckTest {

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

  static List<Arguments> figures() {
    return List.of(
        // Trade of China and Belarus in 2019: China 2.69 bn, Belarus 4.48 bn (IMF).
        said(Outcome.MATCHES_ONE, trade().usd("4.5", 9)),
        said(Outcome.MATCHES_ONE, trade().usd("2.7", 9)),
        said(Outcome.MATCHES_ONE, trade().usd("4.48", 9).by("BLR")),
        said(Outcome.OFF_EXPLAINED, trade().usd("2.69", 9).by("BLR")),
        said(Outcome.CLOSE, trade().usd("4.61", 9)),
        said(Outcome.IMPRECISE, trade().usd("4.9", 9)),
        said(Outcome.IMPRECISE, trade().usd("3.5", 9)),
        said(Outcome.OFF, trade().usd("1.234", 9)),
        said(Outcome.OFF_EXPLAINED, trade().usd("4.48", 6)),
        said(Outcome.OFF_EXPLAINED, trade().usd("1.71", 9)),
        said(Outcome.UNCHECKED, claim("c").usd("5.1", 9).between("CHN", "BLR").in("2023")),
        // Both sides near each other: Germany with Poland, the United States with Canada.
        said(
            Outcome.MATCHES_ONE,
            claim("c").usd("298.9", 9).of("goods_exports").flow("USA", "CAN").in("2018")),
        said(
            Outcome.MATCHES_BOTH,
            claim("c").usd("74", 9).of("goods_exports").flow("DEU", "POL").in("2018")),
        said(
            Outcome.MATCHES_BOTH,
            claim("c").usd("75.9", 9).hedge(Hedge.ABOUT).between("JPN", "KOR").in("2019")),
        // Growth, ratio, difference, yearly average, several years.
        said(
            Outcome.MATCHES_ONE,
            trade().percent("57", Direction.UP).against(Basis.YEAR_ON_YEAR, "2018")),
        said(
            Outcome.OFF_EXPLAINED,
            trade().percent("57", Direction.DOWN).against(Basis.YEAR_ON_YEAR, "2018")),
        said(
            Outcome.OFF_EXPLAINED,
            trade().percent("157.2", Direction.UP).against(Basis.YEAR_ON_YEAR, "2018")),
        said(
            Outcome.MATCHES_ONE,
            trade().times("1.57", TimesReading.RATIO).against(Basis.YEAR_ON_YEAR, "2018")),
        // Places and shares by the reporter's own figures.
        said(Outcome.MATCHES_BOTH, claim("c").rank(3).partner("BLR", "CHN").in("2019")),
        said(Outcome.MATCHES_BOTH, claim("c").rank(3).partner("BLR", "CHN").now()),
        said(
            Outcome.MATCHES_BOTH,
            claim("c").rank(3).partner("BLR", "CHN").in("2019").flags(Flag.UP_TO_RANK)),
        said(Outcome.OFF, claim("c").rank(7).partner("BLR", "CHN").in("2019")),
        said(Outcome.CLOSE, claim("c").share("6.5").partner("BLR", "CHN").in("2019")),
        // Records over the whole series.
        said(Outcome.MATCHES_BOTH, trade().record()),
        said(Outcome.OFF, claim("c").record().between("CHN", "BLR").in("2016")),
        // One country.
        said(
            Outcome.MATCHES_BOTH,
            claim("c").count("1.4", 9, "people").of("population").about("CHN").now()),
        said(
            Outcome.OFF_EXPLAINED,
            claim("c").count("1.4", 6, "people").of("population").about("CHN").in("2020")),
        // A park, between two dated facts of a register.
        said(Outcome.MATCHES_ONE, park("park_residents").count("66", 0, "companies")),
        said(Outcome.MATCHES_ONE, park("park_resident_countries").count("14", 0, "countries")),
        said(
            Outcome.MATCHES_BOTH,
            park("park_committed_investment").usd("1.2", 9).hedge(Hedge.ABOUT)),
        said(
            Outcome.MATCHES_ONE,
            claim("c")
                .count("66", 0, "companies")
                .of("park_residents")
                .entity("the China-Belarus Industrial Park Great Stone")
                .in("@2020-10-31")),
        // Nothing is held of nine months, but the year tells millions from billions.
        said(
            Outcome.OFF_EXPLAINED,
            claim("c").usd("3.128", 6).between("CHN", "BLR").in("2020-01/2020-09")),
        said(
            Outcome.UNCHECKED,
            claim("c").usd("3.128", 9).between("CHN", "BLR").in("2020-01/2020-09")),
        // Months that are held: the United States' exports to Canada.
        said(
            Outcome.MATCHES_ONE,
            claim("c").usd("226", 9).of("goods_exports").flow("USA", "CAN").in("2018-01/2018-09")),
        // Doubts that keep a figure from being called off.
        // Services may be in, of "more than" as well; a slip that hits four digits goes before it.
        said(Outcome.UNCHECKED, trade().usd("5.9", 9)),
        said(Outcome.UNCHECKED, trade().usd("6.3", 9).hedge(Hedge.MORE_THAN)),
        said(Outcome.OFF_EXPLAINED, trade().usd("5.859", 9)),
        said(
            Outcome.OFF_EXPLAINED,
            claim("c").usd("539", 9).of("total_exports").about("IND").in("2018")),
        said(Outcome.UNCHECKED, trade().usd("1.234", 9).flags(Flag.CARRIED_OVER)),
        said(Outcome.UNCHECKED, claim("c").usd("5.9", 9).between("CHN", "BLR").now()),
        said(Outcome.UNCHECKED, claim("c").usd("1.9", 9).between("CHN", "BLR").in("2020")),
        // A bare "$" between Australia and Singapore: 3.22 billion Australian dollars in 2004.
        said(
            Outcome.CLOSE,
            claim("c")
                .money("3.3", 9, "SGD")
                .flags(Flag.CURRENCY_INFERRED)
                .of("goods_exports")
                .flow("AUS", "SGP")
                .in("2004")),
        // Several years: their sum, or the year they end in.
        said(
            Outcome.MATCHES_ONE,
            claim("c").usd("6.75", 9).between("CHN", "BLR").in("2017/2018").flags(Flag.CUMULATIVE)),
        said(
            Outcome.MATCHES_ONE,
            claim("c").usd("4.48", 9).change(Change.TO).between("CHN", "BLR").in("2015/2019")),
        // Other pairs.
        said(Outcome.MATCHES_BOTH, claim("c").usd("145", 9).between("DEU", "POL").in("2019")),
        said(
            Outcome.MATCHES_BOTH,
            claim("c").money("65.8", 9, "EUR").of("goods_exports").flow("DEU", "POL").in("2019")),
        said(
            Outcome.OFF_EXPLAINED,
            claim("c")
                .percent("20.9", Direction.UP)
                .of("goods_exports")
                .flow("IND", "AUS")
                .in("2019")
                .against(Basis.YEAR_ON_YEAR, "2018")),
        said(
            Outcome.CLOSE,
            claim("c").share("27").of("goods_exports").partner("POL", "DEU").in("2019")),
        said(Outcome.CLOSE, claim("c").usd("225", 9).between("ASEAN", "JPN").in("2014")),
        // Nothing held, nothing to check.
        said(
            Outcome.UNCHECKED,
            claim("c").usd("1.17", 9).of("investment").flow("CHN", "BLR").in("2019")),
        said(Outcome.UNCHECKED, claim("c").usd("1", 9).of(null)),
        said(Outcome.UNCHECKED, claim("c").usd("1", 9).of("other:water_supply").about("CHN")),
        said(Outcome.UNCHECKED, claim("c").quantity(kilometres()).between("CHN", "BLR").in("2019")),
        said(Outcome.NOT_A_FACT, trade().usd("9", 9).in("2025").kind(Kind.FORECAST)),
        said(Outcome.NOT_A_FACT, claim("c").of(null).kind(Kind.NONE)),
        said(Outcome.UNCHECKED, claim("c").of(null).kind(Kind.DATE_EVENT)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("figures")
  void aFigureGetsItsOutcome(Outcome outcome, String what, Claim claim) {
    Finding finding = check(claim);
    assertThat(finding.outcome()).as("%s: %s", what, finding.says()).isEqualTo(outcome);
    assertThat(finding.says()).endsWith(".");
    if (outcome == Outcome.UNCHECKED) {
      assertThat(finding.wanted()).isNotBlank();
    }
  }

  @Test
  void bothSidesAreShownAndNeverMerged() {
    assertThat(check(trade().usd("4.5", 9).get()).evidence())
        .filteredOn(e -> e.dataset().equals("imf-dots-annual"))
        .extracting(Evidence::reporter, e -> Math.round(e.value() / 1e7))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("CHN", 269L),
            org.assertj.core.groups.Tuple.tuple("BLR", 448L));
  }

  @Test
  void aRankNamesWhoIsAhead() {
    assertThat(check(claim("c").rank(3).partner("BLR", "CHN").in("2019").get()).says())
        .contains("after Russia and Ukraine");
  }

  @Test
  void aMillionForABillionIsFoundByTheStatementsOwnFigures() {
    List<Claim> claims =
        List.of(
            trade().usd("4.6", 6).get(),
            claim("c2").usd("3.128", 9).between("CHN", "BLR").in("2020-01/2020-09").get(),
            claim("c3")
                .percent("2.8", Direction.DOWN)
                .between("CHN", "BLR")
                .in("2020-01/2020-09")
                .against(Basis.YEAR_ON_YEAR, "2019-01/2019-09")
                .link(Link.Role.CHANGE_OF, "c2")
                .get());
    CheckedStatement checked = new Check(pack).check(statement("2020-11-24", "CHN", "BLR"), claims);
    Finding first = checked.findings().getFirst();
    assertThat(first.outcome()).isEqualTo(Outcome.CONTRADICTS_ITSELF);
    assertThat(first.explanations())
        .extracting(Explanation::says)
        .allMatch("billion, not million"::equals);
    assertThat(first.says())
        .contains("billion, not million", "figure of Belarus", "from the figure of China");
    assertThat(checked.findings().get(1).flags())
        .extracting(Finding.Note::id)
        .contains("PART_YEAR");
  }

  static List<Arguments> flags() {
    return List.of(
        flag("MIRROR_GAP", trade().usd("4.5", 9)),
        flag("SIDE_NOT_NAMED", trade().usd("4.5", 9)),
        flag("NOMINAL_RECORD", trade().usd("4.5", 9).flags(Flag.RECORD)),
        flag("UNDERSTATES", trade().usd("3.2", 9).hedge(Hedge.MORE_THAN)),
        flag("BOUND_NOT_MET", trade().usd("4.7", 9).hedge(Hedge.MORE_THAN)),
        flag("OTHER_DAY", park("park_residents").count("66", 0, "companies")),
        flag("PLEDGED_NOT_REALISED", park("park_committed_investment").usd("1.2", 9)),
        flag(
            "AMBIGUOUS_TIMES",
            trade().times("1.57", TimesReading.AMBIGUOUS).against(Basis.YEAR_ON_YEAR, "2018")),
        flag(
            "OTHER_PERIODS",
            claim("c").usd("1.17", 9).of("investment").flow("CHN", "BLR").in("2019")),
        flag(
            "UNPROVEN",
            claim("c").usd("600", 6).of("agri_exports").flow("BLR", "CHN").in("2019/2022")),
        flag(
            "SERVICES_NOT_INCLUDED",
            claim("c").usd("6", 9).of("goods_services_trade").between("CHN", "BLR").in("2019")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flags")
  void contextStandsBesideTheOutcome(String id, Claim claim) {
    assertThat(check(claim).flags()).extracting(Finding.Note::id).contains(id);
  }

  @Test
  void aForecastShowsItsYearlyArithmetic() {
    Finding finding =
        check(
            claim("c")
                .usd("22", 12)
                .hedge(Hedge.MORE_THAN)
                .of("total_imports")
                .about("CHN")
                .in("2021-01/2030-12")
                .kind(Kind.FORECAST)
                .get());
    assertThat(finding.says()).contains("over 10 years is $2.2 trillion a year", "$2.06 trillion");
  }

  @Test
  void timesThatMayBeARatioOrAnIncrementKeepBothReadings() {
    Finding finding =
        check(
            trade()
                .times("1.57", TimesReading.AMBIGUOUS)
                .against(Basis.YEAR_ON_YEAR, "2018")
                .get());
    assertThat(finding.outcome()).isEqualTo(Outcome.MATCHES_ONE);
    assertThat(finding.alternatives())
        .anySatisfy(
            a -> assertThat(a.reading().assumptions()).anyMatch(s -> s.contains("what was added")));
  }

  @Test
  void anyClaimGetsAFindingWhateverIsMissing() {
    Random random = new Random(20201124);
    List<String> measures = new ArrayList<>();
    Catalogue.standard().all().forEach(m -> measures.add(m.id()));
    measures.addAll(Arrays.asList("other:water_supply", "product:energy", null));
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      claims.add(anyClaim(random, measures, "c" + i));
    }
    for (List<Claim> page : List.of(claims.subList(0, 750), claims.subList(750, 1_500))) {
      assertThat(new Check(pack).check(statement("2020-11-24"), page).findings())
          .hasSameSizeAs(page)
          .allSatisfy(f -> assertThat(f.says()).endsWith("."));
    }
  }

  private static Claim anyClaim(Random random, List<String> measures, String id) {
    Said said = claim(id);
    switch (random.nextInt(9)) {
      case 0 -> said.usd("4.6", 9).hedge(Hedge.values()[random.nextInt(Hedge.values().length)]);
      case 1 -> said.money("19", 9, "CNY").flags(Flag.CURRENCY_INFERRED, Flag.PER_YEAR);
      case 2 -> said.percent("12.5", random.nextBoolean() ? Direction.UP : null);
      case 3 -> said.times("2", TimesReading.values()[random.nextInt(3)]);
      case 4 -> said.share("17");
      case 5 -> said.rank(1 + random.nextInt(5)).scope(random.nextBoolean() ? "in ASEAN" : "here");
      case 6 -> said.record();
      case 7 -> said.count("1.4", 9, "people");
      default -> said.usd("0", 0).kind(Kind.values()[random.nextInt(Kind.values().length)]);
    }
    said.of(measures.get(random.nextInt(measures.size())));
    switch (random.nextInt(9)) {
      case 0 -> said.between("CHN", "BLR");
      case 1 -> said.flow("BLR", "CHN").by("BLR");
      case 2 -> said.partner("DEU", "POL").by("FRA");
      case 3 -> said.about("CHN");
      case 4 -> said.between("CHN");
      case 5 -> said.flow("ASEAN", "AUS").product("dairy");
      case 6 -> said.partner("CHN", "WLD");
      case 7 -> said.between("SUN", "CHN", "USA");
      default -> said.entity("Great Stone");
    }
    switch (random.nextInt(9)) {
      case 0 -> said.in("2019");
      case 1 -> said.in("2020-01/2020-09");
      case 2 -> said.in("@2019-12-31");
      case 3 -> said.in("2015/2019").flags(Flag.AVERAGE);
      case 4 -> said.in("2021/2030").kind(Kind.TARGET);
      case 5 -> said.in("1800");
      case 6 -> said.in("2018-07/2019-06").against(Basis.PREVIOUS_PERIOD, null);
      case 7 -> said.now().against(Basis.ANNUAL_AVERAGE, null);
      default -> said.in("2019").against(Basis.SINCE, "2030");
    }
    return said.get();
  }

  @Test
  void theSameStatementGivesTheSameFindings() {
    List<Claim> claims =
        figures().stream().map(a -> (Claim) Objects.requireNonNull(a.get()[2])).toList();
    Statement statement = statement("2020-11-24", "CHN", "BLR");
    assertThat(new Check(pack).check(statement, claims))
        .usingRecursiveComparison()
        .isEqualTo(new Check(pack).check(statement, claims));
  }

  private static Said trade() {
    return claim("c").between("CHN", "BLR").in("2019");
  }

  private static Said park(String measure) {
    return claim("c").of(measure).entity("Great Stone").in("@2020-10-31");
  }

  private static attache.vocabulary.quantity.Quantity kilometres() {
    return attache.vocabulary.quantity.Quantity.of(
        "120", new attache.vocabulary.quantity.Unit.Physical("km"));
  }

  private static Arguments said(Outcome outcome, Said said) {
    Claim claim = said.get();
    return Arguments.of(
        outcome,
        claim.kind() + " " + claim.measure() + " " + claim.quantity() + " " + claim.period(),
        claim);
  }

  private static Arguments flag(String id, Said said) {
    return Arguments.of(id, said.get());
  }

  private static Finding check(Claim claim) {
    return new Check(pack)
        .check(statement("2020-11-24", "CHN", "BLR"), List.of(claim))
        .findings()
        .getFirst();
  }

  private static Statement statement(String day, String... pair) {
    return new Statement(
        "statement",
        "x",
        "en",
        new Dating(LocalDate.parse(day), Dating.Source.GIVEN),
        null,
        null,
        Arrays.stream(pair).map(Country::of).toList(),
        List.of(new Span(0, 1)),
        List.of(new Turn(new Span(0, 1), null, Turn.Role.PROSE)),
        Statement.Origin.SAME);
  }
}
