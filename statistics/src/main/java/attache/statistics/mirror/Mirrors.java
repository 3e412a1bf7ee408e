package attache.statistics.mirror;

import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.Dataset;
import attache.statistics.store.Statistics;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays both sides' reports of the same goods beside one another, data set by data set: a report of
 * one data set or edition is never held against a report of another.
 */
public final class Mirrors {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private final Statistics statistics;
  private final Trade trade;

  /** Of the figures at hand. */
  public Mirrors(Statistics statistics) {
    this.statistics = statistics;
    this.trade = new Trade(statistics);
  }

  /**
   * Both sides' reports of a flow in a period, with what explains their gap.
   *
   * @return a mirror for each data set and edition in which at least one side reports; those with
   *     two reports of their own first, then in the order of the data sets; empty when nothing is
   *     held
   */
  public List<Mirror> of(GoodsFlow flow, Period period) {
    return lay(flow, period, true);
  }

  /** The same without looking into what explains the gap, for many periods at once. */
  public List<Mirror> reports(GoodsFlow flow, Period period) {
    return lay(flow, period, false);
  }

  private List<Mirror> lay(GoodsFlow flow, Period period, boolean explained) {
    Map<Edition, Figures> exports =
        trade.byEdition(Trade.EXPORTS, flow.from().code(), flow.to().code(), flow.product());
    Map<Edition, Figures> imports =
        trade.byEdition(Trade.IMPORTS, flow.to().code(), flow.from().code(), flow.product());
    Set<Edition> editions = new LinkedHashSet<>(exports.keySet());
    editions.addAll(imports.keySet());
    List<Mirror> mirrors = new ArrayList<>();
    for (Edition edition : editions) {
      boolean newest = isNewest(edition, editions);
      Figures sold = side(edition, exports, newest);
      Figures bought = side(edition, imports, newest);
      Mirror mirror = lay(flow, period, edition, sold, bought, explained);
      if (mirror.exporter() != null || mirror.importer() != null) {
        mirrors.add(mirror);
      }
    }
    mirrors.sort(
        Comparator.comparing((Mirror m) -> m.gap() == null)
            .thenComparing(m -> !m.isOfTwoReports()));
    return mirrors;
  }

  private static boolean isNewest(Edition edition, Set<Edition> editions) {
    return editions.stream()
        .noneMatch(other ->
            other.dataset().equals(edition.dataset())
                && other.vintage().compareTo(edition.vintage()) > 0);
  }

  /**
   * A side's figures of the edition. A source that is revised reporter by reporter may hold the
   * other side only under an earlier date; what is known of both on the day of the later one is
   * laid beside one another then.
   */
  private static Figures side(Edition edition, Map<Edition, Figures> figures, boolean newest) {
    Figures same = figures.get(edition);
    if (same != null) {
      return same;
    }
    Figures none = new Figures(List.of());
    return newest ? Trade.in(edition, figures).orElse(none) : none;
  }

  /** The years for which a side of the pair reports goods trade in either direction, ascending. */
  public List<Integer> years(Country one, Country other, @Nullable String dataset) {
    Set<Integer> years = new TreeSet<>();
    for (String measure : List.of(Trade.EXPORTS, Trade.IMPORTS)) {
      for (boolean turned : new boolean[] {false, true}) {
        String reporter = (turned ? other : one).code();
        String partner = (turned ? one : other).code();
        for (Series s : statistics.series(SeriesQuery.of(measure, reporter, partner))) {
          if (dataset == null || dataset.equals(s.key().dataset())) {
            s.observations().forEach(o -> years.add(o.period().start().getYear()));
          }
        }
      }
    }
    return List.copyOf(years);
  }

  private Mirror lay(
      GoodsFlow flow,
      Period period,
      Edition edition,
      Figures sold,
      Figures bought,
      boolean explained) {
    List<String> notes = new ArrayList<>();
    Report exporter = sold.of(period).orElse(null);
    Report importer = bought.of(period).orElse(null);
    MirrorGap gap = null;
    Ladder ladder = null;
    if (exporter != null && importer != null) {
      String importersCurrency = importer.key().unit();
      OptionalDouble rate = rate(exporter.key().unit(), importersCurrency, period);
      if (rate.isEmpty()) {
        notes.add(
            "The sides report in "
                + exporter.key().unit()
                + " and "
                + importersCurrency
                + ", and no exchange rate of "
                + period.start().getYear()
                + " is held to compare them.");
      } else if (exporter.value() >= 0 && importer.value() >= 0) {
        importer = importer.converted(exporter.key().unit(), rate.getAsDouble());
        Sighting sighting = new Sighting(flow, period, exporter, importer, 1);
        gap = sighting.gap();
        // What lies between a report and an estimate made from it explains nothing.
        boolean own = exporter.isOwn() && importer.isOwn();
        ladder = explained && own ? climb(sighting, importersCurrency) : null;
      }
    }
    note(notes, flow, period, edition, exporter, importer);
    if (exporter != null
        && importer != null
        && !exporter.key().vintage().equals(importer.key().vintage())) {
      notes.add(
          "The data set is revised reporter by reporter: "
              + flow.from().name()
              + "'s figure is of its edition "
              + exporter.key().vintage()
              + ", "
              + flow.to().name()
              + "'s of "
              + importer.key().vintage()
              + ".");
    }
    noteBreaks(notes, flow.from(), period, sold, bought);
    noteBreaks(notes, flow.to(), period, bought, sold);
    return new Mirror(
        flow, period, edition.dataset(), edition.vintage(), exporter, importer, gap, ladder, notes);
  }

