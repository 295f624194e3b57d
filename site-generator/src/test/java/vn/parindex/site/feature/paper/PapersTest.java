package vn.parindex.site.feature.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.Paper;
import vn.parindex.site.model.PaperBlock;
import vn.parindex.site.model.PaperText;
import vn.parindex.site.say.ChangedYear;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.say.Standings;

/** Papers of the data that ship with the project, and of years with less in them. */
class PapersTest {

  private static final Edition EDITION = RealEdition.VI;
  private static final FollowUp YEAR = EDITION.followUp().orElseThrow();

  /** While all units are there, and time is left to report. */
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(the|and|of|due|done|open|target|task|unit|null|NaN|true|false|none|missing)\\b");

  private static final FollowUp BEFORE_YEAR = year(BEFORE, true, true, true, true);

  private static PaperParts parts(FollowUp year) {
    return new PaperParts(EDITION, year, EDITION.words().papers().orElseThrow());
  }

  private static List<Paper> all(FollowUp year) {
    PaperParts parts = parts(year);
    AllYears units = new AllYears(year.units().stream().map(u -> new UnitYear(year, u)).toList());
    List<Paper> papers = new ArrayList<>();
    for (UnitId unit : year.units()) {
      papers.add(new UrgingPaper(parts).of(unit));
      papers.add(new UnitReportPaper(parts).of(unit));
    }
    papers.add(new SummaryPaper(parts, units).paper());
    if (PaperRoutes.hasAny(year)) {
      papers.add(new AnnexPaper(parts, units, true).paper(AnnexPaper.title(parts)));
    }
    return papers;
  }

  /** Every text of a paper, each by itself. */
  static List<String> texts(Paper paper) {
    Texts texts = new Texts();
    paper.parts().forEach(part -> part.blocks().forEach(block -> block.read(texts)));
    texts.found.add(paper.title());
    texts.found.add(paper.notice());
    return texts.found.stream().filter(text -> !text.isEmpty()).toList();
  }

  private static String whole(Paper paper) {
    return String.join("\n", texts(paper));
  }

  private static final class Texts implements PaperBlock.Reader {
    private final List<String> found = new ArrayList<>();

    @Override
    public void masthead(PaperBlock.Masthead m) {
      found.addAll(m.parent());
      found.addAll(m.issuer());
      found.addAll(
          List.of(m.number(), m.subject(), m.nation(), m.motto(), m.placeAndDate(), m.draft()));
    }

    @Override
    public void title(PaperBlock.Title title) {
      found.addAll(List.of(title.name(), title.subject(), title.note()));
    }

    @Override
    public void addressee(PaperBlock.Addressee addressee) {
      found.add(addressee.text());
    }

    @Override
    public void heading(PaperBlock.Heading heading) {
      found.add(heading.text());
    }

    @Override
    public void paragraph(PaperBlock.Paragraph paragraph) {
      found.add(paragraph.text().text());
    }

    @Override
    public void items(PaperBlock.Items items) {
      items.items().stream().map(PaperText::text).forEach(found::add);
    }

    @Override
    public void grid(PaperBlock.Grid grid) {
      found.add(grid.table().caption());
      grid.table().columns().forEach(column -> found.add(column.label()));
      grid.table().rows().forEach(row -> row.cells().forEach(cell -> found.add(cell.text())));
      found.addAll(grid.table().notes());
    }

    @Override
    public void closing(PaperBlock.Closing closing) {
      found.add(closing.label());
      found.addAll(closing.recipients());
      found.addAll(closing.signer());
    }
  }

  private static FollowUp year(
      LocalDate asOf, boolean targets, boolean tasks, boolean findings, boolean evidence) {
    return new FollowUp(
        YEAR.year(),
        YEAR.from(),
        YEAR.to(),
        asOf,
        YEAR.units(),
        targets ? YEAR.targets() : List.of(),
        tasks ? YEAR.tasks() : List.of(),
        findings ? YEAR.findings() : List.of(),
        evidence ? YEAR.evidence() : Outcome.none(NoResult.NO_VALUES),
        YEAR.calendar(),
        List.of());
  }

