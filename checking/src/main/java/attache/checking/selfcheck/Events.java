package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import attache.claims.claim.Claim.Flag;
import attache.claims.claim.Kind;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Years of events. The n-th anniversary in a year is of what began n years before. Of what recurs,
 * a later number is of no earlier year; of what is held every year the number moves with the year,
 * or less where years were left out.
 */
final class Events {

  private static final String EDITION = "other:edition";

  /** A pair of states has these once; of agreements and fairs there are many. */
  private static final String RELATIONS = "other:diplomatic_relations";

  private record Name(String measure, Set<String> who, String entity) {}

  private Events() {}

  /** Whether the claim dates something in years. */
  static boolean isEvent(Claim claim) {
    if (claim.period() == null || claim.measure() == null) {
      return false;
    }
    return claim.kind() == Kind.DATE_EVENT
        ? claim.measure().equals(RELATIONS) && claim.entity() == null
        : claim.kind() == Kind.NONE && claim.measure().equals(EDITION);
  }

  /** The year of the event; of a yearly edition, the year before the first. */
  static double year(Claim event) {
    int year = event.period() == null ? 0 : event.period().start().getYear();
    return event.is(Flag.PER_YEAR) ? year - number(event) : year;
  }

  private static double number(Claim event) {
    return event.quantity() == null ? 0 : event.quantity().number();
  }

  static void tie(Web web) {
    Map<Name, List<Variable>> told = new LinkedHashMap<>();
    for (Variable v : web.variables()) {
      Claim claim = v.claim();
      if (claim != null && v.cell().topic().role() == Role.EVENT) {
        Set<String> who = new HashSet<>();
        claim.parties().all().forEach(country -> who.add(country.code()));
        told.computeIfAbsent(
                new Name(v.cell().topic().measure(), who, v.cell().topic().entity()),
                n -> new ArrayList<>())
            .add(v);
      }
    }
    told.forEach((name, events) -> tie(web, name, events));
  }

  private static void tie(Web web, Name name, List<Variable> events) {
    if (name.measure.equals(RELATIONS)) {
      // what is dated outright comes first, and anniversaries are held against it
      List<Variable> ordered = new ArrayList<>(events);
      ordered.sort(Comparator.comparing(v -> isAnniversary(v)));
      for (int i = 1; i < ordered.size(); i++) {
        boolean together =
            !name.who.isEmpty()
                || Math.abs(ordered.get(0).sentence() - ordered.get(i).sentence()) <= 1;
        if (together && isAnniversary(ordered.get(i))) {
          web.tie(Tie.Sum.of("anniversary", ordered.get(0), List.of(ordered.get(i)), Slack.NONE));
        }
      }
      return;
    }
    List<Variable> ordered = new ArrayList<>(events);
    ordered.sort(Comparator.comparingDouble(Events::number));
    for (int i = 1; i < ordered.size(); i++) {
      Variable earlier = ordered.get(i - 1);
      Variable later = ordered.get(i);
      web.tie(
          number(earlier) == number(later)
              ? Tie.Sum.of("edition", later, List.of(earlier), Slack.NONE)
              : Tie.Sum.atMost("edition", later, List.of(earlier), Slack.NONE));
    }
  }

  private static double number(Variable v) {
    return v.claim() == null ? 0 : number(v.claim());
  }

  static boolean isAnniversary(Variable v) {
    Quantity quantity = v.claim() == null ? null : v.claim().quantity();
    return quantity != null && quantity.unit().equals(Unit.count("years"));
  }
}
