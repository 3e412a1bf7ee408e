package attache.report.json;

import attache.checking.BothSides;
import attache.checking.CheckedStatement;
import attache.checking.Finding;
import attache.checking.across.Clash;
import attache.checking.diagnosis.Explanation;
import attache.checking.evidence.Evidence;
import attache.checking.reading.Reading;
import attache.checking.selfcheck.Conflict;
import attache.checking.selfcheck.Relation;
import attache.checking.verdict.Outcome;
import attache.checking.wording.SafeWording;
import attache.claims.claim.ClaimJson;
import attache.claims.claim.Parties;
import attache.claims.statement.Statement;
import attache.statistics.mirror.Ladder;
import attache.statistics.mirror.Mirror;
import attache.statistics.mirror.MirrorGap;
import attache.statistics.mirror.Report;
import attache.statistics.mirror.Rung;
import attache.statistics.source.Dataset;
import attache.vocabulary.country.Country;
import attache.vocabulary.quantity.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A checked statement as JSON: statement, pack, findings, relations, summary. Fields are only ever
 * added. Numbers are plain decimals; an end of an interval that does not exist is null.
 */
public final class JsonReport {

  /**
   * Twelve digits are more than any official figure has, and drop the dust of double arithmetic.
   */
  private static final MathContext DIGITS = new MathContext(12);

  private final JsonMapper json = JsonMapper.shared();

  /** The report, indented, with a newline at the end. */
  public String render(CheckedStatement checked) {
    return text(of(checked));
  }

  /** Several statements, each as {@link #render(CheckedStatement)} has it, and where they clash. */
  public String render(List<CheckedStatement> all, List<Clash> clashes) {
    ObjectNode root = json.createObjectNode();
    ArrayNode statements = root.putArray("statements");
    all.forEach(checked -> statements.add(of(checked)));
    ArrayNode between = root.putArray("clashes");
    for (Clash clash : clashes) {
      ObjectNode node = between.addObject();
      said(node.putObject("first"), clash.first());
      said(node.putObject("second"), clash.second());
      node.put("cause", clash.cause().name());
      node.put("says", clash.says());
    }
    return text(root);
  }

  private static void said(ObjectNode node, Clash.Said said) {
    node.put("statement", said.statement().id());
    node.put("claim", said.claim().id());
    node.put("surface", said.surface());
    node.put("speaker", said.claim().speaker());
  }

