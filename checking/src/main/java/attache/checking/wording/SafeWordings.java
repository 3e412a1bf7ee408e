package attache.checking.wording;

import attache.checking.evidence.Evidence;
import attache.checking.reading.Reading;
import attache.checking.verdict.Judgement;
import attache.checking.verdict.Outcome;
import attache.claims.claim.Claim;
import attache.statistics.source.Dataset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that can be said instead of a figure that is off or holds by one side only: true by the
 * figures held, with whose they are and where they stand, in the statement's language where that is
 * English, Russian or Chinese, else in English.
 */
public final class SafeWordings {

  private final Map<String, Dataset> datasets = new LinkedHashMap<>();
  private final Teller teller;

  /**
   * @param datasets the data sets figures are taken from, for their names
   * @param language ISO 639-1 code of the statement's language
   */
  public SafeWordings(List<Dataset> datasets, String language) {
    datasets.forEach(d -> this.datasets.put(d.id(), d));
    this.teller = Teller.of(language);
  }

  /**
   * What can be said instead.
   *
   * @return null where the figure stands as it was said, where no side's own figure is held, or
   *     where the language has no words for it
   */
  public @Nullable SafeWording of(
      Outcome outcome, Claim claim, Reading reading, Judgement judgement, List<Evidence> evidence) {
    if (!isWanted(outcome, claim) || claim.scope() != null) {
      return null;
    }
    return Plan.of(reading, judgement, evidence).flatMap(this::worded).orElse(null);
  }

  private static boolean isWanted(Outcome outcome, Claim claim) {
    return switch (outcome) {
      case MATCHES_ONE -> claim.attributionCountry() == null;
      case IMPRECISE, OFF_EXPLAINED, OFF, CONTRADICTS_ITSELF -> true;
      case MATCHES_BOTH, CLOSE, UNCHECKED, NOT_A_FACT -> false;
    };
  }

  private Optional<SafeWording> worded(Plan plan) {
    List<String> used = plan.parts().stream().map(p -> p.evidence().dataset()).distinct().toList();
    return teller
        .say(plan)
        .map(said ->
            new SafeWording(said + teller.source(sources(plan)), teller.language().tag(), used));
  }

  /** "IMF, Direction of Trade (retrieved 2026-11-23)"; of what was stated, the page that has it. */
  private String sources(Plan plan) {
    List<String> names = new ArrayList<>();
    for (Plan.Part part : plan.parts()) {
      Evidence e = part.evidence();
      String name = Plan.isStated(e) ? page(e) : name(e);
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return String.join("; ", names);
  }

  private String page(Evidence e) {
    String page = e.inputs().getFirst().observation().source();
    return page.startsWith("http") ? page : name(e);
  }

  private String name(Evidence e) {
    Dataset dataset = datasets.get(e.dataset());
    if (dataset == null) {
      return e.dataset();
    }
    String agency = head(dataset.agency());
    String title = head(dataset.title());
    String name = title.startsWith(agency) ? title : agency + ", " + title;
    String vintage = e.vintage();
    boolean edition = !vintage.isEmpty() && Character.isDigit(vintage.charAt(0));
    if (edition && !vintage.equals(dataset.retrieved())) {
      return name + " " + teller.edition(vintage);
    }
    return dataset.retrieved().isEmpty()
        ? name
        : name + " " + teller.retrieved(dataset.retrieved());
  }

  /** As much of a title as tells it from others at a glance. */
  private static String head(String title) {
    int end = 0;
    while (end < title.length() && title.charAt(end) != ',' && title.charAt(end) != ':') {
      end++;
    }
    return title.substring(0, end);
  }
}
