package vn.parindex.analytics.check;

import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
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
    for (EvidenceRegister register : of.dataset().reports().evidence().values()) {
      Set<String> surveyed =
          of.dataset().period(register.year()).map(of.dataset()::frameworkOf).stream()
              .flatMap(Framework::leaves)
              .filter(leaf -> leaf.source() == Leaf.Source.SURVEY)
              .map(Leaf::code)
              .collect(Collectors.toSet());
      for (Evidence evidence : register.items()) {
        if (surveyed.contains(evidence.leaf())) {
          of.report(
              Problem.EVIDENCE_OF_SURVEY,
              ReportPlaces.of(of, register, evidence),
              "tiêu chí điều tra xã hội học " + evidence.leaf(),
              "tiêu chí tự chấm và thẩm định",
              "Xóa dòng này: tiêu chí điều tra xã hội học không cần tài liệu kiểm chứng.");
        }
      }
    }
  }
}