  /** Every combination of what a year may have, before and after the day the report is due. */
  private static Stream<FollowUp> years() {
    return Stream.of(BEFORE, YEAR.asOf(), LocalDate.of(2025, 12, 15))
        .flatMap(
            day ->
                Stream.iterate(0, i -> i < 16, i -> i + 1)
                    .map(i -> year(day, (i & 1) != 0, (i & 2) != 0, (i & 4) != 0, (i & 8) != 0)));
  }

  @Test
  void no_paper_has_english_placeholders_or_double_blanks_whatever_the_year_has() {
    years()
        .flatMap(year -> all(year).stream())
        .forEach(
            paper -> {
              for (String text : texts(paper)) {
                assertThat(text)
                    .as(paper.title())
                    .doesNotContainPattern(ENGLISH)
                    .doesNotContainPattern("\\{\\d|\\$\\{|[ \u00a0]{2}|\u00a0|@title@")
                    .doesNotContainPattern("\\.\\.(?!/)|,,|;;|\\.;|: \\.|\\( ?\\)| [,;.:]")
                    .isEqualTo(text.strip());
              }
            });
  }

  @Test
  void every_paper_is_a_draft_with_number_date_and_signature_open() {
    for (Paper paper : all(YEAR)) {
      assertThat(paper.notice()).contains("DỰ THẢO", "SỐ LIỆU MINH HỌA");
    }
    String letter = whole(new UrgingPaper(parts(BEFORE_YEAR)).of(YEAR.units().get(0)));
    assertThat(letter)
        .contains("DỰ THẢO", "Số:" + PaperParts.BLANK + "/…")
        .contains("ngày" + PaperParts.BLANK + "tháng" + PaperParts.BLANK + "năm 2025")
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "PHÒNG NỘI VỤ", "TRƯỞNG PHÒNG")
        .contains("./.");
  }

  @Test
  void a_unit_reports_in_its_own_name() {
    UnitId town =
        YEAR.units().stream().filter(unit -> unit.code().equals("21484")).findFirst().orElseThrow();
    String report = whole(new UnitReportPaper(parts(BEFORE_YEAR)).of(town));
    assertThat(report)
        .contains("THỊ TRẤN BA TƠ", "TM. ỦY BAN NHÂN DÂN", "UBND thị trấn Ba Tơ")
        .contains("……… (đơn vị bổ sung");
  }

  @Test
  void where_nothing_is_open_the_letter_says_so_and_asks_to_hold() {
    FollowUp nothing = year(YEAR.asOf(), false, false, false, false);
    Paper letter = new UrgingPaper(parts(nothing)).of(YEAR.units().get(0));
    assertThat(whole(letter))
        .contains("V/v duy trì kết quả", "không có nội dung nào phải đôn đốc", "giữ vững")
        .doesNotContain("1. ");
  }

  @Test
  void a_letter_names_the_day_while_there_is_time_and_leaves_it_open_after() {
    UnitId unit = YEAR.units().get(0);
    assertThat(whole(new UrgingPaper(parts(BEFORE_YEAR)).of(unit)))
        .contains("UBND huyện Ba Tơ (qua Phòng Nội vụ) chậm nhất ngày 01/11/2025./.");
    assertThat(whole(new UrgingPaper(parts(YEAR)).of(unit)))
        .as("one day before")
        .contains("chậm nhất ngày ……… (cơ quan ban hành ghi)./.")
        .doesNotContain("chậm nhất ngày 01/11/2025");
    FollowUp late = year(LocalDate.of(2025, 12, 15), true, true, true, true);
    assertThat(whole(new UrgingPaper(parts(late)).of(unit)))
        .contains("Thời hạn báo cáo (ngày 01/11/2025) đã qua")
        .contains("chậm nhất ngày ……… (cơ quan ban hành ghi)./.");
  }

  @Test
  void a_letter_about_a_unit_that_has_ceased_goes_to_whom_it_is_part_of_by_then() {
    UnitId giang = unit("21500");
    Paper letter = new UrgingPaper(parts(YEAR)).of(giang);
    assertThat(letter.title()).isEqualTo("Công văn đôn đốc – Xã Ba Giang cũ (gửi xã Ba Dinh)");
    assertThat(whole(letter))
        .contains(
            "Kính gửi: Chủ tịch Ủy ban nhân dân xã Ba Dinh (địa bàn xã Ba Giang cũ)",
            "thông báo: địa bàn xã Ba Giang cũ đạt",
            "Đề nghị Chủ tịch UBND xã Ba Dinh trực tiếp")
        .doesNotContain(
            "UBND xã Ba Giang",
            "nhân dân xã Ba Giang",
            "Điểm đã mất, cần khắc phục cho kỳ chấm sau");
    String report = whole(new UnitReportPaper(parts(YEAR)).of(giang));
    assertThat(report)
        .contains("XÃ BA DINH", "UBND xã Ba Dinh (địa bàn xã Ba Giang cũ) báo cáo")
        .doesNotContain("XÃ BA GIANG", "UBND xã Ba Giang");
  }

  @Test
  void a_unit_that_goes_on_is_written_to_as_before() {
    assertThat(whole(new UrgingPaper(parts(YEAR)).of(unit("21538"))))
        .contains(
            "Kính gửi: Chủ tịch Ủy ban nhân dân xã Ba Xa\n",
            "Điểm đã mất, cần khắc phục cho kỳ chấm sau")
        .doesNotContain("xã Ba Xa cũ");
    assertThat(whole(new UrgingPaper(parts(BEFORE_YEAR)).of(unit("21500"))))
        .contains(
            "Kính gửi: Chủ tịch Ủy ban nhân dân xã Ba Giang\n",
            "Điểm đã mất, cần khắc phục cho kỳ chấm sau");
  }

  @Test
  void once_units_have_been_put_together_no_paper_of_the_office_invents_who_issues_it() {
    PaperParts parts = parts(YEAR);
    AllYears units = new AllYears(YEAR.units().stream().map(u -> new UnitYear(YEAR, u)).toList());
    for (Paper paper :
        List.of(
            new UrgingPaper(parts).of(unit("21500")),
            new UrgingPaper(parts).of(unit("21538")),
            new SummaryPaper(parts, units).paper())) {
      assertThat(whole(paper))
          .contains("……… (cơ quan ban hành ghi)")
          .doesNotContain("PHÒNG NỘI VỤ", "HUYỆN BA TƠ", "UBND huyện Ba Tơ (", "TRƯỞNG PHÒNG")
          .doesNotContain("về UBND huyện", "UBND các xã");
    }
  }

  private static UnitId unit(String code) {
    return YEAR.units().stream().filter(id -> id.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void nobody_is_blamed_for_what_cannot_be_mended_locally() {
    List<String> beyond =
        YEAR.findings().stream()
            .filter(finding -> !finding.finding().fixableLocally())
            .map(finding -> finding.finding().name())
            .toList();
    assertThat(beyond).isNotEmpty();
    for (UnitId unit : YEAR.units()) {
      String letter = whole(new UrgingPaper(parts(YEAR)).of(unit));
      beyond.forEach(name -> assertThat(letter).doesNotContain(name));
    }
  }

  @Test
  void a_unit_without_any_figure_has_not_missed_everything() {
    UnitId silent =
        YEAR.units().stream()
            .filter(
                unit ->
                    new UnitYear(YEAR, unit).targets(State.NO_DATA).size() == YEAR.targets().size())
            .findFirst()
            .orElseThrow();
    assertThat(new PaperSentences(parts(YEAR)).targets(new UnitYear(YEAR, silent)))
        .isEqualTo("chưa có số liệu để đánh giá 17 chỉ tiêu");
    assertThat(whole(new UrgingPaper(parts(YEAR)).of(silent)))
        .contains(
            "Chưa báo cáo số liệu sau kỳ 30/06/2025 (cả 17 chỉ tiêu chưa có số liệu dùng được)."
                + " Đề nghị báo cáo ngay.")
        .doesNotContain("Chỉ tiêu chưa có số liệu dùng được (17)");
  }

  @Test
  void a_unit_asks_only_for_what_was_noted_in_itself() {
    UnitReportPaper reports = new UnitReportPaper(parts(YEAR));
    for (UnitId unit : YEAR.units()) {
      String report = whole(reports.of(unit));
      for (FindingStanding finding : YEAR.findings()) {
        if (!finding.finding().fixableLocally() && !finding.units().containsKey(unit)) {
          assertThat(report).doesNotContain(finding.finding().name());
        }
      }
    }
    assertThat(whole(reports.of(unit("21493")))).doesNotContain("Kiến nghị cấp có thẩm quyền");
    assertThat(whole(reports.of(unit("21538"))))
        .contains("Kiến nghị cấp có thẩm quyền xem xét những nội dung ngoài khả năng");
  }

  @Test
  void targets_are_counted_of_those_that_can_be_judged() {
    PaperSentences sentences = new PaperSentences(parts(YEAR));
    for (UnitId id : YEAR.units()) {
      UnitYear unit = new UnitYear(YEAR, id);
      int met = unit.targets(State.MET).size();
      int judged = met + unit.targets(State.NOT_MET).size();
      if (met > 0 && judged < 17) {
        assertThat(sentences.targets(unit))
            .startsWith("đạt " + met + "/" + judged + " chỉ tiêu đánh giá được (chưa đạt ");
      }
    }
    assertThat(sentences.targets(new UnitYear(YEAR, unit("21538"))))
        .contains(" chỉ tiêu đánh giá được (", "không áp dụng 1");
  }

  @Test
  void the_days_of_reports_are_named_to_those_who_owe_them() {
    UrgingPaper letters = new UrgingPaper(parts(YEAR));
    assertThat(whole(letters.of(unit("21493"))))
        .contains(
            "Ngày 05/08/2025 (quá hạn 87 ngày): Báo cáo số liệu chỉ tiêu tháng 7.",
            "Ngày 05/11/2025 (còn 5 ngày): Báo cáo số liệu chỉ tiêu tháng 10.");
    assertThat(whole(letters.of(unit("21500"))))
        .doesNotContain("tháng 7.", "tháng 10.")
        .contains("Báo cáo số liệu chỉ tiêu tháng 11.");
    assertThat(whole(letters.of(unit("21526"))))
        .as("who gave a part owes the rest")
        .contains(
            "Ngày 05/11/2025 (còn 5 ngày): Báo cáo số liệu chỉ tiêu tháng 10 (còn 6 chỉ tiêu chưa"
                + " báo cáo).");
    assertThat(
            whole(new UnitReportPaper(parts(YEAR)).of(unit("21526")))
                .split(Pattern.quote("số liệu ngày 30/09/2025 ……… (đơn vị bổ sung số liệu)"), -1))
        .as("its own report leaves room for each of them")
        .hasSize(7);
    assertThat(
            whole(new UnitReportPaper(parts(YEAR)).of(unit("21526")))
                .split(Pattern.quote("đạt ……… (đánh giá lại)"), -1))
        .as("and for what it is judged to be then")
        .hasSize(7);
  }

  /** On 31/03 the days of nine reports are to come. */
  @Test
  void a_day_that_stands_for_others_says_so() {
    FollowUp march = ahead(LocalDate.of(2025, 3, 31));
    assertThat(whole(new UrgingPaper(parts(march)).of(unit("21538"))))
        .containsPattern(
            "Báo cáo số liệu chỉ tiêu tháng \\d+; sau đó còn \\d+ mốc cùng loại theo lịch, mốc"
                + " cuối ngày 05/12/2025\\.");
    assertThat(whole(new UrgingPaper(parts(YEAR)).of(unit("21538")))).doesNotContain("cùng loại");
  }

  /** The calendar as it looks ahead from a day, with no figure of the year. */
  private static FollowUp ahead(LocalDate day) {
    return new FollowUp(
        YEAR.year(),
        YEAR.from(),
        YEAR.to(),
        day,
        YEAR.units(),
        List.of(),
        YEAR.tasks(),
        YEAR.findings(),
        YEAR.evidence(),
        YEAR.calendar().stream()
            .map(
                due ->
                    new DueDate(
                        due.date(),
                        due.kind(),
                        due.code(),
                        due.name(),
                        due.clause(),
                        ChronoUnit.DAYS.between(day, due.date()),
                        due.open()))
            .toList(),
        List.of());
  }

  @Test
  void tasks_that_are_due_on_the_day_of_the_report_are_to_be_reported_by_then() {
    assertThat(whole(new UrgingPaper(parts(BEFORE_YEAR)).of(unit("21500"))))
        .contains(
            "hạn gửi báo cáo kết quả thực hiện các chỉ tiêu; hạn gửi báo cáo kết quả thực hiện các"
                + " nhiệm vụ.")
        .doesNotContain("hạn hoàn thành các nhiệm vụ");
    FollowUp tasksOnly = year(BEFORE, false, true, true, true);
    assertThat(whole(new UrgingPaper(parts(tasksOnly)).of(unit("21500"))))
        .as("a day on which no report is due")
        .contains("hạn hoàn thành các nhiệm vụ")
        .doesNotContain("kết quả thực hiện các nhiệm vụ");
  }

  @Test
  void who_was_in_charge_before_a_unit_ceased_is_no_officer_of_the_new_one() {
    assertThat(whole(new UrgingPaper(parts(YEAR)).of(unit("21493"))))
        .contains("phụ trách trước sắp xếp: ")
        .doesNotContain("; phụ trách: ");
    assertThat(whole(new UrgingPaper(parts(YEAR)).of(unit("21538"))))
        .contains("phụ trách: ")
        .doesNotContain("trước sắp xếp");
  }

  @Test
  void a_report_on_all_says_that_units_have_ceased_and_so_do_its_annexes() {
    String ceased = "Từ ngày 01/07/2025, 18 trong 19 xã, thị trấn đã được sắp xếp thành đơn vị mới";
    assertThat(summary(YEAR))
        .contains(ceased, "Đây là điểm chốt ngày 30/06/2025, của các đơn vị trước khi sắp xếp.");
    assertThat(summary(BEFORE_YEAR)).doesNotContain("đã được sắp xếp", "trước khi sắp xếp");
    assertThat(annexes(YEAR)).containsOnlyOnce(ceased).contains("(trước sắp xếp)");
  }

  private static String annexes(FollowUp year) {
    PaperParts parts = parts(year);
    AllYears units = new AllYears(year.units().stream().map(u -> new UnitYear(year, u)).toList());
    return whole(new AnnexPaper(parts, units, true).paper(AnnexPaper.title(parts)));
  }

  @Test
  void figures_older_than_the_day_are_not_said_to_be_of_the_day() {
    FollowUp over = year(LocalDate.of(2026, 2, 1), true, true, true, true);
    assertThat(whole(new UrgingPaper(parts(over)).of(unit("21538"))))
        .contains("đến hết ngày 01/02/2026 (số liệu chỉ tiêu mới nhất: kỳ 31/10/2025), ")
        .contains("Số còn thiếu so với mức giao năm 2025", "Còn thiếu")
        .doesNotContain("phát sinh thêm thì tính lại", "Cần thêm");
    assertThat(whole(new UnitReportPaper(parts(over)).of(unit("21538"))))
        .contains("Theo số liệu mới nhất, kỳ 31/10/2025, xã Ba Xa đạt ")
        .contains("nguyên nhân, biện pháp cho năm sau", "Rút kinh nghiệm đối với ")
        .doesNotContain("thời gian đạt", "Tập trung thực hiện ");
    assertThat(summary(over)).contains("Rút kinh nghiệm đối với 6 chỉ tiêu chưa đạt tính chung");
    assertThat(summary(YEAR)).doesNotContain("số liệu chỉ tiêu mới nhất");
  }

  private static String summary(FollowUp year) {
    return whole(
        new SummaryPaper(
                parts(year),
                new AllYears(year.units().stream().map(u -> new UnitYear(year, u)).toList()))
            .paper());
  }

  @Test
  void without_any_figure_of_the_year_no_target_is_said_to_be_missed() {
    assertThat(summary(Standings.year(Standings.latest(Measured.missing(MissingReason.LATE)))))
        .contains("chưa có số liệu để đánh giá chỉ tiêu nào")
        .doesNotContain("chưa đạt chỉ tiêu nào");
    assertThat(summary(YEAR)).doesNotContain("chưa có số liệu để đánh giá chỉ tiêu nào");
  }

  /**
   * All of the cases that keep coming were to succeed, and one has failed; the other can be met.
   */
  @Test
  void nobody_is_urged_to_reach_what_cannot_be_reached_any_more() {
    UnitId unit = Standings.units(1).get(0);
    FollowUp year =
        Standings.year(
            Standings.assess(
                List.of(
                    Standings.asking("ct-01", Target.Comparison.AT_LEAST, 100, CaseKind.FLOW),
                    Standings.ratio("ct-02", "")),
                List.of(
                    Standings.on(
                        Standings.AS_OF.toString(),
                        Standings.said(unit, "ct-01", Measured.ratio(99, 100)),
                        Standings.said(unit, "ct-02", Measured.ratio(50, 100)))),
                List.of(unit),
                Standings.AS_OF));
    assertThat(whole(new UnitReportPaper(parts(year)).of(unit)))
        .contains(
            "Hồ sơ quá hạn (không còn đạt được trong năm): ……… (đơn vị bổ sung: nguyên nhân,"
                + " biện pháp để không hụt thêm)",
            "Hồ sơ điện tử: ……… (đơn vị bổ sung: nguyên nhân, biện pháp, thời gian đạt)",
            "Tập trung thực hiện 1 chỉ tiêu chưa đạt: Hồ sơ điện tử.",
            "Không để hụt thêm ở 1 chỉ tiêu không còn đạt được trong năm, vì trường hợp đã hụt"
                + " không bù được bằng trường hợp mới: Hồ sơ quá hạn.");
    assertThat(summary(year))
        .contains(
            "chưa đạt nhất: Hồ sơ điện tử.",
            "Không để hụt thêm ở 1 chỉ tiêu không còn đạt được tính chung trong năm, vì trường"
                + " hợp đã hụt không bù được bằng trường hợp mới: Hồ sơ quá hạn.");
  }

  /** One unit with a baseline and nothing else, on 30 September. */
  private static FollowUp firstReportDue(LocalDate day) {
    UnitId unit = Standings.units(1).get(0);
    FollowUp year =
        Standings.year(
            Standings.assess(
                List.of(Standings.ratio("ct-01", "")),
                List.of(
                    Standings.on(
                        "2024-12-31", Standings.said(unit, "ct-01", Measured.ratio(1, 2)))),
                List.of(unit),
                Standings.AS_OF));
    DueDate due =
        new DueDate(
            day,
            DueDate.Kind.OTHER,
            "",
            "Báo cáo",
            "",
            ChronoUnit.DAYS.between(year.asOf(), day),
            Set.of());
    return ChangedYear.with(year, List.of(due));
  }

  @Test
  void nobody_is_urged_to_report_at_once_what_is_not_due_yet() {
    FollowUp inTime = firstReportDue(Standings.AS_OF);
    assertThat(whole(new UrgingPaper(parts(inTime)).of(inTime.units().get(0))))
        .contains("Đề nghị báo cáo đúng hạn.")
        .doesNotContain("báo cáo ngay");
    assertThat(summary(inTime)).contains("đúng hạn: ").doesNotContain("báo cáo ngay");
    FollowUp late = firstReportDue(Standings.AS_OF.minusDays(1));
    assertThat(whole(new UrgingPaper(parts(late)).of(late.units().get(0))))
        .contains("Đề nghị báo cáo ngay.");
    assertThat(summary(late)).contains("Đôn đốc báo cáo ngay");
  }

  @Test
  void the_office_urges_the_silent_first_and_nobody_who_has_ceased() {
    assertThat(summary(YEAR))
        .contains(
            "Đôn đốc báo cáo ngay số liệu chỉ tiêu: xã Ba Động (địa bàn xã Ba Thành cũ) chưa báo"
                + " cáo số liệu sau kỳ 30/06/2025.\nĐôn đốc, kiểm tra các đơn vị còn nhiều việc"
                + " chưa xong nhất: xã Ba Dinh (34 việc; địa bàn xã Ba Dinh cũ: 17, địa bàn xã Ba"
                + " Giang cũ: 17); xã Ba Động (33 việc; ")
        .contains("Số cộng dồn tính trên 18/19 xã, thị trấn có số liệu dùng được.")
        .contains("(41 tiêu chí ở 19 đơn vị, trừ 2 trường hợp không áp dụng)");
    assertThat(summary(BEFORE_YEAR)).contains("chưa xong nhất: xã Ba Dinh (17 việc); xã");
  }

  /**
   * Of the units of another day only what was noted in one of them or none can mend, and no ranking
   * as theirs.
   */
  @Test
  void a_report_on_new_units_states_no_findings_and_no_ranking_of_the_former_ones() {
    LocalDate day = LocalDate.of(2025, 12, 31);
    List<UnitId> units =
        EDITION.dataset().units().stream()
            .filter(unit -> unit.existsOn(day))
            .map(Unit::id)
            .toList();
    FollowUp year =
        new FollowUp(
            YEAR.year(),
            YEAR.from(),
            YEAR.to(),
            day,
            units,
            List.of(),
            List.of(),
            YEAR.findings(),
            Outcome.none(NoResult.NO_VALUES),
            List.of(),
            List.of());
    String report = summary(year);
    String before = summary(BEFORE_YEAR);
    assertThat(year.findings())
        .anySatisfy(finding -> assertThat(finding.units()).containsKey(unit("21538")))
        .anySatisfy(
            finding -> {
              assertThat(finding.finding().fixableLocally()).isTrue();
              assertThat(finding.units()).doesNotContainKey(unit("21538"));
            })
        .anySatisfy(
            finding -> {
              assertThat(finding.finding().fixableLocally()).isFalse();
              assertThat(finding.units()).doesNotContainKey(unit("21538"));
            });
    assertThat(report.substring(report.indexOf("Xem xét, tháo gỡ")))
        .contains(
            year.findings().stream()
                .filter(finding -> !finding.finding().fixableLocally())
                .map(finding -> PaperSentences.bare(finding.finding().name()))
                .toList());
    for (FindingStanding finding : year.findings()) {
      if (finding.finding().kind() == ReviewFinding.Kind.CAUSE) {
        String name = PaperSentences.bare(finding.finding().name());
        assertThat(before).contains(name);
        assertThat(report.contains(name))
            .as(name)
            .isEqualTo(
                finding.units().containsKey(unit("21538")) || !finding.finding().fixableLocally());
      }
    }
    assertThat(report)
        .contains(
            "Đợt đánh giá năm 2024 chỉ có 1 trong " + units.size() + " đơn vị hiện nay (xã Ba Xa);",
            " nội dung ghi nhận ở 18 đơn vị nay không còn.");
    assertThat(before).doesNotContain("Đợt đánh giá năm 2024", "đơn vị nay không còn");
    assertThat(report).contains("Đây là xếp hạng của 19 xã, thị trấn trước khi sắp xếp.");
    assertThat(before).doesNotContain("trước khi sắp xếp");
  }

  @Test
  void a_year_that_has_nothing_has_no_papers() {
    FollowUp nothing = year(BEFORE, false, false, false, false);
    assertThat(RealEdition.following(nothing).routes().all())
        .isNotEmpty()
        .noneMatch(route -> route.section() == PageHead.Section.PAPERS);
  }

  @Test
  void the_list_counts_each_paper_once() {
    Page list = TestTopics.page(EDITION, "papers");
    assertThat(list.head().lead()).startsWith("40 bản dự thảo ");
  }

  @Test
  void the_annexes_name_who_has_ceased_and_give_growth_its_sign() {
    AllYears units = new AllYears(YEAR.units().stream().map(u -> new UnitYear(YEAR, u)).toList());
    assertThat(texts(new AnnexPaper(parts(YEAR), units, true).paper("Phụ lục")))
        .contains("Xã Ba Động cũ", "Xã Ba Xa")
        .doesNotContain("Xã Ba Động")
        .anyMatch(text -> text.matches("\\+\\d+,\\d\\d ✓"));
  }

  /** Of each finding that no unit can mend: noted, mended, being mended, not mended, by whom. */
  private static List<List<String>> beyondInAnnexes(FollowUp year) {
    AllYears units = new AllYears(year.units().stream().map(u -> new UnitYear(year, u)).toList());
    List<Paper.Part> annexes = new AnnexPaper(parts(year), units, true).paper("Phụ lục").parts();
    List<PaperBlock> last = annexes.get(annexes.size() - 1).blocks();
    return ((PaperBlock.Grid) last.get(last.size() - 1))
        .table().rows().stream()
            .map(row -> row.cells().stream().map(Cell::text).toList())
            .filter(cells -> cells.contains("ngoài khả năng của đơn vị"))
            .map(cells -> cells.subList(cells.size() - 5, cells.size()))
            .toList();
  }

  @Test
  void the_annexes_do_not_count_who_mended_what_no_unit_can_mend() {
    List<List<String>> noted = beyondInAnnexes(YEAR);
    assertThat(noted)
        .isNotEmpty()
        .allSatisfy(cells -> assertThat(cells.subList(1, 5)).containsOnly("–"))
        .allSatisfy(cells -> assertThat(cells.get(0)).containsOnlyDigits());
    FollowUp inGeneral =
        new FollowUp(
            YEAR.year(),
            YEAR.from(),
            YEAR.to(),
            YEAR.asOf(),
            YEAR.units(),
            List.of(),
            List.of(),
            YEAR.findings().stream()
                .map(standing -> new FindingStanding(standing.finding(), Map.of()))
                .toList(),
            Outcome.none(NoResult.NO_VALUES),
            List.of(),
            List.of());
    assertThat(beyondInAnnexes(inGeneral))
        .hasSameSizeAs(noted)
        .containsOnly(List.of("nêu chung", "–", "–", "–", "–"));
  }

  @Test
  void the_annexes_have_a_row_for_every_unit() {
    PaperParts parts = parts(YEAR);
    AllYears units = new AllYears(YEAR.units().stream().map(u -> new UnitYear(YEAR, u)).toList());
    Paper annex = new AnnexPaper(parts, units, true).paper(AnnexPaper.title(parts));
    assertThat(annex.parts()).hasSize(6);
    assertThat(annex.parts().get(0).across()).isTrue();
    PaperBlock.Grid grid = (PaperBlock.Grid) annex.parts().get(1).blocks().get(0);
    assertThat(grid.table().rows()).hasSize(YEAR.units().size());
    assertThat(grid.table().columns()).hasSize(YEAR.targets().size() + 1);
  }
}
