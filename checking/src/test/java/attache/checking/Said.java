package attache.checking;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Claim.Flag;
import attache.claims.claim.Comparison;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.Link;
import attache.claims.claim.Parties;
import attache.claims.claim.PeriodBasis;
import attache.claims.claim.TimesReading;
import attache.claims.statement.Span;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims for tests, as the reader would make them, written down in one line each. */
public final class Said {

  private final String id;
  private Kind kind = Kind.LEVEL;
  private @Nullable Kind baseKind;
  private @Nullable Quantity quantity;
  private @Nullable Direction direction;
  private @Nullable Change change;
  private @Nullable TimesReading timesReading;
  private @Nullable String measure = "goods_trade_turnover";
  private @Nullable String product;
  private @Nullable String entity;
  private Parties parties = Parties.NONE;
  private @Nullable String scope;
  private @Nullable Period period;
  private PeriodBasis basis = PeriodBasis.NONE;
  private @Nullable Comparison comparison;
  private @Nullable String attributionCountry;
  private @Nullable String speaker;
  private Span sentence = new Span(0, 1);
  private final List<Flag> flags = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private Said(String id) {
    this.id = id;
  }

  /** A claim of that id. */
  public static Said claim(String id) {
    return new Said(id);
  }

  /** Money, "4.6" "million": the digits as printed and the scale's power of ten. */
  public Said usd(String digits, int power) {
    return money(digits, power, "USD");
  }

  /** Money of another currency. */
  public Said money(String digits, int power, String currency) {
    return quantity(scaled(digits, power, Unit.money(currency)));
  }

  /** Things counted, digits and power of ten. */
  public Said count(String digits, int power, String noun) {
    kind = Kind.COUNT;
    return quantity(scaled(digits, power, Unit.count(noun)));
  }

  /** A growth or fall by so many percent. */
  public Said percent(String digits, @Nullable Direction way) {
    kind = Kind.CHANGE;
    direction = way;
    change = Change.BY;
    return quantity(Quantity.of(digits, Unit.PERCENT));
  }

  /** "1.3 times". */
  public Said times(String digits, TimesReading reading) {
    kind = Kind.CHANGE;
    direction = Direction.UP;
    change = Change.TIMES;
    timesReading = reading;
    return quantity(Quantity.of(digits, Unit.TIMES));
  }

  /** A share in percent. */
  public Said share(String digits) {
    kind = Kind.SHARE;
    return quantity(Quantity.of(digits, Unit.PERCENT));
  }

  /** A place among partners. */
  public Said rank(int place) {
    kind = Kind.RANK;
    return quantity(Quantity.of(String.valueOf(place), Unit.RANK));
  }

  /** A record without a number. */
  public Said record() {
    kind = Kind.RECORD;
    return this;
  }

  /** Any quantity. */
  public Said quantity(Quantity number) {
    quantity = number;
    return this;
  }

  /** With the hedge word. */
  public Said hedge(Hedge hedge) {
    if (quantity != null) {
      quantity = quantity.withHedge(hedge);
    }
    return this;
  }

  /** Of another kind than the figure has by itself; of a forecast, the kind before is kept. */
  public Said kind(Kind other) {
    if (other == Kind.FORECAST || other == Kind.TARGET) {
      baseKind = kind;
    }
    kind = other;
    return this;
  }

  /** Going up or down. */
  public Said way(Direction other) {
    direction = other;
    return this;
  }

  /** A change put in another form. */
  public Said change(Change form) {
    change = form;
    return this;
  }

  /** Of a measure. */
  public Said of(@Nullable String id) {
    measure = id;
    return this;
  }

  /** Of a product. */
  public Said product(String id) {
    product = id;
    return this;
  }

  /** About a park, fair or project. */
  public Said entity(String name) {
    entity = name;
    return this;
  }

  /** Both sides without direction. */
  public Said between(String... codes) {
    parties = new Parties.Between(countries(codes));
    return this;
  }

  /** From the one to the other. */
  public Said flow(String origin, String destination) {
    parties = new Parties.Flow(countries(origin), countries(destination));
    return this;
  }

  /** The partner's place in the reporter's trade. */
  public Said partner(String reporter, String partner) {
    parties = new Parties.Partnership(countries(reporter), countries(partner));
    return this;
  }

  /** One country. */
  public Said about(String code) {
    parties = new Parties.About(countries(code));
    return this;
  }

  /** Among whom a rank is meant. */
  public Said scope(String words) {
    scope = words;
    return this;
  }

  /** In a period, as its text form. */
  public Said in(String text) {
    period = Period.parse(text);
    basis = PeriodBasis.STATED;
    return this;
  }

  /** In the present tense. */
  public Said now() {
    basis = PeriodBasis.PRESENT;
    return this;
  }

  /** Against what a change is measured. */
  public Said against(Comparison.Basis how, @Nullable String base) {
    comparison = new Comparison(how, base == null ? null : Period.parse(base), period);
    return this;
  }

  /** By whose statistics, in the speaker's words. */
  public Said by(String code) {
    attributionCountry = code;
    return this;
  }

  /** In the n-th sentence; all claims stand in the same one unless told. */
  public Said sentence(int n) {
    sentence = new Span(n, n + 1);
    return this;
  }

  /** Said by. */
  public Said speaker(String name) {
    speaker = name;
    return this;
  }

  /** In a period that is only taken over from the sentences before. */
  public Said inherited(String text) {
    period = Period.parse(text);
    basis = PeriodBasis.INHERITED;
    return this;
  }

  /** With flags. */
  public Said flags(Flag... more) {
    flags.addAll(List.of(more));
    return this;
  }

  /** Tied to another claim. */
  public Said link(Link.Role role, String claim) {
    links.add(new Link(role, claim));
    return this;
  }

  /** The claim. */
  public Claim get() {
    return new Claim(
        id,
        sentence,
        sentence,
        kind,
        baseKind,
        quantity,
        direction,
        change,
        timesReading,
        measure,
        product,
        entity,
        parties,
        scope,
        period,
        basis,
        comparison,
        attributionCountry == null ? null : attributionCountry + " statistics",
        attributionCountry,
        speaker,
        flags,
        links);
  }

  private static Quantity scaled(String digits, int power, Unit unit) {
    return Quantity.of(digits, unit).scaled(BigDecimal.ONE.scaleByPowerOfTen(power));
  }

  private static List<Country> countries(String... codes) {
    List<Country> all = new ArrayList<>();
    for (String code : codes) {
      all.add(Country.of(code));
    }
    return all;
  }
}
