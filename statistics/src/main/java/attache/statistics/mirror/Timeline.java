package attache.statistics.mirror;

/** One side's own reports of a flow by time: years, or months counted from the year 0. */
public interface Timeline {

  /** The first time of a figure. */
  int first();

  /** The last one. */
  int last();

  /** Whether there is a figure of the time that the side reported itself and is above zero. */
  boolean isReported(int time);

  /** The figure of a time that {@link #isReported}. */
  double valueAt(int time);

  /** Its natural logarithm. */
  default double log(int time) {
    return Math.log(valueAt(time));
  }
}
