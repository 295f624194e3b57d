package vn.parindex.site;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.table.Panels;
import vn.parindex.analytics.table.Tablesaw;

/** The house as drawn in the README: who may know whom. */
class ArchitectureTest {

  private static final String SITE = "vn.parindex.site";
  private static final String COMMAND = SITE + ".command";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(SITE);

  @Test
  void sees_the_whole_program() {
    assertThat(CLASSES.size()).isGreaterThan(60);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching(SITE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void topics_do_not_see_each_other() {
    slices().matching(SITE + ".feature.(*)..").should().notDependOnEachOther().check(CLASSES);
  }

  @Test
  void what_topics_share_sees_no_topic() {
    noClasses()
        .that()
        .resideOutsideOfPackages(SITE, SITE + ".feature..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SITE + ".feature..")
        .check(CLASSES);
  }

  @Test
  void what_programs_can_ask_for_knows_no_command() {
    noClasses()
        .that()
        .resideOutsideOfPackage(COMMAND)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(COMMAND)
        .check(CLASSES);
  }

  @Test
  void what_is_said_of_one_thing_knows_only_the_rooms_that_it_may() {
    notKnown(".say", ".say.table..", ".say.result..", ".say.year..", ".say.target..");
    notKnown(".say.table..", ".say.result..", ".say.year..", ".say.target..");
    notKnown(".say.result..", ".say.year..", ".say.target..");
    notKnown(".say.year..", ".say.result..", ".say.target..");
    notKnown(".say.target..", ".say.result..");
  }

  private static void notKnown(String room, String... others) {
    noClasses()
        .that()
        .resideInAPackage(SITE + room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Stream.of(others).map(other -> SITE + other).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void routes_say_nothing() {
    noClasses()
        .that()
        .resideInAPackage(SITE + ".route..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SITE + ".say..")
        .check(CLASSES);
  }

  @Test
  void only_topics_words_routes_downloads_formats_and_the_program_know_the_analytics() {
    noClasses()
        .that()
        .resideInAnyPackage(
            SITE + ".render..",
            SITE + ".docx..",
            SITE + ".chart..",
            SITE + ".model..",
            SITE + ".words..",
            SITE + ".inspect..",
            SITE + ".zip..",
            SITE + ".publish..",
            SITE + ".share..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vn.parindex.analytics..")
        .check(CLASSES);
  }

  @Test
  void formats_know_the_values_and_ranks_but_no_other_analysis() {
    noClasses()
        .that()
        .resideInAPackage(SITE + ".format..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "vn.parindex.analytics",
            "vn.parindex.analytics.io..",
            "vn.parindex.analytics.check..",
            "vn.parindex.analytics.index..",
            "vn.parindex.analytics.delta..",
            "vn.parindex.analytics.table..")
        .check(CLASSES);
  }

  @Test
  void each_library_has_its_room() {
    only("picocli..", COMMAND);
    only("freemarker..", SITE + ".render..");
    only("io.nayuki..", SITE + ".render..");
    only("org.jfree..", SITE + ".chart..");
    only("org.apache.batik..", SITE + ".chart..");
    only("java.awt..", SITE + ".chart..");
    only("org.apache.poi..", SITE + ".grid..");
    only("org.apache.commons.csv..", SITE + ".grid..");
    // The description of the downloads is JSON, and how sheets were understood is kept as such;
    // data files are read by the analytics only.
    only("com.fasterxml.jackson..", SITE + ".download..", SITE + ".intake.shape..");
    only("com.vladsch.flexmark..", SITE + ".render..", SITE + ".inspect..");
    only("org.jsoup..", SITE + ".render..", SITE + ".inspect..", SITE + ".grid..");
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(COMMAND + ".Goal")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.maven..")
        .check(CLASSES);
    noClasses().should().dependOnClassesThat().resideInAPackage("com.networknt..").check(CLASSES);
    // Of use to embedders only; its first table costs a scan of the class path.
    noClasses().should().dependOnClassesThat().resideInAPackage("tech.tablesaw..").check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Tablesaw.class, Panels.class)
        .check(CLASSES);
  }

  private static void only(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void only_publishing_and_samples_write_files() {
    for (String method :
        new String[] {
          "write",
          "writeString",
          "newOutputStream",
          "newBufferedWriter",
          "createDirectories",
          "createDirectory",
          "createFile",
          "delete",
          "deleteIfExists",
          "move",
          "copy"
        }) {
      noClasses()
          .that()
          .resideOutsideOfPackages(SITE + ".publish..", SITE + ".sample..")
          .should()
          .callMethodWhere(target(name(method)).and(target(owner(type(Files.class)))))
          .check(CLASSES);
    }
  }

  @Test
  void nothing_comes_from_the_environment() {
    noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
    noClasses().should().callMethod(LocalDate.class, "now").check(CLASSES);
    noClasses().should().callMethod(LocalDateTime.class, "now").check(CLASSES);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
    noClasses().should().callMethod(System.class, "nanoTime").check(CLASSES);
    noClasses().should().callMethod(System.class, "lineSeparator").check(CLASSES);
    noClasses().should().callMethod(Locale.class, "getDefault").check(CLASSES);
    noClasses().should().callMethod(Locale.class, "setDefault", Locale.class).check(CLASSES);
    noClasses().should().callMethod(TimeZone.class, "getDefault").check(CLASSES);
    noClasses().should().callConstructor(Random.class).check(CLASSES);
    noClasses().should().callMethod(Math.class, "random").check(CLASSES);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(SITE + ".SiteSettings")
        .and()
        .resideOutsideOfPackage(COMMAND)
        .should()
        .callMethod(Clock.class, "systemUTC")
        .check(CLASSES);
  }

  @Test
  void only_main_prints_and_nobody_throws_bare_exceptions() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(COMMAND + ".Main")
        .and()
        .doNotHaveFullyQualifiedName(COMMAND + ".RunInMaven")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(PrintStream.class)
        .check(CLASSES);
    noClasses().should().callConstructor(RuntimeException.class, String.class).check(CLASSES);
    noClasses()
        .should()
        .callConstructor(RuntimeException.class, String.class, Throwable.class)
        .check(CLASSES);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
  }
}
