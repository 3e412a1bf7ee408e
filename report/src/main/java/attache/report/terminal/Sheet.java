package attache.report.terminal;

import attache.report.wording.OutcomeWords;

/**
 * The sheet lines are set on: width, colour, hanging labels. Control characters are replaced, so
 * that a text cannot drive the terminal.
 *
 * @param width columns, at least 40
 * @param colour whether ANSI colours may be used
 */
public record Sheet(int width, boolean colour) {

  /** Columns of the labels texts hang beside. */
  static final int LABEL = 13;

  public Sheet {
    width = Math.max(40, width);
  }

  /** A line as it is. */
  public void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }

  /** A line across the sheet. */
  public void rule(StringBuilder out) {
    out.append("─".repeat(width)).append('\n');
  }

  /** The text in bold where there is colour. */
  public String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private String painted(OutcomeWords.Tone tone, String text) {
    if (!colour) {
      return text;
    }
    String code =
        switch (tone) {
          case GOOD -> "32";
          case ONE_SIDE -> "34";
          case DOUBT -> "33";
          case BAD -> "31";
          case OPEN -> "90";
        };
    return "\u001b[1;" + code + "m" + text + "\u001b[0m";
  }

  /** A glyph, a text and, flush right, the outcome. */
  void headed(StringBuilder out, OutcomeWords words, String text, String outcome) {
    int room = width - columns(words.glyph()) - columns(outcome) - 3;
    String shown = fit(text, room);
    out.append(painted(words.tone(), words.glyph()))
        .append(' ')
        .append(bold(shown))
        .append(" ".repeat(Math.max(1, room - columns(shown) + 1)))
        .append(painted(words.tone(), outcome))
        .append('\n');
  }

  /** A label and a text that hangs beside it, wrapped at spaces; no label, no hanging. */
  public void wrapped(StringBuilder out, String label, String text) {
    int indent = label.isEmpty() ? 0 : LABEL + 2;
    int room = width - indent;
    String lead =
        label.isEmpty() ? "" : "  " + label + " ".repeat(Math.max(1, LABEL - columns(label)));
    StringBuilder row = new StringBuilder();
    int used = 0;
    for (String word : clean(text).split(" ", -1)) {
      String rest = word;
      if (used > 0 && used + 1 + columns(rest) > room) {
        out.append(lead).append(row).append('\n');
        lead = " ".repeat(indent);
        row.setLength(0);
        used = 0;
      }
      while (columns(rest) > room) {
        int cut = betweenRuns(rest, cut(rest, room));
        out.append(lead).append(rest, 0, cut).append('\n');
        lead = " ".repeat(indent);
        rest = rest.substring(cut);
      }
      if (used > 0) {
        row.append(' ');
        used++;
      }
      row.append(rest);
      used += columns(rest);
    }
    out.append(lead).append(row).append('\n');
  }

  /** The text, or as much of it as fits, with an ellipsis. */
  public String fit(String text, int room) {
    return columns(text) <= room ? text : text.substring(0, cut(text, room - 1)) + "…";
  }

  /**
   * The break moved back out of a run of narrow characters: Chinese may be broken anywhere, but
   * "10.6%" inside it may not. A text of one run is broken where it must be.
   */
  private static int betweenRuns(String text, int cut) {
    int at = cut;
    while (at > 0 && wide(text.codePointBefore(at)) == 1 && wide(text.codePointAt(at)) == 1) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return at > 0 ? at : cut;
  }

  private static int cut(String text, int room) {
    int columns = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      columns += wide(c);
      if (columns > room) {
        break;
      }
      i += Character.charCount(c);
    }
    return Math.max(i, text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0)));
  }

  /** Terminal columns the text takes. */
  public static int columns(String text) {
    return text.codePoints().map(Sheet::wide).sum();
  }

  /** Terminal columns of a character: East Asian ideographs and full-width forms take two. */
  private static int wide(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    return (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe4f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x1f300 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd)
        ? 2
        : 1;
  }

  /** Control and bidirectional-override characters become visible replacements. */
  public static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          boolean steers =
              Character.isISOControl(c)
                  || (c >= 0x202a && c <= 0x202e)
                  || (c >= 0x2066 && c <= 0x2069);
          out.appendCodePoint(c == '\n' || c == '\t' ? ' ' : steers ? '\ufffd' : c);
        });
    return out.toString();
  }
}
