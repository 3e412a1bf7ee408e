package attache.report.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A published vocabulary, as the N-Triples beside this class have it. */
final class Terms {

  private final Map<String, Set<String>> above = new HashMap<>();
  private final Map<String, Set<String>> domains = new HashMap<>();
  private final Map<String, Set<String>> ranges = new HashMap<>();
  private final Set<String> all = new HashSet<>();

  Terms(String file) throws IOException {
    String text;
    try (InputStream in = Terms.class.getResourceAsStream(file)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String line : text.lines().filter(l -> l.startsWith("<")).toList()) {
      String[] parts = line.split(" ", -1);
      String subject = local(parts[0]);
      all.add(subject);
      switch (local(parts[1])) {
        case "subClassOf" -> put(above, subject, parts[2]);
        case "domain", "domainIncludes" -> put(domains, subject, parts[2]);
        case "range", "rangeIncludes" -> put(ranges, subject, parts[2]);
        default -> {}
      }
    }
  }

  private static void put(Map<String, Set<String>> map, String subject, String object) {
    map.computeIfAbsent(subject, s -> new HashSet<>()).add(local(object));
  }

  private static String local(String iri) {
    String bare = iri.substring(1, iri.length() - 1);
    return bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('#')) + 1);
  }

  boolean has(String term) {
    return all.contains(term);
  }

  /** Whether things of the type may have the property. */
  boolean mayHave(String type, String property) {
    return isOneOf(type, domains.getOrDefault(property, Set.of()));
  }

  /** Whether the property may lead to things of the type. */
  boolean mayBe(String property, String type) {
    return isOneOf(type, ranges.getOrDefault(property, Set.of()));
  }

  private boolean isOneOf(String type, Set<String> wanted) {
    return wanted.contains(type)
        || above.getOrDefault(type, Set.of()).stream().anyMatch(t -> isOneOf(t, wanted));
  }
}
