package attache.checking;

import attache.checking.evidence.Evidence;
import attache.checking.reading.Meaning;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.reading.TradeFamily;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Gap.Tier;
import attache.checking.verdict.Stated;
import attache.claims.claim.Claim;
import attache.claims.claim.Parties;
import attache.claims.claim.PeriodBasis;
import attache.claims.statement.Span;
import attache.claims.statement.Statement;
import attache.vocabulary.country.Country;
import attache.vocabulary.country.Gazetteer;
import attache.vocabulary.language.Language;
import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a statement speaks of around a figure: other years, flows and sides. A figure that is off as
 * it was read, but right to its digits for something told around it, was more likely understood
 * wrongly than said wrongly, unless its own words leave no choice.
 *
 * @param statement the statement
 * @param claims all its figures, in order
 * @param weighing holds them against official figures
 */
record Elsewhere(Statement statement, List<Claim> claims, Weighing weighing) {

  /** So many figures before and behind count as around. */
  private static final int AROUND = 8;

  /** So many letters before and behind its sentence are around a figure, too. */
  private static final int NEAR = 400;

  /** A side and the measure that is its own stand no more letters apart, the measure's counted. */
  private static final int BESIDE = 12;

  /** A figure coarser than this fits too much. */
  private static final double COARSE = 0.12;

  /** Within this factor a coarse figure may be another one rounded. */
  private static final double NEARBY = 1.5;

  /** Years are taken in pairs: of a text that lists a century only the nearest are looked at. */
  private static final int MOST_YEARS = 12;

  /** Sums are told over fewer years than this. */
  private static final int LONGEST = 6;

  /** What follows is a part of what stands before. */
  private static final Pattern PART =
      Pattern.compile("of (?:which|it|this|that|these|them)\\b|из (?:них|которых|этого)|其中");

