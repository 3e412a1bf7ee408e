package attache.checking.selfcheck;

import attache.claims.claim.Link;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A part is at most its whole, and parts that do not overlap are so together. */
final class Parts {

  /** A pair of variables that some tie holds together already. */
  private record Pair(Variable part, Variable whole) {}

  /** Measures that a measure is a part or summand of, or that these are of, nearest first. */
  private static final Map<String, List<Measure>> WIDER = wider();

  private Parts() {}

  private static Map<String, List<Measure>> wider() {
    Map<String, List<Measure>> all = new HashMap<>();
    for (Measure measure : Catalogue.standard().all()) {
      Set<Measure> wider = new LinkedHashSet<>();
      Deque<Measure> open = new ArrayDeque<>(List.of(measure));
      while (!open.isEmpty()) {
        Measure part = open.remove();
        for (Measure whole : Catalogue.standard().all()) {
          boolean summand =
              whole.formula().stream().anyMatch(term -> term.measure().equals(part.id()))
                  && whole.formula().stream().allMatch(term -> term.sign() > 0);
          if ((whole.id().equals(part.partOf()) || summand) && wider.add(whole)) {
            open.add(whole);
          }
        }
      }
      all.put(measure.id(), List.copyOf(wider));
    }
    return Map.copyOf(all);
  }

  static void tie(Web web) {
    Set<Pair> tied = new HashSet<>();
    for (Tie tie : web.ties()) {
      if (tie instanceof Tie.Sum sum) {
        sum.parts().forEach(part -> tied.add(new Pair(part, sum.whole())));
      }
    }
    Map<Variable, List<Variable>> listed = new LinkedHashMap<>();
    for (Variable part : web.variables()) {
      if (part.cell().topic().role() == Role.LEVEL && !isDifference(part.cell().topic())) {
        Variable whole = web.linked(part, Link.Role.PART_OF);
        if (whole != null && isAlike(part, whole)) {
          listed.computeIfAbsent(whole, w -> new ArrayList<>()).add(part);
          tie(web, tied, part, whole, Slack.between(whole, part));
        } else {
          ofWiderMeasures(web, tied, part);
        }
      }
    }
    listed.forEach((whole, parts) -> list(web, whole, parts));
    for (Cell cell : web.cells()) {
      ofMembers(web, tied, cell);
    }
  }

  private static void tie(Web web, Set<Pair> tied, Variable part, Variable whole, double slack) {
    boolean said = part.claim() != null || whole.claim() != null;
    if (said && !part.equals(whole) && tied.add(new Pair(part, whole))) {
      web.tie(Tie.Sum.atMost("part", whole, List.of(part), slack));
    }
  }

  /** One sector's surplus can be larger than that of all, and a member's than its group's. */
  private static boolean isDifference(Cell.Topic topic) {
    return Catalogue.standard()
        .find(topic.measure())
        .filter(m -> m.formula().stream().anyMatch(term -> term.sign() < 0))
        .isPresent();
  }

  private static boolean isAlike(Variable part, Variable whole) {
    return whole.cell().topic().role() == Role.LEVEL
        && whole.cell().topic().unit().equals(part.cell().topic().unit());
  }

  /** Exports of food are exports, exports are trade. */
  private static void ofWiderMeasures(Web web, Set<Pair> tied, Variable part) {
    Cell cell = part.cell();
    Cell.Topic topic = cell.topic();
    if (!topic.product().isEmpty()) {
      Variable all = web.pick(cell.of(topic.ofProduct("")), part);
      if (all != null) {
        tie(web, tied, part, all, Slack.between(all, part));
      }
    }
    for (Measure wider : WIDER.getOrDefault(topic.measure(), List.of())) {
      Who who = wider.shape() == Measure.Shape.PAIR ? topic.who().undirected() : topic.who();
      Cell.Topic wholes = topic.ofMeasure(wider.id(), who).ofProduct("");
      Variable whole = web.pick(cell.of(wholes), part);
      // one investment may be told, and in another sentence that of the year
      if (whole != null && (topic.isTotal() || part.sentence() == whole.sentence())) {
        // with or without services is often not told, or not told rightly
        boolean loose = wider.id().equals(Cell.GOODS_AND_SERVICES);
        tie(web, tied, part, whole, loose ? Slack.ANY : Slack.between(whole, part));
      }
    }
  }

