package attache.benchmarks.mutation;

import attache.benchmarks.mutation.Ask.What;
import attache.benchmarks.mutation.Figure.Way;
import attache.benchmarks.mutation.Form.Shown;
import attache.benchmarks.mutation.Tally.Result;
import attache.checking.Check;
import attache.checking.Finding;
import attache.checking.diagnosis.Explanation;
import attache.claims.ClaimReader;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.statistics.store.PackStore;
import attache.vocabulary.language.Language;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * True figures of the reference pack told in English, Russian and Chinese, each once as it is (as
 * either side has it, rounded, cut off, hedged, in another currency) and once with a slip, and how
 * often the checker names the slip: {@code ./dev bench mutations}. The same seed gives the same
 * sentences.
 *
 * <p>A figure with a slip counts only where the slip takes it out of tolerance of every side and
 * not between the sides: otherwise nobody would call it an error. Where another cause gives the
 * printed figure just as exactly as the slip that was put in, no reader can tell them apart: that
 * is a tie, and has a column of its own.
 */
public final class Mutations {

  private static final long SEED = 20_201_124;
  private static final int ROUNDS = 120;

  /** A row is to have a sentence for so many rounds, where so many draws a round find them. */
  private static final int ENOUGH = 3;

  private static final int TRIES = 200;

  /** Smaller trade than this is printed with too few digits to tell slips apart. */
  private static final double SMALLEST = 3e7;

  private static final List<Language> LANGUAGES =
      List.of(Language.ENGLISH, Language.RUSSIAN, Language.CHINESE);

  private static final List<String> COUNTRIES =
      List.of(
          "ARG", "ARM", "AUT", "AZE", "BLR", "BRA", "CAN", "CHE", "CHL", "CHN", "COL", "CZE", "DEU",
          "ECU", "EGY", "ESP", "EST", "FIN", "FRA", "GBR", "GEO", "HUN", "IDN", "IND", "ITA", "JPN",
          "KAZ", "KEN", "KGZ", "KOR", "LTU", "LVA", "MAR", "MDA", "MEX", "MNG", "MYS", "NLD", "NOR",
          "PAK", "PER", "POL", "PRT", "ROU", "RUS", "SGP", "SWE", "THA", "TUR", "UZB", "VNM",
          "ZAF");

  /** Those of which the pack holds months. */
  private static final List<String> MONTHLY =
      List.of(
          "BRA", "CAN", "CHN", "FRA", "DEU", "IND", "IDN", "ITA", "JPN", "NLD", "RUS", "SGP", "KOR",
          "GBR", "USA");

  private final Books books;
  private final Tolerance tolerance;
  private final Check check;
  private final Sentences sentences;
  private final @Nullable String shown;
  private final Random random = new Random(SEED);
  private final Random invention = new Random(SEED);
  private final Random more = new Random(SEED);
  private final Tally tally = new Tally();
  private final int[] turns = new int[Form.values().length];
  private int told;

  private Mutations(PackStore store, boolean heldOut, @Nullable String shown) {
    this.books = new Books(store);
    this.tolerance = new Tolerance(books);
    this.check = new Check(new WithoutLadders(store));
    this.sentences = new Sentences(LANGUAGES, heldOut);
    this.shown = shown;
  }

  /**
   * Prints a line a slip, and the figures of the bars.
   *
   * @param args {@code --held-out} for the other half of the sentences; {@code --show WORD} prints
   *     sentences of a row (a slip, "made up" or "clean"), or with {@code all} of every row, that
   *     came out otherwise than they should; {@code --rounds N} for fewer or more sentences
   */
  public static void run(List<String> args) throws IOException {
    boolean heldOut = args.contains("--held-out");
    int show = args.indexOf("--show");
    int rounds = args.indexOf("--rounds");
    int many = rounds < 0 ? ROUNDS : Integer.parseInt(args.get(rounds + 1));
    Path home = Path.of(System.getProperty("attache.home", "."));
    try (PackStore store = PackStore.open(home.resolve("data"))) {
      Mutations bench =
          new Mutations(
              store, heldOut, show < 0 || show + 1 >= args.size() ? null : args.get(show + 1));
      for (int round = 0; round < many; round++) {
        bench.round(round);
      }
      bench.topUp(many);
      bench.print(heldOut);
    }
  }

