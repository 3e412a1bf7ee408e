package attache.statistics.fetch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who fetches, with a clock that goes on by itself only while something is waited for. */
final class Desk {

  static final Patience QUICK =
      new Patience(
          4,
          Duration.ofSeconds(2),
          Duration.ofMinutes(10),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(40),
          1 << 20,
          Duration.ofMinutes(30));

  static final Patience IMPATIENT =
      new Patience(
          3,
          Duration.ofSeconds(2),
          Duration.ofMinutes(10),
          Duration.ofSeconds(5),
          Duration.ofMillis(600),
          Duration.ofMillis(900),
          1 << 20,
          Duration.ofMinutes(30));

  final Path cache;
  final List<Duration> waits = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  Instant now = Instant.parse("2026-11-30T05:00:00Z");
  Patience patience = QUICK;
  Map<String, String> environment = Map.of();

  Desk(Path cache) {
    this.cache = cache;
  }

  /** A client that keeps its answers in the cache of this desk. */
  Fetching fetching() {
    return new Fetching(
        new ResponseCache(cache),
        environment,
        patience,
        () -> now,
        time -> {
          waits.add(time);
          now = now.plus(time);
        });
  }
}
