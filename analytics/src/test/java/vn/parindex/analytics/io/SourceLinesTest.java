package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.io.SourceLines.Line;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

class SourceLinesTest {

  private static final String SCORES = "scores/2025.json";
  private static final String FRAMEWORK = "frameworks/2025.json";
  private static final UnitId SECOND = UnitId.of("00102");

  @TempDir Path temporary;

  private static SourceLines lines(SmallFolder small) {
    return DatasetLoader.load(small.path()).lines("2025", "2025");
  }

  @Test
  void what_is_written_has_its_line() throws IOException {
    SourceLines lines = lines(new SmallFolder(temporary));
    assertThat(lines.sheet(SECOND)).contains(new Line(SCORES, 19));
    assertThat(lines.bonus(SECOND)).contains(new Line(SCORES, 20));
    assertThat(lines.penalty(SECOND)).contains(new Line(SCORES, 21));
    assertThat(lines.score(SECOND, "1.1")).contains(new Line(SCORES, 23));
    assertThat(lines.score(SECOND, "2.1")).contains(new Line(SCORES, 26));
    assertThat(lines.leaf("1.1")).contains(new Line(FRAMEWORK, 17));
    assertThat(lines.leaf("1.2.2")).contains(new Line(FRAMEWORK, 39));
  }

  @Test
  void what_is_not_written_has_none() throws IOException {
    SourceLines lines = lines(new SmallFolder(temporary));
    assertThat(lines.score(SECOND, "9.9")).isEmpty();
    assertThat(lines.sheet(UnitId.of("00109"))).isEmpty();
    assertThat(lines.leaf("1.2")).as("a criterion with components is no leaf").isEmpty();
    assertThat(SourceLines.NONE.score(SECOND, "1.1")).isEmpty();
    assertThat(DatasetLoader.load(temporary).lines("2019", "2019").leaf("1.1")).isEmpty();
  }

  @Test
  void a_mark_at_the_beginning_and_the_line_ends_of_windows_change_nothing() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    String text = new String(small.read(SCORES), StandardCharsets.UTF_8);
    small.write(SCORES, ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
    assertThat(lines(small).score(SECOND, "2.1")).contains(new Line(SCORES, 26));
  }

  @Test
  void in_a_file_of_one_line_everything_is_on_it() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    JsonNode tree = new ObjectMapper().readTree(small.read(SCORES));
    small.write(SCORES, tree.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(lines(small).score(SECOND, "2.1")).contains(new Line(SCORES, 1));
  }

  @Test
  void of_a_file_that_changed_after_it_was_read_no_line_is_told() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    Loaded loaded = DatasetLoader.load(small.path());
    small.write(
        SCORES,
        ("\n" + new String(small.read(SCORES), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8));
    SourceLines lines = loaded.lines("2025", "2025");
    assertThat(lines.scores()).isEmpty();
    assertThat(lines.framework()).contains(FRAMEWORK);
    assertThat(lines.sheet(SECOND)).isEmpty();
    assertThat(lines.score(SECOND, "1.1")).isEmpty();
    assertThat(lines.leaf("1.1")).contains(new Line(FRAMEWORK, 17));
  }

  /** Read as text, without the reader of the program. */
  @Test
  void every_score_and_leaf_of_the_real_data_stands_on_its_line() throws IOException {
    Path folder = Path.of("../data");
    Loaded loaded = DatasetLoader.load(folder);
    Dataset data = loaded.dataset().orElseThrow();
    SourceLines lines = loaded.lines("2025", "2025");
    List<String> scores = Files.readAllLines(folder.resolve(SCORES));
    for (ScoreSheet sheet : data.sheets().get("2025")) {
      int begin = scores.indexOf("      \"unit\": \"" + sheet.unit().code() + "\",");
      assertThat(lines.sheet(sheet.unit())).contains(new Line(SCORES, begin + 1));
      for (String leaf : sheet.leaves().keySet()) {
        int line = begin;
        while (!scores.get(line).startsWith("        \"" + leaf + "\": ")) {
          line++;
        }
        assertThat(lines.score(sheet.unit(), leaf)).contains(new Line(SCORES, line + 1));
      }
    }
    List<String> framework = Files.readAllLines(folder.resolve(FRAMEWORK));
    for (Leaf leaf : data.frameworks().get("2025").leaves().toList()) {
      Line line = lines.leaf(leaf.code()).orElseThrow();
      assertThat(framework.get(line.line() - 1)).contains("\"code\": \"" + leaf.code() + "\"");
      assertThat(framework.get(line.line())).contains(leaf.name());
    }
  }
}
