package attache.statistics.source;

import attache.statistics.series.Frequency;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wanted of a source, in words of the field; an {@link Api} says it in the source's own.
 *
 * @param reporters whose statistics; empty for all
 * @param partners with whom, {@code WLD} for the world as one; empty for each partner there is
 * @param flows what the reporter sells, buys, or both; never empty
 * @param products codes of the source's nomenclature, {@code TOTAL} for all goods as one, {@code
 *     AG2}, {@code AG4}, {@code AG6} for each code of so many digits; empty for {@code TOTAL}
 * @param indicators the source's own codes; empty for those that Attaché can use
 * @param frequency annual, quarterly or monthly
 * @param span whole months, of which each period that the frequency makes is wanted
 */
public record FetchQuery(
    List<Country> reporters,
    List<Country> partners,
    Set<Flow> flows,
    List<String> products,
    List<String> indicators,
    Frequency frequency,
    Period span) {

  /** All goods as one. */
  public static final String TOTAL = "TOTAL";

  // Codes end up in addresses: nothing that means something there may be in them.
  private static final Pattern PRODUCT = Pattern.compile("[A-Za-z0-9_]{1,16}");
  private static final Pattern INDICATOR = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** Which way goods go, from the reporter's side. */
  public enum Flow {
    EXPORTS,
    IMPORTS,
    /** Part of the exports: goods that came from abroad and left as they were. */
    REEXPORTS,
    /** Part of the imports: goods of the reporter's own making that came back. */
    REIMPORTS,
    /** The other part of the exports: goods of the reporter's own making. */
    DOMESTIC_EXPORTS;

    /** What the reporter sells and buys in all. */
    public static final Set<Flow> BOTH = Set.of(EXPORTS, IMPORTS);
  }

  /**
   * @throws IllegalArgumentException when a code cannot be one, nothing is to flow, or the span is
   *     not of whole months; the message says which
   */
  public FetchQuery {
    reporters = reporters.stream().distinct().toList();
    partners = partners.stream().distinct().toList();
    products = codes(products, PRODUCT, "product");
    indicators = codes(indicators, INDICATOR, "indicator");
    if (flows.isEmpty()) {
      throw new IllegalArgumentException("neither exports nor imports are asked for");
    }
    flows = Set.copyOf(flows);
    if (!span.isWholeMonths()) {
      throw new IllegalArgumentException(
          "'" + span + "' is not of whole months, expected 2015/2023 or 2020-01/2020-09");
    }
    if (frequency == Frequency.IRREGULAR) {
      throw new IllegalArgumentException("no interface gives dated facts: expected A, Q or M");
    }
  }

  private static List<String> codes(Collection<String> codes, Pattern form, String kind) {
    for (String code : codes) {
      if (!form.matcher(code).matches()) {
        throw new IllegalArgumentException("'" + code + "' cannot be the code of a " + kind);
      }
    }
    return codes.stream().distinct().toList();
  }

  /** Goods trade of the reporters with the partners, both flows, all goods as one. */
  public static FetchQuery totals(
      List<Country> reporters, List<Country> partners, Frequency frequency, Period span) {
    return new FetchQuery(reporters, partners, Flow.BOTH, List.of(), List.of(), frequency, span);
  }

  /** The years, quarters or months wanted, in their order; those that the span only touches too. */
  public List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    int months =
        switch (frequency) {
          case ANNUAL -> 12;
          case QUARTERLY -> 3;
          case MONTHLY, IRREGULAR -> 1;
        };
    int first = (span.start().getYear() * 12 + span.start().getMonthValue() - 1) / months;
    int last = (span.end().getYear() * 12 + span.end().getMonthValue() - 1) / months;
    for (int i = first; i <= last; i++) {
      int month = i * months;
      int end = month + months - 1;
      periods.add(Period.months(month / 12, month % 12 + 1, end / 12, end % 12 + 1));
    }
    return periods;
  }

  /** The same without what a source does not tell apart. */
  public FetchQuery without(Set<Part> parts) {
    return new FetchQuery(
        parts.contains(Part.REPORTERS) ? List.of() : reporters,
        parts.contains(Part.PARTNERS) ? List.of() : partners,
        parts.contains(Part.FLOWS) ? EnumSet.of(Flow.EXPORTS) : flows,
        parts.contains(Part.PRODUCTS) ? List.of() : products,
        parts.contains(Part.INDICATORS) ? List.of() : indicators,
        frequency,
        span);
  }

  /** What a query is made of beside its periods. */
  public enum Part {
    REPORTERS,
    PARTNERS,
    FLOWS,
    PRODUCTS,
    INDICATORS
  }

  /**
   * Refuses parts of exports and imports, for a source that does not tell them apart.
   *
   * @param source who is asked, as a sentence begins with it
   * @throws IllegalArgumentException when any is asked for
   */
  public void refuseParts(String source) {
    if (!Flow.BOTH.containsAll(flows)) {
      throw new IllegalArgumentException(
          source + " gives exports and imports as a whole, no re-exports: ask comtrade");
    }
  }

  /** The same for these products. */
  public FetchQuery withProducts(List<String> codes) {
    return new FetchQuery(reporters, partners, flows, codes, indicators, frequency, span);
  }

  /** The same for these indicators. */
  public FetchQuery withIndicators(List<String> codes) {
    return new FetchQuery(reporters, partners, flows, products, codes, frequency, span);
  }

  /** The same for another span. */
  public FetchQuery withSpan(Period other) {
    return new FetchQuery(reporters, partners, flows, products, indicators, frequency, other);
  }

  /** The same in queries of at most so many periods each, in their order. */
  public List<FetchQuery> inSteps(int most) {
    List<Period> periods = periods();
    List<FetchQuery> steps = new ArrayList<>();
    for (int i = 0; i < periods.size(); i += most) {
      steps.add(withSpan(across(periods.subList(i, Math.min(i + most, periods.size())))));
    }
    return steps;
  }

  /** Two queries that together ask for the same and share nothing; empty where there is but one. */
  public List<FetchQuery> halves() {
    List<Period> periods = periods();
    if (periods.size() > 1) {
      int middle = (periods.size() + 1) / 2;
      return List.of(
          withSpan(across(periods.subList(0, middle))),
          withSpan(across(periods.subList(middle, periods.size()))));
    }
    return halvesOfPeriod();
  }

  private List<FetchQuery> halvesOfPeriod() {
    return Stream.of(Part.REPORTERS, Part.FLOWS, Part.PARTNERS, Part.PRODUCTS, Part.INDICATORS)
        .map(this::halves)
        .filter(halves -> !halves.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<?> list(Part part) {
    return switch (part) {
      case REPORTERS -> reporters;
      case PARTNERS -> partners;
      case FLOWS -> List.copyOf(EnumSet.copyOf(flows));
      case PRODUCTS -> products;
      case INDICATORS -> indicators;
    };
  }

  private List<FetchQuery> halves(Part part) {
    int size = list(part).size();
    int middle = (size + 1) / 2;
    return size < 2 ? List.of() : List.of(withSome(part, 0, middle), withSome(part, middle, size));
  }

  private FetchQuery withSome(Part part, int from, int to) {
    return new FetchQuery(
        part == Part.REPORTERS ? reporters.subList(from, to) : reporters,
        part == Part.PARTNERS ? partners.subList(from, to) : partners,
        part == Part.FLOWS
            ? Set.copyOf(List.copyOf(EnumSet.copyOf(flows)).subList(from, to))
            : flows,
        part == Part.PRODUCTS ? products.subList(from, to) : products,
        part == Part.INDICATORS ? indicators.subList(from, to) : indicators,
        frequency,
        span);
  }

  private static Period across(List<Period> periods) {
    return Period.days(periods.getFirst().start(), periods.getLast().end());
  }

  /**
   * This query in few that are each small enough, the longest list split first, the periods last.
   *
   * @throws IllegalArgumentException when one cannot be made small enough; names the limit
   */
  public List<FetchQuery> until(Predicate<FetchQuery> smallEnough, String limit) {
    if (smallEnough.test(this)) {
      return List.of(this);
    }
    Part longest =
        Stream.of(Part.values()).max(Comparator.comparing(p -> list(p).size())).orElseThrow();
    List<FetchQuery> halves = list(longest).size() > 1 ? halves(longest) : halves();
    if (halves.isEmpty()) {
      throw new IllegalArgumentException(this + " cannot be asked for: " + limit);
    }
    return halves.stream().flatMap(half -> half.until(smallEnough, limit).stream()).toList();
  }

  /** Who, with whom, when: short enough for a line. */
  @Override
  public String toString() {
    StringBuilder words = new StringBuilder(some(reporters, Country::code, "all"));
    if (!partners.isEmpty()) {
      words.append(" with ").append(some(partners, Country::code, ""));
    }
    if (!products.isEmpty() && !products.equals(List.of(TOTAL))) {
      words.append(", ").append(some(products, p -> p, ""));
    }
    if (!indicators.isEmpty()) {
      words.append(", ").append(some(indicators, i -> i, ""));
    }
    return words.append(", ").append(years()).toString();
  }

  private String years() {
    List<Period> periods = periods();
    String first = periods.getFirst().toString();
    return periods.size() == 1 ? first : first + " to " + periods.getLast();
  }

  private static <T> String some(List<T> all, Function<T, String> name, String none) {
    if (all.isEmpty()) {
      return none;
    }
    String first = String.join(", ", all.stream().limit(3).map(name).toList());
    return all.size() > 3 ? first + " and " + (all.size() - 3) + " more" : first;
  }
}
