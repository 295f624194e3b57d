package vn.parindex.analytics.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;

/** Evidence that is filed in the wrong place lies under another leaf of the same edition. */
final class MisfiledEvidenceLiesUnderAnotherLeaf implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    for (ReportFile<Evidence> file : ReportFile.evidence(of)) {
      Optional<Framework> framework =
          of.dataset().period(file.year()).map(period -> of.dataset().frameworkOf(period));
      if (framework.isEmpty()) {
        continue;
      }
      List<String> leaves = framework.get().leaves().map(Leaf::code).toList();
      for (ReportFile.One<Evidence> one : file.reports()) {
        for (int i = 0; i < one.report().entries().size(); i++) {
          String under = one.report().entries().get(i).filedUnder();
          if (!under.isEmpty() && (!leaves.contains(under) || under.equals(one.about()))) {
            of.report(
                Problem.FILED_UNDER,
                one.place().at("entries", i, "filedUnder"),
                Inspection.quoted(under),
                "mã một tiêu chí khác của bộ tiêu chí năm " + file.year(),
                under.equals(one.about())
                    ? "Tài liệu nằm đúng tiêu chí thì ghi \"complete\" hoặc \"missing\"."
                    : "Sửa mã; không biết tài liệu nằm ở đâu thì bỏ mục \"filedUnder\".");
          }
        }
      }
    }
  }
}
