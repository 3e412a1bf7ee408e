package attache.app;

import attache.statistics.store.PackStore;
import attache.statistics.store.Statistics;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The reference pack, opened on another thread while the statement is read. */
final class OpeningPack implements AutoCloseable {

  private final CompletableFuture<PackStore> store;

  private OpeningPack(CompletableFuture<PackStore> store) {
    this.store = store;
  }

  /** Begins to open the pack in the folder. */
  static OpeningPack at(Path folder) {
    return new OpeningPack(CompletableFuture.supplyAsync(() -> PackStore.open(folder)));
  }

  /** The pack, once it is open. */
  Statistics opened() {
    try {
      return store.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Closes what was or will be opened. */
  @Override
  public void close() {
    store.thenAccept(PackStore::close);
  }
}
