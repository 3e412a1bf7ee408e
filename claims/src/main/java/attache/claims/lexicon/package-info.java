/** Words and phrases found in one pass over the tokens of a text. */
@NullMarked
package attache.claims.lexicon;

import org.jspecify.annotations.NullMarked;
