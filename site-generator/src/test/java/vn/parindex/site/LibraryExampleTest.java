package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;

/** The documents say what is true: the example of the README runs, its links lead somewhere. */
class LibraryExampleTest {

  private static List<String> rankingOf(Path dataFolder) {
    List<String> lines = new ArrayList<>();
    // example
    Loaded loaded = DatasetLoader.load(dataFolder);
    if (loaded.check().hasErrors()) {
      throw new IllegalStateException(loaded.check().report());
    }
    Dataset dataset = loaded.dataset().orElseThrow();
    AnalysisResults results = Analyses.run(dataset, loaded.settings().orElseThrow());

    for (Ranking.Placed<UnitId> place : results.currentRanking().placed()) {
      Unit unit = dataset.unit(place.key()).orElseThrow();
      String change =
          results
              .delta()
              .of(unit.id())
              .map(c -> c.points().toDecimal(2) + " points, places gained " + c.move().gained())
              .orElse("cannot be compared");
      lines.add(
          place.rank().value()
              + " "
              + unit.name()
              + " "
              + place.value().toDecimal(2)
              + " "
              + change);
    }
    // end
    return lines;
  }

  @Test
  void the_example_of_the_readme_runs() {
    assertThat(rankingOf(BuiltSite.REAL_DATA))
        .hasSize(19)
        .first()
        .asString()
        .matches("1 Ba \\S+ \\d\\d\\.\\d\\d -?\\d+\\.\\d\\d points, places gained -?\\d+");
    assertThat(rankingOf(BuiltSite.SECOND_SET)).first().asString().startsWith("1 Đen Ta 86.67");
  }

  @Test
  void the_example_of_the_readme_is_this_very_code() throws IOException {
    String source =
        Files.readString(
            Path.of("src", "test", "java", "vn", "parindex", "site", "LibraryExampleTest.java"));
    Matcher here =
        Pattern.compile("    // example\n(.*?)    // end\n", Pattern.DOTALL).matcher(source);
    assertThat(here.find()).isTrue();
    String code = here.group(1).lines().map(String::strip).collect(Collectors.joining("\n"));
    Matcher there =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(there.find()).isTrue();
    assertThat(there.group(1).lines().map(String::strip).collect(Collectors.joining("\n")))
        .isEqualTo(code);
  }

  @Test
  void links_of_the_documents_lead_to_files() throws IOException {
    Path root = Path.of("..");
    List<Path> documents = new ArrayList<>(List.of(root.resolve("README.md")));
    for (String folder : List.of("docs", "data")) {
      try (Stream<Path> files = Files.walk(root.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
      }
    }
    Pattern link = Pattern.compile("\\]\\((?!https?://|#)([^)#]+)[^)]*\\)");
    for (Path document : documents) {
      // What stands in a code span shows how a link is written.
      Matcher links = link.matcher(Files.readString(document).replaceAll("`[^`\n]+`", ""));
      while (links.find()) {
        assertThat(document.resolveSibling(links.group(1)))
            .as(document + " -> " + links.group(1))
            .exists();
      }
    }
  }
}
