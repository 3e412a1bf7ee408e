package attache.statistics.verify;

import java.util.function.Consumer;

/** What is looked for, with what it may mean. Their order is that of a report. */
public enum Rule {
  /** A year that leaves its neighbours and comes back, which the partner does not see. */
  BROKEN_POINT(
      "broken points",
      "a break in the statistics, not in trade: data missing for part of the year or of the"
          + " partners, or a change of method"),
  /** A jump of three or six powers of ten. */
  UNIT_SLIP("unit slips", "thousands taken for units, or millions for thousands"),
  /** Partners that do not add up to the world. */
  PARTNERS_AND_WORLD(
      "partners and the world",
      "part of the trade is booked under no partner or is confidential, or the total is of another"
          + " edition than its parts"),
  /** Products that do not add up to the total. */
  PRODUCTS_AND_TOTAL(
      "products and their total",
      "confidential goods, rows cut off in a download, or two levels added up as one"),
  /** Exports and imports that do not add up to the turnover. */
  FLOWS_AND_TURNOVER(
      "exports, imports and turnover",
      "one of the three is of another source, another scope or another day"),
  /** A growth that the levels do not give. */
  GROWTH_AND_LEVELS(
      "growth and levels",
      "the growth rests on a revised or less rounded base, on constant prices, or is an index"),
  /** Facts of one thing and one day that cannot both be. */
  CLASH("clashing facts", "two counts on two bases, a headline against its text, or a slip"),
  /** The same figure twice in one edition. */
  DUPLICATE("duplicates", "a file that was put together from two, or one key for two things"),
  /** A year missing between others. */
  GAP("gaps", "a year not reported or not delivered; it is no zero"),
  /** A value below zero of what cannot be negative. */
  NEGATIVE("negative values", "a correction of an earlier period, or a balance under a wrong name"),
  /** The same figure for both sides of a pair. */
  SAME_AS_MIRROR(
      "copies of the partner's figure",
      "one report told twice: it proves nothing about the other");

  /** Looks at one side's report of a flow, with the other side's beside it. */
  interface OfSides {
    /** Hands over what looks wrong. */
    void look(Flow.Side side, Consumer<Suspicion> found);

    /** Hands over what was gathered on the way, after all flows. */
    default void finish(Consumer<Suspicion> found) {}
  }

  private final String title;
  private final String meaning;

  Rule(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /** What it is called in a report. */
  public String title() {
    return title;
  }

  /** What it may mean, in one phrase. */
  public String meaning() {
    return meaning;
  }
}
