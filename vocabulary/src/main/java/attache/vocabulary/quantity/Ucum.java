package attache.vocabulary.quantity;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How physical units go into one another, by their <a href="https://ucum.org/ucum">UCUM</a> codes:
 * a prefix before a unit that may have one, units of one dimension by their ratio. Only units that
 * statistics of countries come in are known; what is per something else ({@code t/har}) converts
 * where both sides of the stroke do.
 */
public final class Ucum {

  private static final List<Prefix> PREFIXES =
      List.of(
          new Prefix("P", 1e15),
          new Prefix("T", 1e12),
          new Prefix("G", 1e9),
          new Prefix("M", 1e6),
          new Prefix("k", 1e3),
          new Prefix("c", 1e-2),
          new Prefix("m", 1e-3),
          new Prefix("u", 1e-6));

  /** By code: what it measures, and how much of the dimension's first unit it is. */
  private static final Map<String, Atom> ATOMS =
      Map.ofEntries(
          Map.entry("g", new Atom("mass", 1, true)),
          Map.entry("t", new Atom("mass", 1e6, true)),
          Map.entry("[lb_av]", new Atom("mass", 453.59237, false)),
          Map.entry("[oz_tr]", new Atom("mass", 31.1034768, false)),
          Map.entry("m", new Atom("length", 1, true)),
          Map.entry("[mi_i]", new Atom("length", 1609.344, false)),
          Map.entry("[ft_i]", new Atom("length", 0.3048, false)),
          Map.entry("[yd_i]", new Atom("length", 0.9144, false)),
          Map.entry("m2", new Atom("area", 1, false)),
          Map.entry("km2", new Atom("area", 1e6, false)),
          Map.entry("har", new Atom("area", 1e4, false)),
          Map.entry("[acr_us]", new Atom("area", 4046.872609874252, false)),
          Map.entry("m3", new Atom("volume", 1, false)),
          Map.entry("km3", new Atom("volume", 1e9, false)),
          Map.entry("L", new Atom("volume", 1e-3, true)),
          Map.entry("[bbl_us]", new Atom("volume", 0.158987294928, false)),
          Map.entry("[gal_us]", new Atom("volume", 0.003785411784, false)),
          Map.entry("W.h", new Atom("energy", 3600, true)),
          Map.entry("J", new Atom("energy", 1, true)),
          Map.entry("W", new Atom("power", 1, true)),
          Map.entry("d", new Atom("time", 1, false)),
          Map.entry("Cel", new Atom("temperature", 1, false)));

  private record Prefix(String code, double factor) {}

  private record Atom(String dimension, double size, boolean prefixed) {}

  private record Scale(String dimension, double size) {}

  private Ucum() {}

  /**
   * How many of the one unit make one of the other: 1,000 of {@code kg} for {@code t}.
   *
   * @param from UCUM code
   * @param to UCUM code
   * @return what a number in {@code from} is multiplied by to be one in {@code to}; empty when a
   *     code is not known, or they do not measure the same
   */
  public static OptionalDouble factor(String from, String to) {
    if (from.equals(to)) {
      return OptionalDouble.of(1);
    }
    int f = from.indexOf('/');
    int t = to.indexOf('/');
    if (f >= 0 || t >= 0) {
      if (f < 0 || t < 0) {
        return OptionalDouble.empty();
      }
      OptionalDouble above = factor(from.substring(0, f), to.substring(0, t));
      OptionalDouble below = factor(from.substring(f + 1), to.substring(t + 1));
      return above.isPresent() && below.isPresent()
          ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
          : OptionalDouble.empty();
    }
    Scale a = scale(from);
    Scale b = scale(to);
    return a.dimension().isEmpty() || !a.dimension().equals(b.dimension())
        ? OptionalDouble.empty()
        : OptionalDouble.of(a.size() / b.size());
  }

  private static Scale scale(String code) {
    Atom atom = ATOMS.get(code);
    if (atom != null) {
      return new Scale(atom.dimension(), atom.size());
    }
    for (Prefix prefix : PREFIXES) {
      Atom of = code.startsWith(prefix.code()) ? ATOMS.get(code.substring(1)) : null;
      if (of != null && of.prefixed()) {
        return new Scale(of.dimension(), of.size() * prefix.factor());
      }
    }
    return new Scale("", 1);
  }
}
