/** The catalogue of measures: what a figure can be a figure of. */
@NullMarked
package attache.vocabulary.measure;

import org.jspecify.annotations.NullMarked;
