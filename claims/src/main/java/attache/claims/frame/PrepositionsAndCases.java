package attache.claims.frame;

import static attache.claims.token.Particle.AFTER;
import static attache.claims.token.Particle.AGAINST;
import static attache.claims.token.Particle.ALL;
import static attache.claims.token.Particle.AMONG;
import static attache.claims.token.Particle.BETWEEN;
import static attache.claims.token.Particle.BOTH;
import static attache.claims.token.Particle.EACH;
import static attache.claims.token.Particle.FOR;
import static attache.claims.token.Particle.FROM;
import static attache.claims.token.Particle.IN;
import static attache.claims.token.Particle.ON;
import static attache.claims.token.Particle.THAN;
import static attache.claims.token.Particle.THIS;
import static attache.claims.token.Particle.TO;
import static attache.claims.token.Particle.UNTIL;
import static attache.claims.token.Particle.WITH;

import attache.claims.figure.Figure;
import attache.claims.figure.Figure.Form;
import attache.claims.lexicon.Match;
import attache.claims.token.Tokens;
import attache.vocabulary.language.Case;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of languages in which preposition and ending tell together, Russian: "в Китай" is to
 * China and "в Китае" in it, "с Китаем" is with China and "с Украины" from the Ukraine, and "Китая"
 * without a preposition is of it.
 */
final class PrepositionsAndCases implements Grammar {

  static final PrepositionsAndCases GRAMMAR = new PrepositionsAndCases();

  /** A word of change stands no further from the amount of the change than this. */
  private static final int CHANGE_REACH = 16;

  /** And no further behind it than this: "на 5 % больше". */
  private static final int BEHIND = 4;

  private PrepositionsAndCases() {}

  @Override
  public Relation relation(Scene scene, Match<Cue> place, @Nullable Named before) {
    Tokens tokens = scene.tokens;
    Cue.Place named = (Cue.Place) place.value();
    int at = place.first() - 1;
    while (at >= scene.start && isPassed(scene, at)) {
      at--;
    }
    if (at < scene.start) {
      return bare(scene, at, named);
    }
    boolean listed =
        before != null
            && at > before.last()
            && at - before.last() <= 2
            && scene.joins(at)
            && agrees(before.relation(), named.cases());
    if (listed && before != null) {
      return before.relation();
    }
    if (scene.isRole(at, Cue.Role.LEFT_BEHIND)) {
      return Relation.LEFT_BEHIND;
    }
    return tokens.kind(at) == Tokens.Kind.WORD
        ? afterWord(scene, at, named)
        : bare(scene, at, named);
  }

  private static boolean isPassed(Scene scene, int at) {
    return scene.tokens.isAny(at, BOTH, ALL, EACH, THIS)
        || (scene.isRole(at, Cue.Role.FILLER) && scene.figureAt(at) == null);
  }

  /** Whether a name of these cases can stand in a list of places of the relation. */
  private static boolean agrees(Relation relation, Set<Case> cases) {
    if (cases.isEmpty()) {
      return true;
    }
    return switch (relation) {
      case OF, FROM -> cases.contains(Case.GENITIVE);
      case TO ->
          cases.contains(Case.ACCUSATIVE)
              || cases.contains(Case.DATIVE)
              || cases.contains(Case.GENITIVE);
      case WITH, BETWEEN -> cases.contains(Case.INSTRUMENTAL);
      case IN -> cases.contains(Case.PREPOSITIONAL);
      case SUBJECT -> cases.contains(Case.NOMINATIVE);
      case LEFT_BEHIND, WHOLE, OTHER -> true;
    };
  }

  private static Relation afterWord(Scene scene, int at, Cue.Place place) {
    Tokens tokens = scene.tokens;
    Set<Case> cases = place.cases();
    if (tokens.is(at, BETWEEN)) {
      return Relation.BETWEEN;
    }
    if (tokens.is(at, WITH)) {
      return cases.contains(Case.GENITIVE) && !cases.contains(Case.INSTRUMENTAL)
          ? Relation.FROM
          : Relation.WITH;
    }
    if (tokens.is(at, FROM)) {
      return Relation.FROM;
    }
    if (tokens.isAny(at, IN, ON)) {
      return cases.contains(Case.PREPOSITIONAL) ? Relation.IN : inOrTo(scene, at, place);
    }
    if (tokens.isAny(at, TO, FOR)) {
      return Relation.TO;
    }
    if (tokens.isAny(at, THAN, AFTER)) {
      return Relation.LEFT_BEHIND;
    }
    if (tokens.isAny(at, AMONG, AGAINST, UNTIL)) {
      return Relation.OTHER;
    }
    return bare(scene, at, place);
  }

  /** After "в" and "на" the accusative is where to; a name without endings may be either. */
  private static Relation inOrTo(Scene scene, int at, Cue.Place place) {
    if (place.cases().contains(Case.ACCUSATIVE) || place.adjective()) {
      return Relation.TO;
    }
    // "экспорт в США" goes there, "инфляция в США" is there
    return scene.before(at, 6, c -> isFlow(c) || isVerb(c)) != null ? Relation.TO : Relation.IN;
  }

  /** Whether it is something that goes from one side to the other. */
  private static boolean isFlow(Match<Cue> cue) {
    return Around.isTrade(cue)
        || (cue.value() instanceof Cue.Measured(String m, var s) && m.equals("investment"));
  }

  private static boolean isVerb(Match<Cue> cue) {
    return cue.value() instanceof Cue.Measured(String m, Cue.Strength strength)
        && strength == Cue.Strength.VERB;
  }

