package attache.statistics.indicator;

/**
 * One indicator of a pair in a year.
 *
 * @param id stable name for other programs, lower case with underscores
 * @param title what it says, a few words; A is the country whose trade it is, B the partner
 * @param value the number, in the unit of the kind, or why there is none
 * @param kind how it is read
 * @param formula in symbols
 * @param basis whose reports it rests on, how they are valued, in which currency, of which data set
 *     and edition
 * @param remark what else belongs to it, of a place among how many ("of 181"); empty when nothing
 */
public record Indicator(
    String id,
    String title,
    Reckoned value,
    Kind kind,
    String formula,
    String basis,
    String remark) {

  /** How a value is read. */
  public enum Kind {
    /** A part of one, shown in percent. */
    SHARE,
    /** A change as a part of one, shown in percent with its sign. */
    CHANGE,
    /** Percent. */
    PERCENT,
    /** Dollars. */
    MONEY,
    /** A number without unit. */
    INDEX,
    /** A place, from 1. */
    RANK
  }
}
