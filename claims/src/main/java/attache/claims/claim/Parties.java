package attache.claims.claim;

import attache.vocabulary.country.Country;
import java.util.List;

/** Who with whom. Lists because a group may be named by its members. */
public sealed interface Parties {

  /** No party is named and none can be inferred. */
  Parties NONE = new None();

  /** Nobody. */
  record None() implements Parties {}

  /** Both sides, without direction: turnover, mutual investment. */
  record Between(List<Country> countries) implements Parties {
    public Between {
      countries = List.copyOf(countries);
    }
  }

  /** Goods, money or people that go from the one to the other, whoever counts them. */
  record Flow(List<Country> origin, List<Country> destination) implements Parties {
    public Flow {
      origin = List.copyOf(origin);
      destination = List.copyOf(destination);
    }
  }

  /** The partner's rank or share within the reporter's total. */
  record Partnership(List<Country> reporter, List<Country> partner) implements Parties {
    public Partnership {
      reporter = List.copyOf(reporter);
      partner = List.copyOf(partner);
    }
  }

  /** One side alone: its GDP, its population. */
  record About(List<Country> subject) implements Parties {
    public About {
      subject = List.copyOf(subject);
    }
  }

  /** Everyone named, each once, in order. */
  default List<Country> all() {
    return switch (this) {
      case None() -> List.of();
      case Between(List<Country> countries) -> countries;
      case Flow(List<Country> from, List<Country> to) -> joined(from, to);
      case Partnership(List<Country> reporter, List<Country> partner) -> joined(reporter, partner);
      case About(List<Country> subject) -> subject;
    };
  }

  private static List<Country> joined(List<Country> a, List<Country> b) {
    return java.util.stream.Stream.concat(a.stream(), b.stream()).distinct().toList();
  }
}
