package attache.checking;

import attache.checking.diagnosis.Diagnosis;
import attache.checking.reading.TradeFamily;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Stated;
import attache.checking.verdict.Tolerances;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.vocabulary.quantity.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether a figure out of tolerance may count services beside the goods that it is held against:
 * "exports to India" are goods to a customs office and often both to a minister. Of two countries
 * no data set of the pack holds services, so that this is weighed, not looked up.
 *
 * @param statement the statement, for its words
 */
record Services(Statement statement) {

  /** Of figures that are off and do not say what they count, so many count services too. */
  private static final double USUAL = 0.3;

  /**
   * Half of all countries have a third more exports with services than without, and two in three
   * between a tenth more and twice as much (IMF, Direction of Trade, and World Bank, 2010 to 2019,
   * 136 countries with exports above a billion dollars).
   */
  private static final double MEDIAN = 0.35;

  private static final double SIGMA = 1.1;

  /** Services hardly add more than this to trade in goods: of small partners, students alone do. */
  private static final double MOST = 1.5;

  /** Growth with and without services lies six points apart on average (the same countries). */
  private static final double POINTS = 6;

  /** With services in, growth of trade differs by at most about so many percentage points. */
  private static final double MOST_POINTS = 25;

  /** A multiple over several years differs by this much on average, of its logarithm. */
  private static final double OF_MULTIPLE = 0.15;

  private static final double MOST_OF_MULTIPLE = 0.5;

  /** A change in money or of a share may differ by anything within a factor of nine. */
  private static final double OF_CHANGES = 2.2;

  private static final double OF_SHARES = 40;

  /** A place this much off, of the place itself, may be that by goods and services. */
  private static final double PLACES_SHARE = 0.25;

  /** How often services move a partner just to the place said. */
  private static final double JUST_THERE = 0.3;

  /** Words by which a speaker leaves services out, by language. */
  private static final Map<String, List<String>> GOODS_ALONE =
      Map.of("en", List.of("goods", "merchandise", "commodity", "commodities", "customs"));

  private static final String OTHER_MEASURE = "OTHER_MEASURE";

  /**
   * How usual it is that services are counted times how likely they make just this figure of goods:
   * in the measure of {@link Diagnosis#likelihood()}. 0 where the words leave them out, where they
   * cannot make the difference, or where the figure with services is held.
   */
  double likelihood(Candidate c, Diagnosis diagnosis) {
    Gap nearest = c.judgement().nearest();
    Stated said = c.said();
    if (said == null || nearest == null || !isOfGoods(c) || saysGoods(c.meaning().claim())) {
      return 0;
    }
    if (isSettled(diagnosis)) {
      return 0;
    }
    return USUAL * density(c, nearest, said.sense());
  }

  private static boolean isOfGoods(Candidate c) {
    String measure = c.reading().measure();
    return (TradeFamily.of(measure) != null || measure.startsWith("total_"))
        && c.reading().product() == null;
  }

  /**
   * Whether goods and services together are held: they are another figure, or this very one, which
   * is a cause and no doubt. A figure near them is left in doubt.
   */
  private static boolean isSettled(Diagnosis diagnosis) {
    return diagnosis.tried().stream()
        .filter(e -> e.hypothesis().equals(OTHER_MEASURE))
        .anyMatch(e -> e.accepted() || Math.abs(e.gap()) > Tolerances.IMPRECISE);
  }

  private static double density(Candidate c, Gap gap, Interval said) {
    double size = Math.abs(gap.size());
    return switch (c.reading().operation()) {
      case LEVEL, YEARLY_AVERAGE, MONTHLY_AVERAGE, DAILY_AVERAGE, PER_HEAD ->
          gap.size() > 0 && size <= MOST ? added(size, said) : 0;
      case RANK -> size <= Math.max(1, PLACES_SHARE * gap.evidence().value()) ? JUST_THERE : 0;
      case GROWTH, YEARLY_GROWTH ->
          size <= MOST_POINTS ? Math.exp(-size / POINTS) / (2 * POINTS) : 0;
      case RATIO, MULTIPLE -> multiplied(Math.abs(Math.log1p(Math.max(gap.size(), -0.99))));
      case DIFFERENCE -> 1 / OF_CHANGES;
      case SHARE_CHANGE, CONTRIBUTION -> 1 / OF_SHARES;
      case SHARE, RECORD, STREAK -> 0;
    };
  }

  /** The density that services make an amount so much larger, over the logarithm of the amount. */
  private static double added(double share, Interval said) {
    double middle = Math.abs(said.middle());
    double half = middle == 0 ? 0 : said.width() / middle / 2;
    double more = Math.max(share, half);
    double z = Math.log(more / MEDIAN) / SIGMA;
    return (1 + more) / more * Math.exp(-z * z / 2) / (SIGMA * Math.sqrt(2 * Math.PI));
  }

  private static double multiplied(double distance) {
    return distance <= MOST_OF_MULTIPLE ? Math.exp(-distance / OF_MULTIPLE) / (2 * OF_MULTIPLE) : 0;
  }

  /** Whether the sentence itself says goods, and not goods and services. */
  private boolean saysGoods(Claim claim) {
    String sentence = claim.sentence().of(statement.text()).toLowerCase(Locale.ROOT);
    return !sentence.contains("services")
        && GOODS_ALONE.getOrDefault(statement.language(), List.of()).stream()
            .anyMatch(sentence::contains);
  }
}
