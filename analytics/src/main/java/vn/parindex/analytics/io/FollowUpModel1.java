package vn.parindex.analytics.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.v1.FollowUp1.Calendar1;
import vn.parindex.analytics.io.v1.FollowUp1.Evidence1;
import vn.parindex.analytics.io.v1.FollowUp1.Measure1;
import vn.parindex.analytics.io.v1.FollowUp1.Measurements1;
import vn.parindex.analytics.io.v1.FollowUp1.Review1;
import vn.parindex.analytics.io.v1.FollowUp1.Revision1;
import vn.parindex.analytics.io.v1.FollowUp1.TaskProgress1;
import vn.parindex.analytics.io.v1.FollowUp1.TaskReport1;
import vn.parindex.analytics.io.v1.FollowUp1.UnitFindings1;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.YearCalendar;

/**
 * Turns what units report in the course of a year into the model. What a file says is kept until
 * all files are read, since only then it is known which units its codes mean.
 */
final class FollowUpModel1 {

  private final Report report;
  private final FieldCheck fields;
  private final Map<Place, Measurements1> measurements = new LinkedHashMap<>();
  private final Map<Place, TaskProgress1> progress = new LinkedHashMap<>();
  private final Map<Place, UnitFindings1> findings = new LinkedHashMap<>();
  private final Map<Place, Evidence1> evidence = new LinkedHashMap<>();
  private final Map<String, YearCalendar> calendars = new LinkedHashMap<>();

  FollowUpModel1(Report report) {
    this.report = report;
    this.fields = new FieldCheck(report);
  }

  void add(Measurements1 set, Place file) {
    measurements.put(file, set);
  }

  void add(TaskProgress1 list, Place file) {
    progress.put(file, list);
  }

  void add(UnitFindings1 list, Place file) {
    findings.put(file, list);
  }

  void add(Evidence1 register, Place file) {
    evidence.put(file, register);
  }

  void add(Calendar1 calendar, Place file) {
    List<YearCalendar.Review> reviews = new ArrayList<>();
    for (int i = 0; i < calendar.reviews().size(); i++) {
      Review1 review = calendar.reviews().get(i);
      if (review.heldOn().isBefore(review.figuresOn())) {
        report.add(
            Problem.REVIEW_DAYS,
            file.at("reviews", i, "heldOn"),
            Words.quoted(review.heldOn().toString()),
            "ngày không sớm hơn ngày chốt số liệu " + review.figuresOn(),
            "Sửa \"heldOn\" hoặc \"figuresOn\".");
        report.leaveOut(file.at("reviews", i));
        continue;
      }
      reviews.add(
          new YearCalendar.Review(
              review.code(), review.name(), review.figuresOn(), review.heldOn()));
    }
    calendars.put(
        calendar.year(),
        new YearCalendar(
            calendar.year(),
            reviews,
            calendar.deadlines().stream()
                .map(
                    d ->
                        new YearCalendar.Deadline(
                            d.date(), d.name(), d.clause() == null ? "" : d.clause()))
                .toList()));
  }

  Map<String, YearCalendar> calendars() {
    return calendars;
  }

  /** All reports, of the units that the codes in them mean. */
  Reports reports(UnitDays units) {
    List<MeasurementSet> sets = new ArrayList<>();
    measurements.forEach((file, set) -> sets.add(measurements(set, file, units)));
    Map<String, List<TaskProgress>> tasks = new LinkedHashMap<>();
    progress.forEach((file, list) -> tasks.put(list.year(), progress(list, file, units)));
    Map<String, List<UnitFinding>> unitFindings = new LinkedHashMap<>();
    findings.forEach((file, list) -> unitFindings.put(list.year(), findings(list, file, units)));
    Map<String, EvidenceRegister> registers = new LinkedHashMap<>();
    evidence.forEach((file, list) -> registers.put(list.year(), evidence(list, file, units)));
    return new Reports(sets, tasks, unitFindings, registers);
  }

