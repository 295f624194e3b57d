package vn.parindex.site.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.parindex.site.BuiltSite;

/** What the clerk writes behind mvn, with {@code -D}. */
class MavenLineTest {

  private static final Path POM = Path.of("pom.xml");

  @TempDir private Path project;

  @BeforeEach
  void put_data_where_a_project_has_them() {
    BuiltSite.copy(BuiltSite.SECOND_SET, project.resolve("data"));
  }

  private BuiltSite.Run run(Map<String, String> given) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.inMaven(
            new PrintWriter(out, true, StandardCharsets.UTF_8),
            new PrintWriter(err, true, StandardCharsets.UTF_8),
            project,
            new TreeMap<>(given));
    return new BuiltSite.Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nothing_at_all_builds_the_site_of_the_project() {
    BuiltSite.copy(BuiltSite.second(), project.resolve("target/site"));
    BuiltSite.Run run = run(Map.of());
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("không có gì thay đổi", project.resolve("target/site/index.html").toString());
  }

  @Test
  void the_edition_for_the_public_stands_beside_the_site_unless_another_folder_is_named() {
    BuiltSite.Run run = run(Map.of("edition", "public"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains(project.resolve("target/site-public/index.html").toString());
    Path named = project.resolve("cong-khai");
    assertThat(run(Map.of("edition", "public", "out", named.toString())).out())
        .contains(named.resolve("index.html").toString());
    assertThat(BuiltSite.differences(project.resolve("target/site-public"), named)).isEmpty();
    assertThat(project.resolve("target/site")).doesNotExist();
  }

  @Test
  void one_word_chooses_the_work_and_properties_feed_its_options() {
    assertThat(run(Map.of("parindex", "check")).out()).startsWith("Đã đọc");
    assertThat(run(Map.of("parindex", "check", "strict", "true")).code()).isEqualTo(3);
    assertThat(run(Map.of("parindex", "check", "strict", "false")).code()).isZero();
    assertThat(run(Map.of("parindex", "check", "data", "khong-co")).err()).contains("khong-co");
    assertThat(run(Map.of("parindex", "sample", "out", project.resolve("mau").toString())).code())
        .isZero();
    assertThat(project.resolve("mau/dataset.json")).exists();
  }

  @Test
  void what_nobody_set_and_what_is_not_for_this_program_is_nothing() {
    // Two of Maven's own properties, which are none of this program's.
    BuiltSite.Run run =
        run(Map.of("parindex", "check", "asOf", "", "skipTests", "true", "test", "XTest"));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void an_unknown_command_is_told_with_the_nearest_one() {
    wrong(Map.of("parindex", "chek"), "không có lệnh \"chek\"", "\"check\"");
    wrong(Map.of("parindex", "xyz"), "không có lệnh \"xyz\"", "Cần: build, check");
  }

  @Test
  void properties_that_the_command_does_not_know_are_all_told() {
    wrong(
        Map.of("parindex", "check", "against", "x", "strct", "true", "watch", "true"),
        "-Dagainst không dùng với lệnh check, chỉ dùng với: build",
        "không có -Dstrct.   Có phải ý bạn là \"-Dstrict\"?",
        "-Dwatch không dùng với lệnh check");
    wrong(Map.of("asof", "2025-06-30"), "\"-DasOf\"");
    wrong(Map.of("agianst", "x", "parindex", "check"), "\"-Dagainst\"");
    wrong(Map.of("parindx", "check"), "\"-Dparindex\"");
    wrong(Map.of("strict", "co"), "-Dstrict=co không dùng được", "ghi riêng -Dstrict");
  }

  private void wrong(Map<String, String> given, String... parts) {
    BuiltSite.Run run = run(given);
    assertThat(run.code()).as(given.toString()).isEqualTo(2);
    assertThat(run.out()).as(given.toString()).isEmpty();
    assertThat(run.err())
        .as(given.toString())
        .contains(parts)
        .contains("LỖI: ", "Sửa: ")
        .endsWith("Trang đang phát hành không bị thay đổi." + System.lineSeparator());
    assertThat(project.resolve("target")).doesNotExist();
  }

  /** A command that joins need not be told here. */
  @Test
  void no_command_is_fed_twice_by_one_property_and_all_know_the_data_or_the_share() {
    CommandLine program = Main.commands();
    assertThat(program.getSubcommands()).containsKeys("build", "check", "new", "sample");
    program
        .getSubcommands()
        .forEach(
            (name, command) -> {
              List<String> properties =
                  command.getCommandSpec().options().stream()
                      .flatMap(option -> MavenLine.property(option).stream())
                      .map(Property::value)
                      .toList();
              assertThat(properties).as(name).doesNotHaveDuplicates().containsAnyOf("data", "to");
            });
  }

  /** Maven hands on nothing but the folder, so that no property has to be listed there. */
  @Test
  void the_build_names_the_project_only() throws IOException {
    String pom = Files.readString(POM);
    String run = pom.substring(pom.indexOf("<id>build-site</id>"));
    assertThat(run.substring(0, run.indexOf("</execution>")))
        .containsOnlyOnce("<argument>")
        .contains("<argument>${project.basedir}/..</argument>");
  }

  @Test
  void the_jar_that_the_build_makes_knows_its_project() throws IOException {
    assertThat(Main.project(jar("/opt/ph%E1%BA%A7n%20m%E1%BB%81m/site-generator/target")))
        .contains(Path.of("/opt/phần mềm"));
    assertThat(Main.project(jar("/opt/parindex-0.2.0/program")))
        .contains(Path.of("/opt/parindex-0.2.0"));
    assertThat(Main.project(jar("/opt/phan-mem"))).isEmpty();
    assertThat(Main.project(null)).isEmpty();
  }

  private static CodeSource jar(String folder) throws IOException {
    return new CodeSource(new URL("file:" + folder + "/parindex.jar"), (CodeSigner[]) null);
  }
}
