package attache.statistics.mirror;

import attache.statistics.pack.PackException;
import attache.statistics.source.Dataset;
import attache.statistics.store.MirrorRatio;
import attache.statistics.store.PackStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Makes the pack's table of mirror ratios: for each year what importers report over what exporters
 * report of the same goods. Freight is estimated by it, and every page of a check needs some year.
 */
public final class MirrorRatios {

  /** The table, from the folder of the pack. */
  public static final String PATH = "trade/mirror-ratios.csv";

  /** Whose reports they are of. */
  static final String DATASET = "imf-dots-annual";

  private static final int FIRST_YEAR = 1960;

  private MirrorRatios() {}

  /** {@code DATA_DIR}: makes the table anew from the trade tables that lie there. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: MirrorRatios DATA_DIR");
      System.exit(2);
    }
    try {
      make(Path.of(args[0]));
    } catch (PackException e) {
      System.err.println("pack: " + e.getMessage());
      System.exit(4);
    }
  }

  private static void make(Path data) throws IOException {
    StringBuilder table = new StringBuilder("year,pairs,ratio\n");
    try (PackStore statistics = PackStore.open(data)) {
      for (int year = FIRST_YEAR; year <= statistics.lastYear(DATASET); year++) {
        MirrorRatio ratio = of(statistics, year);
        table.append(
            String.format(Locale.ROOT, "%d,%d,%.6f\n", year, ratio.pairs(), ratio.median()));
      }
    }
    Path target = data.resolve(PATH);
    Path half = target.resolveSibling("." + target.getFileName() + ".tmp");
    Files.writeString(half, table);
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The ratio of a year from the pack's figures. */
  static MirrorRatio of(PackStore statistics, int year) {
    Dataset dataset =
        statistics.datasets().stream()
            .filter(d -> d.id().equals(DATASET))
            .findFirst()
            .orElseThrow();
    return new Trade(statistics).pairByPair(new Edition(DATASET, dataset.vintage()), year);
  }
}
