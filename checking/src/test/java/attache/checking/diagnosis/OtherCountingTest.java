package attache.checking.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.claims.claim.Parties;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.measure.Measure.Shape;
import attache.vocabulary.measure.Measure.UnitKind;
import attache.vocabulary.measure.OwnMeasure;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Unit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles that are alike but for how a thing is counted, and titles that are not. */
class OtherCountingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Active firms with foreign capital        | Registered firms with foreign capital | all that are registered, not those that operate
          Firms with foreign capital               | Active firms with foreign capital     | those that operate, not all together
          FDI, net                                 | FDI, gross                            | gross, not net
          FDI inflow (directional principle)       | FDI inflow (assets/liabilities)       | as assets and liabilities, not by the direction of the investment
          Inward FDI: equity                       | Inward FDI                            | all together, not equity alone
          实际外资额                                | 合同外资额                             | what was pledged, not what was made
          Internet users                           | Users                                 | -
          Net migration                            | Gross income                          | -
          Active firms                             | Active firms in trade                 | -
          """)
  void aThingIsKnownByItsTitleWithoutTheWayOfCounting(
      String said, String meant, @Nullable String says) {
    Catalogue catalogue =
        Catalogue.standard().with(List.of(measure("own:said", said), measure("own:meant", meant)));
    Reading reading =
        new Reading(
            "own:said",
            Operation.LEVEL,
            new Parties.About(List.of(Country.of("KEN"))),
            null,
            null,
            null,
            Period.year(2019),
            null,
            null,
            List.of(),
            1);

    assertThat(new OtherCounting().rereadings(reading, catalogue))
        .extracting(Rereading::says)
        .isEqualTo(says == null ? List.of() : List.of(says));
  }

  private static OwnMeasure measure(String id, String title) {
    return new OwnMeasure(
        new Measure(
            id,
            false,
            Map.of("en", title),
            Shape.COUNTRY,
            Nature.STOCK,
            UnitKind.COUNT,
            false,
            null,
            List.of(),
            Map.of("en", List.of(title)),
            List.of()),
        Unit.ONE,
        "");
  }
}
