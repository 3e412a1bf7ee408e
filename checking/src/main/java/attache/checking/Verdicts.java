package attache.checking;

import attache.checking.diagnosis.Explanation;
import attache.checking.evidence.Evidence;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.selfcheck.Conflict;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Gap.Tier;
import attache.checking.verdict.Judgement;
import attache.checking.verdict.Outcome;
import attache.claims.claim.Parties;
import attache.claims.claim.Parties.Partnership;
import attache.statistics.series.Frequency;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verdict on a figure in one sentence of plain words, with figures and whose they are. */
record Verdicts(Names names) {

  /** For a figure that was held against official ones. */
  String compared(Outcome outcome, Reading reading, Judgement judgement) {
    String reports = reports(reading, judgement.best());
    return switch (outcome) {
      case MATCHES_BOTH ->
          judgement.best().size() > 1
              ? "In line with both sides: " + reports + "."
              : "In line with "
                  + (names.isOfOwnTable(reading) ? "the table added" : "official statistics")
                  + ": "
                  + reports
                  + ".";
      case MATCHES_ONE -> one(reading, judgement);
      case CLOSE ->
          "Close to the "
              + (names.isOfOwnTable(reading) ? "table's" : "official")
              + " figure"
              + gap(judgement)
              + ": "
              + reports
              + ".";
      case IMPRECISE -> "Imprecise" + gap(judgement) + ": " + reports + ".";
      default -> "Off" + gap(judgement) + ": " + reports + ".";
    };
  }

  /** What is held, where no verdict is given. */
  String held(Reading reading, Judgement judgement) {
    String reports = reports(reading, judgement.best());
    return Character.toUpperCase(reports.charAt(0)) + reports.substring(1) + ".";
  }

  /** Off, with the cause found. */
  String explained(Reading reading, Judgement judgement, List<Explanation> causes) {
    return "Off"
        + gap(judgement)
        + ": "
        + reports(reading, judgement.best())
        + ". It closes if this was meant: "
        + String.join("; or, about as likely: ", causes.stream().map(Explanation::says).toList())
        + ".";
  }

  /** One of the statement's own figures that cannot hold with the others. */
  String contradicts(
      Conflict conflict,
      @Nullable Reading reading,
      Judgement judgement,
      List<Explanation> sides,
      @Nullable Explanation repair) {
    StringBuilder out = new StringBuilder("The statement's own figures cannot all hold");
    out.append(conflict.relations().isEmpty() ? "" : ": " + open(conflict.relations().getFirst()));
    if (repair != null) {
      out.append("; they do with ").append(repair.says());
    }
    out.append('.');
    if (reading != null && !judgement.best().isEmpty()) {
      out.append(names.isOfOwnTable(reading) ? " By the table added, " : " Officially, ")
          .append(reports(reading, judgement.best()))
          .append('.');
    }
    if (repair != null && !sides.isEmpty()) {
      List<String> words = new ArrayList<>();
      List<String> seen = new ArrayList<>();
      for (Explanation e : sides) {
        String reporter = e.reporter();
        if (reporter != null && !seen.contains(reporter)) {
          seen.add(reporter);
          words.add(
              (e.gap() == 0
                      ? "in line with"
                      : Math.abs(e.gap()) <= 0.05
                          ? "close to (" + FigureFormat.gap(e.gap()) + ")"
                          : FigureFormat.gap(e.gap()) + " from")
                  + " the figure of "
                  + Country.of(reporter).nameWithArticle());
        }
      }
      if (!words.isEmpty()) {
        out.append(" So repaired it is ").append(Names.list(words)).append('.');
      }
    }
    return out.toString();
  }

  private static String open(String relation) {
    return relation.endsWith(".") ? relation.substring(0, relation.length() - 1) : relation;
  }

  private String one(Reading reading, Judgement judgement) {
    List<Gap> met = judgement.best().stream().filter(g -> g.tier() == Tier.MEETS).toList();
    List<Gap> others = judgement.best().stream().filter(g -> g.tier() != Tier.MEETS).toList();
    String matches = "In line with one side: " + reports(reading, met);
    return matches
        + (others.isEmpty()
            ? judgement.onlyEstimates()
                ? "; this is an estimate, neither side's own report."
                : judgement.sidesMissing() ? "; the other side's own figure is not held." : "."
            : "; not with the other: " + reports(reading, others) + ".");
  }

