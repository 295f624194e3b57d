package vn.parindex.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The library's rooms: who may know whom. */
class ArchitectureTest {

  private static final String ROOT = "vn.parindex.analytics";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void sees_the_whole_library() {
    assertThat(CLASSES.size()).isGreaterThan(120);
  }

  @Test
  void the_model_needs_the_jdk_only() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", ROOT + ".model..")
        .check(CLASSES);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** Which rooms each analysis may enter, besides the model. */
  private static final Map<String, Set<String>> MAY_ENTER =
      Map.ofEntries(
          Map.entry("index", Set.of()),
          Map.entry("ranking", Set.of()),
          Map.entry("correlation", Set.of()),
          Map.entry("trend", Set.of("correlation")),
          Map.entry("target", Set.of()),
          Map.entry("declaration", Set.of()),
          Map.entry("versions", Set.of("followup", "target")),
          Map.entry("followup", Set.of("target")),
          Map.entry("composite", Set.of("ranking")),
          Map.entry("delta", Set.of("index", "ranking", "succession")),
          Map.entry("bottleneck", Set.of("index", "ranking")),
          Map.entry("robustness", Set.of("index", "ranking", "correlation", "composite")),
          Map.entry("agreement", Set.of("index", "correlation")),
          Map.entry("peers", Set.of("index", "ranking")),
          Map.entry("anomaly", Set.of("index", "ranking")),
          Map.entry("succession", Set.of("index", "ranking")));

  @Test
  void an_analysis_enters_only_the_rooms_it_may() {
    MAY_ENTER.forEach(
        (room, others) -> {
          List<String> allowed = new ArrayList<>(List.of("java..", "org.apache.commons.math3.."));
          allowed.add(ROOT + ".model..");
          allowed.add(ROOT + "." + room + "..");
          others.forEach(other -> allowed.add(ROOT + "." + other + ".."));
          classes()
              .that()
              .resideInAPackage(ROOT + "." + room + "..")
              .should()
              .onlyDependOnClassesThat()
              .resideInAnyPackage(allowed.toArray(String[]::new))
              .allowEmptyShould(true)
              .check(CLASSES);
        });
  }

  @Test
  void nobody_imports_reading_and_tables() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".io..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".io..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".table..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".table..")
        .check(CLASSES);
  }

  @Test
  void each_library_has_its_room() {
    only(ROOT + ".io..", "com.fasterxml.jackson..", "com.networknt..");
    only(ROOT + ".table..", "tech.tablesaw..");
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".io..", ROOT + ".check..", ROOT + ".table..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.commons.math3..")
        .check(CLASSES);
  }

  private static void only(String room, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(CLASSES);
  }

  /**
   * The JDK lets these differ in the last digit between machines; {@code FastMath} and {@code
   * StrictMath} do not.
   */
  @Test
  void functions_that_may_differ_between_machines_are_not_called() {
    for (String function :
        List.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "exp", "log", "log10", "cbrt", "sinh",
            "cosh", "tanh", "expm1", "log1p")) {
      noClasses().should().callMethod(Math.class, function, double.class).check(CLASSES);
    }
    for (String function : List.of("pow", "atan2", "hypot")) {
      noClasses()
          .should()
          .callMethod(Math.class, function, double.class, double.class)
          .check(CLASSES);
    }
  }

  @Test
  void nothing_comes_from_the_environment_and_nothing_is_printed() {
    noClasses().should().accessField(System.class, "out").check(CLASSES);
    noClasses().should().accessField(System.class, "err").check(CLASSES);
    noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
    noClasses().should().callMethod(LocalDate.class, "now").check(CLASSES);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
    noClasses().should().callMethod(System.class, "nanoTime").check(CLASSES);
    noClasses().should().callMethod(Locale.class, "getDefault").check(CLASSES);
    noClasses().should().callConstructor(Random.class).check(CLASSES);
    noClasses().should().callMethod(Math.class, "random").check(CLASSES);
    noClasses().should().callConstructor(RuntimeException.class, String.class).check(CLASSES);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
  }
}
