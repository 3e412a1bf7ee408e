package attache.statistics.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * A group of goods, drawn by the beginnings of Harmonized System codes.
 *
 * <p>What begins with one of the prefixes is in, what begins with one of the exceptions is out; of
 * several that a code begins with the longest says, so that "22 except 2203, with 220300" can be
 * drawn. Prefixes hold in every edition of the HS in which the codes mean the same goods; chapters
 * and most headings do, subheadings move.
 *
 * @param id what statements and addresses call it ("agri_wto"), lower case
 * @param title its name
 * @param basis who draws the line so
 * @param prefixes HS codes of 2 digits and more, in order, each once; empty for a group that HS
 *     does not draw
 * @param except likewise, what is taken out again
 */
public record ProductGroup(
    String id, String title, String basis, List<String> prefixes, List<String> except) {

  /**
   * @throws IllegalArgumentException when a prefix is no code
   */
  public ProductGroup {
    prefixes = List.copyOf(new TreeSet<>(prefixes));
    except = List.copyOf(new TreeSet<>(except));
    for (List<String> codes : List.of(prefixes, except)) {
      for (String code : codes) {
        if (!isCode(code)) {
          throw new IllegalArgumentException(
              "'" + code + "' of group " + id + " is no HS code, expected 2 to 10 digits");
        }
      }
    }
  }

  /** A group without exceptions. */
  public ProductGroup(String id, String title, String basis, List<String> prefixes) {
    this(id, title, basis, prefixes, List.of());
  }

  /** Whether the text can be a code of the HS or of a national tariff built on it. */
  static boolean isCode(String text) {
    return text.length() >= 2
        && text.length() <= 10
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * Whether all of what the code stands for is in the group. A heading of which only some
   * subheadings are in is not covered; its subheadings are.
   */
  public boolean covers(String code) {
    return isIn(code) && except.stream().noneMatch(out -> isBelow(out, code));
  }

  /** Whether some of what the code stands for is in the group. */
  public boolean touches(String code) {
    return isIn(code) || prefixes.stream().anyMatch(in -> isBelow(in, code));
  }

  private boolean isIn(String code) {
    return longest(prefixes, code) > longest(except, code);
  }

  private static boolean isBelow(String finer, String code) {
    return finer.length() > code.length() && finer.startsWith(code);
  }

  private static int longest(List<String> prefixes, String code) {
    int longest = 0;
    for (String prefix : prefixes) {
      if (prefix.length() > longest && code.startsWith(prefix)) {
        longest = prefix.length();
      }
    }
    return longest;
  }

  /**
   * Which of the codes to add up for the group, so that nothing is counted twice: sources give the
   * same goods by chapter, heading and subheading side by side. Of those that lie wholly in the
   * group the coarsest are taken, because a coarse row also holds what is confidential or not
   * specified below it; finer ones only where the coarser is not given or only partly in the group.
   *
   * @param codes all for which one flow of one period has a value, each once or more
   * @return in order
   */
  public List<String> summands(Collection<String> codes) {
    List<String> taken = new ArrayList<>();
    // In order, a code comes before all codes that begin with it.
    for (String code : new TreeSet<>(codes)) {
      if ((taken.isEmpty() || !code.startsWith(taken.getLast())) && covers(code)) {
        taken.add(code);
      }
    }
    return taken;
  }

  /**
   * The prefixes for which {@link #summands} finds nothing: nothing was traded there, or the source
   * gives it only together with goods of other groups, as chapter 16 holds both meat and fish.
   *
   * @param codes all for which one flow of one period has a value
   */
  public List<String> lacking(Collection<String> codes) {
    TreeSet<String> taken = new TreeSet<>(summands(codes));
    return prefixes.stream()
        .filter(prefix -> {
          String below = taken.ceiling(prefix);
          String above = taken.floor(prefix);
          return (below == null || !below.startsWith(prefix))
              && (above == null || !prefix.startsWith(above));
        })
        .toList();
  }
}
