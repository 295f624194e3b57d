package vn.parindex.site.feature.data;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.site.say.ChangedData.REAL;
import static vn.parindex.site.say.HandMadeYear.BICH;
import static vn.parindex.site.say.HandMadeYear.CUNG;
import static vn.parindex.site.say.HandMadeYear.DINH;
import static vn.parindex.site.say.HandMadeYear.row;
import static vn.parindex.site.say.Standings.on;
import static vn.parindex.site.say.Standings.said;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.ChangedData;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.HandMadeYear;

/** What the data page says of figures that are missing, late or corrected. */
class DataQualityTest {

  private static final Measured LATE = Measured.missing(MissingReason.LATE);
  private static final Measured NONE = Measured.missing(MissingReason.MISSING);

  private static Edition edition(
      Map<String, List<ScoreSheet>> sheets, List<MeasurementSet> measurements) {
    return ChangedData.edition(ChangedData.of(sheets, measurements));
  }

  /** Every figure of the compared years is there, but for the changes. */
  private static ScoreGaps scores(String year, ScoreSheet... changed) {
    Map<String, List<ScoreSheet>> sheets = new LinkedHashMap<>();
    for (String of : List.of("2024", "2025")) {
      List<ScoreSheet> full = new ArrayList<>();
      REAL.sheets().get(of).forEach(sheet -> full.add(full(sheet)));
      if (of.equals(year)) {
        for (ScoreSheet sheet : changed) {
          full.replaceAll(other -> other.unit().equals(sheet.unit()) ? sheet : other);
        }
      }
      sheets.put(of, full);
    }
    return new ScoreGaps(edition(sheets, List.of()));
  }

  private static ScoreSheet full(ScoreSheet sheet) {
    Map<String, LeafScore> leaves = new LinkedHashMap<>(sheet.leaves());
    leaves.replaceAll(
        (code, score) ->
            score.counted().isKnown() ? score : new LeafScore.Surveyed(Figure.of("0")));
    return new ScoreSheet(sheet.unit(), leaves, sheet.bonus(), sheet.penalty());
  }

  private static ScoreSheet with(ScoreSheet sheet, String leaf, LeafScore score) {
    Map<String, LeafScore> leaves = new LinkedHashMap<>(sheet.leaves());
    leaves.put(leaf, score);
    return new ScoreSheet(sheet.unit(), leaves, sheet.bonus(), sheet.penalty());
  }

