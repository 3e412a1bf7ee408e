package attache.checking.selfcheck;

import attache.claims.claim.Claim.Flag;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The same flow over spans of time: nine months are at most their year, four quarters make it, and
 * a yearly average times the years is the sum.
 */
final class Spans {

  /** A figure "of" more than a year may be that of its last year; only sums are surely sums. */
  private static final int LONGEST_PLAIN = 12;

  private static final List<Flag> RATES =
      List.of(Flag.PER_YEAR, Flag.PER_MONTH, Flag.PER_DAY, Flag.AVERAGE);

  private Spans() {}

  static void tie(Web web) {
    Map<Cell.Topic, List<Cell>> flows = new LinkedHashMap<>();
    for (Cell cell : web.cells()) {
      Period period = cell.when().period();
      if (period == null || period.asOf() || !addsUp(cell.topic())) {
        continue;
      }
      if (cell.topic().flags().stream().anyMatch(RATES::contains)) {
        average(web, cell, period);
      } else {
        flows.computeIfAbsent(cell.topic(), t -> new ArrayList<>()).add(cell);
      }
    }
    flows.values().forEach(cells -> nest(web, cells));
  }

  private static boolean addsUp(Cell.Topic topic) {
    Measure measure = Catalogue.standard().find(topic.measure()).orElse(null);
    return topic.role() == Role.LEVEL
        && measure != null
        && measure.nature() == Measure.Nature.FLOW
        && measure.additive()
        && (topic.isTotal() || topic.flags().stream().anyMatch(RATES::contains))
        && measure.formula().stream().allMatch(term -> term.sign() > 0);
  }

  /** Ties each span to the shortest one that holds it, with a stack over spans in order. */
  private static void nest(Web web, List<Cell> cells) {
    List<Cell> ordered = new ArrayList<>(cells);
    ordered.sort(
        Comparator.comparing((Cell c) -> period(c).start())
            .thenComparing(c -> period(c).end(), Comparator.reverseOrder()));
    Deque<Cell> open = new ArrayDeque<>();
    Map<Cell, List<Cell>> held = new LinkedHashMap<>();
    for (Cell cell : ordered) {
      while (!open.isEmpty() && !period(open.peek()).contains(period(cell))) {
        open.pop();
      }
      if (!open.isEmpty()) {
        held.computeIfAbsent(open.peek(), c -> new ArrayList<>()).add(cell);
      }
      open.push(cell);
    }
    held.forEach((whole, parts) -> tie(web, whole, parts));
  }

  private static void tie(Web web, Cell wholeCell, List<Cell> partCells) {
    if (period(wholeCell).monthCount() > LONGEST_PLAIN
        && !wholeCell.topic().flags().contains(Flag.CUMULATIVE)) {
      return;
    }
    List<Variable> parts = new ArrayList<>();
    Variable whole = null;
    for (Cell partCell : partCells) {
      Variable some = web.in(partCell).get(0);
      whole = web.pick(wholeCell, some);
      Variable part = whole == null ? null : web.pick(partCell, whole);
      if (whole != null && part != null) {
        parts.add(part);
      }
      if (whole != null && part != null && (whole.claim() != null || part.claim() != null)) {
        web.tie(Tie.Sum.atMost("sub-period", whole, List.of(part), slack(whole, List.of(part))));
      }
    }
    if (whole != null && parts.size() > 1 && parts.size() == partCells.size()) {
      if (covers(period(wholeCell), partCells)) {
        web.tie(Tie.Sum.of("sum", whole, parts, slack(whole, parts)));
      }
    }
  }

  private static boolean covers(Period whole, List<Cell> parts) {
    Period before = null;
    for (Cell part : parts) {
      Period period = period(part);
      boolean joins =
          before == null
              ? period.start().equals(whole.start())
              : period.start().equals(before.end().plusDays(1));
      if (!joins) {
        return false;
      }
      before = period;
    }
    return before != null && before.end().equals(whole.end());
  }

  /** Months and years are published at different times, so that one may be revised. */
  private static double slack(Variable whole, List<Variable> parts) {
    List<Variable> all = new ArrayList<>(parts);
    all.add(0, whole);
    return Math.max(Slack.REVISION, Slack.between(all));
  }

  private static void average(Web web, Cell cell, Period period) {
    List<Flag> flags = cell.topic().flags();
    double times =
        flags.contains(Flag.PER_DAY)
            ? period.dayCount()
            : flags.contains(Flag.PER_MONTH) ? period.monthCount() : years(period);
    if (times <= 1) {
      return;
    }
    List<Flag> rest = flags.stream().filter(f -> !RATES.contains(f)).toList();
    Variable mean = web.in(cell).get(0);
    Variable total = sum(web, cell, rest, mean);
    if (total != null) {
      web.tie(
          new Tie.Sum(
              "product", total, List.of(mean), List.of(times), false, Slack.between(total, mean)));
    }
  }

  private static @Nullable Variable sum(Web web, Cell cell, List<Flag> flags, Variable mean) {
    Variable plain = web.pick(cell.of(cell.topic().flagged(flags)), mean);
    if (plain != null) {
      boolean surelySum =
          flags.contains(Flag.CUMULATIVE)
              || period(cell).monthCount() <= LONGEST_PLAIN
              || plain.sentence() == mean.sentence();
      return surelySum ? plain : null;
    }
    List<Flag> cumulative = new ArrayList<>(flags);
    cumulative.add(Flag.CUMULATIVE);
    return web.pick(cell.of(cell.topic().flagged(cumulative)), mean);
  }

  private static int years(Period period) {
    return period.isWholeMonths() && period.monthCount() % 12 == 0 ? period.monthCount() / 12 : 0;
  }

  private static Period period(Cell cell) {
    return Objects.requireNonNull(cell.when().period());
  }
}
