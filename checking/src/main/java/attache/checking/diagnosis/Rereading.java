package attache.checking.diagnosis;

import attache.checking.reading.Reading;

/**
 * A reading without a slip.
 *
 * @param hypothesis id of the slip
 * @param says the slip in words for the report ("the figure of 2018, not of 2019")
 * @param prior how usual the slip is among figures that are off, 0 to 1
 * @param reading what the figure would have been a figure of
 */
public record Rereading(String hypothesis, String says, double prior, Reading reading) {}
