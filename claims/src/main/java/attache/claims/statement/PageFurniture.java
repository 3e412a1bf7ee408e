package attache.claims.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a web page beside its article: navigation, share buttons, captions, related links,
 * cookie banners, advertisements, comments, and tables. It is told by elements, by the words in
 * classes and ids, and by the words a block begins with; data: {@code page-furniture.tsv}.
 */
final class PageFurniture {

  /** A cell with more characters than this is how a page was laid out, not a table's cell. */
  private static final int LONGEST_CELL = 300;

  /** What looks like furniture and holds more of the page's text than this share is its text. */
  private static final double MOST = 0.5;

  /** A block that only links elsewhere is no longer than this. */
  private static final int LONGEST_LINK = 160;

  private static final WordTable TABLE = WordTable.read("page-furniture.tsv");
  private static final Set<String> ELEMENTS = TABLE.words("html", "element");
  private static final Set<String> CLASSES = TABLE.words("html", "class");
  private static final Set<String> ROLES = TABLE.words("html", "role");
  private static final Set<String> COMMENTS = TABLE.words("html", "comments");

  /** What blocks that lead elsewhere begin with, by its first letter. */
  private static final Map<Character, List<String>> BEGINNINGS = beginnings();

  /** The length of the text in each element. */
  private final Map<Element, Integer> lengths = new IdentityHashMap<>();

  /** The length of the text of links in each element. */
  private final Map<Element, Integer> linked = new IdentityHashMap<>();

  private int tables;

  private PageFurniture() {}

  /**
   * Takes it off the page.
   *
   * @return how many tables were taken off
   */
  static int takeOff(Document page) {
    PageFurniture furniture = new PageFurniture();
    furniture.measure(page);
    furniture.remove(page);
    return furniture.tables;
  }

  private void measure(Document page) {
    page.traverse(
        new org.jsoup.select.NodeVisitor() {
          @Override
          public void head(Node node, int depth) {}

          @Override
          public void tail(Node node, int depth) {
            int length = 0;
            int links = 0;
            if (node instanceof TextNode text) {
              length = text.text().strip().length();
            } else if (node instanceof Element element) {
              length = lengths.getOrDefault(element, 0);
              links = element.normalName().equals("a") ? length : linked.getOrDefault(element, 0);
            }
            if (node.parentNode() instanceof Element parent && length > 0) {
              lengths.merge(parent, length, Integer::sum);
              linked.merge(parent, links, Integer::sum);
            }
          }
        });
  }

  private void remove(Document page) {
    int whole = lengths.getOrDefault(page, 0);
    List<Element> found = new ArrayList<>();
    Node node = page;
    while (node != null) {
      boolean furniture = node instanceof Element element && isFurniture(element, whole);
      if (furniture) {
        found.add((Element) node);
      }
      node = !furniture && node.childNodeSize() > 0 ? node.childNode(0) : following(node);
    }
    found.forEach(Node::remove);
  }

  /** The next node in the page that is not in this one. */
  private static @Nullable Node following(Node node) {
    Node at = node;
    while (at != null) {
      Node sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      at = at.parentNode();
    }
    return null;
  }

  private boolean isFurniture(Element element, int whole) {
    String name = element.normalName();
    int length = lengths.getOrDefault(element, 0);
    if (name.equals("body") || name.equals("html") || length == 0) {
      return false;
    }
    if (name.equals("table")) {
      return isTable(element);
    }
    if (isHidden(element)) {
      return length < MOST * whole;
    }
    if (isLinkElsewhere(element, name, length)) {
      return true;
    }
    if (name.equals("sup")) {
      return linked.getOrDefault(element, 0) == length; // the number of a note
    }
    if (ELEMENTS.contains(name)
        || ROLES.contains(element.attr("role"))
        || isNamed(element, CLASSES)) {
      return length < MOST * whole && element.selectFirst("h1, [itemprop=articleBody]") == null;
    }
    return isNamed(element, COMMENTS)
        && element.selectFirst("h1, article, [itemprop=articleBody]") == null;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || (!style.isEmpty() && style.replace(" ", "").contains("display:none"));
  }

  /** Whether a word of the element's class or id is one of these. */
  private static boolean isNamed(Element element, Set<String> words) {
    return isIn(element.className(), words) || isIn(element.id(), words);
  }

  private static boolean isIn(String names, Set<String> words) {
    int i = 0;
    while (i < names.length()) {
      int end = i;
      while (end < names.length()
          && Character.isLetter(names.charAt(end))
          && !(end > i
              && Character.isUpperCase(names.charAt(end))
              && Character.isLowerCase(names.charAt(end - 1)))) {
        end++;
      }
      if (end > i && words.contains(names.substring(i, end).toLowerCase(Locale.ROOT))) {
        return true;
      }
      i = Math.max(end, i + 1);
      if (end > 0 && end < names.length() && Character.isUpperCase(names.charAt(end))) {
        i = end;
      }
    }
    return false;
  }

  /** "Read also: …", and lines that are a link and no sentence. */
  private boolean isLinkElsewhere(Element element, String name, int length) {
    boolean block = name.equals("p") || name.equals("li") || name.equals("div");
    if (!block || length > LONGEST_LINK) {
      return false;
    }
    int links = linked.getOrDefault(element, 0);
    String text = element.text().strip();
    boolean sentence = !text.isEmpty() && ".!?。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
    return (links >= 0.9 * length && !sentence) || (beginsSo(text) && (links > 0 || length < 40));
  }

  private static boolean beginsSo(String text) {
    if (text.isEmpty()) {
      return false;
    }
    List<String> beginnings = BEGINNINGS.get(Character.toLowerCase(text.charAt(0)));
    if (beginnings != null) {
      for (String beginning : beginnings) {
        if (text.regionMatches(true, 0, beginning, 0, beginning.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Map<Character, List<String>> beginnings() {
    Map<Character, List<String>> beginnings = new HashMap<>();
    for (String words : TABLE.words("beginning")) {
      beginnings
          .computeIfAbsent(words.charAt(0), first -> new ArrayList<>())
          .add(words.replace('_', ' '));
    }
    return beginnings;
  }

  /** Rows of short cells are a table; a page laid out in a table has long ones, or one a row. */
  private boolean isTable(Element table) {
    int longest = 0;
    int most = 0;
    for (Element row : table.select("tr")) {
      int cells = 0;
      for (Element cell : row.children()) {
        cells++;
        longest = Math.max(longest, lengths.getOrDefault(cell, 0));
      }
      most = Math.max(most, cells);
    }
    boolean found = most >= 2 && longest <= LONGEST_CELL;
    tables += found ? 1 : 0;
    return found;
  }
}
