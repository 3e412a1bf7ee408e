package attache.claims.frame;

import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.statement.Statement;
import attache.claims.token.Tokens;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long something has gone on: "for the 15th year in a row", "eight consecutive months", "третий
 * год подряд". What went up or down has its direction, so that it can be held against the years.
 */
final class Streaks {

  /** The number and the unit stand no further from the words for a row. */
  private static final int NEAR = 4;

  /** A word of change further from the streak than this is not what goes on. */
  private static final int REACH = 16;

  /** Units of time by the beginning of their words. */
  private static final Map<String, List<String>> UNITS =
      Map.of(
          "years", List.of("year", "год", "лет", "año"),
          "months", List.of("month", "месяц", "mes"),
          "quarters", List.of("quarter", "квартал", "trimestre"));

  private Streaks() {}

  /** A number of units of time. */
  private record Row(int first, int last, int length, String unit) {}

  /** Adds them to the drafts of the sentence: they say it of what the nearest draft is about. */
  static void add(Scene scene, Discourse discourse, Statement statement, List<Draft> drafts) {
    if (scene.isString() || !scene.saysAnywhere(Cue.Role.STREAK)) {
      return;
    }
    for (int at = scene.start; at < scene.end; at++) {
      if (!isStreak(scene, at) || (at > scene.start && isStreak(scene, at - 1))) {
        continue;
      }
      Row row = row(scene, at);
      Draft draft = row == null ? null : draft(scene, row, discourse, statement, drafts);
      if (draft != null) {
        drafts.add(draft);
      }
    }
  }

  private static boolean isStreak(Scene scene, int at) {
    return scene.isRole(at, Cue.Role.STREAK) || scene.saysAt(Cue.Role.STREAK, at);
  }

  /** "fifth consecutive year", "third year in a row", "пять лет подряд", or null. */
  private static @Nullable Row row(Scene scene, int streak) {
    Tokens tokens = scene.tokens;
    int last = streak;
    String unit = unit(tokens, streak + 1, scene.end);
    if (unit != null) {
      last = streak + 1;
    }
    for (int at = streak - 1; at >= Math.max(scene.start, streak - NEAR); at--) {
      if (unit == null) {
        unit = unit(tokens, at, scene.end);
        last = unit == null ? last : at;
        continue;
      }
      int length = length(tokens, at);
      if (length > 1) {
        int first = at > scene.start && isTens(tokens, at - 1) ? at - 1 : at;
        int tens = first < at ? Cues.of(tokens.language()).ordinal(tokens.text(first)) : 0;
        return new Row(first, last, tens + length, unit);
      }
    }
    return null;
  }

  private static boolean isTens(Tokens tokens, int at) {
    Cues cues = Cues.of(tokens.language());
    return cues.isCardinal(tokens.text(at)) && cues.ordinal(tokens.text(at)) >= 20;
  }

  private static @Nullable String unit(Tokens tokens, int at, int end) {
    if (at >= end || tokens.kind(at) != Tokens.Kind.WORD) {
      return null;
    }
    String word = tokens.text(at).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, List<String>> unit : UNITS.entrySet()) {
      if (unit.getValue().stream().anyMatch(word::startsWith)) {
        return unit.getKey();
      }
    }
    return null;
  }

  private static int length(Tokens tokens, int at) {
    Ordinals.Ordinal ordinal = Ordinals.at(tokens, at);
    if (ordinal != null) {
      return ordinal.number();
    }
    if (tokens.kind(at) == Tokens.Kind.WORD) {
      return Cues.of(tokens.language()).ordinal(tokens.text(at));
    }
    boolean whole = tokens.kind(at) == Tokens.Kind.NUMBER && tokens.end(at) - tokens.start(at) <= 3;
    if (!whole) {
      return 0;
    }
    int length = 0;
    for (char digit : tokens.text(at).toCharArray()) {
      length = Character.isDigit(digit) ? 10 * length + Character.digit(digit, 10) : 0;
    }
    return length;
  }

  private static @Nullable Draft draft(
      Scene scene, Row row, Discourse discourse, Statement statement, List<Draft> drafts) {
    Match<Cue> change = change(scene, row);
    Draft said = nearest(scene, row.first(), drafts);
    Figure anchor = Anchors.at(row.first(), row.last());
    Topic topic = change == null || said != null ? null : Topic.before(scene, anchor);
    Parties parties;
    if (said != null) {
      topic = said.topic;
      parties = said.parties;
    } else if (topic != null) {
      parties = Who.of(scene, anchor, topic, Kind.CHANGE, discourse, drafts);
    } else if (change != null && discourse.measure != null) {
      topic = new Topic(discourse.measure, discourse.product, null, Topic.Basis.INHERITED);
      parties = discourse.parties;
    } else {
      return null;
    }
    boolean ofRank = said != null && said.stance.kind() == Kind.RANK;
    Direction direction =
        change == null || ofRank
            ? null
            : Scene.is(change, Cue.Role.DOWN) ? Direction.DOWN : Direction.UP;
    Period period =
        direction == null
            ? null
            : InARow.period(
                row.unit(),
                row.length(),
                said,
                When.of(scene, anchor, topic, Framing.plain(Kind.COUNT, null), discourse),
                statement);
    return new Draft(
        scene.tokens.span(row.first(), row.last()),
        null,
        Quantity.of(
            BigDecimal.valueOf(row.length()), BigDecimal.ONE, Unit.count(row.unit()), Hedge.NONE),
        topic,
        Framing.plain(Kind.COUNT, direction),
        Framing.at(period, null),
        parties);
  }

  /** What went on in a row: the word of change nearest to it in its clause, or null. */
  private static @Nullable Match<Cue> change(Scene scene, Row row) {
    Match<Cue> before = scene.before(row.first(), REACH, Streaks::isChange);
    Match<Cue> behind = scene.after(row.last(), REACH, Streaks::isChange);
    boolean clauseBefore = before != null && scene.sameClause(before.first(), row.first());
    boolean clauseBehind = behind != null && scene.sameClause(behind.first(), row.last());
    if (clauseBefore && clauseBehind && before != null && behind != null) {
      return row.first() - before.last() <= behind.first() - row.last() ? before : behind;
    }
    return clauseBefore ? before : clauseBehind ? behind : null;
  }

  static boolean isChange(Match<Cue> cue) {
    return Scene.is(cue, Cue.Role.UP) || Scene.is(cue, Cue.Role.DOWN);
  }

  /** The draft whose figure stands nearest, or null. */
  private static @Nullable Draft nearest(Scene scene, int at, List<Draft> drafts) {
    int offset = scene.tokens.start(at);
    Draft nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Draft draft : drafts) {
      int away = Math.abs(draft.span.start() - offset);
      if (away < distance) {
        distance = away;
        nearest = draft;
      }
    }
    return nearest;
  }
}
