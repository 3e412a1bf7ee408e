package attache.claims.statement;

import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was said: the text that offsets point into, who says what, and when.
 *
 * @param id the document's name, unique in a run (the file name without extension)
 * @param text the whole text; every span is into it
 * @param language BCP 47 tag of its main language ("en")
 * @param dating the day it was made, or null when nothing tells
 * @param title its headline, or null
 * @param url where it was published, or null
 * @param pair the two countries it is said to be about (given by the user or metadata), or empty
 * @param paragraphs the paragraphs in order, none overlapping
 * @param turns the turns in order, none overlapping; at least one unless the text is empty
 * @param origin for each paragraph, where it begins in the source document (character offset), for
 *     text formats the paragraph's own start
 */
public record Statement(
    String id,
    String text,
    String language,
    @Nullable Dating dating,
    @Nullable String title,
    @Nullable String url,
    List<Country> pair,
    List<Span> paragraphs,
    List<Turn> turns,
    Origin origin) {

  public Statement {
    pair = List.copyOf(pair);
    paragraphs = List.copyOf(paragraphs);
    turns = List.copyOf(turns);
  }

  /** The turn the offset lies in; a label belongs to the turn that it begins. Null elsewhere. */
  public @Nullable Turn turnAt(int offset) {
    int low = 0;
    int high = turns.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Span span = turns.get(mid).span();
      if (offset < span.start()) {
        high = mid - 1;
      } else if (offset >= span.end()) {
        low = mid + 1;
      } else {
        return turns.get(mid);
      }
    }
    Turn next = low < turns.size() ? turns.get(low) : null;
    return next != null && isLabel(offset, next.span().start()) ? next : null;
  }

  private boolean isLabel(int from, int to) {
    int i = from;
    while (i < to && i - from <= SpeakerLabel.LONGEST && !Paragraphs.isLineBreak(text.charAt(i))) {
      i++;
    }
    return i == to;
  }

  /**
   * Where the text came from in the source document, and what of the document is not in it.
   *
   * @param textStarts the first UTF-16 unit in the text of each piece, ascending, first is 0
   * @param sourceStarts the character offset in the decoded source at which each piece begins; for
   *     formats that are no text (PDF, DOCX) the source is the text itself
   * @param pageStarts the first unit of each stretch on one page, ascending; empty for documents
   *     without pages
   * @param pages the page, from 1, of each stretch
   * @param tables how many tables were left out, for figures in tables are no sentences
   * @param doubt a sentence to the user about how the file was read (its encoding was guessed), or
   *     null when there is no doubt
   */
  public record Origin(
      int[] textStarts,
      int[] sourceStarts,
      int[] pageStarts,
      int[] pages,
      int tables,
      @Nullable String doubt) {

    /** A source that is the text itself. */
    public static final Origin SAME = new Origin(new int[] {0}, new int[] {0});

    public Origin {
      if (textStarts.length == 0
          || textStarts.length != sourceStarts.length
          || textStarts[0] != 0) {
        throw new IllegalArgumentException("an origin needs as many text as source starts, from 0");
      }
      if (pageStarts.length != pages.length) {
        throw new IllegalArgumentException("an origin needs as many pages as page starts");
      }
      textStarts = textStarts.clone();
      sourceStarts = sourceStarts.clone();
      pageStarts = pageStarts.clone();
      pages = pages.clone();
    }

    /** A document without pages, of which nothing was left out. */
    public Origin(int[] textStarts, int[] sourceStarts) {
      this(textStarts, sourceStarts, new int[0], new int[0], 0, null);
    }

    /** The same source with its pages, and with tables left out. */
    Origin on(int[] startsOfPages, int[] ofPages, int leftOut) {
      return new Origin(textStarts, sourceStarts, startsOfPages, ofPages, leftOut, doubt);
    }

    /** The same source, read in doubt. */
    Origin doubting(String sentence) {
      return new Origin(textStarts, sourceStarts, pageStarts, pages, tables, sentence);
    }

    /** The source offset of a text offset. */
    public int sourceOffset(int textOffset) {
      int piece = pieceAt(textStarts, textOffset);
      return sourceStarts[piece] + textOffset - textStarts[piece];
    }

    /** The page, from 1, that a text offset stands on; 0 where the document has no pages. */
    public int page(int textOffset) {
      int piece = pieceAt(pageStarts, textOffset);
      return piece < 0 ? 0 : pages[piece];
    }

    /** What a reader should know of how the file was read, in sentences; mostly none. */
    public List<String> notes() {
      List<String> notes = new ArrayList<>();
      if (doubt != null) {
        notes.add(doubt);
      }
      if (tables > 0) {
        notes.add(
            (tables == 1 ? "A table was" : tables + " tables were")
                + " left out: only figures in sentences are read.");
      }
      return notes;
    }

    private static int pieceAt(int[] starts, int offset) {
      int i = Arrays.binarySearch(starts, offset);
      return i >= 0 ? i : -i - 2;
    }
  }
}
