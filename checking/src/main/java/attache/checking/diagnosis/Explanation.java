package attache.checking.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * A slip that would account for what was said.
 *
 * @param hypothesis id of the closed list ("SCALE")
 * @param says the slip in words ("billion, not million")
 * @param value what the figure would have been, in the unit of the claim
 * @param gap what is left between that and the official figure, as a share of the official one; of
 *     rates their difference, a point being 0.01
 * @param reporter whose statistics it closes with, or null when it closes with the statement's own
 * @param weight how usual the slip is times how well it closes, 0 to 1
 * @param accepted whether it closes within tolerance and is not far-fetched
 */
public record Explanation(
    String hypothesis,
    String says,
    double value,
    double gap,
    @Nullable String reporter,
    double weight,
    boolean accepted) {}
