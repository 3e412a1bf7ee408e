package attache.claims.statement;

import java.time.LocalDate;

/**
 * The day a statement was made, and how it is known.
 *
 * @param day the day
 * @param source who says so
 */
public record Dating(LocalDate day, Source source) {

  /** Where a date comes from, surest first. */
  public enum Source {
    /** The user gave it. */
    GIVEN,
    /** The document's metadata. */
    METADATA,
    /** A dateline or date line of the text. */
    DATELINE,
    /**
     * A dateline that leaves the year out; the year is told from the file's own date or from the
     * dates the text mentions.
     */
    DATELINE_WITHOUT_YEAR,
    /** The day the file was made or last changed: the statement is hardly younger. */
    FILE,
    /** Inferred from dates the text mentions; says no more than "not before". */
    INFERRED
  }
}
