package attache.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house: which room sees which, and what a room may be called. */
class HouseTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("attache");

  private static final Set<String> VAGUE =
      Set.of(
          "util",
          "utils",
          "common",
          "commons",
          "impl",
          "core",
          "helper",
          "helpers",
          "manager",
          "managers",
          "misc",
          "shared",
          "base");

  @Test
  void everyModuleIsLookedAt() {
    Set<String> modules = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      modules.add(type.getPackageName().split("\\.", -1)[1]);
    }
    assertThat(modules)
        .containsExactly(
            "app", "benchmarks", "checking", "claims", "report", "statistics", "vocabulary");
  }

  @Test
  void noArrowRunsBack() {
    ArchRule arrows =
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("attache..")
            .withOptionalLayers(true)
            .layer("vocabulary")
            .definedBy("attache.vocabulary..")
            .layer("claims")
            .definedBy("attache.claims..")
            .layer("statistics")
            .definedBy("attache.statistics..")
            .layer("checking")
            .definedBy("attache.checking..")
            .layer("report")
            .definedBy("attache.report..")
            .layer("app")
            .definedBy("attache.app..")
            .layer("benchmarks")
            .definedBy("attache.benchmarks..")
            .whereLayer("vocabulary")
            .mayNotAccessAnyLayer()
            .whereLayer("claims")
            .mayOnlyAccessLayers("vocabulary")
            .whereLayer("statistics")
            .mayOnlyAccessLayers("vocabulary")
            .whereLayer("checking")
            .mayOnlyAccessLayers("claims", "statistics", "vocabulary")
            .whereLayer("report")
            .mayOnlyAccessLayers("checking", "claims", "statistics", "vocabulary")
            .whereLayer("app")
            .mayOnlyAccessLayers("report", "checking", "claims", "statistics", "vocabulary")
            .whereLayer("benchmarks")
            .mayOnlyAccessLayers("app", "report", "checking", "claims", "statistics", "vocabulary");
    arrows.check(HOUSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "statistics"})
  void wordsAndFiguresAreReadApart(String module) {
    String other = module.equals("claims") ? "statistics" : "claims";
    noClasses()
        .that()
        .resideInAPackage("attache." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("attache." + other + "..")
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void aStatementIsHeldAgainstItselfWithoutStatistics() {
    noClasses()
        .that()
        .resideInAPackage("attache.checking.selfcheck..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("attache.statistics..")
        .check(HOUSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vocabulary", "claims", "statistics", "checking", "report", "app", "benchmarks"})
  void packagesOfAModuleFormNoCycle(String module) {
    slices()
        .matching("attache." + module + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void noPackageHasAVagueName() {
    ArchRuleDefinition.classes().should(liveInAPackageThatSaysSomething()).check(HOUSE);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      if (type.getPackageName().contains("jmh_generated")) {
        continue;
      }
      if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(unmarked).as("packages without a @NullMarked package-info").isEmpty();
  }

  @Test
  void onlyTheCommandWritesToTheConsole() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "attache.vocabulary..", "attache.claims..", "attache.checking..", "attache.report..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void onlyStatisticsKnowsTheDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "attache.vocabulary..", "attache.claims..", "attache.checking..", "attache.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.duckdb..")
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  private static ArchCondition<JavaClass> liveInAPackageThatSaysSomething() {
    return new ArchCondition<>("live in a package whose name says what it holds") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (String part : List.of(type.getPackageName().split("\\.", -1))) {
          if (VAGUE.contains(part)) {
            events.add(
                SimpleConditionEvent.violated(type, type.getName() + " lives in '" + part + "'"));
          }
        }
      }
    };
  }
}
