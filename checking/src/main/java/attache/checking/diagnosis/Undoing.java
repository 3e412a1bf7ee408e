package attache.checking.diagnosis;

import attache.checking.evidence.Evidence;
import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.reading.Readings;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Stated;
import attache.claims.claim.Claim;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Undoes slips of one figure and holds what it would have been against official figures.
 *
 * @param meaning the claim as it was taken
 * @param evidence what its reading gives
 * @param official the figures
 * @param distance how far what was said is from the nearest figure: the logarithm of their ratio
 */
record Undoing(Meaning meaning, List<Evidence> evidence, Official official, double distance) {

  /** Slips rarer than this hardly come in twos. */
  private static final double USUAL = 0.1;

  /** The EAEU's five are few, the members of the European Union are many. */
  private static final int MANY = 6;

  Undoing(Meaning meaning, List<Evidence> evidence, Official official) {
    this(meaning, evidence, official, distance(meaning, evidence));
  }

  /**
   * One slip or two undone, before it is looked up what official figures say then.
   *
   * @param hypothesis id of the closed list, of two slips at once both ids with a plus
   * @param says the slip in words
   * @param prior how usual it is, 0 to 1
   * @param meaning the claim and its reading without the slip
   * @param said what was said then
   * @param reporter whose figures alone count, or null for both sides'
   * @param ofFigure whether the figure itself is another one then, and not only what it is of
   */
  record Undone(
      String hypothesis,
      String says,
      double prior,
      Meaning meaning,
      Interval said,
      @Nullable String reporter,
      boolean ofFigure) {

    private Undone after(Rereading first) {
      return new Undone(
          hypothesis + "+" + first.hypothesis(),
          says + "; and " + first.says(),
          first.prior() * prior,
          meaning,
          said,
          reporter,
          ofFigure);
    }
  }

  /** Each slip by itself, but those that take sums over many countries. */
  List<Attempt> single() {
    List<Attempt> all = new ArrayList<>();
    for (Restatement slip : QuantitySlip.allOf(meaning.claim())) {
      add(restated(slip, meaning), all);
    }
    for (Rereading slip : ReadingSlip.allOf(meaning.reading(), official.catalogue())) {
      if (!isOfMany(slip.reading())) {
        add(reread(slip, meaning), all);
      }
    }
    return all;
  }

  /** Slips that take sums over the members of a union: many look-ups, and so a last resort. */
  List<Attempt> ofMany() {
    List<Attempt> all = new ArrayList<>();
    for (Rereading slip : ReadingSlip.allOf(meaning.reading(), official.catalogue())) {
      if (isOfMany(slip.reading())) {
        add(reread(slip, meaning), all);
      }
    }
    return all;
  }

  private static boolean isOfMany(Reading reading) {
    return reading.parties().all().stream()
        .anyMatch(c -> c.isGroup() && c.members(reading.period().end()).size() > MANY);
  }

  /** Two usual slips at once: one of the figure and one of the reading, or two of the reading. */
  List<Undone> pairs() {
    List<Undone> all = new ArrayList<>();
    List<Restatement> figures =
        QuantitySlip.allOf(meaning.claim()).stream().filter(r -> r.prior() >= USUAL).toList();
    for (ReadingSlip slip : ReadingSlip.ALL) {
      for (Rereading first : usual(slip, meaning.reading())) {
        Meaning other = meaning.with(first.reading());
        for (Restatement second : figures) {
          if (operation(second.claim(), other.reading()) == meaning.reading().operation()) {
            Undone both = restated(second, other);
            if (both != null) {
              all.add(both.after(first));
            }
          }
        }
        for (Rereading second : behind(slip, first.reading())) {
          Undone both = reread(second, other);
          if (both != null) {
            all.add(both.after(first));
          }
        }
      }
    }
    return all;
  }

  /** Usual slips of the list behind that one, so that no pair comes twice. */
  private static List<Rereading> behind(ReadingSlip slip, Reading reading) {
    List<Rereading> all = new ArrayList<>();
    for (ReadingSlip next :
        ReadingSlip.ALL.subList(ReadingSlip.ALL.indexOf(slip) + 1, ReadingSlip.ALL.size())) {
      all.addAll(usual(next, reading));
    }
    return all;
  }

