package attache.statistics.source.eurostat;

import static org.assertj.core.api.Assertions.assertThat;

import attache.statistics.series.Frequency;
import attache.statistics.source.FetchQuery;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComextApiTest {

  @Test
  void aPartnerAskedForByCodeIsReadAsTheSameCountry() {
    for (Country country : Country.countries()) {
      if (country.isHistoric() || country.alpha2().isEmpty() || country.code().equals("GBR")) {
        continue;
      }
      assertThat(Comext.areas().areaOr(codes(country))).isEqualTo(country.code());
    }
    assertThat(Comext.areas().areaOr(codes(Country.of("WLD")))).isEqualTo("WLD");
  }

  @Test
  void theUnitedKingdomIsAskedForAsItWasAndAsItIs() {
    assertThat(codes(Country.of("GBR"))).isEqualTo("GB+XU");
    assertThat(Comext.areas().areaOr("GB")).isEqualTo("GBR");
  }

  private static String codes(Country partner) {
    FetchQuery query =
        FetchQuery.totals(
            List.of(Country.of("POL")), List.of(partner), Frequency.ANNUAL, Period.year(2019));
    String address = new ComextApi().requests(query, false).getFirst().uri().toString();
    int from = address.indexOf("A.PL.") + 5;
    return address.substring(from, address.indexOf('.', from));
  }
}
