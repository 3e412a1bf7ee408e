package attache.vocabulary.quantity;

/**
 * What a number counts or measures. Every unit has a text form that parses back: an ISO 4217 code,
 * {@code percent}, {@code percentage_points}, {@code times}, {@code rank}, {@code count:<noun>},
 * {@code ucum:<code>}, or {@code 1} for a bare number.
 */
public sealed interface Unit {

  Unit PERCENT = Plain.PERCENT;
  Unit PERCENTAGE_POINTS = Plain.PERCENTAGE_POINTS;
  Unit TIMES = Plain.TIMES;
  Unit RANK = Plain.RANK;
  Unit ONE = Plain.ONE;

  /** The text form. */
  String text();

  /** Units without a parameter. */
  enum Plain implements Unit {
    PERCENT("percent"),
    PERCENTAGE_POINTS("percentage_points"),
    /** A multiplier: "doubled", "1.3 times". */
    TIMES("times"),
    /** A place in an order; 1 is first. */
    RANK("rank"),
    /** A bare number, nothing counted. */
    ONE("1");

    private static final Plain[] ALL = values();

    private final String text;

    Plain(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Money.
   *
   * @param code ISO 4217 alphabetic code, upper case; historic codes (DEM) are allowed
   */
  record Money(String code) implements Unit {
    public Money {
      if (code.length() != 3 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
        throw new IllegalArgumentException("not an ISO 4217 code: '" + code + "'");
      }
    }

    @Override
    public String text() {
      return code;
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /**
   * Things counted.
   *
   * @param noun what is counted, lower case, plural where English has one ("companies")
   */
  record Count(String noun) implements Unit {
    public Count {
      if (noun.isBlank()) {
        throw new IllegalArgumentException("a count needs a noun");
      }
    }

    @Override
    public String text() {
      return "count:" + noun;
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /**
   * A physical unit.
   *
   * @param code UCUM code (t, km, km2, har, m3, kW.h, [bbl_us] …)
   */
  record Physical(String code) implements Unit {
    public Physical {
      if (code.isBlank()) {
        throw new IllegalArgumentException("a physical unit needs a UCUM code");
      }
    }

    @Override
    public String text() {
      return "ucum:" + code;
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** Money of the ISO 4217 code. */
  static Unit money(String code) {
    return new Money(code);
  }

  /** A count of the noun. */
  static Unit count(String noun) {
    return new Count(noun);
  }

  /**
   * Reads {@link #text}.
   *
   * @throws IllegalArgumentException when the text is no unit
   */
  static Unit parse(String text) {
    for (Plain plain : Plain.ALL) {
      if (plain.text.equals(text)) {
        return plain;
      }
    }
    if (text.startsWith("count:")) {
      return new Count(text.substring("count:".length()));
    }
    if (text.startsWith("ucum:")) {
      return new Physical(text.substring("ucum:".length()));
    }
    return new Money(text);
  }
}
