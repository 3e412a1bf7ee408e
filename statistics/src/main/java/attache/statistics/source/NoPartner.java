package attache.statistics.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of goods trade that name no country: what is not specified, what is kept secret, what ships
 * and aircraft take on board, free zones. They are parts of a reporter's total and nobody's report
 * has them from the other side.
 *
 * @param area the row's area as Attaché writes it
 * @param parts areas that are parts of it where the source tells them apart, such as trade inside
 *     the EU and trade with others
 */
public record NoPartner(String area, List<String> parts) {

  /** Every kind of row that is known: UN Comtrade's, and Eurostat's list of countries. */
  @SourceQuirk(
      source = "comtrade",
      cause =
          "Bunkers (837), free zones (838) and special categories (839) stand beside areas not"
              + " specified (899): all four are trade with no country named, and count as such when"
              + " a gap is explained.")
  @SourceQuirk(
      source = "comext",
      cause =
          "Not specified (QU), secret (QX) and stores (QQ) are also told apart by trade inside the EU"
              + " and with others (QV and QW, QY and QZ, QR and QS): of both, the larger counts, so"
              + " that nothing counts twice.")
  public static final List<NoPartner> KINDS =
      List.of(
          new NoPartner(AreaCodes.UNSPECIFIED, List.of("comext:QV", "comext:QW")),
          new NoPartner("comtrade:837", List.of()),
          new NoPartner("comtrade:838", List.of()),
          new NoPartner("comtrade:839", List.of()),
          new NoPartner("comext:QQ", List.of("comext:QR", "comext:QS")),
          new NoPartner("comext:QX", List.of("comext:QY", "comext:QZ")));

  /** All their areas. */
  public static final Set<String> AREAS =
      KINDS.stream()
          .flatMap(kind -> Stream.concat(Stream.of(kind.area), kind.parts.stream()))
          .collect(Collectors.toUnmodifiableSet());

  public NoPartner {
    parts = List.copyOf(parts);
  }
}
