package attache.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Documents that nobody would write, each made from a seed, always the same from the same one. */
final class HostileText {

  /** Sentences to begin with. */
  private static final List<String> SENTENCES =
      List.of(
          "Trade between Chile and Peru rose 12.5 percent to $3.4 billion in 2019, from $3.02 billion a year earlier.",
          "Exports to Kenya, which reached €1,250.5m in January–September 2021, account for a third of the total.",
          "China remained our second-largest partner for the tenth year in a row, with 18% of exports.",
          "Q: How much was invested?\nA: More than $250 million by 66 companies as of 1 January 2020.",
          "Товарооборот России и Узбекистана за январь–сентябрь 2022 года вырос на 36,5 % и составил 6,7 млрд долларов.",
          "Экспорт Беларуси в Китай увеличился в 1,9 раза — до 1 млрд 250 млн долл. США.",
          "2023年前三季度，中哈双边贸易额达305亿美元，同比增长35.2%，其中中国对哈出口178.4亿美元。",
          "截至2022年底，园区入驻企业突破100家，协议投资总额超过13亿美元，增长2倍。",
          "Las exportaciones de Uruguay a Brasil crecieron un 8,4 % en 2022, hasta 2.100 millones de dólares.",
          "Bilateral trade doubled between 2010-11 and 2015-16, and is expected to hit US$20bn by 2030.");

  /** Pieces that readers stumble over. */
  private static final List<String> PIECES =
      List.of(
          "$",
          "€",
          "US$",
          "%",
          "‰",
          "1",
          "0",
          "00",
          "3.5",
          "1,000,000.5",
          "1.000.000,5",
          "٣٫٥",
          "½",
          "⅓",
          "²",
          "1e400",
          "99999999999999999999999999999999",
          "0.00000000000000000001",
          "-",
          "–",
          "—",
          "−",
          "to",
          "from",
          "and",
          "of",
          "by",
          "billion",
          "bn",
          "m",
          "trillion",
          "percent",
          "percentage points",
          "times",
          "fold",
          "third",
          "largest",
          "2019",
          "2015-16",
          "January",
          "Q3",
          "last year",
          "the first nine months of",
          "(",
          ")",
          "[",
          "«",
          "»",
          "“",
          "”",
          "\"",
          "'",
          "’s",
          "...",
          "…",
          "China",
          "the United States",
          "exports",
          "imports",
          "trade",
          "rose",
          "fell",
          "from",
          "respectively",
          ",",
          ";",
          ":",
          ".",
          "млрд",
          "тыс.",
          "на",
          "в",
          "раза",
          "до",
          "процентов",
          "Китай",
          "экспорт",
          "亿",
          "万",
          "美元",
          "增长",
          "倍",
          "百分之",
          "第",
          "中",
          "对",
          "1月",
          "年",
          "二〇二〇年",
          "millones",
          "por ciento",
          "\u200f",
          "\u202e",
          "\u0301",
          "\u200b",
          "\ufeff",
          "\u00a0",
          "\u3000",
          "\ud83d\ude00",
          "\ud800",
          "\udc00",
          "\u0000",
          "\r",
          "\n",
          "\n\n",
          "\t",
          "|",
          "<b>",
          "</p>",
          "&amp;",
          "&#x110000;",
          "<!--",
          "<table>",
          "Q:",
          "Вопрос:",
          "记者：");

  private static final String OPENERS = "([{«“\"'（「<";

  private HostileText() {}

  /**
   * A document.
   *
   * @param bytes what the file holds
   * @param suffix the end of its name
   */
  record Document(byte[] bytes, String suffix) {}

  /** The document of the seed. */
  static Document document(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    StringBuilder text = new StringBuilder(begin(random));
    int changes = random.nextInt(12);
    for (int i = 0; i < changes; i++) {
      change(text, random);
    }
    return switch (random.nextInt(16)) {
      case 0 -> new Document(broken(text.toString(), random), ".txt");
      case 1 -> new Document(text.toString().getBytes(otherCharset(random)), ".txt");
      case 2, 3 -> new Document(utf8(page(text, random)), ".html");
      case 4 -> new Document(utf8(text.toString()), ".md");
      case 5 ->
          new Document(begun(random.nextBoolean() ? "%PDF-1.7\n" : "PK\u0003\u0004", text), ".pdf");
      case 6 -> new Document(begun("PK\u0003\u0004", text), ".docx");
      default -> new Document(utf8(text.toString()), ".txt");
    };
  }

