@NullMarked
package attache.checking.wording;

import org.jspecify.annotations.NullMarked;
