package vn.parindex.analytics.io;

import static vn.parindex.analytics.io.Form.DAY;
import static vn.parindex.analytics.io.Form.FLAG;
import static vn.parindex.analytics.io.Form.NUMBER;
import static vn.parindex.analytics.io.Form.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.YearCalendar;

/** The files that say what was ordered, found and planned for a year. */
final class OrderFiles {

  /** {@code targets/<year>.json}, without targets that contradict themselves. */
  static final DataFileForm<TargetSet> TARGETS =
      DataFileForm.of(
          DataFile.Kind.TARGETS,
          TargetSet::year,
          f ->
              new TargetSet(
                  f.one("year", TEXT, TargetSet::year),
                  f.one("reportDue", DAY, TargetSet::reportDue),
                  f.one(
                      "targets", Form.list(Form.object(OrderFiles::target)), TargetSet::targets)));

  /** {@code tasks/<year>.json}. */
  static final DataFileForm<TaskSet> TASKS =
      DataFileForm.of(
          DataFile.Kind.TASKS,
          TaskSet::year,
          f ->
              new TaskSet(
                  f.one("year", TEXT, TaskSet::year),
                  f.one("due", DAY, TaskSet::due),
                  f.one("tasks", Form.list(Form.object(OrderFiles::task)), TaskSet::tasks)));

  /** {@code findings/<year>.json}. */
  static final DataFileForm<OfYear<ReviewFinding>> FINDINGS =
      DataFileForm.of(
          DataFile.Kind.FINDINGS,
          OfYear::year,
          f -> OfYear.of(f, "findings", Form.list(Form.object(OrderFiles::finding))));

  /** {@code calendar/<year>.json}. */
  static final DataFileForm<YearCalendar> CALENDAR =
      DataFileForm.of(
          DataFile.Kind.CALENDAR,
          YearCalendar::year,
          f ->
              new YearCalendar(
                  f.one("year", TEXT, YearCalendar::year),
                  f.one(
                      "reviews", Form.list(Form.object(OrderFiles::review)), YearCalendar::reviews),
                  f.one(
                      "deadlines",
                      Form.list(Form.object(OrderFiles::deadline)),
                      YearCalendar::deadlines)));

  private OrderFiles() {}

  private static Target target(Fields<Target> f) {
    String code = f.one("code", TEXT, Target::code);
    String clause = f.one("clause", TEXT, Target::clause);
    String name = f.one("name", TEXT, Target::name);
    String numerator = f.one("numerator", TEXT, Target::numerator);
    String denominator = f.one("denominator", TEXT, Target::denominator);
    String comparison =
        f.one("comparison", TEXT, target -> comparison(target.form(), target.comparison()));
    BigDecimal threshold = f.one("threshold", NUMBER, Target::threshold);
    f.one("unit", TEXT, target -> "percent");
    Target.Form form =
        f.one("form", Form.code(Target.Form.values(), Target.Form::code), Target::form);
    String base = f.or("base", TEXT, "", Target::base);
    String parent = f.or("parent", TEXT, "", Target::parent);
    String scope = f.or("scope", TEXT, "", Target::scope);
    boolean growth = form == Target.Form.GROWTH;
    Optional<CaseKind> cases =
        f.maybe(
            "cases",
            Form.code(CaseKind.values(), CaseKind::code),
            target -> growth ? Optional.empty() : Optional.of(target.cases()));
    f.leaveOutIf(
        growth == base.isEmpty(),
        Problem.TARGET_FORM,
        "base",
        base.isEmpty() ? "" : MessageWords.quoted(base),
        growth ? "\"base\": năm gốc để tính mức tăng" : "không có \"base\" ở chỉ tiêu tỷ lệ",
        growth ? "Thêm \"base\"." : "Xóa \"base\", hoặc sửa \"form\" thành \"growth\".");
    f.leaveOutIf(
        growth == cases.isPresent(),
        Problem.TARGET_FORM,
        "cases",
        cases.map(kind -> MessageWords.quoted(kind.code())).orElse(""),
        growth
            ? "không có \"cases\" ở chỉ tiêu tăng trưởng"
            : "\"cases\": \"flow\" (hồ sơ đến dần) hoặc \"stock\" (số có sẵn)",
        growth ? "Xóa \"cases\"." : "Thêm \"cases\".");
    f.leaveOutIf(
        !comparison.equals(comparison(form, compared(comparison))),
        Problem.TARGET_FORM,
        "comparison",
        MessageWords.quoted(comparison),
        "\"" + comparison(form, Target.Comparison.AT_LEAST) + "\" cho dạng \"" + form.code() + "\"",
        "Sửa \"comparison\" hoặc \"form\".");
    return new Target(
        code,
        clause,
        name,
        numerator,
        denominator,
        form,
        compared(comparison),
        threshold,
        base,
        parent,
        scope,
        cases.orElse(CaseKind.STOCK));
  }

  private static String comparison(Target.Form form, Target.Comparison comparison) {
    return form == Target.Form.GROWTH ? "grow-at-least" : comparison.code();
  }

  /** What the word means for a ratio; of growth there is one kind only. */
  private static Target.Comparison compared(String word) {
    return word.equals(Target.Comparison.AT_MOST.code())
        ? Target.Comparison.AT_MOST
        : Target.Comparison.AT_LEAST;
  }

  private static Task task(Fields<Task> f) {
    return new Task(
        f.one("code", TEXT, Task::code),
        f.one("clause", TEXT, Task::clause),
        f.one("name", TEXT, Task::name),
        f.one("measure", TEXT, Task::measure),
        f.one("proof", Form.code(Task.ProofKind.values(), Task.ProofKind::code), Task::proof));
  }

  private static ReviewFinding finding(Fields<ReviewFinding> f) {
    return new ReviewFinding(
        f.one("code", TEXT, ReviewFinding::code),
        f.or("clause", TEXT, "", ReviewFinding::clause),
        f.one(
            "kind",
            Form.code(ReviewFinding.Kind.values(), ReviewFinding.Kind::code),
            ReviewFinding::kind),
        f.one("name", TEXT, ReviewFinding::name),
        f.one("fixableLocally", FLAG, ReviewFinding::fixableLocally));
  }

  private static YearCalendar.Review review(Fields<YearCalendar.Review> f) {
    String code = f.one("code", TEXT, YearCalendar.Review::code);
    String name = f.one("name", TEXT, YearCalendar.Review::name);
    LocalDate figuresOn = f.one("figuresOn", DAY, YearCalendar.Review::figuresOn);
    LocalDate heldOn = f.one("heldOn", DAY, YearCalendar.Review::heldOn);
    f.leaveOutIf(
        heldOn.isBefore(figuresOn),
        Problem.REVIEW_DAYS,
        "heldOn",
        MessageWords.quoted(heldOn.toString()),
        "ngày không sớm hơn ngày chốt số liệu " + figuresOn,
        "Sửa \"heldOn\" hoặc \"figuresOn\".");
    return new YearCalendar.Review(code, name, figuresOn, heldOn);
  }

  private static YearCalendar.Deadline deadline(Fields<YearCalendar.Deadline> f) {
    return new YearCalendar.Deadline(
        f.one("date", DAY, YearCalendar.Deadline::date),
        f.one("name", TEXT, YearCalendar.Deadline::name),
        f.or("clause", TEXT, "", YearCalendar.Deadline::clause));
  }
}
