package attache.claims.frame;

import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who with whom: the sides of one figure, from the words around it and its measure, and from what
 * was spoken of where the words say only "our" or nothing.
 */
final class Who {

  /** What investors bring, in money or in numbers. */
  private static final Set<String> INVESTED =
      Set.of(
          "investment",
          "fdi_flow",
          "fdi_stock",
          "pledged_investment",
          "projects",
          "companies",
          "contracts");

  /** Two shares of one partner stand no further apart. */
  private static final int SHARES_APART = 8;

  /** Words for the other way stand no further behind their figure. */
  private static final int REVERSE_REACH = 5;

  private final Around around;
  private final Scene scene;
  private final Figure figure;
  private final Topic topic;

  private Who(Around around) {
    this.around = around;
    this.scene = around.scene();
    this.figure = around.figure();
    this.topic = around.topic();
  }

  /** The sides of the figure. */
  static Parties of(
      Scene scene, Figure figure, Topic topic, Kind kind, Discourse discourse, List<Draft> sofar) {
    Parties parties = named(scene, figure, topic, kind, discourse, sofar);
    return parties instanceof Parties.Between(List<Country> pair)
            && topic.measure() instanceof String measure
            && INVESTED.contains(measure)
            && kind != Kind.RANK
            && kind != Kind.SHARE
            && !Around.of(scene, figure, topic, discourse).saysBoth()
        ? invested(pair, discourse, sofar)
        : parties;
  }

  /**
   * "Korea is the second largest investor in Uzbekistan: over $7 billion have been invested": what
   * is invested goes the way that was spoken of.
   */
  private static Parties invested(List<Country> pair, Discourse discourse, List<Draft> sofar) {
    Draft last = null;
    for (Draft draft : sofar) {
      last = INVESTED.contains(String.valueOf(draft.topic.measure())) ? draft : last;
    }
    last = last == null && !sofar.isEmpty() ? sofar.getLast() : last;
    String measure = last != null ? last.topic.measure() : discourse.measure;
    Parties before = last != null ? last.parties : discourse.parties;
    if (measure == null || !INVESTED.contains(measure) || !before.all().containsAll(pair)) {
      return new Parties.Between(pair);
    }
    return switch (before) {
      case Parties.Flow(List<Country> from, List<Country> to)
          when from.size() == 1 && to.size() == 1 ->
          before;
      case Parties.Partnership(List<Country> reporter, List<Country> partner) ->
          new Parties.Flow(partner, reporter);
      default -> new Parties.Between(pair);
    };
  }

  private static Parties named(
      Scene scene, Figure figure, Topic topic, Kind kind, Discourse discourse, List<Draft> sofar) {
    if (kind == Kind.SHARE && ranked(scene, figure, sofar) instanceof Parties.Partnership ranked) {
      return ranked;
    }
    if (kind == Kind.SHARE
        && scene.isString()
        && sharesOfList(scene, figure, sofar) instanceof Parties p) {
      return p;
    }
    if (kind == Kind.SHARE && shareBefore(scene, figure, sofar) instanceof Parties before) {
      return before;
    }
    if (kind == Kind.RANK
        && scene.isString()
        && !sofar.isEmpty()
        && sofar.getLast().stance.kind() == Kind.SHARE
        && sofar.getLast().topic.equals(topic)
        && sofar.getLast().parties instanceof Parties.Partnership before) {
      return before; // 占出口的7.2%，位居第三
    }
    Parties reversed = reversed(scene, figure, sofar);
    if (reversed != null) {
      return reversed;
    }
    Who who = new Who(Around.of(scene, figure, topic, discourse));
    Parties listed = who.listed(kind);
    if (listed != null) {
      return listed;
    }
    Parties inOrder = kind == Kind.CHANGE && scene.isString() ? who.ofSameWords(sofar) : null;
    if (inOrder != null) {
      return inOrder;
    }
    Parties turned = kind == Kind.SHARE ? null : who.turned(sofar);
    if (turned != null) {
      return turned;
    }
    Parties bracketed = who.bracketed(kind);
    if (bracketed != null) {
      return bracketed;
    }
    Draft same = who.sameTopic(sofar);
    if (same != null && same.figure instanceof Figure last && kind != Kind.RANK) {
      if (who.namesNobodySince(last)) {
        return kind == Kind.SHARE ? partnership(who.around, same.parties) : same.parties;
      }
      return parties(who.around.since(same, last), kind);
    }
    return parties(who.around, kind);
  }

