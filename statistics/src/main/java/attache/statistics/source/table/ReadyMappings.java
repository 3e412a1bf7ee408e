package attache.statistics.source.table;

import attache.vocabulary.language.Resources;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The mappings that come with the program: {@code NAME.mapping.json} beside this class. */
final class ReadyMappings {

  private static final List<String> NAMES = Resources.needed(ReadyMappings.class, "mappings.txt");

  private ReadyMappings() {}

  /** Their names. */
  static List<String> names() {
    return NAMES;
  }

  /** The mapping as JSON; empty when there is none of that name. */
  static Optional<ObjectNode> json(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    List<String> lines = Resources.needed(ReadyMappings.class, name + ".mapping.json");
    return Optional.of(MappingReader.tree(String.join("\n", lines), name));
  }
}
