package attache.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Comparison;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.claim.PeriodBasis;
import attache.claims.claim.TimesReading;
import attache.claims.statement.Span;
import attache.report.wording.ReadClaim.Part;
import attache.report.wording.ReadClaim.Source;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadClaimTest {

  private static final Comparison YEAR_ON_YEAR =
      new Comparison(Comparison.Basis.YEAR_ON_YEAR, null, null);

  @Test
  void whatIsTakenOverIsToldFromWhatIsSaid() {
    ReadClaim read =
        read(
            Kind.CHANGE,
            null,
            "goods_exports",
            new Parties.Flow(List.of(Country.of("PER")), List.of(Country.of("CHL"))),
            Period.year(2019),
            PeriodBasis.INHERITED);
    assertThat(read.kind()).isEqualTo("change, up, new ÷ old");
    assertThat(read.what()).isEqualTo(new Part("Exports of goods", Source.SAID));
    assertThat(read.who()).isEqualTo(new Part("from Peru to Chile", Source.SAID));
    assertThat(read.when())
        .isEqualTo(
            new Part(
                "2019, against a year earlier (from the sentences before)", Source.TAKEN_OVER));
  }

  @Test
  void whatNothingTellsIsSaidToBeNotTold() {
    ReadClaim read = read(Kind.FORECAST, Kind.CHANGE, null, Parties.NONE, null, PeriodBasis.NONE);
    assertThat(read.kind()).isEqualTo("forecast of a change, up, new ÷ old");
    assertThat(read.what().source()).isEqualTo(Source.NOT_TOLD);
    assertThat(read.who().source()).isEqualTo(Source.NOT_TOLD);
    assertThat(read.when()).isEqualTo(new Part("against a year earlier", Source.SAID));
  }

  private static ReadClaim read(
      Kind kind,
      @Nullable Kind baseKind,
      @Nullable String measure,
      Parties parties,
      @Nullable Period period,
      PeriodBasis basis) {
    Claim claim =
        new Claim(
            "c1",
            new Span(0, 3),
            new Span(0, 9),
            kind,
            baseKind,
            Quantity.of("1.5", Unit.TIMES),
            Direction.UP,
            Change.TIMES,
            TimesReading.RATIO,
            measure,
            null,
            null,
            parties,
            null,
            period,
            basis,
            YEAR_ON_YEAR,
            null,
            null,
            null,
            List.of(),
            List.of());
    return new Wording(List.of()).read(claim);
  }
}
