package attache.statistics.mirror;

import attache.statistics.source.NoPartner;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Trade that a side books under no partner, or keeps back. It is the side's rows that name none
 * ({@link NoPartner}: not specified, secret, stores, free zones) where the data set has any, else
 * its total less the sum of its partners.
 *
 * <p>How much of it belongs to this partner nobody tells. As BACI does (CEPII WP 2010-23, appendix
 * on "Areas NES"), it is spread over the partners for whom the side counts less than they do, in
 * proportion to what is missing there: amount = min(unallocated, Σ gaps) · missing of this partner
 * ÷ Σ missing, with missing = max(F − X, 0) for the side that sells, max(X − F, 0) for the side
 * that buys, F the imports brought to FOB. Where the importer counts more it is the exporter's
 * unallocated trade that can explain it, and the other way round.
 */
final class Unallocated implements Cause {

  private final Trade trade;

  Unallocated(Trade trade) {
    this.trade = trade;
  }

  @Override
  public Rung look(Sighting sighting, double left) {
    boolean ofExporter = left > 0;
    Country side = ofExporter ? sighting.flow().from() : sighting.flow().to();
    String measure = ofExporter ? Trade.EXPORTS : Trade.IMPORTS;
    OptionalDouble held = unallocated(sighting, side, measure);
    if (held.isEmpty()) {
      return new Rung.NotAvailable(
          AsymmetryCause.CONFIDENTIALITY,
          side.name()
              + (ofExporter ? "'s exports" : "'s imports")
              + " to all partners and in total, in "
              + sighting.dataset(),
          "attache data fetch comtrade --reporter " + side.code() + " --years " + sighting.year());
    }
    double perFob = ofExporter ? 1 : sighting.cifFob();
    double pool = Math.max(0, held.getAsDouble() / perFob);
    Missing missing = missing(sighting, side, ofExporter);
    if (missing.partners() == 0) {
      return new Rung.NotAvailable(
          AsymmetryCause.CONFIDENTIALITY,
          "reports of both "
              + side.name()
              + " and each of its partners, to spread the "
              + FigureFormat.say(pool, Unit.parse(sighting.exporter().key().unit()))
              + " that it books under no partner",
          "attache data fetch comtrade --reporter " + side.code() + " --years " + sighting.year());
    }
    double spread = Math.min(pool, Math.max(0, missing.gap()));
    double amount = missing.all() > 0 ? spread * missing.ofPair() / missing.all() : 0;
    return new Rung.Explained(
        AsymmetryCause.CONFIDENTIALITY,
        left,
        ofExporter ? amount : 0 - amount,
        basis(side, pool, left, sighting, missing),
        new Edition(sighting.dataset(), sighting.vintage()).toString(),
        true);
  }

  private static String basis(
      Country side, double pool, double left, Sighting sighting, Missing missing) {
    if (pool == 0) {
      return side.name() + "'s partners sum to its total: nothing is booked under no partner";
    }
    Unit unit = Unit.parse(sighting.exporter().key().unit());
    String booked =
        side.name()
            + (left > 0 ? " books exports of " : " books imports of ")
            + FigureFormat.say(pool, unit)
            + " under no partner";
    if (missing.gap() > 0) {
      return booked + ", spread over partners who count more, in proportion";
    }
    return booked
        + (pool >= Math.abs(left) ? ", enough to hold all that is left" : "")
        + ", but over all partners it counts no less than they do, so none is given to this one";
  }

  /** Empty where neither the row nor total and partners are held. */
  private OptionalDouble unallocated(Sighting s, Country side, String measure) {
    Edition edition = new Edition(s.dataset(), s.vintage());
    String product = s.flow().product();
    // All partners first: the rows and the total are among what is read for them.
    Map<String, Figures> partners =
        trade.everybody(measure, side.code(), null, product, edition, s.year());
    OptionalDouble rows = rows(s, side, measure);
    if (rows.isPresent()) {
      return rows;
    }
    Optional<Report> total =
        trade.report(measure, side.code(), Trade.WORLD, product, edition, s.period());
    if (total.isEmpty() || partners.isEmpty()) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (Figures partner : partners.values()) {
      sum += partner.of(s.period()).map(Report::value).orElse(0.0);
    }
    return OptionalDouble.of(total.get().value() - sum);
  }

  /** The source's own rows that name no partner, together; empty where it has none. */
  private OptionalDouble rows(Sighting s, Country side, String measure) {
    OptionalDouble sum = OptionalDouble.empty();
    for (NoPartner kind : NoPartner.KINDS) {
      OptionalDouble whole = row(s, side, measure, kind.area());
      OptionalDouble parts = OptionalDouble.empty();
      for (String part : kind.parts()) {
        parts = plus(parts, row(s, side, measure, part));
      }
      // The whole is the sum of its parts where a source tells both.
      OptionalDouble larger =
          whole.orElse(Double.NEGATIVE_INFINITY) >= parts.orElse(Double.NEGATIVE_INFINITY)
              ? whole
              : parts;
      sum = plus(sum, larger);
    }
    return sum;
  }

  private OptionalDouble row(Sighting s, Country side, String measure, String area) {
    Edition edition = new Edition(s.dataset(), s.vintage());
    return trade
        .report(measure, side.code(), area, s.flow().product(), edition, s.period())
        .map(report -> OptionalDouble.of(report.value()))
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble plus(OptionalDouble sum, OptionalDouble more) {
    return more.isEmpty() ? sum : OptionalDouble.of(sum.orElse(0) + more.getAsDouble());
  }

  /**
   * What the side counts less than its partners do, all FOB.
   *
   * @param ofPair with the partner looked at
   * @param all over all partners that count more
   * @param gap over all partners, those that count less against it
   * @param partners with how many both sides' reports are held
   */
  private record Missing(double ofPair, double all, double gap, int partners) {}

  private Missing missing(Sighting s, Country side, boolean ofExporter) {
    Edition edition = new Edition(s.dataset(), s.vintage());
    String product = s.flow().product();
    Country partner = ofExporter ? s.flow().to() : s.flow().from();
    Map<String, Figures> own =
        trade.everybody(
            ofExporter ? Trade.EXPORTS : Trade.IMPORTS,
            side.code(),
            null,
            product,
            edition,
            s.year());
    Map<String, Figures> others =
        trade.everybody(
            ofExporter ? Trade.IMPORTS : Trade.EXPORTS,
            null,
            side.code(),
            product,
            edition,
            s.year());
    double ofPair = 0;
    double all = 0;
    double gap = 0;
    int partners = 0;
    Period period = s.period();
    for (Map.Entry<String, Figures> e : own.entrySet()) {
      String other = e.getKey().substring(e.getKey().indexOf('>') + 1);
      Figures mirror = others.get(Trade.pair(other, side.code()));
      OptionalDouble mine = e.getValue().own(period);
      OptionalDouble theirs = mirror == null ? OptionalDouble.empty() : mirror.own(period);
      if (mine.isPresent() && theirs.isPresent()) {
        double less =
            ofExporter
                ? theirs.getAsDouble() / s.cifFob() - mine.getAsDouble()
                : theirs.getAsDouble() - mine.getAsDouble() / s.cifFob();
        partners++;
        gap += less;
        all += Math.max(0, less);
        ofPair = other.equals(partner.code()) ? Math.max(0, less) : ofPair;
      }
    }
    return new Missing(ofPair, all, gap, partners);
  }
}
