package attache.statistics.store;

import static org.assertj.core.api.Assertions.assertThat;

import attache.statistics.series.SeriesQuery;
import attache.statistics.source.OfficialFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several at one store, and processes that die. */
class StoreSharingTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");
  private static final String HEAD =
      "measure,reporter,partner,origin,frequency,period_start,period_end,value,unit,valuation\n";
  private static final int MANY = 250_000;

  @TempDir private Path folder;
  private Path store = Path.of("");

  @BeforeEach
  void aStoreWithOneFigure() throws IOException {
    store = folder.resolve("store.duckdb");
    add(
        write(
            "first.csv", "goods_exports,CHN,BLR,CHN,A,2019-01-01,2019-12-31,1777700000,USD,FOB\n"));
  }

  private Path write(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEAD + rows);
  }

  /** More than the engine keeps in memory until the end: it writes to the store while it reads. */
  private Path writeMany() throws IOException {
    Path file = folder.resolve("many.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEAD);
      for (int i = 0; i < MANY; i++) {
        out.write(
            "goods_imports,BLR,CHN,CHN,A,2019-01-01,2019-12-31,"
                + (i * 7919L % 1_000_003)
                + ".25,USD,CIF\n");
      }
    }
    return file;
  }

  private Receipt add(Path file) {
    return UserStore.add(
        store,
        OfficialFile.of(file, null, LocalDate.of(2026, 11, 30)),
        PlainFormat.revised(),
        AddOptions.none());
  }

  private long held() {
    try (Holdings holdings = Holdings.open(PACK, store, null)) {
      assertThat(
              holdings.series(SeriesQuery.of("goods_exports", "CHN", "BLR")).stream()
                  .filter(s -> s.key().dataset().equals("customs"))
                  .flatMap(s -> s.observations().stream())
                  .map(o -> o.value()))
          .containsExactly(1_777_700_000.0);
      return holdings.rows("customs");
    }
  }

  /** When a process is killed. */
  enum Moment {
    BEGUN,
    SOON_AFTER,
    FILE_GROWS,
    LATER,
    LOG_WRITTEN
  }

  @ParameterizedTest
  @EnumSource
  void anImportThatIsKilledLeavesTheStoreAsItWas(Moment moment) throws Exception {
    Path many = writeMany();
    long size = Files.size(store);
    Process process = AddingProcess.begin(store, many);
    switch (moment) {
      case BEGUN -> {}
      case SOON_AFTER -> Thread.sleep(100);
      case LATER -> Thread.sleep(400);
      case FILE_GROWS -> waitFor(process, () -> Files.size(store) > size);
      case LOG_WRITTEN -> waitFor(process, () -> Files.exists(log()) && Files.size(log()) > 0);
    }
    boolean wasAlive = process.isAlive();
    process.destroyForcibly().waitFor();
    long rows = held();
    // The one moment in which it may have been through is between the commit and the process's end.
    assertThat(rows).isIn(1L, 1L + MANY);
    if (moment == Moment.BEGUN) {
      assertThat(wasAlive).isTrue();
      assertThat(rows).isEqualTo(1);
    }
    Receipt again = add(many);
    assertThat(again.alreadyHeld()).isEqualTo(rows > 1);
    assertThat(held()).isEqualTo(1L + MANY);
  }

  private Path log() {
    return folder.resolve("store.duckdb.wal");
  }

  private interface Happened {
    boolean yet() throws IOException;
  }

  private static void waitFor(Process process, Happened event) throws Exception {
    while (process.isAlive() && !event.yet()) {
      Thread.sleep(1);
    }
  }

  @Test
  void anImportAndAReaderWaitForAnotherProcessAndSaySo() throws Exception {
    Path second =
        write("second.csv", "goods_exports,BLR,CHN,BLR,A,2019-01-01,2019-12-31,1,USD,FOB\n");
    Path third =
        write("third.csv", "goods_exports,BLR,CHN,BLR,A,2020-01-01,2020-12-31,2,USD,FOB\n");
    Path release = folder.resolve("go-on");
    Process process = AddingProcess.begin(store, second, release);
    CountDownLatch waiting = new CountDownLatch(2);
    CompletableFuture<Receipt> adding =
        onItsOwn(() ->
            UserStore.add(
                store,
                OfficialFile.of(third, null, LocalDate.of(2026, 11, 30)),
                PlainFormat.revised(),
                AddOptions.none().whenWaiting(waiting::countDown)));
    CompletableFuture<Long> reading =
        onItsOwn(() -> {
          try (Holdings holdings = Holdings.open(PACK, store, null, waiting::countDown)) {
            return holdings.rows("customs");
          }
        });
    assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(adding).isNotDone();
    assertThat(reading).isNotDone();
    Files.createFile(release);
    assertThat(adding.get(60, TimeUnit.SECONDS).rows()).isEqualTo(1);
    assertThat(reading.get(60, TimeUnit.SECONDS)).isBetween(2L, 3L);
    assertThat(process.waitFor()).isZero();
    assertThat(held()).isEqualTo(3);
  }

  @Test
  void threadsThatAddAtOnceAddOneAfterTheOther() throws Exception {
    Path second =
        write("second.csv", "goods_exports,BLR,CHN,BLR,A,2019-01-01,2019-12-31,1,USD,FOB\n");
    Path third =
        write("third.csv", "goods_exports,BLR,CHN,BLR,A,2020-01-01,2020-12-31,2,USD,FOB\n");
    CompletableFuture<Receipt> one = onItsOwn(() -> add(second));
    CompletableFuture<Receipt> other = onItsOwn(() -> add(third));
    CompletableFuture<Receipt> same = onItsOwn(() -> add(third));
    assertThat(one.get().alreadyHeld()).isFalse();
    assertThat(other.get().alreadyHeld()).isNotEqualTo(same.get().alreadyHeld());
    assertThat(held()).isEqualTo(3);
  }

  @Test
  void anImportWaitsForReadersAndReadersDoNotWaitForEachOther() throws Exception {
    Path second =
        write("second.csv", "goods_exports,BLR,CHN,BLR,A,2019-01-01,2019-12-31,1,USD,FOB\n");
    CountDownLatch waiting = new CountDownLatch(1);
    CompletableFuture<Receipt> adding;
    try (Holdings first = Holdings.open(PACK, store, null);
        Holdings other = Holdings.open(PACK, store, LocalDate.of(2026, 11, 30))) {
      assertThat(first.rows("customs")).isEqualTo(1);
      assertThat(other.rows("customs")).isEqualTo(1);
      adding =
          onItsOwn(() ->
              UserStore.add(
                  store,
                  OfficialFile.of(second, null, LocalDate.of(2026, 11, 30)),
                  PlainFormat.revised(),
                  AddOptions.none().whenWaiting(waiting::countDown)));
      assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(adding).isNotDone();
    }
    assertThat(adding.get(60, TimeUnit.SECONDS).rows()).isEqualTo(1);
    assertThat(held()).isEqualTo(2);
  }

  /** The common pool may have one thread only, and who waits for a lock would keep it. */
  private static <T> CompletableFuture<T> onItsOwn(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().start(task));
  }
}
