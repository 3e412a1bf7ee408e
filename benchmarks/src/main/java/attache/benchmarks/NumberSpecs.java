package attache.benchmarks;

import attache.claims.figure.Numbers;
import attache.claims.statement.Span;
import attache.claims.token.Tokens;
import attache.vocabulary.language.PhraseTable;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Specs of numbers, ordinals, percent, ranges and money. */
final class NumberSpecs implements SpecFamily {

  private static final String NUMBER = "NumberModel";
  private static final String ORDINAL = "OrdinalModel";
  private static final String PERCENT = "PercentModel";
  private static final String RANGE = "NumberRangeModel";
  private static final String CURRENCY = "CurrencyModel";

  private final Map<String, Coin> coins = new HashMap<>();

  /**
   * What the specs call a currency, by code, and how many of it make one of the code's.
   *
   * @param code ISO 4217
   * @param worth of one, in the currency of the code
   */
  private record Coin(String code, BigDecimal worth) {}

  NumberSpecs() {
    for (PhraseTable.Row row : PhraseTable.read(Specs.class, "specs-currencies.tsv").rows()) {
      String worth = row.cell(1);
      Coin coin = new Coin(row.cell(0), worth.isEmpty() ? BigDecimal.ONE : new BigDecimal(worth));
      row.phrases().forEach(name -> coins.put(name, coin));
    }
  }

  @Override
  public List<File> files() {
    return Stream.of(
            File.of("Number", NUMBER),
            File.of("Number", PERCENT),
            File.of("Number", RANGE),
            File.of("Number", ORDINAL),
            File.of("NumberWithUnit", CURRENCY))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Found> expected(File file, JsonNode test) {
    List<Found> expected = new ArrayList<>();
    for (JsonNode result : test.path("Results")) {
      int start = result.path("Start").asInt();
      int end = result.path("End").asInt() + 1;
      if (test.path("IgnoreResolution").asBoolean(false)) {
        expected.add(new Found(start, end, List.of(), Found.ANYTHING));
        continue;
      }
      JsonNode resolution = result.path("Resolution");
      String value = resolution.path("value").asString("");
      if (value.isEmpty() || value.equals("null")) {
        continue;
      }
      expected.add(
          switch (file.model()) {
            case RANGE -> range(start, end, value);
            case PERCENT -> new Found(start, end, List.of(number(value.replace("%", ""))), "%");
            case CURRENCY -> money(start, end, number(value), resolution);
            default -> new Found(start, end, List.of(number(value)), "");
          });
    }
    return expected;
  }

  private Found money(int start, int end, BigDecimal value, JsonNode resolution) {
    String code = resolution.path("isoCurrency").asString("");
    String name = resolution.path("unit").asString();
    Coin coin = code.isEmpty() ? coins.get(name) : new Coin(code, BigDecimal.ONE);
    return coin == null
        ? new Found(start, end, List.of(value), name)
        : new Found(start, end, List.of(value.multiply(coin.worth())), coin.code());
  }

  /** "[20,30)", "(,100]". */
  private static Found range(int start, int end, String value) {
    int comma = value.indexOf(',');
    String from = value.substring(1, comma);
    String to = value.substring(comma + 1, value.length() - 1);
    return range(
        start,
        end,
        from.isEmpty() ? null : number(from),
        value.charAt(0) == '[',
        to.isEmpty() ? null : number(to),
        value.endsWith("]"));
  }

  private static Found range(
      int start,
      int end,
      @Nullable BigDecimal from,
      boolean fromIncluded,
      @Nullable BigDecimal to,
      boolean toIncluded) {
    String open = from == null ? "(-" : fromIncluded ? "[a" : "(a";
    String close = to == null ? "-)" : toIncluded ? "b]" : "b)";
    return new Found(
        start, end, Stream.of(from, to).filter(x -> x != null).toList(), open + "," + close);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Override
  public List<Found> found(File file, JsonNode test) {
    Numbers numbers = Numbers.in(Tokens.of(Specs.text(test), file.language()));
    return switch (file.model()) {
      case RANGE -> numbers.ranges().stream().map(NumberSpecs::found).toList();
      case ORDINAL -> found(numbers.ordinals());
      case PERCENT -> found(numbers.percents());
      case CURRENCY -> found(numbers.money());
      default -> found(numbers.plain());
    };
  }

  private static Found found(Numbers.Range range) {
    Span span = range.span();
    return range(
        span.start(),
        span.end(),
        range.from(),
        range.fromIncluded(),
        range.to(),
        range.toIncluded());
  }

  private static List<Found> found(List<Numbers.Written> numbers) {
    return numbers.stream()
        .map(n -> new Found(n.span().start(), n.span().end(), List.of(n.value()), unit(n.unit())))
        .toList();
  }

  private static String unit(Unit unit) {
    if (unit.equals(Unit.PERCENT)) {
      return "%";
    }
    return unit.equals(Unit.ONE) ? "" : unit.text();
  }
}
