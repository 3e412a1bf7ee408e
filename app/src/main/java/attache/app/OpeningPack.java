package attache.app;

import attache.statistics.store.Holdings;
import attache.statistics.store.Statistics;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The reference pack and the user's store, opened on another thread while the statement is read.
 */
final class OpeningPack implements AutoCloseable {

  private static final String TRADE = "imf-dots-annual";

  private final @Nullable CompletableFuture<Holdings> store;

  private OpeningPack(@Nullable CompletableFuture<Holdings> store) {
    this.store = store;
  }

  /**
   * Begins to open them.
   *
   * @param asOf the day whose knowledge counts, or null for today's
   */
  static OpeningPack at(Shell shell, @Nullable LocalDate asOf) {
    CompletableFuture<Holdings> store =
        CompletableFuture.supplyAsync(() -> Holdings.open(shell.data(), shell.store(), asOf));
    // The first question is slow, and this one every check asks. Who asks it again hears what
    // fails.
    var unused = store.thenAcceptAsync(holdings -> holdings.lastYear(TRADE));
    return new OpeningPack(store);
  }

  /** Opens nothing. */
  static OpeningPack none() {
    return new OpeningPack(null);
  }

  /** What is held, once it is open. */
  Statistics opened() {
    if (store == null) {
      return Statistics.NONE;
    }
    try {
      return store.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** What is held, or null where nothing was opened. */
  @Nullable Statistics openedOrNull() {
    return store == null ? null : opened();
  }

  /** Closes what was or will be opened. */
  @Override
  public void close() {
    if (store != null) {
      store.thenAccept(Holdings::close);
    }
  }
}
