package attache.claims.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Word document (ECMA-376, part 1, chapter 17): its paragraphs and notes as Word
 * shows them, deleted words and instructions of fields left out, and tables with them. Read as a
 * stream without any document tree, so that time and memory follow the size of the text.
 */
final class DocxText {

  /** What all parts together may hold unpacked; a document of words is far from it. */
  private static final long MOST_UNPACKED = 512L << 20;

  /** What the parts with text may hold unpacked. */
  private static final int LARGEST_PART = 128 << 20;

  /** Deeper nesting is no document. */
  private static final int DEEPEST = 2_000;

  /** A cell with more characters than this in a paragraph is layout, not a table's cell. */
  static final int LONGEST_CELL = 300;

  private static final String DOCUMENT = "word/document.xml";
  private static final String STYLES = "word/styles.xml";
  private static final String FOOTNOTES = "word/footnotes.xml";
  private static final String ENDNOTES = "word/endnotes.xml";
  private static final String PROPERTIES = "docProps/core.xml";

  private static final Set<String> PARTS =
      Set.of(DOCUMENT, STYLES, FOOTNOTES, ENDNOTES, PROPERTIES);

  /** What holds no words of the text, or holds words a second time. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "del", "moveFrom", "instrText", "Fallback", "sectPr", "sdtPr", "pPrChange", "rPrChange");

  private final Set<String> strongStyles = new HashSet<>();
  private final ParagraphText out = new ParagraphText();

  /** Paragraphs begun and not ended; a text box is a paragraph in a paragraph. */
  private final Deque<Paragraph> open = new ArrayDeque<>();

  /** The paragraphs of the outermost table that is being read, or null. */
  private @Nullable List<Paragraph> table;

  private int tableDepth;
  private int tables;

  private DocxText() {}

  private static final class Paragraph {
    final StringBuilder words = new StringBuilder();
    boolean strongStyle;
    int letters;
    int boldLetters;
    boolean boldRun;

    void add(String text) {
      words.append(text);
      int count = 0;
      for (int i = 0; i < text.length(); i++) {
        count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
      }
      letters += count;
      boldLetters += boldRun ? count : 0;
    }

    boolean isStrong() {
      return strongStyle || (letters > 0 && boldLetters == letters);
    }
  }

  /**
   * Takes the text out of a Word document.
   *
   * @throws UnreadableStatementException when it is broken, without text, or unpacks to more than
   *     any document holds
   */
  static Contents of(byte[] bytes, String name) throws UnreadableStatementException {
    Map<String, byte[]> parts = unpack(bytes, name);
    byte[] document = parts.get(DOCUMENT);
    if (document == null) {
      throw broken(name, "its text is missing");
    }
    DocxText reading = new DocxText();
    try {
      reading.styles(parts.get(STYLES));
      reading.body(document);
      reading.body(parts.get(FOOTNOTES));
      reading.body(parts.get(ENDNOTES));
      Properties properties = Properties.of(parts.get(PROPERTIES));
      if (reading.out.length() == 0) {
        throw new UnreadableStatementException(
            name
                + (reading.tables > 0
                    ? " holds nothing but tables, and figures in tables are no statement:"
                    : " is a Word document without text:")
                + " give the text itself.");
      }
      return new Contents(
          reading.out.text(),
          reading.out.origin(reading.tables),
          reading.out.strong(),
          new StatementReader.Options(
              null, List.of(), properties.language, null, properties.title, null),
          properties.day);
    } catch (XMLStreamException e) {
      throw broken(name, "its XML does not hold");
    }
  }

  private static UnreadableStatementException broken(String name, String why) {
    return new UnreadableStatementException(
        name + " is a broken Word document (" + why + "): open it in Word and save it again.");
  }

