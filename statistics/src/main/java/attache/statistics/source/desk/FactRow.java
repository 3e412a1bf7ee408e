package attache.statistics.source.desk;

import attache.statistics.series.Frequency;
import attache.statistics.series.Status;
import attache.statistics.source.Column;
import attache.statistics.source.StagedRow;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Measure.Shape;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row of a register; what cannot be read is complained of, and the row gives nothing. */
final class FactRow {

  private static final int LONGEST_ID = 80;

  private static final Map<String, Status> STATUS =
      Map.of(
          "stated", Status.STATED,
          "target", Status.PLANNED,
          "plan", Status.PLANNED,
          "planned", Status.PLANNED,
          "forecast", Status.PLANNED,
          "disputed", Status.UNSUPPORTED,
          "undated", Status.UNSUPPORTED,
          "unsupported", Status.UNSUPPORTED);

  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          Map.entry("thousand", 3),
          Map.entry("thousands", 3),
          Map.entry("k", 3),
          Map.entry("million", 6),
          Map.entry("millions", 6),
          Map.entry("mln", 6),
          Map.entry("mn", 6),
          Map.entry("m", 6),
          Map.entry("billion", 9),
          Map.entry("billions", 9),
          Map.entry("bln", 9),
          Map.entry("bn", 9),
          Map.entry("trillion", 12),
          Map.entry("tn", 12));

  private static final Map<String, String> UNITS =
      Map.of(
          "$", "USD",
          "us$", "USD",
          "€", "EUR",
          "%", "percent",
          "km2", "ucum:km2",
          "km²", "ucum:km2",
          "ha", "ucum:har",
          "t", "ucum:t",
          "tonnes", "ucum:t",
          "km", "ucum:km");

  private final DeskTable.Row row;
  private final boolean commaIsDecimal;
  private final Map<String, EntityNames> entities;
  private final Complaints complaints;
  private boolean bad;

  /**
   * @param commaIsDecimal whether the table comes from a spreadsheet that writes decimal commas
   * @param entities what the whole table says of each entity
   */
  FactRow(
      DeskTable.Row row,
      boolean commaIsDecimal,
      Map<String, EntityNames> entities,
      Complaints complaints) {
    this.row = row;
    this.commaIsDecimal = commaIsDecimal;
    this.entities = entities;
    this.complaints = complaints;
  }

  /** A unit and how many powers of ten go with it. */
  private record ScaledUnit(Unit unit, int power) {}

  private void complain(String column, String what) {
    bad = true;
    complaints.add(row.line(), column, what);
  }

  /** The row as it is staged, or null when it was complained of. */
  @Nullable StagedRow staged() {
    String entityId = EntityNames.id(row);
    if (entityId == null) {
      complain(
          "entity", "is empty, expected a park, fair or meeting, or else two countries in the row");
    } else if (entityId.length() > LONGEST_ID) {
      complain("entity", Complaints.quoted(entityId) + " is too long for an id or a name");
    }
    RegisterMeasures.Fact measure = measure();
    Period period = period(measure != null && measure.stock());
    boolean growth = growth();
    Status status = status();
    String reporter = country("reporter");
    String origin = country("origin");
    String destination = country("destination");
    if (row.first("outlet", "url") == null) {
      complain("url", "is empty and so is outlet, expected where it was published");
    }
    country("stated_by");
    country("countries");
    Amount amount = measure == null ? null : amount(measure, growth);
    if (measure == null || period == null || entityId == null || status == null) {
      return null;
    }
    EntityNames entity = entities.getOrDefault(entityId, new EntityNames(entityId));
    if (measure.isOfPartners() && entity.isPair()) {
      requireDirection(measure, reporter, origin);
    }
    if (bad || amount == null) {
      return null;
    }
    StagedRow staged =
        new StagedRow(
                row.line(),
                measure.id(),
                Frequency.IRREGULAR,
                period,
                amount.value(),
                amount.unit().text())
            .status(status)
            .reporter(reporter)
            .partner(partner(measure, entity, reporter, origin, destination))
            .origin(directed(measure, reporter, origin, entity))
            .product(row.get("product"), null)
            .between(amount.interval().low(), amount.interval().high())
            .with(Column.ENTITY, entity.isPair() && reporter != null ? null : entityId)
            .with(Column.SCOPE, row.get("scope"))
            .with(Column.SOURCE, row.first("url", "outlet"))
            .with(Column.NOTE, note());
    return growth ? staged.growth() : staged;
  }

  private RegisterMeasures.@Nullable Fact measure() {
    String written = row.get("measure");
    if (written == null) {
      complain("measure", "is empty, expected " + RegisterMeasures.near(""));
      return null;
    }
    return RegisterMeasures.find(written)
        .orElseGet(() -> {
          complain(
              "measure",
              Complaints.quoted(written)
                  + " is not known, expected "
                  + RegisterMeasures.near(written));
          return null;
        });
  }

  private boolean growth() {
    String operation = row.get("operation");
    if (operation == null || operation.equalsIgnoreCase("level")) {
      return false;
    }
    if (!operation.equalsIgnoreCase("growth")) {
      complain("operation", Complaints.quoted(operation) + " is none, expected level or growth");
    }
    return true;
  }

  private @Nullable Status status() {
    String written = row.get("status");
    if (written == null) {
      return Status.STATED;
    }
    Status status = STATUS.get(written.toLowerCase(Locale.ROOT));
    if (status == null) {
      complain(
          "status",
          Complaints.quoted(written)
              + " is none, expected stated, target, plan, forecast, disputed, undated or unsupported");
    }
    return status;
  }

  private @Nullable String country(String column) {
    String written = row.get(column);
    if (written == null) {
      return null;
    }
    String code = null;
    for (String part : written.split("[|;,]", -1)) {
      String stripped = part.strip();
      code =
          stripped.equalsIgnoreCase("WLD") || stripped.equalsIgnoreCase("world")
              ? "WLD"
              : Country.find(stripped).map(Country::code).orElse(null);
      if (code == null) {
        complain(
            column,
            Complaints.quoted(stripped) + " is no country, expected a name or a code such as BLR");
      }
    }
    return code;
  }

  /** A stock holds of a day: of the last one where only the month is known. */
  private @Nullable Period period(boolean stock) {
    try {
      String asOf = row.get("as_of");
      if (asOf != null) {
        return Period.asOf(WrittenDate.parse(asOf).end());
      }
      String from = row.first("date", "start");
      if (from == null) {
        complain("date", "is empty, expected when it happened or as of when it holds");
        return null;
      }
      String until = row.first("until", "end");
      Period period = WrittenDate.parse(from);
      if (until != null) {
        Period last = WrittenDate.parse(until);
        if (last.end().isBefore(period.start())) {
          complain("until", Complaints.quoted(until) + " is before '" + from + "'");
          return null;
        }
        return Period.days(period.start(), last.end());
      }
      return stock && period.dayCount() <= 31 ? Period.asOf(period.end()) : period;
    } catch (IllegalArgumentException e) {
      complain("date", String.valueOf(e.getMessage()));
      return null;
    }
  }

  /**
   * A figure and what it stands for.
   *
   * @param value in whole units
   */
  private record Amount(double value, Unit unit, Interval interval) {}

  private @Nullable Amount amount(RegisterMeasures.Fact measure, boolean growth) {
    ScaledUnit unit = unit(measure, growth);
    String written = row.get("value");
    if (unit == null) {
      return null;
    }
    try {
      if (written == null) {
        return event(unit.unit());
      }
      BigDecimal value = WrittenNumber.parse(written.replace("%", ""), commaIsDecimal);
      BigDecimal scaled = value.scaleByPowerOfTen(unit.power());
      Quantity quantity =
          Quantity.of(
              scaled,
              BigDecimal.ONE.scaleByPowerOfTen(unit.power() - value.scale()),
              unit.unit(),
              hedge());
      return new Amount(scaled.doubleValue(), unit.unit(), interval(quantity));
    } catch (IllegalArgumentException e) {
      complain("value", String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** What happened has its number, or happened once. */
  private @Nullable Amount event(Unit unit) {
    String number = row.get("number");
    if (!(unit instanceof Unit.Count)) {
      complain("value", "is empty, expected a figure in " + unit.text());
      return null;
    }
    if (number == null) {
      return new Amount(1, unit, Interval.point(1));
    }
    int ordinal =
        number.length() <= 6 && number.chars().allMatch(c -> c >= '0' && c <= '9')
            ? Integer.parseInt(number)
            : 0;
    if (ordinal == 0) {
      complain("number", Complaints.quoted(number) + " is no ordinal, expected 3 for the third");
      return null;
    }
    return new Amount(ordinal, unit, Interval.point(ordinal));
  }

  /** The ends that the row gives itself, as the pack's register does, or what the words mean. */
  private Interval interval(Quantity quantity) {
    String low = row.get("low");
    String high = row.get("high");
    return low != null && high != null
        ? new Interval(
            WrittenNumber.parse(low, commaIsDecimal).doubleValue(),
            WrittenNumber.parse(high, commaIsDecimal).doubleValue())
        : quantity.meant();
  }

  private Hedge hedge() {
    String written = row.get("qualifier");
    try {
      return written == null ? Hedge.NONE : Hedge.parse(RegisterMeasures.hedge(written));
    } catch (IllegalArgumentException e) {
      complain(
          "qualifier",
          Complaints.quoted(written)
              + " is none, expected about, nearly, more than, less than, at least or up to");
      return Hedge.NONE;
    }
  }

  /** "million USD", "USD bn", "companies", "%"; the measure's usual one where the cell is empty. */
  private @Nullable ScaledUnit unit(RegisterMeasures.Fact measure, boolean growth) {
    String written = row.get("unit");
    if (written == null) {
      String usual = growth ? "percent" : measure.unit();
      if (usual == null) {
        complain("unit", "is empty, expected one such as 'million USD'");
        return null;
      }
      return new ScaledUnit(Unit.parse(usual), 0);
    }
    int power = 0;
    List<String> rest = new ArrayList<>();
    for (String word : written.split(" ", -1)) {
      Integer scale = SCALES.get(word.toLowerCase(Locale.ROOT).replace(".", ""));
      if (scale != null) {
        power += scale;
      } else if (!word.isEmpty()) {
        rest.add(word);
      }
    }
    String name = String.join(" ", rest);
    try {
      return new ScaledUnit(unit(name), power);
    } catch (IllegalArgumentException e) {
      complain(
          "unit",
          Complaints.quoted(written)
              + " is none, expected for example USD, million EUR, percent or companies");
      return null;
    }
  }

  private static Unit unit(String name) {
    String known = UNITS.get(name.toLowerCase(Locale.ROOT));
    if (known != null) {
      return Unit.parse(known);
    }
    if (name.length() == 3 && name.equals(name.toUpperCase(Locale.ROOT))) {
      return Unit.money(name);
    }
    if (name.indexOf(':') >= 0
        || List.of("percent", "percentage_points", "times", "rank", "1").contains(name)) {
      return Unit.parse(name);
    }
    if (name.isEmpty() || !name.chars().allMatch(c -> Character.isLetter(c) || c == ' ')) {
      throw new IllegalArgumentException(name);
    }
    return Unit.count(name.toLowerCase(Locale.ROOT));
  }

  /** Aid and loans of which nobody can tell who gave them are of no use. */
  private void requireDirection(
      RegisterMeasures.Fact measure, @Nullable String reporter, @Nullable String origin) {
    if (measure.shape() == Shape.DIRECTED && origin == null && reporter == null) {
      complain("origin", "is empty, expected the country that it comes from");
    }
  }

  private static @Nullable String directed(
      RegisterMeasures.Fact measure,
      @Nullable String reporter,
      @Nullable String origin,
      EntityNames entity) {
    if (origin != null || reporter == null || !measure.isOfPartners()) {
      return origin;
    }
    if (measure.id().endsWith("_exports")) {
      return reporter;
    }
    return measure.id().endsWith("_imports") ? other(entity, reporter) : null;
  }

  /** The other country, seen from the reporter; of a third party's flow, its far end. */
  private static @Nullable String partner(
      RegisterMeasures.Fact measure,
      EntityNames entity,
      @Nullable String reporter,
      @Nullable String origin,
      @Nullable String destination) {
    if (origin != null && destination != null) {
      boolean fromFarEnd =
          reporter == null ? measure.id().endsWith("_imports") : destination.equals(reporter);
      return fromFarEnd ? origin : destination;
    }
    return reporter == null || !measure.isOfPartners() ? null : other(entity, reporter);
  }

  private static @Nullable String other(EntityNames entity, String reporter) {
    Set<String> others = new HashSet<>(entity.countries());
    return others.remove(reporter) && others.size() == 1 ? others.iterator().next() : null;
  }

  /** Row, hedge, place, who said it where and when, and the row's own note. */
  private String note() {
    List<String> parts = new ArrayList<>();
    for (String column : List.of("id", "qualifier", "place")) {
      String cell = row.get(column);
      if (cell != null) {
        parts.add(cell.replace('_', ' '));
      }
    }
    String status = row.get("status");
    if (status != null && !status.equalsIgnoreCase("stated")) {
      parts.add(status.toLowerCase(Locale.ROOT));
    }
    String by = row.get("stated_by");
    String outlet = row.get("outlet");
    String day = row.get("stated_date");
    if (by != null) {
      parts.add("said by " + by.replace("|", " and "));
    }
    if (outlet != null) {
      parts.add(outlet);
    }
    if (day != null) {
      parts.add(day);
    }
    String note = row.get("note");
    return String.join(", ", parts) + (note == null ? "" : "; " + note);
  }
}
