package attache.claims.figure;

import attache.claims.token.Tokens;
import attache.vocabulary.language.PhraseTable;
import java.util.List;

/**
 * How the plurals of a language end, for nouns that are in no table.
 *
 * @param endings a word with one of these is a plural
 * @param exceptions unless it has one of these
 */
record Plurals(List<String> endings, List<String> exceptions) {

  private static final String ENDING = "plural-ending";
  private static final String EXCEPTION = "no-plural-ending";

  /** Shorter words are no plurals that anyone counts. */
  private static final int SHORTEST = 4;

  Plurals {
    endings = List.copyOf(endings);
    exceptions = List.copyOf(exceptions);
  }

  /** The endings among the lines of a table of nouns. */
  static Plurals of(PhraseTable nouns) {
    return new Plurals(phrases(nouns, ENDING), phrases(nouns, EXCEPTION));
  }

  /** Whether the line of a table of nouns is about endings. */
  static boolean isRow(PhraseTable.Row row) {
    return row.cell(0).equals(ENDING) || row.cell(0).equals(EXCEPTION);
  }

  private static List<String> phrases(PhraseTable table, String role) {
    return table.rows().stream()
        .filter(row -> row.cell(0).equals(role))
        .flatMap(row -> row.phrases().stream())
        .toList();
  }

  /** Whether the token is a lower-case word that ends as plurals do. */
  boolean has(Tokens tokens, int token) {
    return tokens.end(token) - tokens.start(token) >= SHORTEST
        && Character.isLowerCase(tokens.source().charAt(tokens.start(token)))
        && endsWithOne(tokens, token, endings)
        && !endsWithOne(tokens, token, exceptions);
  }

  private static boolean endsWithOne(Tokens tokens, int token, List<String> endings) {
    for (String ending : endings) {
      int from = tokens.end(token) - ending.length();
      int i = 0;
      while (i < ending.length()
          && Tokens.fold(tokens.source().charAt(from + i)) == ending.charAt(i)) {
        i++;
      }
      if (i == ending.length()) {
        return true;
      }
    }
    return false;
  }
}
