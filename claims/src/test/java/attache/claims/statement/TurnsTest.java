package attache.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest {

  private static List<Turn> turns(String text) {
    return Turns.of(text, Paragraphs.of(text), List.of(), null);
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
    assertThat(Turns.of(text, Paragraphs.of(text), List.of(), "Mei Lin"))
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
          Question 2: Has trade grown? | | QUESTION
          Вопрос: Выросла ли торговля? | | QUESTION
          ВОПРОС: Выросла ли торговля? | | QUESTION
          Корреспондент: Выросла ли торговля? | | QUESTION
          Ведущая: Выросла ли торговля? | | QUESTION
          Посол Перу в Республике Беларусь: Торговля выросла. | Посол Перу в Республике Беларусь | PROSE
          Министр экономического развития: Торговля выросла. | Министр экономического развития | PROSE
          Президент отметил: торговля выросла. | | PROSE
          Экспорт: 3 млрд долларов. | | PROSE
          В Минске: 3 млрд долларов. | | PROSE
          记者：贸易增长了吗？ | | QUESTION
          问：贸易增长了吗？ | | QUESTION
          主持人：贸易增长了吗？ | | QUESTION
          新华社记者：贸易增长了吗？ | 新华社记者 | QUESTION
          【主持人】贸易增长了吗？ | | QUESTION
          [中国日报记者] 贸易增长了吗？ | 中国日报记者 | QUESTION
          李明大使：贸易增长了。 | 李明大使 | PROSE
          商务部发言人（李明）：贸易增长了。 | 商务部发言人（李明） | PROSE
          来源：商务部网站 | | PROSE
          其中：出口3亿美元。 | | PROSE
          Pregunta: ¿Creció el comercio? | | QUESTION
          P. ¿Creció el comercio? | | QUESTION
          P.- ¿Creció el comercio? | | QUESTION
          Embajador de Perú: El comercio creció. | Embajador de Perú | PROSE
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

  private static List<Turn.Role> roles(String... paragraphs) {
    return turns(String.join("\n\n", paragraphs)).stream().map(Turn::role).toList();
  }

  @Test
  void dashesOfADialogueAreQuestionsAndAnswers() {
    assertThat(
            roles(
                "Посол рассказал нам о торговле.",
                "— Господин посол, как растёт торговля?",
                "— Она выросла вдвое. Экспорт составил 3 млрд долларов.",
                "В прошлом году было меньше.",
                "— Расскажите об инвестициях.",
                "— Они достигли 1 млрд."))
        .containsExactly(
            Turn.Role.PROSE,
            Turn.Role.QUESTION,
            Turn.Role.ANSWER,
            Turn.Role.QUESTION,
            Turn.Role.ANSWER);
    assertThat(
            roles(
                "—¿Cómo va el comercio?",
                "—Creció un 3 por ciento.",
                "—¿Y la inversión?",
                "—Se duplicó."))
        .containsExactly(
            Turn.Role.QUESTION, Turn.Role.ANSWER, Turn.Role.QUESTION, Turn.Role.ANSWER);
    assertThat(roles("Экспортируются:", "— молоко;", "— мясо;", "— а что ещё?"))
        .containsExactly(Turn.Role.PROSE);
  }

  @Test
  void amongTwoWhoAreNamedTheOneWhoseTurnsEndInQuestionMarksAsks() {
    List<Turn> turns =
        turns(
            "Ana Ruiz: How is trade?\n\nBerik Ali: It grew.\n\nVery much so.\n\n"
                + "Ana Ruiz: You said 3 billion. Is that all?\n\nBerik Ali: It is.");
    assertThat(turns)
        .extracting(Turn::role)
        .containsExactly(
            Turn.Role.QUESTION, Turn.Role.ANSWER, Turn.Role.QUESTION, Turn.Role.ANSWER);
    assertThat(turns).extracting(Turn::speaker).endsWith("Ana Ruiz", "Berik Ali");
  }

  @Test
  void questionsWithoutAnyMarkAreKnownWhenThereAreThree() {
    String answer = "It grew by 3 percent, and that is more than we had thought possible.";
    assertThat(
            roles(
                "The envoy received us.",
                "How is trade?",
                answer,
                "And exports?",
                answer,
                answer,
                "What next?",
                answer))
        .containsExactly(
            Turn.Role.PROSE,
            Turn.Role.QUESTION,
            Turn.Role.ANSWER,
            Turn.Role.QUESTION,
            Turn.Role.ANSWER,
            Turn.Role.QUESTION,
            Turn.Role.ANSWER);
    assertThat(roles("The envoy received us.", "Is that much?", answer))
        .containsExactly(Turn.Role.PROSE);
  }

  @Test
  void whereAnswersHaveNoLabelsWhatFollowsAQuestionIsItsAnswer() {
    assertThat(roles("问：贸易增长了吗？", "增长了3%。", "投资也增长了。", "问：还有呢？", "没有了。"))
        .containsExactly(
            Turn.Role.QUESTION, Turn.Role.ANSWER, Turn.Role.QUESTION, Turn.Role.ANSWER);
  }

  @Test
  void aLabelBelongsToTheTurnThatItBegins() throws java.io.IOException {
    String text = "Q: And trade?\n\nAmbassador Li: It grew by 3 percent.";
    Statement statement =
        StatementReader.read(
            text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "a.txt",
            StatementReader.Options.NONE);
    Turn answer = statement.turnAt(text.indexOf("Ambassador"));
    assertThat(answer).isNotNull().extracting(Turn::speaker).isEqualTo("Ambassador Li");
    assertThat(statement.turnAt(text.indexOf("?") + 1)).isNull();
  }
}