  private static Map<String, byte[]> unpack(byte[] bytes, String name)
      throws UnreadableStatementException {
    Map<String, byte[]> parts = new HashMap<>();
    long unpacked = 0;
    byte[] passed = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        if (PARTS.contains(entry.getName())) {
          byte[] part = zip.readNBytes(LARGEST_PART + 1);
          unpacked += part.length > LARGEST_PART ? MOST_UNPACKED + 1 : part.length;
          parts.put(entry.getName(), part);
        }
        int read;
        while (unpacked <= MOST_UNPACKED && (read = zip.read(passed)) > 0) {
          unpacked += read;
        }
        if (unpacked > MOST_UNPACKED) {
          throw new UnreadableStatementException(
              name
                  + " unpacks to more than "
                  + (MOST_UNPACKED >> 20)
                  + " MB, which no document of words does: give its text as plain text.");
        }
      }
    } catch (UnreadableStatementException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw broken(name, "its archive is damaged");
    }
    return parts;
  }

  /** A reader that fetches nothing and knows no entities but XML's own. */
  private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(in);
  }

  /** Headings, and styles that are bold. */
  private void styles(byte @Nullable [] part) throws XMLStreamException {
    if (part == null) {
      return;
    }
    XMLStreamReader xml = reader(new ByteArrayInputStream(part));
    String style = null;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" ->
            style = "paragraph".equals(value(xml, "type")) ? value(xml, "styleId") : null;
        case "outlineLvl" -> strong(style, !"9".equals(value(xml, "val")));
        case "b" -> strong(style, isOn(xml));
        case "name" -> {
          String called = value(xml, "val");
          strong(style, called != null && called.toLowerCase(Locale.ROOT).startsWith("heading"));
        }
        default -> {}
      }
    }
  }

  private void strong(@Nullable String style, boolean is) {
    if (style != null && is) {
      strongStyles.add(style);
    }
  }

  private void body(byte @Nullable [] part) throws XMLStreamException {
    if (part == null) {
      return;
    }
    XMLStreamReader xml = reader(new ByteArrayInputStream(part));
    int depth = 0;
    int passing = 0;
    boolean words = false;
    boolean inRun = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new XMLStreamException("nested too deeply");
          }
          String element = xml.getLocalName();
          if (passing > 0 || PASSED_OVER.contains(element) || isSeparator(xml, element)) {
            passing++;
          } else {
            words = element.equals("t");
            inRun |= element.equals("r");
            start(xml, element, inRun);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
          Paragraph paragraph = open.peek();
          if (words && paragraph != null) {
            paragraph.add(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (passing > 0) {
            passing--;
          } else {
            words = false;
            inRun &= !xml.getLocalName().equals("r");
            end(xml.getLocalName());
          }
        }
        default -> {}
      }
    }
    open.clear();
  }

  /** The line above footnotes is a note of its own in the file. */
  private static boolean isSeparator(XMLStreamReader xml, String element) {
    String type =
        element.equals("footnote") || element.equals("endnote") ? value(xml, "type") : null;
    return type != null && !type.equals("normal");
  }

  private void start(XMLStreamReader xml, String element, boolean inRun) {
    Paragraph paragraph = open.peek();
    if (element.equals("p")) {
      open.push(new Paragraph());
    } else if (element.equals("tbl")) {
      if (tableDepth++ == 0) {
        table = new ArrayList<>();
      }
    } else if (paragraph != null) {
      switch (element) {
        case "pStyle" -> paragraph.strongStyle = strongStyles.contains(value(xml, "val"));
        case "r" -> paragraph.boldRun = false;
        case "b" -> paragraph.boldRun = inRun && isOn(xml);
        case "tab" -> paragraph.words.append(inRun ? "\t" : "");
        case "br", "cr" -> paragraph.words.append('\n');
        case "noBreakHyphen" -> paragraph.words.append('-');
        default -> {}
      }
    }
  }

  private void end(String element) {
    if (element.equals("p") && !open.isEmpty()) {
      Paragraph paragraph = open.pop();
      if (table != null) {
        table.add(paragraph);
      } else {
        out.add(paragraph.words, paragraph.isStrong());
      }
    } else if (element.equals("tbl") && table != null && --tableDepth == 0) {
      endTable(table);
      table = null;
    }
  }

  /** A table of long paragraphs is how a page was laid out; any other holds figures, not prose. */
  private void endTable(List<Paragraph> cells) {
    boolean layout = false;
    for (Paragraph cell : cells) {
      layout |= cell.words.length() > LONGEST_CELL;
    }
    if (!layout) {
      tables++;
      return;
    }
    for (Paragraph cell : cells) {
      out.add(cell.words, cell.isStrong());
    }
  }

  private static @Nullable String value(XMLStreamReader xml, String attribute) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(attribute)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private static boolean isOn(XMLStreamReader xml) {
    String value = value(xml, "val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  /** What the document says of itself (Dublin Core, ECMA-376, part 2). */
  private record Properties(
      @Nullable String title, @Nullable String language, @Nullable LocalDate day) {

    static Properties of(byte @Nullable [] part) throws XMLStreamException {
      Map<String, String> found = new HashMap<>();
      if (part != null) {
        XMLStreamReader xml = reader(new ByteArrayInputStream(part));
        String element = "";
        while (xml.hasNext()) {
          int event = xml.next();
          if (event == XMLStreamConstants.START_ELEMENT) {
            element = xml.getLocalName();
          } else if (event == XMLStreamConstants.CHARACTERS) {
            String text = xml.getText().strip();
            if (!text.isEmpty() && text.length() <= 300) {
              found.putIfAbsent(element, text);
            }
          } else if (event == XMLStreamConstants.END_ELEMENT) {
            element = "";
          }
        }
      }
      LocalDate day = WrittenDate.dayIn(found.getOrDefault("modified", ""));
      return new Properties(
          found.get("title"),
          found.get("language"),
          day != null ? day : WrittenDate.dayIn(found.getOrDefault("created", "")));
    }
  }
}
