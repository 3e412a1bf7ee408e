package attache.statistics.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declarative description of a source's public interface: what a call looks like and when an
 * answer is whole. It never calls itself.
 */
public interface Api {

  /** What there is to know before asking. */
  Access access();

  /**
   * The calls that together ask for all of the query, no more of them than the limits make
   * necessary.
   *
   * @param keyed whether a key goes with them
   * @throws IllegalArgumentException when the interface cannot be asked so; the message says why,
   *     and what it can be asked
   */
  List<FetchRequest> requests(FetchQuery query, boolean keyed);

  /** Whether the answer is all that was asked for. Reads nothing but the answer. */
  Completeness judge(Answer answer);

  /**
   * Calls that together ask for the same as one that was too much, and share nothing; empty where
   * it cannot be split.
   */
  default List<FetchRequest> narrower(FetchRequest request, boolean keyed) {
    List<FetchRequest> calls =
        request.query().halves().stream().flatMap(q -> requests(q, keyed).stream()).toList();
    // A source that does not tell the halves apart would be asked the same for ever.
    return calls.stream().anyMatch(c -> c.uri().equals(request.uri())) ? List.of() : calls;
  }

  /**
   * How an interface is reached.
   *
   * @param name what a user calls it ("comtrade")
   * @param source id of the source whose files its answers are
   * @param gives what it gives, in words
   * @param base where it lies
   * @param key what it takes a key in, or null where it takes none
   * @param pause to leave between two calls
   * @param limits what one call may ask for, in words
   * @param example arguments of a fetch that shows what it is good for
   */
  record Access(
      String name,
      String source,
      String gives,
      URI base,
      @Nullable Key key,
      Duration pause,
      String limits,
      String example) {

    /** An address under the base. */
    public URI at(String path) {
      return URI.create(base + path);
    }
  }

  /**
   * A key.
   *
   * @param header of HTTP that carries it: never the address, which ends up in logs
   * @param variable of the environment that holds it
   * @param benefit what is better with it, and where to get one
   */
  record Key(String header, String variable, String benefit) {}
}
