/** Countries, groups of countries and what they are called. */
@NullMarked
package attache.vocabulary.country;

import org.jspecify.annotations.NullMarked;
