package attache.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest {

  private static List<Turn> turns(String text) {
    return Turns.of(text, Paragraphs.of(text), null);
  }

  @Test
  void anArticleIsOneTurnOfProse() {
    String text = "Trade grew.\n\nExports fell: they were 3 billion.";
    assertThat(turns(text))
        .containsExactly(new Turn(new Span(0, text.length()), null, Turn.Role.PROSE));
  }

  @Test
  void questionsAndAnswersAreToldApartAndTheLeadBelongsToNobody() {
    String text =
        """
        Trade is growing, the envoy told us.

        Q. How is trade?

        Ambassador: It was 3 billion.

        And it grows.

        Q. What else?

        Ambassador: Nothing.
        """;
    List<Turn> turns = turns(text);
    assertThat(turns)
        .extracting(Turn::role)
        .containsExactly(
            Turn.Role.PROSE,
            Turn.Role.QUESTION,
            Turn.Role.ANSWER,
            Turn.Role.QUESTION,
            Turn.Role.ANSWER);
    assertThat(turns)
        .extracting(Turn::speaker)
        .containsExactly(null, null, "Ambassador", null, "Ambassador");
    assertThat(turns.get(2).span().of(text)).isEqualTo("It was 3 billion.\n\nAnd it grows.");
    assertThat(Turns.of(text, Paragraphs.of(text), "Mei Lin"))
        .extracting(Turn::speaker)
        .containsExactly(null, null, "Mei Lin", null, "Mei Lin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PRIME MINISTER: Trade grew. | PRIME MINISTER | PROSE
          PM NGUYEN (Translator): Trade grew. | PM NGUYEN (Translator) | PROSE
          SECRETARY SMITH: Trade grew. | SECRETARY SMITH | PROSE
          Mr. Karimov: Trade grew. | Mr. Karimov | PROSE
          **John Smith:** Trade grew. | John Smith | PROSE
          **John Smith**: Trade grew. | John Smith | PROSE
          Minister of Foreign Affairs of Peru: Trade grew. | Minister of Foreign Affairs of Peru | PROSE
          Question: Has trade grown? | | QUESTION
          QUESTION: Has trade grown? | | QUESTION
          Q: Has trade grown? | | QUESTION
          Q – Has trade grown? | | QUESTION
          Reporter: Has trade grown? | | QUESTION
          Note: Trade grew. | | PROSE
          Exports: 3 billion. | | PROSE
          A. Petrov said that trade grew. | | PROSE
          The main result is this: trade grew. | | PROSE
          GDP: 3 billion. | | PROSE
          """)
  void labelsNameWhoSpeaks(String paragraph, String speaker, Turn.Role role) {
    List<Turn> turns = turns(paragraph);
    assertThat(turns).hasSize(1);
    assertThat(turns.get(0).speaker()).isEqualTo(speaker);
    assertThat(turns.get(0).role()).isEqualTo(role);
  }

  @Test
  void aNameBeforeAColonIsALabelWhenItComesAgainOrThereAreQuestions() {
    assertThat(turns("Xu Wei: Trade grew.\n\nBerik Ali: Yes.\n\nXu Wei: By a tenth."))
        .extracting(Turn::speaker)
        .containsExactly("Xu Wei", "Xu Wei");
    assertThat(turns("Q: And trade?\n\nXu Wei: It grew."))
        .extracting(Turn::speaker)
        .containsExactly(null, "Xu Wei");
  }

  @Test
  void aWholeMarkdownParagraphInBoldThatAsksIsAQuestion() {
    String text = "**How is trade?**\n\nIt grew.\n\n**And exports?**\n\nThey grew too.";
    assertThat(turns(text))
        .extracting(Turn::role)
        .containsExactly(
            Turn.Role.QUESTION, Turn.Role.ANSWER, Turn.Role.QUESTION, Turn.Role.ANSWER);
  }

  @Test
  void anAnswerIsOneOnlyWhereThereAreQuestions() {
    assertThat(turns("Q. How is trade?\n\nA. It grew."))
        .extracting(Turn::role)
        .containsExactly(Turn.Role.QUESTION, Turn.Role.ANSWER);
  }
}
