package attache.vocabulary.language;

import java.util.List;
import java.util.Locale;

/**
 * A language that words are in.
 *
 * @param tag primary language subtag of BCP 47: two or three lower-case letters ("en")
 */
public record Language(String tag) {

  public static final Language ENGLISH = new Language("en");
  public static final Language RUSSIAN = new Language("ru");
  public static final Language CHINESE = new Language("zh");
  public static final Language SPANISH = new Language("es");

  /** The languages Attaché means to read, the fullest first. */
  public static final List<Language> READ = List.of(ENGLISH, RUSSIAN, CHINESE, SPANISH);

  /**
   * @throws IllegalArgumentException when the tag is not two or three lower-case Latin letters
   */
  public Language {
    if (!(tag.length() == 2 || tag.length() == 3)
        || !tag.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      throw new IllegalArgumentException(
          "a language is two or three letters such as 'en', not '" + shortened(tag) + "'");
    }
  }

  /**
   * Reads a BCP 47 tag; script, region and anything else after the language is left out ("en-GB" is
   * {@link #ENGLISH}).
   *
   * @throws IllegalArgumentException when the tag does not begin with a language
   */
  public static Language of(String tag) {
    int end = 0;
    while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
      end++;
    }
    return new Language(tag.substring(0, end).toLowerCase(Locale.ROOT));
  }

  private static String shortened(String tag) {
    return tag.length() <= 20 ? tag : tag.substring(0, 20) + "…";
  }

  /** The tag, which {@link #of} reads back. */
  @Override
  public String toString() {
    return tag;
  }
}
