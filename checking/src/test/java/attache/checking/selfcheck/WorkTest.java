package attache.checking.selfcheck;

import static attache.checking.Said.claim;
import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.Said;
import attache.claims.claim.Claim;
import attache.claims.claim.Comparison.Basis;
import attache.claims.claim.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many looks at ties a check takes: steps are counted, time is not. */
class WorkTest {

  /** Years of trade with growths, each year tied to the next; every n-th has a slip. */
  private static List<Claim> years(int figures, int everyNth) {
    List<Said> all = new ArrayList<>();
    for (int n = 0; n < figures / 6; n++) {
      String year = String.valueOf(1000 + n);
      double exports = 3.1 + n * 0.37 % 5;
      double imports = 2.3 + n * 0.53 % 4;
      String turnover = String.format(Locale.ROOT, "%.2f", exports + imports);
      all.add(
          claim("t" + n).usd(turnover, n % everyNth == 0 ? 6 : 9).between("CHL", "PER").in(year));
      all.add(
          claim("g" + n)
              .percent("7.4", Direction.UP)
              .between("CHL", "PER")
              .in(year)
              .against(Basis.YEAR_ON_YEAR, null));
      all.add(flow("x" + n, "goods_exports", exports, year));
      all.add(flow("m" + n, "goods_imports", imports, year));
      all.add(flow("b" + n, "goods_trade_balance", Math.abs(exports - imports), year));
      all.add(flow("f" + n, "agri_exports", exports / 2, year));
    }
    return all.stream().map(Said::get).toList();
  }

  private static Said flow(String id, String measure, double billions, String year) {
    Said said = claim(id).usd(String.format(Locale.ROOT, "%.2f", billions), 9).of(measure).in(year);
    return measure.endsWith("imports") ? said.flow("PER", "CHL") : said.flow("CHL", "PER");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1000})
  void threeHundredFiguresTakeFewSteps(int everyNth) {
    assertThat(SelfCheck.steps(years(300, everyNth))).isLessThan(300L * 4000);
  }

  @Test
  void twiceTheFiguresTakeAtMostFiveTimesTheSteps() {
    long once = SelfCheck.steps(years(300, 7));
    long twice = SelfCheck.steps(years(600, 7));

    assertThat(twice).isLessThan(5 * once);
  }

  @Test
  void whatIsLongerThanAnyStatementStopsAtTheLimit() {
    long most = SelfCheck.steps(years(6000, 1));

    assertThat(most).isLessThan(2 * SelfCheck.MOST_STEPS);
  }
}
