package attache.report.terminal;

import attache.claims.claim.Claim;
import attache.claims.claim.Parties;
import attache.claims.statement.Statement;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.PeriodFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The claims of a statement as a table for a terminal. */
public final class ClaimTable {

  private static final int ID = 5;
  private static final int KIND = 11;
  private static final int PARTIES = 9;
  private static final int PERIOD = 17;

  private final Sheet sheet;

  /**
   * @param sheet what the table is set on
   */
  public ClaimTable(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The statement's name, a heading, and a line per claim; none is wider than the sheet. */
  public String render(Statement statement, List<Claim> claims) {
    StringBuilder out = new StringBuilder();
    String count = claims.size() + (claims.size() == 1 ? " claim" : " claims");
    sheet.line(
        out, sheet.bold(sheet.fit(Sheet.clean(statement.id()) + " · " + count, sheet.width())));
    row(out, "", "figure", "kind", "measure", "parties", "period");
    for (Claim claim : claims) {
      row(
          out,
          claim.id(),
          Sheet.clean(claim.span().of(statement.text())),
          claim.kind().label(),
          claim.measure() == null ? "" : claim.measure(),
          parties(claim.parties()),
          claim.period() == null ? "" : PeriodFormat.say(claim.period()));
    }
    out.append('\n');
    return out.toString();
  }

  private void row(
      StringBuilder out,
      String id,
      String figure,
      String kind,
      String measure,
      String parties,
      String period) {
    int room = sheet.width() - ID - KIND - PARTIES - PERIOD;
    int figures = room * 45 / 100;
    String line =
        cell(id, ID)
            + cell(figure, figures)
            + cell(kind, KIND)
            + cell(measure, room - figures)
            + cell(parties, PARTIES)
            + sheet.fit(period, PERIOD);
    sheet.line(out, line.stripTrailing());
  }

  private String cell(String text, int width) {
    String shown = sheet.fit(text, width - 1);
    return shown + " ".repeat(width - Sheet.columns(shown));
  }

  private static String parties(Parties parties) {
    return switch (parties) {
      case Parties.Flow(List<Country> from, List<Country> to) -> codes(from) + ">" + codes(to);
      case Parties.Partnership(List<Country> reporter, List<Country> partner) ->
          codes(reporter) + ":" + codes(partner);
      default -> codes(parties.all());
    };
  }

  private static String codes(List<Country> countries) {
    return countries.stream().map(Country::code).collect(Collectors.joining("-"));
  }
}
