package attache.checking.selfcheck;

import attache.checking.reading.TradeFamily;
import attache.claims.claim.Claim;
import attache.claims.claim.Claim.Flag;
import attache.claims.claim.Comparison;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is a figure of. Figures of equal cells are figures of the same thing.
 *
 * @param topic everything but the time
 * @param when the period, or the sentence that does not name one
 */
record Cell(Topic topic, When when) {

  /** Two names of one thing: the measure, and trade in goods that is said to include services. */
  static final String GOODS_AND_SERVICES = "goods_services_trade";

  static final String GOODS = "goods_trade_turnover";

  private static final List<String> COUNTED_IN_TOTAL =
      List.of("tourists", "students", "remittances", "freight_trains", "freight_volume");

  /** One country's trade with all others goes by two names: its own, and that of no partner. */
  private static final Map<String, String> WITH_ALL =
      Map.of(
          "total_trade", "goods_trade_turnover",
          "total_exports", "goods_exports",
          "total_imports", "goods_imports");

  /** Flags that make a figure one of another thing. */
  private static final List<Flag> DISTINGUISHING =
      List.of(
          Flag.GOODS_AND_SERVICES,
          Flag.PER_YEAR,
          Flag.PER_MONTH,
          Flag.PER_DAY,
          Flag.AVERAGE,
          Flag.CUMULATIVE);

  /**
   * What, of whom and in which unit.
   *
   * @param role level, change, share …
   * @param measure catalogue id or other id; the claim's own id where the words name none
   * @param product the product, or "" for all
   * @param entity the park or fair, or ""
   * @param who the sides
   * @param unit the unit of levels; "" for all else
   * @param expected whether it is a forecast or target
   * @param flags what else distinguishes it
   * @param scope what narrows a place or share, or ""
   */
  record Topic(
      Role role,
      String measure,
      String product,
      String entity,
      Who who,
      String unit,
      boolean expected,
      List<Flag> flags,
      String scope) {

    Topic {
      flags = List.copyOf(flags);
    }

    /**
     * Whether its figures are of all of it. Loans, contracts and investments are told one by one,
     * and two of one year are two.
     */
    boolean isTotal() {
      Measure at = Catalogue.standard().find(measure).orElse(null);
      while (at != null && TradeFamily.of(at.id()) == null && at.partOf() != null) {
        at = Catalogue.standard().get(at.partOf());
      }
      return at != null
          && entity.isEmpty()
          && !(measure.startsWith("product_") && product.isEmpty())
          && (TradeFamily.of(at.id()) != null
              || at.shape() == Measure.Shape.COUNTRY
              || at.id().equals(GOODS_AND_SERVICES)
              || COUNTED_IN_TOTAL.contains(at.id()));
    }

    // Cells are looked up all the time; a record's own hash of all parts costs most of the check.
    @Override
    public int hashCode() {
      return 31 * (31 * measure.hashCode() + who.hashCode()) + role.ordinal();
    }

    Topic ofMeasure(String other, Who whose) {
      return new Topic(role, other, product, entity, whose, unit, expected, flags, scope);
    }

    Topic ofProduct(String other) {
      return new Topic(role, measure, other, entity, who, unit, expected, flags, scope);
    }

    Topic flagged(List<Flag> others) {
      return new Topic(role, measure, product, entity, who, unit, expected, others, scope);
    }

    /** The topic of levels in that unit that a change or share of this topic is about. */
    Topic levels(String levelUnit, boolean whetherExpected) {
      return new Topic(
          Role.LEVEL, measure, product, entity, who, levelUnit, whetherExpected, flags, "");
    }
  }

  /**
   * When.
   *
   * @param period the period, or null when none is known
   * @param base of a change, the period it starts from, or null
   * @param sentence the sentence where no period is known, else −1
   */
  record When(@Nullable Period period, @Nullable Period base, int sentence) {
    static When of(Period period) {
      return new When(period, null, -1);
    }
  }

  @Override
  public int hashCode() {
    int time = when.period == null ? when.sentence : when.period.hashCode();
    return 31 * topic.hashCode() + time;
  }

  /** The cell of the claim, which stands in the sentence of that number. */
  static Cell of(Claim claim, Role role, int sentence) {
    String measure = claim.measure();
    List<Flag> flags = DISTINGUISHING.stream().filter(claim::is).toList();
    if (GOODS.equals(measure) && flags.contains(Flag.GOODS_AND_SERVICES)) {
      measure = GOODS_AND_SERVICES;
    }
    if (GOODS_AND_SERVICES.equals(measure)) {
      flags = flags.stream().filter(flag -> flag != Flag.GOODS_AND_SERVICES).toList();
    }
    Who who = Who.of(claim, sentence);
    if (measure != null && who.shape() == Who.Shape.ONE) {
      measure = WITH_ALL.getOrDefault(measure, measure);
    }
    Topic topic =
        new Topic(
            role,
            measure == null ? "claim " + claim.id() : measure,
            nonNull(claim.product()),
            nonNull(claim.entity()),
            who,
            role == Role.LEVEL ? unit(claim.quantity()) : "",
            Role.isExpected(claim),
            flags,
            role == Role.LEVEL || role == Role.CHANGE ? "" : nonNull(claim.scope()));
    Period period = role == Role.CHANGE ? currentOf(claim) : claim.period();
    Period base = role == Role.CHANGE ? baseOf(claim) : null;
    return new Cell(topic, new When(period, base, period == null ? sentence : -1));
  }

  /** The flags with the one that says that services are in. */
  static List<Flag> withServices(List<Flag> flags) {
    return DISTINGUISHING.stream()
        .filter(flag -> flag == Flag.GOODS_AND_SERVICES || flags.contains(flag))
        .toList();
  }

  /** The same topic at another time. */
  Cell at(Period period) {
    return new Cell(topic, When.of(period));
  }

  /** The same time of another topic. */
  Cell of(Topic other) {
    return new Cell(other, new When(when.period, null, when.sentence));
  }

  /** The period a change ends in, or null when it cannot be told. */
  static @Nullable Period currentOf(Claim change) {
    Comparison comparison = change.comparison();
    if (comparison != null && comparison.current() != null) {
      return comparison.current();
    }
    Period period = change.period();
    return period != null && period.monthCount() <= 12 ? period : null;
  }

  /** The period a change starts from, or null when the words leave it open. */
  static @Nullable Period baseOf(Claim change) {
    Comparison comparison = change.comparison();
    Period current = currentOf(change);
    if (comparison != null && comparison.base() != null) {
      return comparison.base();
    }
    if (current == null) {
      return null;
    }
    return switch (comparison == null ? Comparison.Basis.UNSTATED : comparison.basis()) {
      case YEAR_ON_YEAR -> current.plusYears(-1);
      case PREVIOUS_PERIOD -> current.previous();
      case SINCE, ANNUAL_AVERAGE -> null;
      // of a single month or quarter "rose 3 %" may be against the one before
      case UNSTATED ->
          current.isCalendarYear()
                  || current.isFiscalYear()
                  || (current.isYearToDate() && isSpanOfNoOther(current))
              ? current.plusYears(-1)
              : null;
    };
  }

  /** Whether nobody tells months so grouped in a row: January and February, or four and more. */
  private static boolean isSpanOfNoOther(Period current) {
    return current.monthCount() == 2 || current.monthCount() > 3;
  }

  private static String unit(@Nullable Quantity quantity) {
    return quantity == null
        ? ""
        : quantity.unit() instanceof Unit.Count ? "count" : quantity.unit().text();
  }

  private static String nonNull(@Nullable String text) {
    return text == null ? "" : text;
  }
}
