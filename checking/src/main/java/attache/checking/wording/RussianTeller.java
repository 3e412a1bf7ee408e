package attache.checking.wording;

import attache.checking.reading.Operation;
import attache.checking.wording.Phrases.Phrase;
import attache.checking.wording.Plan.Part;
import attache.statistics.series.Observation;
import attache.vocabulary.country.Country;
import attache.vocabulary.language.Case;
import attache.vocabulary.language.Language;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Safe sentences in Russian. */
record RussianTeller() implements Teller {

  private static final Phrases PHRASES = new Phrases(Language.RUSSIAN);
  private static final RussianNames NAMES = new RussianNames();

  private static final Map<Integer, String> SCALES =
      Map.of(12, " трлн", 9, " млрд", 6, " млн", 0, "");

  /** Genitive plural, as after any number with a scale word. */
  private static final Map<String, String> MONEY =
      Map.of(
          "USD", "долларов США",
          "EUR", "евро",
          "CNY", "юаней",
          "RUB", "российских рублей",
          "BYN", "белорусских рублей",
          "GBP", "фунтов стерлингов",
          "JPY", "иен",
          "KZT", "тенге",
          "INR", "индийских рупий");

  @Override
  public Language language() {
    return Language.RUSSIAN;
  }

  @Override
  public Optional<String> say(Plan plan) {
    if (plan.entity() != null) {
      return thing(plan).map(words -> capitalised(words) + ".");
    }
    Optional<String> during = RussianPeriods.during(plan.period());
    if (during.isEmpty()) {
      return Optional.empty();
    }
    return Teller.key(plan)
        .flatMap(PHRASES::of)
        .flatMap(phrase -> say(plan, phrase, during.get()))
        .map(words -> capitalised(words) + ".");
  }

  private static Optional<String> say(Plan plan, Phrase phrase, String during) {
    String name = named(phrase.text(), plan);
    String what = during + " " + name;
    String gender = phrase.agreement();
    return switch (plan.operation()) {
      case LEVEL -> listed(plan, what + " " + past("состави", gender) + " ", "");
      case YEARLY_AVERAGE ->
          listed(plan, what + " " + past("состави", gender) + " в среднем ", " в год");
      case GROWTH, DIFFERENCE -> change(plan, what, gender);
      case SHARE, RANK -> ofPartner(plan, what);
      case RECORD -> record(plan, name, past("состави", gender), during);
      default -> Optional.empty();
    };
  }

  private static Optional<String> listed(Plan plan, String before, String behind) {
    List<String> parts = new ArrayList<>();
    for (Part part : plan.parts()) {
      Optional<String> figure = figure(part.unit(), part.value());
      boolean signed = plan.measure().endsWith("_balance") || part.unit().equals(Unit.PERCENT);
      if (figure.isEmpty() || (part.value() < 0 && !signed)) {
        return Optional.empty();
      }
      parts.add((part.rough() ? "около " : "") + figure.get() + behind + by(part));
    }
    return Optional.of(before + String.join(" и ", parts));
  }

  /** A park as it was named, with no word that would have to agree with it. */
  private static Optional<String> thing(Plan plan) {
    Part part = plan.parts().getFirst();
    Optional<String> during = RussianPeriods.during(plan.period());
    boolean residents = plan.measure().equals("park_residents");
    if (!residents || during.isEmpty() || !(part.unit() instanceof Unit.Count)) {
      return Optional.empty();
    }
    long count = Math.round(part.value());
    String size = part.rough() ? "около " + count + " резидентов" : residents(count);
    return Optional.of(during.get() + " " + plan.entity() + ": " + size);
  }

  private static String residents(long count) {
    long tens = count % 100;
    long ones = count % 10;
    String ending =
        (tens >= 11 && tens <= 14) || ones == 0 || ones > 4 ? "ов" : ones == 1 ? "" : "а";
    return count + " резидент" + ending;
  }

