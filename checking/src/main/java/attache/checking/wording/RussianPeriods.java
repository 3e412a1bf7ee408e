package attache.checking.wording;

import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Periods in Russian, with the preposition and the case that a sentence needs. */
final class RussianPeriods {

  private static final List<String> GENITIVE =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");

  private static final List<String> ACCUSATIVE =
      List.of(
          "январь",
          "февраль",
          "март",
          "апрель",
          "май",
          "июнь",
          "июль",
          "август",
          "сентябрь",
          "октябрь",
          "ноябрь",
          "декабрь");

  private static final List<String> INSTRUMENTAL =
      List.of(
          "январем",
          "февралем",
          "мартом",
          "апрелем",
          "маем",
          "июнем",
          "июлем",
          "августом",
          "сентябрем",
          "октябрем",
          "ноябрем",
          "декабрем");

  private static final List<String> PREPOSITIONAL =
      List.of(
          "январе",
          "феврале",
          "марте",
          "апреле",
          "мае",
          "июне",
          "июле",
          "августе",
          "сентябре",
          "октябре",
          "ноябре",
          "декабре");

  private RussianPeriods() {}

  /** "в 2019 году", "в январе–сентябре 2020 года"; empty for spans of days. */
  static Optional<String> during(Period period) {
    if (period.asOf()) {
      return Optional.of("по состоянию на " + day(period.start()));
    }
    if (isAcrossYears(period)) {
      return Optional.of(span(period));
    }
    return plain(period, PREPOSITIONAL, "году", "годах").map(words -> "в " + words);
  }

  /** "с 2018 годом", "с январем–сентябрем 2019 года", to follow "по сравнению". */
  static Optional<String> against(Period base) {
    if (isAcrossYears(base)) {
      return Optional.of("с периодом " + span(base));
    }
    return plain(base, INSTRUMENTAL, "годом", "годами").map(words -> "с " + words);
  }

  private static boolean isAcrossYears(Period period) {
    return period.isWholeMonths()
        && period.start().getYear() != period.end().getYear()
        && !(period.start().getMonthValue() == 1 && period.end().getMonthValue() == 12);
  }

  private static String span(Period period) {
    return "с "
        + of(GENITIVE, period.start())
        + " "
        + period.start().getYear()
        + " года по "
        + of(ACCUSATIVE, period.end())
        + " "
        + period.end().getYear()
        + " года";
  }

  private static Optional<String> plain(
      Period period, List<String> months, String year, String years) {
    LocalDate start = period.start();
    LocalDate end = period.end();
    if (period.isCalendarYear()) {
      return Optional.of(start.getYear() + " " + year);
    }
    if (!period.isWholeMonths()) {
      return Optional.empty();
    }
    if (start.getYear() != end.getYear()) {
      return Optional.of(start.getYear() + "–" + end.getYear() + " " + years);
    }
    String last = start.getMonth() == end.getMonth() ? "" : "–" + of(months, end);
    return Optional.of(of(months, start) + last + " " + start.getYear() + " года");
  }

  static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + of(GENITIVE, day) + " " + day.getYear() + " года";
  }

  private static String of(List<String> months, LocalDate day) {
    return months.get(day.getMonthValue() - 1);
  }
}
