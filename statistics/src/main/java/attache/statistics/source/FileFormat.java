package attache.statistics.source;

import java.util.Optional;

/**
 * A form in which a source gives its figures out as a file. One small class each; what is odd about
 * the source is handled there and named with {@link SourceQuirk}.
 */
public interface FileFormat {

  /** Short stable id ("comtrade-json"). */
  String id();

  /** Of which source. */
  Source source();

  /**
   * Whether the file is of this form, by its first bytes, the names inside an archive and, only
   * where those cannot tell, its own name. No two formats recognise the same file.
   */
  boolean recognises(OfficialFile file);

  /**
   * Reads the whole file.
   *
   * @throws SourceException when the file is damaged, cut short or says something else than the
   *     format allows: one sentence with file, line, what was expected and what to do. Nothing is
   *     stored then
   */
  void read(OfficialFile file, Staging staging);

  /**
   * The same form, of which only these years are read.
   *
   * @return empty where its files cannot be read in part
   */
  default Optional<FileFormat> ofYears(int first, int last) {
    return Optional.empty();
  }
}
