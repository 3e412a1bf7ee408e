package attache.claims.frame;

import attache.claims.figure.Figure;
import attache.claims.figure.Figure.Form;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.vocabulary.quantity.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a number of counted things is a figure of: companies, people, trains. */
final class Counted {

  private Counted() {}

  static Topic topic(Scene scene, Figure figure, Discourse discourse) {
    if (!(figure.quantity().unit() instanceof Unit.Count(String noun))) {
      return Topic.NOTHING;
    }
    Match<Cue> named =
        scene.after(
            figure.first() - 1,
            figure.last() - figure.first() + 1,
            c ->
                c.value() instanceof Cue.Measured(String m, var s)
                    && c.last() <= figure.last()
                    && isPark(m));
    String measure =
        named != null
            ? ((Cue.Measured) named.value()).measure()
            : Cues.of(scene.tokens.language()).counted(noun);
    boolean park = discourse.entity != null || scene.namesPark();
    if (measure == null) {
      return Topic.NOTHING;
    }
    switch (measure) {
      case "-" -> {
        return Topic.NOTHING;
      }
      case "park_resident_countries" -> {
        boolean residents =
            scene.after(
                    scene.start - 1,
                    Scene.REACH,
                    c -> c.value() instanceof Cue.Measured(String m, var s) && isPark(m))
                != null;
        return park && (residents || fromCompanies(scene, figure))
            ? new Topic(measure, null, null, Topic.Basis.NOUN)
            : Topic.NOTHING;
      }
      case "companies" -> {
        return new Topic(
            park && scene.namesPark() ? "park_residents" : measure, null, null, Topic.Basis.NOUN);
      }
      case "population" -> {
        return people(scene, figure);
      }
      default -> {
        return measure.startsWith("product:")
            ? new Topic(measure, measure.substring("product:".length()), null, Topic.Basis.NOUN)
            : new Topic(measure, null, null, Topic.Basis.NOUN);
      }
    }
  }

  /** "the number of tourists grew by 5 %", "the number of companies is 1,439", or null. */
  static @Nullable Topic number(Scene scene, Figure figure) {
    if (figure.form() == Form.MONEY || figure.form() == Form.PHYSICAL) {
      return null;
    }
    Match<Cue> number =
        scene.before(figure.outerFirst(), Scene.REACH / 2, c -> Scene.is(c, Cue.Role.NUMBER));
    if (number == null || !scene.sameClause(number.first(), figure.first())) {
      return null;
    }
    Cues lexicon = Cues.of(scene.tokens.language());
    for (int at = number.last() + 1; at <= number.last() + 4 && at < figure.first(); at++) {
      String measure = lexicon.counted(scene.tokens.text(at));
      if (measure != null && !measure.equals("-")) {
        return new Topic(
            measure.equals("population") ? "other:people" : measure, null, null, Topic.Basis.NOUN);
      }
    }
    return null;
  }

  private static boolean isPark(String measure) {
    return measure.startsWith("park_");
  }

  /** "66 companies from 14 countries": the figure before counts companies. */
  private static boolean fromCompanies(Scene scene, Figure figure) {
    return scene.bearing(figure) == Bearing.FROM
        && scene.previous(figure) instanceof Figure before
        && before.form() == Form.COUNT
        && figure.outerFirst() - before.last() <= 3;
  }

  private static Topic people(Scene scene, Figure figure) {
    Match<Cue> near =
        scene.after(
            figure.first() - 1,
            figure.last() - figure.first() + 1,
            c ->
                c.value() instanceof Cue.Measured(String m, var s)
                    && m.equals("population")
                    && c.last() <= figure.last());
    if (near != null && scene.isString()) {
      return new Topic("population", null, near, Topic.Basis.NOUN); // 9600万人口
    }
    near =
        scene.after(
            figure.last(),
            8,
            c ->
                c.value() instanceof Cue.Measured(String m, var s)
                    && (m.equals("population") || m.equals("middle_income_population"))
                    && !scene.figureBetween(figure.last(), c.first() + 1));
    if (near == null) {
      near =
          scene.before(
              figure.outerFirst(),
              14,
              c ->
                  c.value() instanceof Cue.Measured(String m, var s)
                      && (m.equals("population") || m.equals("middle_income_population"))
                      && scene.figureAt(c.first()) == null);
    }
    Topic counted = travellers(scene, figure);
    if (counted != null) {
      return counted;
    }
    if (middleIncome(scene, figure)) {
      return new Topic("middle_income_population", null, near, Topic.Basis.NOUN);
    }
    if (near != null) {
      return new Topic(((Cue.Measured) near.value()).measure(), null, near, Topic.Basis.NOUN);
    }
    Match<Cue> visits = scene.after(figure.last(), 5, c -> Scene.is(c, Cue.Role.VISITS));
    if (visits != null && !scene.figureBetween(figure.last(), visits.first())) {
      return new Topic("tourists", null, null, Topic.Basis.NOUN);
    }
    if (scene.after(figure.last(), 3, c -> Scene.is(c, Cue.Role.STUDIES)) != null) {
      return new Topic("students", null, null, Topic.Basis.NOUN);
    }
    if (livesIn(scene, figure)) {
      if (isOfAnother(scene, figure)) {
        return new Topic("other:people", null, null, Topic.Basis.NOUN);
      }
      return new Topic("population", null, null, Topic.Basis.NOUN);
    }
    return new Topic(
        isOfLand(scene, figure) ? "population" : "other:people", null, null, Topic.Basis.NOUN);
  }

