package attache.claims.statement;

import java.util.Set;

/**
 * Words that tell a speaker's label from other words before a colon, in lower case; data: {@code
 * speaker-labels.tsv}.
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

  /** The words of a language (BCP 47 primary subtag). */
  static LabelWords of(String language) {
    WordTable table = WordTable.read("speaker-labels.tsv");
    return new LabelWords(
        table.words(language, "question"),
        table.words(language, "answer"),
        table.words(language, "office"),
        table.words(language, "small"),
        table.words(language, "heading"));
  }
}
