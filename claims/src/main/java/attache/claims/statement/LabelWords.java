package attache.claims.statement;

import java.util.Set;

/**
 * Words of all languages read that tell a speaker's label from other words before a colon, in lower
 * case; data: {@code speaker-labels.tsv}.
 *
 * @param asks who asks
 * @param answers what marks an answer
 * @param office who bears one of them speaks
 * @param small words inside a name or office that need no capital
 * @param heading first words of lines that look like labels and are none
 */
record LabelWords(
    Set<String> asks,
    Set<String> answers,
    Set<String> office,
    Set<String> small,
    Set<String> heading) {

  /** The words of all languages: a label may be in another than what is said. */
  static LabelWords read() {
    WordTable table = WordTable.read("speaker-labels.tsv");
    return new LabelWords(
        table.words("question"),
        table.words("answer"),
        table.words("office"),
        table.words("small"),
        table.words("heading"));
  }

  /** Whether words without blanks between them end in a word of the set. */
  static boolean endsIn(String words, Set<String> set) {
    for (int length = 1; length <= Math.min(words.length(), 6); length++) {
      if (set.contains(words.substring(words.length() - length))) {
        return true;
      }
    }
    return false;
  }

  /** Whether words without blanks between them hold an office: "外交部发言人汪文斌". */
  boolean holdsOffice(String words) {
    for (int i = 0; i < words.length(); i++) {
      for (int end = i + 2; end <= Math.min(words.length(), i + 4); end++) {
        if (office.contains(words.substring(i, end))) {
          return true;
        }
      }
    }
    return false;
  }
}
