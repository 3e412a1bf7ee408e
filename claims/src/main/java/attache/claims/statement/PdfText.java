package attache.claims.statement;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF document as a person reads it: column after column, without headers, footers
 * and page numbers, tables left out, lines joined to paragraphs over columns and pages. PDFBox
 * tells which letter stands where; all else is done here.
 */
final class PdfText extends PDFTextStripper {

  /** More pages are an archive, not a statement. */
  static final int MOST_PAGES = 2_000;

  /** Letters of all pages together, beyond which it is no document that anybody reads. */
  private static final int MOST_LETTERS = 20_000_000;

  /** The bullet of the Symbol font, as Word's lists have it. */
  private static final char SYMBOL_BULLET = '\uF0B7';

  private final List<PdfPage> pages = new ArrayList<>();
  private final List<PdfLetter> letters = new ArrayList<>();
  private final Map<Float, Integer> directions = new HashMap<>();
  private final Map<PDFont, Boolean> bold = new HashMap<>();

  /** Direction of each of {@link #letters}, in degrees. */
  private final List<Float> turned = new ArrayList<>();

  private int count;
  private int unknown;

  private PdfText() {}

  /**
   * Takes the text out of a PDF document.
   *
   * @throws UnreadableStatementException when it is broken, locked, too long, or holds no text
   */
  static Contents of(byte[] bytes, String name) throws UnreadableStatementException {
    PdfStreams.refuseBombs(bytes, name);
    PdfFonts.use();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw new UnreadableStatementException(
            name + " forbids taking its text out: ask its publisher for the text.");
      }
      int pages = document.getNumberOfPages();
      if (pages > MOST_PAGES) {
        throw new UnreadableStatementException(
            String.format(
                Locale.ROOT,
                "%s has %,d pages, more than the %,d that are read as one statement: split it.",
                name,
                pages,
                MOST_PAGES));
      }
      PdfText text = new PdfText();
      text.writeText(document, Writer.nullWriter());
      return text.contents(document, name);
    } catch (UnreadableStatementException e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw new UnreadableStatementException(
          name + " is locked with a password: save a copy without one and give that.");
    } catch (TooLong e) {
      throw new UnreadableStatementException(
          name + " holds more letters than any document that is read as one statement: split it.");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox tells of broken files by exceptions of every kind.
      UnreadableStatementException broken =
          new UnreadableStatementException(
              name + " is a broken PDF document: open it in a PDF reader and save it again.");
      broken.initCause(e);
      throw broken;
    }
  }

  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Contents contents(PDDocument document, String name) throws UnreadableStatementException {
    if (count == 0) {
      throw new UnreadableStatementException(
          name
              + " holds pictures of pages and no text, as scans do: have its text recognised first,"
              + " for example with: ocrmypdf");
    }
    if (unknown * 3 > count) {
      throw new UnreadableStatementException(
          name
              + " does not say which letters its signs stand for, so its text cannot be taken out:"
              + " give the text itself.");
    }
    PdfHeaders.takeOff(pages);
    List<PdfColumn> columns = new ArrayList<>();
    int tables = 0;
    for (PdfPage page : pages) {
      columns.addAll(page.columns());
      tables += page.tables();
    }
    ParagraphText out = new ParagraphText();
    PdfParagraphs.add(out, columns);
    if (out.length() == 0) {
      throw new UnreadableStatementException(
          name + " holds no running text, only tables or page numbers: give the text itself.");
    }
    PDDocumentInformation info = document.getDocumentInformation();
    StatementReader.Options metadata =
        new StatementReader.Options(
            null,
            List.of(),
            document.getDocumentCatalog().getLanguage(),
            null,
            title(info.getTitle()),
            null);
    return new Contents(
        out.text(), out.origin(tables), out.strong(), metadata, day(info.getCreationDate()));
  }

  private static @Nullable LocalDate day(@Nullable Calendar made) {
    return made == null
        ? null
        : made.toInstant()
            .atZone(ZoneOffset.ofTotalSeconds(made.get(Calendar.ZONE_OFFSET) / 1000))
            .toLocalDate();
  }

  /** Many programs put the name of a file where the title belongs. */
  private static @Nullable String title(@Nullable String title) {
    if (title == null || title.isBlank() || title.length() > 300) {
      return null;
    }
    String small = title.toLowerCase(Locale.ROOT);
    boolean file =
        small.startsWith("microsoft")
            || small.startsWith("untitled")
            || (small.indexOf('.') >= 0 && small.indexOf(' ') < 0);
    return file ? null : title.strip();
  }

  @Override
  protected void startPage(PDPage page) {
    letters.clear();
    turned.clear();
    directions.clear();
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || text.isEmpty() || ++count > MOST_LETTERS) {
      if (count > MOST_LETTERS) {
        throw new TooLong();
      }
      return;
    }
    char c = text.charAt(0);
    if (c == SYMBOL_BULLET) {
      text = "•";
      c = '•';
    }
    if (c == '\uFFFD' || Character.getType(c) == Character.PRIVATE_USE || (c < ' ' && c != '\t')) {
      unknown++;
      return;
    }
    float left = position.getXDirAdj();
    letters.add(
        new PdfLetter(
            spelled(text),
            left,
            left + position.getWidthDirAdj(),
            position.getYDirAdj(),
            Math.abs(position.getFontSizeInPt()),
            bold.computeIfAbsent(position.getFont(), PdfText::isBold)));
    turned.add(position.getDir());
    directions.merge(position.getDir(), 1, Integer::sum);
  }

  /** Ligatures and the like as letters; an accent printed apart is put on by the page. */
  private static String spelled(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFB00' && c <= '\uFB06') {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
      if (c >= '\u2E80' && c <= '\u2FDF') {
        return Normalizer.normalize(text, Normalizer.Form.NFKC); // radicals for characters
      }
    }
    return text;
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return name.contains("bold")
        || name.contains("black")
        || name.contains("heavy")
        || name.contains("demi")
        || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
  }

  /** Stamps and axis titles run in another direction than the text. */
  @Override
  protected void writePage() {
    float most = 0;
    for (Map.Entry<Float, Integer> entry : directions.entrySet()) {
      if (entry.getValue() > directions.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    List<PdfLetter> upright = new ArrayList<>(letters.size());
    for (int i = 0; i < letters.size(); i++) {
      if (turned.get(i) == most) {
        upright.add(letters.get(i));
      }
    }
    pages.add(PdfPage.of(getCurrentPageNo(), upright));
  }
}
