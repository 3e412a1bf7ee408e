package attache.statistics.source.countries;

import attache.vocabulary.country.Country;
import attache.vocabulary.quantity.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit as a table says it ("million tonnes", "% of population", "$ per capita"), told from what
 * people write. One that is not known counts things of its own name, or nothing.
 *
 * @param unit of figures in whole units
 * @param factor what the table's figures are multiplied by to be so
 * @param head whether it is for each head of people
 * @param rate whether it is a rate of any kind, which does not add up
 */
public record SaidUnit(Unit unit, double factor, boolean head, boolean rate) {

  private static final int LONGEST = 200;

  private static final Pattern SCALE =
      Pattern.compile(
          "^(thousands?|тыс\\.?|тысяч[аи]?|miles de|'000|千|万|millions?|mln\\.?|млн\\.?|миллион(?:ов|а)?|"
              + "millones de|百万|亿|billions?|bn|млрд\\.?|миллиард(?:ов|а)?|十亿|trillions?)"
              + "(?:\\s+(?:of\\s+|de\\s+)?|(?=\\p{IsHan})|$)");

  private static final Map<String, Double> SCALES =
      Map.ofEntries(
          Map.entry("thou", 1e3),
          Map.entry("тыс", 1e3),
          Map.entry("mile", 1e3),
          Map.entry("'000", 1e3),
          Map.entry("千", 1e3),
          Map.entry("万", 1e4),
          Map.entry("mill", 1e6),
          Map.entry("mln", 1e6),
          Map.entry("млн", 1e6),
          Map.entry("милл", 1e6),
          Map.entry("百万", 1e6),
          Map.entry("亿", 1e8),
          Map.entry("bill", 1e9),
          Map.entry("bn", 1e9),
          Map.entry("млрд", 1e9),
          Map.entry("十亿", 1e9),
          Map.entry("tril", 1e12));

  /** UCUM codes by what is written. */
  private static final Map<String, String> PHYSICAL =
      Map.ofEntries(
          Map.entry("t", "t"),
          Map.entry("tonne", "t"),
          Map.entry("tonnes", "t"),
          Map.entry("ton", "t"),
          Map.entry("tons", "t"),
          Map.entry("metric tons", "t"),
          Map.entry("metric tonnes", "t"),
          Map.entry("т", "t"),
          Map.entry("тонн", "t"),
          Map.entry("тонны", "t"),
          Map.entry("тонна", "t"),
          Map.entry("吨", "t"),
          Map.entry("toneladas", "t"),
          Map.entry("kt", "kt"),
          Map.entry("mt", "Mt"),
          Map.entry("gt", "Gt"),
          Map.entry("kg", "kg"),
          Map.entry("kilograms", "kg"),
          Map.entry("кг", "kg"),
          Map.entry("kwh", "kW.h"),
          Map.entry("kilowatt-hours", "kW.h"),
          Map.entry("кВт·ч", "kW.h"),
          Map.entry("квт·ч", "kW.h"),
          Map.entry("千瓦时", "kW.h"),
          Map.entry("mwh", "MW.h"),
          Map.entry("megawatt-hours", "MW.h"),
          Map.entry("gwh", "GW.h"),
          Map.entry("gigawatt-hours", "GW.h"),
          Map.entry("twh", "TW.h"),
          Map.entry("terawatt-hours", "TW.h"),
          Map.entry("terawatt hours", "TW.h"),
          Map.entry("mw", "MW"),
          Map.entry("megawatts", "MW"),
          Map.entry("gw", "GW"),
          Map.entry("gigawatts", "GW"),
          Map.entry("km", "km"),
          Map.entry("kilometres", "km"),
          Map.entry("kilometers", "km"),
          Map.entry("км", "km"),
          Map.entry("km²", "km2"),
          Map.entry("km2", "km2"),
          Map.entry("sq. km", "km2"),
          Map.entry("sq km", "km2"),
          Map.entry("square kilometres", "km2"),
          Map.entry("square kilometers", "km2"),
          Map.entry("ha", "har"),
          Map.entry("hectares", "har"),
          Map.entry("hectáreas", "har"),
          Map.entry("га", "har"),
          Map.entry("公顷", "har"),
          Map.entry("m³", "m3"),
          Map.entry("m3", "m3"),
          Map.entry("cubic metres", "m3"),
          Map.entry("cubic meters", "m3"),
          Map.entry("litres", "L"),
          Map.entry("liters", "L"),
          Map.entry("barrels", "[bbl_us]"),
          Map.entry("°c", "Cel"));

