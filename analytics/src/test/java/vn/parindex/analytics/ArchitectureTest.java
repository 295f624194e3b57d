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
import java.util.Locale;
import java.util.Random;
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

  @Test
  void analyses_are_siblings_and_only_delta_uses_two_of_them() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".index..", ROOT + ".ranking..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT, ROOT + ".delta..", ROOT + ".check..", ROOT + ".io..", ROOT + ".table..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".index..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".ranking..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".delta..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT, ROOT + ".check..", ROOT + ".io..", ROOT + ".table..")
        .check(CLASSES);
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
