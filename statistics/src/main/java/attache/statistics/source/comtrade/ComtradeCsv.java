package attache.statistics.source.comtrade;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.TextTable;
import java.nio.file.Path;
import java.util.List;

/** What the web pages of UN Comtrade give when one presses Download: a CSV of a selection. */
public final class ComtradeCsv implements FileFormat {

  @Override
  public String id() {
    return "comtrade-csv";
  }

  @Override
  public Source source() {
    return Comtrade.SOURCE;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return Comtrade.isHeader(file.firstLine(), ',');
  }

  @Override
  @SourceQuirk(
      source = "comtrade",
      cause =
          "The CSV of the web pages is in ISO 8859-1, and each of its rows ends in one more comma"
              + " than the header: read carelessly, every column is taken for its neighbour.")
  @SourceQuirk(
      source = "comtrade",
      cause =
          "Answers stop at 500, 100,000 or 250,000 rows without a word: one of exactly so many is"
              + " refused.")
  public void read(OfficialFile file, Staging staging) {
    Path table = staging.unpack(file, name -> true).getFirst();
    TextTable text = Comtrade.table(file, table, ',').inLatin1();
    List<String> lines = file.headText().lines().limit(2).toList();
    if (lines.size() > 1 && cells(lines.get(1)) == text.columns().size() + 1) {
      text = text.withUnnamedColumn();
    }
    Comtrade.refuseIfCut(file, new ComtradeRows(file, text, 0).stage(staging));
  }

  private static long cells(String line) {
    boolean quoted = false;
    long cells = 1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      cells += c == ',' && !quoted ? 1 : 0;
    }
    return cells;
  }
}
