package attache.checking;

import static attache.checking.Said.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attache.checking.evidence.Evidence;
import attache.checking.verdict.Outcome;
import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.claims.statement.Dating;
import attache.claims.statement.Span;
import attache.claims.statement.Statement;
import attache.claims.statement.Turn;
import attache.statistics.mirror.Mirror;
import attache.statistics.store.PackStore;
import attache.statistics.store.Statistics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goods trade of China and Belarus in 2019, million dollars: 1,777.7 against 3,807.6 one way. */
class SideBySideTest {

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

  @Test
  void turnoverHasAMirrorForEachDirectionAndItsReconciledValues() {
    BothSides sides = check(claim("c").usd("4.5", 9).between("CHN", "BLR").in("2019")).sides();
    assertThat(sides.mirrors())
        .extracting(m -> m.flow().toString())
        .containsExactly("CHN>BLR", "BLR>CHN");
    Mirror mirror = sides.mirrors().getFirst();
    assertThat(Objects.requireNonNull(mirror.gap()).amount()).isCloseTo(2029.9e6, within(1e5));
    assertThat(Objects.requireNonNull(mirror.ladder()).rungs()).isNotEmpty();
    assertThat(sides.reconciled())
        .extracting(Evidence::dataset)
        .containsExactly("baci-pairs", "reconciled-pairs");
    assertThat(sides.reconciled())
        .allSatisfy(e -> assertThat(e.reporter()).isNull())
        .allSatisfy(e -> assertThat(e.independent()).isFalse());
    assertThat(sides.reconciled().getFirst().value()).isCloseTo(3644.7e6, within(1e5));
    Evidence own = sides.reconciled().getLast();
    assertThat(own.value()).isBetween(2692e6, 4481e6);
    assertThat(own.interval().low()).isLessThan(own.value());
    assertThat(own.interval().high()).isGreaterThan(own.value());
  }

  @Test
  void oneDirectionHasOneMirrorAndABalanceIsTheDifference() {
    BothSides one =
        check(claim("c").usd("1.78", 9).of("goods_exports").flow("CHN", "BLR").in("2019")).sides();
    assertThat(one.mirrors()).hasSize(1);
    BothSides back =
        check(claim("c").usd("0.7", 9).of("goods_imports").flow("BLR", "CHN").in("2019")).sides();
    assertThat(back.mirrors()).extracting(m -> m.flow().toString()).containsExactly("BLR>CHN");
    assertThat(one.reconciled().getFirst().value())
        .isGreaterThan(back.reconciled().getFirst().value());
  }

  @Test
  void whatIsNoAmountOfTwoCountriesGoodsHasNoSides() {
    assertThat(
            check(claim("c").percent("23", Direction.UP).between("CHN", "BLR").in("2019")).sides())
        .isEqualTo(BothSides.NONE);
    assertThat(check(claim("c").usd("64", 9).of("gdp").about("BLR").in("2019")).sides())
        .isEqualTo(BothSides.NONE);
  }

  @Test
  void aFigureThatCameOutLaterIsToldAsToday() {
    Claim claim = claim("c").usd("4.48", 9).between("CHN", "BLR").in("2019").get();
    Finding then =
        new Check(Statistics.NONE, new Check.Options(Map.of(), pack, null))
            .check(statement(), List.of(claim))
            .findings()
            .getFirst();
    assertThat(then.outcome()).isEqualTo(Outcome.UNCHECKED);
    BothSides.Now now = Objects.requireNonNull(then.sides().now());
    assertThat(now.outcome()).isEqualTo(Outcome.MATCHES_ONE);
    assertThat(now.says()).startsWith("Official figures came out since. ");
  }

  @Test
  void nothingIsToldOfTodayWhereNothingChanged() {
    Claim claim = claim("c").usd("4.48", 9).between("CHN", "BLR").in("2019").get();
    Finding same =
        new Check(pack, new Check.Options(Map.of(), pack, null))
            .check(statement(), List.of(claim))
            .findings()
            .getFirst();
    assertThat(same.sides().now()).isNull();
  }

  private static Finding check(Said said) {
    return new Check(pack).check(statement(), List.of(said.get())).findings().getFirst();
  }

  private static Statement statement() {
    return new Statement(
        "statement",
        "x",
        "en",
        new Dating(LocalDate.of(2020, 11, 24), Dating.Source.GIVEN),
        null,
        null,
        List.of(),
        List.of(new Span(0, 1)),
        List.of(new Turn(new Span(0, 1), null, Turn.Role.PROSE)),
        Statement.Origin.SAME);
  }
}