  // ---- facts --------------------------------------------------------------------------------

  private void round(int round) throws IOException {
    boolean months = round % 3 == 2;
    Draw draw = draw(round % 3 == 0 ? COUNTRIES : MONTHLY, random);
    if (draw == null) {
      return;
    }
    for (Form form : Form.values()) {
      Language language = LANGUAGES.get(turns[form.ordinal()]++ % LANGUAGES.size());
      Fact fact = fact(form, language, draw, months, random);
      if (fact != null) {
        clean(fact);
        slipped(fact);
        madeUp(fact);
      }
    }
  }

  /** More facts for the slips that few facts allow. */
  private void topUp(int rounds) throws IOException {
    int wanted = rounds / ENOUGH;
    List<Form> forms = List.of(Form.values());
    for (Slip slip : Slip.values()) {
      for (int i = 0; i < rounds * TRIES && done(slip) < wanted; i++) {
        Draw draw = draw(i % 3 == 0 ? COUNTRIES : MONTHLY, more);
        Form form = forms.get(more.nextInt(forms.size()));
        Language language = LANGUAGES.get(i % LANGUAGES.size());
        Fact fact = draw == null ? null : fact(form, language, draw, i % 2 == 0, more);
        if (fact != null && isPossible(slip, fact)) {
          put(slip, fact);
        }
      }
    }
  }

  /** Two countries and a time, drawn at random. */
  private record Draw(String a, String b, int year, int base, int months) {}

  private static @Nullable Draw draw(List<String> from, Random random) {
    String a = from.get(random.nextInt(from.size()));
    String b = from.get(random.nextInt(from.size()));
    int year = 2013 + random.nextInt(7);
    int base = 2012 - random.nextInt(6);
    int months = 2 + random.nextInt(10);
    return a.equals(b) ? null : new Draw(a, b, year, base, months);
  }

  private @Nullable Fact fact(
      Form form, Language language, Draw draw, boolean months, Random random) {
    Period period =
        months && form.takesMonths()
            ? Period.firstMonths(draw.year, draw.months)
            : Period.year(draw.year);
    Period base =
        form.hasBase()
            ? Period.year(draw.base)
            : form.what == What.GROWTH || form.what == What.DIFFERENCE
                ? period.plusYears(-1)
                : null;
    List<String> choice = sentences.of(language, form);
    if (choice.isEmpty()) {
      return null;
    }
    String sentence = choice.get(random.nextInt(choice.size()));
    String b = form.isOfOne() ? null : draw.b;
    Ask own = form.own(draw.a, b, period, base);
    if (form.namesReporter() && b != null && random.nextBoolean()) {
      Ask other = form.other(own);
      own = other == null ? own : other;
    }
    Double value = books.value(own);
    Double level = form.isOfOne() ? value : books.value(own.computing(What.LEVEL).since(null));
    int digits = digits(form, random);
    if (value == null || level == null || (!form.isOfOne() && Math.abs(level) < SMALLEST)) {
      return null;
    }
    Fact fact = new Fact(form, language, sentence, draw.a, b, own, value, digits);
    return isTellable(fact) ? fact : null;
  }

  private static int digits(Form form, Random random) {
    return switch (form.shown) {
      case MONEY, SIGNED_MONEY, PEOPLE -> List.of(2, 3, 3, 3, 4, 5).get(random.nextInt(6));
      case PERCENT, SHARE, TIMES, TIMES_MORE -> random.nextInt(4) == 0 ? 2 : 1;
      case PLACE -> 0;
    };
  }

