package attache.statistics.fetch;

import java.time.Duration;

/** Waits; a test lets its clock go on instead. */
@FunctionalInterface
public interface Sleeper {

  /** Waits so long. */
  void sleep(Duration time) throws InterruptedException;

  /** The one that really waits. */
  static Sleeper real() {
    return Thread::sleep;
  }
}
