/** Sentences that can be said instead, in the language of the statement. */
@NullMarked
package attache.checking.wording;

import org.jspecify.annotations.NullMarked;
