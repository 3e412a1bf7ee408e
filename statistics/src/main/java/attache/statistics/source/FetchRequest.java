package attache.statistics.source;

import attache.vocabulary.country.Country;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One call of a public interface, without the key that may go with it.
 *
 * @param uri what is asked; never holds a key
 * @param accept the media types the answer may have, as HTTP's Accept header says it
 * @param query what is asked for, in words of the field
 * @param name what a file of the answer is called
 */
public record FetchRequest(URI uri, String accept, FetchQuery query, String name) {

  /** A call for the query; the name of its answer says what is in it. */
  public static FetchRequest of(
      String source, URI uri, String accept, FetchQuery query, String ending) {
    List<String> parts = new ArrayList<>(List.of(source, query.frequency().code()));
    parts.add(some(query.reporters().stream().map(Country::code).toList(), "all"));
    if (!query.partners().isEmpty()) {
      parts.add(some(query.partners().stream().map(Country::code).toList(), "all"));
    }
    if (!query.products().isEmpty()) {
      parts.add(some(query.products(), FetchQuery.TOTAL));
    }
    if (!query.indicators().isEmpty()) {
      parts.add(some(query.indicators(), "all"));
    }
    String first = query.periods().getFirst().toString();
    String last = query.periods().getLast().toString();
    parts.add((first.equals(last) ? first : first + "-" + last).replace('/', '_'));
    return new FetchRequest(uri, accept, query, String.join("-", parts) + "." + ending);
  }

  private static String some(List<String> codes, String none) {
    return codes.isEmpty()
        ? none
        : codes.size() > 2 ? codes.getFirst() + "+" + (codes.size() - 1) : String.join("+", codes);
  }

  /** The same about another address: the next page, or where the answer waits. */
  public FetchRequest at(URI other) {
    return new FetchRequest(other, accept, query, name);
  }

  /** The page of a name: "a.json" becomes "a-page2.json". */
  public FetchRequest page(URI other, int page) {
    int dot = name.lastIndexOf('.');
    int end = name.lastIndexOf("-page", dot) < 0 ? dot : name.lastIndexOf("-page", dot);
    String numbered =
        String.format(
            Locale.ROOT, "%s-page%d%s", name.substring(0, end), page, name.substring(dot));
    return new FetchRequest(other, accept, query, numbered);
  }
}
