package vn.parindex.analytics.io;

import static vn.parindex.analytics.io.Form.DAY;
import static vn.parindex.analytics.io.Form.FLAG;
import static vn.parindex.analytics.io.Form.LONG;
import static vn.parindex.analytics.io.Form.REASON;
import static vn.parindex.analytics.io.Form.TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;

/** The files of what units report in the course of a year. */
final class ReportFiles {

  /** {@code measurements/<date>.json}. */
  static final DataFileForm<MeasurementSet> MEASUREMENTS =
      DataFileForm.of(
          DataFile.Kind.MEASUREMENTS,
          set -> Locator.measurementsKey(set.year(), set.date()),
          f ->
              new MeasurementSet(
                  f.one("year", TEXT, MeasurementSet::year),
                  f.one("date", DAY, MeasurementSet::date),
                  f.one(
                      "units",
                      Form.byUnit(
                          "targets",
                          Measurement::unit,
                          Measurement::target,
                          (unit, target) -> Form.object(g -> measurement(g, unit, target))),
                      MeasurementSet::measurements)));

  /** {@code tasks/<year>-progress.json}. */
  static final DataFileForm<OfYear<TaskProgress>> TASK_PROGRESS =
      DataFileForm.of(
          DataFile.Kind.TASK_PROGRESS,
          OfYear::year,
          f ->
              OfYear.of(
                  f,
                  "units",
                  Form.byUnit(
                      "tasks",
                      TaskProgress::unit,
                      TaskProgress::task,
                      (unit, task) ->
                          Form.list(Form.object(ReportFiles::taskReport))
                              .as(
                                  reports -> new TaskProgress(unit, task, reports),
                                  TaskProgress::reports))));

  /** {@code findings/<year>-units.json}. */
  static final DataFileForm<OfYear<UnitFinding>> UNIT_FINDINGS =
      DataFileForm.of(
          DataFile.Kind.UNIT_FINDINGS,
          OfYear::year,
          f ->
              OfYear.of(
                  f,
                  "units",
                  Form.byUnit(
                      "findings",
                      UnitFinding::unit,
                      UnitFinding::finding,
                      (unit, finding) -> Form.object(g -> finding(g, unit, finding)))));

  /** {@code evidence/<year>.json}. */
  static final DataFileForm<EvidenceRegister> EVIDENCE =
      DataFileForm.of(
          DataFile.Kind.EVIDENCE,
          EvidenceRegister::year,
          f ->
              new EvidenceRegister(
                  f.one("year", TEXT, EvidenceRegister::year),
                  f.one("due", DAY, EvidenceRegister::due),
                  f.one(
                      "units",
                      Form.byUnit(
                          "leaves",
                          Evidence::unit,
                          Evidence::leaf,
                          (unit, leaf) ->
                              Form.object(
                                  g ->
                                      new Evidence(
                                          unit,
                                          leaf,
                                          g.one("person", TEXT, Evidence::person),
                                          g.one(
                                              "entries",
                                              Form.list(Form.object(ReportFiles::entry)),
                                              Evidence::entries)))),
                      EvidenceRegister::items)));

  private ReportFiles() {}

  private static Measurement measurement(Fields<Measurement> f, UnitId unit, String target) {
    Optional<Measurement.Statement> first = statement(f.as(Measurement::first));
    List<Measurement.Revision> revisions =
        f.or(
            "revisions",
            Form.list(Form.object(ReportFiles::revision)),
            List.of(),
            Measurement::revisions);
    f.refuseIf(first.isEmpty());
    return new Measurement(unit, target, first.orElseThrow(), revisions);
  }

  private static Measurement.Revision revision(Fields<Measurement.Revision> f) {
    LocalDate on = f.one("on", DAY, Measurement.Revision::on);
    Optional<Measurement.Statement> statement = statement(f.as(Measurement.Revision::statement));
    f.refuseIf(statement.isEmpty());
    return new Measurement.Revision(on, statement.orElseThrow());
  }

  /** A figure with its standing; empty if it contradicts itself, which is reported. */
  private static Optional<Measurement.Statement> statement(Fields<Measurement.Statement> f) {
    Optional<Measured> measured = measured(f.as(Measurement.Statement::measured));
    boolean provisional = f.or("provisional", FLAG, false, Measurement.Statement::provisional);
    return measured.map(figure -> new Measurement.Statement(figure, provisional));
  }

  private static Optional<Measured> measured(Fields<Measured> f) {
    Optional<Long> numerator = f.maybe("numerator", LONG, ofRatio(Measured.Ratio::numerator));
    Optional<Long> denominator = f.maybe("denominator", LONG, ofRatio(Measured.Ratio::denominator));
    Optional<Long> count =
        f.maybe(
            "count",
            LONG,
            m ->
                m.match(
                    ratio -> Optional.empty(),
                    total -> Optional.of(total.count()),
                    reason -> Optional.empty()));
    Optional<MissingReason> missing =
        f.maybe(
            "missing",
            REASON,
            m -> m.match(ratio -> Optional.empty(), total -> Optional.empty(), Optional::of));
    boolean ratio = numerator.isPresent() || denominator.isPresent();
    long forms = Stream.of(ratio, count.isPresent(), missing.isPresent()).filter(is -> is).count();
    if (forms != 1) {
      f.fault(
          forms == 0 ? Problem.MISSING_PROPERTY : Problem.FIGURE_FORMS,
          "",
          forms == 0 ? "" : "nhiều dạng số liệu cùng lúc",
          "chỉ \"numerator\" và \"denominator\", hoặc chỉ \"count\", hoặc chỉ \"missing\"",
          forms == 0
              ? "Ghi số liệu; không có số thì ghi lý do, ví dụ {\"missing\": \"missing\"}."
              : "Giữ một dạng theo chỉ tiêu, xóa các mục còn lại.");
      return Optional.empty();
    }
    if (!ratio) {
      return missing.map(Measured::missing).or(() -> count.map(Measured::total));
    }
    boolean whole =
        f.given("numerator", numerator.isPresent())
            & f.given("denominator", denominator.isPresent());
    return whole
            && part(f, "numerator", numerator.orElseThrow(), denominator.orElseThrow(), "mẫu số")
        ? Optional.of(Measured.ratio(numerator.orElseThrow(), denominator.orElseThrow()))
        : Optional.empty();
  }

