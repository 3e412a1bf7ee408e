/** Goods: the Harmonized System as a tree, groups of goods drawn by its codes, concordances. */
@NullMarked
package attache.statistics.product;

import org.jspecify.annotations.NullMarked;