  /** "the flow of tourists came to a million people": what the people are is said before. */
  private static @Nullable Topic travellers(Scene scene, Figure figure) {
    Match<Cue> named =
        scene.before(
            figure.outerFirst(),
            14,
            c ->
                c.value() instanceof Cue.Measured(String m, var s)
                    && (m.equals("tourists") || m.equals("students") || m.equals("jobs"))
                    && scene.figureAt(c.first()) == null
                    && scene.sameClause(c.first(), figure.first()));
    return named == null || scene.figureBetween(named.last(), figure.first())
        ? null
        : new Topic(((Cue.Measured) named.value()).measure(), null, named, Topic.Basis.NOUN);
  }

  /** "a country of 40 million people", "Peru has 33 million people". */
  private static boolean isOfLand(Scene scene, Figure figure) {
    int governor = scene.governor(figure);
    if (scene.isRole(governor - 1, Cue.Role.LAND) || scene.isRole(governor, Cue.Role.LAND)) {
      return true;
    }
    boolean has =
        scene.bearing(figure) == Bearing.WITH
            || scene.bearing(figure) == Bearing.TO
            || scene.isRole(governor, Cue.Role.HAVE);
    return has
        && scene.before(
                governor + 1,
                6,
                c ->
                    c.value() instanceof Cue.Partner
                        || c.value() instanceof Cue.Place
                        || Scene.is(c, Cue.Role.LAND))
            != null;
  }

  /** "80,000 Peruvians live in Chile": people of one country in another. */
  private static boolean isOfAnother(Scene scene, Figure figure) {
    List<Named> own = scene.named(figure.first(), figure.last());
    return !own.isEmpty()
        && scene.named(figure.last() + 1, figure.last() + 6).stream()
            .anyMatch(n -> n.is(Relation.IN) && !n.country().equals(own.getFirst().country()));
  }

  /** "33 million people live in Uzbekistan", "with its 209 million people in Brazil". */
  private static boolean livesIn(Scene scene, Figure figure) {
    Match<Cue> lives = scene.after(figure.last(), 1, c -> Scene.is(c, Cue.Role.LIVES));
    int last = lives == null ? figure.last() : lives.last();
    return (lives != null || scene.bearing(figure) == Bearing.WITH)
        && scene.named(last + 1, last + 3).stream().anyMatch(n -> n.is(Relation.IN));
  }

  /** Whether "middle" stands with the people, in the same part of the sentence. */
  private static boolean middleIncome(Scene scene, Figure figure) {
    int stop = Math.min(scene.end, figure.last() + 8);
    for (int at = figure.first(); at < stop; at++) {
      if (isMiddle(scene, at)) {
        return true;
      }
      if (at > figure.last() && endsPart(scene, at)) {
        break;
      }
    }
    int from = Math.max(scene.start, figure.outerFirst() - 10);
    for (int at = figure.outerFirst() - 1; at >= from; at--) {
      if (endsPart(scene, at)) {
        return false;
      }
      if (isMiddle(scene, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMiddle(Scene scene, int at) {
    return scene.isRole(at, Cue.Role.MIDDLE)
        || (scene.cueAt(at) instanceof Match<Cue> cue
            && cue.value() instanceof Cue.Measured(String m, var s)
            && m.equals("middle_income_population"));
  }

  private static boolean endsPart(Scene scene, int at) {
    return scene.isComma(at) || scene.tokens.is(at, Particle.AND) || scene.figureAt(at) != null;
  }
}
