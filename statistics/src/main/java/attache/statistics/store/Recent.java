package attache.statistics.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was asked last, so that an archive of statements does not fill the memory.
 *
 * @param <K> the question
 * @param <V> the answer
 */
public final class Recent<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  /**
   * @param most so many answers are kept
   */
  public Recent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
