package attache.benchmarks.mutation;

import attache.vocabulary.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sentences of one half, by language and form. */
final class Sentences {

  private final Map<String, List<String>> byForm = new HashMap<>();

  /**
   * @param heldOut whether those that were not looked at while the checker was worked on
   */
  Sentences(List<Language> languages, boolean heldOut) {
    for (Language language : languages) {
      for (String line : lines("sentences-" + language.tag() + ".tsv")) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#") && cells.length == 3 && cells[1].equals(heldOut ? "h" : "d")) {
          byForm.computeIfAbsent(language.tag() + cells[0], key -> new ArrayList<>()).add(cells[2]);
        }
      }
    }
  }

  /** Those of a form in a language; empty where the language says it otherwise. */
  List<String> of(Language language, Form form) {
    return byForm.getOrDefault(language.tag() + form.label(), List.of());
  }

  private static List<String> lines(String file) {
    try (InputStream in = Sentences.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file + " among the resources of the bench");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