  private String text(ObjectNode root) {
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private ObjectNode of(CheckedStatement checked) {
    ObjectNode root = json.createObjectNode();
    statement(root.putObject("statement"), checked.statement());
    ArrayNode pack = root.putObject("pack").putArray("datasets");
    checked.datasets().forEach(d -> dataset(pack.addObject(), d));
    if (checked.asOf() != null) {
      ObjectNode known = root.putObject("asOf");
      known.put("day", checked.asOf().toString());
      ArrayNode changed = known.putArray("changedSince");
      checked.changedSince().forEach(f -> changed.add(f.claim().id()));
      ArrayNode otherwise = known.putArray("judgedOtherwiseToday");
      checked.judgedOtherwiseToday().forEach(f -> otherwise.add(f.claim().id()));
    }
    ArrayNode findings = root.putArray("findings");
    ClaimJson claims = new ClaimJson(checked.statement());
    checked.findings().forEach(f -> finding(findings.addObject(), claims, f));
    ArrayNode relations = root.putArray("relations");
    checked.relations().forEach(r -> relation(relations.addObject(), r));
    ObjectNode summary = root.putObject("summary");
    for (Map.Entry<Outcome, Integer> count : checked.summary().entrySet()) {
      summary.put(count.getKey().name(), count.getValue());
    }
    return root;
  }

  private static void statement(ObjectNode node, Statement statement) {
    node.put("id", statement.id());
    node.put("lang", statement.language());
    node.put("title", statement.title());
    node.put("url", statement.url());
    if (statement.dating() == null) {
      node.putNull("date");
      node.putNull("dateFrom");
    } else {
      node.put("date", statement.dating().day().toString());
      node.put("dateFrom", lower(statement.dating().source()));
    }
    strings(node.putArray("pair"), statement.pair().stream().map(Country::code).toList());
    strings(node.putArray("notes"), statement.origin().notes());
    node.put("text", statement.text());
  }

  private static void dataset(ObjectNode node, Dataset dataset) {
    node.put("id", dataset.id());
    node.put("title", dataset.title());
    node.put("agency", dataset.agency());
    node.put("licence", dataset.licence());
    node.put("attribution", dataset.attribution());
    node.put("url", dataset.url());
    node.put("vintage", dataset.vintage());
    node.put("retrieved", dataset.retrieved());
    ArrayNode files = node.putArray("files");
    for (Dataset.PackFile file : dataset.files()) {
      files
          .addObject()
          .put("path", file.path())
          .put("sha256", file.sha256())
          .put("bytes", file.bytes());
    }
  }

  private static void finding(ObjectNode node, ClaimJson claims, Finding finding) {
    node.set("claim", claims.of(finding.claim()));
    node.put("outcome", finding.outcome().name());
    number(node, "gap", finding.gap());
    interval(node, "stated", finding.stated());
    node.put("says", finding.says());
    if (finding.reading() == null) {
      node.putNull("reading");
    } else {
      reading(node.putObject("reading"), finding.reading());
    }
    node.put("readingNumber", finding.number() == 0 ? null : finding.number());
    node.put("readingBecause", finding.because());
    ArrayNode alternatives = node.putArray("alternatives");
    for (Finding.Alternative alternative : finding.alternatives()) {
      ObjectNode item = alternatives.addObject();
      item.put("readingNumber", alternative.number());
      reading(item.putObject("reading"), alternative.reading());
      item.put("outcome", alternative.outcome().name());
      ArrayNode evidence = item.putArray("evidence");
      alternative.evidence().forEach(e -> evidence(evidence.addObject(), e));
    }
    ArrayNode evidence = node.putArray("evidence");
    finding.evidence().forEach(e -> evidence(evidence.addObject(), e));
    sides(node.putObject("sides"), finding.sides());
    ArrayNode explanations = node.putArray("explanations");
    finding.explanations().forEach(e -> explanation(explanations.addObject(), e));
    ArrayNode tried = node.putArray("tried");
    finding.tried().forEach(e -> explanation(tried.addObject(), e));
    ArrayNode conflicts = node.putArray("conflicts");
    finding.conflicts().forEach(c -> conflict(conflicts.addObject(), c));
    ArrayNode flags = node.putArray("flags");
    finding.flags().forEach(f -> flags.addObject().put("id", f.id()).put("says", f.says()));
    SafeWording safe = finding.safe();
    if (safe == null) {
      node.putNull("safe");
    } else {
      ObjectNode said = node.putObject("safe");
      said.put("text", safe.text());
      said.put("lang", safe.language());
      strings(said.putArray("datasets"), safe.datasets());
    }
    node.put("wanted", finding.wanted());
  }

  private static void reading(ObjectNode node, Reading reading) {
    node.put("measure", reading.measure());
    node.put("operation", lower(reading.operation()));
    parties(node, reading.parties());
    node.put("reporter", reading.reporter());
    node.put("product", reading.product());
    node.put("entity", reading.entity());
    node.put("period", reading.period().toString());
    node.put("base", reading.base() == null ? null : reading.base().toString());
    strings(node.putArray("assumptions"), reading.assumptions());
    number(node, "prior", reading.prior());
  }

  private static void parties(ObjectNode node, Parties parties) {
    ObjectNode who = node.putObject("parties");
    switch (parties) {
      case Parties.None() -> {}
      case Parties.Between(List<Country> countries) -> codes(who, "between", countries);
      case Parties.Flow(List<Country> from, List<Country> to) -> {
        codes(who, "origin", from);
        codes(who, "destination", to);
      }
      case Parties.Partnership(List<Country> reporter, List<Country> partner) -> {
        codes(who, "reporter", reporter);
        codes(who, "partner", partner);
      }
      case Parties.About(List<Country> subject) -> codes(who, "subject", subject);
    }
  }

  private static void codes(ObjectNode node, String name, List<Country> countries) {
    strings(node.putArray(name), countries.stream().map(Country::code).toList());
  }

  private static void evidence(ObjectNode node, Evidence evidence) {
    node.put("reporter", evidence.reporter());
    number(node, "value", evidence.value());
    number(node, "low", evidence.interval().low());
    number(node, "high", evidence.interval().high());
    node.put("unit", evidence.unit());
    node.put("dataset", evidence.dataset());
    node.put("vintage", evidence.vintage());
    node.put("independent", evidence.independent());
    node.put("formula", evidence.formula());
    ArrayNode observations = node.putArray("observations");
    for (Evidence.Input input : evidence.inputs()) {
      ObjectNode item = observations.addObject();
      item.put("series", input.series().toString());
      item.put("period", input.observation().period().toString());
      number(item, "value", input.observation().value());
      item.put("unit", input.series().unit());
      item.put("valuation", input.series().valuation().name());
      item.put("status", lower(input.observation().status()));
      item.put("source", input.observation().source());
      item.put("note", input.observation().note());
    }
    strings(node.putArray("notes"), evidence.notes());
  }

  private static void sides(ObjectNode node, BothSides sides) {
    ArrayNode mirrors = node.putArray("mirrors");
    sides.mirrors().forEach(m -> mirror(mirrors.addObject(), m));
    ArrayNode reconciled = node.putArray("reconciled");
    sides.reconciled().forEach(e -> evidence(reconciled.addObject(), e));
    BothSides.Now now = sides.now();
    if (now == null) {
      node.putNull("now");
    } else {
      ObjectNode today = node.putObject("now");
      today.put("outcome", now.outcome().name());
      today.put("says", now.says());
      ArrayNode evidence = today.putArray("evidence");
      now.evidence().forEach(e -> evidence(evidence.addObject(), e));
    }
  }

  private static void mirror(ObjectNode node, Mirror mirror) {
    node.put("flow", mirror.flow().toString());
    node.put("period", mirror.period().toString());
    node.put("dataset", mirror.dataset());
    node.put("vintage", mirror.vintage());
    node.put("currency", mirror.currency());
    report(node, "exporter", mirror.exporter());
    report(node, "importer", mirror.importer());
    MirrorGap gap = mirror.gap();
    number(node, "gap", gap == null ? null : gap.amount());
    ArrayNode rungs = node.putArray("ladder");
    Ladder ladder = mirror.ladder();
    if (ladder != null) {
      for (Rung rung : ladder.rungs()) {
        ObjectNode item = rungs.addObject();
        item.put("cause", rung.cause().name());
        switch (rung) {
          case Rung.Explained e -> {
            number(item, "explains", e.amount());
            number(item, "left", e.left());
            item.put("estimate", e.isEstimate());
            item.put("basis", e.basis());
            item.put("source", e.source());
          }
          case Rung.NotAvailable n -> {
            item.put("needs", n.needs());
            item.put("command", n.command());
          }
          case Rung.NotApplicable n -> item.put("doesNotApply", n.why());
        }
      }
    }
    number(node, "unexplained", ladder == null ? null : ladder.unexplained());
  }

  private static void report(ObjectNode node, String name, @Nullable Report report) {
    if (report == null) {
      node.putNull(name);
      return;
    }
    ObjectNode side = node.putObject(name);
    side.put("reporter", report.key().reporter());
    number(side, "value", report.value());
    side.put("valuation", report.key().valuation().name());
    side.put("source", report.observation().source());
  }

  private static void explanation(ObjectNode node, Explanation explanation) {
    node.put("hypothesis", explanation.hypothesis());
    node.put("says", explanation.says());
    number(node, "value", explanation.value());
    number(node, "gap", explanation.gap());
    node.put("reporter", explanation.reporter());
    number(node, "weight", explanation.weight());
    node.put("accepted", explanation.accepted());
  }

  private static void conflict(ObjectNode node, Conflict conflict) {
    strings(node.putArray("claims"), conflict.claims());
    node.put("relation", String.join(" ", conflict.relations()));
    if (conflict.repair() == null) {
      node.putNull("repair");
    } else {
      ObjectNode repair = node.putObject("repair");
      repair.put("claim", conflict.culprit());
      explanation(repair, conflict.repair());
    }
    ArrayNode remedies = node.putArray("remedies");
    for (Conflict.Remedy remedy : conflict.remedies()) {
      ObjectNode each = remedies.addObject();
      each.put("claim", remedy.claim());
      explanation(each, remedy.rewriting());
    }
    node.put("open", conflict.doubt());
  }

  private static void relation(ObjectNode node, Relation relation) {
    node.put("kind", relation.kind());
    strings(node.putArray("claims"), relation.claims());
    node.put("says", relation.says());
    node.put("holding", lower(relation.holding()));
  }

  private static void interval(ObjectNode node, String name, @Nullable Interval interval) {
    if (interval == null) {
      node.putNull(name);
      return;
    }
    ObjectNode ends = node.putObject(name);
    number(ends, "low", interval.low());
    number(ends, "high", interval.high());
  }

  private static void number(ObjectNode node, String name, @Nullable Double value) {
    if (value == null || value.isInfinite() || value.isNaN()) {
      node.putNull(name);
      return;
    }
    BigDecimal plain = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    node.put(name, plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