  /** Without a preposition the ending tells, and of names without endings the word before. */
  private static Relation bare(Scene scene, int before, Cue.Place place) {
    if (place.adjective()) {
      return Relation.SUBJECT;
    }
    boolean afterWord =
        before >= scene.start
            && scene.tokens.kind(before) == Tokens.Kind.WORD
            && !isAmount(scene.figureAt(before))
            && scene.timeAt(before) == null;
    if (place.cases().isEmpty()) {
      Match<Cue> noun = scene.cueAt(before);
      boolean owned =
          noun != null
              && ((noun.value() instanceof Cue.Measured(String m, Cue.Strength s)
                      && s != Cue.Strength.VERB)
                  || noun.value() instanceof Cue.Partner
                  || Scene.is(noun, Cue.Role.SHARE)
                  || Scene.is(noun, Cue.Role.OFFICE));
      return owned ? Relation.OF : Relation.SUBJECT;
    }
    if (place.cases().contains(Case.GENITIVE)) {
      return afterWord ? ofNoun(scene, before, place) : Relation.SUBJECT;
    }
    return place.cases().equals(Set.of(Case.DATIVE)) ? Relation.TO : Relation.SUBJECT;
  }

  /** A count or rank ends in a noun, an amount does not. */
  private static boolean isAmount(@Nullable Figure figure) {
    return figure != null && figure.form() != Form.COUNT && figure.form() != Form.RANK;
  }

  /**
   * "в экономику Китая", "из портов Китая" are to China and from it; "в экспорте Китая" is of it.
   */
  private static Relation ofNoun(Scene scene, int noun, Cue.Place place) {
    Match<Cue> cue = scene.cueAt(noun);
    boolean thing =
        cue != null
            && ((cue.value() instanceof Cue.Measured(String m, Cue.Strength s)
                    && s == Cue.Strength.NOUN)
                || cue.value() instanceof Cue.Partner
                || Scene.is(cue, Cue.Role.SHARE)
                || Scene.is(cue, Cue.Role.UP)
                || Scene.is(cue, Cue.Role.DOWN));
    if (thing || scene.figureAt(noun) != null) {
      return Relation.OF;
    }
    int before = noun - 1;
    if (scene.tokens.isAny(before, IN, ON)) {
      return inOrTo(scene, before, new Cue.Place(place.country(), false, Set.of()));
    }
    boolean from = scene.tokens.is(before, FROM) && !scene.tokens.is(before, WITH);
    return from ? Relation.FROM : Relation.OF;
  }

  /** Owners follow what they own. */
  @Override
  public boolean isOwner(Scene scene, Match<Cue> place) {
    return false;
  }

  /** What is owned or of which something is stands behind it without a preposition. */
  @Override
  public int ofWhat(Scene scene, int at) {
    Match<Cue> cue = scene.cueAt(at);
    boolean noun =
        cue != null
            && ((cue.value() instanceof Cue.Measured(String m, Cue.Strength s)
                    && s != Cue.Strength.VERB)
                || cue.value() instanceof Cue.Product
                || cue.value() instanceof Cue.Place
                || Scene.is(cue, Cue.Role.PAIR));
    return noun && cue != null && cue.first() == at ? at : -1;
  }

  @Override
  public Bearing bearing(Scene scene, Figure figure) {
    Tokens tokens = scene.tokens;
    int governor = scene.governor(figure);
    if (governor < 0) {
      return Bearing.NONE;
    }
    if (tokens.isAny(governor, WITH, TO) && scene.isRole(governor - 1, Cue.Role.COMPARED)) {
      return Bearing.AGAINST;
    }
    if (scene.isRole(governor, Cue.Role.WORTH)) {
      return Bearing.WORTH;
    }
    if (tokens.is(governor, ON)) {
      return isChange(scene, figure) ? Bearing.BY : Bearing.WORTH;
    }
    if (tokens.is(governor, UNTIL)) {
      return Bearing.TO;
    }
    if (tokens.is(governor, FROM)) {
      return Bearing.FROM;
    }
    if (tokens.is(governor, AGAINST)) {
      return Bearing.AGAINST;
    }
    return isAmountOfChange(scene, governor, figure) ? Bearing.BY : Bearing.NONE;
  }

  /** "вырос на 5 %", "на 2 млрд больше"; "контракты на 2 млрд" are worth that. */
  private static boolean isChange(Scene scene, Figure figure) {
    if (figure.form() == Form.PERCENT || figure.form() == Form.POINTS) {
      return true;
    }
    Match<Cue> before =
        scene.before(
            figure.outerFirst(),
            CHANGE_REACH,
            c -> isUpOrDown(c) || Scene.is(c, Cue.Role.PASSES) || isVerb(c));
    if (before != null
        && !isVerb(before)
        && scene.sameClause(before.first(), figure.first())
        && !scene.figureBetween(before.last(), figure.first())) {
      return true;
    }
    return scene.after(figure.outerLast(), BEHIND, PrepositionsAndCases::isUpOrDown) != null;
  }

  /** "прирост составил 2 млрд". */
  private static boolean isAmountOfChange(Scene scene, int governor, Figure figure) {
    if (!scene.isRole(governor, Cue.Role.WAS) && !scene.isRole(governor, Cue.Role.IS)) {
      return false;
    }
    Match<Cue> noun =
        scene.before(
            governor,
            CHANGE_REACH,
            c -> isUpOrDown(c) || Scene.is(c, Cue.Role.WAS) || Scene.is(c, Cue.Role.IS));
    return noun != null
        && Scene.is(noun, Cue.Role.CHANGE_NOUN)
        && scene.sameClause(noun.first(), figure.first())
        && !scene.figureBetween(noun.last(), figure.first())
        && !scene.tokens.isAny(noun.first() - 1, ON, WITH);
  }

  private static boolean isUpOrDown(Match<Cue> cue) {
    return Scene.is(cue, Cue.Role.UP) || Scene.is(cue, Cue.Role.DOWN);
  }
}
