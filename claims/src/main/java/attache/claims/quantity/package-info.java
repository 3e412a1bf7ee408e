/**
 * Every quantity of a text, whatever it is about: numbers with the unit they are of, be it money, a
 * physical unit, a rate or the noun that is counted, and with the words that widen, bound or move
 * them.
 */
@NullMarked
package attache.claims.quantity;

import org.jspecify.annotations.NullMarked;
