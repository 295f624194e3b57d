package vn.parindex.analytics.check;

import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;

/** There is no evidence for a leaf that a survey scores. */
final class EvidenceIsForVerifiedLeaves implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    for (ReportFile<Evidence> file : ReportFile.evidence(of)) {
      Set<String> surveyed =
          of.dataset().period(file.year()).map(of.dataset()::frameworkOf).stream()
              .flatMap(Framework::leaves)
              .filter(leaf -> leaf.source() == Leaf.Source.SURVEY)
              .map(Leaf::code)
              .collect(Collectors.toSet());
      for (ReportFile.One<Evidence> one : file.reports()) {
        if (surveyed.contains(one.about())) {
          of.report(
              Problem.EVIDENCE_OF_SURVEY,
              one.place(),
              "tiêu chí điều tra xã hội học " + one.about(),
              "tiêu chí tự chấm và thẩm định",
              "Xóa dòng này: tiêu chí điều tra xã hội học không cần tài liệu kiểm chứng.");
        }
      }
    }
  }
}
