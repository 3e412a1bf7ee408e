package attache.checking.diagnosis;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year told as the calendar year or back (trap 30): India's 128.55 billion with the United
 * States was April 2022 to March 2023, the 191 billion of the other side the calendar year. Only
 * years of the countries that the figure is about, of those whose fiscal year is whole months.
 */
public record FiscalYear() implements ReadingSlip {

  private static final double PRIOR = 0.12;
  private static final int APRIL = 4;
  private static final int JULY = 7;
  private static final int OCTOBER = 10;

  /** The month that it begins in, where that is not January. */
  private static final Map<String, Integer> FIRST_MONTHS =
      Map.ofEntries(
          Map.entry("IND", APRIL),
          Map.entry("JPN", APRIL),
          Map.entry("GBR", APRIL),
          Map.entry("CAN", APRIL),
          Map.entry("SGP", APRIL),
          Map.entry("HKG", APRIL),
          Map.entry("ZAF", APRIL),
          Map.entry("PAK", JULY),
          Map.entry("BGD", JULY),
          Map.entry("EGY", JULY),
          Map.entry("AUS", JULY),
          Map.entry("KEN", JULY),
          Map.entry("USA", OCTOBER),
          Map.entry("THA", OCTOBER),
          Map.entry("MMR", OCTOBER));

  @Override
  public String id() {
    return "FISCAL_YEAR";
  }

  @Override
  public String tries() {
    return "the fiscal year of either side (India and Japan from April, Pakistan from July, the"
        + " United States from October …) for the calendar year, and back";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(30);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    Operation operation = reading.operation();
    Period period = reading.period();
    boolean sum = operation == Operation.LEVEL || operation.isChange();
    if (!sum || period.asOf()) {
      return List.of();
    }
    List<Rereading> all = new ArrayList<>();
    int year = period.start().getYear();
    if (period.isCalendarYear()) {
      TreeSet<Integer> months = new TreeSet<>();
      for (Country country : reading.parties().all()) {
        Integer month = FIRST_MONTHS.get(country.code());
        if (month != null) {
          months.add(month);
        }
      }
      for (int month : months) {
        boolean endsIn = month == OCTOBER;
        all.add(rereading(reading, Period.fiscalYear(endsIn ? year - 1 : year, month), PRIOR));
        all.add(rereading(reading, Period.fiscalYear(endsIn ? year : year - 1, month), PRIOR / 2));
      }
    } else if (period.isFiscalYear()) {
      all.add(rereading(reading, Period.year(year), PRIOR));
      all.add(rereading(reading, Period.year(year + 1), PRIOR));
    }
    return all;
  }

  private Rereading rereading(Reading reading, Period other, double prior) {
    return new Rereading(
        id(),
        PeriodFormat.say(other) + ", not " + PeriodFormat.say(reading.period()),
        prior,
        reading.in(other, base(reading, other)));
  }

  private static @Nullable Period base(Reading reading, Period other) {
    Period base = reading.base();
    return base == null
        ? null
        : other.plusYears(base.start().getYear() - reading.period().start().getYear());
  }
}
