/** The United Nations Conference on Trade and Development: UNCTADstat. */
@NullMarked
package attache.statistics.source.unctad;

import org.jspecify.annotations.NullMarked;
