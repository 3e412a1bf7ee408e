package attache.claims.frame;

import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.claim.PeriodBasis;
import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.statement.Statement;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Years and months in a row as Chinese counts them: 连续13年成为第一大贸易伙伴, 连续7个月增长. They are of what
 * happened in them; what went up or down has its direction.
 */
final class InARow {

  private static final String MEASURE = "other:time_in_a_row";

  /** No streak of an economy is longer. */
  private static final BigDecimal LONGEST = BigDecimal.valueOf(200);

  /** What goes on stands right behind the time: 连续7个月同比增长. */
  private static final int BEHIND = 4;

  /** The verb for an end stands right before the streak. */
  private static final int ENDED = 6;

  private InARow() {}

  /** Adds them to the drafts of the sentence. */
  static void add(Scene scene, Discourse discourse, Statement statement, List<Draft> drafts) {
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
      Match<Cue> change = scene.after(figure.last(), BEHIND, Streaks::isChange);
      boolean goesOn = change != null && !scene.isParted(figure.last(), change.first());
      Topic topic = goesOn ? topic(scene, figure, event, discourse) : null;
      When now =
          When.of(
              scene,
              figure,
              topic == null ? Topic.NOTHING : topic,
              Framing.plain(Kind.COUNT, null),
              discourse);
      Period period = period(of, length.intValueExact(), event, now, statement);
      if (period != null && hasEnded(scene, figure)) {
        long back = of.equals("years") ? 12 : 1;
        period =
            Period.days(
                period.start().minusMonths(back),
                YearMonth.from(period.end()).minusMonths(back).atEndOfMonth());
      }
      When when = Framing.at(period, null);
      if (event != null
          && period != null
          && of.equals("years")
          && event.stance.kind() != Kind.RANK
          && event.stance.kind() != Kind.CHANGE
          && event.when.basis() != PeriodBasis.STATED
          && event.span.start() > scene.tokens.end(figure.last()) - 1) {
        drafts.set(at, event.at(when)); // 连续三年超过500亿美元
      }
      Direction direction =
          change == null || topic == null
              ? null
              : Scene.is(change, Cue.Role.DOWN) ? Direction.DOWN : Direction.UP;
      Parties parties =
          topic != null
              ? Who.of(scene, figure, topic, Kind.CHANGE, discourse, drafts)
              : event == null ? Parties.NONE : event.parties;
      drafts.add(
          new Draft(
              scene.tokens.span(figure.first(), figure.last()),
              figure,
              figure.quantity(),
              topic != null ? topic : new Topic(MEASURE, null, null, Topic.Basis.NOUN),
              Framing.plain(Kind.COUNT, direction),
              when,
              parties));
    }
  }

  /** 结束连续6个月的下降: it was so until the time spoken of. */
  private static boolean hasEnded(Scene scene, Figure figure) {
    for (int at = figure.first() - 1; at > Math.max(scene.start, figure.first() - ENDED); at--) {
      if ((scene.tokens.is(at, "束") && scene.tokens.is(at - 1, "结"))
          || (scene.tokens.is(at, "结") && scene.tokens.is(at - 1, "终"))) {
        return true;
      }
    }
    return false;
  }

  /** What goes up or down in a row. */
  private static @Nullable Topic topic(
      Scene scene, Figure figure, @Nullable Draft event, Discourse discourse) {
    Topic before = Topic.before(scene, figure);
    if (before != null) {
      return before;
    }
    if (event != null && event.topic.measure() != null) {
      return event.topic;
    }
    return discourse.measure == null
        ? null
        : new Topic(discourse.measure, discourse.product, null, Topic.Basis.INHERITED);
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

  /**
   * When they were: so many whole years up to that of what happened, or the one before the
   * statement; so many months up to the last one spoken of.
   *
   * @param unit years, months or quarters
   * @param event what happened so often, or null
   * @param now when the sentence says that it went on
   */
  static @Nullable Period period(
      String unit, int length, @Nullable Draft event, When now, Statement statement) {
    When when = event != null && event.when.period() != null ? event.when : now;
    Period known =
        when.basis() == PeriodBasis.STATED || when.basis() == PeriodBasis.INHERITED
            ? when.period()
            : null;
    if (unit.equals("months")) {
      return known == null || known.asOf() || known.isCalendarYear() || !known.isWholeMonths()
          ? null
          : months(YearMonth.from(known.end()), length);
    }
    if (!unit.equals("years")) {
      return null;
    }
    LocalDate said = statement.dating() == null ? null : statement.dating().day();
    boolean whole =
        known != null
            && (known.isCalendarYear() || said == null || when.basis() == PeriodBasis.STATED);
    if (!whole && said == null) {
      return null;
    }
    int last = whole && known != null ? known.end().getYear() : yearBefore(said);
    return Period.days(Period.year(last - length + 1).start(), Period.year(last).end());
  }

  private static int yearBefore(@Nullable LocalDate said) {
    return said == null ? 0 : said.getYear() - 1;
  }

  private static Period months(YearMonth last, int length) {
    return Period.days(last.minusMonths(length - 1L).atDay(1), last.atEndOfMonth());
  }
}
