package attache.statistics.mirror;

import attache.vocabulary.period.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Both sides' reports of the same goods in the same data set and edition, beside one another.
 *
 * @param flow the goods
 * @param period when
 * @param dataset id of the data set that both reports are of
 * @param vintage its edition
 * @param exporter what the side that sells reports, or null when it reports nothing there
 * @param importer what the side that buys reports, in the exporter's currency, or null
 * @param gap how far they lie apart; null when a side is missing
 * @param ladder what explains the gap; null where there are not two reports of their own, and where
 *     none was asked for
 * @param notes what a reader must know, sentences
 */
public record Mirror(
    GoodsFlow flow,
    Period period,
    String dataset,
    String vintage,
    @Nullable Report exporter,
    @Nullable Report importer,
    @Nullable MirrorGap gap,
    @Nullable Ladder ladder,
    List<String> notes) {

  public Mirror {
    notes = List.copyOf(notes);
  }

  /** Whether both sides speak for themselves, so that their gap means something. */
  public boolean isOfTwoReports() {
    return exporter != null && exporter.isOwn() && importer != null && importer.isOwn();
  }

  /** The currency of the reports. */
  public String currency() {
    Report side = exporter != null ? exporter : importer;
    return side == null ? "USD" : side.key().unit();
  }
}