  /** "Peru takes a third of the exports and a quarter of the imports": the same two. */
  private static @Nullable Parties shareBefore(Scene scene, Figure figure, List<Draft> sofar) {
    if (sofar.isEmpty()
        || sofar.getLast().stance.kind() != Kind.SHARE
        || !(sofar.getLast().figure instanceof Figure last)
        || !(sofar.getLast().parties instanceof Parties.Partnership before)
        || figure.outerFirst() - last.outerLast() > SHARES_APART) {
      return null;
    }
    Figure next = scene.next(figure);
    int behind = next == null ? scene.clauseEnd(figure.last()) : next.outerFirst() - 1;
    boolean names =
        scene.named(last.last() + 1, behind).stream()
            .anyMatch(n -> n.first() > figure.last() || !before.all().contains(n.country()));
    return names ? null : before;
  }

  /** "in the opposite direction $76 million": the sides of the figure before, turned. */
  private static @Nullable Parties reversed(Scene scene, Figure figure, List<Draft> sofar) {
    return !sofar.isEmpty()
            && sofar.getLast().figure instanceof Figure last
            && sofar.getLast().parties instanceof Parties.Flow(List<Country> o, List<Country> d)
            && scene.has(Cue.Role.REVERSE, last.last() + 1, figure.last() + REVERSE_REACH)
        ? new Parties.Flow(d, o)
        : null;
  }

  private static Parties parties(Around around, Kind kind) {
    if (kind == Kind.RANK) {
      return RankSides.of(around);
    }
    if (kind == Kind.SHARE) {
      Parties share = ShareSides.of(around);
      if (share != null) {
        return share;
      }
    }
    Parties parties =
        switch (around.shape()) {
          case PAIR -> PairSides.of(around);
          case DIRECTED -> FlowSides.of(around);
          case COUNTRY -> OneSide.of(around);
          case PARK, EVENT -> ofPark(around.discourse());
        };
    if (kind == Kind.SHARE
        && around.named().size() == 1
        && around.wholes().size() == 1
        && !around.named().equals(around.wholes())) {
      // 中国占俄罗斯外贸总额的三分之一
      return new Parties.Partnership(
          List.of(around.wholes().getFirst().country()),
          List.of(around.named().getFirst().country()));
    }
    return kind == Kind.SHARE ? withinWhole(around, parties) : parties;
  }

  /** 哈俄贸易额占哈对外贸易总额的19%: of two sides the one that is named as the whole has the other in it. */
  private static Parties withinWhole(Around around, Parties parties) {
    List<Country> wholes = around.wholes().stream().map(Named::country).distinct().toList();
    List<Country> both = parties.all();
    if (wholes.size() == 1
        && both.size() == 2
        && both.containsAll(wholes)
        && !(parties instanceof Parties.Partnership)) {
      return new Parties.Partnership(
          wholes, both.stream().filter(c -> !wholes.contains(c)).toList());
    }
    return partnership(around, parties);
  }

  /** "China ($8.9 billion), Russia ($9.3 billion)": with the place before the bracket. */
  private @Nullable Parties bracketed(Kind kind) {
    Named place = ShareSides.beforeBracket(scene, figure);
    Country owner = around.discourse().owner;
    if (place == null
        || kind == Kind.RANK
        || kind == Kind.SHARE
        || figure.form() != Figure.Form.MONEY
        || owner == null
        || owner.equals(place.country())) {
      return null;
    }
    return switch (around.shape()) {
      case PAIR -> new Parties.Between(List.of(owner, place.country()));
      case DIRECTED ->
          around.isInward()
              ? new Parties.Flow(List.of(place.country()), List.of(owner))
              : new Parties.Flow(List.of(owner), List.of(place.country()));
      case COUNTRY, PARK, EVENT -> null;
    };
  }

