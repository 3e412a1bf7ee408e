package attache.checking.selfcheck;

import static attache.checking.Said.claim;
import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.Said;
import attache.claims.claim.Claim;
import attache.claims.claim.Comparison.Basis;
import attache.claims.claim.Direction;
import attache.claims.claim.Link.Role;
import attache.claims.claim.TimesReading;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Statements drawn from made-up but consistent trade, told in every form, and then slipped. */
class GeneratedStatementsTest {

  private static final long SEED = 20260728;
  private static final int CASES = 2500;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

  /** One made-up year of two countries' trade, told figure by figure. */
  private static final class Teller {

    private final Random random;
    private final List<Claim> claims = new ArrayList<>();
    private final int year;
    private final boolean reporterNamed;

    Teller(Random random) {
      this.random = random;
      this.year = 1995 + random.nextInt(28);
      this.reporterNamed = random.nextInt(4) == 0;
      double exports = Math.pow(10, 7.5 + 4 * random.nextDouble());
      double imports = exports * Math.pow(10, random.nextDouble() * 1.4 - 0.7);
      double exportsBefore = exports / (0.6 + random.nextDouble());
      double importsBefore = imports / (0.6 + random.nextDouble());
      double turnover = exports + imports;
      double before = exportsBefore + importsBefore;
      double part = 0.1 + 0.8 * random.nextDouble();
      double firstHalf = 0.3 + 0.4 * random.nextDouble();
      double total = turnover * (2 + 20 * random.nextDouble());
      List<Runnable> tellings =
          List.of(
              () -> level("t", "goods_trade_turnover", turnover, year + ""),
              () -> level("x", "goods_exports", exports, year + ""),
              () -> level("m", "goods_imports", imports, year + ""),
              () -> level("b", "goods_trade_balance", Math.abs(exports - imports), year + ""),
              () -> level("t0", "goods_trade_turnover", before, year - 1 + ""),
              () -> level("x0", "goods_exports", exportsBefore, year - 1 + ""),
              () -> level("f", "agri_exports", exports * part, year + ""),
              () ->
                  level(
                      "h1",
                      "goods_trade_turnover",
                      turnover * firstHalf,
                      year + "-01/" + year + "-06"),
              () ->
                  level(
                      "h2",
                      "goods_trade_turnover",
                      turnover * (1 - firstHalf),
                      year + "-07/" + year + "-12"),
              () -> change("gt", "goods_trade_turnover", turnover / before),
              () -> change("gx", "goods_exports", exports / exportsBefore),
              () -> change("gm", "goods_imports", imports / importsBefore),
              () -> level("w", "total_trade", total, year + ""),
              () -> share("s", turnover / total));
      for (Runnable telling : tellings) {
        if (random.nextInt(3) > 0) {
          telling.run();
        }
      }
    }

    private void level(String id, String measure, double value, String period) {
      int power = value >= 1e9 && random.nextInt(3) > 0 ? 9 : 6;
      int decimals = random.nextInt(4);
      double scaled = value / Math.pow(10, power);
      if (scaled < 10 && decimals == 0) {
        decimals = 1;
      }
      Said said = claim(id).usd(printed(scaled, decimals), power).of(measure).in(period);
      add(measure.equals("total_trade") ? said.about("KAZ") : sided(said, measure), hedge());
    }

    private static Said sided(Said said, String measure) {
      return switch (measure) {
        case "goods_exports", "agri_exports", "goods_trade_balance" -> said.flow("KAZ", "ITA");
        case "goods_imports" -> said.flow("ITA", "KAZ");
        default -> said.between("KAZ", "ITA");
      };
    }

    private void change(String id, String measure, double ratio) {
      Said said =
          ratio > 1.2 && random.nextInt(5) == 0
              ? claim(id).times(printed(ratio, 1), TimesReading.RATIO)
              : claim(id)
                  .percent(
                      printed(Math.abs(ratio - 1) * 100, random.nextInt(3)),
                      ratio > 1 ? Direction.UP : Direction.DOWN);
      String level =
          measure.equals("goods_trade_turnover")
              ? "t"
              : measure.equals("goods_exports") ? "x" : "m";
      if (claims.stream().anyMatch(c -> c.id().equals(level)) && random.nextBoolean()) {
        said = said.link(Role.CHANGE_OF, level);
      }
      Basis basis = random.nextBoolean() ? Basis.YEAR_ON_YEAR : Basis.UNSTATED;
      add(sided(said.of(measure).in(year + ""), measure).against(basis, null), Hedge.NONE);
    }

