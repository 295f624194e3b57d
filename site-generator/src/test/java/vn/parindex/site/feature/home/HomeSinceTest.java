package vn.parindex.site.feature.home;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.site.say.HandMadeYear.BICH;
import static vn.parindex.site.say.HandMadeYear.CUNG;
import static vn.parindex.site.say.Standings.on;
import static vn.parindex.site.say.Standings.said;
import static vn.parindex.site.say.since.EarlierVersions.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.say.ChangedData;
import vn.parindex.site.say.since.EarlierVersions;

/** What the home page says of the release before. */
class HomeSinceTest {

  private static final LocalDate THEN = LocalDate.of(2025, 9, 30);
  private static final String LEAF =
      ChangedData.REAL.sheets().get("2025").get(0).leaves().keySet().iterator().next();

  private static Dataset version(
      String number, List<ScoreSheet> sheets, MeasurementSet... measurements) {
    return ChangedData.version(
        number,
        Map.of("2025", sheets),
        List.of(measurements),
        List.of(
            new DataFile(
                "scores/2025.json",
                DataFile.Kind.SCORES,
                number,
                new Provenance(Provenance.Status.REAL, "nguồn", ""))));
  }

  private static ScoreSheet sheet(UnitId unit, String self, String round1, String penalty) {
    return new ScoreSheet(
        unit,
        Map.of(
            LEAF,
            new LeafScore.Verified(
                Figure.of(self), Figure.of(round1), Figure.missing(MissingReason.NO_APPEAL))),
        Figure.of("0"),
        Figure.of(penalty));
  }

  private static List<String> told(Dataset before, Dataset after) {
    Block.Section section =
        new HomeSince(ChangedData.edition(after), EarlierVersions.of(7, before, THEN, after, TODAY))
            .section();
    assertThat(section.heading()).isEqualTo("Từ lần phát hành trước");
    List<String> told =
        section.within().stream()
            .map(block -> (Block.Paragraph) block)
            .map(
                paragraph ->
                    paragraph.phrases().stream()
                        .map(Block.Phrase::text)
                        .collect(Collectors.joining()))
            .toList();
    assertThat(told.get(0)).isEqualTo("Khi đó là bản 7, số liệu đến hết 30/09/2025.");
    return told.subList(1, told.size());
  }

  /** By hand: points 1 → 0,5, a penalty, 7/10 → 8/10; Ba Cung reports for two dates. */
  @Test
  void figures_stand_with_what_they_were_and_reports_by_date() {
    List<String> told =
        told(
            version(
                "1",
                List.of(sheet(BICH, "1", "1", "0")),
                on("2025-06-30", said(BICH, "ct-01", Measured.ratio(7, 10)))),
            version(
                "2",
                List.of(sheet(BICH, "1", "0.5", "0.25"), sheet(CUNG, "1", "1", "0")),
                on(
                    "2025-06-30",
                    said(BICH, "ct-01", Measured.ratio(8, 10)),
                    said(CUNG, "ct-01", Measured.ratio(1, 10))),
                on("2025-10-31", said(CUNG, "ct-01", Measured.ratio(2, 10)))));
    assertThat(told.get(0))
        .isEqualTo(
            "Báo cáo mới (3): số liệu 31/10/2025: Ba Cung; số liệu 30/06/2025: Ba Cung (muộn);"
                + " bảng điểm 2025: Ba Cung");
    assertThat(told.get(1))
        .startsWith("Số đã sửa (3): Ba Bích – " + LEAF + ". ")
        .contains("(điểm 2025): 1 → 0,5; Ba Bích – Điểm trừ (điểm 2025): 0 → 0,25; ")
        .endsWith("(số liệu 30/06/2025): 7 / 10 → 8 / 10");
    assertThat(told.get(told.size() - 1)).isEqualTo("Xem từng thay đổi");
  }

  /** Points that count are the same: an arrow between equal figures would say nothing. */
  @Test
  void where_the_points_stay_the_part_that_differs_is_told() {
    List<String> told =
        told(
            version("1", List.of(sheet(BICH, "0.5", "0.5", "0"))),
            version("2", List.of(sheet(BICH, "1", "0.5", "0"))));
    assertThat(told.get(0))
        .startsWith("Số đã sửa (1): Ba Bích – " + LEAF)
        .endsWith("(điểm 2025): tự chấm: 0,5 → 1");
  }

  @Test
  void where_only_files_differ_it_is_said_that_nothing_else_does() {
    List<ScoreSheet> sheets = List.of(sheet(BICH, "1", "1", "0"));
    List<String> told =
        told(version("1", sheets), version("2", sheets)).stream()
            .filter(line -> !line.startsWith("Mới "))
            .toList();
    assertThat(told.get(told.size() - 1)).isEqualTo("Xem từng thay đổi");
    assertThat(told).noneMatch(line -> line.contains("→"));
  }
}
