package attache.claims.frame;

import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.token.Tokens;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who with whom: the sides of one figure, from the words around it and its measure, and from what
 * was spoken of where the words say only "our" or nothing.
 */
final class Who {

  private static final String WORLD = "WLD";

  /** What stands before the one that another has passed in an order. */
  private static final String[] LEFT_BEHIND = {
    "overtook",
    "overtaking",
    "overtaken",
    "surpassed",
    "surpassing",
    "passed",
    "passing",
    "replaced",
    "replacing",
    "displaced",
    "displacing",
    "behind",
    "after",
    "than",
    "unlike"
  };

  private static final Set<String> INWARD = Set.of("goods_imports", "agri_imports");

  private final Scene scene;
  private final Tokens tokens;
  private final Discourse discourse;
  private final Figure figure;
  private final Topic topic;

  /** The first and last token of the words that may name the sides. */
  private final int from;

  private final int to;

  /** Where the measure is named, or the figure where it is not. */
  private final int anchor;

  /** The sides of the figure before that is of the same words, or nobody. */
  private final Parties before;

  private Who(
      Scene scene,
      Figure figure,
      Topic topic,
      Discourse discourse,
      int from,
      int to,
      Parties before) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.discourse = discourse;
    this.figure = figure;
    this.topic = topic;
    this.from = from;
    this.to = to;
    this.anchor = figure.first();
    this.before = before;
  }

  private Who(Scene scene, Figure figure, Topic topic, Discourse discourse) {
    this.before = Parties.NONE;
    this.scene = scene;
    this.tokens = scene.tokens;
    this.discourse = discourse;
    this.figure = figure;
    this.topic = topic;
    Match<Cue> cue = topic.cue();
    int first = cue == null ? figure.first() : Math.min(cue.first(), figure.first());
    int last = cue == null ? figure.last() : Math.max(cue.last(), figure.last());
    int begins = Math.max(scene.clauseStart(first), first - Scene.REACH);
    int ends = Math.min(scene.clauseEnd(last), last + Scene.REACH / 2);
    if (cue != null && isTrade(cue) && cue.last() < figure.first()) {
      // "exports to Germany came to $74 bn, and its imports from Germany to $72 bn": each its own
      Figure previous = scene.previous(figure);
      if (previous != null && previous.last() < cue.first()) {
        begins = Math.max(begins, previous.last() + 1);
      }
      Match<Cue> next = scene.after(figure.last(), ends - figure.last(), Who::isTrade);
      if (next != null && scene.next(figure) != null && !tokens.is(next.first() - 1, "of")) {
        ends = Math.min(ends, next.first() - 3);
      }
    }
    this.from = begins;
    this.to = Math.max(ends, figure.last());
    this.anchor = cue == null ? figure.first() : cue.first();
  }

  /** The sides of the figure. */
  static Parties of(
      Scene scene, Figure figure, Topic topic, Kind kind, Discourse discourse, List<Draft> sofar) {
    if (kind == Kind.SHARE
        && !sofar.isEmpty()
        && sofar.getLast().stance.kind() == Kind.RANK
        && sofar.getLast().parties instanceof Parties.Partnership ranked) {
      return ranked; // "the second largest partner after Italy, with a share of 13 percent"
    }
    Who who = new Who(scene, figure, topic, discourse);
    Parties listed = who.listed(kind);
    if (listed != null) {
      return listed;
    }
    Parties turned = who.turned(sofar);
    if (turned != null) {
      return turned;
    }
    Draft same = who.sameTopic(sofar);
    if (same != null && kind != Kind.RANK) {
      if (who.namesNobodySince(same)) {
        return same.parties;
      }
      return who.since(same).parties(kind);
    }
    return who.parties(kind);
  }

  /** "exports to Laos and Cambodia were $4 bn and $7 bn respectively": the same place in both. */
  private @Nullable Parties listed(Kind kind) {
    if (!isSaid(Cue.Role.RESPECTIVELY, figure.last(), to) || kind == Kind.RANK) {
      return null;
    }
    List<Figure> run = Topic.runOf(scene, figure);
    int first = run.getFirst().outerFirst();
    List<Named> places = new ArrayList<>();
    Country other = null;
    for (Named n : named(from, first)) {
      if (n.after("to", "from", "with")) {
        places.add(n);
      } else {
        other = n.country();
      }
    }
    if (run.size() < 2 || places.size() != run.size()) {
      return null;
    }
    Named place = places.get(scene.indexOf(figure) - scene.indexOf(run.getFirst()));
    if (other == null) {
      other = acrossFrom(place.country());
    }
    return switch (place.before()) {
      case "to" -> new Parties.Flow(listOf(other), listOf(place.country()));
      case "from" -> new Parties.Flow(listOf(place.country()), listOf(other));
      default -> between(other, place.country());
    };
  }

  /**
   * "exported $2 bn to Serbia and imported $1 bn", "imports rose 1 %": the sides of the flow
   * before, turned when the goods go the other way; null when this figure's words name sides of
   * their own.
   */
  private @Nullable Parties turned(List<Draft> sofar) {
    Match<Cue> cue = topic.cue();
    if (cue == null || sofar.isEmpty() || shape() != Measure.Shape.DIRECTED) {
      return null;
    }
    Draft last = sofar.getLast();
    Match<Cue> lastCue = last.topic.cue();
    if (last.figure == null
        || lastCue == null
        || last.figure.last() >= cue.first()
        || cue.first() > figure.first()
        || !isTrade(cue)
        || !isTrade(lastCue)
        || named(cue.first() - 3, behind()).stream()
            .anyMatch(n -> n.first() > cue.first() || !n.after("to", "from", "in", "with"))
        || isOurs(cue) != isOurs(lastCue)
        || !(last.parties instanceof Parties.Flow(List<Country> o, List<Country> d))) {
      return null;
    }
    return isInward(cue) == isInward(lastCue) ? last.parties : new Parties.Flow(d, o);
  }

  private boolean isOurs(Match<Cue> measure) {
    return scene.before(measure.first(), 3, c -> Scene.is(c, Cue.Role.SELF)) != null;
  }

  private static boolean isTrade(Match<Cue> cue) {
    return cue.value() instanceof Cue.Measured(String m, var s) && isGoods(m);
  }

  private static boolean isInward(Match<Cue> cue) {
    return cue.value() instanceof Cue.Measured(String m, var s) && m.endsWith("imports");
  }

  /**
   * The draft before, when its figure is one of the same words: "exports rose 8 % to $5 billion".
   */
  private @Nullable Draft sameTopic(List<Draft> sofar) {
    if (sofar.isEmpty() || topic.cue() == null) {
      return null;
    }
    Draft before = sofar.getLast();
    return before.topic.cue() != null
            && before.figure != null
            && before.topic.cue().first() == topic.cue().first()
            && before.figure.last() < figure.first()
            && topic.cue().last() < figure.first()
            && before.stance.kind() != Kind.SHARE
        ? before
        : null;
  }

  /** Whether no side is named between the draft's figure and this one, or behind this one. */
  private boolean namesNobodySince(Draft draft) {
    return named(java.util.Objects.requireNonNull(draft.figure).last() + 1, behind()).isEmpty();
  }

  /** The last token before the next figure, inside the clause. */
  private int behind() {
    Figure next = scene.next(figure);
    return Math.min(to, next == null ? to : next.outerFirst() - 1);
  }

  /** The same figure, with the sides named since the draft's figure in place of those before. */
  private Who since(Draft draft) {
    int first = java.util.Objects.requireNonNull(draft.figure).last() + 1;
    return new Who(scene, figure, topic, discourse, first, behind(), draft.parties);
  }

  private Parties parties(Kind kind) {
    if (kind == Kind.RANK) {
      return ranked();
    }
    Parties parties =
        switch (shape()) {
          case PAIR -> between();
          case DIRECTED -> directed();
          case COUNTRY -> about();
          case PARK, EVENT -> ofPark();
        };
    return kind == Kind.SHARE ? partnership(parties) : parties;
  }

  /** "Russia's share in the foreign trade of Kyrgyzstan": a partner within one side's total. */
  private Parties shareOf(List<Country> whole) {
    for (Named n : named(from, to)) {
      if (!whole.contains(n.country()) && !n.after("in") && Sides.isSide(n.country())) {
        return new Parties.Partnership(whole, List.of(n.country()));
      }
    }
    return about(whole);
  }

  /** A share of exports to one partner is that partner's share of the exporter's total. */
  private Parties partnership(Parties parties) {
    if (parties instanceof Parties.Flow(List<Country> origin, List<Country> destination)
        && !origin.isEmpty()
        && !destination.isEmpty()) {
      boolean inward =
          topic.measure() != null
              && (INWARD.contains(topic.measure())
                  || topic.measure().startsWith("fdi")
                  || topic.measure().equals("investment"));
      return inward
          ? new Parties.Partnership(destination, origin)
          : new Parties.Partnership(origin, destination);
    }
    return parties instanceof Parties.About(List<Country> whole) ? shareOf(whole) : parties;
  }

  private Measure.Shape shape() {
    String measure = topic.measure();
    if (measure == null) {
      return Measure.Shape.PAIR;
    }
    if (measure.equals("jobs") || measure.equals("other:people")) {
      return Measure.Shape.COUNTRY;
    }
    if (measure.startsWith("product:")) {
      return Measure.Shape.DIRECTED;
    }
    if (measure.startsWith("other:")) {
      return switch (measure) {
        case "other:trade_and_investment" -> Measure.Shape.PAIR;
        case "other:spending", "other:sales" -> Measure.Shape.DIRECTED;
        default -> Measure.Shape.COUNTRY;
      };
    }
    return Catalogue.standard().find(measure).map(Measure::shape).orElse(Measure.Shape.PAIR);
  }

  /** A country named in the words around the figure, with the word before it. */
  private record Named(Country country, boolean adjective, int first, int last, String before) {

    boolean after(String... prepositions) {
      for (String preposition : prepositions) {
        if (before.equals(preposition)) {
          return true;
        }
      }
      return false;
    }
  }

  private List<Named> named(int first, int last) {
    List<Named> named = new ArrayList<>();
    int at = Math.max(first, scene.start);
    int stop = Math.min(last, scene.end - 1);
    while (at <= stop) {
      Match<Cue> cue = scene.cueAt(at);
      if (cue == null) {
        at++;
        continue;
      }
      if (cue.first() >= first
          && cue.value() instanceof Cue.Place(Country country, boolean adjective, _)) {
        named.add(
            new Named(country, adjective, cue.first(), cue.last(), prepositionOf(cue, named)));
      }
      at = cue.last() + 1;
    }
    return named;
  }

  /**
   * The preposition before a country; in "to the USA and Canada" that of the first holds for all.
   */
  private String prepositionOf(Match<Cue> place, List<Named> sofar) {
    int before = place.first() - 1;
    while (before >= scene.start
        && (tokens.isAny(before, "the", "neighbouring", "both", "either", "all")
            || (tokens.is(before, "of") && tokens.is(before - 1, "republic")))) {
      before--;
    }
    if (before < scene.start) {
      return "";
    }
    if (!sofar.isEmpty()
        && tokens.isAny(before, "and", ",", "&", "-", "–")
        && before - sofar.getLast().last() <= 2) {
      return sofar.getLast().before();
    }
    return tokens.kind(before) == Tokens.Kind.WORD
        ? tokens.text(before).toLowerCase(java.util.Locale.ROOT)
        : "";
  }

  private boolean possessive(Named named) {
    int next = named.last() + 1;
    return tokens.isAny(next, "'s", "’s", "’", "'");
  }

  private boolean isSaid(Cue.Role role, int first, int last) {
    return scene.has(role, first, last);
  }

  // ---- no direction

  private Parties between() {
    List<Named> named = named(from, to);
    List<Country> sides = bothOf(named);
    if (sides.size() >= 2) {
      return new Parties.Between(sides);
    }
    Named with = null;
    Named subject = null;
    for (Named n : named) {
      if (n.after("with") && with == null) {
        with = n;
      } else if (subject == null && Sides.isSide(n.country())) {
        subject = n;
      }
    }
    if (with != null) {
      Country other =
          subject != null && !subject.country().equals(with.country())
              ? subject.country()
              : acrossFrom(with.country());
      return between(other, with.country());
    }
    if (isSaid(Cue.Role.PAIR, from, to) || isOfBoth(topic.cue()) || named.isEmpty()) {
      return pair();
    }
    Country only = named.getFirst().country();
    Country other = acrossFrom(only);
    return between(only, other);
  }

  private static Parties between(@Nullable Country one, @Nullable Country other) {
    List<Country> sides = new ArrayList<>();
    if (one != null) {
      sides.add(one);
    }
    if (other != null && !other.equals(one)) {
      sides.add(other);
    }
    return sides.isEmpty() ? Parties.NONE : new Parties.Between(sides);
  }

  private Parties pair() {
    // the sides of the figure before, when the sentence goes on about the same
    if (topic.basis() == Topic.Basis.INHERITED && !discourse.parties.equals(Parties.NONE)) {
      return discourse.parties;
    }
    List<Named> inSentence = named(anchor - Scene.REACH, figure.last() + Scene.REACH);
    List<Country> whole = discourse.sides.pair();
    if (whole.size() == 2 && inSentence.stream().map(Named::country).toList().containsAll(whole)) {
      return new Parties.Between(whole);
    }
    List<Country> sides = bothOf(inSentence);
    if (sides.size() == 2 && (!discourse.sides.sharesOne(sides) || scene.linked(sides))) {
      return new Parties.Between(sides);
    }
    List<Country> pair = discourse.pair();
    return pair.isEmpty() ? Parties.NONE : new Parties.Between(pair);
  }

  /**
   * The two sides the words name together: "between A and B", "A and B", "A-B trade", "A with B".
   */
  private List<Country> bothOf(List<Named> named) {
    Set<Country> linked = new LinkedHashSet<>();
    for (int i = 0; i < named.size(); i++) {
      Named one = named.get(i);
      if (one.after("between")) {
        linked.clear();
        for (int j = i; j < named.size() && named.get(j).after("between"); j++) {
          linked.add(named.get(j).country());
        }
        if (linked.size() >= 2) {
          return List.copyOf(linked);
        }
      }
    }
    linked.clear();
    for (int i = 0; i + 1 < named.size(); i++) {
      Named one = named.get(i);
      Named other = named.get(i + 1);
      boolean joined =
          other.first() - one.last() <= 3
              && tokens.isAny(one.last() + 1, "and", "-", "–", "—", "/", "&", "with");
      if (joined && !one.country().equals(other.country())) {
        return List.of(one.country(), other.country());
      }
    }
    for (Named n : named) {
      if (Sides.isSide(n.country()) && !(n.country().isGroup() && n.after("in"))) {
        linked.add(n.country());
      }
    }
    return linked.size() == 2 ? List.copyOf(linked) : List.of();
  }

  // ---- from one to the other

  private Parties directed() {
    String measure = topic.measure() == null ? "" : topic.measure();
    if (topic.basis() == Topic.Basis.INHERITED
        && discourse.parties instanceof Parties.Flow
        && named(from, to).isEmpty()) {
      return discourse.parties;
    }
    if (isMutual(measure)) {
      return between();
    }
    boolean inward = INWARD.contains(flowOf(measure));
    Country origin = null;
    Country destination = null;
    List<Named> bare = new ArrayList<>();
    for (Named n : nearest(named(from, to))) {
      if (isOwner(n)) {
        bare.addFirst(n);
      } else if (n.after("to", "into", "for", "towards")) {
        destination = destination == null ? n.country() : destination;
      } else if (n.after("from")
          || (n.after("with") && n.adjective() && "companies".equals(measure))
          || (inward && (n.after("with") || isOfOrigin(n)))) {
        origin = origin == null ? n.country() : origin;
      } else if (n.after("with") || (n.after("in") && !n.adjective())) {
        destination = destination == null && !inward ? n.country() : destination;
      } else {
        bare.add(n);
      }
    }
    boolean ours = scene.before(anchor, 3, c -> Scene.is(c, Cue.Role.SELF)) != null;
    for (Named n : bare) {
      boolean receives = inward != (ours && n.last() < anchor);
      if (receives && destination == null && !n.country().equals(origin)) {
        destination = n.country();
      } else if (!receives && origin == null && !n.country().equals(destination)) {
        origin = n.country();
      } else if (destination == null && !n.country().equals(origin)) {
        destination = n.country();
      } else if (origin == null && !n.country().equals(destination)) {
        origin = n.country();
      }
    }
    if (before instanceof Parties.Flow(List<Country> o, List<Country> d)) {
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
      return undirected(inward, ours);
    }
    if (origin == null && destination != null) {
      origin = acrossFrom(destination);
    } else if (origin != null && destination == null) {
      destination = acrossFrom(origin);
    }
    return new Parties.Flow(listOf(origin), listOf(destination));
  }

  /** "with Russian exports up", "France's imports": stands before the measure as its owner. */
  private boolean isOwner(Named named) {
    return named.last() < anchor
        && anchor - named.last() <= 3
        && (named.adjective() || possessive(named))
        && !named.after("to", "from");
  }

  /** "imports of Russian gas": whose the goods are. */
  private boolean isOfOrigin(Named named) {
    return named.after("of") && named.adjective() && named.first() > anchor;
  }

  /** Exports or imports, also where the product has a measure of its own. */
  private String flowOf(String measure) {
    return topic.cue() != null && topic.cue().value() instanceof Cue.Measured(String m, var s)
        ? m
        : measure;
  }

  /** Whether the measure's own words say that it is both sides': "mutual trade". */
  private boolean isOfBoth(@Nullable Match<Cue> cue) {
    return cue != null && tokens.isAny(cue.first(), "two", "bilateral", "mutual", "reciprocal");
  }

  /** "two-way investment", "invested in each other's economies": no direction. */
  private boolean isMutual(String measure) {
    if (isGoods(measure)) {
      return false;
    }
    Match<Cue> cue = topic.cue();
    if (isOfBoth(cue)) {
      return true;
    }
    int first = Math.max(from, anchor - 3);
    int last = Math.min(to, Math.max(anchor, figure.last()) + 8);
    return isSaid(Cue.Role.PAIR, first, last);
  }

  private static boolean isGoods(String measure) {
    return measure.endsWith("exports") || measure.endsWith("imports");
  }

  /** "our exports", "exports": by the speaker's side, the figure before, or both sides' pair. */
  private Parties undirected(boolean inward, boolean ours) {
    if (!ours
        && discourse.parties instanceof Parties.Flow(List<Country> o, List<Country> d)
        && discourse.measure != null
        && isGoods(discourse.measure)
        && topic.measure() != null) {
      boolean same = INWARD.contains(discourse.measure) == inward;
      return same ? discourse.parties : new Parties.Flow(d, o);
    }
    Country home = discourse.sides.home();
    if (ours && home != null) {
      Country other = discourse.other(home);
      return inward
          ? new Parties.Flow(listOf(other), listOf(home))
          : new Parties.Flow(listOf(home), listOf(other));
    }
    List<Country> pair = discourse.pair();
    return pair.isEmpty() ? Parties.NONE : new Parties.Between(pair);
  }

  private List<Named> nearest(List<Named> named) {
    List<Named> sorted = new ArrayList<>(named);
    sorted.sort((a, b) -> Integer.compare(distance(a), distance(b)));
    return sorted;
  }

  private int distance(Named named) {
    int toAnchor = Math.abs(named.first() - anchor);
    int toFigure = Math.abs(named.first() - figure.first());
    return Math.min(toAnchor, toFigure);
  }

  private static List<Country> listOf(@Nullable Country country) {
    return country == null ? List.of() : List.of(country);
  }

  private @Nullable Country acrossFrom(Country side) {
    Country other = discourse.other(side);
    return side.equals(other) ? null : other;
  }

  // ---- one side

  private Parties about() {
    boolean jobs = "jobs".equals(topic.measure());
    List<Named> named = named(from, to);
    Named best = null;
    for (Named n : nearest(named)) {
      boolean in = n.after("in", "of", "across");
      // "the world's largest market" says whose of nobody
      if (best == null || best.country().code().equals(WORLD)) {
        best = n;
      }
      if (jobs && in && n.first() > figure.first()) {
        best = n;
        break;
      }
    }
    if (isSaid(Cue.Role.PAIR, Math.max(from, figure.first() - 6), to) && jobs) {
      return about(discourse.pair());
    }
    if (best != null
        && (jobs ? !isNear(best) : best.country().code().equals(WORLD) && possessive(best))) {
      best = null;
    }
    if (best != null) {
      return about(List.of(best.country()));
    }
    Country home = discourse.sides.home();
    if (home != null && (jobs || isSaid(Cue.Role.SELF, from, to))) {
      return about(List.of(home));
    }
    if (tokens.is(anchor - 1, "our") && discourse.sides.pair().size() == 2) {
      return Parties.NONE; // which of the two speaks is not known
    }
    if (discourse.country != null) {
      return about(List.of(discourse.country));
    }
    return Parties.NONE;
  }

  /** In the figure, or near enough to say where the jobs are. */
  private boolean isNear(Named named) {
    return named.first() >= figure.outerFirst() - 8
        && named.first() <= figure.last() + 8
        && !scene.figureBetween(figure.last(), named.first())
        && !(named.last() < figure.first() && named.after("to", "from"));
  }

  private static Parties about(List<Country> countries) {
    return countries.isEmpty() ? Parties.NONE : new Parties.About(countries);
  }

  private Parties ofPark() {
    List<Country> pair = discourse.pair();
    return pair.isEmpty() ? Parties.NONE : new Parties.Between(pair);
  }

  // ---- places in an order

  /**
   * "A is B's third largest partner", "A is the third largest partner of B", "making A the largest
   * partner of B".
   */
  private Parties ranked() {
    int first = figure.first();
    Country reporter = null;
    Country partner = null;
    List<Named> named = named(from, to);
    for (int i = named.size() - 1; i >= 0; i--) {
      Named n = named.get(i);
      if (n.last() >= first) {
        continue;
      }
      if (possessive(n) && reporter == null) {
        reporter = n.country();
      } else if (partner == null
          && !n.country().equals(reporter)
          && !n.after("in", "of")
          && !n.after(LEFT_BEHIND)) {
        partner = n.country();
      }
    }
    boolean ours = scene.before(first, 4, c -> Scene.is(c, Cue.Role.SELF)) != null;
    for (Named n : named) {
      if (n.first() > figure.last()
          && n.first() - figure.last() <= 8
          && n.after("of", "for", "to", "in")
          && !(ours && n.after("in"))
          && !n.adjective()
          && reporter == null
          && (Sides.isSide(n.country()) && !n.country().equals(partner))) {
        reporter = n.country();
      }
    }
    if (isAboutOne() || (reporter != null && reporter.code().equals(WORLD))) {
      Country subject =
          partner != null || reporter == null || reporter.code().equals(WORLD) ? partner : reporter;
      if (subject == null) {
        subject = discourse.country;
      }
      return subject == null ? Parties.NONE : about(List.of(subject));
    }
    for (Named n : named) {
      // "the largest destination for French investment"
      if (n.first() > figure.first()
          && n.first() - figure.last() <= 4
          && n.adjective()
          && reporter == null
          && !n.country().equals(partner)) {
        reporter = n.country();
      }
    }
    if (ours && reporter == null) {
      reporter =
          discourse.sides.home() != null && !discourse.sides.home().equals(partner)
              ? discourse.sides.home()
              : partner == null ? null : acrossFrom(partner);
    }
    if (reporter == null && partner != null) {
      reporter = acrossFrom(partner);
    }
    if (partner == null && reporter != null) {
      partner =
          discourse.country != null && !discourse.country.equals(reporter)
              ? discourse.country
              : acrossFrom(reporter);
    }
    if (partner != null && partner.equals(reporter)) {
      reporter = acrossFrom(partner);
    }
    if (partner == null && reporter == null) {
      return discourse.parties instanceof Parties.Partnership ? discourse.parties : pairAsRank();
    }
    return new Parties.Partnership(listOf(reporter), listOf(partner));
  }

  private Parties pairAsRank() {
    List<Country> pair = discourse.pair();
    return pair.size() == 2
        ? new Parties.Partnership(List.of(pair.get(0)), List.of(pair.get(1)))
        : Parties.NONE;
  }

  /** "the world's second largest economy": a rank of one country among all. */
  private boolean isAboutOne() {
    String measure = topic.measure();
    return measure != null
        && (measure.startsWith("other:rank")
            || !(topic.cue() != null && topic.cue().value() instanceof Cue.Partner))
        && shape() == Measure.Shape.COUNTRY;
  }
}