  /** Raw, less freight, less what passes through, less what has no partner, less what is afloat. */
  private Ladder climb(Sighting raw, String importersCurrency) {
    List<Rung> rungs = new ArrayList<>();
    double left = raw.gap().amount();
    Rung freight = new Freight(trade).look(raw, left);
    rungs.add(freight);
    left = left(freight, left);
    Sighting fob =
        new Sighting(
            raw.flow(), raw.period(), raw.exporter(), raw.importer(), Freight.cifFob(raw, freight));
    List<Cause> others =
        List.of(
            new Reexports(trade),
            new Unallocated(trade),
            new TimeLag(trade),
            new ExchangeRate(importersCurrency));
    for (Cause cause : others) {
      Rung rung = cause.look(fob, left);
      rungs.add(rung);
      left = left(rung, left);
    }
    return new Ladder(raw.gap().amount(), rungs);
  }

  private static double left(Rung rung, double before) {
    return rung instanceof Rung.Explained explained ? explained.left() : before;
  }

  /** Units of one currency for one of the other, the average of the year. */
  private OptionalDouble rate(String into, String from, Period period) {
    if (into.equals(from)) {
      return OptionalDouble.of(1);
    }
    int year = period.start().getYear();
    OptionalDouble to = statistics.perDollar(into, year);
    OptionalDouble of = statistics.perDollar(from, year);
    return to.isPresent() && of.isPresent()
        ? OptionalDouble.of(to.getAsDouble() / of.getAsDouble())
        : OptionalDouble.empty();
  }

  private void note(
      List<String> notes,
      GoodsFlow flow,
      Period period,
      Edition edition,
      @Nullable Report exporter,
      @Nullable Report importer) {
    for (Report report : new Report[] {exporter, importer}) {
      if (report != null && !report.isOwn()) {
        notes.add(
            "The figure of "
                + (report.key().measure().equals(Trade.EXPORTS) ? flow.from() : flow.to())
                    .nameWithArticle()
                + " is "
                + report.observation().status().name().toLowerCase(Locale.ROOT)
                + " by the publisher, mostly from the other side's report: no second report, and no gap to explain.");
      }
      if (report != null && report.observation().note() != null) {
        notes.add(report.observation().note());
      }
    }
    for (Dataset dataset : statistics.datasets()) {
      if (dataset.id().equals(edition.dataset())) {
        dataset.quirks().stream()
            .filter(quirk -> speaksOf(quirk, flow.from()) || speaksOf(quirk, flow.to()))
            .filter(quirk -> speaksOf(quirk, period))
            .forEach(notes::add);
      }
    }
  }

  /** Whether a sentence about a data set names the country. */
  private static boolean speaksOf(String quirk, Country country) {
    return quirk.contains(country.name());
  }

  /** Whether it names no year, or one of the period. */
  private static boolean speaksOf(String quirk, Period period) {
    Matcher years = YEAR.matcher(quirk);
    boolean named = false;
    while (years.find()) {
      named = true;
      int year = Integer.parseInt(years.group());
      if (period.start().getYear() <= year && year <= period.end().getYear()) {
        return true;
      }
    }
    return !named;
  }

  private static void noteBreaks(
      List<String> notes, Country reporter, Period period, Figures side, Figures other) {
    int from = period.start().getYear();
    int to = period.end().getYear();
    if (IntStream.rangeClosed(from, to).noneMatch(year -> Years.leaves(side, year))) {
      return;
    }
    Years own = Years.of(side);
    Years mirror = Years.of(other);
    Breaks breaks = new Breaks(own, mirror.unit().equals(own.unit()) ? mirror : null);
    for (int year = from; year <= to; year++) {
      breaks
          .at(year)
          .ifPresent(point ->
              notes.add(
                  String.format(
                      Locale.ROOT,
                      "%d looks broken in %s's report: %s between %s the year before and %s the"
                          + " year after.",
                      point.time(),
                      reporter.name(),
                      money(point.value(), own),
                      money(point.before(), own),
                      money(point.after(), own))));
    }
  }

  private static String money(double value, Years side) {
    return FigureFormat.say(value, Unit.parse(side.unit()));
  }
}
