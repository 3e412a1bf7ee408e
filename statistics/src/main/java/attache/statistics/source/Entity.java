package attache.statistics.source;

import java.util.List;

/**
 * Something registers hold dated facts about.
 *
 * @param id register id ("GREAT_STONE")
 * @param kind park, fair, commission …
 * @param names all names it goes by, in any language, the usual one first
 * @param countries ISO codes of the countries it belongs to
 */
public record Entity(String id, String kind, List<String> names, List<String> countries) {

  public Entity {
    names = List.copyOf(names);
    countries = List.copyOf(countries);
  }
}
