package attache.checking.diagnosis;

import attache.checking.reading.Reading;
import attache.vocabulary.measure.Catalogue;
import java.util.List;

/** A slip in what the figure is a figure of: its year, reporter, flow, direction or months. */
public sealed interface ReadingSlip extends Hypothesis
    permits NeighbouringYear,
        OtherReporter,
        OtherFlow,
        OtherDirection,
        PartOfYear,
        FiscalYear,
        GrowthBase,
        AverageOrTotal,
        BaseYear,
        NominalOrReal,
        Cumulative,
        PerPeriod,
        PartnerScope,
        ShareOfWhat,
        OtherMeasure,
        OtherCounting {

  /** The slips of readings, most usual first. */
  List<ReadingSlip> ALL =
      List.of(
          new NeighbouringYear(),
          new OtherFlow(),
          new OtherReporter(),
          new PartOfYear(),
          new OtherDirection(),
          new OtherMeasure(),
          new AverageOrTotal(),
          new NominalOrReal(),
          new GrowthBase(),
          new ShareOfWhat(),
          new FiscalYear(),
          new PartnerScope(),
          new BaseYear(),
          new PerPeriod(),
          new Cumulative(),
          new OtherCounting());

  /**
   * What the figure would have been a figure of without the slip, most usual first; empty where the
   * slip cannot have happened.
   */
  List<Rereading> rereadings(Reading reading);

  /** The same, by slips that also look at what measures there are beside the standard ones. */
  default List<Rereading> rereadings(Reading reading, Catalogue catalogue) {
    return rereadings(reading);
  }

  /** Every rereading by every slip of readings, in the order of {@link #ALL}. */
  static List<Rereading> allOf(Reading reading, Catalogue catalogue) {
    return ALL.stream().flatMap(slip -> slip.rereadings(reading, catalogue).stream()).toList();
  }
}
