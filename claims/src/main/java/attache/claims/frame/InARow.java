package attache.claims.frame;

import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.claim.PeriodBasis;
import attache.claims.figure.Figure;
import attache.claims.statement.Statement;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Years and months in a row: 连续13年成为第一大贸易伙伴. They are of what happened in them. */
final class InARow {

  private static final String MEASURE = "other:time_in_a_row";

  /** No streak of an economy is longer. */
  private static final BigDecimal LONGEST = BigDecimal.valueOf(200);

  private InARow() {}

  /** Adds them to the drafts of the sentence. */
  static void add(Scene scene, Statement statement, List<Draft> drafts) {
    for (Figure figure : scene.figures) {
      BigDecimal length = figure.quantity().value();
      if (length == null
          || length.compareTo(LONGEST) > 0
          || drafts.stream().anyMatch(d -> figure.equals(d.figure) && scene.isOwn(d.topic))
          || !(figure.quantity().unit() instanceof Unit.Count(String of))
          || !(of.equals("years") || of.equals("months") || of.equals("quarters"))) {
        continue;
      }
      int at = indexOfEvent(scene, figure, drafts);
      Draft event = at < 0 ? null : drafts.get(at);
      Period period = of.equals("years") ? period(length.intValueExact(), event, statement) : null;
      When when = Framing.at(period, null);
      if (event != null
          && period != null
          && event.stance.kind() != Kind.RANK
          && event.stance.kind() != Kind.CHANGE
          && event.when.basis() != PeriodBasis.STATED
          && event.span.start() > scene.tokens.end(figure.last()) - 1) {
        drafts.set(at, event.at(when)); // 连续三年超过500亿美元
      }
      drafts.add(
          new Draft(
              scene.tokens.span(figure.first(), figure.last()),
              figure,
              figure.quantity(),
              new Topic(MEASURE, null, null, Topic.Basis.NOUN),
              Framing.plain(Kind.COUNT, null),
              when,
              event == null ? Parties.NONE : event.parties));
    }
  }

  /** What happened so often: the next draft of the sentence, else the one before, or -1. */
  private static int indexOfEvent(Scene scene, Figure figure, List<Draft> drafts) {
    int before = -1;
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).span.start() > scene.tokens.start(figure.first())) {
        return i;
      }
      before = i;
    }
    return before;
  }

  private static @Nullable Period period(int years, @Nullable Draft event, Statement statement) {
    Period known =
        event != null && event.when.basis() == PeriodBasis.STATED ? event.when.period() : null;
    int last;
    if (known != null) {
      last = known.end().getYear();
    } else if (statement.dating() != null) {
      last = statement.dating().day().getYear() - 1;
    } else {
      return null;
    }
    return Period.days(Period.year(last - years + 1).start(), Period.year(last).end());
  }
}
