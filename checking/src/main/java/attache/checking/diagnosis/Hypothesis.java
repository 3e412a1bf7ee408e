package attache.checking.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One slip of the closed list that may stand behind a figure that is off: a pure rewriting either
 * of the figure as said or of what it is taken to mean. Nothing here looks at statistics; whoever
 * applies it recomputes and sees whether it closes.
 */
public sealed interface Hypothesis permits QuantitySlip, ReadingSlip {

  /** Stable id for reports and the JSON contract ("SCALE"). */
  String id();

  /** What is tried, in words for the table of the method ("million for billion and back"). */
  String tries();

  /** How usual its most usual form is among figures that are off, 0 to 1. */
  double prior();

  /** Numbers of the traps of the fact-checking reference that it answers to. */
  List<Integer> traps();

  /** The whole closed list, slips of figures first. */
  static List<Hypothesis> all() {
    return Stream.concat(QuantitySlip.ALL.stream(), ReadingSlip.ALL.stream())
        .<Hypothesis>map(h -> h)
        .toList();
  }

  /** Its line in the table of the method, in Markdown. */
  default String row() {
    String numbers = traps().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return String.format(Locale.ROOT, "| `%s` | %s | %.2f | %s |", id(), tries(), prior(), numbers);
  }
}
