package attache.checking.selfcheck;

import attache.claims.claim.Link;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part is its share of the total: total · share. */
final class Shares {

  /** Trade in which a partner has a share of what a country has with all. */
  private static final List<String> SHARED = List.of(Cell.GOODS, "goods_exports", "goods_imports");

  private Shares() {}

  static void tie(Web web) {
    for (Variable share : web.variables()) {
      if (share.cell().topic().role() == Role.SHARE) {
        tie(web, share);
      } else if (share.cell().topic().unit().equals(Unit.PERCENT.text())) {
        Quotas.tie(web, share);
      }
    }
  }

  private static void tie(Web web, Variable share) {
    Variable total = web.linked(share, Link.Role.SHARE_OF);
    if (total == null) {
      total = totalByMeasure(web, share);
    }
    if (total == null || total.cell().topic().role() != Role.LEVEL) {
      Quotas.tie(web, share);
      return;
    }
    Variable part = linkedPart(web, share, total);
    Cell cell = cellOfPart(share, total);
    if (part == null && cell != null && !cell.equals(total.cell())) {
      part = web.pick(cell, share);
      if (part == null && web.in(cell).isEmpty() && cell.when().period() != null) {
        part = web.implied(cell, total, share.timed() || total.timed(), Meaning.Form.LEVEL);
        web.define(part, new Tie.Scaling("share", part, total, share, Slack.between(share, total)));
        return;
      }
    }
    if (part != null && !part.equals(total)) {
      web.tie(new Tie.Scaling("share", part, total, share, Slack.between(share, total, part)));
    }
  }

  /** What the share is said to be the share of: by its own link, or the one part of the total. */
  private static @Nullable Variable linkedPart(Web web, Variable share, Variable total) {
    for (Link.Role role : List.of(Link.Role.SAME_AS, Link.Role.PART_OF, Link.Role.CHANGE_OF)) {
      Variable to = web.linked(share, role);
      if (to != null && !to.equals(total) && isAlike(to, total)) {
        return to;
      }
    }
    Variable found = null;
    for (Variable v : web.inSentence(share.sentence())) {
      boolean points =
          share.equals(web.linked(v, Link.Role.SAME_AS))
              || (total.equals(web.linked(v, Link.Role.PART_OF))
                  && v.cell().topic().measure().equals(share.cell().topic().measure())
                  && v.cell().topic().who().equals(share.cell().topic().who()));
      if (points && isAlike(v, total)) {
        if (found != null) {
          return null;
        }
        found = v;
      }
    }
    return found;
  }

  private static boolean isAlike(Variable part, Variable total) {
    return part.cell().topic().role() == Role.LEVEL
        && part.cell().topic().unit().equals(total.cell().topic().unit());
  }

  private static @Nullable Variable totalByMeasure(Web web, Variable share) {
    Cell.Topic topic = share.cell().topic();
    Period period = share.cell().when().period();
    if (!SHARED.contains(topic.measure())
        || period == null
        || topic.who().shape() != Who.Shape.PLACE
        || !topic.product().isEmpty()
        || !topic.scope().isEmpty()) {
      return null;
    }
    Cell.Topic totals = topic.ofMeasure(topic.measure(), Who.one(topic.who().first()));
    Variable found = null;
    for (String unit : web.unitsOf(totals, topic.expected())) {
      Variable total =
          web.pick(new Cell(totals.levels(unit, topic.expected()), Cell.When.of(period)), share);
      if (total != null && found != null) {
        return null;
      }
      found = total != null ? total : found;
    }
    return found;
  }

  private static @Nullable Cell cellOfPart(Variable share, Variable total) {
    Cell.Topic topic = share.cell().topic();
    Who who = topic.who();
    if (who.shape() == Who.Shape.UNNAMED || topic.measure().startsWith("claim ")) {
      return null;
    }
    if (who.shape() == Who.Shape.PLACE) {
      who = whoseShare(topic, total.cell().topic().who());
      if (who == null) {
        return null;
      }
    }
    Cell.Topic levels =
        topic.ofMeasure(topic.measure(), who).levels(total.cell().topic().unit(), topic.expected());
    Cell.When when =
        share.cell().when().period() != null ? share.cell().when() : total.cell().when();
    return new Cell(levels, new Cell.When(when.period(), null, when.sentence()));
  }

  /** Between whom the partner's part of the total is, or null when it cannot be told. */
  private static @Nullable Who whoseShare(Cell.Topic share, Who total) {
    String reporter = share.who().first();
    String partner = share.who().second();
    boolean directed = !share.measure().equals("goods_trade_turnover");
    if (total.shape() == Who.Shape.ONE && total.first().equals(reporter)) {
      return !SHARED.contains(share.measure())
          ? null
          : !directed
              ? Who.pair(reporter, partner)
              : share.measure().equals("goods_imports")
                  ? Who.flow(partner, reporter)
                  : Who.flow(reporter, partner);
    }
    // Kazakhstan's share of the trade of China and Central Asia
    if (total.shape() == Who.Shape.PAIR && !directed) {
      return isMember(partner, total.first())
          ? Who.pair(partner, total.second())
          : isMember(partner, total.second()) ? Who.pair(partner, total.first()) : null;
    }
    return null;
  }

  private static boolean isMember(String code, String group) {
    if (code.contains(",") || group.contains(",") || group.isEmpty()) {
      return false;
    }
    Country whole = new Country(group);
    return whole.isGroup() && Parts.members(whole, null).contains(code);
  }
}
