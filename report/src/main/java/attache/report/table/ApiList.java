package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.statistics.source.Api;
import attache.statistics.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The public interfaces that can be asked: what each gives, under which terms, with which key.
 *
 * @param apis in the order they are shown
 * @param sources by id, for their terms
 * @param keys the variables of the environment that hold a key
 */
public record ApiList(List<Api> apis, Map<String, Source> sources, Set<String> keys) {

  public ApiList {
    apis = List.copyOf(apis);
    sources = Map.copyOf(sources);
    keys = Set.copyOf(keys);
  }

  /** For a person. */
  public String text(Sheet sheet) {
    StringBuilder out = new StringBuilder();
    for (Api api : apis) {
      Api.Access access = api.access();
      sheet.line(out, sheet.bold(access.name()));
      sheet.wrapped(out, "gives", access.gives());
      source(access)
          .ifPresent(source -> {
            sheet.wrapped(out, "from", source.agency() + ": " + source.title());
            sheet.wrapped(out, "licence", source.licence());
          });
      sheet.wrapped(out, "limits", access.limits());
      sheet.wrapped(out, "key", key(access));
      sheet.wrapped(out, "example", "attache data fetch " + access.example());
      sheet.line(out, "");
    }
    sheet.wrapped(
        out,
        "",
        "Answers are kept, so that a fetch that is cut off goes on, and can be repeated with"
            + " --offline. --dry-run shows the calls first.");
    return out.toString();
  }

  private String key(Api.Access access) {
    Api.Key key = access.key();
    if (key == null) {
      return "none is needed";
    }
    boolean set = keys.contains(key.variable());
    return key.variable() + (set ? " is set: " : ", not set, not needed; with it ") + key.benefit();
  }

  private Optional<Source> source(Api.Access access) {
    return Optional.ofNullable(sources.get(access.source()));
  }

  /** For other programs. */
  public Grid grid() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Api api : apis) {
      Api.Access access = api.access();
      Api.Key key = access.key();
      rows.add(
          List.of(
              Cell.of(access.name()),
              Cell.of(access.gives()),
              Cell.of(source(access).map(Source::agency).orElse(null)),
              Cell.of(source(access).map(Source::licence).orElse(null)),
              Cell.of(access.limits()),
              Cell.of(key == null ? null : key.variable()),
              Cell.of(access.base().toString()),
              Cell.of(access.pause().toSeconds(), access.pause().toSeconds() + " s"),
              Cell.of("attache data fetch " + access.example())));
    }
    return new Grid(
        List.of(
            Column.words("source", "Source"),
            Column.words("gives", "Gives"),
            Column.words("agency", "Agency"),
            Column.words("licence", "Licence"),
            Column.words("limits", "Limits"),
            Column.words("key_variable", "Key"),
            Column.words("address", "Address"),
            Column.figures("pause_seconds", "Pause"),
            Column.words("example", "Example")),
        rows);
  }
}