  private static final Pattern COMMA = Pattern.compile("[,;:，；：。]");

  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,])(?:19|20)\\d\\d(?![\\d]|[.,]\\d)");

  /** Whether the figure is what the text speaks of elsewhere, and its words may have meant that. */
  boolean fits(Candidate chosen) {
    Operation operation = chosen.reading().operation();
    if (chosen.said() == null
        || !(operation.isAmount() || operation.isChange() || operation == Operation.SHARE)
        || (isCoarse(chosen.said()) && !isWithinReach(chosen))) {
      return false;
    }
    return isOfOther(chosen, EnumSet.of(Tier.MEETS));
  }

  /** Whether the figure is not even off for something that the text speaks of elsewhere. */
  boolean isNear(Candidate chosen) {
    return isOfOther(chosen, EnumSet.complementOf(EnumSet.of(Tier.OFF)));
  }

  private boolean isOfOther(Candidate chosen, Set<Tier> tiers) {
    Claim claim = chosen.meaning().claim();
    List<Claim> around = around(claim);
    List<Claim> beside =
        around.stream().filter(c -> c.sentence().equals(claim.sentence())).toList();
    List<Reading> times = new ArrayList<>();
    times.add(chosen.reading());
    if (!saysWhen(claim, chosen.reading().period(), beside)) {
      times.addAll(atOtherTimes(chosen.reading(), years(claim, chosen.reading(), around)));
    }
    Set<Reading> subjects = new LinkedHashSet<>();
    subjects.add(chosen.reading());
    for (Claim c : around) {
      Reading other = subject(chosen.reading(), c);
      if (other != null && !saysWhat(claim, chosen.reading(), other, beside)) {
        subjects.add(other);
      }
    }
    Reading back = theOtherWay(chosen.reading());
    if (back != null && !saysWhat(claim, chosen.reading(), back, beside)) {
      subjects.add(back);
    }
    for (Reading subject : subjects) {
      for (Reading time : times) {
        Reading reading = subject.in(time.period(), time.base());
        if (!isSame(reading, chosen.reading()) && isHeld(chosen.meaning().with(reading), tiers)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the figures told with this one show that the year which its words leave open was taken
   * rightly: two of them, one in its sentence, are of that year, too, and right to their digits.
   */
  boolean confirmsYear(Candidate chosen) {
    Claim claim = chosen.meaning().claim();
    Period period = claim.period();
    if (period == null || !period.equals(chosen.reading().period())) {
      return false;
    }
    int beside = 0;
    int all = 0;
    for (Claim c : around(claim)) {
      if (period.equals(c.period()) && c.sentence().start() <= claim.sentence().start()) {
        Candidate other = weighing.chosen(c, weighing.candidates(c));
        Gap nearest = other == null ? null : other.judgement().nearest();
        if (other != null
            && nearest != null
            && nearest.tier() == Tier.MEETS
            && period.equals(other.reading().period())
            && other.said() != null
            && !isCoarse(other.said())) {
          all++;
          beside += c.sentence().equals(claim.sentence()) ? 1 : 0;
        }
      }
    }
    return beside > 0 && all > 1;
  }

  /**
   * Whether a share or place is right of the other side ("it took 44 % of our exports"), and the
   * sentence does not name both.
   */
  boolean isTheOthers(Candidate chosen) {
    Reading reading = chosen.reading();
    Claim claim = chosen.meaning().claim();
    if (!(reading.parties() instanceof Parties.Partnership(List<Country> one, List<Country> other))
        || (reading.operation() != Operation.SHARE && reading.operation() != Operation.RANK)) {
      return false;
    }
    String source = claim.attribution();
    String sentence = claim.sentence().of(statement.text());
    String words = source == null ? sentence : sentence.replace(source, "");
    List<Country> sides = new ArrayList<>(one);
    sides.addAll(other);
    long named =
        sides.stream()
            .filter(side ->
                Gazetteer.of(new Language(statement.language())).names().stream()
                    .anyMatch(n -> n.country().equals(side) && words.contains(n.text())))
            .count();
    Reading swapped = reading.of(reading.measure(), new Parties.Partnership(other, one)).by(null);
    return named < sides.size() && meetsAny(chosen.meaning().with(swapped));
  }

  /** A round figure may have been said of another year only where that is not far off either. */
  private static boolean isWithinReach(Candidate chosen) {
    Gap nearest = chosen.judgement().nearest();
    return nearest != null
        && chosen.reading().operation() == Operation.LEVEL
        && chosen.isWithin(nearest, NEARBY);
  }

  private static boolean isCoarse(Stated said) {
    double middle = Math.abs(said.sense().middle());
    return !(middle > 0) || said.sense().width() > COARSE * middle;
  }

  /**
   * Whether the words right around the figure name what it was taken for, or, of a share, its
   * whole: "of which oil was a fifth" is a share of something else than "a fifth of exports".
   */
  boolean saysOfWhat(Candidate chosen) {
    Claim claim = chosen.meaning().claim();
    TradeFamily family = TradeFamily.of(chosen.reading().measure());
    if (family == null) {
      return true;
    }
    String clause = clause(claim);
    Matcher part = PART.matcher(clause);
    int from = 0;
    while (part.find()) {
      from = part.end();
    }
    String words = clause.substring(from);
    return isNamed(words, chosen.reading().measure())
        || (family.turnover() != null && isNamed(words, family.turnover()));
  }

  /** The words from the figure before to the first comma or figure behind. */
  private String clause(Claim claim) {
    int from = claim.sentence().start();
    int to = claim.sentence().end();
    for (Claim c : around(claim)) {
      if (c.span().end() <= claim.span().start()) {
        from = Math.max(from, c.span().end());
      } else if (c.span().start() >= claim.span().end()) {
        to = Math.min(to, c.span().start());
      }
    }
    String text = statement.text();
    Matcher comma = COMMA.matcher(text).region(claim.span().end(), to);
    return text.substring(from, claim.span().start())
        + " "
        + text.substring(claim.span().end(), comma.find() ? comma.start() : to);
  }

  private static boolean isSame(Reading a, Reading b) {
    return a.measure().equals(b.measure())
        && a.parties().equals(b.parties())
        && a.period().equals(b.period())
        && Objects.equals(a.base(), b.base());
  }

  /** Whether any report of it meets, estimates of the publisher, too. */
  private boolean meetsAny(Meaning meaning) {
    Stated said = Stated.of(meaning.claim(), meaning.reading());
    return said != null
        && weighing.official().of(meaning).stream()
            .map(e -> Gap.between(said.sense(), e, meaning.claim(), meaning.reading()))
            .anyMatch(gap -> gap.tier() == Tier.MEETS);
  }

  private boolean isHeld(Meaning meaning, Set<Tier> tiers) {
    Stated said = Stated.of(meaning.claim(), meaning.reading());
    if (said == null) {
      return false;
    }
    for (Evidence e : weighing.official().of(meaning)) {
      Gap gap = Gap.between(said.sense(), e, meaning.claim(), meaning.reading());
      if (e.independent() && tiers.contains(gap.tier())) {
        return true;
      }
    }
    return false;
  }

  private List<Claim> around(Claim claim) {
    int at = Collections.binarySearch(claims, claim, Comparator.comparing(Claim::span));
    if (at < 0) {
      return List.of();
    }
    List<Claim> around =
        new ArrayList<>(
            claims.subList(Math.max(0, at - AROUND), Math.min(claims.size(), at + AROUND + 1)));
    around.removeIf(c -> c.id().equals(claim.id()));
    return around;
  }

  /** The same kind of figure of what another figure is of, or null where that is no like of it. */
  private @Nullable Reading subject(Reading reading, Claim other) {
    Candidate taken = weighing.chosen(other, weighing.candidates(other));
    if (taken == null) {
      return null;
    }
    Reading r = taken.reading();
    TradeFamily family = TradeFamily.of(reading.measure());
    boolean ofPartner = reading.operation().isOfPartner();
    return family != null
            && family.equals(TradeFamily.of(r.measure()))
            && ofPartner == r.operation().isOfPartner()
            && r.operation() != Operation.MULTIPLE
            && Objects.equals(r.product(), reading.product())
        ? reading.of(r.measure(), r.parties()).by(null)
        : null;
  }

  /** The same flow in the other direction, or null where it is no flow. */
  private static @Nullable Reading theOtherWay(Reading reading) {
    return reading.parties() instanceof Parties.Flow(List<Country> from, List<Country> to)
        ? reading.of(reading.measure(), new Parties.Flow(to, from)).by(null)
        : null;
  }

  private List<Integer> years(Claim claim, Reading reading, List<Claim> around) {
    Set<Integer> years = new LinkedHashSet<>();
    add(years, reading.period());
    add(years, reading.base());
    for (Claim c : around) {
      add(years, c.period());
      add(years, c.comparison() == null ? null : c.comparison().base());
    }
    years.addAll(yearsIn(stretch(claim)).stream().map(Said::year).toList());
    return years.stream().limit(MOST_YEARS).toList();
  }

  private static void add(Set<Integer> years, @Nullable Period period) {
    if (period != null) {
      years.add(period.start().getYear());
      years.add(period.end().getYear());
    }
  }

  private List<Reading> atOtherTimes(Reading reading, List<Integer> years) {
    List<Reading> all = new ArrayList<>();
    if (!reading.operation().isChange()) {
      years.forEach(year -> all.add(reading.in(Period.year(year), null)));
      all.add(reading.in(Period.year(weighing.occasion().lastFullYear()), null));
      all.addAll(overYears(reading, years));
      return all;
    }
    Set<Integer> ends = new LinkedHashSet<>(years);
    ends.add(weighing.occasion().lastFullYear());
    for (int end : ends) {
      all.add(reading.in(Period.year(end), Period.year(end - 1)));
      for (int start : years) {
        if (start < end - 1) {
          all.add(reading.in(Period.year(end), Period.year(start)));
        }
      }
    }
    return all;
  }

  /** Over all years from one to another: "in two years, 2012 and 2013, it sold goods for …". */
  private static List<Reading> overYears(Reading reading, List<Integer> years) {
    List<Reading> all = new ArrayList<>();
    for (int first : years) {
      for (int last : years) {
        if (reading.operation() == Operation.LEVEL && first < last && last - first < LONGEST) {
          all.add(reading.in(Period.months(first, 1, last, 12), null));
        }
      }
    }
    return all;
  }

  /** The text around the figure. */
  private Span stretch(Claim claim) {
    return new Span(
        Math.max(0, claim.sentence().start() - NEAR),
        Math.min(statement.text().length(), claim.sentence().end() + NEAR));
  }

  /** A year named in the text, and where. */
  private record Said(int year, int start) {}

  private List<Said> yearsIn(Span sentence) {
    List<Said> years = new ArrayList<>();
    Matcher matcher = YEAR.matcher(sentence.of(statement.text()));
    while (matcher.find()) {
      years.add(new Said(Integer.parseInt(matcher.group()), sentence.start() + matcher.start()));
    }
    return years;
  }

  /** Whether the sentence names one year, this one, and no other figure stands between. */
  private boolean saysWhen(Claim claim, Period period, List<Claim> beside) {
    List<Said> named = yearsIn(claim.sentence());
    Set<Integer> years = new LinkedHashSet<>(named.stream().map(Said::year).toList());
    if (claim.periodBasis() != PeriodBasis.STATED
        || years.size() != 1
        || period.start().getYear() != period.end().getYear()
        || !years.contains(period.end().getYear())) {
      return false;
    }
    return named.stream()
        .anyMatch(year ->
            beside.stream()
                .noneMatch(c -> isBetween(c.span().start(), year.start(), claim.span().start())));
  }

  private static boolean isBetween(int at, int one, int other) {
    return at > Math.min(one, other) && at < Math.max(one, other);
  }

  /**
   * Whether the words since the figure before name this measure and not the other; where only the
   * direction differs, whether they name a side.
   */
  private boolean saysWhat(Claim claim, Reading reading, Reading other, List<Claim> beside) {
    int from = claim.sentence().start();
    for (Claim c : beside) {
      if (c.span().end() <= claim.span().start()) {
        from = Math.max(from, c.span().end());
      }
    }
    String words = statement.text().substring(from, claim.span().start());
    String measure = reading.measure();
    if (!isNamed(words, measure)) {
      return false;
    }
    TradeFamily family = TradeFamily.of(measure);
    boolean flows = family != null && family.isFlow(measure) && family.isFlow(other.measure());
    return flows
        ? namesSide(claim, measure, words)
        : measure.equals(other.measure()) || !isNamed(words, other.measure());
  }

  /**
   * Whether the words say whose flow it is as it was read: the owner right before the measure
   * ("Brazil's exports"), or the other one behind it, and other than as those who count.
   */
  private boolean namesSide(Claim claim, String measure, String words) {
    if (!(claim.parties() instanceof Parties.Flow(List<Country> from, List<Country> to))) {
      return false;
    }
    String source = claim.attribution();
    String rest = source == null ? words : words.replace(source, "");
    int end = endOfName(rest.toLowerCase(Locale.ROOT), measure);
    boolean out = measure.endsWith("exports");
    return end >= 0
        && Gazetteer.of(new Language(statement.language())).names().stream()
            .anyMatch(n -> {
              int at = rest.lastIndexOf(n.text());
              boolean behind = at >= end;
              return at >= 0
                  && at + n.text().length() >= end - BESIDE
                  && (behind == out ? to : from).contains(n.country());
            });
  }

  /** Where the words for the measure end, or -1. */
  private int endOfName(String words, String measure) {
    int end = -1;
    for (String word : wordsFor(measure)) {
      int at = words.lastIndexOf(word);
      end = at < 0 ? end : Math.max(end, at + word.length());
    }
    return end;
  }

  private List<String> wordsFor(String measure) {
    return weighing
        .official()
        .catalogue()
        .find(measure)
        .map(m -> m.words(statement.language()))
        .orElse(List.of());
  }

  private boolean isNamed(String said, String measure) {
    String words = said.toLowerCase(Locale.ROOT);
    return wordsFor(measure).stream().anyMatch(words::contains);
  }
}
