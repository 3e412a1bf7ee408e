package attache.statistics.source;

import java.util.Locale;

/** The columns of {@link Staging}, which explains them, in their order. */
public enum Column {
  LINE("BIGINT"),
  DATASET("VARCHAR"),
  VINTAGE("VARCHAR"),
  MEASURE("VARCHAR"),
  REPORTER("VARCHAR"),
  PARTNER("VARCHAR"),
  ORIGIN("VARCHAR"),
  PRODUCT("VARCHAR"),
  CLASSIFICATION("VARCHAR"),
  ENTITY("VARCHAR"),
  FREQUENCY("VARCHAR"),
  PERIOD_START("DATE"),
  PERIOD_END("DATE"),
  VALUE("DOUBLE"),
  HALF_WIDTH("DOUBLE"),
  LOW("DOUBLE"),
  HIGH("DOUBLE"),
  UNIT("VARCHAR"),
  VALUATION("VARCHAR"),
  GROWTH("BOOLEAN"),
  STATUS("VARCHAR"),
  SCOPE("VARCHAR"),
  QUANTITY("DOUBLE"),
  QUANTITY_UNIT("VARCHAR"),
  NOTE("VARCHAR"),
  SOURCE("VARCHAR");

  private final String type;

  Column(String type) {
    this.type = type;
  }

  /** Its name in SQL. */
  public String sql() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its type in SQL. */
  public String type() {
    return type;
  }
}
