package attache.statistics.verify;

import attache.statistics.series.Series;
import attache.statistics.series.SeriesAddress;
import attache.statistics.series.SeriesKey;
import attache.statistics.store.Holdings;
import attache.statistics.store.StoredTrade;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Looks over the figures that are held and tells what looks wrong. The same figures give the same
 * findings in the same order.
 */
public final class Verification {

  /**
   * Over everything, only what makes fifty million dollars of difference is told: of the reference
   * pack's 1.9 million figures in 80,894 series these are some thirty findings a thousand series.
   */
  static final double MATERIAL = 50e6;

  /** Of what somebody asks for by name, much less is of interest. */
  static final double MATERIAL_IN_ONE = 1e6;

  private final List<Figures> sources;
  private final List<Series> facts;
  private final @Nullable StoredTrade trade;
  private final Holdings held;

  private Verification(
      List<Figures> sources, List<Series> facts, @Nullable StoredTrade trade, Holdings held) {
    this.sources = List.copyOf(sources);
    this.facts = List.copyOf(facts);
    this.trade = trade;
    this.held = held;
  }

  /**
   * Of all that is held.
   *
   * @param pack the pack's folder
   */
  public static Verification of(Path pack, Holdings held) {
    List<Figures> sources = new ArrayList<>();
    sources.add(new PackFigures(pack, held.datasets()));
    StoredTrade trade = held.trade();
    if (trade != null) {
      sources.add(new StoreFigures(trade));
    }
    return new Verification(sources, held.registered(), trade, held);
  }

  /**
   * What was looked at, and what was found.
   *
   * @param suspicions by rule, the weightiest first
   * @param series how many series were looked at
   * @param figures how many figures they have
   * @param least below how much money differences were left out
   * @param notes what could not be looked at, in sentences
   */
  public record Outcome(
      List<Suspicion> suspicions, long series, long figures, double least, List<String> notes) {
    public Outcome {
      suspicions = List.copyOf(suspicions);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Looks.
   *
   * @param address which series only, or null for all
   */
  public Outcome run(@Nullable SeriesAddress address) {
    double least = address == null ? MATERIAL : MATERIAL_IN_ONE;
    List<Suspicion> found = new ArrayList<>();
    AtomicLong series = new AtomicLong();
    AtomicLong figures = new AtomicLong();
    for (Figures source : sources) {
      PartnersAndWorld world = new PartnersAndWorld(least);
      SameAsMirror same = new SameAsMirror(least);
      List<Rule.OfSides> rules =
          List.of(
              new BrokenPoints(least), new UnitSlips(least), new SeriesFaults(least), same, world);
      source.read(
          address,
          flow -> {
            for (Flow.Side side : flow.sides()) {
              if (isMeant(address, side.own().key())) {
                series.incrementAndGet();
                figures.addAndGet(side.own().size());
                rules.forEach(rule -> rule.look(side, found::add));
              }
            }
          },
          total -> {
            if (isMeant(address, total.key())) {
              world.compare(total, found::add);
            }
          });
      rules.forEach(rule -> rule.finish(found::add));
    }
    List<Series> meant = facts.stream().filter(one -> isMeant(address, one.key())).toList();
    meant.forEach(one -> figures.addAndGet(one.observations().size()));
    series.addAndGet(meant.size());
    new Facts(meant).look(found::add);
    if (trade != null) {
      new StoredFaults(trade, least).look(address, key -> isMeant(address, key), found::add);
    }
    List<String> notes = new AddedFiles(held.editions()).look(found::add);
    found.sort(Suspicion.ORDER);
    return new Outcome(found, series.get(), figures.get(), least, notes);
  }

  private boolean isMeant(@Nullable SeriesAddress address, SeriesKey key) {
    return address == null || (address.admits(key) && isAbout(address.entity(), key));
  }

  /** A park goes by any of its names. */
  private boolean isAbout(@Nullable String name, SeriesKey key) {
    return name == null
        || (key.entity() != null
            && held.entity(name).filter(entity -> entity.id().equals(key.entity())).isPresent());
  }
}
