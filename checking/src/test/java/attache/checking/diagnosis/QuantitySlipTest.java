package attache.checking.diagnosis;

import static attache.checking.Said.claim;
import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.claims.claim.TimesReading;
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
            2));
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
