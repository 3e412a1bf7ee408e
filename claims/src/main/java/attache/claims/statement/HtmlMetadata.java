package attache.claims.statement;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a web page says of itself: title, address, language, day of publication. */
final class HtmlMetadata {

  /** Names and properties of meta elements that hold the day of publication, surest first. */
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:published_time",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "dcterms.issued",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.created",
          "dc.date",
          "mediator_published_time",
          "article:published",
          "article:create_at",
          "og:pubdate",
          "firstpublishedtime",
          "apub:time",
          "date");

  private static final List<String> TITLES = List.of("og:title", "twitter:title", "dc.title");

  /** A title longer than this is cut: it is somebody's text, not a headline. */
  private static final int LONGEST_TITLE = 300;

  private HtmlMetadata() {}

  /** The metadata of the page. */
  static StatementReader.Options of(Document page) {
    return new StatementReader.Options(
        date(page), List.of(), language(page), null, title(page), address(page));
  }

  /** Whether a text without a telling name is a web page. */
  static boolean looksLikeHtml(String text) {
    int i = 0;
    int end = Math.min(text.length(), 4096);
    while (i < end) {
      if (Paragraphs.isBlank(text.charAt(i))) {
        i++;
      } else if (text.startsWith("<!--", i)) {
        int close = text.indexOf("-->", i + 4);
        if (close < 0) {
          return false;
        }
        i = close + 3;
      } else {
        break;
      }
    }
    String head = text.substring(i, Math.min(text.length(), i + 120)).toLowerCase(Locale.ROOT);
    if (head.startsWith("<?xml")) {
      return head.contains("html");
    }
    for (String tag :
        List.of(
            "!doctype html",
            "html",
            "head",
            "body",
            "meta",
            "title",
            "article",
            "main",
            "section",
            "div",
            "p",
            "h1",
            "h2",
            "table")) {
      int after = tag.length() + 1;
      if (head.startsWith("<" + tag)
          && head.length() > after
          && (head.charAt(after) == '>' || Character.isWhitespace(head.charAt(after)))) {
        return true;
      }
    }
    return false;
  }

  /** The charset that the page's first kilobytes declare, or null. */
  static @Nullable Charset declaredCharset(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (!head.contains("<")) {
      return null;
    }
    int at = head.indexOf("charset=");
    int start = at >= 0 ? at + 8 : head.startsWith("<?xml") ? head.indexOf("encoding=") + 9 : 8;
    if (start <= 8) {
      return null;
    }
    while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < head.length() && "\"' />;?".indexOf(head.charAt(end)) < 0) {
      end++;
    }
    try {
      String name = head.substring(start, end);
      return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  private static @Nullable LocalDate date(Document page) {
    for (String name : DATES) {
      LocalDate day = WrittenDate.dayIn(shortened(meta(page, name)));
      if (day != null) {
        return day;
      }
    }
    for (Element element : page.select("[itemprop=datePublished]")) {
      String content =
          element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
      LocalDate day = WrittenDate.dayIn(shortened(content));
      if (day != null) {
        return day;
      }
    }
    for (Element script : page.select("script[type=application/ld+json]")) {
      LocalDate day = jsonDate(script.data());
      if (day != null) {
        return day;
      }
    }
    for (Element time : page.select("time")) {
      LocalDate day = WrittenDate.dayIn(shortened(time.attr("datetime")));
      day = day == null ? WrittenDate.dayIn(shortened(time.ownText())) : day;
      if (day != null) {
        return day;
      }
    }
    return dateUnderHeading(page);
  }

  /** The first short piece of page under its heading that is called a date and is one. */
  private static @Nullable LocalDate dateUnderHeading(Document page) {
    boolean under = false;
    for (Element element : page.getAllElements()) {
      under |= element.normalName().equals("h1");
      if (under && isCalledDate(element.className() + " " + element.id())) {
        String text = element.text();
        LocalDate day = text.length() <= 80 ? WrittenDate.dayIn(text) : null;
        if (day != null) {
          return day;
        }
      }
    }
    return null;
  }

  private static boolean isCalledDate(String names) {
    String small = names.toLowerCase(Locale.ROOT);
    return small.contains("date")
        || small.contains("time")
        || small.contains("publish")
        || small.contains("pubtime");
  }

  /**
   * The value of "datePublished" in JSON-LD, read without a parser because much of it is broken.
   */
  private static @Nullable LocalDate jsonDate(String json) {
    int key = json.indexOf("\"datePublished\"");
    if (key < 0) {
      return null;
    }
    return WrittenDate.dayIn(json.substring(key + 15, Math.min(json.length(), key + 60)));
  }

  private static @Nullable String language(Document page) {
    Element html = page.selectFirst("html[lang]");
    String tag = html == null ? "" : html.attr("lang").strip();
    return tag.isEmpty() ? null : shortened(tag);
  }

  private static @Nullable String title(Document page) {
    for (String name : TITLES) {
      String title = meta(page, name).strip();
      if (!title.isEmpty()) {
        return shortened(title);
      }
    }
    Element heading = page.selectFirst("h1");
    String title = heading == null ? "" : heading.text().strip();
    title = title.isEmpty() ? page.title().strip() : title;
    return title.isEmpty() ? null : shortened(title);
  }

  private static @Nullable String address(Document page) {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String address = canonical == null ? meta(page, "og:url") : canonical.attr("href");
    boolean web = address.startsWith("https://") || address.startsWith("http://");
    return web && address.length() <= 2000 ? address : null;
  }

  private static String meta(Document page, String name) {
    for (Element meta : page.select("meta[content]")) {
      if (name.equalsIgnoreCase(meta.attr("property"))
          || name.equalsIgnoreCase(meta.attr("name"))
          || name.equalsIgnoreCase(meta.attr("itemprop"))) {
        return meta.attr("content");
      }
    }
    return "";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE);
  }
}
