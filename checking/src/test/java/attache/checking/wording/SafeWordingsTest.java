package attache.checking.wording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.Check;
import attache.checking.Finding;
import attache.checking.Said;
import attache.checking.evidence.Evidence;
import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.verdict.Judgement;
import attache.checking.verdict.Outcome;
import attache.checking.verdict.Stated;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that Attaché says itself, read and checked again by Attaché. */
class SafeWordingsTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");

  private static final List<String> PAIRS =
      List.of(
          "CHN BLR", "RUS KAZ", "IND USA", "DEU POL", "KEN CHN", "FRA ARE", "CUB RUS", "PHL NLD",
          "GBR SVK", "JPN AUS", "CIV FRA", "COD ZMB", "THA LAO", "DOM HTI");

  private static final List<String> COUNTRIES = List.of("BLR", "CHN", "USA", "NLD", "PHL", "KEN");

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
  private static @Nullable SafeWording safe(Reading reading, String language) {
    Claim claim = Said.claim("c1").usd("1", 0).of(reading.measure()).get();
    Meaning meaning = new Meaning(claim, reading, true, true);
    List<Evidence> evidence = new Official(pack).of(meaning);
    Stated said = Stated.of(claim, reading);
    Judgement judgement = Judgement.of(meaning, said, evidence);
    return new SafeWordings(pack.datasets(), language)
        .of(Outcome.OFF, claim, reading, judgement, evidence);
  }

  // ---- reading them -------------------------------------------------------------------------

  /** Null when every figure of the sentence holds, each by the side it is told of. */
  private static @Nullable String whyUntrue(SafeWording safe, Reading reading) {
    List<Finding> findings = checked(safe).stream().filter(SafeWordingsTest::isFact).toList();
    if (findings.isEmpty()) {
      return "no figure was found in it";
    }
    List<String> wrong = new ArrayList<>();
    for (Finding finding : findings) {
      boolean holds =
          finding.outcome() == Outcome.MATCHES_BOTH || finding.outcome() == Outcome.MATCHES_ONE;
      Claim claim = finding.claim();
      boolean ofSide =
          reading.parties() instanceof Parties.About || claim.attributionCountry() != null;
      Period period = finding.reading() == null ? null : finding.reading().period();
      boolean sameTime =
          reading.operation() == Operation.RECORD || Objects.equals(period, reading.period());
      if (!holds || !ofSide || !sameTime) {
        wrong.add(
            claim.span().of(safe.text()) + " by " + claim.attributionCountry() + " " + period + " "
                + claim.measure() + " " + claim.parties() + ": " + finding.outcome() + " " + finding.says());
      }
    }
    return wrong.isEmpty() ? null : String.join("\n    ", wrong);
  }

  private static boolean isFact(Finding finding) {
    return finding.claim().kind() != Kind.NONE;
  }

  private static List<Finding> checked(SafeWording safe) {
    String text = safe.text();
    Span all = new Span(0, text.length());
    Statement statement =
        new Statement(
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
    return new Check(pack).check(statement, ClaimReader.read(statement)).findings();
  }
}
