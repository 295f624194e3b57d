package vn.parindex.analytics.check;

import java.util.Optional;
import java.util.Set;
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
      Optional<Framework> framework =
          of.dataset().period(register.year()).map(period -> of.dataset().frameworkOf(period));
      for (Evidence evidence : register.items()) {
        boolean survey =
            framework.isPresent()
                && framework
                    .get()
                    .leaves()
                    .anyMatch(
                        leaf ->
                            leaf.code().equals(evidence.leaf())
                                && leaf.source() == Leaf.Source.SURVEY);
        if (survey) {
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
