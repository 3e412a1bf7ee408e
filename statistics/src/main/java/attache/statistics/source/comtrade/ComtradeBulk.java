package attache.statistics.source.comtrade;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.TextTable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bulk file of UN Comtrade, tab-separated and packed with gzip: one reporter, period and
 * classification, all partners and products.
 */
public final class ComtradeBulk implements FileFormat {

  /** COMTRADE-FINAL-CM504200003H1[2023-01-03]: type, frequency, reporter, period, release. */
  private static final Pattern NAME =
      Pattern.compile(
          "COMTRADE-FINAL-[CS]([AM])(\\d{3})(\\d{6}|\\d{4})([A-Z]\\d)\\W?(\\d{4}-\\d\\d-\\d\\d).*");

  @Override
  public String id() {
    return "comtrade-bulk";
  }

  @Override
  public Source source() {
    return Comtrade.SOURCE;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return Comtrade.isHeader(file.firstLine(), '\t');
  }

  @Override
  @SourceQuirk(
      source = "comtrade",
      cause =
          "Only the name of a bulk file tells when it was released, in brackets; the same reporter"
              + " and period are released again when they are revised.")
  public void read(OfficialFile file, Staging staging) {
    Path table = staging.unpack(file, name -> true).getFirst();
    TextTable text = Comtrade.table(file, table, '\t');
    new ComtradeRows(file, text, 0).stage(staging);
    Matcher named = NAME.matcher(file.name());
    if (named.matches()) {
      staging.vintage(named.group(5));
      staging.query(
          file,
          String.format(
              Locale.ROOT,
              "SELECT min(line_of_file) FROM comtrade WHERE CAST(reportercode AS INTEGER) <> %d OR"
                  + " period <> %s OR classificationcode <> %s HAVING count(*) > 0",
              Integer.parseInt(named.group(2)),
              Staging.literal(named.group(3)),
              Staging.literal(named.group(4))),
          row -> {
            throw new SourceException(
                file.path()
                    + ": line "
                    + row.getLong(1)
                    + " is of another reporter, period or classification than the file's name says");
          });
    }
  }
}
