package attache.statistics.source;

import static org.assertj.core.api.Assertions.assertThat;

import attache.statistics.intake.Sources;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The quirks named in the code are those that docs/data.md lists. */
class QuirkListTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("attache.home", "..")).resolve("docs/data.md");
  private static final String BEGIN = "<!-- quirks -->\n";
  private static final String END = "<!-- end of quirks -->";

  /** Where a quirk is handled. */
  private record Handled(SourceQuirk quirk, Class<?> where) {}

  @Test
  void everyQuirkIsOneOfASourceThatThereIs() throws Exception {
    Set<String> sources = Sources.all().stream().map(Source::id).collect(Collectors.toSet());
    assertThat(handled())
        .isNotEmpty()
        .allSatisfy(h -> {
          assertThat(sources).as("@SourceQuirk of %s", h.where).contains(h.quirk.source());
          assertThat(h.quirk.cause()).endsWith(".");
        });
  }

  @Test
  void theDocumentListsEveryQuirk() throws Exception {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    assertThat(begin).as("'%s' in %s", BEGIN.strip(), DOCUMENT).isNotNegative();
    assertThat(end).as("'%s' in %s", END, DOCUMENT).isGreaterThan(begin);
    String list = list();
    assertThat(document.substring(begin + BEGIN.length(), end))
        .as(
            "the quirks in docs/data.md are not those of the code; run main of this test, or put"
                + " this between the markers:%n%n%s",
            list)
        .isEqualTo(list);
  }

  /** Writes the list into the document. */
  public static void main(String[] none) throws Exception {
    String document = Files.readString(DOCUMENT);
    Files.writeString(
        DOCUMENT,
        document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
            + list()
            + document.substring(document.indexOf(END)));
  }

  private static String list() throws Exception {
    List<Handled> handled = handled();
    StringBuilder text = new StringBuilder();
    List<Source> sources =
        Sources.all().stream()
            .sorted(Comparator.comparing(source -> source.title().toLowerCase(Locale.ROOT)))
            .toList();
    for (Source source : sources) {
      List<Handled> own =
          handled.stream().filter(h -> h.quirk.source().equals(source.id())).toList();
      if (!own.isEmpty()) {
        text.append("\n**")
            .append(source.title())
            .append("** (`")
            .append(source.id())
            .append("`)\n\n");
        own.forEach(h ->
            text.append("- ")
                .append(h.quirk.cause())
                .append(" (`")
                .append(h.where.getSimpleName())
                .append("`)\n"));
      }
    }
    return text.append('\n').toString();
  }

  /** In the order of the classes' names; of one class by the sentence, as Java tells no order. */
  private static List<Handled> handled() throws IOException, URISyntaxException {
    var byPlace = new TreeMap<String, Handled>();
    Path classes =
        Path.of(Source.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes.resolve("attache/statistics"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name =
            classes
                .relativize(file)
                .toString()
                .replaceAll("[/\\\\]", ".")
                .replaceAll("\\.class$", "");
        Class<?> type = load(name);
        for (AnnotatedElement place : places(type)) {
          for (SourceQuirk quirk : place.getAnnotationsByType(SourceQuirk.class)) {
            byPlace.put(
                type.getSimpleName() + ' ' + name + ' ' + quirk.cause(),
                new Handled(quirk, outermost(type)));
          }
        }
      }
    }
    return List.copyOf(byPlace.values());
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Source.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> outermost(Class<?> type) {
    return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
  }

  private static List<AnnotatedElement> places(Class<?> type) {
    List<AnnotatedElement> places = new ArrayList<>();
    places.add(type);
    places.addAll(Arrays.asList(type.getDeclaredMethods()));
    places.addAll(Arrays.asList(type.getDeclaredFields()));
    return places;
  }
}
