package attache.claims.frame;

import attache.claims.claim.Claim;
import attache.claims.claim.Comparison;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.claim.PeriodBasis;
import attache.claims.figure.Figure;
import attache.claims.figure.Figure.Form;
import attache.claims.lexicon.Match;
import attache.claims.period.TimeMention;
import attache.claims.statement.Span;
import attache.claims.statement.Statement;
import attache.claims.statement.Turn;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.country.Country;
import attache.vocabulary.language.Language;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures become claims: sentence by sentence, each figure is asked what it is a figure of, what it
 * says of it, whose it is and when it holds; what a sentence leaves open is taken from those
 * before. One pass, every look around bounded.
 */
public final class Framing {

  /** Words that say how a figure is meant stand no further from it. */
  private static final int NEAR = 10;

  private final Statement statement;
  private final Tokens tokens;
  private final List<Match<Cue>> cues;
  private final Catalogue catalogue;

  /** The words of a user's own measures; null where there are none. */
  private final @Nullable OwnWords ownWords;

  /** Where a sentence speaks of own measures. */
  private final Map<Integer, List<OwnWords.Said>> ownSaid = new HashMap<>();

  private final Discourse discourse;
  private final List<Drafted> drafted = new ArrayList<>();

  /** A draft with what belongs to its sentence. */
  private record Drafted(
      Draft draft,
      Span sentence,
      @Nullable String scope,
      @Nullable Attribution attribution,
      @Nullable String speaker) {}

  private Framing(
      Statement statement, Tokens tokens, List<Match<Cue>> cues, Sides sides, Catalogue catalogue) {
    this.statement = statement;
    this.tokens = tokens;
    this.cues = cues;
    this.catalogue = catalogue;
    this.ownWords = OwnWords.of(catalogue, tokens.language());
    for (int i = 0; ownWords != null && i < tokens.sentenceCount(); i++) {
      List<OwnWords.Said> said =
          ownWords.in(tokens, tokens.sentenceStart(i), tokens.sentenceEnd(i));
      if (!said.isEmpty()) {
        ownSaid.put(i, said);
      }
    }
    this.discourse = new Discourse(sides);
  }

  /**
   * Finds the words that frame figures in a statement, and whom it is about.
   *
   * @param catalogue what its figures can be figures of
   */
  public static Framing of(Statement statement, Tokens tokens, Catalogue catalogue) {
    Cues lexicon = Cues.of(tokens.language());
    List<Match<Cue>> cues = lexicon.in(tokens);
    return new Framing(statement, tokens, cues, Sides.of(statement, cues, lexicon), catalogue);
  }

  /** The sides the statement is about, the one it comes from first; none where nothing tells. */
  public List<Country> sides() {
    return discourse.sides.pair();
  }

  /** The tokens of sentences that speak of a user's own measures. */
  public BitSet open() {
    BitSet open = new BitSet();
    ownSaid.keySet().forEach(s -> open.set(tokens.sentenceStart(s), tokens.sentenceEnd(s)));
    return open;
  }

  /**
   * The claims of the statement, in the order of the text. To be asked once.
   *
   * @param figures its figures in order
   * @param times its words of time in order
   */
  public List<Claim> claims(List<Figure> figures, List<TimeMention> times) {
    read(figures, times, outsideAmounts(cues, figures));
    Set<Draft> editions = Editions.repeated(drafted.stream().map(Drafted::draft).toList());
    drafted.removeIf(d -> Editions.isEdition(d.draft()) && !editions.contains(d.draft()));
    return claims();
  }

  /** The cues without those inside amounts: "US$" and "Canadian dollars" name no country. */
  private static List<Match<Cue>> outsideAmounts(List<Match<Cue>> cues, List<Figure> figures) {
    List<Match<Cue>> outside = new ArrayList<>(cues.size());
    int at = 0;
    for (Match<Cue> cue : cues) {
      while (at < figures.size() && figures.get(at).last() < cue.first()) {
        at++;
      }
      boolean inside =
          at < figures.size()
              && figures.get(at).first() <= cue.last()
              && figures.get(at).form() != Form.RANK
              && figures.get(at).form() != Form.COUNT
              && !Scene.isShareInWords(cue, figures.get(at));
      if (!inside) {
        outside.add(cue);
      }
    }
    return outside;
  }

