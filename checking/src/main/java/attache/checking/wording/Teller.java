package attache.checking.wording;

import attache.checking.reading.Operation;
import attache.vocabulary.language.Language;
import java.util.Optional;

/** A language that safe sentences are said in. */
sealed interface Teller permits EnglishTeller, RussianTeller, ChineseTeller {

  /** The language of the sentences. */
  Language language();

  /** The sentence without its source; empty where the language has no words for the plan. */
  Optional<String> say(Plan plan);

  /** The sentence that names the sources. */
  String source(String names);

  /** How a data set's edition is named behind it. */
  String edition(String edition);

  /** How it is named when a data set without editions was fetched. */
  String retrieved(String day);

  /** The teller of the language; of English for those that have none. */
  static Teller of(String language) {
    return switch (language) {
      case "ru" -> new RussianTeller();
      case "zh" -> new ChineseTeller();
      default -> new EnglishTeller();
    };
  }

  /** The key of the plan's measure in {@link Phrases}; empty where its figures have no one sign. */
  static Optional<String> key(Plan plan) {
    Operation operation = plan.operation();
    if (operation == Operation.SHARE || operation == Operation.RANK) {
      return Optional.of((operation == Operation.SHARE ? "share:" : "rank:") + plan.measure());
    }
    boolean negative = plan.parts().stream().anyMatch(p -> p.value() < 0);
    boolean positive = plan.parts().stream().anyMatch(p -> p.value() >= 0);
    boolean balance = plan.measure().endsWith("_balance");
    boolean signed = operation == Operation.LEVEL || operation == Operation.YEARLY_AVERAGE;
    if (balance) {
      return negative == positive || !signed
          ? Optional.empty()
          : Optional.of(plan.measure() + (negative ? "-" : "+"));
    }
    return Optional.of(plan.measure());
  }
}
