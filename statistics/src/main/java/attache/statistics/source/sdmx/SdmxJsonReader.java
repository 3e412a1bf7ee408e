package attache.statistics.source.sdmx;

import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Walks through a message from its beginning to its end, and holds nothing of it. Whatever a
 * consumer does not look at is passed over.
 */
final class SdmxJsonReader {

  /** Longer texts are cut: what tells series apart is a code, and never this long. */
  static final int LONGEST_TEXT = 4_000;

  /** Measures, attributes and annotations of one observation; the values of one attribute. */
  private static final int MOST_CELLS = 10_000;

  /**
   * Keys of series and observations are names in JSON, all different: a table of names would grow
   * with them. NaN is no JSON, yet written by services.
   */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final JsonParser parser;

  private SdmxJsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /** What is done with a message. */
  interface Walk {
    /** Begins at its first token. */
    void through(SdmxJsonReader message);
  }

  /**
   * Walks through a message.
   *
   * @param file for sentences
   * @param json where its text is
   * @throws SourceException when it is cut short, no JSON in UTF-8, or not one object
   */
  static void walk(OfficialFile file, Path json, Walk walk) {
    try (Reader text = text(json);
        JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new SourceException(file.path() + ": is no SDMX-JSON message, which is an object");
      }
      walk.through(new SdmxJsonReader(parser));
      if (parser.nextToken() != null) {
        throw new SourceException(
            file.path() + ": goes on after the end of the message; fetch it again");
      }
    } catch (StreamConstraintsException e) {
      throw new SourceException(
          file.path()
              + ": nests deeper or holds a longer text or number than SDMX-JSON has; fetch it"
              + " again",
          e);
    } catch (JacksonException e) {
      throw new SourceException(
          file.path()
              + ": is no whole JSON in UTF-8 (line "
              + (e.getLocation() == null ? "unknown" : e.getLocation().getLineNr())
              + "): damaged or cut short; fetch it again",
          e);
    } catch (IOException e) {
      throw new SourceException(file.path() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static Reader text(Path json) throws IOException {
    Reader text =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(json), StandardCharsets.UTF_8.newDecoder()));
    text.mark(1);
    try {
      if (text.read() != '\uFEFF') {
        text.reset();
      }
      return text;
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }

  /** The members of the message; those of {@code data}, where that has them, as its own. */
  void message(Consumer<String> member) {
    members(name -> {
      if (name.equals("data")) {
        members(member);
      } else {
        member.accept(name);
      }
    });
  }

  /** Gives the name of each member of an object, whose value the reader then stands at. */
  void members(Consumer<String> member) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        member.accept(name);
        parser.skipChildren();
      }
    }
  }

  /** Runs at each element of an array. */
  void elements(Runnable element) {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (JsonToken t = parser.nextToken();
          t != null && t != JsonToken.END_ARRAY;
          t = parser.nextToken()) {
        element.run();
        parser.skipChildren();
      }
    }
  }

  boolean isArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /**
   * The text of a value in one line: of a number its digits as they are written, of a text in
   * several languages the English one or the first; null without any.
   */
  @Nullable String text() {
    if (isObject()) {
      String[] texts = new String[2];
      members(language -> {
        String text = text();
        texts[language.equals("en") ? 0 : 1] =
            language.equals("en") || texts[1] == null ? text : texts[1];
      });
      return texts[0] != null ? texts[0] : texts[1];
    }
    if (isArray()) {
      List<String> texts = cell();
      return texts == null ? null : clipped(String.join("; ", texts));
    }
    return isNull() ? null : clipped(parser.getString());
  }

  private static String clipped(String text) {
    String line =
        text.indexOf('\n') < 0 && text.indexOf('\r') < 0
            ? text
            : text.replace('\n', ' ').replace('\r', ' ');
    return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) + "…" : line;
  }

  /** A list of values, each with its texts, of which null has none. */
  List<@Nullable List<String>> cells() {
    List<@Nullable List<String>> cells = new ArrayList<>();
    elements(() -> {
      cells.add(cell());
      refuseTooMany(cells.size());
    });
    return cells;
  }

  private @Nullable List<String> cell() {
    if (!isArray()) {
      String text = text();
      return text == null ? null : List.of(text);
    }
    List<String> texts = new ArrayList<>();
    elements(() -> {
      List<String> inner = cell();
      if (inner != null) {
        texts.addAll(inner);
        refuseTooMany(texts.size());
      }
    });
    return texts.isEmpty() ? null : texts;
  }

  private static void refuseTooMany(int n) {
    if (n > MOST_CELLS) {
      throw new IllegalArgumentException(
          "a list holds more than " + MOST_CELLS + " values, which no observation has");
    }
  }
}
