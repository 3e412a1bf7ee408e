/**
 * Countries, groups of countries, when they existed, who belongs to what, and what they are called.
 * The data are the tables beside this package's classes: {@code countries.tsv}, {@code groups.tsv},
 * {@code members.tsv}, and for each language {@code names-xx.tsv} and {@code blockers-xx.tsv}. They
 * are tab-separated UTF-8; a cell with several values separates them by {@code |}, days are ISO
 * 8601 and inclusive, an empty day means no limit is known.
 *
 * <p>Sources: codes, currencies, formal names and regions from ISO 3166-1, ISO 4217, UNTERM and UN
 * M49 as the Datahub country-codes table gives them (PDDL); members and their days from the groups'
 * own treaties and announcements; all other names written for Attaché.
 */
@NullMarked
package attache.vocabulary.country;

import org.jspecify.annotations.NullMarked;