  private static String begin(Random random) {
    StringBuilder text = new StringBuilder();
    if (random.nextInt(3) == 0) {
      int pieces = 1 << random.nextInt(11);
      for (int i = 0; i < pieces; i++) {
        text.append(pick(PIECES, random)).append(random.nextInt(4) == 0 ? "" : " ");
      }
    } else {
      int sentences = 1 + random.nextInt(6);
      for (int i = 0; i < sentences; i++) {
        text.append(pick(SENTENCES, random)).append(random.nextInt(5) == 0 ? "\n\n" : " ");
      }
    }
    return text.toString();
  }

  private static void change(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(20));
    switch (random.nextInt(14)) {
      case 0 -> text.insert(at, pick(PIECES, random));
      case 1 -> text.delete(at, to);
      case 2 -> text.insert(at, text.substring(at, to));
      case 3 ->
          text.replace(at, to, new StringBuilder(text.substring(at, to)).reverse().toString());
      case 4 -> text.replace(at, to, text.substring(at, to).toUpperCase(Locale.ROOT));
      case 5 -> repeat(text, at, " " + pick(PIECES, random), 1 << random.nextInt(14));
      case 6 -> repeat(text, at, pick(PIECES, random), 1 << random.nextInt(17));
      case 7 ->
          repeat(
              text,
              at,
              String.valueOf(OPENERS.charAt(random.nextInt(OPENERS.length()))),
              1 << random.nextInt(15));
      case 8 -> widen(text, at, to);
      case 9 -> strip(text, at, to);
      case 10 -> text.insert(at, pick(SENTENCES, random));
      case 11 -> numbers(text, at, 1 << random.nextInt(random.nextInt(20) == 0 ? 17 : 8), random);
      case 12 -> text.insert(at, (char) random.nextInt(0x10000));
      default -> text.insert(at, pick(PIECES, random) + pick(PIECES, random));
    }
  }

  private static void repeat(StringBuilder text, int at, String piece, int times) {
    text.insert(at, piece.repeat(times));
  }

  private static void numbers(StringBuilder text, int at, int count, Random random) {
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < count; i++) {
      numbers.append(random.nextInt(100_000)).append(random.nextInt(3) == 0 ? ", " : " ");
    }
    text.insert(at, numbers);
  }

  /** Full-width characters in the place of narrow ones. */
  private static void widen(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 127) {
        text.setCharAt(i, (char) (c + 0xfee0));
      }
    }
  }

  private static void strip(StringBuilder text, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (text.charAt(i) == ' ') {
        text.deleteCharAt(i);
      }
    }
  }

  private static String page(StringBuilder text, Random random) {
    int depth = 1 << random.nextInt(12);
    String tag = pick(List.of("div", "p", "span", "table", "blockquote", "ul"), random);
    return "<html><head><title>Trade</title><meta property='article:published_time' content='2024-02-30'></head><body>"
        + ("<" + tag + ">").repeat(depth)
        + text
        + (random.nextBoolean() ? ("</" + tag + ">").repeat(depth) : "");
  }

  private static byte[] begun(String magic, StringBuilder text) {
    byte[] head = magic.getBytes(StandardCharsets.ISO_8859_1);
    byte[] rest = utf8(text.toString());
    byte[] all = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    return all;
  }

  /** UTF-8 with bytes lost, doubled and changed. */
  private static byte[] broken(String text, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte b : utf8(text)) {
      switch (random.nextInt(400)) {
        case 0 -> {}
        case 1 -> out.write(random.nextInt(256));
        case 2 -> {
          out.write(b);
          out.write(b);
        }
        default -> out.write(b);
      }
    }
    return out.toByteArray();
  }

  private static Charset otherCharset(Random random) {
    return Charset.forName(
        pick(List.of("UTF-16LE", "UTF-16", "GB18030", "windows-1251", "KOI8-R", "Big5"), random));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
