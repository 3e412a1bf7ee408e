package attache.statistics.source.table;

import attache.statistics.source.AreaCodes;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.table.Mapping.Check;
import attache.statistics.source.table.Mapping.Kind;
import attache.statistics.source.table.Mapping.Mark;
import attache.statistics.source.table.TableReader.Slot;
import attache.statistics.source.table.TableReading.Figure;
import attache.statistics.source.table.TableReading.TotalCheck;
import attache.vocabulary.period.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a table as they come, each once; then what they have to be together: partners
 * their total, exports and imports their turnover.
 */
final class FigureList {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String what;
  private final Mapping mapping;
  private final Map<Id, Entry> byId = new LinkedHashMap<>();
  private final Map<Column, Sum> sums = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private int twice;

  FigureList(String what, Mapping mapping) {
    this.what = what;
    this.mapping = mapping;
  }

  /** What a figure is of: no two of one table may be the same. */
  private record Id(
      String measure,
      @Nullable String reporter,
      @Nullable String partner,
      @Nullable String product,
      Period period,
      String unit,
      boolean growth,
      @Nullable String scope) {}

  private record Entry(Slot slot, BigDecimal value, BigDecimal halfWidth, boolean adds) {}

  /** The figures that have a total in common. */
  private record Column(
      String measure,
      @Nullable String reporter,
      @Nullable String product,
      Period period,
      String unit,
      @Nullable String scope) {}

  private static final class Sum {
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal tolerance = BigDecimal.ZERO;
    private int partners;
    private int secret;
    private @Nullable Entry total;
    private boolean totalIsNil;
  }

  /** Takes a figure. */
  @SourceQuirk(
      source = "belstat-by-country",
      cause = "Changes are printed as an index: 117 % of the year before is a growth of 17 %.")
  void add(Slot slot, BigDecimal number, boolean adds) {
    BigDecimal half = BigDecimal.valueOf(5, number.scale() + 1).multiply(slot.unit().factor());
    BigDecimal value =
        slot.kind() == Kind.INDEX
            ? number.subtract(HUNDRED)
            : number.multiply(slot.unit().factor());
    put(new Entry(slot, value, half, adds));
  }

  /** Takes what stands for a figure. */
  void mark(Slot slot, Mark mark, boolean adds) {
    boolean total = AreaCodes.WORLD.equals(slot.partner());
    if (slot.kind() == Kind.LEVEL) {
      Sum sum = sums.computeIfAbsent(column(slot), column -> new Sum());
      sum.totalIsNil |= total && mark == Mark.NIL;
      sum.secret += mark == Mark.CONFIDENTIAL && adds ? 1 : 0;
    }
    if (mark == Mark.NIL && slot.kind() == Kind.LEVEL && !total) {
      put(new Entry(slot, BigDecimal.ZERO, BigDecimal.ZERO, adds));
    }
  }

  private void put(Entry entry) {
    Slot slot = entry.slot();
    Entry before = byId.putIfAbsent(id(slot), entry);
    if (before != null) {
      if (before.value().compareTo(entry.value()) != 0) {
        throw new SourceException(
            what
                + ": rows "
                + before.slot().line()
                + " and "
                + slot.line()
                + " both give "
                + slot.measure()
                + " of "
                + slot.reporter()
                + " with "
                + TableWords.clipped(String.valueOf(slot.partner()))
                + " for "
                + slot.period()
                + ", as "
                + before.value().toPlainString()
                + " and "
                + entry.value().toPlainString()
                + "; if they are of different things, let the mapping read the column that tells"
                + " them apart");
      }
      twice++;
      return;
    }
    if (slot.kind() != Kind.LEVEL) {
      return;
    }
    Sum sum = sums.computeIfAbsent(column(slot), column -> new Sum());
    if (AreaCodes.WORLD.equals(slot.partner())) {
      sum.total = entry;
    } else if (entry.adds()) {
      sum.sum = sum.sum.add(entry.value());
      sum.tolerance = sum.tolerance.add(entry.halfWidth());
      sum.partners++;
    }
  }

