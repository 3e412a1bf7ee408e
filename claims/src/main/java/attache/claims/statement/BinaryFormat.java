package attache.claims.statement;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of file that are no text, told by their first bytes, each with what to do instead; PDF and
 * Word documents are read.
 */
enum BinaryFormat {
  PDF("a PDF document", "", "%PDF-"),
  ZIP("a ZIP archive", "unpack it and give a text file from it", "PK\3\4"),
  WORD("a Word document (DOCX)", "", "PK\3\4"),
  EXCEL("an Excel workbook (XLSX)", "save the text you mean as plain text first", "PK\3\4"),
  POWERPOINT("a PowerPoint file (PPTX)", "save its text as plain text first", "PK\3\4"),
  OPEN_DOCUMENT("an OpenDocument file", "save it as plain text or HTML first", "PK\3\4"),
  OLD_OFFICE(
      "an old or password-protected Microsoft Office file",
      "save it as DOCX without a password",
      "\u00D0\u00CF\u0011\u00E0"),
  RTF("an RTF document", "save it as plain text or HTML first", "{\\rtf"),
  POSTSCRIPT("a PostScript file", "save its text first", "%!PS"),
  PNG("a PNG image", "give its text, not a picture of it", "\u0089PNG"),
  JPEG("a JPEG image", "give its text, not a picture of it", "\u00FF\u00D8\u00FF"),
  GIF("a GIF image", "give its text, not a picture of it", "GIF8"),
  TIFF("a TIFF image", "give its text, not a picture of it", "II*\0"),
  WEBP("a WebP image", "give its text, not a picture of it", "RIFF"),
  GZIP("a gzip archive", "unpack it first, for example with: gunzip", "\u001F\u008B"),
  BZIP2("a bzip2 archive", "unpack it first, for example with: bunzip2", "BZh"),
  XZ("an XZ archive", "unpack it first, for example with: unxz", "\u00FD7zXZ"),
  ZSTD("a Zstandard archive", "unpack it first, for example with: unzstd", "(\u00B5/\u00FD"),
  SEVEN_ZIP("a 7-Zip archive", "unpack it first", "7z\u00BC\u00AF"),
  RAR("a RAR archive", "unpack it first", "Rar!\u001A"),
  PARQUET("a Parquet table", "give a text file", "PAR1"),
  SQLITE("an SQLite database", "give a text file", "SQLite format 3"),
  ELF("a program", "give a text file", "\u007FELF"),
  MP3("an MP3 recording", "give its transcript", "ID3"),
  OGG("an Ogg recording", "give its transcript", "OggS"),
  MP4("an MP4 recording", "give its transcript", "");

  private final String name;
  private final String advice;
  private final byte[] magic;

  BinaryFormat(String name, String advice, String magic) {
    this.name = name;
    this.advice = advice;
    this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What the file is, with its article, to stand after "is". */
  String told() {
    return name;
  }

  /** What the user can do, to stand after a colon. */
  String advice() {
    return advice;
  }

  /** The format that the bytes begin like, or null when none is known. */
  static @Nullable BinaryFormat of(byte[] bytes) {
    if (startsWith(bytes, 4, "ftyp".getBytes(StandardCharsets.ISO_8859_1))) {
      return MP4;
    }
    if (isPdf(bytes)) {
      return PDF;
    }
    for (BinaryFormat format : values()) {
      if (format.magic.length > 0 && startsWith(bytes, 0, format.magic)) {
        return format == ZIP ? zipped(bytes) : format;
      }
    }
    return null;
  }

  /**
   * Office files are ZIP archives whose entries tell them apart: the first ones stand at the
   * beginning, the names of all at the end.
   */
  private static BinaryFormat zipped(byte[] bytes) {
    int head = Math.min(bytes.length, 4096);
    int tail = Math.min(bytes.length - head, 1 << 16);
    String names =
        new String(bytes, 0, head, StandardCharsets.ISO_8859_1)
            + new String(bytes, bytes.length - tail, tail, StandardCharsets.ISO_8859_1);
    if (names.contains("opendocument")) {
      return OPEN_DOCUMENT;
    }
    if (names.contains("word/")) {
      return WORD;
    }
    if (names.contains("xl/")) {
      return EXCEL;
    }
    return names.contains("ppt/") ? POWERPOINT : ZIP;
  }

  /** Programs put a byte order mark or a few blank lines before a PDF document. */
  private static boolean isPdf(byte[] bytes) {
    int head = Math.min(bytes.length, 1024);
    return new String(bytes, 0, head, StandardCharsets.ISO_8859_1)
        .stripLeading()
        .startsWith("%PDF-");
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] magic) {
    if (bytes.length < at + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (bytes[at + i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
