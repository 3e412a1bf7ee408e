package attache.statistics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attache.statistics.series.Observation;
import attache.statistics.series.Status;
import attache.statistics.store.Recipe.Operation;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How measures are made of what is held. */
class RecipeTest {

  @ParameterizedTest
  @CsvSource({
    "X, AS_HELD, X",
    "X+M, SUM, X M",
    "X-M, DIFFERENCE, X M",
    "inward-flow, AS_HELD, inward-flow",
    "NY.GDP.MKTP.CD/SP.POP.TOTL, RATIO, NY.GDP.MKTP.CD SP.POP.TOTL",
    "growth(NY.GDP.MKTP.KD), GROWTH, NY.GDP.MKTP.KD"
  })
  void aRecipeIsReadFromTheCatalogue(String text, Operation operation, String codes) {
    assertThat(Recipe.parse(text)).isEqualTo(new Recipe(operation, List.of(codes.split(" ", -1))));
  }

  @Test
  void aSumIsMadeWhereBothAreHeldAndIsAnEstimateIfOneIs() {
    List<Observation> exports =
        List.of(of(2018, 10, Status.REPORTED), of(2019, 20, Status.ESTIMATED));
    List<Observation> imports =
        List.of(
            of(2017, 1, Status.REPORTED),
            of(2018, 5, Status.REPORTED),
            of(2019, 7, Status.REPORTED));
    List<Observation> sum = Recipe.parse("X+M").cook(exports, imports);
    assertThat(sum).extracting(Observation::value).containsExactly(15.0, 27.0);
    assertThat(sum)
        .extracting(Observation::status)
        .containsExactly(Status.REPORTED, Status.ESTIMATED);
    assertThat(sum.getFirst().interval()).isEqualTo(new Interval(14, 16));
    assertThat(Recipe.parse("X-M").cook(exports, imports).getFirst().interval())
        .isEqualTo(new Interval(4, 6));
  }

  @Test
  void aGrowthNeedsTheYearBeforeAndNoZero() {
    List<Observation> levels =
        List.of(
            of(2015, 0, Status.REPORTED),
            of(2016, 100, Status.REPORTED),
            of(2017, 110, Status.REPORTED),
            of(2019, 120, Status.REPORTED));
    List<Observation> growth = Recipe.parse("growth(A)").cook(levels, levels);
    assertThat(growth).hasSize(1);
    assertThat(growth.getFirst().period()).isEqualTo(Period.year(2017));
    assertThat(growth.getFirst().value()).isCloseTo(10, within(1e-9));
  }

  private static Observation of(int year, double value, Status status) {
    return new Observation(
        Period.year(year), value, Interval.around(value, 0.5), status, "table.parquet", null);
  }
}
