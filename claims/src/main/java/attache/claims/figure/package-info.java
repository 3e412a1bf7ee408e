/** Numbers in a text: their value, unit, hedge and form, and what is a number but no figure. */
@NullMarked
package attache.claims.figure;

import org.jspecify.annotations.NullMarked;
