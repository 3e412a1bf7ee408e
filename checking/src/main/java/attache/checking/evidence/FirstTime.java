package attache.checking.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A mark passed in a year, by one report.
 *
 * @param now the year's amount
 * @param earlier the latest amount before that passed the mark, too, or null
 * @param from the first year that was looked at
 */
public record FirstTime(Evidence now, @Nullable Evidence earlier, int from) {}
