package attache.statistics.series;

/** How often a series has an observation; SDMX codes A, Q, M, and I for dated facts. */
public enum Frequency {
  ANNUAL("A"),
  QUARTERLY("Q"),
  MONTHLY("M"),
  /** Facts of any period or day, as a register holds them. */
  IRREGULAR("I");

  private final String code;

  Frequency(String code) {
    this.code = code;
  }

  /** The SDMX code. */
  public String code() {
    return code;
  }

  /**
   * The frequency of an SDMX code.
   *
   * @throws IllegalArgumentException for an unknown code
   */
  public static Frequency parse(String code) {
    for (Frequency f : values()) {
      if (f.code.equals(code)) {
        return f;
      }
    }
    throw new IllegalArgumentException("not a frequency: '" + code + "', expected A, Q, M or I");
  }
}
