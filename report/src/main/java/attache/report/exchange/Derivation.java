package attache.report.exchange;

import attache.checking.CheckedStatement;
import attache.checking.Finding;
import attache.checking.evidence.Evidence;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.report.wording.OutcomeWords;
import attache.statistics.source.Dataset;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How each verdict came about, in PROV-O (W3C Recommendation of 30 April 2013): the claim was quoted
 * from the statement, the verdict was derived from the claim and from the data sets, each with the
 * files it was read from and their SHA-256, by one run of the program.
 *
 * <p>The run has no time and no place, so that the same statement and figures give the same bytes.
 */
public final class Derivation {

  private static final String HASH = "https://spdx.org/rdf/terms#checksumValue";

  /** JSON-LD of the whole check. */
  public String render(CheckedStatement checked) {
    Statement statement = checked.statement();
    String run = JsonLd.source(statement) + "#check";
    ObjectNode root = JsonLd.object();
    root.putObject("@context")
        .put("prov", "http://www.w3.org/ns/prov#")
        .put("dcterms", "http://purl.org/dc/terms/")
        .put("sha256", HASH)
        .put("xsd", "http://www.w3.org/2001/XMLSchema#");
    ArrayNode graph = root.putArray("@graph");
    typed(graph, "urn:attache:program", "prov:SoftwareAgent").put("dcterms:title", "Attaché");
    ObjectNode activity = typed(graph, run, "prov:Activity");
    activity.set("prov:wasAssociatedWith", id("urn:attache:program"));
    ArrayNode used = activity.putArray("prov:used");
    used.add(id(JsonLd.source(statement)));
    checked.datasets().forEach(d -> used.add(id(dataset(d))));
    ObjectNode said = typed(graph, JsonLd.source(statement), "prov:Entity");
    JsonLd.put(said, "dcterms:title", statement.title());
    said.put("dcterms:language", statement.language());
    if (statement.dating() != null) {
      said.putObject("dcterms:date")
          .put("@value", statement.dating().day().toString())
          .put("@type", "xsd:date");
    }
    checked.datasets().forEach(d -> dataset(graph, d));
    checked.findings().forEach(f -> finding(graph, checked, f, run));
    return JsonLd.text(root);
  }

  private static void dataset(ArrayNode graph, Dataset dataset) {
    ObjectNode node = typed(graph, dataset(dataset), "prov:Entity");
    node.put("dcterms:title", dataset.title());
    node.put("dcterms:publisher", dataset.agency());
    node.put("dcterms:license", dataset.licence());
    node.put("dcterms:hasVersion", dataset.vintage());
    ArrayNode from = node.putArray("prov:wasDerivedFrom");
    for (Dataset.PackFile file : dataset.files()) {
      from.add(id("urn:sha256:" + file.sha256()));
      typed(graph, "urn:sha256:" + file.sha256(), "prov:Entity")
          .put("dcterms:title", file.path())
          .put("sha256", file.sha256());
    }
  }

  private static void finding(
      ArrayNode graph, CheckedStatement checked, Finding finding, String run) {
    Statement statement = checked.statement();
    Claim claim = finding.claim();
    String figure = JsonLd.figure(statement, claim);
    typed(graph, figure, "prov:Entity")
        .put("prov:value", claim.span().of(statement.text()))
        .set("prov:wasQuotedFrom", id(JsonLd.source(statement)));
    ObjectNode verdict = typed(graph, figure + "-verdict", "prov:Entity");
    verdict.put("prov:value", OutcomeWords.of(finding.outcome()).name());
    verdict.put("dcterms:description", finding.says());
    verdict.set("prov:wasGeneratedBy", id(run));
    verdict.set("prov:wasAttributedTo", id("urn:attache:program"));
    ArrayNode from = verdict.putArray("prov:wasDerivedFrom");
    from.add(id(figure));
    Set<String> used = new LinkedHashSet<>();
    for (Evidence evidence : finding.evidence()) {
      used.add(evidence.dataset());
    }
    for (Dataset dataset : checked.datasets()) {
      if (used.contains(dataset.id())) {
        from.add(id(dataset(dataset)));
      }
    }
  }

  private static String dataset(Dataset dataset) {
    return "urn:attache:dataset:" + JsonLd.iri(dataset.id()) + ":" + JsonLd.iri(dataset.vintage());
  }

  private static ObjectNode typed(ArrayNode graph, String id, String type) {
    return graph.addObject().put("@id", id).put("@type", type);
  }

  private static ObjectNode id(String id) {
    return JsonLd.object().put("@id", id);
  }
}