  private void read(List<Figure> figures, List<TimeMention> times, List<Match<Cue>> cues) {
    int figure = 0;
    int time = 0;
    int cue = 0;
    int paragraph = 0;
    Turn turn = null;
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int start = tokens.sentenceStart(sentence);
      int end = tokens.sentenceEnd(sentence);
      // what begins in the sentence before and ends in this one ("Dem. Rep.") is of neither
      if (figure < figures.size() && figures.get(figure).first() < start) {
        figure++;
      }
      if (time < times.size() && times.get(time).first() < start) {
        time++;
      }
      if (cue < cues.size() && cues.get(cue).first() < start) {
        cue++;
      }
      int firstFigure = figure;
      while (figure < figures.size() && figures.get(figure).last() < end) {
        figure++;
      }
      int firstTime = time;
      while (time < times.size() && times.get(time).last() < end) {
        time++;
      }
      int firstCue = cue;
      while (cue < cues.size() && cues.get(cue).last() < end) {
        cue++;
      }
      Span span = tokens.sentenceSpan(sentence);
      Turn speaks = statement.turnAt(span.start());
      int inParagraph = paragraphAt(paragraph, span.start());
      if (!Objects.equals(speaks, turn)) {
        discourse.nextTurn();
      } else if (inParagraph != paragraph) {
        discourse.nextParagraph();
      }
      turn = speaks;
      paragraph = inParagraph;
      discourse.nextSentence();
      Scene scene =
          new Scene(
              tokens,
              catalogue,
              sentence,
              figures.subList(firstFigure, figure),
              times.subList(firstTime, time),
              cues.subList(firstCue, cue));
      OwnTopics own = null;
      List<OwnWords.Said> said = ownSaid.get(sentence);
      if (said != null && ownWords != null) {
        own = OwnTopics.of(scene, ownWords, said);
        scene =
            new Scene(
                tokens,
                catalogue,
                sentence,
                own.figures(),
                own.times(),
                cues.subList(firstCue, cue));
      }
      frame(scene, own, said, span, turn == null ? null : turn.speaker());
    }
  }

  private int paragraphAt(int paragraph, int offset) {
    int at = paragraph;
    while (at + 1 < statement.paragraphs().size()
        && statement.paragraphs().get(at + 1).start() <= offset) {
      at++;
    }
    return at;
  }

  private void frame(
      Scene scene,
      @Nullable OwnTopics own,
      @Nullable List<OwnWords.Said> said,
      Span sentence,
      @Nullable String speaker) {
    remember(scene);
    if (scene.figures.isEmpty()) {
      rememberFlow(scene);
    }
    List<Draft> drafts = new ArrayList<>();
    for (Figure figure : scene.figures) {
      Draft draft = draft(scene, figure, own == null ? null : own.topic(figure), drafts);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    FromTo.span(drafts);
    Dates.add(scene, discourse, statement, drafts);
    Records.add(scene, said == null ? List.of() : said, discourse, drafts);
    Streaks.add(scene, discourse, statement, drafts);
    InARow.add(scene, discourse, statement, drafts);
    Editions.add(scene, drafts);
    if (drafts.isEmpty()) {
      return;
    }
    Ties.add(scene, drafts);
    drafts.sort(Comparator.comparing(d -> d.span));
    Sources sources = Sources.in(scene, discourse.sides);
    Span first = drafts.getFirst().span;
    for (Draft draft : drafts) {
      Attribution source = sources.of(draft.span, first);
      drafted.add(new Drafted(draft, sentence, RankScope.said(scene, draft), source, speaker));
    }
  }

  /** "Peru exports copper to Chile": who sells to whom, told without a figure. */
  private void rememberFlow(Scene scene) {
    if (scene.cues.size() < 3) {
      return;
    }
    Match<Cue> trade = scene.after(scene.start - 1, Scene.REACH, Around::isTrade);
    if (trade == null
        || !(trade.value() instanceof Cue.Measured(String measure, Cue.Strength strength))
        || (tokens.language().equals(Language.RUSSIAN) && strength != Cue.Strength.VERB)
        || scene.named(scene.start, scene.end).stream().map(Named::country).distinct().count() != 2
        || Outlook.of(scene, Anchors.at(trade.first(), trade.last())) != null) {
      return;
    }
    Topic topic = Topic.refined(scene, trade, Topic.Basis.SENTENCE);
    Figure anchor = Anchors.at(trade.first(), trade.last());
    Parties parties = Who.of(scene, anchor, topic, Kind.LEVEL, discourse, List.of());
    if (parties instanceof Parties.Flow(List<Country> from, List<Country> to)
        && from.size() == 1
        && to.size() == 1) {
      discourse.parties = parties;
      discourse.measure = topic.measure();
      discourse.product = topic.product();
      discourse.several = false;
      discourse.owner = Around.isInward(measure) ? to.getFirst() : from.getFirst();
    }
  }

  /** What a sentence names is spoken of from now on. */
  private void remember(Scene scene) {
    List<Country> sides = new ArrayList<>();
    for (Named place : scene.named(scene.start, scene.end)) {
      if (Sides.isSide(place.country())
          && !place.is(Relation.WHOLE)
          && !sides.contains(place.country())) {
        sides.add(place.country());
      }
    }
    if (sides.size() == 2 && (!discourse.sides.sharesOne(sides) || scene.linked(sides))) {
      discourse.pair = List.copyOf(sides);
    } else if (sides.size() == 1) {
      Country only = sides.getFirst();
      if (!discourse.pair.contains(only)) {
        Country home = discourse.sides.home();
        discourse.pair =
            home != null && !home.equals(only) && !discourse.sides.pair().contains(only)
                ? List.of(home, only)
                : List.of();
      }
    }
    if (!sides.isEmpty()) {
      discourse.country = sides.getFirst();
    }
    String park = Names.around(scene, Cue.Role.PARK);
    if (park != null) {
      discourse.entity = park;
      List<Country> joined = Names.sidesIn(scene, Cue.Role.PARK);
      if (!joined.isEmpty()) {
        discourse.pair = joined;
      }
    }
  }

  private @Nullable Draft draft(
      Scene scene, Figure figure, @Nullable Topic own, List<Draft> sofar) {
    Topic mine = own != null && isOwn(scene, figure, own, sofar) ? own : null;
    Topic topic = mine == null ? Topic.of(scene, figure, discourse) : mine;
    if (topic.measure() == null && figure.form() == Form.RANK) {
      topic = ranked(scene, sofar, topic);
    }
    if (mine == null && isOutOfUnit(figure, topic)) {
      return null;
    }
    Draft meant = mine == null ? formerOrLatter(scene, figure, sofar) : null;
    if (mine == null) {
      topic = meant != null ? meant.topic : continued(scene, figure, topic, sofar);
    }
    Quotient quotient = mine == null ? Quotient.of(scene, figure, discourse) : null;
    topic = quotient == null ? topic : quotient.topic();
    Stance stance = quotient == null ? Stance.of(scene, figure, topic, sofar) : quotient.stance();
    if (mine == null
        && (!isClaim(figure, topic, stance)
            || (scene.isShareInWords(figure) && !isExchanged(topic)))) {
      return null;
    }
    TimeMention since = firstTimeSince(scene, figure, topic);
    When when =
        since == null
            ? When.of(scene, figure, topic, stance, discourse)
            : When.since(scene, figure, topic, stance, since, discourse);
    boolean ofShare = isChangeOfShare(scene, figure, stance);
    if (stance.kind() != Kind.CHANGE || when.basis() != PeriodBasis.NONE) {
      topic = topic.held(scene, figure, when, sofar);
    }
    Parties parties =
        quotient != null
            ? quotient.parties()
            : meant != null
                ? meant.parties
                : Who.of(
                    scene, figure, topic, ofShare ? Kind.SHARE : stance.kind(), discourse, sofar);
    if (isNobodysMarket(topic, parties)) {
      return null;
    }
    Quantity quantity = quantity(scene, figure, topic, sofar);
    if (quantity == null) {
      return null;
    }
    Span span = tokens.span(figure.first(), figure.last());
    Draft draft = new Draft(span, figure, quantity, topic, stance, when, parties);
    flag(scene, draft);
    draft.against = quotient == null ? null : quotient.against();
    if (ofShare) {
      draft.flags.add(Claim.Flag.OF_SHARE);
    }
    if (topic.measure() != null && topic.measure().startsWith("park_")) {
      draft.entity = discourse.entity;
    }
    learn(scene, draft, sofar);
    return draft;
  }

  /** A plain number behind words of a user's own measure is one of it where that counts things. */
  private boolean isOutOfUnit(Figure figure, Topic topic) {
    return figure.form() == Form.BARE
        && catalogue
            .findOwn(topic.measure())
            .map(own -> !(own.unit() instanceof Unit.Count) && !own.unit().equals(Unit.ONE))
            .orElse(false);
  }

  /**
   * Whether the figure is one of the user's own measure rather than of what the other words name:
   * where those name nothing, or less exactly, or stand further away.
   */
  private boolean isOwn(Scene scene, Figure figure, Topic own, List<Draft> sofar) {
    Topic other = Topic.of(scene, figure, discourse);
    Stance stance = Stance.of(scene, figure, own, sofar);
    Kind fact = stance.baseKind() != null ? stance.baseKind() : stance.kind();
    boolean inPercent =
        catalogue
            .findOwn(own.measure())
            .map(m -> m.measure().unit() == Measure.UnitKind.PERCENT)
            .orElse(false);
    if (figure.form() == Form.PERCENT && !inPercent && fact != Kind.CHANGE && fact != Kind.SHARE) {
      return false;
    }
    Match<Cue> named = other.cue();
    Match<Cue> ownWord = own.cue();
    boolean known =
        other.measure() != null
            && (!other.measure().contains(":") || other.measure().startsWith("product:"));
    if (!known || named == null || figure.form() == Form.RANK) {
      return true;
    }
    return ownWord == null
        || (named.first() <= ownWord.last() && ownWord.first() <= named.last())
        || Math.abs(ownWord.first() - figure.first()) < Math.abs(named.first() - figure.first());
  }

  /** The words for the first time of the figure's amount, or null. */
  private static @Nullable Match<Cue> firstTime(Scene scene, Figure figure) {
    Match<Cue> before =
        scene.before(figure.outerFirst(), Scene.REACH, c -> Scene.is(c, Cue.Role.FIRST_TIME));
    if (before != null && !scene.figureBetween(before.last(), figure.first())) {
      return before;
    }
    Match<Cue> behind =
        scene.after(figure.outerLast(), Scene.REACH, c -> Scene.is(c, Cue.Role.FIRST_TIME));
    return behind != null
            && scene.sameClause(figure.last(), behind.first())
            && !scene.figureBetween(figure.last(), behind.first())
        ? behind
        : null;
  }

  /** "for the first time since 2014": since when, or null. */
  private @Nullable TimeMention firstTimeSince(Scene scene, Figure figure, Topic topic) {
    Match<Cue> first =
        figure.form() == Form.MONEY || catalogue.findOwn(topic.measure()).isPresent()
            ? firstTime(scene, figure)
            : null;
    if (first == null) {
      return null;
    }
    for (int at : new int[] {first.last() + 1, first.first() - 1}) {
      TimeMention time = scene.timeAt(at);
      if (time != null && time.kind() == TimeMention.Kind.SINCE) {
        return time;
      }
    }
    return null;
  }

  /** "the share rose by three percentage points": what changes is a part of a whole. */
  private static boolean isChangeOfShare(Scene scene, Figure figure, Stance stance) {
    if (stance.kind() != Kind.CHANGE
        || (figure.form() != Form.POINTS && figure.form() != Form.PERCENT)) {
      return false;
    }
    Match<Cue> share =
        scene.before(figure.first(), Scene.REACH / 2, c -> Scene.is(c, Cue.Role.SHARE));
    return share != null
        && !Scene.is(share, Cue.Role.CONTRIBUTES)
        && scene.sameClause(share.first(), figure.first())
        && !scene.figureBetween(share.last(), figure.first())
        && scene.before(
                figure.first(),
                figure.first() - share.last(),
                c -> Scene.is(c, Cue.Role.UP) || Scene.is(c, Cue.Role.DOWN))
            != null;
  }

  /** "the former grew by 8 %, the latter by 3 %": which of the two figures before, or null. */
  private @Nullable Draft formerOrLatter(Scene scene, Figure figure, List<Draft> sofar) {
    Match<Cue> which =
        scene.before(
            figure.outerFirst(),
            Scene.REACH / 4,
            c -> Scene.is(c, Cue.Role.FORMER) || Scene.is(c, Cue.Role.LATTER));
    if (which == null
        || scene.figureBetween(which.last(), figure.first())
        || figure.form() == Form.RANK) {
      return null;
    }
    List<Draft> before = new ArrayList<>();
    for (int i = Math.max(0, drafted.size() - 4); i < drafted.size(); i++) {
      before.add(drafted.get(i).draft());
    }
    sofar.stream().filter(d -> d.span.start() < tokens.start(which.first())).forEach(before::add);
    for (int i = before.size() - 1; i > 0; i--) {
      Draft second = before.get(i);
      Draft first = before.get(i - 1);
      if (first.figure != null
          && second.figure != null
          && first.figure.form() == second.figure.form()
          && (!first.parties.equals(second.parties) || !first.topic.equals(second.topic))) {
        return Scene.is(which, Cue.Role.FORMER) ? first : second;
      }
    }
    return null;
  }

  /**
   * The topic, taken from the figure just before where that tells more: "supplied 1.1 million
   * tonnes of wheat, a 1.5-fold increase", "1.1 million tourists, four times more", "14 agreements
   * worth $2.5 billion".
   */
  private static Topic continued(Scene scene, Figure figure, Topic topic, List<Draft> sofar) {
    if (sofar.isEmpty() || !(sofar.getLast().figure instanceof Figure last)) {
      return topic;
    }
    Topic before = sofar.getLast().topic;
    boolean sameWords =
        topic.cue() != null
            && before.cue() != null
            && before.product() != null
            && topic.product() == null
            && topic.cue().first() == before.cue().first();
    boolean multiple =
        (topic.measure() == null || topic.basis() == Topic.Basis.INHERITED)
            && before.measure() != null
            && (figure.form() == Form.TIMES || figure.form() == Form.PERCENT)
            && figure.outerFirst() - last.outerLast() <= 8
            && !scene.tokens.is(figure.last() + 1, Particle.OF);
    if (scene.before(
                figure.outerFirst(),
                figure.outerFirst() - last.outerLast() - 1,
                c -> c.value() instanceof Cue.Product)
            instanceof Match<Cue> other
        && other.value() instanceof Cue.Product(String id)
        && before.product() != null
        && before.product().equals(topic.product())
        && topic.cue() != null
        && topic.cue().last() < last.first()
        && topic.cue().value() instanceof Cue.Measured(String flow, var strength)) {
      // "exports of coal rose by half, those of wheat by a third"
      return Topic.refined(flow, id, topic.cue(), topic.basis());
    }
    if (sameWords || multiple) {
      return new Topic(before.measure(), before.product(), before.cue(), before.basis());
    }
    if ((topic.measure() == null || topic.basis() == Topic.Basis.INHERITED)
        && figure.form() == Form.MONEY
        && last.form() == Form.RANK
        && before.measure() != null
        && figure.outerFirst() - last.outerLast() <= 8
        && !scene.tokens.is(figure.last() + 1, Particle.OF)) {
      // "in second place is Peru with $1.9 billion"
      return new Topic(before.measure(), before.product(), null, Topic.Basis.SENTENCE);
    }
    if (topic.basis() != Topic.Basis.BOUND
        && figure.form() == Form.MONEY
        && last.form() == Form.COUNT
        && figure.outerFirst() - last.outerLast() <= (scene.isString() ? 8 : 4)
        && before.measure() != null
        && (scene.bearing(figure) == Bearing.WORTH
            || scene.tokens.is(scene.governor(figure), Particle.AT))) {
      String worth = before.measure().equals("agreements") ? "contracts" : before.measure();
      return new Topic(worth, null, null, Topic.Basis.NOUN);
    }
    return topic;
  }

  /** "The largest market of the region" ranks no partner of anybody. */
  private static boolean isNobodysMarket(Topic topic, Parties parties) {
    return topic.cue() != null
        && topic.cue().value() instanceof Cue.Partner(String measure, boolean vague)
        && vague
        && parties instanceof Parties.Partnership(List<Country> reporter, List<Country> partner)
        && (partner.isEmpty()
            || reporter.isEmpty()
            || !reporter.stream().allMatch(c -> !c.isGroup() || c.code().equals("EU")));
  }

  /**
   * What a place is one of where its own words do not say: that of the place just before ("Italy is
   * its largest partner, Spain the second", "In second place is Spain"), or of the share
   * (占出口的7%，位居第三).
   */
  private Topic ranked(Scene scene, List<Draft> sofar, Topic nothing) {
    Draft last = sofar.isEmpty() ? null : sofar.getLast();
    if (last != null && (last.stance.kind() == Kind.RANK || scene.isString())) {
      boolean exchanged =
          last.stance.kind() == Kind.RANK
              || (last.stance.kind() == Kind.SHARE
                  && last.topic.measure() instanceof String m
                  && Topic.FLOWS.contains(m));
      return exchanged ? last.topic : nothing;
    }
    return last == null && discourse.rank != null && discourse.silent <= 2
        ? discourse.rank
        : nothing;
  }

  /** "The lion's share of the work" is a figure of nothing. */
  private static boolean isExchanged(Topic topic) {
    return topic.measure() != null
        && (Around.isExchange(topic.measure())
            || topic.measure().startsWith("fdi_")
            || topic.measure().equals("investment"))
        && topic.basis() != Topic.Basis.INHERITED;
  }

  /** Whether the figure says something of an economy or of cooperation. */
  private static boolean isClaim(Figure figure, Topic topic, Stance stance) {
    Kind fact = stance.baseKind() != null ? stance.baseKind() : stance.kind();
    return switch (figure.form()) {
      case MONEY, PHYSICAL -> true;
      case RANK, COUNT -> topic.measure() != null;
      case PERCENT, POINTS ->
          topic.measure() != null
              || fact == Kind.SHARE
              || (fact == Kind.CHANGE && stance.direction() != null);
      case TIMES -> topic.measure() != null || (figure.direction() != null && fact == Kind.CHANGE);
      case BARE -> isAmount(figure, topic);
      case PLAIN -> false;
    };
  }

  /** A number without a noun is an amount when it is large and a measure leads up to it. */
  private static boolean isAmount(Figure figure, Topic topic) {
    BigDecimal value =
        figure.quantity().value() != null ? figure.quantity().value() : figure.quantity().to();
    if (topic.measure() == null || value == null) {
      return false;
    }
    if (topic.basis() == Topic.Basis.NOUN) {
      return value.abs().doubleValue() >= 10; // "the number of companies grew from 250 to 900"
    }
    if (value.abs().doubleValue() < 1000) {
      return false;
    }
    return switch (topic.basis()) {
      case BOUND, NOUN -> true;
      case INHERITED -> value.abs().doubleValue() >= 1e5;
      case SENTENCE ->
          topic.cue() != null
              && (figure.first() - topic.cue().last() <= 14 || value.abs().doubleValue() >= 1e6);
      case NONE -> false;
    };
  }

  /** The number as said, its unit carried over or told from the context where the words lack it. */
  private @Nullable Quantity quantity(Scene scene, Figure figure, Topic topic, List<Draft> sofar) {
    Quantity quantity = figure.quantity();
    if (figure.form() == Form.BARE && catalogue.findOwn(topic.measure()).isEmpty()) {
      Unit unit = carriedOver(topic, sofar);
      return unit == null ? null : quantity.withUnit(unit);
    }
    if (figure.flags().contains(Claim.Flag.CURRENCY_INFERRED)
        && quantity.unit() instanceof Unit.Money(String usual)) {
      quantity = quantity.withUnit(Unit.money(discourse.sides.currency(usual)));
    }
    if (quantity.hedge() == Hedge.NONE && isRecord(scene, figure)) {
      quantity = quantity.withHedge(Hedge.RECORD);
    }
    return quantity;
  }

  private @Nullable Unit carriedOver(Topic topic, List<Draft> sofar) {
    String measure = topic.measure();
    if ("population".equals(measure) || "middle_income_population".equals(measure)) {
      return Unit.count("people");
    }
    if (measure != null
        && topic.basis() == Topic.Basis.NOUN
        && !isMoney(measure)
        && !measure.startsWith("other:")) {
      return Unit.count(measure);
    }
    if (!sofar.isEmpty()
        && sofar.getLast().quantity instanceof Quantity counted
        && counted.unit() instanceof Unit.Count
        && (measure == null || !isMoney(measure))) {
      return counted.unit();
    }
    for (int i = sofar.size() - 1; i >= 0; i--) {
      if (sofar.get(i).quantity instanceof Quantity q && q.unit() instanceof Unit.Money) {
        return q.unit();
      }
    }
    for (int i = drafted.size() - 1; i >= Math.max(0, drafted.size() - 6); i--) {
      if (drafted.get(i).draft().quantity instanceof Quantity q && q.unit() instanceof Unit.Money) {
        return q.unit();
      }
    }
    return null;
  }

  private boolean isMoney(String measure) {
    return catalogue
        .find(measure)
        .map(m -> m.unit() == Measure.UnitKind.MONEY)
        .orElse(measure.startsWith("product:"));
  }

  /** Whether a word of record stands with the figure: "a record level of $6.4 billion". */
  private static boolean isRecord(Scene scene, Figure figure) {
    return scene.before(figure.first(), 5, Records::isRecord) instanceof Match<Cue> r
        && !scene.figureBetween(r.last(), figure.first());
  }

  private void flag(Scene scene, Draft draft) {
    Figure figure = Objects.requireNonNull(draft.figure);
    draft.flags.addAll(figure.flags());
    if (figure.quantity().unit() instanceof Unit.Money(String usual)
        && !discourse.sides.mayMeanAnother(usual)) {
      draft.flags.remove(Claim.Flag.CURRENCY_INFERRED);
    }
    if (figure.form() == Form.BARE && catalogue.findOwn(draft.topic.measure()).isEmpty()) {
      draft.flags.add(Claim.Flag.CARRIED_OVER);
    }
    Match<Cue> high = scene.after(figure.outerLast(), 10, Records::isRecord);
    if (isRecord(scene, figure)
        || figure.quantity().hedge() == Hedge.RECORD
        || (high != null
            && draft.stance.kind() == Kind.LEVEL
            && scene.clause(high.first()) == scene.clause(figure.last())
            && !scene.figureBetween(figure.last(), high.first()))) {
      draft.flags.add(Claim.Flag.RECORD);
    }
    int from = Math.max(scene.clauseStart(figure.first()), figure.first() - Scene.REACH);
    int to = Math.min(scene.clauseEnd(figure.last()), figure.last() + Scene.REACH);
    if (scene.has(Cue.Role.FIRST_TIME, from, to) || firstTime(scene, figure) != null) {
      draft.flags.add(Claim.Flag.FIRST_TIME);
    }
    boolean whole =
        catalogue
            .findOwn(draft.topic.measure())
            .map(own -> own.measure().additive())
            .orElse(figure.form() == Form.MONEY && !"gdp_per_capita".equals(draft.topic.measure()));
    if (whole && isNear(scene, figure, Cue.Role.HEAD)) {
      draft.flags.add(Claim.Flag.PER_HEAD);
    }
    if (figure.form() == Form.POINTS && scene.has(Cue.Role.CONTRIBUTES, from, to)) {
      draft.flags.add(Claim.Flag.CONTRIBUTION);
    }
    for (int at = figure.outerLast() + 1; at <= figure.outerLast() + 2; at++) {
      TimeMention rate = scene.timeAt(at);
      if (rate != null && rate.kind() == TimeMention.Kind.RATE) {
        draft.flags.add(rateFlag(scene, rate));
        break;
      }
    }
    if (scene.before(figure.outerFirst() + 1, 5, c -> Scene.is(c, Cue.Role.AVERAGE)) != null) {
      draft.flags.add(Claim.Flag.AVERAGE);
    }
    if (draft.stance.kind() == Kind.CHANGE) {
      if (isNear(scene, figure, Cue.Role.REAL)) {
        draft.flags.add(Claim.Flag.REAL);
      } else if (isNear(scene, figure, Cue.Role.NOMINAL)) {
        draft.flags.add(Claim.Flag.NOMINAL);
      }
    }
    boolean since =
        draft.when.mention() != null && draft.when.mention().kind() == TimeMention.Kind.SINCE;
    if (draft.stance.kind() == Kind.LEVEL
        && draft.stance.change() == null
        && !draft.stance.start()
        && (since || scene.has(Cue.Role.CUMULATIVE, from, to))) {
      draft.flags.add(Claim.Flag.CUMULATIVE);
    }
    if ("goods_services_trade".equals(draft.topic.measure())) {
      draft.flags.add(Claim.Flag.GOODS_AND_SERVICES);
    }
  }

  /** Whether such words stand close to the figure, in its clause and with no other between. */
  private static boolean isNear(Scene scene, Figure figure, Cue.Role role) {
    Match<Cue> before = scene.before(figure.outerFirst(), NEAR, c -> Scene.is(c, role));
    Match<Cue> behind = scene.after(figure.outerLast(), NEAR / 2, c -> Scene.is(c, role));
    return (before != null
            && scene.sameClause(before.first(), figure.first())
            && !scene.figureBetween(before.last(), figure.first()))
        || (behind != null
            && scene.sameClause(figure.last(), behind.first())
            && !scene.figureBetween(figure.last(), behind.first()));
  }

  private static Claim.Flag rateFlag(Scene scene, TimeMention rate) {
    if (scene.says(Cue.Role.MONTHLY, rate)) {
      return Claim.Flag.PER_MONTH;
    }
    return scene.says(Cue.Role.DAILY, rate) ? Claim.Flag.PER_DAY : Claim.Flag.PER_YEAR;
  }

  /** "trade was $5 billion, of which Peru's …": later sentences go on about the whole. */
  private static boolean isPart(Scene scene, Draft draft, List<Draft> sofar) {
    return !sofar.isEmpty()
        && sofar.getFirst().figure instanceof Figure first
        && draft.figure instanceof Figure figure
        && !draft.parties.all().isEmpty()
        && !sofar.getFirst().parties.all().containsAll(draft.parties.all())
        && scene.has(Cue.Role.INCLUDING, first.last() + 1, figure.first());
  }

  /** What later sentences may take over. */
  private void learn(Scene scene, Draft draft, List<Draft> sofar) {
    String measure = draft.topic.measure();
    discourse.silent = 0;
    if (isPart(scene, draft, sofar)) {
      return;
    }
    if (measure != null && draft.figure != null && draft.figure.form() != Form.COUNT) {
      discourse.measure = measure;
      discourse.product = draft.topic.product();
    }
    if (!draft.parties.equals(Parties.NONE)) {
      boolean sameSentence = !sofar.isEmpty();
      boolean other =
          sameSentence
              && discourse.parties instanceof Parties.Flow(List<Country> from, List<Country> to)
              && draft.parties instanceof Parties.Flow(List<Country> o, List<Country> d)
              && from.equals(o)
              && !to.isEmpty()
              && !d.isEmpty()
              && !to.equals(d);
      discourse.several = other || (sameSentence && discourse.several);
      discourse.parties = draft.parties;
    }
    if (draft.stance.kind() == Kind.RANK && draft.parties instanceof Parties.Partnership) {
      discourse.rank = new Topic(measure, draft.topic.product(), null, Topic.Basis.INHERITED);
    }
    Country owner = Owner.of(scene, draft);
    if (owner != null) {
      discourse.owner = owner;
    }
    Period period = draft.when.period();
    if (period != null
        && draft.when.basis() == PeriodBasis.STATED
        && !draft.stance.start()
        && !isCompared(draft.when)
        && !(draft.stance.kind() == Kind.CHANGE && isLong(period))
        && draft.stance.kind() != Kind.FORECAST
        && draft.stance.kind() != Kind.TARGET) {
      discourse.period = period;
    }
  }

  /** 较2009年的170亿美元: figures that follow are not of the year that is compared with. */
  private static boolean isCompared(When when) {
    return when.mention() != null && when.mention().kind() == TimeMention.Kind.COMPARISON;
  }

  /** "over five years it doubled": figures that follow are of no span of years. */
  private static boolean isLong(Period period) {
    return !period.asOf() && period.isWholeMonths() && period.monthCount() > 12;
  }

  private List<Claim> claims() {
    Map<Draft, String> ids = new IdentityHashMap<>();
    for (int i = 0; i < drafted.size(); i++) {
      ids.put(drafted.get(i).draft(), "c" + (i + 1));
    }
    List<Claim> claims = new ArrayList<>(drafted.size());
    for (Drafted d : drafted) {
      claims.add(
          d.draft()
              .claim(
                  Objects.requireNonNull(ids.get(d.draft())),
                  d.sentence(),
                  d.scope(),
                  d.attribution(),
                  d.speaker(),
                  ids::get));
    }
    return claims;
  }

  /** A stance of claims that have no figure. */
  static Stance plain(Kind kind, @Nullable Direction direction) {
    return new Stance(kind, null, direction, null, false);
  }

  /** When a claim without figure holds. */
  static When at(@Nullable Period period, @Nullable Comparison comparison) {
    return new When(
        period, period == null ? PeriodBasis.NONE : PeriodBasis.STATED, null, comparison);
  }
}
