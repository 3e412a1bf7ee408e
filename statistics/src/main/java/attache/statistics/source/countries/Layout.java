package attache.statistics.source.countries;

import attache.statistics.source.SourceException;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a table by country and year are; -1 where there is none.
 *
 * @param header the cells of the header
 * @param country whose a row is; of pairs where it comes from
 * @param partner of pairs where it goes to
 * @param code of the country
 * @param year of the row, where years do not stand side by side
 * @param subject what a row is of, where a column names it
 * @param unit of the row's figures, where a column names it
 * @param figures the columns of figures
 * @param across whether the figures' columns are countries, and rows years
 */
record Layout(
    List<String> header,
    int country,
    int partner,
    int code,
    int year,
    int subject,
    int unit,
    List<Integer> figures,
    boolean across) {

  private static final Set<String> COUNTRY =
      Set.of(
          "entity",
          "country",
          "countries",
          "country name",
          "country or area",
          "country/area",
          "country/region",
          "economy",
          "nation",
          "location",
          "area",
          "geo",
          "geography",
          "страна",
          "страны",
          "государство",
          "государства",
          "país",
          "pais",
          "国家",
          "国家/地区",
          "国家和地区",
          "国家或地区",
          "国别");

  private static final Set<String> CODE =
      Set.of(
          "code",
          "country code",
          "countrycode",
          "iso3",
          "iso",
          "iso code",
          "iso_code",
          "iso3c",
          "iso alpha-3",
          "код",
          "код страны",
          "代码");

  private static final Set<String> YEAR =
      Set.of(
          "year",
          "years",
          "time",
          "time period",
          "time_period",
          "год",
          "годы",
          "año",
          "ano",
          "年",
          "年份",
          "年度");

  /** Where people, goods or money of a pair come from. */
  private static final Set<String> ORIGIN =
      Set.of(
          "origin",
          "from",
          "country of origin",
          "origin country",
          "source country",
          "home country",
          "sending country",
          "откуда",
          "страна происхождения",
          "страна отправления",
          "来源国",
          "来源地",
          "客源国",
          "origen");

  /** And where they go to. */
  private static final Set<String> DESTINATION =
      Set.of(
          "destination",
          "to",
          "country of destination",
          "destination country",
          "host country",
          "receiving country",
          "куда",
          "страна назначения",
          "страна пребывания",
          "目的国",
          "目的地",
          "destino");

  /** Columns that name what a row is of. */
  private static final Set<String> SUBJECT =
      Set.of(
          "indicator",
          "indicator name",
          "series",
          "series name",
          "variable",
          "measure",
          "показатель",
          "indicador",
          "指标");

  private static final Set<String> UNIT =
      Set.of("unit", "units", "unit of measure", "единица", "единица измерения", "unidad", "单位");

  /** Columns that are no figures to be checked by. */
  private static final Set<String> BESIDE =
      Set.of(
          "rank",
          "no",
          "no.",
          "#",
          "№",
          "№ п/п",
          "n",
          "место",
          "排名",
          "序号",
          "iso2",
          "region",
          "continent",
          "subregion",
          "sub-region",
          "note",
          "notes",
          "footnote",
          "source",
          "flag",
          "status",
          "indicator code",
          "series code",
          "примечание",
          "регион",
          "备注",
          "地区");

  private static final Set<String> PART_OF_YEAR =
      Set.of(
          "month",
          "quarter",
          "week",
          "day",
          "date",
          "месяц",
          "квартал",
          "дата",
          "月",
          "月份",
          "季度",
          "日期",
          "mes",
          "trimestre",
          "fecha");

  /** Tables with one of these are of trade between countries. */
  private static final Set<String> OF_TRADE =
      Set.of("flow", "product", "commodity", "trade flow", "hs code", "commodity code");

  private static final Set<String> REPORTER =
      Set.of("reporter", "reporter country", "reporting country");
  private static final Set<String> PARTNER = Set.of("partner", "partner country");

  private static final Pattern A_YEAR = Pattern.compile("(?<!\\d)(1[5-9]|20|21)\\d\\d(?!\\d)");

  /** What may stand with a year and says nothing else: "2019 г.", "2020 [YR2020]", "2021*". */
  private static final Pattern BESIDE_YEAR =
      Pattern.compile("\\[yr\\d{4}]|\\bгод(?:а|у)?\\b|\\bг\\.?(?=\\s|$)|年|\\*|\\([pe]\\)");

  private static final Pattern PART_YEAR =
      Pattern.compile(
          "(?:19|20)\\d\\d[-–/.](?:0?[1-9]|1[0-2]|\\d\\d|q[1-4])|q[1-4]|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
              + "янв|фев|март|апр|май|июн|июл|авг|сен|окт|ноя|дек|квартал|\\d月|季度");

  Layout {
    header = List.copyOf(header);
    figures = List.copyOf(figures);
  }

  /**
   * Of the cells of a line; null when they are no header of such a table.
   *
   * @throws SourceException when they are one that cannot be read as it is, with what to do
   */
  static @Nullable Layout of(List<String> header) {
    List<String> names =
        header.stream().map(h -> ColumnMeasure.clean(h).toLowerCase(Locale.ROOT)).toList();
    if (names.stream().anyMatch(OF_TRADE::contains)) {
      return null;
    }
    int origin = first(names, ORIGIN);
    int destination = first(names, DESTINATION);
    boolean pair = origin >= 0 && destination >= 0;
    int code = first(names, CODE);
    int country = pair ? origin : first(names, COUNTRY);
    country = country < 0 ? code : country;
    int year = first(names, YEAR);
    int reporter = first(names, REPORTER);
    if (!pair && (reporter >= 0 || country >= 0) && first(names, PARTNER) >= 0) {
      if (year < 0 && years(names) < 2) {
        return null;
      }
      throw new SourceException(
          "has a column '"
              + ColumnMeasure.clean(header.get(first(names, PARTNER)))
              + "' beside the country's: name the two 'Origin' and 'Destination', so that it is known"
              + " which way its figures go");
    }
    if (country < 0) {
      return across(header, year);
    }
    List<Integer> keys = new ArrayList<>(List.of(country, code, year));
    keys.add(pair ? destination : -1);
    int subject = first(names, SUBJECT);
    int unit = first(names, UNIT);
    keys.add(subject);
    keys.add(unit);
    List<Integer> figures = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean beside = keys.contains(i) || name.isEmpty() || BESIDE.contains(name);
      boolean aYear = yearIn(name) >= 0;
      if (!beside && (year >= 0 ? !aYear || !withoutYear(name).isEmpty() : aYear)) {
        figures.add(i);
      }
    }
    boolean months =
        names.stream().anyMatch(PART_OF_YEAR::contains)
            || (year < 0 && names.stream().filter(n -> PART_YEAR.matcher(n).find()).count() >= 2);
    if (months && (year >= 0 || years(names) > 0 || names.size() > 2)) {
      throw new SourceException(
          "is by months, quarters or years that are no calendar years, which only a mapping can"
              + " tell: see docs/tables.md");
    }
    return figures.isEmpty()
        ? null
        : new Layout(
            header, country, pair ? destination : -1, code, year, subject, unit, figures, false);
  }

  private static long years(List<String> names) {
    return names.stream().filter(n -> yearIn(n) >= 0).count();
  }

  /** Years in rows, and a column for each country. */
  private static @Nullable Layout across(List<String> header, int year) {
    List<Integer> figures = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (i != year && Country.find(ColumnMeasure.clean(header.get(i))).isPresent()) {
        figures.add(i);
      }
    }
    boolean most = figures.size() >= 2 && figures.size() >= header.size() - 2;
    return year < 0 || !most ? null : new Layout(header, -1, -1, -1, year, -1, -1, figures, true);
  }

  private static int first(List<String> names, Set<String> of) {
    for (int i = 0; i < names.size(); i++) {
      if (of.contains(names.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The one year that a text has in it, or -1. */
  static int yearIn(String text) {
    Matcher year = A_YEAR.matcher(text.replaceAll("(?i)\\[yr\\d{4}]", ""));
    if (!year.find()) {
      return -1;
    }
    int found = Integer.parseInt(year.group());
    return year.find() ? -1 : found;
  }

  /**
   * What a heading says beside its year: "Output (t)" of "Output 2020 (t)"; empty where nothing.
   */
  static String withoutYear(String heading) {
    String rest = A_YEAR.matcher(ColumnMeasure.clean(heading)).replaceFirst(" ");
    String bare = BESIDE_YEAR.matcher(rest.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return bare.isEmpty() || bare.matches("[\\p{P}\\s]*")
        ? ""
        : rest.replaceAll("\\s+", " ").strip().replaceAll("^[,;:–—-]\\s*|\\s*[,;:–—-]$", "");
  }

  /** Whether its years stand side by side. */
  boolean isWide() {
    return year < 0;
  }

  boolean isOfPairs() {
    return partner >= 0;
  }
}
