package attache.statistics.source.table;

import attache.statistics.source.OfficialFile;
import java.util.List;

/** Which sheet of a workbook a mapping means, and what to say where none is. */
final class SheetChoice {

  private static final int ROWS_SHOWN = 6;
  private static final int SHOWN = 100;

  private SheetChoice() {}

  /**
   * The sheet.
   *
   * @throws MappingException when there is none of that name or number, or none with the header
   */
  static Sheet of(OfficialFile file, Mapping mapping, List<Sheet> sheets) {
    String wanted = mapping.sheet();
    if (wanted != null) {
      return named(file, wanted, sheets);
    }
    for (Sheet sheet : sheets) {
      if (isMeant(sheet, mapping)) {
        return sheet;
      }
    }
    Sheet fullest = sheets.getFirst();
    for (Sheet sheet : sheets) {
      fullest = sheet.height() > fullest.height() ? sheet : fullest;
    }
    throw notFound(file, mapping, fullest);
  }

  /** Whether title and header are in the sheet. */
  static boolean isMeant(Sheet sheet, Mapping mapping) {
    return Header.find(sheet, mapping)
        .filter(
            header -> mapping.title().isEmpty() || AboveTable.title(mapping, sheet, header) != null)
        .isPresent();
  }

  private static Sheet named(OfficialFile file, String wanted, List<Sheet> sheets) {
    for (Sheet sheet : sheets) {
      if (TableWords.key(sheet.name()).equals(TableWords.key(wanted))
          || (sheets.size() == 1 && !sheet.encoding().isEmpty())) {
        return sheet;
      }
    }
    if (wanted.length() < 4 && wanted.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int number = Integer.parseInt(wanted);
      if (number >= 1 && number <= sheets.size()) {
        return sheets.get(number - 1);
      }
    }
    throw new MappingException(
        file.path()
            + ": has no sheet \""
            + wanted
            + "\", which the mapping's \"sheet\" names; it has "
            + String.join(", ", sheets.stream().map(s -> '"' + s.name() + '"').toList()));
  }

  /** What was looked for and not found, and the first rows that were seen. */
  static MappingException notFound(OfficialFile file, Mapping mapping, Sheet sheet) {
    String missing =
        Header.find(sheet, mapping).isPresent()
            ? "no cell above the header has the \"titleWords\" " + mapping.title()
            : Header.missing(sheet, mapping);
    List<String> rows =
        sheet.firstRows(ROWS_SHOWN).stream()
            .map(row -> row.length() > SHOWN ? row.substring(0, SHOWN) + "…" : row)
            .toList();
    return new MappingException(
        file.path()
            + ": mapping "
            + mapping.source().id()
            + " does not fit sheet \""
            + sheet.name()
            + "\": "
            + missing
            + (rows.isEmpty()
                ? "; the sheet is empty"
                : "; its first rows are: " + String.join(" ⏎ ", rows)));
  }
}
