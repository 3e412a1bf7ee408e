/** What a claim may mean. */
@NullMarked
package attache.checking.reading;

import org.jspecify.annotations.NullMarked;