  private static Id id(Slot s) {
    return new Id(
        s.measure(),
        s.reporter(),
        s.partner(),
        s.product(),
        s.period(),
        s.unit().unit(),
        s.kind() != Kind.LEVEL,
        s.scope());
  }

  private static Column column(Slot s) {
    return new Column(
        s.measure(), s.reporter(), s.product(), s.period(), s.unit().unit(), s.scope());
  }

  /**
   * All figures, and where the mapping wants it what the partners lack of the total.
   *
   * @throws SourceException where the mapping is strict and partners do not add up to their total
   */
  List<Figure> finished() {
    List<Figure> figures = new ArrayList<>();
    Turnover turnover = new Turnover();
    byId.values().forEach(entry -> turnover.see(entry));
    for (Entry entry : byId.values()) {
      Sum sum = sums.get(column(entry.slot()));
      // A total of nothing is no total: the column is not given out yet.
      boolean published = entry.slot().kind() != Kind.LEVEL || sum == null || !sum.totalIsNil;
      if (published && !turnover.follows(entry)) {
        figures.add(figure(entry, note(entry)));
      }
    }
    sums.forEach((column, sum) -> {
      if (sum.totalIsNil) {
        remarks.add(
            "the total of "
                + column.measure()
                + " for "
                + column.period()
                + " is nil, so that the column is taken as not yet published");
      }
      if (sum.secret > 0) {
        remarks.add(
            (sum.secret == 1 ? "1 partner of " : sum.secret + " partners of ")
                + column.measure()
                + " for "
                + column.period()
                + (sum.secret == 1 ? " is confidential" : " are confidential"));
      }
    });
    for (TotalCheck check : checks()) {
      judge(check);
    }
    if (mapping.total().rest()) {
      sums.forEach((column, sum) -> rest(sum, turnover, figures));
    }
    remarks.addAll(turnover.remarks());
    if (twice > 0) {
      remarks.add(
          (twice == 1 ? "1 figure stands" : twice + " figures stand")
              + " twice with the same value and "
              + (twice == 1 ? "was" : "were")
              + " taken once");
    }
    return figures;
  }

  private static @Nullable String note(Entry entry) {
    String own = entry.slot().note();
    if (entry.slot().kind() != Kind.INDEX) {
      return own;
    }
    String index =
        "published as an index, "
            + entry.value().add(HUNDRED).toPlainString()
            + " % of the same period a year earlier";
    return own == null ? index : own + "; " + index;
  }

  private Figure figure(Entry entry, @Nullable String note) {
    Slot s = entry.slot();
    return new Figure(
        s.line(),
        s.measure(),
        s.reporter(),
        s.partner(),
        s.origin(),
        s.product(),
        s.product() == null ? null : mapping.classification(),
        PeriodWords.frequency(s.period()),
        s.period(),
        entry.value(),
        entry.halfWidth(),
        s.unit().unit(),
        s.valuation(),
        s.kind() != Kind.LEVEL,
        s.status(),
        s.scope(),
        s.quantity(),
        s.quantityUnit(),
        note);
  }

  private void judge(TotalCheck check) {
    if (check.addsUp() || (!check.allPartners() && !check.isTooMuch())) {
      return;
    }
    String says =
        "partners of "
            + check.measure()
            + " for "
            + check.period()
            + (check.isTooMuch() ? " are " : " lack ")
            + percent(check.rest().abs(), check.total())
            + (check.isTooMuch() ? " more than the total" : " of the total");
    if (mapping.total().check() == Check.STRICT) {
      throw new SourceException(
          what
              + ": "
              + says
              + " ("
              + check.sum().toPlainString()
              + " against "
              + check.total().toPlainString()
              + "), more than rounding explains; see with --dry-run which names were taken for"
              + " groups");
    }
    remarks.add(says + (check.isTooMuch() ? "; are groups counted with their members?" : ""));
  }

