package attache.benchmarks;

import attache.claims.period.TimeConventions;
import attache.claims.period.TimeMention;
import attache.claims.period.TimeMentions;
import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Specs of days and of periods of a day or longer.
 *
 * <p>A case is read with the day it gives, "4/5" as 5 April and "past three months" to the day. A
 * spec's day is compared with mentions of one day, a spec's period with the others. The specs end a
 * period on the day after it or, where its last day is named, on that day: both are taken. Of a
 * period that may be the coming or the past one, either is taken. Seasons have no days in the
 * specs: only their place is compared.
 */
final class PeriodSpecs implements SpecFamily {

  private static final String DATE = "DateParser";
  private static final String PERIOD = "DatePeriodParser";
  private static final String PLACE = "DatePeriodExtractor";

  /** A day for cases that give none, late enough for all that they call past. */
  private static final LocalDate USUAL_DAY = LocalDate.of(2019, 11, 7);

  @Override
  public List<File> files() {
    return Stream.of(DATE, PERIOD, PLACE)
        .flatMap(model -> File.of("DateTime", model).stream())
        .toList();
  }

  @Override
  public List<Found> expected(File file, JsonNode test) {
    List<Found> expected = new ArrayList<>();
    for (JsonNode result : test.path("Results")) {
      int start = result.path("Start").asInt();
      int end = start + result.path("Length").asInt();
      Set<String> allowed = new LinkedHashSet<>();
      add(result.path("Value").path("FutureResolution"), allowed);
      add(result.path("Value").path("PastResolution"), allowed);
      String rest =
          file.model().equals(PLACE) || allowed.isEmpty()
              ? Found.ANYTHING
              : String.join(Found.OR, allowed);
      expected.add(new Found(start, end, List.of(), rest));
    }
    return expected;
  }

  private static void add(JsonNode resolution, Set<String> allowed) {
    String date = resolution.path("date").asString("");
    if (!date.isEmpty()) {
      allowed.add(date);
    }
    String first = resolution.path("startDate").asString("");
    String next = resolution.path("endDate").asString("");
    if (!first.isEmpty() && !next.isEmpty()) {
      LocalDate start = LocalDate.parse(first);
      LocalDate end = LocalDate.parse(next);
      allowed.add(Period.days(start, end).toString());
      if (end.isAfter(start)) {
        allowed.add(Period.days(start, end.minusDays(1)).toString());
      }
    }
  }

  @Override
  public List<Found> found(File file, JsonNode test) {
    String day = test.path("Context").path("ReferenceDateTime").asString("");
    LocalDate date = day.isEmpty() ? USUAL_DAY : LocalDate.parse(day.substring(0, 10));
    Tokens tokens = Tokens.of(Specs.text(test), file.language());
    boolean american = file.language().equals(Language.ENGLISH);
    List<Found> found = new ArrayList<>();
    for (TimeMention mention :
        TimeMentions.of(tokens, date, TimeConventions.DIARY.monthFirst(american))) {
      Period period = mention.isBase() ? mention.base() : mention.period();
      boolean wanted =
          switch (mention.kind()) {
            case PERIOD, DAY, AS_OF, SINCE, AHEAD, COMPARISON, PREVIOUS ->
                period == null
                    ? !file.model().equals(DATE)
                    : file.model().equals(DATE) == (period.dayCount() == 1);
            case RATE, PRESENT, DURATION, NAME -> false;
          };
      if (wanted) {
        found.add(
            new Found(
                tokens.start(mention.first()),
                tokens.end(mention.last()),
                List.of(),
                period == null ? "" : Period.days(period.start(), period.end()).toString()));
      }
    }
    return found;
  }
}
