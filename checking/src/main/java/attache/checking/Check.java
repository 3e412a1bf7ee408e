package attache.checking;

import attache.checking.evidence.Official;
import attache.checking.reading.Occasion;
import attache.checking.selfcheck.SelfCheck;
import attache.checking.wording.SafeWordings;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.statistics.source.Dataset;
import attache.statistics.store.Statistics;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the figures of a statement against official statistics and against one another: resolve,
 * compare, judge, diagnose. The same statement, claims and pack give the same findings.
 *
 * <p>What was asked of the statistics lately is kept, so that many statements are best put to one
 * check. Several threads may ask.
 */
public final class Check {

  private static final String TRADE = "imf-dots-annual";

  /** For statements that speak of no year, where no statistics are asked either. */
  private static final int SOME_YEAR = 2000;

  private final Options options;
  private final Held then;
  private final @Nullable Held now;

  /** Statistics, and what was asked of them lately. */
  private record Held(Statistics statistics, Official official, SideBySide sides, Names names) {

    private static Held of(Statistics statistics) {
      Official official = new Official(statistics);
      return new Held(
          statistics,
          official,
          new SideBySide(statistics, official),
          Names.of(statistics.datasets(), statistics.catalogue()));
    }
  }

  /**
   * What a person asks of the check.
   *
   * @param readings numbers of readings to take instead of the likeliest, by the claim's id; one
   *     that a claim does not have is ignored
   * @param today what is held today, where the statistics are those of an earlier day and a reader
   *     is to be told what changed; else null
   * @param asOf that earlier day, where there is one
   */
  public record Options(
      Map<String, Integer> readings, @Nullable Statistics today, @Nullable LocalDate asOf) {

    /** Nothing in particular. */
    public static final Options NONE = new Options(Map.of(), null, null);

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
    this.options = options;
    this.then = Held.of(statistics);
    this.now = options.today() == null ? null : Held.of(options.today());
  }

  /** One finding per claim, in the order given, and how the figures stand to one another. */
  public CheckedStatement check(Statement statement, List<Claim> claims) {
    SelfCheck self = SelfCheck.of(claims);
    List<Finding> findings = findings(then, statement, claims, self);
    if (now != null) {
      List<Finding> first = findings;
      List<Finding> today = findings(now, statement, claims, self);
      findings =
          IntStream.range(0, first.size()).mapToObj(i -> first.get(i).since(today.get(i))).toList();
    }
    return new CheckedStatement(
        statement,
        findings,
        self.relations(),
        self.conflicts(),
        used(findings),
        then.statistics().catalogue(),
        options.asOf());
  }

  private List<Finding> findings(
      Held held, Statement statement, List<Claim> claims, SelfCheck self) {
    int lastYear = lastYear(held.statistics(), claims);
    Occasion occasion = Occasion.of(statement, claims, lastYear, held.statistics().catalogue());
    Weighing weighing = new Weighing(held.official(), occasion, options.readings());
    Round round =
        new Round(
            weighing,
            new Blame(weighing, claims, self.conflicts()),
            new Doubts(statement, occasion, claims, new Elsewhere(statement, claims, weighing)),
            held.sides(),
            held.names(),
            new SafeWordings(held.statistics().datasets(), statement.language()),
            lastYear);
    return claims.stream().map(round::finding).toList();
  }

  /** Without statistics, the last year that is spoken of stands in for the last one held. */
  private static int lastYear(Statistics statistics, List<Claim> claims) {
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
      finding.sides().reconciled().forEach(e -> ids.add(e.dataset()));
      finding.sides().mirrors().forEach(m -> ids.add(m.dataset()));
      BothSides.Now now = finding.sides().now();
      if (now != null) {
        now.evidence().forEach(e -> ids.add(e.dataset()));
      }
    }
    Held all = now == null ? then : now;
    return all.statistics().datasets().stream().filter(d -> ids.contains(d.id())).toList();
  }
}