  private static Function<Measured, Optional<Long>> ofRatio(Function<Measured.Ratio, Long> part) {
    return m ->
        m.match(
            ratio -> Optional.of(part.apply(ratio)),
            total -> Optional.empty(),
            reason -> Optional.empty());
  }

  /** Whether a part is no more than the whole; reported if it is. */
  static boolean part(Fields<?> f, String key, long part, long whole, String name) {
    if (part > whole) {
      f.fault(
          Problem.PART_ABOVE_WHOLE,
          key,
          Long.toString(part),
          "số nguyên từ 0 đến " + name + " " + whole,
          "Kiểm tra xem hai số có bị ghi đổi chỗ, hoặc tính đến hai ngày khác nhau không.");
    }
    return part <= whole;
  }

  private static TaskProgress.Report taskReport(Fields<TaskProgress.Report> f) {
    return new TaskProgress.Report(
        f.one("on", DAY, TaskProgress.Report::on),
        f.one(
            "state",
            Form.code(TaskProgress.State.values(), TaskProgress.State::code),
            TaskProgress.Report::state),
        proof(f.as(TaskProgress.Report::proof)));
  }

  private static Proof proof(Fields<Proof> f) {
    Optional<Proof.Document> document =
        f.maybe("document", Form.object(ReportFiles::document), of(Proof.Document.class, p -> p));
    Optional<Long> amount = f.maybe("amount", LONG, of(Proof.Amount.class, Proof.Amount::dong));
    Optional<Long> count = f.maybe("count", LONG, of(Proof.Count.class, Proof.Count::things));
    Optional<Long> done = f.maybe("done", LONG, of(Proof.Share.class, Proof.Share::done));
    Optional<Long> whole = f.maybe("of", LONG, of(Proof.Share.class, Proof.Share::of));
    boolean share = done.isPresent() || whole.isPresent();
    f.refuseIf(
        Stream.of(document.isPresent(), amount.isPresent(), count.isPresent(), share)
                .filter(is -> is)
                .count()
            > 1,
        Problem.FIGURE_FORMS,
        "",
        "nhiều loại căn cứ cùng lúc",
        "một trong \"document\", \"amount\", \"count\", hoặc \"done\" cùng \"of\"",
        "Giữ loại căn cứ mà nhiệm vụ cần, xóa các mục còn lại.");
    if (!share) {
      return document
          .<Proof>map(proof -> proof)
          .or(() -> amount.map(Proof.Amount::new))
          .or(() -> count.map(Proof.Count::new))
          .orElseGet(Proof.None::new);
    }
    boolean both = f.given("done", done.isPresent()) & f.given("of", whole.isPresent());
    f.refuseIf(!both || !part(f, "done", done.orElseThrow(), whole.orElseThrow(), "tổng số"));
    return new Proof.Share(done.orElseThrow(), whole.orElseThrow());
  }

  /** Something of a proof of one kind. */
  private static <P extends Proof, V> Function<Proof, Optional<V>> of(
      Class<P> kind, Function<P, V> part) {
    return proof -> Optional.of(proof).filter(kind::isInstance).map(kind::cast).map(part);
  }

  private static Proof.Document document(Fields<Proof.Document> f) {
    return new Proof.Document(
        f.one("number", TEXT, Proof.Document::number), f.one("date", DAY, Proof.Document::date));
  }

  private static UnitFinding finding(Fields<UnitFinding> f, UnitId unit, String finding) {
    return new UnitFinding(
        unit,
        finding,
        f.one("cause", TEXT, UnitFinding::cause),
        f.one("remedy", TEXT, UnitFinding::remedy),
        f.one("person", TEXT, UnitFinding::person),
        f.one("due", DAY, UnitFinding::due),
        f.one("reports", Form.list(Form.object(ReportFiles::findingReport)), UnitFinding::reports));
  }

  private static UnitFinding.Report findingReport(Fields<UnitFinding.Report> f) {
    return new UnitFinding.Report(
        f.one("on", DAY, UnitFinding.Report::on),
        f.one(
            "state",
            Form.code(UnitFinding.State.values(), UnitFinding.State::code),
            UnitFinding.Report::state));
  }

  private static Evidence.Entry entry(Fields<Evidence.Entry> f) {
    LocalDate on = f.one("on", DAY, Evidence.Entry::on);
    Evidence.State state =
        f.one(
            "state",
            Form.code(Evidence.State.values(), Evidence.State::code),
            Evidence.Entry::state);
    String under = f.or("filedUnder", TEXT, "", Evidence.Entry::filedUnder);
    if (state != Evidence.State.MISFILED) {
      f.absent("filedUnder", !under.isEmpty(), "\"filedUnder\" chỉ khi \"state\" là \"misfiled\"");
    }
    return new Evidence.Entry(on, state, under);
  }
}
