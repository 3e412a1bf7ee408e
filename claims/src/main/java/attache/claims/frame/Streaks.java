package attache.claims.frame;

import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.period.TimeMention;
import attache.claims.token.Tokens;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long something has gone on: "for the 15th year in a row", "eight consecutive months". */
final class Streaks {

  private Streaks() {}

  /** Adds them to the drafts of the sentence: they say it of what the nearest draft is about. */
  static void add(Scene scene, Discourse discourse, List<Draft> drafts) {
    for (TimeMention time : scene.times) {
      boolean streak =
          time.kind() == TimeMention.Kind.DURATION
              && (scene.says(Cue.Role.STREAK, time)
                  || scene.isRole(time.last() + 1, Cue.Role.STREAK));
      if (!streak || (drafts.isEmpty() && !goesOn(scene, discourse))) {
        continue;
      }
      for (int at = time.first(); at <= time.last(); at++) {
        int length = length(scene.tokens, at);
        if (length > 1) {
          drafts.add(draft(scene, at, time, length, discourse, drafts));
          break;
        }
      }
    }
  }

  /** Whether the sentence says that what was spoken of went up or down. */
  private static boolean goesOn(Scene scene, Discourse discourse) {
    return discourse.measure != null
        && (scene.has(Cue.Role.UP, scene.start, scene.end - 1)
            || scene.has(Cue.Role.DOWN, scene.start, scene.end - 1));
  }

  private static int length(Tokens tokens, int at) {
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

  private static Draft draft(
      Scene scene,
      int first,
      TimeMention time,
      int length,
      Discourse discourse,
      List<Draft> drafts) {
    Draft said = nearest(scene, first, drafts);
    Topic topic =
        said != null
            ? said.topic
            : new Topic(discourse.measure, discourse.product, null, Topic.Basis.INHERITED);
    Parties parties = said != null ? said.parties : discourse.parties;
    String unit = scene.says(Cue.Role.MONTHLY, time) ? "months" : "years";
    Quantity quantity =
        Quantity.of(BigDecimal.valueOf(length), BigDecimal.ONE, Unit.count(unit), Hedge.NONE);
    int last = time.last();
    while (last > first && scene.saysAt(Cue.Role.STREAK, last)) {
      last--;
    }
    return new Draft(
        scene.tokens.span(first, last),
        null,
        quantity,
        topic,
        Framing.plain(Kind.COUNT, null),
        Framing.at(null, null),
        parties);
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
