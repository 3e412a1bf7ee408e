package attache.statistics.mirror;

import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Goods on the way: what leaves in the last month arrives in the next. If every shipment takes a
 * month, the importer's report of the months one later is that of the exporter's months, and the
 * lag explains amount = M(first month) − M(month after the last), brought to FOB. By year alone it
 * is put as (X of the year before − X) ÷ 12: December's goods of the year before come in, this
 * December's go out, and a December is taken for a twelfth of its year.
 */
final class TimeLag implements Cause {

  private final Trade trade;

  TimeLag(Trade trade) {
    this.trade = trade;
  }

  @Override
  public Rung look(Sighting sighting, double left) {
    if (!sighting.period().isWholeMonths()) {
      return new Rung.NotApplicable(AsymmetryCause.TIME, "the period is not one of whole months");
    }
    return byMonth(sighting, left)
        .or(() -> byYear(sighting, left))
        .orElseGet(() ->
            new Rung.NotAvailable(
                AsymmetryCause.TIME,
                "months of both sides, one month further than "
                    + PeriodFormat.say(sighting.period()),
                "attache data fetch comtrade --pair "
                    + sighting.flow().from()
                    + "-"
                    + sighting.flow().to()
                    + " --frequency M --years "
                    + sighting.year()
                    + "-"
                    + (sighting.year() + 1)));
  }

  private Optional<Rung> byMonth(Sighting s, double left) {
    String product = s.flow().product();
    Map<Edition, Figures> exports =
        trade.byEdition(Trade.EXPORTS, s.flow().from().code(), s.flow().to().code(), product);
    Map<Edition, Figures> imports =
        trade.byEdition(Trade.IMPORTS, s.flow().to().code(), s.flow().from().code(), product);
    for (Map.Entry<Edition, Figures> e : imports.entrySet()) {
      Optional<Rung> rung =
          Trade.in(e.getKey(), exports)
              .flatMap(sold -> lagged(s, left, e.getKey(), sold, e.getValue()));
      if (rung.isPresent()) {
        return rung;
      }
    }
    return Optional.empty();
  }

  private static Optional<Rung> lagged(
      Sighting s, double left, Edition edition, Figures sold, Figures bought) {
    YearMonth first = YearMonth.from(s.period().start());
    YearMonth after = YearMonth.from(s.period().end()).plusMonths(1);
    double same = 0;
    double later = 0;
    double all = 0;
    for (YearMonth m = first; m.isBefore(after); m = m.plusMonths(1)) {
      Optional<Report> x = sold.of(Period.of(m, m));
      Optional<Report> now = bought.of(Period.of(m, m));
      Optional<Report> next = bought.of(Period.of(m.plusMonths(1), m.plusMonths(1)));
      if (x.isEmpty() || now.isEmpty() || next.isEmpty()) {
        return Optional.empty();
      }
      same += Math.abs(now.get().value() / s.cifFob() - x.get().value());
      later += Math.abs(next.get().value() / s.cifFob() - x.get().value());
      all += x.get().value();
    }
    double begin = bought.of(Period.of(first, first)).orElseThrow().value();
    double end = bought.of(Period.of(after, after)).orElseThrow().value();
    String fit =
        all > 0
            ? String.format(
                Locale.ROOT,
                "; months differ by %.1f %% of exports in the same month, %.1f %% with a month's"
                    + " lag",
                100 * same / all,
                100 * later / all)
            : "";
    return Optional.of(
        new Rung.Explained(
            AsymmetryCause.TIME,
            left,
            (begin - end) / s.cifFob(),
            "a month on the way: imports of " + first + " less those of " + after + fit,
            edition.toString(),
            true));
  }

  private Optional<Rung> byYear(Sighting s, double left) {
    if (!s.period().isCalendarYear()) {
      return Optional.empty();
    }
    Edition edition = new Edition(s.dataset(), s.vintage());
    return trade
        .report(
            Trade.EXPORTS,
            s.flow().from().code(),
            s.flow().to().code(),
            s.flow().product(),
            edition,
            s.period().plusYears(-1))
        .map(before ->
            new Rung.Explained(
                AsymmetryCause.TIME,
                left,
                (before.value() - s.exporter().value()) / 12,
                "a month on the way, if December is a twelfth of its year: (X of "
                    + (s.year() - 1)
                    + " − X) ÷ 12",
                edition.toString(),
                true));
  }
}
