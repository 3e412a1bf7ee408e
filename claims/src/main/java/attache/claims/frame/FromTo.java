package attache.claims.frame;

import attache.claims.claim.Change;
import attache.claims.claim.Comparison;
import attache.claims.claim.Kind;
import attache.claims.claim.PeriodBasis;
import attache.vocabulary.period.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * "grew from $280 million in 2018 to $640 million in 2022, or 2.3 times": a change told beside its
 * two levels runs from the year of the one to that of the other.
 */
final class FromTo {

  private FromTo() {}

  /** Gives the changes of the sentence the years that the levels beside them have. */
  static void span(List<Draft> drafts) {
    for (int i = 0; i + 1 < drafts.size(); i++) {
      Draft from = drafts.get(i);
      Draft to = drafts.get(i + 1);
      if (!from.stance.start()
          || to.stance.change() != Change.TO
          || !Objects.equals(from.topic.measure(), to.topic.measure())) {
        continue;
      }
      Period first = year(from);
      Period last = year(to);
      if (first == null || last == null || last.start().getYear() - first.start().getYear() < 2) {
        continue;
      }
      for (int at : new int[] {i - 1, i + 2}) {
        if (at >= 0 && at < drafts.size() && isOpen(drafts.get(at), to, first, last)) {
          drafts.set(at, drafts.get(at).at(between(first, last)));
        }
      }
    }
  }

  private static When between(Period first, Period last) {
    return new When(
        Period.days(first.start(), last.end()),
        PeriodBasis.STATED,
        null,
        new Comparison(Comparison.Basis.SINCE, first, last));
  }

  /**
   * Whether it is a change of the same whose base the words do not tell, or by so many years only.
   */
  private static boolean isOpen(Draft draft, Draft to, Period first, Period last) {
    Comparison comparison = draft.when.comparison();
    Period period = draft.when.period();
    if (draft.stance.kind() != Kind.CHANGE
        || comparison == null
        || !Objects.equals(draft.topic.measure(), to.topic.measure())
        || !draft.parties.equals(to.parties)) {
      return false;
    }
    if (comparison.basis() == Comparison.Basis.UNSTATED) {
      return period == null
          || period.equals(first)
          || period.equals(last)
          || isSpan(period, first, last);
    }
    return comparison.basis() == Comparison.Basis.SINCE
        && period != null
        && isSpan(period, first, last);
  }

  /** 五年间: as many years as lie between the two, counted from another day. */
  private static boolean isSpan(Period period, Period first, Period last) {
    int years = last.start().getYear() - first.start().getYear();
    return period.isWholeMonths()
        && (period.monthCount() == 12 * years || period.monthCount() == 12 * (years + 1));
  }

  private static @Nullable Period year(Draft draft) {
    Period period = draft.when.period();
    return period != null && period.isCalendarYear() ? period : null;
  }
}
