package attache.claims.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A PDF document for tests, set as a typesetter would. Lengths are points from the upper left. */
final class PdfPages implements AutoCloseable {

  private static final float HEIGHT = PDRectangle.A4.getHeight();

  private final PDDocument document = new PDDocument();
  private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  private PDPageContentStream content;
  private PDFont font = plain;
  private float size = 10;

  PdfPages() {
    content = page();
  }

  private PDPageContentStream page() {
    try {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      return new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfPages nextPage() throws IOException {
    content.close();
    content = page();
    return this;
  }

  PdfPages plain(float ofSize) {
    font = plain;
    size = ofSize;
    return this;
  }

  PdfPages bold(float ofSize) {
    font = bold;
    size = ofSize;
    return this;
  }

  /** A font with Cyrillic letters, carried in the document. */
  PdfPages cyrillic(float ofSize) throws IOException {
    String name = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (InputStream in = Objects.requireNonNull(PDFont.class.getResourceAsStream(name))) {
      font = PDType0Font.load(document, in);
    }
    size = ofSize;
    return this;
  }

  /** One line with its baseline at {@code y}. */
  PdfPages line(float x, float y, String words) throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, HEIGHT - y);
    content.showText(words);
    content.endText();
    return this;
  }

  /**
   * Paragraphs broken into lines, with a little room between them.
   *
   * @return the lines that had no room above {@code bottom}
   */
  List<String> column(float x, float top, float width, float bottom, List<String> lines)
      throws IOException {
    float y = top;
    int i = 0;
    while (i < lines.size() && y <= bottom) {
      if (!lines.get(i).isEmpty()) {
        line(x, y, lines.get(i));
      }
      y += lines.get(i).isEmpty() ? 0.6f * size : 1.2f * size;
      i++;
    }
    return lines.subList(i, lines.size());
  }

  /** The paragraphs as lines no wider than that, an empty line after each. */
  List<String> broken(float width, String... paragraphs) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split(" ", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (font.getStringWidth(longer) / 1000 * size > width) {
          lines.add(line.toString());
          line.setLength(0);
          line.append(word);
        } else {
          line.setLength(0);
          line.append(longer);
        }
      }
      lines.add(line.toString());
      lines.add("");
    }
    return lines;
  }

  PdfPages madeOn(String title, int year, int month, int day) {
    PDDocumentInformation info = document.getDocumentInformation();
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    made.clear();
    made.set(year, month - 1, day, 12, 0);
    info.setCreationDate(made);
    info.setTitle(title);
    return this;
  }

  PdfPages locked(String password) throws IOException {
    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    return this;
  }

  byte[] bytes() throws IOException {
    content.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
