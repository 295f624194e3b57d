package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.UnitId;

/**
 * The small data, with the ten points of the first area shared evenly by its three leaves. By hand:
 *
 * <pre>
 * 00101  10/3 + 5/3 + 5/2 = 15/2 of 10;  15/2 + 2.52 = 10.02 of 13.5           668/9 %
 * 00102  10/3 + 5/3, the third leaf does not apply: 5 of 20/3;
 *        5 + 3.02 + a bonus of 0.5 = 8.52 of 20/3 + 3.5 = 61/6                5112/61 %
 * </pre>
 */
class FractionalMaximaTest {

  @TempDir Path temporary;

  private SmallFolder small;
  private Loaded loaded;

  @BeforeEach
  void share() throws IOException {
    small = new SmallFolder(temporary);
    small.unlist();
    String framework = "frameworks/2025.json";
    small.replace(framework, "\"schemaVersion\": 1", "\"schemaVersion\": 2");
    small.replace(framework, "\"maxPoints\": 2,", "\"maxPoints\": \"10/3\",");
    small.replace(framework, "\"maxPoints\": 2,", "\"maxPoints\": \"20/6\",");
    small.replace(framework, "\"maxPoints\": 3,", "\"maxPoints\": \"10/3\",");
    small.replace(framework, "\"as\": \"same\"", "\"as\": \"rescaled\"");
    small.replace(framework, "\"as\": \"renamed\"", "\"as\": \"rescaled\"");
    String scores = "scores/2025.json";
    small.replace(scores, "\"schemaVersion\": 1", "\"schemaVersion\": 2");
    small.replace(
        scores,
        "\"1.1\": {\"selfAssessed\": 2, \"verified1\": 2,",
        "\"1.1\": {\"selfAssessed\": \"10/3\", \"verified1\": \"10/3\",");
    small.replace(
        scores,
        "\"1.2.1\": {\"selfAssessed\": 2, \"verified1\": 1,",
        "\"1.2.1\": {\"selfAssessed\": \"10/3\", \"verified1\": \"5/3\",");
    small.replace(scores, "\"selfAssessed\": 3, \"verified1\": 2.75", "\"verified1\": 2.5");
    small.replace(
        scores,
        "\"1.1\": {\"selfAssessed\": 2, \"verified1\": 0, \"verified2\": 2}",
        "\"1.1\": {\"selfAssessed\": \"10/3\", \"verified1\": 0, \"verified2\": \"10/3\"}");
    small.replace(
        scores,
        "\"1.2.1\": {\"selfAssessed\": 1, \"verified1\": 1,",
        "\"1.2.1\": {\"selfAssessed\": \"5/3\", \"verified1\": \"10/6\",");
    loaded = DatasetLoader.load(small.path());
    assertThat(loaded.check().hasErrors()).as(loaded.check().report()).isFalse();
  }

  private Dataset dataset() {
    return loaded.dataset().orElseThrow();
  }

  private UnitIndex unit(String code) {
    AnalysisResults results = Analyses.run(dataset(), loaded.settings().orElseThrow());
    return results.current().units().get(UnitId.of(code));
  }

  @Test
  void three_thirds_of_ten_are_ten() {
    Framework framework = dataset().frameworks().get("2025");
    assertThat(framework.area("1").orElseThrow().maxPoints()).isEqualTo(Trees.points("10"));
    assertThat(framework.maxPoints()).isEqualTo(Trees.points("13.5"));
    Leaf steps = framework.leavesByCode().get("1.2.1");
    assertThat(steps.steps())
        .containsExactly(Trees.points("10/3"), Trees.points("5/3"), Trees.points("0"));
  }

  @Test
  void what_is_added_and_divided_is_what_was_worked_out_by_hand() {
    UnitIndex first = unit("00101");
    NodeScore area = first.area("1").orElseThrow();
    assertThat(area.points()).isEqualTo(Trees.points("15/2"));
    assertThat(area.countedMax()).isEqualTo(Trees.points("10"));
    assertThat(first.total().score().percent()).contains(Trees.points("668/9"));
    UnitIndex second = unit("00102");
    assertThat(second.area("1").orElseThrow().countedMax()).isEqualTo(Trees.points("20/3"));
    assertThat(second.total().countedMax()).isEqualTo(Trees.points("61/6"));
    assertThat(second.total().score().percent()).contains(Trees.points("5112/61"));
  }

  @Test
  void steps_of_a_third_are_no_odd_points() {
    assertThat(loaded.check().list())
        .filteredOn(finding -> List.of("DL-440", "DL-445").contains(finding.code()))
        .filteredOn(finding -> finding.pointer().matches("/units/[01]/.*"))
        .isEmpty();
  }

  @Test
  void it_is_written_in_lowest_terms_in_the_version_that_knows_it_and_read_again()
      throws IOException {
    Provenance source = new Provenance(Provenance.Status.ILLUSTRATIVE, "x", "");
    Framework now = dataset().frameworks().get("2025");
    String framework = DatasetWriter.framework(source, now);
    assertThat(framework).contains("\"schemaVersion\": 2").contains("\"maxPoints\": \"10/3\"");
    assertThat(framework).doesNotContain("20/6");
    assertThat(DatasetWriter.framework(source, dataset().frameworks().get("2024")))
        .contains("\"schemaVersion\": 1");
    String scores = DatasetWriter.scores("2025", source, dataset().sheets().get("2025"));
    assertThat(scores).contains("\"schemaVersion\": 2").contains("\"verified1\": \"5/3\"");
    assertThat(DatasetWriter.scores("2024", source, dataset().sheets().get("2024")))
        .contains("\"schemaVersion\": 1");
    small.write("frameworks/2025.json", framework.getBytes(StandardCharsets.UTF_8));
    small.write("scores/2025.json", scores.getBytes(StandardCharsets.UTF_8));
    Dataset again = DatasetLoader.load(small.path()).dataset().orElseThrow();
    assertThat(again.frameworks()).isEqualTo(dataset().frameworks());
    assertThat(again.sheets()).isEqualTo(dataset().sheets());
  }

  @Test
  void a_file_of_reports_that_gets_a_fraction_is_of_the_second_version_and_knows_it_again()
      throws IOException {
    byte[] before = Files.readAllBytes(SmallFolder.ORIGINAL.resolve("scores/2025.json"));
    ReportedFile.Order order =
        new ReportedFile.Order(List.of("00101"), List.of("1.1", "1.2.1", "1.2.2", "2.1"));
    ReportedFile file = ReportedFile.of(DataFile.Kind.SCORES, before, order);
    ReportedFile.Spot spot = new ReportedFile.Spot("00101", "1.1", Optional.empty(), "verified1");
    ReportedFile.Value third = new ReportedFile.Value.Number(Trees.points("5/3"));
    assertThat(file.put(spot, third)).hasSize(1);
    assertThat(file.put(spot, third)).isEmpty();
    assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
        .contains("\"schemaVersion\": 2")
        .contains("\"verified1\": \"5/3\"");
  }
}
