package attache.claims.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks when: paragraphs become turns where labels begin them. A paragraph without label goes
 * on with the turn before. Where there are no labels, questions are told by how they are set: as a
 * whole in bold or as headings, with the dash of a dialogue, or as paragraphs by themselves.
 */
final class Turns {

  /** A question by itself is no longer than this. */
  private static final int LONGEST_QUESTION = 700;

  /** Without any mark so many questions make an interview. */
  private static final int LEAST_PLAIN_QUESTIONS = 3;

  /** A short line in bold is a heading. */
  private static final int LEAST_REQUEST = 20;

  private final String text;
  private final List<Span> paragraphs;
  private final List<Span> strong;
  private final List<@Nullable SpeakerLabel> labels = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();

  /** Whether answers have labels; where none has, what follows a question is its answer. */
  private boolean answersLabelled;

  private Turns(String text, List<Span> paragraphs, List<Span> strong) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.strong = strong;
  }

  /**
   * The turns in order.
   *
   * @param strong what is set off as a whole, in bold or as a heading, ascending
   * @param speaker who says what no label gives to somebody, or null. Where all that is not asked
   *     has one label ("Ambassador"), it is that person.
   */
  static List<Turn> of(
      String text, List<Span> paragraphs, List<Span> strong, @Nullable String speaker) {
    Turns cut = new Turns(text, paragraphs, strong);
    boolean interview = cut.label();
    cut.cut(interview);
    return speaker == null ? cut.turns : named(cut.turns, speaker, interview);
  }

  /** Finds the labels that hold; tells whether there are questions among them. */
  private boolean label() {
    Map<String, Integer> times = new HashMap<>();
    for (Span paragraph : paragraphs) {
      SpeakerLabel label = SpeakerLabel.at(text, paragraph);
      labels.add(label);
      if (label != null && label.name() != null) {
        times.merge(label.name(), 1, Integer::sum);
      }
    }
    if (!isAnyAsking()) {
      boldQuestions();
    }
    boolean asked = isAnyAsking();
    for (int i = 0; i < labels.size(); i++) {
      SpeakerLabel label = labels.get(i);
      if (label != null && !label.sure()) {
        boolean comesAgain = label.name() != null && times.getOrDefault(label.name(), 0) > 1;
        if (!asked && !comesAgain) {
          labels.set(i, null);
        }
      }
    }
    if (!asked) {
      whoAsks();
    }
    if (!isAnyAsking() && !dialogue()) {
      plainQuestions();
    }
    answersLabelled = labels.stream().anyMatch(l -> l != null && !l.asks());
    return isAnyAsking();
  }

  private boolean isAnyAsking() {
    return labels.stream().anyMatch(l -> l != null && l.asks());
  }

  /**
   * Paragraphs in bold that end in a question mark; after the first of two, those that end in a
   * full stop ask too ("Tell us about exports.").
   */
  private void boldQuestions() {
    int questions = 0;
    int at = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      while (at < strong.size() && strong.get(at).end() < paragraph.end()) {
        at++;
      }
      boolean bold =
          (at < strong.size() && strong.get(at).contains(paragraph)) || isMarked(paragraph);
      boolean asks = isQuestion(paragraph);
      boolean requests =
          questions > 0 && paragraph.length() >= LEAST_REQUEST && endsWith(paragraph, ".…。");
      if (labels.get(i) == null && bold && (asks || requests)) {
        labels.set(i, SpeakerLabel.bare(true, said(paragraph)));
        questions += asks ? 1 : 0;
      }
    }
  }

  /** Bold in Markdown. */
  private boolean isMarked(Span paragraph) {
    int start = paragraph.start();
    int end = paragraph.end();
    return paragraph.length() > 8
        && text.startsWith("**", start)
        && text.startsWith("**", end - 2)
        && text.indexOf("**", start + 2) == end - 2;
  }

  /** Of two or more who are named, the one whose turns end in question marks asks. */
  private void whoAsks() {
    Map<String, int[]> endings = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      SpeakerLabel label = labels.get(i);
      if (label == null || label.name() == null) {
        continue;
      }
      int last = i;
      while (last + 1 < labels.size() && labels.get(last + 1) == null) {
        last++;
      }
      int[] counts = endings.computeIfAbsent(label.name(), name -> new int[2]);
      counts[0]++;
      counts[1] += isQuestion(paragraphs.get(last)) ? 1 : 0;
      i = last;
    }
    boolean somebodyAnswers = endings.values().stream().anyMatch(c -> c[1] * 3 < c[0]);
    if (!somebodyAnswers) {
      return;
    }
    labels.replaceAll(label -> {
      int[] counts = label == null ? null : endings.get(String.valueOf(label.name()));
      boolean asks = counts != null && counts[0] >= 2 && counts[1] * 3 >= counts[0] * 2;
      return label != null && asks ? label.asking() : label;
    });
  }

  /**
   * "— Как растёт торговля?", "— Она выросла вдвое.": paragraphs with a dash, a question and what
   * is no question after it. The items of a list end in semicolons or follow a colon.
   */
  private boolean dialogue() {
    List<Integer> said = new ArrayList<>();
    boolean exchange = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      boolean item = endsWith(paragraph, ";,") || (i > 0 && endsWith(paragraphs.get(i - 1), ":："));
      if (beginsWithDash(paragraph) && !item) {
        exchange |=
            !said.isEmpty() && isQuestion(paragraphs.get(said.getLast())) && !isQuestion(paragraph);
        said.add(i);
      }
    }
    if (!exchange) {
      return false;
    }
    boolean answered = true;
    for (int k = 0; k < said.size(); k++) {
      Span paragraph = paragraphs.get(said.get(k));
      boolean requests =
          answered
              && paragraph.length() < LONGEST_QUESTION / 3
              && k + 1 < said.size()
              && said.get(k + 1) == said.get(k) + 1
              && !isQuestion(paragraphs.get(said.get(k + 1)));
      boolean asks = isQuestion(paragraph) || requests;
      labels.set(said.get(k), SpeakerLabel.bare(asks, said(paragraph)));
      answered = !asks;
    }
    return true;
  }

  private boolean beginsWithDash(Span paragraph) {
    int start = paragraph.start();
    char c = text.charAt(start);
    if (paragraph.length() < 3 || "—–―-".indexOf(c) < 0) {
      return false;
    }
    char next = text.charAt(start + 1);
    return Paragraphs.isBlank(next)
        || ((c == '—' || c == '―') && (next == '¿' || next == '¡' || Character.isLetter(next)));
  }

  /** Questions in paragraphs by themselves, each with an answer after it. */
  private void plainQuestions() {
    List<Integer> questions = new ArrayList<>();
    for (int i = 1; i + 1 < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      boolean alone = labels.get(i) == null && paragraph.length() <= LONGEST_QUESTION;
      if (alone && isQuestion(paragraph) && !isQuestion(paragraphs.get(i + 1))) {
        questions.add(i);
      }
    }
    if (questions.size() >= LEAST_PLAIN_QUESTIONS) {
      questions.forEach(i -> labels.set(i, SpeakerLabel.bare(true, said(paragraphs.get(i)))));
    }
  }

  private boolean isQuestion(Span paragraph) {
    return endsWith(paragraph, "?？");
  }

  /** Whether the last character, quotation marks, brackets and markup apart, is one of these. */
  private boolean endsWith(Span paragraph, String marks) {
    int last = paragraph.end() - 1;
    while (last > paragraph.start() && "\"”»’)]）」*_ \u00A0".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return marks.indexOf(text.charAt(last)) >= 0;
  }

  /** Where what is said begins, behind markup and dashes. */
  private int said(Span paragraph) {
    int i = paragraph.start();
    while (i < paragraph.end()
        && ("*_—–―-".indexOf(text.charAt(i)) >= 0 || Paragraphs.isBlank(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private void cut(boolean interview) {
    String speaker = null;
    Turn.Role role = Turn.Role.PROSE;
    int start = -1;
    int end = -1;
    boolean asked = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      SpeakerLabel label = labels.get(i);
      if (label != null || asked) {
        add(start, end, speaker, role);
        start = -1;
        boolean asks = label != null && label.asks();
        asked = asks && !answersLabelled && label.end() < paragraph.end();
        speaker = label == null ? null : label.name();
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
