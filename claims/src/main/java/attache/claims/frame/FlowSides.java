package attache.claims.frame;

import attache.claims.claim.Parties;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From whom to whom: the sides of goods, money or people that go one way. */
final class FlowSides {

  /** How words for goods begin that both sides use. */
  private static final List<String> EITHER_SIDE =
      List.of("shipment", "deliver", "suppli", "поставк", "отгрузк");

  /** Measures of people who come from one country to another. */
  private static final Set<String> PEOPLE = Set.of("tourists", "students");

  /** The word for companies stands no further before their number. */
  private static final int INVESTORS = 8;

  private final Around around;
  private final String measure;
  private final boolean inward;
  private final boolean ours;
  private @Nullable Country origin;
  private @Nullable Country destination;

  /** More places named with the origin or destination: "to Laos and Cambodia". */
  private final List<Country> alsoFrom = new ArrayList<>(0);

  private final List<Country> alsoTo = new ArrayList<>(0);

  private FlowSides(Around around) {
    this.around = around;
    this.measure = around.topic().measure() == null ? "" : around.topic().measure();
    this.inward = around.isInward();
    this.ours = around.isOurs();
  }

  static Parties of(Around around) {
    FlowSides sides = new FlowSides(around);
    Discourse discourse = around.discourse();
    if (around.topic().basis() == Topic.Basis.INHERITED
        && discourse.parties instanceof Parties.Flow
        && around.named().isEmpty()) {
      return discourse.parties;
    }
    return sides.isMutual() ? PairSides.of(around) : sides.parties();
  }

  private Parties parties() {
    if (investorsInName() instanceof Country investor && origin == null) {
      origin = investor;
    }
    for (Named bare : related()) {
      place(bare);
    }
    if (around.before() instanceof Parties.Flow(List<Country> o, List<Country> d)) {
      origin = origin == null && !o.isEmpty() ? o.getFirst() : origin;
      destination = destination == null && !d.isEmpty() ? d.getFirst() : destination;
    }
    if (origin != null && origin.equals(destination)) {
      if (inward) {
        origin = null;
      } else {
        destination = null;
      }
    }
    if (origin == null && destination == null) {
      return undirected();
    }
    if (origin == null && destination != null) {
      origin = around.acrossFrom(destination);
    } else if (origin != null && destination == null && !goesToSeveral(origin)) {
      destination = around.acrossFrom(origin);
    }
    return new Parties.Flow(list(origin, alsoFrom), list(destination, alsoTo));
  }

  /**
   * "Korea's exports grew by 11 %, to China by 22 % and to the US by 46 %": the first is to all.
   */
  private boolean goesToSeveral(Country from) {
    if (!Around.isGoods(flowOf())) {
      return false;
    }
    return around.scene().named(around.scene().start, around.scene().end).stream()
            .filter(n -> n.is(Relation.TO, Relation.FROM) && Sides.isSide(n.country()))
            .map(Named::country)
            .filter(c -> !c.equals(from))
            .distinct()
            .count()
        > 1;
  }

  private static List<Country> list(@Nullable Country first, List<Country> more) {
    if (first == null || more.isEmpty()) {
      return Around.listOf(first);
    }
    List<Country> all = new ArrayList<>(List.of(first));
    more.stream().filter(c -> !all.contains(c)).forEach(all::add);
    return all;
  }

  /** Takes the places whose relation tells where they belong; the others are given back. */
  private List<Named> related() {
    List<Named> bare = new ArrayList<>();
    for (Named n : around.nearest()) {
      if (isWhoCame(n)) {
        origin = n.country();
      } else if (isRecipient(n)) {
        destination = n.country();
      } else if (isOwner(n)) {
        bare.addFirst(n);
      } else if (isBalance() && n.is(Relation.TO, Relation.FROM)) {
        // "purchases from Peru left a deficit": with Peru; "a deficit for Chile": Chile's
        if (around.tokens().is(n.first() - 1, Particle.FOR)) {
          origin = n.country();
        } else if (destination == null) {
          destination = n.country();
        }
      } else if (n.is(Relation.TO)) {
        if (destination == null) {
          destination = n.country();
          listed(n, alsoTo);
        }
      } else if (n.is(Relation.FROM)
          || (n.is(Relation.WITH) && n.adjective() && "companies".equals(measure))
          || (inward && (n.is(Relation.WITH) || isOfOrigin(n)))) {
        if (origin == null) {
          origin = n.country();
          listed(n, alsoFrom);
        }
      } else if (n.is(Relation.WITH) || (n.is(Relation.IN) && !n.adjective())) {
        destination = destination == null && !inward ? n.country() : destination;
      } else {
        bare.add(n);
      }
    }
    return bare;
  }

  /** The places in one list with this one: no verb or figure stands between them. */
  private void listed(Named one, List<Country> more) {
    for (Named n : around.named()) {
      if (n.relation() == one.relation()
          && !n.country().equals(one.country())
          && !n.adjective()
          && Math.abs(n.first() - one.first()) <= 4
          && around.scene().joins(Math.max(n.first(), one.first()) - 1)) {
        more.add(n.country());
      }
    }
  }

