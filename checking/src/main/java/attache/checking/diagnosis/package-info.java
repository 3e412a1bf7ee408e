/** Why a figure may be off. */
@NullMarked
package attache.checking.diagnosis;

import org.jspecify.annotations.NullMarked;
