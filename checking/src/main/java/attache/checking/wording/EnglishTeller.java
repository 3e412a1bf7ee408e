package attache.checking.wording;

import attache.checking.reading.Operation;
import attache.checking.wording.Phrases.Phrase;
import attache.checking.wording.Plan.Part;
import attache.statistics.series.Observation;
import attache.vocabulary.country.Country;
import attache.vocabulary.language.Language;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.CurrencyName;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Safe sentences in English. */
record EnglishTeller() implements Teller {

  private static final Phrases PHRASES = new Phrases(Language.ENGLISH);

  private static final Map<Integer, String> SCALES =
      Map.of(12, " trillion", 9, " billion", 6, " million", 0, "");

  private static final String DOLLAR = "USD";

  private static final Map<String, String> SIGNS = Map.of(DOLLAR, "$", "EUR", "€", "GBP", "£");

  @Override
  public Language language() {
    return Language.ENGLISH;
  }

  @Override
  public Optional<String> say(Plan plan) {
    return Teller.key(plan).flatMap(PHRASES::of).flatMap(phrase -> say(plan, phrase));
  }

  /** Where a party has a dollar of its own, the sign says whose is meant. */
  private static String inDollars(String said, Plan plan) {
    boolean otherDollar =
        Stream.of(plan.first(), plan.second())
            .filter(Objects::nonNull)
            .flatMap(country -> country.currency().stream())
            .anyMatch(code ->
                !code.equals(DOLLAR)
                    && CurrencyName.of(DOLLAR).map(name -> name.isOf(code)).orElse(false));
    return otherDollar ? said.replace("$", "US$") : said;
  }

  private static Optional<String> say(Plan plan, Phrase phrase) {
    String what = named(phrase.text(), plan);
    Optional<String> said =
        switch (plan.operation()) {
          case LEVEL -> plan.entity() != null ? thing(plan, what) : level(plan, phrase, what);
          case YEARLY_AVERAGE -> listed(plan, what + " averaged ", " a year");
          case GROWTH -> change(plan, what, "grew", "fell");
          case DIFFERENCE -> change(plan, what, "increased", "decreased");
          case SHARE, RANK -> ofPartner(plan, what);
          case RECORD -> record(plan, what);
          default -> Optional.empty();
        };
    return said.map(words -> inDollars(capitalised(words) + ".", plan));
  }

  private static Optional<String> level(Plan plan, Phrase phrase, String what) {
    boolean rate = plan.parts().getFirst().unit().equals(Unit.PERCENT);
    String verb = rate ? phrase.agreement().equals("one") ? " was " : " were " : " amounted to ";
    return listed(plan, what + verb, "");
  }

  private static Optional<String> listed(Plan plan, String before, String behind) {
    List<String> parts = new ArrayList<>();
    for (Part part : plan.parts()) {
      Optional<String> figure = figure(part);
      if (figure.isEmpty() || (part.value() < 0 && !isSigned(plan))) {
        return Optional.empty();
      }
      parts.add((part.rough() ? "about " : "") + figure.get() + behind + by(part));
    }
    return Optional.of(during(plan.period()) + ", " + before + String.join(" and ", parts));
  }

  /** Of a balance the phrase tells the sign, of a rate the figure does. */
  private static boolean isSigned(Plan plan) {
    return plan.measure().endsWith("_balance")
        || plan.parts().getFirst().unit().equals(Unit.PERCENT);
  }

  private static Optional<String> thing(Plan plan, String what) {
    Part part = plan.parts().getFirst();
    return amount(part)
        .map(v ->
            during(plan.period()) + ", " + what.replace("{v}", (part.rough() ? "about " : "") + v));
  }

  private static Optional<String> change(Plan plan, String what, String up, String down) {
    Period base = plan.base();
    StringBuilder out = new StringBuilder(during(plan.period()) + ", " + what);
    String verb = "";
    for (Part part : plan.parts()) {
      Optional<String> size = figure(part.value() < 0 ? positive(part) : part);
      if (size.isEmpty() || base == null || isNothing(part)) {
        return Optional.empty();
      }
      String to = part.value() < 0 ? down : up;
      boolean again =
          to.equals(verb) && base.isCalendarYear() && plan.operation() == Operation.GROWTH;
      out.append(verb.isEmpty() ? " " + to : again ? " and" : " and " + to);
      out.append(" by ").append(size.get());
      out.append(verb.isEmpty() ? " compared with " + PeriodFormat.say(base) : "");
      out.append(by(part));
      verb = to;
    }
    return Optional.of(out.toString());
  }

