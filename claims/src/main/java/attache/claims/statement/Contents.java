package attache.claims.statement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document holds, before anybody has looked at what its words mean.
 *
 * @param text paragraphs with blank lines between them, or the plain text as it is
 * @param origin where it stands in the source
 * @param strong the paragraphs that are set off as a whole, in bold or as headings: ascending, from
 *     their first to past their last character
 * @param metadata what the document says of itself
 * @param made the day the file was made or last changed, which says less than a day of publication,
 *     or null
 */
record Contents(
    String text,
    Statement.Origin origin,
    List<Span> strong,
    StatementReader.Options metadata,
    @Nullable LocalDate made) {

  Contents {
    strong = List.copyOf(strong);
  }

  /** Text without any layout, kept character for character. */
  static Contents plain(DecodedText decoded) {
    Statement.Origin origin =
        decoded.skipped() == 0
            ? Statement.Origin.SAME
            : new Statement.Origin(new int[] {0}, new int[] {decoded.skipped()});
    if (decoded.doubt() != null) {
      origin = origin.doubting(decoded.doubt());
    }
    return new Contents(decoded.text(), origin, List.of(), StatementReader.Options.NONE, null);
  }
}
