package vn.parindex.site.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.form.Column.Asked;
import vn.parindex.site.form.Column.Told;
import vn.parindex.site.format.Formats;

/** What is reported one day after the other: tasks, findings in units, evidence. */
final class ReportForms {

  /** As in the schemas. */
  private static final long MOST = 1_000_000_000L;

  private static final long MOST_DONG = 1_000_000_000_000_000L;
  private static final int PERSON = 200;
  private static final int REMEDY = 1000;
  private static final int NUMBER = 60;

  private static final List<String> REPORT = List.of(FormSheet.ON, "state");
  private static final String LAST = "Lần gần nhất";

  private record Of(UnitId unit, String item) {}

  private final Dataset dataset;
  private final Formats formats;

  ReportForms(Dataset dataset, Formats formats) {
    this.dataset = dataset;
    this.formats = formats;
  }

  /** How far each task is. */
  FormSheet tasks(Period year, TaskSet tasks) {
    Map<Of, String> last = new HashMap<>();
    for (TaskProgress progress :
        dataset.reports().taskProgress().getOrDefault(year.code(), List.of())) {
      progress
          .reports()
          .forEach(
              report ->
                  last.put(
                      new Of(progress.unit(), progress.task()),
                      state(Choice.TASK_STATES, report.state().code(), report.on())));
    }
    Map<String, Task> byCode = new HashMap<>();
    tasks.tasks().forEach(task -> byCode.put(task.code(), task));
    List<Row> rows =
        tasks.tasks().stream()
            .map(task -> Row.item(task.code(), task.name(), asked(task)))
            .toList();
    return new FormSheet(
        DataFile.Kind.TASK_PROGRESS,
        year.code(),
        "Nhiệm vụ " + year.code(),
        "TIẾN ĐỘ NHIỆM VỤ NĂM " + year.code(),
        "Mỗi lần báo cáo: ghi ngày báo cáo, tình trạng và căn cứ. Không có gì mới thì để trống cả"
            + " dòng.",
        "nhiệm vụ",
        REPORT,
        dataset.unitsOf(year),
        List.of(
            Told.words(FormSheet.CODE, 8, (unit, row) -> row.code()),
            Told.words("Nhiệm vụ", 40, (unit, row) -> row.name()),
            Told.words("Căn cứ hoàn thành", 24, (unit, row) -> byCode.get(row.code()).measure()),
            Told.words(
                LAST, 20, (unit, row) -> last.getOrDefault(new Of(unit.id(), row.code()), "")),
            day(FormSheet.ON, "Ngày báo cáo", By.UNIT, "Ngày của báo cáo này"),
            state(Choice.TASK_STATES, By.UNIT),
            new Asked(
                "document/number",
                "Số văn bản",
                16,
                By.UNIT,
                new Answer.Text(NUMBER),
                true,
                "Số và ký hiệu như trên văn bản, ví dụ 12/QĐ-UBND."),
            day("document/date", "Ngày văn bản", By.UNIT, "Ngày ký văn bản"),
            whole("amount", "Số tiền (đồng)", 16, MOST_DONG, "Kinh phí đã bố trí, bằng đồng."),
            whole("count", "Số lượng", 10, MOST, "Số lượng đã có, ví dụ số sáng kiến."),
            whole("done", "Đã xong", 10, MOST, "Số việc đã xong, không lớn hơn tổng số."),
            whole("of", "Trên tổng số", 10, MOST, "Tổng số việc phải làm.")),
        unit -> rows);
  }

  private static List<String> asked(Task task) {
    List<String> asked = new ArrayList<>(List.of(FormSheet.ON, "state"));
    asked.addAll(
        switch (task.proof()) {
          case DOCUMENT -> List.of("document/number", "document/date");
          case AMOUNT -> List.of("amount");
          case COUNT -> List.of("count");
          case SHARE -> List.of("done", "of");
        });
    return asked;
  }