  private MeasurementSet measurements(Measurements1 from, Place file, UnitDays units) {
    List<Measurement> result = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < from.units().size(); i++) {
      var unit = from.units().get(i);
      if (!first(seen, unit.unit(), file.at("units", i))) {
        continue;
      }
      int before = result.size();
      for (Map.Entry<String, Measure1> entry : unit.targets().entrySet()) {
        measurement(entry.getValue(), file.at("units", i, "targets", entry.getKey()))
            .ifPresent(
                m ->
                    result.add(
                        new Measurement(
                            units.in(from.year(), unit.unit()),
                            entry.getKey(),
                            m.first(),
                            m.revisions())));
      }
      if (result.size() == before) {
        report.leaveOut(file.at("units", i));
      }
    }
    return new MeasurementSet(from.year(), from.date(), result);
  }

  /** What a unit said on a target, without unit and target. */
  private record Said(Measurement.Statement first, List<Measurement.Revision> revisions) {}

  private Optional<Said> measurement(Measure1 from, Place place) {
    Optional<Measurement.Statement> first =
        statement(
            from.numerator(),
            from.denominator(),
            from.count(),
            from.missing(),
            from.provisional(),
            place);
    List<Measurement.Revision> revisions = new ArrayList<>();
    List<Revision1> written = from.revisions() == null ? List.of() : from.revisions();
    for (int i = 0; i < written.size(); i++) {
      Revision1 revision = written.get(i);
      statement(
              revision.numerator(),
              revision.denominator(),
              revision.count(),
              revision.missing(),
              revision.provisional(),
              place.at("revisions", i))
          .ifPresent(s -> revisions.add(new Measurement.Revision(revision.on(), s)));
    }
    return first.map(statement -> new Said(statement, revisions));
  }

  private Optional<Measurement.Statement> statement(
      Long numerator,
      Long denominator,
      Long count,
      String missing,
      Boolean provisional,
      Place place) {
    return measured(numerator, denominator, count, missing, place)
        .map(m -> new Measurement.Statement(m, provisional != null && provisional));
  }

  private Optional<Measured> measured(
      Long numerator, Long denominator, Long count, String missing, Place place) {
    boolean ratio = numerator != null || denominator != null;
    int forms = (ratio ? 1 : 0) + (count == null ? 0 : 1) + (missing == null ? 0 : 1);
    if (forms != 1) {
      report.add(
          forms == 0 ? Problem.MISSING_PROPERTY : Problem.FIGURE_FORMS,
          place,
          forms == 0 ? "" : "nhiều dạng số liệu cùng lúc",
          "chỉ \"numerator\" và \"denominator\", hoặc chỉ \"count\", hoặc chỉ \"missing\"",
          forms == 0
              ? "Ghi số liệu; không có số thì ghi lý do, ví dụ {\"missing\": \"missing\"}."
              : "Giữ một dạng theo chỉ tiêu, xóa các mục còn lại.");
      return Optional.empty();
    }
    if (missing != null) {
      return Optional.of(
          Measured.missing(Codes.find(MissingReason.values(), MissingReason::code, missing)));
    }
    if (count != null) {
      return Optional.of(Measured.total(count));
    }
    if (!fields.given(place, "numerator", numerator)
        | !fields.given(place, "denominator", denominator)) {
      return Optional.empty();
    }
    return part(place.at("numerator"), numerator, denominator, "mẫu số")
        ? Optional.of(Measured.ratio(numerator, denominator))
        : Optional.empty();
  }

  /** Whether a part is no more than the whole; reported if it is. */
  private boolean part(Place place, long part, long whole, String name) {
    if (part > whole) {
      report.add(
          Problem.PART_ABOVE_WHOLE,
          place,
          Long.toString(part),
          "số nguyên từ 0 đến " + name + " " + whole,
          "Kiểm tra xem hai số có bị ghi đổi chỗ, hoặc tính đến hai ngày khác nhau không.");
    }
    return part <= whole;
  }

  private List<TaskProgress> progress(TaskProgress1 from, Place file, UnitDays units) {
    List<TaskProgress> result = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < from.units().size(); i++) {
      var unit = from.units().get(i);
      if (!first(seen, unit.unit(), file.at("units", i))) {
        continue;
      }
      for (Map.Entry<String, List<TaskReport1>> entry : unit.tasks().entrySet()) {
        List<TaskProgress.Report> reports = new ArrayList<>();
        for (int r = 0; r < entry.getValue().size(); r++) {
          TaskReport1 written = entry.getValue().get(r);
          proof(written, file.at("units", i, "tasks", entry.getKey(), r))
              .ifPresent(
                  proof ->
                      reports.add(
                          new TaskProgress.Report(
                              written.on(),
                              Codes.find(
                                  TaskProgress.State.values(),
                                  TaskProgress.State::code,
                                  written.state()),
                              proof)));
        }
        result.add(new TaskProgress(units.in(from.year(), unit.unit()), entry.getKey(), reports));
      }
    }
    return result;
  }

  private Optional<Proof> proof(TaskReport1 from, Place place) {
    boolean share = from.done() != null || from.of() != null;
    int proofs =
        (from.document() == null ? 0 : 1)
            + (from.amount() == null ? 0 : 1)
            + (from.count() == null ? 0 : 1)
            + (share ? 1 : 0);
    if (proofs > 1) {
      report.add(
          Problem.FIGURE_FORMS,
          place,
          "nhiều loại căn cứ cùng lúc",
          "một trong \"document\", \"amount\", \"count\", hoặc \"done\" cùng \"of\"",
          "Giữ loại căn cứ mà nhiệm vụ cần, xóa các mục còn lại.");
      return Optional.empty();
    }
    if (from.document() != null) {
      return Optional.of(new Proof.Document(from.document().number(), from.document().date()));
    }
    if (from.amount() != null) {
      return Optional.of(new Proof.Amount(from.amount()));
    }
    if (from.count() != null) {
      return Optional.of(new Proof.Count(from.count()));
    }
    if (!share) {
      return Optional.of(new Proof.None());
    }
    return fields.given(place, "done", from.done()) & fields.given(place, "of", from.of())
            && part(place.at("done"), from.done(), from.of(), "tổng số")
        ? Optional.of(new Proof.Share(from.done(), from.of()))
        : Optional.empty();
  }

  private List<UnitFinding> findings(UnitFindings1 from, Place file, UnitDays units) {
    List<UnitFinding> result = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < from.units().size(); i++) {
      var unit = from.units().get(i);
      if (!first(seen, unit.unit(), file.at("units", i))) {
        continue;
      }
      unit.findings()
          .forEach(
              (code, f) ->
                  result.add(
                      new UnitFinding(
                          units.in(from.year(), unit.unit()),
                          code,
                          f.cause(),
                          f.remedy(),
                          f.person(),
                          f.due(),
                          f.reports().stream()
                              .map(
                                  r ->
                                      new UnitFinding.Report(
                                          r.on(),
                                          Codes.find(
                                              UnitFinding.State.values(),
                                              UnitFinding.State::code,
                                              r.state())))
                              .toList())));
    }
    return result;
  }

  private EvidenceRegister evidence(Evidence1 from, Place file, UnitDays units) {
    List<Evidence> result = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < from.units().size(); i++) {
      var unit = from.units().get(i);
      Place place = file.at("units", i);
      if (!first(seen, unit.unit(), place)) {
        continue;
      }
      unit.leaves()
          .forEach(
              (code, leaf) -> {
                List<Evidence.Entry> entries = new ArrayList<>();
                for (int e = 0; e < leaf.entries().size(); e++) {
                  var entry = leaf.entries().get(e);
                  if (!entry.state().equals(Evidence.State.MISFILED.code())) {
                    fields.absent(
                        place.at("leaves", code, "entries", e),
                        "filedUnder",
                        entry.filedUnder(),
                        "\"filedUnder\" chỉ khi \"state\" là \"misfiled\"");
                  }
                  entries.add(
                      new Evidence.Entry(
                          entry.on(),
                          Codes.find(Evidence.State.values(), Evidence.State::code, entry.state()),
                          entry.filedUnder() == null ? "" : entry.filedUnder()));
                }
                result.add(
                    new Evidence(units.in(from.year(), unit.unit()), code, leaf.person(), entries));
              });
    }
    return new EvidenceRegister(from.year(), from.due(), result);
  }

  /** Whether a file has not had this unit yet; reported if it had. */
  private boolean first(Set<String> seen, String unit, Place place) {
    if (!seen.add(unit)) {
      report.add(
          Problem.REPORT_UNIT_TWICE,
          place.at("unit"),
          Words.quoted(unit),
          "mỗi đơn vị một mục trong một tệp",
          "Gộp hai mục của đơn vị này thành một, hoặc sửa mã.");
      report.leaveOut(place);
      return false;
    }
    return true;
  }
}
