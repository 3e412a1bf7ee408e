package attache.vocabulary.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import attache.vocabulary.country.Country;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CurrencyNameTest {

  @Test
  void shillingsMayBeThoseOfSeveralCountries() {
    CurrencyName shilling = CurrencyName.of("TZS").orElseThrow();
    assertThat(shilling.usual()).isEqualTo("KES");
    assertThat(shilling.isOf("UGX")).isTrue();
    assertThat(shilling.isOf("USD")).isFalse();
  }

  @Test
  void theEuroSharesItsNameWithNone() {
    assertThat(CurrencyName.of("EUR")).isEmpty();
  }

  @Test
  void everyCurrencyNamedIsSomeCountrys() {
    Set<String> known = new TreeSet<>();
    Country.countries().forEach(c -> c.currency().ifPresent(known::add));
    for (String usual : new String[] {"USD", "GBP", "CHF", "SEK", "RSD", "KES", "INR", "MXN"}) {
      CurrencyName name = CurrencyName.of(usual).orElseThrow();
      assertThat(known).contains(usual).containsAll(name.others());
    }
  }
}
