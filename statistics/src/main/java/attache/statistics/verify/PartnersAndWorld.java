package attache.statistics.verify;

import attache.statistics.series.SeriesKey;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Whether a reporter's partners add up to its world total. In the IMF's table the median is 0.998,
 * and nine totals in ten lie within five per cent; what lies beyond is told once for each run of
 * years, with the worst of them.
 */
final class PartnersAndWorld implements Rule.OfSides {

  static final double TOLERANCE = 0.1;

  private final double least;
  private final Map<String, TreeMap<Integer, Double>> sums = new TreeMap<>();

  /**
   * @param least the money missing or too much from which on it is told
   */
  PartnersAndWorld(double least) {
    this.least = least;
  }

  @Override
  public void look(Flow.Side side, Consumer<Suspicion> found) {
    Line own = side.own();
    TreeMap<Integer, Double> sum = sums.computeIfAbsent(total(own.key()), key -> new TreeMap<>());
    for (int i = 0; i < own.size(); i++) {
      sum.merge(own.time(i), own.value(i), Double::sum);
    }
  }

  private static String total(SeriesKey key) {
    return String.join(
        "\t",
        key.dataset(),
        key.vintage(),
        key.frequency().code(),
        key.measure(),
        String.valueOf(key.reporter()),
        String.valueOf(key.product()));
  }

  /** A run of years in which the parts are off to the same side. */
  private static final class Run {
    private int first;
    private int last;
    private int worst;
    private double worstShare = 1;
    private double weight;

    private boolean goesOn(int time, double share) {
      return weight > 0 && time == last + 1 && (share < 1) == (worstShare < 1);
    }

    private void begin(int time) {
      first = time;
      worstShare = 1;
      weight = 0;
    }

    private void add(int time, double share, double off) {
      last = time;
      weight += Math.abs(off);
      if (Math.abs(Math.log(share)) > Math.abs(Math.log(worstShare))) {
        worst = time;
        worstShare = share;
      }
    }
  }

  /** Takes a total, after all flows. */
  void compare(Line world, Consumer<Suspicion> found) {
    TreeMap<Integer, Double> sum = sums.get(total(world.key()));
    if (sum == null) {
      return;
    }
    Run run = new Run();
    for (int i = 0; i < world.size(); i++) {
      double parts = sum.getOrDefault(world.time(i), 0.0);
      double share = parts / world.value(i);
      if (world.value(i) <= 0 || parts <= 0 || Math.abs(share - 1) <= TOLERANCE) {
        continue;
      }
      if (!run.goesOn(world.time(i), share)) {
        tell(world, run, found);
        run.begin(world.time(i));
      }
      run.add(world.time(i), share, parts - world.value(i));
    }
    tell(world, run, found);
  }

  private void tell(Line world, Run run, Consumer<Suspicion> found) {
    if (run.weight < least || run.weight == 0) {
      return;
    }
    String years =
        world.periodOf(run.first) + (run.first == run.last ? "" : "/" + world.periodOf(run.last));
    double total = world.value(world.at(run.worst));
    found.accept(
        new Suspicion(
            Rule.PARTNERS_AND_WORLD,
            world.key().toString(),
            years,
            total,
            String.format(
                Locale.ROOT,
                "partners add up to %.0f %% of the total of %s%s",
                100 * run.worstShare,
                Figure.shortly(total),
                run.first == run.last ? "" : " in " + world.periodOf(run.worst)),
            Math.abs(run.worstShare - 1) / TOLERANCE,
            run.weight));
  }
}
