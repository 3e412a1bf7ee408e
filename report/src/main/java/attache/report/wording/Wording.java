package attache.report.wording;

import attache.checking.CheckedStatement;
import attache.checking.Finding;
import attache.checking.diagnosis.Explanation;
import attache.checking.evidence.Evidence;
import attache.checking.reading.Reading;
import attache.checking.selfcheck.Conflict;
import attache.checking.selfcheck.Relation;
import attache.claims.claim.Claim;
import attache.claims.claim.Parties;
import attache.claims.statement.Dating;
import attache.claims.statement.Statement;
import attache.statistics.source.Dataset;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Findings in English: the same words in the terminal and on the page. */
public final class Wording {

  /** Figures that a sentence names one by one. */
  private static final int MOST_NAMED = 6;

  private final List<Dataset> datasets;
  private final Catalogue catalogue;

  /**
   * @param datasets the data sets findings stand on, for their names
   */
  public Wording(List<Dataset> datasets) {
    this(datasets, Catalogue.standard());
  }

  /**
   * @param datasets the data sets findings stand on, for their names
   * @param catalogue the measures that are spoken of, a user's own among them
   */
  public Wording(List<Dataset> datasets, Catalogue catalogue) {
    this.datasets = List.copyOf(datasets);
    this.catalogue = catalogue;
  }

  /** The title of a measure, or its id in words. */
  String title(String measure) {
    return catalogue.find(measure).map(m -> m.title("en")).orElseGet(() -> measureTitle(measure));
  }

  /** What a reading is, in one line: measure, who with whom, when, which operation. */
  public String understood(Reading reading) {
    StringBuilder out = new StringBuilder();
    out.append(
        switch (reading.operation()) {
          case LEVEL -> "";
          case YEARLY_AVERAGE -> "yearly average of ";
          case MONTHLY_AVERAGE -> "monthly average of ";
          case DAILY_AVERAGE -> "daily average of ";
          case PER_HEAD -> "per head, ";
          case GROWTH -> "change in ";
          case YEARLY_GROWTH -> "average yearly change in ";
          case DIFFERENCE -> "difference in ";
          case RATIO -> "multiple of ";
          case SHARE -> "share of ";
          case SHARE_CHANGE -> "change in the share of ";
          case CONTRIBUTION -> "contribution to growth of ";
          case MULTIPLE -> "quotient of ";
          case RANK -> "rank by ";
          case RECORD -> "record of ";
          case STREAK -> "years in a row of change in ";
        });
    String title = title(reading.measure());
    out.append(reading.operation().ordinal() == 0 ? title : decapitalised(title));
    if (reading.product() != null) {
      out.append(" (").append(reading.product().replace('_', ' ')).append(')');
    }
    if (reading.entity() != null) {
      out.append(", ").append(reading.entity());
    }
    String parties = parties(reading.parties());
    if (!parties.isEmpty()) {
      out.append(", ").append(parties);
    }
    out.append(", ").append(PeriodFormat.say(reading.period()));
    if (reading.base() != null) {
      out.append(" against ").append(PeriodFormat.say(reading.base()));
    }
    if (reading.reporter() != null) {
      out.append(", by ").append(possessive(country(reading.reporter()))).append(" statistics");
    }
    return out.toString();
  }

  /**
   * Who with whom: "China and Belarus", "from Belarus to China", "China among Belarus's partners".
   */
  public String parties(Parties parties) {
    return switch (parties) {
      case Parties.None() -> "";
      case Parties.Between(List<Country> countries) -> names(countries);
      case Parties.Flow(List<Country> from, List<Country> to) ->
          (from.isEmpty() ? "" : "from " + names(from))
              + (from.isEmpty() || to.isEmpty() ? "" : " ")
              + (to.isEmpty() ? "" : "to " + names(to));
      case Parties.Partnership(List<Country> reporter, List<Country> partner) ->
          names(partner) + " among partners of " + names(reporter);
      case Parties.About(List<Country> subject) -> names(subject);
    };
  }

  /** Whose figure an evidence is: a country's name, or the data set's for a third party. */
  public String side(Evidence evidence) {
    return evidence.reporter() != null ? country(evidence.reporter()) : agency(evidence.dataset());
  }

  /** Agency and title of a data set, or its id when it is not among those at hand. */
  public String source(String dataset) {
    return named(dataset, Dataset::title);
  }

  /**
   * The same with as much of the title as tells it from others at a glance: up to the first comma
   * or colon. The full title stands with the sources.
   */
  public String shortSource(String dataset) {
    return named(dataset, d -> headOf(d.title()));
  }

