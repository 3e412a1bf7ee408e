package attache.checking;

import attache.checking.evidence.Evidence;
import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.reading.Occasion;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.reading.Readings;
import attache.claims.claim.Claim;
import attache.claims.claim.Kind;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a forecast or target: what it makes a year, and how that stands to the last
 * yearly figure held. It is never a verdict.
 */
record Forecasts(Official official, Names names, Occasion occasion, int lastYear) {

  /** How many years back the last figure held is looked for. */
  private static final int YEARS_BACK = 6;

  /**
   * @param reading what is forecast, of its own period
   * @param latest the last yearly figures held
   * @param says the arithmetic in words
   */
  record Arithmetic(Reading reading, List<Evidence> latest, String says) {}

  /** The arithmetic, if the forecast is of an amount that yearly figures are held of. */
  Optional<Arithmetic> of(Claim claim) {
    Quantity quantity = claim.quantity();
    Kind what = claim.baseKind();
    if (quantity == null || (what != null && what != Kind.LEVEL && what != Kind.COUNT)) {
      return Optional.empty();
    }
    for (Meaning meaning : Readings.of(asFact(claim), occasion)) {
      Operation operation = meaning.reading().operation();
      if (operation == Operation.LEVEL || operation == Operation.YEARLY_AVERAGE) {
        Arithmetic arithmetic = of(meaning, quantity);
        if (arithmetic != null) {
          return Optional.of(arithmetic);
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable Arithmetic of(Meaning meaning, Quantity quantity) {
    Reading reading = meaning.reading();
    Period period = reading.period();
    int years = period.isWholeMonths() ? Math.max(1, period.monthCount() / 12) : 1;
    boolean perYear = reading.operation() == Operation.YEARLY_AVERAGE;
    double yearly = perYear ? quantity.number() : quantity.number() / years;
    int newest = Math.min(period.start().getYear(), lastYear);
    if (occasion.day() != null) {
      newest = Math.min(newest, occasion.day().getYear());
    }
    for (int year = newest; year > newest - YEARS_BACK; year--) {
      Reading of = reading.computing(Operation.LEVEL).in(Period.year(year), null);
      List<Evidence> held =
          official.of(meaning.with(of)).stream().filter(Evidence::independent).toList();
      if (!held.isEmpty()) {
        return new Arithmetic(
            reading, held, says(quantity, period, years, perYear, yearly, of, held));
      }
    }
    return null;
  }

  private String says(
      Quantity quantity,
      Period period,
      int years,
      boolean perYear,
      double yearly,
      Reading of,
      List<Evidence> held) {
    StringBuilder out = new StringBuilder();
    if (years > 1 && !perYear) {
      out.append(FigureFormat.say(quantity.number(), quantity.unit()))
          .append(" over ")
          .append(years)
          .append(" years is ")
          .append(FigureFormat.say(yearly, quantity.unit()))
          .append(" a year; ");
    }
    List<String> parts = new ArrayList<>();
    for (Evidence e : held) {
      String change = e.value() == 0 ? "" : change(yearly, e, period, of);
      parts.add(
          names.side(e)
              + (parts.isEmpty() ? " reports " : " ")
              + FigureFormat.say(e.value(), quantity.unit())
              + change);
    }
    out.append(Names.list(parts)).append(" in ").append(PeriodFormat.say(of.period()));
    return out.toString();
  }

  private static String change(double yearly, Evidence e, Period period, Reading of) {
    double ratio = yearly / e.value();
    int ahead = period.end().getYear() - of.period().start().getYear();
    String total = " (" + FigureFormat.gap(ratio - 1);
    boolean oneYear = period.monthCount() <= 12;
    return oneYear && ahead > 1 && ratio > 0
        ? total + ", or " + FigureFormat.gap(Math.pow(ratio, 1.0 / ahead) - 1) + " a year)"
        : total + ")";
  }

  /** The forecast as if it were a figure of its period. */
  private static Claim asFact(Claim claim) {
    Kind kind = claim.baseKind() == null ? Kind.LEVEL : claim.baseKind();
    return new Claim(
        claim.id(),
        claim.span(),
        claim.sentence(),
        kind,
        null,
        claim.quantity(),
        claim.direction(),
        claim.change(),
        claim.timesReading(),
        claim.measure(),
        claim.product(),
        claim.entity(),
        claim.parties(),
        claim.scope(),
        claim.period(),
        claim.periodBasis(),
        claim.comparison(),
        claim.attribution(),
        claim.attributionCountry(),
        claim.speaker(),
        claim.flags(),
        claim.links(),
        claim.against());
  }
}
