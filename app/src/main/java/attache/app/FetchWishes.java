package attache.app;

import attache.statistics.series.Frequency;
import attache.statistics.source.FetchQuery;
import attache.statistics.source.FetchQuery.Flow;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to be fetched, as the command line says it. */
final class FetchWishes {

  private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");

  @Option(
      names = "--reporter",
      paramLabel = "COUNTRY",
      split = ",",
      description = "Whose statistics: codes or names, several with commas.")
  private List<String> reporters = List.of();

  @Option(
      names = "--partner",
      paramLabel = "COUNTRY",
      split = ",",
      description = "With whom; WLD for the world as one. Without it, each partner there is.")
  private List<String> partners = List.of();

  @Option(
      names = "--pair",
      paramLabel = "A-B",
      description = "Both sides: what A says of trade with B, and B with A.")
  private @Nullable String pair;

  @Option(
      names = {"--years", "--period"},
      paramLabel = "SPAN",
      description = "2015-2023, 2019, or months: 2020-01/2020-09.")
  private @Nullable String span;

  @Option(
      names = "--flow",
      paramLabel = "FLOW",
      split = ",",
      description =
          "exports, imports or both (the usual), from the reporter's side; of UN Comtrade also"
              + " re-exports, re-imports and domestic-exports, which are parts of them. Several"
              + " with commas: both,re-exports.")
  private List<String> flows = List.of("both");

  @Option(
      names = "--product",
      paramLabel = "CODE",
      split = ",",
      description =
          "TOTAL (the usual); AG2, AG4 or AG6 for each HS code of so many digits; or codes.")
  private List<String> products = List.of();

  @Option(
      names = "--frequency",
      paramLabel = "A|Q|M",
      description = "By year (the usual), quarter or month.")
  private String frequency = "A";

  @Option(
      names = "--indicator",
      paramLabel = "CODE",
      split = ",",
      description = "The source's own codes: of the World Bank, or currencies of the ECB.")
  private List<String> indicators = List.of();

  /**
   * The query.
   *
   * @throws IllegalArgumentException when an option says nothing that can be asked
   */
  FetchQuery query() {
    List<Country> from = countries(reporters);
    List<Country> with = countries(partners);
    if (pair != null) {
      if (!from.isEmpty() || !with.isEmpty()) {
        throw new IllegalArgumentException("--pair already says who reports on whom");
      }
      List<Country> both = countries(List.of(pair.split("[-–:]", -1)));
      if (both.size() != 2) {
        throw new IllegalArgumentException("'" + pair + "' is no pair: expected BLR-CHN");
      }
      from = both;
      with = both.reversed();
    }
    return new FetchQuery(from, with, flows(), upper(products), indicators, often(), period());
  }

  private static List<String> upper(List<String> codes) {
    return codes.stream().map(code -> code.strip().toUpperCase(Locale.ROOT)).toList();
  }

  private static List<Country> countries(List<String> names) {
    List<Country> countries = new ArrayList<>();
    for (String name : names) {
      Optional<Country> found = Country.find(name);
      // Where none is found, the code's own complaint names the nearest ones.
      countries.add(found.orElseGet(() -> Country.of(name)));
    }
    return countries;
  }

  private Set<Flow> flows() {
    Set<Flow> all = EnumSet.noneOf(Flow.class);
    flows.forEach(flow -> all.addAll(flows(flow.strip())));
    return all;
  }

  /** By name, or by UN Comtrade's code of the flow. */
  private static Set<Flow> flows(String flow) {
    return switch (flow.toLowerCase(Locale.ROOT)) {
      case "exports", "x" -> Set.of(Flow.EXPORTS);
      case "imports", "m" -> Set.of(Flow.IMPORTS);
      case "both" -> Flow.BOTH;
      case "re-exports", "rx" -> Set.of(Flow.REEXPORTS);
      case "re-imports", "rm" -> Set.of(Flow.REIMPORTS);
      case "domestic-exports", "dx" -> Set.of(Flow.DOMESTIC_EXPORTS);
      default ->
          throw new IllegalArgumentException(
              "'"
                  + flow
                  + "' is no flow: expected exports, imports or both, re-exports, re-imports or"
                  + " domestic-exports");
    };
  }

  private Frequency often() {
    return Frequency.parse(frequency.toUpperCase(Locale.ROOT));
  }

  private Period period() {
    if (span == null) {
      throw new IllegalArgumentException("which years is not said: add --years 2015-2023");
    }
    Matcher years = YEARS.matcher(span.strip());
    return Period.parse(years.matches() ? years.group(1) + "/" + years.group(2) : span.strip());
  }
}
