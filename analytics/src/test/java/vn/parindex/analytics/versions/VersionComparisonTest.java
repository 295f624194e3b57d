package vn.parindex.analytics.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.parindex.analytics.FollowedExample.A;
import static vn.parindex.analytics.FollowedExample.B;
import static vn.parindex.analytics.FollowedExample.day;
import static vn.parindex.analytics.Reporting.measured;
import static vn.parindex.analytics.Trees.sheet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.FollowedExample;
import vn.parindex.analytics.Reporting;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.table.Tables;
import vn.parindex.analytics.table.Tablesaw;
import vn.parindex.analytics.versions.ExtraCell.Extra;

/** Versions made by hand of the data set with a year that is followed. */
class VersionComparisonTest {

  private static final Dataset EXAMPLE = FollowedExample.dataset();
  private static final LocalDate MARCH = day("2025-03-31");

  private static Dataset version(
      String number,
      Map<String, List<ScoreSheet>> sheets,
      List<MeasurementSet> measurements,
      DataFile... files) {
    Dataset.Identity identity = EXAMPLE.identity();
    return new Dataset(
        new Dataset.Identity(
            identity.name(),
            identity.publisher(),
            number,
            identity.unitFolder(),
            identity.languages(),
            identity.terms(),
            identity.siteAddress()),
        EXAMPLE.units(),
        EXAMPLE.successions(),
        EXAMPLE.tileMap(),
        EXAMPLE.boundaries(),
        EXAMPLE.frameworks(),
        EXAMPLE.periods(),
        sheets,
        EXAMPLE.targets(),
        EXAMPLE.tasks(),
        EXAMPLE.findings(),
        EXAMPLE.calendars(),
        new Reports(measurements, Map.of(), Map.of(), Map.of()),
        EXAMPLE.notes(),
        List.of(files));
  }

  private static DataFile file(String path, String sha256) {
    return new DataFile(
        path, DataFile.Kind.SCORES, sha256, new Provenance(Provenance.Status.REAL, "source", ""));
  }

  private static Dataset scored(ScoreSheet... sheets) {
    return version("1", Map.of("2025", List.of(sheets)), List.of());
  }

  private static Dataset reported(Reporting reports) {
    return version("1", Map.of(), reports.sets());
  }

  private static Entry<LeafScore> points(String points) {
    return Entry.of(
        new LeafScore.Verified(
            Figure.of(points), Figure.of(points), Figure.missing(MissingReason.NO_APPEAL)));
  }

  private static ScoreCell cell(String unit, String leaf) {
    return new ScoreCell("2025", unit.equals("a") ? A : B, leaf);
  }

  @Test
  void a_version_compared_with_itself_has_no_change() {
    VersionComparison same = VersionComparison.of(EXAMPLE, EXAMPLE);
    assertThat(same.files()).isEmpty();
    assertThat(same.scores()).isEmpty();
    assertThat(same.extras()).isEmpty();
    assertThat(same.measurements()).isEmpty();
    assertThat(same.isEmpty()).isTrue();
    assertThat(same.isVersionNotRaised()).isFalse();
  }

  /** The example of the Javadoc. */
  @Test
  void the_example_holds() {
    VersionComparison changes =
        VersionComparison.of(
            scored(sheet("a", "1.1", "2", "1.2", MissingReason.NOT_SCORED)),
            scored(sheet("a", "1.1", "2.5", "1.2", "3"), sheet("b", "1.1", "1")));
    LeafScore notScored =
        new LeafScore.Verified(
            Figure.missing(MissingReason.NOT_SCORED),
            Figure.missing(MissingReason.NOT_SCORED),
            Figure.missing(MissingReason.NO_APPEAL));
    assertThat(changes.scores())
        .containsExactly(
            new CellChange<>(cell("a", "1.1"), points("2"), points("2.5")),
            new CellChange<>(cell("a", "1.2"), Entry.of(notScored), points("3")),
            new CellChange<>(cell("b", "1.1"), Entry.none(), points("1")));
    assertThat(changes.scores())
        .extracting(CellChange::kind)
        .containsExactly(ChangeKind.CHANGED, ChangeKind.CHANGED, ChangeKind.ADDED);
    assertThat(changes.extras()).isEmpty();
  }

