package attache.checking.diagnosis;

import attache.checking.reading.Reading;
import java.util.List;

/**
 * A neighbouring measure told as this one: goods for goods and services (trap 38), a stock for a
 * flow (43), what was pledged for what was paid (44), a part of investment for the whole (47).
 */
public record OtherMeasure() implements ReadingSlip {

  private record Swap(String said, String meant, String says, double prior) {}

  private static final List<Swap> SWAPS =
      List.of(
          new Swap(
              "goods_trade_turnover",
              "goods_services_trade",
              "goods and services together, not goods alone",
              0.20),
          new Swap(
              "goods_services_trade",
              "goods_trade_turnover",
              "goods alone, not goods and services",
              0.25),
          new Swap(
              "total_exports",
              "total_goods_services_exports",
              "goods and services together, not goods alone",
              0.20),
          new Swap(
              "total_goods_services_exports",
              "total_exports",
              "goods alone, not goods and services",
              0.25),
          new Swap(
              "total_imports",
              "total_goods_services_imports",
              "goods and services together, not goods alone",
              0.20),
          new Swap(
              "total_goods_services_imports",
              "total_imports",
              "goods alone, not goods and services",
              0.25),
          new Swap("fdi_inflow_total", "fdi_outflow_total", "what flowed out, not in", 0.20),
          new Swap("fdi_outflow_total", "fdi_inflow_total", "what flowed in, not out", 0.20),
          new Swap("fdi_inflow_total", "fdi_inward_stock_total", "the stock, not the flow", 0.25),
          new Swap("fdi_outflow_total", "fdi_outward_stock_total", "the stock, not the flow", 0.25),
          new Swap(
              "fdi_inward_stock_total", "fdi_inflow_total", "a year's flow, not the stock", 0.15),
          new Swap(
              "fdi_outward_stock_total", "fdi_outflow_total", "a year's flow, not the stock", 0.15),
          new Swap(
              "fdi_inward_stock_total",
              "fdi_outward_stock_total",
              "the stock abroad, not here",
              0.15),
          new Swap(
              "fdi_outward_stock_total",
              "fdi_inward_stock_total",
              "the stock here, not abroad",
              0.15),
          new Swap("gdp", "gdp_per_capita", "a head, not all", 0.15),
          new Swap("gdp_per_capita", "gdp", "all, not a head", 0.15),
          new Swap("fdi_flow", "fdi_stock", "the stock, not a year's flow", 0.25),
          new Swap("fdi_stock", "fdi_flow", "a year's flow, not the stock", 0.15),
          new Swap("fdi_flow", "investment", "investment of every kind, not direct alone", 0.20),
          new Swap("investment", "fdi_flow", "direct investment alone", 0.15),
          new Swap("investment", "fdi_stock", "the stock of direct investment", 0.15),
          new Swap("investment", "pledged_investment", "what was pledged, not what was made", 0.20),
          new Swap("fdi_flow", "pledged_investment", "what was pledged, not what was made", 0.15),
          new Swap("pledged_investment", "investment", "what was made, not what was pledged", 0.10),
          new Swap(
              "park_realised_investment",
              "park_committed_investment",
              "what residents committed, not what was made",
              0.30),
          new Swap(
              "park_committed_investment",
              "park_realised_investment",
              "what was made, not what residents committed",
              0.15),
          new Swap("park_residents", "park_new_residents", "new residents only", 0.15),
          new Swap(
              "park_new_residents", "park_residents", "all residents, not the new ones", 0.15));

  @Override
  public String id() {
    return "OTHER_MEASURE";
  }

  @Override
  public String tries() {
    return "goods for goods and services, flow for stock, in for out, direct for all investment, pledged for paid, a head for all";
  }

  @Override
  public double prior() {
    return SWAPS.stream().mapToDouble(Swap::prior).max().orElseThrow();
  }

  @Override
  public List<Integer> traps() {
    return List.of(38, 42, 43, 44, 47);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    return SWAPS.stream()
        .filter(swap -> swap.said.equals(reading.measure()))
        .map(swap ->
            new Rereading(id(), swap.says, swap.prior, reading.of(swap.meant, reading.parties())))
        .toList();
  }
}