    private void share(String id, double share) {
      add(
          claim(id)
              .share(printed(share * 100, 1))
              .of("goods_trade_turnover")
              .partner("KAZ", "ITA")
              .in(year + ""),
          Hedge.NONE);
    }

    private void add(Said said, Hedge hedge) {
      if (reporterNamed) {
        said = said.by("KAZ");
      }
      claims.add(said.hedge(hedge).sentence(random.nextInt(3)).get());
    }

    /** Mostly none; "about" is always true of a rounded figure. */
    private Hedge hedge() {
      return random.nextInt(6) == 0 ? Hedge.ABOUT : Hedge.NONE;
    }

    /** Rounded, or now and then cut off. */
    private String printed(double number, int decimals) {
      RoundingMode mode = random.nextInt(20) == 0 ? RoundingMode.DOWN : RoundingMode.HALF_UP;
      return new BigDecimal(number).setScale(decimals, mode).toPlainString();
    }
  }

  private static List<Claim> statement(Random random) {
    return new Teller(random).claims;
  }

  @Test
  void consistentStatementsAreNeverCalledContradictory() {
    Random random = new Random(SEED);
    int relations = 0;
    for (int i = 0; i < CASES; i++) {
      List<Claim> claims = statement(random);
      SelfCheck check = SelfCheck.of(claims);
      assertThat(check.conflicts()).as("case %s: %s %s", i, check, figures(claims)).isEmpty();
      relations += check.relations().size();
    }
    assertThat(relations).isGreaterThan(4 * CASES);
  }

  @Test
  void aFigureOffByAThousandIsFoundAndNamed() {
    Random random = new Random(SEED + 1);
    int tied = 0;
    int found = 0;
    int named = 0;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      List<Claim> claims = statement(random);
      List<Claim> money =
          claims.stream()
              .filter(c -> c.quantity() instanceof Quantity q && q.unit() instanceof Unit.Money)
              .toList();
      if (money.isEmpty()) {
        continue;
      }
      Claim slip = money.get(random.nextInt(money.size()));
      if (SelfCheck.of(claims).relations().stream()
              .filter(r -> r.claims().contains(slip.id()))
              .count()
          < 2) {
        continue;
      }
      tied++;
      SelfCheck check =
          SelfCheck.of(slipped(claims, slip, random.nextBoolean() ? THOUSAND : THOUSANDTH));
      if (check.conflicts().stream().anyMatch(c -> c.claims().contains(slip.id()))) {
        found++;
      }
      for (Conflict conflict : check.conflicts()) {
        if (slip.id().equals(conflict.culprit())) {
          named++;
        } else if (conflict.culprit() != null) {
          wrong.add(i + ": " + slip.id() + " was " + conflict + figures(claims));
        }
      }
    }
    assertThat(wrong).isEmpty();
    // a part told too small stays within its whole, and told apart they may be of two things
    assertThat(found).as("found of %s", tied).isGreaterThan(tied * 3 / 4);
    assertThat(named).as("named of %s", found).isGreaterThan(found * 95 / 100);
  }

  private static List<Claim> slipped(List<Claim> claims, Claim slip, BigDecimal factor) {
    Quantity other = Objects.requireNonNull(slip.quantity()).scaled(factor);
    return claims.stream()
        .map(c -> c.equals(slip) ? c.restated(other, null, null, null) : c)
        .toList();
  }

  private static String figures(List<Claim> claims) {
    StringBuilder all = new StringBuilder();
    claims.forEach(c ->
        all.append('\n')
            .append(c.id())
            .append(' ')
            .append(c.quantity())
            .append(' ')
            .append(c.period())
            .append(" s")
            .append(c.sentence().start()));
    return all.toString();
  }
}
