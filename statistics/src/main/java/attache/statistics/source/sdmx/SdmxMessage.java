package attache.statistics.source.sdmx;

import attache.statistics.source.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a service says instead of figures: an SDMX error message, the footer of a data message, or
 * the envelope of SOAP that Eurostat puts around both.
 *
 * @param code the code of the error, "413"; empty where none is given
 * @param words what is said, one after the other
 * @param ticket where an answer is made meanwhile, its id; empty otherwise
 * @param state how far that is: SUBMITTED, PROCESSING, AVAILABLE …; empty otherwise
 */
public record SdmxMessage(String code, String words, String ticket, String state) {

  private static final int MOST_WORDS = 4_000;

  /**
   * Reads it, without entities and other documents: it is a stranger's.
   *
   * @return a message without code and words where it is no XML
   */
  public static SdmxMessage of(Answer answer) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Parts parts = new Parts();
    try (InputStream in = answer.open()) {
      XMLStreamReader xml = factory.createXMLStreamReader(in, "UTF-8");
      while (xml.hasNext() && parts.length < MOST_WORDS) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> parts.begin(xml);
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> parts.text(xml.getText());
          case XMLStreamConstants.END_ELEMENT -> parts.end();
          default -> {}
        }
      }
    } catch (XMLStreamException garbled) {
      // What was read before says enough.
    } catch (IOException e) {
      throw answer.gone(e);
    }
    return parts.message();
  }

  /** Whether it says that nothing is held of what was asked for. */
  public boolean saysNothingIsThere() {
    return (code.equals("100") && !words.contains("UNKNOWN_REQUEST"))
        || words.contains("NO_RESULTS")
        || words.contains("NoRecordsFound");
  }

  /** The elements that count, whatever the namespaces. */
  private static final class Parts {
    private final List<String> words = new ArrayList<>();
    private String element = "";
    private String code = "";
    private String ticket = "";
    private String state = "";
    private int length;
    private final StringBuilder text = new StringBuilder();

    void begin(XMLStreamReader xml) {
      end();
      element = xml.getLocalName();
      if (element.equals("Message") || element.equals("ErrorMessage")) {
        String said = xml.getAttributeValue(null, "code");
        code = said == null || !code.isEmpty() ? code : said;
      }
    }

    void text(String characters) {
      if (length < MOST_WORDS) {
        text.append(characters);
        length += characters.length();
      }
    }

    void end() {
      String content = text.toString().strip();
      text.setLength(0);
      if (!content.isEmpty()) {
        switch (element) {
          case "faultcode" -> code = content;
          case "faultstring", "Text" -> words.add(content);
          case "id", "key" -> ticket = ticket.isEmpty() ? content : ticket;
          case "status" -> state = content;
          default -> {}
        }
      }
      element = "";
    }

    SdmxMessage message() {
      return new SdmxMessage(code, String.join("; ", words), ticket, state);
    }
  }
}