  private boolean isTellable(Fact fact) {
    boolean sign =
        fact.value() >= 0 || fact.sentence().contains("<") || fact.sentence().contains(":s");
    return sign && Wording.canTell(fact, fact.figure());
  }

  // ---- sentences ----------------------------------------------------------------------------

  /** The fact as it is, as either side has it and as people print it. */
  private void clean(Fact fact) throws IOException {
    Figure figure = fact.figure();
    Ask other = fact.form().namesReporter() ? null : fact.form().other(fact.own());
    Double theirs = other == null || fact.form() == Form.BALANCE ? null : books.value(other);
    int style = random.nextInt(8);
    Shown shown = fact.form().shown;
    boolean money = shown == Shown.MONEY || shown == Shown.PEOPLE;
    Figure said =
        switch (style) {
          case 0, 1 -> theirs == null ? figure : figure.of(fact.shown(theirs));
          case 2 -> cut(fact, figure, Way.TRUNCATED, figure.digits());
          case 3 -> money ? cut(fact, figure, Way.ABOUT, 2) : figure;
          case 4 -> money ? cut(fact, figure, Way.MORE_THAN, 2) : figure;
          case 5 -> money ? cut(fact, figure, Way.NEARLY, 2) : figure;
          case 6 -> shown == Shown.MONEY ? foreign(fact, figure) : figure;
          default -> figure;
        };
    if (Wording.canTell(fact, said) && (said.value() >= 0) == (figure.value() >= 0)) {
      Finding finding = say(fact, said);
      Result result = cleared(finding);
      count("clean", fact, result);
      if (result == Result.MISSED) {
        show("clean", fact, said, finding, result);
      }
    }
  }

  private static Figure cut(Fact fact, Figure figure, Way way, int digits) {
    return fact.form().shown == Shown.PLACE
        ? figure
        : new Figure(figure.value(), figure.currency(), digits, way);
  }

  private Figure foreign(Fact fact, Figure figure) {
    String currency = List.of("CNY", "EUR", "RUB").get(random.nextInt(3));
    Double rate = books.perDollar(currency, fact.year());
    return rate == null ? figure : figure.of(figure.value() * rate).in(currency);
  }

  /** "Off" stands in the column of the missed. */
  private static Result cleared(@Nullable Finding finding) {
    if (finding == null) {
      return Result.NOT_READ;
    }
    return switch (finding.outcome()) {
      case MATCHES_BOTH, MATCHES_ONE, CLOSE, IMPRECISE -> Result.RIGHT_CAUSE;
      case OFF, OFF_EXPLAINED, CONTRADICTS_ITSELF -> Result.MISSED;
      case UNCHECKED, NOT_A_FACT -> Result.NOT_SETTLED;
    };
  }

  /** The two slips that can be made of the fact and had their turn least often. */
  private void slipped(Fact fact) throws IOException {
    List<Slip> possible = new ArrayList<>();
    for (Slip slip : Slip.values()) {
      if (isPossible(slip, fact)) {
        possible.add(slip);
      }
    }
    int times = Math.min(2, possible.size());
    for (int i = 0; i < times; i++) {
      Slip slip = rarest(possible);
      possible.remove(slip);
      put(slip, fact);
    }
  }

  private boolean isPossible(Slip slip, Fact fact) {
    Figure figure = slip.in(fact, books);
    return figure != null && canTell(fact, figure);
  }

  /** Tells the fact with the slip in it, where that makes it an error. */
  private void put(Slip slip, Fact fact) throws IOException {
    Figure figure = slip.in(fact, books);
    if (figure == null) {
      return;
    }
    String row = slip.name().toLowerCase(Locale.ROOT);
    if (tolerance.allows(fact, figure)) {
      tally.count(row, Result.NO_ERROR);
      tally.count("all slips", Result.NO_ERROR);
      return;
    }
    Finding finding = say(fact, figure);
    Result result = named(finding, slip);
    count(row, fact, result);
    tally.count("all slips", result);
    tally.count("all slips " + fact.language().tag(), result);
    if (fact.form().shown == Shown.MONEY) {
      tally.count(fact.digits() < 3 ? "money of two digits" : "money of three or more", result);
    }
    if (result != Result.RIGHT_CAUSE) {
      show(row, fact, figure, finding, result);
    }
  }

