package attache.checking;

import attache.checking.selfcheck.Conflict;
import attache.checking.selfcheck.Relation;
import attache.checking.verdict.Outcome;
import attache.claims.statement.Statement;
import attache.statistics.source.Dataset;
import attache.vocabulary.measure.Catalogue;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement with everything found about it.
 *
 * @param statement the statement
 * @param findings one per claim, in the order of the text
 * @param relations the relations between its own figures that were looked at
 * @param conflicts the smallest sets of figures that cannot all hold
 * @param datasets the data sets the check stood on
 * @param catalogue the measures its figures can be figures of, a user's own among them
 * @param asOf the day whose knowledge the check stands on, or null for today's
 */
public record CheckedStatement(
    Statement statement,
    List<Finding> findings,
    List<Relation> relations,
    List<Conflict> conflicts,
    List<Dataset> datasets,
    Catalogue catalogue,
    @Nullable LocalDate asOf) {

  public CheckedStatement {
    findings = List.copyOf(findings);
    relations = List.copyOf(relations);
    conflicts = List.copyOf(conflicts);
    datasets = List.copyOf(datasets);
  }

  /** The same of standard measures only. */
  public CheckedStatement(
      Statement statement,
      List<Finding> findings,
      List<Relation> relations,
      List<Conflict> conflicts,
      List<Dataset> datasets) {
    this(statement, findings, relations, conflicts, datasets, Catalogue.standard(), null);
  }

  /** The findings for which other figures came out since the day of the check. */
  public List<Finding> changedSince() {
    return findings.stream().filter(f -> f.sides().now() != null).toList();
  }

  /** Those of which the verdict is another by what is known today. */
  public List<Finding> judgedOtherwiseToday() {
    return findings.stream()
        .filter(f -> f.sides().now() instanceof BothSides.Now now && now.outcome() != f.outcome())
        .toList();
  }

  /**
   * The data sets of the figures that a reader is shown beside what was said: each side's, those
   * made of both, and today's where they differ.
   */
  public List<Dataset> shown() {
    Set<String> ids = new HashSet<>();
    for (Finding finding : findings) {
      finding.evidence().forEach(e -> ids.add(e.dataset()));
      finding.sides().reconciled().forEach(e -> ids.add(e.dataset()));
      BothSides.Now now = finding.sides().now();
      if (now != null) {
        now.evidence().forEach(e -> ids.add(e.dataset()));
      }
    }
    return datasets.stream().filter(d -> ids.contains(d.id())).toList();
  }

  /** How many findings have each outcome; outcomes that do not occur are left out. */
  public Map<Outcome, Integer> summary() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Finding finding : findings) {
      counts.merge(finding.outcome(), 1, Integer::sum);
    }
    return counts;
  }
}
