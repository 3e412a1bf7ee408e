package attache.claims.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of columns to paragraphs, over columns and pages. A line goes on with the one
 * before where its first word had no room there; a word that was cut at the line's end is made
 * whole. Notes at the foot of a page wait until the paragraph above them has ended.
 */
final class PdfParagraphs {

  /** Notes are smaller than the text by this at least. */
  private static final float NOTE_SIZE = 0.9f;

  private final ParagraphText out;

  /** Words of the document as they stand inside lines, in lower case, with hyphens or without. */
  private final Set<String> inLines = new HashSet<>();

  private final List<PdfColumn> notes = new ArrayList<>();
  private final float bodySize;

  private final StringBuilder words = new StringBuilder();
  private @Nullable PdfLine before;
  private @Nullable PdfColumn column;
  private int lines;
  private boolean item;
  private boolean bold;
  private int page;

  private PdfParagraphs(ParagraphText out, List<PdfColumn> columns) {
    this.out = out;
    Map<Float, Integer> letters = new HashMap<>();
    float most = 0;
    for (PdfColumn each : columns) {
      for (PdfLine line : each.lines()) {
        collect(line.words());
        float size = Math.round(2 * line.size()) / 2f;
        letters.merge(size, line.words().length(), Integer::sum);
        int now = letters.getOrDefault(size, 0);
        most = now > letters.getOrDefault(most, 0) ? size : most;
      }
    }
    this.bodySize = most;
  }

  /** Adds the paragraphs of the columns, which stand in reading order. */
  static void add(ParagraphText out, List<PdfColumn> columns) {
    PdfParagraphs joining = new PdfParagraphs(out, columns);
    for (PdfColumn each : columns) {
      joining.add(each);
    }
    joining.end();
    joining.notes();
  }

  private void collect(String line) {
    int start = 0;
    while (start < line.length()) {
      int end = line.indexOf(' ', start);
      end = end < 0 ? line.length() : end;
      if (end < line.length() || line.charAt(end - 1) != '-') {
        inLines.add(bare(line.substring(start, end)));
      }
      start = end + 1;
    }
  }

  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private void add(PdfColumn whole) {
    int end = whole.lines().size();
    while (end > 0 && whole.lines().get(end - 1).size() < NOTE_SIZE * bodySize) {
      end--;
    }
    boolean hasNotes = end > 0 && end < whole.lines().size();
    PdfColumn body = hasNotes ? whole.lines(0, end) : whole;
    for (PdfLine line : body.lines()) {
      line(line, body);
    }
    if (hasNotes) {
      notes.add(whole.lines(end, whole.lines().size()));
    }
  }

  private void line(PdfLine line, PdfColumn in) {
    PdfLine last = before;
    PdfColumn lastIn = column;
    boolean goesOn =
        last != null
            && lastIn != null
            && (lastIn.equals(in) ? goesOn(last, line, in) : goesOver(last, lastIn, line));
    if (!goesOn) {
      end();
      notes();
      page = in.page();
      item = beginsItem(line);
      bold = true;
      lines = 0;
    }
    append(line.words());
    bold &= line.bold();
    before = line;
    column = in;
    lines++;
  }

  private void notes() {
    List<PdfColumn> waiting = List.copyOf(notes);
    notes.clear();
    for (PdfColumn note : waiting) {
      before = null;
      for (PdfLine line : note.lines()) {
        line(line, note);
      }
      end();
    }
  }

  private void end() {
    if (!words.isEmpty()) {
      out.page(page);
      out.add(words, bold);
      words.setLength(0);
    }
    before = null;
  }

