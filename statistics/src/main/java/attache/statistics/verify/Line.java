package attache.statistics.verify;

import attache.statistics.mirror.Timeline;
import attache.statistics.series.Frequency;
import attache.statistics.series.SeriesKey;
import attache.vocabulary.period.Period;
import java.util.Arrays;

/**
 * The figures of one series as arrays, in the order of time: what the rules compute on. Times are
 * years, or months counted from the year 0.
 */
final class Line implements Timeline {

  private final SeriesKey key;
  private int[] times = new int[16];
  private double[] values = new double[16];
  private boolean[] estimated = new boolean[16];
  private int size;

  /** Of no figures yet. */
  Line(SeriesKey key) {
    this.key = key;
  }

  /** Adds a figure, later than those before or of the same time as the last. */
  void add(int time, double value, boolean estimate) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      estimated = Arrays.copyOf(estimated, 2 * size);
    }
    times[size] = time;
    values[size] = value;
    estimated[size] = estimate;
    size++;
  }

  /** Likewise, but a figure of the same time as the last takes its place. */
  void put(int time, double value, boolean estimate) {
    if (size > 0 && times[size - 1] == time) {
      size--;
    }
    add(time, value, estimate);
  }

  SeriesKey key() {
    return key;
  }

  int size() {
    return size;
  }

  int time(int i) {
    return times[i];
  }

  double value(int i) {
    return values[i];
  }

  @Override
  public int first() {
    return size == 0 ? 0 : times[0];
  }

  @Override
  public int last() {
    return size == 0 ? -1 : times[size - 1];
  }

  boolean isEstimated(int i) {
    return estimated[i];
  }

  /** Where the time stands, or a negative number. */
  int at(int time) {
    return Arrays.binarySearch(times, 0, size, time);
  }

  @Override
  public boolean isReported(int time) {
    int i = at(time);
    return i >= 0 && !estimated[i] && values[i] > 0;
  }

  @Override
  public double valueAt(int time) {
    return values[at(time)];
  }

  /** The period of a figure. */
  Period period(int i) {
    return periodOf(times[i]);
  }

  /** The period of a time. */
  Period periodOf(int time) {
    return key.frequency() == Frequency.MONTHLY
        ? Period.month(time / 12, time % 12 + 1)
        : Period.year(time);
  }
}
