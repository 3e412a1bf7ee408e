package attache.claims.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document for tests, as small as Word takes it. */
final class WordFile {

  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private final StringBuilder body = new StringBuilder();
  private final Map<String, String> parts = new LinkedHashMap<>();

  static String run(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  static String boldRun(String words) {
    return "<w:r><w:rPr><w:b/></w:rPr><w:t>" + words + "</w:t></w:r>";
  }

  /** A paragraph of words without any marks. */
  WordFile paragraph(String words) {
    return raw("<w:p>" + run(words) + "</w:p>");
  }

  WordFile bold(String words) {
    return raw("<w:p>" + boldRun(words) + "</w:p>");
  }

  /** WordprocessingML as it is. */
  WordFile raw(String xml) {
    body.append(xml);
    return this;
  }

  /** A row of a table for each line, a cell for each word between bars. */
  WordFile table(String... rows) {
    body.append("<w:tbl>");
    for (String row : rows) {
      body.append("<w:tr>");
      for (String cell : row.split("\\|", -1)) {
        body.append("<w:tc><w:p>").append(run(cell)).append("</w:p></w:tc>");
      }
      body.append("</w:tr>");
    }
    body.append("</w:tbl>");
    return this;
  }

  WordFile part(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  WordFile footnotes(String xml) {
    return part("word/footnotes.xml", "<w:footnotes " + W + ">" + xml + "</w:footnotes>");
  }

  WordFile styles(String xml) {
    return part("word/styles.xml", "<w:styles " + W + ">" + xml + "</w:styles>");
  }

  WordFile properties(String title, String created, String modified) {
    return part(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>"
            + title
            + "</dc:title><dcterms:created>"
            + created
            + "</dcterms:created><dcterms:modified>"
            + modified
            + "</dcterms:modified></cp:coreProperties>");
  }

  byte[] bytes() throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", "<Types/>");
    all.put(
        "word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
    all.putAll(parts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