  private static ScoreSheet sheet(String year) {
    return REAL.sheets().get(year).stream()
        .filter(sheet -> sheet.unit().equals(BICH))
        .map(DataQualityTest::full)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void no_missing_score_is_said_in_words_and_has_no_table() {
    Listing listing = scores("2025").listing();
    assertThat(listing.finding()).isEqualTo("Năm 2024 và 2025 không có ô nào thiếu điểm.");
    assertThat(listing.table().rows()).isEmpty();
  }

  @Test
  void a_missing_score_is_named_with_its_reason_but_one_that_does_not_apply_is_not() {
    List<String> leaves = List.copyOf(sheet("2025").leaves().keySet());
    ScoreSheet changed =
        with(
            with(
                sheet("2025"),
                leaves.get(0),
                new LeafScore.Surveyed(Figure.missing(MissingReason.NOT_SCORED))),
            leaves.get(1),
            new LeafScore.NotApplicable());
    Listing listing = scores("2025", changed).listing();
    assertThat(listing.finding()).isEqualTo("Năm 2024 và 2025 có 1 ô thiếu điểm.");
    assertThat(listing.table().rows()).hasSize(1);
    assertThat(row(listing.table(), 0)).startsWith("Ba Bích", "2025").endsWith("chưa chấm");
    assertThat(row(listing.table(), 0).get(2)).startsWith(leaves.get(0) + ". ");
  }

  @Test
  void a_unit_without_a_sheet_is_one_entry() {
    Map<String, List<ScoreSheet>> sheets = new LinkedHashMap<>();
    sheets.put(
        "2024",
        REAL.sheets().get("2024").stream()
            .filter(sheet -> !sheet.unit().equals(BICH))
            .map(DataQualityTest::full)
            .toList());
    sheets.put("2025", REAL.sheets().get("2025").stream().map(DataQualityTest::full).toList());
    Listing listing = new ScoreGaps(edition(sheets, List.of())).listing();
    assertThat(listing.finding())
        .isEqualTo("Năm 2024 và 2025 có 0 ô thiếu điểm và 1 đơn vị chưa có phiếu điểm.");
    assertThat(row(listing.table(), 0))
        .containsExactly("Ba Bích", "2024", "cả phiếu điểm", "chưa có phiếu điểm");
  }

  private static FollowUp year(int targets) {
    return ChangedYear.onlyTargets(HandMadeYear.UNITS, targets);
  }

  private static ReportGaps reports(int targets, MeasurementSet... sets) {
    return new ReportGaps(edition(REAL.sheets(), List.of(sets)), year(targets));
  }

  private static Measured done() {
    return Measured.ratio(8, 10);
  }

  @Test
  void reports_that_are_all_there_are_said_to_be() {
    Listing listing =
        reports(
                1,
                on(
                    "2025-03-31",
                    said(BICH, "ct-01", done()),
                    said(CUNG, "ct-01", done()),
                    said(DINH, "ct-01", Measured.missing(MissingReason.NOT_APPLICABLE))))
            .listing();
    assertThat(listing.finding())
        .isEqualTo(
            "Báo cáo chỉ tiêu năm 2025, tính đến kỳ 31/03/2025, không thiếu số liệu nào, không có số liệu"
                + " nộp muộn chưa được tính.");
    assertThat(listing.table().rows()).isEmpty();
  }

  /** Who left out the base left out no report, and who has the base has not reported. */
  @Test
  void the_base_of_before_the_year_is_no_report() {
    MeasurementSet base = on("2024-12-31", said(BICH, "ct-01", done()), said(CUNG, "ct-01", NONE));
    Listing listing = reports(1, base).listing();
    assertThat(listing.finding()).isEqualTo("Báo cáo chỉ tiêu năm 2025 chưa có đơn vị nào gửi.");
    assertThat(listing.table().rows()).isEmpty();
    Listing first =
        reports(
                1,
                base,
                on(
                    "2025-03-31",
                    said(BICH, "ct-01", done()),
                    said(CUNG, "ct-01", done()),
                    said(DINH, "ct-01", done())))
            .listing();
    assertThat(first.finding())
        .startsWith("Báo cáo chỉ tiêu năm 2025, tính đến kỳ 31/03/2025, không thiếu số liệu nào");
    assertThat(first.table().rows()).isEmpty();
  }

  /** As long as no report is overdue nobody can say that nothing is missing. */
  @Test
  void before_the_first_report_is_overdue_nothing_is_called_complete() {
    ReportGaps gaps =
        new ReportGaps(
            edition(REAL.sheets(), List.of(on("2025-10-20", said(BICH, "ct-01", done())))),
            ChangedYear.with(year(1), List.of(due("2025-11-05", DueDate.Kind.OTHER))));
    assertThat(gaps.counted())
        .isEqualTo("báo cáo chỉ tiêu năm 2025 chưa có kỳ nào quá hạn để xét thiếu hay đủ");
  }

  /** Ba Bích is late with one of two, Ba Cung says nothing, Ba Dinh says that one is missing. */
  @Test
  void a_row_is_a_unit_a_date_and_a_reason() {
    Listing listing =
        reports(
                3,
                on(
                    "2025-03-31",
                    said(BICH, "ct-01", LATE),
                    said(BICH, "ct-02", done()),
                    said(DINH, "ct-01", done()),
                    said(DINH, "ct-02", NONE)),
                on("2025-04-30", said(BICH, "ct-01", done()), said(CUNG, "ct-01", done())))
            .listing();
    assertThat(listing.finding())
        .isEqualTo(
            "Báo cáo chỉ tiêu năm 2025, tính đến kỳ 30/04/2025, thiếu 4 số liệu, nộp muộn chưa được"
                + " tính 1 số liệu.");
    TableView table = listing.table();
    assertThat(table.rows()).hasSize(4);
    assertThat(row(table, 0))
        .containsExactly("Ba Dinh cũ", "30/04/2025", "1", "ct-01", "chưa báo cáo");
    assertThat(row(table, 1))
        .containsExactly("Ba Bích", "31/03/2025", "1", "ct-01", "nộp muộn chưa được tính");
    assertThat(row(table, 2))
        .containsExactly("Ba Cung", "31/03/2025", "2", "cả 2 chỉ tiêu", "chưa báo cáo");
    assertThat(row(table, 3))
        .containsExactly("Ba Dinh cũ", "31/03/2025", "1", "ct-02", "thiếu số liệu");
    assertThat(table.rows().get(0).cells().get(1).sortKey())
        .isGreaterThan(table.rows().get(1).cells().get(1).sortKey());
    assertThat(listing.folded()).isFalse();
  }

  private static DueDate due(String deadline, DueDate.Kind kind) {
    LocalDate day = LocalDate.parse(deadline);
    return new DueDate(
        day,
        kind,
        "",
        "Báo cáo tháng 10",
        "",
        ChronoUnit.DAYS.between(year(1).asOf(), day),
        Set.of());
  }

  private static ReportGaps withDeadline(String deadline, DueDate.Kind kind) {
    return new ReportGaps(
        edition(
            REAL.sheets(),
            List.of(
                on("2025-09-30", said(CUNG, "ct-01", done()), said(DINH, "ct-01", done())),
                on("2025-10-20", said(BICH, "ct-01", LATE), said(CUNG, "ct-01", done())))),
        ChangedYear.with(year(1), List.of(due(deadline, kind))));
  }

  /**
   * The figures are those of 31 October: a report due on that day is not overdue before its end.
   */
  @Test
  void of_the_newest_date_nothing_is_missing_before_the_calendar_says_so() {
    for (String day : List.of("2025-10-31", "2025-11-05")) {
      Listing open = withDeadline(day, DueDate.Kind.OTHER).listing();
      assertThat(open.finding())
          .startsWith(
              "Báo cáo chỉ tiêu năm 2025, tính đến kỳ 30/09/2025, thiếu 1 số liệu, nộp muộn chưa"
                  + " được tính 0 số liệu. Chưa xét kỳ 20/10/2025 vì chưa quá hạn")
          .endsWith("/2025 (Báo cáo tháng 10).");
      assertThat(open.table().rows()).hasSize(1);
      assertThat(row(open.table(), 0)).startsWith("Ba Bích", "30/09/2025");
    }
    for (ReportGaps due :
        List.of(
            withDeadline("2025-10-30", DueDate.Kind.OTHER),
            withDeadline("2025-10-20", DueDate.Kind.OTHER),
            withDeadline("2025-11-05", DueDate.Kind.REVIEW))) {
      assertThat(due.listing().finding())
          .isEqualTo(
              "Báo cáo chỉ tiêu năm 2025, tính đến kỳ 20/10/2025, thiếu 2 số liệu, nộp muộn chưa"
                  + " được tính 1 số liệu.");
    }
  }

  /** The third target is a part of the second: without cases of that there is nothing to report. */
  @Test
  void a_part_of_what_has_no_cases_is_not_missing() {
    Measured none = Measured.ratio(0, 0);
    Listing listing =
        reports(
                3,
                on(
                    "2025-03-31",
                    said(BICH, "ct-02", none),
                    said(CUNG, "ct-02", Measured.missing(MissingReason.NOT_APPLICABLE)),
                    said(CUNG, "ct-03", LATE),
                    said(DINH, "ct-02", done()),
                    said(DINH, "ct-03", done())),
                on(
                    "2025-04-30",
                    said(BICH, "ct-02", done()),
                    said(CUNG, "ct-02", NONE),
                    said(DINH, "ct-02", done()),
                    said(DINH, "ct-03", none)))
            .listing();
    TableView table = listing.table();
    assertThat(table.rows()).hasSize(3);
    assertThat(row(table, 0))
        .containsExactly("Ba Bích", "30/04/2025", "1", "ct-03", "chưa báo cáo");
    assertThat(row(table, 1))
        .containsExactly("Ba Cung", "30/04/2025", "1", "ct-02", "thiếu số liệu");
    assertThat(row(table, 2))
        .containsExactly("Ba Cung", "30/04/2025", "1", "ct-03", "chưa báo cáo");
  }

  private static Measurement corrected(Measured first, boolean provisional, Object... days) {
    List<Measurement.Revision> revisions = new ArrayList<>();
    for (int i = 0; i < days.length; i += 2) {
      revisions.add(
          new Measurement.Revision(
              LocalDate.parse((String) days[i]),
              new Measurement.Statement((Measured) days[i + 1], false)));
    }
    return new Measurement(BICH, "ct-01", new Measurement.Statement(first, provisional), revisions);
  }

  private static CorrectionLog corrections(MeasurementSet... sets) {
    return new CorrectionLog(edition(REAL.sheets(), List.of(sets)), year(1));
  }

  private static Listing log(MeasurementSet... sets) {
    return corrections(sets).listing();
  }

  @Test
  void that_nothing_was_corrected_is_said_of_the_year_and_of_no_other() {
    assertThat(corrections(on("2025-03-31", said(BICH, "ct-01", done()))).counted())
        .isEqualTo("năm 2025 chưa điều chỉnh số liệu chỉ tiêu nào");
  }

  @Test
  void without_a_correction_the_log_says_so() {
    Listing listing = log(on("2025-03-31", said(BICH, "ct-01", done())));
    assertThat(listing.finding()).isEqualTo("Năm 2025 chưa điều chỉnh số liệu chỉ tiêu nào.");
    assertThat(listing.table().rows()).isEmpty();
    assertThat(listing.table().notes()).isEmpty();
  }

  @Test
  void each_correction_stands_with_what_it_replaced_the_latest_first() {
    Listing listing =
        log(
            on(
                "2025-03-31",
                corrected(
                    Measured.ratio(1234, 2000),
                    true,
                    "2025-04-10",
                    Measured.ratio(1240, 2000),
                    "2025-05-10",
                    Measured.ratio(1250, 2000))),
            on("2025-04-30", corrected(LATE, false, "2025-05-08", Measured.ratio(0, 0))));
    assertThat(listing.finding()).isEqualTo("Năm 2025 đã điều chỉnh số liệu chỉ tiêu 3 lần.");
    assertThat(listing.table().rows())
        .extracting(row -> row.cells().stream().skip(2).map(Cell::text).toList())
        .containsExactly(
            List.of("31/03/2025", "1.240 / 2.000", "1.250 / 2.000", "10/05/2025"),
            List.of("30/04/2025", "– nộp muộn", "0 / 0", "08/05/2025"),
            List.of("31/03/2025", "1.234 / 2.000, tạm tính", "1.240 / 2.000", "10/04/2025"));
  }

  /** 41 corrections on 41 days: 30 are shown, and the note says of how many. */
  @Test
  void a_long_log_is_cut_and_folded_and_says_so() {
    List<MeasurementSet> sets = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      LocalDate day = LocalDate.of(2025, 3, 1).plusDays(i);
      sets.add(on(day.toString(), corrected(done(), true, day.plusDays(1).toString(), done())));
    }
    Listing listing = log(sets.toArray(MeasurementSet[]::new));
    assertThat(listing.finding()).contains("41 lần");
    assertThat(listing.table().rows()).hasSize(30);
    assertThat(listing.table().notes().get(0)).contains("30", "41", "measurements.csv");
    assertThat(listing.folded()).isTrue();
  }
}
