package attache.claims.statement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text of the article in a web page. Which parts of the page are the article is found by
 * Readability; the text itself is taken from the page as it was, so that its origin is exact to the
 * character, character references included. Blocks have blank lines between them, and runs of
 * blanks are made one.
 */
final class HtmlArticle {

  /** Deeper nesting is no layout; jsoup lifts what lies deeper. */
  private static final int DEEPEST = 256;

  /** Readability's work grows faster than the page, so large pages are taken whole. */
  private static final int MOST_ELEMENTS = 10_000;

  /** Characters of a page that Readability is given at most. */
  private static final int LONGEST_PAGE = 3 << 20;

  /** Of the page's running text, the least part that an article is. */
  private static final double LEAST_SHARE = 0.4;

  /** Characters of running text without which a page's own word for its article is not trusted. */
  private static final int LEAST_ARTICLE = 200;

  private static final String MARK = "data-attache-node";

  private HtmlArticle() {}

  /** Elements without text of the article in any page. */
  private static final Set<String> FURNITURE =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "button",
          "select",
          "textarea",
          "svg",
          "math",
          "iframe",
          "object",
          "video",
          "audio",
          "canvas",
          "head");

  private static final Set<String> STRONG =
      Set.of("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "dt");

  /** What stands inside a line and says nothing of where the line belongs. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
          "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
          "sub", "sup", "time", "tt", "u", "var", "wbr", "img");

  /**
   * Takes the article out of a page.
   *
   * @throws UnreadableStatementException when the page has no text
   */
  static Contents of(DecodedText source, String name) throws UnreadableStatementException {
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
    Document page = parser.parseInput(source.text(), "");
    StatementReader.Options metadata = HtmlMetadata.of(page);
    int tables = PageFurniture.takeOff(page);
    Set<String> article = article(page, source.text().length());
    HtmlText text = write(page, article, source);
    if (text.isEmpty()) {
      throw new UnreadableStatementException(
          name
              + (tables > 0
                  ? " holds nothing but tables, and figures in tables are no statement:"
                  : " is a web page without text:")
              + " save the article itself as text.");
    }
    Statement.Origin origin = text.origin(tables);
    if (source.doubt() != null) {
      origin = origin.doubting(source.doubt());
    }
    return new Contents(text.text(), origin, text.strong(), metadata, null);
  }

  /** The marks of the elements that make up the article, or empty to take the whole page. */
  private static Set<String> article(Document page, int length) {
    int count = 0;
    for (Element element : page.getAllElements()) {
      element.attr(MARK, String.valueOf(count++));
    }
    int running = runningText(page.select("p, li, blockquote, dd"));
    for (Element said : page.select("[itemprop=articleBody], article, main, [role=main]")) {
      if (runningText(said.select("p, li, blockquote, dd")) >= LEAST_SHARE * running
          && running > LEAST_ARTICLE) {
        return marks(said.getAllElements());
      }
    }
    if (count > MOST_ELEMENTS || length > LONGEST_PAGE) {
      return Set.of();
    }
    Element content = new Readability4J("", page.clone()).parse().getArticleContent();
    if (content == null) {
      return Set.of();
    }
    int kept = runningText(content.select("p, li, blockquote, dd, div"));
    return kept >= LEAST_SHARE * running ? marks(content.select("[" + MARK + "]")) : Set.of();
  }

  private static Set<String> marks(List<Element> elements) {
    Set<String> marks = new HashSet<>();
    for (Element element : elements) {
      marks.add(element.attr(MARK));
    }
    return marks;
  }

  private static int runningText(List<Element> elements) {
    int length = 0;
    for (Element element : elements) {
      length += element.ownText().length();
    }
    return length;
  }

  /** Walks the page without recursion, for a page may be as deep as it likes. */
  private static HtmlText write(Document page, Set<String> article, DecodedText source) {
    HtmlText out = new HtmlText(source);
    Deque<Node> open = new ArrayDeque<>();
    Node node = page;
    while (true) {
      boolean enter =
          !(node instanceof Element element) || !FURNITURE.contains(element.normalName());
      if (enter && node instanceof Element element) {
        start(element, out);
      } else if (node instanceof TextNode words && isTaken(words, article)) {
        out.text(words.getWholeText(), words.sourceRange(), isPreformatted(words), isStrong(words));
      }
      if (enter && node.childNodeSize() > 0) {
        open.push(node);
        node = node.childNode(0);
        continue;
      }
      Node next = node;
      while (true) {
        if (next instanceof Element element) {
          end(element, out);
        }
        Node sibling = next.nextSibling();
        if (sibling != null) {
          node = sibling;
          break;
        }
        if (open.isEmpty()) {
          return out;
        }
        next = open.pop();
      }
    }
  }

  private static void start(Element element, HtmlText out) {
    String name = element.normalName();
    if (name.equals("br")) {
      out.lineBreak();
    } else if (name.equals("td") || name.equals("th")) {
      out.cell();
    } else if (name.equals("tr")) {
      out.lineBreak();
    } else if (!INLINE.contains(name)) {
      out.block();
    }
  }

  private static void end(Element element, HtmlText out) {
    String name = element.normalName();
    boolean inLine = INLINE.contains(name) || name.equals("br") || name.equals("td");
    if (!inLine && !name.equals("th") && !name.equals("tr")) {
      out.block();
    }
  }

  /** Text belongs to the article when the block that it stands in does. */
  private static boolean isTaken(TextNode text, Set<String> article) {
    if (article.isEmpty()) {
      return true;
    }
    Node node = text.parentNode();
    while (node instanceof Element element) {
      if (article.contains(element.attr(MARK))) {
        return true;
      }
      if (!INLINE.contains(element.normalName())) {
        return false;
      }
      node = node.parentNode();
    }
    return false;
  }

  /** Whether it is bold or a heading, by itself or with what stands beside it in the line. */
  private static boolean isStrong(TextNode text) {
    Node node = text.parentNode();
    while (node instanceof Element element) {
      String name = element.normalName();
      if (STRONG.contains(name)) {
        return true;
      }
      if (!INLINE.contains(name)) {
        return false;
      }
      node = node.parentNode();
    }
    return false;
  }

  private static boolean isPreformatted(TextNode text) {
    @Nullable Node parent = text.parentNode();
    return parent instanceof Element element && element.normalName().equals("pre");
  }
}