  /** A figure that no slip gives: an amount up to ten times as large or small, drawn at random. */
  private void madeUp(Fact fact) throws IOException {
    double far = 0.3 + 2 * invention.nextDouble();
    boolean more = invention.nextBoolean();
    Shown form = fact.form().shown;
    double value = fact.figure().value();
    Figure figure =
        switch (form) {
          case MONEY, PEOPLE, SIGNED_MONEY -> fact.figure().of(value * Math.exp(more ? far : -far));
          case PERCENT -> fact.figure().of(value + (more ? 1 : -1) * 20 * far);
          default -> null;
        };
    if (figure == null || !canTell(fact, figure) || tolerance.allows(fact, figure)) {
      return;
    }
    Finding finding = say(fact, figure);
    String row = form == Shown.PERCENT ? "rates" : fact.digits() < 3 ? "two digits" : "amounts";
    tally.count("made up " + row, invented(finding));
    if (invented(finding) == Result.OTHER_CAUSE) {
      show("made up", fact, figure, finding, Result.OTHER_CAUSE);
    }
  }

  private static Result invented(@Nullable Finding finding) {
    if (finding == null) {
      return Result.NOT_READ;
    }
    return switch (finding.outcome()) {
      case OFF -> Result.NO_CAUSE;
      case OFF_EXPLAINED -> Result.OTHER_CAUSE;
      case MATCHES_BOTH, MATCHES_ONE, CLOSE, IMPRECISE -> Result.MISSED;
      case CONTRADICTS_ITSELF, UNCHECKED, NOT_A_FACT -> Result.NOT_SETTLED;
    };
  }

  /** So that every slip gets its turn. */
  private Slip rarest(List<Slip> possible) {
    Slip rarest = possible.getFirst();
    for (Slip slip : possible) {
      if (done(slip) < done(rarest)) {
        rarest = slip;
      }
    }
    return rarest;
  }

  private int done(Slip slip) {
    return tally.all(slip.name().toLowerCase(Locale.ROOT));
  }

  private static boolean canTell(Fact fact, Figure figure) {
    boolean sign =
        figure.value() >= 0 || fact.sentence().contains("<") || fact.sentence().contains(":s");
    return sign && Wording.canTell(fact, figure);
  }

  private void count(String row, Fact fact, Result result) {
    tally.count(row, result);
    tally.count(row + " " + fact.language().tag(), result);
    told++;
  }

  private @Nullable Finding say(Fact fact, Figure figure) throws IOException {
    Wording.Told sentence = Wording.tell(fact, figure);
    Statement statement =
        StatementReader.read(
            sentence.text().getBytes(StandardCharsets.UTF_8),
            "sentence.txt",
            new StatementReader.Options(
                LocalDate.of(fact.year() + 1, 11, 24),
                List.of(),
                fact.language().tag(),
                null,
                null,
                null));
    for (Finding finding : check.check(statement, ClaimReader.read(statement)).findings()) {
      int from = finding.claim().span().start();
      int to = finding.claim().span().end();
      if (from < sentence.end() && to > sentence.start()) {
        return finding;
      }
    }
    return null;
  }

  private static Result named(@Nullable Finding finding, Slip slip) {
    if (finding == null) {
      return Result.NOT_READ;
    }
    Explanation first = finding.explanations().isEmpty() ? null : finding.explanations().getFirst();
    boolean right = first != null && first.hypothesis().equals(slip.cause);
    return switch (finding.outcome()) {
      case MATCHES_BOTH, MATCHES_ONE, CLOSE, IMPRECISE ->
          right ? Result.RIGHT_CAUSE : Result.MISSED;
      case OFF_EXPLAINED -> right ? Result.RIGHT_CAUSE : tied(finding, first, slip);
      case OFF -> Result.NO_CAUSE;
      case CONTRADICTS_ITSELF, UNCHECKED, NOT_A_FACT -> Result.NOT_SETTLED;
    };
  }

