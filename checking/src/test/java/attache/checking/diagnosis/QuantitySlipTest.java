package attache.checking.diagnosis;

import static attache.checking.Said.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.TimesReading;
import attache.vocabulary.quantity.Unit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantitySlipTest {

  static List<Arguments> slips() {
    return List.of(
        slip(claim("c").usd("4.6", 6).get(), "SCALE", "billion, not million", 4.6e9),
        slip(claim("c").usd("57.89", 6).get(), "SCALE", "billion, not million", 57.89e9),
        slip(claim("c").usd("28", 9).get(), "SCALE", "million, not billion", 28e6),
        slip(claim("c").usd("4.6", 9).get(), "SCALE", "$460 million, not $4.6 billion", 4.6e8),
        slip(claim("c").count("9.4", 6, "people").get(), "SCALE", "thousand, not million", 9400),
        slip(claim("c").percent("27", Direction.UP).get(), "SIGN", "down, not up", 27),
        slip(
            claim("c").percent("117.4", Direction.UP).get(),
            "INDEX_FOR_GROWTH",
            "117.4 % of the base, that is +17.4 %",
            17.4),
        slip(
            claim("c").percent("87", Direction.DOWN).get(),
            "INDEX_FOR_GROWTH",
            "87 % of the base, that is −13 %",
            13),
        slip(
            claim("c").times("1.3", TimesReading.RATIO).get(),
            "TIMES_RATIO_OR_INCREMENT",
            "by 1.3 times (+130 %), not to (+30 %)",
            1.3),
        slip(
            claim("c").times("1.3", TimesReading.INCREMENT).get(),
            "TIMES_RATIO_OR_INCREMENT",
            "to 1.3 times (+30 %), not by (+130 %)",
            1.3),
        slip(
            claim("c").percent("2", Direction.UP).get(),
            "PERCENT_OR_POINTS",
            "percentage points, not percent",
            2),
        // China's imports from Brazil in the first eight months of 2017: 398.4亿 dollars.
        slip(
            claim("c").usd("398.4", 4).get(),
            "ASIAN_UNIT",
            "$39.84 billion: 亿 (hundred million), not 万 (ten thousand)",
            39.84e9),
        slip(
            claim("c").usd("26.9", 9).get(),
            "ASIAN_UNIT",
            "$2.69 billion: 亿 (hundred million), not billion",
            2.69e9),
        slip(
            claim("c").usd("739386", 6).get(),
            "DECIMAL_MARK",
            "$739.386 million: the mark begins decimals, it groups no digits",
            739.386e6),
        slip(
            claim("c").usd("739.386", 6).get(),
            "DECIMAL_MARK",
            "$739.386 billion: the mark groups digits",
            739.386e9),
        slip(
            claim("c").usd("4.48", 9).change(Change.BY).kind(Kind.CHANGE).get(),
            "BY_OR_TO",
            "to that much, not by it",
            4.48e9),
        slip(
            claim("c").usd("1.61", 9).change(Change.TO).get(),
            "BY_OR_TO",
            "by that much, not to it",
            1.61e9),
        slip(
            claim("c").percent("20", Direction.UP).get(),
            "SWAPPED_BASE",
            "on the old amount, not on the new",
            25),
        slip(
            claim("c").percent("25", Direction.DOWN).get(),
            "SWAPPED_BASE",
            "on the old amount, not on the new",
            20),
        slip(claim("c").times("2", TimesReading.RATIO).get(), "DOUBLINGS", "4 times, not 2", 4),
        slip(claim("c").times("4", TimesReading.RATIO).get(), "DOUBLINGS", "2 times, not 4", 2));
  }

  private static Arguments slip(Claim claim, String hypothesis, String says, double number) {
    return Arguments.of(claim, hypothesis, says, number);
  }

  @ParameterizedTest
  @MethodSource("slips")
  void aSlipIsUndoneAndPutInWords(Claim claim, String hypothesis, String says, double number) {
    assertThat(QuantitySlip.allOf(claim))
        .filteredOn(r -> r.hypothesis().equals(hypothesis) && r.says().equals(says))
        .singleElement()
        .satisfies(r ->
            assertThat(Objects.requireNonNull(r.claim().quantity()).number()).isEqualTo(number));
  }

  @Test
  void smallCountsRanksAndSharesHaveNoScaleToSlip() {
    assertThat(new ScaleSlip().restatements(claim("c").count("66", 0, "companies").get()))
        .isEmpty();
    assertThat(new ScaleSlip().restatements(claim("c").rank(3).get())).isEmpty();
    assertThat(new ScaleSlip().restatements(claim("c").share("17").get())).isEmpty();
  }

  static List<Arguments> impossible() {
    return List.of(
        Arguments.of(new AsianUnit(), claim("c").count("9.4", 6, "people").get()),
        Arguments.of(new OtherCurrency(), claim("c").percent("57", Direction.UP).get()),
        Arguments.of(new DecimalMark(), claim("c").usd("4.48", 9).get()),
        Arguments.of(new DecimalMark(), claim("c").usd("739", 6).get()),
        Arguments.of(new ByOrTo(), claim("c").usd("4.48", 9).get()),
        Arguments.of(new ByOrTo(), claim("c").percent("57", Direction.UP).get()),
        Arguments.of(new SwappedBase(), claim("c").share("17").get()),
        Arguments.of(new SwappedBase(), claim("c").percent("117", Direction.UP).get()),
        Arguments.of(
            new SwappedBase(), claim("c").percent("130", Direction.UP).change(Change.TO).get()),
        Arguments.of(new Doublings(), claim("c").times("1.3", TimesReading.RATIO).get()),
        Arguments.of(new Doublings(), claim("c").count("4", 0, "visits").get()));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void aSlipThatCannotHaveHappenedIsNotTried(QuantitySlip slip, Claim claim) {
    assertThat(slip.restatements(claim)).isEmpty();
  }

  @Test
  void theMoneyOfTheTwoIsTriedBeforeThatOfOthers() {
    assertThat(
            new OtherCurrency().restatements(claim("c").usd("18.6", 9).between("CHN", "BLR").get()))
        .extracting(Restatement::says, Restatement::prior)
        .containsExactly(
            tuple("CNY, not USD", 0.2),
            tuple("BYN, not USD", 0.2),
            tuple("EUR, not USD", 0.05),
            tuple("RUB, not USD", 0.05));
  }

  @Test
  void anotherCurrencyKeepsTheNumberAndItsDigits() {
    Claim yuan = claim("c").money("18.6", 9, "CNY").between("CHN", "BLR").get();
    Claim first = new OtherCurrency().restatements(yuan).getFirst().claim();
    assertThat(Objects.requireNonNull(first.quantity()).unit()).isEqualTo(Unit.money("USD"));
    assertThat(first.quantity().printed())
        .isEqualTo(Objects.requireNonNull(yuan.quantity()).printed());
  }

  @Test
  void anAmountThatItGrewToMayBeTheChange() {
    assertThat(new ByOrTo().restatements(claim("c").usd("1.61", 9).change(Change.TO).get()))
        .singleElement()
        .satisfies(r -> {
          assertThat(r.claim().kind()).isEqualTo(Kind.CHANGE);
          assertThat(r.claim().change()).isEqualTo(Change.BY);
        });
  }

  @Test
  void aChangeOnTheOtherBaseIsAsMuchLessExact() {
    // 49.5 to 50.5 % of the new amount are 98 to 102 % of the old
    Claim swapped =
        new SwappedBase()
            .restatements(claim("c").percent("50", Direction.UP).get())
            .getFirst()
            .claim();
    assertThat(Objects.requireNonNull(swapped.quantity()).printed().low()).isEqualTo(98);
    assertThat(swapped.quantity().printed().high()).isEqualTo(102);
  }

  @Test
  void aLevelHasNoDirectionToTurn() {
    assertThat(new SignSlip().restatements(claim("c").usd("4.6", 9).get())).isEmpty();
  }

  @Test
  void toSoManyPercentMayHaveBeenBy() {
    Claim to = claim("c").percent("130", Direction.UP).change(Change.TO).get();
    assertThat(new IndexForGrowth().restatements(to))
        .singleElement()
        .satisfies(r -> assertThat(r.claim().change()).isEqualTo(Change.BY));
  }

  @Test
  void theResolutionOfAScaledFigureScalesWithIt() {
    Claim scaled = new ScaleSlip().restatements(claim("c").usd("4.6", 6).get()).getFirst().claim();
    assertThat(Objects.requireNonNull(scaled.quantity()).printed().low()).isEqualTo(4.55e9);
  }
}
