package attache.app;

import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.vocabulary.country.CountryPair;
import attache.vocabulary.language.Language;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a user may say of statements, and how an argument becomes one. */
final class Statements {

  /** Standard input as an argument. */
  static final String STDIN = "-";

  @Option(
      names = "--date",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "The day it was said, for “last year” and the like: 2020-11-24.")
  private @Nullable LocalDate date;

  @Option(
      names = "--pair",
      paramLabel = "PAIR",
      converter = PairConverter.class,
      description = "The two countries it is about, codes or names: CHN-BLR.")
  private @Nullable CountryPair pair;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      converter = LanguageConverter.class,
      description = "Its language, where it is told wrongly: en, ru, zh or es.")
  private @Nullable Language language;

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Who says what the text gives to nobody.")
  private @Nullable String speaker;

  @Option(
      names = "--meta",
      paramLabel = "INDEX",
      description =
          "A JSON Lines file with id, date, lang, title, url and parties of statements; the id is"
              + " the file name without extension.")
  private @Nullable Path meta;

  private @Nullable StatementIndex index;

  /**
   * Reads a statement.
   *
   * @param argument a file, or {@value #STDIN} for standard input
   * @throws Failure when it is in no language that is read, or no statement at all
   * @throws IOException when it cannot be read; the message is for the user
   */
  Statement read(String argument, Shell shell) throws IOException {
    if (argument.startsWith("http://") || argument.startsWith("https://")) {
      throw new Failure(
          Exit.UNREADABLE,
          argument + " is an address, and pages are not fetched yet: save it and give the file.");
    }
    Statement statement =
        argument.equals(STDIN)
            ? StatementReader.read(shell.in(), "stdin", known("stdin"))
            : readFile(path(argument));
    if (Language.READ.stream().noneMatch(l -> l.tag().equals(statement.language()))) {
      throw new Failure(
          Exit.UNREADABLE,
          argument
              + " is in "
              + called(statement.language())
              + ", and read are "
              + Language.READ.stream().map(l -> called(l.tag())).collect(Collectors.joining(", "))
              + ": give a text in one of these, or --lang if it is in one.");
    }
    return statement;
  }

  private static String called(String language) {
    return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
  }

  private Statement readFile(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return StatementReader.read(file, known(dot > 0 ? name.substring(0, dot) : name));
  }

  private static Path path(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new Failure(Exit.UNREADABLE, argument + " cannot be the name of a file.", e);
    }
  }

  /** What is known of the statement of that id: from the options, then from the index. */
  private StatementReader.Options known(String id) throws IOException {
    StatementReader.Options given =
        new StatementReader.Options(
            date,
            pair == null ? List.of() : pair.countries(),
            language == null ? null : language.tag(),
            speaker,
            null,
            null);
    if (meta == null) {
      return given;
    }
    if (index == null) {
      index = StatementIndex.read(meta);
    }
    return given.or(index.of(id));
  }

  /** A day as an option gives it. */
  static final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("a day is written like 2020-11-24, not '" + text + "'");
      }
    }
  }

  private static final class PairConverter implements ITypeConverter<CountryPair> {
    @Override
    public CountryPair convert(String text) {
      try {
        return CountryPair.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  private static final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String text) {
      try {
        return Language.of(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