  private String named(String dataset, Function<Dataset, String> title) {
    return datasets.stream()
        .filter(d -> d.id().equals(dataset))
        .map(d -> {
          String name = title.apply(d);
          String agency = headOf(d.agency());
          return name.startsWith(agency) ? name : agency + ", " + name;
        })
        .findFirst()
        .orElse(dataset);
  }

  private static String headOf(String title) {
    int end = 0;
    while (end < title.length() && title.charAt(end) != ',' && title.charAt(end) != ':') {
      end++;
    }
    return title.substring(0, end);
  }

  /** How a data set asks to be named, as a sentence. */
  public static String attribution(Dataset dataset) {
    String words = dataset.attribution().strip();
    return words.endsWith(".") ? words : words + ".";
  }

  private String agency(String dataset) {
    return datasets.stream()
        .filter(d -> d.id().equals(dataset))
        .map(d -> headOf(d.agency()))
        .findFirst()
        .orElse(dataset);
  }

  /** A figure of the evidence's unit. */
  public String figure(double value, Evidence evidence) {
    return FigureFormat.say(value, Unit.parse(evidence.unit()));
  }

  /**
   * How far what was said lies from this evidence, in words: a share of the official figure for
   * amounts, points for rates, places for ranks; empty where nothing is compared or they meet.
   */
  public Optional<String> gap(Finding finding, Evidence evidence) {
    Interval said = finding.stated();
    if (said == null) {
      return Optional.empty();
    }
    double distance = said.distanceFrom(evidence.interval());
    if (distance == 0) {
      return Optional.of("in line");
    }
    Unit unit = Unit.parse(evidence.unit());
    if (unit.equals(Unit.RANK)) {
      long places = Math.round(Math.abs(distance));
      return Optional.of(
          places + (places == 1 ? " place " : " places ") + (distance > 0 ? "lower" : "higher"));
    }
    if (unit.equals(Unit.PERCENT) || unit.equals(Unit.PERCENTAGE_POINTS)) {
      return Optional.of(signed(distance) + " points");
    }
    double official = Math.abs(evidence.interval().middle());
    return official == 0 ? Optional.empty() : Optional.of(FigureFormat.gap(distance / official));
  }

  private static String signed(double points) {
    String size = FigureFormat.say(Math.abs(points), Unit.ONE);
    return (points > 0 ? "+" : "−") + size;
  }

  /** A slip and what it would make of the figure. */
  public String explanation(Finding finding, Explanation explanation) {
    Unit unit =
        finding.evidence().isEmpty()
            ? finding.claim().quantity() == null ? Unit.ONE : finding.claim().quantity().unit()
            : Unit.parse(finding.evidence().getFirst().unit());
    return explanation.says()
        + ": then "
        + FigureFormat.say(explanation.value(), unit)
        + (explanation.reporter() == null
            ? ""
            : ", "
                + FigureFormat.gap(explanation.gap())
                + " from the figure of "
                + country(explanation.reporter()));
  }

  /** What the statement says, as the interval it was taken for. */
  public String stated(Claim claim) {
    return claim.quantity() == null
        ? ""
        : FigureFormat.say(claim.quantity().stated(), claim.quantity().unit());
  }

  /** Each observation behind an evidence: what it is of, when, how much, where it stands. */
  public List<String> inputs(Evidence evidence) {
    return evidence.inputs().stream()
        .map(i ->
            i.series()
                + " "
                + PeriodFormat.say(i.observation().period())
                + ": "
                + FigureFormat.say(i.observation().value(), Unit.parse(i.series().unit()), 6)
                + " · "
                + i.observation().source()
                + (i.observation().note() == null ? "" : " · " + i.observation().note()))
        .toList();
  }

  /** What a reader should know, without what the sides beside one another say already. */
  public List<Finding.Note> notes(Finding finding) {
    boolean laid = !finding.sides().mirrors().isEmpty();
    return finding.flags().stream().filter(n -> !laid || !n.id().equals("MIRROR_GAP")).toList();
  }

  /** How the claim was read, before anything was checked. */
  public ReadClaim read(Claim claim) {
    return ReadClaim.of(claim, this);
  }

  /** The sentence the figure stands in, spaces and line breaks run together. */
  public String sentence(Statement statement, Claim claim) {
    return claim.sentence().of(statement.text()).strip().replaceAll("\\s+", " ");
  }

  /** The page that the figure stands on, to follow its sentence; empty for a text without pages. */
  public String page(Statement statement, Claim claim) {
    int page = statement.origin().page(claim.span().start());
    return page == 0 ? "" : " (page " + page + ")";
  }

