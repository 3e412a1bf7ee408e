package attache.benchmarks;

import attache.statistics.intake.Sources;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.OfficialFile;
import attache.statistics.store.AddOptions;
import attache.statistics.store.Holdings;
import attache.statistics.store.Receipt;
import attache.statistics.store.UserStore;
import attache.vocabulary.country.Country;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * {@code ./dev bench import [YEARS [MILLIONS]]}: years of world trade by product, made up but as
 * large and as sorted as CEPII gives BACI out (11 million rows each), added to an empty store; then
 * pairs looked for.
 */
final class ImportBenchmark {

  private static final long SEED = 20261130;
  private static final int ECONOMIES = 226;
  private static final int PRODUCTS = 5_300;
  private static final int MILLIONS = 11;
  private static final int FIRST_YEAR = 2021;
  private static final int PAIRS = 200;

  /** Large economies trade with all others in nearly everything, small ones in little. */
  private static final double STEEPNESS = 2.2;

  private ImportBenchmark() {}

  static void run(List<String> arguments) throws IOException {
    int years = arguments.isEmpty() ? 3 : Integer.parseInt(arguments.getFirst());
    int millions = arguments.size() < 2 ? MILLIONS : Integer.parseInt(arguments.get(1));
    Path folder = Files.createTempDirectory("attache-bench-");
    try {
      Path store = folder.resolve("store.duckdb");
      List<String> codes = economies();
      for (int i = 0; i < years; i++) {
        add(folder, store, FIRST_YEAR + i, codes, millions);
      }
      look(store, codes);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Numeric codes that BACI has, in the order of its files. */
  private static List<String> economies() {
    return Country.countries().stream()
        .filter(c -> !c.isHistoric())
        .flatMap(c -> c.numeric().stream())
        .map(Integer::parseInt)
        .sorted()
        .distinct()
        .limit(ECONOMIES)
        .map(String::valueOf)
        .toList();
  }

  private static void add(Path folder, Path store, int year, List<String> codes, int millions)
      throws IOException {
    Path table = folder.resolve("BACI_HS12_Y" + year + "_V202601.csv");
    long rows = write(table, year, codes, millions);
    long began = System.nanoTime();
    long cpu = cpuNanos();
    OfficialFile file = OfficialFile.of(table, null, LocalDate.of(2026, 1, 31));
    Receipt receipt = UserStore.add(store, file, Sources.formatOf(file), AddOptions.none());
    double seconds = (System.nanoTime() - began) / 1e9;
    if (receipt.rows() != rows) {
      throw new IOException("wrote " + rows + " rows, " + receipt.rows() + " were added");
    }
    System.out.printf(
        Locale.ROOT,
        "%d: %,d rows of %,d MB added in %.1f s (%.1f s of processor); store %,d MB, peak memory %,d"
            + " MB%n",
        year,
        rows,
        Files.size(table) / 1_000_000,
        seconds,
        (cpuNanos() - cpu) / 1e9,
        Files.size(store) / 1_000_000,
        peakMegabytes());
    Files.delete(table);
  }

  private static long write(Path table, int year, List<String> codes, int millions)
      throws IOException {
    Random random = new Random(SEED + year);
    double[] sizes = new double[codes.size()];
    Random fixed = new Random(SEED);
    Arrays.setAll(sizes, i -> Math.pow(fixed.nextDouble(), STEEPNESS));
    double pairs = 0;
    for (double from : sizes) {
      for (double to : sizes) {
        pairs += from * to;
      }
    }
    double scale = millions * 1e6 / pairs / PRODUCTS;
    List<String> products = products(fixed);
    long rows = 0;
    try (BufferedWriter out = Files.newBufferedWriter(table)) {
      out.write("t,i,j,k,v,q\n");
      for (int i = 0; i < sizes.length; i++) {
        for (int j = 0; j < sizes.length; j++) {
          double share = i == j ? 0 : scale * sizes[i] * sizes[j];
          String pair = year + "," + codes.get(i) + "," + codes.get(j) + ",";
          for (String product : products) {
            if (random.nextDouble() < share) {
              out.write(pair);
              out.write(product);
              long value = (long) Math.exp(4 + 3 * random.nextGaussian()) + 1;
              out.write(
                  "," + value / 1000 + "." + String.valueOf(1000 + value % 1000).substring(1));
              // One quantity in thirty is not known.
              out.write(random.nextInt(30) == 0 ? "," : "," + random.nextInt(9_999_999) / 1000.0);
              out.write('\n');
              rows++;
            }
          }
        }
      }
    }
    return rows;
  }

  /** Codes in all chapters but the one that the HS keeps free. */
  private static List<String> products(Random random) {
    TreeSet<String> codes = new TreeSet<>();
    while (codes.size() < PRODUCTS) {
      int chapter = 1 + random.nextInt(97);
      if (chapter != 77) {
        codes.add(String.format(Locale.ROOT, "%02d%04d", chapter, 100 + random.nextInt(9_900)));
      }
    }
    return List.copyOf(codes);
  }

  private static void look(Path store, List<String> codes) {
    Path pack = Path.of(System.getProperty("attache.home", "."), "data");
    Random random = new Random(SEED);
    List<Double> times = new ArrayList<>();
    long figures = 0;
    try (Holdings holdings = Holdings.open(pack, store, null)) {
      for (int i = -PAIRS; i < PAIRS; i++) {
        String from = area(codes.get(random.nextInt(codes.size())));
        String to = area(codes.get(random.nextInt(codes.size())));
        SeriesQuery query = SeriesQuery.ofThirdParty("goods_exports", from, to);
        long began = System.nanoTime();
        List<Series> series = holdings.series(query);
        if (i >= 0) {
          times.add((System.nanoTime() - began) / 1e6);
          figures += series.stream().mapToInt(s -> s.observations().size()).sum();
        }
      }
    }
    times.sort(Comparator.naturalOrder());
    System.out.printf(
        Locale.ROOT,
        "a pair's series, all years, %d pairs, %d figures: median %.1f ms, 95 of 100 within %.1f ms%n",
        PAIRS,
        figures,
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100));
  }

  private static String area(String numeric) {
    return Country.ofNumeric(numeric).map(Country::code).orElseThrow();
  }

  /** What all threads took, the engine's too. */
  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean os
        ? os.getProcessCpuTime()
        : 0;
  }

  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1000)
        .findFirst()
        .orElse(0);
  }
}
