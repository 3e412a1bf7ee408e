/**
 * SDMX, the form in which statistical offices exchange figures: SDMX-CSV and SDMX-JSON of any
 * source in, SDMX-CSV out.
 */
@NullMarked
package attache.statistics.source.sdmx;

import org.jspecify.annotations.NullMarked;
