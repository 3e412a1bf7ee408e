package attache.checking.selfcheck;

import attache.checking.diagnosis.Explanation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A smallest set of a statement's own figures that cannot all hold.
 *
 * @param claims ids of the claims in it, in the order of the text
 * @param relations the relations between them that cannot all be met, in words with the numbers in
 *     ("$3.128 billion ÷ (1 − 2.8 %) = $3.22 billion for January–September 2019, more than …"), and
 *     the others that the repair cures
 * @param repair the single rewriting that makes them hold, or null when there is none or several
 *     are as good
 * @param culprit the claim the repair rewrites, or null when it is open which of them is wrong
 * @param remedies every rewriting that makes them hold and is about as usual as the best, one for
 *     each figure: the repair alone where there is one, several where it is open which figure
 *     slipped, none where no slip of the list helps
 */
public record Conflict(
    List<String> claims,
    List<String> relations,
    @Nullable Explanation repair,
    @Nullable String culprit,
    List<Remedy> remedies) {

  public Conflict {
    claims = List.copyOf(claims);
    relations = List.copyOf(relations);
    remedies = List.copyOf(remedies);
  }

  /**
   * One figure rewritten, so that all of a conflict hold.
   *
   * @param claim id of the claim that is rewritten
   * @param rewriting how
   */
  public record Remedy(String claim, Explanation rewriting) {}

  /** What stays open, one sentence; empty where one figure is shown to be at fault. */
  public String doubt() {
    if (culprit != null) {
      return "";
    }
    if (remedies.isEmpty()) {
      return "None of the usual slips in one figure makes them hold; which is wrong is open.";
    }
    String either =
        remedies.stream()
            .map(r -> r.claim() + " (" + r.rewriting().says() + ")")
            .collect(Collectors.joining(" or "));
    return "They hold if one is rewritten: "
        + either
        + (remedies.size() > 1
            ? "; nothing in the text tells which."
            : ", but nothing else in the text bears that out.");
  }
}
