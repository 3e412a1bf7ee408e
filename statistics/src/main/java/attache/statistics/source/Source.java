package attache.statistics.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declarative record of where official figures come from: one publication of one agency, in
 * whatever files and through whatever interface it is given out.
 *
 * <p>A source is not what is held: {@link Dataset} is. Importing a file of a source makes an
 * edition of a data set.
 *
 * @param id short stable id, lower case with hyphens ("comtrade"); also the id of the data set that
 *     its files make, where a format does not name another
 * @param title what it is ("UN Comtrade")
 * @param agency who publishes it ("United Nations Statistics Division")
 * @param licence under which terms it may be used and passed on, plainly
 * @param attribution the words to name it with
 * @param website where a person finds it
 * @param coverage economies, years and detail in words
 * @param howToGet what a person does to get a file, in one or two sentences
 * @param fileNames examples of the names its files come under
 * @param basis what its figures rest on
 * @param editions how a newer edition goes with an older one
 */
public record Source(
    String id,
    String title,
    String agency,
    String licence,
    String attribution,
    String website,
    String coverage,
    String howToGet,
    List<String> fileNames,
    Basis basis,
    Editions editions) {

  public Source {
    fileNames = List.copyOf(fileNames);
  }

  /** Whose word a figure is. */
  public enum Basis {
    /** Each reporter's own: of a pair both sides are held. */
    BOTH_REPORTERS,
    /** One country's own. */
    ONE_REPORTER,
    /** A third party's, who made one value of two reports. */
    RECONCILED,
    /** Not about pairs of countries. */
    NO_PAIRS
  }

  /** How a newer edition goes with an older one. */
  public enum Editions {
    /** A newer edition corrects and adds: of each figure the newest one known counts. */
    REVISES,
    /** An edition is a whole that must not be mixed with another: the newest one known counts. */
    REPLACES
  }

  /** The record of files whose publisher only the user knows. */
  public static Source ofUser(String id, String title, @Nullable String agency) {
    return new Source(
        id,
        title,
        agency == null ? "not stated" : agency,
        "not stated; ask who publishes it before you pass it on",
        agency == null ? title : agency + ", " + title,
        "",
        "",
        "a file of the user's own",
        List.of(),
        Basis.ONE_REPORTER,
        Editions.REVISES);
  }
}
