package attache.statistics.store;

import attache.statistics.pack.PackException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is at a user's store: many readers, or one import. A file beside the store is locked, which
 * the system undoes when a process dies, however it dies.
 *
 * <p>An import waits until every reader has gone and every other import is through; a reader waits
 * for a running import. The database engine itself would refuse instead of waiting.
 */
final class StoreLock implements AutoCloseable {

  private static final long STEP_MS = 50;

  /**
   * What this process holds: the system's locks are the process's, so that its threads have to
   * share one, and closing any channel of a file would give all of them up.
   */
  private static final Map<Path, StoreLock> HELD = new HashMap<>();

  private final Path file;
  private final boolean shared;
  private final @Nullable FileChannel channel;
  private int holders = 1;

  private StoreLock(Path file, boolean shared, @Nullable FileChannel channel) {
    this.file = file;
    this.shared = shared;
    this.channel = channel;
  }

  /**
   * Waits for the store.
   *
   * @param store the database file; its folder is there
   * @param shared whether to read only
   * @param waiting called once when somebody else has to be waited for
   */
  static StoreLock take(Path store, boolean shared, Runnable waiting) {
    Path file = store.resolveSibling(store.getFileName() + ".lock").toAbsolutePath().normalize();
    boolean told = false;
    while (true) {
      StoreLock lock = attempt(file, shared);
      if (lock != null) {
        return lock;
      }
      if (!told) {
        waiting.run();
        told = true;
      }
      try {
        Thread.sleep(STEP_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PackException("interrupted while another import was running", e);
      }
    }
  }

  private static @Nullable StoreLock attempt(Path file, boolean shared) {
    synchronized (HELD) {
      StoreLock held = HELD.get(file);
      if (held != null) {
        if (!shared || !held.shared) {
          return null;
        }
        held.holders++;
        return held;
      }
      StoreLock lock = fresh(file, shared);
      if (lock != null) {
        HELD.put(file, lock);
      }
      return lock;
    }
  }

  private static @Nullable StoreLock fresh(Path file, boolean shared) {
    try {
      if (shared && !Files.exists(file) && !Files.isWritable(file.getParent())) {
        // Nobody imports into a folder that cannot be written.
        return new StoreLock(file, true, null);
      }
      FileChannel channel =
          shared && Files.exists(file)
              ? FileChannel.open(file, StandardOpenOption.READ)
              : FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      if (lock == null) {
        channel.close();
        return null;
      }
      return new StoreLock(file, shared, channel);
    } catch (IOException e) {
      throw new PackException(
          file + ": cannot be locked: " + e.getMessage() + "; may its folder be written?", e);
    }
  }

  @Override
  public void close() {
    synchronized (HELD) {
      holders--;
      if (holders > 0) {
        return;
      }
      HELD.remove(file);
      try {
        if (channel != null) {
          channel.close();
        }
      } catch (IOException e) {
        throw new PackException(file + ": cannot be unlocked: " + e.getMessage(), e);
      }
    }
  }
}
