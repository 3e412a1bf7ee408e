package attache.statistics.verify;

import attache.statistics.series.Frequency;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flows between two countries as both report them, for the rules to look at. */
final class Reports {

  private static final FlowBuilder.Edition EDITION =
      new FlowBuilder.Edition("test", "2026-11-30", Frequency.ANNUAL, "USD");

  private final String origin;
  private final String destination;
  private final List<Flow> flows = new ArrayList<>();
  private final FlowBuilder builder = new FlowBuilder(flows::add);

  private Reports(String origin, String destination) {
    this.origin = origin;
    this.destination = destination;
  }

  static Reports of(String origin, String destination) {
    return new Reports(origin, destination);
  }

  /** Exports from a year on, in millions; null for a year without a figure. */
  Reports exports(int from, @Nullable Double... millions) {
    return add(true, from, millions);
  }

  /** Imports likewise. */
  Reports imports(int from, @Nullable Double... millions) {
    return add(false, from, millions);
  }

  private Reports add(boolean export, int from, @Nullable Double... millions) {
    for (int i = 0; i < millions.length; i++) {
      Double value = millions[i];
      if (value != null) {
        figure(export, from + i, value * 1e6, false);
      }
    }
    return this;
  }

  Reports figure(boolean export, int year, double value, boolean estimated) {
    builder.add(EDITION, origin, destination, null, export, year, value, estimated);
    return this;
  }

  /** What a rule finds in them. */
  List<Suspicion> seenBy(Rule.OfSides rule) {
    builder.done();
    List<Suspicion> found = new ArrayList<>();
    flows.forEach(flow -> flow.sides().forEach(side -> rule.look(side, found::add)));
    rule.finish(found::add);
    return found;
  }
}
