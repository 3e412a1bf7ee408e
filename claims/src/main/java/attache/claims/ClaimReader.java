package attache.claims;

import attache.claims.claim.Claim;
import attache.claims.figure.Figures;
import attache.claims.frame.Framing;
import attache.claims.period.FiscalCalendar;
import attache.claims.period.TimeMention;
import attache.claims.period.TimeMentions;
import attache.claims.statement.Statement;
import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import attache.vocabulary.measure.Catalogue;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/**
 * Reads a statement's claims: text to tokens, tokens to words of time and figures, figures to
 * claims. One pass each, all linear in the text.
 */
public final class ClaimReader {

  private ClaimReader() {}

  /** The claims of the statement, in the order of its text; empty when it has none. */
  public static List<Claim> read(Statement statement) {
    return read(statement, Catalogue.standard());
  }

  /**
   * The same, where figures may also be figures of measures that a user has added.
   *
   * @param catalogue the standard one, or one extended by {@link Catalogue#with}
   */
  public static List<Claim> read(Statement statement, Catalogue catalogue) {
    Tokens tokens =
        Tokens.of(statement.text(), statement.paragraphs(), Language.of(statement.language()));
    LocalDate day = statement.dating() == null ? null : statement.dating().day();
    Framing framing = Framing.of(statement, tokens, catalogue);
    List<TimeMention> times = TimeMentions.of(tokens, day, FiscalCalendar.of(framing.sides()));
    BitSet taken = TimeMention.tokens(times);
    BitSet open = framing.open();
    for (TimeMention time : times) {
      if (time.kind() == TimeMention.Kind.DURATION && open.get(time.first())) {
        taken.clear(time.first(), time.last() + 1); // "67 years" may be a life expectancy
      }
    }
    return framing.claims(Figures.of(tokens, taken, open), times);
  }
}
