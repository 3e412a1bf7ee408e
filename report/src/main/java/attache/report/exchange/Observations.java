package attache.report.exchange;

import attache.checking.Finding;
import attache.checking.evidence.Evidence;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.claims.claim.Claim;
import attache.report.wording.Wording;
import attache.statistics.source.Dataset;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures as schema.org Observations of StatisticalVariables: what was said and what each side's
 * statistics have. Of spans, {@code observationDate} is the last day and {@code observationPeriod}
 * the length (ISO 8601).
 */
final class Observations {

  private Observations() {}

  /** The figure as said; empty where it has no one number or nothing was understood of it. */
  static Optional<ObjectNode> ofClaim(Finding finding) {
    Claim claim = finding.claim();
    Quantity quantity = claim.quantity();
    Reading reading = finding.reading();
    if (quantity == null || quantity.value() == null || reading == null) {
      return Optional.empty();
    }
    ObjectNode node = JsonLd.document().node();
    about(node, reading);
    value(node, quantity.number(), quantity.stated(), quantity.unit().text());
    return Optional.of(node);
  }

  /** One official figure, with the data set it stands in. */
  static ObjectNode ofEvidence(Finding finding, Evidence evidence, List<Dataset> datasets) {
    ObjectNode node = JsonLd.document().node();
    if (finding.reading() != null) {
      about(node, finding.reading());
    } else {
      node.put("@type", "Observation");
    }
    value(node, evidence.value(), evidence.interval(), evidence.unit());
    JsonLd.put(node, "measurementMethod", method(evidence));
    datasets.stream()
        .filter(d -> d.id().equals(evidence.dataset()))
        .findFirst()
        .ifPresent(d -> node.set("subjectOf", JsonLd.reference(JsonLd.dataset(d))));
    return node;
  }

  private static void about(ObjectNode node, Reading reading) {
    node.put("@type", "Observation");
    ArrayNode places = node.putArray("observationAbout");
    for (Country country : reading.parties().all()) {
      places
          .addObject()
          .put("@type", country.isGroup() ? "Place" : "Country")
          .put("name", country.name())
          .put("identifier", country.code());
    }
    if (places.isEmpty()) {
      node.remove("observationAbout");
    }
    ObjectNode variable = node.putObject("variableMeasured").put("@type", "StatisticalVariable");
    variable.put("name", Wording.measureTitle(reading.measure()));
    variable.put("identifier", reading.measure());
    if (reading.operation() != Operation.LEVEL) {
      variable.put("measurementMethod", words(reading.operation()));
    }
    if (reading.operation() == Operation.SHARE) {
      variable
          .putObject("measurementDenominator")
          .put("@type", "StatisticalVariable")
          .put("name", Wording.measureTitle(reading.measure()) + ", all partners");
    }
    Period period = reading.period();
    node.put("observationDate", period.end().toString());
    JsonLd.put(node, "observationPeriod", length(period));
  }

  private static void value(ObjectNode node, double value, Interval interval, String unit) {
    node.put("value", JsonLd.number(value));
    node.put("unitText", unit);
    if (interval.isBounded() && interval.width() > 0) {
      node.putObject("marginOfError")
          .put("@type", "QuantitativeValue")
          .put("minValue", JsonLd.number(interval.low()))
          .put("maxValue", JsonLd.number(interval.high()));
    }
  }

  private static String method(Evidence evidence) {
    String whose =
        evidence.reporter() == null
            ? ""
            : "as reported by " + Country.of(evidence.reporter()).nameWithArticle();
    return evidence.formula().isEmpty()
        ? whose
        : whose.isEmpty() ? evidence.formula() : whose + ": " + evidence.formula();
  }

  /** "P1Y", "P9M", "P5D"; null of a day's state. */
  private static @Nullable String length(Period period) {
    if (period.asOf()) {
      return null;
    }
    if (!period.isWholeMonths()) {
      return "P" + period.dayCount() + "D";
    }
    int months = period.monthCount();
    return months % 12 == 0 ? "P" + months / 12 + "Y" : "P" + months + "M";
  }

  private static String words(Operation operation) {
    return operation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
