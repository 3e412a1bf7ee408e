package attache.report;

import attache.checking.BothSides;
import attache.checking.CheckedStatement;
import attache.checking.Finding;
import attache.checking.diagnosis.Explanation;
import attache.checking.evidence.Evidence;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.selfcheck.Conflict;
import attache.checking.verdict.Outcome;
import attache.claims.claim.Claim;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.claim.PeriodBasis;
import attache.claims.statement.Dating;
import attache.claims.statement.Span;
import attache.claims.statement.Statement;
import attache.claims.statement.Turn;
import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Dataset;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A checked statement put together by hand from real figures (IMF Direction of Trade, 2019), so
 * that reports are tested without running a check.
 */
public final class Sample {

  private static final Unit USD = Unit.money("USD");
  private static final Period YEAR = Period.year(2019);

  private Sample() {}

  /** A statement whose one figure is a thousand times too small, and one that is fine. */
  public static CheckedStatement checked(
      String title, String before, String surface, String after) {
    String text = before + surface + after;
    Statement statement =
        new Statement(
            "sample",
            text,
            "en",
            new Dating(LocalDate.of(2021, 3, 1), Dating.Source.GIVEN),
            title,
            null,
            List.of(Country.of("CHN"), Country.of("BLR")),
            List.of(new Span(0, text.length())),
            List.of(new Turn(new Span(0, text.length()), null, Turn.Role.PROSE)),
            Statement.Origin.SAME);
    Quantity said =
        Quantity.of(new BigDecimal("4500000"), new BigDecimal("100000"), USD, Hedge.NONE);
    Claim claim =
        new Claim(
            "c1",
            new Span(before.length(), before.length() + surface.length()),
            new Span(0, text.length()),
            Kind.LEVEL,
            null,
            said,
            null,
            null,
            null,
            "goods_trade_turnover",
            null,
            null,
            new Parties.Between(List.of(Country.of("CHN"), Country.of("BLR"))),
            null,
            YEAR,
            PeriodBasis.STATED,
            null,
            null,
            null,
            "The speaker",
            List.of(),
            List.of());
    Reading reading =
        new Reading(
            "goods_trade_turnover",
            Operation.LEVEL,
            claim.parties(),
            null,
            null,
            null,
            YEAR,
            null,
            List.of("“Trade” without more is taken as trade in goods."),
            0.9);
    Explanation billion =
        new Explanation("SCALE", "billion, not million", 4.5e9, 0.0043, "BLR", 0.8, true);
    Explanation year =
        new Explanation(
            "NEIGHBOURING_YEAR", "the figure of 2018", 4.5e6, -0.998, "BLR", 0.1, false);
    Conflict conflict =
        new Conflict(
            List.of("c1"),
            List.of("The nine months alone come to more than the $4.5 million said for the year."),
            billion,
            "c1",
            List.of(new Conflict.Remedy("c1", billion)));
    Finding finding =
        new Finding(
            claim,
            Outcome.CONTRADICTS_ITSELF,
            -0.999,
            said.stated(),
            reading,
            1,
            "Taken as trade in goods, both directions, not as trade in goods and services: the words"
                + " mean that more often.",
            List.of(
                new Finding.Alternative(
                    2,
                    new Reading(
                        "goods_services_trade",
                        Operation.LEVEL,
                        claim.parties(),
                        null,
                        null,
                        null,
                        YEAR,
                        null,
                        List.of(),
                        0.1),
                    Outcome.UNCHECKED,
                    List.of())),
            List.of(
                turnover("BLR", "CHN", 673336100.0, 3807594800.0),
                turnover("CHN", "BLR", 1777675950.0, 914628270.0)),
            BothSides.NONE,
            List.of(billion),
            List.of(billion, year),
            List.of(conflict),
            List.of(
                new Finding.Note("SIDE_NOT_NAMED", "It is not said whose statistics are meant.")),
            null,
            "The statement's own figures cannot all hold; Belarus reports $4.48 billion and China"
                + " $2.69 billion.",
            null);
    return new CheckedStatement(
        statement, List.of(finding), List.of(), List.of(conflict), List.of(dataset()));
  }

  private static Evidence turnover(
      String reporter, String partner, double exports, double imports) {
    double total = exports + imports;
    return new Evidence(
        reporter,
        "imf-dots-annual",
        "2020-12",
        total,
        Interval.around(total, 1),
        "USD",
        List.of(
            input(reporter, partner, "goods_exports", Valuation.FOB, exports),
            input(reporter, partner, "goods_imports", Valuation.CIF, imports)),
        "exports + imports",
        true,
        List.of("Exports FOB and imports CIF, as the country reports them."));
  }

  private static Evidence.Input input(
      String reporter, String partner, String measure, Valuation valuation, double value) {
    return new Evidence.Input(
        new SeriesKey(
            "imf-dots-annual",
            "2020-12",
            measure,
            reporter,
            partner,
            null,
            null,
            Frequency.ANNUAL,
            "USD",
            valuation,
            false,
            null),
        new Observation(
            YEAR, value, Interval.around(value, 0.5), Status.REPORTED, "trade/dots.parquet", null));
  }

  private static Dataset dataset() {
    return new Dataset(
        "imf-dots-annual",
        "Direction of Trade, annual",
        "IMF",
        "IMF terms for statistical data",
        "Source: International Monetary Fund, Direction of Trade Statistics.",
        "https://data.imf.org",
        "2020-12",
        "2026-11-23",
        "1960–2020, 219 economies",
        List.of(new Dataset.PackFile("trade/dots.parquet", "ab".repeat(32), 1234567)),
        List.of(),
        true);
  }
}
