package attache.claims.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks when: paragraphs become turns where labels begin them. A paragraph without label goes
 * on with the turn before; a Markdown paragraph all in bold that ends in a question mark is a
 * question, as interviews on the web are set.
 */
final class Turns {

  private final String text;
  private final List<Span> paragraphs;
  private final List<@Nullable SpeakerLabel> labels = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();

  private Turns(String text, List<Span> paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /**
   * The turns in order.
   *
   * @param speaker who says what no label gives to somebody, or null. Where all that is not asked
   *     has one label ("Ambassador"), it is that person.
   */
  static List<Turn> of(String text, List<Span> paragraphs, @Nullable String speaker) {
    Turns cut = new Turns(text, paragraphs);
    boolean interview = cut.label();
    cut.cut(interview);
    return speaker == null ? cut.turns : named(cut.turns, speaker, interview);
  }

  /** Finds the labels that hold; tells whether there are questions among them. */
  private boolean label() {
    Map<String, Integer> times = new HashMap<>();
    boolean asked = false;
    for (Span paragraph : paragraphs) {
      SpeakerLabel label = SpeakerLabel.at(text, paragraph);
      if (label == null && isBoldQuestion(paragraph)) {
        label = new SpeakerLabel(null, true, false, true, paragraph.start() + 2);
      }
      labels.add(label);
      asked |= label != null && label.asks();
      if (label != null && label.name() != null) {
        times.merge(label.name(), 1, Integer::sum);
      }
    }
    for (int i = 0; i < labels.size(); i++) {
      SpeakerLabel label = labels.get(i);
      if (label != null && !label.sure()) {
        boolean comesAgain = label.name() != null && times.getOrDefault(label.name(), 0) > 1;
        if (!asked && !comesAgain) {
          labels.set(i, null);
        }
      }
    }
    return asked;
  }

  private void cut(boolean interview) {
    String speaker = null;
    Turn.Role role = Turn.Role.PROSE;
    int start = -1;
    int end = -1;
    boolean boldQuestion = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      SpeakerLabel label = labels.get(i);
      if (label != null || boldQuestion) {
        add(start, end, speaker, role);
        start = -1;
        boldQuestion = label != null && label.asks() && isBoldQuestion(paragraph);
        speaker = label == null ? null : label.name();
        boolean asks = label != null && label.asks();
        role = asks ? Turn.Role.QUESTION : interview ? Turn.Role.ANSWER : Turn.Role.PROSE;
      }
      int from = label == null ? paragraph.start() : label.end();
      if (from < paragraph.end()) {
        start = start < 0 ? from : start;
        end = paragraph.end();
      }
    }
    add(start, end, speaker, role);
  }

  private void add(int start, int end, @Nullable String speaker, Turn.Role role) {
    if (start >= 0) {
      turns.add(new Turn(new Span(start, end), speaker, role));
    }
  }

  private boolean isBoldQuestion(Span paragraph) {
    int start = paragraph.start();
    int end = paragraph.end();
    return paragraph.length() > 8
        && text.startsWith("**", start)
        && text.startsWith("?**", end - 3)
        && text.indexOf("**", start + 2) == end - 2;
  }

  private static List<Turn> named(List<Turn> turns, String speaker, boolean interview) {
    Set<String> labels = new LinkedHashSet<>();
    for (Turn turn : turns) {
      if (turn.role() != Turn.Role.QUESTION && turn.speaker() != null) {
        labels.add(turn.speaker());
      }
    }
    List<Turn> named = new ArrayList<>(turns.size());
    for (Turn turn : turns) {
      // What stands before the first question of an interview is the paper's own text.
      boolean unnamed =
          turn.speaker() == null
              ? !interview || turn.role() == Turn.Role.ANSWER
              : labels.size() == 1;
      boolean speaks = turn.role() != Turn.Role.QUESTION && unnamed;
      named.add(speaks ? new Turn(turn.span(), speaker, turn.role()) : turn);
    }
    return named;
  }
}
