/**
 * A document becomes a statement: text, turns, speakers, date, and where each character came from.
 */
@NullMarked
package attache.claims.statement;

import org.jspecify.annotations.NullMarked;
