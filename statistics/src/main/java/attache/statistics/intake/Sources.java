package attache.statistics.intake;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.cepii.Baci;
import attache.statistics.source.comtrade.ComtradeBulk;
import attache.statistics.source.comtrade.ComtradeCsv;
import attache.statistics.source.comtrade.ComtradeJson;
import attache.statistics.source.desk.ConcordanceFormat;
import attache.statistics.source.desk.GroupsFormat;
import attache.statistics.source.desk.RegisterFormat;
import attache.statistics.source.eurostat.ComextBulk;
import attache.statistics.source.eurostat.ComextSdmxCsv;
import attache.statistics.source.imf.Imts;
import attache.statistics.source.owid.EntityCodeYear;
import attache.statistics.source.rates.BisRates;
import attache.statistics.source.rates.EcbHistory;
import attache.statistics.source.rates.EcbSeries;
import attache.statistics.source.sdmx.AttacheExportFormat;
import attache.statistics.source.sdmx.SdmxCsvFormat;
import attache.statistics.source.sdmx.SdmxJsonFormat;
import attache.statistics.source.table.TableFormat;
import attache.statistics.source.unctad.UnctadStat;
import attache.statistics.source.worldbank.IndicatorsCsv;
import attache.statistics.source.worldbank.IndicatorsJson;
import java.util.List;
import java.util.stream.Stream;

/** The sources whose files can be read. */
public final class Sources {

  private static final List<FileFormat> OFFICIAL =
      List.of(
          new Baci(),
          new ComtradeJson(),
          new ComtradeBulk(),
          new ComtradeCsv(),
          new ComextBulk(),
          new ComextSdmxCsv(),
          new RegisterFormat(),
          new GroupsFormat(),
          new ConcordanceFormat(),
          new IndicatorsJson(),
          new IndicatorsCsv(),
          new UnctadStat(),
          new EntityCodeYear(),
          new Imts(),
          new EcbHistory(),
          new EcbSeries(),
          new BisRates(),
          new SdmxCsvFormat(),
          new SdmxJsonFormat(),
          new AttacheExportFormat());

  /** National tables are told by their words alone, and so come last. */
  private static final List<FileFormat> FORMATS =
      Stream.concat(OFFICIAL.stream(), TableFormat.recognised().stream()).toList();

  private Sources() {}

  /** Every form of file, by source. */
  public static List<FileFormat> formats() {
    return FORMATS;
  }

  /** Every source, each once, in the order of {@link #formats}. */
  public static List<Source> all() {
    return FORMATS.stream().map(FileFormat::source).distinct().toList();
  }

  /**
   * The form of a file.
   *
   * @throws SourceException when it is of none that is known; the message says what to do
   */
  public static FileFormat formatOf(OfficialFile file) {
    for (FileFormat format : FORMATS) {
      if (format.recognises(file)) {
        return format;
      }
    }
    throw new SourceException(
        file.path()
            + ": is in no form that is known: its first line is '"
            + clipped(file.firstLine())
            + "'; describe a table of your own with --mapping, or see 'attache data list --sources'");
  }

  private static String clipped(String line) {
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
