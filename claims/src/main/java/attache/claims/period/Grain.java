package attache.claims.period;

/** What time is counted in. */
enum Grain {
  HOUR,
  DAY,
  WEEK,
  WEEKEND,
  MONTH,
  QUARTER,
  HALF,
  YEAR,
  DECADE,
  CENTURY;

  private static final Grain[] ALL = values();

  static Grain at(int ordinal) {
    return ALL[ordinal];
  }

  /** Months in one, or 0 for what is shorter than a month. */
  int months() {
    return switch (this) {
      case HOUR, DAY, WEEK, WEEKEND -> 0;
      case MONTH -> 1;
      case QUARTER -> 3;
      case HALF -> 6;
      case YEAR -> 12;
      case DECADE -> 120;
      case CENTURY -> 1200;
    };
  }
}
