package vn.parindex.site.feature.data;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.site.say.ChangedData.REAL;
import static vn.parindex.site.say.HandMadeYear.BICH;
import static vn.parindex.site.say.HandMadeYear.CUNG;
import static vn.parindex.site.say.HandMadeYear.row;
import static vn.parindex.site.say.Standings.on;
import static vn.parindex.site.say.Standings.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.ChangedData;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.say.since.EarlierVersions;

/** What the data page says of two versions of the data. */
class VersionLogTest {

  private static final String LEAF =
      REAL.sheets().get("2025").get(0).leaves().keySet().iterator().next();

  private static DataFile file(String path, String hash, Provenance.Status status) {
    return new DataFile(path, DataFile.Kind.SCORES, hash, new Provenance(status, "nguồn", ""));
  }

  private static List<DataFile> files(String hash) {
    return List.of(file("scores/2025.json", hash, Provenance.Status.REAL));
  }

  private static Dataset scored(String number, ScoreSheet... sheets) {
    return ChangedData.version(number, Map.of("2025", List.of(sheets)), List.of(), files(number));
  }

  private static ScoreSheet sheet(UnitId unit, LeafScore score, String penalty) {
    return new ScoreSheet(unit, Map.of(LEAF, score), Figure.of("0"), Figure.of(penalty));
  }

  private static LeafScore verified(String self, Figure round1) {
    return new LeafScore.Verified(Figure.of(self), round1, Figure.missing(MissingReason.NO_APPEAL));
  }

  private static VersionLog compared(Dataset before, Dataset after) {
    return new VersionLog(ChangedData.edition(after), EarlierVersions.copy(before, after));
  }

  private static VersionLog.Section log(Dataset before, Dataset after) {
    return compared(before, after).section();
  }

  private static List<String> tail(TableView table, int row) {
    List<String> cells = row(table, row);
    return cells.subList(3, cells.size());
  }

  @Test
  void without_an_earlier_version_the_page_says_how_to_get_the_log() {
    VersionLog.Section none = VersionLog.none(RealEdition.VI);
    assertThat(none.sentences()).hasSize(1);
    assertThat(none.sentences().get(0)).contains("mvn -Dagainst=");
    assertThat(none.lists()).isEmpty();
    assertThat(none.warning()).isEmpty();
  }

  @Test
  void the_same_version_twice_is_said_to_be_the_same() {
    Dataset data = scored("1", sheet(BICH, verified("1", Figure.of("1")), "0"));
    VersionLog.Section log = log(data, data);
    assertThat(log.heading()).isEqualTo("Thay đổi so với phiên bản 1");
    assertThat(log.sentences())
        .containsExactly(
            "So phiên bản 1 với phiên bản 1, cả hai đều lấy số liệu đến hết ngày 31/10/2025.",
            "Hai bản giống hệt nhau, không tệp nào thay đổi.");
    assertThat(log.warning()).isEmpty();
    assertThat(log.lists()).isEmpty();
  }

  @Test
  void counts_figures_that_differ_or_says_that_there_are_none() {
    Dataset before = scored("1", sheet(BICH, verified("1", Figure.of("1")), "0"));
    Dataset after = scored("2", sheet(BICH, verified("1", Figure.of("0.5")), "0"));
    assertThat(compared(before, after).counted())
        .isEqualTo("so với phiên bản 1 có 1 tệp khác, 1 ô điểm và 0 số liệu chỉ tiêu khác");
    assertThat(compared(before, scored("2", before.sheets().get("2025").get(0))).counted())
        .isEqualTo("so với phiên bản 1 có 1 tệp khác, không ô điểm hay số liệu chỉ tiêu nào khác");
    assertThat(compared(before, before).counted()).isEqualTo("giống hệt phiên bản 1");
  }

  @Test
  void other_content_under_the_same_number_is_said_aloud() {
    Dataset before = ChangedData.version("1", Map.of(), List.of(), files("a"));
    Dataset after = ChangedData.version("1", Map.of(), List.of(), files("b"));
    VersionLog.Section log = log(before, after);
    assertThat(log.warning()).contains("cùng ghi phiên bản 1", "chưa được nâng", "CHANGELOG.md");
    assertThat(log.lists())
        .extracting(Listing::finding)
        .containsExactly(
            "Không có báo cáo hay bảng điểm nào mới.",
            "Không có việc nào mới quá hạn hay mới xong.",
            "Tệp: 1 thay đổi.",
            "Không ô điểm nào thay đổi.",
            "Không số liệu chỉ tiêu nào thay đổi.");
    assertThat(log.lists().get(2).table().notes())
        .singleElement()
        .asString()
        .contains("thiết lập", "đơn vị", "lịch", "chỉ so theo tệp", "có thể làm kết quả thay đổi");
  }

  /** Ba Bích: 1 → 0,5 and a penalty; Ba Cung is new; what was corrected comes first. */
  @Test
  void scores_show_what_counts_and_which_part_of_it_differs() {
    Listing scores =
        log(
                scored("1", sheet(BICH, verified("1", Figure.of("1")), "0")),
                scored(
                    "2",
                    sheet(CUNG, verified("2", Figure.of("2")), "0"),
                    sheet(BICH, verified("0.75", Figure.of("0.5")), "0.25")))
            .lists()
            .get(3);
    assertThat(scores.finding()).isEqualTo("Ô điểm: 2 thay đổi, 1 thêm.");
    TableView table = scores.table();
    assertThat(row(table, 0)).startsWith("Ba Bích", "2025");
    assertThat(row(table, 0).get(2)).startsWith(LEAF + ". ");
    assertThat(tail(table, 0))
        .containsExactly("1", "0,5", "tự chấm: 1 → 0,75; thẩm định lần 1: 1 → 0,5");
    assertThat(row(table, 1))
        .containsExactly("Ba Bích", "2025", "Điểm trừ", "0", "0,25", "thay đổi");
    assertThat(row(table, 2)).startsWith("Ba Cung", "2025");
    assertThat(tail(table, 2)).containsExactly("– không có", "2", "thêm");
  }

