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
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Undoes slips of one figure and recomputes each.
 *
 * @param meaning the claim as it was taken
 * @param evidence what its reading gives
 * @param official the figures
 */
record Undoing(Meaning meaning, List<Evidence> evidence, Official official) {

  /** Slips rarer than this hardly come in twos. */
  private static final double USUAL = 0.1;

  /** The EAEU's five are few, the members of the European Union are many. */
  private static final int MANY = 6;

  /** Each slip by itself, but those that take sums over many countries. */
  List<Attempt> single() {
    List<Attempt> all = new ArrayList<>();
    for (Restatement slip : QuantitySlip.allOf(meaning.claim())) {
      add(restated(slip, meaning, evidence), all);
    }
    Stated said = Stated.of(meaning.claim(), meaning.reading());
    if (said != null) {
      ReadingSlip.allOf(meaning.reading()).stream()
          .filter(slip -> !isOfMany(slip.reading()))
          .forEach(slip -> add(reread(slip, meaning), all));
    }
    return all;
  }

  /** Slips that take sums over the members of a union: many look-ups, and so a last resort. */
  List<Attempt> ofMany() {
    List<Attempt> all = new ArrayList<>();
    if (Stated.of(meaning.claim(), meaning.reading()) != null) {
      ReadingSlip.allOf(meaning.reading()).stream()
          .filter(slip -> isOfMany(slip.reading()))
          .forEach(slip -> add(reread(slip, meaning), all));
    }
    return all;
  }

  private static boolean isOfMany(Reading reading) {
    return reading.parties().all().stream()
        .anyMatch(c -> c.isGroup() && c.members(reading.period().end()).size() > MANY);
  }

  /** Two usual slips at once: one of the figure and one of the reading, or two of the reading. */
  List<Attempt> pairs() {
    List<Attempt> all = new ArrayList<>();
    List<Rereading> readings =
        ReadingSlip.allOf(meaning.reading()).stream().filter(Undoing::isUsual).toList();
    List<Restatement> figures =
        QuantitySlip.allOf(meaning.claim()).stream().filter(r -> r.prior() >= USUAL).toList();
    for (Rereading first : readings) {
      Meaning other = meaning.with(first.reading());
      for (Restatement second : figures) {
        Operation operation = operation(second.claim(), other.reading());
        if (operation == meaning.reading().operation()) {
          List<Evidence> found =
              isOfSameUnit(second.claim(), meaning.claim()) ? official.of(other) : null;
          add(joined(first, second, restated(second, other, found)), all);
        }
      }
      for (Rereading second : after(first)) {
        add(joined(first, second, reread(second, other)), all);
      }
    }
    return all;
  }

  /** Usual slips of the list behind the first one's, so that no pair comes twice. */
  private static List<Rereading> after(Rereading first) {
    List<Rereading> all = new ArrayList<>();
    Predicate<ReadingSlip> isFirst = slip -> slip.id().equals(first.hypothesis());
    boolean behind = false;
    for (ReadingSlip slip : ReadingSlip.ALL) {
      if (behind) {
        slip.rereadings(first.reading()).stream().filter(Undoing::isUsual).forEach(all::add);
      }
      behind |= isFirst.test(slip);
    }
    return all;
  }

  private static boolean isUsual(Rereading slip) {
    return slip.prior() >= USUAL && !isOfMany(slip.reading());
  }

  private static @Nullable Attempt joined(
      Rereading first, Restatement second, @Nullable Attempt both) {
    return both == null
        ? null
        : new Attempt(
            second.hypothesis() + "+" + first.hypothesis(),
            second.says() + "; and " + first.says(),
            first.prior() * second.prior(),
            both.value(),
            both.said(),
            both.gap(),
            both.distance());
  }

  private static @Nullable Attempt joined(
      Rereading first, Rereading second, @Nullable Attempt both) {
    return both == null
        ? null
        : new Attempt(
            second.hypothesis() + "+" + first.hypothesis(),
            second.says() + "; and " + first.says(),
            first.prior() * second.prior(),
            both.value(),
            both.said(),
            both.gap(),
            both.distance());
  }

  private static void add(@Nullable Attempt attempt, List<Attempt> all) {
    if (attempt != null) {
      all.add(attempt);
    }
  }

  /**
   * A slip of the figure undone.
   *
   * @param known what the reading gives in the unit of the figure as said, or null to look it up
   */
  private @Nullable Attempt restated(
      Restatement slip, Meaning taken, @Nullable List<Evidence> known) {
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
    Meaning restated = taken.with(slip.claim(), other);
    List<Evidence> found =
        same && known != null && isOfSameUnit(slip.claim(), taken.claim())
            ? known
            : official.of(restated);
    Gap gap = nearest(said.sense(), found, restated, reading.reporter());
    return gap == null
        ? null
        : new Attempt(
            slip.hypothesis(),
            slip.says(),
            slip.prior(),
            said.sense().middle(),
            said.sense(),
            gap,
            distance());
  }

  private @Nullable Operation operation(Claim claim, Reading reading) {
    return Readings.operation(claim, reading.measure(), reading.period(), official.catalogue());
  }

  private static boolean isOfSameUnit(Claim a, Claim b) {
    Quantity one = a.quantity();
    Quantity other = b.quantity();
    return one == null || other == null || one.unit().equals(other.unit());
  }

  private @Nullable Attempt reread(Rereading slip, Meaning taken) {
    Meaning other = taken.with(slip.reading());
    Stated said = Stated.of(taken.claim(), slip.reading());
    if (said == null) {
      return null;
    }
    String named = slip.reading().reporter();
    boolean unlike = !Objects.equals(named, meaning.reading().reporter());
    Gap gap =
        nearest(said.sense(), official.of(other), other, unlike || named != null ? named : null);
    return gap == null
        ? null
        : new Attempt(
            slip.hypothesis(),
            slip.says(),
            slip.prior(),
            gap.evidence().value(),
            said.sense(),
            gap,
            distance());
  }

  /** How far what was said is from the nearest figure: the logarithm of their ratio. */
  private double distance() {
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
