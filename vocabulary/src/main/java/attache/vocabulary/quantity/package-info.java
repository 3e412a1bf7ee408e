/** Numbers as stated: the unit, the hedge and the interval a printed figure stands for. */
@NullMarked
package attache.vocabulary.quantity;

import org.jspecify.annotations.NullMarked;