  /** Whether the line belongs to the paragraph of the one above it. */
  private boolean goesOn(PdfLine last, PdfLine line, PdfColumn in) {
    float size = Math.max(last.size(), line.size());
    if (line.y() - last.y() > 1.35f * Math.max(in.leading(), 0.9f * size)
        || !isAlike(last, line)
        || isLabelled(line)) {
      return false;
    }
    if (isCut(line.words())) {
      return true;
    }
    boolean done = endsSentence(words);
    if (beginsItem(line) && (done || item || endsWith(words, ":;,"))) {
      return false;
    }
    boolean indented = line.left() > in.left() + 0.8f * size;
    boolean centred =
        Math.abs(line.left() + line.right() - last.left() - last.right()) < 0.6f * size;
    if (!item && indented && !centred && last.left() <= line.left() - 0.8f * size) {
      return false; // the indent of a first line
    }
    if (line.left() < last.left() - 0.8f * size && lines > 1 && !centred) {
      return false;
    }
    boolean hadRoom = last.right() + 0.8f * size + line.firstWord() < in.right();
    return !hadRoom || (centred && !done && indented);
  }

  /** Whether the first line of a column or page goes on with what the one before ended with. */
  private boolean goesOver(PdfLine last, PdfColumn lastIn, PdfLine line) {
    boolean heading = last.right() < lastIn.left() + 0.6f * lastIn.width();
    return isAlike(last, line)
        && !endsSentence(words)
        && !endsWith(words, ":")
        && !beginsItem(line)
        && !isLabelled(line)
        && !heading;
  }

  private static boolean isAlike(PdfLine last, PdfLine line) {
    float smaller = Math.min(last.size(), line.size());
    float larger = Math.max(last.size(), line.size());
    return smaller >= 0.88f * larger && last.bold() == line.bold();
  }

  private static boolean isLabelled(PdfLine line) {
    SpeakerLabel label = SpeakerLabel.at(line.words(), new Span(0, line.words().length()));
    return label != null && label.sure();
  }

  private static boolean beginsItem(PdfLine line) {
    return Paragraphs.beginsItem(line.words(), 0, line.words().length());
  }

  private static boolean endsSentence(CharSequence words) {
    int end = words.length();
    while (end > 0 && "\"”»’)]）」』".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…。！？".indexOf(words.charAt(end - 1)) >= 0;
  }

  private static boolean endsWith(CharSequence words, String marks) {
    return !words.isEmpty() && marks.indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  private void append(String line) {
    if (words.isEmpty()) {
      words.append(line);
      return;
    }
    int last = words.length() - 1;
    char end = words.charAt(last);
    char next = line.charAt(0);
    if (end == '\u00AD') {
      words.setLength(last);
    } else if (isCut(line)) {
      if (!keepsHyphen(line, last)) {
        words.setLength(last);
      }
    } else if (!isTight(end, next)) {
      words.append(' ');
    }
    words.append(line);
  }

  /** Whether what was joined so far ends in a hyphen that the line goes on after. */
  private boolean isCut(String line) {
    int last = words.length() - 1;
    return last > 0
        && "-\u2010\u00AD".indexOf(words.charAt(last)) >= 0
        && Character.isLetterOrDigit(words.charAt(last - 1))
        && Character.isLetterOrDigit(line.charAt(0));
  }

  /**
   * Whether a hyphen at a line's end belongs to the word: before a capital or a number, in a word
   * that has another hyphen already ("year-on-year"), and where the document has the word with its
   * hyphen inside a line and never without.
   */
  private boolean keepsHyphen(String line, int last) {
    if (!Character.isLowerCase(line.charAt(0)) || !Character.isLetter(words.charAt(last - 1))) {
      return true;
    }
    int start = last;
    while (start > 0 && words.charAt(start - 1) != ' ') {
      start--;
    }
    int end = line.indexOf(' ');
    String first = words.substring(start, last);
    String second = end < 0 ? line : line.substring(0, end);
    if (inLines.contains(bare(first + second))) {
      return false;
    }
    return first.indexOf('-') >= 0 || inLines.contains(bare(first + "-" + second));
  }

  /** No blank stands between Chinese characters, nor after a dash between numbers. */
  private static boolean isTight(char end, char next) {
    return (isWide(end) && (isWide(next) || Character.isDigit(next)))
        || (isWide(next) && Character.isDigit(end))
        || (end == '–' && Character.isDigit(next));
  }

  private static boolean isWide(char c) {
    return (c >= '\u2E80' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF')
        || (c >= '\uFF00' && c <= '\uFFEF');
  }
}
