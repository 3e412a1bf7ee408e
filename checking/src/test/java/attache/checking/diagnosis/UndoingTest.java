package attache.checking.diagnosis;

import static attache.checking.Said.claim;
import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.claims.claim.Claim;
import attache.claims.claim.Parties;
import attache.statistics.store.PackStore;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Trade of China and Belarus: in 2019 by Belarus 4.48 bn, by China 2.69 bn; in 2018 3.64, 1.71. */
class UndoingTest {

  private static PackStore pack;
  private static Official official;

  @BeforeAll
  static void open() {
    pack = PackStore.open(Path.of(System.getProperty("attache.home", ".."), "data"));
    official = new Official(pack);
  }

  @AfterAll
  static void close() {
    pack.close();
  }

  @Test
  void aSlipUndoneIsHeldAgainstTheNearerSide() {
    assertThat(undoing(claim("c").usd("4.48", 6).get()).single())
        .filteredOn(a -> a.says().equals("billion, not million"))
        .singleElement()
        .satisfies(a -> {
          assertThat(a.gap().evidence().reporter()).isEqualTo("BLR");
          assertThat(a.gap().size()).isZero();
          assertThat(a.value()).isEqualTo(4.48e9);
        });
    assertThat(undoing(claim("c").usd("1.71", 9).get()).single())
        .filteredOn(a -> a.says().equals("the figure of 2018, not of 2019"))
        .singleElement()
        .satisfies(a -> {
          assertThat(a.gap().evidence().reporter()).isEqualTo("CHN");
          assertThat(a.gap().size()).isZero();
        });
  }

  @Test
  void sumsOverManyMembersAreLeftForLast() {
    Undoing undoing =
        new Undoing(meaning(claim("c").usd("4.48", 9).get(), "DEU", "CHN"), List.of(), official);
    String union = "the European Union, not Germany alone";
    assertThat(undoing.single()).extracting(Attempt::says).doesNotContain(union);
    assertThat(undoing.ofMany()).extracting(Attempt::says).contains(union);
  }

  @Test
  void twoSlipsAtOnceAreAsRareAsBothTogether() {
    // 1.71 bn of the year before, in millions
    Undoing undoing = undoing(claim("c").usd("1.711", 6).get());
    assertThat(undoing.pairs())
        .filteredOn(
            a -> a.says().equals("billion, not million; and the figure of 2018, not of 2019"))
        .singleElement()
        .satisfies(a -> {
          assertThat(a.hypothesis()).isEqualTo("SCALE+NEIGHBOURING_YEAR");
          assertThat(a.prior()).isEqualTo(0.40 * 0.30);
          assertThat(undoing.held(a))
              .isNotNull()
              .extracting(held -> held.gap().size())
              .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
              .isLessThan(0.001);
        });
  }

  @Test
  void noPairComesTwice() {
    assertThat(undoing(claim("c").usd("1.711", 6).get()).pairs())
        .isNotEmpty()
        .extracting(Undoing.Undone::says)
        .doesNotHaveDuplicates();
  }

  private static Undoing undoing(Claim claim) {
    Meaning meaning = meaning(claim, "CHN", "BLR");
    return new Undoing(meaning, official.of(meaning), official);
  }

  private static Meaning meaning(Claim claim, String a, String b) {
    Reading reading =
        new Reading(
            "goods_trade_turnover",
            Operation.LEVEL,
            new Parties.Between(List.of(Country.of(a), Country.of(b))),
            null,
            null,
            null,
            Period.year(2019),
            null,
            List.of(),
            1);
    return new Meaning(claim, reading, true, true);
  }
}
