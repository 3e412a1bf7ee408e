package attache.checking;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.reading.TradeFamily;
import attache.claims.claim.Claim;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.PeriodFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For a figure that nothing held settles: which data set would, and where to get it. */
final class Wanted {

  private Wanted() {}

  /** The sentence for a claim, by its best reading or by none. */
  static String of(Claim claim, @Nullable Reading reading, Names names) {
    if (reading == null) {
      return unread(claim, names);
    }
    String what = names.what(reading) + ", " + PeriodFormat.say(reading.period());
    if (reading.base() != null) {
      what += " and " + PeriodFormat.say(reading.base());
    }
    return source(reading, claim, names) + ": " + what + ".";
  }

  private static String unread(Claim claim, Names names) {
    if (claim.kind() == Kind.DATE_EVENT) {
      return "A dated source for the event, such as the agreement's text or the organiser's notice.";
    }
    if (claim.measure() == null) {
      return "What the figure is a figure of; the words around it do not say.";
    }
    if (names.catalogue().find(claim.measure()).isEmpty()) {
      return "A published source for it; no statistics of that kind are in the catalogue.";
    }
    if (claim.parties().equals(Parties.NONE)) {
      return "Whom the figure is about; name the pair with --pair, for example --pair CHN-BLR.";
    }
    return "A published source for a figure of this kind; none is computed yet.";
  }

  private static String source(Reading reading, Claim claim, Names names) {
    Measure measure = names.catalogue().get(reading.measure());
    TradeFamily family = TradeFamily.of(reading.measure());
    String id = reading.measure();
    if (reading.product() != null || id.startsWith("agri") || id.startsWith("product")) {
      return "UN Comtrade by product (comtradeplus.un.org) or either side's customs";
    }
    if (id.startsWith("services") || id.equals("goods_services_trade")) {
      return "Trade in services by partner (OECD–WTO BaTiS, stats.oecd.org), added to goods";
    }
    if (family != null || id.startsWith("total_")) {
      boolean months = reading.period().monthCount() % 12 != 0 || reading.period().isFiscalYear();
      return months
          ? "Monthly customs figures of either side, or the IMF's International Trade in Goods by"
              + " partner, monthly (data.imf.org)"
          : "The IMF's International Trade in Goods by partner (data.imf.org)";
    }
    if (id.startsWith("fdi") || id.equals("investment")) {
      return "Direct investment by partner (IMF's Direct Investment Positions, data.imf.org) or the"
          + " figures of the host's statistics office";
    }
    return switch (measure.shape()) {
      case PARK -> "A dated figure of the park's administration";
      case EVENT -> "A dated figure of the organiser";
      case COUNTRY -> "The World Bank's World Development Indicators or the national office";
      case PAIR, DIRECTED ->
          claim.factKind() == Kind.RANK || reading.operation() == Operation.RANK
              ? "A published ranking"
              : "A dated official figure of either side" + bySides(reading);
    };
  }

  private static String bySides(Reading reading) {
    List<Country> sides = reading.parties().all();
    return sides.size() == 2 ? " (" + Names.names(sides) + ")" : "";
  }
}
