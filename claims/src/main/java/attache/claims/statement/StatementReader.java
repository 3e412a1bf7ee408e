package attache.claims.statement;

import attache.vocabulary.country.Country;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document: plain text, Markdown, a web page, a PDF or Word document becomes a {@link
 * Statement}.
 *
 * <p>Plain text and Markdown are kept character for character (Markdown with its markup), so that
 * offsets into the statement are offsets into the decoded file; only a byte order mark is left out.
 * Of a web page the article's text is taken, and the statement's origin leads back to the source.
 * Of a PDF document the origin tells the page. Which format it is the content tells, not the name.
 * Time and memory are linear in the size of the document.
 */
public final class StatementReader {

  /** The largest document that is read, in bytes: 64 MiB. */
  public static final int LIMIT = 64 << 20;

  private StatementReader() {}

  /**
   * What the caller knows of the document; it stands above what the document says of itself.
   *
   * @param date the day the statement was made, or null
   * @param pair the two countries it is about, or empty
   * @param language BCP 47 tag of its language, or null
   * @param speaker who says what no label in the text gives to somebody, or null
   * @param title its headline, or null
   * @param url where it was published, or null
   */
  public record Options(
      @Nullable LocalDate date,
      List<Country> pair,
      @Nullable String language,
      @Nullable String speaker,
      @Nullable String title,
      @Nullable String url) {

    /** Nothing is known. */
    public static final Options NONE = new Options(null, List.of(), null, null, null, null);

    public Options {
      pair = List.copyOf(pair);
    }

    /** These, and where they are silent the others. */
    public Options or(Options others) {
      return new Options(
          date != null ? date : others.date,
          pair.isEmpty() ? others.pair : pair,
          language != null ? language : others.language,
          speaker != null ? speaker : others.speaker,
          title != null ? title : others.title,
          url != null ? url : others.url);
    }
  }

  /** Reads a file; its id is the file name without extension. */
  public static Statement read(Path file) throws IOException {
    return read(file, Options.NONE);
  }

  /**
   * Reads a file; its id is the file name without extension.
   *
   * @throws UnreadableStatementException when it is missing, a folder, empty, binary, larger than
   *     {@link #LIMIT} or in an unknown encoding
   */
  public static Statement read(Path file, Options options) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file)) {
      throw new UnreadableStatementException(
          file + " is a folder: give one text, Markdown, HTML, PDF or DOCX file.");
    }
    if (!Files.exists(file)) {
      throw new UnreadableStatementException(
          "There is no file " + file + ": check the name, or give - to read standard input.");
    }
    if (!Files.isReadable(file)) {
      throw new UnreadableStatementException(
          file + " may not be read by this user: check its permissions.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, name, options);
    }
  }

  /**
   * Reads a stream to its end, and no further than the limit.
   *
   * @param in the document; not closed
   * @param name the file name, or a name without extension ("stdin") when there is none; then the
   *     format is told from the content
   * @throws UnreadableStatementException as for a file
   */
  public static Statement read(InputStream in, String name, Options options) throws IOException {
    byte[] bytes = in.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw new UnreadableStatementException(
          name
              + " is larger than "
              + (LIMIT >> 20)
              + " MB, the most that is read as one statement: split it into parts.");
    }
    return read(bytes, name, options);
  }

  /**
   * Reads a document held in memory.
   *
   * @param name as for a stream
   * @throws UnreadableStatementException as for a file
   */
  public static Statement read(byte[] bytes, String name, Options options)
      throws UnreadableStatementException {
    String extension = extension(name);
    String id =
        extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
    return statement(id, contents(bytes, name, extension), options);
  }

  private static Contents contents(byte[] bytes, String name, String extension)
      throws UnreadableStatementException {
    BinaryFormat format = BinaryFormat.of(bytes);
    if (format == BinaryFormat.PDF) {
      return PdfText.of(bytes, name);
    }
    if (format == BinaryFormat.WORD) {
      return DocxText.of(bytes, name);
    }
    boolean mayBeHtml =
        switch (extension) {
          case "txt", "text", "md", "markdown" -> false;
          default -> true;
        };
    Charset declared = mayBeHtml ? HtmlMetadata.declaredCharset(bytes) : null;
    DecodedText decoded = DecodedText.of(bytes, name, declared);
    boolean html =
        switch (extension) {
          case "html", "htm", "xhtml" -> true;
          default -> mayBeHtml && HtmlMetadata.looksLikeHtml(decoded.text());
        };
    return html ? HtmlArticle.of(decoded, name) : Contents.plain(decoded);
  }

  private static Statement statement(String id, Contents contents, Options given) {
    Options known = given.or(contents.metadata());
    LocalDate published = known.date() != null ? known.date() : AddressDate.of(known.url());
    String text = contents.text();
    List<Span> paragraphs = Paragraphs.of(text);
    String language = MainLanguage.of(text, known.language(), given.language() != null);
    return new Statement(
        id,
        text,
        language,
        Datelines.dating(text, paragraphs, language, given.date(), published, contents.made()),
        known.title(),
        known.url(),
        known.pair(),
        paragraphs,
        Turns.of(text, paragraphs, contents.strong(), known.speaker()),
        contents.origin());
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    if (dot <= 0 || name.length() - dot > 9) {
      return "";
    }
    return name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
