package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.statistics.source.Api;
import attache.statistics.source.FetchRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fetch would ask, before it does.
 *
 * @param access how the interface is reached
 * @param calls in their order
 * @param keyed whether a key goes with them
 */
public record FetchPlan(Api.Access access, List<Call> calls, boolean keyed) {

  public FetchPlan {
    calls = List.copyOf(calls);
  }

  /**
   * A call.
   *
   * @param request what is asked
   * @param kept whether the answer is kept from the last day, so that nothing is asked
   */
  public record Call(FetchRequest request, boolean kept) {}

  /** How long the pauses between the calls take at least. */
  public Duration pauses() {
    long asked = calls.stream().filter(c -> !c.kept).count();
    return access.pause().multipliedBy(Math.max(0, asked - 1));
  }

  /** For a person. */
  public String text(Sheet sheet) {
    StringBuilder out = new StringBuilder();
    for (Call call : calls) {
      sheet.line(
          out,
          sheet.bold(sheet.fit(call.request.query().toString(), sheet.width() - 8))
              + (call.kept ? "  (kept)" : ""));
      sheet.wrapped(out, "", call.request.uri().toString());
      sheet.wrapped(out, "", "Accept: " + call.request.accept());
    }
    sheet.line(out, "");
    sheet.wrapped(out, "", summary());
    Api.Key key = access.key();
    if (key != null) {
      sheet.wrapped(
          out,
          "",
          keyed
              ? "The key in " + key.variable() + " goes into a header; it is not shown or kept."
              : key.variable() + " is not set; with it " + key.benefit() + ".");
    }
    return out.toString();
  }

  private String summary() {
    long kept = calls.stream().filter(Call::kept).count();
    long asked = calls.size() - kept;
    String calling =
        asked == 1 ? "1 call" : asked + " calls, at least " + words(pauses()) + " for the pauses";
    return calling
        + (kept == 0 ? "" : "; " + kept + (kept == 1 ? " answer is" : " answers are") + " kept")
        + ". Pages and answers cut at a limit make further calls. Nothing has been asked.";
  }

  private static String words(Duration time) {
    return time.toMinutes() < 2 ? time.toSeconds() + " s" : time.toMinutes() + " min";
  }

  /** For other programs. */
  public Grid grid() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Call call : calls) {
      rows.add(
          List.of(
              Cell.of(access.name()),
              Cell.of(call.request.query().toString()),
              Cell.of(call.request.name()),
              Cell.of(call.request.uri().toString()),
              Cell.of(call.request.accept()),
              Cell.of(call.kept, call.kept ? "yes" : "")));
    }
    return new Grid(
        List.of(
            Column.words("source", "Source"),
            Column.words("query", "Query"),
            Column.words("name", "Name"),
            Column.words("address", "Address"),
            Column.words("accept", "Accept"),
            Column.words("kept", "Kept")),
        rows);
  }
}
