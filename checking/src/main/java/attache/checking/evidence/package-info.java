/** What a reading gives by each side's statistics. */
@NullMarked
package attache.checking.evidence;

import org.jspecify.annotations.NullMarked;