  /** The points stay; what they are claimed for is told as it was and as it is. */
  @Test
  void other_declared_figures_are_told_as_a_part_that_differs() {
    TableView table =
        log(
                scored("1", sheet(BICH, verified("1", Figure.of("1")), "0")),
                scored("2", sheet(BICH, declaring(new Declaration.Step(2)), "0")))
            .lists()
            .get(3)
            .table();
    assertThat(tail(table, 0)).containsExactly("1", "1", "số kê khai: – → mức 2 (50%)");
  }

  private static LeafScore declaring(Declaration declared) {
    return new LeafScore.Verified(
        Figure.of("1"),
        Optional.of(declared),
        Figure.of("1"),
        Figure.missing(MissingReason.NO_APPEAL));
  }

  @Test
  void a_reason_becomes_a_figure_and_a_leaf_may_stop_to_apply() {
    Listing scores =
        log(
                scored(
                    "1",
                    sheet(BICH, verified("1", Figure.missing(MissingReason.NOT_SCORED)), "0"),
                    sheet(CUNG, verified("1", Figure.of("1")), "0")),
                scored(
                    "2",
                    sheet(BICH, verified("1", Figure.of("0")), "0"),
                    sheet(CUNG, new LeafScore.NotApplicable(), "0")))
            .lists()
            .get(3);
    assertThat(tail(scores.table(), 0))
        .containsExactly("– chưa chấm", "0", "thẩm định lần 1: – chưa chấm → 0");
    assertThat(tail(scores.table(), 1))
        .containsExactly("1", "– không áp dụng", "cách chấm hoặc phạm vi áp dụng");
  }

  private static Dataset reported(String number, MeasurementSet... sets) {
    return ChangedData.version(number, Map.of(), List.of(sets), files(number));
  }

  private static Measurement corrected(long first, String on, long then) {
    return new Measurement(
        BICH,
        "ct-01",
        new Measurement.Statement(Measured.ratio(first, 10), true),
        List.of(
            new Measurement.Revision(
                LocalDate.parse(on), new Measurement.Statement(Measured.ratio(then, 10), false))));
  }

  @Test
  void measurements_show_the_figure_and_whether_its_past_differs() {
    Listing listing =
        log(
                reported(
                    "1",
                    on("2025-03-31", corrected(7, "2025-04-10", 8)),
                    on("2025-04-30", said(BICH, "ct-01", Measured.missing(MissingReason.LATE))),
                    on("2025-05-31", said(BICH, "ct-01", Measured.ratio(1, 10)))),
                reported(
                    "2",
                    on("2025-03-31", corrected(6, "2025-04-10", 8)),
                    on("2025-04-30", said(BICH, "ct-01", Measured.ratio(1000, 2000)))))
            .lists()
            .get(4);
    assertThat(listing.finding()).isEqualTo("Số liệu chỉ tiêu: 2 thay đổi, 1 bỏ.");
    TableView table = listing.table();
    assertThat(row(table, 0)).startsWith("Ba Bích", "30/04/2025");
    assertThat(tail(table, 0)).containsExactly("– nộp muộn", "1.000 / 2.000", "số báo cáo");
    assertThat(tail(table, 1)).containsExactly("8 / 10", "8 / 10", "số báo cáo lần đầu");
    assertThat(row(table, 2)).startsWith("Ba Bích", "31/05/2025");
    assertThat(tail(table, 2)).containsExactly("1 / 10", "– không có", "bỏ");
  }

  @Test
  void a_long_list_is_cut_and_says_so() {
    List<MeasurementSet> sets = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      sets.add(
          on(
              LocalDate.of(2025, 1, 1).plusDays(i).toString(),
              said(BICH, "ct-01", Measured.ratio(1, 10))));
    }
    Listing listing =
        log(reported("1"), reported("2", sets.toArray(MeasurementSet[]::new))).lists().get(4);
    assertThat(listing.finding()).isEqualTo("Số liệu chỉ tiêu: 41 thêm.");
    assertThat(listing.table().rows()).hasSize(30);
    assertThat(listing.table().notes().get(0)).startsWith("Bảng nêu 30 trong 41 dòng");
    assertThat(listing.folded()).isTrue();
  }

  @Test
  void one_illustrative_version_is_enough_for_the_notice() {
    Dataset real = ChangedData.version("2", Map.of(), List.of(), files("2"));
    Dataset invented =
        ChangedData.version(
            "1",
            Map.of(),
            List.of(),
            List.of(file("scores/2025.json", "1", Provenance.Status.ILLUSTRATIVE)));
    Map<Dataset, Boolean> illustrative = new LinkedHashMap<>();
    illustrative.put(real, false);
    illustrative.put(invented, true);
    illustrative.forEach(
        (before, expected) ->
            assertThat(
                    new VersionLog(ChangedData.edition(real), EarlierVersions.copy(before, real))
                        .notice(RealEdition.VI.words()))
                .isEqualTo(
                    expected ? "SỐ LIỆU MINH HỌA, không phải của đơn vị nào: một phần điểm." : ""));
  }
}