  private static final Pattern HEAD =
      Pattern.compile(
          "(?:per|a) (?:capita|person|head|inhabitant)|на душу(?: населения)?|на человека|per cápita|"
              + "por (?:habitante|persona)|人均");

  private static final Pattern PER = Pattern.compile("(?:\\bper\\b|/| на |\\bpor\\b|每)");

  /** What stands in brackets at the end of a title: "Area (km²)"; empty where nothing does. */
  public static String in(String titled) {
    String title = titled.replace('（', '(').replace('）', ')');
    int open = Math.max(title.lastIndexOf('('), title.lastIndexOf('['));
    int close = Math.max(title.lastIndexOf(')'), title.lastIndexOf(']'));
    return open > 0 && close > open ? title.substring(open + 1, close) : "";
  }

  /** Reads it; what it says beside the first of a list or brackets is left out. */
  public static SaidUnit of(String said) {
    String text = said.strip().toLowerCase(Locale.ROOT);
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (text.startsWith("%")
        || text.startsWith("percent")
        || text.startsWith("per cent")
        || text.startsWith("процент")
        || text.startsWith("por ciento")) {
      return new SaidUnit(Unit.PERCENT, 1, false, true);
    }
    boolean international = text.contains("international") || text.contains("ppp");
    Matcher head = HEAD.matcher(text);
    boolean isHead = head.find();
    String base = head.replaceAll(" ");
    int bracket = base.indexOf('(');
    base = (bracket > 0 ? base.substring(0, bracket) : base).strip();
    Matcher per = PER.matcher(base);
    if (per.find()) {
      return new SaidUnit(Unit.ONE, 1, isHead, true);
    }
    double factor = 1;
    Matcher scale = SCALE.matcher(base);
    while (scale.find()) {
      String word = scale.group(1);
      factor *=
          SCALES.entrySet().stream()
              .filter(e -> word.startsWith(e.getKey()))
              .mapToDouble(Map.Entry::getValue)
              .findFirst()
              .orElse(1);
      base = base.substring(scale.end()).strip();
      scale = SCALE.matcher(base);
    }
    return new SaidUnit(base(base, international), factor, isHead, isHead || base.equals("years"));
  }

  private static Unit base(String text, boolean international) {
    String physical = PHYSICAL.get(text);
    if (physical == null) {
      // "tonnes of CO₂", "тонн нефти", "TWh of electricity"
      int space = text.indexOf(' ');
      physical = space < 0 ? null : PHYSICAL.get(text.substring(0, space));
    }
    if (physical != null) {
      return new Unit.Physical(physical);
    }
    return switch (text) {
      case "", "index", "score", "ratio", "индекс", "指数", "1" -> Unit.ONE;
      case "people", "persons", "person", "человек", "чел.", "人", "personas" ->
          Unit.count("people");
      case "years", "year", "лет", "岁", "años" -> Unit.count("years");
      default -> money(text, international);
    };
  }

  private static Unit money(String text, boolean international) {
    boolean dollars =
        text.contains("$")
            || text.contains("us dollar")
            || text.contains("dollars")
            || text.equals("usd")
            || text.contains("долл");
    if (dollars) {
      return international ? Unit.count("international dollars") : Unit.money("USD");
    }
    String code = text.toUpperCase(Locale.ROOT);
    if (code.length() == 3
        && Country.countries().stream()
            .anyMatch(c -> c.currency().filter(code::equals).isPresent())) {
      return Unit.money(code);
    }
    boolean noun =
        text.length() <= 40
            && text.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-');
    return noun ? Unit.count(text) : Unit.ONE;
  }
}
