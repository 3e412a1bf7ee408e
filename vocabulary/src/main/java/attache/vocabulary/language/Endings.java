package attache.vocabulary.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes an inflected phrase once: braces hold the endings of a word, separated by commas, and
 * stand for as many phrases.
 *
 * <ul>
 *   <li>{@code экспорт{,а,у,ом,е}} is five phrases.
 *   <li>{@code экспорт{@m}} takes the endings from the line {@code m} of {@code endings-ru.tsv}.
 *   <li>Several braces in a phrase multiply: {@code trad{e,ing} partner{,s}} is four phrases.
 *   <li>Braces that begin with {@code =} go together, the first ending with the first, as words
 *       that agree do: {@code взаимн{=ый,ого,ому} экспорт{=,а,у}} is three phrases.
 * </ul>
 */
public final class Endings {

  private static final Map<String, Endings> READ = new ConcurrentHashMap<>();

  private final Map<String, String> named = new HashMap<>();

  private Endings(Language language) {
    String name = "endings-" + language.tag() + ".tsv";
    for (String line : Resources.lines(Endings.class, name)) {
      int tab = line.indexOf('\t');
      named.put(line.substring(0, tab), line.substring(tab + 1));
    }
  }

  /** The endings of a language; without named ones where it has no table of them. */
  public static Endings of(Language language) {
    return READ.computeIfAbsent(language.tag(), tag -> new Endings(language));
  }

  /**
   * All phrases that this one stands for, in order; itself when it has no braces.
   *
   * @throws IllegalStateException when braces do not close, name an unknown set or agree in no
   *     number
   */
  public List<String> expand(String phrase) {
    if (phrase.indexOf('{') < 0) {
      return List.of(phrase);
    }
    return expand(phrase, parts(phrase));
  }

  /**
   * The phrases that a name stands for, with the cases each may be of: where there are as many
   * endings that go together as there are cases, they are those of the cases in order. Without such
   * endings no case is told.
   *
   * @throws IllegalStateException as {@link #expand(String)} does
   */
  public Map<String, Set<Case>> byCase(String phrase) {
    Map<String, Set<Case>> byCase = new LinkedHashMap<>();
    if (phrase.indexOf('{') < 0) {
      byCase.put(phrase, Set.of());
      return byCase;
    }
    List<Part> parts = parts(phrase);
    List<String> expanded = expand(phrase, parts);
    int cases = Case.values().length;
    boolean told = parts.stream().anyMatch(p -> p.agrees() && p.endings().size() == cases);
    for (int i = 0; i < expanded.size(); i++) {
      Set<Case> of = byCase.computeIfAbsent(expanded.get(i), p -> EnumSet.noneOf(Case.class));
      if (told) {
        of.add(Case.values()[i * cases / expanded.size()]);
      }
    }
    return byCase;
  }

  private static List<String> expand(String phrase, List<Part> parts) {
    int together = 1;
    for (Part part : parts) {
      if (part.agrees()) {
        if (together != 1 && together != part.endings().size()) {
          throw new IllegalStateException("endings that go together differ in number: " + phrase);
        }
        together = part.endings().size();
      }
    }
    List<String> expanded = new ArrayList<>();
    for (int step = 0; step < together; step++) {
      List<String> written = List.of("");
      for (Part part : parts) {
        written = joined(written, part, step);
      }
      expanded.addAll(written);
    }
    return expanded;
  }

  /** A piece of a phrase: one text, or several endings to choose from. */
  private record Part(List<String> endings, boolean agrees) {}

  private static List<String> joined(List<String> heads, Part part, int step) {
    List<String> endings = part.agrees() ? List.of(part.endings().get(step)) : part.endings();
    List<String> joined = new ArrayList<>(heads.size() * endings.size());
    for (String head : heads) {
      for (String ending : endings) {
        joined.add(head + ending);
      }
    }
    return joined;
  }

  private List<Part> parts(String phrase) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    int open = phrase.indexOf('{');
    while (open >= 0) {
      int close = phrase.indexOf('}', open);
      if (close < 0) {
        throw new IllegalStateException("a brace does not close: " + phrase);
      }
      parts.add(new Part(List.of(phrase.substring(from, open)), false));
      String inside = phrase.substring(open + 1, close);
      boolean agrees = inside.startsWith("=");
      parts.add(new Part(endings(agrees ? inside.substring(1) : inside, phrase), agrees));
      from = close + 1;
      open = phrase.indexOf('{', from);
    }
    parts.add(new Part(List.of(phrase.substring(from)), false));
    return parts;
  }

  private List<String> endings(String inside, String phrase) {
    @Nullable String endings = inside.startsWith("@") ? named.get(inside.substring(1)) : inside;
    if (endings == null) {
      throw new IllegalStateException("no endings are called " + inside + ": " + phrase);
    }
    return Arrays.asList(endings.split(",", -1));
  }
}
