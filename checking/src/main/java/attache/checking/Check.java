package attache.checking;

import attache.checking.evidence.Official;
import attache.checking.reading.Occasion;
import attache.checking.selfcheck.SelfCheck;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.statistics.source.Dataset;
import attache.statistics.store.Statistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Holds the figures of a statement against official statistics and against one another: resolve,
 * compare, judge, diagnose. The same statement, claims and pack give the same findings.
 */
public final class Check {

  private static final String TRADE = "imf-dots-annual";

  /** For statements that speak of no year, where no statistics are asked either. */
  private static final int SOME_YEAR = 2000;

  private final Statistics statistics;
  private final Options options;

  /**
   * What a person asks of the check.
   *
   * @param readings numbers of readings to take instead of the likeliest, by the claim's id; one
   *     that a claim does not have is ignored
   */
  public record Options(Map<String, Integer> readings) {

    /** Nothing in particular. */
    public static final Options NONE = new Options(Map.of());

    public Options {
      readings = Map.copyOf(readings);
    }
  }

  /** Against these statistics. */
  public Check(Statistics statistics) {
    this(statistics, Options.NONE);
  }

  /** Against these statistics, with a person's wishes. */
  public Check(Statistics statistics, Options options) {
    this.statistics = statistics;
    this.options = options;
  }

  /** One finding per claim, in the order given, and how the figures stand to one another. */
  public CheckedStatement check(Statement statement, List<Claim> claims) {
    SelfCheck self = SelfCheck.of(claims);
    int lastYear = lastYear(claims);
    Occasion occasion = Occasion.of(statement, claims, lastYear, statistics.catalogue());
    Weighing weighing = new Weighing(new Official(statistics), occasion, options.readings());
    Round round =
        new Round(
            weighing,
            new Blame(weighing, claims, self.conflicts()),
            new Doubts(statement, occasion, claims),
            Names.of(statistics.datasets(), statistics.catalogue()),
            lastYear);
    List<Finding> findings = claims.stream().map(round::finding).toList();
    return new CheckedStatement(
        statement, findings, self.relations(), self.conflicts(), used(findings));
  }

  /** Without statistics, the last year that is spoken of stands in for the last one held. */
  private int lastYear(List<Claim> claims) {
    int held = statistics.lastYear(TRADE);
    return held > 0
        ? held
        : claims.stream()
            .map(Claim::period)
            .filter(Objects::nonNull)
            .mapToInt(period -> period.end().getYear())
            .max()
            .orElse(SOME_YEAR);
  }

  /** The data sets that some finding stands on, in the order of the pack. */
  private List<Dataset> used(List<Finding> findings) {
    Set<String> ids = new LinkedHashSet<>();
    for (Finding finding : findings) {
      finding.evidence().forEach(e -> ids.add(e.dataset()));
      finding.alternatives().forEach(a -> a.evidence().forEach(e -> ids.add(e.dataset())));
    }
    return statistics.datasets().stream().filter(d -> ids.contains(d.id())).toList();
  }
}
