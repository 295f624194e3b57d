package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.model.Provenance;

/** The lines between two {@code ---} at the top of a note. */
class NoteHeadTest {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final String SOUND =
      "---\nTình trạng: có thật\nNguồn: Nghị quyết 1\nNgày viết: 2025-07-01\n---\n\nThân bài.\n";

  private final Report report = new Report();

  private NoteHead head(String text) {
    return NoteHead.of(new SourceText("notes/a.md", text, "hash"), report);
  }

  /** Line, what is there and what is to be done, of each finding. */
  private List<String> told() {
    return report.findings().stream()
        .map(f -> f.line() + " [" + f.found() + "] " + f.expected() + " / " + f.remedy())
        .toList();
  }

  @Test
  void a_head_says_where_a_note_comes_from_and_when_it_was_written() {
    NoteHead head = head(SOUND);
    assertThat(head.provenance())
        .contains(new Provenance(Provenance.Status.REAL, "Nghị quyết 1", ""));
    assertThat(head.writtenOn()).isEqualTo(DAY);
    assertThat(head.body()).isEqualTo("Thân bài.\n");
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void what_is_checked_keeps_its_lines() {
    SourceText checked = head(SOUND).checked();
    assertThat(checked).isEqualTo(new SourceText("notes/a.md", "\n\n\n\n\n\nThân bài.\n", "hash"));
    assertThat(head(SOUND.replace("\n", "\r\n")).checked().text())
        .isEqualTo("\r\n".repeat(6) + "Thân bài.\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lines_end_in_three_ways(String end) {
    NoteHead head = head(SOUND.replace("\n", end));
    assertThat(head.body()).isEqualTo("Thân bài." + end);
    assertThat(head.writtenOn()).isEqualTo(DAY);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void english_words_and_words_without_accents_are_understood() {
    NoteHead head =
        head("--- \nSTATUS : illustrative\n\nsource: a: b\nwrittenOn: 2025-07-01\nnote:  c \n---");
    assertThat(head.provenance())
        .contains(new Provenance(Provenance.Status.ILLUSTRATIVE, "a: b", "c"));
    assertThat(head.writtenOn()).isEqualTo(DAY);
    assertThat(head.body()).isEmpty();
    assertThat(head("---\ntinh trang: xap xi\nnguon: a\n---\nb").provenance())
        .contains(new Provenance(Provenance.Status.APPROXIMATE, "a", ""));
    assertThat(report.findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Provenance.Status.class)
  void what_is_written_is_read_back(Provenance.Status status) {
    for (String note : List.of("", "ghi thêm")) {
      for (LocalDate day : List.of(LocalDate.MIN, DAY)) {
        Provenance provenance = new Provenance(status, "Nguồn nào đó", note);
        NoteHead head = head(NoteHead.written(provenance, day, "# Đầu đề\n"));
        assertThat(head.provenance()).contains(provenance);
        assertThat(head.writtenOn()).isEqualTo(day);
        assertThat(head.body()).isEqualTo("# Đầu đề\n");
      }
    }
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void the_text_of_a_note_is_what_an_official_would_type() {
    Provenance provenance = new Provenance(Provenance.Status.REAL, "Nghị quyết 1", "");
    assertThat(NoteHead.written(provenance, DAY, "Thân bài.\n")).isEqualTo(SOUND);
    assertThat(NoteHead.written(provenance, LocalDate.MIN, "")).doesNotContain("Ngày viết");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Thân bài.\n", "---\nNguồn: a\n", "---"})
  void a_note_without_a_whole_head_is_all_body(String text) {
    NoteHead head = head(text);
    assertThat(head.body()).isEqualTo(text);
    assertThat(head.checked().text()).isEqualTo(text);
    assertThat(head.provenance()).isEmpty();
    assertThat(head.writtenOn()).isEqualTo(LocalDate.MIN);
    assertThat(report.findings()).hasSize(1).first().extracting(Finding::line).isEqualTo(1);
  }

  @Test
  void each_line_that_says_nothing_is_told_with_its_place() {
    head(
        "---\nTình trạng: có thật\nNguồn: a\nNguon: b\n\nNgày viêt 2025\nTác giả: c\nNgày viết:"
            + " 2025-07-01\n---\n");
    assertThat(told())
        .containsExactly(
            "4 [\"Nguon: b\"] mỗi dòng một lần / Xóa một trong hai dòng Nguồn.",
            "6 [\"Ngày viêt 2025\"] một trong các dòng \"Tình trạng\", \"Nguồn\", \"Ngày viết\","
                + " \"Chú thích\", có dấu hai chấm theo sau / Sửa hoặc xóa dòng này.",
            "7 [\"Tác giả: c\"] một trong các dòng \"Tình trạng\", \"Nguồn\", \"Ngày viết\","
                + " \"Chú thích\", có dấu hai chấm theo sau / Sửa hoặc xóa dòng này.");
  }

  @Test
  void a_status_that_is_none_is_told_with_the_one_that_may_be_meant() {
    assertThat(head("---\nTình trạng: có thậtt\nNguồn: a\n---\n").provenance()).isEmpty();
    assertThat(told())
        .containsExactly(
            "2 [\"Tình trạng: có thậtt\"] dòng Tình trạng: \"có thật\", \"xấp xỉ\", \"minh họa\" /"
                + " Có phải ý bạn là \"có thật\"? Sửa dòng này.");
  }

  @Test
  void lines_that_are_not_there_are_asked_for() {
    assertThat(head("---\nNguồn:\n---\n").provenance()).isEmpty();
    assertThat(told())
        .containsExactly(
            "1 [] dòng Tình trạng: \"có thật\", \"xấp xỉ\", \"minh họa\" / Thêm dòng này vào đầu"
                + " ghi chú.",
            "2 [\"Nguồn: \"] dòng Nguồn: tên, số, ngày của văn bản hoặc tài liệu / Sửa dòng này.");
  }

  @Test
  void a_note_of_which_nothing_is_said_where_it_comes_from_has_no_provenance() {
    assertThat(head("---\nTình trạng: có thật\n---\nb").provenance()).isEmpty();
    assertThat(told())
        .containsExactly(
            "1 [] dòng Nguồn: tên, số, ngày của văn bản hoặc tài liệu / Thêm dòng này vào đầu ghi"
                + " chú.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1/7/2025", "2025-02-30", "+2025-07-01", "1850-01-01", "2100-01-01"})
  void a_day_that_is_none_is_told(String day) {
    NoteHead head = head("---\nTình trạng: có thật\nNguồn: a\nNgày viết: " + day + "\n---\n");
    assertThat(head.writtenOn()).isEqualTo(LocalDate.MIN);
    assertThat(head.provenance()).isPresent();
    assertThat(told())
        .containsExactly(
            "4 [\"Ngày viết: "
                + day
                + "\"] dòng Ngày viết: ngày có thật, viết năm-tháng-ngày: 2025-06-30 / Sửa dòng"
                + " này.");
  }
}
