@NullMarked
package attache.checking.across;

import org.jspecify.annotations.NullMarked;
