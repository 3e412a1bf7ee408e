package attache.checking.diagnosis;

import attache.checking.reading.Reading;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.OwnMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The same thing counted in another way, where a user's own tables hold it in both: companies that
 * are registered for those that operate (trap 48), investment by immediate for that by ultimate
 * investor (45), by direction for assets and liabilities, equity for all direct investment (46),
 * gross for net (47), what was pledged for what was paid (44). Two measures are the same thing when
 * their titles are but for the words that say how it is counted.
 */
public record OtherCounting() implements ReadingSlip {

  /**
   * A way of counting.
   *
   * @param question ways that answer the same question exclude each other
   * @param says the way in words for the report
   * @param prior how usual it is that a figure counted so is told as counted otherwise
   * @param words how titles say it, longer ones first
   */
  private record Way(String question, String says, double prior, List<String> words) {}

  /** A title without the words of one way of counting, and that way. */
  private record Title(String rest, @Nullable Way way) {}

  private static final double PRIOR = 0.25;

  private static final List<Way> WAYS =
      List.of(
          new Way(
              "companies",
              "all that are registered",
              PRIOR,
              List.of("registered", "зарегистрированные", "зарегистрированных", "注册", "登记")),
          new Way(
              "companies",
              "those that operate",
              0.15,
              List.of(
                  "in operation",
                  "operating",
                  "active",
                  "действующие",
                  "действующих",
                  "работающих",
                  "在营",
                  "运营")),
          new Way(
              "investor",
              "by immediate investor",
              0.2,
              List.of(
                  "by immediate investor",
                  "immediate investor",
                  "immediate counterpart",
                  "immediate",
                  "直接投资者")),
          new Way(
              "investor",
              "by ultimate investor",
              0.15,
              List.of(
                  "by ultimate investor",
                  "ultimate investor",
                  "ultimate controlling investor",
                  "ultimate",
                  "最终投资者")),
          new Way(
              "principle",
              "by the direction of the investment",
              0.1,
              List.of("directional principle", "directional basis", "directional")),
          new Way(
              "principle",
              "as assets and liabilities",
              0.15,
              List.of(
                  "asset/liability principle",
                  "asset/liability basis",
                  "assets/liabilities",
                  "asset/liability",
                  "liabilities",
                  "assets")),
          new Way("capital", "equity alone", 0.15, List.of("equity capital", "equity", "股权")),
          new Way("sum", "gross", 0.15, List.of("gross", "валовые", "валовой", "валовый")),
          new Way("sum", "net", 0.15, List.of("net", "чистые", "чистый", "净")),
          new Way(
              "money",
              "what was pledged",
              PRIOR,
              List.of(
                  "announced",
                  "pledged",
                  "committed",
                  "contracted",
                  "approved",
                  "объявленные",
                  "заявленные",
                  "合同",
                  "协议")),
          new Way(
              "money",
              "what was made",
              0.1,
              List.of(
                  "realised",
                  "realized",
                  "implemented",
                  "disbursed",
                  "actual",
                  "paid",
                  "освоенные",
                  "实际")));

  @Override
  public String id() {
    return "OTHER_COUNTING";
  }

  @Override
  public String tries() {
    return "of the user's own tables: companies registered for operating, immediate for ultimate investor, direction for assets and liabilities, equity or net for all, pledged for paid";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(44, 45, 46, 47, 48);
  }

  /** Nothing: the standard catalogue holds no measure in two ways of counting. */
  @Override
  public List<Rereading> rereadings(Reading reading) {
    return List.of();
  }

  @Override
  public List<Rereading> rereadings(Reading reading, Catalogue catalogue) {
    OwnMeasure said = catalogue.findOwn(reading.measure()).orElse(null);
    if (said == null) {
      return List.of();
    }
    List<Rereading> all = new ArrayList<>();
    for (OwnMeasure meant : catalogue.own()) {
      if (!meant.id().equals(said.id()) && meant.unit().equals(said.unit())) {
        Rereading rereading = between(said, meant, reading);
        if (rereading != null) {
          all.add(rereading);
        }
      }
    }
    return all;
  }

  private @Nullable Rereading between(OwnMeasure said, OwnMeasure meant, Reading reading) {
    for (String question : WAYS.stream().map(Way::question).distinct().toList()) {
      Title a = title(said, question);
      Title b = title(meant, question);
      boolean differs = a.way == null ? b.way != null : !a.way.equals(b.way);
      if (differs && a.rest.equals(b.rest)) {
        return new Rereading(
            id(),
            says(b.way) + ", not " + says(a.way),
            b.way == null ? PRIOR : b.way.prior,
            reading.of(meant.id(), reading.parties()));
      }
    }
    return null;
  }

  private static String says(@Nullable Way way) {
    return way == null ? "all together" : way.says;
  }

  private static Title title(OwnMeasure measure, String question) {
    String title = spaced(measure.measure().title("en"));
    for (Way way : WAYS) {
      for (String word : way.words) {
        int at = way.question.equals(question) ? find(title, word) : -1;
        if (at >= 0) {
          return new Title(
              spaced(title.substring(0, at) + " " + title.substring(at + word.length())), way);
        }
      }
    }
    return new Title(title, null);
  }

  /** Where the word stands by itself; Chinese has no blanks between its words. */
  private static int find(String title, String word) {
    int at = title.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      boolean begins = at == 0 || !isLetter(title.charAt(at - 1));
      boolean ends = end == title.length() || !isLetter(title.charAt(end));
      if (begins && ends) {
        return at;
      }
      at = title.indexOf(word, at + 1);
    }
    return -1;
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  /** In lower case, with one blank for all that is no letter, digit or slash. */
  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean kept = Character.isLetterOrDigit(c) || c == '/';
      if (kept) {
        spaced.append(c);
      } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
        spaced.append(' ');
      }
    }
    return spaced.toString().strip();
  }
}
