package attache.app;

import attache.checking.verdict.Outcome;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an outcome as people type it: in any case, with hyphens or underscores. */
final class OutcomeConverter implements ITypeConverter<Outcome> {
  @Override
  public Outcome convert(String text) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.name().equalsIgnoreCase(text.strip().replace('-', '_'))) {
        return outcome;
      }
    }
    throw new TypeConversionException(
        "'" + text + "' is no outcome, expected " + List.of(Outcome.values()));
  }
}