  private static Optional<String> ofPartner(Plan plan, String what) {
    Part part = plan.parts().getFirst();
    Optional<String> figure =
        plan.operation() == Operation.RANK ? Optional.of(place(part)) : figure(part);
    return figure.map(f -> during(plan.period()) + ", " + what.replace("{v}", f) + by(part));
  }

  private static String place(Part part) {
    long place = Math.round(part.value());
    return place == 1 ? "largest" : FigureFormat.ordinal(place) + " largest";
  }

  /** Each side in a sentence of its own: the year, and beside it the year that was higher. */
  private static Optional<String> record(Plan plan, String what) {
    List<String> sentences = new ArrayList<>();
    for (Part part : plan.parts()) {
      Optional<String> now = figure(part);
      Observation highest = part.highest();
      if (now.isEmpty() || part.reporter() == null || highest == null) {
        return Optional.empty();
      }
      String then = figure(part.unit(), highest.value()).orElse("");
      sentences.add(
          (sentences.isEmpty() ? "according to " : "According to ")
              + statistics(part.reporter())
              + ", "
              + what
              + " amounted to "
              + (part.isTopped() ? "" : "a record ")
              + now.get()
              + " "
              + PeriodFormat.during(plan.period())
              + (part.isTopped()
                  ? " and " + then + " " + PeriodFormat.during(highest.period())
                  : ""));
    }
    return Optional.of(String.join(". ", sentences));
  }

  // ---- names, times and figures -------------------------------------------------------------

  private static String named(String phrase, Plan plan) {
    String text = phrase;
    text = put(text, "1", plan.first());
    text = put(text, "2", plan.second());
    return plan.entity() == null ? text : text.replace("{e}", plan.entity());
  }

  private static String put(String text, String place, @Nullable Country country) {
    return country == null
        ? text
        : text.replace("{" + place + ":own}", own(country))
            .replace("{" + place + "}", country.nameWithArticle());
  }

  private static String own(Country country) {
    String name = country.nameWithArticle();
    boolean many = name.startsWith("the ") && name.endsWith("s");
    return name + (many ? "'" : "'s");
  }

  private static String statistics(Country reporter) {
    return own(reporter) + " statistics";
  }

  private static String by(Part part) {
    return part.reporter() == null ? "" : " according to " + statistics(part.reporter());
  }

  private static String during(Period period) {
    boolean acrossYears =
        period.isWholeMonths()
            && period.start().getYear() != period.end().getYear()
            && PeriodFormat.say(period).contains(" to ");
    return acrossYears ? "from " + PeriodFormat.say(period) : PeriodFormat.during(period);
  }

  private static boolean isNothing(Part part) {
    return part.unit().equals(Unit.PERCENT) && Rounded.rate(Math.abs(part.value())).isZero();
  }

  private static Part positive(Part part) {
    return new Part(
        part.reporter(), -part.value(), part.unit(), part.rough(), part.highest(), part.evidence());
  }

  private static Optional<String> figure(Part part) {
    return figure(part.unit(), part.value());
  }

  private static Optional<String> figure(Unit unit, double value) {
    double size = Math.abs(value);
    return switch (unit) {
      case Unit.Money money -> {
        String sign = SIGNS.getOrDefault(money.code(), money.code() + " ");
        yield Optional.of(sign + scaled(size));
      }
      case Unit.Count count -> Optional.of(scaled(size) + " " + count.noun());
      case Unit.Plain plain when plain.equals(Unit.PERCENT) -> {
        Rounded rate = Rounded.rate(size);
        yield Optional.of((value < 0 ? "−" : "") + rate.written('.', ",") + "%");
      }
      default -> Optional.empty();
    };
  }

  /** Of things counted the number alone: the phrase names them. */
  private static Optional<String> amount(Part part) {
    return part.unit() instanceof Unit.Count
        ? Optional.of(scaled(Math.abs(part.value())))
        : figure(part);
  }

  private static String scaled(double size) {
    Rounded rounded = Rounded.of(size, 12, 9, 6);
    return rounded.written('.', ",") + SCALES.getOrDefault(rounded.power(), "");
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  // ---- sources ------------------------------------------------------------------------------

  @Override
  public String source(String names) {
    return " Source: " + names + ".";
  }

  @Override
  public String edition(String edition) {
    return "(edition " + edition + ")";
  }

  @Override
  public String retrieved(String day) {
    return "(retrieved " + day + ")";
  }
}