  @Test
  void the_other_way_round_what_was_added_was_removed() {
    VersionComparison changes =
        VersionComparison.of(
            scored(sheet("a", "1.1", "2"), sheet("b", "1.1", "1")), scored(sheet("a", "1.1", "2")));
    assertThat(changes.scores())
        .containsExactly(new CellChange<>(cell("b", "1.1"), points("1"), Entry.none()));
    assertThat(changes.scores().get(0).kind()).isEqualTo(ChangeKind.REMOVED);
  }

  @Test
  void a_figure_written_otherwise_and_units_in_another_order_are_no_change() {
    VersionComparison changes =
        VersionComparison.of(
            scored(sheet("a", "1.1", "1.5"), sheet("b", "1.1", "1")),
            scored(sheet("b", "1.1", "1.00"), sheet("a", "1.1", "1.50")));
    assertThat(changes.scores()).isEmpty();
  }

  @Test
  void changes_come_by_period_and_unit_whatever_the_order_of_the_files() {
    Map<String, List<ScoreSheet>> sheets = new LinkedHashMap<>();
    sheets.put("2025", List.of(sheet("b", "1.1", "1"), sheet("a", "1.2", "1", "1.1", "1")));
    sheets.put("2024", List.of(sheet("b", "1.1", "1")));
    assertThat(
            VersionComparison.of(version("1", Map.of(), List.of()), version("1", sheets, List.of()))
                .scores())
        .extracting(CellChange::cell)
        .containsExactly(
            new ScoreCell("2024", B, "1.1"), cell("a", "1.2"), cell("a", "1.1"), cell("b", "1.1"));
  }

  /** b has a bonus in its new sheet; the known 0 points of penalty there are no change. */
  @Test
  void bonus_and_penalty_points_are_compared_too() {
    VersionComparison changes =
        VersionComparison.of(
            scored(sheet("a", Figure.of("0.5"), Figure.of("0"), "1.1", "2")),
            scored(
                sheet("a", Figure.of("0.5"), Figure.of("0.25"), "1.1", "2"),
                sheet("b", Figure.of("1"), Figure.of("0"))));
    assertThat(changes.scores()).isEmpty();
    assertThat(changes.extras())
        .containsExactly(
            new CellChange<>(
                new ExtraCell("2025", A, Extra.PENALTY),
                Entry.of(Figure.of("0")),
                Entry.of(Figure.of("0.25"))),
            new CellChange<>(
                new ExtraCell("2025", B, Extra.BONUS), Entry.none(), Entry.of(Figure.of("1"))));
  }

  private static Measurement said(String target, String figure) {
    return new Measurement(
        A, target, new Measurement.Statement(measured(figure), false), List.of());
  }

  /** f: 3/4 → 4/5; s: late → 1/2; g is taken out, p is new. */
  @Test
  void measurements_change_appear_and_go() {
    VersionComparison changes =
        VersionComparison.of(
            reported(
                new Reporting("2025")
                    .say("2025-03-31", "a", "f", "3/4")
                    .say("2025-03-31", "a", "s", "late")
                    .say("2025-03-31", "a", "g", "200")),
            reported(
                new Reporting("2025")
                    .say("2025-03-31", "a", "f", "4/5")
                    .say("2025-03-31", "a", "s", "1/2")
                    .say("2025-03-31", "a", "p", "0/0")));
    assertThat(changes.measurements())
        .containsExactly(
            new CellChange<>(
                new MeasurementCell("2025", MARCH, A, "f"),
                Entry.of(said("f", "3/4")),
                Entry.of(said("f", "4/5"))),
            new CellChange<>(
                new MeasurementCell("2025", MARCH, A, "s"),
                Entry.of(said("s", "late")),
                Entry.of(said("s", "1/2"))),
            new CellChange<>(
                new MeasurementCell("2025", MARCH, A, "p"),
                Entry.none(),
                Entry.of(said("p", "0/0"))),
            new CellChange<>(
                new MeasurementCell("2025", MARCH, A, "g"),
                Entry.of(said("g", "200")),
                Entry.none()));
  }

