package attache.checking;

import attache.checking.Finding.Note;
import attache.checking.evidence.Evidence;
import attache.checking.evidence.FirstTime;
import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.reading.TradeFamily;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Gap.Tier;
import attache.checking.verdict.Judgement;
import attache.checking.verdict.Stated;
import attache.checking.verdict.Tolerances;
import attache.claims.claim.Claim;
import attache.claims.claim.Claim.Flag;
import attache.claims.claim.Comparison;
import attache.claims.claim.Direction;
import attache.claims.claim.TimesReading;
import attache.statistics.series.Frequency;
import attache.statistics.series.Status;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Context beside an outcome: what a fair reader should know, each set by a rule. */
record Notes(Official official, Names names) {

  private static final Set<String> NOT_REALISED =
      Set.of(
          "pledged_investment",
          "park_committed_investment",
          "letters_of_intent",
          "contracts",
          "fair_contracts");

  private static final int MOST_PERIODS = 3;

  /** Above what was meant by this share, "more than" understates. */
  private static final double UNDERSTATES = 0.15;

  /** All that apply, in a fixed order. */
  List<Note> of(
      Claim asSaid,
      Meaning meaning,
      @Nullable Stated said,
      Judgement judgement,
      List<Evidence> shown) {
    List<Note> all = new ArrayList<>();
    Reading reading = meaning.reading();
    mirrorGap(reading, judgement).ifPresent(all::add);
    sideNotNamed(meaning.claim(), judgement).ifPresent(all::add);
    all.addAll(records(meaning));
    all.addAll(firstTimes(meaning));
    all.addAll(hedges(meaning.claim(), said, judgement));
    otherDay(reading, judgement).ifPresent(all::add);
    if (judgement.onlyEstimates() && !shown.isEmpty()) {
      all.add(
          new Note(
              "ESTIMATED_ONLY",
              "Only estimates of the publisher are held, no report of either side."));
    }
    if (has(shown, Status.PROVISIONAL)) {
      all.add(new Note("PROVISIONAL", "The official figure was provisional and may be revised."));
    }
    if (shown.stream()
        .anyMatch(e -> e.formula().contains(", in ") && reading.operation().isChange())) {
      all.add(
          new Note(
              "OWN_CURRENCY",
              "In dollars the growth differs; it fits in the reporter's own currency."));
    }
    ambiguousTimes(asSaid).ifPresent(all::add);
    if (NOT_REALISED.contains(reading.measure())) {
      all.add(
          new Note(
              "PLEDGED_NOT_REALISED", "These are commitments or intentions, not money spent."));
    }
    servicesNotIncluded(meaning.claim(), reading).ifPresent(all::add);
    all.addAll(partYear(meaning, said));
    unproven(meaning, said, judgement).ifPresent(all::add);
    if (shown.isEmpty()) {
      otherPeriods(reading).ifPresent(all::add);
    }
    return all;
  }

  /** The figure said is one that somebody aimed at or that nobody supports. */
  private Optional<Note> unproven(Meaning meaning, @Nullable Stated said, Judgement judgement) {
    Reading reading = meaning.reading();
    if (said == null || reading.operation() != Operation.LEVEL || judgement.isGood()) {
      return Optional.empty();
    }
    Quantity quantity = meaning.claim().quantity();
    for (Evidence e : official.unproven(reading)) {
      boolean same = quantity != null && quantity.unit().text().equals(e.unit());
      if (same && said.sense().meets(e.interval())) {
        boolean planned = e.inputs().getFirst().observation().status() == Status.PLANNED;
        return Optional.of(
            new Note(
                "UNPROVEN",
                planned
                    ? "The register knows this figure as a plan or target, not as what came of it."
                    : "The register knows this figure as one that no side's statistics support."));
      }
    }
    return Optional.empty();
  }

  /** Where nothing is held of the period, what registers hold of others that touch it. */
  private Optional<Note> otherPeriods(Reading reading) {
    if (reading.operation() != Operation.LEVEL) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (Evidence e : official.ofOtherPeriods(reading)) {
      String word =
          FigureFormat.say(e.value(), Unit.parse(e.unit()))
              + " "
              + PeriodFormat.during(e.inputs().getFirst().observation().period())
              + " ("
              + names.side(e)
              + ")";
      if (words.size() < MOST_PERIODS && !words.contains(word)) {
        words.add(word);
      }
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Note("OTHER_PERIODS", "Held of other periods: " + Names.list(words) + "."));
  }

  private static boolean has(List<Evidence> shown, Status status) {
    return shown.stream()
        .flatMap(e -> e.inputs().stream())
        .anyMatch(i -> i.observation().status() == status);
  }

