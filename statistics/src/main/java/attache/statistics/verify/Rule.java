package attache.statistics.verify;

import java.util.function.Consumer;

/** What is looked for, with what it may mean. Their order is that of a report. */
public enum Rule {
  /** A file that figures came from and that is no longer what was added. */
  CHANGED_FILE(
      "Changed files",
      "the file that figures were added from still lies there, with another SHA-256",
      "it was edited or overwritten by a newer download: add it again to have its figures"),
  /** A year that leaves its neighbours and comes back, which the partner does not see. */
  BROKEN_POINT(
      "Broken points",
      "off both neighbours by a factor of 2 and by 5 times what the series usually is, while the"
          + " partner's figure does not follow (a factor of 4 and 6 times where it does not report)",
      "a break in the statistics, not in trade: data missing for part of the year, another method"),
  /** A jump of three or six powers of ten. */
  UNIT_SLIP(
      "Unit slips",
      "from one period to the next 10³ or 10⁶ times as much or as little, within a factor of 2,"
          + " unseen by the partner or taken back within three periods",
      "thousands taken for units, or one large good booked under a wrong partner"),
  /** Partners that do not add up to the world. */
  PARTNERS_AND_WORLD(
      "Partners and the world",
      "partners add up to less than 90 % or more than 110 % of the world total",
      "trade booked under no partner or kept confidential, or a total of another edition"),
  /** Products that do not add up to the total. */
  PRODUCTS_AND_TOTAL(
      "Products and their total",
      "products of one level add up to less than 95 % or more than 100.5 % of the total",
      "confidential goods, rows cut off in a download, or two levels added up as one"),
  /** Exports and imports that do not add up to the turnover. */
  FLOWS_AND_TURNOVER(
      "Exports, imports and turnover",
      "the intervals of the parts, added up, do not meet that of the whole",
      "one of the three is of another source, another scope or another day"),
  /** A growth that the levels do not give. */
  GROWTH_AND_LEVELS(
      "Growth and levels",
      "the interval that the two levels give does not meet that of the growth",
      "a revised or less rounded base, constant prices, or an index taken for a growth"),
  /** Facts of one thing and one day that cannot both be. */
  CLASH(
      "Clashing facts",
      "two stated facts of one thing, scope and period whose intervals do not meet",
      "two counts on two bases, a headline against its text, or a slip"),
  /** The same figure twice in one edition. */
  DUPLICATE(
      "Duplicates",
      "one series has a period twice in one edition",
      "a file put together from two, or one code for two things"),
  /** A year missing between others. */
  GAP(
      "Gaps",
      "up to three years or twelve months missing between figures",
      "a period not reported or not delivered; it is no zero"),
  /** A value below zero of what cannot be negative. */
  NEGATIVE(
      "Negative values",
      "exports or imports below zero",
      "a correction of an earlier period, or a balance under a wrong name"),
  /** The same figure for both sides of a pair. */
  SAME_AS_MIRROR(
      "Copies of the partner's figure",
      "imports are the partner's exports times 1, 1.06 or 1.10 to five digits",
      "one report told twice, the other side estimated from it: no second side");

  /** Looks at one side's report of a flow, with the other side's beside it. */
  interface OfSides {
    /** Hands over what looks wrong. */
    void look(Flow.Side side, Consumer<Suspicion> found);

    /** Hands over what was gathered on the way, after all flows. */
    default void finish(Consumer<Suspicion> found) {}
  }

  private final String title;
  private final String test;
  private final String meaning;

  Rule(String title, String test, String meaning) {
    this.title = title;
    this.test = test;
    this.meaning = meaning;
  }

  /** What it is called in a report. */
  public String title() {
    return title;
  }

  /** When it is told, with the thresholds. */
  public String test() {
    return test;
  }

  /** What it may mean, in one phrase. */
  public String meaning() {
    return meaning;
  }
}
