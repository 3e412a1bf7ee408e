package attache.statistics.reconcile;

/**
 * What both sides' reports of an exporter's goods to an importer say of each other, over products
 * and years.
 *
 * @param exporter from where
 * @param importer to where
 * @param sizeClass the size of the flows, as {@link SizeClasses} counts; 0 where all are together
 * @param weight how much the cell counts, above zero
 * @param gap what is explained: the weighted mean of the squared, or of the absolute, gaps between
 *     the logarithms of the two reports
 * @param squares the weighted sum of the squares of what {@code gap} is the mean of
 * @param flows how many flows both sides report
 */
record Cell(
    String exporter,
    String importer,
    int sizeClass,
    double weight,
    double gap,
    double squares,
    long flows) {}
