package attache.vocabulary.country;

/** What kind of name a text is. Each is a column of the {@code names-xx.tsv} tables. */
public enum Form {
  /** The usual name; every country has one. */
  NAME("name"),
  /** The name in law ("Republic of Belarus"). */
  FORMAL("formal"),
  /** Another name in use, former, or of statistical tables ("Holland", "Burma", "Korea, Rep."). */
  VARIANT("variant"),
  /** Letters that stand for the name ("U.S.", "PRC"); means nothing in lower case. */
  ABBREVIATION("abbreviation"),
  /** The adjective ("Belarusian"), often also the word for a person and for the language. */
  ADJECTIVE("adjective"),
  /** Words for a person or the people, where they differ from the adjective ("Dane", "Danes"). */
  PEOPLE("people"),
  /** The seat of government, which stands for the country in "Minsk and Beijing agreed". */
  CAPITAL("capital"),
  /**
   * A character that stands for the country only beside another such or after a preposition (中俄,
   * 对华); {@link Gazetteer#shortNames()} has them apart.
   */
  SHORT("short");

  private final String column;

  Form(String column) {
    this.column = column;
  }

  /** The table's column. */
  String column() {
    return column;
  }

  /** Whether the text names the country itself and so can stand alone for it in a list or table. */
  public boolean isName() {
    return switch (this) {
      case NAME, FORMAL, VARIANT, ABBREVIATION -> true;
      case ADJECTIVE, PEOPLE, CAPITAL, SHORT -> false;
    };
  }
}