  private static String percent(BigDecimal part, BigDecimal of) {
    return of.signum() == 0
        ? part.toPlainString()
        : part.multiply(HUNDRED).divide(of.abs(), 2, RoundingMode.HALF_UP).toPlainString() + " %";
  }

  private void rest(Sum sum, Turnover turnover, List<Figure> figures) {
    Entry total = sum.total;
    if (total == null || sum.partners == 0) {
      return;
    }
    BigDecimal rest = total.value().subtract(sum.sum);
    BigDecimal tolerance = sum.tolerance.add(total.halfWidth());
    if (rest.compareTo(tolerance) <= 0 || turnover.follows(total)) {
      return;
    }
    Slot s = total.slot();
    Slot slot =
        new Slot(
            s.line(),
            s.measure(),
            s.reporter(),
            AreaCodes.UNSPECIFIED,
            AreaCodes.WORLD.equals(s.origin()) ? AreaCodes.UNSPECIFIED : s.origin(),
            s.product(),
            s.period(),
            s.unit(),
            s.valuation(),
            s.kind(),
            s.status(),
            s.scope(),
            null,
            null,
            null);
    if (byId.containsKey(id(slot))) {
      return;
    }
    figures.add(
        figure(
            new Entry(slot, rest, tolerance, true),
            "the total less the partners listed: confidential or not specified"));
  }

  /** Each total against its partners, in the order of the table; balances may cancel out. */
  List<TotalCheck> checks() {
    List<TotalCheck> checks = new ArrayList<>();
    sums.forEach((column, sum) -> {
      Entry total = sum.total;
      boolean isSum = !column.measure().equals("goods_trade_balance");
      if (total != null && sum.partners > 0 && isSum) {
        checks.add(
            new TotalCheck(
                column.reporter(),
                column.measure(),
                column.period(),
                column.unit(),
                sum.partners,
                sum.sum,
                total.value(),
                sum.tolerance.add(total.halfWidth()),
                mapping.total().allPartners()));
      }
    });
    return checks;
  }

  /** What a user should know of them. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  /**
   * Turnover and balance follow from exports and imports where a table has both, and are then only
   * held against them.
   */
  private final class Turnover {

    private int off;
    private @Nullable Entry firstOff;

    void see(Entry entry) {
      BigDecimal made = made(entry);
      if (made != null) {
        BigDecimal tolerance = entry.halfWidth().multiply(BigDecimal.valueOf(3));
        if (made.subtract(entry.value()).abs().compareTo(tolerance) > 0) {
          off++;
          firstOff = firstOff == null ? entry : firstOff;
        }
      }
    }

    boolean follows(Entry entry) {
      return made(entry) != null;
    }

    private @Nullable BigDecimal made(Entry entry) {
      Slot slot = entry.slot();
      boolean balance = slot.measure().equals("goods_trade_balance");
      if (slot.kind() != Kind.LEVEL
          || (!balance && !slot.measure().equals("goods_trade_turnover"))) {
        return null;
      }
      Entry exports = byId.get(id(slot, "goods_exports"));
      Entry imports = byId.get(id(slot, "goods_imports"));
      if (exports == null || imports == null) {
        return null;
      }
      return balance
          ? exports.value().subtract(imports.value())
          : exports.value().add(imports.value());
    }

    private static Id id(Slot s, String measure) {
      return new Id(
          measure,
          s.reporter(),
          s.partner(),
          s.product(),
          s.period(),
          s.unit().unit(),
          false,
          s.scope());
    }

    List<String> remarks() {
      Entry first = firstOff;
      return first == null
          ? List.of()
          : List.of(
              (off == 1
                      ? "1 figure of turnover or balance is"
                      : off + " figures of turnover or balance are")
                  + " not what exports and imports make, first in row "
                  + first.slot().line());
    }
  }
}
