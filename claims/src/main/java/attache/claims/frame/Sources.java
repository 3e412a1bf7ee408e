package attache.claims.frame;

import attache.claims.statement.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sources that a sentence names, in order. One goes for all its figures. Of several each goes
 * for the figures on its side: behind it where the sentence begins with a source ("according to
 * Belarus's statistics 4.48, according to China's 2.69"), before it where it begins with a figure
 * ("4.48 according to Belarus's statistics and 2.69 according to China's").
 *
 * @param all in the order of the text
 */
record Sources(List<At> all) {

  /**
   * A source where it is named.
   *
   * @param start where its words begin in the text
   * @param attribution the source
   */
  record At(int start, Attribution attribution) {}

  Sources {
    all = List.copyOf(all);
  }

  /** What the sentence names. */
  static Sources in(Scene scene, Sides sides) {
    return new Sources(Attribution.in(scene, sides));
  }

  /**
   * Whose statistics are named for what is said there, or null.
   *
   * @param first what the sentence says first
   */
  @Nullable Attribution of(Span said, Span first) {
    if (all.size() <= 1) {
      return all.isEmpty() ? null : all.getFirst().attribution();
    }
    boolean leading = all.getFirst().start() < first.start();
    List<At> behind = new ArrayList<>(all);
    behind.removeIf(source -> source.start() < said.end());
    if (!leading && !behind.isEmpty()) {
      return behind.getFirst().attribution();
    }
    int before = all.size() - behind.size();
    return all.get(Math.max(0, before - 1)).attribution();
  }
}
