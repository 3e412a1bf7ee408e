package attache.statistics.verify;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The goods that go from one country to another, as both report them in one edition.
 *
 * @param exports as their origin reports them, or null
 * @param imports as their destination reports them, or null
 */
record Flow(@Nullable Line exports, @Nullable Line imports) {

  /** A report and that of the other side. */
  record Side(Line own, @Nullable Line mirror) {}

  /** The sides that report. */
  List<Side> sides() {
    return Stream.of(side(exports, imports), side(imports, exports)).flatMap(List::stream).toList();
  }

  private static List<Side> side(@Nullable Line own, @Nullable Line mirror) {
    return own == null ? List.of() : List.of(new Side(own, mirror));
  }
}
