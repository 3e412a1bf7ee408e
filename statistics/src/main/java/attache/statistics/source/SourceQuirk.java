package attache.statistics.source;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks where something odd about a source is handled; docs/data.md lists them all. */
@Documented
@Repeatable(SourceQuirk.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface SourceQuirk {

  /** Id of the source. */
  String source();

  /** What is odd, in one sentence that a user of the figures understands. */
  String cause();

  /** Several of one place. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
  @interface All {
    /** In the order of the code. */
    SourceQuirk[] value();
  }
}
