package attache.claims.claim;

import attache.claims.statement.Span;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as said: nothing in it is corrected.
 *
 * @param id "c1", "c2" … in the order of the text
 * @param span number, scale and unit words, as corpus guidelines mark them; hedge not included
 * @param sentence the sentence it stands in
 * @param kind what it says of its measure
 * @param baseKind for forecasts and targets, the kind of what is forecast, else null
 * @param quantity the number, or null where there is none (a record without figure, a date)
 * @param direction up or down, or null
 * @param change the form of a change, or null
 * @param timesReading how a multiplier is meant, or null
 * @param measure a catalogue id, "other:…" or "product:…" for what the catalogue lacks, or null
 * @param product product group or product as said ("agri_food"), or null for all products
 * @param entity the park, zone, fair or project as named in the text, or null
 * @param parties who with whom
 * @param scope a qualifier that narrows a rank or share ("in ASEAN", "in Europe"), or null
 * @param period when, or null
 * @param periodBasis where the period comes from
 * @param comparison what a change is measured against, or null when it is no change
 * @param attribution whose statistics are named for it ("according to Belarusian statistics"), as
 *     said, or null
 * @param attributionCountry ISO code of the country whose statistics are named, or null
 * @param speaker who says it, or null
 * @param flags what else the words say of it
 * @param links how it hangs on other figures of the statement
 * @param against what a quotient divides by ("exports are twice as large as imports"), or null
 */
public record Claim(
    String id,
    Span span,
    Span sentence,
    Kind kind,
    @Nullable Kind baseKind,
    @Nullable Quantity quantity,
    @Nullable Direction direction,
    @Nullable Change change,
    @Nullable TimesReading timesReading,
    @Nullable String measure,
    @Nullable String product,
    @Nullable String entity,
    Parties parties,
    @Nullable String scope,
    @Nullable Period period,
    PeriodBasis periodBasis,
    @Nullable Comparison comparison,
    @Nullable String attribution,
    @Nullable String attributionCountry,
    @Nullable String speaker,
    List<Flag> flags,
    List<Link> links,
    @Nullable Counterpart against) {

  public Claim {
    flags = List.copyOf(flags);
    links = List.copyOf(links);
  }

  /** A claim that is no quotient of two things, or whose words do not name the other. */
  public Claim(
      String id,
      Span span,
      Span sentence,
      Kind kind,
      @Nullable Kind baseKind,
      @Nullable Quantity quantity,
      @Nullable Direction direction,
      @Nullable Change change,
      @Nullable TimesReading timesReading,
      @Nullable String measure,
      @Nullable String product,
      @Nullable String entity,
      Parties parties,
      @Nullable String scope,
      @Nullable Period period,
      PeriodBasis periodBasis,
      @Nullable Comparison comparison,
      @Nullable String attribution,
      @Nullable String attributionCountry,
      @Nullable String speaker,
      List<Flag> flags,
      List<Link> links) {
    this(
        id,
        span,
        sentence,
        kind,
        baseKind,
        quantity,
        direction,
        change,
        timesReading,
        measure,
        product,
        entity,
        parties,
        scope,
        period,
        periodBasis,
        comparison,
        attribution,
        attributionCountry,
        speaker,
        flags,
        links,
        null);
  }

  /** What the words say besides the figure. */
  public enum Flag {
    /** Called a record. */
    RECORD,
    /** Said to be so for the first time. */
    FIRST_TIME,
    /** A bare "$" whose country only the context tells. */
    CURRENCY_INFERRED,
    /** Currency or scale carried over from a neighbouring number. */
    CARRIED_OVER,
    /** Top-N membership: the value is the last place that counts. */
    UP_TO_RANK,
    /** Per year, a year, annually. */
    PER_YEAR,
    /** Per month. */
    PER_MONTH,
    /** Per day. */
    PER_DAY,
    /** An average. */
    AVERAGE,
    /** Without the rise of prices: in real terms, at constant prices. */
    REAL,
    /** In the prices of the time: nominal, at current prices. */
    NOMINAL,
    /** Counted from some start on: cumulative. */
    CUMULATIVE,
    /** Goods and services together. */
    GOODS_AND_SERVICES,
    /** Per head of the population. */
    PER_HEAD,
    /** Of a change: what changed is the part in a whole, not the amount. */
    OF_SHARE,
    /** Of a change: what a part added to the growth of the whole. */
    CONTRIBUTION
  }

  /** Whether the words carry the flag. */
  public boolean is(Flag flag) {
    return flags.contains(flag);
  }

  /** The kind that can be computed: of a forecast, the kind of what is forecast. */
  public Kind factKind() {
    return baseKind != null ? baseKind : kind;
  }

  /** The same claim of another kind: "to 3 billion" is a level, "by 3 billion" a change. */
  public Claim ofKind(Kind other) {
    return new Claim(
        id,
        span,
        sentence,
        other,
        null,
        quantity,
        direction,
        change,
        timesReading,
        measure,
        product,
        entity,
        parties,
        scope,
        period,
        periodBasis,
        comparison,
        attribution,
        attributionCountry,
        speaker,
        flags,
        links);
  }

  /** The same claim, a change measured from and to other times. */
  public Claim compared(Comparison other) {
    return new Claim(
        id,
        span,
        sentence,
        kind,
        baseKind,
        quantity,
        direction,
        change,
        timesReading,
        measure,
        product,
        entity,
        parties,
        scope,
        period,
        periodBasis,
        other,
        attribution,
        attributionCountry,
        speaker,
        flags,
        links);
  }

  /**
   * The same claim with its figure put otherwise, as a slip of the pen would be undone.
   *
   * @param otherQuantity the number it should have been
   * @param otherDirection up or down, or null
   * @param otherChange the form of the change, or null
   * @param otherTimesReading how the multiplier is meant, or null
   */
  public Claim restated(
      Quantity otherQuantity,
      @Nullable Direction otherDirection,
      @Nullable Change otherChange,
      @Nullable TimesReading otherTimesReading) {
    return new Claim(
        id,
        span,
        sentence,
        kind,
        baseKind,
        otherQuantity,
        otherDirection,
        otherChange,
        otherTimesReading,
        measure,
        product,
        entity,
        parties,
        scope,
        period,
        periodBasis,
        comparison,
        attribution,
        attributionCountry,
        speaker,
        flags,
        links,
        against);
  }
}
