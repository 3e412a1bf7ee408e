/** The languages that statements are written in. */
@NullMarked
package attache.vocabulary.language;

import org.jspecify.annotations.NullMarked;