  @Test
  void a_correction_that_only_one_version_knows_is_a_change() {
    VersionComparison changes =
        VersionComparison.of(
            reported(
                new Reporting("2025").revise("2025-03-31", "a", "f", "3/4", "2025-04-10", "4/4")),
            reported(
                new Reporting("2025").revise("2025-03-31", "a", "f", "2/4", "2025-04-10", "4/4")));
    assertThat(changes.measurements()).hasSize(1);
    assertThat(changes.measurements().get(0).kind()).isEqualTo(ChangeKind.CHANGED);
  }

  @Test
  void files_are_compared_by_their_hash() {
    Dataset before =
        version("1", Map.of(), List.of(), file("a", "1"), file("b", "1"), file("d", "1"));
    Dataset after =
        version("2", Map.of(), List.of(), file("d", "2"), file("c", "1"), file("a", "1"));
    VersionComparison changes = VersionComparison.of(before, after);
    assertThat(changes.files())
        .containsExactly(
            new FileChange("b", DataFile.Kind.SCORES, ChangeKind.REMOVED),
            new FileChange("c", DataFile.Kind.SCORES, ChangeKind.ADDED),
            new FileChange("d", DataFile.Kind.SCORES, ChangeKind.CHANGED));
    assertThat(changes.isEmpty()).isFalse();
    assertThat(changes.isVersionNotRaised()).isFalse();
    assertThat(changes.versionBefore()).isEqualTo("1");
    assertThat(changes.versionAfter()).isEqualTo("2");
  }

  @Test
  void other_content_under_the_same_number_is_noticed() {
    assertThat(
            VersionComparison.of(
                    version("1", Map.of(), List.of(), file("a", "1")),
                    version("1", Map.of(), List.of(), file("a", "2")))
                .isVersionNotRaised())
        .isTrue();
  }

  /** As a table: a/1.1 from "not scored" to 3, and a figure on a target that is gone. */
  @Test
  void a_cell_that_is_not_there_and_a_reason_are_told_apart_in_the_table() {
    Table table =
        Tablesaw.table(
            Tables.versions(
                VersionComparison.of(
                    version(
                        "1",
                        Map.of("2025", List.of(sheet("a", "1.1", MissingReason.NOT_SCORED))),
                        new Reporting("2025").say("2025-03-31", "a", "f", "3/4").sets()),
                    scored(sheet("a", "1.1", "3")))));
    assertThat(table.columnNames()).hasSize(37).doesNotHaveDuplicates();
    assertThat(table.rowCount()).isEqualTo(2);
    assertThat(table.stringColumn("content").asList()).containsExactly("score", "measurement");
    assertThat(table.stringColumn("change").asList()).containsExactly("changed", "removed");
    assertThat(table.stringColumn("before_status").asList()).containsExactly("not-scored", "known");
    assertThat(table.stringColumn("after_status").asList()).containsExactly("known", "not-written");
    assertThat(table.doubleColumn("before_points").isMissing(0)).isTrue();
    assertThat(table.doubleColumn("after_points").get(0)).isEqualTo(3);
    assertThat(table.doubleColumn("before_denominator").get(1)).isEqualTo(4);
    assertThat(table.doubleColumn("after_denominator").isMissing(1)).isTrue();
  }

  /** The same points claimed for other figures: 3/4, then 4/4. */
  @Test
  void other_declared_figures_are_a_change() {
    VersionComparison changes = VersionComparison.of(scored(declaring(3)), scored(declaring(4)));
    assertThat(changes.scores()).hasSize(1);
    Table table = Tablesaw.table(Tables.versions(changes));
    assertThat(table.stringColumn("before_declared").asList()).containsExactly("3/4");
    assertThat(table.stringColumn("after_declared").asList()).containsExactly("4/4");
  }

  private static ScoreSheet declaring(long numerator) {
    Figure claimed = Figure.of("1");
    return new ScoreSheet(
        UnitId.of("a"),
        Map.of(
            "1.1",
            new LeafScore.Verified(
                claimed, Optional.of(new Declaration.Share(numerator, 4)), claimed, claimed)),
        Figure.of("0"),
        Figure.of("0"));
  }

  @Test
  void a_change_that_is_none_cannot_be_made() {
    assertThatThrownBy(() -> new CellChange<>("cell", Entry.of(1), Entry.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CellChange<>("cell", Entry.none(), Entry.none()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