  /** A place that only its order tells: whose measure it is, then whom with. */
  private void place(Named n) {
    boolean receives = inward != (ours && n.last() < around.anchor());
    Country country = n.country();
    if (n.is(Relation.LEFT_BEHIND)) {
      return;
    }
    if (n.is(Relation.OF) && !n.adjective() && n.first() > around.anchor()) {
      // "the exports of Chile" are Chile's; "that of Britain" behind Chile's is no partner
      if (inward && destination == null) {
        destination = country;
      } else if (!inward && origin == null) {
        origin = country;
      }
      return;
    }
    if (receives && destination == null && !country.equals(origin)) {
      destination = country;
    } else if (!receives && origin == null && !country.equals(destination)) {
      origin = country;
    } else if (destination == null && !country.equals(origin)) {
      destination = country;
    } else if (origin == null && !country.equals(destination)) {
      origin = country;
    }
  }

  /** "with Russian exports up", "France's imports": stands before the measure as its owner. */
  private boolean isOwner(Named named) {
    return named.last() < around.anchor()
        && around.anchor() - named.last() <= 3
        && (named.adjective() || named.owner())
        && !named.is(Relation.TO, Relation.FROM);
  }

  /** "imports of Russian gas": whose the goods are. */
  private boolean isOfOrigin(Named named) {
    Match<Cue> cue = around.topic().cue();
    // импорт российских товаров; "importaciones peruanas" are the importer's
    boolean next =
        cue != null && named.first() == cue.last() + 1 && !around.tokens().knows(Particle.OF);
    return named.adjective()
        && named.first() > around.anchor()
        && (named.is(Relation.OF) || (next && around.isInward()));
  }

  /** 中资企业: whose the companies are, in the word for them; null where it does not say. */
  private @Nullable Country investorsInName() {
    Scene scene = around.scene();
    if (!scene.isString() || !measure.equals("companies")) {
      return null;
    }
    int from = Math.max(scene.start, around.figure().outerFirst() - INVESTORS);
    for (int at = around.figure().last(); at >= from; at--) {
      Match<Cue> cue = scene.cueAt(at);
      if (cue != null
          && cue.value() instanceof Cue.Measured
          && scene.tokens.is(cue.first(), "中")
          && scene.tokens.isAny(cue.first() + 1, "资", "資", "企")) {
        return new Country("CHN");
      }
    }
    return null;
  }

  /** "60,000 Russian tourists visited Morocco": who they are, in the figure itself. */
  private boolean isWhoCame(Named n) {
    return n.adjective()
        && PEOPLE.contains(measure)
        && n.first() >= around.figure().first()
        && n.last() <= around.figure().last();
  }

  /** "the bank has lent Ethiopia €100 million": right behind the verb of giving. */
  private boolean isRecipient(Named n) {
    Match<Cue> cue = around.topic().cue();
    return cue != null
        && cue.value() instanceof Cue.Measured(String m, Cue.Strength strength)
        && strength == Cue.Strength.VERB
        && (m.equals("loans") || m.equals("aid") || m.equals("goods_exports"))
        && around.tokens().knows(Particle.THE)
        && n.first() == cue.last() + 1
        && n.is(Relation.SUBJECT)
        && !n.adjective();
  }

  private boolean isBalance() {
    return measure.endsWith("balance");
  }

  private String flowOf() {
    return around.topic().cue() != null
            && around.topic().cue().value() instanceof Cue.Measured(String m, var s)
        ? m
        : measure;
  }

  /** "two-way investment", "invested in each other's economies": no direction. */
  private boolean isMutual() {
    if (Around.isGoods(measure)) {
      return false;
    }
    if (around.isOfBoth()) {
      return true;
    }
    int anchor = around.anchor();
    int first = Math.max(around.from(), anchor - 3);
    int last = Math.min(around.to(), Math.max(anchor, around.figure().last()) + 8);
    return around.scene().has(Cue.Role.PAIR, first, last);
  }

  /** "deliveries": what is sold by the one and bought by the other. */
  private boolean isOfEitherSide() {
    Match<Cue> cue = around.topic().cue();
    String word = cue == null ? "" : around.tokens().text(cue.first()).toLowerCase(Locale.ROOT);
    return EITHER_SIDE.stream().anyMatch(word::startsWith);
  }

  /** "our exports", "exports": by the speaker's side, the figure before, or both sides' pair. */
  private Parties undirected() {
    Discourse discourse = around.discourse();
    if (!ours
        && discourse.parties instanceof Parties.Flow(List<Country> o, List<Country> d)
        && discourse.measure != null
        && Around.isGoods(discourse.measure)
        && around.topic().measure() != null) {
      boolean same = Around.isInward(discourse.measure) == inward || isOfEitherSide();
      if (discourse.several) {
        return same ? new Parties.Flow(o, List.of()) : new Parties.Flow(List.of(), o);
      }
      return same ? discourse.parties : new Parties.Flow(d, o);
    }
    Country home = discourse.sides.home();
    if (!ours && discourse.owner != null && Around.isGoods(flowOf())) {
      home = discourse.owner;
    }
    if ((ours || (home != null && Around.isGoods(flowOf()))) && home != null) {
      Country other = discourse.other(home);
      return inward
          ? new Parties.Flow(Around.listOf(other), Around.listOf(home))
          : new Parties.Flow(Around.listOf(home), Around.listOf(other));
    }
    List<Country> pair = discourse.pair();
    return pair.isEmpty() ? Parties.NONE : new Parties.Between(pair);
  }
}
