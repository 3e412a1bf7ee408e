package attache.benchmarks.mutation;

import attache.benchmarks.mutation.Figure.Way;
import attache.vocabulary.country.Country;
import attache.vocabulary.country.CountryName;
import attache.vocabulary.country.Form;
import attache.vocabulary.country.Gazetteer;
import attache.vocabulary.language.Case;
import attache.vocabulary.period.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a language prints names, times and numbers in the sentences of the bench. */
final class Wording {

  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)(?:[.:]([a-z]+))?}");
  private static final Pattern EITHER = Pattern.compile("<([^|>]*)\\|([^>]*)>");

  private static final List<String> MONTHS_EN =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> MONTHS_RU =
      List.of(
          "январе",
          "феврале",
          "марте",
          "апреле",
          "мае",
          "июне",
          "июле",
          "августе",
          "сентябре",
          "октябре",
          "ноябре",
          "декабре");
  private static final List<String> PLACES_EN =
      List.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
  private static final List<String> PLACES_RU =
      List.of("второ", "трет", "четверто", "пято", "шесто", "седьмо", "восьмо", "девято", "десято");
  private static final List<String> PLACES_ZH =
      List.of("二", "三", "四", "五", "六", "七", "八", "九", "十");

  private static final Map<String, List<String>> MONEY =
      Map.of(
          "en USD", List.of("$%s", "US$%s", "%s US dollars", "USD %s", "%s dollars"),
          "en EUR", List.of("€%s", "%s euros"),
          "en CNY", List.of("%s yuan", "CNY %s"),
          "en RUB", List.of("%s roubles", "%s Russian rubles"),
          "ru USD", List.of("%s долларов США", "%s долл. США", "$%s", "%s долларов"),
          "ru EUR", List.of("%s евро", "€%s"),
          "ru CNY", List.of("%s юаней", "%s китайских юаней"),
          "ru RUB", List.of("%s рублей", "%s российских рублей"),
          "zh USD", List.of("%s美元"));

  private static final Map<String, String> ZH =
      Map.of("USD", "%s美元", "EUR", "%s欧元", "CNY", "%s元人民币", "RUB", "%s卢布");

  private final Fact fact;
  private final Figure figure;
  private final String language;

  private Wording(Fact fact, Figure figure) {
    this.fact = fact;
    this.figure = figure;
    this.language = fact.language().tag();
  }

  /** A sentence and where the figure stands in it. */
  record Told(String text, int start, int end) {}

  /** The sentence of the fact with that figure in it. */
  static Told tell(Fact fact, Figure figure) {
    return new Wording(fact, figure).tell();
  }

  /** The number that the print of the figure says, without its hedge. */
  static double printed(Fact fact, Figure figure) {
    double value =
        switch (fact.form().shown) {
          case MONEY, SIGNED_MONEY, PEOPLE -> significant(figure.value(), figure).doubleValue();
          case PERCENT, SHARE, TIMES, TIMES_MORE ->
              decimals(figure.value(), figure.digits(), figure.way()).doubleValue();
          case PLACE -> figure.value();
        };
    return value;
  }

  /** Half of the last digit printed. */
  static double half(Fact fact, Figure figure) {
    return switch (fact.form().shown) {
      case MONEY, SIGNED_MONEY, PEOPLE -> {
        BigDecimal cut = significant(figure.value(), figure);
        yield cut.ulp().doubleValue() / 2;
      }
      case PERCENT, SHARE, TIMES, TIMES_MORE -> Math.pow(10, -figure.digits()) / 2;
      case PLACE -> 0;
    };
  }

  private Told tell() {
    boolean up = figure.value() >= 0;
    String open = EITHER.matcher(fact.sentence()).replaceAll(up ? "$1" : "$2");
    Matcher places = PLACE.matcher(open);
    StringBuilder text = new StringBuilder();
    int start = -1;
    int end = -1;
    int done = 0;
    while (places.find()) {
      text.append(open, done, places.start());
      String filled = filled(places.group(1), places.group(2) == null ? "" : places.group(2));
      if ("mpnkc".contains(places.group(1))) {
        start = text.length();
        end = start + filled.length();
      }
      text.append(filled);
      done = places.end();
    }
    text.append(open, done, open.length());
    text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    return new Told(text.toString(), start, end);
  }

  private String filled(String name, String how) {
    String b = fact.b();
    return switch (name) {
      case "a" -> country(fact.a(), how);
      case "b" -> b == null ? "" : country(b, how);
      case "r" -> country(fact.own().reporter(), how);
      case "in", "In" -> during(fact.period());
      case "y" -> String.valueOf(fact.year());
      case "base" -> String.valueOf(base().start().getYear());
      case "m" -> money();
      case "p" -> percent(how.equals("s"));
      case "n" -> times();
      case "k" -> place(how.equals("p"));
      case "c" -> people();
      default -> throw new IllegalStateException("no place '" + name + "' in " + fact.sentence());
    };
  }

  private Period base() {
    Period base = fact.own().base();
    return base == null ? fact.period().plusYears(-1) : base;
  }

  // ---- names and times ----------------------------------------------------------------------

  private String country(String code, String how) {
    Country country = Country.of(code);
    if (how.equals("adj")) {
      return names(country)
          .filter(n -> n.form() == Form.ADJECTIVE)
          .map(CountryName::text)
          .filter(text -> !language.equals("ru") || text.endsWith("ой"))
          .findFirst()
          .orElse(country.name(fact.language()));
    }
    Case wanted =
        switch (how) {
          case "g" -> Case.GENITIVE;
          case "d" -> Case.DATIVE;
          case "a" -> Case.ACCUSATIVE;
          case "i" -> Case.INSTRUMENTAL;
          case "p" -> Case.PREPOSITIONAL;
          default -> null;
        };
    String usual =
        language.equals("en") ? country.nameWithArticle() : country.name(fact.language());
    return wanted == null
        ? usual
        : names(country)
            .filter(n -> n.form() == Form.NAME && n.cases().contains(wanted))
            .map(CountryName::text)
            .findFirst()
            .orElse(usual);
  }

  private java.util.stream.Stream<CountryName> names(Country country) {
    return Gazetteer.of(fact.language()).names().stream().filter(n -> n.country().equals(country));
  }

  private String during(Period period) {
    int year = period.start().getYear();
    int first = period.start().getMonthValue();
    int last = period.end().getMonthValue();
    return switch (language) {
      case "ru" ->
          period.isCalendarYear()
              ? "в " + year + " году"
              : first == last
                  ? "в " + MONTHS_RU.get(first - 1) + " " + year + " года"
                  : "в "
                      + MONTHS_RU.get(first - 1)
                      + "–"
                      + MONTHS_RU.get(last - 1)
                      + " "
                      + year
                      + " года";
      case "zh" ->
          period.isCalendarYear()
              ? year + "年"
              : first == last ? year + "年" + first + "月" : year + "年" + first + "至" + last + "月";
      default ->
          period.isCalendarYear()
              ? "in " + year
              : first == last
                  ? "in " + MONTHS_EN.get(first - 1) + " " + year
                  : "in " + MONTHS_EN.get(first - 1) + "–" + MONTHS_EN.get(last - 1) + " " + year;
    };
  }

  // ---- numbers ------------------------------------------------------------------------------

  private static BigDecimal significant(double value, Figure figure) {
    BigDecimal cut =
        new BigDecimal(Math.abs(value))
            .round(new MathContext(figure.digits(), rounding(figure.way())));
    return value < 0 ? cut.negate() : cut;
  }

  private static BigDecimal decimals(double value, int digits, Way way) {
    return new BigDecimal(value).setScale(digits, rounding(way));
  }

  private static RoundingMode rounding(Way way) {
    return switch (way) {
      case ROUNDED, ABOUT -> RoundingMode.HALF_UP;
      case TRUNCATED, MORE_THAN -> RoundingMode.DOWN;
      case NEARLY -> RoundingMode.UP;
    };
  }

  private String number(BigDecimal number) {
    String plain = number.toPlainString();
    return language.equals("ru") ? plain.replace('.', ',') : plain;
  }

  private String hedged(String text) {
    return switch (figure.way()) {
      case ROUNDED, TRUNCATED -> text;
      case ABOUT -> Map.of("en", "about ", "ru", "около ", "zh", "约").get(language) + text;
      case MORE_THAN -> Map.of("en", "more than ", "ru", "более ", "zh", "超过").get(language) + text;
      case NEARLY -> Map.of("en", "nearly ", "ru", "почти ", "zh", "近").get(language) + text;
    };
  }

  private String money() {
    BigDecimal amount = significant(Math.abs(figure.value()), figure);
    String scaled = scaled(amount);
    if (language.equals("zh")) {
      return hedged(ZH.getOrDefault(figure.currency(), "%s美元").replace("%s", scaled));
    }
    List<String> ways = MONEY.getOrDefault(language + " " + figure.currency(), List.of("%s"));
    int way = Math.floorMod((fact.a() + fact.b() + fact.year()).hashCode(), ways.size());
    return hedged(ways.get(way).replace("%s", scaled));
  }

  private String people() {
    String scaled = scaled(significant(figure.value(), figure));
    return hedged(
        switch (language) {
          case "ru" -> scaled + " человек";
          case "zh" -> scaled + "人";
          default -> scaled;
        });
  }

  private String scaled(BigDecimal amount) {
    double size = amount.doubleValue();
    if (language.equals("zh")) {
      return size >= 1e8
          ? number(shifted(amount, 8)) + "亿"
          : size >= 1e4 ? number(shifted(amount, 4)) + "万" : number(shifted(amount, 0));
    }
    boolean ru = language.equals("ru");
    if (size >= 1e12) {
      return number(shifted(amount, 12)) + (ru ? " трлн" : " trillion");
    }
    if (size >= 1e9) {
      return number(shifted(amount, 9)) + (ru ? " млрд" : " billion");
    }
    if (size >= 1e6) {
      return number(shifted(amount, 6)) + (ru ? " млн" : " million");
    }
    if (size >= 1e5) {
      return number(shifted(amount, 3)) + (ru ? " тыс." : " thousand");
    }
    return number(shifted(amount, 0));
  }

  private static BigDecimal shifted(BigDecimal amount, int places) {
    BigDecimal shifted = amount.movePointLeft(places);
    return shifted.scale() < 0 ? shifted.setScale(0) : shifted;
  }

  private String percent(boolean signed) {
    BigDecimal number = decimals(figure.value(), figure.digits(), figure.way());
    String shown = number(signed ? number : number.abs()).replace('-', '−');
    String sign =
        switch (language) {
          case "ru" -> shown.hashCode() % 2 == 0 ? " %" : "%";
          case "zh" -> "%";
          default -> shown.hashCode() % 2 == 0 ? " percent" : "%";
        };
    return hedged(shown + sign);
  }

  private String times() {
    String number = number(decimals(figure.value(), figure.digits(), figure.way()));
    return switch (language) {
      case "ru" -> "в " + number + " раза";
      case "zh" -> number + "倍";
      default -> number + " times";
    };
  }

  private String place(boolean prepositional) {
    int at = (int) Math.round(figure.value()) - 2;
    return switch (language) {
      case "ru" -> {
        String stem = PLACES_RU.get(at);
        boolean third = stem.equals("трет");
        yield prepositional ? stem + (third ? "ьем" : "м") : stem + (third ? "ье" : "е");
      }
      case "zh" -> PLACES_ZH.get(at);
      default -> PLACES_EN.get(at);
    };
  }

  static boolean canTell(Fact fact, Figure figure) {
    return switch (fact.form().shown) {
      case PLACE -> figure.value() >= 2 && figure.value() <= 10;
      case TIMES, TIMES_MORE -> figure.value() > 1.05 && figure.value() < 100;
      case SHARE -> figure.value() > 0.05 && figure.value() < 99;
      case PERCENT -> Math.abs(figure.value()) > 0.2 && Math.abs(figure.value()) < 900;
      case MONEY -> figure.value() > 1e4;
      case SIGNED_MONEY -> Math.abs(figure.value()) > 1e4;
      case PEOPLE -> figure.value() > 1e4;
    };
  }
}