  /** Two sides' figures further apart than what is called imprecise. */
  private Optional<Note> mirrorGap(Reading reading, Judgement judgement) {
    if (judgement.onlyEstimates()
        || reading.operation() != Operation.LEVEL
        || TradeFamily.of(reading.measure()) == null) {
      return Optional.empty();
    }
    List<Gap> sides =
        judgement.best().stream().filter(g -> g.evidence().reporter() != null).toList();
    if (sides.size() != 2) {
      return Optional.empty();
    }
    Evidence a = sides.getFirst().evidence();
    Evidence b = sides.getLast().evidence();
    double low = Math.min(Math.abs(a.value()), Math.abs(b.value()));
    double high = Math.max(Math.abs(a.value()), Math.abs(b.value()));
    if (low == 0 || high / low - 1 <= Tolerances.IMPRECISE) {
      return Optional.empty();
    }
    Unit unit = Unit.parse(a.unit());
    return Optional.of(
        new Note(
            "MIRROR_GAP",
            "The two sides count differently: "
                + names.side(a)
                + " reports "
                + FigureFormat.say(a.value(), unit)
                + " and "
                + names.side(b)
                + " "
                + FigureFormat.say(b.value(), unit)
                + ", "
                + FigureFormat.say(high - low, unit)
                + " ("
                + FigureFormat.say((high / low - 1) * 100, Unit.PERCENT)
                + " of the lower) apart; that is nobody's error."));
  }

  private static Optional<Note> sideNotNamed(Claim claim, Judgement judgement) {
    boolean one =
        judgement.best().stream().anyMatch(g -> g.tier() == Tier.MEETS)
            && judgement.best().stream().anyMatch(g -> g.tier().compareTo(Tier.CLOSE) > 0);
    return claim.attributionCountry() == null && one
        ? Optional.of(new Note("SIDE_NOT_NAMED", "It is not said whose statistics are meant."))
        : Optional.empty();
  }

  /** A level called a record, looked up over the whole series of each side. */
  private List<Note> records(Meaning meaning) {
    Claim claim = meaning.claim();
    Reading reading = meaning.reading();
    boolean level = reading.operation() == Operation.LEVEL;
    boolean called =
        claim.is(Flag.RECORD)
            || (claim.quantity() != null && claim.quantity().hedge() == Hedge.RECORD)
            || reading.operation() == Operation.RECORD;
    if (!called || !(level || reading.operation() == Operation.RECORD)) {
      return List.of();
    }
    List<Note> all = new ArrayList<>();
    boolean money = false;
    boolean low = claim.direction() == Direction.DOWN;
    for (Evidence e : official.records(reading, low && !level)) {
      double before = e.inputs().getLast().observation().value();
      boolean record = (low && !level) ? e.value() <= before : e.value() >= before;
      money |= Unit.parse(e.unit()) instanceof Unit.Money;
      if (level && e.independent()) {
        all.add(
            new Note(
                record ? "RECORD" : "NOT_A_RECORD",
                "Called a record: by the figures of "
                    + names.side(e)
                    + " "
                    + PeriodFormat.say(reading.period())
                    + " is "
                    + e.formula()
                    + "."));
      }
    }
    if (money && !low) {
      all.add(
          new Note(
              "NOMINAL_RECORD",
              "A record in current prices comes easily: prices rise. Volumes are not held."));
    }
    return all;
  }

  /** An amount said to be reached for the first time, looked up over each side's series. */
  private List<Note> firstTimes(Meaning meaning) {
    Claim claim = meaning.claim();
    Quantity quantity = claim.quantity();
    if (!claim.is(Flag.FIRST_TIME)
        || quantity == null
        || meaning.reading().operation() != Operation.LEVEL) {
      return List.of();
    }
    Comparison since = claim.comparison();
    Period base = since == null ? null : since.base();
    double mark = quantity.stated().isBounded() ? quantity.stated().low() : quantity.number();
    String unit = quantity.unit().text();
    List<Note> all = new ArrayList<>();
    for (FirstTime first : official.firstTime(meaning.reading(), mark, unit, base)) {
      Evidence earlier = first.earlier();
      String by = "By the figures of " + names.side(first.now()) + " ";
      if (first.now().independent() && earlier == null) {
        String from =
            base == null
                ? "since the series begins in " + first.from()
                : "since " + PeriodFormat.say(base);
        all.add(new Note("FIRST_TIME", by + "it is the first time " + from + "."));
      } else if (first.now().independent() && earlier != null) {
        all.add(
            new Note(
                "NOT_FIRST_TIME",
                by
                    + "it is not the first time: "
                    + Names.figure(earlier, meaning.reading())
                    + " "
                    + PeriodFormat.during(earlier.inputs().getFirst().observation().period())
                    + "."));
      }
    }
    return all;
  }

