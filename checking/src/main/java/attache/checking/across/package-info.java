/** Where statements of several occasions, or two language versions of one, do not agree. */
@NullMarked
package attache.checking.across;

import org.jspecify.annotations.NullMarked;
