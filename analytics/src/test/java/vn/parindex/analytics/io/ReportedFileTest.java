package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.io.ReportedFile.Change;
import vn.parindex.analytics.io.ReportedFile.Order;
import vn.parindex.analytics.io.ReportedFile.Spot;
import vn.parindex.analytics.io.ReportedFile.Value;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Provenance;

class ReportedFileTest {

  private static final Order ORDER =
      new Order(List.of("a", "b", "c"), List.of("1.1", "1.2", "1.10"));
  private static final Provenance REAL = new Provenance(Provenance.Status.REAL, "Báo cáo", "");

  private static ReportedFile scores() {
    return ReportedFile.create(DataFile.Kind.SCORES, REAL, Map.of("period", "2025"), ORDER);
  }

  private static Spot spot(String unit, String item, String property) {
    return new Spot(unit, item, Optional.empty(), property);
  }

  private static Spot on(String unit, String item, String day, String property) {
    return new Spot(unit, item, Optional.of(LocalDate.parse(day)), property);
  }

  private static Value number(String text) {
    return new Value.Number(Trees.points(text));
  }

  private static String text(ReportedFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "SCORES, scores/2025.json",
    "MEASUREMENTS, measurements/2025-03-31.json",
    "TASK_PROGRESS, tasks/2025-progress.json",
    "UNIT_FINDINGS, findings/2024-units.json",
    "EVIDENCE, evidence/2025.json"
  })
  void a_file_that_nobody_changes_keeps_every_byte(DataFile.Kind kind, String path)
      throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("../data").resolve(path));
    assertThat(ReportedFile.of(kind, bytes, ORDER).bytes()).isEqualTo(bytes);
  }

  @Test
  void units_leaves_and_properties_stand_in_their_order() {
    ReportedFile file = scores();
    file.put(spot("c", "1.2", "verified1"), number("1.50"));
    file.put(spot("a", "1.10", "selfAssessed"), number("1"));
    file.put(spot("c", "1.2", "selfAssessed"), number("2"));
    file.put(spot("c", "1.1", "survey"), number("0.25"));
    file.put(spot("b", "1.1", "verified2"), new Value.None(MissingReason.NO_APPEAL));
    assertThat(text(file).substring(text(file).indexOf("\"period\"")))
        .isEqualTo(
            """
            "period": "2025",
              "units": [
                {
                  "unit": "a",
                  "bonus": {"missing": "not-scored"},
                  "penalty": {"missing": "not-scored"},
                  "leaves": {"1.10": {"selfAssessed": 1}}
                },
                {
                  "unit": "b",
                  "bonus": {"missing": "not-scored"},
                  "penalty": {"missing": "not-scored"},
                  "leaves": {
                    "1.1": {"verified2": {"missing": "no-appeal"}}
                  }
                },
                {
                  "unit": "c",
                  "bonus": {"missing": "not-scored"},
                  "penalty": {"missing": "not-scored"},
                  "leaves": {"1.1": {"survey": 0.25}, "1.2": {"selfAssessed": 2, "verified1": 1.5}}
                }
              ]
            }
            """);
  }

  @Test
  void the_same_value_written_otherwise_is_no_change() {
    ReportedFile file = scores();
    assertThat(file.put(spot("a", "1.1", "selfAssessed"), number("1.5"))).hasSize(1);
    assertThat(file.put(spot("a", "1.1", "selfAssessed"), number("1.500"))).isEmpty();
    assertThat(file.put(spot("a", "1.1", "selfAssessed"), number("2")))
        .containsExactly(
            new Change(
                spot("a", "1.1", "selfAssessed"),
                Optional.of(number("1.5")),
                Optional.of(number("2"))));
  }

  @Test
  void a_reason_takes_the_place_of_figures_and_a_figure_that_of_the_reason() {
    ReportedFile file = scores();
    file.put(spot("a", "1.1", "selfAssessed"), number("1"));
    file.put(spot("a", "1.1", "declared/numerator"), number("3"));
    List<Change> none =
        file.put(spot("a", "1.1", "missing"), new Value.None(MissingReason.NOT_APPLICABLE));
    assertThat(none.stream().map(change -> change.spot().property()))
        .containsExactlyInAnyOrder("missing", "selfAssessed", "declared/numerator");
    assertThat(text(file)).contains("\"1.1\": {\"missing\": \"not-applicable\"}");
    file.put(spot("a", "1.1", "verified1"), number("1"));
    assertThat(text(file)).contains("\"1.1\": {\"verified1\": 1}");
  }

  @Test
  void reports_stand_by_day_and_need_one() {
    ReportedFile file =
        ReportedFile.create(DataFile.Kind.EVIDENCE, REAL, Map.of("year", "2025"), ORDER);
    file.put(on("a", "1.1", "2025-06-02", "state"), new Value.Text("complete"));
    file.put(on("a", "1.1", "2025-05-12", "filedUnder"), new Value.Text("1.2"));
    file.put(on("a", "1.1", "2025-05-12", "person"), new Value.Text("Công chức Văn phòng"));
    file.put(on("a", "1.1", "2025-05-12", "state"), new Value.Text("misfiled"));
    assertThat(text(file))
        .contains("\"person\": \"Công chức Văn phòng\"")
        .contains("{\"on\": \"2025-05-12\", \"state\": \"misfiled\", \"filedUnder\": \"1.2\"},")
        .containsSubsequence("2025-05-12", "2025-06-02");
    assertThat(file.put(on("a", "1.1", "2025-05-12", "state"), new Value.Text("complete")))
        .hasSize(2);
    assertThat(text(file)).doesNotContain("filedUnder");
    assertThat(ReportedFile.needsDay(DataFile.Kind.EVIDENCE, "person")).isFalse();
    assertThatThrownBy(() -> file.put(spot("a", "1.1", "state"), new Value.Text("complete")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_pointer_leads_to_what_a_cell_said() {
    ReportedFile file =
        ReportedFile.create(DataFile.Kind.TASK_PROGRESS, REAL, Map.of("year", "2025"), ORDER);
    file.put(on("b", "nv-1", "2025-06-02", "document/number"), new Value.Text("12/QĐ-UBND"));
    file.put(on("a", "nv-1", "2025-06-02", "state"), new Value.Text("done"));
    assertThat(file.spot("/units/1/tasks/nv-1/0/document/number"))
        .isEqualTo(on("b", "nv-1", "2025-06-02", "document/number"));
    assertThat(file.spot("/units/0/tasks/nv-1")).isEqualTo(spot("a", "nv-1", ""));
    assertThat(file.spot("/units/0/unit")).isEqualTo(spot("a", "", "unit"));
    assertThat(file.spot("/year")).isEqualTo(spot("", "", "year"));
    assertThat(file.spot("")).isEqualTo(spot("", "", ""));
    ReportedFile points = scores();
    points.put(spot("a", "1.1", "verified2"), new Value.None(MissingReason.LATE));
    assertThat(points.spot("/units/0/leaves/1.1/verified2/missing"))
        .isEqualTo(spot("a", "1.1", "verified2"));
  }
}