  /**
   * Parts listed under one whole: if they are those of different sides, they do not overlap and are
   * at most the whole; others may, or may be all of it, which shows when they make the whole.
   */
  private static void list(Web web, Variable whole, List<Variable> parts) {
    if (parts.size() < 2) {
      return;
    }
    Cell first = parts.get(0).cell();
    Set<Who> sides = new HashSet<>();
    boolean single = true;
    for (Variable part : parts) {
      Cell cell = part.cell();
      if (!cell.topic().measure().equals(first.topic().measure())
          || !cell.when().equals(first.when())
          || part.sentence() != whole.sentence()) {
        return;
      }
      sides.add(cell.topic().who());
      single &= !hasGroup(cell.topic().who()) && cell.topic().who().shape() != Who.Shape.UNNAMED;
    }
    boolean bySides = single && sides.size() == parts.size();
    if (bySides) {
      web.tie(Tie.Sum.atMost("list", whole, parts, Slack.between(joined(whole, parts))));
    }
    web.tie(Tie.Sum.of("list", whole, parts, Slack.ANY));
  }

  /** Members' figures are at most their group's, together. */
  private static void ofMembers(Web web, Set<Pair> tied, Cell cell) {
    Who who = cell.topic().who();
    Measure measure = Catalogue.standard().find(cell.topic().measure()).orElse(null);
    if (cell.topic().role() != Role.LEVEL
        || measure == null
        || !measure.additive()
        || isDifference(cell.topic())
        || who.shape() == Who.Shape.UNNAMED
        || !(isGroup(who.first()) ^ isGroup(who.second()))) {
      return;
    }
    boolean firstIsGroup = isGroup(who.first());
    Country group = new Country(firstIsGroup ? who.first() : who.second());
    Variable whole = web.in(cell).get(0);
    List<Variable> parts = new ArrayList<>();
    for (String member : members(group, cell.when().period())) {
      Who of = firstIsGroup ? with(who, member, who.second()) : with(who, who.first(), member);
      Variable part = web.pick(cell.of(cell.topic().ofMeasure(cell.topic().measure(), of)), whole);
      if (part != null) {
        parts.add(part);
      }
    }
    Variable common = parts.isEmpty() ? null : web.pick(cell, parts.get(0));
    if (common == null) {
      return;
    }
    parts.forEach(part -> tie(web, tied, part, common, Slack.between(common, part)));
    if (parts.size() > 1) {
      web.tie(Tie.Sum.atMost("list", common, parts, Slack.between(joined(common, parts))));
    }
  }

  private static Who with(Who who, String first, String second) {
    return switch (who.shape()) {
      case PAIR -> Who.pair(first, second);
      case ONE -> Who.one(first);
      case FLOW, PLACE, UNNAMED -> new Who(who.shape(), first, second);
    };
  }

  private static boolean hasGroup(Who who) {
    return isGroup(who.first()) || isGroup(who.second());
  }

  private static boolean isGroup(String code) {
    return !code.isEmpty() && !code.contains(",") && new Country(code).isGroup();
  }

  /** Codes of the group's members at the start of the period, or in 2020 when none is known. */
  static Set<String> members(Country group, @Nullable Period period) {
    LocalDate day = period == null ? LocalDate.of(2020, 1, 1) : period.start();
    Set<String> codes = new TreeSet<>();
    group.members(day).forEach(member -> codes.add(member.code()));
    return codes;
  }

  private static List<Variable> joined(Variable whole, List<Variable> parts) {
    List<Variable> all = new ArrayList<>();
    all.add(whole);
    all.addAll(parts);
    return all;
  }
}
