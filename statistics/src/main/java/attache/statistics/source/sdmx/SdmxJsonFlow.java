package attache.statistics.source.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a link of an SDMX-JSON message says that the figures are of.
 *
 * @param kind of the thing named, the most telling first
 * @param agency who keeps it; empty where only the sender can be
 * @param id its name
 * @param version empty where none is told
 */
record SdmxJsonFlow(Kind kind, String agency, String id, String version) {

  /** A data flow says most: several share one structure. */
  enum Kind {
    DATAFLOW,
    PROVISIONAGREEMENT,
    DATASTRUCTURE,
    /** The query that was asked. */
    DATA
  }

  /**
   * Reads a link.
   *
   * @param urn {@code urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=ECB:EXR(1.0)} or null
   * @param href {@code https://…/dataflow/ECB/EXR/1.0} or {@code https://…/data/ECB,EXR/…} or null
   */
  static Optional<SdmxJsonFlow> of(@Nullable String urn, @Nullable String href) {
    Optional<SdmxJsonFlow> named = urn == null ? Optional.empty() : ofUrn(urn);
    return named.isPresent() || href == null ? named : ofAddress(href);
  }

  private static Optional<SdmxJsonFlow> ofUrn(String urn) {
    int equals = urn.indexOf('=');
    int colon = urn.indexOf(':', equals + 1);
    int bracket = urn.indexOf('(', colon + 1);
    if (equals < 0 || colon < 0) {
      return Optional.empty();
    }
    String id = urn.substring(colon + 1, bracket < 0 ? urn.length() : bracket);
    String version =
        bracket < 0 || !urn.endsWith(")") ? "" : urn.substring(bracket + 1, urn.length() - 1);
    return kind(urn.substring(urn.lastIndexOf('.', equals) + 1, equals))
        .map(kind -> new SdmxJsonFlow(kind, urn.substring(equals + 1, colon), id, version));
  }

  private static Optional<SdmxJsonFlow> ofAddress(String href) {
    int query = href.indexOf('?');
    List<String> parts =
        Arrays.asList((query < 0 ? href : href.substring(0, query)).split("/", -1));
    for (int i = 0; i + 1 < parts.size(); i++) {
      Optional<Kind> kind = kind(parts.get(i));
      // SDMX 3 asks /data/dataflow/AGENCY/ID/VERSION/KEY, where the second word tells more.
      if (kind.isPresent() && kind(parts.get(i + 1)).isEmpty()) {
        return Optional.of(
            kind.get() == Kind.DATA
                ? asked(parts.get(i + 1))
                : kept(kind.get(), parts.subList(i + 1, parts.size())));
      }
    }
    return Optional.empty();
  }

  /** {@code AGENCY/ID/VERSION}, or of the OECD's old service {@code ID/all}. */
  private static SdmxJsonFlow kept(Kind kind, List<String> parts) {
    if (parts.size() < 2 || parts.get(1).isEmpty() || parts.get(1).equals("all")) {
      return new SdmxJsonFlow(kind, "", parts.getFirst(), "");
    }
    return new SdmxJsonFlow(
        kind, parts.getFirst(), parts.get(1), parts.size() > 2 ? parts.get(2) : "");
  }

  /** {@code ID}, {@code AGENCY,ID} or {@code AGENCY,ID,VERSION}. */
  private static SdmxJsonFlow asked(String reference) {
    List<String> parts = Arrays.asList(reference.split(",", -1));
    return parts.size() == 1
        ? new SdmxJsonFlow(Kind.DATA, "", reference, "")
        : new SdmxJsonFlow(
            Kind.DATA, parts.getFirst(), parts.get(1), parts.size() > 2 ? parts.get(2) : "");
  }

  private static Optional<Kind> kind(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "dataflow" -> Optional.of(Kind.DATAFLOW);
      case "provisionagreement" -> Optional.of(Kind.PROVISIONAGREEMENT);
      case "datastructure" -> Optional.of(Kind.DATASTRUCTURE);
      case "data" -> Optional.of(Kind.DATA);
      default -> Optional.empty();
    };
  }

  /**
   * As SDMX-CSV has it, {@code ECB:EXR(1.0)}.
   *
   * @param sender who stands for an agency that is not named
   */
  String name(String sender) {
    boolean numbered = !version.isEmpty() && version.chars().allMatch(c -> c == '.' || isDigit(c));
    return (agency.isEmpty() ? sender : agency) + ":" + id + (numbered ? "(" + version + ")" : "");
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