  /** When the statement was made, and how that is known. */
  public String dating(Statement statement) {
    Dating dating = statement.dating();
    if (dating == null) {
      return "undated (give --date for “last year” and the like)";
    }
    return "dated "
        + PeriodFormat.say(Period.day(dating.day()))
        + switch (dating.source()) {
          case GIVEN -> " (given)";
          case METADATA -> " (from the document's metadata)";
          case DATELINE -> " (from its dateline)";
          case DATELINE_WITHOUT_YEAR -> " (from its dateline; the year is guessed)";
          case FILE -> " (the day the file was made; give --date to be sure)";
          case INFERRED -> " (guessed from the dates it mentions; give --date to be sure)";
        };
  }

  /**
   * Of a check of what was known on an earlier day: which day, and what came out since; empty for
   * one of what is known today.
   */
  public String knowledge(CheckedStatement checked) {
    LocalDate day = checked.asOf();
    if (day == null) {
      return "";
    }
    String changed = figures(checked, checked.changedSince());
    String otherwise = figures(checked, checked.judgedOtherwiseToday());
    return "Official figures are taken as they were known on "
        + PeriodFormat.say(Period.day(day))
        + ". "
        + (changed.isEmpty()
            ? "What came out since changes nothing here."
            : "Other figures came out since for "
                + changed
                + (otherwise.isEmpty()
                    ? "; every verdict stays."
                    : "; by what is known today the verdict on "
                        + otherwise
                        + " is another, which stands there as “today”."));
  }

  /** "“74,800 cars” (c2) and 3 more". */
  private static String figures(CheckedStatement checked, List<Finding> findings) {
    String text = checked.statement().text();
    String first =
        findings.stream()
            .limit(MOST_NAMED)
            .map(f ->
                "“"
                    + f.claim().span().of(text).replaceAll("\\p{Cntrl}", " ")
                    + "” ("
                    + f.claim().id()
                    + ")")
            .collect(Collectors.joining(", "));
    return findings.size() <= MOST_NAMED
        ? first
        : first + " and " + (findings.size() - MOST_NAMED) + " more";
  }

  /** Whether a relation between a statement's own figures holds, in words. */
  public String holding(Relation relation) {
    return switch (relation.holding()) {
      case HOLDS -> "holds";
      case HOLDS_BY_TRUNCATION -> "holds if digits were cut off, not rounded";
      case HOLDS_BY_READING -> "holds under another reading";
      case DIFFERS_BY_SOURCE -> "differs between two sources";
      case FAILS -> "does not hold";
    };
  }

  /** The sentence of a summary: "14 figures: 5 match, 1 contradicts itself …". */
  public String summary(List<Finding> findings) {
    int n = findings.size();
    String counts =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    Finding::outcome, java.util.TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(e -> e.getValue() + " " + decapitalised(OutcomeWords.of(e.getKey()).name()))
            .collect(Collectors.joining(", "));
    return n == 0 ? "No figures found." : n + (n == 1 ? " figure: " : " figures: ") + counts + ".";
  }

  /** The catalogue's title of a measure, or its id in words. */
  public static String measureTitle(String id) {
    return Catalogue.standard()
        .find(id)
        .map(m -> m.title("en"))
        .orElseGet(() -> id.substring(id.indexOf(':') + 1).replace('_', ' '));
  }

  /** Whether figures of the measure are counted at a day. */
  public static boolean isStock(String id) {
    return Catalogue.standard().find(id).map(m -> m.nature() == Measure.Nature.STOCK).orElse(false);
  }

  private static String names(List<Country> countries) {
    return countries.stream().map(c -> country(c.code())).collect(Collectors.joining(" and "));
  }

  /** The English name of a country or group, or the code where there is none. */
  public static String country(String code) {
    return Country.of(code).name();
  }

  private static String possessive(String name) {
    return name.endsWith("s") ? name + "'" : name + "'s";
  }

  private static String decapitalised(String words) {
    return words.length() > 1 && Character.isLowerCase(words.charAt(1))
        ? Character.toLowerCase(words.charAt(0)) + words.substring(1)
        : words;
  }

  /** The causes to show: one that is told of a side is not told once more of none. */
  public List<Explanation> explanations(Finding finding) {
    return finding.explanations().stream()
        .filter(e ->
            e.reporter() != null
                || finding.explanations().stream()
                    .noneMatch(other -> other.reporter() != null && other.says().equals(e.says())))
        .toList();
  }

  /** The figure at which a conflict is told in full: the one to blame, or the first. */
  public String toldAt(Conflict conflict) {
    return conflict.culprit() != null ? conflict.culprit() : conflict.claims().getFirst();
  }

  /** Whether the conflict is told in full at this figure. */
  public boolean isToldAt(Finding finding, Conflict conflict) {
    return toldAt(conflict).equals(finding.claim().id());
  }
}
