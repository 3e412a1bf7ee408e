/**
 * One value out of two reports: reliability of reporters, weights, intervals, each with its method.
 */
@NullMarked
package attache.statistics.reconcile;

import org.jspecify.annotations.NullMarked;
