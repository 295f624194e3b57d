package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;

/** On the day as of which the site is built some scores are known, and little lies behind it. */
final class SomethingIsKnownOnTheDayOfTheSite implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(
        Kind.DATASET,
        Kind.SCORES,
        Kind.MEASUREMENTS,
        Kind.SUCCESSIONS,
        Kind.NOTE,
        Kind.TASK_PROGRESS,
        Kind.UNIT_FINDINGS,
        Kind.EVIDENCE);
  }

  @Override
  public void check(Inspection of) {
    LocalDate asOf = of.declared().asOf();
    Optional<LocalDate> first =
        of.dataset().periods().stream().map(Period::closedOn).min(LocalDate::compareTo);
    if (first.isPresent() && asOf.isBefore(first.get())) {
      of.report(
          Problem.AS_OF_EARLY,
          of.datasetFile().at("asOf"),
          Inspection.quoted(asOf.toString()),
          "ngày không trước " + Inspection.day(first.get()) + ", khi kỳ đầu tiên có điểm",
          "Sửa ngày: đến ngày này chưa có điểm của kỳ nào để trình bày.");
    }
    if (first.isPresent() && asOf.isAfter(of.dataset().lastDay())) {
      of.report(
          Problem.AS_OF_LATE,
          of.datasetFile().at("asOf"),
          Inspection.quoted(asOf.toString()),
          "ngày có số liệu mới nhất " + Inspection.day(of.dataset().lastDay()),
          "Không phải sửa nếu đúng là sau ngày đó chưa có số liệu mới.");
    }
  }
}