  /** Both give the printed figure to its last digit. */
  private static Result tied(Finding finding, @Nullable Explanation first, Slip slip) {
    boolean exact = first != null && first.gap() == 0;
    boolean alike =
        finding.tried().stream().anyMatch(e -> e.hypothesis().equals(slip.cause) && e.gap() == 0);
    return exact && alike ? Result.TIE : Result.OTHER_CAUSE;
  }

  // ---- printing -----------------------------------------------------------------------------

  private void show(
      String row, Fact fact, Figure figure, @Nullable Finding finding, Result result) {
    boolean any = "all".equals(shown) && result != Result.TIE;
    if (shown == null || !(any || row.equals(shown) || result.title.equals(shown))) {
      return;
    }
    StringBuilder line = new StringBuilder(row).append(" | ").append(result.title).append(" | ");
    line.append(Wording.tell(fact, figure).text());
    line.append(" | true ").append(fact.value());
    if (finding != null) {
      line.append(" | ").append(finding.outcome()).append(": ").append(finding.says());
      for (Explanation e : finding.tried().stream().limit(4).toList()) {
        line.append(
            String.format(
                Locale.ROOT,
                " [%s%s %.4f w %.4f: %s]",
                e.hypothesis(),
                e.accepted() ? "*" : "",
                e.gap(),
                e.weight(),
                e.says()));
      }
    }
    System.out.println(line);
  }

  private void print(boolean heldOut) {
    System.out.printf(
        Locale.ROOT,
        "%d sentences, the %s half of the templates%n%s%n",
        told,
        heldOut ? "held-out" : "development",
        Tally.head());
    List<String> rows = new ArrayList<>();
    for (Slip slip : Slip.values()) {
      rows.add(slip.name().toLowerCase(Locale.ROOT));
    }
    rows.add("all slips");
    LANGUAGES.forEach(l -> rows.add("all slips " + l.tag()));
    rows.addAll(List.of("money of two digits", "money of three or more"));
    rows.addAll(List.of("made up amounts", "made up two digits", "made up rates"));
    rows.stream().filter(tally::has).forEach(row -> System.out.println(tally.line(row)));
    int all = tally.all("all slips");
    int ties = tally.of("all slips", Result.TIE);
    int right = tally.of("all slips", Result.RIGHT_CAUSE);
    int missed = tally.of("all slips", Result.MISSED);
    System.out.printf(
        Locale.ROOT,
        "right cause first %s (ties apart; with ties as wrong %s), missed %s%n",
        Tally.share(right, all - ties),
        Tally.share(right, all),
        Tally.share(missed, all));
    System.out.printf(
        Locale.ROOT,
        "%n%-10s %7s %9s %9s %9s %7s%n",
        "",
        "clean",
        "agreed",
        "off",
        "unsettled",
        "unread");
    List<String> clean = new ArrayList<>(List.of("clean"));
    LANGUAGES.forEach(l -> clean.add("clean " + l.tag()));
    for (String row : clean) {
      System.out.printf(
          Locale.ROOT,
          "%-10s %7d %9d %9d %9d %7d%n",
          row,
          tally.all(row),
          tally.of(row, Result.RIGHT_CAUSE),
          tally.of(row, Result.MISSED),
          tally.of(row, Result.NOT_SETTLED),
          tally.of(row, Result.NOT_READ));
    }
    System.out.printf(
        Locale.ROOT,
        "clean called off %s%n",
        Tally.share(tally.of("clean", Result.MISSED), tally.all("clean")));
  }
}
