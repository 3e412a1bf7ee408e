package attache.checking.wording;

import attache.checking.reading.Operation;
import attache.checking.wording.Phrases.Phrase;
import attache.checking.wording.Plan.Part;
import attache.vocabulary.country.Country;
import attache.vocabulary.language.Language;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Safe sentences in Chinese: whose statistics first, then what, one clause a side. */
record ChineseTeller() implements Teller {

  private static final Phrases PHRASES = new Phrases(Language.CHINESE);

  private static final Map<Integer, String> SCALES = Map.of(12, "万亿", 8, "亿", 4, "万", 0, "");

  private static final Map<String, String> MONEY =
      Map.of(
          "USD", "美元",
          "EUR", "欧元",
          "CNY", "元人民币",
          "RUB", "俄罗斯卢布",
          "BYN", "白俄罗斯卢布",
          "GBP", "英镑",
          "JPY", "日元",
          "KZT", "坚戈",
          "INR", "印度卢比");

  private static final String DIGITS = "一二三四五六七八九十";

  @Override
  public Language language() {
    return Language.CHINESE;
  }

  @Override
  public Optional<String> say(Plan plan) {
    return Teller.key(plan)
        .flatMap(PHRASES::of)
        .flatMap(phrase -> clauses(plan, phrase))
        .map(clauses ->
            String.join(plan.operation() == Operation.RECORD ? "。" : "；", clauses) + "。");
  }

  private static Optional<List<String>> clauses(Plan plan, Phrase phrase) {
    Optional<String> when = period(plan.period());
    String what = put(put(phrase.text(), "1", plan.first()), "2", plan.second());
    List<String> clauses = new ArrayList<>();
    for (Part part : plan.parts()) {
      Optional<String> said = said(plan, part);
      if (when.isEmpty() || said.isEmpty()) {
        return Optional.empty();
      }
      boolean brief =
          !clauses.isEmpty()
              && phrase.agreement().equals("pair")
              && plan.operation() != Operation.RECORD;
      // "1985年多" would be "more than 1985 years"
      String topic = brief ? "" : when.get() + (what.startsWith("多") ? "，" : "") + what;
      clauses.add(by(part) + told(topic, said.get(), plan.operation(), plan.base(), brief));
    }
    return Optional.of(clauses);
  }

  private static String told(
      String topic, String said, Operation operation, @Nullable Period base, boolean brief) {
    return switch (operation) {
      case SHARE, RANK -> topic.replace("{v}", said);
      case GROWTH, DIFFERENCE ->
          topic + (brief || base == null ? "" : "比" + period(base).orElse("")) + said;
      case YEARLY_AVERAGE -> topic + "年均为" + said;
      default -> topic + "为" + said;
    };
  }

  /** The figure with what is said of it; empty where it cannot be said. */
  private static Optional<String> said(Plan plan, Part part) {
    double value = part.value();
    return switch (plan.operation()) {
      case LEVEL, YEARLY_AVERAGE -> {
        boolean signed = plan.measure().endsWith("_balance") || part.unit().equals(Unit.PERCENT);
        yield value < 0 && !signed
            ? Optional.empty()
            : figure(part.unit(), value).map(f -> part.rough() ? "约" + f : f);
      }
      case GROWTH, DIFFERENCE -> {
        boolean rate = part.unit().equals(Unit.PERCENT);
        String up = rate ? "增长" : "增加";
        String down = "下降";
        boolean nothing = rate && Rounded.rate(Math.abs(value)).isZero();
        boolean dated = plan.base() != null && period(plan.base()).isPresent();
        yield nothing || !dated
            ? Optional.empty()
            : figure(part.unit(), Math.abs(value)).map(f -> (value < 0 ? down : up) + f);
      }
      case SHARE -> figure(part.unit(), value);
      case RANK -> Optional.of("第" + number(Math.round(value)) + "大");
      case RECORD -> figure(part.unit(), value).map(f -> f + beside(part));
      default -> Optional.empty();
    };
  }

  private static String beside(Part part) {
    if (part.highest() == null || !part.isTopped()) {
      return "，创历史新高";
    }
    return "，"
        + part.highest().period().start().getYear()
        + "年为"
        + figure(part.unit(), part.highest().value()).orElse("");
  }

  private static String number(long place) {
    return place >= 1 && place <= DIGITS.length()
        ? DIGITS.substring((int) place - 1, (int) place)
        : String.valueOf(place);
  }

  private static String by(Part part) {
    return part.reporter() == null ? "" : "按" + part.reporter().name(Language.CHINESE) + "统计，";
  }

  private static String put(String text, String place, @Nullable Country country) {
    return country == null ? text : text.replace("{" + place + "}", country.name(Language.CHINESE));
  }

  private static Optional<String> period(Period period) {
    LocalDate start = period.start();
    LocalDate end = period.end();
    if (period.asOf()) {
      return Optional.of("截至" + month(start) + start.getDayOfMonth() + "日，");
    }
    if (period.isCalendarYear()) {
      return Optional.of(start.getYear() + "年");
    }
    if (!period.isWholeMonths()) {
      return Optional.empty();
    }
    if (start.getYear() == end.getYear()) {
      return Optional.of(
          start.getMonth() == end.getMonth()
              ? month(start)
              : month(start) + "至" + end.getMonthValue() + "月");
    }
    boolean years = start.getMonthValue() == 1 && end.getMonthValue() == 12;
    return Optional.of(
        years ? start.getYear() + "年至" + end.getYear() + "年" : month(start) + "至" + month(end));
  }

  private static String month(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月";
  }

  private static Optional<String> figure(Unit unit, double value) {
    double size = Math.abs(value);
    return switch (unit) {
      case Unit.Money money ->
          Optional.of(scaled(size) + MONEY.getOrDefault(money.code(), money.code()));
      case Unit.Count count when count.noun().equals("people") -> Optional.of(scaled(size) + "人");
      case Unit.Plain plain when plain.equals(Unit.PERCENT) ->
          Optional.of((value < 0 ? "负" : "") + Rounded.rate(size).written('.', "") + "%");
      default -> Optional.empty();
    };
  }

  private static String scaled(double size) {
    Rounded rounded = Rounded.of(size, 12, 8, 4);
    return rounded.written('.', "") + SCALES.getOrDefault(rounded.power(), "");
  }

  // ---- sources ------------------------------------------------------------------------------

  @Override
  public String source(String names) {
    return "来源：" + names + "。";
  }

  @Override
  public String edition(String edition) {
    return "（" + edition + "版）";
  }

  @Override
  public String retrieved(String day) {
    return "（" + day + "获取）";
  }
}
