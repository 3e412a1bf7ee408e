package attache.benchmarks.mutation;

import attache.benchmarks.mutation.Ask.What;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a fair editor would let a figure stand: it lies within ten percent (of growth three
 * points) of what any side reports, or between the sides.
 */
final class Tolerance {

  private static final double SHARE = 0.10;
  private static final double POINTS = 3;

  /** A change of an amount is not measured finer than against this part of the amount. */
  private static final double LEAST_PART = 0.1;

  private final Books books;

  Tolerance(Books books) {
    this.books = books;
  }

  /** Whether the printed figure is no error. */
  boolean allows(Fact fact, Figure figure) {
    double half = Wording.half(fact, figure);
    double printed = Wording.printed(fact, figure);
    Double rate = books.perDollar(figure.currency(), fact.year());
    double low = fact.computed(printed - half) / (rate == null ? 1 : rate);
    double high = fact.computed(printed + half) / (rate == null ? 1 : rate);
    List<Double> sides = sides(fact);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double side : sides) {
      if (isNear(fact, low, high, side)) {
        return true;
      }
      least = Math.min(least, side);
      most = Math.max(most, side);
    }
    return fact.form().what != What.RANK && low <= most && high >= least;
  }

  private boolean isNear(Fact fact, double low, double high, double side) {
    double gap = low > side ? low - side : high < side ? side - high : 0;
    return switch (fact.form().shown) {
      case MONEY, PEOPLE, TIMES, TIMES_MORE -> gap <= SHARE * Math.abs(side);
      case SIGNED_MONEY -> {
        Double whole =
            fact.form() == Form.BALANCE
                ? null
                : books.value(fact.own().computing(What.LEVEL).since(null));
        yield gap <= SHARE * Math.max(Math.abs(side), whole == null ? 0 : LEAST_PART * whole);
      }
      case PERCENT -> gap <= Math.max(POINTS, SHARE * Math.abs(side));
      case SHARE -> gap <= Math.min(Math.max(POINTS, SHARE * side), side / 2);
      case PLACE -> gap == 0;
    };
  }

  /** What every side has of it, in the unit that is computed. */
  List<Double> sides(Fact fact) {
    List<Double> all = new ArrayList<>();
    Form form = fact.form();
    Ask own = fact.own();
    for (String measure : form.measures(own)) {
      all.addAll(books.values(own.of(measure)));
    }
    Ask other = form.namesReporter() ? null : form.other(own);
    if (other != null) {
      for (double value : books.values(other)) {
        all.add(form == Form.BALANCE ? -value : value);
      }
    }
    if (form == Form.BALANCE) {
      all.addAll(all.stream().map(v -> -v).toList());
    }
    all.addAll(inOwnCurrency(fact, own, other));
    if (form == Form.REAL_GROWTH && !saysReal(fact)) {
      Period before = fact.period().plusYears(-1);
      all.addAll(books.values(new Ask(What.GROWTH, "gdp", fact.a(), null, fact.period(), before)));
    }
    if (fact.isAmbiguous() && form.what == What.RATIO) {
      List<Double> more = all.stream().map(v -> v - 1).toList();
      all.addAll(more);
    }
    return all;
  }

  private static boolean saysReal(Fact fact) {
    return fact.sentence().contains("eal ") || fact.sentence().contains("еальн");
  }

  /** Growth once more in the currency of either side. */
  private List<Double> inOwnCurrency(
      Fact fact, Ask own, @org.jspecify.annotations.Nullable Ask other) {
    List<Double> all = new ArrayList<>();
    Period base = own.base();
    boolean growth =
        own.what() == What.GROWTH || own.what() == What.RATIO || own.what() == What.YEARLY_GROWTH;
    if (!growth || base == null) {
      return all;
    }
    for (Ask ask : other == null ? List.of(own) : List.of(own, other)) {
      String currency = Country.of(ask.reporter()).currency().orElse("USD");
      Double now = books.perDollar(currency, fact.year());
      Double then = books.perDollar(currency, base.start().getYear());
      if (now != null && then != null && !currency.equals("USD")) {
        int years = fact.year() - base.start().getYear();
        double factor =
            own.what() == What.YEARLY_GROWTH ? Math.pow(now / then, 1.0 / years) : now / then;
        for (double value : books.values(ask)) {
          all.add(
              own.what() == What.RATIO ? value * factor : ((1 + value / 100) * factor - 1) * 100);
        }
      }
    }
    return all;
  }
}