  private static List<Note> hedges(Claim claim, @Nullable Stated said, Judgement judgement) {
    Quantity quantity = claim.quantity();
    Gap nearest = judgement.nearest();
    if (said == null || quantity == null || nearest == null || said.word().isBounded()) {
      return List.of();
    }
    Evidence e = nearest.evidence();
    if (nearest.tier() != Tier.MEETS) {
      return nearest.tier() == Tier.OFF
          ? List.of()
          : List.of(
              new Note(
                  "BOUND_NOT_MET",
                  "Taken at its word, “"
                      + quantity.hedge().label().replace('_', ' ')
                      + "” does not hold by this figure."));
    }
    double away = Math.abs(said.sense().distanceFrom(e.interval()));
    double size = Math.abs(e.value());
    return size > 0 && away / size > UNDERSTATES
        ? List.of(
            new Note(
                "UNDERSTATES",
                "True at its word, but the official figure, "
                    + FigureFormat.say(e.value(), Unit.parse(e.unit()))
                    + ", lies far beyond the mark that was said."))
        : List.of();
  }

  private Optional<Note> otherDay(Reading reading, Judgement judgement) {
    boolean stock =
        official
            .catalogue()
            .find(reading.measure())
            .map(m -> m.nature() == Nature.STOCK)
            .orElse(false);
    if (!stock) {
      return Optional.empty();
    }
    List<String> days = new ArrayList<>();
    for (Gap gap : judgement.best()) {
      for (Evidence.Input input : gap.evidence().inputs()) {
        Period held = input.observation().period();
        boolean far =
            input.series().frequency() == Frequency.IRREGULAR
                && Math.abs(held.end().toEpochDay() - reading.period().end().toEpochDay()) > 31;
        String day =
            PeriodFormat.say(held)
                + " ("
                + FigureFormat.say(input.observation().value(), Unit.parse(input.series().unit()))
                + (input.series().reporter() == null
                    ? ""
                    : ", " + Country.of(input.series().reporter()).name())
                + ")";
        if (far && !days.contains(day)) {
          days.add(day);
        }
      }
    }
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Note(
                "OTHER_DAY",
                "No figure of "
                    + PeriodFormat.say(reading.period())
                    + " itself is held; it is set beside those of "
                    + Names.list(days)
                    + "."));
  }

  private static Optional<Note> ambiguousTimes(Claim claim) {
    boolean both =
        claim.quantity() != null
            && claim.quantity().unit().equals(Unit.TIMES)
            && claim.timesReading() == TimesReading.AMBIGUOUS;
    return both
        ? Optional.of(timesNote(Objects.requireNonNull(claim.quantity())))
        : Optional.empty();
  }

  static Note timesNote(Quantity quantity) {
    double n = quantity.number();
    return new Note(
        "AMBIGUOUS_TIMES",
        "“An increase of "
            + FigureFormat.say(n, Unit.TIMES)
            + "” may be the ratio ("
            + FigureFormat.gap(n - 1)
            + ") or what was added ("
            + FigureFormat.gap(n)
            + ").");
  }

  private static Optional<Note> servicesNotIncluded(Claim claim, Reading reading) {
    return reading.measure().equals("goods_services_trade") || claim.is(Flag.GOODS_AND_SERVICES)
        ? Optional.of(
            new Note(
                "SERVICES_NOT_INCLUDED",
                "Goods and services are meant; trade in services by partner is not in the pack."))
        : Optional.empty();
  }

  /** Of part of a year nothing may be held, but of the year it is part of. */
  private List<Note> partYear(Meaning meaning, @Nullable Stated said) {
    Reading reading = meaning.reading();
    Period period = reading.period();
    Period base = reading.base();
    boolean level = reading.operation() == Operation.LEVEL;
    boolean part =
        said != null
            && (level || reading.operation() == Operation.GROWTH)
            && !period.asOf()
            && period.start().getYear() == period.end().getYear()
            && !period.isCalendarYear()
            && official
                .catalogue()
                .find(reading.measure())
                .map(m -> m.nature() == Nature.FLOW && m.additive())
                .orElse(false);
    if (!part || said == null) {
      return List.of();
    }
    Period year = Period.year(period.start().getYear());
    Period baseYear = base == null ? null : Period.year(base.start().getYear());
    Map<String, Interval> bySide = new LinkedHashMap<>();
    String unit = "";
    for (Evidence e : official.of(meaning.with(reading.in(year, baseYear)))) {
      if (e.independent() && (unit.isEmpty() || unit.equals(e.unit()))) {
        unit = e.unit();
        bySide.merge(names.side(e), Interval.point(e.value()), Interval::hull);
      }
    }
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, Interval> side : bySide.entrySet()) {
      boolean exceeds = level && said.word().low() > side.getValue().high();
      words.add(
          (!level && side.getValue().low() > 0 ? "+" : "")
              + FigureFormat.say(side.getValue(), Unit.parse(unit))
              + " by "
              + side.getKey()
              + (exceeds ? " (less than what is said of a part of it)" : ""));
    }
    return words.isEmpty()
        ? List.of()
        : List.of(
            new Note(
                "PART_YEAR",
                (level ? "The whole of " + year + " came to " : "Over the whole of " + year + ": ")
                    + Names.list(words)
                    + "."));
  }
}