  /** What each unit does about the findings of a review. */
  FormSheet findings(Period year, List<ReviewFinding> findings) {
    Map<Of, String> last = new HashMap<>();
    for (UnitFinding finding :
        dataset.reports().unitFindings().getOrDefault(year.code(), List.of())) {
      UnitFinding.Report report = finding.reports().get(finding.reports().size() - 1);
      last.put(
          new Of(finding.unit(), finding.finding()),
          state(Choice.FINDING_STATES, report.state().code(), report.on())
              + "; "
              + finding.person()
              + ", hạn "
              + formats.date(finding.due()));
    }
    List<String> asked = List.of("cause", "remedy", "person", "due", FormSheet.ON, "state");
    List<Row> rows =
        findings.stream().map(found -> Row.item(found.code(), found.name(), asked)).toList();
    return new FormSheet(
        DataFile.Kind.UNIT_FINDINGS,
        year.code(),
        "Tồn tại " + year.code(),
        "KHẮC PHỤC TỒN TẠI, HẠN CHẾ NĂM " + year.code(),
        "Chỉ ghi những dòng có ở đơn vị. Dòng ghi lần đầu: ghi đủ các ô. Lần sau chỉ ghi ngày báo cáo"
            + " và tình trạng.",
        "tồn tại",
        REPORT,
        dataset.unitsOf(year),
        List.of(
            Told.words(FormSheet.CODE, 8, (unit, row) -> row.code()),
            Told.words("Tồn tại, hạn chế, nguyên nhân", 36, (unit, row) -> row.name()),
            Told.words(
                LAST, 24, (unit, row) -> last.getOrDefault(new Of(unit.id(), row.code()), "")),
            text("cause", "Nguyên nhân ở đơn vị", 30, REMEDY, "Vì sao có tồn tại này ở đơn vị."),
            text("remedy", "Giải pháp", 30, REMEDY, "Đơn vị làm gì để khắc phục."),
            person(),
            new Asked(
                "due",
                "Hạn khắc phục",
                12,
                By.UNIT,
                new Answer.Day(),
                false,
                "Ngày phải khắc phục xong. Ghi ngày/tháng/năm, ví dụ 31/10/2025."),
            day(FormSheet.ON, "Ngày báo cáo", By.UNIT, "Ngày của báo cáo này"),
            state(Choice.FINDING_STATES, By.UNIT)),
        unit -> rows);
  }

  /** The register of evidence. */
  FormSheet evidence(Period year, EvidenceRegister register) {
    Map<Of, String> last = new HashMap<>();
    for (Evidence item : register.items()) {
      item.entries()
          .forEach(
              entry ->
                  last.put(
                      new Of(item.unit(), item.leaf()),
                      state(Choice.EVIDENCE_STATES, entry.state().code(), entry.on())));
    }
    Framework framework = dataset.frameworkOf(year);
    List<String> asked = List.of("person", FormSheet.ON, "state", "filedUnder");
    List<Row> rows = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    framework
        .areas()
        .forEach(
            area -> {
              rows.add(Row.group(area.code(), area.name()));
              area.leaves()
                  .filter(leaf -> leaf.source() == Leaf.Source.VERIFIED)
                  .forEach(
                      leaf -> {
                        rows.add(Row.item(leaf.code(), leaf.name(), asked));
                        codes.add(leaf.code());
                      });
            });
    return new FormSheet(
        DataFile.Kind.EVIDENCE,
        year.code(),
        "Tài liệu " + year.code(),
        "TÀI LIỆU KIỂM CHỨNG NĂM " + year.code() + ", HẠN NỘP " + formats.date(register.due()),
        "Đơn vị ghi người phụ trách từng tiêu chí. Cơ quan kiểm tra ghi ngày kiểm tra và tình trạng.",
        "tiêu chí",
        REPORT,
        dataset.unitsOf(year),
        List.of(
            Told.words(FormSheet.CODE, 8, (unit, row) -> row.code()),
            Told.words("Tiêu chí, tiêu chí thành phần", 46, (unit, row) -> row.name()),
            Told.words(
                LAST, 22, (unit, row) -> last.getOrDefault(new Of(unit.id(), row.code()), "")),
            person(),
            day(FormSheet.ON, "Ngày kiểm tra", By.OFFICE, "Ngày kiểm tra tài liệu"),
            state(Choice.EVIDENCE_STATES, By.OFFICE),
            new Asked(
                "filedUnder",
                "Nằm ở tiêu chí",
                12,
                By.OFFICE,
                new Answer.OneOf(Choice.codes(codes)),
                true,
                "Chỉ khi \"sai tiêu chí\" và biết tài liệu đang nằm ở đâu: mã tiêu chí ấy.")),
        unit -> rows);
  }

  private String state(List<Choice> choices, String code, LocalDate on) {
    return Choice.wordsOf(choices, code) + " (" + formats.date(on) + ")";
  }

  private static Asked state(List<Choice> choices, By by) {
    return new Asked(
        "state",
        "Tình trạng",
        15,
        by,
        new Answer.OneOf(choices),
        true,
        "Chọn một trong: "
            + String.join(", ", choices.stream().map(Choice::words).toList())
            + ". Ghi cùng ngày.");
  }

  private static Asked day(String property, String head, By by, String what) {
    return new Asked(
        property,
        head,
        12,
        by,
        new Answer.Day(),
        true,
        what + ". Ghi ngày/tháng/năm, ví dụ 31/10/2025.");
  }

  private static Asked whole(String property, String head, int width, long most, String what) {
    return new Asked(
        property, head, width, By.UNIT, new Answer.Whole(most), true, what + " Số nguyên từ 0.");
  }

  private static Asked text(String property, String head, int width, int most, String what) {
    return new Asked(
        property,
        head,
        width,
        By.UNIT,
        new Answer.Text(most),
        false,
        what + " Không quá " + most + " chữ.");
  }

  private static Asked person() {
    return text("person", "Phụ trách", 24, PERSON, "Chức danh người phụ trách.");
  }
}
