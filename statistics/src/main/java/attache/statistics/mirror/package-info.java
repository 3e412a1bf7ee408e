/** What both sides report of the same goods, how far apart, and what explains it. */
@NullMarked
package attache.statistics.mirror;

import org.jspecify.annotations.NullMarked;