  /** "Belarus reports $4.48 billion and China $2.69 billion in 2019". */
  private String reports(Reading reading, List<Gap> gaps) {
    if (reading.operation() == Operation.RANK) {
      return place(reading, gaps);
    }
    List<String> parts = new ArrayList<>();
    for (Gap gap : gaps) {
      Evidence e = gap.evidence();
      boolean ofPair = names.isOfOwnTable(reading) && !ofCountry(reading);
      parts.add(
          ofCountry(reading) || ofPair
              ? names.agency(e)
                  + " has "
                  + value(e, reading)
                  + " "
                  + (ofPair ? Names.who(reading.parties()) : "for " + names.side(e))
              : names.side(e) + (parts.isEmpty() ? verb(e) : " ") + value(e, reading));
    }
    boolean otherDays =
        gaps.stream()
            .flatMap(g -> g.evidence().inputs().stream())
            .anyMatch(i -> isDatedStock(i, reading));
    return Names.list(parts) + (otherDays ? "" : " " + during(reading));
  }

  /** Figures of one country come from whoever compiles them for all. */
  private static boolean ofCountry(Reading reading) {
    return reading.parties() instanceof Parties.About && reading.entity() == null;
  }

  private static String verb(Evidence e) {
    return e.independent() ? " reports " : " is estimated at ";
  }

  /** A stock that a register holds of some day, which the formula names. */
  private boolean isDatedStock(Evidence.Input input, Reading reading) {
    return input.series().frequency() == Frequency.IRREGULAR
        && names
            .catalogue()
            .find(reading.measure())
            .map(m -> m.nature() == Nature.STOCK)
            .orElse(false);
  }

  private String value(Evidence e, Reading reading) {
    if (e.inputs().stream().anyMatch(i -> isDatedStock(i, reading))
        && !reading.operation().isChange()) {
      return Names.figure(e, reading)
          + " ("
          + (e.formula().equals("as stated")
              ? PeriodFormat.say(e.inputs().getFirst().observation().period())
              : e.formula())
          + ")";
    }
    if (e.formula().contains(" twelfths of ")) {
      return Names.figure(e, reading) + " (" + e.formula() + ")";
    }
    if (reading.operation() != Operation.RECORD) {
      int currency = e.formula().lastIndexOf(", in ");
      boolean own = currency >= 0 && reading.operation().isChange();
      return Names.figure(e, reading) + (own ? e.formula().substring(currency + 1) : "");
    }
    return Names.figure(e, reading) + ", " + e.formula() + ",";
  }

  private String place(Reading reading, List<Gap> gaps) {
    List<String> parts = new ArrayList<>();
    for (Gap gap : gaps) {
      Evidence e = gap.evidence();
      String partner =
          switch (reading.parties()) {
            case Partnership(List<Country> r, List<Country> p) -> Names.names(p);
            case Parties.About(List<Country> subject) -> Names.names(subject);
            default -> "it";
          };
      parts.add(
          "by "
              + (ofCountry(reading)
                  ? "the figures of " + names.agency(e)
                  : names.side(e) + "'s figures")
              + " "
              + partner
              + " is "
              + FigureFormat.say(e.value(), Unit.RANK)
              + " "
              + PeriodFormat.during(reading.period())
              + ", "
              + e.formula());
    }
    return Names.list(parts);
  }

  private static String during(Reading reading) {
    return PeriodFormat.during(reading.period())
        + (reading.base() == null || reading.operation() == Operation.RECORD
            ? ""
            : " against " + PeriodFormat.say(reading.base()));
  }

  private static String gap(Judgement judgement) {
    Gap nearest = judgement.nearest();
    if (nearest == null || nearest.size() == 0) {
      return "";
    }
    Unit unit = Unit.parse(nearest.evidence().unit());
    double size = Math.abs(nearest.size());
    if (unit.equals(Unit.RANK)) {
      return " by " + Math.round(size) + (Math.round(size) == 1 ? " place" : " places");
    }
    if (unit.equals(Unit.PERCENT) || unit.equals(Unit.PERCENTAGE_POINTS)) {
      return size < 0.05
          ? " by less than 0.1 percentage points"
          : " by " + FigureFormat.say(size, Unit.PERCENTAGE_POINTS);
    }
    return size > 1e6 ? "" : " (" + FigureFormat.gap(nearest.size()) + " at the nearest)";
  }
}
