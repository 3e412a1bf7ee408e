/**
 * Countries, groups of countries, when they existed, who belongs to what, and what they are called.
 * The data are the tables beside this package's classes: {@code countries.tsv}, {@code groups.tsv},
 * {@code members.tsv}, and for each language {@code names-xx.tsv} and {@code blockers-xx.tsv}. They
 * are tab-separated UTF-8; a cell with several values separates them by {@code |}, days are ISO
 * 8601 and inclusive, an empty day means no limit is known.
 */
@NullMarked
package attache.vocabulary.country;

import org.jspecify.annotations.NullMarked;
