package attache.benchmarks;

import attache.benchmarks.SpecFamily.Found;
import attache.vocabulary.language.PhraseTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./dev bench specs [--misses N] [NAME …]}: how many cases of a peer's test suite pass, file
 * by file. The suite (Recognizers-Text, MIT) is no part of this repository; without it nothing is
 * measured.
 */
final class Specs {

  static final String RULE =
      """
      A case passes when as many things are found as the case expects, in the same order, each over
      at least one character of the place expected, and each with the same value: the number to the
      digits the case prints; of money and percent the unit too, of ranges both ends and whether
      each is open. An expected thing that has no value (a currency's name without a number) is left
      out, and where the case says that values do not matter, only places count. Of days and periods
      the days are compared: a period may end on the day a spec prints or on the day before it, and
      may be the coming or the past one where a spec prints both; seasons are compared by place.\
      """;

  private static final List<SpecFamily> FAMILIES = List.of(new NumberSpecs(), new PeriodSpecs());

  private final List<Exclusion> exclusions = Exclusion.read();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final int misses;

  private Specs(int misses) {
    this.misses = misses;
  }

  /**
   * Prints a line for every file whose path holds one of the names, or for all.
   *
   * @param args {@code --misses N} to print as many failed cases of each file, and names
   */
  static void run(List<String> args) throws IOException {
    int misses = 0;
    List<String> names = new ArrayList<>(args);
    int option = names.indexOf("--misses");
    if (option >= 0) {
      misses = Integer.parseInt(names.get(option + 1));
      names.subList(option, option + 2).clear();
    }
    Path home = Path.of(System.getProperty("attache.home", ".")).toAbsolutePath().normalize();
    Path folder = home.resolveSibling("shared").resolve("bench/recognizers-specs");
    if (!Files.isDirectory(folder)) {
      System.out.println("bench: skipped: there are no specs in " + folder);
      return;
    }
    new Specs(misses).measure(folder, names);
  }

  private void measure(Path folder, List<String> names) throws IOException {
    System.out.println(RULE);
    System.out.println();
    System.out.printf(
        Locale.ROOT, "%-40s %6s %7s %9s %7s%n", "spec", "cases", "passed", "excluded", "share");
    for (SpecFamily family : FAMILIES) {
      for (SpecFamily.File file : family.files()) {
        Path path = folder.resolve(file.path() + ".json");
        boolean wanted = names.isEmpty() || names.stream().anyMatch(file.path()::contains);
        if (wanted && Files.exists(path)) {
          measure(family, file, path);
        }
      }
    }
    if (!reasons.isEmpty()) {
      System.out.println("\nexcluded:");
      reasons.forEach((reason, cases) -> System.out.printf("%6d  %s%n", cases, reason));
    }
  }

  private void measure(SpecFamily family, SpecFamily.File file, Path path) throws IOException {
    JsonNode tests = JsonMapper.shared().readTree(withoutMark(Files.readString(path)));
    int passed = 0;
    int excluded = 0;
    List<String> missed = new ArrayList<>();
    for (JsonNode test : tests) {
      String reason = reasonToExclude(file, test);
      if (reason != null) {
        excluded++;
        reasons.merge(reason, 1, Integer::sum);
        continue;
      }
      List<Found> expected = family.expected(file, test);
      List<Found> found = family.found(file, test);
      if (isSame(expected, found)) {
        passed++;
      } else {
        missed.add(
            "    "
                + text(test)
                + "\n        expected "
                + said(expected, test)
                + "\n        found    "
                + said(found, test));
      }
    }
    int judged = tests.size() - excluded;
    System.out.printf(
        Locale.ROOT,
        "%-40s %6d %7d %9d %7.3f%n",
        file.path(),
        tests.size(),
        passed,
        excluded,
        judged == 0 ? 1.0 : (double) passed / judged);
    missed.stream().limit(misses).forEach(System.out::println);
  }

  private static boolean isSame(List<Found> expected, List<Found> found) {
    if (expected.size() != found.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!found.get(i).isSameAs(expected.get(i))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String reasonToExclude(SpecFamily.File file, JsonNode test) {
    for (Exclusion exclusion : exclusions) {
      if (exclusion.covers(file, test)) {
        return file.model() + ": " + exclusion.reason();
      }
    }
    return null;
  }

  private static String said(List<Found> list, JsonNode test) {
    return list.isEmpty()
        ? "nothing"
        : list.stream()
            .map(f ->
                "‘"
                    + text(test).substring(f.start(), Math.min(f.end(), text(test).length()))
                    + "’ "
                    + f.numbers().stream()
                        .map(n -> n.stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(" "))
                    + " "
                    + f.rest())
            .collect(Collectors.joining("; "));
  }

  static String text(JsonNode test) {
    return test.path("Input").asString();
  }

  private static String withoutMark(String json) {
    return json.startsWith("\ufeff") ? json.substring(1) : json;
  }

  /**
   * Cases outside the job: a line of {@code specs-excluded.tsv}.
   *
   * @param model the model's name
   * @param inInput whether the pattern is looked for in the text, else in what is expected
   * @param pattern found in it
   * @param reason why such cases are not judged
   */
  private record Exclusion(String model, boolean inInput, Pattern pattern, String reason) {

    static List<Exclusion> read() {
      return PhraseTable.read(Specs.class, "specs-excluded.tsv").rows().stream()
          .map(row ->
              new Exclusion(
                  row.phrases().getFirst(),
                  row.cell(0).equals("input"),
                  Pattern.compile(row.cell(1)),
                  row.cell(2)))
          .toList();
    }

    boolean covers(SpecFamily.File file, JsonNode test) {
      if (!file.model().equals(model)) {
        return false;
      }
      if (inInput) {
        return pattern.matcher(text(test)).find();
      }
      for (JsonNode result : test.path("Results")) {
        if (pattern.matcher(result.path("Text").asString()).find()) {
          return true;
        }
      }
      return false;
    }
  }
}
