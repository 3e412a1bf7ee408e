package attache.checking.selfcheck;

import attache.checking.diagnosis.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A smallest set of a statement's own figures that cannot all hold.
 *
 * @param claims ids of the claims in it, in the order of the text
 * @param relations the relations between them that cannot all be met, in words with the numbers in
 *     ("$3.128 billion ÷ (1 − 2.8 %) = $3.22 billion for January–September 2019, more than …"), and
 *     the others that the repair cures
 * @param repair the single rewriting that makes them hold, or null when there is none
 * @param culprit the claim the repair rewrites, or null
 */
public record Conflict(
    List<String> claims,
    List<String> relations,
    @Nullable Explanation repair,
    @Nullable String culprit) {

  public Conflict {
    claims = List.copyOf(claims);
    relations = List.copyOf(relations);
  }
}
