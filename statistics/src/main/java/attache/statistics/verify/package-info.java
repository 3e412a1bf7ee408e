/** Looks over the figures that are held: what is damaged, and what looks wrong. */
@NullMarked
package attache.statistics.verify;

import org.jspecify.annotations.NullMarked;
