package vn.parindex.site.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.BuiltSite;

/** Goals as Maven runs them, without Maven. */
class GoalTest {

  @TempDir private Path project;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintWriter told = new PrintWriter(said, true, StandardCharsets.UTF_8);

  @BeforeEach
  void put_data_where_a_project_has_them() {
    BuiltSite.copy(BuiltSite.SECOND_SET, project.resolve("data"));
  }

  private Goal goal(String command, Map<String, String> inPom, String... given) {
    Properties properties = new Properties();
    for (String property : given) {
      String[] parts = property.split("=", 2);
      properties.setProperty(parts[0], parts[1]);
    }
    said.reset();
    return new Goal(
        (folder, all) -> Main.inMaven(told, told, folder, all),
        project.toFile(),
        properties,
        inPom,
        command);
  }

  private void done(String command, String... given) {
    assertThatCode(goal(command, Map.of(), given)::execute).doesNotThrowAnyException();
  }

  private static void stopped(Goal goal, String message) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(message)
        .hasNoCause();
  }

  private static Document list() {
    return Jsoup.parse(GoalList.of("vn.parindex", "site-generator", "1"), Parser.xmlParser());
  }

  @Test
  void each_command_is_a_goal_and_each_goal_a_command() {
    List<Element> goals = list().select("mojo");
    Set<String> commands = new TreeSet<>(Main.commands().getSubcommands().keySet());
    assertThat(
            goals.stream()
                .map(goal -> goal.select("configuration > command").attr("default-value")))
        .containsExactlyInAnyOrderElementsOf(commands);
    commands.remove("build");
    commands.add("site");
    assertThat(goals.stream().map(goal -> goal.select("> goal").text()))
        .containsExactlyInAnyOrderElementsOf(commands);
    assertThat(goals)
        .allSatisfy(
            goal -> {
              assertThat(goal.select("> requiresProject").text()).isEqualTo("false");
              assertThat(goal.select("> description").text()).isNotEmpty();
            });
  }

  /** Maven makes the class and fills its fields by these names. */
  @Test
  void what_maven_is_told_to_fill_in_is_there_to_be_filled() throws ReflectiveOperationException {
    Element goal = list().select("mojo").first();
    Class<?> type = Class.forName(goal.select("> implementation").text());
    assertThat(type.getConstructor().newInstance()).isInstanceOf(AbstractMojo.class);
    Set<String> told =
        goal.select("configuration > *").stream()
            .map(Element::tagName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(told).contains("project", "properties", "command");
    told.add(goal.select("parameter:has(> editable:containsOwn(true)) > name").text());
    for (String field : told) {
      assertThat(type.getDeclaredField(field)).isNotNull();
    }
    assertThat(goal.select("parameters > parameter > name").eachText()).containsAll(told);
  }

  @Test
  void maven_can_tell_of_every_property() {
    Main.commands()
        .getSubcommands()
        .forEach(
            (name, command) ->
                assertThat(
                        list()
                            .select("mojo:has(> goal:containsOwn(" + GoalList.name(name) + "))")
                            .select("parameter > name")
                            .eachText())
                    .as(name)
                    .containsAll(
                        command.getCommandSpec().options().stream()
                            .flatMap(option -> MavenLine.property(option).stream())
                            .map(Property::value)
                            .toList()));
  }

  @Test
  void a_goal_works_on_the_folder_it_is_called_in_as_often_as_it_is_called() throws IOException {
    BuiltSite.copy(BuiltSite.second(), project.resolve("target/site"));
    done("build");
    Path report = project.resolve("target/bao-cao-kiem-tra.html");
    done("check");
    String first = Files.readString(report);
    Files.delete(report);
    done("check");
    assertThat(report).hasContent(first);
    // What is Maven's own business is not told as a misspelt option.
    done("build", "parindex=check", "style.color=never", "maven.repo.local=x");
    assertThat(report).hasContent(first);
  }

  @Test
  void properties_reach_the_options_and_have_the_last_word_over_the_pom() {
    done("sample", "out=" + project.resolve("mau"), "units=3");
    assertThat(project.resolve("mau/dataset.json")).exists();
    stopped(goal("check", Map.of("strict", "true")), unfinished("check", 3));
    assertThatCode(goal("check", Map.of("strict", "true"), "strict=false")::execute)
        .doesNotThrowAnyException();
  }

  @Test
  void what_goes_wrong_is_one_plain_line() {
    stopped(goal("check", Map.of(), "data=khong-co"), unfinished("check", 2));
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("DL-015", "khong-co", "Sửa: ");
    stopped(goal("build", Map.of(), "parindex=chek"), unfinished("chek", 2));
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Có phải ý bạn là \"check\"?");
    stopped(goal("check", Map.of(), "strct=true"), unfinished("check", 2));
    stopped(
        goal("check", Map.of(), "parindex=undo"),
        "Mục tiêu check không làm lệnh undo.   Cần: bỏ -Dparindex=undo, hoặc gọi đúng mục tiêu. Chưa"
            + " làm gì.");
    assertThat(project.resolve("target/site")).doesNotExist();
  }

  private static String unfinished(String command, int code) {
    return "Lệnh " + command + " chưa xong (mã " + code + "): xem thông báo ở trên.";
  }

  /** What is written anew at every build would pass for another program. */
  @Test
  void the_list_of_goals_is_written_once(@TempDir Path classes) throws IOException {
    String[] args = {classes.toString(), "vn.parindex", "site-generator", "1"};
    GoalList.main(args);
    Path file = classes.resolve("META-INF/maven/plugin.xml");
    assertThat(file).hasContent(GoalList.of("vn.parindex", "site-generator", "1"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    GoalList.main(args);
    assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    args[3] = "2";
    GoalList.main(args);
    assertThat(Files.readString(file)).contains("<version>2</version>");
  }
}