  private static Optional<String> change(Plan plan, String what, String gender) {
    Period base = plan.base();
    Optional<String> against = base == null ? Optional.empty() : RussianPeriods.against(base);
    if (against.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder(what);
    String verb = "";
    for (Part part : plan.parts()) {
      Optional<String> size = figure(part.unit(), Math.abs(part.value()));
      boolean nothing =
          part.unit().equals(Unit.PERCENT) && Rounded.rate(Math.abs(part.value())).isZero();
      if (size.isEmpty() || nothing) {
        return Optional.empty();
      }
      String to = part.value() < 0 ? reflexive("снизи", gender) : grew(gender);
      boolean again = to.equals(verb) && isShort(plan);
      out.append(verb.isEmpty() ? " " + to : again ? " и" : " и " + to);
      out.append(verb.isEmpty() ? " по сравнению " + against.get() : "");
      out.append(" на ").append(size.get()).append(by(part));
      verb = to;
    }
    return Optional.of(out.toString());
  }

  /** Whether the verb is still near enough to the second figure not to be said again. */
  private static boolean isShort(Plan plan) {
    Country first = plan.parts().getFirst().reporter();
    String name = first == null ? "" : NAMES.in(Case.GENITIVE, first);
    return plan.operation() == Operation.GROWTH
        && plan.base() != null
        && plan.base().isCalendarYear()
        && name.chars().allMatch(Character::isLetter);
  }

  private static Optional<String> ofPartner(Plan plan, String what) {
    Part part = plan.parts().getFirst();
    long place = Math.round(part.value());
    Optional<String> figure =
        plan.operation() == Operation.SHARE
            ? figure(part.unit(), part.value())
            : Optional.of(place == 1 ? "1-й" : place + "-й");
    return figure.map(f -> what.replace("{v}", f) + by(part));
  }

  /** Each side in a sentence of its own: the year, and beside it the year that was higher. */
  private static Optional<String> record(Plan plan, String what, String verb, String during) {
    List<String> sentences = new ArrayList<>();
    for (Part part : plan.parts()) {
      Optional<String> now = figure(part.unit(), part.value());
      Observation highest = part.highest();
      if (now.isEmpty() || part.reporter() == null || highest == null) {
        return Optional.empty();
      }
      String then = figure(part.unit(), highest.value()).orElse("");
      String year = RussianPeriods.during(highest.period()).orElse("");
      sentences.add(
          capitalised(by(part).strip())
              + ", "
              + what
              + " "
              + verb
              + " "
              + (part.isTopped() ? "" : "рекордные ")
              + now.get()
              + " "
              + during
              + (part.isTopped() ? " и " + then + " " + year : ""));
    }
    return Optional.of(String.join(". ", sentences));
  }

  // ---- words in their forms -----------------------------------------------------------------

  private static String past(String stem, String gender) {
    return stem
        + switch (gender) {
          case "f" -> "ла";
          case "n" -> "ло";
          case "p" -> "ли";
          default -> "л";
        };
  }

  private static String reflexive(String stem, String gender) {
    return past(stem, gender) + (gender.equals("m") ? "ся" : "сь");
  }

  private static String grew(String gender) {
    return gender.equals("m") ? "вырос" : past("вырос", gender);
  }

  private static String by(Part part) {
    return part.reporter() == null
        ? ""
        : " по данным статистики " + NAMES.in(Case.GENITIVE, part.reporter());
  }

  private static String named(String phrase, Plan plan) {
    return put(put(phrase, "1", plan.first()), "2", plan.second());
  }

  private static String put(String text, String place, @Nullable Country country) {
    return country == null
        ? text
        : text.replace("{" + place + ":gen}", NAMES.in(Case.GENITIVE, country))
            .replace("{" + place + ":to}", NAMES.to(country))
            .replace("{" + place + ":with}", NAMES.with(country))
            .replace("{" + place + "}", NAMES.in(Case.NOMINATIVE, country));
  }

  private static Optional<String> figure(Unit unit, double value) {
    double size = Math.abs(value);
    return switch (unit) {
      case Unit.Money money ->
          Optional.of(scaled(size) + " " + MONEY.getOrDefault(money.code(), money.code()));
      case Unit.Count count when count.noun().equals("people") ->
          Optional.of(scaled(size) + " человек");
      case Unit.Plain plain when plain.equals(Unit.PERCENT) ->
          Optional.of((value < 0 ? "−" : "") + Rounded.rate(size).written(',', " ") + " %");
      default -> Optional.empty();
    };
  }

  private static String scaled(double size) {
    Rounded rounded = Rounded.of(size, 12, 9, 6);
    return rounded.written(',', " ") + SCALES.getOrDefault(rounded.power(), "");
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  // ---- sources ------------------------------------------------------------------------------

  @Override
  public String source(String names) {
    return " Источник: " + names + ".";
  }

  @Override
  public String edition(String edition) {
    return "(издание " + edition + ")";
  }

  @Override
  public String retrieved(String day) {
    return "(получено " + day + ")";
  }
}
