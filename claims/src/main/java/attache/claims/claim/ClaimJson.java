package attache.claims.claim;

import attache.claims.statement.CodePoints;
import attache.claims.statement.Statement;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Claims of one statement as the extraction contract has them: one JSON object a claim, fields in a
 * fixed order, only ever added to. {@code start} and {@code end} are code points into the
 * statement's text.
 */
public final class ClaimJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Statement statement;
  private final CodePoints points;

  /** For the claims of this statement. */
  public ClaimJson(Statement statement) {
    this.statement = statement;
    this.points = new CodePoints(statement.text());
  }

  /** The claim on one line. */
  public String line(Claim claim) {
    return JSON.writeValueAsString(of(claim));
  }

  /** The claim as an object. */
  public ObjectNode of(Claim claim) {
    ObjectNode node = JSON.createObjectNode();
    node.put("doc", statement.id());
    node.put("id", claim.id());
    node.put("lang", statement.language());
    node.put("start", points.before(claim.span().start()));
    node.put("end", points.before(claim.span().end()));
    node.put("surface", claim.span().of(statement.text()));
    node.put("sentence", claim.sentence().of(statement.text()));
    node.put("kind", claim.kind().label());
    node.put("baseKind", claim.baseKind() == null ? null : claim.baseKind().label());
    quantity(node, claim.quantity());
    node.put("direction", claim.direction() == null ? null : claim.direction().label());
    node.put("change", claim.change() == null ? null : claim.change().label());
    node.put("timesReading", claim.timesReading() == null ? null : claim.timesReading().label());
    node.put("measure", measure(claim.measure()));
    node.put("product", claim.product());
    node.put("entity", claim.entity());
    parties(node, claim.parties());
    node.put("scope", claim.scope());
    period(node, "period", claim.period());
    node.put("periodBasis", lower(claim.periodBasis()));
    comparison(node, claim.comparison());
    against(node, claim.against());
    node.put("attribution", claim.attribution());
    node.put("attributionCountry", claim.attributionCountry());
    node.put("speaker", claim.speaker());
    ArrayNode flags = node.putArray("flags");
    claim.flags().forEach(f -> flags.add(lower(f)));
    int page = statement.origin().page(claim.span().start());
    node.put("page", page == 0 ? null : page);
    ArrayNode links = node.putArray("links");
    claim
        .links()
        .forEach(l -> links.addObject().put("role", lower(l.role())).put("claim", l.claim()));
    return node;
  }

  /**
   * Measures that the catalogue holds and the contract's own list does not carry the prefix there
   * that all others without a name of their own carry.
   */
  private static @Nullable String measure(@Nullable String measure) {
    boolean listed = Catalogue.standard().find(measure).map(Measure::listed).orElse(true);
    return listed ? measure : "other:" + measure;
  }

  private static void quantity(ObjectNode node, @Nullable Quantity quantity) {
    if (quantity == null) {
      node.putNull("value").putNull("low").putNull("high").putNull("unit");
      node.put("approximator", Hedge.NONE.label());
      return;
    }
    number(node, "value", quantity.value());
    if (quantity.value() == null) {
      number(node, "low", quantity.from());
      number(node, "high", quantity.to());
    } else {
      Interval interval = quantity.stated();
      end(node, "low", interval.low());
      end(node, "high", interval.high());
    }
    node.put("unit", unit(quantity.unit()));
    node.put("approximator", quantity.hedge().label());
  }

  /** UCUM codes stand bare in the contract, all other units as they print themselves. */
  private static String unit(Unit unit) {
    return unit instanceof Unit.Physical physical ? physical.code() : unit.text();
  }

  private static void end(ObjectNode node, String name, double value) {
    number(node, name, Double.isInfinite(value) ? null : BigDecimal.valueOf(value));
  }

  private static void number(ObjectNode node, String name, @Nullable BigDecimal value) {
    if (value == null) {
      node.putNull(name);
      return;
    }
    BigDecimal plain = value.stripTrailingZeros();
    node.put(name, plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private static void parties(ObjectNode node, Parties parties) {
    for (String name :
        List.of("parties", "origin", "destination", "reporter", "partner", "subject")) {
      node.putNull(name);
    }
    switch (parties) {
      case Parties.None() -> {}
      case Parties.Between(List<Country> countries) -> codes(node, "parties", countries);
      case Parties.Flow(List<Country> from, List<Country> to) -> {
        codes(node, "origin", from);
        codes(node, "destination", to);
      }
      case Parties.Partnership(List<Country> reporter, List<Country> partner) -> {
        codes(node, "reporter", reporter);
        codes(node, "partner", partner);
      }
      // the scorer takes a subject that is not null for the annotation's nested object
      case Parties.About(List<Country> subject) -> codes(node, "parties", subject);
    }
  }

  private static void codes(ObjectNode node, String name, List<Country> countries) {
    if (!countries.isEmpty()) {
      ArrayNode array = node.putArray(name);
      countries.forEach(c -> array.add(c.code()));
    }
  }

  private static void against(ObjectNode node, @Nullable Counterpart other) {
    if (other == null) {
      node.putNull("against");
      return;
    }
    ObjectNode against = node.putObject("against");
    against.put("measure", measure(other.measure()));
    parties(against, other.parties());
  }

  private static void comparison(ObjectNode node, @Nullable Comparison comparison) {
    if (comparison == null) {
      node.putNull("comparison");
      return;
    }
    ObjectNode against = node.putObject("comparison");
    against.put("basis", lower(comparison.basis()));
    period(against, "base", comparison.base());
    period(against, "current", comparison.current());
  }

  private static void period(ObjectNode node, String name, @Nullable Period period) {
    if (period == null) {
      node.putNull(name);
      return;
    }
    ObjectNode span = node.putObject(name);
    if (period.asOf()) {
      span.put("asOf", period.start().toString());
    } else if (period.isWholeMonths()) {
      span.put("start", YearMonth.from(period.start()).toString());
      span.put("end", YearMonth.from(period.end()).toString());
    } else {
      span.put("start", period.start().toString());
      span.put("end", period.end().toString());
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
