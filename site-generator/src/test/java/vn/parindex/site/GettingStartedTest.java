package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide tells people of another district to type leads to a site. */
class GettingStartedTest {

  private static final Path GUIDE = Path.of("..", "docs", "bat-dau.md");

  private static final Pattern FILE =
      Pattern.compile("(?s)`so-lieu/([a-z0-9/.-]+)`:[^`]*(?:`[^`]+`[^`]*)*?```json\n(.*?)```");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^java -jar site-generator/target/parindex.jar (.*)$");

  @TempDir private Path folder;

  @Test
  void the_four_files_and_three_commands_of_the_guide_make_a_site() throws IOException {
    String guide = Files.readString(GUIDE);
    List<MatchResult> files = FILE.matcher(guide).results().toList();
    assertThat(files.stream().map(file -> file.group(1)))
        .containsExactly(
            "dataset.json", "reference/units.json", "frameworks/2025.json", "scores/2025.json");
    for (MatchResult file : files) {
      Path path = folder.resolve("so-lieu").resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
    }
    List<String> commands =
        COMMAND.matcher(guide).results().map(command -> command.group(1)).toList();
    assertThat(commands).hasSize(2);
    for (String command : commands) {
      BuiltSite.Run run = BuiltSite.run(inFolder(command).split(" "));
      assertThat(run.err()).as(command).isEmpty();
      assertThat(run.code()).as(command + run.out()).isZero();
      if (command.startsWith("check")) {
        assertThat(run.out()).contains("0 lỗi, 0 cảnh báo, 0 ghi chú");
      }
    }
    Document home = Jsoup.parse(Files.readString(folder.resolve("trang").resolve("index.html")));
    assertThat(guide).contains("90%").contains("78,57%");
    assertThat(home.select(".lead").text()).contains("Mẫu Một", "90,00%", "Mẫu Hai", "78,57%");
    assertThat(home.select(".notice").text()).contains("SỐ LIỆU MINH HỌA");
  }

  private static final Pattern LIST =
      Pattern.compile("(?s)`([a-z-]+\\.csv)`:[^\n].*?```csv\n(.*?)```");

  private static final Pattern SHORT_COMMAND = Pattern.compile("(?m)^parindex (.*)$");

  @Test
  void the_lists_and_the_two_commands_of_the_guide_make_an_honest_site() throws IOException {
    String guide = Files.readString(GUIDE);
    List<MatchResult> lists = LIST.matcher(guide).results().toList();
    assertThat(lists.stream().map(list -> list.group(1)))
        .containsExactly("don-vi.csv", "bo-tieu-chi.csv", "gioi-thieu.csv");
    for (MatchResult list : lists) {
      Files.writeString(folder.resolve(list.group(1)), list.group(2));
    }
    List<String> commands =
        SHORT_COMMAND.matcher(guide).results().map(command -> command.group(1)).toList();
    assertThat(commands).hasSize(2);
    for (String command : commands) {
      String here =
          command.replaceAll("(--[a-z]+) ", "$1=" + Matcher.quoteReplacement(folder + "/"));
      BuiltSite.Run run = BuiltSite.run(here.split(" "));
      assertThat(run.err()).as(here).isEmpty();
      assertThat(run.code()).as(here + run.out()).isZero();
    }
    Document home =
        Jsoup.parse(Files.readString(folder.resolve("trang-moi").resolve("index.html")));
    assertThat(home.select(".lead").text())
        .isEqualTo("Năm 2025 chưa có xã nào đủ điểm để xếp hạng.");
    assertThat(home.select(".notice")).isEmpty();
  }

  /** Bands need no English name, as the schema says. */
  @Test
  void an_english_edition_needs_its_words_only() throws IOException {
    for (MatchResult file : FILE.matcher(Files.readString(GUIDE)).results().toList()) {
      Path path = folder.resolve("so-lieu").resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(
          path,
          file.group(2)
              .replace("[\"vi\"]", "[\"vi\", \"en\"]")
              .replace(
                  "\"terms\": {",
                  "\"terms\": {\"en\": {\"group\": \"district\", \"groupName\": \"Mau District\","
                      + " \"unit\": \"commune\", \"units\": \"communes\"}, "));
    }
    BuiltSite.build(folder.resolve("so-lieu"), folder.resolve("trang"));
    Document ranking =
        Jsoup.parse(
            Files.readString(folder.resolve("trang").resolve("en").resolve("xep-hang.html")));
    assertThat(ranking.select("#ranking .band").eachText()).containsExactly("Tốt", "Khá");
  }

  private String inFolder(String command) {
    return command
        .replace("so-lieu", folder.resolve("so-lieu").toString())
        .replace(" trang", " " + folder.resolve("trang"));
  }
}
