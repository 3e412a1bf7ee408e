package attache.app;

import attache.claims.statement.StatementReader;
import attache.vocabulary.country.Country;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of many statements, one JSON object a line: {@code id}, and where they are known
 * {@code date}, {@code lang}, {@code title}, {@code url}, {@code speaker} and {@code parties}.
 * Other fields are passed over.
 */
final class StatementIndex {

  private final Map<String, StatementReader.Options> byId;

  private StatementIndex(Map<String, StatementReader.Options> byId) {
    this.byId = byId;
  }

  /**
   * Reads an index.
   *
   * @throws Failure when it is missing or a line is not as it should be
   */
  static StatementIndex read(Path file) throws IOException {
    Map<String, StatementReader.Options> byId = new HashMap<>();
    int line = 0;
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        if (!text.isBlank()) {
          JsonNode entry = JsonMapper.shared().readTree(text);
          byId.put(entry.required("id").asString(), options(entry));
        }
      }
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw new Failure(
          Exit.UNREADABLE,
          file
              + ", line "
              + line
              + ": expected one JSON object with an id, and a date such as 2020-11-24 if any.",
          e);
    } catch (NoSuchFileException e) {
      throw new Failure(
          Exit.UNREADABLE, "There is no file " + file + ": check what --meta names.", e);
    } catch (CharacterCodingException e) {
      throw new Failure(Exit.UNREADABLE, file + " is not UTF-8: --meta takes JSON Lines.", e);
    } catch (IOException e) {
      throw new Failure(
          Exit.UNREADABLE, file + " cannot be read: --meta takes a JSON Lines file.", e);
    }
    return new StatementIndex(byId);
  }

  /** What is known of the statement; nothing where the index does not have it. */
  StatementReader.Options of(String id) {
    return byId.getOrDefault(id, StatementReader.Options.NONE);
  }

  private static StatementReader.Options options(JsonNode entry) {
    String date = text(entry, "date");
    return new StatementReader.Options(
        date == null ? null : LocalDate.parse(date),
        pair(entry.path("parties")),
        text(entry, "lang"),
        text(entry, "speaker"),
        text(entry, "title"),
        text(entry, "url"));
  }

  /** Of more than two parties nobody can tell which are the two that a sentence is about. */
  private static List<Country> pair(JsonNode parties) {
    List<Country> named = new ArrayList<>();
    for (JsonNode party : parties) {
      Optional<Country> country =
          party.isString() ? Country.find(party.asString()) : Optional.empty();
      country.ifPresent(named::add);
    }
    return parties.size() == 2 && named.size() == 2 ? named : List.of();
  }

  private static @Nullable String text(JsonNode entry, String field) {
    JsonNode value = entry.path(field);
    return value.isString() && !value.asString().isBlank() ? value.asString() : null;
  }
}
