package attache.claims.frame;

import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.period.TimeMention;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One sentence with all that was found in it, cut into clauses.
 *
 * <p>Every look around a figure is bounded by {@link #REACH} tokens, so that a sentence of any
 * length takes time in proportion to it.
 */
final class Scene {

  /** No word further away than this says anything of a figure. */
  static final int REACH = 60;

  final Tokens tokens;

  /** What figures can be figures of. */
  final Catalogue catalogue;

  final int start;
  final int end;
  final List<Figure> figures;
  final List<TimeMention> times;
  final List<Match<Cue>> cues;

  /** The cue that covers each token, or null. */
  private final @Nullable Match<Cue>[] cueAt;

  private final @Nullable Figure[] figureAt;
  private final int[] figureIndexAt;
  private final @Nullable TimeMention[] timeAt;
  private final Grammar grammar;
  private @Nullable Clauses clauses;
  private final boolean park;

  /** The places named, once they have been asked for. */
  private @Nullable List<Named> places;

  /** The cues inside words of time: "a month". */
  private final List<Match<Cue>> ofTime;

  /**
   * @param catalogue what figures can be figures of
   * @param sentence number of the sentence in the tokens
   * @param figures the sentence's figures in order
   * @param times its words of time
   * @param cues its cues, those inside words of time left out
   */
  Scene(
      Tokens tokens,
      Catalogue catalogue,
      int sentence,
      List<Figure> figures,
      List<TimeMention> times,
      List<Match<Cue>> cues) {
    this.tokens = tokens;
    this.catalogue = catalogue;
    this.start = tokens.sentenceStart(sentence);
    this.end = tokens.sentenceEnd(sentence);
    this.figures = figures;
    this.times = times;
    int length = end - start;
    timeAt = new TimeMention[length];
    for (TimeMention time : times) {
      Arrays.fill(timeAt, time.first() - start, time.last() - start + 1, time);
    }
    figureAt = new Figure[length];
    figureIndexAt = new int[length];
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      Arrays.fill(figureAt, figure.first() - start, figure.last() - start + 1, figure);
      figureIndexAt[figure.first() - start] = i;
    }
    this.cues = cues.stream().filter(c -> !isOfTime(c)).toList();
    this.ofTime = times.isEmpty() ? List.of() : cues.stream().filter(this::isOfTime).toList();
    this.grammar = Grammar.of(tokens.language());
    cueAt = cues(length);
    for (Match<Cue> cue : this.cues) {
      Arrays.fill(cueAt, cue.first() - start, cue.last() - start + 1, cue);
    }
    park = this.cues.stream().anyMatch(c -> is(c, Cue.Role.PARK));
  }

  /** Whether the words lie inside words of time; "все предыдущие рекорды" go on behind them. */
  private boolean isOfTime(Match<Cue> cue) {
    TimeMention time = timeAt[cue.first() - start];
    return time != null && cue.last() <= time.last();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Match<Cue>[] cues(int length) {
    return new Match[length];
  }

  /** The cue the token belongs to, or null. */
  @Nullable Match<Cue> cueAt(int token) {
    return token < start || token >= end ? null : cueAt[token - start];
  }

  /** The figure whose number, scale and unit the token belongs to, or null. */
  @Nullable Figure figureAt(int token) {
    return token < start || token >= end ? null : figureAt[token - start];
  }

  /** Whether a figure's first token stands here. */
  boolean beginsFigure(int token) {
    Figure figure = figureAt(token);
    return figure != null && figure.first() == token;
  }

  /** Whether a figure's last token stands here. */
  boolean endsFigure(int token) {
    Figure figure = figureAt(token);
    return figure != null && figure.last() == token;
  }

  /** The place of one of the sentence's figures among them, or -1 when it is none of them. */
  int indexOf(Figure figure) {
    int at = figureIndexAt[figure.first() - start];
    return at < figures.size() && figures.get(at).equals(figure) ? at : -1;
  }

  /** The figure before this one in the sentence, or null. */
  @Nullable Figure previous(Figure figure) {
    int i = indexOf(figure);
    return i > 0 ? figures.get(i - 1) : null;
  }

  /** The figure after this one in the sentence, or null. */
  @Nullable Figure next(Figure figure) {
    int i = indexOf(figure);
    return i >= 0 && i + 1 < figures.size() ? figures.get(i + 1) : null;
  }

  /** The words of time the token belongs to, or null. */
  @Nullable TimeMention timeAt(int token) {
    return token < start || token >= end ? null : timeAt[token - start];
  }

  /** The number of the clause the token stands in. */
  int clause(int token) {
    return clauses().of(Math.clamp(token, start, end - 1));
  }

  /** The first token of the clause of this token. */
  int clauseStart(int token) {
    return clauses().start(clause(token));
  }

  /** The last token of the clause of this token. */
  int clauseEnd(int token) {
    return clauses().end(clause(token));
  }

  /** The clauses, cut when they are first asked for: most sentences have no figure. */
  private Clauses clauses() {
    Clauses cut = clauses;
    if (cut == null) {
      cut = new Clauses(this);
      clauses = cut;
    }
    return cut;
  }

  /** Whether two tokens stand in one clause. */
  boolean sameClause(int one, int other) {
    return clause(one) == clause(other);
  }

  boolean isRole(int token, Cue.Role role) {
    Match<Cue> cue = cueAt(token);
    return cue != null && is(cue, role);
  }

  static boolean is(Match<Cue> cue, Cue.Role role) {
    return cue.value() instanceof Cue.Word word && word.is(role);
  }

  /** Whether the words of a share are the figure itself: "the lion's share". */
  static boolean isShareInWords(Match<Cue> cue, Figure figure) {
    return figure.form() == Figure.Form.PERCENT
        && is(cue, Cue.Role.SHARE)
        && cue.first() >= figure.first()
        && cue.last() == figure.last();
  }

  /** Whether the figure is a share in words. */
  boolean isShareInWords(Figure figure) {
    return cueAt(figure.last()) instanceof Match<Cue> cue && isShareInWords(cue, figure);
  }

  /** Whether the token, inside words of time, belongs to a word of the role. */
  boolean saysAt(Cue.Role role, int token) {
    for (Match<Cue> cue : ofTime) {
      if (cue.first() <= token && token <= cue.last() && is(cue, role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of the role stands in the sentence, in words of time or outside of them. */
  boolean saysAnywhere(Cue.Role role) {
    for (Match<Cue> cue : cues) {
      if (is(cue, role)) {
        return true;
      }
    }
    for (Match<Cue> cue : ofTime) {
      if (is(cue, role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of the role stands in the words of time. */
  boolean says(Cue.Role role, TimeMention time) {
    for (Match<Cue> cue : ofTime) {
      if (cue.first() >= time.first() && cue.last() <= time.last() && is(cue, role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a measure of a user's own. */
  boolean isOwn(Topic topic) {
    return catalogue.findOwn(topic.measure()).isPresent();
  }

  /** Whether the token is a comma of any script. */
  boolean isComma(int token) {
    return tokens.isAny(token, ",", "、");
  }

  /** Whether the token is a dash or hyphen. */
  boolean isDash(int token) {
    return tokens.isAny(token, "-", "–", "—");
  }

  /** Whether the token ends a part of the sentence: a comma, semicolon, colon or full stop. */
  boolean isStop(int token) {
    return isComma(token) || tokens.isAny(token, ";", ":", ".");
  }

  /** Whether the token opens or closes brackets. */
  boolean isBracket(int token) {
    return tokens.isAny(token, "(", ")", "[", "]");
  }

  /** Whether the token puts its neighbours side by side: and, a comma, a dash. */
  boolean joins(int token) {
    return tokens.is(token, Particle.AND)
        || isComma(token)
        || isDash(token)
        || tokens.isAny(token, "&", "/");
  }

  /** The places named from the one token to the other, both inclusive, in order. */
  List<Named> named(int first, int last) {
    List<Named> all = places();
    List<Named> named = new ArrayList<>(2);
    for (Named place : all) {
      if (place.first() >= first && place.first() <= last) {
        named.add(place);
      }
    }
    return named;
  }

  private List<Named> places() {
    List<Named> known = places;
    if (known == null) {
      known = new ArrayList<>();
      List<Attribution.Words> sources = Attribution.words(this);
      for (Match<Cue> cue : cues) {
        if (cue.value() instanceof Cue.Place(Country country, boolean adjective, _)) {
          // "according to Austrian customs, Austria's exports" are no list of two
          Named before =
              known.isEmpty() || isInSource(known.getLast(), cue, sources) ? null : known.getLast();
          known.add(
              new Named(
                  country,
                  adjective,
                  cue.first(),
                  cue.last(),
                  grammar.relation(this, cue, before),
                  grammar.isOwner(this, cue)));
        }
      }
      known = besideSources(known, sources);
      places = known;
    }
    return known;
  }

  /**
   * The places without those that only say whose statistics a figure is of, where the sentence
   * names their country besides.
   */
  private static List<Named> besideSources(List<Named> all, List<Attribution.Words> sources) {
    if (sources.isEmpty()) {
      return all;
    }
    List<Named> beside = new ArrayList<>(all);
    beside.removeIf(place -> sources.stream().anyMatch(s -> s.contain(place.first())));
    List<Named> needed = new ArrayList<>(all);
    needed.removeIf(place ->
        !beside.contains(place)
            && beside.stream().anyMatch(b -> b.country().equals(place.country())));
    return needed;
  }

  /** Whether the place belongs to the words of a source and the next one does not. */
  private static boolean isInSource(Named place, Match<Cue> next, List<Attribution.Words> sources) {
    return sources.stream().anyMatch(s -> s.contain(place.first()) && !s.contain(next.first()));
  }

  /** Whether the sentence is a string of clauses that a comma parts. */
  boolean isString() {
    return grammar.isString();
  }

  /** Whether a comma that parts clauses stands between the tokens. */
  boolean isParted(int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (tokens.isAny(at, ",", ";")) {
        return true;
      }
    }
    return false;
  }

  /** The token before which the words for what the figure is of are looked for first. */
  int topicEnd(Figure figure) {
    return grammar.topicEnd(this, figure);
  }

  /** Where that begins which something is of, when the words that say so begin here, or -1. */
  int ofWhat(int token) {
    return grammar.ofWhat(this, token);
  }

  /** How the figure bears on its verb or noun. */
  Bearing bearing(Figure figure) {
    return grammar.bearing(this, figure);
  }

  /**
   * The word that governs a figure: the nearest before its hedge that is no article or adjective of
   * size; -1 when the sentence or the reach ends first.
   */
  int governor(Figure figure) {
    int token = figure.outerFirst() - 1;
    int steps = 0;
    while (token >= start && steps++ < 8) {
      if (timeAt(token) == null && !isFiller(token)) {
        return token;
      }
      token--;
    }
    return -1;
  }

  private boolean isFiller(int token) {
    return isRole(token, Cue.Role.FILLER)
        || isRole(token, Cue.Role.RECORD)
        || isRole(token, Cue.Role.RECORD_WORD)
        || tokens.isAny(
            token,
            Particle.A,
            Particle.THE,
            Particle.OF,
            Particle.OVER,
            Particle.MORE,
            Particle.THAN,
            Particle.LESS,
            Particle.THEIR,
            Particle.OUR,
            Particle.AS,
            Particle.UP,
            Particle.OTHER);
  }

  /**
   * The nearest cue that ends before the token and satisfies the test, inside the reach, or null.
   */
  @Nullable Match<Cue> before(int token, int reach, Predicate<Match<Cue>> test) {
    int stop = Math.max(start, token - reach);
    int at = token - 1;
    while (at >= stop) {
      Match<Cue> cue = cueAt(at);
      if (cue == null) {
        at--;
      } else {
        if (cue.last() < token && test.test(cue)) {
          return cue;
        }
        at = cue.first() - 1;
      }
    }
    return null;
  }

  /**
   * The nearest cue that begins after the token and satisfies the test, inside the reach, or null.
   */
  @Nullable Match<Cue> after(int token, int reach, Predicate<Match<Cue>> test) {
    int stop = Math.min(end, token + 1 + reach);
    int at = token + 1;
    while (at < stop) {
      Match<Cue> cue = cueAt(at);
      if (cue == null) {
        at++;
      } else {
        if (cue.first() > token && test.test(cue)) {
          return cue;
        }
        at = cue.last() + 1;
      }
    }
    return null;
  }

  /**
   * Whether the words put the two sides together: "A and B", "A's trade with B", "A–B", "from A to
   * B"; in "A overtook B" they do not.
   */
  boolean linked(List<Country> two) {
    Named before = null;
    for (Named place : places()) {
      if (!two.contains(place.country())) {
        continue;
      }
      if (before != null
          && !before.country().equals(place.country())
          && (place.is(
                  Relation.WITH,
                  Relation.TO,
                  Relation.FROM,
                  Relation.OF,
                  Relation.BETWEEN,
                  Relation.IN)
              || joins(place.first() - 1)
              || before.last() + 1 == place.first()
              || isOwner(place)
              || isOwner(before))) {
        return true;
      }
      before = place;
    }
    return false;
  }

  private static boolean isOwner(Named place) {
    return place.owner() || place.adjective();
  }

  /** Whether a park or zone stands anywhere in the sentence. */
  boolean namesPark() {
    return park;
  }

  /** Whether a cue of the role stands in the tokens, both ends inclusive. */
  boolean has(Cue.Role role, int first, int to) {
    int from = Math.max(first, start);
    return after(from - 1, to - from + 1, c -> is(c, role) && c.last() <= to) != null;
  }

  /** Whether a figure stands strictly between the tokens. */
  boolean figureBetween(int from, int to) {
    for (int at = Math.max(from + 1, start); at < Math.min(to, end); at++) {
      if (figureAt[at - start] != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether words that look ahead stand with the figure: "$5 billion by 2030", "by 2030, $5 bn".
   */
  boolean isAhead(Figure figure) {
    int stop = Math.min(end, figure.last() + 1 + REACH / 4);
    for (int at = figure.outerLast() + 1; at < stop; at++) {
      if (figureAt(at) != null
          || !sameClause(at, figure.last())
          || (isComma(at) && next(figure) != null)
          || tokens.is(at, ";")
          || tokens.isAny(at, Particle.AND, Particle.BUT)) {
        break;
      }
      TimeMention time = timeAt(at);
      if (time != null && time.kind() == TimeMention.Kind.AHEAD) {
        return true;
      }
    }
    stop = Math.max(start, figure.outerFirst() - REACH / 4);
    for (int at = figure.outerFirst() - 1; at >= stop; at--) {
      if (figureAt(at) != null
          || !sameClause(at, figure.first())
          || tokens.is(at, ";")
          || tokens.isAny(at, Particle.AND, Particle.BUT, Particle.WHICH)
          || isRole(at, Cue.Role.WAS)) {
        return false;
      }
      TimeMention time = timeAt(at);
      if (time != null && time.kind() == TimeMention.Kind.AHEAD) {
        return true;
      }
    }
    return false;
  }
}
