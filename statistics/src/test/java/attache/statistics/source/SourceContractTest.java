package attache.statistics.source;

import attache.statistics.intake.Sources;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format that is registered keeps to {@link SourceContract}. */
class SourceContractTest {

  @TempDir private Path folder;

  static Stream<FileFormat> formats() {
    return Sources.formats().stream();
  }

  static Stream<Fixture> fixtures() {
    return formats().flatMap(format -> Fixture.of(format).stream());
  }

  static Stream<Fixture> tables() {
    return fixtures().filter(Fixture::isTable);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aSourceSaysWhatAUserMustKnow(FileFormat format) {
    SourceContract.saysWhatAUserMustKnow(format);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aFileIsRecognisedByItsFormatAlone(Fixture fixture) {
    new SourceContract(fixture, folder).isRecognisedByItsFormatAlone();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aFileGivesTheRowsThatAreInIt(Fixture fixture) {
    new SourceContract(fixture, folder).givesTheRowsThatAreInIt();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theSameBytesGiveTheSameRows(Fixture fixture) {
    new SourceContract(fixture, folder).isReadTheSameTwice();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aFileCutShortIsRefusedWithOneSentence(Fixture fixture) {
    new SourceContract(fixture, folder).isRefusedWhenCutShort();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableWithoutAColumnItNeedsIsRefusedAndTheColumnNamed(Fixture fixture) {
    new SourceContract(fixture, folder).isRefusedWithoutAColumnItNeeds();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableWithItsColumnsInAnotherOrderIsReadTheSameOrRefused(Fixture fixture) {
    new SourceContract(fixture, folder).isReadTheSameOrRefusedWithItsColumnsInAnotherOrder();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void lineEndsByteOrderMarksQuotesAndBlankLinesChangeNothing(Fixture fixture) {
    new SourceContract(fixture, folder).isReadTheSameHoweverItsTextIsWritten();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aWrongCharsetNeverBecomesWrongWords(Fixture fixture) {
    new SourceContract(fixture, folder).isNeverReadInAWrongCharset();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aHostileCellDoesNoHarm(Fixture fixture) {
    new SourceContract(fixture, folder).takesNoHarmFromAHostileCell();
  }
}
