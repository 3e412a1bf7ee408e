package attache.checking.reading;

import attache.claims.claim.Parties;
import attache.vocabulary.period.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a claim may mean.
 *
 * @param measure catalogue id
 * @param operation what is computed
 * @param parties who with whom; the direction of a flow is that of the goods or money
 * @param reporter ISO code of the side whose statistics are meant, or null for either
 * @param product product group or HS code, or null
 * @param entity register id, or null
 * @param period when
 * @param base the base of a change, or null
 * @param assumptions what was taken for granted, in words a reader can check
 * @param prior how usual this meaning is, 0 to 1, before looking at any data
 */
public record Reading(
    String measure,
    Operation operation,
    Parties parties,
    @Nullable String reporter,
    @Nullable String product,
    @Nullable String entity,
    Period period,
    @Nullable Period base,
    List<String> assumptions,
    double prior) {

  public Reading {
    assumptions = List.copyOf(assumptions);
  }
}
