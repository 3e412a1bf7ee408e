package attache.vocabulary.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Every country and group of the tables, by code. */
final class Register {

  /**
   * A row of {@code countries.tsv}.
   *
   * @param region the smallest region it lies in, a group code, or empty
   */
  record Entry(
      String code, String numeric, String alpha2, String currency, String region, Days days) {}

  /**
   * A row of {@code groups.tsv}.
   *
   * @param partOf the larger region a region lies in, or empty
   */
  record Group(String code, String partOf, List<Membership> memberships) {}

  /** Who belongs to a group in these days. */
  record Membership(Days days, String[] members) {}

  /** First and last day, both inclusive; null means no limit is known. */
  record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    private static final Days ALWAYS = new Days(null, null);

    static Days of(String first, String last) {
      return first.isEmpty() && last.isEmpty() ? ALWAYS : new Days(day(first), day(last));
    }

    /** By hand: the JDK's parser costs half of the whole start here. */
    private static @Nullable LocalDate day(String iso) {
      return iso.isEmpty()
          ? null
          : LocalDate.of(
              Integer.parseInt(iso, 0, 4, 10),
              Integer.parseInt(iso, 5, 7, 10),
              Integer.parseInt(iso, 8, 10, 10));
    }

    boolean include(LocalDate day) {
      return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }
  }

  static final Register TABLES = new Register();

  private final Map<String, Entry> countries = new LinkedHashMap<>(512);
  private final Map<String, Group> groups = new LinkedHashMap<>(128);
  private final Map<String, String> byAlpha2 = new HashMap<>(512);
  private final Map<String, String> byNumeric = new HashMap<>(512);

  /** Of each group that was asked for: few, and asked for again and again. */
  private final Map<String, NavigableMap<LocalDate, List<Country>>> memberships =
      new ConcurrentHashMap<>();

  private Register() {
    Table table = Table.read("countries.tsv");
    int code = table.column("code");
    int numeric = table.column("numeric");
    int alpha2 = table.column("alpha2");
    int currency = table.column("currency");
    int region = table.column("region");
    int from = table.column("from");
    int to = table.column("to");
    for (String[] row : table.rows()) {
      Entry entry =
          new Entry(
              row[code],
              Table.cell(row, numeric),
              Table.cell(row, alpha2),
              Table.cell(row, currency),
              Table.cell(row, region),
              Days.of(Table.cell(row, from), Table.cell(row, to)));
      countries.put(entry.code(), entry);
      byAlpha2.put(entry.alpha2(), entry.code());
      byNumeric.put(entry.numeric(), entry.code());
    }
    byAlpha2.remove("");
    byNumeric.remove("");
    readGroups();
  }

  private void readGroups() {
    Table table = Table.read("groups.tsv");
    int code = table.column("code");
    int partOf = table.column("part_of");
    for (String[] row : table.rows()) {
      groups.put(row[code], new Group(row[code], Table.cell(row, partOf), new ArrayList<>()));
    }
    Table members = Table.read("members.tsv");
    int group = members.column("group");
    int from = members.column("from");
    int to = members.column("to");
    int list = members.column("members");
    for (String[] row : members.rows()) {
      Group of = groups.get(row[group]);
      if (of == null) {
        throw new IllegalStateException(
            "members.tsv names the group '" + row[group] + "', which groups.tsv does not have");
      }
      of.memberships().add(new Membership(Days.of(row[from], row[to]), row[list].split(" ")));
    }
  }

  boolean has(String code) {
    return countries.containsKey(code) || groups.containsKey(code);
  }

  boolean isGroup(String code) {
    return groups.containsKey(code);
  }

  @Nullable Entry country(String code) {
    return countries.get(code);
  }

  @Nullable String byAlpha2(String alpha2) {
    return byAlpha2.get(alpha2);
  }

  @Nullable String byNumeric(String numeric) {
    return byNumeric.get(numeric);
  }

  /** Codes in the order of the table, which is the alphabet's. */
  Iterable<String> countryCodes() {
    return countries.keySet();
  }

  Iterable<String> groupCodes() {
    return groups.keySet();
  }

  /** The group's members on the day, in the order of the alphabet. */
  List<Country> members(String group, LocalDate day) {
    return memberships.computeIfAbsent(group, this::memberships).floorEntry(day).getValue();
  }

  /** The members of a group since each day on which they became others. */
  private NavigableMap<LocalDate, List<Country>> memberships(String group) {
    List<Days> all = new ArrayList<>();
    Group named = groups.get(group);
    if (named != null) {
      named.memberships().forEach(membership -> all.add(membership.days()));
    }
    for (Entry entry : countries.values()) {
      if (liesIn(entry, group)) {
        all.add(entry.days());
      }
    }
    NavigableMap<LocalDate, List<Country>> since = new TreeMap<>();
    since.put(LocalDate.MIN, membersOn(LocalDate.MIN, group));
    for (Days days : all) {
      if (days.first() != null) {
        since.computeIfAbsent(days.first(), day -> membersOn(day, group));
      }
      if (days.last() != null) {
        since.computeIfAbsent(days.last().plusDays(1), day -> membersOn(day, group));
      }
    }
    return since;
  }

  private List<Country> membersOn(LocalDate day, String group) {
    SortedSet<String> members = new TreeSet<>();
    Group named = groups.get(group);
    if (named != null) {
      for (Membership membership : named.memberships()) {
        if (membership.days().include(day)) {
          members.addAll(List.of(membership.members()));
        }
      }
    }
    for (Entry entry : countries.values()) {
      if (entry.days().include(day) && liesIn(entry, group)) {
        members.add(entry.code());
      }
    }
    return Country.of(members);
  }

  /** Whether any membership is fixed for the group, by list or by region. */
  boolean hasMembers(String group) {
    Group named = groups.get(group);
    return named != null
        && (!named.memberships().isEmpty()
            || countries.values().stream().anyMatch(entry -> liesIn(entry, group)));
  }

  private boolean liesIn(Entry entry, String group) {
    String region = entry.region();
    while (!region.isEmpty()) {
      if (region.equals(group)) {
        return true;
      }
      Group larger = groups.get(region);
      region = larger == null ? "" : larger.partOf();
    }
    return false;
  }
}