  /**
   * "the second largest partner after Italy, with a share of 13 percent", "the largest partner of
   * Malta with €2 billion, 14 % of its trade": the sides of a rank before, where none but they are
   * named since.
   */
  private static @Nullable Parties ranked(Scene scene, Figure figure, List<Draft> sofar) {
    for (int i = sofar.size() - 1; i >= 0; i--) {
      Draft draft = sofar.get(i);
      if (draft.stance.kind() == Kind.RANK
          && draft.figure instanceof Figure rank
          && draft.parties instanceof Parties.Partnership sides) {
        Figure next = scene.next(figure);
        int behind = next == null ? scene.clauseEnd(figure.last()) : next.outerFirst() - 1;
        boolean others =
            scene.named(rank.last() + 1, behind).stream()
                .anyMatch(n -> !n.is(Relation.LEFT_BEHIND) && !sides.all().contains(n.country()));
        return i == sofar.size() - 1 || !others ? sides : null;
      }
    }
    return null;
  }

  /** 对甲国、乙国……，合计占出口的41.2%: the partners listed before are the part. */
  private static @Nullable Parties sharesOfList(Scene scene, Figure figure, List<Draft> sofar) {
    if (sofar.size() < 2
        || !scene.has(Cue.Role.CUMULATIVE, figure.first() - Scene.REACH / 4, figure.first())
        || !(sofar.getLast().figure instanceof Figure last)
        || !isInOrder(scene, last, last.last())) {
      return null;
    }
    List<Country> whole = new ArrayList<>();
    for (Named n : scene.named(last.last(), figure.first())) {
      whole.add(n.country());
    }
    List<Country> parts = new ArrayList<>();
    for (Draft draft : sofar) {
      if (draft.parties instanceof Parties.Between(List<Country> pair)) {
        pair.stream().filter(c -> !whole.contains(c) && !parts.contains(c)).forEach(parts::add);
      }
    }
    return whole.size() == 1 && !parts.isEmpty() ? new Parties.Partnership(whole, parts) : null;
  }

  private static Parties ofPark(Discourse discourse) {
    List<Country> pair = discourse.pair();
    return pair.isEmpty() ? Parties.NONE : new Parties.Between(pair);
  }

  /** "exports to Laos and Cambodia were $4 bn and $7 bn respectively": the same place in both. */
  private @Nullable Parties listed(Kind kind) {
    if (kind == Kind.RANK || !isInOrder(scene, figure, around.to())) {
      return null;
    }
    List<Figure> run = Topic.runOf(scene, figure);
    int first = run.getFirst().outerFirst();
    List<Named> related = new ArrayList<>();
    List<Named> bare = new ArrayList<>();
    Figure before = scene.previous(run.getFirst());
    int from = before == null ? around.from() : Math.max(around.from(), before.last() + 1);
    for (Named n : scene.named(from, first)) {
      (n.is(Relation.TO, Relation.FROM, Relation.WITH) ? related : bare).add(n);
    }
    int place = scene.indexOf(figure) - scene.indexOf(run.getFirst());
    if (run.size() < 2) {
      return null;
    }
    if (bare.size() == run.size() && related.isEmpty() && around.shape() == Measure.Shape.COUNTRY) {
      return OneSide.about(List.of(bare.get(place).country()));
    }
    if (bare.size() == 2 * run.size()
        && related.isEmpty()
        && around.shape() == Measure.Shape.PAIR
        && bare.stream().allMatch(n -> n.is(Relation.BETWEEN))) {
      // 中吉、中塔贸易额分别为93亿美元和15亿美元
      return PairSides.between(bare.get(2 * place).country(), bare.get(2 * place + 1).country());
    }
    if (bare.size() == run.size() && related.size() == 1) {
      // the exports of each of those listed to one: 韩国、日本对华投资分别增长……
      return listed(related.getFirst(), bare.get(place).country());
    }
    if (related.size() != run.size()) {
      return null;
    }
    Named one = related.get(place);
    List<Country> listed = related.stream().map(Named::country).toList();
    return listed(
        one, bare.isEmpty() ? notListed(one.country(), listed) : bare.getLast().country());
  }

  /** 对日出口38亿美元，自日进口178亿美元，分别增长25%和下降3%: each has the sides of its amount. */
  private @Nullable Parties ofSameWords(List<Draft> sofar) {
    Match<Cue> cue = topic.cue();
    if (cue == null || !isInOrder(scene, figure, around.to())) {
      return null;
    }
    for (Draft draft : sofar) {
      Match<Cue> words = draft.topic.cue();
      if (words != null
          && words.first() == cue.first()
          && draft.parties instanceof Parties.Flow
          && draft.stance.kind() == Kind.LEVEL) {
        return draft.parties;
      }
    }
    return null;
  }

