package attache.checking.selfcheck;

import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of one kind told in a row, and what they come to: "with China 20, with Russia 25 and with
 * Turkey 5, altogether 50", "foreign-invested companies had a surplus of 27.5 and domestic ones a
 * deficit of 10.52", which is the surplus of 16.9 told before. Whether a row is all of something
 * only its sum shows: where it is sharp and right the row is told, else nothing is held against it.
 */
final class Lists {

  /** Sentences back in which the total may stand. */
  private static final int BACK = 3;

  /** A total no sharper than this is met by chance. */
  private static final double SHARP = 0.01;

  /** Doubles are not. */
  private static final double EXACT = 1e-9;

  private record Kind(String measure, String unit, Cell.When when) {}

  private final Web web;
  private final Map<Integer, Map<Kind, List<Variable>>> rows = new LinkedHashMap<>();
  private final Set<List<Variable>> tied = new HashSet<>();

  private Lists(Web web) {
    this.web = web;
    web.ties().forEach(tie -> tied.add(tie.variables()));
  }

  static void tie(Web web) {
    new Lists(web).tie();
  }

  private void tie() {
    for (Variable v : web.variables()) {
      Cell.Topic topic = v.cell().topic();
      if (v.claim() != null
          && topic.role() == Role.LEVEL
          && !topic.expected()
          && !topic.unit().equals(Unit.PERCENT.text())) {
        rows.computeIfAbsent(v.sentence(), s -> new LinkedHashMap<>())
            .computeIfAbsent(
                new Kind(topic.measure(), topic.unit(), v.cell().when()), k -> new ArrayList<>())
            .add(v);
      }
    }
    rows.forEach((sentence, kinds) -> kinds.values().forEach(row -> tie(sentence, row)));
  }

  private void tie(int sentence, List<Variable> row) {
    int last = row.size() - 1;
    if (row.size() < 2
        || (row.size() > 2
            && (closes(row.get(0), row.subList(1, row.size()))
                || closes(row.get(last), row.subList(0, last))))) {
      return;
    }
    for (int back = 1; back <= BACK; back++) {
      Variable whole = total(rows.getOrDefault(sentence - back, Map.of()).values(), row.get(0));
      if (whole != null) {
        closes(whole, row);
        return;
      }
    }
  }

  /** The one amount of the same kind in a sentence before, or null. */
  private static @Nullable Variable total(Collection<List<Variable>> before, Variable like) {
    Variable found = null;
    for (List<Variable> row : before) {
      for (Variable v : row) {
        if (v.cell().topic().measure().equals(like.cell().topic().measure())
            && v.cell().topic().unit().equals(like.cell().topic().unit())
            && isOfOneTime(v, like)) {
          if (found != null) {
            return null;
          }
          found = v;
        }
      }
    }
    return found;
  }

  private static boolean isOfOneTime(Variable a, Variable b) {
    return a.cell().when().period() == null
        || b.cell().when().period() == null
        || a.cell().when().equals(b.cell().when());
  }

  private boolean closes(Variable whole, List<Variable> parts) {
    Interval interval = web.meaning(whole).interval();
    boolean sharp = interval.width() <= SHARP * Math.abs(interval.middle());
    Tie tie =
        parts.size() == 2 && isDifference(whole)
            ? new Tie.Distance(whole, parts.get(0), parts.get(1), Slack.ANY)
            : Tie.Sum.of("list", whole, parts, Slack.ANY);
    if ((sharp || isExact(whole, parts))
        && !tied.contains(tie.variables())
        && Narrowing.holds(web::meaning, List.of(tie), Slack.WITHOUT)) {
      web.tie(tie);
      return true;
    }
    return false;
  }

  /** Three round numbers and more that make another exactly are no accident. */
  private static boolean isExact(Variable whole, List<Variable> parts) {
    double rest = number(whole);
    for (Variable part : parts) {
      rest -= number(part);
    }
    return parts.size() > 2 && Math.abs(rest) <= EXACT * number(whole);
  }

  private static double number(Variable v) {
    return v.claim() == null ? 0 : Meaning.number(v.claim());
  }

  private static boolean isDifference(Variable whole) {
    return Catalogue.standard()
        .find(whole.cell().topic().measure())
        .filter(m -> m.formula().stream().anyMatch(term -> term.sign() < 0))
        .isPresent();
  }
}
