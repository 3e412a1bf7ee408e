package attache.claims.frame;

import attache.claims.lexicon.Match;
import attache.claims.statement.Statement;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.country.Country;
import attache.vocabulary.language.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose side speaks, where no address tells: by the headline, or by whom "our" trade is with. */
final class Home {

  /** Between "our" and the one it is with stand no more words than this. */
  private static final int REACH = 8;

  private Home() {}

  /** The country of the speaker, or null when the words do not tell. */
  static @Nullable Country told(
      Statement statement, List<Match<Cue>> cues, Cues lexicon, List<Country> sides) {
    String title = statement.title();
    if (title != null) {
      Tokens tokens = Tokens.of(title, Language.of(statement.language()));
      Country speaker = speakerOf(tokens, lexicon.in(tokens));
      if (speaker != null) {
        return speaker;
      }
    }
    return sides.size() == 2 ? acrossFromPartner(cues, sides) : null;
  }

  /** "Remarks by the President of Chile", "Interview of the Chilean ambassador to Peru". */
  private static @Nullable Country speakerOf(Tokens title, List<Match<Cue>> cues) {
    boolean speaks = false;
    for (int i = 0; i < cues.size(); i++) {
      Match<Cue> cue = cues.get(i);
      speaks |= Scene.is(cue, Cue.Role.SPEECH);
      if (!speaks || !Scene.is(cue, Cue.Role.OFFICEHOLDER)) {
        continue;
      }
      if (i > 0
          && cues.get(i - 1).last() + 2 >= cue.first()
          && cues.get(i - 1).value() instanceof Cue.Place(Country of, _, _)) {
        return of;
      }
      if (i + 1 < cues.size()
          && cues.get(i + 1).first() - cue.last() <= 4
          && (title.is(cue.last() + 1, Particle.OF)
              || (!title.knows(Particle.OF) && cues.get(i + 1).first() == cue.last() + 1))
          && cues.get(i + 1).value() instanceof Cue.Place(Country of, _, _)) {
        return of;
      }
      return null;
    }
    return null;
  }

  /** "our trade with Peru" of two sides: the speaker is the other one. */
  private static @Nullable Country acrossFromPartner(List<Match<Cue>> cues, List<Country> sides) {
    int[] with = new int[2];
    for (int i = 0; i + 1 < cues.size(); i++) {
      Match<Cue> self = cues.get(i);
      if (!Scene.is(self, Cue.Role.SELF)) {
        continue;
      }
      for (int j = i + 1; j < cues.size() && cues.get(j).first() - self.last() <= REACH; j++) {
        if (cues.get(j).value() instanceof Cue.Place(Country place, boolean adjective, _)
            && !adjective) {
          int side = sides.indexOf(place);
          if (side >= 0) {
            with[side]++;
          }
          break;
        }
      }
    }
    if (with[0] > 0 && with[1] == 0) {
      return sides.get(1);
    }
    return with[1] > 0 && with[0] == 0 ? sides.get(0) : null;
  }
}