  private Parties listed(Named place, @Nullable Country other) {
    if (around.shape() == Measure.Shape.PAIR) {
      return PairSides.between(other, place.country());
    }
    return switch (place.relation()) {
      case TO -> new Parties.Flow(Around.listOf(other), List.of(place.country()));
      case FROM -> new Parties.Flow(List.of(place.country()), Around.listOf(other));
      default -> PairSides.between(other, place.country());
    };
  }

  /** The side across from a place in a list: one spoken of, or named elsewhere in the sentence. */
  private @Nullable Country notListed(Country place, List<Country> listed) {
    Country across = around.acrossFrom(place);
    if (across != null && !listed.contains(across)) {
      return across;
    }
    for (Named n : scene.named(scene.start, scene.end)) {
      if (!listed.contains(n.country()) && Sides.isSide(n.country())) {
        return n.country();
      }
    }
    return null;
  }

  /** Whether "respectively" stands with the figures: behind them, or before them (分别). */
  static boolean isInOrder(Scene scene, Figure figure, int to) {
    List<Figure> run = Topic.runOf(scene, figure);
    return run.size() > 1
        && (scene.has(Cue.Role.RESPECTIVELY, run.getLast().last(), to)
            || scene.has(
                Cue.Role.RESPECTIVELY,
                run.getFirst().outerFirst() - Scene.REACH / 4,
                run.getFirst().outerFirst()));
  }

  /**
   * "exported $2 bn to Serbia and imported $1 bn", "imports rose 1 %": the sides of the flow
   * before, turned when the goods go the other way; null when this figure's words name sides of
   * their own.
   */
  private @Nullable Parties turned(List<Draft> sofar) {
    Match<Cue> cue = topic.cue();
    if (cue == null || sofar.isEmpty() || around.shape() != Measure.Shape.DIRECTED) {
      return null;
    }
    Draft last = sofar.getLast();
    Match<Cue> lastCue = last.topic.cue();
    if (last.figure == null
        || lastCue == null
        || last.figure.last() >= cue.first()
        || cue.first() > figure.first()
        || !Around.isTrade(cue)
        || !Around.isTrade(lastCue)
        || namesItsOwn(cue)
        || around.isOurs(cue.first()) != around.isOurs(lastCue.first())
        || !(last.parties instanceof Parties.Flow(List<Country> o, List<Country> d))) {
      return null;
    }
    return Around.isInward(cue) == Around.isInward(lastCue) ? last.parties : new Parties.Flow(d, o);
  }

  /** 对美出口 has its own side before it; "sold $2 bn to Serbia and imported" has none. */
  private boolean namesItsOwn(Match<Cue> cue) {
    return scene.named(cue.first() - 3, around.behind()).stream()
        .anyMatch(n ->
            scene.isString()
                || n.first() > cue.first()
                || !n.is(Relation.TO, Relation.FROM, Relation.IN, Relation.WITH));
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
  private boolean namesNobodySince(Figure last) {
    return scene.named(last.last() + 1, around.behind()).isEmpty();
  }

  /** A share of exports to one partner is that partner's share of the exporter's total. */
  private static Parties partnership(Around around, Parties parties) {
    if (parties instanceof Parties.Flow(List<Country> origin, List<Country> destination)
        && !origin.isEmpty()
        && !destination.isEmpty()) {
      String measure = around.topic().measure();
      boolean inward =
          measure != null
              && (Around.isInward(measure)
                  || measure.startsWith("fdi")
                  || measure.equals("investment"));
      return inward
          ? new Parties.Partnership(destination, origin)
          : new Parties.Partnership(origin, destination);
    }
    return parties instanceof Parties.About(List<Country> whole) ? shareOf(around, whole) : parties;
  }

  /** "Russia's share in the foreign trade of Kyrgyzstan": a partner within one side's total. */
  private static Parties shareOf(Around around, List<Country> whole) {
    for (Named n : around.named()) {
      if (!whole.contains(n.country()) && !n.is(Relation.IN) && Sides.isSide(n.country())) {
        return new Parties.Partnership(whole, List.of(n.country()));
      }
    }
    return OneSide.about(whole);
  }
}
