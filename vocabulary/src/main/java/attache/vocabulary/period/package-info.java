/** Spans of days that figures belong to. */
@NullMarked
package attache.vocabulary.period;

import org.jspecify.annotations.NullMarked;