  private static List<Rereading> usual(ReadingSlip slip, Reading reading) {
    return slip.rereadings(reading).stream()
        .filter(r -> r.prior() >= USUAL && !isOfMany(r.reading()))
        .toList();
  }

  private void add(@Nullable Undone undone, List<Attempt> all) {
    Attempt attempt = undone == null ? null : held(undone);
    if (attempt != null) {
      all.add(attempt);
    }
  }

  /** A slip of the figure undone; null where that leaves nothing to compute. */
  private @Nullable Undone restated(Restatement slip, Meaning taken) {
    Reading reading = taken.reading();
    Operation operation = operation(slip.claim(), reading);
    if (operation == null) {
      return null;
    }
    // An average over the years stays one whatever the slip in the figure.
    boolean same =
        operation == reading.operation()
            || (operation == Operation.LEVEL && !reading.operation().isChange());
    Reading other = same ? reading : reading.computing(operation);
    if (operation.isChange() && other.base() == null) {
      Period period = reading.period();
      if (period.asOf()) {
        return null;
      }
      other = other.in(period, period.plusYears(-1));
    }
    Stated said = Stated.of(slip.claim(), other);
    if (said == null || (!said.word().isBounded() && said.sense().equals(said.word()))) {
      return null;
    }
    return new Undone(
        slip.hypothesis(),
        slip.says(),
        slip.prior(),
        taken.with(slip.claim(), other),
        said.sense(),
        reading.reporter(),
        true);
  }

  private @Nullable Operation operation(Claim claim, Reading reading) {
    return Readings.operation(claim, reading.measure(), reading.period(), official.catalogue());
  }

  /** A slip of the reading undone; null where the claim has no number to compare. */
  private @Nullable Undone reread(Rereading slip, Meaning taken) {
    Stated said = Stated.of(taken.claim(), slip.reading());
    return said == null
        ? null
        : new Undone(
            slip.hypothesis(),
            slip.says(),
            slip.prior(),
            taken.with(slip.reading()),
            said.sense(),
            slip.reading().reporter(),
            false);
  }

  /** What was said without the slip against the nearest figure; null where none is held. */
  @Nullable Attempt held(Undone undone) {
    Meaning other = undone.meaning;
    boolean same =
        other.reading().equals(meaning.reading()) && isOfSameUnit(other.claim(), meaning.claim());
    Gap gap = nearest(undone.said, same ? evidence : official.of(other), other, undone.reporter);
    return gap == null
        ? null
        : new Attempt(
            undone.hypothesis,
            undone.says,
            undone.prior,
            undone.ofFigure ? undone.said.middle() : gap.evidence().value(),
            undone.said,
            gap,
            distance);
  }

  private static boolean isOfSameUnit(Claim a, Claim b) {
    Quantity one = a.quantity();
    Quantity other = b.quantity();
    return one == null || other == null || one.unit().equals(other.unit());
  }

  private static double distance(Meaning meaning, List<Evidence> evidence) {
    Stated said = Stated.of(meaning.claim(), meaning.reading());
    if (said == null) {
      return 0;
    }
    double middle = Math.abs(said.sense().middle());
    return evidence.stream()
        .filter(Evidence::independent)
        .mapToDouble(e -> Math.abs(Math.log(middle / Math.abs(e.value()))))
        .filter(Double::isFinite)
        .min()
        .orElse(0);
  }

  private static @Nullable Gap nearest(
      Interval said, List<Evidence> evidence, Meaning meaning, @Nullable String reporter) {
    Gap best = null;
    for (Evidence e : evidence) {
      if (e.independent() && (reporter == null || reporter.equals(e.reporter()))) {
        Gap gap = Gap.between(said, e, meaning.claim(), meaning.reading());
        if (best == null || Math.abs(gap.size()) < Math.abs(best.size())) {
          best = gap;
        }
      }
    }
    return best;
  }
}
