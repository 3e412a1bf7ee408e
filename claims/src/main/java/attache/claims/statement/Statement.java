package attache.claims.statement;

import attache.vocabulary.country.Country;
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

  /** The turn the offset lies in, or null between turns. */
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
    return null;
  }

  /**
   * Where the text came from in the source document: a monotone map, piece by piece.
   *
   * @param textStarts the first UTF-16 unit in the text of each piece, ascending, first is 0
   * @param sourceStarts the character offset in the decoded source at which each piece begins
   */
  public record Origin(int[] textStarts, int[] sourceStarts) {

    /** A source that is the text itself. */
    public static final Origin SAME = new Origin(new int[] {0}, new int[] {0});

    public Origin {
      if (textStarts.length == 0
          || textStarts.length != sourceStarts.length
          || textStarts[0] != 0) {
        throw new IllegalArgumentException("an origin needs as many text as source starts, from 0");
      }
      textStarts = textStarts.clone();
      sourceStarts = sourceStarts.clone();
    }

    /** The source offset of a text offset. */
    public int sourceOffset(int textOffset) {
      int i = Arrays.binarySearch(textStarts, textOffset);
      int piece = i >= 0 ? i : -i - 2;
      return sourceStarts[piece] + textOffset - textStarts[piece];
    }
  }
}
