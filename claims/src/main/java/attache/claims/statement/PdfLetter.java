package attache.claims.statement;

/**
 * What one code of a font shows on a page: mostly one letter.
 *
 * @param text one or a few characters
 * @param left where it begins, in points from the page's left edge
 * @param right where it ends
 * @param y its baseline, in points from the page's upper edge
 * @param size its font's size in points
 * @param bold whether its font is bold
 */
record PdfLetter(String text, float left, float right, float y, float size, boolean bold) {

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00A0");
  }

  /** Between letters of one word there is less room than this. */
  float leastGap() {
    return 0.18f * size;
  }

  /**
   * Some programs print a letter twice, a hair apart, to make it bold.
   *
   * @param other the letter before it on the line
   */
  boolean isShadowOf(PdfLetter other) {
    return text.equals(other.text) && Math.abs(left - other.left) < 0.2f * (right - left);
  }

  /**
   * Whether it is the raised number of a note, which would make another figure of the one before
   * it: "5 %¹". The exponent of a unit ("km²") is none.
   *
   * @param ofLine the size of the line's letters
   * @param baseline the line's baseline
   * @param before what stands before it on the line
   */
  boolean isNoteMark(float ofLine, float baseline, CharSequence before) {
    boolean raised = size < 0.8f * ofLine && baseline - y > 0.15f * ofLine;
    boolean number = text.length() == 1 && (Character.isDigit(text.charAt(0)) || text.equals("*"));
    boolean unit = !before.isEmpty() && before.charAt(before.length() - 1) == 'm';
    return raised && number && !before.isEmpty() && !unit;
  }
}
